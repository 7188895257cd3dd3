/**
 * The mock in process and Prism read the same description, each with a program of its own. Every operation is called right
 * once, and wrong once per kind of rule that it has, through both. Where they differ, the table `differences` says why.
 */
import { describe, expect, inject, test } from "vitest";
import { type Clients, calls } from "../../examples/operations.js";
import { type OperationId, operations } from "../../generated/operations.js";
import { createMock } from "../../src/mock/index.js";
import { type DescribedOperation, shippedDescription } from "../../src/validate/description.js";
import { hostId } from "../support/client.js";
import { documentedOperations } from "../support/openapi.js";
import { recordRequest, valueFaults } from "../support/wrong-requests.js";

/** Differences that are meant, by kind: the status of the mock, that of Prism, and why. */
const differences: Readonly<Record<string, { mock: number; prism: number; why: string }>> = {
  "token: bearer in lower case": {
    mock: 200,
    prism: 401,
    why: "RFC 9110, 11.1: the case of a scheme does not matter",
  },
  "path: an escape that cannot be decoded": {
    mock: 400,
    prism: 0,
    why: "Prism 5.14 ends at such a path, so that the kit keeps it from Prism",
  },
  "organizations: org_id is not the target": {
    mock: 403,
    prism: 200,
    why: "the description states the rule in words, which Prism does not read",
  },
  "organizations: a scenario that is not allowed": {
    mock: 403,
    prism: 200,
    why: "`x-scenarios` is an extension, which Prism does not read",
  },
  "form: text in place of a file": {
    mock: 422,
    prism: 200,
    why: "Prism sees the text of a part, and not whether it has a file name",
  },
  "form: an empty file": { mock: 422, prism: 200, why: "Prism does not look into files" },
  "form: a part that comes twice": { mock: 422, prism: 200, why: "Prism takes one of them" },
  "form: a media type that is not listed": {
    mock: 422,
    prism: 200,
    why: "Prism does not read `encoding.contentType`",
  },
  "header Prefer": { mock: 501, prism: 503, why: "the mock is told by scripts, not by headers" },
  "header Accept without JSON": {
    mock: 200,
    prism: 406,
    why: "no page of the vendor says that the API negotiates",
  },
};

/** One request. */
interface Wrong {
  /** The kind of rule, as in `differences`. */
  kind: string;
  url: string;
  init: RequestInit;
}

interface Right {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: FormData | string | undefined;
}

async function rightRequestOf(operationId: OperationId): Promise<Right> {
  const { url, init } = await recordRequest(operationId);
  const { "Content-Type": type, ...headers } = init.headers;
  return {
    url,
    method: init.method,
    headers: { ...headers, ...(type !== undefined && { "Content-Type": type }) },
    body: init.body as FormData | string | undefined,
  };
}

function wrongRequestsOf(operation: DescribedOperation, right: Right): Wrong[] {
  const { url, method, headers, body } = right;
  const wrong: Wrong[] = [];
  const add = (kind: string, change: Partial<Omit<Right, "url">> & { url?: string | URL }) => {
    const { url: other = url, ...rest } = change;
    const init = { method, headers, ...(body !== undefined && { body }), ...rest } as RequestInit;
    wrong.push({ kind, url: String(other), init });
  };
  const without = (name: string) =>
    Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
  const path = (from: string, to: string) => String(url).replace(from, to);
  add("right", {});
  const taken = operationIds.filter(({ path }) => path === operation.path).map((each) => each.method);
  const unknown = ["DELETE", "PATCH", "PUT"].find((each) => !taken.includes(each));
  add("method: one that the path does not have", { method: unknown as string });
  add("path: no such route", { url: `${url.origin}/nowhere/${operation.operationId}` });
  add("header Prefer", { headers: { ...headers, Prefer: "code=503" } });
  if (operation.success.body !== undefined)
    add("header Accept without JSON", { headers: { ...headers, Accept: "text/csv" } });
  if (operation.needsToken) {
    add("token: none", { headers: without("Authorization") });
    add("token: another scheme", { headers: { ...headers, Authorization: "Basic YTpi" } });
    add("token: bearer in lower case", { headers: { ...headers, Authorization: "bearer any" } });
  }
  for (const parameter of operation.parameters.filter((each) => each.in === "header")) {
    add("header: left out", { headers: without(parameter.name) });
    add("header: no UUID", { headers: { ...headers, [parameter.name]: "us" } });
  }
  const parts = url.pathname.split("/");
  operation.path.split("/").forEach((step, index) => {
    if (!step.startsWith("{")) return;
    const given = parts.at(index - operation.path.split("/").length) as string;
    add("path: an escape that cannot be decoded", { url: path(given, "%zz") });
    const { schema } = operation.parameters.find(({ name }) => step === `{${name}}`) ?? {};
    if (schema?.format === "uuid") add("path: no UUID", { url: path(given, "42") });
    else if (schema?.maxLength !== undefined) add("path: too long", { url: path(given, "4242") });
  });
  if (operation.parameters.some(({ component }) => component === "OrganizationId")) {
    add("organizations: org_id is not the target", {
      headers: { ...headers, "Target-Organization-ID": hostId, "Requester-Organization-ID": hostId },
    });
  }
  if (
    operations[operation.operationId as "finalizeCreditApplication"].scenarios?.includes("self" as never) ===
    false
  )
    add("organizations: a scenario that is not allowed", {
      headers: { ...headers, "Target-Organization-ID": hostId, "Requester-Organization-ID": hostId },
    });
  if (typeof body === "string") {
    add("body: of another media type", { headers: { ...headers, "Content-Type": "text/plain" } });
    add("body: cut off", { body: body.slice(0, -1) });
    add("body: an array", { body: "[]" });
    add("body: null", { body: "null" });
  }
  if (body instanceof FormData) {
    add("body: of another media type", {
      body: "x",
      headers: { ...headers, "Content-Type": "text/plain" },
    });
    for (const [name, part] of body) {
      const changed = (change: (form: FormData) => void) => {
        const form = new FormData();
        for (const [each, value] of body) if (each !== name) form.append(each, value);
        change(form);
        return { body: form };
      };
      if (typeof part === "string") continue;
      const file = (bytes: string, type: string) => new File([bytes], part.name, { type });
      add(
        "form: text in place of a file",
        changed((form) => form.append(name, "text")),
      );
      add(
        "form: an empty file",
        changed((form) => form.append(name, file("", part.type))),
      );
      add(
        "form: a media type that is not listed",
        changed((form) => form.append(name, file("x", "text/plain"))),
      );
      add(
        "form: a part that comes twice",
        changed((form) => {
          form.append(name, part);
          form.append(name, part);
        }),
      );
    }
  }
  return wrong;
}

/** A value fault per kind: the first one that says "left out", the first one that says "an unknown value", and so on. */
async function valueFaultsOf(operationId: OperationId): Promise<Wrong[]> {
  const documented = documentedOperations.find((each) => each.operationId === operationId);
  if (documented === undefined) throw new Error(`openapi.yaml has no ${operationId}`);
  const kinds = new Map(
    valueFaults(documented)
      .reverse()
      .map((fault) => [fault.what.replace(/^(\w+) ?.*: /, "$1: "), fault]),
  );
  const sent = await recordRequest(operationId);
  return [...kinds].map(([kind, fault]) => {
    const { url, body } = fault.apply(sent);
    const { method, headers } = sent.init;
    return {
      kind,
      url: String(url),
      init: { method, headers, ...(body !== undefined && { body }) } as RequestInit,
    };
  });
}

const table: Record<string, (clients: Clients) => unknown> = calls;
const operationIds = [...shippedDescription().operations.values()];

test("every operation is in the table, and so is the token request", () => {
  expect(operationIds).toHaveLength(Object.keys(operations).length);
  expect(Object.keys(table).length + 1).toBe(operationIds.length);
});

const seen = new Set<string>();

describe.each(operationIds)("$operationId", (operation) => {
  test("the mock and Prism agree, or the table says why not", async () => {
    const mock = createMock();
    const right = await rightRequestOf(operation.operationId);
    const wrong = [...wrongRequestsOf(operation, right), ...(await valueFaultsOf(operation.operationId))];
    const found: string[] = [];
    for (const { kind, url, init } of wrong) {
      const [{ pathname, search }] = [new URL(url)];
      const mocked = await mock.fetch(url, init);
      const meant = differences[kind];
      seen.add(kind);
      const isForPrism = meant?.prism !== 0;
      const answered = isForPrism ? await fetch(inject("prismUrl") + pathname + search, init) : undefined;
      const [ours, theirs] = [await mocked.text(), await answered?.text()];
      const statuses = `${mocked.status} and ${answered?.status ?? 0}`;
      const expected =
        meant === undefined ? `${mocked.status} and ${mocked.status}` : `${meant.mock} and ${meant.prism}`;
      if (statuses !== expected)
        found.push(`${kind}: ${statuses}, not ${expected}; ${init.method} ${url} ${ours}`);
      const isSuccess = mocked.status < 300 && (answered?.status ?? 0) < 300;
      if (isSuccess && ours !== theirs) found.push(`${kind}: the successes differ: ${ours} and ${theirs}`);
      if ((kind === "right") !== mocked.status < 300 && meant?.mock !== 200)
        found.push(`${kind}: the mock responded with ${mocked.status}`);
      if (answered !== undefined && meant === undefined && mocked.status === 422) {
        const places = placesOf(answered);
        const own = new Set((mock.requests.at(-1)?.violations ?? []).map(({ location }) => location[1]));
        for (const place of places)
          if (!own.has(place)) found.push(`${kind}: Prism finds fault with the ${place}, the mock does not`);
      }
    }
    expect(found).toEqual([]);
    expect(wrong.length).toBeGreaterThan(4);
  });
});

test("every difference of the table was met", () => {
  expect([...seen]).toEqual(expect.arrayContaining(Object.keys(differences)));
});

/** Where Prism found something: `header`, `query`, `path` or `body`. */
function placesOf(response: Response): Set<string> {
  const findings = JSON.parse(response.headers.get("sl-violations") ?? "[]") as { location: string[] }[];
  // About a body that is missing, Prism names no place.
  return new Set(findings.map(({ location: [, place = "body"] }) => place));
}

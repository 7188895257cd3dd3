/**
 * Bad requests, derived from `openapi.yaml`: for every operation each required value left out, each enum given an unknown
 * value, each length and range crossed. Prism answers 422, or the client refuses the call before it is sent.
 *
 * The good request that each is made from is the one that `examples/operations.ts` sends.
 */
import { describe, expect, inject, test } from "vitest";
import { type Clients, calls } from "../../examples/operations.js";
import { type OperationId, operations } from "../../generated/operations.js";
import {
  type Parameter,
  propertiesOf,
  resolve,
  type Schema,
} from "../../scripts/generate/openapi-document.js";
import type { Problem } from "../../src/errors/problem.js";
import type { ApiCall, FetchInit } from "../../src/index.js";
import { checkInput } from "../../src/operations/input.js";
import { toForm } from "../../src/operations/upload.js";
import { known } from "../../src/transports/known-fetch.js";
import { bothClients } from "../support/client.js";
import { documentedOperations, openapi } from "../support/openapi.js";

/** A request on its way, in parts that can be changed one by one. */
interface Sent {
  url: URL;
  init: FetchInit;
}

/** One thing made wrong, that reaches Prism. */
interface Fault {
  what: string;
  /** Returns the request with the fault in it. */
  apply(sent: Sent): { url: URL; body: FormData | string | undefined };
}

/** What the client sends for an example. Nothing is sent in earnest. */
async function recordRequest(operationId: OperationId): Promise<Sent> {
  let sent: Sent | undefined;
  const clients = bothClients({
    baseUrl: inject("prismUrl"),
    // Marked as one of ours, so that it is given the form itself.
    fetch: known(
      async (url: string, init: FetchInit) => {
        if (operationId === "createAccessToken" || !url.endsWith("/oauth2/token"))
          sent ??= { url: new URL(url), init };
        return Response.json({ access_token: "any", expires_in: 3600, items: [], total_items: 0 });
      },
      () => true,
    ),
  });
  const table: Record<string, (clients: Clients) => ApiCall<unknown>> = calls;
  await (table[operationId] ?? calls.getCurrency)(clients);
  if (sent === undefined) throw new Error(`${operationId} sent nothing`);
  return sent;
}

/** Values that a schema forbids, each with what is wrong about it. */
function badValues(schema: Schema): [what: string, value: unknown][] {
  const { type, format, minLength, maxLength, minimum, maximum, minItems, items, ...rest } = resolve(
    openapi,
    schema,
  );
  const bad: [string, unknown][] = [];
  if (rest.enum) bad.push(["an unknown value", "no-such-value"]);
  if (format === "uuid") bad.push(["no UUID", "42"]);
  if (format === "date") bad.push(["no date", "yesterday"]);
  if (format === "email") bad.push(["no email address", "nobody"]);
  if (minLength) bad.push(["too short", "x".repeat(minLength - 1)]);
  if (maxLength && format !== "binary") bad.push(["too long", "x".repeat(maxLength + 1)]);
  if (minimum !== undefined) bad.push(["too small", minimum - 1]);
  if (maximum !== undefined) bad.push(["too large", maximum + 1]);
  if (type === "integer") bad.push(["no whole number", 1.5]);
  if (minItems) bad.push(["too few entries", []]);
  if (type === "array" && items)
    for (const [what, value] of badValues(items)) bad.push([`an entry that is ${what}`, [value]]);
  return bad;
}

function withBody(sent: Sent, change: (body: Record<string, unknown>) => void): ReturnType<Fault["apply"]> {
  const body = JSON.parse(sent.init.body as string) as Record<string, unknown>;
  change(body);
  return { url: sent.url, body: JSON.stringify(body) };
}

/** The faults of a body, those of nested objects included. */
function bodyFaults(schema: Schema, path: string[] = []): Fault[] {
  const { properties, required } = propertiesOf(openapi, schema);
  return Object.entries(properties).flatMap(([name, property]) => {
    const place = [...path, name];
    const change = (edit: (holder: Record<string, unknown>) => void) => (sent: Sent) =>
      withBody(sent, (body) => {
        let holder = body;
        for (const step of path) {
          holder[step] ??= {};
          holder = holder[step] as Record<string, unknown>;
        }
        edit(holder);
      });
    const faults: Fault[] = badValues(property).map(([what, value]) => ({
      what: `body ${place.join(".")}: ${what}`,
      apply: change((holder) => {
        holder[name] = value;
      }),
    }));
    if (required.includes(name)) {
      faults.push({
        what: `body ${place.join(".")}: left out`,
        apply: change((holder) => {
          delete holder[name];
        }),
      });
    }
    const isObject = Object.keys(propertiesOf(openapi, property).properties).length > 0;
    return isObject ? [...faults, ...bodyFaults(property, place)] : faults;
  });
}

/** What a query cannot carry: an empty list and, to Prism, an empty text are the parameter left out. */
function isNothing(value: unknown): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}

function queryFaults({ name, schema, required }: Parameter): Fault[] {
  const setQuery = (value: unknown) => (sent: Sent) => {
    const url = new URL(sent.url);
    url.searchParams.delete(name);
    for (const entry of [value].flat()) url.searchParams.append(name, String(entry));
    return { url, body: sent.init.body as string | FormData | undefined };
  };
  const faults: Fault[] = badValues(schema)
    .filter(([, value]) => !isNothing(value))
    .map(([what, value]) => ({ what: `query ${name}: ${what}`, apply: setQuery(value) }));
  if (required) faults.push({ what: `query ${name}: left out`, apply: setQuery([]) });
  return faults;
}

function formFaults(schema: Schema): Fault[] {
  const { properties, required } = propertiesOf(openapi, schema);
  return Object.entries(properties).flatMap(([name, property]) => {
    const setPart = (value: string | undefined) => (sent: Sent) => {
      const body = new FormData();
      for (const [part, content] of sent.init.body as FormData) if (part !== name) body.append(part, content);
      if (value !== undefined) body.append(name, value);
      return { url: sent.url, body };
    };
    const faults: Fault[] = badValues(property).map(([what, value]) => ({
      what: `form ${name}: ${what}`,
      apply: setPart(String(value)),
    }));
    if (required.includes(name)) faults.push({ what: `form ${name}: left out`, apply: setPart(undefined) });
    return faults;
  });
}

const table = documentedOperations.map(({ operationId, parameters = [], requestBody }) => {
  const content = resolve(openapi, requestBody ?? {}).content ?? {};
  const json = content["application/json"]?.schema;
  const form = content["multipart/form-data"]?.schema;
  const faults = [
    ...parameters
      .map((parameter) => resolve(openapi, parameter))
      .filter((parameter) => parameter.in === "query")
      .flatMap(queryFaults),
    ...(json ? bodyFaults(json) : []),
    ...(form ? formFaults(form) : []),
    ...(json ? [{ what: "body: left out", apply: ({ url }: Sent) => ({ url, body: undefined }) }] : []),
  ];
  return { operationId: operationId as OperationId, faults };
});
/** Faults that Prism cannot see, or not tell from another path. The client refuses them. */
const forClient = documentedOperations.flatMap(({ operationId, parameters = [] }) =>
  parameters
    .map((parameter) => resolve(openapi, parameter))
    .flatMap(({ in: place, name, schema }) =>
      badValues(schema)
        .filter(([, value]) => place === "path" || (place === "query" && isNothing(value)))
        .map(([what, value]) => ({
          operationId: operationId as OperationId,
          place: place as "path" | "query",
          name,
          what,
          value,
        })),
    ),
);
const withFaults = table.filter(({ faults }) => faults.length > 0);
const count = table.reduce((sum, { faults }) => sum + faults.length, 0);
console.log(
  `negative contract tests: ${count} bad requests that Prism refuses, ${forClient.length} bad inputs that the client refuses`,
);

test("there are cases to try", () => {
  expect(count).toBeGreaterThan(100);
});

describe.each(withFaults)("$operationId", ({ operationId, faults }) => {
  test.each(faults)("$what", async ({ apply }) => {
    const sent = await recordRequest(operationId);
    const { url, body } = apply(sent);
    const { signal: _ended, ...init } = sent.init;
    const response = await fetch(url, { ...init, ...(body === undefined ? { body: null } : { body }) });
    await response.arrayBuffer();
    expect(response.status).toBe(422);
  });
});

describe("the client refuses", () => {
  test.each(forClient)("$operationId, $place $name: $what", ({ operationId, place, name, value }) => {
    const row = operations[operationId];
    const rules = place === "path" ? row.pathParameters : row.query;
    const problems: Problem[] = [];
    checkInput(problems, place, rules, { [name]: value });
    expect(problems.map(({ text }) => text).join()).toContain(`${place} \`${name}\` must`);
  });

  const uploads = Object.entries(operations).flatMap(([operationId, row]) =>
    Object.entries(row.body ?? {})
      .filter(([, rule]) => rule.type === "file")
      .map(([part, rule]) => ({ operationId, part, rule })),
  );

  test.each(uploads)("$operationId, form $part: a wrong type", async ({ part, rule }) => {
    const problems: Problem[] = [];
    await toForm({ [part]: rule }, { [part]: { name: "a.txt", data: new Uint8Array(1) } }, problems);
    expect(problems).toMatchObject([
      { message: expect.stringContaining("must have one of the media types application/pdf") },
    ]);
  });

  test.each(uploads.filter(({ rule }) => rule.maxLength))(
    "$operationId, form $part: too large",
    async ({ part, rule }) => {
      const problems: Problem[] = [];
      const data = new Uint8Array((rule.maxLength ?? 0) + 1);
      await toForm({ [part]: rule }, { [part]: { name: "a.pdf", data } }, problems);
      expect(problems).toMatchObject([{ message: "must have at most 20971520 bytes; got 20971521" }]);
    },
  );
});

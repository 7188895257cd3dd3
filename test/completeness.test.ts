/** Each operation has its row, its method, its example and so its contract test, and no method serves no operation. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { type Clients, calls } from "../examples/operations.js";
import { type OperationId, operations } from "../generated/operations.js";
import { argumentNames } from "../src/call/check.js";
import { type ApiCall, MyCreditApp } from "../src/index.js";
import { Resource } from "../src/resources/resource.js";
import { bothClients, hostId } from "./support/client.js";
import { documentedOperations, openapi } from "./support/openapi.js";

/** What the client calls by itself: no method of the facade stands for it. */
const internalOperations = ["createAccessToken"];
/** Methods that wait with the help of others, and are no operation. */
const helperMethods = ["waitFor", "waitForAnswer", "ensureRequested"];

const client = new MyCreditApp({ organizationId: hostId, accessToken: "any" });
const operationIds = documentedOperations.map(({ operationId }) => operationId);

/** Every method of the facade, by its path from the client, such as `privateRecords.metrics.score`. */
function facadeMethods(): Map<string, { prototype: Record<string, unknown>; name: string }> {
  const methods = new Map<string, { prototype: Record<string, unknown>; name: string }>();
  const visit = (holder: object, path: string) => {
    for (const [name, resource] of Object.entries(holder)) {
      if (!(resource instanceof Resource)) continue;
      const prototype = Object.getPrototypeOf(resource) as Record<string, unknown>;
      for (const method of Object.getOwnPropertyNames(prototype)) {
        if (method === "constructor" || helperMethods.includes(method)) continue;
        methods.set(`${path}${name}.${method}`, { prototype, name: method });
      }
      visit(resource, `${path}${name}.`);
    }
  };
  visit(client, "");
  return methods;
}

test("each operation has a row in generated/operations.ts", () => {
  expect(Object.keys(operations)).toEqual(operationIds);
});

test("no text states by hand how many operations there are", () => {
  const folder = new URL("../docs/", import.meta.url);
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const count = new RegExp(
    `\\b(${operationIds.length}|${operationIds.length - 1}) (operations|methods|calls)\\b`,
  );
  const stating = [
    "../README.md",
    "../CHANGELOG.md",
    "../CONTRIBUTING.md",
    ...pages.map((name) => `../docs/${name}`),
  ]
    .map((file) => [file, readFileSync(new URL(file, import.meta.url), "utf8")] as const)
    // What a command writes between such marks is right, or a check fails.
    .filter(([, text]) => count.test(text.replace(/<!-- (\w+): [\w-]+ -->[\s\S]*?<!-- end of \1 -->/g, "")))
    .map(([file]) => file);
  expect(stating).toEqual([]);
});

test("each operation has a call in examples/operations.ts, and nothing else has", () => {
  const expected = operationIds.filter((operationId) => !internalOperations.includes(operationId));
  expect(Object.keys(calls).sort()).toEqual(expected.sort());
});

test("each call reaches its own operation through its own method, and every method is reached", async () => {
  const reached = new Map<string, string[]>();
  let current = "";
  const methods = facadeMethods();
  for (const [path, { prototype, name }] of methods) {
    const original = prototype[name] as (...args: unknown[]) => unknown;
    vi.spyOn(prototype as Record<string, () => unknown>, name).mockImplementation(function (
      this: unknown,
      ...args: unknown[]
    ) {
      reached.set(current, [...(reached.get(current) ?? []), path]);
      return original.apply(this, args);
    });
  }
  const sent: string[] = [];
  const clients: Clients = bothClients({
    baseUrl: "http://127.0.0.1:1",
    fetch: async (url) => {
      const isToken = url.endsWith("/oauth2/token");
      if (isToken) return Response.json({ access_token: "any", expires_in: 3600 });
      const isList = operations[current as OperationId].answers === "array";
      return Response.json(isList ? [] : { items: [], total_items: 0 });
    },
    onAttempt: ({ operationId }) => {
      if (operationId !== undefined && operationId !== "createAccessToken") sent.push(operationId);
    },
  });
  for (const [operationId, call] of Object.entries<(clients: Clients) => ApiCall<unknown>>(calls)) {
    current = operationId;
    await call(clients);
    expect([operationId, sent.at(-1)]).toEqual([operationId, operationId]);
  }
  vi.restoreAllMocks();
  const used = [...reached.values()].flat();
  expect(reached.size).toBe(Object.keys(calls).length);
  expect(used.sort()).toEqual([...methods.keys()].sort());
});

test("an operation without a response body returns nothing", () => {
  const silent = Object.entries(operations).filter(([, row]) => row.answers === "nothing");
  expect(silent.map(([operationId]) => operationId)).toEqual([
    "deleteFinancialFile",
    "notifyGuestDisconnection",
  ]);
});

test("the operations without a stated path, and no others, are marked as inferred", () => {
  const inferred = documentedOperations.filter((operation) => "x-inferred" in operation);
  expect(inferred.map(({ operationId }) => operationId)).toEqual([
    "getOrganizationAnalyticsSummary",
    "deleteFinancialFile",
    "updateHostConnection",
    "getGuestConnection",
    "getGuestInvitation",
    "finalizeCreditApplication",
  ]);
  // A path item has no mark of its own: it would be read for every operation below it.
  expect(Object.values(openapi.paths).filter((item) => "x-inferred" in item)).toEqual([]);
});

test("every tag is in exactly one group, and has operations", () => {
  const tagged = new Set(documentedOperations.flatMap(({ tags }) => tags));
  expect(openapi["x-tagGroups"].flatMap(({ tags }) => tags).sort()).toEqual([...tagged].sort());
  expect(openapi.tags.map(({ name }) => name).sort()).toEqual([...tagged].sort());
});

test("the version of the description is that of the package", () => {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  expect(openapi.info.version).toBe((JSON.parse(text) as { version: string }).version);
});

test("a message calls each parameter of a path as the methods call it", () => {
  const folder = new URL("../src/resources/", import.meta.url);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
  const used = sources.flatMap((text) =>
    // `ensureRequested` checks its own argument, and calls two operations with it.
    [...text.replace(/return askOnce[\s\S]*?options,\n/, "").matchAll(/path: \{ ([^}]*) \}/g)].flatMap(
      ([, pairs = ""]) => pairs.split(", ").map((pair) => pair.split(": ")),
    ),
  );
  expect(Object.fromEntries(used)).toEqual(argumentNames);
  for (const [name = "", argument] of used) expect([name, argument]).toEqual([name, argumentNames[name]]);
});

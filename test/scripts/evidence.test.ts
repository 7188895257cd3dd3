/** `openapi.yaml` says nothing that neither a page states nor a mark admits, and `evidence.yaml` has no row too many. */
import { describe, expect, test } from "vitest";
import { compare, judge } from "../../scripts/check/evidence.js";
import {
  addressOf,
  type Evidence,
  type EvidenceRow,
  evidenceOf,
  type OperationEvidence,
  readEvidence,
} from "../../scripts/check/evidence-file.js";
import { countSources, countTable, pageTable } from "../../scripts/check/evidence-tables.js";
import { readOpenApi } from "../../scripts/docs/openapi.js";
import type { OpenApi } from "../../scripts/generate/openapi-document.js";

const evidence = readEvidence();

/** One list, and what its page states of it. Each test changes one of the two. */
const thing = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "string", format: "uuid" },
    email: { type: ["string", "null"], format: "email", maxLength: 100 },
    status: { $ref: "#/components/schemas/Status" },
    made_at: { $ref: "#/components/schemas/Timestamp" },
  },
};
const document = {
  paths: {
    "/things/{thing_id}": {
      get: {
        operationId: "getThing",
        externalDocs: {
          description: "Get thing",
          url: addressOf({ page: "things/get" } as OperationEvidence),
        },
        parameters: [
          { name: "thing_id", in: "path", required: true, schema: { type: "string", format: "uuid" } },
          {
            name: "limit",
            in: "query",
            required: true,
            schema: { type: "integer", maximum: 100, default: 10 },
          },
        ],
        responses: {
          "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
        },
        "x-scenarios": ["guest", "self"],
      },
    },
  },
  components: {
    schemas: {
      Thing: thing,
      Status: { type: "string", enum: ["open", "done"] },
      Timestamp: { type: "string", pattern: String.raw`^\d{4}-\d{2}-\d{2}T` },
    },
  },
};
const pageOfThing: OperationEvidence = {
  page: "things/get",
  title: "Get thing",
  copies: ["B"],
  seen: "complete",
  request: "GET /things/{thing_id}",
  scenarios: ["guest", "self"],
  headers: "token",
  path: { thing_id: { type: "uuid" } },
  query: { limit: { type: "integer", required: true, maximum: 100, default: 10 } },
  response: {
    id: { type: "uuid", required: true },
    email: { type: "email", nullable: true, maxLength: 100 },
    status: { enum: ["open", "done"] },
    made_at: { sample: "<date-time>" },
  },
};

type Tree = Record<string, unknown>;

/** A copy with the value at the path replaced, or taken out where the value is undefined. */
function changed<T>(original: T, path: readonly string[], value: unknown): T {
  const copy = structuredClone(original);
  let parent = copy as Tree;
  for (const step of path.slice(0, -1)) {
    parent[step] ??= {};
    parent = parent[step] as Tree;
  }
  const last = path.at(-1) ?? "";
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const problems = (changedDocument: unknown, changedPage: OperationEvidence, more: Evidence = {}) =>
  compare(changedDocument as OpenApi, { getThing: changedPage, ...more }).map(
    ({ operationId, at, problem }) => `${operationId}, ${at}: ${problem}`,
  );

test("openapi.yaml and evidence.yaml agree (else: npm run evidence:check)", () => {
  expect(compare(readOpenApi(), evidence)).toEqual([]);
});

test("a document and a page that agree have no findings", () => {
  expect(problems(document, pageOfThing)).toEqual([]);
});

describe("a fact without a source", () => {
  const operation = ["paths", "/things/{thing_id}", "get"];
  const schemas = ["components", "schemas"];
  const email = [...schemas, "Thing", "properties", "email"];

  test.each<[what: string, path: string[], value: unknown, finding: string]>([
    ["a path", ["paths", "/things", "get"], { operationId: "x", responses: {} }, "x, : request"],
    ["a title", [...operation, "externalDocs", "description"], "Read thing", "getThing, : title"],
    ["the scenarios", [...operation, "x-scenarios"], ["self"], "getThing, : scenarios"],
    ["a call without a token", [...operation, "security"], [], "getThing, : headers"],
    [
      "a parameter",
      [...operation, "parameters", "2"],
      { name: "q", in: "query", schema: {} },
      "query q: exists",
    ],
    ["a default", [...operation, "parameters", "1", "schema", "default"], 20, "query limit: default 20"],
    ["a field", [...schemas, "Thing", "properties", "name"], {}, "response name: exists"],
    ["a type", [...email, "type"], "integer", "response email: type"],
    ["a format", [...email, "format"], "uuid", "response email: type"],
    ["required", [...schemas, "Thing", "required"], ["id", "email"], "response email: required"],
    ["null", [...schemas, "Thing", "properties", "id", "type"], ["string", "null"], "response id: nullable"],
    ["a limit", [...email, "minLength"], 3, "response email: minLength 3"],
    ["another limit", [...email, "maxLength"], 200, "response email: maxLength 200"],
    ["a value", [...schemas, "Status", "enum"], ["open", "done", "lost"], "response status: closed"],
    ["a list", [...schemas, "Thing", "properties", "id", "enum"], ["1"], "response id: closed"],
  ])("%s is found", (_what, path, value, finding) => {
    expect(problems(changed(document, path, value), pageOfThing)).toContainEqual(
      expect.stringContaining(finding),
    );
  });

  test.each<[what: string, column: string, value: EvidenceRow | undefined, finding: string]>([
    ["no row", "email", undefined, "response email: exists"],
    ["a row without the name", "id", { type: "uuid", required: true, nameless: true }, "response id: exists"],
    ["a row without null", "email", { type: "email", maxLength: 100 }, "response email: nullable"],
    ["a part of a list", "status", { values: ["open", "done"] }, "response status: closed"],
    ["another placeholder", "made_at", { sample: "<string>" }, "response made_at: type"],
  ])("%s is no source", (_what, name, row, finding) => {
    expect(problems(document, changed(pageOfThing, ["response", name], row))).toContainEqual(
      expect.stringContaining(finding),
    );
  });

  test.each<[what: string, key: string, value: unknown, finding: string]>([
    ["no path", "request", undefined, "getThing, : request"],
    ["the page of another operation", "page", "things/find", "getThing, : page"],
    ["an address in place of the title", "titleFrom", "slug", "getThing, : title"],
  ])("%s is no source", (_what, key, value, finding) => {
    expect(problems(document, changed(pageOfThing, [key], value))).toContainEqual(
      expect.stringContaining(finding),
    );
  });

  test("a body is found, if the page shows none", () => {
    const withBody = changed(document, [...operation, "requestBody"], {
      content: { "application/json": {} },
    });
    expect(problems(withBody, pageOfThing)).toEqual([
      expect.stringContaining('getThing, : mediaType "application/json"'),
    ]);
  });

  test("null beside a reference is found, and null in a list of values does not count as a value", () => {
    const status = [...schemas, "Thing", "properties", "status"];
    const either = { anyOf: [{ $ref: "#/components/schemas/Status" }, { type: "null" }] };
    expect(problems(changed(document, status, either), pageOfThing)).toEqual([
      expect.stringContaining("getThing, response status: nullable"),
    ]);
    const listed = changed(document, [...schemas, "Status", "enum"], ["open", "done", null]);
    expect(problems(listed, pageOfThing)).toEqual([]);
  });
});

describe("an x-inferred", () => {
  const withLimit = changed(
    document,
    ["components", "schemas", "Thing", "properties", "email", "minLength"],
    3,
  );
  const withField = changed(document, ["components", "schemas", "Thing", "properties", "name"], {
    type: "string",
  });
  const mark = (target: unknown, ...path: string[]) =>
    problems(changed(target, [...path, "x-inferred"], "Why."), pageOfThing);

  test("covers the field that it is on", () => {
    expect(mark(withLimit, "components", "schemas", "Thing", "properties", "email")).toEqual([]);
    expect(mark(withField, "components", "schemas", "Thing", "properties", "name")).toEqual([]);
  });

  test("covers the shape of the object that it is on, and not the limits of its fields", () => {
    expect(mark(withField, "components", "schemas", "Thing")).toEqual([]);
    expect(mark(withLimit, "components", "schemas", "Thing")).toEqual([
      expect.stringContaining("response email: minLength 3"),
    ]);
  });

  test("covers null and limits of the fields of an object, if its reason names them", () => {
    const object = ["components", "schemas", "Thing"];
    const withNull = changed(document, [...object, "properties", "id", "type"], ["string", "null"]);
    const marked = (target: unknown, text: string) =>
      problems(changed(target, [...object, "x-inferred"], text), pageOfThing);
    expect(marked(withNull, "Required as elsewhere.")).toEqual([
      expect.stringContaining("response id: nullable"),
    ]);
    expect(marked(withNull, "Null as elsewhere.")).toEqual([]);
    expect(marked(withLimit, "The limits are those of another page.")).toEqual([]);
  });

  test("covers the target of a reference only from beside the reference", () => {
    const [operation, response] = [
      ["paths", "/things/{thing_id}", "get"],
      ["responses", "200", "content", "application/json", "schema"],
    ];
    expect(mark(withField, ...operation)).toHaveLength(2);
    expect(mark(withField, ...operation, ...response)).toEqual([]);
  });

  test("does not excuse a contradiction of a page", () => {
    const free = changed(document, ["components", "schemas", "Thing", "required"], []);
    expect(mark(free, "components", "schemas", "Thing")).toEqual([
      "getThing, response id: the page states required true, openapi.yaml false",
    ]);
  });
});

describe("a fact that a page does not show", () => {
  const cut = changed(pageOfThing, ["response"], {
    id: { sample: "<uuid>" },
    email: { sample: "info@example.com" },
    status: { values: ["open"] },
    made_at: { sample: "2025-12-12T10:30:00.123456" },
  });
  const other = structuredClone(document.paths["/things/{thing_id}"]);
  other.get = { ...other.get, operationId: "findThing" };
  const both = { ...document, paths: { ...document.paths, "/other/{thing_id}": other } };
  const pageOfOther = { ...pageOfThing, request: "GET /other/{thing_id}" };

  test("is stated by the page of another operation with the same schema", () => {
    expect(problems(document, cut)).not.toEqual([]);
    expect(problems(both, cut, { findThing: pageOfOther })).toEqual([]);
  });

  test("has to be shown by its own page, if it is a field or contradicts the page", () => {
    const without = changed(cut, ["response", "email"], undefined);
    expect(problems(both, without, { findThing: pageOfOther })).toEqual([
      expect.stringContaining("getThing, response email: exists"),
    ]);
    const fewer = changed(cut, ["response", "status"], { enum: ["open"] });
    expect(problems(both, fewer, { findThing: pageOfOther })).toEqual([
      expect.stringContaining("getThing, response status: closed"),
    ]);
  });
});

describe("a row that openapi.yaml does not keep", () => {
  test.each<[path: string[], value: unknown, finding: string]>([
    [["query", "offset"], { type: "integer" }, "query offset: openapi.yaml does not have it"],
    [["response", "name"], { sample: "<string>" }, "response name: openapi.yaml does not have it"],
    [["headers"], "organizations", "header Target-Organization-ID: openapi.yaml does not have it"],
    [["request"], "GET /things", 'the page states request "GET /things"'],
    [["scenarios"], ["self"], "the page states scenarios"],
    [["mediaType"], "application/json", 'mediaType "application/json", openapi.yaml nothing'],
    [["response", "email", "type"], "uuid", 'response email: the page states type "uuid"'],
    [
      ["response", "email", "maxLength"],
      99,
      "response email: the page states maxLength 99, openapi.yaml 100",
    ],
    [
      ["response", "email", "minLength"],
      1,
      "response email: the page states minLength 1, openapi.yaml nothing",
    ],
    [["response", "email", "required"], true, "response email: the page states required true"],
    [["query", "limit", "required"], false, "query limit: the page states required false"],
    [["query", "limit", "default"], 50, "query limit: the page states default 50, openapi.yaml 10"],
    [["response", "id", "nullable"], true, "response id: the page states nullable true"],
    [["response", "status", "enum"], ["open", "done", "lost"], "response status: the value lost is missing"],
    [
      ["response", "made_at", "mediaTypes"],
      ["text/csv"],
      'response made_at: the page states mediaTypes ["text/csv"]',
    ],
  ])("%j: %j is found", (path, value, finding) => {
    expect(problems(document, changed(pageOfThing, path, value))).toContainEqual(
      expect.stringContaining(finding),
    );
  });

  test("a missing page of an operation is found", () => {
    expect(problems(document, pageOfThing, { gone: pageOfThing })).toEqual([
      "gone, : openapi.yaml does not have the operation",
    ]);
  });

  test("null in a query does not count, as a query string has no null", () => {
    expect(problems(document, changed(pageOfThing, ["query", "limit", "nullable"], true))).toEqual([]);
  });
});

describe("evidence.yaml", () => {
  const columns = new Set(
    "nameless type sample of required nullable default enum values older mentions minimum maximum minLength maxLength minItems mediaTypes examples note".split(
      " ",
    ),
  );
  const keys = new Set(
    "page title titleFrom copies seen cutAt note request scenarios headers mediaType path query body response error".split(
      " ",
    ),
  );

  test("has no column that its header does not explain", () => {
    for (const found of Object.values(evidence)) {
      expect(Object.keys(found).filter((key) => !keys.has(key))).toEqual([]);
      for (const rows of [found.path, found.query, found.body, found.response, found.error])
        for (const row of Object.values(rows ?? {}))
          expect(Object.keys(row).filter((column) => !columns.has(column))).toEqual([]);
    }
  });

  test("says where a page is cut, for cut pages only", () => {
    for (const [operationId, { seen, cutAt }] of Object.entries(evidence))
      expect([operationId, seen, cutAt !== undefined]).toEqual([operationId, seen, seen === "cut"]);
  });
});

test("the mark of an operation says how much of its page could be read", () => {
  expect(evidenceOf("requestOrganizationAnalytics")).toEqual({
    page: "https://docs.mycreditapp.ai/api-reference/organization-analytics/request-organization-to-run-analytics",
    title: "Request organization to run analytics",
    seen: "complete",
    pathInferred: false,
  });
  expect(evidenceOf("createOrganizationAnalytics")).toMatchObject({
    seen: "cut",
    cutAt: "response created_at",
  });
  expect(evidenceOf("finalizeCreditApplication")).toMatchObject({ seen: "nameless", pathInferred: true });
  expect(() => evidenceOf("nothing")).toThrow("evidence.yaml does not have the operation nothing");
});

test("the tables count pages by how much could be read, and lines by their source", () => {
  const counted = countSources(judge(document as unknown as OpenApi, { getThing: pageOfThing }));
  expect(counted.find(({ kind }) => kind === "limits")).toEqual({ kind: "limits", stated: 2, inferred: 0 });
  expect(countTable(counted)).toContain("| limits | 2 | 0 |");
  const half = changed(pageOfThing, ["response", "email"], undefined);
  const lost = countSources(judge(document as unknown as OpenApi, { getThing: half }));
  expect(lost.find(({ kind }) => kind === "limits")).toEqual({ kind: "limits", stated: 1, inferred: 1 });
  expect(pageTable({ getThing: pageOfThing, gone: { ...pageOfThing, seen: "cut" } })).toContain(
    "| cut | 1 |",
  );
});

/** The generators of `generated/`, on a description small enough to be read. */
import { expect, test } from "vitest";
import { generateCalls } from "../../scripts/generate/calls.js";
import { type OpenApi, withTimestampFormat } from "../../scripts/generate/openapi-document.js";
import { generateOperations } from "../../scripts/generate/operations.js";
import { generateSchema } from "../../scripts/generate/schema.js";
import { TypeNames } from "../../scripts/generate/type-names.js";
import { readTypeNodes } from "../../scripts/generate/type-nodes.js";
import { exportedSchemas, generateTypes } from "../../scripts/generate/types.js";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ content: { "application/json": { schema: reference(name) } } });
const orNull = (name: string) => ({ anyOf: [reference(name), { type: "null" }] });
const organizationHeader = {
  name: "Target-Organization-ID",
  in: "header",
  required: true,
  schema: { type: "string" },
} as const;

const description = {
  openapi: "3.1.0",
  info: { title: "Small", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/items": {
      get: {
        operationId: "listItems",
        parameters: [
          organizationHeader,
          { name: "state", in: "query", schema: reference("State") },
          {
            name: "limit",
            in: "query",
            required: true,
            description: "How many.",
            schema: { type: "integer" },
          },
        ],
        responses: { "200": { description: "A page.", ...json("ItemList") } },
      },
      post: {
        operationId: "createItem",
        requestBody: { required: true, ...json("ItemCreate") },
        responses: { "200": { description: "It.", ...json("Item") } },
      },
    },
    "/items/{id}": {
      put: {
        operationId: "updateItem",
        parameters: [
          organizationHeader,
          { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } },
        ],
        requestBody: { required: true, ...json("Part") },
        responses: {
          "200": { description: "It.", ...json("Item") },
          default: { description: "No.", ...json("Failure") },
        },
      },
    },
    "/items/{id}/file": {
      post: {
        operationId: "uploadFile",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { required: true, content: { "multipart/form-data": { schema: reference("Upload") } } },
        responses: { "200": { description: "Done." } },
      },
    },
  },
  components: {
    schemas: {
      Timestamp: { type: "string", pattern: "^moment$", description: "A moment." },
      State: { type: "string", enum: ["on", "off"] },
      Kind: { type: "string", "x-extensible-enum": ["big"] },
      Part: {
        type: "object",
        properties: {
          name: { type: "string", description: "What it is called.", examples: ["box"] },
          kind: orNull("Kind"),
        },
      },
      Item: {
        allOf: [
          reference("Part"),
          {
            type: "object",
            required: ["state", "name"],
            properties: {
              state: reference("State"),
              previous: orNull("State"),
              tags: { type: "array", items: { type: "string", enum: ["new"] } },
              changed_at: orNull("Timestamp"),
            },
          },
        ],
      },
      ItemList: {
        type: "object",
        required: ["items"],
        properties: { items: { type: "array", items: reference("Item") } },
      },
      ItemCreate: {
        type: "object",
        required: ["due_at"],
        properties: {
          due_at: reference("Timestamp"),
          start_at: orNull("Timestamp"),
          end_at: { type: ["string", "null"], pattern: "^moment$" },
          state: { ...reference("State"), default: "on" },
          size: { type: ["string", "null"], enum: ["s", "m", null] },
        },
      },
      Upload: {
        type: "object",
        required: ["file"],
        properties: { file: { type: "string", format: "binary" } },
      },
      Failure: { type: "object", properties: { detail: { type: "string" } } },
    },
  },
} as unknown as OpenApi;

async function sourceOf(given: OpenApi) {
  const document = withTimestampFormat(given);
  const nodes = {
    request: await readTypeNodes(document, "request"),
    response: await readTypeNodes(document, "response"),
  };
  return { document, nodes, names: new TypeNames(document, nodes), exported: exportedSchemas(document) };
}

/** Without comments, and each blank as one space. */
const plain = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/\s+/g, " ");

const source = await sourceOf(description);
const types = plain(generateTypes(source));

test("an enum is closed in a request and open in a response; an incomplete one is open in both", () => {
  expect(types).toContain('export type State = "on" | "off" | (string & {});');
  expect(types).toContain('export type StateInput = "on" | "off";');
  expect(types).toContain('export type Kind = "big" | (string & {});');
  expect(types).not.toContain("KindInput");
  expect(types).toContain('tags?: ("new" | (string & {}))[];');
  expect(types).toContain('size?: "s" | "m" | null | undefined;');
});

test("a schema has a second type only if a request and a response differ", () => {
  expect(types).toContain("export interface Part { name?: string; kind?: Kind | null; }");
  expect(types).toContain(
    "export interface PartInput { name?: string | undefined; kind?: Kind | null | undefined; }",
  );
  expect(types).toContain("export interface ItemCreate { due_at: TimestampInput;");
  expect(types).not.toMatch(/ItemCreateInput|ItemInput/);
});

test("a timestamp is a string or a Date in a request, and may be null if the schema allows it", () => {
  expect(types).toContain("export type TimestampInput = string | Date;");
  expect(types).toContain("start_at?: TimestampInput | null | undefined;");
  expect(types).toContain("end_at?: string | Date | null | undefined;");
  expect(types).toContain("changed_at?: Timestamp | null;");
  expect(types).toContain("previous?: State | null;");
});

test("a property with a default may be left out", () =>
  expect(types).toContain("state?: StateInput | undefined;"));

test("an allOf is an interface that extends, and requires what any part requires", () => {
  expect(types).toContain("export interface Item extends Part { state: State;");
  expect(types).toContain("changed_at?: Timestamp | null; name: string; }");
});

test("a query type has a name, and what the client fills in is optional", () => {
  expect(types).toContain(
    "export interface ListItemsQuery { state?: StateInput | undefined; limit?: number | undefined; }",
  );
  expect(generateTypes(source)).toContain("/** How many. Default: 100. */");
});

test("comments begin with the description, and keep the example", () => {
  expect(generateTypes(source)).toContain("     * What it is called.\n     * @example box\n");
});

test("schema.ts refers to the names, and exports those that `types.ts` lacks", () => {
  const schema = plain(generateSchema(source));
  expect(schema).toMatch(/^import type \{ Timestamp, State, StateInput, /);
  expect(schema).toContain("Item: Item;");
  expect(schema).toContain("export interface Failure { detail?: string; }");
  expect(schema).not.toContain('components["schemas"]');
  expect(schema).toContain("query: { state?: StateInput; limit: number; };");
});

test("calls.ts has the input, the response and the route of each operation", () => {
  const calls = plain(generateCalls(source));
  expect(calls).toContain("listItems: { query?: ListItemsQuery | undefined; };");
  expect(calls).toContain("updateItem: { path: { id: string; }; body: PartInput; };");
  expect(calls).toContain("uploadFile: { path: { id: string; }; body: { file: FileInput; }; };");
  expect(calls).toContain("export interface OperationAnswers { listItems: ItemList;");
  expect(calls).toContain("uploadFile: undefined;");
  expect(calls).toContain('"PUT /items/{id}": "updateItem";');
});

test("a rule looks through a nullable reference, and marks where a timestamp is accepted", () => {
  const row = /^ {2}createItem: (.*),$/m.exec(generateOperations(source.document, "1.2.3"))?.[1] ?? "";
  expect(JSON.parse(row).body).toEqual({
    due_at: { required: true, format: "date-time" },
    start_at: { nullable: true, format: "date-time" },
    end_at: { nullable: true, format: "date-time" },
    state: {},
    size: { nullable: true },
  });
});

test("the parameters of a path are left out where each is the usual id", () => {
  const text = generateOperations(source.document, "1");
  const paths = [...text.matchAll(/"path":"([^"]*\{[^"]*)"(,"pathParameters":(\{.*?\}\}))?/g)];
  expect(paths.map(([, path, , rules]) => [path, rules])).toEqual([
    ["/items/{id}", undefined],
    ["/items/{id}/file", '{"id":{"required":true,"segment":true}}'],
  ]);
});

test("a rule of several schemas has their type if it is the same", () => {
  const operationsWith = (schema: object) => {
    const changed = structuredClone(description) as unknown as OpenApi;
    const [, state] = changed.paths["/items"]?.["get"]?.parameters ?? [];
    Object.assign(state as object, { schema });
    return generateOperations(changed, "1");
  };
  const values = { anyOf: [reference("State"), { type: "string", enum: ["idle"] }] };
  expect(operationsWith(values)).toContain('"query":{"state":{}');
  const types = { anyOf: [{ type: "string" }, { type: "integer" }] };
  expect(operationsWith(types)).toContain('"query":{"state":{"type":"any"}');
});

test("a schema with the name of another schema's input is refused", async () => {
  const { schemas } = description.components;
  const components = { schemas: { ...schemas, StateInput: { type: "string" } } };
  await expect(sourceOf({ ...description, components })).rejects.toThrow(
    "openapi.yaml has a schema StateInput",
  );
});

test("a body whose schema has no name is refused", async () => {
  const document = structuredClone(description);
  const post = document.paths["/items"]?.["post"];
  if (post) post.requestBody = { content: { "application/json": { schema: { type: "object" } } } };
  const unnamed = await sourceOf(document);
  expect(() => generateCalls(unnamed)).toThrow(
    "createItem: the schema of a request body must be a reference",
  );
});

/**
 * The validator says what Ajv says, of every example of the description with one thing changed; and its messages, which are
 * of its own making, name the place and the rule.
 */
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { Description, shippedDescription } from "../../src/validate/description.js";
import { describeViolation } from "../../src/validate/messages.js";
import { Validator } from "../../src/validate/validator.js";

type Check = ((value: unknown) => boolean) & { errors?: { keyword: string }[] | null };
interface Ajv {
  addSchema(schema: unknown, key: string): unknown;
  compile(schema: object): Check;
}

/** Ajv in the copy of Prism, which is installed for the contract tests. */
function createAjv(): Ajv {
  const fromCli = createRequire(createRequire(import.meta.url).resolve("@stoplight/prism-cli"));
  const fromHttp = createRequire(fromCli.resolve("@stoplight/prism-http"));
  const { Ajv2020 } = fromHttp("ajv/dist/2020") as { Ajv2020: new (options: object) => Ajv };
  const { default: addFormats } = fromHttp("ajv-formats") as { default: (ajv: Ajv) => unknown };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv;
}

/** In place of each value of an example, in turn. */
const replacements = [
  ...[null, "", "x", "x".repeat(3000), "2025-02-30", "2025-01-31", "2025-01-31T10:00:00", "a@b.example"],
  ...["USD", "active", "3fa85f64-5717-4562-b3fc-2c963f66afa6", "https://a.example/b", "not a uri"],
  ...[0, -1, 1.5, 1e9, true, [], ["x"], {}, { x: 1 }],
];

/** The value with one place changed: left out, or replaced. */
function* mutationsOf(value: unknown): Generator<unknown> {
  yield* replacements;
  if (typeof value !== "object" || value === null) return;
  for (const name of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[name];
    const copy = () => structuredClone(value) as Record<string, unknown>;
    if (!Array.isArray(value)) {
      const without = copy();
      delete without[name];
      yield without;
    }
    for (const changed of mutationsOf(inner)) yield Object.assign(copy(), { [name]: changed });
  }
}

test("it judges every example of the description as Ajv does, with one thing changed", () => {
  const ajv = createAjv();
  ajv.addSchema(shippedDescription().document, "openapi.json");
  const validator = new Validator();
  let count = 0;
  let refused = 0;
  const differing: string[] = [];
  for (const { request, success, error } of shippedDescription().operations.values()) {
    for (const body of [request, success.body, error]) {
      if (body === undefined || body.mediaType !== "application/json") continue;
      const check = ajv.compile({ $ref: `openapi.json${body.schemaPointer}` });
      const [example] = Object.values(body.examples);
      for (const mutated of mutationsOf(example)) {
        count += 1;
        const isValid = validator.findProblems(body.schemaPointer, mutated).length === 0;
        if (!isValid) refused += 1;
        if (isValid !== check(mutated)) differing.push(`${body.schemaPointer}: ${JSON.stringify(mutated)}`);
      }
    }
  }
  expect(differing).toEqual([]);
  expect(count).toBeGreaterThan(10_000);
  expect(refused).toBeGreaterThan(5_000);
});

/** Where they differ, as the table of the decision says. */
test.each([
  ["email", "a@b", true, false],
  ["uuid", "urn:uuid:3fa85f64-5717-4562-b3fc-2c963f66afa6", false, true],
])("a %s such as %s is judged otherwise than by Ajv", (format, value, ours, theirs) => {
  const schemas = { Value: { type: "string", format } };
  const validator = new Validator(new Description({ paths: {}, components: { schemas } }));
  expect(validator.findProblems("#/components/schemas/Value", value).length === 0).toBe(ours);
  expect(createAjv().compile(schemas.Value)(value)).toBe(theirs);
});

const validator = new Validator(
  new Description({
    paths: {},
    components: {
      schemas: {
        Thing: {
          type: "object",
          required: ["id", "a/b"],
          properties: {
            id: { type: "string", format: "uuid" },
            "a/b": { type: "array", minItems: 1, items: { $ref: "#/components/schemas/Amount" } },
            parent: { anyOf: [{ $ref: "#/components/schemas/Thing" }, { type: "null" }] },
            either: { oneOf: [{ type: "string" }, { type: "object", required: ["x"] }, { type: "object" }] },
          },
        },
        Amount: { type: "number", minimum: 0, maximum: 10 },
      },
    },
  }),
);
const id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

test.each<[string, unknown, string[]]>([
  ["two missing fields", {}, ["the body must have the field `id`", "the body must have the field `a/b`"]],
  [
    "a place deep inside, escaped as in a JSON Pointer",
    { id, "a/b": [1, 11] },
    ["/a~1b/1 must be at most 10"],
  ],
  ["every place", { id: 7, "a/b": [] }, ["/id must be a string", "/a~1b must have at least 1 entry"]],
  [
    "of several forms, the one that is meant",
    { id, "a/b": [1], parent: { id: "x", "a/b": [1] } },
    ["/parent/id must be a UUID"],
  ],
  ["no form of its type", { id, "a/b": [1], parent: 7 }, ["/parent must fit one of the described forms"]],
  [
    "two forms at once",
    { id, "a/b": [1], either: { x: 1 } },
    ["/either must fit one of the described forms"],
  ],
  ["NaN", { id, "a/b": [Number.NaN] }, ["/a~1b/0 must be a value that JSON knows; got NaN"]],
  ["a function", () => 1, ["the body must be a value that JSON knows; got a value of type function"]],
  ["undefined", { id: undefined }, ["/id must be a value that JSON knows; got a value of type undefined"]],
])("%s", (_what, value, sentences) => {
  expect(validator.findViolations("#/components/schemas/Thing", value)).toEqual(sentences);
});

test("a problem names the schema of the description itself, not a copy of it", () => {
  const { document } = shippedDescription();
  const [problem] = new Validator().findProblems("#/components/schemas/ConnectionAction", {
    ...(shippedDescription().operations.get("requestOrganizationAnalytics")?.success.body?.examples[
      "active"
    ] as object),
    status: "paused",
  });
  expect(problem).toMatchObject({ at: "/status", keyword: "enum" });
  const schemas = Object.values(document.components.schemas);
  const all = schemas.flatMap((schema) => [schema, ...Object.values(schema.properties ?? {})]);
  expect(all.some((schema) => schema === problem?.schema)).toBe(true);
});

test("a schema around one that was checked before is checked, too, wherever it is written", () => {
  const schema = { type: "array", items: { type: "string" } };
  const responses = { "200": { content: { "application/json": { schema } } } };
  const paths = { "/x": { get: { operationId: "getX", responses } } };
  const other = new Validator(new Description({ paths, components: { schemas: {} } }));
  const pointer = "#/paths/~1x/get/responses/200/content/application~1json/schema";
  expect(other.findViolations(`${pointer}/items`, 7)).toEqual(["the body must be a string"]);
  expect(other.findViolations(pointer, [7])).toEqual(["/0 must be a string"]);
});

test("it leaves the description as it is", () => {
  const schemas = { Frozen: Object.freeze({ type: "string" }) };
  const other = new Validator(new Description({ paths: {}, components: { schemas } }));
  expect(other.findViolations("#/components/schemas/Frozen", 7)).toEqual(["the body must be a string"]);
  expect(Object.getOwnPropertyNames(schemas.Frozen)).toEqual(["type"]);
});

test("a schema inside another one that was checked before is checked, too", () => {
  const inside = "#/components/schemas/Thing/properties/a~1b";
  expect(validator.findViolations("#/components/schemas/Thing", { id, "a/b": [1] })).toEqual([]);
  expect(validator.findViolations(inside, [])).toEqual(["the body must have at least 1 entry"]);
});

describe("every keyword that the description uses has a sentence of its own", () => {
  const used = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, child] of Object.entries(node)) {
      if (name !== "properties" && name !== "examples") used.add(name);
      if (name === "properties") for (const property of Object.values(child as object)) visit(property);
      else if (name !== "examples" && name !== "enum") visit(child);
    }
  };
  visit(shippedDescription().document.components.schemas);
  for (const { parameters } of shippedDescription().operations.values())
    for (const { schema } of parameters) visit(schema);
  for (const schema of Object.keys(shippedDescription().document.components.schemas)) used.delete(schema);
  const silent = [
    ...["$ref", "items", "allOf", "additionalProperties", "description", "title", "default", "example"],
    ...["x-inferred", "x-extensible-enum", "deprecated", "readOnly", "writeOnly", "nullable"],
  ];
  const keywords = [...used].filter((name) => !silent.includes(name) && !/^\d+$/.test(name));

  test("there are such", () => expect(keywords.length).toBeGreaterThan(8));
  test.each(keywords)("%s", (keyword) => {
    expect(describeViolation(keyword, { type: "string", enum: ["a"], format: "uuid" }, "x")).not.toContain(
      "violates",
    );
  });
});

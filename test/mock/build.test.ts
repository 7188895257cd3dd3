import { describe, expect, test } from "vitest";
import { InputError } from "../../src/index.js";
import { build, createBuilders } from "../../src/mock/build.js";
import { Description, shippedDescription } from "../../src/validate/description.js";
import { Validator } from "../../src/validate/validator.js";

const { document } = shippedDescription();
const names = Object.keys(document.components.schemas);
const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const validator = new Validator();

describe("every schema has a builder, whose value is valid", () => {
  test.each(names)("%s", (name) => {
    const value = (build as unknown as Record<string, () => unknown>)[lower(name)]?.();
    expect(value).toBeDefined();
    expect(validator.findViolations(`#/components/schemas/${name}`, value)).toEqual([]);
  });
});

describe("every schema whose values no example shows is built from its parts, and is valid", () => {
  // The same description without any operation, so that no example of one can be used.
  const bare = new Description({ ...document, paths: {} });
  const builders = createBuilders(bare);

  test.each(names)("%s", (name) => {
    expect(validator.findViolations(`#/components/schemas/${name}`, builders[lower(name)]?.())).toEqual([]);
  });
});

test("a value comes from the first example of an operation", () => {
  expect(build.connectionAction()).toEqual(
    shippedDescription().operations.get("requestOrganizationAnalytics")?.success.body?.examples["active"],
  );
});

test("each call returns new values", () => {
  const one = build.errorBody({ detail: [{ msg: "a" }] });
  (one.detail as { msg?: string }[])[0] = {};
  expect(build.errorBody({ detail: [{ msg: "a" }] }).detail).toMatchObject([{ msg: "a" }]);
  expect(build.connectionAction()).not.toBe(build.connectionAction());
});

test("overrides are completed, also in lists", () => {
  expect(build.connectionAction({ status: "resolved" })).toMatchObject({
    status: "resolved",
    action_type: "analytics_request",
  });
  expect(build.errorBody({ detail: [{ msg: "a" }, { msg: "b" }] }).detail).toMatchObject([
    { msg: "a", type: "request" },
    { msg: "b", type: "request" },
  ]);
  expect(build.errorBody({ detail: "no" })).toEqual({ detail: "no" });
});

test("a field that is undefined is left out", () => {
  const overrides: object = { msg: undefined };
  expect(build.errorDetail(overrides)).not.toHaveProperty("msg");
});

test("an unknown field is refused, by name, at any depth", () => {
  // @ts-expect-error `state` is no field of it
  expect(() => build.connectionAction({ state: "active" })).toThrow(InputError);
  // @ts-expect-error `message` is no field of it
  expect(() => build.errorBody({ detail: [{ message: "x" }] })).toThrow(
    "there is no field /detail/0/message; there are: loc, msg, type, code",
  );
});

test("an override that the schema does not allow is refused, with every reason", () => {
  const overrides: object = { id: 7, status: 1 };
  expect(() => build.connectionAction(overrides)).toThrow(
    /\/id must be a string[\s\S]*\/status must be one of: active, resolved/,
  );
  const withoutId: object = { id: undefined };
  expect(() => build.connectionAction(withoutId)).toThrow(/must have the field `id`/);
});

test("a number that JSON does not know is refused", () => {
  for (const rounding of [Number.POSITIVE_INFINITY, Number.NaN])
    expect(() => build.currency({ rounding })).toThrow("/rounding must be a value that JSON knows");
});

describe("schemas of every form", () => {
  const builders = createBuilders(
    new Description({
      paths: {},
      components: {
        schemas: {
          Tree: {
            type: "object",
            properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
          },
          Both: {
            allOf: [
              { type: "object", properties: { a: { const: 1 } } },
              { properties: { b: { enum: ["x"] } }, type: "object" },
            ],
          },
          Maybe: { anyOf: [{ $ref: "#/components/schemas/Both" }, { type: "null" }] },
          Anything: { type: "object" },
        },
      },
    }),
  );

  test("a schema that contains itself ends", () => {
    expect(builders["tree"]?.()).toEqual({ children: [] });
    expect(builders["tree"]?.({ children: [{ children: [{}] }] })).toEqual({
      children: [{ children: [{ children: [] }] }],
    });
  });

  test("composed ones", () => {
    expect(builders["both"]?.({ b: "y" })).toEqual({ a: 1, b: "y" });
    expect(builders["maybe"]?.({ a: 2 })).toEqual({ a: 2, b: "x" });
    expect(builders["maybe"]?.(null)).toBeNull();
    expect(() => builders["maybe"]?.({ c: 2 })).toThrow("there is no field /c");
  });

  test("a map accepts every name", () => {
    expect(builders["anything"]?.({ x: 1 })).toEqual({ x: 1 });
  });
});

test("a value that may be of several schemas is not taken for an example of each", () => {
  const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const content = {
    "application/json": { schema: { anyOf: [reference("One"), reference("Other")] }, example: 7 },
  };
  const builders = createBuilders(
    new Description({
      paths: { "/": { get: { operationId: "get", responses: { "200": { content } } } } },
      components: { schemas: { One: { type: "string" }, Other: { type: "integer" } } },
    }),
  );
  expect(builders["one"]?.()).toBe("text");
});

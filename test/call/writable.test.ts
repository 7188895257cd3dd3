/** What JSON cannot hold is found in depth, with its place; what it can hold passes. */
import { describe, expect, test } from "vitest";
import { checkJson } from "../../src/call/writable.js";

/** A value of so many objects or arrays, one within the other. */
function nested(levels: number, wrap: (value: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}

const inObject = (a: unknown) => ({ a });
const inArray = (value: unknown) => [value];
const asItIs = "cannot be written as JSON; got";
const itself = "cannot be written as JSON, as it contains itself";
const tooDeep = "cannot be written as JSON, as it is nested too deeply";

const pointersAndMessages = (body: unknown) =>
  checkJson(body).map(({ pointer, message }) => [pointer, message]);

test.each<[unknown]>([
  [{ a: null, b: false, c: -1.5, d: "😀", e: new Date(0), f: undefined }],
  [[[], {}, [1, [2]]]],
  [null],
  ["text"],
  [Object.create(null)],
])("%o is written as it is", (body) => expect(checkJson(body)).toEqual([]));

test.each<[unknown, [pointer: string, message: string][]]>([
  [undefined, [["/body", `${asItIs} undefined`]]],
  [Number.NaN, [["/body", `${asItIs} NaN`]]],
  [{ a: Number.NEGATIVE_INFINITY }, [["/body/a", `${asItIs} -Infinity`]]],
  [
    [1, undefined, () => 1],
    [
      ["/body/1", `${asItIs} undefined`],
      ["/body/2", `${asItIs} a function`],
    ],
  ],
  // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested
  [[1, , 3], [["/body/1", `${asItIs} undefined`]]],
  [
    { a: 1n, b: Symbol("b") },
    [
      ["/body/a", `${asItIs} a bigint`],
      ["/body/b", `${asItIs} a symbol`],
    ],
  ],
  [
    { a: [new Map()], "b/c": new FormData() },
    [
      ["/body/a/0", `${asItIs} an object`],
      ["/body/b~1c", `${asItIs} an object`],
    ],
  ],
  [{ a: "x\ud800" }, [["/body/a", "must not have half of a surrogate pair"]]],
  [[new Date(Number.NaN)], [["/body/0", "must be a Date with a time in the years 0 to 9999"]]],
  [
    { at: new Date(Date.UTC(10_000, 0)) },
    [["/body/at", "must be a Date with a time in the years 0 to 9999"]],
  ],
])("%o is refused, and each place is named", (body, expected) => {
  expect(pointersAndMessages(body)).toEqual(expected);
});

test("a problem is also a sentence that names the place", () => {
  expect(checkJson({ a: [{ b: Number.NaN }] })).toEqual([
    {
      pointer: "/body/a/0/b",
      message: `${asItIs} NaN`,
      text: `body \`a[0].b\` ${asItIs} NaN`,
    },
  ]);
});

describe("a value that contains itself", () => {
  test("through objects is refused where it comes again", () => {
    const body: Record<string, unknown> = { a: {} };
    body["a"] = { b: body, c: 1n };
    expect(pointersAndMessages(body)).toEqual([
      ["/body/a/b", itself],
      ["/body/a/c", `${asItIs} a bigint`],
    ]);
  });

  test("through arrays is refused where it comes again", () => {
    const list: unknown[] = [1];
    list.push([list]);
    expect(pointersAndMessages({ list })).toEqual([["/body/list/1/0", itself]]);
  });

  test("through both is refused where it comes again", () => {
    const body: Record<string, unknown> = {};
    body["a"] = [body];
    expect(pointersAndMessages(body)).toEqual([["/body/a/0", itself]]);
  });

  test("is not one that stands in two places", () => {
    const shared = { a: 1 };
    expect(checkJson({ one: shared, other: [shared, shared] })).toEqual([]);
  });
});

describe.each([
  ["objects", inObject, "/a"],
  ["arrays", inArray, "/0"],
])("%s within each other", (_what, wrap, step) => {
  test("may be 201 levels deep", () => expect(checkJson(nested(201, wrap))).toEqual([]));

  test("may not be deeper", () => {
    expect(pointersAndMessages(nested(202, wrap))).toEqual([[`/body${step.repeat(201)}`, tooDeep]]);
  });
});

/** How a message names a value without showing a secret. */
import { expect, describe as group, test } from "vitest";
import { describe, nameOf, show } from "../../src/errors/problem.js";

const kinds: [unknown, string][] = [
  ["", "an empty string"],
  ["a", "a string of 1 character"],
  ["undefined", '"undefined"'],
  ["null", '"null"'],
  ["NaN", '"NaN"'],
  ["true", '"true"'],
  ["false", '"false"'],
  ["[object Object]", '"[object Object]"'],
  ["[object Object] ", "a string of 16 characters"],
  ["is null", "a string of 7 characters"],
  ["[object]", "a string of 8 characters"],
  [new Date(0), "a Date"],
  [[1, 2], "an array"],
  [null, "null"],
  [undefined, "undefined"],
  [1.5, "1.5"],
  [Number.NaN, "NaN"],
  [true, "true"],
  [false, "false"],
  [{ a: 1 }, "an object"],
  [Object.create(null), "an object"],
  [() => 1, "a function"],
  [1n, "a bigint"],
  [Symbol("a"), "a symbol"],
];

group("the kind of a value", () => {
  test.each(kinds)("case %#", (value, text) => expect(describe(value)).toBe(text));
});

group("the name of an id", () => {
  test.each([
    ["id-1", "id-1"],
    ["", ""],
    [undefined, "undefined"],
    [Object.create(null), "an object"],
  ])("case %#", (id, text) => expect(nameOf(id)).toBe(text));
});

const words = (length: number) => "2026-01-15 ".repeat(4).slice(0, length);

group("a value that is shown itself", () => {
  test.each<[string, unknown, string]>([
    ["a short string", "yesterday", '"yesterday"'],
    ["a string with quotes", 'a "b"', String.raw`"a \"b\""`],
    ["a string without letters and digits", "- - - - - - - - -", '"- - - - - - - - -"'],
    ["a string of 40 characters", words(40), `"${words(40)}"`],
    ["a string of 11 letters and digits in a row", "abcdefgh_12.", '"abcdefgh_12."'],
    ["a number", 7, "7"],
    ["a boolean", false, "false"],
  ])("is %s", (_what, value, text) => expect(show(value)).toBe(text));

  test.each<[string, unknown, string]>([
    ["a string of 41 characters", words(41), "a string of 41 characters"],
    ["a string of 12 letters and digits in a row", ".abcdefgh_123", "a string of 13 characters"],
    ["an empty string", "", "an empty string"],
    ["an array", ["a"], "an array"],
    ["an object with a length", { length: 1 }, "an object"],
    ["a missing value", undefined, "undefined"],
    ["a function", (a: unknown) => a, "a function"],
  ])("is not %s", (_what, value, text) => expect(show(value)).toBe(text));
});

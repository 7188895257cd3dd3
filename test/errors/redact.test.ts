/** A secret is found in whatever text, however each of its characters is written, and nothing else is taken out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRedact, redactValue } from "../../src/errors/redact.js";

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, "0");
const units = (character: string) => character.split("").map((unit) => unit.charCodeAt(0));
const bytes = (character: string) => [...Buffer.from(character)];

/** Every way to write one character of the table. */
const forms: ((character: string) => string)[] = [
  (character) => character,
  (character) => `\\${character}`,
  (character) => `\\\\\\${character}`,
  (character) =>
    units(character)
      .map((unit) => `\\u${hex(unit, 4)}`)
      .join(""),
  (character) =>
    units(character)
      .map((unit) => `\\\\u${hex(unit, 4).toUpperCase()}`)
      .join(""),
  (character) =>
    bytes(character)
      .map((byte) => `\\x${hex(byte, 2)}`)
      .join(""),
  (character) =>
    bytes(character)
      .map((byte) => `%${hex(byte, 2)}`)
      .join(""),
  (character) =>
    bytes(character)
      .map((byte) => `%2525${hex(byte, 2).toUpperCase()}`)
      .join(""),
  (character) => `&#${character.codePointAt(0)};`,
  (character) => `&#x${hex(character.codePointAt(0) ?? 0, 4)};`,
  (character) => `&amp;#${character.codePointAt(0)};`,
  (character) => Buffer.from(character).toString("latin1"),
];
const secrets = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }),
  fc.string({ minLength: 1, maxLength: 63, unit: "binary-ascii" }),
  fc.string({ minLength: 1, maxLength: 63, unit: fc.constantFrom(...'%&\\+/=25ux"a;#') }),
  fc.string({ minLength: 20, maxLength: 300, unit: fc.constantFrom(..."abcXYZ019-._~+/=") }),
);

test("in whatever form each character is, and whatever surrounds it", () => {
  fc.assert(
    fc.property(secrets, fc.array(fc.nat(forms.length - 1), { minLength: 1 }), (begin, choices) => {
      // After a % at its end, the rest of an escape would be left over: nothing of the secret.
      const secret = `${begin}z`;
      const shown = Array.from(secret, (character, index) =>
        (forms[choices[index % choices.length] ?? 0] as (character: string) => string)(character),
      ).join("");
      // A tab is in no form but its own.
      expect(createRedact([secret])(`\t${shown}\n${shown}\t`)).toBe("\t[redacted]\n[redacted]\t");
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("a text without a secret is left as it is", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), fc.string(), (secret, text) => {
      fc.pre(!text.toLowerCase().includes(secret.slice(0, 8).toLowerCase()) && !/[\\%&+]/.test(text));
      fc.pre(!/bearer/i.test(text));
      expect(createRedact([secret])(text)).toBe(text);
    }),
  );
});

describe("of a secret that is cut off", () => {
  const secret = "0123456789abcdefGHIJKLMNOPQRSTUV";

  test("the first 16 characters are enough, and the rest is removed as far as it is there", () => {
    expect(createRedact([secret])(`<${secret.slice(0, 16)}>`)).toBe("<[redacted]>");
    expect(createRedact([secret])(`<${secret.slice(0, 29)}>`)).toBe("<[redacted]>");
    expect(createRedact([secret])(`<${secret.slice(0, 20)}zz>`)).toBe("<[redacted]zz>");
  });

  test("15 characters are not enough", () => {
    expect(createRedact([secret])(`<${secret.slice(0, 15)}>`)).toBe(`<${secret.slice(0, 15)}>`);
  });
});

test("several secrets, and no secret", () => {
  expect(createRedact(["first", undefined, "", "second"])("first, second, third")).toBe(
    "[redacted], [redacted], third",
  );
  expect(createRedact([])("first")).toBe("first");
});

test("an unknown token after Bearer, and no other word", () => {
  const redact = createRedact([]);
  expect(redact("BEARER abcdefghijklmnopqrstuvwxyz==, and more")).toBe("Bearer [redacted], and more");
  expect(redact("a bearer token is missing")).toBe("a bearer token is missing");
});

test("names and values of a JSON value, deeper than in any body", () => {
  const redact = createRedact(["canary"]);
  expect(redactValue({ canary: ["a canary", 1, null, { b: "canary" }] }, redact)).toEqual({
    "[redacted]": ["a [redacted]", 1, null, { b: "[redacted]" }],
  });
  const deep = JSON.parse(`${"[".repeat(5_000)}"canary"${"]".repeat(5_000)}`) as unknown;
  expect(JSON.stringify(redactValue(deep, redact))).not.toContain("canary");
  const polluted = redactValue(JSON.parse('{"__proto__":{"a":1}}'), redact) as object;
  expect(Object.getPrototypeOf(polluted)).toBe(Object.prototype);
});

test("no text makes it slow", () => {
  const redact = createRedact(["canary/tok+en%25&=\\", "c".repeat(200)]);
  // Quadratic, any of these would take minutes, and the test would time out.
  for (const piece of ["\\", "%", "%25", "&amp;", "&", "c ", "\\x5c", "\\\\u005c", "Bearer ", "&#0000000"]) {
    const text = piece.repeat(100_000);
    expect(redact(text) === text).toBe(true);
  }
}, 60_000);

/** The pattern of `Timestamp` admits the times that exist, and no others. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError, toDate } from "../../src/index.js";
import { build } from "../../src/mock/build.js";
import { openapi } from "../support/openapi.js";

const { Timestamp, NullableTimestamp } = openapi.components.schemas;
const pattern = new RegExp(Timestamp?.pattern ?? "(?!)");

/** Whether the calendar and the clock of a `Date` have it. It reads the second 60 too, which the pattern leaves out. */
function exists(timestamp: string): boolean {
  try {
    return !Number.isNaN(toDate(timestamp).getTime()) && !/:60(\D|$)/.test(timestamp);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

const digits = (length: number, max: number) =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(length, "0"));
const zone = fc.oneof(
  fc.constantFrom("", "Z"),
  fc.tuple(fc.constantFrom("+", "-"), digits(2, 26), digits(2, 63)).map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const timestamp = fc
  .tuple(digits(4, 9999), digits(2, 14), digits(2, 33), digits(2, 26), digits(2, 63), digits(2, 63), zone)
  .map(([year, month, day, hour, minute, second, where]) =>
    [`${year}-${month}-${day}T${hour}:${minute}:${second}`, where].join(""),
  );

test("it agrees with the calendar on every day of 800 years", () => {
  const wrong: string[] = [];
  for (let year = 1600; year < 2400; year += 1)
    for (let month = 0; month <= 13; month += 1)
      for (let day = 28; day <= 32; day += 1) {
        const two = (value: number) => String(value).padStart(2, "0");
        const text = `${year}-${two(month)}-${two(day)}T12:00:00`;
        if (pattern.test(text) !== exists(text)) wrong.push(text);
      }
  expect(wrong).toEqual([]);
});

test("it agrees with the clock", () => {
  fc.assert(
    fc.property(timestamp, (text) => {
      expect([text, pattern.test(text)]).toEqual([text, exists(text)]);
    }),
    { numRuns: 5_000 },
  );
});

test.each(["2025-09-23T16:07:35.675578", "2023-11-07T05:31:56Z", "2024-02-29T23:59:59.1+05:30"])(
  "it accepts %s",
  (text) => expect(pattern.test(text)).toBe(true),
);

test("a timestamp that may be null has the same pattern", () =>
  expect(NullableTimestamp?.pattern).toBe(Timestamp?.pattern));

test.each(["2025-13-01T00:00:00", "2025-02-30T24:60:61+99:99", "2025-04-31T12:00:00Z"])(
  "the builders refuse %s",
  (text) => expect(() => build.connectionAction({ created_at: text })).toThrow(/created_at must match/),
);

/** How long a server asks the client to wait; only what RFC 9110 describes counts. */
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseRetryAfter, readRetryAfter } from "../../src/errors/received.js";

afterEach(() => void vi.useRealTimers());

const now = "Thu, 15 Jan 2026 12:00:00 GMT";

describe("a value", () => {
  test.each([
    "soon Thu, 15 Jan 2026 12:00:30 GMT",
    "1 Thu, 15 Jan 2026 12:00:30 GMT",
    "15 Jan 2026 12:00:30 GMT",
    "2026-01-15T12:00:30Z",
    "Thu, 15 Jan 2026 12:00:30 GMT or later",
    "Thx, 15 Jan 2026 12:00:30 GMT",
    "120 s",
    "1".repeat(16),
    "",
    "-1",
    "1.5",
    "1e3",
    "0x10",
    "soon",
    "1 apples",
    "NaN",
    "Infinity",
    "1,2",
    "Thu, soon",
    "Thu, 15 Jan 2026 12:00:30 GMT+0200",
    "Thu, 15 Jan 2026 12:00:30 +0200",
    "Thu, 15 Jan 2026 12:00:30 EST",
    "Thu, 15 Jan 2026 12:00:30 GMT-0500 (EST)",
    "Thu, 15 Jan 2026 12:00:30",
    "Fri, 16 Jan 2026",
  ])("%j is neither whole seconds nor an HTTP date", (value) => {
    expect(parseRetryAfter(value, Date.parse(now))).toBeUndefined();
  });

  test.each([
    ["0", 0],
    ["120", 120_000],
    [" 7 ", 7_000],
    ["Thu, 15 Jan 2026 12:00:30 GMT", 30_000],
    ["Thursday, 15-Jan-26 12:00:30 GMT", 30_000],
    ["Thu Jan 15 12:00:30 2026", 30_000],
    ["Thu, 15 Jan 2026 11:00:00 GMT", 0],
  ])("%j is %i ms", (value, milliseconds) => {
    expect(parseRetryAfter(value, Date.parse(now))).toBe(milliseconds);
  });

  test("is never negative and never NaN, whatever it is", () => {
    const property = fc.property(fc.string(), (value) => {
      const milliseconds = parseRetryAfter(value, 0);
      return milliseconds === undefined || milliseconds >= 0;
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  test("of 15 digits is still a number", () => {
    expect(parseRetryAfter("1".repeat(15), 0)).toBe(111_111_111_111_111_000);
  });

  test.each([
    ["Mon, 19 Jan 2026 12:00:00 GMT", 4],
    ["Tue, 20 Jan 2026 12:00:00 GMT", 5],
    ["Wed, 21 Jan 2026 12:00:00 UTC", 6],
    ["Thursday, 22-Jan-26 12:00:00 GMT", 7],
    ["Fri, 16 Jan 2026 12:00:00 GMT", 1],
    ["Sat Jan 17 12:00:00 2026", 2],
    ["Sun, 18 Jan 2026 12:00:00 GMT", 3],
  ])("%j is %i days later", (value, days) => {
    expect(parseRetryAfter(value, Date.parse(now))).toBe(days * 86_400_000);
  });
});

describe("a date in the header", () => {
  const retryAfter = "Thu, 15 Jan 2026 12:00:30 GMT";

  test.each<[string, Record<string, string>, number]>([
    ["that of the server", { date: now }, 30_000],
    ["its own if the server gives none", {}, 20_000],
    ["its own if that of the server cannot be read", { date: "noon" }, 20_000],
  ])("counts from a clock: %s", (_clock, headers, milliseconds) => {
    vi.useFakeTimers({ now: Date.parse("2026-01-15T12:00:10Z") });
    expect(readRetryAfter(new Headers({ ...headers, "retry-after": retryAfter }))).toBe(milliseconds);
  });

  test("is not made up if there is no header", () => {
    expect(readRetryAfter(new Headers({ date: now }))).toBeUndefined();
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Failure, parseRetryAfter, resendRule, retryDelay, shouldRetry } from "../../src/http/retry.js";

const now = Date.parse("2026-01-15T12:00:00Z");

describe("shouldRetry", () => {
  test("GET, PUT and the token request may be sent twice, POST and PATCH not", () => {
    expect(resendRule("getOrganization", "GET")).toBe("always");
    expect(resendRule("updateOrganization", "PUT")).toBe("always");
    expect(resendRule("createAccessToken", "POST")).toBe("always");
    expect(resendRule("requestOrganizationAnalytics", "POST")).toBe("unprocessed");
    expect(resendRule("updateGuestConnection", "PATCH")).toBe("unprocessed");
  });

  const statuses = Array.from({ length: 500 }, (_, index) => index + 100);
  const retried = (rule: "always" | "unprocessed", retryAfterMs?: number) =>
    statuses.filter((status) => shouldRetry(rule, { kind: "status", status, retryAfterMs }));

  test("the whole table of statuses", () => {
    expect(retried("always")).toEqual([408, 429, 500, 502, 503, 504]);
    expect(retried("always", 1000)).toEqual([408, 429, 500, 502, 503, 504]);
    expect(retried("unprocessed")).toEqual([429]);
    expect(retried("unprocessed", 1000)).toEqual([429, 503]);
  });

  test("a POST whose connection broke is sent again only if it was never sent", () => {
    expect(shouldRetry("unprocessed", { kind: "connection", sent: "no" })).toBe(true);
    expect(shouldRetry("unprocessed", { kind: "connection", sent: "maybe" })).toBe(false);
    expect(shouldRetry("always", { kind: "connection", sent: "maybe" })).toBe(true);
  });

  test("whatever may not be repeated is not repeated for more failures than what may", () => {
    const failures: fc.Arbitrary<Failure> = fc.oneof(
      fc.record({
        kind: fc.constant("connection" as const),
        sent: fc.constantFrom("no" as const, "maybe" as const),
      }),
      fc.record({
        kind: fc.constant("status" as const),
        status: fc.integer({ min: 100, max: 599 }),
        retryAfterMs: fc.option(fc.nat(), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(
        failures,
        (failure) => !shouldRetry("unprocessed", failure) || shouldRetry("always", failure),
      ),
    );
  });
});

describe("retryDelay", () => {
  test("is a random part of a doubling pause of at most 8 s", () => {
    const longest = [0, 1, 2, 3, 4, 5, 50].map((retriesDone) => retryDelay(retriesDone, undefined, 1));
    expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (retriesDone, random) => {
          const delay = retryDelay(retriesDone, undefined, random);
          return delay >= 0 && delay < 8000;
        },
      ),
    );
  });

  test("gives way to what the server asks", () => {
    expect(retryDelay(0, 120_000, 0.5)).toBe(120_000);
    expect(retryDelay(3, 0, 0.5)).toBe(0);
  });
});

describe("parseRetryAfter", () => {
  test.each<[string, number]>([
    ["0", 0],
    ["120", 120_000],
    [" 7 ", 7000],
    ["Thu, 15 Jan 2026 12:00:30 GMT", 30_000],
    ["Thursday, 15-Jan-26 12:00:30 GMT", 30_000],
    ["Thu Jan 15 12:00:30 2026", 30_000],
    ["Thu, 15 Jan 2026 11:00:00 GMT", 0],
  ])("reads %j", (value, milliseconds) => expect(parseRetryAfter(value, now)).toBe(milliseconds));

  test.each([
    null,
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
    "9".repeat(20),
  ])("takes nothing from %j", (value) => expect(parseRetryAfter(value, now)).toBeUndefined());

  test("is never negative and never NaN", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const milliseconds = parseRetryAfter(value, now);
        return milliseconds === undefined || milliseconds >= 0;
      }),
    );
  });
});

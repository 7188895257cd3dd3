import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { byStatus, Misses, mayPass, nextInterval } from "../../src/call/wait.js";
import { ApiError, ConnectionError, InputError, ResponseError, TimeoutError } from "../../src/index.js";

test.each([
  [1, 1.5],
  [1_000, 1_500],
  [9_999, 14_998.5],
  [10_000, 15_000],
  [10_001, 15_000],
  [15_000, 15_000],
  [15_001, 15_001],
  [60_000, 60_000],
])("a pause of %i ms is followed by one of %d ms", (pauseMs, nextMs) => {
  expect(nextInterval(pauseMs)).toBe(nextMs);
});

test.each([
  ["valid", "done"],
  ["invalid", { failure: "ended with the status `invalid`" }],
  ["failed", { failure: "ended with the status `failed`" }],
  ["processing", "again"],
  ["", "again"],
  ["VALID", "again"],
])("the status %j of a file means %j", (status, judgement) => {
  expect(byStatus("valid", ["invalid", "failed"])({ status })).toEqual(judgement);
});

describe("one more miss ends the wait", () => {
  // The process has run for a while when a wait begins.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["performance"] });
    vi.advanceTimersByTime(60_000);
  });
  afterEach(() => void vi.useRealTimers());

  /** Misses with a time between each and the next. */
  function missed(count: number, apartMs: number): Misses {
    const misses = new Misses();
    for (let miss = 0; miss < count; miss += 1) {
      if (miss > 0) vi.advanceTimersByTime(apartMs);
      misses.add(true);
    }
    return misses;
  }

  test.each([
    [0, 0, false],
    [3, 10_000, false],
    [4, 3_333, false],
    [4, 3_334, true],
    [5, 2_499, false],
    [5, 2_500, true],
    [100, 100, false],
    [102, 100, true],
  ])("after %i misses, each %i ms after the last: %s", (count, apartMs, isNextTheLast) => {
    const misses = missed(count, apartMs);
    expect([misses.count, misses.isNextTheLast]).toEqual([count, isNextTheLast]);
  });

  test("exactly ten seconds after the first of them, and not a millisecond before", () => {
    const misses = missed(4, 1);
    vi.advanceTimersByTime(9_996);
    expect(misses.isNextTheLast).toBe(false);
    vi.advanceTimersByTime(1);
    expect(misses.isNextTheLast).toBe(true);
  });

  test("but a read that shows the record begins the count and the time anew", () => {
    const misses = missed(4, 5_000);
    expect(misses.isNextTheLast).toBe(true);
    misses.add(false);
    expect([misses.count, misses.isNextTheLast]).toEqual([0, false]);
    vi.advanceTimersByTime(5_000);
    for (let miss = 0; miss < 4; miss += 1) misses.add(true);
    vi.advanceTimersByTime(9_999);
    expect(misses.isNextTheLast).toBe(false);
    vi.advanceTimersByTime(1);
    expect(misses.isNextTheLast).toBe(true);
  });
});

describe("another read may succeed after", () => {
  test.each<[string, unknown, boolean]>([
    ...[408, 429, 500, 502, 503, 504].map((status): [string, unknown, boolean] => [
      String(status),
      new ApiError("no", { status }),
      true,
    ]),
    ...[0, 400, 401, 403, 404, 409, 422, 501].map((status): [string, unknown, boolean] => [
      String(status),
      new ApiError("no", { status }),
      false,
    ]),
    ["a lost connection", new ConnectionError("reset"), true],
    ["a timeout", new TimeoutError("late", 5), true],
    [
      "a certificate that cannot be verified",
      new ConnectionError("no", { cause: Object.assign(new Error("no"), { code: "CERT_HAS_EXPIRED" }) }),
      false,
    ],
    ["bad input", new InputError(["no"]), false],
    ["a page of HTML", new ResponseError("no", new Response("", { status: 503 }), ""), false],
    ["an error of the user's own", new RangeError("mine"), false],
    ["a text", "reset", false],
  ])("%s: %s", (_what, error, expected) => {
    expect(mayPass(error)).toBe(expected);
  });
});

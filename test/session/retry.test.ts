import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRetryAfter } from "../../src/errors/received.js";
import { provesNothingDone } from "../../src/session/attempt.js";
import {
  attemptLimit,
  decide,
  type Failure,
  resendRule,
  retryDelay,
  shouldRetry,
} from "../../src/session/retry.js";

/** The rows of the table in the docstring of `Executed`, which have a status. */
const table = readFileSync(new URL("../../src/errors/base-error.ts", import.meta.url), "utf8")
  .split("export type Executed")[0]
  ?.split("\n")
  .filter((line) => /^ \* \| \D*\d{3}/.test(line))
  .flatMap((line) => {
    const [, got = "", executed, idempotent, other] = line.split("|").map((cell) => cell.trim());
    return (got.match(/\d{3}/g) ?? []).map((status) => ({
      status: Number(status),
      executed,
      idempotent,
      other,
    }));
  });

describe("the docstring of `executed`", () => {
  test("has a row for each status that matters", () => {
    const statuses = table?.map(({ status }) => status);
    for (const status of [302, 400, 401, 403, 404, 408, 409, 422, 429, 499, 500, 501, 502, 503, 504])
      expect(statuses).toContain(status);
  });

  test.each(table ?? [])("is right for $status", ({ status, executed, idempotent, other }) => {
    const failure: Failure = { kind: "status", status, retryAfterMs: undefined };
    const retried = (rule: "always" | "unprocessed") => (shouldRetry(rule, failure) ? "yes" : "no");
    const renewed = status === 401 ? "once, with a new access token" : undefined;
    expect([executed, idempotent, other]).toEqual([
      provesNothingDone(status) ? '`"no"`' : '`"maybe"`',
      renewed ?? retried("always"),
      renewed ?? retried("unprocessed"),
    ]);
  });
});

const now = Date.parse("2026-01-15T12:00:00Z");

/** Any way in which an attempt can fail. The statuses of the table come often. */
const failures: fc.Arbitrary<Failure> = fc.oneof(
  fc.record({
    kind: fc.constant("connection" as const),
    executed: fc.constantFrom("no" as const, "maybe" as const),
  }),
  fc.record({
    kind: fc.constant("status" as const),
    status: fc.oneof(fc.constantFrom(408, 429, 500, 502, 503, 504), fc.integer({ min: 100, max: 599 })),
    retryAfterMs: fc.option(fc.nat(600_000), { nil: undefined }),
  }),
);
const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("shouldRetry", () => {
  test("idempotent methods and the token request may be sent twice, any other method not", () => {
    const methods = ["GET", "HEAD", "PUT", "DELETE", "POST", "PATCH", "OPTIONS", "QUERY"];
    expect(methods.filter((method) => resendRule(method) === "always")).toEqual([
      "GET",
      "HEAD",
      "PUT",
      "DELETE",
    ]);
    expect(resendRule("POST", true)).toBe("always");
  });

  test("a certificate that cannot be verified is not retried", () => {
    const failure = { kind: "connection", executed: "no", isLasting: true } as const;
    expect([shouldRetry("always", failure), shouldRetry("unprocessed", failure)]).toEqual([false, false]);
  });

  const statuses = Array.from({ length: 500 }, (_, index) => index + 100);
  const retried = (rule: "always" | "unprocessed", retryAfterMs?: number) =>
    statuses.filter((status) => shouldRetry(rule, { kind: "status", status, retryAfterMs }));

  test("the whole table of statuses", () => {
    expect(retried("always")).toEqual([408, 429, 500, 502, 503, 504]);
    expect(retried("always", 1000)).toEqual([408, 429, 500, 502, 503, 504]);
    expect(retried("unprocessed")).toEqual([429]);
    expect(retried("unprocessed", 1000)).toEqual([429]);
  });

  test("a POST whose connection broke is retried only if it was never sent", () => {
    expect(shouldRetry("unprocessed", { kind: "connection", executed: "no" })).toBe(true);
    expect(shouldRetry("unprocessed", { kind: "connection", executed: "maybe" })).toBe(false);
    expect(shouldRetry("always", { kind: "connection", executed: "maybe" })).toBe(true);
  });

  test("a failure after which an unsafe request is retried also lets a safe request be retried", () => {
    const property = fc.property(
      failures,
      (failure) => !shouldRetry("unprocessed", failure) || shouldRetry("always", failure),
    );
    expect(() => fc.assert(property)).not.toThrow();
  });
});

describe("retryDelay", () => {
  test("is a random part of a pause that doubles up to 8 s", () => {
    const longest = [0, 1, 2, 3, 4, 5, 50].map((retriesDone) => retryDelay(retriesDone, undefined, () => 1));
    expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    fc.assert(
      fc.property(fc.nat(2000), fraction, (retriesDone, random) => {
        const delay = retryDelay(retriesDone, undefined, () => random);
        return delay >= 0 && delay < 8000;
      }),
    );
  });

  test("is what the server asks for and up to 10 % more, but at most 1 s more", () => {
    expect(retryDelay(0, 2_000, () => 0)).toBe(2_000);
    expect(retryDelay(0, 2_000, () => 0.5)).toBe(2_100);
    expect(retryDelay(0, 120_000, () => 0.5)).toBe(120_500);
  });

  test("is never below the client's own pause, whatever the server asks for", () => {
    expect(retryDelay(3, 0, () => 0.5)).toBe(2_100);
    fc.assert(
      fc.property(fc.nat(20), fc.nat(60_000), fraction, (retriesDone, retryAfterMs, random) => {
        const own = retryDelay(retriesDone, undefined, () => random);
        const asked = retryDelay(retriesDone, retryAfterMs, () => random);
        return asked >= own && asked >= retryAfterMs && asked <= Math.max(own, retryAfterMs) + 1_000;
      }),
    );
  });
});

test.each([
  [2_000, { stoppedBy: "deadline" }],
  [2_001, { pauseMs: 2_000 }],
])("a pause of 2 s with %i ms left is %o", (remainingMs, decision) => {
  const progress = {
    rule: "always",
    retriesDone: 0,
    maxRetries: 1,
    remainingMs,
    timeoutMs: 30_000,
    hasBudget: true,
  } as const;
  expect(decide(progress, { kind: "status", status: 429, retryAfterMs: 2_000 }, () => 0)).toEqual(decision);
});

describe("a POST is not sent again so late that it could not be answered:", () => {
  const never = { kind: "connection", executed: "no" } as const;
  const progress = { rule: "unprocessed", retriesDone: 0, maxRetries: 2, hasBudget: true } as const;

  test.each([
    ["a second has to be left", 30_000, 1_000, "deadline"],
    ["and more than a second is enough", 30_000, 1_001, undefined],
    ["a quarter of a short timeout has to be left", 2_000, 500, "deadline"],
    ["and more than a quarter is enough", 2_000, 501, undefined],
  ])("%s", (_what, timeoutMs, remainingMs, stoppedBy) => {
    expect(decide({ ...progress, timeoutMs, remainingMs }, never, () => 0).stoppedBy).toBe(stoppedBy);
  });

  test("a GET may be sent until its deadline", () => {
    const get = { ...progress, rule: "always", timeoutMs: 30_000, remainingMs: 1 } as const;
    expect(decide(get, { kind: "status", status: 500, retryAfterMs: undefined }, () => 0)).toEqual({
      pauseMs: 0,
    });
  });
});

describe("no attempt begins whose connect cannot end before the deadline:", () => {
  test.each(["always", "unprocessed"] as const)("%s", (rule) => {
    const progress = { rule, retriesDone: 1, maxRetries: 2, timeoutMs: 30_000, hasBudget: true } as const;
    const failure = { kind: "connection", executed: "no", durationMs: 10_000 } as const;
    expect(decide({ ...progress, remainingMs: 10_000 }, failure, () => 0)).toEqual({ stoppedBy: "deadline" });
    expect(decide({ ...progress, remainingMs: 10_001 }, failure, () => 0)).toEqual({ pauseMs: 0 });
    const sent = { ...failure, executed: "maybe" } as const;
    expect(decide({ ...progress, rule: "always", remainingMs: 1 }, sent, () => 0)).toEqual({ pauseMs: 0 });
  });
});

describe("a whole call, whatever happens to its attempts", () => {
  /** Plays a call: failures come in turn, time passes by attempts and pauses. Gives what was done. */
  function play(
    method: string,
    maxRetries: number,
    timeoutMs: number,
    attempts: readonly { failure: Failure; random: number; durationMs: number }[],
    budget: number,
  ) {
    const rule = resendRule(method);
    let nowMs = 0;
    let sent = 0;
    const pauses: { endsAtMs: number; after: Failure; pauseMs: number }[] = [];
    for (const { failure, random, durationMs } of attempts) {
      sent += 1;
      nowMs += durationMs;
      const remainingMs = timeoutMs - nowMs;
      const progress = {
        rule,
        retriesDone: sent - 1,
        maxRetries,
        remainingMs,
        timeoutMs,
        hasBudget: sent <= budget,
      };
      const { pauseMs } = decide(progress, failure, () => random);
      if (pauseMs === undefined) break;
      nowMs += pauseMs;
      pauses.push({ endsAtMs: nowMs, after: failure, pauseMs });
    }
    return { sent, pauses };
  }

  const calls = fc.record({
    method: fc.constantFrom("GET", "PUT", "POST", "PATCH"),
    maxRetries: fc.nat(6),
    timeoutMs: fc.integer({ min: 1, max: 300_000 }),
    budget: fc.nat(8),
    attempts: fc.array(fc.record({ failure: failures, random: fraction, durationMs: fc.nat(20_000) }), {
      minLength: 1,
      maxLength: 12,
    }),
  });
  const check = (
    property: (
      call: { method: string; maxRetries: number; timeoutMs: number; budget: number } & ReturnType<
        typeof play
      >,
    ) => boolean,
  ) => {
    const ofEveryCall = fc.property(calls, ({ method, maxRetries, timeoutMs, attempts, budget }) => {
      const played = play(method, maxRetries, timeoutMs, attempts, budget);
      return property({ method, maxRetries, timeoutMs, budget, ...played });
    });
    expect(() => fc.assert(ofEveryCall, { numRuns: 2_000 })).not.toThrow();
  };

  test("it is never sent more often than allowed", () => {
    check(({ sent, maxRetries, budget }) => sent <= Math.min(maxRetries, budget) + 1);
  });

  test("it never pauses beyond its deadline", () => {
    check(({ pauses, timeoutMs }) => pauses.every(({ endsAtMs }) => endsAtMs < timeoutMs));
  });

  test("a POST or PATCH is never sent twice unless the server cannot have carried it out", () => {
    const cannotHaveActed = (failure: Failure) =>
      failure.kind === "connection" ? failure.executed === "no" : failure.status === 429;
    check(
      ({ method, pauses }) =>
        method === "GET" || method === "PUT" || pauses.every(({ after }) => cannotHaveActed(after)),
    );
  });

  test("a pause is what the server asked for or a little more, otherwise less than 8 s", () => {
    check(({ pauses }) =>
      pauses.every(({ after, pauseMs }) =>
        after.kind === "status" && after.retryAfterMs !== undefined
          ? pauseMs >= after.retryAfterMs && pauseMs <= Math.max(after.retryAfterMs, 8_000) + 1_000
          : pauseMs >= 0 && pauseMs < 8_000,
      ),
    );
  });

  test("an absurd Retry-After ends the call at once", () => {
    const progress = {
      rule: "always",
      retriesDone: 0,
      maxRetries: 2,
      remainingMs: 2 ** 31,
      timeoutMs: 2 ** 31,
      hasBudget: true,
    } as const;
    for (const text of ["999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"]) {
      const retryAfterMs = parseRetryAfter(text, now);
      expect(retryAfterMs).toBeGreaterThan(2 ** 31);
      const failure = { kind: "status", status: 429, retryAfterMs } as const;
      expect(decide(progress, failure, () => 0)).toEqual({ stoppedBy: "deadline" });
    }
  });
});

describe("why a failure is not retried", () => {
  const progress = {
    rule: "always",
    retriesDone: 0,
    maxRetries: 2,
    remainingMs: 60_000,
    timeoutMs: 60_000,
    hasBudget: true,
  } as const;
  const failure = { kind: "status", status: 503, retryAfterMs: undefined } as const;

  test.each([
    ["it is", progress, undefined],
    ["all retries are done", { ...progress, retriesDone: 2 }, "max-retries"],
    ["the budget is empty", { ...progress, hasBudget: false }, "retry-budget"],
    ["the pause would cross the deadline", { ...progress, remainingMs: 1 }, "deadline"],
    ["it is a POST that may have been carried out", { ...progress, rule: "unprocessed" as const }, undefined],
  ])("%s", (_why, given, stoppedBy) => {
    expect(decide(given, failure, () => 0.5).stoppedBy).toBe(stoppedBy);
  });
});

describe("attemptLimit", () => {
  const progress = {
    rule: "always",
    retriesDone: 0,
    maxRetries: 2,
    remainingMs: 30_000,
    timeoutMs: 30_000,
    hasBudget: true,
  } as const;

  test.each([
    ["half of what is left", progress, undefined, 15_000],
    ["what was chosen", progress, 700, 700],
    ["no limit but the deadline for the last attempt", { ...progress, retriesDone: 2 }, undefined, undefined],
    ["what was chosen for the last attempt, too", { ...progress, retriesDone: 2 }, 700, 700],
    ["no limit while the budget is empty", { ...progress, hasBudget: false }, undefined, undefined],
    ["none for what must not be sent again", { ...progress, rule: "unprocessed" as const }, 700, undefined],
  ])("is %s", (_what, given, chosenMs, limitMs) => {
    expect(attemptLimit(given, chosenMs)).toBe(limitMs);
  });
});

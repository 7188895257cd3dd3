/** The real attempt loop against made-up servers on a clock of its own: what holds for the policy holds for the loop. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Deadline } from "../../src/session/deadline.js";
import type { AttemptEvent } from "../../src/session/events.js";
import { sendUntil } from "../../src/session/loop.js";
import type { Fetch } from "../../src/transports/transport.js";
import { requestOf, sessionOf } from "../support/session.js";

type Step =
  | { status: number; retryAfter: string | undefined; durationMs: number }
  | { code: string; never: boolean; durationMs: number };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    status: fc.constantFrom(200, 302, 400, 401, 404, 408, 429, 500, 502, 503, 504),
    retryAfter: fc.option(
      fc.constantFrom("0", "1", "20", "120", "-5", "soon", "Thu, 01 Jan 1970 00:00:00 GMT"),
      {
        nil: undefined,
      },
    ),
    durationMs: fc.nat(10_000),
  }),
  fc.record({
    code: fc.constantFrom(
      "ECONNREFUSED",
      "ENOTFOUND",
      "EHOSTUNREACH",
      "ECONNRESET",
      "UND_ERR_SOCKET",
      "EPIPE",
    ),
    never: fc.boolean(),
    durationMs: fc.nat(10_000),
  }),
);

/** Plays a call to its end. */
async function play(method: string, maxRetries: number, timeoutMs: number, script: readonly Step[]) {
  let nowMs = 0;
  const played: Step[] = [];
  const events: AttemptEvent[] = [];
  const fetch: Fetch = async () => {
    const step = script[Math.min(played.length, script.length - 1)] as Step;
    played.push(step);
    nowMs += step.durationMs;
    if ("code" in step) {
      throw new TypeError("fetch failed", {
        cause: Object.assign(
          new Error("x"),
          step.never ? { code: step.code, syscall: "connect" } : { code: step.code },
        ),
      });
    }
    const headers = new Headers(step.retryAfter === undefined ? {} : { "retry-after": step.retryAfter });
    return { status: step.status, headers, text: async () => "{}" };
  };
  const deadline = {
    executed: "no",
    reason: undefined,
    callerSignal: undefined,
    throwIfEnded: () => undefined,
    interrupt: () => undefined,
    race: <T>(promise: Promise<T>) => promise,
    get remainingMs() {
      return timeoutMs - nowMs;
    },
    async pause(milliseconds: number) {
      nowMs += milliseconds;
      if (nowMs >= timeoutMs) throw new Error("slept beyond the deadline");
    },
  } as unknown as Deadline;
  const url = "https://api.example/things?secret=query";
  const request = requestOf({ method, url, timeoutMs, maxRetries });
  let dropped = 0;
  const tokens = {
    get: () => `token-${dropped}`,
    drop: () => {
      dropped += 1;
      return { canRenew: true, wasShared: false };
    },
  };
  const onAttempt = (event: AttemptEvent) => void events.push(event);
  const session = sessionOf({ fetch, tokens, maxRetries, onAttempt });
  const result = await sendUntil(deadline, request, session).then(
    ({ status }) => ({ status }),
    (error: Error & { executed?: string }) => ({ error }),
  );
  return { played, events, result, dropped };
}

test("attempts, renewals, repeated requests and the events of the hook, for any server", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("GET", "PUT", "POST", "PATCH"),
      fc.nat(4),
      fc.integer({ min: 1, max: 120_000 }),
      fc.array(steps, { minLength: 1, maxLength: 8 }),
      async (method, maxRetries, timeoutMs, script) => {
        const { played, events, result, dropped } = await play(method, maxRetries, timeoutMs, script);
        const renewed = events.filter(({ next }) => next === "renew-token").length;
        expect(renewed).toBeLessThanOrEqual(1);
        expect(played.length).toBeLessThanOrEqual(maxRetries + 1 + renewed);
        const mayBeRepeated = method === "GET" || method === "PUT";
        for (const step of played.slice(0, -1)) {
          if ("code" in step) {
            expect(mayBeRepeated || step.never).toBe(true);
          } else if (!mayBeRepeated) {
            expect([401, 429]).toContain(step.status);
          }
        }
        const last = played.at(-1) as Step;
        if ("status" in last) expect(result).toEqual({ status: last.status });
        else expect(result).toMatchObject({ error: { name: "ConnectionError" } });

        expect(events.map(({ attempt }) => attempt)).toEqual(played.map((_, index) => index + 1));
        expect(events.map(({ next }) => next === "done")).toEqual(
          played.map((_, index) => index === played.length - 1),
        );
        expect(renewed).toBe(Math.min(1, dropped));
        for (const event of events) {
          expect(event.url).toBe("https://api.example/things");
          if (event.next !== "retry") expect(event.pauseMs).toBe(0);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("`executed` is no exactly if no attempt can have been executed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      async (script, maxRetries) => {
        const { played, result } = await play("GET", maxRetries, 1e9, script);
        if (!("error" in result)) return;
        const putOff = played.every((step) =>
          "code" in step ? step.never : [400, 401, 404, 429].includes(step.status),
        );
        expect(result.error.executed).toBe(putOff ? "no" : "maybe");
      },
    ),
    { numRuns: 500 },
  );
});

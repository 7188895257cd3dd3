/** What the error of a call that has to end says, by what the call was doing. */
import { describe, expect, test } from "vitest";
import { AbortError, TimeoutError } from "../../src/index.js";
import type { Deadline, Phase } from "../../src/session/deadline.js";
import { type EndingCall, toEndError } from "../../src/session/deadline.js";
import type { Session } from "../../src/session/session.js";

const call = {
  label: "getOrganization",
  operationId: "getOrganization",
  timeoutMs: 1_500.4,
  signal: undefined as AbortSignal | undefined,
  isTokenRequest: false,
};
const ending = (changes: Partial<EndingCall["call"]> = {}): EndingCall => ({
  callId: "c-1",
  call: { ...call, ...changes },
});
const session = { maxConcurrency: 7 } as Session;
const deadlineIn = (phase: Phase, stalled = 0) => ({ phase, executed: "maybe", stalled }) as Deadline;

describe("a timeout", () => {
  test.each<[Phase, number, string]>([
    ["body", 0, "the body that you passed did not end; raise `timeout` if it needs longer"],
    [
      "token",
      0,
      "it waited for an access token; the token endpoint, the token store or your function does not respond",
    ],
    ["headers", 0, "it waited for your function `headers`; raise `timeout` if it needs longer"],
    ["queue", 0, "it waited in the client's queue; raise `maxConcurrency` (7) or `timeout`"],
    ["attempt", 0, "1 attempt got no response; raise `timeout` if it needs longer"],
    ["attempt", 2, "3 attempts got no response; raise `timeout` if it needs longer"],
    ["pause", 1, "it waited to be sent again; raise `timeout` if it needs longer"],
  ])("while it is at %s, after %i silent attempts", (phase, stalled, what) => {
    const error = toEndError("timeout", ending(), session, deadlineIn(phase, stalled));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toBe(`getOrganization: not done within 1500 ms: ${what}`);
    expect(error).toMatchObject({ operationId: "getOrganization", callId: "c-1", executed: "maybe" });
    expect((error as TimeoutError).timeoutMs).toBe(1_500.4);
  });

  test("of the token request names the endpoint", () => {
    const error = toEndError("timeout", ending({ isTokenRequest: true }), session, deadlineIn("attempt"));
    expect(error.message).toBe(
      "getOrganization: not done within 1500 ms: 1 attempt got no response; the token endpoint does not respond",
    );
  });
});

describe("an abort", () => {
  test("has the reason of the signal, in the message and as its cause", () => {
    const signal = AbortSignal.abort("the user left");
    const error = toEndError("abort", ending({ signal }), session, deadlineIn("attempt"));
    expect(error).toBeInstanceOf(AbortError);
    expect(error.message).toBe("getOrganization: aborted by your signal: the user left");
    expect(error).toMatchObject({ cause: "the user left", executed: "maybe", callId: "c-1" });
  });

  test("without a signal has neither", () => {
    const error = toEndError("abort", ending(), session, deadlineIn("token"));
    expect([error.message, error.cause]).toEqual(["getOrganization: aborted by your signal", undefined]);
  });
});

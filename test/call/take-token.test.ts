/** The token for `client.getAccessToken`: which options it takes, and how the wait for it ends. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { takeToken } from "../../src/call/fetch.js";
import { AbortError, AuthenticationError, InputError, TimeoutError } from "../../src/index.js";
import { errorOf } from "../support/client.js";
import { never, type SessionChanges, sessionOf } from "../support/session.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** A session whose token comes as given, and which sends nothing. */
function sessionWith(get: () => string | Promise<string>, changes: SessionChanges = {}) {
  const fetch = async () => {
    throw new Error("nothing was to be sent");
  };
  const tokens = { get: vi.fn(get), drop: () => ({ canRenew: true, wasShared: false }) };
  return { tokens, session: sessionOf({ fetch, tokens, ...changes }) };
}

type Options = Parameters<typeof takeToken>[1];

test.each([
  ["at hand", () => "token-7"],
  ["requested", async () => "token-7"],
])("the token that is %s is returned", async (_how, get) => {
  const { signal } = new AbortController();
  expect(await takeToken(sessionWith(get).session, {})).toBe("token-7");
  const { session, tokens } = sessionWith(get);
  expect(await takeToken(session, { signal, timeout: 5 })).toBe("token-7");
  expect(tokens.get.mock.calls).toMatchObject([[{ timeoutMs: 5, callerSignal: signal, maySeeDate: true }]]);
});

describe("the wait ends", () => {
  test.each<[string, Options, SessionChanges, number]>([
    ["after 30 s", {}, {}, 30_000],
    ["at the timeout of the client", {}, { timeout: 700 }, 700],
    ["at its own timeout", { timeout: 50 }, { timeout: 700 }, 50],
  ])("%s", async (_when, options, changes, timeoutMs) => {
    const failed = vi.fn();
    takeToken(sessionWith(never, changes).session, options).catch(failed);
    await vi.advanceTimersByTimeAsync(timeoutMs - 1);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(failed.mock.calls[0]?.[0]).toBeInstanceOf(TimeoutError);
    expect(failed.mock.calls[0]?.[0]).toMatchObject({
      message: `getAccessToken: not done within ${timeoutMs} ms: it waited for an access token; the token endpoint, the token store or your function does not respond`,
      timeoutMs,
      operationId: undefined,
      callId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      executed: "no",
    });
  });

  test("when the signal aborts", async () => {
    const controller = new AbortController();
    const { session } = sessionWith(never);
    const left = errorOf(takeToken(session, { signal: controller.signal }), AbortError);
    controller.abort("enough");
    expect(await left).toMatchObject({
      message: "getAccessToken: aborted by your signal: enough",
      cause: "enough",
      executed: "no",
    });
  });

  test("with the failure to get one", async () => {
    const { session } = sessionWith(() => Promise.reject(new Error("the vault is shut")));
    expect(await errorOf(takeToken(session, {}), AuthenticationError)).toMatchObject({
      message: "getAccessToken: could not get an access token: the vault is shut",
      executed: "no",
    });
  });
});

describe("invalid options are refused, and no token is asked for:", () => {
  test.each<[unknown, string, string]>([
    [null, "/options", "the options must be a plain object; got null"],
    [5, "/options", "the options must be a plain object; got 5"],
    ["soon", "/options", "the options must be a plain object; got a string of 4 characters"],
    [() => ({}), "/options", "the options must be a plain object; got a function"],
    [[], "/options", "the options must be a plain object; got an array"],
    [new AbortController().signal, "/options", "the options must be a plain object; got an object"],
    [
      { timeout: 0 },
      "/options/timeout",
      "option `timeout` must be a number of milliseconds from 1 to 2147483647 (24.8 days); got 0",
    ],
    [{ signal: 5 }, "/options/signal", "option `signal` must be an AbortSignal; got 5"],
    [{ retries: 5 }, "/options/retries", "unknown option `retries`; known: signal, timeout"],
    [{ maxRetries: 1 }, "/options/maxRetries", "unknown option `maxRetries`; known: signal, timeout"],
  ])("%o", async (options, pointer, text) => {
    const { session, tokens } = sessionWith(() => "token-7");
    const error = await errorOf(takeToken(session, options as Options), InputError);
    expect(error.message).toBe(`getAccessToken: ${text}`);
    expect(error.issues.map((issue) => issue.pointer)).toEqual([pointer]);
    expect(error).toMatchObject({ operationId: undefined, executed: "no" });
    expect(tokens.get).not.toHaveBeenCalled();
  });
});

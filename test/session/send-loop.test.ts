/** The loop over the attempts of a call, with a made-up `fetch`: what it counts, what it renews, and what it adds to an error. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AbortError, ConnectionError, ResponseError, TimeoutError } from "../../src/index.js";
import { startDeadline } from "../../src/session/deadline.js";
import type { AttemptEvent } from "../../src/session/events.js";
import { openSession, send, sendUntil, takeTokenFor } from "../../src/session/loop.js";
import { Queue } from "../../src/session/queue.js";
import { RetryBudget } from "../../src/session/retry.js";
import type { Session } from "../../src/session/session.js";
import { known } from "../../src/transports/known-fetch.js";
import type { Fetch } from "../../src/transports/transport.js";
import { errorOf } from "../support/client.js";
import { never, type RequestChanges, requestOf, type SessionChanges, sessionOf } from "../support/session.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

type Step = number | "reset" | "too large";

/** Answers with each step in turn, and with the last one from then on. */
function play(steps: readonly Step[], changes: SessionChanges = {}) {
  let played = 0;
  const fetch = vi.fn<Fetch>(async () => {
    const step = steps[Math.min(played, steps.length - 1)] as Step;
    played += 1;
    if (step === "reset") throw new Error("reset hush-hush");
    if (step === "too large") return new Response(new Uint8Array(64 * 2 ** 20 + 1));
    return { status: step, headers: new Headers(), text: async () => "{}" };
  });
  const budget = { hasLeft: true, spend: vi.fn(), refund: vi.fn(), giveBack: vi.fn() };
  const tokens = { get: vi.fn(() => "token-1"), drop: vi.fn(() => ({ canRenew: true, wasShared: false })) };
  const session = sessionOf({ fetch, budget: budget as unknown as Session["budget"], tokens, ...changes });
  return { fetch, budget, tokens, session };
}

/** Sends a call without its pauses. */
async function run(session: Session, changes: RequestChanges = {}) {
  const request = requestOf(changes);
  const deadline = startDeadline(request, session);
  const pause = vi.spyOn(deadline, "pause").mockImplementation(async () => {
    expect(deadline.phase).toBe("pause");
  });
  try {
    return { answer: await sendUntil(deadline, request, session), pause };
  } catch (error) {
    return { error: error as Error, pause };
  } finally {
    deadline.release();
  }
}

const emptyBudget = { hasLeft: false, spend: vi.fn(), refund: vi.fn() } as unknown as Session["budget"];

/** Functions that answer at once, and never again. */
const secondNever = () => vi.fn<() => Promise<Record<string, string>>>(never).mockResolvedValueOnce({});
const secondTokenNever = () => ({
  get: vi.fn<() => string | Promise<string>>(never).mockReturnValueOnce("token-1"),
  drop: () => ({ canRenew: true, wasShared: false }),
});

describe("the retry budget", () => {
  test.each<[Step[], number, number]>([
    [[200], 0, 1],
    [[503, 200], 1, 1],
    [[503], 2, 0],
    [["reset"], 2, 0],
    [["too large"], 0, 0],
    [[404], 0, 0],
    [[401, 200], 0, 1],
  ])("after %j is spent %i times, and refunded %i times", async (steps, spent, refunded) => {
    const { budget, session } = play(steps);
    const { pause } = await run(session);
    expect([budget.spend.mock.calls.length, budget.refund.mock.calls.length]).toEqual([spent, refunded]);
    expect(pause).toHaveBeenCalledTimes(spent);
    expect(budget.giveBack).not.toHaveBeenCalled();
  });

  /** Sends a call whose pauses are real: 400 ms before the first retry, and 800 ms before the second. */
  async function runWithPauses(session: Session, changes: RequestChanges) {
    const request = requestOf(changes);
    const deadline = startDeadline(request, session);
    return sendUntil(deadline, request, session, () => 0.8).finally(() => deadline.release());
  }
  const countsOf = ({ spend, giveBack }: ReturnType<typeof play>["budget"]) => ({
    spent: spend.mock.calls.length,
    givenBack: giveBack.mock.calls.length,
  });

  test("is given back the retry of a call that its caller aborts during a pause", async () => {
    const { budget, fetch, session } = play([503]);
    const controller = new AbortController();
    const call = errorOf(runWithPauses(session, { signal: controller.signal }), AbortError);
    await vi.advanceTimersByTimeAsync(399);
    expect(countsOf(budget)).toEqual({ spent: 1, givenBack: 0 });
    controller.abort();
    await call;
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(countsOf(budget)).toEqual({ spent: 1, givenBack: 1 });
  });

  test("is given back only the retry that was not sent", async () => {
    const { budget, fetch, session } = play([503]);
    const controller = new AbortController();
    const call = errorOf(runWithPauses(session, { signal: controller.signal }), AbortError);
    await vi.advanceTimersByTimeAsync(400 + 799);
    controller.abort();
    await call;
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(countsOf(budget)).toEqual({ spent: 2, givenBack: 1 });
  });

  test("is given back the retry of a call whose deadline passes during a pause", async () => {
    const { budget, fetch, session } = play([503]);
    // The timers run ahead of the clock, by which the client begins no pause that is too long.
    const ahead: Fetch = async (...input) => {
      vi.advanceTimersByTime(200);
      return fetch(...input);
    };
    const call = errorOf(runWithPauses({ ...session, transport: ahead }, { timeoutMs: 500 }), TimeoutError);
    await vi.advanceTimersByTimeAsync(300);
    expect((await call).message).toContain("it waited to be sent again");
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(countsOf(budget)).toEqual({ spent: 1, givenBack: 1 });
  });

  test.each<[string, (session: Session) => Session]>([
    ["a token", (session) => ({ ...session, tokens: secondTokenNever() })],
    ["headers", (session) => ({ ...session, headers: { fixed: {}, layers: [secondNever()] } })],
    ["a slot of the queue", (session) => ({ ...session, queue: new Queue(1) })],
  ])("is given back the retry of a call that ends while it waits for %s", async (what, waiting) => {
    const { budget, fetch, session } = play([503]);
    const own = waiting(session);
    const controller = new AbortController();
    const call = errorOf(runWithPauses(own, { signal: controller.signal }), AbortError);
    await vi.advanceTimersByTimeAsync(200);
    if (what.includes("queue")) own.queue?.enter();
    await vi.advanceTimersByTimeAsync(300);
    controller.abort();
    await call;
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(countsOf(budget)).toEqual({ spent: 1, givenBack: 1 });
  });

  test("is given back nothing by a call that is aborted while its retry is in flight", async () => {
    const { budget, fetch, session } = play([503]);
    const controller = new AbortController();
    fetch.mockImplementationOnce(async () => new Response("", { status: 503 })).mockImplementation(never);
    const call = errorOf(runWithPauses(session, { signal: controller.signal }), AbortError);
    await vi.advanceTimersByTimeAsync(400);
    expect(fetch).toHaveBeenCalledTimes(2);
    controller.abort();
    await call;
    expect(countsOf(budget)).toEqual({ spent: 1, givenBack: 0 });
  });

  test("is given back nothing by a call that ends before its first attempt", async () => {
    const { budget, session } = play([200], { tokens: { ...secondTokenNever(), get: never } });
    const controller = new AbortController();
    const call = errorOf(runWithPauses(session, { signal: controller.signal }), AbortError);
    controller.abort();
    await call;
    expect(countsOf(budget)).toEqual({ spent: 0, givenBack: 0 });
  });

  test("is not asked for the first retry of a token request, which all calls share", async () => {
    const changes = { isTokenRequest: true, isAuthenticated: false, maxRetries: 3 };
    const { budget, fetch, session } = play([503]);
    await run(session, changes);
    expect([fetch.mock.calls.length, countsOf(budget).spent]).toEqual([4, 2]);
    const { fetch: other, ...empty } = play([503], { budget: emptyBudget });
    await run(empty.session, changes);
    expect(other).toHaveBeenCalledTimes(2);
  });

  test("is not emptied by calls that are aborted in their pauses", async () => {
    const { budget: _, ...played } = play([503]);
    const session = { ...played.session, budget: new RetryBudget() };
    for (let count = 0; count < 25; count += 1) {
      const controller = new AbortController();
      const call = errorOf(runWithPauses(session, { signal: controller.signal }), AbortError);
      await vi.advanceTimersByTimeAsync(1);
      controller.abort();
      await call;
    }
    expect((await run(session)).answer?.retries).toBe(2);
  });
});

describe("a 401", () => {
  test("is sent again once with another token, which is not a retry", async () => {
    const { fetch, tokens, session } = play([401, 200]);
    const { answer } = await run(session);
    expect(answer).toMatchObject({ status: 200, retries: 0 });
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(tokens.drop.mock.calls).toEqual([["token-1"]]);
  });

  test.each([
    [false, 2],
    [true, 3],
  ])("for ever, if each token came from a shared store: %s, is met %i times", async (wasShared, times) => {
    const { fetch, session } = play([401], {
      tokens: { get: () => "token-1", drop: () => ({ canRenew: true, wasShared }) },
    });
    expect((await run(session)).answer?.status).toBe(401);
    expect(fetch).toHaveBeenCalledTimes(times);
  });

  test("is final if no other token can be had", async () => {
    const { fetch, session } = play([401], {
      tokens: { get: () => "token-1", drop: () => ({ canRenew: false, wasShared: true }) },
    });
    await run(session);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("drops the token also if this request cannot be sent again", async () => {
    const { fetch, tokens, session } = play([401]);
    await run(session, { isOnce: true });
    expect([fetch.mock.calls.length, tokens.drop.mock.calls.length]).toEqual([1, 1]);
  });

  test("for a request without a token says nothing of any token", async () => {
    const { fetch, tokens, session } = play([401]);
    await run(session, { isAuthenticated: false });
    expect([fetch.mock.calls.length, tokens.get.mock.calls.length, tokens.drop.mock.calls.length]).toEqual([
      1, 0, 0,
    ]);
  });
});

describe("an answer's notes, or the end of an error's message", () => {
  test("say how many attempts got no response", async () => {
    const { error } = await run(play(["reset"]).session);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error?.message).toBe(
      "thing: no response from https://api.example: reset hush-hush; 3 attempts got no response",
    );
  });

  test("do not count a single one, nor those that got one", async () => {
    const message = "thing: no response from https://api.example: reset hush-hush";
    expect((await run(play([503, 503, "reset"]).session)).error?.message).toBe(message);
    expect((await run(play(["reset"]).session, { maxRetries: 0 })).error?.message).toBe(message);
  });

  test("say nothing of silence once an answer came", async () => {
    expect((await run(play(["reset", "reset", 503]).session)).answer?.read.notes).toEqual([]);
    expect((await run(play(["reset", "reset", 200]).session)).answer?.read.notes).toEqual([]);
    const { error } = await run(play(["reset", "reset", "too large"]).session);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error?.message).toMatch(/cut off$/);
  });

  test("say that the retry budget is empty", async () => {
    const note = "not retried, as the client's retry budget is empty";
    expect((await run(play([503], { budget: emptyBudget }).session)).answer?.read.notes).toEqual([note]);
    expect((await run(play(["reset"], { budget: emptyBudget }).session)).error?.message).toBe(
      `thing: no response from https://api.example: reset hush-hush; ${note}`,
    );
  });

  test("say what is known of a token that was refused", async () => {
    const drop = () => ({ canRenew: false, wasShared: false, note: "the token is a day old" });
    const { session } = play([401], { tokens: { get: () => "token-1", drop } });
    expect((await run(session)).answer?.read.notes).toEqual(["the token is a day old"]);
  });

  test("are empty for a failure that is never retried, and for one that was retried", async () => {
    expect((await run(play([404], { budget: emptyBudget }).session)).answer?.read.notes).toEqual([]);
    expect((await run(play([503]).session)).answer?.read.notes).toEqual([]);
  });
});

test("neither a token that the call has sent before nor the secret in its body is in an error", async () => {
  const tokens = vi.fn().mockReturnValueOnce("old-token").mockReturnValue("new-token");
  const fetch = vi
    .fn()
    .mockResolvedValueOnce({ status: 401, headers: new Headers(), text: async () => "{}" })
    .mockRejectedValue(new Error("old-token new-token hush-hush"));
  const session = sessionOf({
    fetch,
    tokens: { get: tokens, drop: () => ({ canRenew: true, wasShared: false }) },
  });
  const { error } = await run(session, { secrets: ["hush-hush"], maxRetries: 0 });
  expect(error?.message).toContain(": [redacted] [redacted] [redacted]");
});

test("each of the secrets of a call is missing from its errors, and one that is absent is no secret", async () => {
  const secrets = [undefined, "first-secret", "second-secret", "third-secret"];
  const fetch = () => Promise.reject(new Error("undefined first-secret second-secret third-secret"));
  const { error } = await run(sessionOf({ fetch }), { secrets, maxRetries: 0 });
  expect(error?.message).toContain(": undefined [redacted] [redacted] [redacted]");
  expect(error?.cause).toMatchObject({ message: "undefined [redacted] [redacted] [redacted]" });
});

test("the event of an attempt has its times", async () => {
  const clock = vi.spyOn(performance, "now");
  let nowMs = 5_000;
  clock.mockImplementation(() => nowMs);
  const events: AttemptEvent[] = [];
  const queue = new Queue(1);
  const { session } = play([200], { queue, onAttempt: (event) => void events.push(event) });
  const slow = {
    ...session,
    transport: async () => {
      nowMs += 7;
      return new Response("{}");
    },
  };
  queue.enter();
  const call = run(slow);
  await vi.advanceTimersByTimeAsync(0);
  nowMs += 40;
  queue.release();
  await call;
  clock.mockRestore();
  expect(events).toMatchObject([{ attempt: 1, queuedMs: 40, durationMs: 7 }]);
});

describe("the deadline", () => {
  const forbidden = async () => {
    throw new Error("nothing was to be sent");
  };
  const waitingForToken = { get: never, drop: () => ({ canRenew: true, wasShared: false }) };

  test.each([
    ["a call", send],
    ["the token alone", takeTokenFor],
  ])("ends the wait of %s for a token", async (_what, start) => {
    const session = sessionOf({ fetch: forbidden, tokens: waitingForToken });
    const ended = errorOf(start(requestOf({ timeoutMs: 100 }), session), TimeoutError);
    await vi.advanceTimersByTimeAsync(100);
    expect((await ended).message).toBe(
      "thing: not done within 100 ms: it waited for an access token; the token endpoint, the token store or your function does not respond",
    );
  });

  test("is told that the call waits for a token again", async () => {
    const get = vi
      .fn<() => string | Promise<string>>()
      .mockReturnValueOnce("token-1")
      .mockImplementation(never);
    const { session } = play([401], { tokens: { ...waitingForToken, get } });
    const ended = errorOf(send(requestOf({ timeoutMs: 100 }), session), TimeoutError);
    await vi.advanceTimersByTimeAsync(100);
    expect((await ended).message).toContain("it waited for an access token");
  });

  test.each<[string, RequestChanges, boolean]>([
    ["a request that may be sent again", {}, true],
    ["a token request", { isTokenRequest: true, isAuthenticated: false }, false],
    ["a request whose body can be read only once", { method: "PUT", isOnce: true }, false],
  ])("is shared by the attempts of %s (%o): %s", async (_what, changes, isShared) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const fetch = vi.fn<Fetch>(never);
    const ended = errorOf(
      send(requestOf({ timeoutMs: 100, ...changes }), sessionOf({ fetch })),
      TimeoutError,
    );
    await vi.advanceTimersByTimeAsync(60);
    expect(fetch.mock.calls[0]?.[1].signal.aborted).toBe(isShared);
    await vi.advanceTimersByTimeAsync(40);
    await ended;
  });

  test.each([
    ["a call", send],
    ["the token alone", takeTokenFor],
  ])("of %s leaves no timer, however it ends", async (_what, start) => {
    await start(requestOf(), play([200]).session);
    const tokens = { ...waitingForToken, get: () => Promise.reject(new Error("no")) };
    await errorOf(start(requestOf(), play([200], { tokens }).session), Error);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that has passed already sends nothing, and asks for no token", async () => {
    const get = vi.fn(never);
    const session = sessionOf({ fetch: forbidden, tokens: { ...waitingForToken, get } });
    const signal = AbortSignal.abort();
    for (const start of [send, takeTokenFor])
      expect((await errorOf(start(requestOf({ signal }), session), AbortError)).executed).toBe("no");
    expect(get).not.toHaveBeenCalled();
  });

  test("tells a wait in the queue from a wait for the server", async () => {
    const queue = new Queue(1);
    const session = sessionOf({ fetch: never, queue, maxConcurrency: 1 });
    const ended = [100, 50].map((timeoutMs) =>
      errorOf(send(requestOf({ timeoutMs, maxRetries: 0 }), session), TimeoutError),
    );
    await vi.advanceTimersByTimeAsync(100);
    expect((await Promise.all(ended)).map(({ message }) => message)).toEqual([
      "thing: not done within 100 ms: 1 attempt got no response; raise `timeout` if it needs longer",
      "thing: not done within 50 ms: it waited in the client's queue; raise `maxConcurrency` (1) or `timeout`",
    ]);
  });

  test("of a call in the queue gives its place up", async () => {
    const queue = new Queue(1);
    queue.enter();
    const { fetch, session } = play([200], { queue });
    const controller = new AbortController();
    const stayed = send(requestOf(), session);
    const left = errorOf(send(requestOf({ signal: controller.signal }), session), AbortError);
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    await left;
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch).not.toHaveBeenCalled();
    queue.release();
    expect((await stayed).status).toBe(200);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

test("a token request waits for no slot, and gives none back", async () => {
  const queue = new Queue(1);
  queue.enter();
  const { fetch, session } = play([200], { queue });
  expect((await run(session, { isTokenRequest: true, isAuthenticated: false })).answer?.status).toBe(200);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(queue.enter()).toBeDefined();
});

test("a token is judged by the date only after a response, or where it is all that is asked for", async () => {
  const seen: boolean[] = [];
  const get = ({ maySeeDate }: { maySeeDate: boolean }) => {
    seen.push(maySeeDate);
    return "token-1";
  };
  const { session } = play([503, 200], { tokens: { ...secondTokenNever(), get } });
  await run(session);
  await takeTokenFor(requestOf(), session);
  expect(seen).toEqual([false, true, true]);
});

test("what a framework throws to steer, from the function that gives the token, is passed on as it is", async () => {
  const steering = Object.assign(new Error("stop"), { digest: "HANGING_PROMISE_REJECTION" });
  const { session } = play([200], { tokens: { ...secondTokenNever(), get: () => Promise.reject(steering) } });
  expect((await run(session)).error).toBe(steering);
});

test("the pauses of a mock are as much shorter as it says", async () => {
  const { fetch, session } = play([503, 200]);
  const paceless = Object.assign(() => true, { mock: { url: "https://api.example", pace: 0 } });
  const transport = known((...input: Parameters<Fetch>) => fetch(...input), paceless);
  const { pause } = await run(openSession({ ...session, transport }));
  expect(pause.mock.calls).toEqual([[0]]);
});

test("the token alone is the one that the client has, or waits for", async () => {
  const { session } = play([200]);
  expect(await takeTokenFor(requestOf(), session)).toBe("token-1");
  const later = { get: async () => "token-2", drop: () => ({ canRenew: true, wasShared: false }) };
  expect(await takeTokenFor(requestOf(), { ...session, tokens: later })).toBe("token-2");
});

test.each<[string, RequestChanges, string]>([
  ["the shortest token", {}, "token-12"],
  ["a header that may be a secret", { headers: { "X-Api-Key": "key-4567" } }, "key-4567"],
  ["the shortest secret of a token request", { secrets: ["s3cr"] }, "s3cr"],
])("%s is removed from a text that has nothing else", async (_what, changes, secret) => {
  const tokens = { get: () => "token-12", drop: () => ({ canRenew: false, wasShared: false }) };
  const { answer } = await run(play([200], { tokens }).session, changes);
  expect(answer?.read.redact(secret)).toBe("[redacted]");
});

test.each<[string, RequestChanges, string]>([
  ["token", {}, "token-1"],
  ["secret of a token request", { secrets: ["abc"] }, "abc"],
])("a %s that is as short as a word is left in a text", async (_what, changes, secret) => {
  const { answer } = await run(play([200]).session, changes);
  expect(answer?.read.redact(secret)).toBe(secret);
});

import { describe, expect, onTestFinished, test, vi } from "vitest";
import { AbortError, TimeoutError } from "../../src/index.js";
import { Deadline, letProcessEnd, startDeadline } from "../../src/session/deadline.js";
import { errorOf } from "../support/client.js";
import { requestOf, sessionOf } from "../support/session.js";

function deadlineOf(timeoutMs: number, signal?: AbortSignal): Deadline {
  return new Deadline(timeoutMs, signal, (why) =>
    why === "abort" ? new AbortError("aborted") : new TimeoutError("late", timeoutMs),
  );
}

const never = new Promise<never>(() => undefined);

describe("a promise that never settles ends with the call", () => {
  test("when the caller aborts", async () => {
    const controller = new AbortController();
    const deadline = deadlineOf(60_000, controller.signal);
    const waiting = errorOf(deadline.race(never), AbortError);
    controller.abort();
    expect(await waiting).toBe(deadline.signal.reason);
  });

  test("when the time is over", async () => {
    const deadline = deadlineOf(1);
    expect(await errorOf(deadline.race(never), TimeoutError)).toBe(deadline.signal.reason);
  });

  test("for the last of several promises, awaited one after the other", async () => {
    const controller = new AbortController();
    const deadline = deadlineOf(60_000, controller.signal);
    expect(await deadline.race(Promise.resolve(1))).toBe(1);
    const waiting = errorOf(deadline.race(never), AbortError);
    controller.abort();
    await waiting;
  });

  test("when the call has ended before", async () => {
    const deadline = deadlineOf(60_000, AbortSignal.abort());
    await errorOf(deadline.race(never), AbortError);
    await errorOf(deadline.pause(60_000), AbortError);
  });
});

test("a result is passed on, and so is a rejection", async () => {
  const deadline = deadlineOf(60_000);
  expect(await deadline.race(Promise.resolve("done"))).toBe("done");
  await expect(deadline.race(Promise.reject(new RangeError("no")))).rejects.toThrow(RangeError);
  deadline.release();
});

test("what is no signal throws at once, and leaves no timer behind", () => {
  vi.useFakeTimers();
  try {
    expect(() => deadlineOf(60_000, {} as AbortSignal)).toThrow(TypeError);
    expect(() => deadlineOf(60_000, AbortSignal.abort())).not.toThrow();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("the time that is left runs down", () => {
  vi.useFakeTimers();
  try {
    const deadline = deadlineOf(60_000);
    vi.advanceTimersByTime(1_000);
    expect(deadline.remainingMs).toBe(59_000);
    deadline.release();
  } finally {
    vi.useRealTimers();
  }
});

test("what the call waits for can be interrupted, and then it goes on; nothing happens if it waits for nothing", async () => {
  const deadline = deadlineOf(60_000);
  deadline.interrupt(new Error("nothing"));
  const waiting = deadline.race(never);
  deadline.interrupt(new Error("silence"));
  await expect(waiting).rejects.toThrow("silence");
  expect(deadline.reason).toBeUndefined();
  expect(await deadline.race(Promise.resolve(1))).toBe(1);
  deadline.release();
});

test("a call that waits for nothing ends as well, with the error for its reason", () => {
  vi.useFakeTimers();
  try {
    const why = vi.fn(() => new Error("over"));
    const deadline = new Deadline(100, undefined, why);
    expect([deadline.phase, deadline.stalled, deadline.executed]).toEqual(["token", 0, "no"]);
    vi.advanceTimersByTime(100);
    expect(why.mock.calls).toEqual([["timeout", deadline]]);
    expect(() => deadline.throwIfEnded()).toThrow("over");
  } finally {
    vi.useRealTimers();
  }
});

test("a pause leaves no timer behind, whether it ends or is cut short", async () => {
  vi.useFakeTimers();
  try {
    const controller = new AbortController();
    const deadline = deadlineOf(60_000, controller.signal);
    const short = deadline.pause(100);
    await vi.advanceTimersByTimeAsync(100);
    await short;
    const long = errorOf(deadline.pause(30_000), AbortError);
    controller.abort();
    await long;
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("a call is over by the clock, although no timer has fired, and what ended it first stays the reason", async () => {
  const clock = vi.spyOn(performance, "now").mockReturnValue(1_000);
  onTestFinished(() => clock.mockRestore());
  const controller = new AbortController();
  const why = vi.fn(() => new TimeoutError("late", 60_000));
  const late = new Deadline(60_000, undefined, why);
  const aborted = deadlineOf(60_000, controller.signal);
  clock.mockReturnValue(60_999);
  expect(() => late.throwIfEnded()).not.toThrow();
  controller.abort();
  clock.mockReturnValue(61_000);
  expect(() => late.throwIfEnded()).toThrow(TimeoutError);
  expect(why.mock.calls).toEqual([["timeout", late]]);
  expect(() => aborted.throwIfEnded()).toThrow(AbortError);
});

test("only the caller's signal aborts a call, and not its time", async () => {
  const controller = new AbortController();
  const [late, aborted] = [deadlineOf(1), deadlineOf(60_000, controller.signal)];
  expect(aborted.isAborted).toBe(false);
  controller.abort();
  await errorOf(late.race(never), TimeoutError);
  expect([late.isAborted, aborted.isAborted]).toEqual([false, true]);
});

describe("the process", () => {
  test.each([
    ["is held by the timers of a call", false],
    ["is not held by those of a token request, which others wait for with timers of their own", true],
  ])("%s", async (_what, isTokenRequest) => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    onTestFinished(() => timers.mockRestore());
    const controller = new AbortController();
    const session = sessionOf({ fetch: () => never });
    const deadline = startDeadline(requestOf({ isTokenRequest, signal: controller.signal }), session);
    const paused = errorOf(deadline.pause(60_000), AbortError);
    const holds = timers.mock.results.map(({ value }) => (value as NodeJS.Timeout).hasRef());
    controller.abort();
    await paused;
    expect(holds).toEqual([!isTokenRequest, !isTokenRequest]);
  });

  test.each([undefined, 7, {}])("is left alone where a timer is %o, as in a browser", (timer) => {
    expect(() => letProcessEnd(timer)).not.toThrow();
  });
});

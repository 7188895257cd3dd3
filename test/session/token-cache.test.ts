import { getEventListeners } from "node:events";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type FreshToken, type Replaced, TokenCache, type Waiting } from "../../src/session/token-cache.js";

const hour = 3_600_000;

/** A cache with a clock that stands still until it is moved, and a fetcher whose answers a test gives one by one. */
function makeCache() {
  const clock = { nowMs: 0, dateMs: 0 };
  const requests: {
    replaced: Replaced | undefined;
    signal: AbortSignal;
    give(accessToken: string, lifetimeMs?: number, remainingMs?: number, wasShared?: boolean): Promise<void>;
    fail(error: Error): Promise<void>;
  }[] = [];
  const tokens = new TokenCache(
    (replaced, signal) =>
      new Promise<FreshToken>((resolve, reject) => {
        requests.push({
          replaced,
          signal,
          give(accessToken, lifetimeMs = hour, remainingMs = lifetimeMs, wasShared = false) {
            resolve({ accessToken, lifetimeMs, remainingMs, ...(wasShared && { wasShared }) });
            return settled();
          },
          fail(error) {
            reject(error);
            return settled();
          },
        });
      }),
    () => clock.nowMs,
    () => clock.dateMs,
  );
  const cache = {
    /** Asks as a call does. */
    get: (signal = new AbortController().signal, changes: Partial<Waiting> = {}) =>
      tokens.get({
        signal,
        timeoutMs: 30_000,
        maySeeDate: false,
        get isAborted() {
          return signal.aborted;
        },
        ...changes,
      }),
    drop: (token: string) => tokens.drop(token),
  };
  return { cache, clock, requests };
}

/** Until everything that is ready has run. */
const settled = () => new Promise<void>((done) => setImmediate(done));

/** A cache with `token-1` in hand. */
async function makeFilledCache(lifetimeMs: number, remainingMs = lifetimeMs) {
  const made = makeCache();
  const first = made.cache.get();
  await made.requests[0]?.give("token-1", lifetimeMs, remainingMs);
  expect(await first).toBe("token-1");
  return made;
}

describe("the current token decides, to the millisecond", () => {
  test.each([
    ["an hour", hour, 120_000, 30_000],
    ["ten minutes", 600_000, 120_000, 30_000],
    ["five minutes, of which 20 % are 60 s", 300_000, 60_000, 30_000],
    ["one minute, of which 20 % are 12 s", 60_000, 12_000, 12_000],
    ["ten seconds", 10_000, 2_000, 2_000],
  ])("%s", async (_what, lifetimeMs, refreshMs, unusableMs) => {
    const { cache, clock, requests } = await makeFilledCache(lifetimeMs);
    clock.nowMs = lifetimeMs - refreshMs - 1;
    expect(cache.get()).toBe("token-1");
    expect(requests).toHaveLength(1);

    clock.nowMs = lifetimeMs - refreshMs;
    if (refreshMs > unusableMs) expect(cache.get()).toBe("token-1");
    else expect(cache.get()).toBeInstanceOf(Promise);
    expect(requests).toHaveLength(2);

    clock.nowMs = lifetimeMs - unusableMs;
    const waiting = cache.get();
    expect(waiting).toBeInstanceOf(Promise);
    // The refresh that began in the background is long over its time by now.
    await requests.at(-1)?.give("token-2");
    expect(await waiting).toBe("token-2");
    expect(cache.get()).toBe("token-2");
  });

  test("a token that was not new when it was found", async () => {
    const { cache, clock, requests } = await makeFilledCache(hour, 200_000);
    clock.nowMs = 79_999;
    expect(cache.get()).toBe("token-1");
    expect(requests).toHaveLength(1);
    clock.nowMs = 80_000;
    expect(cache.get()).toBe("token-1");
    expect(requests).toHaveLength(2);
  });

  test("the lifetime counts from the moment of the request", async () => {
    const { cache, clock, requests } = makeCache();
    const first = cache.get();
    clock.nowMs = 20_000;
    await requests[0]?.give("token-1", 600_000);
    await first;
    clock.nowMs = 570_000;
    expect(cache.get()).toBeInstanceOf(Promise);
  });
});

test("simultaneous calls wait for one refresh", async () => {
  const { cache, requests } = makeCache();
  const calls = Array.from({ length: 100 }, () => cache.get());
  await requests[0]?.give("token-1");
  expect(new Set(await Promise.all(calls))).toEqual(new Set(["token-1"]));
  expect(requests).toHaveLength(1);
});

describe("a 401", () => {
  test("drops the current token, and the refresh knows which one", async () => {
    const { cache, requests } = await makeFilledCache(hour);
    expect(cache.drop("token-1")).toEqual({ canRenew: true, wasShared: false });
    const next = cache.get();
    expect(requests[1]?.replaced).toMatchObject({ value: "token-1", refused: true });
    await requests[1]?.give("token-2");
    expect(await next).toBe("token-2");
  });

  test("on a token that is no longer current drops nothing", async () => {
    const { cache, requests } = await makeFilledCache(hour);
    cache.drop("token-1");
    const next = cache.get();
    await requests[1]?.give("token-2");
    await next;
    expect(cache.drop("token-1")).toEqual({ canRenew: true, wasShared: false });
    expect(cache.get()).toBe("token-2");
    expect(requests).toHaveLength(2);
  });

  test("in a hundred calls at once causes one refresh", async () => {
    const { cache, requests } = await makeFilledCache(hour);
    const calls = Array.from({ length: 100 }, () => {
      cache.drop("token-1");
      return cache.get();
    });
    await requests[1]?.give("token-2");
    expect(new Set(await Promise.all(calls))).toEqual(new Set(["token-2"]));
    expect(requests).toHaveLength(2);
  });

  test("while a refresh runs in the background waits for that refresh", async () => {
    const { cache, clock, requests } = await makeFilledCache(hour);
    clock.nowMs = hour - 100_000;
    expect(cache.get()).toBe("token-1");
    cache.drop("token-1");
    const next = cache.get();
    expect(requests).toHaveLength(2);
    await requests[1]?.give("token-2");
    expect(await next).toBe("token-2");
  });
});

describe("a failed refresh", () => {
  test("in the background is not repeated for 5 s, and no call notices it", async () => {
    const { cache, clock, requests } = await makeFilledCache(hour);
    clock.nowMs = hour - 100_000;
    expect(cache.get()).toBe("token-1");
    await requests[1]?.fail(new Error("down"));
    clock.nowMs += 4_999;
    expect(cache.get()).toBe("token-1");
    expect(requests).toHaveLength(2);
    clock.nowMs += 1;
    expect(cache.get()).toBe("token-1");
    expect(requests).toHaveLength(3);
  });

  test("in the background does not prevent a call that needs a token from requesting one", async () => {
    const { cache, clock, requests } = await makeFilledCache(hour);
    clock.nowMs = hour - 31_000;
    expect(cache.get()).toBe("token-1");
    await requests[1]?.fail(new Error("down"));
    clock.nowMs = hour - 30_000;
    const next = cache.get();
    await requests[2]?.give("token-2");
    expect(await next).toBe("token-2");
  });

  test("in the foreground is thrown to the caller, and is not remembered", async () => {
    const { cache, requests } = makeCache();
    const calls = Promise.allSettled([cache.get(), cache.get()]);
    await requests[0]?.fail(new Error("down"));
    expect((await calls).map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
    const next = cache.get();
    await requests[1]?.give("token-1");
    expect(await next).toBe("token-1");
  });

  test("does not bring a refused token back", async () => {
    const { cache, requests } = await makeFilledCache(hour);
    cache.drop("token-1");
    const failing = cache.get() as Promise<string>;
    failing.catch(() => undefined);
    await requests[1]?.fail(new Error("down"));
    await expect(failing).rejects.toThrow("down");
    expect(cache.get()).toBeInstanceOf(Promise);
    expect(requests[2]?.replaced?.value).toBe("token-1");
  });
});

describe("a token from a shared store", () => {
  /** A cache whose token came from a store. */
  async function makeSharedCache() {
    const made = makeCache();
    const first = made.cache.get();
    await made.requests[0]?.give("shared-1", hour, hour, true);
    expect(await first).toBe("shared-1");
    return made;
  }

  test("that is refused was shared, also for the calls that learn of it later", async () => {
    const { cache, requests } = await makeSharedCache();
    expect(cache.drop("shared-1")).toEqual({ canRenew: true, wasShared: true });
    const next = cache.get();
    expect(requests[1]?.replaced).toMatchObject({ refused: true, wasShared: true, isSecondChoice: false });
    await requests[1]?.give("own-2");
    await next;
    expect(cache.drop("shared-1")).toEqual({ canRenew: true, wasShared: true });
    expect(cache.drop("own-2")).toEqual({ canRenew: false, wasShared: false });
  });

  test.each([
    ["refused", true, true],
    ["grown old", false, false],
  ])("in place of one that was %s is a second choice: %s", async (_what, refused, isSecondChoice) => {
    const { cache, clock, requests } = await makeFilledCache(hour);
    if (refused) cache.drop("token-1");
    else clock.nowMs = hour - 30_000;
    const next = cache.get();
    await requests[1]?.give("shared-2", hour, hour, true);
    await next;
    cache.drop("shared-2");
    cache.get();
    expect(requests[2]?.replaced).toMatchObject({ value: "shared-2", isSecondChoice });
  });

  test("is no second choice if it is our own after a refusal", async () => {
    const { cache, clock, requests } = await makeFilledCache(hour);
    cache.drop("token-1");
    const next = cache.get();
    await requests[1]?.give("token-2");
    await next;
    clock.nowMs += 5_000;
    cache.drop("token-2");
    cache.get();
    expect(requests[2]?.replaced).toMatchObject({ value: "token-2", isSecondChoice: false });
  });
});

test("a refused token that the cache never had, or has no more, is nothing to it", () => {
  const { cache } = makeCache();
  expect(cache.drop("token-0")).toEqual({ canRenew: true, wasShared: false });
});

describe("if the refresh of a token that must be waited for fails", () => {
  test.each([
    [hour - 1, "token-1"],
    [hour, undefined],
  ])("after %i ms, the call gets %s", async (nowMs, expected) => {
    const { cache, clock, requests } = await makeFilledCache(hour);
    clock.nowMs = hour - 30_000;
    const waiting = (cache.get() as Promise<string>).catch((error: Error) => error.message);
    clock.nowMs = nowMs;
    await requests[1]?.fail(new Error("down"));
    expect(await waiting).toBe(expected ?? "down");
  });
});

test("a refresh in the background runs once", async () => {
  const { cache, clock, requests } = await makeFilledCache(hour);
  clock.nowMs = hour - 100_000;
  expect([cache.get(), cache.get()]).toEqual(["token-1", "token-1"]);
  expect(requests).toHaveLength(2);
});

describe("a refresh that was given up", () => {
  test("and ends late does not take the place of the next one", async () => {
    const { cache, requests } = makeCache();
    const leaving = new AbortController();
    (cache.get(leaving.signal) as Promise<string>).catch(() => undefined);
    leaving.abort();
    await settled();
    const next = cache.get();
    await requests[0]?.fail(new Error("aborted"));
    // The second request is still in flight: a third caller waits for it.
    const third = cache.get();
    expect(requests).toHaveLength(2);
    await requests[1]?.give("token-1");
    expect(await Promise.all([next, third])).toEqual(["token-1", "token-1"]);
  });

  test("by a caller that leaves after its end gives up nothing that runs now", async () => {
    const { cache, requests } = makeCache();
    const [first, second] = [new AbortController(), new AbortController()];
    (cache.get(first.signal) as Promise<string>).catch(() => undefined);
    first.abort();
    await settled();
    (cache.get(second.signal) as Promise<string>).catch(() => undefined);
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });
});

test("a refresh that was given up does not prevent one in the background when it fails", async () => {
  const { cache, clock, requests } = await makeFilledCache(hour);
  clock.nowMs = hour - 30_000;
  const leaving = new AbortController();
  (cache.get(leaving.signal) as Promise<string>).catch(() => undefined);
  leaving.abort();
  await settled();
  const next = cache.get();
  await requests[2]?.give("token-2", hour, 100_000);
  await next;
  await requests[1]?.fail(new Error("aborted"));
  expect(cache.get()).toBe("token-2");
  expect(requests).toHaveLength(4);
});

describe("a caller that aborts", () => {
  test("does not end the refresh for the others", async () => {
    const { cache, requests } = makeCache();
    const leaving = new AbortController();
    (cache.get(leaving.signal) as Promise<string>).catch(() => undefined);
    const staying = cache.get();
    leaving.abort();
    await settled();
    expect(requests[0]?.signal.aborted).toBe(false);
    await requests[0]?.give("token-1");
    expect(await staying).toBe("token-1");
  });

  test("ends the refresh if it was the last one waiting, and the next call starts a new refresh", async () => {
    const { cache, requests } = makeCache();
    const [first, second] = [new AbortController(), new AbortController()];
    for (const { signal } of [first, second]) (cache.get(signal) as Promise<string>).catch(() => undefined);
    first.abort();
    await settled();
    expect(requests[0]?.signal.aborted).toBe(false);
    second.abort();
    await settled();
    expect(requests[0]?.signal.aborted).toBe(true);
    const next = cache.get();
    expect(requests).toHaveLength(2);
    await requests[0]?.fail(new Error("aborted"));
    await requests[1]?.give("token-1");
    expect(await next).toBe("token-1");
    expect(cache.get()).toBe("token-1");
  });

  test("does not end a refresh that runs in the background", async () => {
    const { cache, clock, requests } = await makeFilledCache(hour);
    clock.nowMs = hour - 100_000;
    cache.get();
    cache.drop("token-1");
    const leaving = new AbortController();
    (cache.get(leaving.signal) as Promise<string>).catch(() => undefined);
    leaving.abort();
    await settled();
    expect(requests[1]?.signal.aborted).toBe(false);
    const next = cache.get();
    expect(requests).toHaveLength(2);
    await requests[1]?.give("token-2");
    expect(await next).toBe("token-2");
  });

  test("leaves no listener on its signal, whether it stays or leaves", async () => {
    const { cache, requests } = makeCache();
    const { signal } = new AbortController();
    const waiting = cache.get(signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await requests[0]?.give("token-1");
    await waiting;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

test("a cache starts no timer and does not fetch before it is asked", () => {
  const timers = [vi.spyOn(globalThis, "setTimeout"), vi.spyOn(globalThis, "setInterval")];
  const { requests } = makeCache();
  expect(requests).toHaveLength(0);
  for (const timer of timers) expect(timer).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

describe("a token that was requested because another was refused", () => {
  /** A cache with `token-2` in hand since the first minute, in place of the refused `token-1`. */
  async function makeRenewedCache() {
    const made = await makeFilledCache(hour);
    made.clock.nowMs = 60_000;
    made.cache.drop("token-1");
    const next = made.cache.get();
    await made.requests[1]?.give("token-2");
    expect(await next).toBe("token-2");
    return made;
  }

  test("stays in hand for 5 s, though it is refused, too: the server refuses any", async () => {
    const { cache, clock, requests } = await makeRenewedCache();
    clock.nowMs = 64_999;
    expect(cache.drop("token-2")).toEqual({ canRenew: false, wasShared: false });
    expect(cache.get()).toBe("token-2");
    clock.nowMs = 65_000;
    expect(cache.drop("token-2")).toEqual({ canRenew: true, wasShared: false });
    expect(cache.get()).toBeInstanceOf(Promise);
    expect(requests).toHaveLength(3);
  });

  test("is dropped whatever its age if it came from a store", async () => {
    const { cache, requests } = await makeFilledCache(hour);
    cache.drop("token-1");
    const next = cache.get();
    await requests[1]?.give("shared-2", hour, hour, true);
    await next;
    expect(cache.drop("shared-2")).toEqual({ canRenew: true, wasShared: true });
  });
});

describe("by the date,", () => {
  test("a token of a machine that was suspended is dead, for a call that may look at the date", async () => {
    const { cache, clock, requests } = makeCache();
    clock.nowMs = 60_000;
    const first = cache.get();
    await requests[0]?.give("token-1");
    await first;
    clock.dateMs = hour - 30_001;
    expect(cache.get(undefined, { maySeeDate: true })).toBe("token-1");
    clock.dateMs = hour - 30_000;
    expect(cache.get(undefined, { maySeeDate: false })).toBe("token-1");
    expect(requests).toHaveLength(1);
    expect(cache.get(undefined, { maySeeDate: true })).toBeInstanceOf(Promise);
    expect(requests).toHaveLength(2);
  });
});

describe("a refresh that does not end", () => {
  /** Timers and the cache's clock run together. */
  function makeSlowCache() {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const made = makeCache();
    const passes = async (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += 100) {
        made.clock.nowMs += 100;
        await vi.advanceTimersByTimeAsync(100);
      }
    };
    return { ...made, passes };
  }

  test.each([
    [30_000, 10_000],
    [60_000, 10_000],
    [5_000, 2_500],
  ])("gets a second beside it, for calls of %i ms after %i ms", async (timeoutMs, patienceMs) => {
    const { cache, requests, passes } = makeSlowCache();
    const calls = [1, 2, 3].map(() => cache.get(undefined, { timeoutMs }));
    await passes(patienceMs - 100);
    expect(requests).toHaveLength(1);
    await passes(100);
    expect(requests).toHaveLength(2);
    await requests[1]?.give("token-2");
    expect(await Promise.all(calls)).toEqual(["token-2", "token-2", "token-2"]);
  });

  test("gets no third within 10 s after the second, however short the calls are", async () => {
    const { cache, requests, passes } = makeSlowCache();
    const call = cache.get(undefined, { timeoutMs: 5_000 });
    await passes(12_400);
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([false, false]);
    await passes(100);
    expect(requests).toHaveLength(3);
    void requests[2]?.give("token-3");
    await passes(100);
    expect(await call).toBe("token-3");
  });

  test("wakes a call only when it is time for a second", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const { cache, clock } = makeCache();
    clock.nowMs = 60_000;
    const startedAtMs = performance.now();
    (cache.get() as Promise<string>).catch(() => undefined);
    vi.advanceTimersToNextTimer();
    expect(performance.now() - startedAtMs).toBe(10_000);
  });

  test("brings its token to every call, if it comes first after all", async () => {
    const { cache, requests, passes } = makeSlowCache();
    const calls = [1, 2].map(() => cache.get());
    await passes(12_000);
    expect(requests).toHaveLength(2);
    void requests[0]?.give("token-1");
    await passes(100);
    expect(await Promise.all(calls)).toEqual(["token-1", "token-1"]);
  });

  test("is given up for a third, 10 s after the second: never are there more than two", async () => {
    const { cache, requests, passes } = makeSlowCache();
    const call = cache.get(undefined, { timeoutMs: 120_000 });
    await passes(19_900);
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([false, false]);
    await passes(100);
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
    void requests[2]?.give("token-3");
    await passes(100);
    expect(await call).toBe("token-3");
  });

  test("counts by the clock, for a call that comes when no timer has fired", async () => {
    const { cache, clock, requests } = makeSlowCache();
    (cache.get() as Promise<string>).catch(() => undefined);
    clock.nowMs = 3_600_000;
    const call = cache.get();
    expect(requests).toHaveLength(2);
    void requests[1]?.give("token-2");
    await vi.advanceTimersByTimeAsync(0);
    expect(await call).toBe("token-2");
  });

  test("is forgotten after 30 s: it keeps no call from the failure of the next one", async () => {
    const { cache, clock, requests } = makeSlowCache();
    const late = new AbortController();
    (cache.get(late.signal, { isAborted: false }) as Promise<string>).catch(() => undefined);
    late.abort();
    clock.nowMs = 30_000;
    const call = (cache.get() as Promise<string>).catch((error: Error) => error.message);
    void requests[1]?.fail(new Error("down"));
    await vi.advanceTimersByTimeAsync(0);
    expect(await call).toBe("down");
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([false, false]);
  });

  test("and fails is no failure while the second goes on", async () => {
    const { cache, requests, passes } = makeSlowCache();
    const call = cache.get();
    await passes(10_000);
    void requests[0]?.fail(new Error("down"));
    await passes(1_000);
    void requests[1]?.give("token-2");
    await passes(100);
    expect(await call).toBe("token-2");
    expect(requests).toHaveLength(2);
  });

  describe("in Workers,", () => {
    const inWorkers = () => {
      vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });
      onTestFinished(() => void vi.unstubAllGlobals());
      return makeSlowCache();
    };

    test("gets a second after 3 s, as it may have died with the request that began it", async () => {
      const { cache, requests, passes } = inWorkers();
      const calls = [1, 2].map(() => cache.get());
      await passes(2_900);
      expect(requests).toHaveLength(1);
      await passes(100);
      expect(requests).toHaveLength(2);
      void requests[1]?.give("token-2");
      await passes(100);
      expect(await Promise.all(calls)).toEqual(["token-2", "token-2"]);
    });

    test("is never begun in the background", async () => {
      const { cache, clock, requests, passes } = inWorkers();
      const first = cache.get();
      void requests[0]?.give("token-1");
      await passes(100);
      await first;
      clock.nowMs = hour - 100_000;
      expect(cache.get()).toBe("token-1");
      expect(requests).toHaveLength(1);
    });
  });
});

describe("what a framework throws to steer", () => {
  const steering = Object.assign(new Error("stop here"), { digest: "NEXT_DYNAMIC" });

  test("ends the call that began the refresh; those that joined it begin their own", async () => {
    const { cache, requests } = makeCache();
    const began = (cache.get() as Promise<string>).catch((error: unknown) => error);
    const joined = cache.get();
    await requests[0]?.fail(steering);
    expect(await began).toBe(steering);
    expect(requests).toHaveLength(2);
    await requests[1]?.give("token-2");
    expect(await joined).toBe("token-2");
  });
});

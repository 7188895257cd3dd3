import { describe, expect, test } from "vitest";
import { followed } from "../../src/call/lists.js";

test("a signal of nobody aborts only when it is told to", () => {
  const { signal, unwatch, abort } = followed(undefined);
  unwatch();
  expect(signal.aborted).toBe(false);
  abort();
  expect(signal.aborted).toBe(true);
});

describe("a followed signal", () => {
  test("is another signal, which aborts with the caller's and for the same reason", () => {
    const caller = new AbortController();
    const { signal } = followed(caller.signal);
    expect(signal).not.toBe(caller.signal);
    expect(signal.aborted).toBe(false);
    caller.abort("enough");
    expect([signal.aborted, signal.reason]).toEqual([true, "enough"]);
  });

  test("has aborted if the caller's has, for the same reason", () => {
    const { signal } = followed(AbortSignal.abort("enough"));
    expect([signal.aborted, signal.reason]).toEqual([true, "enough"]);
  });

  test("is not followed any more after `unwatch`, but can be aborted", () => {
    const caller = new AbortController();
    const { signal, unwatch, abort } = followed(caller.signal);
    unwatch();
    caller.abort("enough");
    expect(signal.aborted).toBe(false);
    abort();
    expect([signal.aborted, signal.reason.name]).toEqual([true, "AbortError"]);
  });

  test("can be aborted without the caller's", () => {
    const caller = new AbortController();
    const { signal, abort } = followed(caller.signal);
    abort();
    expect([signal.aborted, caller.signal.aborted]).toEqual([true, false]);
  });
});

describe("no signal at all is passed on, for the call to refuse:", () => {
  test.each([null, 5, "signal", {}, { addEventListener: true }])("%o", (caller) => {
    const { signal, unwatch, abort } = followed(caller as unknown as AbortSignal);
    expect(signal).toBe(caller);
    expect([unwatch(), abort()]).toEqual([undefined, undefined]);
  });
});

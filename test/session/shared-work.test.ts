/** Calls that wait for the work of another call: what wakes them, and what is given up with it. */
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { Changes, SharedWork } from "../../src/session/shared-work.js";
import { never } from "../support/session.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function inWorkers(): void {
  vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });
  onTestFinished(() => void vi.unstubAllGlobals());
}

/** A call that waits for the next change, for 100 ms at most. */
function waiting() {
  const changes = new Changes();
  const controller = new AbortController();
  const woken = vi.fn();
  void changes.next(100, controller.signal).then(woken);
  return { changes, controller, woken };
}

describe("a call that waits for a change", () => {
  test("is woken by it, and leaves no timer", async () => {
    const { changes, woken } = waiting();
    changes.notify();
    await vi.advanceTimersByTimeAsync(0);
    expect(woken).toHaveBeenCalledTimes(1);
    expect([changes.waiting, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test("is woken after its time", async () => {
    const { changes, woken } = waiting();
    await vi.advanceTimersByTimeAsync(99);
    expect([woken.mock.calls.length, changes.waiting]).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(1);
    expect([woken.mock.calls.length, changes.waiting]).toEqual([1, 0]);
  });

  test("is woken by its signal, also by one that had aborted before", async () => {
    const { changes, controller, woken } = waiting();
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(woken).toHaveBeenCalledTimes(1);
    await changes.next(Number.POSITIVE_INFINITY, controller.signal);
    expect([changes.waiting, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test("is woken in Workers by a timer of its own only, which looks again every 25 ms", async () => {
    inWorkers();
    const { changes, woken } = waiting();
    changes.notify();
    await vi.advanceTimersByTimeAsync(24);
    expect(woken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(woken).toHaveBeenCalledTimes(1);
  });
});

test.each([
  ["closes its connection", false],
  ["touches nothing of another request in Workers", true],
])("work that is given up %s", (_what, isInWorkers) => {
  if (isInWorkers) inWorkers();
  const work = vi.fn<(signal: AbortSignal) => Promise<never>>(never);
  const shared = new SharedWork(0, work, () => undefined);
  expect(shared.isAborted).toBe(false);
  shared.abort("nobody waits");
  expect(shared.isAborted).toBe(true);
  expect(work.mock.calls[0]?.[0].aborted).toBe(!isInWorkers);
});

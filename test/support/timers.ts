import { onTestFinished, vi } from "vitest";

/**
 * For the rest of a test, timers of one length end at once: what stalls is given up without a wait. A timer that is up to half
 * a second shorter is what something else has left of it.
 */
export function shortenTimers(milliseconds: number): void {
  const { setTimeout } = globalThis;
  const isAbout = (ms = 0) => ms > milliseconds - 500 && ms <= milliseconds;
  const shortened = vi
    .spyOn(globalThis, "setTimeout")
    .mockImplementation(((run: () => void, ms?: number) =>
      setTimeout(run, isAbout(ms) ? 20 : ms)) as typeof setTimeout);
  onTestFinished(() => shortened.mockRestore());
}

/**
 * Watches the timers of one length: the sockets of other tests have timers, too. Restore the spies after the test.
 *
 * @returns a function that says of each such timer whether it was cleared
 */
export function watchTimers(milliseconds: number): () => boolean[] {
  const set = vi.spyOn(globalThis, "setTimeout");
  const cleared = vi.spyOn(globalThis, "clearTimeout");
  return () =>
    set.mock.results
      .filter((_result, index) => set.mock.calls[index]?.[1] === milliseconds)
      .map(({ value }) => cleared.mock.calls.some(([timer]) => timer === value));
}

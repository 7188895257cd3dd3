import { onTestFinished, vi } from "vitest";

/** For the rest of a test, timers of one length end at once: what stalls is given up without a wait. */
export function shortenTimers(milliseconds: number): void {
  const { setTimeout } = globalThis;
  const shortened = vi
    .spyOn(globalThis, "setTimeout")
    .mockImplementation(((run: () => void, ms?: number) =>
      setTimeout(run, ms === milliseconds ? 20 : ms)) as typeof setTimeout);
  onTestFinished(() => shortened.mockRestore());
}

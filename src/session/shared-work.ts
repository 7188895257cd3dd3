/**
 * Work that one call begins and others wait for: a token refresh, a request to a guest.
 *
 * A promise, a timer and a socket belong to the call that made them, and may end with it: in Cloudflare Workers, all three
 * stop with the request that they were made for; a frozen function keeps them for hours. So nobody relies on work of another
 * call without looking at the clock.
 *
 * | a call that waits for the work of another | does this                                                       |
 * |-------------------------------------------|-----------------------------------------------------------------|
 * | and the work is done                      | takes its result                                                |
 * | and the work is older than 10 s (3 s in Workers) | joins younger work, or begins its own                    |
 * | otherwise                                 | waits, with a timer of its own                                  |
 */

import { onAbort } from "./deadline.js";
import { isWorkerd } from "./environment.js";

const sharedForMs = 10_000;
const sharedInWorkersMs = 3_000;
/** In Workers, a promise of another request may never wake this one, so that each looks for itself. */
const lookAgainMs = 25;

/** For how long a call waits for work that another call began, in milliseconds. */
export function longestShareMs(): number {
  return isWorkerd() ? sharedInWorkersMs : sharedForMs;
}

/** How work ended. */
export type Ended<Result> = { readonly value: Result } | { readonly error: unknown };

/** One piece of work, with the time at which it began. */
export class SharedWork<Result> {
  /** How it ended; `undefined` while it goes on. */
  ended: Ended<Result> | undefined;
  readonly #controller = new AbortController();
  #isAborted = false;

  /** @param onEnd called when the work has ended */
  constructor(
    readonly startedAtMs: number,
    work: (signal: AbortSignal) => Promise<Result>,
    onEnd: (ended: Ended<Result>) => void,
  ) {
    work(this.#controller.signal)
      .then(
        (value): Ended<Result> => ({ value }),
        (error: unknown): Ended<Result> => ({ error }),
      )
      .then((ended) => {
        this.ended = ended;
        onEnd(ended);
      });
  }

  /** Whether it was given up: what it has not done yet, it must not do any more. */
  get isAborted(): boolean {
    return this.#isAborted;
  }

  abort(reason?: unknown): void {
    this.#isAborted = true;
    // Nothing of another request may be touched there.
    if (!isWorkerd()) this.#controller.abort(reason);
  }
}

/** Wakes the calls that wait for a change. */
export class Changes {
  readonly #waiting = new Set<() => void>();

  /** How many calls wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  notify(): void {
    // Calls of other requests wake by timers of their own.
    if (isWorkerd()) return;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves with the next change, after the time, or when the signal aborts, whichever comes first. */
  next(longestMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        unwatch();
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
      const unwatch = onAbort(signal, wake);
      const delayMs = isWorkerd() ? Math.min(longestMs, lookAgainMs) : longestMs;
      const timer = Number.isFinite(delayMs) ? setTimeout(wake, Math.max(0, delayMs)) : undefined;
      if (signal.aborted) wake();
    });
  }
}

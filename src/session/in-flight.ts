import { Changes } from "./shared-work.js";

/**
 * Counts what is in flight in a session: calls, waits, requests to guests, and token requests that no call waits for. Whoever
 * stops a process can wait until all of it has ended.
 */
export class InFlight {
  #count = 0;
  readonly #changes = new Changes();

  /** @returns a function to call at the end; a second call does nothing */
  begin(): () => void {
    this.#count += 1;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#count -= 1;
      if (this.#count === 0) this.#changes.notify();
    };
  }

  async track<Result>(work: Promise<Result>): Promise<Result> {
    const end = this.begin();
    try {
      return await work;
    } finally {
      end();
    }
  }

  /** @returns whether nothing is in flight any more; `false` after the time. It aborts nothing. */
  async settled(timeoutMs: number): Promise<boolean> {
    const endsAtMs = performance.now() + timeoutMs;
    const { signal } = new AbortController();
    for (;;) {
      // What waited for the last call may begin the next one right away.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (this.#count === 0) return true;
      const leftMs = endsAtMs - performance.now();
      if (leftMs <= 0) return false;
      await this.#changes.next(leftMs, signal);
    }
  }
}

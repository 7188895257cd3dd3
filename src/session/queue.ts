/**
 * What a session has in flight: requests, of which there is a limit, and work, whose end a program can wait for.
 */
import { Changes } from "./shared-work.js";

/**
 * How many requests a session has in flight. When all slots are taken, further requests wait: first come, first
 * served. An attempt holds its slot from sending until its body is read.
 */
export const defaultMaxConcurrency = 256;

/** A place in the queue. */
export interface Place {
  /** Resolves when the slot is yours. */
  readonly turn: Promise<void>;
  /** Leaves the queue, or gives the slot back if it has come meanwhile. */
  leave(): void;
}

export class Queue {
  #free: number;
  /** In order of arrival. A `Set` keeps the order, and removes an entry from the middle at no cost. */
  readonly #waiting = new Set<() => void>();

  constructor(maxConcurrency: number = defaultMaxConcurrency) {
    this.#free = maxConcurrency;
  }

  /** Takes a slot. Returns `undefined` if one was free, so that the call need not wait at all. */
  enter(): Place | undefined {
    if (this.#free > 0) {
      this.#free -= 1;
      return undefined;
    }
    let next: (() => void) | undefined;
    const turn = new Promise<void>((resolve) => {
      next = resolve;
    });
    const waiting = next as unknown as () => void;
    this.#waiting.add(waiting);
    return {
      turn,
      leave: () => {
        if (!this.#waiting.delete(waiting)) this.release();
      },
    };
  }

  /** Gives a slot back, to the request that has waited longest. */
  release(): void {
    for (const next of this.#waiting) {
      this.#waiting.delete(next);
      next();
      return;
    }
    this.#free += 1;
  }
}

/**
 * Counts what is in flight in a session: calls, waits, requests to guests, and token requests that no call waits for. A program that
 * stops a process can wait until all of it has ended.
 */
export class InFlight {
  #count = 0;
  /** Only for those who wait. */
  #changes: Changes | undefined;

  /** @returns a function to call at the end; a second call does nothing */
  begin(): () => void {
    this.#count += 1;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#count -= 1;
      this.#changes?.notify();
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
      this.#changes ??= new Changes();
      await this.#changes.next(leftMs, signal);
    }
  }
}

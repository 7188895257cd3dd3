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

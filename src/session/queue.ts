/**
 * How many requests a session has under way at once. Whoever comes when all slots are taken waits, first come, first
 * served. A slot is held for one attempt, from sending until its body is read.
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
  /** In the order of arrival: a Set keeps it, and forgets one in the middle at no cost. */
  readonly #waiting = new Set<() => void>();

  constructor(maxConcurrency: number = defaultMaxConcurrency) {
    this.#free = maxConcurrency;
  }

  /** Takes a slot. Returns `undefined` where one was free, so that a call that need not wait does not. */
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

  /** Gives a slot back, to the one that has waited longest. */
  release(): void {
    for (const next of this.#waiting) {
      this.#waiting.delete(next);
      next();
      return;
    }
    this.#free += 1;
  }
}

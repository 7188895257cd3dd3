import type { Outcome } from "./ask-guest.js";

/**
 * Notices that guest after guest becomes undecided: the API then fails after it may have acted. A person has to find out
 * about each of these guests, so the campaign stops instead of making all of them undecided.
 */
export class UndecidedStreak {
  readonly #limit: number;
  #length = 0;

  /** @param limit more than the requests that one process has under way, which can fail together once */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @returns why the campaign has to stop */
  add({ outcome, detail }: Outcome): string | undefined {
    this.#length = outcome === "undecided" ? this.#length + 1 : 0;
    if (this.#length < this.#limit) return undefined;
    return `${this.#length} guests in a row are undecided, the last one with: ${detail}`;
  }
}

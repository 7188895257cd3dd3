/** Where the reading of a list stands, and what follows from a page. No clock, no request: decisions alone. */

/** A page as it came. */
export interface ReceivedPage {
  readonly offset: number;
  /** How many items it has. */
  readonly count: number;
  /** How many of them were not given before. */
  readonly fresh: number;
  /** Whether it begins with an item that was given before, so that nothing is missing between the two. */
  readonly connects: boolean;
  /** Its `total_items`, whatever that is. */
  readonly total: unknown;
}

/**
 * What a page means for the reading:
 *
 * - `more`: give it and go on from `position`
 * - `end`: give it, it is the last
 * - `again`: items moved across its beginning; drop it and go on from `position`
 * - `empty`: it has no items although more are to come
 * - `repeats`: the server gives the same items again and again
 * - `unsteady`: `total_items` falls again and again
 */
export type Verdict = "more" | "end" | "again" | Contradiction;

/** What no list can be. */
export type Contradiction = "empty" | "repeats" | "unsteady";

/** How often the sum of all falls may exceed the list itself before it is the server that contradicts itself. */
const mostFalls = 10;

export class ListProgress {
  /** Where the next page begins: offset and length of the pages so far. */
  position: number;
  /** How many items there are; `undefined` where the server says nothing that can be true. */
  total: number | undefined;
  /** How many items were given. */
  given = 0;
  readonly #start: number;
  readonly #limit: number;
  readonly #remembered: number;
  #highestTotal = 0;
  #fallen = 0;
  /** How much further back than the last fall: it may fall again before the next page comes. */
  #margin = 0;
  /** How many items the first page had. The server may cap `limit`, or ignore it. */
  #pageLength = 0;
  /** Pages in a row that held nothing new. */
  #repeats = 0;
  /** Items that were added while the list was read: as many can be met a second time. */
  #added = 0;

  /** @param remembered of how many pages the items are known again */
  constructor(start: number, limit: number, remembered: number) {
    this.#start = start;
    this.#limit = limit;
    this.#remembered = remembered;
    this.position = start;
  }

  add({ offset, count, fresh, connects, total: claimed }: ReceivedPage): Verdict {
    const before = this.total;
    this.position = offset + count;
    const isTotal = Number.isSafeInteger(claimed) && (claimed as number) >= 0;
    if (isTotal && (count === 0 || (claimed as number) >= this.position)) this.total = claimed as number;
    // A total that is less than what came is none.
    else if (this.total !== undefined && this.total < this.position) this.total = undefined;
    const total = this.total;
    if (total !== undefined && before !== undefined) {
      this.#added += Math.max(0, total - this.#highestTotal);
      if (total < before && !connects && offset > this.#start) return this.#goBack(offset, before - total);
    }
    this.#margin = 0;
    this.#highestTotal = Math.max(this.#highestTotal, total ?? 0);
    if (count === 0) return total === undefined || offset >= total ? "end" : "empty";
    this.given += fresh;
    this.#pageLength ||= count;
    this.#repeats = fresh === 0 ? this.#repeats + 1 : 0;
    const explained = Math.ceil(this.#added / this.#pageLength);
    if (total === undefined ? count < this.#limit : this.position >= total) {
      const isRepeated = this.#repeats > explained && count >= this.#pageLength;
      return isRepeated ? "repeats" : "end";
    }
    return this.#repeats > explained + this.#remembered + 1 ? "repeats" : "more";
  }

  /** As many items as are gone may have moved from this page to those before it. */
  #goBack(offset: number, fall: number): Verdict {
    this.#fallen += fall;
    if (this.#fallen > mostFalls * this.#highestTotal) return "unsteady";
    this.position = Math.max(this.#start, offset - fall - this.#margin);
    this.#margin = this.#margin * 2 + 1;
    return "again";
  }
}

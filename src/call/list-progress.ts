/** Tracks how far a list has been read, and decides what a page means for it. It has no clock and sends no request. */

/** A page as it was received. */
export interface ReceivedPage {
  readonly offset: number;
  /** How many items it has. */
  readonly count: number;
  /** How many of them have not been returned before. */
  readonly fresh: number;
  /** Whether it begins with an item that has been returned before, so that no item is missing in between. */
  readonly connects: boolean;
  /** Its `total_items`, whatever that is. */
  readonly total: unknown;
}

/**
 * What a page means for the reading of the list:
 *
 * - `more`: return it and continue from `position`
 * - `end`: return it; it is the last page
 * - `again`: items moved across its beginning; drop it and continue from `position`
 * - `empty`: it has no items although more are to come
 * - `repeats`: the server returns the same items again and again
 * - `unsteady`: `total_items` falls again and again
 */
export type Verdict = "more" | "end" | "again" | Contradiction;

/** A page that no consistent list can have. */
export type Contradiction = "empty" | "repeats" | "unsteady";

/**
 * All falls of `total_items` together may reach this many times the length of the list; beyond that, the server contradicts
 * itself.
 */
const mostFalls = 10;

export class ListProgress {
  /** Where the next page begins: offset and length of the pages so far. */
  position: number;
  /** How many items there are; `undefined` if the server states no possible number. */
  total: number | undefined;
  /** How many items have been returned. */
  given = 0;
  readonly #start: number;
  readonly #limit: number;
  readonly #remembered: number;
  #highestTotal = 0;
  #fallen = 0;
  /**
   * How much further to go back than the last fall: by one item, so that the page shows whether it connects, and further
   * each time that it does not, as more may have been removed than the total tells.
   */
  #margin = 1;
  /** The first `total_items`, while all pages have the same; `undefined` once one is missing or differs. */
  #steadyTotal: number | undefined;
  #pages = 0;
  /** Where the pages that were returned end. */
  #reached: number;
  /** Items that are read once more, as the reading went back. */
  #reread = 0;
  /** How many items the first page had. The server may cap `limit`, or ignore it. */
  #pageLength = 0;
  /** Pages in a row that held nothing new. */
  #repeats = 0;
  /** Items that were added while the list was read: as many items may come a second time. */
  #added = 0;

  /** @param remembered the number of pages whose items are remembered */
  constructor(start: number, limit: number, remembered: number) {
    this.#start = start;
    this.#limit = limit;
    this.#remembered = remembered;
    this.#reached = start;
    this.position = start;
  }

  add({ offset, count, fresh, connects, total: claimed }: ReceivedPage): Verdict {
    const before = this.total;
    this.position = offset + count;
    const isTotal = Number.isSafeInteger(claimed) && (claimed as number) >= 0;
    if (this.#pages === 0 && isTotal) this.#steadyTotal = claimed as number;
    else if (claimed !== this.#steadyTotal) this.#steadyTotal = undefined;
    this.#pages += 1;
    if (isTotal && (count === 0 || (claimed as number) >= this.position)) this.total = claimed as number;
    // A total below the number of items received is not valid.
    else if (this.total !== undefined && this.total < this.position) this.total = undefined;
    const total = this.total;
    if (total !== undefined && before !== undefined) {
      this.#added += Math.max(0, total - this.#highestTotal);
      if (!connects && offset > this.#start && (total < before || this.#isTooFarOn(offset)))
        return this.#goBack(offset, before - total);
    }
    this.#margin = 1;
    this.#reached = this.position;
    this.#highestTotal = Math.max(this.#highestTotal, total ?? 0);
    if (count === 0) return total === undefined || offset >= total ? "end" : "empty";
    this.given += fresh;
    this.#pageLength ||= count;
    this.#repeats = fresh === 0 ? this.#repeats + 1 : 0;
    const explained = Math.ceil((this.#added + this.#reread) / this.#pageLength);
    if (total === undefined ? count < this.#limit : this.position >= total) {
      const isRepeated = this.#repeats > explained && count >= this.#pageLength;
      return isRepeated ? "repeats" : "end";
    }
    return this.#repeats > explained + this.#remembered + 1 ? "repeats" : "more";
  }

  /**
   * How many items there should have been, if fewer came; `undefined` if none is missing, or if nobody can tell: a total that
   * is missing, or differs from page to page, proves nothing.
   */
  get expected(): number | undefined {
    const expected = Math.max(0, (this.#steadyTotal ?? 0) - this.#start);
    return this.given < expected ? expected : undefined;
  }

  /**
   * Whether the reading went back, and this page does not connect although the items before it are remembered: more were
   * removed than the total fell by, as others were added.
   */
  #isTooFarOn(offset: number): boolean {
    return this.#margin > 1 && this.#reached - offset < this.#remembered * this.#pageLength;
  }

  /** As many items as were removed may have moved from this page to earlier ones. */
  #goBack(offset: number, fall: number): Verdict {
    this.#fallen += Math.max(0, fall);
    if (this.#fallen > mostFalls * this.#highestTotal) return "unsteady";
    this.position = Math.max(this.#start, offset - Math.max(0, fall) - this.#margin);
    this.#reread += offset - this.position;
    this.#margin = this.#margin * 2 + 1;
    return "again";
  }
}

/** The items of the latest pages of a list, so that an item that moved to a later page is not returned twice. */
export class SeenItems {
  readonly #pages: string[][] = [];
  /** By key, the number of the last page that had it. */
  readonly #pageOf = new Map<string, number>();
  readonly #remembered: number;
  #page = 0;
  /** Whether one page had the same key twice: then keys do not tell the items of this list apart. */
  #isAmbiguous = false;

  /** @param remembered how many pages are remembered */
  constructor(remembered: number) {
    this.#remembered = remembered;
  }

  /** The items that are on none of the remembered pages. */
  freshOf<Item>(items: readonly Item[]): Item[] {
    const keys = items.map(keyOf);
    this.#isAmbiguous ||= new Set(keys).size < keys.length;
    return this.#isAmbiguous ? [...items] : items.filter((_, at) => !this.#pageOf.has(keys[at] as string));
  }

  /** Remembers a page, and forgets the oldest one beyond the limit. */
  add(items: readonly unknown[]): void {
    this.#page += 1;
    const keys = items.map(keyOf);
    for (const key of keys) this.#pageOf.set(key, this.#page);
    this.#pages.push(keys);
    if (this.#pages.length <= this.#remembered) return;
    const forgotten = this.#page - this.#remembered;
    for (const key of this.#pages.shift() ?? [])
      if (this.#pageOf.get(key) === forgotten) this.#pageOf.delete(key);
  }
}

/**
 * Identifies an item: by its `id`, or, without one, by all of it. A guest that was disconnected and connected again has two
 * connections, which differ in nothing but their fields.
 */
function keyOf(item: unknown): string {
  const { id } = Object(item) as { id?: unknown };
  return typeof id === "string" || typeof id === "number" ? `id ${id}` : JSON.stringify(item);
}

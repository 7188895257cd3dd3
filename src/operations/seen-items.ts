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

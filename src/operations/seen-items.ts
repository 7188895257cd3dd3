/** The items of the latest pages of a list, so that an item that moved to a later page is not returned twice. */
export class SeenItems {
  readonly #pages: (string | undefined)[][] = [];
  /** By key, the number of the last page that had it. */
  readonly #pageOf = new Map<string | undefined, number>();
  readonly #remembered: number;
  #page = 0;

  /** @param remembered how many pages are remembered */
  constructor(remembered: number) {
    this.#remembered = remembered;
  }

  /** The items that are on none of the remembered pages. An item without a key is always among them. */
  freshOf<Item>(items: readonly Item[]): Item[] {
    return items.filter((item) => {
      const key = keyOf(item);
      return key === undefined || !this.#pageOf.has(key);
    });
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

/** Identifies an item: by its `id`, or, for a connection, by its two organizations. */
function keyOf(item: unknown): string | undefined {
  const { id, host_organization_id, guest_organization_id } = (item ?? {}) as Record<string, unknown>;
  if (typeof id === "string" || typeof id === "number") return String(id);
  return typeof host_organization_id === "string" && typeof guest_organization_id === "string"
    ? `${host_organization_id} ${guest_organization_id}`
    : undefined;
}

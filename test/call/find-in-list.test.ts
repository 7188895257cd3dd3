/** The pages that a search in a list reads. What a wait makes of them is in `waiting.test.ts`. */
import { describe, expect, test } from "vitest";
import type { ApiResponse } from "../../src/call/api-call.js";
import { createSearch, type OpenList } from "../../src/call/find.js";

const { signal } = new AbortController();
const wanted = "7c1d9a52-4e8b-4f63-9b0a-5d2e8f4a1c30";

interface Listed {
  id: string;
  place: number;
}

const response = {} as ApiResponse;

/** The record that a search finds. What it finds on a page has the page's response. */
function searchIn(list: unknown) {
  const search = createSearch(list as OpenList<Listed>, wanted);
  return async (given: AbortSignal, isLast: boolean) => {
    const found = await search(given, isLast);
    if (found !== undefined) expect([response, isLast ? undefined : response]).toContain(found.response);
    return found?.record;
  };
}

/** A list in which the record stands at a place, or is missing. It notes the offset of each page. */
function listOf(total: number, record: { place?: number; id?: string } = {}, perPage = 100) {
  const reads: (number | "all")[] = [];
  const at = (place: number): Listed => ({
    id: place === record.place ? (record.id ?? wanted) : `other-${place}`,
    place,
  });
  const list = (range: { limit: number; offset: number }, given: AbortSignal) => {
    expect(given).toBe(signal);
    expect(range.limit).toBe(100);
    const length = Math.max(0, Math.min(perPage, total - range.offset));
    return {
      // Its response is that of a page; iterated, it is all of them.
      async withResponse() {
        reads.push(range.offset);
        const items = Array.from({ length }, (_, index) => at(range.offset + index));
        return { data: { items, total_items: total }, response };
      },
      async *[Symbol.asyncIterator]() {
        reads.push("all");
        for (let place = 0; place < total; place += 1) yield at(place);
      },
    };
  };
  return { search: searchIn(list), reads, record };
}

describe("a search that finds nothing reads", () => {
  test.each<[string, number, number[], number[]]>([
    ["one page of an empty list", 0, [0], [0]],
    ["one page of a short list", 3, [0], [0]],
    ["one page of a list that fills it", 100, [0], [0]],
    ["two pages of a list with one item more", 101, [0, 100], [0, 100]],
    ["the first and the last page of two", 200, [0, 100], [0, 100]],
    ["the page between two others, too", 300, [0, 200, 100], [0, 200, 100]],
    [
      "the same three pages again, once it has been through",
      500,
      [0, 400, 100, 200, 300],
      [0, 400, 100, 200, 300],
    ],
    ["three other pages each time", 1_000, [0, 900, 100, 200, 300], [0, 900, 400, 500, 600]],
    ["what is left between, and no page twice", 650, [0, 550, 100, 200, 300], [0, 550, 400, 500]],
  ])("%s", async (_what, total, first, second) => {
    const { search, reads } = listOf(total);
    expect(await search(signal, false)).toBeUndefined();
    expect(reads).toEqual(first);
    expect(await search(signal, false)).toBeUndefined();
    expect(reads.slice(first.length)).toEqual(second);
  });

  test("only the first page if that is empty although `total_items` says otherwise", async () => {
    const { search, reads } = listOf(500, {}, 0);
    expect(await search(signal, false)).toBeUndefined();
    expect(reads).toEqual([0]);
  });

  test("only the first page if `total_items` is missing", async () => {
    const reads: unknown[] = [];
    const list = (range: unknown) => {
      reads.push(range);
      return { withResponse: async () => ({ data: { items: [{ id: "other" }] }, response }) };
    };
    const search = searchIn(list);
    expect(await search(signal, false)).toBeUndefined();
    expect(reads).toEqual([{ limit: 100, offset: 0 }]);
  });

  test("pages of the size that the server returns, if that is less than was asked for", async () => {
    const { search, reads } = listOf(120, {}, 20);
    expect(await search(signal, false)).toBeUndefined();
    expect(await search(signal, false)).toBeUndefined();
    expect(reads).toEqual([0, 100, 20, 40, 60, 0, 100, 80]);
  });
});

describe("a search ends at the page that shows the record:", () => {
  test.each<[string, number, number[]]>([
    ["the first item of the first page", 0, [0]],
    ["the last item of the first page", 99, [0]],
    ["the last page", 999, [0, 900]],
    ["a page between", 150, [0, 900, 100]],
    ["another page between", 250, [0, 900, 100, 200]],
  ])("%s", async (_where, place, offsets) => {
    const { search, reads } = listOf(1_000, { place });
    expect(await search(signal, false)).toEqual({ id: wanted, place });
    expect(reads).toEqual(offsets);
  });
});

describe("a search for a record that was found before reads only the page around its place:", () => {
  test.each<[string, number, number]>([
    ["in the first half of a page", 30, 0],
    ["half a page from the beginning", 50, 0],
    ["one further", 51, 1],
    ["at the beginning of the last page", 900, 850],
    ["at the beginning of a page between", 100, 50],
    ["at the end", 999, 949],
  ])("%s", async (_where, place, offset) => {
    const { search, reads } = listOf(1_000, { place });
    await search(signal, false);
    reads.length = 0;
    expect(await search(signal, false)).toEqual({ id: wanted, place });
    expect(reads).toEqual([offset]);
  });

  test("if it is not there, the search begins anew, and remembers the new place", async () => {
    const { search, reads, record } = listOf(1_000, { place: 950 });
    await search(signal, false);
    record.place = 0;
    reads.length = 0;
    expect(await search(signal, false)).toEqual({ id: wanted, place: 0 });
    record.place = 20;
    expect(await search(signal, false)).toEqual({ id: wanted, place: 20 });
    expect(reads).toEqual([900, 0, 0]);
  });
});

describe("the last search before giving up", () => {
  test("reads all pages, and finds the record where no page was read before", async () => {
    const { search, reads } = listOf(1_000, { place: 450 });
    expect(await search(signal, true)).toEqual({ id: wanted, place: 450 });
    expect(reads).toEqual(["all"]);
  });

  test("finds nothing if the record is on no page", async () => {
    const { search, reads } = listOf(1_000);
    expect(await search(signal, true)).toBeUndefined();
    expect(reads).toEqual(["all"]);
  });

  test("looks at the place where the record was before", async () => {
    const { search, reads, record } = listOf(1_000, { place: 950 });
    await search(signal, false);
    reads.length = 0;
    expect(await search(signal, true)).toEqual({ id: wanted, place: 950 });
    expect(reads).toEqual([900]);
    record.place = 10;
    expect(await search(signal, true)).toEqual({ id: wanted, place: 10 });
    expect(reads).toEqual([900, 900, "all"]);
  });
});

describe("an id", () => {
  test.each([false, true])("in upper case is the same id (last search: %s)", async (isLast) => {
    const { search } = listOf(3, { place: 1, id: wanted.toUpperCase() });
    expect(await search(signal, isLast)).toEqual({ id: wanted.toUpperCase(), place: 1 });
  });

  test.each([false, true])("of an entry that has none is skipped (last search: %s)", async (isLast) => {
    const items = [null, undefined, 5, {}, { id: 7 }, { id: null }, { id: wanted }];
    const data = { items, total_items: items.length };
    const search = searchIn(() => ({
      withResponse: async () => ({ data, response }),
      [Symbol.iterator]: () => items.values(),
    }));
    expect(await search(signal, isLast)).toEqual({ id: wanted });
  });
});

import { isSameId } from "../errors/shape.js";
import type { ListCall, ListPage } from "./lists.js";
import type { Found } from "./wait.js";

/** Reads one page of a list, or all of it. */
export type OpenList<Item> = (
  range: { limit: number; offset: number },
  signal: AbortSignal,
) => ListCall<ListPage<Item>>;

const itemsPerPage = 100;
/**
 * Pages to read between the first and the last. A new record is on the first or the last page, however the list is sorted.
 */
const pagesBetween = 3;

/**
 * Looks for a record in a list again and again, without reading every page each time, as the list may be long.
 *
 * | search                             | pages that are read                                                   |
 * |------------------------------------|-----------------------------------------------------------------------|
 * | the record was found before        | the one around its place; if it is not there, as below                |
 * | otherwise                          | the first, the last, and up to three in between, different ones each time |
 * | the last search before giving up   | all of them                                                           |
 */
export function createSearch<Item extends { id: string }>(
  list: OpenList<Item>,
  id: string,
  limit: number = itemsPerPage,
): (signal: AbortSignal, isLast: boolean) => Promise<Found<Item> | undefined> {
  let foundAt: number | undefined;
  let nextBetween = 0;

  return async (signal, isLast) => {
    const findOn = async (offset: number) => {
      const { data: page, response } = await list({ limit, offset }, signal).withResponse();
      const at = page.items.findIndex((item) => isSameId(item?.id, id));
      const record = page.items[at];
      if (record === undefined) return { page, found: undefined };
      foundAt = offset + at;
      return { page, found: { record, response } };
    };
    if (foundAt !== undefined) {
      const { found } = await findOn(Math.max(0, foundAt - Math.floor(limit / 2)));
      if (found) return found;
    }
    if (isLast) {
      for await (const item of list({ limit, offset: 0 }, signal))
        if (isSameId(item?.id, id)) return { record: item };
      return undefined;
    }
    const { page, found } = await findOn(0);
    const length = page.items.length;
    if (found || length === 0 || !(page.total_items > length)) return found;
    const lastOffset = Math.max(length, page.total_items - length);
    const last = await findOn(lastOffset);
    if (last.found) return last.found;
    nextBetween = nextBetween < lastOffset ? Math.max(length, nextBetween) : length;
    for (let count = 0; count < pagesBetween && nextBetween < lastOffset; count += 1) {
      const between = await findOn(nextBetween);
      nextBetween += length;
      if (between.found) return between.found;
    }
    return undefined;
  };
}

/**
 * A list of the API: its page for who awaits it, all of its items for who iterates.
 *
 * | what is met while iterating                               | what happens                                           |
 * |-----------------------------------------------------------|--------------------------------------------------------|
 * | a list without paging                                     | its one page is all there is                           |
 * | an empty page, or one shorter than `limit`                | it is the last                                         |
 * | as many items as `total_items` says                       | the page that reaches it is the last                   |
 * | a page equal to the one before (the server repeats itself)| dropped, and the end                                   |
 * | more pages                                                | up to `concurrency` are asked for ahead, and given in order |
 * | a page that had to be asked for again (429 and the like)  | one page at a time from then on                        |
 * | the consumer stops, or a page fails                       | what is under way is aborted, and nothing more is sent |
 */
import { type OperationId, type OperationRow, operations } from "../../generated/operations.js";
import { ResponseError } from "../errors/errors.js";
import { onAbort } from "../session/on-abort.js";
import { ApiCall, type WithResponse } from "./api-call.js";
import type { ListOptions } from "./call-types.js";
import { withCallerStack } from "./caller-stack.js";

/** A page of a list. */
export interface ListPage<Item = unknown> {
  readonly items: Item[];
  /** How many items there are on all pages. */
  readonly total_items: number;
}

/** Which part of a list a page is. */
interface PageRange {
  limit?: number | undefined;
  offset?: number | undefined;
}

/** Fetches the page of a window. */
export type FetchPage<Page extends ListPage> = (range: PageRange, signal?: AbortSignal) => ApiCall<Page>;

const itemsPerPage = 100;
const defaultConcurrency = 4;

/** A list. Await it for one page, iterate it for every item, or ask it for its `pages()`. */
export class ListCall<Page extends ListPage>
  extends ApiCall<Page>
  implements AsyncIterable<Page["items"][number]>
{
  override readonly [Symbol.toStringTag] = "ListCall";
  readonly #fetchPage: (range: PageRange, signal?: AbortSignal) => Promise<WithResponse<Page>>;
  readonly #row: OperationRow;
  readonly #range: PageRange;
  readonly #options: ListOptions;

  /** @internal Nothing is sent before the list is awaited or iterated. */
  constructor(operationId: OperationId, fetchPage: FetchPage<Page>, range: PageRange, options: ListOptions) {
    const row = operations[operationId];
    const fetchList = async (asked: PageRange, signal?: AbortSignal) => {
      const result = await fetchPage(asked, signal).withResponse();
      if (Array.isArray(result.data?.items)) return result;
      const message = `${operationId}: expected a list with \`items\`; is \`baseUrl\` the address of the API?`;
      const { callId, requestId } = result.response;
      throw new ResponseError(message, result.response, "", { operationId, callId, requestId });
    };
    let awaited: Promise<WithResponse<Page>> | undefined;
    super(() => {
      awaited ??= fetchList(row.query?.["limit"]?.required ? filledIn(range) : range);
      return awaited;
    });
    this.#fetchPage = fetchList;
    this.#row = row;
    this.#range = range;
    this.#options = options;
  }

  /** Every item from `offset` on, over all pages. Stop whenever you like: nothing more is sent. */
  [Symbol.asyncIterator](): AsyncGenerator<Page["items"][number], void, undefined> {
    return itemsOf<Page["items"][number]>(this.pages());
  }

  /** Every page from `offset` on, `limit` items each (100 where you give none). */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    const isPaged = this.#row.query?.["limit"] !== undefined;
    const { limit, offset } = filledIn(this.#range);
    let { concurrency = defaultConcurrency } = this.#options;
    const stop = followed(this.#options.signal);
    const ahead: Promise<WithResponse<Page>>[] = [];
    let nextOffset = offset;
    const ask = () => {
      const range = isPaged ? { limit, offset: nextOffset } : {};
      nextOffset += limit;
      const asked = this.#fetchPage(range, stop.signal);
      // It is waited for in its turn; an earlier end must not leave a rejection that nobody handles.
      asked.catch(() => undefined);
      ahead.push(asked);
    };

    try {
      let before = "";
      let taken = offset;
      for (ask(); ; ) {
        const { data: page, response } = await (ahead.shift() as Promise<WithResponse<Page>>);
        const now = isPaged ? JSON.stringify(page.items) : "";
        if (isPaged && (page.items.length === 0 || now === before)) return;
        yield page;
        before = now;
        taken += page.items.length;
        if (!isPaged || page.items.length < limit || taken >= page.total_items) return;
        if (response.retries > 0) concurrency = 1;
        // The next page is asked for in any case; `total_items` may be missing.
        while (ahead.length === 0 || (ahead.length < concurrency && nextOffset < page.total_items)) ask();
      }
    } catch (error) {
      throw withCallerStack(error);
    } finally {
      stop.now();
    }
  }
}

async function* itemsOf<Item>(pages: AsyncIterable<ListPage<Item>>): AsyncGenerator<Item, void, undefined> {
  try {
    for await (const page of pages) for (const item of page.items) yield item;
  } catch (error) {
    throw withCallerStack(error);
  }
}

function filledIn({ limit = itemsPerPage, offset = 0 }: PageRange): { limit: number; offset: number } {
  return { limit, offset };
}

/** A signal that aborts when the caller's does, and when there is nothing more to do. */
function followed(caller: AbortSignal | undefined): { signal: AbortSignal; now(): void } {
  // What is no signal is handed on, for the call to refuse it.
  if (caller !== undefined && typeof caller?.addEventListener !== "function")
    return { signal: caller, now: () => undefined };
  const controller = new AbortController();
  if (caller?.aborted) controller.abort(caller.reason);
  const unwatch = caller && onAbort(caller, () => controller.abort(caller.reason));
  return {
    signal: controller.signal,
    now() {
      unwatch?.();
      controller.abort();
    },
  };
}

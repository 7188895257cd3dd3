/**
 * A list of the API: its page if you await it, all of its items if you iterate it.
 *
 * | while iterating, the client meets                         | what the client does                                   |
 * |-----------------------------------------------------------|--------------------------------------------------------|
 * | a list without pages                                      | takes the one response as the whole list, if `total_items` is not more |
 * | a page that reaches `total_items`                         | ends after it                                          |
 * | an earlier page that is shorter or longer than `limit`    | begins the next page where this one ended              |
 * | a page whose `total_items` is missing, or less than the items so far | ends after it if it is shorter than `limit` |
 * | an empty page before `total_items`                        | rejects with a `ResponseError` that names both counts, after it has returned all items before that page |
 * | an item that was on one of the last `concurrency` + 1 pages | leaves it out                                        |
 * | a `total_items` that is n less than on the page before, and a first item that it has not returned | goes back n + 1 items, and drops the pages that it requested ahead |
 * | a page that, after going back, still begins with an item that it has not returned | goes back further, up to the last `concurrency` + 1 pages |
 * | several pages in a row with nothing new                   | rejects with a `ResponseError`: the server seems to ignore `offset` |
 * | a `total_items` that falls again and again                | rejects with a `ResponseError`                         |
 * | its end, with fewer items than a `total_items` that was the same on all pages | rejects with an `IncompleteListError` after it has returned all items, unless the list has `incomplete: "allow"` |
 * | more pages                                                | requests up to `concurrency` of them ahead, and returns them in order |
 * | a page that it had to retry, or that ends elsewhere than expected | requests one page at a time from then on       |
 * | your `break`, or a page that fails                        | aborts the requests in flight, and sends no more       |
 */

import { type OperationId, operations } from "../../generated/operations.js";
import { IncompleteListError, InputError, ResponseError } from "../errors/errors.js";
import { counted } from "../errors/problem.js";
import { onAbort } from "../session/deadline.js";
import { ApiCall, type WithResponse, withCallerStack } from "./api-call.js";
import { type Contradiction, ListProgress, SeenItems } from "./list-progress.js";
import { checkOptions } from "./option-rules.js";
import type { ListOptions } from "./types.js";

/** A page of a list. */
export interface ListPage<Item = unknown> {
  readonly items: Item[];
  /** How many items there are on all pages. */
  readonly total_items: number;
}

/** A page that you have awaited. Iterate it for its items and those of all later pages. */
export type AwaitedPage<Page extends ListPage> = Page & AsyncIterable<Page["items"][number]>;

/** The part of a list that a page holds. */
interface PageRange {
  limit?: number | undefined;
  offset?: number | undefined;
}

/** Fetches one page. */
export type FetchPage<Page extends ListPage> = (range: PageRange, signal?: AbortSignal) => ApiCall<Page>;

/** A page that was requested, perhaps ahead of its turn. */
interface Requested<Page> {
  readonly offset: number;
  readonly page: Promise<WithResponse<Page>>;
  abandon(): void;
}

const itemsPerPage = 100;
const defaultConcurrency = 4;

const reader = Symbol("reader");

/**
 * A list. Await it for one page, which you can iterate from there on, iterate it for every item, iterate its `pages()` for every page, or call `toArray()`.
 *
 * If the list changes while you iterate, the client corrects what it can notice by `total_items` and by the ids of the items.
 * If it received fewer items than a `total_items` that stayed the same, the list ends with an `IncompleteListError`.
 */
export class ListCall<Page extends ListPage>
  extends ApiCall<AwaitedPage<Page>>
  implements AsyncIterable<Page["items"][number]>
{
  // A function, as a `Proxy` may wrap any object that is read from it.
  /** @internal */
  declare readonly [reader]: () => ListReader<Page>;

  /** @internal Nothing is sent before the list is awaited or iterated. */
  constructor(operationId: OperationId, fetchPage: FetchPage<Page>, range: PageRange, options: ListOptions) {
    const reading = new ListReader(operationId, fetchPage, range, options);
    let awaited: Promise<WithResponse<AwaitedPage<Page>>> | undefined;
    super(() => {
      awaited ??= reading.first();
      return awaited;
    }, operationId);
    this[reader] = () => reading;
  }

  override get [Symbol.toStringTag](): string {
    return "ListCall";
  }

  /** @internal */
  protected override get advice(): string {
    return "await it for one page, or iterate it with `for await` for every item";
  }

  /** Every item from `offset` on, over all pages. If you leave the loop, the client sends no more requests. */
  [Symbol.asyncIterator](): AsyncGenerator<Page["items"][number], void, undefined> {
    return itemsOf<Page["items"][number]>(this.pages());
  }

  /**
   * The items from `offset` on as an array.
   *
   * @param options `max`, how many items to read; all of them if you leave it out
   * @throws IncompleteListError with the received items in `items`, if they are fewer than `total_items`; and the errors of
   *   each page
   */
  async toArray(options: { max?: number | undefined } = {}): Promise<Page["items"][number][]> {
    const problems = checkOptions(options, ["max"]);
    if (problems.length > 0)
      throw new InputError(problems, { operationId: this[reader]().operationId }, "toArray");
    const { max = Number.POSITIVE_INFINITY } = options;
    const all: Page["items"][number][] = [];
    try {
      for await (const { items } of this[reader]().read(max)) {
        for (const item of items) if (all.length < max) all.push(item);
        if (all.length === max) break;
      }
      return all;
    } catch (error) {
      throw withCallerStack(error instanceof IncompleteListError ? error.withItems(all) : error);
    }
  }

  /** Every page from `offset` on, with `limit` items each (100 by default). */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    try {
      yield* this[reader]().read(Number.POSITIVE_INFINITY);
    } catch (error) {
      throw withCallerStack(error);
    }
  }
}

/** Reads the pages of a list. */
class ListReader<Page extends ListPage> {
  readonly operationId: OperationId;
  readonly #fetchPage: FetchPage<Page>;
  readonly #isPaged: boolean;
  readonly #range: PageRange;
  readonly #options: ListOptions;

  constructor(operationId: OperationId, fetchPage: FetchPage<Page>, range: PageRange, options: ListOptions) {
    this.operationId = operationId;
    this.#fetchPage = fetchPage;
    this.#isPaged = operations[operationId].query?.["limit"] !== undefined;
    this.#range = range;
    this.#options = options;
  }

  /** The first page, which can be iterated. */
  async first(): Promise<WithResponse<AwaitedPage<Page>>> {
    const result = await this.#fetch(this.#isPaged ? filledIn(this.#range) : this.#range);
    const { offset } = filledIn(this.#range);
    const first = { offset, page: Promise.resolve(result), abandon: () => undefined };
    // Not enumerable, so that a copy, JSON and a comparison have the fields alone; configurable, so that a `Proxy` may wrap it.
    Object.defineProperty(result.data, Symbol.asyncIterator, {
      value: () => itemsOf(this.read(Number.POSITIVE_INFINITY, first)),
      configurable: true,
    });
    return result as WithResponse<AwaitedPage<Page>>;
  }

  /**
   * @param most how many items are wanted; the client requests no page beyond them ahead of time
   * @param first the first page, if it has been requested
   */
  async *read(most: number, first?: Requested<Page>): AsyncGenerator<Page, void, undefined> {
    const { limit, offset } = filledIn(this.#range);
    const { signal } = this.#options;
    let { concurrency = defaultConcurrency } = this.#options;
    // What is no number cannot be reckoned with. The call refuses it.
    if ([limit, offset, concurrency].some((value: unknown) => typeof value !== "number"))
      await this.#fetch({ limit, offset });
    const seen = new SeenItems(concurrency + 1);
    const progress = new ListProgress(offset, limit, concurrency + 1);
    const ahead: Requested<Page>[] = first ? [first] : [];
    // How many items the server returns for `limit`, which it may cap or ignore.
    let step = limit;
    let nextOffset = offset;
    const dropAhead = () => {
      for (const { abandon } of ahead.splice(0)) abandon();
    };
    const request = () => {
      ahead.push(this.#request(this.#isPaged ? { limit, offset: nextOffset } : {}, nextOffset));
      nextOffset += step;
    };

    try {
      for (let isFirst = true; ; isFirst = false) {
        if (signal?.aborted) dropAhead();
        // The next page is requested in any case; `total_items` may be missing.
        const end = Math.min(progress.total ?? 0, offset + most);
        while (ahead.length === 0 || (ahead.length < concurrency && nextOffset < end)) request();
        const asked = ahead.shift() as Requested<Page>;
        const { data: page, response } = await asked.page;
        if (!this.#isPaged) {
          yield page;
          this.#checkComplete(page.items.length, page.total_items, response);
          return;
        }
        const items = seen.freshOf(page.items);
        const verdict = progress.add({
          offset: asked.offset,
          count: page.items.length,
          fresh: items.length,
          connects: items[0] !== page.items[0],
          total: page.total_items,
        });
        if (verdict === "empty" || verdict === "repeats" || verdict === "unsteady")
          throw this.#contradiction(verdict, asked.offset, progress, response);
        if (verdict !== "again" && items.length > 0) {
          seen.add(page.items);
          yield items.length === page.items.length ? page : { ...page, items };
        }
        if (verdict === "end") {
          if (most === Number.POSITIVE_INFINITY)
            this.#checkComplete(progress.given, progress.expected, response);
          return;
        }
        if (response.retries > 0) concurrency = 1;
        if (isFirst) step = page.items.length;
        if (ahead[0]?.offset === progress.position) continue;
        if (ahead.length > 0 && verdict === "more") concurrency = 1;
        dropAhead();
        nextOffset = progress.position;
      }
    } finally {
      dropAhead();
    }
  }

  /**
   * Follows the caller's signal only while the request is in progress, as a caller can abandon an iterator without notice.
   */
  #request(range: PageRange, offset: number): Requested<Page> {
    const follow = followed(this.#options.signal);
    const page = this.#fetch(range, follow.signal);
    // The page is awaited when its turn comes; if the reading ends before that, its rejection must not be unhandled.
    page.then(follow.unwatch, follow.unwatch);
    return { offset, page, abandon: follow.abort };
  }

  async #fetch(asked: PageRange, signal?: AbortSignal): Promise<WithResponse<Page>> {
    const result = await this.#fetchPage(asked, signal).withResponse();
    if (Array.isArray(result.data?.items)) return result;
    const what = "expected a list with `items`; is `baseUrl` the address of the API?";
    throw this.#unusable(what, result.response);
  }

  /** @param expected how many items there should be, if that is known */
  #checkComplete(received: number, expected: unknown, response: WithResponse<Page>["response"]): void {
    if (this.#options.incomplete === "allow") return;
    if (!Number.isSafeInteger(expected) || received >= (expected as number)) return;
    const { callId, requestId } = response;
    const message = `${this.operationId}: received ${counted(received, "item")}, but \`total_items\` is ${expected as number}; the list changed while it was read, or the server left some out. Read it again, or pass \`incomplete: "allow"\``;
    const counts = { received, expected: expected as number };
    throw new IncompleteListError(message, response, counts, {
      operationId: this.operationId,
      callId,
      requestId,
    });
  }

  #contradiction(
    verdict: Contradiction,
    offset: number,
    { given, total }: ListProgress,
    response: WithResponse<Page>["response"],
  ): ResponseError {
    const counts = `received ${given} items${total === undefined ? "" : `, and \`total_items\` is ${total}`}`;
    const what = {
      empty: `the page at offset ${offset} is empty: ${counts}`,
      repeats: `the server repeats itself: ${counts}; it seems to ignore \`offset\``,
      unsteady: `\`total_items\` goes up and down: ${counts}`,
    }[verdict];
    return this.#unusable(what, response);
  }

  #unusable(what: string, response: WithResponse<Page>["response"]): ResponseError {
    const { operationId } = this;
    const { callId, requestId } = response;
    return new ResponseError(`${operationId}: ${what}`, response, "", { operationId, callId, requestId });
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

/** A signal that aborts with the caller's signal until `unwatch` is called, and when `abort` is called. */
export function followed(caller: AbortSignal | undefined): {
  signal: AbortSignal;
  unwatch(): void;
  abort(): void;
} {
  // Anything but a signal is passed on, for the call to refuse.
  if (caller !== undefined && typeof caller?.addEventListener !== "function")
    return { signal: caller, unwatch: () => undefined, abort: () => undefined };
  const controller = new AbortController();
  if (caller?.aborted) controller.abort(caller.reason);
  const unwatch = caller && onAbort(caller, () => controller.abort(caller.reason));
  return {
    signal: controller.signal,
    unwatch: () => unwatch?.(),
    abort() {
      unwatch?.();
      controller.abort();
    },
  };
}

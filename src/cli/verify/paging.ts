/**
 * Judges `limit`, `offset` and `total_items` by what the lists return, per list.
 *
 * | request                  | shows                                                                                     |
 * |--------------------------|-------------------------------------------------------------------------------------------|
 * | `limit=100&offset=0`     | the items that the others are compared with                                               |
 * | `limit=1&offset=0`       | that `limit` limits, and that `total_items` is not the length of the page                 |
 * | `limit=2&offset=1`       | that `offset` counts items: it begins with the second item                                |
 * | `limit=100&offset=TOTAL` | that the list ends there                                                                  |
 * | neither of them          | whether they are required                                                                 |
 * | `limit=101&offset=0`     | the largest page                                                                          |
 * | the first one again      | only after an odd response: whether the list itself has changed in the meantime           |
 */

import { isSuccess, itemsOf } from "../../evidence/exchange.js";
import type { Operation, Spec } from "../../evidence/spec.js";
import type { PagingVerdicts, Verdict } from "../../evidence/verdict.js";
import { largestLimit } from "./plan.js";
import { isAboutSame, isPaged, type ProbeExchange } from "./requests.js";

/** The responses about one list, by what they were asked for. */
interface Answers {
  readonly read: ProbeExchange;
  readonly one: ProbeExchange | undefined;
  readonly next: ProbeExchange | undefined;
  readonly beyond: ProbeExchange | undefined;
  readonly unpaged: ProbeExchange | undefined;
  readonly cap: ProbeExchange | undefined;
  readonly again: ProbeExchange | undefined;
}

const notReached = (note: string): Verdict => ({ verdict: "not reached", note });
const confirmed = (note: string): Verdict => ({ verdict: "confirmed", note });
const contradicted = (note: string): Verdict => ({ verdict: "contradicted", note });
const tooFew = "the list has fewer than 2 items";
const changed = "the list changed while it was read";

export function judgePaging(
  spec: Spec,
  operation: Operation,
  exchanges: readonly ProbeExchange[],
): PagingVerdicts | undefined {
  const of = (purpose: ProbeExchange["purpose"]) =>
    exchanges.find((exchange) => exchange.operation === operation && exchange.purpose === purpose);
  const one = of("one");
  const all = exchanges.filter((exchange) => exchange.operation === operation && exchange.purpose === "read");
  const read = all.find((exchange) => one && isAboutSame(exchange, one)) ?? all[0];
  const hasTotal = all.some((exchange) => totalOf(exchange) !== undefined);
  if (!isPaged(spec, operation)) return hasTotal && read ? { total: judgeWhole(read) } : undefined;
  if (read === undefined || !isSuccess(read.status)) {
    const verdict = notReached(
      read === undefined ? "the list was not read" : `the list was answered with ${read.status}`,
    );
    return { total: verdict, limit: verdict, offset: verdict, cap: verdict };
  }
  const answers: Answers = {
    read,
    one,
    next: of("next"),
    beyond: of("beyond"),
    unpaged: of("unpaged"),
    cap: of("cap"),
    again: of("again"),
  };
  const required = spec.parametersOf(operation).find(({ name }) => name === "limit")?.required === true;
  const optional = judgeOptional(answers.unpaged, required);
  return {
    total: judgeTotal(answers),
    limit: optional ?? judgeLimit(answers),
    offset: optional ?? judgeOffset(answers),
    cap: judgeCap(answers),
  };
}

/**
 * Whether a response to a paged request does not fit the list as it was read. The list is then read again, as it may have
 * changed in the meantime.
 */
export function isOdd(read: ProbeExchange, answer: ProbeExchange): boolean {
  if (!isSuccess(answer.status)) return false;
  if (totalOf(answer) !== totalOf(read)) return true;
  if (answer.purpose === "beyond") return itemsOf(answer).length > 0;
  return answer.purpose === "next" && identityOf(itemsOf(answer)[0]) !== identityOf(itemsOf(read)[1]);
}

function judgeLimit({ read, one, next }: Answers): Verdict {
  if (one === undefined || one.status === undefined) return notReached("no response came");
  if (!isSuccess(one.status)) return contradicted(`limit=1 was answered with ${one.status}`);
  const [whole, first, second] = [itemsOf(read).length, itemsOf(one).length, next && itemsOf(next).length];
  if (first > 1) return contradicted(`limit=1 brought ${first} items`);
  if (second !== undefined && second > 2) return contradicted(`limit=2 brought ${second} items`);
  const total = totalOf(read);
  if (total !== undefined && whole < Math.min(largestLimit, total))
    return contradicted(`limit=${largestLimit} brought ${whole} items, and there are more`);
  if (whole < 2) return notReached(tooFew);
  return first === 1 ? confirmed("limit=1 brought 1 item of more") : contradicted("limit=1 brought no item");
}

function judgeOffset({ read, next, beyond, again }: Answers): Verdict {
  if (beyond === undefined || beyond.status === undefined) return notReached("no response came");
  if (!isSuccess(beyond.status))
    return contradicted(`an offset at the end was answered with ${beyond.status}`);
  const items = itemsOf(read);
  if (items.length === 0) return notReached("the list is empty");
  if (itemsOf(beyond).length > 0)
    return isUnchanged(read, again)
      ? contradicted("an offset at the end brought items")
      : notReached(changed);
  if (items.length < 2) return notReached(tooFew);
  if (next?.status === undefined) return notReached("no response came");
  if (!isSuccess(next.status)) return contradicted(`limit=2&offset=1 was answered with ${next.status}`);
  const [first, second, third] = items.map(identityOf);
  const found = itemsOf(next).map(identityOf)[0];
  if (found === second && second !== first && second !== third)
    return confirmed("limit=2&offset=1 begins with the second item, and an offset at the end brought none");
  if (found === second) return notReached("the items are too much alike to tell");
  if (!isUnchanged(read, again)) return notReached(changed);
  return contradicted(
    found === undefined
      ? "limit=2&offset=1 brought no item"
      : "limit=2&offset=1 does not begin with the second item",
  );
}

/** `total_items` counts all items, whatever `limit` and `offset` say. */
function judgeTotal({ read, one, next, beyond, again }: Answers): Verdict {
  const total = totalOf(read);
  if (total === undefined) return notReached("no answer has it");
  const whole = itemsOf(read).length;
  if (total < whole) return contradicted("it is less than the items that came");
  const others = [one, next, beyond].filter((answer) => answer !== undefined && isSuccess(answer.status));
  if (others.some((answer) => totalOf(answer as ProbeExchange) !== total))
    return isUnchanged(read, again)
      ? contradicted("it changes with `limit` and `offset`")
      : notReached(changed);
  if (whole < 2) return notReached(tooFew);
  return others.length > 0
    ? confirmed("it is the same whatever `limit` and `offset` say")
    : notReached("no response came");
}

/** `total_items` of a list that comes whole. */
function judgeWhole(read: ProbeExchange): Verdict {
  const total = totalOf(read);
  if (total === undefined) return notReached("no answer has it");
  if (total !== itemsOf(read).length) return contradicted("it is not the number of the items that came");
  return total > 0 ? confirmed("it is the number of the items that came") : notReached("the list is empty");
}

/** Both are left out together, so that a server that requires either of them says so. */
function judgeOptional(unpaged: ProbeExchange | undefined, required: boolean): Verdict | undefined {
  if (unpaged?.status === undefined || unpaged.status >= 500) return undefined;
  if (!required && unpaged.status >= 400) return contradicted(`without it the answer was ${unpaged.status}`);
  if (required && isSuccess(unpaged.status))
    return contradicted("it was left out, and the list was answered");
  return undefined;
}

function judgeCap({ read, cap }: Answers): Verdict {
  if (cap?.status === undefined || cap.status >= 500) return notReached("no response came");
  if (cap.status >= 400) return confirmed(`limit=${largestLimit + 1} was answered with ${cap.status}`);
  const [whole, length] = [itemsOf(read).length, itemsOf(cap).length];
  if (length > largestLimit) return contradicted(`limit=${largestLimit + 1} brought ${length} items`);
  return notReached(
    `limit=${largestLimit + 1} was accepted, and brought ${length === whole ? "no more" : "other"} items`,
  );
}

/** Whether the list, read again, has the same items and the same total. */
function isUnchanged(read: ProbeExchange, again: ProbeExchange | undefined): boolean {
  if (again === undefined || !isSuccess(again.status)) return false;
  const inOrder = (exchange: ProbeExchange) => JSON.stringify(itemsOf(exchange).map(identityOf));
  return totalOf(again) === totalOf(read) && inOrder(again) === inOrder(read);
}

/** An item by its `id`; all of it if it has none. */
function identityOf(item: unknown): string | undefined {
  if (item === undefined) return undefined;
  const { id } = Object(item) as { id?: unknown };
  return JSON.stringify(id ?? item);
}

function totalOf({ status, body }: ProbeExchange): number | undefined {
  const { total_items: total } = Object(body) as { total_items?: unknown };
  return isSuccess(status) && typeof total === "number" ? total : undefined;
}

/** Judges `limit` and `offset` by what the lists return, per list. */
import { largestLimit } from "./plan.js";
import { isPaged } from "./requests.js";
import type { Operation, Spec } from "./spec.js";
import type { Verdict } from "./verdict.js";
import { type Exchange, isSuccess, itemsOf } from "./walk.js";

export interface PagingVerdicts {
  readonly limit: Verdict;
  readonly offset: Verdict;
  readonly cap: Verdict;
}

const notReached = (note: string): Verdict => ({ verdict: "not reached", note });
const confirmed = (note: string): Verdict => ({ verdict: "confirmed", note });
const contradicted = (note: string): Verdict => ({ verdict: "contradicted", note });
export const isMockNote = "the server answers alike whatever `offset` says, as a mock does";

/** Whether the server ignores the query: every list that has items also has them beyond its end. */
export function isStatic(exchanges: readonly Exchange[]): boolean {
  const beyond = exchanges.filter(({ purpose, status, operation, key }) => {
    if (purpose !== "beyond" || !isSuccess(status)) return false;
    const read = exchanges.find(
      (other) => other.purpose === "read" && other.operation === operation && other.key === key,
    );
    return read !== undefined && itemsOf(read).length > 0;
  });
  return beyond.length > 1 && beyond.every((exchange) => itemsOf(exchange).length > 0);
}

export function judgePaging(
  spec: Spec,
  operation: Operation,
  exchanges: readonly Exchange[],
  isMock: boolean,
): PagingVerdicts | undefined {
  if (!isPaged(spec, operation)) return undefined;
  const of = (purpose: Exchange["purpose"]) =>
    exchanges.find((exchange) => exchange.operation === operation && exchange.purpose === purpose);
  const one = of("one");
  const key = one?.key;
  const all = exchanges.filter((exchange) => exchange.operation === operation && exchange.purpose === "read");
  const read = all.find((exchange) => exchange.key === key) ?? all[0];
  if (read === undefined || !isSuccess(read.status)) {
    const note = read === undefined ? "the list was not read" : `the list was answered with ${read.status}`;
    return { limit: notReached(note), offset: notReached(note), cap: notReached(note) };
  }
  const required = spec.parametersOf(operation).find(({ name }) => name === "limit")?.required === true;
  return {
    limit: judgeLimit(read, one, of("unpaged"), required, isMock),
    offset: judgeOffset(read, of("beyond"), of("unpaged"), required, isMock),
    cap: judgeCap(read, of("cap")),
  };
}

function judgeLimit(
  read: Exchange,
  one: Exchange | undefined,
  unpaged: Exchange | undefined,
  required: boolean,
  isMock: boolean,
): Verdict {
  const optional = judgeOptional(unpaged, required);
  if (optional !== undefined) return optional;
  if (one === undefined || one.status === undefined) return notReached("no response came");
  if (!isSuccess(one.status)) return contradicted(`limit=1 was answered with ${one.status}`);
  const [whole, first] = [itemsOf(read).length, itemsOf(one).length];
  if (first > 1) return isMock ? notReached(isMockNote) : contradicted(`limit=1 brought ${first} items`);
  const total = (read.body as { total_items?: unknown }).total_items;
  if (!isMock && typeof total === "number" && whole < Math.min(largestLimit, total))
    return contradicted(`limit=${largestLimit} brought ${whole} items, and there are more`);
  return whole > 1
    ? confirmed("limit=1 brought 1 item of more")
    : notReached("the list has fewer than 2 items");
}

function judgeOffset(
  read: Exchange,
  beyond: Exchange | undefined,
  unpaged: Exchange | undefined,
  required: boolean,
  isMock: boolean,
): Verdict {
  const optional = judgeOptional(unpaged, required);
  if (optional !== undefined) return optional;
  if (beyond === undefined || beyond.status === undefined) return notReached("no response came");
  if (!isSuccess(beyond.status))
    return contradicted(`an offset at the end was answered with ${beyond.status}`);
  if (itemsOf(read).length === 0) return notReached("the list is empty");
  if (itemsOf(beyond).length === 0) return confirmed("an offset at the end brought no item");
  return isMock ? notReached(isMockNote) : contradicted("an offset at the end brought items");
}

/** Both are left out together, so that a server that requires either of them says so. */
function judgeOptional(unpaged: Exchange | undefined, required: boolean): Verdict | undefined {
  if (unpaged?.status === undefined || unpaged.status >= 500) return undefined;
  if (!required && unpaged.status >= 400) return contradicted(`without it the answer was ${unpaged.status}`);
  if (required && isSuccess(unpaged.status))
    return contradicted("it was left out, and the list was answered");
  return undefined;
}

function judgeCap(read: Exchange, cap: Exchange | undefined): Verdict {
  if (cap?.status === undefined || cap.status >= 500) return notReached("no response came");
  if (cap.status >= 400) return confirmed(`limit=${largestLimit + 1} was answered with ${cap.status}`);
  const [whole, length] = [itemsOf(read).length, itemsOf(cap).length];
  if (length > largestLimit) return contradicted(`limit=${largestLimit + 1} brought ${length} items`);
  return notReached(
    `limit=${largestLimit + 1} was accepted, and brought ${length === whole ? "no more" : "other"} items`,
  );
}

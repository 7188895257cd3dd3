/** Judges a filter by the responses to it. The table in plan.ts says how each kind of filter shows. */

import { isSuccess, itemsOf } from "../../evidence/exchange.js";
import type { Verdict } from "../../evidence/verdict.js";
import { earlyDate, type Filter, largestLimit, lateDate, textThatNothingHolds } from "./plan.js";
import { isAboutSame, type ProbeExchange, seenValues } from "./requests.js";

export function judgeFilter(filter: Filter, exchanges: readonly ProbeExchange[]): Verdict {
  const { operationId, parameter } = filter;
  const own = exchanges.filter(({ operation }) => operation?.operationId === operationId);
  const answers = own.filter(({ purpose }) => purpose.startsWith(`filter ${parameter} `));
  const [first] = answers;
  const read = first && own.find((each) => each.purpose === "read" && isAboutSame(each, first));
  if (read === undefined || first === undefined) {
    const empty = own.some((exchange) => exchange.purpose === "read" && isSuccess(exchange.status));
    return { verdict: "not reached", note: empty ? "the list is empty" : "the list was not read" };
  }
  const refused = answers.find(
    ({ status }) => status !== undefined && status >= 400 && status <= 499 && status !== 429,
  );
  if (refused !== undefined)
    return { verdict: "contradicted", note: `it was answered with ${refused.status}` };
  if (answers.some(({ status }) => !isSuccess(status)))
    return { verdict: "not reached", note: "no response came" };
  const problem = findProblem(filter, read, answers);
  if (problem !== undefined) return { verdict: "contradicted", note: problem };
  return canTell(filter, read, answers)
    ? { verdict: "confirmed", note: "the answers keep to it" }
    : { verdict: "not reached", note: "the items are too much alike to tell" };
}

/** Whether a server that does not know the filter would have responded differently. */
function canTell(filter: Filter, read: ProbeExchange, answers: readonly ProbeExchange[]): boolean {
  const all = seenValues(filter, itemsOf(read));
  if (filter.kind === "order") return new Set(all).size > 1;
  if (filter.kind !== "values" && filter.kind !== "value") return true;
  return answers.some((answer) => all.some((value) => !askedOf(filter, answer).includes(value)));
}

function askedOf({ parameter }: Filter, { query }: ProbeExchange): string[] {
  return query.filter(([name]) => name === parameter).map(([, value]) => value);
}

/** Why the server cannot know the filter as it was sent; `undefined` if it can. */
function findProblem(
  filter: Filter,
  read: ProbeExchange,
  answers: readonly ProbeExchange[],
): string | undefined {
  const values = (exchange: ProbeExchange) => seenValues(filter, itemsOf(exchange));
  switch (filter.kind) {
    case "text":
    case "from":
    case "to":
      return findRuledOut(filter, read, answers);
    case "order":
      // Where null stands in an order is up to the server.
      return findDisorder(answers.map((answer) => values(answer).filter(isPresent)));
    case "flag":
    case "value":
    case "values": {
      const asked = (exchange: ProbeExchange) => askedOf(filter, exchange);
      const isStray = (answer: ProbeExchange) =>
        values(answer).some((value) => !asked(answer).includes(value));
      if (answers.some(isStray)) return "it brought items with another value";
      // A longer list may have them on a later page.
      if (itemsOf(read).length >= largestLimit) return undefined;
      const isMissing = (answer: ProbeExchange) =>
        asked(answer).some((value) => values(read).includes(value) && !values(answer).includes(value));
      const missing = answers.find(isMissing);
      if (missing === undefined) return undefined;
      return itemsOf(missing).length > 0
        ? "of two values, it takes one"
        : "it left out items with the value that was asked for";
    }
  }
}

/** For what rules all items out, or none. */
function findRuledOut(
  filter: Filter,
  read: ProbeExchange,
  answers: readonly ProbeExchange[],
): string | undefined {
  const outside = { text: textThatNothingHolds, from: lateDate, to: earlyDate }[filter.kind as "text"];
  for (const answer of answers) {
    const isRuledOut = askedOf(filter, answer).includes(outside);
    const brought = itemsOf(answer).length;
    if (isRuledOut && brought > 0) return "it brought items that it rules out";
    const isEmpty = !seenValues(filter, itemsOf(read)).some(isPresent);
    if (!isRuledOut && brought === 0 && !isEmpty) return "it left out items that it does not rule out";
  }
  return undefined;
}

/** Whether `seenValues` saw more than null or nothing. */
function isPresent(value: string): boolean {
  return value !== "null" && value !== "undefined";
}

/** Ways in which a server may order texts: by code, without case, by language, by letters and digits only. */
const orders: readonly ((one: string, other: string) => number)[] = [
  (one, other) => (one < other ? -1 : Number(one > other)),
  (one, other) =>
    one.toLowerCase() < other.toLowerCase() ? -1 : Number(one.toLowerCase() > other.toLowerCase()),
  (one, other) => one.localeCompare(other, "en"),
  (one, other) => one.replace(/\W/g, "").localeCompare(other.replace(/\W/g, ""), "en"),
];

function findDisorder([ascending = [], descending = []]: readonly string[][]): string | undefined {
  const isSorted = (values: readonly string[], direction: 1 | -1) =>
    orders.some((compare) =>
      values.every((value, index) => {
        const next = values[index + 1];
        return next === undefined || compare(value, next) * direction <= 0;
      }),
    );
  if (new Set([...ascending, ...descending]).size < 2) return undefined;
  if (String(ascending) === String(descending)) return "both directions bring the same order";
  const [up, down] = [isSorted(ascending, 1), isSorted(descending, -1)];
  if (up && down) return undefined;
  return isSorted(ascending, -1) && isSorted(descending, 1)
    ? "`asc` brings the descending order, and `desc` the ascending one"
    : "the items are in another order";
}

/** Judges a filter by the responses to it. The table in plan.ts says how each kind of filter shows. */
import { isMockNote } from "./paging.js";
import type { Filter } from "./plan.js";
import type { Verdict } from "./verdict.js";
import { type Exchange, isSuccess, itemsOf, seenValues } from "./walk.js";

export function judgeFilter(filter: Filter, exchanges: readonly Exchange[], isMock: boolean): Verdict {
  const { operationId, parameter } = filter;
  const own = exchanges.filter(({ operation }) => operation?.operationId === operationId);
  const answers = own.filter(({ purpose }) => purpose.startsWith(`filter ${parameter} `));
  const [first] = answers;
  const read = own.find(({ purpose, key }) => purpose === "read" && key === first?.key);
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
  if (isMock) return { verdict: "not reached", note: isMockNote };
  const problem = findIgnored(filter, read, answers);
  if (problem !== undefined) return { verdict: "contradicted", note: problem };
  return canTell(filter, read, answers)
    ? { verdict: "confirmed", note: "the answers keep to it" }
    : { verdict: "not reached", note: "the items are too much alike to tell" };
}

/** Whether a server that does not know the filter would have responded differently. */
function canTell(filter: Filter, read: Exchange, answers: readonly Exchange[]): boolean {
  const all = seenValues(filter, itemsOf(read));
  if (filter.kind === "order") return new Set(all).size > 1;
  if (filter.kind !== "values" && filter.kind !== "value") return true;
  return answers.some((answer) => all.some((value) => !askedOf(filter, answer).includes(value)));
}

function askedOf({ parameter }: Filter, { query }: Exchange): string[] {
  return query.filter(([name]) => name === parameter).map(([, value]) => value);
}

/** Why the server cannot know the filter as it was sent; `undefined` if it can. */
function findIgnored(filter: Filter, read: Exchange, answers: readonly Exchange[]): string | undefined {
  const { kind } = filter;
  const asked = (exchange: Exchange) => askedOf(filter, exchange);
  const values = (exchange: Exchange) => seenValues(filter, itemsOf(exchange));
  switch (kind) {
    case "text":
    case "from":
    case "to":
      return answers.some((answer) => itemsOf(answer).length > 0)
        ? "it brought items that it rules out"
        : undefined;
    case "flag":
    case "value":
      return findStray(answers, asked, values);
    case "order": {
      const [ascending, descending] = answers.map(values);
      const differ = new Set(values(read)).size > 1;
      return differ && String(ascending) === String(descending)
        ? "both directions bring the same order"
        : undefined;
    }
    case "values": {
      const stray = findStray(answers, asked, values);
      if (stray !== undefined) return stray;
      const [one, other] = answers;
      if (one === undefined || other === undefined || asked(other).length < 2) return undefined;
      const expected = values(read).filter((value) => asked(one).includes(value)).length;
      const brought = [one, other].map((answer) => itemsOf(answer).length);
      return brought.every((length) => length >= expected) ? undefined : "of two values, it takes one";
    }
  }
}

function findStray(
  answers: readonly Exchange[],
  asked: (exchange: Exchange) => string[],
  values: (exchange: Exchange) => string[],
): string | undefined {
  const isStray = (answer: Exchange) => values(answer).some((value) => !asked(answer).includes(value));
  return answers.some(isStray) ? "it brought items with another value" : undefined;
}

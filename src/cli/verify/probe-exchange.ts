/** A request of a run, and its response. */
import type { ObservedExchange } from "../../evidence/exchange.js";
import type { Node } from "../../evidence/spec.js";
import type { Filter, Read } from "./plan.js";
import type { Purpose, Query } from "./requests.js";

/** The ids are those that the request is about; requests about the same list share them. */
export interface ProbeExchange extends ObservedExchange {
  readonly read: Read | undefined;
  readonly purpose: Purpose | "unknown route" | "unknown id";
  readonly query: Query;
}

/** Whether two requests are about the same list or record. */
export function isAboutSame(one: ProbeExchange, other: ProbeExchange): boolean {
  return one.operation === other.operation && JSON.stringify(one.ids) === JSON.stringify(other.ids);
}

export function seenValues({ field }: Pick<Filter, "field">, items: readonly unknown[]): string[] {
  return items.map((item) => String((Object(item) as Node)[field]));
}

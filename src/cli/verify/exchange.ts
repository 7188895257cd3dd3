/** A request and its response, and what is read from it. */
import type { Filter, Read } from "./plan.js";
import type { Purpose, Query } from "./requests.js";
import type { Node, Operation } from "./spec.js";

/** It is never written to a file as it is. */
export interface Exchange {
  readonly operation: Operation | undefined;
  readonly read: Read | undefined;
  readonly purpose: Purpose | "unknown route" | "unknown id";
  readonly query: Query;
  /** The ids that the request is about; requests about the same list share it. */
  readonly ids: Readonly<Record<string, string>>;
  /** `undefined` if no response came. */
  readonly status: number | undefined;
  readonly body: unknown;
  readonly serverTime: number;
}

/** Whether two requests are about the same list or record. */
export function isAboutSame(one: Exchange, other: Exchange): boolean {
  return one.operation === other.operation && JSON.stringify(one.ids) === JSON.stringify(other.ids);
}

/** The items of a list, plain or paged; none of anything else. */
export function itemsOf({ body }: Pick<Exchange, "body">): unknown[] {
  if (Array.isArray(body)) return body;
  const items = (Object(body) as Node)["items"];
  return Array.isArray(items) ? items : [];
}

export function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status <= 299;
}

export function seenValues({ field }: Pick<Filter, "field">, items: readonly unknown[]): string[] {
  return items.map((item) => String((Object(item) as Node)[field]));
}

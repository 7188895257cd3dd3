/** A request and its response, as the observer judges them. It is never written to a file as it is. */
import type { Node, Operation } from "./spec.js";

export interface ObservedExchange {
  readonly operation: Operation | undefined;
  /** The ids that the request is about, by path parameter. */
  readonly ids: Readonly<Record<string, string>>;
  /** `undefined` if no response came. */
  readonly status: number | undefined;
  /** `undefined` if it is not JSON. */
  readonly body: unknown;
  readonly serverTime: number;
}

/** What a request held, where it was recorded. */
export interface ObservedRequest {
  readonly query: URLSearchParams;
  /** `undefined` if there is none, or none that is JSON. */
  readonly body: unknown;
}

/** The items of a list, plain or paged; none of anything else. */
export function itemsOf({ body }: Pick<ObservedExchange, "body">): unknown[] {
  if (Array.isArray(body)) return body;
  const items = (Object(body) as Node)["items"];
  return Array.isArray(items) ? items : [];
}

export function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status <= 299;
}

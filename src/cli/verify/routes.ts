/** Whether the server knows the method and the path of an operation. */

import { isSuccess } from "../../evidence/exchange.js";
import type { Operation } from "../../evidence/spec.js";
import type { Verdict } from "../../evidence/verdict.js";
import type { ProbeExchange } from "./requests.js";

/**
 * | the responses                                             | the route          |
 * |-----------------------------------------------------------|--------------------|
 * | a success, also for a route that cannot exist             | was not reached    |
 * | any other success                                         | is confirmed       |
 * | 405, or 404 for an id that another response named         | is contradicted    |
 * | 404 for a record that may be missing, like the 404 for an unknown route, if the server responds differently for an unknown id | is contradicted    |
 * | anything else                                             | was not reached    |
 *
 * @param isRefused whether the server refuses everything that belongs to such an organization, whatever the route
 */
export function judgeRoute(
  operation: Operation,
  exchanges: readonly ProbeExchange[],
  isRefused: boolean,
): Verdict {
  const own = exchanges.filter((exchange) => exchange.operation === operation && exchange.purpose === "read");
  if (own.length === 0) return { verdict: "not reached", note: "no list named what it reads" };
  const success = own.find(({ status }) => isSuccess(status));
  const [route, id] = (["unknown route", "unknown id"] as const).map((purpose) =>
    exchanges.find((exchange) => exchange.purpose === purpose),
  );
  if (success !== undefined)
    return isSuccess(route?.status)
      ? { verdict: "not reached", note: "the server answers every route with a success" }
      : { verdict: "confirmed", note: `answered with ${success.status}` };
  const missing = own.find(({ status }) => status === 404 || status === 405);
  if (missing === undefined) return { verdict: "not reached", note: describeOutcomes(own) };
  if (missing.status === 405) return { verdict: "contradicted", note: "answered with 405" };
  if (isRefused) return { verdict: "not reached", note: "404, as for everything of this organization" };
  if (missing.read?.mayBeMissing !== true) return { verdict: "contradicted", note: "answered with 404" };
  const canTell = route !== undefined && id !== undefined && signatureOf(route) !== signatureOf(id);
  if (canTell && signatureOf(missing) === signatureOf(route))
    return { verdict: "contradicted", note: "answered with 404, as a route that does not exist" };
  return { verdict: "not reached", note: "404: there may be nothing yet" };
}

export function describeOutcomes(exchanges: readonly ProbeExchange[]): string {
  const statuses = new Set(exchanges.map(({ status }) => status ?? "no response"));
  return `answered with ${[...statuses].join(", ")}`;
}

/** What identifies a refusal, without the path that it may repeat. */
function signatureOf({ status, body }: ProbeExchange): string {
  return `${status} ${JSON.stringify(body)?.replace(/"[^"]*\/[^"]*"/g, '""')}`;
}

/**
 * Decides, from successive reads of the connection, whether a guest has answered a request for analytics.
 *
 * | the connection shows                                      | what the client does                                                |
 * |-----------------------------------------------------------|---------------------------------------------------------------------|
 * | an open `analytics_request`                               | reads again after a pause                                           |
 * | no open action, and an `analytics_request` was open before | returns the connection: the guest has answered                     |
 * | another open action, and an `analytics_request` was open before | rejects with an `OutcomeError`: the request was replaced      |
 * | no open `analytics_request` in the first three reads      | rejects with an `OutcomeError`: there is no request to answer       |
 * | the status `disconnected`                                 | rejects with an `OutcomeError`                                      |
 * | something other than a connection with this guest         | rejects with a `ResponseError`: it does not show an answer          |
 */
import type { GuestConnection } from "../../generated/types.js";
import { describe } from "../errors/problem.js";
import { isSameId } from "../errors/shape.js";
import { enumValueOf, type Judgement } from "./wait.js";

const readsWithoutRequest = 3;

/**
 * What is wrong with a response as the connection with a guest; `undefined` if it can be relied on. The path and the shape of
 * this response are inferred, and asking a guest twice is worse than not asking: so only what says whose connection it is, and
 * has a readable action or none, counts.
 */
export function connectionProblem(connection: unknown, guestId: string): string | undefined {
  const fields = Object(connection) as Record<string, unknown>;
  const { guest_organization_id: guest, status, active_action_type: active } = fields;
  if (typeof guest !== "string") return `\`guest_organization_id\` is ${describe(guest)}`;
  if (!isSameId(guest, guestId)) return "`guest_organization_id` names another organization";
  if (typeof status !== "string" || status === "") return `\`status\` is ${describe(status)}`;
  return active === undefined || active === null || typeof active === "string"
    ? undefined
    : `\`active_action_type\` is ${describe(active)}`;
}

/** Judges the reads of one wait for a guest, in order. */
export function createAnswerJudge(guestId: string): (connection: GuestConnection) => Judgement {
  let wasOpen = false;
  let reads = 0;
  return (connection) => {
    const problem = connectionProblem(connection, guestId);
    if (problem !== undefined)
      return { unreadable: `the response is not the connection with this guest: ${problem}` };
    const { status, active_action_type: active } = connection;
    reads += 1;
    if (status === "disconnected") return { failure: "the connection is `disconnected`" };
    if (active === "analytics_request") {
      wasOpen = true;
      return "again";
    }
    const isNothingOpen = active === undefined || active === null || active === "";
    if (wasOpen)
      return isNothingOpen
        ? "done"
        : { failure: `the request was replaced by ${enumValueOf(active) ?? "another action"}` };
    if (reads < readsWithoutRequest) return "again";
    return {
      failure: `no open request was seen in ${reads} reads; ask with \`analytics.ensureRequested\` first, or the guest has answered already`,
    };
  };
}

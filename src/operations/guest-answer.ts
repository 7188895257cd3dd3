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
 */
import type { GuestConnection } from "../../generated/types.js";
import type { Judgement } from "./wait-decisions.js";

const readsWithoutRequest = 3;

/** Judges the reads of one wait, in order. */
export function createAnswerJudge(): (connection: GuestConnection) => Judgement {
  let wasOpen = false;
  let reads = 0;
  return ({ status, active_action_type: active }) => {
    reads += 1;
    if (status === "disconnected") return { failure: "the connection is `disconnected`" };
    if (active === "analytics_request") {
      wasOpen = true;
      return "again";
    }
    const isNothingOpen = active === undefined || active === null || active === "";
    if (wasOpen) return isNothingOpen ? "done" : { failure: `the request was replaced by ${nameOf(active)}` };
    if (reads < readsWithoutRequest) return "again";
    return {
      failure: `no open request was seen in ${reads} reads; ask with \`analytics.ensureRequested\` first, or the guest has answered already`,
    };
  };
}

/** Only a value that looks like one of an enum: anything else is the server's text, which does not belong in a message. */
function nameOf(action: unknown): string {
  return typeof action === "string" && /^[a-z][a-z_]{0,39}$/.test(action)
    ? `\`${action}\``
    : "another action";
}

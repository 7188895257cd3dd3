/**
 * Decides, from successive reads of the connection, whether a guest has answered a request for analytics.
 *
 * | the connection shows                                   | then                                       |
 * |--------------------------------------------------------|--------------------------------------------|
 * | an open `analytics_request`                            | keep waiting                               |
 * | no open request, after one was open                    | answered: done                             |
 * | another open request, after this one was open          | failed: the request was replaced           |
 * | no open `analytics_request` in the first three reads   | failed: there is no request to answer      |
 * | `disconnected`                                         | failed                                     |
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
    if (wasOpen) return isNothingOpen ? "done" : { failure: `the request was replaced by \`${active}\`` };
    if (reads < readsWithoutRequest) return "again";
    return {
      failure: `no open request was seen in ${reads} reads; ask with \`analytics.ensureRequested\` first, or the guest has answered already`,
    };
  };
}

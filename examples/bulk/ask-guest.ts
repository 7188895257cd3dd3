/**
 * Asks one guest, once.
 *
 * | what is known                                           | what happens                                            |
 * |---------------------------------------------------------|---------------------------------------------------------|
 * | nobody has begun with this guest                        | it is asked                                             |
 * | somebody has, and did not come to an end                | its connection is looked at first                       |
 * | … it has an open request                                | it was asked: nothing is sent                           |
 * | … it has none                                           | the request never arrived: it is asked                  |
 * | the server says to slow down (429)                      | every worker pauses for so long, and the guest waits    |
 * | no answer, or a server error                            | later, beginning with the look at its connection        |
 * | any other refusal                                       | is the outcome: asking again would not change it        |
 */
import { ApiError, InputError, type MyCreditApp, RateLimitError, ServerError } from "mycreditapp";

/** What became of a guest. */
export interface Outcome {
  readonly outcome: "asked" | "asked before" | "refused";
  /** The id of the action, or why it was refused. */
  readonly detail: string;
}

/** What to do instead of an outcome. */
export interface Put {
  readonly slowDownMs: number;
}

/** Where the server does not say how long. */
const defaultSlowDownMs = 1_000;

/** @param begunBefore whether anybody may have sent the request already */
export async function askGuest(
  client: MyCreditApp,
  guestId: string,
  begunBefore: boolean,
  onBegin: () => Promise<void>,
): Promise<Outcome | Put> {
  try {
    if (begunBefore) {
      const connection = await client.guestConnections.get(guestId);
      if (connection.active_action_type === "analytics_request")
        return { outcome: "asked before", detail: connection.active_action_updated_at ?? "" };
    } else {
      await onBegin();
    }
    const action = await client.analytics.request(guestId);
    return { outcome: "asked", detail: action.id };
  } catch (error) {
    if (error instanceof RateLimitError)
      return { slowDownMs: (error.retryAfter ?? defaultSlowDownMs / 1_000) * 1_000 };
    if (error instanceof InputError) return { outcome: "refused", detail: error.message };
    if (error instanceof ApiError && !(error instanceof ServerError) && error.status >= 400)
      return { outcome: "refused", detail: error.message };
    throw error;
  }
}

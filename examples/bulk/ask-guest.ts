/**
 * Asks one guest, at most once.
 *
 * | known before, or received                                   | what happens                                           |
 * |-------------------------------------------------------------|--------------------------------------------------------|
 * | no worker has begun to ask this guest                       | `ensureRequested`; right before its request the guest is marked |
 * | a worker has begun, and died before the result came         | the connection is read, and nothing else is sent       |
 * | … it has an open request                                    | `open`                                                 |
 * | … it has none                                               | `undecided`: a person has to find out                  |
 * | an error with `executed: "maybe"`                           | `undecided`                                            |
 * | the server refuses: 400, 403, 404, 409, 422, `disconnected` | `refused`: asking again would not change it            |
 * | 429; no response, 5xx, no token, with `executed: "no"`      | the mark is removed, every worker pauses, and the guest waits |
 * | the credentials are refused                                 | the same, and the whole campaign stops                 |
 */
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  InputError,
  isMyCreditAppError,
  type MyCreditApp,
  NotFoundError,
  OutcomeError,
  PermissionError,
  RateLimitError,
  ResponseError,
  ServerError,
  TimeoutError,
  ValidationError,
} from "mycreditapp";

/** The outcome for a guest. */
export interface Outcome {
  readonly outcome: "requested" | "open" | "refused" | "undecided";
  /** The id of the action, the time since which the request is open, or why there is none. */
  readonly detail: string;
}

/** What to do if there is no outcome. The guest stays in the queue. */
export interface Put {
  readonly slowDownMs: number;
  /** Why the whole campaign has to stop. */
  readonly stop?: string;
}

/** A mark, kept with the job of a guest, that a worker may be asking it. */
export interface Mark {
  readonly isSet: boolean;
  set(): Promise<void>;
  clear(): Promise<void>;
}

/** How long to pause if the server does not say. */
const slowDownMs = 1_000;
const outageMs = 5_000;

const refusals = [
  InputError,
  OutcomeError,
  BadRequestError,
  PermissionError,
  NotFoundError,
  ConflictError,
  ValidationError,
];
const outages = [ConnectionError, TimeoutError, ServerError, ResponseError];

export async function askGuest(client: MyCreditApp, guestId: string, mark: Mark): Promise<Outcome | Put> {
  try {
    if (mark.isSet) return await lookAt(client, guestId);
    const result = await client.analytics.ensureRequested(guestId, { onRequest: () => mark.set() });
    if (result.outcome === "requested") return { outcome: "requested", detail: result.action.id };
    return { outcome: "open", detail: result.connection.active_action_updated_at ?? "" };
  } catch (error) {
    if (!isMyCreditAppError(error)) throw error;
    // After a read only, `executed` says nothing about the request that another worker may have sent.
    if (!mark.isSet && error.executed === "maybe") return { outcome: "undecided", detail: error.message };
    const isRefused = refusals.some((type) => error instanceof type);
    if (isRefused && mark.isSet) return { outcome: "undecided", detail: error.message };
    if (isRefused) return { outcome: "refused", detail: error.message };
    if (!mark.isSet) await mark.clear();
    if (error instanceof AuthenticationError) return { slowDownMs, stop: error.message };
    if (error instanceof RateLimitError) return { slowDownMs: (error.retryAfter ?? 1) * slowDownMs };
    if (outages.some((type) => error instanceof type)) return { slowDownMs: outageMs };
    throw error;
  }
}

async function lookAt(client: MyCreditApp, guestId: string): Promise<Outcome> {
  const connection = await client.guestConnections.get(guestId);
  if (connection.active_action_type === "analytics_request")
    return { outcome: "open", detail: connection.active_action_updated_at ?? "" };
  return { outcome: "undecided", detail: "a worker died while it asked, and no request is open" };
}

/**
 * Asks one guest, at most once.
 *
 * | known before, or received                                   | what happens                                           |
 * |-------------------------------------------------------------|--------------------------------------------------------|
 * | no worker has begun to ask this guest                       | `ensureRequested`; right before its request the guest is marked |
 * | a worker has begun, and died before the result came         | the connection is read, and nothing else is sent       |
 * | … it has an open request                                    | `open`                                                 |
 * | … it has none                                               | `undecided`: a person has to find out                  |
 * | an error with `executed: "maybe"`, such as 5xx on the request | `undecided`                                          |
 * | the server refuses: 400, 403, 404, 409, 422, `disconnected` | `refused`: asking again would not change it            |
 * | 429                                                         | the mark is removed, every worker pauses, and the guest waits |
 * | the credentials are refused, perhaps because a token was revoked | the same; if they still are after 10 s, the campaign stops |
 * | no response, 5xx, no token, with `executed: "no"`, and a read that has nothing to do with the guest fails, too | the same: the API is down |
 * | … and that read succeeds                                    | the mark is removed, and this guest alone is tried again later |
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

/** Why the guest goes back into the queue. It says nothing about this guest, so every worker pauses. */
export interface Put {
  readonly because: "limited" | "down" | "credentials";
  readonly pauseMs: number;
  readonly detail: string;
}

/** A mark, kept with the job of a guest, that a worker may be asking it. */
export interface Mark {
  readonly isSet: boolean;
  set(): Promise<void>;
  clear(): Promise<void>;
}

/** How long to pause if the server does not say. */
const limitedMs = 1_000;
const downMs = 5_000;

const refusals = [
  InputError,
  OutcomeError,
  BadRequestError,
  PermissionError,
  NotFoundError,
  ConflictError,
  ValidationError,
];
const failures = [ConnectionError, TimeoutError, ServerError, ResponseError];

/** @throws the error of a guest that fails while the API works */
export async function askGuest(client: MyCreditApp, guestId: string, mark: Mark): Promise<Outcome | Put> {
  const wasSet = mark.isSet;
  // Another worker may have set it since: only the worker that has set it may remove it.
  let isOurs = false;
  const onRequest = async () => {
    await mark.set();
    isOurs = true;
  };
  try {
    if (wasSet) return await lookAt(client, guestId);
    const result = await client.analytics.ensureRequested(guestId, { onRequest });
    if (result.outcome === "requested") return { outcome: "requested", detail: result.action.id };
    return { outcome: "open", detail: result.connection.active_action_updated_at ?? "" };
  } catch (error) {
    if (!isMyCreditAppError(error)) throw error;
    const detail = error.message;
    // After a read only, `executed` says nothing about the request that another worker may have sent.
    if (!wasSet && error.executed === "maybe") return { outcome: "undecided", detail };
    if (isOneOf(refusals, error)) return { outcome: wasSet ? "undecided" : "refused", detail };
    if (isOurs) await mark.clear();
    if (error instanceof AuthenticationError) return { because: "credentials", pauseMs: downMs, detail };
    if (error instanceof RateLimitError)
      return { because: "limited", pauseMs: toMilliseconds(error.retryAfter) ?? limitedMs, detail };
    if (isOneOf(failures, error) && (await isDown(client))) {
      const askedMs = error instanceof ServerError ? toMilliseconds(error.retryAfter) : undefined;
      return { because: "down", pauseMs: Math.max(askedMs ?? 0, downMs), detail };
    }
    throw error;
  }
}

/** The outcome of a guest that has used up its attempts. If it is marked, it may have been asked. */
export function giveUp(isMarked: boolean, detail: string): { outcome: string; detail: string } {
  return { outcome: isMarked ? "undecided" : "given up", detail };
}

async function lookAt(client: MyCreditApp, guestId: string): Promise<Outcome> {
  const connection = await client.guestConnections.get(guestId);
  if (connection.active_action_type === "analytics_request")
    return { outcome: "open", detail: connection.active_action_updated_at ?? "" };
  return { outcome: "undecided", detail: "a worker died while it asked, and no request is open" };
}

/** Whether the API fails for everybody. The read of our own organization has nothing to do with any guest. */
async function isDown(client: MyCreditApp): Promise<boolean> {
  try {
    await client.organizations.get(client.organizationId);
    return false;
  } catch (error) {
    return !isOneOf(refusals, error);
  }
}

function isOneOf(types: readonly (new (...args: never[]) => Error)[], error: unknown): boolean {
  return types.some((type) => error instanceof type);
}

function toMilliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1_000;
}

import { isControlFlow } from "../errors/failure.js";
import type { Redact } from "../errors/received.js";
import { createRedact } from "../errors/redact.js";
import { mockBehind } from "../transports/known-fetch.js";
import { attempt, type Outcome, type ReceivedResponse } from "./attempt.js";
import { type AttemptTrace, openChannels, Trace } from "./channels.js";
import type { ApiClientCredentials, TokenCredentials } from "./credentials.js";
import { type Deadline, describeStalled, type EndingCall, startDeadline } from "./deadline.js";
import { isWorkerd } from "./environment.js";
import { type AttemptEvent, report, startOf, toEvent } from "./events.js";
import { announceResponse } from "./exchange.js";
import { askForHeaders, secretsIn } from "./headers.js";
import { InFlight, type Place, Queue } from "./queue.js";
import type { SessionRequest } from "./request.js";
import { SessionResponse } from "./response.js";
import { attemptLimit, type Decision, decide, RetryBudget, resendRule } from "./retry.js";
import type { Session, SessionSettings } from "./session.js";
import { TokenCache } from "./token-cache.js";
import { toCallError } from "./token-failure.js";
import { createTokenFetcher, GivenToken } from "./token-request.js";
import { StoredToken, type TokenStore } from "./token-store.js";
import { decideWrite, isHeld, toWriteCall } from "./writes.js";

/** A session whose `fetch` is the loop below. */
export function openSession(parts: Omit<Session, "fetch" | "mock">): Session {
  const mock = mockBehind(parts.transport);
  const session: Session = { ...parts, mock, fetch: (request) => send(request, session) };
  return session;
}

/** A shorter one, as tests have them, would be found in ordinary words. */
const shortestToken = 8;
const shortestSecret = 4;

/**
 * Sends a call: one loop with every policy. Returns the response of the last attempt, whatever its status, and throws if
 * none came.
 *
 * | step               | policy                                      |
 * |--------------------|---------------------------------------------|
 * | ask, once          | `writes.ts`                                 |
 * | take the token     | `token-cache.ts`                            |
 * | wait for a slot    | `queue.ts`                                  |
 * | send and read      | `attempt.ts`                                |
 * | decide, and pause  | `retry.ts`                                  |
 * | all of it          | ends with the deadline (`deadline.ts`)      |
 *
 * A 401 is a failure of the token, not of the request: the client sends the request once more with a new token, and counts
 * no retry. After a second 401 on a token from a shared store, it does so once more.
 */
export async function send(request: SessionRequest, session: Session): Promise<SessionResponse> {
  if (session.writes !== undefined && isHeld(request))
    await decideWrite(toWriteCall(request), request, session);
  const deadline = startDeadline(request, session);
  try {
    const response = await sendUntil(deadline, request, session);
    if (session.onResponse !== undefined) announceResponse(session.onResponse, request, response);
    return response;
  } finally {
    deadline.release();
  }
}

/** Returns only the token, for a call that sends nothing else. */
export async function takeTokenFor(call: EndingCall, session: Session): Promise<string> {
  const deadline = startDeadline(call, session);
  try {
    deadline.throwIfEnded();
    deadline.maySeeDate = true;
    const given = session.tokens?.get(deadline) ?? "";
    return typeof given === "string" ? given : await waitForToken(given, call, deadline);
  } finally {
    deadline.release();
  }
}

/** The loop itself, under a given deadline. */
export async function sendUntil(
  deadline: Deadline,
  request: SessionRequest,
  session: Session,
  random: () => number = () => Math.random() * (session.mock?.pace ?? 1),
): Promise<SessionResponse> {
  const { tokens, budget } = session;
  const channel = session.channels?.attempt;
  const isReported = session.onAttempt !== undefined || session.logger !== undefined;
  const { call } = request;
  const { isTokenRequest = false, isOnce = false, isAuthenticated = true, timeoutMs } = call;
  const rule = resendRule(request.method, isTokenRequest);
  const queue = isTokenRequest ? undefined : session.queue;
  const maxRetries = isTokenRequest ? Math.max(1, call.maxRetries) : call.maxRetries;
  // The server may echo an earlier token of the call, too.
  const secrets = (call.secrets ?? []).filter((secret) => (secret?.length ?? 0) >= shortestSecret);
  let retriesDone = 0;
  let renewals = 0;
  let isRetryUnsent = false;
  // One token request serves all calls, so that its first retry neither needs the budget nor is taken from it.
  const isFree = () => isTokenRequest && retriesDone === 0;
  try {
    for (let number = 1; ; number += 1) {
      deadline.throwIfEnded();
      deadline.phase = "token";
      const given = isAuthenticated ? tokens?.get(deadline) : undefined;
      const token = typeof given === "object" ? await waitForToken(given, request, deadline) : given;
      if (token !== undefined && token.length >= shortestToken && !secrets.includes(token))
        secrets.push(token);
      const asksForHeaders = session.headers.layers.length > 0;
      deadline.phase = "headers";
      const base = asksForHeaders ? await askForHeaders(request, session, deadline) : call.headers;
      const headers = token === undefined ? base : { ...base, Authorization: `Bearer ${token}` };
      let made: Redact | undefined;
      // Made for what fails: a success has nothing to redact.
      const redact: Redact = (text) => {
        made ??= createRedact([...secrets, ...secretsIn(base)]);
        return made(text);
      };
      deadline.phase = "queue";
      const place = queue?.enter();
      const queuedMs = place ? await waitForTurn(place, deadline) : 0;

      const startedAtMs = performance.now();
      const state = () => ({
        rule,
        retriesDone,
        maxRetries,
        remainingMs: deadline.remainingMs,
        timeoutMs,
        hasBudget: budget.hasLeft || isFree(),
      });
      // A request that cannot be sent again has the whole deadline.
      const limitMs = isOnce || isTokenRequest ? undefined : attemptLimit(state(), session.attemptTimeout);
      let outcome: Outcome;
      let trace: Trace<AttemptTrace> | undefined;
      try {
        // The call may have ended since its token or its slot came: its error has said that nothing was sent.
        deadline.throwIfEnded();
        deadline.phase = "attempt";
        isRetryUnsent = false;
        const sent = { number, headers, redact, limitMs };
        if (channel?.hasSubscribers) {
          trace = new Trace<AttemptTrace>(channel, startOf(request, number, redact));
          outcome = await trace.run(() => attempt(request, session, deadline, sent));
        } else outcome = await attempt(request, session, deadline, sent);
      } catch (error) {
        trace?.end({}, error);
        throw error;
      } finally {
        queue?.release();
      }
      deadline.maySeeDate = true;
      const durationMs = performance.now() - startedAtMs;
      const { answer, error, failure } = outcome;
      if (answer === undefined) deadline.stalled += 1;
      else if (failure === undefined && error === undefined) budget.refund();

      let next: AttemptEvent["next"] = "done";
      let decision: Decision = {};
      let tokenNote: string | undefined;
      if (answer?.status === 401 && tokens && token !== undefined) {
        // Also if this request cannot be sent again: the next one needs a new token.
        const dropped = tokens.drop(token);
        tokenNote = dropped.note;
        const mayRenew = renewals === 0 || (renewals === 1 && dropped.wasShared);
        if (dropped.canRenew && mayRenew && !isOnce) next = "renew-token";
      }
      if (next === "renew-token") renewals += 1;
      else if (failure && !isOnce) {
        decision = decide(state(), failure, random);
        if (decision.pauseMs !== undefined) next = "retry";
      }
      if (isReported || trace) {
        const event = toEvent(request, { number, queuedMs, durationMs, outcome, next, decision }, redact);
        report(session, redact(call.label), event);
        trace?.end({ ...event, error }, error);
      }

      if (next === "done") {
        const notes = failure ? toNotes(decision, error ? deadline.stalled : 0, tokenNote) : none;
        if (error) throw addNotes(error, notes);
        const { executed } = deadline;
        // Each by name: to spread the response costs a tenth of the call.
        const { status, statusText, headers, bytes } = answer as ReceivedResponse;
        const read = { status, statusText, headers, bytes, retries: retriesDone, executed, notes, redact };
        return new SessionResponse(read, request);
      }
      if (decision.pauseMs !== undefined) {
        if (!isFree()) {
          budget.spend();
          isRetryUnsent = true;
        }
        retriesDone += 1;
        deadline.phase = "pause";
        await deadline.pause(decision.pauseMs);
      }
    }
  } finally {
    if (isRetryUnsent) budget.giveBack();
  }
}

async function waitForToken(given: Promise<string>, call: EndingCall, deadline: Deadline): Promise<string> {
  try {
    return await deadline.race(given);
  } catch (failure) {
    if (isControlFlow(failure)) throw failure;
    deadline.throwIfEnded();
    throw toCallError(failure, call, deadline.executed);
  }
}

/** @returns how long it took, in milliseconds */
async function waitForTurn(place: Place, deadline: Deadline): Promise<number> {
  const startedAtMs = performance.now();
  try {
    await deadline.race(place.turn);
  } catch (reason) {
    place.leave();
    throw reason;
  }
  return performance.now() - startedAtMs;
}

const none: readonly string[] = [];

function toNotes({ stoppedBy }: Decision, stalled: number, tokenNote: string | undefined): readonly string[] {
  return [
    ...(tokenNote === undefined ? [] : [tokenNote]),
    ...(stalled > 1 ? [describeStalled(stalled)] : []),
    ...(stoppedBy === "retry-budget" ? ["not retried, as the client's retry budget is empty"] : []),
  ];
}

function addNotes<Failed extends Error>(error: Failed, notes: readonly string[]): Failed {
  error.message = [error.message, ...notes].join("; ");
  return error;
}

/** A new session: one token, one retry budget and one queue for all calls of a client. */
export function createSession(
  settings: SessionSettings,
  credentials: ApiClientCredentials | TokenCredentials,
  tokenStore: TokenStore | undefined,
): Session {
  const shared = {
    ...settings,
    budget: new RetryBudget(),
    // In Workers, a call that dies with its request would never give its place back; there, the runtime limits connections itself.
    queue: isWorkerd() ? undefined : new Queue(settings.maxConcurrency),
    inFlight: new InFlight(),
    warned: new Set<string>(),
    channels: openChannels(),
  };
  if ("accessToken" in credentials)
    return openSession({ ...shared, tokens: new GivenToken(credentials.accessToken) });
  const stored = tokenStore && new StoredToken(tokenStore, settings.baseUrl, credentials.clientId);
  // The token request keeps these settings for every client that `withOptions` makes, as their calls share the request.
  const tokens = new TokenCache(
    createTokenFetcher(openSession({ ...shared, tokens: undefined }), credentials, stored),
  );
  return openSession({ ...shared, tokens });
}

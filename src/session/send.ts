import { readRequestId } from "../errors/error-body.js";
import { ConnectionError, type MyCreditAppError, ResponseError } from "../errors/errors.js";
import {
  type Answer,
  type AttemptEvent,
  type BodyReader,
  describeFailure,
  type Fetch,
  type FetchInit,
  type FetchResponse,
  wasSent,
} from "../transports/transport.js";
import type { Deadline } from "./deadline.js";
import { type ReadBody, readBody } from "./read-body.js";
import { type Failure, nextPause, parseRetryAfter, type ResendRule, shouldRetry } from "./retry.js";
import type { TokenSource } from "./token-cache.js";

/** The largest body that is read. The API states no limit; no answer of it comes near. */
const maxBodyBytes = 64 * 2 ** 20;
/** A token answer is a few hundred bytes. */
const maxTokenBodyBytes = 2 ** 20;

/** One request, ready but for its token. */
export interface Outgoing {
  operationId: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | FormData | undefined;
  /** Whether the body is read while it is sent, and must not be kept. */
  isStreamed?: boolean | undefined;
  resendRule: ResendRule;
}

/** With what a request is sent. */
export interface Sending {
  fetch: Fetch;
  /** `undefined` for the token request itself. */
  tokens: TokenSource | undefined;
  maxRetries: number;
  deadline: Deadline;
  onAttempt?: ((event: AttemptEvent) => unknown) | undefined;
}

/** What an attempt came to. An error ends it even where an answer came. */
interface Outcome {
  answer?: Answer;
  error?: MyCreditAppError;
}

/**
 * The attempt loop: token, fetch, decide, pause. Returns the answer of the last attempt whatever its status, and throws
 * where none came.
 *
 * A 401 on a cached token is not a failure of the request but of the token: it is sent once more with a new one, and
 * no retry is counted.
 */
export async function send(request: Outgoing, sending: Sending): Promise<Answer> {
  const { tokens, maxRetries, deadline } = sending;
  let retriesDone = 0;
  let mayRenewToken = tokens !== undefined;
  for (let number = 1; ; number += 1) {
    deadline.signal.throwIfAborted();
    const given = tokens?.get(deadline.callerSignal);
    const token = typeof given === "object" ? await deadline.race(given) : given;

    const startedAtMs = performance.now();
    const outcome = await attempt(request, token, retriesDone, sending);
    const durationMs = performance.now() - startedAtMs;
    const { answer, error } = outcome;
    const failure = toFailure(outcome);

    let next: AttemptEvent["next"] = "done";
    let pauseMs: number | undefined;
    if (answer?.status === 401 && token !== undefined && mayRenewToken) {
      mayRenewToken = false;
      if (tokens?.drop(token)) next = "renew-token";
    }
    if (failure && next === "done") {
      const progress = {
        rule: request.resendRule,
        retriesDone,
        maxRetries,
        remainingMs: deadline.remainingMs,
      };
      pauseMs = nextPause(progress, failure, Math.random());
      if (pauseMs !== undefined) next = "retry";
    }

    if (sending.onAttempt) report(sending.onAttempt, request, number, durationMs, outcome, next, pauseMs);
    if (next === "done") {
      if (error) throw error;
      return answer as Answer;
    }
    if (pauseMs !== undefined) {
      await deadline.pause(pauseMs);
      retriesDone += 1;
    }
  }
}

/** Sends the request once and reads the whole answer. */
async function attempt(
  request: Outgoing,
  token: string | undefined,
  retries: number,
  { fetch, tokens, deadline }: Sending,
): Promise<Outcome> {
  const { operationId } = request;
  const init: FetchInit = {
    method: request.method,
    headers: token === undefined ? request.headers : { ...request.headers, Authorization: `Bearer ${token}` },
    redirect: "manual",
    signal: deadline.signal,
  };
  if (request.body !== undefined) init.body = request.body;
  // See `FetchInit`: only so is the body not kept.
  if (request.isStreamed) Object.assign(init, { redirect: "error", window: null });
  const sentBefore = deadline.sent;
  let answering: Promise<FetchResponse> | undefined;
  let response: FetchResponse | undefined;
  let reader: BodyReader | undefined;
  try {
    deadline.sent = "maybe";
    answering = fetch(request.url, init);
    response = await deadline.race(answering);
    const { status, headers } = response;
    const ok = status >= 200 && status <= 299;
    const maxBytes = tokens ? maxBodyBytes : maxTokenBodyBytes;
    reader = response.body?.getReader();
    const { text, problem }: ReadBody = await deadline.race(
      reader ? readBody(reader, maxBytes, ok) : response.text().then((whole) => ({ text: whole })),
    );
    const answer = { ok, status, headers, body: text, retries };
    if (problem !== undefined) {
      const message = `${operationId}: the answer with status ${status} ${problem}`;
      const requestId = readRequestId(headers);
      return { answer, error: new ResponseError(message, answer, "", { operationId, requestId }) };
    }
    // Some servers echo the request in their errors. Where the token is known it can be taken out of them.
    if (token !== undefined && text.includes(token) && !(ok && headers.get("content-type")?.includes("json")))
      answer.body = text.replaceAll(token, "[token]");
    // The server says itself that it did nothing.
    if (!ok && (status === 401 || shouldRetry("unprocessed", toStatusFailure(answer))))
      deadline.sent = sentBefore;
    return { answer };
  } catch (cause) {
    // What nobody waits for any more must not keep its socket.
    reader?.cancel().catch(() => undefined);
    if (!response) answering?.then(({ body }) => body?.getReader().cancel()).catch(() => undefined);
    // An abort reaches us as whatever `fetch` makes of it. The deadline's own error is the one that tells.
    if (deadline.signal.aborted) return { error: deadline.signal.reason as MyCreditAppError };
    if (!response && wasSent(cause) === "no") deadline.sent = sentBefore;
    const what = response ? "the answer broke off" : "no answer";
    const message = `${operationId}: ${what} from ${new URL(request.url).origin}: ${describeFailure(cause)}`;
    return { error: new ConnectionError(message, deadline.sent, { operationId, cause }) };
  }
}

/** What the retry policy needs to know; `undefined` for what it has no say in: a success, a deadline, an unusable answer. */
function toFailure({ answer, error }: Outcome): Failure | undefined {
  if (error) return error instanceof ConnectionError ? { kind: "connection", sent: error.sent } : undefined;
  return answer && !answer.ok ? toStatusFailure(answer) : undefined;
}

function toStatusFailure({ status, headers }: Answer): Failure {
  return { kind: "status", status, retryAfterMs: parseRetryAfter(headers.get("retry-after"), Date.now()) };
}

/** Tells the caller's hook. Whatever happens in there is not the call's concern. */
function report(
  onAttempt: NonNullable<Sending["onAttempt"]>,
  { operationId, method, url, headers }: Outgoing,
  attempt: number,
  durationMs: number,
  { answer, error }: Outcome,
  next: AttemptEvent["next"],
  pauseMs = 0,
): void {
  const event: AttemptEvent = {
    operationId,
    attempt,
    method,
    url: url.replace(/\?.*/s, ""),
    targetOrganizationId: headers["Target-Organization-ID"],
    status: answer?.status,
    requestId: answer && readRequestId(answer.headers),
    error: error?.code,
    durationMs,
    next,
    pauseMs,
  };
  try {
    Promise.resolve(onAttempt(event)).catch(() => undefined);
  } catch {
    // As said above.
  }
}

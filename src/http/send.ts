import type { TokenSource } from "../auth/token-cache.js";
import type { Deadline } from "./deadline.js";
import { ConnectionError } from "./errors.js";
import { type Failure, parseRetryAfter, type ResendRule, retryDelay, shouldRetry } from "./retry.js";
import { type Answer, describeFailure, type Fetch, wasSent } from "./transport.js";

/** One request, ready but for its token. */
export interface Outgoing {
  operationId: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | FormData | undefined;
  resendRule: ResendRule;
}

/** What an attempt came to: an answer, or the error of a broken connection. */
type Outcome = { answer: Answer } | { error: ConnectionError };

/**
 * The attempt loop: token, fetch, decide, pause. Returns the answer of the last attempt whatever its status, and throws
 * where none came.
 *
 * A 401 on a cached token is not a failure of the request but of the token: it is sent once more with a new one, and
 * no retry is counted.
 */
export async function send(
  request: Outgoing,
  {
    fetch,
    tokens,
    maxRetries,
    deadline,
  }: { fetch: Fetch; tokens: TokenSource | undefined; maxRetries: number; deadline: Deadline },
): Promise<Answer> {
  let retriesDone = 0;
  let mayRenewToken = tokens !== undefined;
  for (;;) {
    const token = tokens && (await deadline.race(tokens.get()));
    const outcome = await attempt(request, token, fetch, deadline);

    if ("answer" in outcome && outcome.answer.ok) return outcome.answer;
    if ("answer" in outcome && outcome.answer.status === 401 && token !== undefined && mayRenewToken) {
      mayRenewToken = false;
      if (tokens?.drop(token)) continue;
    }

    const failure = toFailure(outcome);
    const pauseMs = retryDelay(
      retriesDone,
      "retryAfterMs" in failure ? failure.retryAfterMs : undefined,
      Math.random(),
    );
    const goesOn =
      retriesDone < maxRetries && shouldRetry(request.resendRule, failure) && pauseMs < deadline.remainingMs;
    if (!goesOn) {
      if ("error" in outcome) throw outcome.error;
      return outcome.answer;
    }
    await deadline.pause(pauseMs);
    retriesDone += 1;
  }
}

/** Sends the request once and reads the whole answer. */
async function attempt(
  request: Outgoing,
  token: string | undefined,
  fetch: Fetch,
  deadline: Deadline,
): Promise<Outcome> {
  const { operationId } = request;
  const headers =
    token === undefined ? request.headers : { ...request.headers, Authorization: `Bearer ${token}` };
  try {
    const response = await deadline.race(
      fetch(request.url, {
        method: request.method,
        headers,
        redirect: "manual",
        signal: deadline.signal,
        ...(request.body !== undefined && { body: request.body }),
      }),
    );
    const { status } = response;
    const body = await deadline.race(response.text());
    return { answer: { ok: status >= 200 && status <= 299, status, headers: response.headers, body } };
  } catch (cause) {
    // An abort reaches us as whatever `fetch` makes of it. The deadline's own error is the one that tells.
    deadline.signal.throwIfAborted();
    const message = `${operationId}: no answer from ${new URL(request.url).origin}: ${describeFailure(cause)}`;
    return { error: new ConnectionError(message, wasSent(cause), { operationId, cause }) };
  }
}

function toFailure(outcome: Outcome): Failure {
  if ("error" in outcome) return { kind: "connection", sent: outcome.error.sent };
  const { status, headers } = outcome.answer;
  return { kind: "status", status, retryAfterMs: parseRetryAfter(headers.get("retry-after"), Date.now()) };
}

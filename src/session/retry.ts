/**
 * When a request is sent again, and after which pause. Pure: no clock, no timer, no randomness of its own.
 *
 * | method                          | sent again after                                                              |
 * |---------------------------------|-------------------------------------------------------------------------------|
 * | GET, PUT, and the token request | connection error, timed-out attempt, 408, 429, 500, 502, 503, 504             |
 * | POST, PATCH                     | only where the server cannot have acted: connection refused, name not found, connect timed out; 429; 503 with `Retry-After` |
 *
 * A timed-out attempt is one that `fetch` itself gave up; it arrives as a connection error.
 *
 * The pause is a random part ("full jitter") of min(8 s, 0.5 s · 2ⁿ). A `Retry-After` takes its place. A pause that
 * would end after the deadline is not begun: the failure surfaces at once.
 */

export const defaultMaxRetries = 2;
const firstPauseMs = 500;
const longestPauseMs = 8_000;

const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);

/** What a request may survive: `always` where sending it twice is the same as once, else `unprocessed`. */
export type ResendRule = "always" | "unprocessed";

/** RFC 9110 calls GET and PUT idempotent. A token request changes nothing that a second one would break. */
export function resendRule(operationId: string, method: string): ResendRule {
  return method === "GET" || method === "PUT" || operationId === "createAccessToken"
    ? "always"
    : "unprocessed";
}

/** How an attempt failed. */
export type Failure =
  | { kind: "connection"; sent: "no" | "maybe" }
  | { kind: "status"; status: number; retryAfterMs: number | undefined };

/** Whether a request with this rule is sent again after this failure, if any attempt is left. */
export function shouldRetry(rule: ResendRule, failure: Failure): boolean {
  if (failure.kind === "connection") return rule === "always" || failure.sent === "no";
  if (rule === "always") return passingStatuses.has(failure.status);
  return failure.status === 429 || (failure.status === 503 && failure.retryAfterMs !== undefined);
}

/**
 * The pause before the next attempt, in milliseconds.
 *
 * @param retriesDone how many times the request was sent again already
 * @param random a number from 0 up to but not including 1
 */
export function retryDelay(retriesDone: number, retryAfterMs: number | undefined, random: number): number {
  return retryAfterMs ?? random * Math.min(longestPauseMs, firstPauseMs * 2 ** retriesDone);
}

/** How far a call has come when an attempt fails. */
export interface Progress {
  readonly rule: ResendRule;
  readonly retriesDone: number;
  readonly maxRetries: number;
  /** The milliseconds to the deadline. */
  readonly remainingMs: number;
}

/** The whole decision: the pause in milliseconds before the request is sent again, or `undefined` to give up. */
export function nextPause(
  { rule, retriesDone, maxRetries, remainingMs }: Progress,
  failure: Failure,
  random: number,
): number | undefined {
  if (retriesDone >= maxRetries || !shouldRetry(rule, failure)) return undefined;
  const retryAfterMs = failure.kind === "status" ? failure.retryAfterMs : undefined;
  const pauseMs = retryDelay(retriesDone, retryAfterMs, random);
  return pauseMs < remainingMs ? pauseMs : undefined;
}

/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): whole seconds, or an HTTP date.
 *
 * A date that has passed means now. Anything else, a negative or fractional number included, is no answer at all:
 * guessing what a server meant would be worse than our own pause.
 *
 * @param nowMs the present, in milliseconds since the epoch
 * @returns milliseconds, or `undefined` where the header is missing or says nothing
 */
export function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d{1,15}$/.test(text)) return Number(text) * 1000;
  // `Date.parse` alone takes "-1", "2.5" and "1 apples" for dates. The three forms of an HTTP date start with a weekday.
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /.test(text)) return undefined;
  // The asctime form has no zone. RFC 9110 says that it is UTC; `Date.parse` would take it for local time.
  const at = Date.parse(/(GMT|UTC)$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}

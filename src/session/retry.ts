/**
 * Decides when the client retries, and after which pause. Pure: it has no clock, no timer and no randomness of its own.
 *
 * | method                                       | the client retries after                                        |
 * |----------------------------------------------|-----------------------------------------------------------------|
 * | GET, HEAD, PUT, DELETE, and the token request| connection error, timed-out attempt, 408, 429, 500, 502, 503, 504 |
 * | POST, PATCH, any other method                | only if the server cannot have executed it: never connected, 429 |
 *
 * No 5xx proves that a POST was not executed: Varnish, for example, sends 503 with `Retry-After` if the server
 * executed the request and then broke the connection.
 *
 * | limit                  | rule                                                                                  |
 * |------------------------|---------------------------------------------------------------------------------------|
 * | pause                  | a random time up to min(8 s, 0.5 s · 2ⁿ) ("full jitter"), where n is the number of earlier retries. With `Retry-After`: the longer of the two, plus a random extra of up to 10 %, at most 1 s |
 * | deadline               | if the pause would exceed it, the call rejects immediately. After the pause, a POST or PATCH needs the smaller of 1 s and a quarter of `timeout`; a request that could not connect needs as long as it took to find out |
 * | retry budget           | no retry while it is empty                                                            |
 * | certificate, port      | no retry if the client cannot verify the server's certificate, or if `fetch` blocks the port |
 * | `attemptTimeout`       | half of the remaining `timeout`; all of it for a POST or PATCH, for the last attempt, while the retry budget is empty, and for the token request, as the client starts a second one beside it |
 * | the token request      | its first retry needs neither budget nor `maxRetries`, because all calls share it     |
 */

export const defaultMaxRetries = 2;
const firstPauseMs = 500;
const longestPauseMs = 8_000;
const longestExtraPauseMs = 1_000;
const extraPauseShare = 0.1;
/** With less time than this, a POST would be sent only to be given up, with `executed: "maybe"`. */
const shortestPostMs = 1_000;
const shortestPostShare = 0.25;

const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);
const idempotentMethods = new Set(["GET", "HEAD", "PUT", "DELETE"]);

/** When a request may be sent again: `always`, if sending it twice is the same as once; otherwise only if `unprocessed`. */
export type ResendRule = "always" | "unprocessed";

/** RFC 9110 calls these methods idempotent. A token request changes nothing that a second one would disturb. */
export function resendRule(method: string, isTokenRequest = false): ResendRule {
  return isTokenRequest || idempotentMethods.has(method) ? "always" : "unprocessed";
}

/** How an attempt failed. */
export type Failure =
  | { kind: "connection"; executed: "no" | "maybe"; isLasting?: boolean; durationMs?: number }
  | { kind: "status"; status: number; retryAfterMs: number | undefined };

/** Whether a request with this rule may be sent again after this failure. */
export function shouldRetry(rule: ResendRule, failure: Failure): boolean {
  if (failure.kind === "connection")
    return !failure.isLasting && (rule === "always" || failure.executed === "no");
  if (rule === "always") return passingStatuses.has(failure.status);
  return failure.status === 429;
}

/**
 * The pause before the next attempt, in milliseconds.
 *
 * @param retriesDone how many times the client has retried already
 * @param random returns numbers from 0 up to but not including 1
 */
export function retryDelay(
  retriesDone: number,
  retryAfterMs: number | undefined,
  random: () => number,
): number {
  const ownMs = random() * Math.min(longestPauseMs, firstPauseMs * 2 ** retriesDone);
  if (retryAfterMs === undefined) return ownMs;
  const askedMs = Math.max(retryAfterMs, ownMs);
  return askedMs + random() * Math.min(longestExtraPauseMs, askedMs * extraPauseShare);
}

/** How far a call has come when an attempt begins or fails. */
export interface Progress {
  readonly rule: ResendRule;
  readonly retriesDone: number;
  readonly maxRetries: number;
  /** The milliseconds to the deadline. */
  readonly remainingMs: number;
  /** The deadline of the whole call in milliseconds. */
  readonly timeoutMs: number;
  /** Whether the session's retry budget has a retry left. */
  readonly hasBudget: boolean;
}

/** Why the client does not retry a temporary failure. */
export type StoppedBy = "max-retries" | "retry-budget" | "deadline";

/** The pause before the retry, in milliseconds, or why there is none; neither for a failure that is never retried. */
export interface Decision {
  readonly pauseMs?: number;
  readonly stoppedBy?: StoppedBy;
}

/** The whole decision after a failed attempt. */
export function decide(progress: Progress, failure: Failure, random: () => number): Decision {
  const { rule, retriesDone, maxRetries, remainingMs, hasBudget } = progress;
  if (!shouldRetry(rule, failure)) return {};
  if (retriesDone >= maxRetries) return { stoppedBy: "max-retries" };
  if (!hasBudget) return { stoppedBy: "retry-budget" };
  const retryAfterMs = failure.kind === "status" ? failure.retryAfterMs : undefined;
  const pauseMs = retryDelay(retriesDone, retryAfterMs, random);
  return pauseMs + neededMs(progress, failure) < remainingMs ? { pauseMs } : { stoppedBy: "deadline" };
}

/** How much time another attempt needs at the least, in milliseconds. */
function neededMs({ rule, timeoutMs }: Progress, failure: Failure): number {
  const connectMs =
    failure.kind === "connection" && failure.executed === "no" ? (failure.durationMs ?? 0) : 0;
  return rule === "always"
    ? connectMs
    : Math.max(connectMs, Math.min(shortestPostMs, timeoutMs * shortestPostShare));
}

/**
 * How many milliseconds the server may be silent before the client gives up an attempt; `undefined`: until the deadline.
 */
export function attemptLimit(
  { rule, retriesDone, maxRetries, remainingMs, hasBudget }: Progress,
  chosenMs: number | undefined,
): number | undefined {
  if (rule !== "always") return undefined;
  if (chosenMs !== undefined) return chosenMs;
  return retriesDone >= maxRetries || !hasBudget ? undefined : Math.ceil(remainingMs / 2);
}

const largestBudget = 20;
const perSuccess = 0.1;

/**
 * How many retries a session may still send, so that a fleet of clients does not keep a struggling server down.
 *
 * | event               | the budget                        |
 * |---------------------|-----------------------------------|
 * | a new client        | 20 retries                        |
 * | a retry             | 1 less; given back if the call ends before the retry is sent |
 * | a successful request| 0.1 more, up to 20                |
 * | less than 1 left    | no retry: the call rejects immediately |
 */
export class RetryBudget {
  #left = largestBudget;

  /** Whether a retry may be sent. */
  get hasLeft(): boolean {
    return this.#left >= 1;
  }

  /** Counts a retry. */
  spend(): void {
    this.#left -= 1;
  }

  /** A retry that was counted is not sent. */
  giveBack(): void {
    this.#add(1);
  }

  /** Counts a success. */
  refund(): void {
    this.#add(perSuccess);
  }

  #add(retries: number): void {
    // Rounded to hundredths, so that ten tenths make one.
    this.#left = Math.min(largestBudget, Math.round((this.#left + retries) * 100) / 100);
  }
}

/** Decides, after each read of a wait, whether to read again and how long to pause before. */
import { describe } from "../errors/describe.js";
import { ApiError, ConnectionError, TimeoutError } from "../errors/errors.js";
import { isLasting } from "../errors/failure.js";
import { shouldRetry } from "../session/retry.js";

const longestPauseMs = 15_000;
const pauseGrowth = 1.5;
const mostMisses = 5;
const shortestMissingMs = 10_000;

/** What a record means for the wait. */
export type Judgement = "done" | "again" | { readonly failure: string } | { readonly unreadable: string };

/** The pause that follows a pause of this length. A first pause above the maximum is kept. */
export function nextInterval(pauseMs: number): number {
  return Math.max(pauseMs, Math.min(longestPauseMs, pauseMs * pauseGrowth));
}

/** Judges a record by its status. */
export function byStatus(
  success: string,
  failures: readonly string[],
): (record: { status: string }) => Judgement {
  return ({ status }) => {
    if (typeof (status as unknown) !== "string")
      return { unreadable: `the record has no status: \`status\` is ${describe(status)}` };
    if (status === success) return "done";
    return failures.includes(status) ? { failure: `ended with the status \`${status}\`` } : "again";
  };
}

/** How many reads in a row did not show the record, and since when. */
export class Misses {
  count = 0;
  #sinceMs = 0;

  add(isMiss: boolean): void {
    if (this.count === 0) this.#sinceMs = performance.now();
    this.count = isMiss ? this.count + 1 : 0;
  }

  /** Whether one more miss ends the wait. */
  get isNextTheLast(): boolean {
    return this.count >= mostMisses - 1 && performance.now() - this.#sinceMs >= shortestMissingMs;
  }
}

/** Whether another read may succeed, by the retry policy for a GET. */
export function mayPass(error: unknown): error is Error {
  if (error instanceof ConnectionError) return !isLasting(error);
  if (error instanceof ApiError)
    return shouldRetry("always", { kind: "status", status: error.status, retryAfterMs: undefined });
  return error instanceof TimeoutError;
}

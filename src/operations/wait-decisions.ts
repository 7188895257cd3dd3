/** What a wait decides from one read to the next: whether, and after which pause, it reads again. */
import { ApiError, ConnectionError, TimeoutError } from "../errors/errors.js";
import { isLasting } from "../errors/failure.js";
import { shouldRetry } from "../session/retry.js";

const longestPauseMs = 15_000;
const pauseGrowth = 1.5;
const mostMisses = 5;
const shortestMissingMs = 10_000;

/** What a record means for the wait. */
export type Judgement = "done" | "again" | { readonly failure: string };

/** The pause after one of this length. A first pause that is longer than the longest stays as it is. */
export function nextInterval(pauseMs: number): number {
  return Math.max(pauseMs, Math.min(longestPauseMs, pauseMs * pauseGrowth));
}

/** The judgement of a record whose status tells. */
export function byStatus(
  success: string,
  failures: readonly string[],
): (record: { status: string }) => Judgement {
  return ({ status }) => {
    if (status === success) return "done";
    return failures.includes(status) ? { failure: `ended with the status \`${status}\`` } : "again";
  };
}

/** How often in a row a read did not show the record, and since when. */
export class Misses {
  count = 0;
  #sinceMs = 0;

  add(isMiss: boolean): void {
    if (this.count === 0) this.#sinceMs = performance.now();
    this.count = isMiss ? this.count + 1 : 0;
  }

  /** Whether one more is one too many. */
  get isNextTheLast(): boolean {
    return this.count >= mostMisses - 1 && performance.now() - this.#sinceMs >= shortestMissingMs;
  }
}

/** Whether another read may fare better: what the retry policy says of a GET. */
export function mayPass(error: unknown): error is Error {
  if (error instanceof ConnectionError) return !isLasting(error);
  if (error instanceof ApiError)
    return shouldRetry("always", { kind: "status", status: error.status, retryAfterMs: undefined });
  return error instanceof TimeoutError;
}

/**
 * Waits for work that continues after its call has returned: analytics, the processing of a file, the answer of a guest.
 *
 * | the client reads                   | what the client does                                            |
 * |------------------------------------|-----------------------------------------------------------------|
 * | the status that you wait for       | returns the record                                              |
 * | a status that means failure        | rejects with an `OutcomeError` that has the record              |
 * | a record without a status          | rejects with a `ResponseError`                                  |
 * | any other status, even an unknown one | reads again after a pause: `interval` first, then 1.5 × the last pause, up to 15 s |
 * | no record with that id             | reads again, because the record may not be listed yet. Rejects with a `NotFoundError` after five such reads in a row over at least 10 s |
 * | a temporary failure: no response, or 408, 429, 500, 502, 503, 504 | reads again, but not before `Retry-After` has passed |
 * | any other failure                  | rejects with that error                                         |
 *
 * `timeout` is the deadline of the whole wait. Its error carries the last record that was read.
 */

import { type OperationId, operations } from "../../generated/operations.js";
import {
  ApiError,
  ConnectionError,
  InputError,
  NotFoundError,
  OutcomeError,
  ResponseError,
  TimeoutError,
} from "../errors/errors.js";
import { isLasting, reduceCause } from "../errors/failure.js";
import { checkId, counted, describe, type Problem } from "../errors/problem.js";
import type { Redact } from "../errors/received.js";
import { Deadline, longestTimeoutMs, toAbortError } from "../session/deadline.js";
import { SessionResponse } from "../session/response.js";
import { shouldRetry } from "../session/retry.js";
import { type ApiCall, type ApiResponse, withCallerStack } from "./api-call.js";
import { checkOptions } from "./option-rules.js";
import { scenarioProblem } from "./scenario.js";
import type { Scenario } from "./types.js";

/** How to wait. */
export interface WaitOptions<Waited> {
  /** The deadline of the whole wait in milliseconds. Default: 10 min. */
  timeout?: number | undefined;
  /** The pause before the second read, in milliseconds. Later pauses are longer. Default: 1 s. */
  interval?: number | undefined;
  /** Aborting it rejects the wait with `AbortError`. */
  signal?: AbortSignal | undefined;
  /**
   * Called with the record after the first read that finds it, and after each read that finds it changed. If it returns a
   * promise, the wait continues once the promise is fulfilled. An error that it throws ends the wait.
   */
  onUpdate?: ((record: Waited) => unknown) | undefined;
}

/** How to wait for a record that the client looks for in a list. */
export interface ListWaitOptions<Waited> extends WaitOptions<Waited> {
  /** How many records of the list the client reads per request. Default: 100, or fewer if the server returns fewer. */
  limit?: number | undefined;
}

/**
 * The errors of a wait that carry the record: `record` of an `OutcomeError`, `lastRecord` of a `TimeoutError`.
 *
 * TypeScript does not know the type of a caught error. After `error instanceof OutcomeError`, write
 * `const failed = error as WaitError<AnalyticsHistoryItem>`.
 */
export type WaitError<Waited> = OutcomeError<Waited> | TimeoutError<Waited>;

/** What a wait needs. */
export interface Wait<Waited> {
  /** The method that you called, for messages. */
  readonly method: string;
  /** The operation that the client polls. */
  readonly operationId: string;
  /** Of a method that not every scenario allows. */
  readonly scenario?: Scenario;
  readonly id: string;
  /** How the method calls the id. */
  readonly argument: string;
  /** The record and where the client looks for it, for messages, such as "run … of organization …". */
  readonly subject: string;
  /** Whether the client looks for the record in a list, so that there is an option `limit`. */
  readonly isInList?: boolean;
  /** By how much pauses are longer than with a server: a mock makes them short. */
  readonly pace?: number;
  /** What to do if no record has the id. */
  readonly advice?: string;
  /**
   * Reads the record; `undefined` if there is none.
   *
   * @param isLast whether the wait ends if this read does not show it
   */
  read(signal: AbortSignal, isLast: boolean): Promise<Found<Waited> | undefined>;
  judge(record: Waited, redact: Redact | undefined): Judgement;
}

/** A record, and the response in which it came, if that is known. */
export interface Found<Waited> {
  readonly record: Waited;
  readonly response?: ApiResponse;
}

const noHeaders = { get: () => null, forEach: () => undefined };
const defaultTimeoutMs = 600_000;
const defaultIntervalMs = 1_000;

/**
 * Reads a record until it is done.
 *
 * @throws OutcomeError if the record fails, TimeoutError if it takes too long, NotFoundError if no record has the id,
 *   AbortError, and any error of a read that is not temporary
 */
export async function waitFor<Waited>(
  wait: Wait<Waited>,
  options: ListWaitOptions<Waited> = {},
): Promise<Waited> {
  const { operationId } = wait;
  const subject = `${wait.method}: ${wait.subject}`;
  const problems = checkWaitOptions(wait, options);
  if (problems.length > 0) throw new InputError(problems, { operationId }, wait.method);
  const { timeout = defaultTimeoutMs, signal, onUpdate } = options;
  const { pace = 1 } = wait;
  const { interval = defaultIntervalMs * pace } = options;

  const misses = new Misses(shortestMissingMs * pace);
  const notThere = () =>
    `not there after ${counted(misses.count, "read")}${wait.advice ? `; ${wait.advice}` : ""}`;
  let last: Waited | undefined;
  let lastFailure: Error | undefined;
  const deadline = new Deadline(timeout, signal, (why) => {
    if (why === "abort") return toAbortError(subject, signal, { operationId });
    const status = enumValueOf((last as { status?: unknown } | undefined)?.status);
    const seen = last === undefined && misses.count > 0 ? notThere() : "raise `timeout` if it needs longer";
    const message = [
      `${subject}: not done within ${timeout} ms`,
      ...(status === undefined ? [] : [`its last status is ${status}`]),
      seen,
      ...(lastFailure === undefined ? [] : [`the last read failed: ${lastFailure.message}`]),
    ].join("; ");
    const cause = reduceCause(lastFailure, String);
    return new TimeoutError(message, timeout, { operationId, cause }, last);
  });
  try {
    for (let pauseMs = interval; ; pauseMs = nextInterval(pauseMs)) {
      let found: Found<Waited> | undefined;
      let shortestPauseMs = 0;
      const isLastLook = misses.isNextTheLast;
      try {
        found = await deadline.race(wait.read(deadline.signal, isLastLook));
        lastFailure = undefined;
        misses.add(found === undefined);
      } catch (error) {
        if (deadline.reason || !mayPass(error)) throw error;
        lastFailure = error;
        shortestPauseMs = ((error as Partial<ApiError>).retryAfter ?? 0) * 1_000;
      }
      if (found !== undefined) {
        const { record, response } = found;
        const isNew = onUpdate !== undefined && !isSameJson(record, last);
        last = record;
        if (isNew) await deadline.race(Promise.resolve(onUpdate(record)));
        const judgement = wait.judge(record, redactOf(response));
        if (judgement === "done") return record;
        if (judgement !== "again") {
          if ("failure" in judgement)
            throw new OutcomeError(`${subject}: ${judgement.failure}`, record, { operationId });
          const { callId, requestId } = response ?? {};
          throw new ResponseError(
            `${subject}: ${judgement.unreadable}`,
            response ?? { status: 200, headers: noHeaders },
            "",
            { operationId, callId, requestId },
            record,
          );
        }
      } else if (isLastLook && lastFailure === undefined) {
        throw new NotFoundError(`${subject}: ${notThere()}`, { status: 404 }, { operationId });
      }
      await deadline.pause(Math.min(longestTimeoutMs, Math.max(pauseMs, shortestPauseMs)));
    }
  } catch (error) {
    // A read that the deadline interrupts throws an error about its own abort. The deadline's error says why.
    throw withCallerStack(deadline.reason ?? error);
  } finally {
    deadline.release();
  }
}

/** Removes the secrets of the request; `undefined` if it is not known what it carried. */
function redactOf(response: ApiResponse | undefined): Redact | undefined {
  return response instanceof SessionResponse ? response.read.redact : undefined;
}

/** A value that is nested too deeply to be written counts as changed. */
function isSameJson(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

function checkWaitOptions(
  { id, argument, isInList, operationId, scenario, method }: Omit<Wait<never>, "read" | "judge" | "subject">,
  options: unknown,
): Problem[] {
  const allowed = scenario && operations[operationId as OperationId].scenarios;
  return [
    ...(allowed && !allowed.includes(scenario) ? [scenarioProblem(allowed, scenario, method)] : []),
    ...checkId(argument, id),
    ...checkOptions(options, ["timeout", "interval", "signal", "onUpdate", ...(isInList ? ["limit"] : [])]),
  ];
}

/** The record that a call returns, with its response. */
export async function foundBy<Waited>(call: ApiCall<Waited>): Promise<Found<Waited>> {
  const { data, response } = await call.withResponse();
  return { record: data, response };
}

/** Turns a 404 into `undefined`, as there is no record yet. Any other error is thrown again. */
export function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) throw error;
}

/** Decides, after each read of a wait, whether to read again and how long to pause before. */

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
): (record: { status: string; file_message?: unknown }, redact?: Redact) => Judgement {
  return ({ status, file_message: why }, redact) => {
    if (typeof (status as unknown) !== "string")
      return { unreadable: `the record has no status: \`status\` is ${describe(status)}` };
    if (status === success) return "done";
    if (!failures.includes(status)) return "again";
    const words = redact && typeof why === "string" && why !== "" ? `: ${redact(why).slice(0, 200)}` : "";
    return { failure: `ended with the status \`${status}\`${words}` };
  };
}

/** Only a value that looks like one of an enum: anything else is the server's text, which does not belong in a message. */
export function enumValueOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[a-z][a-z_]{0,39}$/.test(value) ? `\`${value}\`` : undefined;
}

/** How many reads in a row did not show the record, and since when. */
export class Misses {
  count = 0;
  #sinceMs = 0;

  constructor(readonly shortestMs = shortestMissingMs) {}

  add(isMiss: boolean): void {
    if (this.count === 0) this.#sinceMs = performance.now();
    this.count = isMiss ? this.count + 1 : 0;
  }

  /** Whether one more miss ends the wait. */
  get isNextTheLast(): boolean {
    return this.count >= mostMisses - 1 && performance.now() - this.#sinceMs >= this.shortestMs;
  }
}

/** Whether another read may succeed, by the retry policy for a GET. */
export function mayPass(error: unknown): error is Error {
  if (error instanceof ConnectionError) return !isLasting(error);
  if (error instanceof ApiError)
    return shouldRetry("always", { kind: "status", status: error.status, retryAfterMs: undefined });
  return error instanceof TimeoutError;
}

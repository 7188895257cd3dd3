/**
 * Waiting for what goes on after its call was answered: analytics, and the processing of a file.
 *
 * | what is read                       | what happens                                                    |
 * |------------------------------------|-----------------------------------------------------------------|
 * | the status that was hoped for      | the record is returned                                          |
 * | a status that is a failure         | `OutcomeError` with the record                                  |
 * | any other, an unknown one included | it is read again after a pause: `interval`, then 1.5 × the last, up to 15 s |
 * | nothing by that id                 | the same: it may not be listed yet                              |
 *
 * `timeout` is the deadline of the whole wait. Its error carries the record that was last seen.
 */

import { describe } from "../errors/describe.js";
import { AbortError, InputError, NotFoundError, OutcomeError, TimeoutError } from "../errors/errors.js";
import { describeReason } from "../errors/failure.js";
import { Deadline } from "../session/deadline.js";
import { withCallerStack } from "./caller-stack.js";
import { checkCallOptions } from "./check.js";
import { isUuid } from "./uuid.js";

/** How to wait. */
export interface WaitOptions<Waited> {
  /** The deadline of the whole wait in milliseconds. Default: 600 000, which is ten minutes. */
  timeout?: number | undefined;
  /** The pause before it is read for the second time, in milliseconds. Later ones are longer. Default: 1 000. */
  interval?: number | undefined;
  /** Ends the wait when it aborts: `AbortError`. */
  signal?: AbortSignal | undefined;
  /** Told of the record when it is first seen, and whenever it has changed. What it throws ends the wait. */
  onUpdate?: ((record: Waited) => void) | undefined;
}

/** What is waited for. */
export interface Wait<Waited> {
  /** The method that the user called, for messages. */
  readonly method: string;
  readonly id: string;
  /** Reads the record; `undefined` where there is none. */
  read(signal: AbortSignal): Promise<Waited | undefined>;
  readonly success: string;
  readonly failures: readonly string[];
}

const defaultTimeoutMs = 600_000;
const defaultIntervalMs = 1_000;
const longestPauseMs = 15_000;
const pauseGrowth = 1.5;

/** The pause after one of this length. A first pause that is longer than the longest stays as it is. */
export function nextInterval(pauseMs: number): number {
  return Math.max(pauseMs, Math.min(longestPauseMs, pauseMs * pauseGrowth));
}

/**
 * Reads a record until it is done.
 *
 * @throws OutcomeError where it fails, TimeoutError where it takes too long, AbortError, and whatever reading it throws
 */
export async function waitFor<Waited extends { status: string }>(
  { method, id, read, success, failures }: Wait<Waited>,
  options: WaitOptions<Waited> = {},
): Promise<Waited> {
  const { timeout = defaultTimeoutMs, interval = defaultIntervalMs, signal, onUpdate } = options;
  const problems = checkCallOptions(options, ["timeout", "interval", "signal", "onUpdate"]);
  if (!isUuid(id)) problems.push(`the id must be a UUID; got ${describe(id)}`);
  if (!(Number.isFinite(interval) && interval > 0))
    problems.push(`option \`interval\` must be a number of milliseconds above 0; got ${describe(interval)}`);
  if (problems.length > 0) throw new InputError(problems, { operationId: method });

  let last: Waited | undefined;
  const deadline = new Deadline(timeout, signal, (why) =>
    why === "abort"
      ? new AbortError(`${method}: aborted by your signal${describeReason(signal?.reason)}`, {
          operationId: method,
          cause: signal?.reason,
        })
      : new TimeoutError(
          `${method}: not done within ${timeout} ms; raise \`timeout\` if it needs longer`,
          timeout,
          { operationId: method },
          last,
        ),
  );
  try {
    for (let pauseMs = interval; ; pauseMs = nextInterval(pauseMs)) {
      const record = await deadline.race(read(deadline.signal));
      if (record && JSON.stringify(record) !== JSON.stringify(last)) {
        last = record;
        onUpdate?.(record);
      }
      if (record?.status === success) return record;
      if (record && failures.includes(record.status))
        throw new OutcomeError(`${method}: ended with the status \`${record.status}\``, record, {
          operationId: method,
        });
      await deadline.pause(pauseMs);
    }
  } catch (error) {
    // What was being read when the time was over tells of its own abort. The deadline's error is the one that tells.
    throw withCallerStack(deadline.reason ?? error);
  } finally {
    deadline.release();
  }
}

/** Makes of a 404 that there is nothing yet. Any other error is thrown again. */
export function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) throw error;
}

/** The first item of a list that has this id. */
export async function findById<Item extends { id: string }>(
  items: AsyncIterable<Item>,
  id: string,
): Promise<Item | undefined> {
  for await (const item of items) if (item.id === id) return item;
  return undefined;
}

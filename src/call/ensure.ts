/**
 * Asks a guest to run its analytics, unless an earlier request is still open.
 *
 * | the client finds                                             | what the client does                  |
 * |--------------------------------------------------------------|---------------------------------------|
 * | the connection has an open `analytics_request`               | returns the outcome `"open"`, and sends no POST |
 * | the connection is `disconnected`                             | rejects with an `OutcomeError`, and sends no POST |
 * | there is no connection (404)                                 | rejects with a `NotFoundError`, and sends no POST |
 * | the client cannot read the connection                        | rejects with the error of that read, and sends no POST |
 * | the response is not a connection with this guest, or does not tell whether a request is open | rejects with a `ResponseError`, and sends no POST |
 * | the connection has no open request                           | sends one POST, and never a second    |
 * | the POST returns an action                                   | returns the outcome `"requested"`     |
 * | the POST fails with `executed: "no"`                         | rejects with that error               |
 * | the POST fails with `executed: "maybe"`, and the connection shows an open request within 30 s | returns the outcome `"open"` |
 * | the POST fails with `executed: "maybe"`, and the connection shows no open request | rejects with that error; its message tells you to find out whether the guest was asked |
 *
 * Calls for the same guest share one flight (`flight.ts`).
 */

import { type Executed, InputError, TimeoutError } from "../errors/errors.js";
import { checkId, type Problem } from "../errors/problem.js";
import { isSameId } from "../errors/shape.js";
import { Deadline, toAbortError } from "../session/deadline.js";
import { withCallerStack } from "./api-call.js";
import {
  type Asking,
  board,
  type EnsuredRequest,
  type Flight,
  mayBeAsked,
  method,
  operationId,
  Seat,
} from "./flight.js";
import { checkOptions } from "./option-rules.js";
import { askingItself, scenarioProblem } from "./scenario.js";

/** Settings of `ensureRequested`. */
export interface EnsureOptions {
  /**
   * When it aborts, the call rejects with an `AbortError`, whose `executed` says whether the request may have been sent.
   */
  signal?: AbortSignal | undefined;
  /** The deadline of the whole call in milliseconds. Default: 2 min. */
  timeout?: number | undefined;
  /**
   * The pause between two reads of the connection, in milliseconds, while the client finds out whether the POST was executed.
   * Default: 1 s.
   */
  interval?: number | undefined;
  /**
   * Called and awaited just before the client sends the POST. Record the attempt in durable storage, so that you do not ask
   * again if your process ends before the result. If it throws, the call rejects with that error, and the client sends nothing
   * for it. If another call of the process has just sent the POST, the client calls the function after it. Do not call
   * `ensureRequested` for the same guest in it: that call would wait for this one.
   */
  onRequest?: (() => unknown) | undefined;
}

const defaultTimeoutMs = 120_000;

/** @throws MyCreditAppError; its `executed` is about the POST: `"no"` means that the guest was not asked */
export async function askOnce(asking: Asking, options: EnsureOptions = {}): Promise<EnsuredRequest> {
  const problems = checkAsking(asking, options);
  if (problems.length > 0) throw new InputError(problems, { operationId }, method);
  const { timeout = defaultTimeoutMs, signal, onRequest, interval } = options;
  let flight: Flight | undefined;
  const deadline = new Deadline(timeout, signal, (why) => {
    const context = { operationId, executed: flight?.executed ?? ("no" satisfies Executed) };
    const subject = `${method}: guest ${asking.guestId}`;
    const advice = context.executed === "maybe" ? `; ${mayBeAsked}` : "";
    if (why === "timeout")
      return new TimeoutError(`${subject}: not done within ${timeout} ms${advice}`, timeout, context);
    return toAbortError(subject, signal, context, advice);
  });
  const seat = new Seat(deadline, asking.approve, onRequest, interval, asking.pace);
  try {
    for (;;) {
      deadline.throwIfEnded();
      flight = board(asking, seat);
      const result = await flight.wait(seat);
      if (result) return result;
    }
  } catch (error) {
    throw withCallerStack(error);
  } finally {
    deadline.release();
    flight?.leave(seat);
  }
}

function checkAsking({ guestId, ownId, scenario }: Asking, options: unknown): Problem[] {
  return [
    ...(scenario === "self" ? [] : [scenarioProblem(["self"], scenario, method)]),
    ...(isSameId(guestId, ownId) ? [askingItself("guestId")] : []),
    ...checkId("guestId", guestId),
    ...checkOptions(options, ["signal", "timeout", "interval", "onRequest"]),
  ];
}

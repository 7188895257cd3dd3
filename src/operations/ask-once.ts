/**
 * Asks a guest to run its analytics, unless an earlier request is still open.
 *
 * | the client finds                                             | what the client does                  |
 * |--------------------------------------------------------------|---------------------------------------|
 * | the connection has an open `analytics_request`               | returns the outcome `"open"`, and sends no POST |
 * | the connection is `disconnected`                             | rejects with an `OutcomeError`, and sends no POST |
 * | there is no connection (404)                                 | rejects with a `NotFoundError`, and sends no POST |
 * | the client cannot read the connection                        | rejects with the error of that read, and sends no POST |
 * | the connection has no open request                           | sends one POST, and never a second    |
 * | the POST returns an action                                   | returns the outcome `"requested"`     |
 * | the POST fails with `executed: "no"`                         | rejects with that error               |
 * | the POST fails with `executed: "maybe"`, and the connection shows an open request within 30 s | returns the outcome `"open"` |
 * | the POST fails with `executed: "maybe"`, and the connection shows no open request | rejects with that error; its message tells you to find out whether the guest was asked |
 *
 * Calls for the same guest in one process share one flight. Once a flight has sent its POST, it runs to its end even if no
 * call waits for it any more, so that the next call for that guest does not send a second POST.
 */

import type { ConnectionAction, GuestConnection } from "../../generated/types.js";
import { describe } from "../errors/describe.js";
import {
  AbortError,
  type Executed,
  InputError,
  MyCreditAppError,
  OutcomeError,
  TimeoutError,
} from "../errors/errors.js";
import { describeReason } from "../errors/failure.js";
import { type Problem, problemAt } from "../errors/problem.js";
import { Deadline } from "../session/deadline.js";
import { withCallerStack } from "./caller-stack.js";
import { checkCallOptions, optionsProblem } from "./check.js";
import { isPlainObject } from "./plain-object.js";
import { isUuid } from "./uuid.js";
import { waitFor } from "./waiting.js";

/** The result of `ensureRequested`: the action of the request that it sent, or the connection with its open request. */
export type EnsuredRequest =
  | { readonly outcome: "requested"; readonly action: ConnectionAction }
  | { readonly outcome: "open"; readonly connection: GuestConnection };

/** Settings of `ensureRequested`. */
export interface EnsureOptions {
  /**
   * When it aborts, the call rejects with an `AbortError`, whose `executed` says whether the request may have been sent.
   */
  signal?: AbortSignal | undefined;
  /** The deadline of the whole call in milliseconds. Default: 2 min. */
  timeout?: number | undefined;
  /**
   * Called and awaited right before the client sends the request. Use it to record in durable storage that this guest is
   * being asked: if your process ends before the result comes, do not ask again. If it throws, the call rejects with that
   * error, and nothing is sent. Do not call `ensureRequested` for the same guest in it: that call would wait for this one.
   */
  onRequest?: (() => unknown) | undefined;
}

/** What `askOnce` needs to ask a guest. */
export interface Asking {
  readonly guestId: string;
  /** Identifies this server, host and guest within the process. */
  readonly key: string;
  look(signal?: AbortSignal): Promise<GuestConnection>;
  request(): Promise<ConnectionAction>;
}

const method = "analytics.ensureRequested";
const operationId = "requestOrganizationAnalytics";
const openAction = "analytics_request";
const defaultTimeoutMs = 120_000;
const lookAgainMs = 30_000;
const lookAgainIntervalMs = 1_000;

const flights = new Map<string, Flight>();

/** @throws MyCreditAppError; its `executed` is about the POST: `"no"` means that the guest was not asked */
export async function askOnce(asking: Asking, options: EnsureOptions = {}): Promise<EnsuredRequest> {
  const problems = checkOptions(asking.guestId, options);
  if (problems.length > 0) throw new InputError(problems, { operationId }, method);
  const { timeout = defaultTimeoutMs, signal, onRequest } = options;
  let flight: Flight | undefined;
  const deadline = new Deadline(timeout, signal, (why) => {
    const executed = flight?.executed ?? "no";
    const subject = `${method}: guest ${asking.guestId}`;
    if (why === "timeout")
      return new TimeoutError(`${subject}: not done within ${timeout} ms`, timeout, {
        operationId,
        executed,
      });
    const message = `${subject}: aborted by your signal${describeReason(signal?.reason)}`;
    return new AbortError(message, { operationId, executed, cause: signal?.reason });
  });
  let leave: (() => void) | undefined;
  try {
    deadline.throwIfEnded();
    flight = flights.get(asking.key) ?? new Flight(asking);
    leave = flight.join(onRequest, (reason) => deadline.interrupt(reason));
    return await deadline.race(flight.result);
  } catch (error) {
    throw withCallerStack(error);
  } finally {
    deadline.release();
    leave?.();
  }
}

/** One call that waits for a flight. */
interface Seat {
  readonly onRequest: (() => unknown) | undefined;
  /** Rejects this call, and no other. */
  readonly reject: (reason: unknown) => void;
  /** Resolves once the call waits no longer. */
  readonly left: Promise<void>;
}

/** One request to one guest, shared by every call that waits for it. */
class Flight {
  /** Whether the guest may have been asked by now. */
  executed: Executed = "no";
  readonly result: Promise<EnsuredRequest>;
  readonly #asking: Asking;
  readonly #controller = new AbortController();
  readonly #seats = new Set<Seat>();

  constructor(asking: Asking) {
    this.#asking = asking;
    flights.set(asking.key, this);
    this.result = this.#fly().finally(() => this.#land());
    // Calls that have left do not handle a rejection.
    this.result.catch(() => undefined);
  }

  /** @returns a function to be called when the call stops waiting */
  join(onRequest: Seat["onRequest"], reject: Seat["reject"]): () => void {
    let hasLeft: (() => void) | undefined;
    const left = new Promise<void>((resolve) => {
      hasLeft = resolve;
    });
    const seat: Seat = { onRequest, reject, left };
    this.#seats.add(seat);
    return () => {
      hasLeft?.();
      this.#leave(seat);
    };
  }

  /** The flight ends with its last call, unless the guest may have been asked. */
  #leave(seat: Seat): void {
    this.#seats.delete(seat);
    if (this.#seats.size > 0 || this.executed === "maybe") return;
    this.#land();
    this.#controller.abort();
  }

  #land(): void {
    if (flights.get(this.#asking.key) === this) flights.delete(this.#asking.key);
  }

  async #fly(): Promise<EnsuredRequest> {
    const { look, request, guestId } = this.#asking;
    const connection = await look(this.#controller.signal).catch((error: unknown) => {
      throw notExecuted(error);
    });
    if (isOpen(connection)) return { outcome: "open", connection };
    if (connection?.status === "disconnected") {
      const message = `${method}: guest ${guestId}: the connection is \`disconnected\`; nothing was sent`;
      throw new OutcomeError(message, connection, { operationId, executed: "no" });
    }
    for (const seat of this.#seats) await this.#announce(seat);
    // Sends nothing if every call has left.
    this.#controller.signal.throwIfAborted();
    this.executed = "maybe";
    try {
      return { outcome: "requested", action: await request() };
    } catch (error) {
      if (!(error instanceof MyCreditAppError) || error.executed === "no") {
        this.executed = "no";
        throw error;
      }
      return await this.#decide(error);
    }
  }

  /** Tells a call that the guest is about to be asked. If it refuses, it leaves; the others are still asked for. */
  async #announce(seat: Seat): Promise<void> {
    try {
      // A function that never ends holds up its own call only.
      await Promise.race([seat.onRequest?.(), seat.left]);
    } catch (refusal) {
      seat.reject(refusal);
      this.#leave(seat);
    }
  }

  /** Decides the outcome of a POST that may have been carried out. */
  async #decide(failure: MyCreditAppError): Promise<EnsuredRequest> {
    const { look, guestId } = this.#asking;
    try {
      const connection = await waitFor<GuestConnection>(
        {
          method,
          operationId: "getGuestConnection",
          id: guestId,
          subject: `guest ${guestId}`,
          read: look,
          judge: (found) => {
            if (isOpen(found)) return "done";
            if (found.status === "disconnected") throw failure;
            return "again";
          },
        },
        { timeout: lookAgainMs, interval: lookAgainIntervalMs },
      );
      return { outcome: "open", connection };
    } catch {
      failure.message += `; the connection of guest ${guestId} showed no open request afterwards, so that it cannot be decided whether the guest was asked; find out before you ask again`;
      throw failure;
    }
  }
}

function isOpen(connection: GuestConnection): boolean {
  return connection?.active_action_type === openAction;
}

/** `executed` is about the POST, which was not sent. */
function notExecuted(error: unknown): unknown {
  if (error instanceof MyCreditAppError) Object.assign(error, { executed: "no" satisfies Executed });
  return error;
}

function checkOptions(guestId: unknown, options: unknown): Problem[] {
  const problems = isUuid(guestId)
    ? []
    : [problemAt(["path", "connection_id"], `must be a UUID; got ${describe(guestId)}`)];
  if (!isPlainObject(options)) return [...problems, optionsProblem(options)];
  problems.push(...checkCallOptions(options, ["signal", "timeout", "onRequest"]));
  const { onRequest } = options;
  if (onRequest !== undefined && typeof onRequest !== "function")
    problems.push(problemAt(["options", "onRequest"], `must be a function; got ${describe(onRequest)}`));
  return problems;
}

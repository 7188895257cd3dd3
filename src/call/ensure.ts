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
 * Calls for the same guest in one process share one flight.
 *
 * | the flight that a call joins                                 | what the call does                    |
 * |--------------------------------------------------------------|---------------------------------------|
 * | has not sent its POST, and is older than 10 s (3 s in Workers) | replaces it: the old flight sends nothing any more |
 * | may have sent its POST, and is older than that               | reads the connection itself, until the time of the POST and 30 s of looking are over; never sends a POST |
 * | is younger                                                   | waits for its result                  |
 * | is about to send its POST                                    | asks its own `approve`, if its client has one, and calls its own `onRequest`; one that refuses ends its own call only, and one that does not end holds up its own call only |
 * | has sent its POST, and is younger                            | calls its own `onRequest`             |
 *
 * Once a flight has sent its POST, it runs to its end even if no call waits for it any more, so that the next call for that
 * guest does not send a second POST.
 */

import type { ConnectionAction, GuestConnection } from "../../generated/types.js";
import {
  type Executed,
  InputError,
  MyCreditAppError,
  OutcomeError,
  ResponseError,
  TimeoutError,
} from "../errors/errors.js";
import { isControlFlow } from "../errors/failure.js";
import { checkId, type Problem } from "../errors/problem.js";
import { Deadline, toAbortError } from "../session/deadline.js";
import { Changes, longestShareMs, SharedWork } from "../session/shared-work.js";
import { type WithResponse, withCallerStack } from "./api-call.js";
import { checkNotOwn, checkScenario } from "./check.js";
import { connectionProblem } from "./guest-answer.js";
import { checkOptions } from "./option-rules.js";
import type { Scenario } from "./types.js";

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
   * How long the client pauses between two reads of the connection in milliseconds, if it has to find out whether the request
   * was carried out. Default: 1 s.
   */
  interval?: number | undefined;
  /**
   * Called and awaited right before the client sends the request. Use it to record in durable storage that this guest is
   * being asked: if your process ends before the result comes, do not ask again. If it throws, the call rejects with that
   * error, and nothing is sent for it. If another call of the process has just sent the request, the function is called then.
   * Do not call `ensureRequested` for the same guest in it: that call would wait for this one.
   */
  onRequest?: (() => unknown) | undefined;
}

/** What `askOnce` needs to ask a guest. */
export interface Asking {
  readonly guestId: string;
  /** The organization that asks. */
  readonly ownId: string;
  readonly scenario: Scenario;
  /** Identifies this server, host and guest within the process. */
  readonly key: string;
  /** How long the POST may take, in milliseconds. */
  readonly requestMs: number;
  /** Rejects if this client may not send the POST; `undefined` if it may. */
  readonly approve: ((signal: AbortSignal) => Promise<void>) | undefined;
  look(signal?: AbortSignal): Promise<WithResponse<GuestConnection>>;
  request(): Promise<ConnectionAction>;
  /** Counts work that may outlive the calls that wait for it. */
  track<Result>(work: Promise<Result>): Promise<Result>;
}

const method = "analytics.ensureRequested";
const operationId = "requestOrganizationAnalytics";
const openAction = "analytics_request";
const defaultTimeoutMs = 120_000;
const lookAgainMs = 30_000;
const lookAgainIntervalMs = 1_000;
/** How long a function `onRequest` may hold up the other calls for the guest, in milliseconds. */
const longestHoldUpMs = 5_000;

const flights = new Map<string, Flight>();

/** @throws MyCreditAppError; its `executed` is about the POST: `"no"` means that the guest was not asked */
export async function askOnce(asking: Asking, options: EnsureOptions = {}): Promise<EnsuredRequest> {
  const problems = checkAsking(asking, options);
  if (problems.length > 0) throw new InputError(problems, { operationId }, method);
  const { timeout = defaultTimeoutMs, signal, onRequest, interval = lookAgainIntervalMs } = options;
  let flight: Flight | undefined;
  const deadline = new Deadline(timeout, signal, (why) => {
    const context = { operationId, executed: flight?.executed ?? ("no" satisfies Executed) };
    const subject = `${method}: guest ${asking.guestId}`;
    const advice = context.executed === "maybe" ? `; ${mayBeAsked}` : "";
    if (why === "timeout")
      return new TimeoutError(`${subject}: not done within ${timeout} ms${advice}`, timeout, context);
    return toAbortError(subject, signal, context, advice);
  });
  const seat = new Seat(deadline, asking.approve, onRequest, interval);
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

/** Takes a seat in the flight to a guest, or in a new one. */
function board(asking: Asking, seat: Seat): Flight {
  const nowMs = performance.now();
  let flight = flights.get(asking.key);
  if (flight?.isOver(nowMs)) flight = undefined;
  if (flight && flight.executed === "no" && flight.owner !== seat && flight.isOld(nowMs)) {
    flight.replace();
    flight = undefined;
  }
  flight ??= new Flight(asking, seat);
  flight.seats.add(seat);
  return flight;
}

/** One call that waits for a flight. */
class Seat {
  /** Ends when `approve` and `onRequest` have ended, or rejects as they do; `undefined` if they were not called yet. */
  told: Promise<void> | undefined;
  /** Whether both have ended well, so that the guest may be asked for this call. */
  isReady = false;
  /** Resolves once the call waits no longer. */
  readonly left: Promise<void>;
  leave: () => void = () => undefined;

  constructor(
    readonly deadline: Deadline,
    readonly approve: Asking["approve"],
    readonly onRequest: (() => unknown) | undefined,
    readonly intervalMs: number,
  ) {
    this.left = new Promise((resolve) => {
      this.leave = resolve;
    });
  }

  /** Calls `approve`, unless the POST has been sent, and `onRequest`, each once. */
  tell(isSent: boolean): void {
    this.told ??= (async () => {
      if (this.approve && !isSent) await this.approve(this.deadline.signal);
      await this.onRequest?.();
      this.isReady = true;
    })();
    // The call itself throws it.
    this.told.catch(() => undefined);
  }
}

/** One request to one guest, shared by every call that waits for it. */
class Flight {
  /** Whether the guest may have been asked by now. */
  executed: Executed = "no";
  readonly seats = new Set<Seat>();
  readonly #asking: Asking;
  readonly #changes = new Changes();
  readonly #work: SharedWork<EnsuredRequest>;
  /** When the POST and the looking after it are over, whatever has become of them. */
  #quietFromMs = Number.POSITIVE_INFINITY;

  /** @param owner the call that began it, whose promises and timers it uses */
  constructor(
    asking: Asking,
    readonly owner: Seat,
  ) {
    this.#asking = asking;
    flights.set(asking.key, this);
    this.#work = new SharedWork(
      performance.now(),
      (signal) => asking.track(this.#fly(signal)),
      () => {
        this.#land();
        this.#changes.notify();
      },
    );
  }

  /** Whether it has ended, or must have ended by now. */
  isOver(nowMs: number): boolean {
    return this.#work.ended !== undefined || nowMs >= this.#quietFromMs;
  }

  isOld(nowMs: number): boolean {
    return nowMs - this.#work.startedAtMs >= longestShareMs();
  }

  /** Another flight takes its place. It must not send its POST any more. */
  replace(): void {
    this.#land();
    this.#work.abort();
  }

  /** The result; `undefined` if the call has to look for another flight. */
  async wait(seat: Seat): Promise<EnsuredRequest | undefined> {
    for (;;) {
      seat.deadline.throwIfEnded();
      if (this.executed === "maybe") seat.tell(true);
      if (seat.told) await seat.deadline.race(seat.told);
      const nowMs = performance.now();
      const { ended, isAborted, startedAtMs } = this.#work;
      if (ended && "value" in ended) return ended.value;
      // What a framework throws is meant for the call that began the flight.
      if (isAborted || (ended && this.owner !== seat && isControlFlow(ended.error))) return undefined;
      if (ended) throw ended.error;
      if (this.owner !== seat && this.isOld(nowMs))
        return this.executed === "no" ? undefined : await this.#look(seat);
      const longestMs =
        this.owner === seat ? Number.POSITIVE_INFINITY : startedAtMs + longestShareMs() - nowMs;
      await this.#changes.next(longestMs, seat.deadline.signal);
    }
  }

  /** The flight ends with its last call, unless the guest may have been asked. */
  leave(seat: Seat): void {
    this.seats.delete(seat);
    seat.leave();
    if (this.seats.size === 0 && this.executed === "no") this.replace();
  }

  #land(): void {
    if (flights.get(this.#asking.key) === this) flights.delete(this.#asking.key);
  }

  async #fly(signal: AbortSignal): Promise<EnsuredRequest> {
    const { look, request, guestId, requestMs } = this.#asking;
    const { data: connection, response } = await look(signal).catch((error: unknown) => {
      throw notExecuted(error);
    });
    const problem = connectionProblem(connection, guestId);
    if (problem !== undefined) {
      const message = `${method}: guest ${guestId}: the response is not the connection with this guest: ${problem}; nothing was sent. If you know that no request is open, ask with \`analytics.request\``;
      const { callId, requestId } = response;
      const context = { operationId, callId, requestId, executed: "no" as const };
      throw new ResponseError(message, response, "", context, connection);
    }
    if (isOpen(connection)) return { outcome: "open", connection };
    if (connection.status === "disconnected") {
      const message = `${method}: guest ${guestId}: the connection is \`disconnected\`; nothing was sent`;
      throw new OutcomeError(message, connection, { operationId, executed: "no" });
    }
    await this.#announce();
    // Sends nothing if another flight took over, or if no call is left that wants to ask.
    signal.throwIfAborted();
    if (![...this.seats].some(({ isReady }) => isReady)) throw new Error("no call wants to ask");
    this.executed = "maybe";
    this.#quietFromMs = performance.now() + requestMs + lookAgainMs;
    this.#changes.notify();
    try {
      return { outcome: "requested", action: await request() };
    } catch (error) {
      if (!(error instanceof MyCreditAppError) || error.executed === "no") {
        this.executed = "no";
        throw error;
      }
      const found = await this.#lookUntil(performance.now() + lookAgainMs, this.owner.intervalMs);
      if (found) return { outcome: "open", connection: found };
      error.message += `; ${undecided(guestId)}`;
      throw error;
    }
  }

  /**
   * Tells each call that the guest is about to be asked, and waits for it. A function that does not end holds up its own
   * call: the others wait for it for 5 s at most, and for no more than half of the time that they have.
   */
  async #announce(): Promise<void> {
    for (;;) {
      const untold = [...this.seats].filter(({ told }) => told === undefined);
      if (untold.length === 0) return;
      for (const seat of untold) seat.tell(false);
      let timer: ReturnType<typeof setTimeout> | undefined;
      await new Promise<void>((resolve) => {
        let waiting = untold.length;
        for (const seat of untold) {
          const heard = () => {
            waiting -= 1;
            if (waiting === 0) resolve();
            else if (seat.isReady)
              timer ??= setTimeout(resolve, Math.min(longestHoldUpMs, seat.deadline.remainingMs / 2));
          };
          Promise.race([seat.told, seat.left]).then(heard, heard);
        }
      });
      clearTimeout(timer);
    }
  }

  /** Looks for itself, as the flight is old and may have ended with the call that began it. */
  async #look(seat: Seat): Promise<EnsuredRequest> {
    const connection = await this.#lookUntil(this.#quietFromMs, seat.intervalMs, seat.deadline);
    const { ended } = this.#work;
    if (ended && "value" in ended) return ended.value;
    if (connection) return { outcome: "open", connection };
    const { guestId, requestMs } = this.#asking;
    const context = { operationId, executed: "maybe" as const };
    const message = `${method}: guest ${guestId}: another call of this process has sent the request, and its result did not come; ${undecided(guestId)}`;
    throw new TimeoutError(message, requestMs + lookAgainMs, context);
  }

  /** The connection with its open request; `undefined` if it does not show one in time, or if the flight has ended. */
  async #lookUntil(
    untilMs: number,
    intervalMs: number,
    call?: Deadline,
  ): Promise<GuestConnection | undefined> {
    const { look, guestId } = this.#asking;
    const until = new Deadline(untilMs - performance.now(), call?.signal, (why) => new Error(why));
    try {
      for (;;) {
        const found = await until.race(look(until.signal)).catch(() => undefined);
        call?.throwIfEnded();
        const connection = found?.data;
        if (connection !== undefined && connectionProblem(connection, guestId) === undefined) {
          if (isOpen(connection)) return connection;
          if (connection.status === "disconnected") return undefined;
        }
        if (until.reason || until.remainingMs <= 0 || this.#work.ended) return undefined;
        await this.#changes.next(Math.min(intervalMs, until.remainingMs), until.signal);
      }
    } finally {
      until.release();
    }
  }
}

const mayBeAsked = "the guest may have been asked: find out before you ask again";

function undecided(guestId: string): string {
  return `the connection of guest ${guestId} showed no open request afterwards; ${mayBeAsked}`;
}

function isOpen(connection: GuestConnection): boolean {
  return connection.active_action_type === openAction;
}

/** `executed` is about the POST, which was not sent. */
function notExecuted(error: unknown): unknown {
  if (error instanceof MyCreditAppError) Object.assign(error, { executed: "no" satisfies Executed });
  return error;
}

function checkAsking({ guestId, ownId, scenario }: Asking, options: unknown): Problem[] {
  return [
    ...checkScenario(["self"], scenario, method),
    ...checkNotOwn("guestId", guestId, ownId),
    ...checkId("guestId", guestId),
    ...checkOptions(options, ["signal", "timeout", "interval", "onRequest"]),
  ];
}

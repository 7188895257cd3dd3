/**
 * Calls for the same guest in one thread share one flight: the reads and the POST that one of them has started.
 *
 * | the flight that a call joins                                 | what the call does                    |
 * |--------------------------------------------------------------|---------------------------------------|
 * | has not sent its POST, and is older than 10 s (3 s in Workers) | replaces it: the old flight sends nothing |
 * | may have sent its POST, and is older than that               | reads the connection itself, until the time for the POST and 30 s of reads are over; never sends a POST |
 * | is younger                                                   | waits for its result                  |
 * | is about to send its POST                                    | asks its own `approve`, if its client has one, and calls its own `onRequest`; one that refuses ends its own call only, and one that does not end holds up its own call only |
 * | has sent its POST, and is younger                            | calls its own `onRequest`             |
 *
 * | a flight that every call has left                            | then                                  |
 * |--------------------------------------------------------------|---------------------------------------|
 * | has not sent its POST                                        | ends immediately                      |
 * | may have sent its POST                                       | goes on for 1 s, and is aborted then. A later call reads the connection itself until the time of the POST and 30 s of looking are over, and sends no POST |
 *
 * Its timers do not keep a process running; those of the calls that wait for it do.
 */

import type { ConnectionAction, GuestConnection } from "../../generated/types.js";
import {
  AbortError,
  type Executed,
  MyCreditAppError,
  OutcomeError,
  ResponseError,
  TimeoutError,
} from "../errors/errors.js";
import { isControlFlow } from "../errors/failure.js";
import { Deadline, letProcessEnd } from "../session/deadline.js";
import { isWorkerd } from "../session/environment.js";
import { Changes, type Ended, longestShareMs, SharedWork } from "../session/shared-work.js";
import type { WithResponse } from "./api-call.js";
import { connectionProblem } from "./guest-answer.js";
import type { Scenario } from "./types.js";

/** The result of `ensureRequested`: the action of the request that it sent, or the connection with its open request. */
export type EnsuredRequest =
  | { readonly outcome: "requested"; readonly action: ConnectionAction }
  | { readonly outcome: "open"; readonly connection: GuestConnection };

/** What `askOnce` needs to ask a guest. */
export interface Asking {
  readonly guestId: string;
  /** The organization that asks. */
  readonly ownId: string;
  readonly scenario: Scenario;
  /** Identifies this server, host and guest within the process. */
  readonly key: string;
  /** By how much pauses are longer than with a server: a mock makes them short. */
  readonly pace?: number;
  /** How long the POST may take, in milliseconds. */
  readonly requestMs: number;
  /** Rejects if this client may not send the POST; `undefined` if it may. */
  readonly approve: ((signal: AbortSignal) => Promise<void>) | undefined;
  look(signal?: AbortSignal): Promise<WithResponse<GuestConnection>>;
  request(signal: AbortSignal): Promise<ConnectionAction>;
  /** Counts work that may outlive the calls that wait for it. */
  track<Result>(work: Promise<Result>): Promise<Result>;
}

export const method = "analytics.ensureRequested";
export const operationId = "requestOrganizationAnalytics";
const openAction = "analytics_request";
const lookAgainMs = 30_000;
const lookAgainIntervalMs = 1_000;
/** How long a function `onRequest` may hold up the other calls for the guest, in milliseconds. */
const longestHoldUpMs = 5_000;
/** For how long a flight that every call has left goes on, if its POST may have been sent, in milliseconds. */
const goesOnForMs = 1_000;

const flights = new Map<string, Flight>();

/** For the mock: ends and forgets the flights to a server. The calls that wait for them reject. */
export function endFlights(server: string): void {
  for (const [key, flight] of flights) if (key.startsWith(`${server} `)) flight.stop();
}

/** Takes a seat in the flight to a guest, or in a new one. */
export function board(asking: Asking, seat: Seat): Flight {
  const nowMs = performance.now();
  let flight = flights.get(asking.key);
  if (flight?.isOver(nowMs)) flight = undefined;
  if (flight && flight.executed === "no" && flight.owner !== seat && flight.isOld(nowMs)) {
    flight.replace();
    flight = undefined;
  }
  flight ??= new Flight(asking, seat);
  flight.enter(seat);
  return flight;
}

/** One call that waits for a flight. */
export class Seat {
  /** Ends when `approve` and `onRequest` have ended, or rejects as they do; `undefined` if they were not called yet. */
  told: Promise<void> | undefined;
  /** Whether both have ended well, so that the guest may be asked for this call. */
  isReady = false;
  readonly intervalMs: number;
  /** For how long a flight that it begins looks whether the guest was asked, in milliseconds. */
  readonly lookMs: number;
  /** Resolves once the call waits no longer. */
  readonly left: Promise<void>;
  leave: () => void = () => undefined;

  constructor(
    readonly deadline: Deadline,
    readonly approve: Asking["approve"],
    readonly onRequest: (() => unknown) | undefined,
    interval: number | undefined,
    pace = 1,
  ) {
    this.intervalMs = interval ?? lookAgainIntervalMs * pace;
    this.lookMs = interval === undefined ? lookAgainMs * pace : lookAgainMs;
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
export class Flight {
  /** Whether the guest may have been asked by now. */
  executed: Executed = "no";
  readonly seats = new Set<Seat>();
  readonly #asking: Asking;
  readonly #changes = new Changes();
  readonly #work: SharedWork<EnsuredRequest>;
  /** When the POST and the looking after it are over, whatever has become of them. */
  #quietFromMs = Number.POSITIVE_INFINITY;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #stopped: AbortError | undefined;

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
        clearTimeout(this.#leaving);
        // A flight that was given up after its POST stays known: nothing may be sent in its time.
        if (this.ended) this.#land();
        else letProcessEnd(setTimeout(() => this.#land(), this.#quietFromMs - performance.now()));
        this.#changes.notify();
      },
    );
  }

  /** How it ended; `undefined` while it goes on, and if it was given up after its POST, as its end tells nothing then. */
  get ended(): Ended<EnsuredRequest> | undefined {
    if (this.#stopped) return { error: this.#stopped };
    const { ended, isAborted } = this.#work;
    const isUnknown = ended && "error" in ended && isAborted && this.executed === "maybe";
    return isUnknown ? undefined : ended;
  }

  /** Whether it has ended, or must have ended by now. */
  isOver(nowMs: number): boolean {
    return this.ended !== undefined || nowMs >= this.#quietFromMs;
  }

  isOld(nowMs: number): boolean {
    return nowMs - this.#work.startedAtMs >= longestShareMs();
  }

  /** Another flight takes its place. It must not send its POST any more. */
  replace(): void {
    this.#land();
    this.#work.abort();
  }

  stop(): void {
    const message = `${method}: guest ${this.#asking.guestId}: the mock was reset or stopped`;
    this.#stopped = new AbortError(message, { operationId, executed: this.executed });
    this.replace();
    this.#changes.notify();
  }

  enter(seat: Seat): void {
    clearTimeout(this.#leaving);
    this.seats.add(seat);
  }

  /** The result; `undefined` if the call has to look for another flight. */
  async wait(seat: Seat): Promise<EnsuredRequest | undefined> {
    for (;;) {
      seat.deadline.throwIfEnded();
      if (this.executed === "maybe") seat.tell(true);
      if (seat.told) await seat.deadline.race(seat.told);
      const nowMs = performance.now();
      const { isAborted, startedAtMs } = this.#work;
      const { ended } = this;
      if (ended && "value" in ended) return ended.value;
      if (isAborted && !ended && this.executed === "maybe") return await this.#look(seat);
      // What a framework throws is meant for the call that began the flight.
      if ((isAborted && !this.#stopped) || (ended && this.owner !== seat && isControlFlow(ended.error)))
        return undefined;
      if (ended) throw ended.error;
      if (this.owner !== seat && this.isOld(nowMs))
        return this.executed === "no" ? undefined : await this.#look(seat);
      const longestMs =
        this.owner === seat ? Number.POSITIVE_INFINITY : startedAtMs + longestShareMs() - nowMs;
      await this.#changes.next(longestMs, seat.deadline.signal);
    }
  }

  /** The flight ends with its last call: 1 s later, if the guest may have been asked. */
  leave(seat: Seat): void {
    this.seats.delete(seat);
    seat.leave();
    if (this.seats.size > 0 || this.#work.ended) return;
    if (this.executed === "no") this.replace();
    // There, the work ends with the request that began it, and nobody may touch it.
    if (this.executed === "no" || isWorkerd()) return;
    this.#leaving = setTimeout(() => this.#work.abort(), goesOnForMs);
    letProcessEnd(this.#leaving);
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
    this.#quietFromMs = performance.now() + requestMs + this.owner.lookMs;
    this.#changes.notify();
    try {
      return { outcome: "requested", action: await request(signal) };
    } catch (error) {
      if (!(error instanceof MyCreditAppError) || error.executed === "no") {
        this.executed = "no";
        throw error;
      }
      const untilMs = performance.now() + this.owner.lookMs;
      const found = signal.aborted
        ? undefined
        : await this.#lookUntil(untilMs, this.owner.intervalMs, signal);
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
  async #look({ deadline, intervalMs }: Seat): Promise<EnsuredRequest | undefined> {
    const connection = await this.#lookUntil(this.#quietFromMs, intervalMs, deadline.signal, deadline);
    const { ended } = this;
    if (ended && "value" in ended) return ended.value;
    if (this.#stopped) throw this.#stopped;
    if (this.executed === "no") return undefined;
    if (connection) return { outcome: "open", connection };
    const { guestId, requestMs } = this.#asking;
    const context = { operationId, executed: "maybe" as const };
    const message = `${method}: guest ${guestId}: another call of this process has sent the request, and its result did not come; ${undecided(guestId)}`;
    throw new TimeoutError(message, requestMs + this.owner.lookMs, context);
  }

  /** The connection with its open request; `undefined` if it does not show one in time, or if the flight has ended. */
  async #lookUntil(
    untilMs: number,
    intervalMs: number,
    signal: AbortSignal,
    call?: Deadline,
  ): Promise<GuestConnection | undefined> {
    const { look, guestId } = this.#asking;
    const until = new Deadline(untilMs - performance.now(), signal, (why) => new Error(why));
    until.letProcessEnd();
    try {
      for (;;) {
        const found = await until.race(look(until.signal)).catch(() => undefined);
        call?.throwIfEnded();
        const connection = found?.data;
        if (connection !== undefined && connectionProblem(connection, guestId) === undefined) {
          if (isOpen(connection)) return connection;
          if (connection.status === "disconnected") return undefined;
        }
        if (until.reason || until.remainingMs <= 0 || this.ended) return undefined;
        const pauseMs = Math.min(intervalMs, until.remainingMs);
        await (call
          ? this.#changes.next(pauseMs, until.signal)
          : until.pause(pauseMs).catch(() => undefined));
      }
    } finally {
      until.release();
    }
  }
}

export const mayBeAsked = "the guest may have been asked: find out before you ask again";

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

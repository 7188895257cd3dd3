import {
  AbortError,
  type ErrorContext,
  type Executed,
  type MyCreditAppError,
  TimeoutError,
} from "../errors/errors.js";
import { describeReason } from "../errors/failure.js";
import { counted } from "../errors/problem.js";
import type { CallSettings } from "./request.js";

/** Node stores the delay of a timer in 32 bits: a longer one would fire immediately. */
export const longestTimeoutMs = 2 ** 31 - 1;

/** For messages. */
export const longestTimeout = `${longestTimeoutMs} (24.8 days)`;

/** What a call is doing, for the message of the error that ends it. */
export type Phase = "body" | "token" | "headers" | "queue" | "attempt" | "pause";

/**
 * Ends a call: at its timeout or when the caller's `signal` aborts, whichever comes first.
 *
 * A call waits for everything through `race`, so that an abort ends it within a tick even if what it waits for (a custom
 * `fetch`, a shared token request) does not listen to signals.
 */
export class Deadline {
  /** Whether the server may have executed this call by now. The error that ends the call says so. */
  executed: Executed = "no";
  phase: Phase = "token";
  /** Whether the call may read the date; see `token-cache.ts`. */
  maySeeDate = false;
  /** How many attempts of the call got no response. */
  stalled = 0;
  /** Aborts the attempt in progress, so that `fetch` closes its socket. */
  attempt: AbortController | undefined;
  /** Called once the deadline is released. */
  onRelease: (() => void) | undefined;
  #controller: AbortController | undefined;
  #reason: Error | undefined;
  readonly #endsAtMs: number;
  readonly #toError: (why: "timeout" | "abort", deadline: Deadline) => Error;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #unwatch: (() => void) | undefined;
  #holdsProcess = true;
  /** Rejects the promise that the call is waiting for. A call waits for one thing at a time. */
  #reject: ((reason: unknown) => void) | undefined;

  /**
   * @param timeoutMs `Infinity` for no limit
   * @param toError creates the error that ends the call, once it has to end
   */
  constructor(
    readonly timeoutMs: number,
    readonly callerSignal: AbortSignal | undefined,
    toError: (why: "timeout" | "abort", deadline: Deadline) => Error,
  ) {
    this.#endsAtMs = performance.now() + timeoutMs;
    this.#toError = toError;
    if (callerSignal?.aborted) {
      this.#end(toError("abort", this));
      return;
    }
    // The timer last: what is no signal throws here, and must leave none behind.
    this.#unwatch = callerSignal && onAbort(callerSignal, () => this.#end(toError("abort", this)));
    if (Number.isFinite(timeoutMs))
      this.#timer = setTimeout(() => this.#end(toError("timeout", this)), timeoutMs);
  }

  /** For work that others wait for, if anybody does: they hold the process with deadlines of their own. */
  letProcessEnd(): void {
    this.#holdsProcess = false;
    letProcessEnd(this.#timer);
  }

  /** The error that the call has to end with; `undefined` while it may go on. */
  get reason(): Error | undefined {
    return this.#reason;
  }

  /** Aborts when the call has to end, with the error that it throws as the reason. Made only for what needs a signal. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#reason) this.#controller.abort(this.#reason);
    return this.#controller.signal;
  }

  /** Whether the caller's signal has ended the call. */
  get isAborted(): boolean {
    return this.callerSignal?.aborted === true;
  }

  /** The milliseconds left. */
  get remainingMs(): number {
    return this.#endsAtMs - performance.now();
  }

  /**
   * Looks at the clock, not only at what the timer has done: after a process was frozen or its loop was blocked, timers fire
   * in any order, and a request must not be sent after its deadline.
   */
  throwIfEnded(): void {
    if (!this.#reason && this.remainingMs <= 0) this.#end(this.#toError("timeout", this));
    if (this.#reason) throw this.#reason;
  }

  /** Settles as `promise` does, or rejects with the reason as soon as the call has to end. */
  race<T>(promise: PromiseLike<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#reason) reject(this.#reason);
      this.#reject = reject;
      promise.then(resolve, reject);
    });
  }

  /** Ends what the call is waiting for, but not the call. */
  interrupt(reason: unknown): void {
    this.#reject?.(reason);
  }

  /** Waits; rejects with the reason if the call has to end first, and leaves no timer behind. */
  async pause(milliseconds: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slept = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
      if (!this.#holdsProcess) letProcessEnd(timer);
    });
    try {
      await this.race(slept);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Removes the timer and the listener. Call it when the call is over. */
  release(): void {
    clearTimeout(this.#timer);
    this.#unwatch?.();
    this.onRelease?.();
  }

  #end(reason: Error): void {
    this.release();
    this.#reason = reason;
    this.#controller?.abort(reason);
    this.attempt?.abort(reason);
    this.#reject?.(reason);
  }
}

/** What the deadline of a call needs to know of it. */
export interface EndingCall {
  readonly callId: string;
  readonly call: Pick<CallSettings, "label" | "operationId" | "timeoutMs" | "signal" | "isTokenRequest">;
}

/** Starts the deadline of a call. Release it when the call is over. */
export function startDeadline(
  ending: EndingCall,
  session: { readonly maxConcurrency: number; readonly inFlight: { begin(): () => void } },
): Deadline {
  const { timeoutMs, signal } = ending.call;
  const deadline = new Deadline(timeoutMs, signal, (why, of) => toEndError(why, ending, session, of));
  deadline.onRelease = session.inFlight.begin();
  if (ending.call.isTokenRequest) deadline.letProcessEnd();
  return deadline;
}

/** The error of a call that has to end. It depends on what the call was doing. */
export function toEndError(
  why: "timeout" | "abort",
  { callId, call }: EndingCall,
  { maxConcurrency }: { readonly maxConcurrency: number },
  { phase, executed, stalled }: Deadline,
): MyCreditAppError {
  const { label, operationId, timeoutMs, signal, isTokenRequest } = call;
  const context = { operationId, callId, executed };
  if (why === "abort") return toAbortError(label, signal, context);
  const within = `${label}: not done within ${Math.round(timeoutMs)} ms`;
  const raise = "raise `timeout` if it needs longer";
  const waits: Readonly<Record<Phase, string>> = {
    body: `the body that you passed did not end; ${raise}`,
    token:
      "it waited for an access token; the token endpoint, the token store or your function does not respond",
    headers: `it waited for your function \`headers\`; ${raise}`,
    pause: `it waited to be sent again; ${raise}`,
    attempt: `${describeStalled(stalled + 1)}; ${isTokenRequest ? "the token endpoint does not respond" : raise}`,
    queue: `it waited in the client's queue; raise \`maxConcurrency\` (${maxConcurrency}) or \`timeout\``,
  };
  return new TimeoutError(`${within}: ${waits[phase]}`, timeoutMs, context);
}

/** The error of what the caller's signal ended. */
export function toAbortError(
  subject: string,
  signal: AbortSignal | undefined,
  context: ErrorContext,
  advice = "",
): AbortError {
  const cause: unknown = signal?.reason;
  const message = `${subject}: aborted by your signal${describeReason(cause)}${advice}`;
  return new AbortError(message, { ...context, cause });
}

/** How many attempts got no response, in words. */
export function describeStalled(attempts: number): string {
  return `${counted(attempts, "attempt")} got no response`;
}

/** Node ends although this timer has not fired. In browsers, and wherever a timer is a number, nothing waits for timers. */
export function letProcessEnd(timer: unknown): void {
  (timer as { unref?: () => unknown } | undefined)?.unref?.();
}

interface Watch {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Calls back when a signal aborts. However many calls share a signal, it has only one listener of this client: with more
 * than ten, Node would warn of a leak.
 *
 * @returns a function that removes the callback; each callback has to be a separate function
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const { callbacks, listener } = watches.get(signal) ?? startWatch(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    signal.removeEventListener("abort", listener);
    watches.delete(signal);
  };
}

function startWatch(signal: AbortSignal): Watch {
  const callbacks = new Set<() => void>();
  const listener = () => {
    for (const callback of [...callbacks]) callback();
  };
  const watch = { callbacks, listener };
  watches.set(signal, watch);
  signal.addEventListener("abort", listener, { once: true });
  return watch;
}

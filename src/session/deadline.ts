import { AbortError, TimeoutError } from "../errors/errors.js";
import { onAbort } from "./on-abort.js";

/** Node keeps a timer's delay in 32 bits: a longer one would fire at once. */
export const longestTimeoutMs = 2 ** 31 - 1;

/**
 * The one end of a call: its timeout or the caller's `signal`, whichever comes first.
 *
 * Everything a call waits for goes through `race`, so that an abort ends it within a tick even where what it waits for
 * (a custom `fetch`, a shared token request) does not listen to signals.
 */
export class Deadline {
  /** Whether the server can have acted on this call by now. The error that ends the call says so. */
  sent: "no" | "maybe" = "no";
  readonly #controller = new AbortController();
  readonly #endsAt: number;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #unwatch: (() => void) | undefined;
  /** Rejects what is waited for just now. A call waits for one thing at a time. */
  #reject: ((reason: unknown) => void) | undefined;

  constructor(
    readonly operationId: string,
    readonly timeoutMs: number,
    readonly callerSignal?: AbortSignal | undefined,
  ) {
    this.#endsAt = performance.now() + timeoutMs;
    const onCallerAbort = () => {
      const message = `${operationId}: aborted by the caller`;
      this.#end(new AbortError(message, { operationId, cause: callerSignal?.reason }, this.sent));
    };
    this.#timer = setTimeout(() => {
      const message = `${operationId}: not done within ${timeoutMs} ms; raise \`timeout\` if it needs longer`;
      this.#end(new TimeoutError(message, timeoutMs, { operationId }, { sent: this.sent }));
    }, timeoutMs);
    if (callerSignal?.aborted) onCallerAbort();
    else this.#unwatch = callerSignal && onAbort(callerSignal, onCallerAbort);
  }

  /** For `fetch`, so that it closes its socket. Its reason is the error that the call throws. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The milliseconds left. */
  get remainingMs(): number {
    return this.#endsAt - performance.now();
  }

  /** Settles as `promise` does, or rejects with the reason as soon as the call has to end. */
  race<T>(promise: PromiseLike<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.signal.aborted) reject(this.signal.reason);
      this.#reject = reject;
      promise.then(resolve, reject);
    });
  }

  /** Waits; rejects with the reason if the call has to end first, and leaves no timer behind. */
  async pause(milliseconds: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slept = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    try {
      await this.race(slept);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Takes the timer and the listener away. To be called when the call is over. */
  release(): void {
    clearTimeout(this.#timer);
    this.#unwatch?.();
  }

  #end(reason: TimeoutError | AbortError): void {
    this.release();
    this.#controller.abort(reason);
    this.#reject?.(reason);
  }
}

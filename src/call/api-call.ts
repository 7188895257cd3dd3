import { takeStack } from "../errors/base-error.js";
import { MyCreditAppError } from "../errors/errors.js";
import type { ResponseHeaders } from "../errors/received.js";

/** The method by which an object says what a console shows of it: in Node, Bun and Deno. */
export const inspection: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** The HTTP response behind a result. */
export interface ApiResponse {
  /** The HTTP status: any 2xx, as the vendor's documentation names no specific one. */
  readonly status: number;
  /** The headers of the response. */
  readonly headers: ResponseHeaders;
  /** The id that the server gave the request; `undefined` if it gave none. */
  readonly requestId: string | undefined;
  /** The id that this client gave the call, the same as in its events. */
  readonly callId: string;
  /** How many times the client retried before this response came. A renewed token does not count. */
  readonly retries: number;
}

/** A result with its HTTP response. */
export interface WithResponse<T> {
  readonly data: T;
  readonly response: ApiResponse;
}

/**
 * What a call keeps. `#private` fields would do for this, but not behind a `Proxy`, such as a container for dependencies makes.
 * Symbols are neither listed nor written to JSON.
 */
const result = Symbol("result");
const label = Symbol("label");

/**
 * A call in progress. `await` it for its data, or `await` its `withResponse()` for the HTTP response too.
 *
 * It behaves like a promise but does not extend `Promise`: a subclass would create a second promise for every `then`.
 */
export class ApiCall<T> implements Promise<T> {
  // Declared only, as to define fields takes longer.
  /** @internal */
  declare readonly [result]: () => Promise<WithResponse<T>>;
  /** @internal */
  declare readonly [label]: string;

  /**
   * @internal
   * @param resultOf called each time the result is needed; returns the same promise each time
   * @param what what is called
   */
  constructor(resultOf: () => Promise<WithResponse<T>>, what: string) {
    this[result] = resultOf;
    this[label] = what;
  }

  get [Symbol.toStringTag](): string {
    return "ApiCall";
  }

  /** @internal */
  [inspection](): string {
    return `${this[Symbol.toStringTag]} of ${this[label]}: ${this.advice}`;
  }

  /** @internal What to do with it. */
  protected get advice(): string {
    return "await it for its data, or its withResponse() for the HTTP response too";
  }

  /** The data together with the status, headers and request id of the response. */
  async withResponse(): Promise<WithResponse<T>> {
    try {
      return await this[result]();
    } catch (error) {
      throw withCallerStack(error);
    }
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaitable is what this class is for
  then<Fulfilled = T, Rejected = never>(
    onFulfilled?: ((data: T) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return dataOf(this).then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<T | Rejected> {
    return dataOf(this).catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return dataOf(this).finally(onFinally);
  }
}

// An `async` function whose promise is passed on as it is: a closure would hide the caller's function from V8.
async function dataOf<T>(call: ApiCall<T>): Promise<T> {
  try {
    return (await call[result]()).data;
  } catch (error) {
    throw withCallerStack(error);
  }
}

/**
 * Gives an error the stack of the place where it is caught. Call it in the `async` function that the user awaits: only
 * there does V8 know the waiting functions. An error created in a timer or in a shared request would name none of them.
 */
export function withCallerStack(error: unknown): unknown {
  if (error instanceof MyCreditAppError) takeStack(error, withCallerStack);
  return error;
}

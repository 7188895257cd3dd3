import type { ResponseHeaders } from "../errors/response-headers.js";
import { withCallerStack } from "./caller-stack.js";

/** The HTTP response behind a result. */
export interface ApiResponse {
  /** The HTTP status: any 2xx, as the vendor's documentation names none. */
  readonly status: number;
  /** The headers of the response. */
  readonly headers: ResponseHeaders;
  /** The id that the server gave the request; `undefined` where it gave none. */
  readonly requestId: string | undefined;
  /** The id that this client gave the call, the same as in its events. */
  readonly callId: string;
  /** How many times the client sent the request again before this response came. */
  readonly retries: number;
}

/** A result with its HTTP response. */
export interface WithResponse<T> {
  readonly data: T;
  readonly response: ApiResponse;
}

/**
 * A call under way. `await` it for its data, or `.withResponse()` for the HTTP response too.
 *
 * It is a promise in all but its class: a subclass of `Promise` would make a second promise for every `then`.
 */
export class ApiCall<T> implements Promise<T> {
  readonly [Symbol.toStringTag]: string = "ApiCall";
  readonly #result: () => Promise<WithResponse<T>>;

  /**
   * @internal
   * @param result asked for each time the result is wanted; gives the same promise each time
   */
  constructor(result: () => Promise<WithResponse<T>>) {
    this.#result = result;
  }

  /** The data together with status, headers and request id of the response. */
  async withResponse(): Promise<WithResponse<T>> {
    try {
      return await this.#result();
    } catch (error) {
      throw withCallerStack(error);
    }
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaitable is what this class is for
  then<Fulfilled = T, Rejected = never>(
    onFulfilled?: ((data: T) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#data().then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<T | Rejected> {
    return this.#data().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.#data().finally(onFinally);
  }

  // `async`, and passed on as it is: a closure in its place would hide the caller's function from V8.
  async #data(): Promise<T> {
    try {
      return (await this.#result()).data;
    } catch (error) {
      throw withCallerStack(error);
    }
  }
}

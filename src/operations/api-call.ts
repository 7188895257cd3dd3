import type { ResponseHeaders } from "../errors/errors.js";

/** The HTTP answer behind a result. */
export interface ApiResponse {
  /** The HTTP status: any 2xx, as the documentation names none. */
  readonly status: number;
  /** The headers of the answer. */
  readonly headers: ResponseHeaders;
  /** What the server called this request; `undefined` where it did not say. */
  readonly requestId: string | undefined;
  /** How many times the request was sent again before this answer came. */
  readonly retries: number;
}

/** A result with the answer it came in. */
export interface WithResponse<T> {
  readonly data: T;
  readonly response: ApiResponse;
}

/**
 * A call under way. Await it for its data, or `.withResponse()` for the HTTP answer too.
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

  /** The data together with status, headers and request id of the answer. */
  withResponse(): Promise<WithResponse<T>> {
    return this.#result();
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaitable is what this class is for
  then<Fulfilled = T, Rejected = never>(
    onFulfilled?: ((data: T) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    const give = onFulfilled ?? ((data: T) => data as unknown as Fulfilled);
    return this.#result().then(({ data }) => give(data), onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<T | Rejected> {
    return this.then(null, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}

/** The errors of a call that ended without an error response from the API. */

import { type ErrorContext, identify, MyCreditAppError, oneLine } from "./base-error.js";
import type { ResponseHeaders } from "./response-headers.js";

/** The server did not respond, or the connection was lost. */
export class ConnectionError extends MyCreditAppError {
  declare readonly code: "connection_failed";
  static {
    identify(ConnectionError, "ConnectionError", "connection_failed");
  }
}

/** The call did not finish by its deadline (`timeout`), or an attempt got no response within `attemptTimeout`. */
export class TimeoutError<Waited = unknown> extends MyCreditAppError {
  declare readonly code: "timeout";
  /** The limit that was exceeded, in milliseconds. */
  readonly timeoutMs: number;
  /** Private, so that no inspection shows it: it is your data. */
  readonly #lastRecord: Waited | undefined;

  constructor(message: string, timeoutMs: number, context: ErrorContext = {}, lastRecord?: Waited) {
    super(message, context);
    this.timeoutMs = timeoutMs;
    this.#lastRecord = lastRecord;
  }

  /**
   * The record as a wait last read it; `undefined` for a single call, and if none was read. Not shown by `util.inspect`, nor
   * in JSON.
   */
  get lastRecord(): Waited | undefined {
    return this.#lastRecord;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), timeoutMs: this.timeoutMs };
  }

  static {
    identify(TimeoutError, "TimeoutError", "timeout");
  }
}

/** Your `signal` ended the call. The signal's reason is the `cause`. */
export class AbortError extends MyCreditAppError {
  declare readonly code: "aborted";
  static {
    identify(AbortError, "AbortError", "aborted");
  }
}

/** The job that you waited for finished, but not successfully. */
export class OutcomeError<Waited = unknown> extends MyCreditAppError {
  declare readonly code: "unsuccessful_outcome";
  /** Private, so that no inspection shows it: it is your data. */
  readonly #record: Waited;

  constructor(message: string, record: Waited, context: ErrorContext = {}) {
    super(message, context);
    this.#record = record;
  }

  /** The record as it is now. Not shown by `util.inspect`, nor in JSON. */
  get record(): Waited {
    return this.#record;
  }

  static {
    identify(OutcomeError, "OutcomeError", "unsuccessful_outcome");
  }
}

/**
 * The response cannot be used: it has a success status but not the JSON that the API describes (for example a proxy's HTML
 * page, truncated JSON, an empty body, or an array where an object was expected), or its body is larger than the client
 * reads. After a write with a success status, the server has carried the request out: `executed` is `"maybe"`.
 */
export class ResponseError extends MyCreditAppError {
  /** The HTTP status of the response. */
  readonly status: number;
  /** The `Content-Type` of the response; `undefined` if it had none. */
  readonly contentType: string | undefined;
  /** Private, so that no inspection shows it: a server's text may hold secrets. */
  readonly #bodyStart: string;
  readonly #body: unknown;

  constructor(
    message: string,
    response: { readonly status: number; readonly headers: ResponseHeaders },
    bodyStart: string,
    context: ErrorContext = {},
    body?: unknown,
  ) {
    super(message, context);
    this.#body = body;
    this.status = response.status;
    const contentType = response.headers.get("content-type");
    this.contentType = contentType === null ? undefined : oneLine(contentType).slice(0, 200);
    this.#bodyStart = bodyStart.slice(0, 200);
  }

  /** The first 200 characters of the body; empty for a token request. Not shown by `util.inspect`, nor in JSON. */
  get bodyStart(): string {
    return this.#bodyStart;
  }

  /** The parsed body, if it is JSON of another kind than expected. Not shown by `util.inspect`, nor in JSON. */
  get body(): unknown {
    return this.#body;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), status: this.status, contentType: this.contentType };
  }

  static {
    identify(ResponseError, "ResponseError", "unexpected_response");
  }
}

/**
 * A list was read to its end, and fewer items came than its `total_items` promised: it changed while it was read, or the
 * server left some out. The `total_items` of all pages was the same.
 */
export class IncompleteListError<Item = unknown> extends ResponseError {
  declare readonly code: "incomplete_list";
  /** How many items came. */
  readonly received: number;
  /** How many items there should have been. */
  readonly expected: number;
  /** Private, so that no inspection shows them: they are your data. */
  #items: readonly Item[] | undefined;

  constructor(
    message: string,
    response: { readonly status: number; readonly headers: ResponseHeaders },
    { received, expected }: { received: number; expected: number },
    context: ErrorContext = {},
  ) {
    super(message, response, "", context);
    this.received = received;
    this.expected = expected;
  }

  /** The items that came, if `toArray` threw the error. Not shown by `util.inspect`, nor in JSON. */
  get items(): readonly Item[] | undefined {
    return this.#items;
  }

  /** @internal */
  withItems(items: readonly Item[]): this {
    this.#items = items;
    return this;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), received: this.received, expected: this.expected };
  }

  static {
    identify(IncompleteListError, "IncompleteListError", "incomplete_list");
  }
}

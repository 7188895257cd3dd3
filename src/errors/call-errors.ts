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
  /** The record as a wait last read it; `undefined` for a single call, and if none was read. Left out of JSON. */
  readonly lastRecord: Waited | undefined;

  constructor(message: string, timeoutMs: number, context: ErrorContext = {}, lastRecord?: Waited) {
    super(message, context);
    this.timeoutMs = timeoutMs;
    this.lastRecord = lastRecord;
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
  /** The record as it is now. Left out of JSON, as it is your data. */
  readonly record: Waited;

  constructor(message: string, record: Waited, context: ErrorContext = {}) {
    super(message, context);
    this.record = record;
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
  declare readonly code: "unexpected_response";
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

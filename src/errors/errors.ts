import { type ErrorCode, type ErrorContext, identify, MyCreditAppError, oneLine } from "./base-error.js";
import { type ApiIssue, type Problem, problemOf } from "./problem.js";
import type { ResponseHeaders } from "./received.js";

export { type ErrorCode, type ErrorContext, type Executed, MyCreditAppError } from "./base-error.js";
export type { ApiIssue } from "./problem.js";

/** One problem that the client found. */
export interface InputIssue extends ApiIssue {
  /**
   * `argument`: the path, the query, the body or another argument; one of your users may have caused it. `option`: an
   * option of the call or of the client; your code has to change. `call`: the call itself, such as a scenario that is not
   * allowed.
   */
  readonly place: "argument" | "option" | "call";
}

/** Invalid input. No request was sent, unless a file changed while it was being sent (see `executed`). */
export class InputError extends MyCreditAppError {
  declare readonly code: "invalid_input";
  /** Each problem and how to fix it, in the order in which they were found. */
  readonly problems: readonly string[];
  /**
   * The same problems with the place of each, as in `ValidationError`: a JSON Pointer such as `/path/org_id`,
   * `/query/limit`, `/body/email`, `/options/timeout`.
   */
  readonly issues: readonly InputIssue[];

  /** @param label what the message names first; default: the operation */
  constructor(
    problems: readonly (string | Problem)[],
    context: ErrorContext = {},
    label: string | undefined = context.operationId,
  ) {
    const found = problems.map((problem) => (typeof problem === "string" ? problemOf(problem) : problem));
    const texts = found.map(({ text }) => text);
    const subject = label === undefined ? "" : `${label}: `;
    const lines =
      texts.length === 1
        ? [`${subject}${texts[0]}`]
        : [`${subject}${texts.length} problems:`, ...texts.map((text) => `- ${text}`)];
    super("", { executed: "no", ...context }, lines);
    this.problems = texts;
    this.issues = found.map(({ pointer, message }) => ({ pointer, message, place: placeOf(pointer) }));
  }
}

function placeOf(pointer: string): InputIssue["place"] {
  if (pointer === "") return "call";
  return /^\/options(\/|$)/.test(pointer) ? "option" : "argument";
}

/** The errors of a call that ended without an error response from the API. */

/** The server did not respond, or the connection was lost. */
export class ConnectionError extends MyCreditAppError {
  declare readonly code: "connection_failed";
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
}

/** Your `signal` ended the call. The signal's reason is the `cause`. */
export class AbortError extends MyCreditAppError {
  declare readonly code: "aborted";
}

/**
 * The client holds this write back: `writes` is `"refuse"`, or your function `approve` did not return `true`. Nothing was sent.
 * What the function threw is the `cause`.
 */
export class WriteRefusedError extends MyCreditAppError {
  declare readonly code: "write_refused";
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
  /** Private, so that no inspection shows them: a server's text may hold secrets. */
  readonly #headers: ResponseHeaders;
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
    this.#headers = response.headers;
    this.status = response.status;
    const contentType = response.headers.get("content-type");
    this.contentType = contentType === null ? undefined : oneLine(contentType).slice(0, 200);
    this.#bodyStart = bodyStart.slice(0, 200);
  }

  /** The headers of the response, such as `Location`. Not shown by `util.inspect`, nor in JSON. */
  get headers(): ResponseHeaders {
    return this.#headers;
  }

  /** The first 200 characters of the body; empty for a token request. Not shown by `util.inspect`, nor in JSON. */
  get bodyStart(): string {
    return this.#bodyStart;
  }

  /** The parsed body, if it is JSON of another kind than expected. Not shown by `util.inspect`, nor in JSON. */
  get body(): unknown {
    return this.#body;
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
}

/** The errors that stand for an error response of the API: one table from HTTP status to class. */

/** What an error response says, once it is read and redacted. */
export interface ApiErrorDetails {
  readonly status: number;
  readonly headers?: ResponseHeaders | undefined;
  readonly body?: unknown;
  readonly issues?: readonly ApiIssue[];
  readonly retryAfter?: number | undefined;
}

/** The server responded with an error. */
export class ApiError extends MyCreditAppError {
  /**
   * The HTTP status. 0 if the client got no access token for a reason other than a response (see `cause`), and for a
   * redirect in a browser.
   */
  readonly status: number;
  /** The problems that the server names. Empty if its response names none. */
  readonly issues: readonly ApiIssue[];
  /** The seconds that the server asks you to wait, from `Retry-After`; `undefined` if it did not ask. */
  readonly retryAfter: number | undefined;
  /** Private, so that no inspection shows them: a response may hold secrets. */
  readonly #headers: ResponseHeaders | undefined;
  readonly #body: unknown;

  constructor(message: string, details: ApiErrorDetails, context: ErrorContext = {}) {
    super(message, context);
    this.status = details.status;
    this.issues = details.issues ?? [];
    this.retryAfter = details.retryAfter;
    this.#headers = details.headers;
    this.#body = details.body;
  }

  /** The headers of the response. Not shown by `util.inspect`, nor in JSON. */
  get headers(): ResponseHeaders | undefined {
    return this.#headers;
  }

  /**
   * The body of the response: parsed if it is JSON, otherwise its text; `undefined` for a token request. Not shown by
   * `util.inspect`, nor in JSON.
   */
  get body(): unknown {
    return this.#body;
  }
}

/** 400: the server cannot read the request. */
export class BadRequestError extends ApiError {
  declare readonly code: "bad_request";
}

/** 401, or the client could not get an access token because of its credentials. */
export class AuthenticationError extends ApiError {
  declare readonly code: "authentication_failed";
}

/** 403: your organization may not do this, for example because it has no connection with the target. */
export class PermissionError extends ApiError {
  declare readonly code: "permission_denied";
}

/** 404: not found, or not visible to your organization. */
export class NotFoundError extends ApiError {
  declare readonly code: "not_found";
}

/** 409: the state of the resource does not allow this. */
export class ConflictError extends ApiError {
  declare readonly code: "conflict";
}

/** 422: the server refuses a field of the request; `issues` says which. */
export class ValidationError extends ApiError {
  declare readonly code: "validation_failed";
}

/** 429: too many requests; `retryAfter` has the number of seconds to wait, if the server sent one. */
export class RateLimitError extends ApiError {
  declare readonly code: "rate_limited";
}

/** 5xx: the server failed. */
export class ServerError extends ApiError {
  declare readonly code: "server_error";
}

/** The error classes, and a union of them all, which a `switch` on `code` narrows. */

/** Any error that a call throws. Its `code` tells the class: in `case "rate_limited"`, the error has `retryAfter`. */
export type AnyMyCreditAppError =
  | InputError
  | ConnectionError
  | TimeoutError
  | AbortError
  | WriteRefusedError
  | OutcomeError
  // Its subclass has a code of its own.
  | (ResponseError & { readonly code: "unexpected_response" })
  | IncompleteListError
  // Its subclasses have their own codes, so that only this class is left for `api_error`.
  | (ApiError & { readonly code: "api_error" })
  | BadRequestError
  | AuthenticationError
  | PermissionError
  | NotFoundError
  | ConflictError
  | ValidationError
  | RateLimitError
  | ServerError;

/** True for every error that this package throws, from any copy of it. */
export function isMyCreditAppError(value: unknown): value is AnyMyCreditAppError {
  return value instanceof MyCreditAppError;
}

/** The names survive a minifier, and the codes never change once published. */
const table: readonly (readonly [
  errorClass: typeof MyCreditAppError | { prototype: Error },
  name: string,
  code: ErrorCode,
])[] = [
  [InputError, "InputError", "invalid_input"],
  [ConnectionError, "ConnectionError", "connection_failed"],
  [TimeoutError, "TimeoutError", "timeout"],
  [AbortError, "AbortError", "aborted"],
  [WriteRefusedError, "WriteRefusedError", "write_refused"],
  [OutcomeError, "OutcomeError", "unsuccessful_outcome"],
  [ResponseError, "ResponseError", "unexpected_response"],
  [IncompleteListError, "IncompleteListError", "incomplete_list"],
  [ApiError, "ApiError", "api_error"],
  [BadRequestError, "BadRequestError", "bad_request"],
  [AuthenticationError, "AuthenticationError", "authentication_failed"],
  [PermissionError, "PermissionError", "permission_denied"],
  [NotFoundError, "NotFoundError", "not_found"],
  [ConflictError, "ConflictError", "conflict"],
  [ValidationError, "ValidationError", "validation_failed"],
  [RateLimitError, "RateLimitError", "rate_limited"],
  [ServerError, "ServerError", "server_error"],
];
for (const [errorClass, name, code] of table) identify(errorClass, name, code);

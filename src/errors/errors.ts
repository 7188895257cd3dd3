/**
 * Everything that a call can throw: one base class, one table from HTTP status to class.
 *
 * Every class carries a brand that is the same in each copy of the package, so that `instanceof` holds when an
 * application ends up with two of them.
 */

/** The key of the brand. `Symbol.for` makes it the same symbol in every copy of this package. */
const brand = Symbol.for("mycreditapp.error");

/** Words that a program can switch on. They never change once published. */
export type ErrorCode =
  | "mycreditapp_error"
  | "invalid_input"
  | "connection_failed"
  | "timeout"
  | "aborted"
  | "unexpected_response"
  | "api_error"
  | "bad_request"
  | "authentication_failed"
  | "permission_denied"
  | "not_found"
  | "conflict"
  | "validation_failed"
  | "rate_limited"
  | "server_error"
  | "unsuccessful_outcome";

/** Gives a class its name and its code, in a way that survives minifiers and second copies. */
function identify(errorClass: { prototype: Error }, name: string, code: ErrorCode): void {
  Object.defineProperties(errorClass, { brandedAs: { value: name } });
  Object.defineProperties(errorClass.prototype, {
    [brand]: { value: name },
    name: { value: name, configurable: true, writable: true },
    code: { value: code },
  });
}

/** Facts about a call that travel with its error. */
export interface ErrorContext {
  /** The operation, by its `operationId` in `openapi.yaml`. */
  operationId?: string | undefined;
  /** What the server called this request, where it said so. */
  requestId?: string | undefined;
  cause?: unknown;
}

/** Line breaks in a server's text would let it write log lines of its own. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}

/** The base of every error that this package throws. */
export class MyCreditAppError extends Error {
  /** A word for programs. It is the same for every error of one class. */
  declare readonly code: ErrorCode;
  /** The operation that was called, by its `operationId`; `undefined` where no call was made. */
  readonly operationId: string | undefined;
  /** What the server called this request; `undefined` where it did not say, or did not answer. */
  readonly requestId: string | undefined;

  constructor(message: string, context: ErrorContext = {}) {
    super(oneLine(message), context.cause === undefined ? undefined : { cause: context.cause });
    this.operationId = context.operationId;
    this.requestId = context.requestId;
  }

  /** True for an error of this class from any copy of this package. */
  static override [Symbol.hasInstance](
    this: { prototype: object; brandedAs?: string },
    value: unknown,
  ): boolean {
    // A class of a user's own that extends one of ours has no brand: the ordinary rule holds for it.
    if (!Object.hasOwn(this, "brandedAs")) return Function.prototype[Symbol.hasInstance].call(this, value);
    for (
      let link: unknown = value;
      typeof link === "object" && link !== null;
      link = Object.getPrototypeOf(link)
    ) {
      if (Object.getOwnPropertyDescriptor(link, brand)?.value === this.brandedAs) return true;
    }
    return false;
  }

  /** What a log should hold: no headers, no body, no stack. */
  toJSON(): Record<string, unknown> {
    return {
      name: this.name,
      code: this.code,
      message: this.message,
      operationId: this.operationId,
      requestId: this.requestId,
    };
  }

  static {
    identify(MyCreditAppError, "MyCreditAppError", "mycreditapp_error");
  }
}

/** True for every error that this package throws, from any copy of it. */
export function isMyCreditAppError(value: unknown): value is MyCreditAppError {
  return value instanceof MyCreditAppError;
}

/** Something given to the client cannot be right. Nothing was sent. */
export class InputError extends MyCreditAppError {
  /** Each problem with the way to mend it, in the order in which they were found. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[], context: ErrorContext = {}) {
    const subject = context.operationId === undefined ? "" : `${context.operationId}: `;
    const many = problems.length > 1 ? `${problems.length} problems: ` : "";
    super(`${subject}${many}${problems.join("; ")}`, context);
    this.problems = problems;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), problems: this.problems };
  }

  static {
    identify(InputError, "InputError", "invalid_input");
  }
}

/** No answer came, or it broke off. */
export class ConnectionError extends MyCreditAppError {
  /**
   * Whether the server can have acted on the request, in any attempt of this call. `"no"`: it was never sent, or put
   * off, so nothing has happened. `"maybe"`: it may have been carried out; look before you send a POST or PATCH again.
   */
  readonly sent: "no" | "maybe";

  constructor(message: string, sent: "no" | "maybe", context: ErrorContext = {}) {
    super(message, context);
    this.sent = sent;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), sent: this.sent };
  }

  static {
    identify(ConnectionError, "ConnectionError", "connection_failed");
  }
}

/** The call was not done by its deadline (`timeout`). */
export class TimeoutError extends MyCreditAppError {
  /** The deadline that passed, in milliseconds from the start of the call. */
  readonly timeoutMs: number;
  /** Whether the server can have acted on the request; see `ConnectionError`. */
  readonly sent: "no" | "maybe";
  /** What was last seen of the thing that was waited for; `undefined` for a single call. */
  readonly lastRecord: unknown;

  constructor(
    message: string,
    timeoutMs: number,
    context: ErrorContext = {},
    { sent = "maybe", lastRecord }: { sent?: "no" | "maybe"; lastRecord?: unknown } = {},
  ) {
    super(message, context);
    this.timeoutMs = timeoutMs;
    this.sent = sent;
    this.lastRecord = lastRecord;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), timeoutMs: this.timeoutMs, sent: this.sent };
  }

  static {
    identify(TimeoutError, "TimeoutError", "timeout");
  }
}

/** The caller's `signal` ended the call. Its reason is the `cause`. */
export class AbortError extends MyCreditAppError {
  /** Whether the server can have acted on the request; see `ConnectionError`. */
  readonly sent: "no" | "maybe";

  constructor(message: string, context: ErrorContext = {}, sent: "no" | "maybe" = "maybe") {
    super(message, context);
    this.sent = sent;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), sent: this.sent };
  }

  static {
    identify(AbortError, "AbortError", "aborted");
  }
}

/** What was waited for came to an end, but not to the one that was hoped for. */
export class OutcomeError extends MyCreditAppError {
  /** What it came to. Not in JSON: it is the caller's data. */
  readonly record: unknown;

  constructor(message: string, record: unknown, context: ErrorContext = {}) {
    super(message, context);
    this.record = record;
  }

  static {
    identify(OutcomeError, "OutcomeError", "unsuccessful_outcome");
  }
}

/** Headers of an answer. Every `Headers` object is one. */
export interface ResponseHeaders {
  get(name: string): string | null;
  forEach(visit: (value: string, name: string) => void): void;
}

/** An answer that came, as an error needs it. */
export interface AnswerSummary {
  status: number;
  headers: ResponseHeaders;
}

/**
 * An answer that cannot be used: a success that is not the JSON that the API promises (a gateway's HTML, a cut text,
 * nothing at all), or a body that is larger than the client reads.
 */
export class ResponseError extends MyCreditAppError {
  /** The HTTP status of the answer. */
  readonly status: number;
  /** The `Content-Type` of the answer; `undefined` where it had none. */
  readonly contentType: string | undefined;
  /** Private, so that no inspection shows it: a server's text may hold secrets. */
  readonly #bodyStart: string;

  constructor(message: string, answer: AnswerSummary, body: string, context: ErrorContext = {}) {
    super(message, context);
    this.status = answer.status;
    this.contentType = answer.headers.get("content-type") ?? undefined;
    this.#bodyStart = body.slice(0, 200);
  }

  /** The first 200 characters of the body; empty for a token request. Not shown by `util.inspect`, nor in JSON. */
  get bodyStart(): string {
    return this.#bodyStart;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), status: this.status, contentType: this.contentType };
  }

  static {
    identify(ResponseError, "ResponseError", "unexpected_response");
  }
}

/** One problem that the server names. */
export interface ApiIssue {
  /** Where it is, as a JSON Pointer (RFC 6901) such as `/body/email`; empty where the server did not say. */
  readonly pointer: string;
  /** What is wrong, in the server's words. */
  readonly message: string;
  /** The server's class of the problem, where it gave one. */
  readonly type?: string;
  /** The server's word for the problem, where it gave one. */
  readonly code?: string;
}

/** The server answered with an error. */
export class ApiError extends MyCreditAppError {
  /** The HTTP status. 0 where no token could be had and the reason was not an answer (see `cause`). */
  readonly status: number;
  /** What the server names as wrong. Empty where its answer has no `detail`. */
  readonly issues: readonly ApiIssue[];
  /** The seconds that the server asks to wait, from `Retry-After`; `undefined` where it did not ask. */
  readonly retryAfter: number | undefined;
  /** Private, so that no inspection shows them: what a server sends may hold secrets. */
  readonly #headers: ResponseHeaders | undefined;
  readonly #body: unknown;

  constructor(
    message: string,
    details: {
      status: number;
      headers?: ResponseHeaders | undefined;
      body?: unknown;
      issues?: readonly ApiIssue[];
      retryAfter?: number | undefined;
    },
    context: ErrorContext = {},
  ) {
    super(message, context);
    this.status = details.status;
    this.issues = details.issues ?? [];
    this.retryAfter = details.retryAfter;
    this.#headers = details.headers;
    this.#body = details.body;
  }

  /** The headers of the answer. Not shown by `util.inspect`, nor in JSON. */
  get headers(): ResponseHeaders | undefined {
    return this.#headers;
  }

  /**
   * The body of the answer: parsed where it is JSON, else its text; `undefined` for a token request. Not shown by
   * `util.inspect`, nor in JSON.
   */
  get body(): unknown {
    return this.#body;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), status: this.status, issues: this.issues, retryAfter: this.retryAfter };
  }

  static {
    identify(ApiError, "ApiError", "api_error");
  }
}

/** 400: the server cannot read the request. */
export class BadRequestError extends ApiError {
  static {
    identify(BadRequestError, "BadRequestError", "bad_request");
  }
}

/** 401, or no token could be had: the credentials or the token are not accepted. */
export class AuthenticationError extends ApiError {
  static {
    identify(AuthenticationError, "AuthenticationError", "authentication_failed");
  }
}

/** 403: the organization may not do this, for instance because it has no connection with the target. */
export class PermissionError extends ApiError {
  static {
    identify(PermissionError, "PermissionError", "permission_denied");
  }
}

/** 404: there is no such thing, or it is not visible to this organization. */
export class NotFoundError extends ApiError {
  static {
    identify(NotFoundError, "NotFoundError", "not_found");
  }
}

/** 409: the thing is in a state that does not allow this. */
export class ConflictError extends ApiError {
  static {
    identify(ConflictError, "ConflictError", "conflict");
  }
}

/** 422: a field of the request is refused; `issues` says which. */
export class ValidationError extends ApiError {
  static {
    identify(ValidationError, "ValidationError", "validation_failed");
  }
}

/** 429: too many calls; `retryAfter` says how long to wait, where the server does. */
export class RateLimitError extends ApiError {
  static {
    identify(RateLimitError, "RateLimitError", "rate_limited");
  }
}

/** 5xx: the fault is on the server's side. */
export class ServerError extends ApiError {
  static {
    identify(ServerError, "ServerError", "server_error");
  }
}

const classByStatus = new Map<number, typeof ApiError>([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionError],
  [404, NotFoundError],
  [409, ConflictError],
  [422, ValidationError],
  [429, RateLimitError],
]);

/** The class for a status. Statuses without a row of their own are a `ServerError` from 500 on, else an `ApiError`. */
export function errorClassFor(status: number): typeof ApiError {
  return classByStatus.get(status) ?? (status >= 500 && status <= 599 ? ServerError : ApiError);
}

/** The errors that stand for an error response of the API: one table from HTTP status to class. */

import type { ApiIssue } from "./api-issues.js";
import { type ErrorContext, identify, MyCreditAppError } from "./base-error.js";
import type { ResponseHeaders } from "./response-headers.js";

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
  /** The problems that the server names. Empty if its response has no `detail`. */
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

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), status: this.status, issues: this.issues, retryAfter: this.retryAfter };
  }

  static {
    identify(ApiError, "ApiError", "api_error");
  }
}

/** 400: the server cannot read the request. */
export class BadRequestError extends ApiError {
  declare readonly code: "bad_request";
  static {
    identify(BadRequestError, "BadRequestError", "bad_request");
  }
}

/** 401, or the client could not get an access token because of its credentials. */
export class AuthenticationError extends ApiError {
  declare readonly code: "authentication_failed";
  static {
    identify(AuthenticationError, "AuthenticationError", "authentication_failed");
  }
}

/** 403: your organization may not do this, for example because it has no connection with the target. */
export class PermissionError extends ApiError {
  declare readonly code: "permission_denied";
  static {
    identify(PermissionError, "PermissionError", "permission_denied");
  }
}

/** 404: not found, or not visible to your organization. */
export class NotFoundError extends ApiError {
  declare readonly code: "not_found";
  static {
    identify(NotFoundError, "NotFoundError", "not_found");
  }
}

/** 409: the state of the resource does not allow this. */
export class ConflictError extends ApiError {
  declare readonly code: "conflict";
  static {
    identify(ConflictError, "ConflictError", "conflict");
  }
}

/** 422: the server refuses a field of the request; `issues` says which. */
export class ValidationError extends ApiError {
  declare readonly code: "validation_failed";
  static {
    identify(ValidationError, "ValidationError", "validation_failed");
  }
}

/** 429: too many requests; `retryAfter` has the number of seconds to wait, if the server sent one. */
export class RateLimitError extends ApiError {
  declare readonly code: "rate_limited";
  static {
    identify(RateLimitError, "RateLimitError", "rate_limited");
  }
}

/** 5xx: the server failed. */
export class ServerError extends ApiError {
  declare readonly code: "server_error";
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

/** The class for a status. A status without its own row gets `ServerError` from 500 on, and `ApiError` below. */
export function errorClassFor(status: number): typeof ApiError {
  return classByStatus.get(status) ?? (status >= 500 && status <= 599 ? ServerError : ApiError);
}

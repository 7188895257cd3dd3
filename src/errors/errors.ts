/** The error classes, and a union of them all, which a `switch` on `code` narrows. */
import type {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
} from "./api-error.js";
import { MyCreditAppError } from "./base-error.js";
import type {
  AbortError,
  ConnectionError,
  IncompleteListError,
  OutcomeError,
  ResponseError,
  TimeoutError,
} from "./call-errors.js";
import type { InputError } from "./input-error.js";

export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
} from "./api-error.js";
export type { ApiIssue } from "./api-issues.js";
export { type ErrorCode, type ErrorContext, type Executed, MyCreditAppError } from "./base-error.js";
export {
  AbortError,
  ConnectionError,
  IncompleteListError,
  OutcomeError,
  ResponseError,
  TimeoutError,
} from "./call-errors.js";
export { InputError, type InputIssue } from "./input-error.js";

/** Any error that a call throws. Its `code` tells the class: in `case "rate_limited"`, the error has `retryAfter`. */
export type AnyMyCreditAppError =
  | InputError
  | ConnectionError
  | TimeoutError
  | AbortError
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

export type {
  ConnectionAction,
  ConnectionActionStatus,
  ConnectionActionType,
  Timestamp,
} from "../generated/schema.js";
export type { TokenStore } from "./auth/token-store.js";
export { MyCreditApp, type Scope } from "./client.js";
export type { ApiCall, ApiResponse, WithResponse } from "./http/api-call.js";
export type { CallOptions, Scenario } from "./http/call.js";
export {
  AbortError,
  ApiError,
  type ApiIssue,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  type ErrorCode,
  InputError,
  isMyCreditAppError,
  MyCreditAppError,
  NotFoundError,
  OutcomeError,
  PermissionError,
  RateLimitError,
  ResponseError,
  type ResponseHeaders,
  ServerError,
  TimeoutError,
  ValidationError,
} from "./http/errors.js";
export type { AttemptEvent, BodyReader, Fetch, FetchInit, FetchResponse } from "./http/transport.js";
export type { MyCreditAppOptions } from "./options.js";
export type { Analytics } from "./resources/analytics.js";

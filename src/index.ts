export type * from "../generated/types.js";
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
export type { FileInput, NamedFile } from "./http/upload.js";
export type { ListCall, ListOptions, ListPage } from "./lists.js";
export type { MyCreditAppOptions } from "./options.js";
export type { Analytics } from "./resources/analytics.js";
export type { CreditApplications } from "./resources/credit-applications.js";
export type { Currencies } from "./resources/currencies.js";
export type { DocumentRequests } from "./resources/document-requests.js";
export type { Documents } from "./resources/documents.js";
export type { FinancialFiles } from "./resources/financial-files.js";
export type { GuestConnections } from "./resources/guest-connections.js";
export type { GuestInvitations } from "./resources/guest-invitations.js";
export type { HostConnections } from "./resources/host-connections.js";
export type { Metrics } from "./resources/metrics.js";
export type { Organizations } from "./resources/organizations.js";
export type { PrivateRecordAnalytics } from "./resources/private-record-analytics.js";
export type { PrivateRecordDocuments } from "./resources/private-record-documents.js";
export type { PrivateRecordFinancialFiles } from "./resources/private-record-financial-files.js";
export type { PrivateRecordMetrics } from "./resources/private-record-metrics.js";
export type { PrivateRecords } from "./resources/private-records.js";
export { toDate } from "./timestamps.js";
export type { WaitOptions } from "./waiting.js";

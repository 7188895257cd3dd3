export type { Routes } from "../generated/calls.js";
export type * from "../generated/types.js";
export type { ApiCall, ApiResponse, WithResponse } from "./call/api-call.js";
export type { EnsureOptions } from "./call/ensure.js";
export type { ClientFetch } from "./call/fetch.js";
export type { EnsuredRequest } from "./call/flight.js";
export type { AwaitedPage, ListCall, ListPage } from "./call/lists.js";
export type { RequestInput } from "./call/route.js";
export { fromDate, toDate } from "./call/timestamps.js";
export type { CallOptions, ListOptions, Scenario } from "./call/types.js";
export type { FileAtPath, FileInput, NamedFile } from "./call/upload.js";
export type { ListWaitOptions, WaitError, WaitOptions } from "./call/wait.js";
export { MyCreditApp, type Scope } from "./client.js";
export {
  AbortError,
  type AnyMyCreditAppError,
  ApiError,
  type ApiIssue,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  type ErrorCode,
  type Executed,
  IncompleteListError,
  InputError,
  type InputIssue,
  isMyCreditAppError,
  MyCreditAppError,
  NotFoundError,
  OutcomeError,
  PermissionError,
  RateLimitError,
  ResponseError,
  ServerError,
  TimeoutError,
  ValidationError,
  WriteRefusedError,
} from "./errors/errors.js";
export type { ResponseHeaders } from "./errors/received.js";
export type { MyCreditAppOptions, SessionOptions } from "./options.js";
export type { Analytics } from "./resources/analytics.js";
export type { CreditApplications } from "./resources/credit-applications.js";
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
export type { Currencies, Scoring } from "./resources/scoring.js";
export type { AttemptTrace, CallTrace } from "./session/channels.js";
export type { GivenAccessToken, TokenContext } from "./session/credentials.js";
export type { AppInfo } from "./session/environment.js";
export type { AttemptEvent, LogFields, LogFunction, Logger, LogMethods } from "./session/events.js";
export type { Exchange } from "./session/exchange.js";
export type { HeadersFunction } from "./session/session.js";
export type { TokenStore } from "./session/token-store.js";
export type { Approve, WriteCall, WriteEvent, WriteFile } from "./session/writes.js";
export type {
  AttemptContext,
  BodyReader,
  Fetch,
  FetchInit,
  FetchResponse,
  RequestBody,
} from "./transports/transport.js";

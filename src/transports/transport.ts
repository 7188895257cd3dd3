import type { ErrorCode, ResponseHeaders } from "../errors/errors.js";

/** What the client hands to `fetch`. Plain, so that nothing has to be unpacked before it can be sent again. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: string | FormData;
  /**
   * Never followed: a redirect could carry the token to another origin. `manual` hands it back as an answer; `error`, for
   * a file that is read while it is sent, makes it a failure.
   */
  redirect: "manual" | "error";
  /**
   * `null` for a file that is read while it is sent. Only with it and `redirect: "error"` does the Fetch standard let a
   * `fetch` send a body without keeping a copy, with which it could send it once more.
   */
  window?: null;
  signal: AbortSignal;
}

/** Reads a body piece by piece, so that a size can be refused before all of it is in memory. */
export interface BodyReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}

/** What the client needs of an answer. Every `Response` is one. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body?: { getReader(): BodyReader } | null;
  /** Only called where there is no `body`. */
  text(): Promise<string>;
}

/** A function that sends a request. `globalThis.fetch` is one. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** An answer whose body has been read whole. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body: string;
  /** How many times the request was sent again before. */
  readonly retries: number;
}

/** What became of one attempt: for a log line, a metric or an audit record. It holds no token and no secret. */
export interface AttemptEvent {
  /** The operation, by its `operationId`. `createAccessToken` for the token request. */
  readonly operationId: string;
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
  readonly method: string;
  /** The URL without its query. */
  readonly url: string;
  /** The organization at which the call is directed; `undefined` for operations that name none. */
  readonly targetOrganizationId: string | undefined;
  /** The HTTP status; `undefined` where no answer came. */
  readonly status: number | undefined;
  /** What the server called this request; `undefined` where it did not say. */
  readonly requestId: string | undefined;
  /** The code of the error that the attempt ended with where it brought no usable answer. */
  readonly error: ErrorCode | undefined;
  /** From sending the request until its answer was read or failed. */
  readonly durationMs: number;
  /**
   * `done`: the call ends here, with its data or an error. `retry`: it is sent again after `pauseMs`. `renew-token`: it
   * is sent again with a new token.
   */
  readonly next: "done" | "retry" | "renew-token";
  /** The pause before the next attempt; 0 where there is none. */
  readonly pauseMs: number;
}

/**
 * Codes of Node and undici for a connection that was never made. With any other failure the request may have arrived.
 */
const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Whether the server can have seen a request whose `fetch` failed with this error. */
export function wasSent(error: unknown): "no" | "maybe" {
  const never = (cause: unknown) => neverConnected.has(codeOf(cause)) || isConnect(cause);
  return rootCauses(error).every(never) ? "no" : "maybe";
}

/** ETIMEDOUT is of a connection that was never made, or of one that died: only the system call tells which. */
function isConnect(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "connect";
}

/** A short reason for people: the code of the innermost cause, or its message. */
export function describeFailure(error: unknown): string {
  const cause = rootCauses(error)[0];
  return codeOf(cause) || (cause instanceof Error ? cause.message : String(cause));
}

/** `fetch` wraps what happened in a TypeError, and Node wraps the failures of several addresses in an AggregateError. */
function rootCauses(error: unknown): unknown[] {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap(rootCauses);
  if (error instanceof Error && error.cause !== undefined) return rootCauses(error.cause);
  return [error];
}

function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

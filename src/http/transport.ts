import type { ResponseHeaders } from "./errors.js";

/** What the client hands to `fetch`. Plain, so that nothing has to be unpacked before it can be sent again. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: string | FormData;
  /** Always `manual`: a redirect could carry the token to another origin. */
  redirect: "manual";
  signal: AbortSignal;
}

/** What the client needs of an answer. Every `Response` is one. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
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
  return rootCauses(error).every((cause) => neverConnected.has(codeOf(cause))) ? "no" : "maybe";
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

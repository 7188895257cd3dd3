import { type Executed, oneLine } from "./base-error.js";
import type { Redact } from "./redact.js";
import type { ResponseHeaders } from "./response-headers.js";

/** The end of a call: a response, and what the session knows of it. */
export interface Read {
  readonly status: number;
  readonly statusText?: string | undefined;
  readonly headers: ResponseHeaders;
  readonly bytes: Uint8Array;
  /** How many times the client retried, not counting a renewed token. */
  readonly retries: number;
  /** Whether the server may have carried the request out, over all attempts. */
  readonly executed: Executed;
  /** What an error adds to the words of the server; empty for most responses. */
  readonly notes: readonly string[];
  /** Removes from the response the secrets that the request carried. */
  readonly redact: Redact;
}

/** Whether a status is a success. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** Made when it is first needed: in a test environment such as jsdom, it may be missing when this file is loaded. */
let utf8: TextDecoder | undefined;

/** The body as text. It is UTF-8 whatever charset the response claims: JSON has no other (RFC 8259, section 8.1). */
export function textOf({ bytes }: Pick<Read, "bytes">): string {
  utf8 ??= new TextDecoder();
  return utf8.decode(bytes);
}

/** The headers in which servers and gateways name a request, most specific first. */
const requestIdHeaders = [
  "x-request-id",
  "request-id",
  "x-correlation-id",
  "x-amzn-requestid",
  "x-amz-cf-id",
  "cf-ray",
];

/** The id that the server gave the request; `undefined` if it gave none. */
export function readRequestId(headers: ResponseHeaders): string | undefined {
  for (const name of requestIdHeaders) {
    // It ends up in log lines.
    const value = oneLine(headers.get(name) ?? "").slice(0, 200);
    if (value !== "") return value;
  }
  return undefined;
}

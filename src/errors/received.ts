import { type Executed, oneLine } from "./base-error.js";

/** The end of a call: a response, and what the session knows of it. */
export interface Read {
  readonly status: number;
  readonly statusText?: string | undefined;
  readonly headers: ResponseHeaders;
  readonly bytes: Uint8Array;
  /** How many times the client retried, not counting a renewed token. */
  readonly retries: number;
  /** Whether the server may have executed the request, over all attempts. */
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
  return requestIdHeaders.map((name) => readLine(headers, name)).find((value) => value !== undefined);
}

/** A header that ends up in log lines; `undefined` if it is missing or empty. */
export function readLine(headers: ResponseHeaders, name: string): string | undefined {
  return oneLine(headers.get(name) ?? "").slice(0, 200) || undefined;
}

/** Removes secrets from a text. */
export type Redact = (text: string) => string;

/** Headers of a response. Every `Headers` object is one. */
export interface ResponseHeaders {
  get(name: string): string | null;
  forEach(visit: (value: string, name: string) => void): void;
}

/** Headers in which every value is redacted. Private, so that an inspection shows none of them. */
export class RedactedHeaders implements ResponseHeaders {
  readonly #headers: ResponseHeaders;
  readonly #redact: Redact;
  readonly #length: number;

  /** @param length how many bytes were read, for a response that does not say; openapi-fetch asks for it */
  constructor(headers: ResponseHeaders, redact: Redact, length = 0) {
    this.#headers = headers;
    this.#redact = redact;
    this.#length = length;
  }

  get(name: string): string | null {
    const value = this.#headers.get(name);
    const isLength = name.toLowerCase() === "content-length";
    if (typeof value !== "string") return this.#length > 0 && isLength ? String(this.#length) : null;
    // A number that is shorter than any token. openapi-fetch asks for the length in every call, and patterns take time.
    return isLength && /^\d{1,7}$/.test(value) ? value : this.#redact(value);
  }

  forEach(visit: (value: string, name: string) => void): void {
    this.#headers.forEach((value, name) => {
      visit(this.#redact(value), this.#redact(name));
    });
  }
}

/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): whole seconds, or an HTTP date.
 *
 * A date that has passed means now. The client ignores anything else, a negative or fractional number included: guessing
 * what a server meant would be worse than the client's own pause.
 *
 * @param nowMs the present, in milliseconds since the epoch
 * @returns milliseconds, or `undefined` if the header cannot be read
 */
export function parseRetryAfter(value: string, nowMs: number): number | undefined {
  const text = value.trim();
  if (/^\d{1,15}$/.test(text)) return Number(text) * 1000;
  const at = parseHttpDate(text);
  return at === undefined ? undefined : Math.max(0, at - nowMs);
}

/** The `Retry-After` of a response. A date counts from the server's own `Date`, as the client's clock may be wrong. */
export function readRetryAfter(headers: ResponseHeaders): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  return parseRetryAfter(value, parseHttpDate(headers.get("date") ?? "") ?? Date.now());
}

/** The three forms of an HTTP date (RFC 9110, section 5.6.7). `Date.parse` alone takes "-1" and "2.5" for dates, too. */
const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .* \d\d:\d\d:\d\d (GMT|UTC|\d{4})$/;

function parseHttpDate(text: string): number | undefined {
  if (!httpDate.test(text)) return undefined;
  // The asctime form ends with the year and has no zone: it is UTC, where `Date.parse` would take it for local time.
  const at = Date.parse(/\d$/.test(text) ? `${text} GMT` : text);
  return Number.isNaN(at) ? undefined : at;
}

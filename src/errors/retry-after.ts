import type { ResponseHeaders } from "./response-headers.js";

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

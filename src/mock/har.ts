/**
 * Reads what a HAR 1.2 file says about each request, in the dialects of those who write one.
 *
 * | written by            | differs in                                                                                  | is read as                          |
 * |-----------------------|---------------------------------------------------------------------------------------------|-------------------------------------|
 * | `recordHar`           | `response._failure`: the error of the transport, and how far the response had come          | that failure                        |
 * | Chromium              | headers of HTTP/2 such as `:status`; a decoded body under the encoded length; `_error: "net::ERR_…"` | left out; the body as it is; a failure |
 * | Firefox               | a failed request has the status 0 and no `_error`; binary bodies are base64                  | a failure; decoded                  |
 * | Charles               | `_charlesStatus`, which is `COMPLETE` or not; `statusText: null`; bodies may be base64       | a failure, if it is not             |
 * | mitmproxy             | a failed request has `_error`, which may be null, and `content: {}`                          | a failure                           |
 */
import type { ComposedAnswer } from "./answers.js";

/** Fields that `recordHar` leaves out of bodies, forms and queries. */
export const leftOutOfRecordings: readonly string[] = ["client_secret", "invitation_token"];

/** A HAR 1.2 file, as `JSON.parse` reads it. */
export interface Har {
  readonly log: { readonly entries: readonly object[] };
}

/** An error, as a recording keeps it. */
export interface RecordedError {
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
  readonly address?: string | undefined;
  readonly host?: string | undefined;
  readonly hostname?: string | undefined;
  readonly port?: number | string | undefined;
  readonly http2ErrorCode?: number | undefined;
  readonly cause?: RecordedError | undefined;
  readonly errors?: readonly RecordedError[] | undefined;
}

/** Why a response did not come, or not to its end. */
export interface RecordedFailure {
  /** Whether the caller gave up, as at a timeout: the server was silent. */
  readonly aborted: boolean;
  /** Whether the error is about a connection to the API: see test/risks/README.md. */
  readonly believed: boolean;
  readonly error: RecordedError;
}

/** One request of a recording, and what came of it. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The part of the response that came; `undefined` if nothing did. */
  readonly answer: ComposedAnswer | undefined;
  readonly failure: RecordedFailure | undefined;
  /** A sentence, if the file lacks what a replay needs. */
  readonly problem: string | undefined;
}

interface Pair {
  readonly name?: unknown;
  readonly value?: unknown;
}

interface Entry {
  readonly request?: {
    readonly method?: unknown;
    readonly url?: unknown;
    readonly headers?: readonly Pair[];
  };
  readonly response?: {
    readonly status?: unknown;
    readonly headers?: readonly Pair[];
    readonly content?: {
      readonly size?: unknown;
      readonly text?: unknown;
      readonly encoding?: unknown;
      readonly mimeType?: unknown;
    };
    readonly _charlesStatus?: unknown;
    readonly _error?: unknown;
    readonly _failure?: RecordedFailure;
  };
}

/** They describe the bytes on the recorded connection, or whom its browser lets read them. */
const unrepeatable =
  /^(:.*|content-(encoding|length)|transfer-encoding|connection|keep-alive|proxy-.*|te|trailer|upgrade|set-cookie|access-control-.*)$/i;

/** What Chromium, Charles and mitmproxy say of a connection that was never made. */
const neverConnected =
  /ERR_(CONNECTION_REFUSED|CONNECTION_TIMED_OUT|NAME_NOT_RESOLVED|ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|CERT_\w+)|connection refused|ECONNREFUSED|ENOTFOUND/i;

/** @returns `undefined` for an entry that is no HTTP request */
export function readEntry(given: unknown): Exchange | undefined {
  const { request, response } = Object(given) as Entry;
  return readExchange(Object(request) as object, Object(response) as object);
}

function readExchange(
  request: NonNullable<Entry["request"]>,
  response: NonNullable<Entry["response"]>,
): Exchange | undefined {
  const { method, url } = request;
  if (typeof method !== "string" || typeof url !== "string" || !URL.canParse(url)) return undefined;
  const place = new URL(url);
  if (!place.protocol.startsWith("http")) return undefined;
  const status = Number(response.status ?? 0);
  const { body, isMissing } = readBody(response.content);
  const hasAnswer = status >= 200 && status <= 599;
  const problem = hasAnswer
    ? isMissing
      ? `${method} ${place.pathname}: the body of the response is not in the file; export it with the contents`
      : undefined
    : status === 0
      ? undefined
      : `${method} ${place.pathname}: the status ${status} cannot be replayed`;
  const isTextless = [204, 205, 304].includes(status);
  return {
    method: method.toUpperCase(),
    url: place,
    headers: readHeaders(request.headers),
    answer: hasAnswer
      ? {
          status,
          headers: responseHeaders(response, typeof body === "string"),
          body: isTextless ? undefined : body,
        }
      : undefined,
    failure: readFailure(response, status, place),
    problem,
  };
}

function readHeaders(pairs: unknown): Record<string, string> {
  const listed = Array.isArray(pairs) ? (pairs as Pair[]) : [];
  return Object.fromEntries(
    listed
      .filter(({ name, value }) => typeof name === "string" && typeof value === "string")
      .map(({ name, value }) => [String(name).toLowerCase(), String(value)]),
  );
}

function responseHeaders(
  { headers, content }: NonNullable<Entry["response"]>,
  isText: boolean,
): Record<string, string> {
  const kept = Object.entries(readHeaders(headers)).filter(
    ([name, value]) => !unrepeatable.test(name) && isSendable(name, value),
  );
  const found = Object.fromEntries(kept);
  if (found["content-type"] === undefined && typeof content?.mimeType === "string" && content.mimeType !== "")
    found["content-type"] = content.mimeType;
  // The text in the file has been decoded, and is sent as UTF-8.
  if (isText && found["content-type"] !== undefined)
    found["content-type"] = found["content-type"].replace(/;\s*charset=[^;]*/i, "");
  return found;
}

function isSendable(name: string, value: string): boolean {
  try {
    return new Headers([[name, value]]).has(name);
  } catch {
    return false;
  }
}

function readBody(given: NonNullable<Entry["response"]>["content"]): {
  body: ComposedAnswer["body"];
  isMissing: boolean;
} {
  const { text, encoding, size } = Object(given) as NonNullable<typeof given>;
  if (typeof text !== "string") return { body: undefined, isMissing: Number(size) > 0 };
  if (encoding !== "base64") return { body: text === "" ? undefined : text, isMissing: false };
  try {
    return { body: Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)), isMissing: false };
  } catch {
    return { body: undefined, isMissing: true };
  }
}

function readFailure(
  { _failure, _error, _charlesStatus }: NonNullable<Entry["response"]>,
  status: number,
  url: URL,
): RecordedFailure | undefined {
  if (_failure !== undefined) return _failure;
  const isIncomplete = typeof _charlesStatus === "string" && _charlesStatus.toUpperCase() !== "COMPLETE";
  if (status !== 0 && !isIncomplete && (_error === undefined || _error === null)) return undefined;
  const words = typeof _error === "string" ? _error : "";
  const aborted = /ERR_ABORTED|ERR_TIMED_OUT/.test(words);
  const believed = neverConnected.test(words);
  const error = believed
    ? { code: "ECONNREFUSED", syscall: "connect", message: words, hostname: url.hostname }
    : { code: "ECONNRESET", syscall: "read", message: words || "the recorded request got no response" };
  return {
    aborted,
    believed,
    error: { name: "TypeError", message: "fetch failed", cause: { name: "Error", ...error } },
  };
}

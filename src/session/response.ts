/**
 * A response that has been read to its end. openapi-fetch gets it in place of a `Response`, and asks it for the data.
 *
 * | status | body                              | result                                      |
 * |--------|-----------------------------------|---------------------------------------------|
 * | 2xx    | JSON whose outermost kind is the promised one, an object or an array | data; what is inside may be more, less or other |
 * | 2xx    | anything but an HTML page, if nothing is promised | `undefined`                 |
 * | 204, 205, 2xx to a HEAD | none, if none is promised, whatever `Content-Type` says | `undefined` |
 * | 2xx    | JSON of another kind              | `ResponseError`                             |
 * | 2xx    | an HTML page, broken JSON, invalid UTF-8, or no body although JSON is promised | `ResponseError`                             |
 * | other  | any                               | the error class of the status               |
 */

import { type ApiError, ResponseError } from "../errors/errors.js";
import { toApiError } from "../errors/read-error.js";
import {
  isSuccess,
  type Read,
  RedactedHeaders,
  type ResponseHeaders,
  readRequestId,
  textOf,
} from "../errors/received.js";
import type { SessionRequest } from "./request.js";

export class SessionResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** How many times the client retried before this response came. */
  readonly retries: number;
  /** Private, so that no inspection shows a body or a header. */
  readonly #read: Read;
  readonly #request: SessionRequest;

  constructor(read: Read, request: SessionRequest) {
    this.status = read.status;
    this.headers = new RedactedHeaders(read.headers, read.redact, read.bytes.length);
    this.retries = read.retries;
    this.#read = read;
    this.#request = request;
  }

  /** The id that this client gave the call, the same as in its events. */
  get callId(): string {
    return this.#request.callId;
  }

  get ok(): boolean {
    return isSuccess(this.status);
  }

  /** Looked for only on demand, as most callers never read it. */
  get requestId(): string | undefined {
    return readRequestId(this.headers);
  }

  /** The bytes, and all else that the session knows. */
  get read(): Read {
    return this.#read;
  }

  /** Nothing: openapi-fetch would parse the body of an error, which `toError` reads from the bytes. */
  async text(): Promise<void> {}

  /** The data of a success; openapi-fetch calls it for every success that has a body. */
  async json(): Promise<unknown> {
    const { method, call } = this.#request;
    const { answers } = call;
    if (answers === "nothing") return undefined;
    const text = textOf(this.#read);
    if (text.includes("\uFFFD") && !isUtf8(this.#read.bytes))
      throw this.unusable("the response is not UTF-8");
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      throw this.unusable(describeBody(this.headers.get("content-type")));
    }
    const kind = kindOf(data);
    if (answers === "any" || kind === answers) return data;
    // Only here the response is known to come from the API: a page or a text may be that of a gateway.
    const isDone = method === "GET" ? "" : "; it has executed the request";
    const what = `the server responded with ${withArticle(kind)} where ${withArticle(answers)} was expected${isDone}`;
    throw this.unusable(what, data);
  }

  /** Checks a success without data: that none is promised, and that it is no page of a proxy. */
  requireNoData(): void {
    const { answers } = this.#request.call;
    if (answers === "object" || answers === "array")
      throw this.unusable("the server responded with an empty body where JSON was expected");
    // These cannot have a body, and servers set a default type.
    const hasNoBody = this.status === 204 || this.status === 205 || this.#request.method === "HEAD";
    const isPage = !hasNoBody && this.headers.get("content-type")?.includes("text/html") === true;
    if (isPage) throw this.unusable("expected no body, got text/html");
  }

  /** The error of a response whose status is no success. */
  toError(): ApiError {
    return toApiError(this.#read, this.#request);
  }

  /** A success that is not what the API describes. */
  unusable(what: string, body?: unknown): ResponseError {
    const { callId, call } = this.#request;
    const { operationId, label } = call;
    const advice = what.startsWith("expected") ? "; is `baseUrl` the address of the API?" : "";
    const message = `${label}: ${what} (status ${this.status})${advice}`;
    const bodyStart = this.#read.redact(textOf(this.#read));
    const context = { operationId, callId, requestId: this.requestId };
    return new ResponseError(message, this, bodyStart, context, body);
  }
}

/** The kind of a JSON value: its type, or `array` or `null`. */
function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function withArticle(kind: string): string {
  return kind === "null" ? kind : `a${/^[ao]/.test(kind) ? "n" : ""} ${kind}`;
}

function describeBody(contentType: string | null): string {
  if (contentType !== null && /\bjson\b/i.test(contentType)) return "the JSON is cut off or not valid";
  return `expected JSON, got ${contentType?.slice(0, 200) ?? "a body without Content-Type"}`;
}

/** Called only if the text has a U+FFFD, as the strict decoder is slow and finds nothing otherwise. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

import { type Answer, isSuccess, readRequestId, textOf } from "../errors/answer.js";
import { ResponseError } from "../errors/errors.js";
import { RedactedHeaders } from "../errors/redact.js";
import { toApiError } from "../errors/to-api-error.js";
import type { ApiResponse, WithResponse } from "./api-call.js";

/** The call that a response belongs to. */
export interface Settled {
  readonly operationId: string | undefined;
  readonly callId: string;
  readonly label: string;
  readonly method: string;
  /** Whether a success has a JSON body; `"if-any"` if that is unknown. */
  readonly answers: boolean | "if-any";
}

/**
 * Turns the response of a call into its data.
 *
 * | status | body                              | result                                      |
 * |--------|-----------------------------------|---------------------------------------------|
 * | 2xx    | JSON                              | data                                        |
 * | 2xx    | none, if none is promised         | `undefined`                                 |
 * | 204, 205, 2xx to a HEAD | none, if none is promised, whatever `Content-Type` says | `undefined` |
 * | 2xx    | an HTML page, broken JSON, invalid UTF-8, or no body although JSON is promised | `ResponseError`                             |
 * | other  | any                               | the error class of the status               |
 */
export function settle(answer: Answer, call: Settled): WithResponse<unknown> {
  const { status, retries, redact } = answer;
  if (!isSuccess(status)) throw toApiError(answer, { ...call, isTokenRequest: false });
  const headers = new RedactedHeaders(answer.headers, redact);
  const response = new SettledResponse(status, headers, call.callId, retries);
  if (!call.answers || (call.answers === "if-any" && answer.bytes.length === 0)) {
    // A captive portal or a proxy responds in place of the API; but these cannot have a body, and servers set a default type.
    const hasNoBody = status === 204 || status === 205 || call.method === "HEAD";
    const isPage = !hasNoBody && headers.get("content-type")?.includes("text/html") === true;
    if (isPage) throw unusable(answer, call, headers, "expected no body, got text/html");
    return { data: undefined, response };
  }
  const text = textOf(answer);
  if (text.includes("\uFFFD") && !isUtf8(answer.bytes))
    throw unusable(answer, call, headers, "the response is not UTF-8");
  try {
    return { data: JSON.parse(text), response };
  } catch {
    throw unusable(answer, call, headers, describeBody(text, headers.get("content-type")));
  }
}

/** Looks for the request id only on demand, as most callers never read it. */
class SettledResponse implements ApiResponse {
  constructor(
    readonly status: number,
    readonly headers: RedactedHeaders,
    readonly callId: string,
    readonly retries: number,
  ) {}

  get requestId(): string | undefined {
    return readRequestId(this.headers);
  }
}

function describeBody(text: string, contentType: string | null): string {
  if (text === "") return "expected JSON, got an empty body";
  if (contentType !== null && /\bjson\b/i.test(contentType)) return "the JSON is cut off or not valid";
  return `expected JSON, got ${contentType?.slice(0, 200) ?? "a body without Content-Type"}`;
}

function unusable(
  answer: Answer,
  { operationId, callId, label }: Settled,
  headers: RedactedHeaders,
  what: string,
): ResponseError {
  const advice = what.startsWith("expected") ? "; is `baseUrl` the address of the API?" : "";
  const message = `${label}: ${what} (status ${answer.status})${advice}`;
  return new ResponseError(message, { status: answer.status, headers }, answer.redact(textOf(answer)), {
    operationId,
    callId,
    requestId: readRequestId(headers),
  });
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** Called only if the text has a U+FFFD, as the strict decoder is slow and finds nothing otherwise. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

import { type Answer, isSuccess, readRequestId, textOf } from "../errors/answer.js";
import { ResponseError } from "../errors/errors.js";
import { RedactedHeaders } from "../errors/redact.js";
import { toApiError } from "../errors/to-api-error.js";
import type { ApiResponse, WithResponse } from "./api-call.js";

/** The outermost kind of a success; `"any"` if that is unknown. */
export type Answers = "object" | "array" | "nothing" | "any";

/** The call that a response belongs to. */
export interface Settled {
  readonly operationId: string | undefined;
  readonly callId: string;
  readonly label: string;
  readonly method: string;
  /** The outermost kind of a success; `"any"` if that is unknown. */
  readonly answers: Answers;
}

/**
 * Turns the response of a call into its data.
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
export function settle(answer: Answer, call: Settled): WithResponse<unknown> {
  const { status, retries, redact } = answer;
  if (!isSuccess(status)) throw toApiError(answer, { ...call, isTokenRequest: false });
  const headers = new RedactedHeaders(answer.headers, redact);
  const response = new SettledResponse(status, headers, call.callId, retries);
  if (call.answers === "nothing" || (call.answers === "any" && answer.bytes.length === 0)) {
    // A captive portal or a proxy responds in place of the API; but these cannot have a body, and servers set a default type.
    const hasNoBody = status === 204 || status === 205 || call.method === "HEAD";
    const isPage = !hasNoBody && headers.get("content-type")?.includes("text/html") === true;
    if (isPage) throw unusable(answer, call, headers, "expected no body, got text/html");
    return { data: undefined, response };
  }
  const text = textOf(answer);
  if (text.includes("\uFFFD") && !isUtf8(answer.bytes))
    throw unusable(answer, call, headers, "the response is not UTF-8");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw unusable(answer, call, headers, describeBody(text, headers.get("content-type")));
  }
  const kind = kindOf(data);
  if (call.answers !== "any" && kind !== call.answers) {
    // Only here the response is known to come from the API: a page or a text may be that of a gateway.
    const isDone = ["GET", "HEAD"].includes(call.method) ? "" : "; it has carried the request out";
    const what = `the server responded with ${nameOfKind[kind]} where ${nameOfKind[call.answers]} was expected${isDone}`;
    throw unusable(answer, call, headers, what, data);
  }
  return { data, response };
}

type Kind = "object" | "array" | "null" | "text" | "number" | "boolean";

const nameOfKind: Readonly<Record<Kind, string>> = {
  object: "an object",
  array: "an array",
  null: "null",
  text: "a text",
  number: "a number",
  boolean: "a boolean",
};

/** The kind of a JSON value. */
function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" ? "text" : (type as "object" | "number" | "boolean");
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
  body?: unknown,
): ResponseError {
  const advice = what.startsWith("expected") ? "; is `baseUrl` the address of the API?" : "";
  const message = `${label}: ${what} (status ${answer.status})${advice}`;
  const context = { operationId, callId, requestId: readRequestId(headers) };
  const bodyStart = answer.redact(textOf(answer));
  return new ResponseError(message, { status: answer.status, headers }, bodyStart, context, body);
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

import { parseRetryAfter } from "../session/retry.js";
import type { Answer } from "../transports/transport.js";
import { type ApiError, type ApiIssue, errorClassFor, type ResponseHeaders } from "./errors.js";

/**
 * Reads the body of an error. `openapi.yaml` states both shapes of `detail`: a list with an entry for each problem, and
 * one sentence. The `input` that FastAPI echoes in such an entry is what the caller sent, which may be a secret: it is
 * never read.
 */
export function readIssues(body: unknown): ApiIssue[] {
  const detail = isRecord(body) ? body["detail"] : undefined;
  if (typeof detail === "string") return [{ pointer: "", message: detail }];
  if (!Array.isArray(detail)) return [];
  return detail.filter(isRecord).map((entry) => ({
    pointer: toJsonPointer(entry["loc"]),
    message: typeof entry["msg"] === "string" ? entry["msg"] : "no message",
    ...(typeof entry["type"] === "string" && { type: entry["type"] }),
    ...(typeof entry["code"] === "string" && { code: entry["code"] }),
  }));
}

/** FastAPI's `loc`, such as `["body", "customers", 0]`, as a JSON Pointer (RFC 6901). */
export function toJsonPointer(loc: unknown): string {
  if (!Array.isArray(loc)) return "";
  return loc
    .filter((step) => typeof step === "string" || typeof step === "number")
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/**
 * The error for an answer whose status is not a success.
 *
 * @param secret the client secret, where the request carried it. The answer may echo it: it is taken out, and of the
 *   body only the fields of OAuth are kept (RFC 6749, section 5.2)
 */
export function toApiError(
  { status, headers, body: text }: Answer,
  operationId: string,
  secret: string | undefined,
): ApiError {
  const requestId = readRequestId(headers);
  const parsed = parsedOrText(text, secret);
  const body = secret === undefined ? parsed : readOAuthFields(parsed);
  const issues = readIssues(parsed);
  if (secret !== undefined && issues.length === 0) issues.push(...readOAuthIssue(body));
  // A server could fill a log with one answer. All of it is in `issues`.
  const problems = issues
    .slice(0, 10)
    .map(({ pointer, message }) => (pointer === "" ? message : `${pointer}: ${message}`).slice(0, 200));
  const parts = [
    `${operationId}: the server answered ${status}`,
    problems.length > 0 ? `: ${problems.join("; ")}` : "",
    requestId === undefined ? "" : ` (request id ${requestId})`,
  ];
  const retryAfterMs = parseRetryAfter(headers.get("retry-after"), Date.now());
  const retryAfter = retryAfterMs === undefined ? undefined : retryAfterMs / 1000;
  const ErrorClass = errorClassFor(status);
  return new ErrorClass(
    parts.join(""),
    { status, headers, body, issues, retryAfter },
    { operationId, requestId },
  );
}

/** The body as JSON where it is that, else its text. A secret is taken out of every string. */
function parsedOrText(text: string, secret: string | undefined): unknown {
  const withoutSecret = (_key: string, value: unknown) =>
    typeof value === "string" && secret ? value.replaceAll(secret, "[client_secret]") : value;
  try {
    return secret === undefined ? JSON.parse(text) : JSON.parse(text, withoutSecret);
  } catch {
    return withoutSecret("", text);
  }
}

const oauthFields = ["error", "error_description", "error_uri"];

function readOAuthFields(body: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(isRecord(body) ? body : {}).filter(
      ([name, value]) => oauthFields.includes(name) && typeof value === "string",
    ),
  );
}

function readOAuthIssue(body: unknown): ApiIssue[] {
  const { error: code, error_description: message = code } = body as Record<string, string | undefined>;
  return code === undefined || message === undefined ? [] : [{ pointer: "", message, code }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What servers and gateways call a request, most specific first. */
const requestIdHeaders = [
  "x-request-id",
  "request-id",
  "x-correlation-id",
  "x-amzn-requestid",
  "x-amz-cf-id",
  "cf-ray",
];

export function readRequestId(headers: ResponseHeaders): string | undefined {
  for (const name of requestIdHeaders) {
    const value = headers.get(name);
    if (value) return value;
  }
  return undefined;
}

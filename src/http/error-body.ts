import {
  type ApiError,
  type ApiIssue,
  type ErrorContext,
  errorClassFor,
  type ResponseHeaders,
} from "./errors.js";

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
  return loc.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * The error for an answer whose status is not a success.
 *
 * @param keepsBody whether the body is kept for the caller; not where it may echo credentials
 */
export function toApiError(
  answer: { status: number; headers: ResponseHeaders },
  body: unknown,
  keepsBody: boolean,
  retryAfterMs: number | undefined,
  context: ErrorContext,
): ApiError {
  const issues = readIssues(body);
  const problems = issues.map(({ pointer, message }) =>
    pointer === "" ? message : `${pointer}: ${message}`,
  );
  const parts = [
    `${context.operationId}: the server answered ${answer.status}`,
    problems.length > 0 ? `: ${problems.join("; ")}` : "",
    context.requestId === undefined ? "" : ` (request id ${context.requestId})`,
  ];
  const ErrorClass = errorClassFor(answer.status);
  const retryAfter = retryAfterMs === undefined ? undefined : retryAfterMs / 1000;
  return new ErrorClass(
    parts.join(""),
    {
      status: answer.status,
      headers: answer.headers,
      body: keepsBody ? body : undefined,
      issues,
      retryAfter,
    },
    context,
  );
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

import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
} from "./errors.js";
import { type ApiIssue, toJsonPointer } from "./problem.js";
import type { Redact } from "./received.js";
import { type Read, type ResponseHeaders, readRequestId, readRetryAfter, textOf } from "./received.js";
import { RedactedHeaders, redactValue } from "./redact.js";

const classByStatus = new Map<number, typeof ApiError>([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionError],
  [404, NotFoundError],
  [409, ConflictError],
  [422, ValidationError],
  [429, RateLimitError],
]);

/** The class for a status. A status without its own row gets `ServerError` from 500 on, and `ApiError` below. */
export function errorClassFor(status: number): typeof ApiError {
  return classByStatus.get(status) ?? (status >= 500 && status <= 599 ? ServerError : ApiError);
}

/** The call that an error response belongs to. */
export interface Failed {
  readonly callId: string;
  readonly call: {
    /** How messages name the call: its operationId, or method and path. */
    readonly label: string;
    readonly operationId: string | undefined;
    /** For a failed token request, only the OAuth fields of the body are kept. */
    readonly isTokenRequest?: boolean;
  };
}

/**
 * The error for a response whose status is not a success. Secrets are removed after JSON is parsed, so that no escape hides
 * one.
 */
export function toApiError(answer: Read, { callId, call }: Failed): ApiError {
  const { status, redact, executed } = answer;
  const { label, operationId, isTokenRequest } = call;
  const headers = new RedactedHeaders(answer.headers, redact);
  const parsed = readBody(textOf(answer), redact);
  const body = isTokenRequest ? readOAuthFields(parsed) : parsed;
  const issues = readIssues(parsed);
  if (isTokenRequest && issues.length === 0) issues.push(...readOAuthIssue(body as Record<string, string>));
  // The body of plain Prism says no more than that it refused the request.
  if (issues.every(({ pointer }) => pointer === "")) {
    const said = new Set(issues.map(({ message }) => message));
    issues.push(...readViolationIssues(headers, redact).filter(({ message }) => !said.has(message)));
  }
  // Otherwise, a server could fill a log with one response. `issues` has all of them.
  const problems = issues
    .slice(0, 10)
    .map(({ pointer, message }) => (pointer === "" ? message : `${pointer}: ${message}`).slice(0, 200));
  const requestId = readRequestId(headers);
  const retryAfterMs = readRetryAfter(headers);
  // A browser shows a redirect that is not followed as a response with status 0 and without headers.
  const isRedirect = status === 0 || (status >= 300 && status <= 399 && status !== 304);
  const notes = [
    ...(isRedirect ? [redirectNote(headers.get("location"))] : []),
    ...(retryAfterMs === undefined ? [] : [`try again in ${Math.ceil(retryAfterMs / 1000)} s`]),
    ...(status === 403 && !isTokenRequest
      ? ["are the organizations connected, and is the scenario right?"]
      : []),
    ...answer.notes,
    ...(executed === "maybe" && status >= 400 && status <= 499 && status !== 408
      ? ["an earlier attempt of this call may have been executed"]
      : []),
  ];
  const message = [
    `${label}: the server responded with ${status === 0 ? "a redirect" : status}`,
    problems.length > 0 ? `: ${problems.join("; ")}` : "",
    ...notes.map((note) => `; ${note}`),
    requestId === undefined ? "" : ` (request id ${requestId})`,
  ].join("");
  const retryAfter = retryAfterMs === undefined ? undefined : retryAfterMs / 1000;
  const ErrorClass = errorClassFor(status);
  return new ErrorClass(
    message,
    { status, headers, body, issues, retryAfter },
    { operationId, callId, requestId, executed },
  );
}

function redirectNote(location: string | null): string {
  const where = location === null ? "" : ` to ${location.replace(/[?#].*/s, "").slice(0, 200)}`;
  return `it redirects${where}, and the client follows no redirects; is \`baseUrl\` right?`;
}

/** The parsed body if it is JSON, otherwise its text; redacted after parsing, as an escape can hide a secret. */
function readBody(text: string, redact: Redact): unknown {
  const redacted = redact(text);
  try {
    const parsed: unknown = JSON.parse(text);
    // Most bodies hold no secret, and need no walk through the parsed value.
    return redacted === text ? parsed : redactValue(parsed, redact);
  } catch {
    return redacted;
  }
}

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

const oauthFields = ["error", "error_description", "error_uri"];

/** The OAuth fields of the body of a failed token request (RFC 6749, section 5.2), and nothing else. */
export function readOAuthFields(body: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of oauthFields) {
    const value = isRecord(body) ? body[name] : undefined;
    if (typeof value === "string") fields[name] = value;
  }
  return fields;
}

/** The problem that the OAuth fields name, if they name one. */
export function readOAuthIssue(fields: Record<string, string>): ApiIssue[] {
  const { error: code, error_description: description } = fields;
  return code === undefined ? [] : [{ pointer: "", message: description ?? code, code }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As many as anybody reads. Node accepts headers of up to 16 KB. */
const mostIssues = 20;
const longestMessage = 500;

/**
 * What Prism, the mock, finds wrong with a request. Prism says so in the header `sl-violations`, not in the body. If it has
 * cut off a long list, the header is not JSON, and its text is the only issue.
 */
export function readViolationIssues(headers: ResponseHeaders, redact: Redact): ApiIssue[] {
  const header = headers.get("sl-violations");
  if (header === null) return [];
  let violations: unknown;
  try {
    violations = redactValue(JSON.parse(header), redact);
  } catch {
    return [{ pointer: "", message: header.slice(0, longestMessage) }];
  }
  if (!Array.isArray(violations)) return [];
  return violations.slice(0, mostIssues).flatMap((violation: unknown) => {
    const { location, message } = Object(violation) as { location?: unknown; message?: unknown };
    if (!Array.isArray(location) || location[0] !== "request" || typeof message !== "string") return [];
    return [{ pointer: toJsonPointer(location.slice(1)), message: message.slice(0, longestMessage) }];
  });
}

import { type Read, readRequestId, textOf } from "./answer.js";
import { type ApiError, errorClassFor } from "./api-error.js";
import { readIssues, readOAuthFields, readOAuthIssue } from "./api-issues.js";
import { type Redact, RedactedHeaders, redactValue } from "./redact.js";
import { readRetryAfter } from "./retry-after.js";
import { readViolationIssues } from "./violation-issues.js";

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
    ...answer.notes,
    ...(executed === "maybe" && status >= 400 && status <= 499 && status !== 408
      ? ["an earlier attempt of this call may have been carried out"]
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

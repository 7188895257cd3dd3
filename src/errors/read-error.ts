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
import {
  type Read,
  type Redact,
  RedactedHeaders,
  type ResponseHeaders,
  readRequestId,
  readRetryAfter,
  textOf,
} from "./received.js";
import { redactValue } from "./redact.js";

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
    /** Of a failed token request, the body is not kept. */
    readonly isTokenRequest?: boolean;
    /** In which scenario it was made; `undefined` if it names no organizations. */
    readonly scenario?: string | undefined;
  };
  /** The address of the request. */
  readonly url?: string;
}

/**
 * The error for a response whose status is not a success. Secrets are removed after JSON is parsed, so that no escape hides
 * one.
 */
export function toApiError(answer: Read, { callId, call, url = "" }: Failed): ApiError {
  const { status, redact, executed, retries } = answer;
  const { label, operationId, isTokenRequest, scenario } = call;
  const headers = new RedactedHeaders(answer.headers, redact);
  const parsed = readBody(textOf(answer), redact);
  // A page, and JSON that broke off, are no words.
  const isText = /^$|text\/plain|json/i.test(headers.get("content-type") ?? "");
  const isWords = typeof parsed !== "string" || (isText && !/^\s*[<{[]/.test(parsed));
  const issues = isWords ? readIssues(parsed) : [];
  // The body of plain Prism says no more than that it refused the request.
  if (issues.every(({ pointer }) => pointer === "")) {
    const said = new Set(issues.map(({ message }) => message));
    issues.push(...readViolationIssues(headers, redact).filter(({ message }) => !said.has(message)));
  }
  // Otherwise, a server could fill a log with one response. `issues` has all of them.
  const problems = issues
    .slice(0, 10)
    .map(({ pointer, message }) =>
      (pointer === "" ? message : `${pointer}: ${message}`).slice(0, longestWords),
    );
  const requestId = readRequestId(headers);
  const retryAfterMs = readRetryAfter(headers);
  // A browser shows a redirect that is not followed as a response with status 0 and without headers.
  const isRedirect = status === 0 || (status >= 300 && status <= 399 && status !== 304);
  const wait = retryAfterMs === undefined ? "" : `${Math.ceil(retryAfterMs / 1000)} s`;
  const notes = [
    isRedirect && redirectNote(headers.get("location")),
    retries > 0 && `the client tried ${retries + 1} times`,
    // Only after a 429, nothing but time has to change.
    status === 429
      ? `try again ${wait ? `in ${wait}` : "later"}`
      : wait && `the server asks you to wait ${wait}`,
    status === 403 && scenario && `check the connection, the ids and the scenario (${scenario})`,
    ...answer.notes,
    executed === "maybe" &&
      status >= 400 &&
      status <= 499 &&
      status !== 408 &&
      "an earlier attempt of this call may have been executed",
  ].filter(Boolean);
  const message = [
    `${label}: ${isTokenRequest ? url : "the server"} responded with ${status === 0 ? "a redirect" : status}`,
    problems.length > 0 ? `: ${problems.join("; ")}` : "",
    ...notes.map((note) => `; ${note as string}`),
    requestId === undefined ? "" : ` (request id ${requestId})`,
  ]
    .join("")
    // Where more follows, the server's sentence goes on.
    .replace(/\.(?=; )/g, "");
  const retryAfter = retryAfterMs === undefined ? undefined : retryAfterMs / 1000;
  const ErrorClass = errorClassFor(status);
  return new ErrorClass(
    message,
    { status, headers, body: isTokenRequest ? undefined : parsed, issues, retryAfter },
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

/** Where the words of a body, or of one of its entries, may be; the most telling first. */
const wordFields = ["detail", "message", "msg", "error_description", "title", "error", "code"];
const longestWords = 200;

/**
 * Reads the body of an error. `openapi.yaml` states both shapes of `detail`: a list with an entry for each problem, and
 * one sentence. Servers, gateways and frameworks have others: an object, the `errors` and the `title` of RFC 9457, `message`,
 * `error`, plain text. Only these fields are read, and only text in them: the `input` that FastAPI echoes in an entry, for
 * example, is what the caller sent, which may be a secret.
 */
export function readIssues(body: unknown): ApiIssue[] {
  const { detail, errors } = Object(body) as Record<string, unknown>;
  const entries = [detail, errors].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return [
    ...(wordsOf(body) === undefined ? [] : [body]),
    ...entries.filter((entry) => typeof entry === "string" || isRecord(entry)),
  ].map(readEntry);
}

function readEntry(entry: unknown): ApiIssue {
  const { pointer, loc, type, error, code = error } = Object(entry) as Record<string, unknown>;
  return {
    pointer: typeof pointer === "string" ? pointer.replace(/^#/, "") : toJsonPointer(loc),
    message: wordsOf(entry) ?? "no message",
    ...(isWord(type) && { type }),
    ...(isWord(code) && { code }),
  };
}

/** A code is one word. A sentence in its place is among the words already. */
function isWord(value: unknown): value is string {
  return typeof value === "string" && /^\S+$/.test(value);
}

/** The words of a body or an entry, from an object in an object at most. */
function wordsOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return value.trim() ? value.slice(0, longestMessage) : undefined;
  if (depth > 2) return undefined;
  const fields = Object(value) as Record<string, unknown>;
  return wordFields.map((name) => wordsOf(fields[name], depth + 1)).find(Boolean);
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
  const header = headers.get("sl-violations") ?? "[]";
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
    return [readEntry({ loc: location.slice(1), message })];
  });
}

/**
 * Writes a line for each attempt, for people who want to see what a program does. The line is safe in production: it is
 * made from the attempt's event, which holds no token and no secret.
 *
 * | in a line                                   | never in a line                        |
 * |---------------------------------------------|----------------------------------------|
 * | the operation, or method and path           | a query                                |
 * | call id, attempt, status or error           | the body of a request or a response    |
 * | duration, time in the queue, what comes next | a header, except the request id       |
 *
 * | an attempt with                                              | is logged with  |
 * |--------------------------------------------------------------|-----------------|
 * | a response below 400                                         | `debug`         |
 * | a status of 400 or above, no response, or one that could not be read to its end | `warn` |
 * | the header `Deprecation` or `Sunset`                         | `warn`, in a line of its own, once for each route of a session |
 */
import { oneLine } from "../errors/base-error.js";
import type { ErrorCode } from "../errors/errors.js";
import { type Problem, problemAt, problemOf, show } from "../errors/problem.js";
import {
  type Redact,
  RedactedHeaders,
  type ResponseHeaders,
  readLine,
  readRequestId,
} from "../errors/received.js";
import { definedOf } from "../errors/shape.js";
import { readEnvironment } from "./environment.js";
import { matchRoute, type SessionRequest } from "./request.js";
import type { Decision, StoppedBy } from "./retry.js";

/** Receives the log: a function that gets fields, or an object such as `console` that gets sentences. */
export type Logger = LogFunction | LogMethods;

/** Receives each entry of the log with its fields, which a structured logger keeps apart. */
export type LogFunction = (level: "debug" | "warn", fields: LogFields, message: string) => unknown;

/** Receives the lines of the log: `console`, or any object with these two methods. */
export interface LogMethods {
  debug(line: string): unknown;
  warn(line: string): unknown;
}

/** The fields of an `AttemptEvent`, or of a `WriteEvent`, that have a value. */
export type LogFields = Readonly<Partial<AttemptEvent>> & Readonly<Record<string, unknown>>;

const variable = "MYCREDITAPP_LOG";
const place = ["options", "logger"];

/**
 * The logger that the environment asks for; `undefined` if it asks for none. It writes to standard error, so that the
 * output of a program stays the same.
 */
export function loggerOfEnvironment(): LogMethods | undefined {
  const level = readEnvironment(variable);
  if (level === undefined) return undefined;
  const write = (line: string) => console.warn(line);
  return { debug: level === "debug" ? write : () => undefined, warn: write };
}

/** The problems with a logger, or with the environment variable that stands in for one. */
export function checkLogger(logger: unknown): Problem[] {
  if (logger === undefined) {
    const level = readEnvironment(variable);
    if (level === undefined || level === "debug" || level === "warn") return [];
    return [problemOf(`${variable} must be debug or warn; got ${show(level)}`, place)];
  }
  if (typeof logger === "function" || hasMethods(logger)) return [];
  return [
    problemAt(place, "must be a function, or an object with the methods debug and warn, such as `console`"),
  ];
}

/** Some loggers are functions that have these methods, too. */
function hasMethods(logger: unknown): logger is LogMethods {
  const { debug, warn } = (logger ?? {}) as Partial<LogMethods>;
  return typeof debug === "function" && typeof warn === "function";
}

/** Calls a function of the user's. What it throws, immediately or later, does not affect the call. */
export function quietly(call: () => unknown): void {
  try {
    Promise.resolve(call()).catch(() => undefined);
  } catch {
    // See above.
  }
}

/** Writes an entry. Fields that have no value are left out. */
export function writeLog(logger: Logger, level: "debug" | "warn", fields: object, line: string): void {
  const text = oneLine(`mycreditapp ${line}`);
  quietly(() =>
    hasMethods(logger) ? logger[level](text) : logger(level, definedOf(fields) as LogFields, text),
  );
}

/** Writes the line of an attempt. */
export function log(logger: Logger, label: string, event: AttemptEvent): void {
  const { status, error } = event;
  const level = error !== undefined || (status ?? 0) >= 400 ? "warn" : "debug";
  writeLog(logger, level, event, `${label}: ${describeAttempt(event)}`);
}

function describeAttempt(event: AttemptEvent): string {
  const { attempt, status, error, durationMs, queuedMs, next, pauseMs, stoppedBy, callId, requestId } = event;
  const what = [status, error].filter((part) => part !== undefined).join(" ");
  const queued = queuedMs < 1 ? "" : `, ${Math.round(queuedMs)} ms in the queue`;
  const after = next === "retry" ? `${next} in ${Math.round(pauseMs)} ms` : next;
  const store = event.tokenStore === "failed" ? ", the token store failed" : "";
  const stopped = stoppedBy === undefined ? "" : `, no retry: ${stoppedBy}`;
  const request = requestId === undefined ? "" : `, request ${JSON.stringify(requestId)}`;
  return `attempt ${attempt}: ${what} after ${Math.round(durationMs)} ms${queued}; ${after}${stopped}${store} (call ${callId}${request})`;
}

/** One finished attempt, for a log line, a metric or an audit record. It holds no token and no secret. */
export interface AttemptEvent {
  /**
   * The operation, by its `operationId`: `createAccessToken` for the token request, `undefined` for `client.fetch` and for
   * routes that `openapi.yaml` lacks.
   */
  readonly operationId: string | undefined;
  /** The id of the call, the same for all of its attempts, its error and its response. */
  readonly callId: string;
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
  readonly method: string;
  /**
   * The path with its placeholders, such as `/organizations/{org_id}/metrics`; `undefined` for a path of `client.fetch` that
   * `openapi.yaml` lacks.
   */
  readonly route: string | undefined;
  /** The scenario of the call; `undefined` for operations that name no organization. */
  readonly scenario: "guest" | "host" | "self" | undefined;
  /** The URL without its query. */
  readonly url: string;
  /** The organization that the call addresses; `undefined` for operations that name none. */
  readonly targetOrganizationId: string | undefined;
  /** The HTTP status; `undefined` if no response came. */
  readonly status: number | undefined;
  /** The id that the server gave the request; `undefined` if it gave none. */
  readonly requestId: string | undefined;
  /** The header `Deprecation` (RFC 9745): since when the route is deprecated, or from when on; `undefined` without it. */
  readonly deprecation: string | undefined;
  /** The header `Sunset` (RFC 8594): when the route will stop to respond; `undefined` without it. */
  readonly sunset: string | undefined;
  /** The code of the error that ended the attempt, if no response came or it could not be read to its end. */
  readonly error: ErrorCode | undefined;
  /** The milliseconds that the attempt waited for a slot (`maxConcurrency`). */
  readonly queuedMs: number;
  /** The milliseconds from sending the request until its response was read or failed. */
  readonly durationMs: number;
  /**
   * `done`: the call ends, with its data or an error. `retry`: the client retries after `pauseMs`. `renew-token`: the
   * client sends the request again with a new token.
   */
  readonly next: "done" | "retry" | "renew-token";
  /** The milliseconds before the next attempt; 0 if there is none. */
  readonly pauseMs: number;
  /**
   * Why the client does not retry a temporary failure; `undefined` if it retries, and for a failure that it never retries.
   */
  readonly stoppedBy: StoppedBy | undefined;
  /**
   * `failed`: the client sent this token request because the `tokenStore` failed or did not respond. `undefined` for
   * any other request.
   */
  readonly tokenStore: "failed" | undefined;
}

/** How an attempt ended and what follows. */
export interface Attempted {
  readonly number: number;
  readonly queuedMs: number;
  readonly durationMs: number;
  readonly outcome: {
    readonly answer?: { readonly status: number; readonly headers: ResponseHeaders };
    readonly error?: { readonly code: ErrorCode };
  };
  readonly next: AttemptEvent["next"];
  readonly decision: Decision;
}

/** What is known of an attempt before it is sent. */
export type AttemptStart = Pick<
  AttemptEvent,
  "operationId" | "callId" | "attempt" | "method" | "route" | "scenario" | "url" | "targetOrganizationId"
>;

export function startOf(
  { url, method, callId, call }: SessionRequest,
  attempt: number,
  redact: Redact,
): AttemptStart {
  const { operationId, route, scenario, headers } = call;
  return {
    operationId,
    callId,
    attempt,
    method,
    route: route ?? matchRoute(call)?.route,
    scenario,
    url: redact(url.replace(/[?#].*/s, "")),
    targetOrganizationId: headers["Target-Organization-ID"],
  };
}

export function toEvent(
  request: SessionRequest,
  { number, queuedMs, durationMs, outcome, next, decision }: Attempted,
  redact: Redact,
): AttemptEvent {
  const { answer, error } = outcome;
  const headers = answer && new RedactedHeaders(answer.headers, redact);
  return {
    ...startOf(request, number, redact),
    status: answer?.status,
    requestId: headers && readRequestId(headers),
    deprecation: headers && readLine(headers, "deprecation"),
    sunset: headers && readLine(headers, "sunset"),
    error: error?.code,
    queuedMs,
    durationMs,
    next,
    pauseMs: decision.pauseMs ?? 0,
    stoppedBy: decision.stoppedBy,
    tokenStore: request.call.hasStoreFailed ? "failed" : undefined,
  };
}

/** Reports an attempt to the user's hook and logger. */
export function report(
  {
    onAttempt,
    logger,
    warned,
  }: {
    readonly onAttempt: ((event: AttemptEvent) => unknown) | undefined;
    readonly logger: Logger | undefined;
    readonly warned: Set<string>;
  },
  label: string,
  event: AttemptEvent,
): void {
  quietly(() => onAttempt?.(event));
  if (!logger) return;
  log(logger, label, event);
  const { deprecation, sunset, method, route } = event;
  // Addresses that no operation has are one route, as they could go on for ever.
  const key = `${method} ${route}`;
  if ((deprecation ?? sunset) === undefined || warned.has(key)) return;
  warned.add(key);
  const said = JSON.stringify({ deprecation, sunset });
  writeLog(logger, "warn", event, `${label}: the server says that this route will go: ${said}`);
}

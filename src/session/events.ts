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
 */
import { oneLine } from "../errors/base-error.js";
import type { ErrorCode } from "../errors/errors.js";
import { type Problem, problemAt, problemOf, show } from "../errors/problem.js";
import type { Redact } from "../errors/received.js";
import { type ResponseHeaders, readRequestId } from "../errors/received.js";
import { RedactedHeaders } from "../errors/redact.js";
import { readEnvironment } from "./environment.js";
import type { SessionRequest } from "./request.js";
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

/** What is known of an attempt: the fields of its `AttemptEvent` that have a value. */
export type LogFields = Readonly<Partial<AttemptEvent>>;

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

/** Writes the line of an attempt. What the logger throws, immediately or later, does not affect the call. */
export function log(logger: Logger, label: string, event: AttemptEvent): void {
  const { status, error } = event;
  const level = error !== undefined || (status ?? 0) >= 400 ? "warn" : "debug";
  try {
    const line = lineOf(label, event);
    const written = hasMethods(logger) ? logger[level](line) : logger(level, fieldsOf(event), line);
    Promise.resolve(written).catch(() => undefined);
  } catch {
    // See above.
  }
}

function fieldsOf(event: AttemptEvent): LogFields {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
}

function lineOf(label: string, event: AttemptEvent): string {
  const { attempt, status, error, durationMs, queuedMs, next, pauseMs, stoppedBy, callId, requestId } = event;
  const what = [status, error].filter((part) => part !== undefined).join(" ");
  const queued = queuedMs < 1 ? "" : `, ${Math.round(queuedMs)} ms in the queue`;
  const after = next === "retry" ? `${next} in ${Math.round(pauseMs)} ms` : next;
  const store = event.tokenStore === "failed" ? ", the token store failed" : "";
  const stopped = stoppedBy === undefined ? "" : `, no retry: ${stoppedBy}`;
  const request = requestId === undefined ? "" : `, request ${JSON.stringify(requestId)}`;
  return oneLine(
    `mycreditapp ${label}: attempt ${attempt}: ${what} after ${Math.round(durationMs)} ms${queued}; ${after}${stopped}${store} (call ${callId}${request})`,
  );
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
   * The path of `openapi.yaml` that was called, such as `/organizations/{org_id}/metrics`; `undefined` for `client.fetch` where
   * no path matches.
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
   * `failed`: this token request was sent although there is a `tokenStore`, which failed or did not respond. `undefined` for
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
    route,
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
  return {
    ...startOf(request, number, redact),
    status: answer?.status,
    requestId: answer && readRequestId(new RedactedHeaders(answer.headers, redact)),
    error: error?.code,
    queuedMs,
    durationMs,
    next,
    pauseMs: decision.pauseMs ?? 0,
    stoppedBy: decision.stoppedBy,
    tokenStore: request.call.hasStoreFailed ? "failed" : undefined,
  };
}

/** Reports an attempt to the user's hook and logger. What they throw, immediately or later, does not affect the call. */
export function report(
  {
    onAttempt,
    logger,
  }: {
    readonly onAttempt: ((event: AttemptEvent) => unknown) | undefined;
    readonly logger: Logger | undefined;
  },
  label: string,
  event: AttemptEvent,
): void {
  if (logger) log(logger, label, event);
  try {
    Promise.resolve(onAttempt?.(event)).catch(() => undefined);
  } catch {
    // See above.
  }
}

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
import { show } from "../errors/describe.js";
import { type Problem, problemAt, problemOf } from "../errors/problem.js";
import type { AttemptEvent } from "./attempt-event.js";
import { readEnvironment } from "./environment.js";

/** Receives the lines of the log: `console`, pino, winston, or any object with these two methods. */
export interface Logger {
  debug(line: string): unknown;
  warn(line: string): unknown;
}

const variable = "MYCREDITAPP_LOG";
const place = ["options", "logger"];

/**
 * The logger that the environment asks for; `undefined` if it asks for none. It writes to standard error, so that the
 * output of a program stays the same.
 */
export function loggerOfEnvironment(): Logger | undefined {
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
  const { debug, warn } = (logger ?? {}) as Partial<Logger>;
  if (typeof debug === "function" && typeof warn === "function") return [];
  return [problemAt(place, "must be an object with the methods debug and warn, such as `console`")];
}

/** Writes the line of an attempt. What the logger throws, at once or later, does not affect the call. */
export function log(logger: Logger, label: string, event: AttemptEvent): void {
  const { status, error } = event;
  const level = error !== undefined || (status ?? 0) >= 400 ? "warn" : "debug";
  try {
    Promise.resolve(logger[level](lineOf(label, event))).catch(() => undefined);
  } catch {
    // See above.
  }
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

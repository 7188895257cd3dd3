import { readRequestId } from "../errors/answer.js";
import { type Redact, RedactedHeaders } from "../errors/redact.js";
import type { Outcome } from "./attempt.js";
import type { AttemptEvent } from "./attempt-event.js";
import { log } from "./log.js";
import type { SessionRequest } from "./request.js";
import type { Decision } from "./retry.js";
import type { Session } from "./session.js";

/** How an attempt ended and what follows. */
export interface Attempted {
  readonly number: number;
  readonly queuedMs: number;
  readonly durationMs: number;
  readonly outcome: Outcome;
  readonly next: AttemptEvent["next"];
  readonly decision: Decision;
}

/** Reports an attempt to the user's hook and logger. What they throw, at once or later, does not affect the call. */
export function report(
  { onAttempt, logger }: Pick<Session, "onAttempt" | "logger">,
  { url, method, callId, call }: SessionRequest,
  { number, queuedMs, durationMs, outcome, next, decision }: Attempted,
  redact: Redact,
): void {
  const { answer, error } = outcome;
  const event: AttemptEvent = {
    operationId: call.operationId,
    callId,
    attempt: number,
    method,
    url: redact(url.replace(/[?#].*/s, "")),
    targetOrganizationId: call.headers["Target-Organization-ID"],
    status: answer?.status,
    requestId: answer && readRequestId(new RedactedHeaders(answer.headers, redact)),
    error: error?.code,
    queuedMs,
    durationMs,
    next,
    pauseMs: decision.pauseMs ?? 0,
    stoppedBy: decision.stoppedBy,
    tokenStore: call.hasStoreFailed ? "failed" : undefined,
  };
  if (logger) log(logger, redact(call.label), event);
  try {
    Promise.resolve(onAttempt?.(event)).catch(() => undefined);
  } catch {
    // See above.
  }
}

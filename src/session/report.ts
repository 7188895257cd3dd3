import { readRequestId } from "../errors/answer.js";
import { type Redact, RedactedHeaders } from "../errors/redact.js";
import type { Outcome } from "./attempt.js";
import type { AttemptEvent } from "./attempt-event.js";
import { log } from "./log.js";
import type { Plan, Session } from "./plan.js";
import type { Decision } from "./retry.js";

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
  plan: Plan,
  { number, queuedMs, durationMs, outcome, next, decision }: Attempted,
  redact: Redact,
): void {
  const { answer, error } = outcome;
  const event: AttemptEvent = {
    operationId: plan.operationId,
    callId: plan.callId,
    attempt: number,
    method: plan.method,
    url: redact(plan.url.replace(/[?#].*/s, "")),
    targetOrganizationId: plan.headers["Target-Organization-ID"],
    status: answer?.status,
    requestId: answer && readRequestId(new RedactedHeaders(answer.headers, redact)),
    error: error?.code,
    queuedMs,
    durationMs,
    next,
    pauseMs: decision.pauseMs ?? 0,
    stoppedBy: decision.stoppedBy,
    tokenStore: plan.hasStoreFailed ? "failed" : undefined,
  };
  if (logger) log(logger, redact(plan.label), event);
  try {
    Promise.resolve(onAttempt?.(event)).catch(() => undefined);
  } catch {
    // See above.
  }
}

import { AbortError, type MyCreditAppError, TimeoutError } from "../errors/errors.js";
import { describeReason } from "../errors/failure.js";
import { Deadline } from "./deadline.js";
import type { CallSettings } from "./request.js";
import type { Session } from "./session.js";

/** What the deadline of a call needs to know of it. */
export interface EndingCall {
  readonly callId: string;
  readonly call: Pick<CallSettings, "label" | "operationId" | "timeoutMs" | "signal" | "isTokenRequest">;
}

/** Starts the deadline of a call. Release it when the call is over. */
export function startDeadline(ending: EndingCall, session: Pick<Session, "maxConcurrency">): Deadline {
  const { timeoutMs, signal } = ending.call;
  return new Deadline(timeoutMs, signal, (why, deadline) => toEndError(why, ending, session, deadline));
}

/** The error of a call that has to end. It depends on what the call was doing. */
export function toEndError(
  why: "timeout" | "abort",
  { callId, call }: EndingCall,
  { maxConcurrency }: Pick<Session, "maxConcurrency">,
  { phase, executed, stalled }: Deadline,
): MyCreditAppError {
  const { label, operationId, timeoutMs, signal, isTokenRequest } = call;
  const context = { operationId, callId, executed };
  if (why === "abort") {
    const message = `${label}: aborted by your signal${describeReason(signal?.reason)}`;
    return new AbortError(message, { ...context, cause: signal?.reason });
  }
  const within = `${label}: not done within ${Math.round(timeoutMs)} ms`;
  if (phase === "queue") {
    const advice = `raise \`maxConcurrency\` (${maxConcurrency}) or \`timeout\``;
    return new TimeoutError(`${within}: it waited in the client's queue; ${advice}`, timeoutMs, context);
  }
  const waits = {
    body: "the body of the `Request` did not end",
    token: "it waited for an access token",
    headers: "it waited for your function `headers`",
    pause: "it waited to be sent again",
  };
  const waited = phase === "attempt" ? describeStalled(stalled + 1) : waits[phase];
  const advice = isTokenRequest
    ? "the token endpoint does not respond"
    : "raise `timeout` if it needs longer";
  return new TimeoutError(`${within}: ${waited}; ${advice}`, timeoutMs, context);
}

/** How many attempts got no response, in words. */
export function describeStalled(attempts: number): string {
  return attempts === 1 ? "1 attempt got no response" : `${attempts} attempts got no response`;
}

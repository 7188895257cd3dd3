import { InputError } from "../errors/errors.js";
import { createCallId } from "../session/call-id.js";
import type { Plan, Session } from "../session/plan.js";
import { takeTokenFor } from "../session/send.js";
import { defaultTimeoutMs } from "./call.js";
import type { CallOptions } from "./call-types.js";
import { checkCallOptions, optionsProblem } from "./check.js";

const label = "getAccessToken";

/** The access token of a session, for `client.getAccessToken`. */
export async function takeToken(
  session: Session,
  options: Pick<CallOptions, "signal" | "timeout">,
): Promise<string> {
  if (typeof options !== "object" || options === null)
    throw new InputError([optionsProblem(options)], {}, label);
  const problems = checkCallOptions(options, ["signal", "timeout"]);
  if (problems.length > 0) throw new InputError(problems, {}, label);
  const plan: Plan = {
    operationId: undefined,
    label,
    callId: createCallId(),
    method: "GET",
    url: session.baseUrl,
    headers: {},
    callHeaders: undefined,
    body: undefined,
    isStreamed: false,
    isOnce: false,
    resendRule: "always",
    isTokenRequest: false,
    isAuthenticated: true,
    timeoutMs: options.timeout ?? session.timeout ?? defaultTimeoutMs,
    signal: options.signal,
    maxRetries: session.maxRetries,
    secret: undefined,
  };
  return takeTokenFor(plan, session);
}

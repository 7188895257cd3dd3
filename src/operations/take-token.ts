import { InputError } from "../errors/errors.js";
import { createCallId } from "../session/request.js";
import { type Session, takeTokenFor } from "../session/session.js";
import { defaultTimeoutMs } from "./call.js";
import type { CallOptions } from "./call-types.js";
import { checkCallOptions, optionsProblem } from "./check.js";
import { isPlainObject } from "./plain-object.js";

const label = "getAccessToken";

/** The access token of a session, for `client.getAccessToken`. */
export async function takeToken(
  session: Session,
  options: Pick<CallOptions, "signal" | "timeout">,
): Promise<string> {
  const problems = isPlainObject(options)
    ? checkCallOptions(options, ["signal", "timeout"])
    : [optionsProblem(options)];
  if (problems.length > 0) throw new InputError(problems, {}, label);
  const { signal, timeout = session.timeout ?? defaultTimeoutMs } = options;
  const call = { operationId: undefined, label, timeoutMs: timeout, signal };
  return takeTokenFor({ callId: createCallId(), call }, session);
}

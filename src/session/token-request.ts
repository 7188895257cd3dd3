import { operations } from "../../generated/operations.js";
import { type Answer, isSuccess, textOf } from "../errors/answer.js";
import { ResponseError } from "../errors/errors.js";
import { RedactedHeaders } from "../errors/redact.js";
import { toApiError } from "../errors/to-api-error.js";
import { isBearerToken } from "./bearer-token.js";
import { createCallId } from "./call-id.js";
import type { Plan, Session } from "./plan.js";
import { send } from "./send.js";
import type { FreshToken } from "./token-cache.js";
import { UnusableToken } from "./token-failure.js";

/** A token, and the server's clock when it was issued. */
export interface IssuedToken extends FreshToken {
  /** The `Date` of the response. */
  readonly serverDate: string | null;
}

interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The token that the new one replaces. The server may echo it. */
  readonly replacedToken: string | undefined;
}

/**
 * Requests a token (`createAccessToken`).
 *
 * @throws UnusableToken if the response holds no token, and the errors of any call
 */
export async function requestToken(
  session: Session,
  { clientId, clientSecret, replacedToken }: TokenRequest,
  { timeoutMs, signal, hasStoreFailed }: { timeoutMs: number; signal: AbortSignal; hasStoreFailed: boolean },
): Promise<IssuedToken> {
  const operationId = "createAccessToken";
  const { method, path } = operations[operationId];
  const plan: Plan = {
    operationId,
    label: operationId,
    callId: createCallId(),
    method,
    url: session.baseUrl + path,
    headers: { ...session.headers.fixed, Accept: "application/json", "Content-Type": "application/json" },
    callHeaders: undefined,
    body: JSON.stringify({ client_id: clientId, client_secret: clientSecret }),
    isStreamed: false,
    isOnce: false,
    resendRule: "always",
    isTokenRequest: true,
    isAuthenticated: false,
    timeoutMs,
    signal,
    maxRetries: session.maxRetries,
    secrets: [clientSecret, replacedToken],
    hasStoreFailed,
  };
  const answer = await send(plan, session);
  if (!isSuccess(answer.status)) throw toApiError(answer, { ...plan, isTokenRequest: true });
  return readToken(answer, plan);
}

function readToken(answer: Answer, { operationId, callId }: Plan): IssuedToken {
  const headers = new RedactedHeaders(answer.headers, answer.redact);
  let body: { access_token?: unknown; expires_in?: unknown } | null;
  try {
    body = JSON.parse(textOf(answer)) as typeof body;
  } catch {
    const found = answer.bytes.length === 0 ? "an empty body" : contentTypeOf(headers);
    const message = `createAccessToken: expected JSON with status ${answer.status}, got ${found}; is \`baseUrl\` the address of the API?`;
    // The response to credentials may hold a token or echo the secret, so none of it is kept.
    throw new ResponseError(message, { status: answer.status, headers }, "", { operationId, callId });
  }
  const { access_token: accessToken, expires_in: expiresIn } = body ?? {};
  if (!isBearerToken(accessToken))
    throw new UnusableToken(
      "the response has no usable `access_token`, which must be a string without blanks",
    );
  // Some servers write the number as text.
  const seconds = typeof expiresIn === "string" ? Number(expiresIn) : (expiresIn ?? Number.POSITIVE_INFINITY);
  // RFC 6749 (5.1) only recommends it. Without it, the token is used until the server refuses it.
  if (seconds === Number.POSITIVE_INFINITY && (expiresIn ?? undefined) === undefined)
    return { accessToken, lifetimeMs: seconds, remainingMs: seconds, serverDate: headers.get("date") };
  if (typeof seconds !== "number" || !(seconds > 0 && seconds * 1000 <= Number.MAX_SAFE_INTEGER))
    throw new UnusableToken(
      "the response has no usable `expires_in`, which must be a number of seconds above 0",
    );
  const lifetimeMs = seconds * 1000;
  return { accessToken, lifetimeMs, remainingMs: lifetimeMs, serverDate: headers.get("date") };
}

function contentTypeOf(headers: RedactedHeaders): string {
  return headers.get("content-type")?.slice(0, 200) ?? "a body without Content-Type";
}

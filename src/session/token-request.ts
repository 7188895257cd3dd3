import { operations } from "../../generated/operations.js";
import { textOf } from "../errors/answer.js";
import { ResponseError } from "../errors/errors.js";
import type { ResponseHeaders } from "../errors/response-headers.js";
import { isBearerToken } from "./bearer-token.js";
import { SessionRequest } from "./request.js";
import type { SessionResponse } from "./response.js";
import type { Session } from "./session.js";
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
  const call = {
    operationId,
    label: operationId,
    headers: { ...session.headers.fixed, Accept: "application/json", "Content-Type": "application/json" },
    timeoutMs,
    signal,
    maxRetries: session.maxRetries,
    answers: "any",
    isTokenRequest: true,
    isAuthenticated: false,
    secrets: [clientSecret, replacedToken],
    hasStoreFailed,
  } as const;
  const body = JSON.stringify({ client_id: clientId, client_secret: clientSecret });
  const response = await session.fetch(new SessionRequest(session.baseUrl + path, { method, body, call }));
  if (!response.ok) throw response.toError();
  return readToken(response);
}

function readToken(response: SessionResponse): IssuedToken {
  const { status, headers, callId, read } = response;
  const operationId = "createAccessToken";
  let body: { access_token?: unknown; expires_in?: unknown } | null;
  try {
    body = JSON.parse(textOf(read)) as typeof body;
  } catch {
    const found = read.bytes.length === 0 ? "an empty body" : contentTypeOf(headers);
    const message = `createAccessToken: expected JSON with status ${status}, got ${found}; is \`baseUrl\` the address of the API?`;
    // The response to credentials may hold a token or echo the secret, so none of it is kept.
    throw new ResponseError(message, response, "", { operationId, callId });
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

function contentTypeOf(headers: ResponseHeaders): string {
  return headers.get("content-type")?.slice(0, 200) ?? "a body without Content-Type";
}

import type { Call } from "../http/call.js";
import { ApiError, AuthenticationError, MyCreditAppError } from "../http/errors.js";
import { isBearerToken } from "./bearer-token.js";
import type { FreshToken } from "./token-cache.js";

/**
 * Exchanges the credentials of an API client for a token (`createAccessToken`).
 *
 * @throws AuthenticationError whatever the reason, which is its `cause`
 */
export async function fetchToken(
  call: Call,
  credentials: { clientId: string; clientSecret: string },
): Promise<FreshToken> {
  try {
    const { access_token, expires_in } = await call("createAccessToken", {
      body: { client_id: credentials.clientId, client_secret: credentials.clientSecret },
    });
    if (!isBearerToken(access_token)) throw new Error("the answer has no usable `access_token`");
    if (!(Number.isFinite(expires_in) && expires_in > 0))
      throw new Error("the answer has no usable `expires_in`");
    return { accessToken: access_token, lifetimeMs: expires_in * 1000 };
  } catch (cause) {
    throw toAuthenticationError(cause);
  }
}

function toAuthenticationError(cause: unknown): AuthenticationError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const status = cause instanceof ApiError ? cause.status : 0;
  const mend = status === 400 || status === 401 ? "; check `clientId` and `clientSecret`" : "";
  return new AuthenticationError(
    `no access token could be had: ${reason}${mend}`,
    { status },
    {
      operationId: "createAccessToken",
      requestId: cause instanceof MyCreditAppError ? cause.requestId : undefined,
      cause,
    },
  );
}

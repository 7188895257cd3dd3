import { ApiError, AuthenticationError, MyCreditAppError } from "../errors/errors.js";
import type { Call } from "../operations/call.js";
import { describe } from "../operations/input.js";
import { isBearerToken } from "./bearer-token.js";
import { Deadline } from "./deadline.js";
import { defaultMaxRetries } from "./retry.js";
import type { FetchToken, FreshToken } from "./token-cache.js";
import type { StoredToken } from "./token-store.js";

/**
 * The credentials of an API client into a token (`createAccessToken`).
 *
 * | step                                | what happens                                                              |
 * |-------------------------------------|---------------------------------------------------------------------------|
 * | the secret is a function            | it is asked for each token                                                |
 * | a store holds another token than the one replaced | that is the token; nothing is sent                          |
 * | the token request                   | has attempts of its own (3) and a deadline of its own (30 s), as many calls wait for it |
 * | `invalid_client`                    | the function is asked once more; only another secret is sent, as the same would be refused again and look like an attack |
 * | no token                            | `AuthenticationError`, with its cause                                     |
 */

const tokenTimeoutMs = 30_000;

/** The credentials of an API client. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string | (() => string | Promise<string>);
}

/** Makes what fetches the tokens of an API client. */
export function createTokenFetcher(
  call: Call,
  { clientId, clientSecret }: Credentials,
  stored: StoredToken | undefined,
): FetchToken {
  async function request(secret: string, deadline: Deadline, signal: AbortSignal): Promise<FreshToken> {
    const { data, response } = await call(
      "createAccessToken",
      { body: { client_id: clientId, client_secret: secret } },
      {
        signal,
        timeout: Math.max(1, deadline.remainingMs),
        maxRetries: defaultMaxRetries,
      },
    ).withResponse();
    const { access_token: accessToken, expires_in: expiresIn } = data;
    if (!isBearerToken(accessToken)) throw new Error("the answer has no usable `access_token`");
    if (!(Number.isSafeInteger(expiresIn) && expiresIn > 0))
      throw new Error("the answer has no usable `expires_in`");
    const lifetimeMs = expiresIn * 1000;
    const token = { accessToken, lifetimeMs, remainingMs: lifetimeMs };
    await stored?.write(secret, token, response.headers.get("date"), signal);
    return token;
  }

  return async (replaced, signal) => {
    const deadline = new Deadline("createAccessToken", tokenTimeoutMs, signal);
    const ask = () => deadline.race(askForSecret(clientSecret));
    try {
      const secret = await ask();
      const kept = await stored?.read(secret, signal);
      if (kept && kept.accessToken !== replaced?.value) return kept;
      try {
        return await request(secret, deadline, signal);
      } catch (error) {
        if (kept && replaced?.refused) await stored?.remove(signal);
        if (typeof clientSecret === "string" || !isInvalidClient(error)) throw error;
        const rotated = await ask();
        if (rotated === secret) throw error;
        return await request(rotated, deadline, signal);
      }
    } catch (cause) {
      throw toAuthenticationError(cause);
    } finally {
      deadline.release();
    }
  };
}

async function askForSecret(clientSecret: Credentials["clientSecret"]): Promise<string> {
  if (typeof clientSecret === "string") return clientSecret;
  let secret: unknown;
  try {
    secret = await clientSecret();
  } catch (cause) {
    throw new Error("the function `clientSecret` threw; see `cause`", { cause });
  }
  if (typeof secret === "string" && secret !== "") return secret;
  throw new Error(`the function \`clientSecret\` must return a string; got ${describe(secret)}`);
}

/** RFC 6749 names it in the body, with 400 or 401. The API's pages do not show its answer: any 401 is taken for it. */
function isInvalidClient(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.status === 401 || (error.body as { error?: unknown } | undefined)?.error === "invalid_client")
  );
}

function toAuthenticationError(cause: unknown): AuthenticationError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const details = cause instanceof ApiError ? cause : { status: 0 };
  const mend =
    details.status === 400 || details.status === 401 ? "; check `clientId` and `clientSecret`" : "";
  const requestId = cause instanceof MyCreditAppError ? cause.requestId : undefined;
  return new AuthenticationError(`no access token could be had: ${reason}${mend}`, details, {
    operationId: "createAccessToken",
    requestId,
    cause,
  });
}

import { describe } from "../errors/describe.js";
import { AbortError, InputError, TimeoutError } from "../errors/errors.js";
import { type ApiClientCredentials, checkCredentialText } from "./credentials.js";
import { Deadline } from "./deadline.js";
import type { Session } from "./plan.js";
import type { FetchToken, FreshToken } from "./token-cache.js";
import { isInvalidClient, UnusableToken } from "./token-failure.js";
import { requestToken } from "./token-request.js";
import type { StoredToken } from "./token-store.js";

/**
 * Exchanges the credentials of an API client for a token (`createAccessToken`).
 *
 * | if                                  | the client                                                                |
 * |-------------------------------------|---------------------------------------------------------------------------|
 * | `clientSecret` is a function        | calls it each time it needs a new token                                   |
 * | the store has a token other than the refused or old one | uses that token, and sends nothing                    |
 * | a token request with the same secret failed in the last 5 s | fails with the same error, and sends nothing      |
 * | it sends a token request            | gives the request a deadline of 30 s, because many calls may wait for it, and retries it up to `maxRetries` times |
 * | the server responds with 401 or `invalid_client` | calls the function again, and sends another token request only if the function returns a different secret |
 */

const tokenTimeoutMs = 30_000;
const rememberFailureMs = 5_000;

/**
 * Creates the function that fetches the tokens of an API client.
 *
 * @param now a clock in milliseconds that never goes back
 */
export function createTokenFetcher(
  session: Session,
  { clientId, clientSecret }: ApiClientCredentials,
  stored: StoredToken | undefined,
  now: () => number = () => performance.now(),
): FetchToken {
  /** By secret, as a function may return several in turn. */
  const failures = new Map<string, { error: unknown; untilMs: number }>();

  async function request(
    secret: string,
    replacedToken: string | undefined,
    deadline: Deadline,
    signal: AbortSignal,
  ): Promise<FreshToken> {
    for (const [known, { untilMs }] of failures) if (now() >= untilMs) failures.delete(known);
    const failed = failures.get(secret);
    if (failed) throw failed.error;
    try {
      const timeoutMs = Math.max(1, deadline.remainingMs);
      const request = { clientId, clientSecret: secret, replacedToken };
      const token = await requestToken(session, request, { timeoutMs, signal });
      await stored?.write(secret, token, token.serverDate, signal);
      return token;
    } catch (error) {
      // An abort means that no call waits any more, and an `InputError` that nothing was sent. Neither says anything about the
      // secret or the server.
      const isUnsent = error instanceof InputError && error.executed === "no";
      if (!(error instanceof AbortError || isUnsent))
        failures.set(secret, { error, untilMs: now() + rememberFailureMs });
      throw error;
    }
  }

  return async (replaced, signal) => {
    const deadline = new Deadline(tokenTimeoutMs, signal, (why) => toEndError(why, signal));
    const ask = () => deadline.race(askForSecret(clientSecret));
    try {
      const secret = await ask();
      // If a token from the store replaced a refused one and was refused too, the store is not read again.
      const isPastStore = replaced?.refused === true && replaced.isSecondChoice;
      const kept = isPastStore ? undefined : await stored?.read(secret, signal);
      if (kept && kept.accessToken !== replaced?.value) return { ...kept, wasShared: true };
      try {
        return await request(secret, replaced?.value, deadline, signal);
      } catch (error) {
        if (replaced?.refused && (kept || isPastStore)) await stored?.remove(signal);
        if (!isInvalidClient(error)) throw error;
        const rotated = await ask();
        if (rotated === secret) throw error;
        return await request(rotated, replaced?.value, deadline, signal);
      }
    } finally {
      deadline.release();
    }
  };
}

async function askForSecret(clientSecret: ApiClientCredentials["clientSecret"]): Promise<string> {
  if (typeof clientSecret === "string") return clientSecret;
  let secret: unknown;
  try {
    secret = await clientSecret();
  } catch (cause) {
    throw new UnusableToken("the function `clientSecret` threw; see `cause`", { cause });
  }
  if (typeof secret !== "string" || secret === "")
    throw new UnusableToken(`the function \`clientSecret\` must return a string; got ${describe(secret)}`);
  const problem = checkCredentialText("clientSecret", secret);
  if (problem !== undefined)
    throw new UnusableToken(`the result of the function \`clientSecret\` ${problem}`);
  return secret;
}

function toEndError(why: "timeout" | "abort", signal: AbortSignal): Error {
  const context = { operationId: "createAccessToken", executed: "no" } as const;
  return why === "abort"
    ? new AbortError("createAccessToken: nobody waits for the token any more", {
        ...context,
        cause: signal.reason,
      })
    : new TimeoutError(
        `createAccessToken: the secret, the store and the token endpoint took more than ${tokenTimeoutMs} ms`,
        tokenTimeoutMs,
        context,
      );
}

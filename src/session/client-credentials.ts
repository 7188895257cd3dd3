import { describe } from "../errors/describe.js";
import { AbortError, ApiError, ConnectionError, InputError, TimeoutError } from "../errors/errors.js";
import { isControlFlow } from "../errors/failure.js";
import { type ApiClientCredentials, checkCredentialText } from "./credentials.js";
import { Deadline } from "./deadline.js";
import { shouldRetry } from "./retry.js";
import type { Session } from "./session.js";
import type { FetchToken } from "./token-cache.js";
import { isInvalidClient, UnusableToken } from "./token-failure.js";
import { type IssuedToken, requestToken } from "./token-request.js";
import type { StoredToken } from "./token-store.js";

/**
 * Exchanges the credentials of an API client for a token (`createAccessToken`).
 *
 * | if                                  | the client                                                                |
 * |-------------------------------------|---------------------------------------------------------------------------|
 * | `clientSecret` is a function        | calls it each time it needs a new token                                   |
 * | the store has a token other than the refused or old one | uses that token, and sends nothing                    |
 * | the server refused the same secret in the last 5 s | fails with the same error, and sends nothing                |
 * | a token request with the same secret failed in passing (no response, 408, 429, 5xx) | fails with the same error, and sends nothing, for 0.5 s after the first failure, twice as long after each further one, up to 5 s; for as long as `Retry-After` says, if that is longer |
 * | it sends a token request            | gives the request a deadline of 30 s, because many calls may wait for it, and retries it once, or `maxRetries` times if that is more |
 * | the server responds with 401 or `invalid_client` | calls the function again, and sends another token request only if the function returns a different secret |
 */

const tokenTimeoutMs = 30_000;
const rememberRefusalMs = 5_000;
const rememberPassingMs = 500;
const longestMemoryMs = 5_000;
const mostSecrets = 10;

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
  const failures = new Map<string, { error: unknown; untilMs: number; inARow: number }>();

  function remember(secret: string, error: unknown): void {
    const inARow = (failures.get(secret)?.inARow ?? 0) + 1;
    const passingMs = Math.min(longestMemoryMs, rememberPassingMs * 2 ** (inARow - 1));
    const retryAfterMs = error instanceof ApiError ? (error.retryAfter ?? 0) * 1_000 : 0;
    const forMs = Math.max(isPassing(error) ? passingMs : rememberRefusalMs, retryAfterMs);
    failures.set(secret, { error, untilMs: now() + forMs, inARow });
  }

  async function request(
    secret: string,
    replacedToken: string | undefined,
    deadline: Deadline,
    signal: AbortSignal,
    hasStoreFailed: boolean,
  ): Promise<IssuedToken> {
    const failed = failures.get(secret);
    if (failed && now() < failed.untilMs) throw failed.error;
    // Of a function that returns another secret each time, only the last ones are of use.
    if (failures.size > mostSecrets) failures.clear();
    try {
      const timeoutMs = Math.max(1, deadline.remainingMs);
      const request = { clientId, clientSecret: secret, replacedToken };
      const token = await requestToken(session, request, { timeoutMs, signal, hasStoreFailed });
      failures.delete(secret);
      return token;
    } catch (error) {
      // An abort means that no call waits any more, and an `InputError` that nothing was sent. Neither says anything about the
      // secret or the server; nor does what a framework throws.
      const isUnsent = error instanceof InputError && error.executed === "no";
      if (!(error instanceof AbortError || isUnsent || isControlFlow(error))) remember(secret, error);
      throw error;
    }
  }

  return async (replaced, signal) => {
    const deadline = new Deadline(tokenTimeoutMs, signal, (why) => toEndError(why, signal));
    const ask = () => deadline.race(askForSecret(clientSecret));
    const visit = stored?.visit(signal);
    try {
      const secret = await ask();
      // If a token from the store replaced a refused one and was refused too, the store is not read again.
      const isPastStore = replaced?.refused === true && replaced.isSecondChoice;
      const kept = isPastStore ? undefined : await visit?.read(secret);
      if (kept && kept.accessToken !== replaced?.value) return { ...kept, wasShared: true };
      const requestWith = async (asked: string) => {
        const token = await request(asked, replaced?.value, deadline, signal, stored?.hasFailed ?? false);
        await visit?.write(asked, token, token.serverDate);
        return token;
      };
      try {
        return await requestWith(secret);
      } catch (error) {
        if (replaced?.refused && (kept || isPastStore)) await visit?.remove();
        if (!isInvalidClient(error)) throw error;
        const rotated = await ask();
        if (rotated === secret) throw error;
        return await requestWith(rotated);
      }
    } finally {
      deadline.release();
    }
  };
}

/** Whether the same request may succeed soon. Anything else is a refusal, or a response that makes no sense. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof ConnectionError ||
    error instanceof TimeoutError ||
    (error instanceof ApiError &&
      shouldRetry("always", { kind: "status", status: error.status, retryAfterMs: 0 }))
  );
}

async function askForSecret(clientSecret: ApiClientCredentials["clientSecret"]): Promise<string> {
  if (typeof clientSecret === "string") return clientSecret;
  let secret: unknown;
  try {
    secret = await clientSecret();
  } catch (cause) {
    if (isControlFlow(cause)) throw cause;
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

/**
 * Exchanges the credentials of an API client for a token (`createAccessToken`).
 *
 * | if                                  | the client                                                                |
 * |-------------------------------------|---------------------------------------------------------------------------|
 * | `clientSecret` is a function        | calls it each time it needs a new token                                   |
 * | the store has a token other than the refused or old one | uses that token, and sends nothing                    |
 * | the server refused the same secret in the last 5 s | fails with the same error, and sends nothing                |
 * | a token request with the same secret failed temporarily (no response, 408, 429, 5xx) | fails with the same error, and sends nothing, for 0.5 s after the first failure, twice as long after each further one, up to 5 s; for as long as `Retry-After` says, if that is longer |
 * | it sends a token request            | gives the request a deadline of 30 s, because many calls may wait for it, and retries it once, or `maxRetries` times if that is more |
 * | the server responds with 401 or `invalid_client` | calls the function again, and sends another token request only if the function returns a different secret |
 */

import { operations } from "../../generated/operations.js";
import {
  AbortError,
  ApiError,
  ConnectionError,
  InputError,
  ResponseError,
  TimeoutError,
} from "../errors/errors.js";
import { isControlFlow } from "../errors/failure.js";
import { describe } from "../errors/problem.js";
import { type ResponseHeaders, textOf } from "../errors/received.js";
import {
  type ApiClientCredentials,
  checkCredentialText,
  type GivenAccessToken,
  isBearerToken,
} from "./credentials.js";
import { Deadline } from "./deadline.js";
import { SessionRequest } from "./request.js";
import type { SessionResponse } from "./response.js";
import { shouldRetry } from "./retry.js";
import type { Session } from "./session.js";
import type { FetchToken, FreshToken, TokenSource } from "./token-cache.js";
import { isInvalidClient, UnusableToken } from "./token-failure.js";
import type { StoredToken } from "./token-store.js";

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
      // An abort means that no call waits any more, and an `InputError` that a function `headers` failed. Neither says anything
      // about the secret or the server; nor does what a framework throws.
      const saysNothing = error instanceof AbortError || error instanceof InputError || isControlFlow(error);
      if (!saysNothing) remember(secret, error);
      throw error;
    }
  }

  return async (replaced, signal) => {
    const deadline = new Deadline(tokenTimeoutMs, signal, (why) => toEndError(why, signal));
    deadline.letProcessEnd();
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
    route: path,
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
      "the response has no usable `access_token`, which must be a string without spaces",
    );
  const lifetimeMs = readLifetime(expiresIn);
  return { accessToken, lifetimeMs, remainingMs: lifetimeMs, serverDate: headers.get("date") };
}

function readLifetime(expiresIn: unknown): number {
  // RFC 6749 (5.1) only recommends it. Without it, the token is used until the server refuses it.
  if (expiresIn === undefined || expiresIn === null) return Number.POSITIVE_INFINITY;
  // Some servers write the number as text.
  const seconds = typeof expiresIn === "string" ? Number(expiresIn) : expiresIn;
  if (typeof seconds === "number" && seconds > 0 && seconds * 1000 <= Number.MAX_SAFE_INTEGER)
    return seconds * 1000;
  throw new UnusableToken(
    "the response has no usable `expires_in`, which must be a number of seconds above 0",
  );
}

function contentTypeOf(headers: ResponseHeaders): string {
  return headers.get("content-type")?.slice(0, 200) ?? "a body without Content-Type";
}

/** A token from the user: a fixed one, or a function that is called for each attempt and does its own caching. */
export class GivenToken implements TokenSource {
  readonly #given: GivenAccessToken;
  #refused: string | undefined;

  constructor(given: GivenAccessToken) {
    this.#given = given;
  }

  /** @throws UnusableToken if the function throws (its error is the `cause`), or returns no bearer token */
  get(): string | Promise<string> {
    return typeof this.#given === "string" ? this.#given : this.#ask(this.#given);
  }

  /** Only a function can return a token other than the refused one. */
  drop(token: string): { canRenew: boolean; wasShared: boolean; note?: string } {
    this.#refused = token;
    if (typeof this.#given === "function") return { canRenew: true, wasShared: false };
    const note =
      "an `accessToken` that is a string cannot be renewed; pass a function, or `clientId` and `clientSecret`";
    return { canRenew: false, wasShared: false, note };
  }

  async #ask(given: Exclude<GivenAccessToken, string>): Promise<string> {
    let token: unknown;
    try {
      token = await given({ refused: this.#refused });
    } catch (cause) {
      if (isControlFlow(cause)) throw cause;
      throw new UnusableToken("the function `accessToken` threw; see `cause`", { cause });
    }
    if (token !== this.#refused) this.#refused = undefined;
    if (isBearerToken(token)) return token;
    throw new UnusableToken(
      `the function \`accessToken\` must return a bearer token; got ${describe(token)}`,
    );
  }
}

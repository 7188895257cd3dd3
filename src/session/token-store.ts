import { isBearerToken } from "./bearer-token.js";
import { Deadline } from "./deadline.js";
import { type FreshToken, marginsOf } from "./token-cache.js";

/**
 * Where several processes keep one token: any object with these three methods. A `Keyv` instance is one, a `Map` too.
 *
 * A store that fails, hangs or returns nonsense costs a token request and nothing else.
 */
export interface TokenStore {
  /** The value that was set, or anything else where there is none. */
  get(key: string): unknown;
  /** Keeps a value for so many milliseconds, or longer. */
  set(key: string, value: string, ttlMs: number): unknown;
  delete(key: string): unknown;
}

/** After this a store is taken to hang, and is not waited for. */
const storeLimitMs = 2_000;

/**
 * The token of one API client in a store.
 *
 * The key is base URL and client id. A client id is no secret, so that is not enough for reading: the value carries a
 * digest of secret and token, and whoever has another secret takes it for absent.
 *
 * Its end is kept in the server's time. Each process corrects its own clock by the `Date` of the last token answer, as
 * two clocks that differ would disagree on whether a token has ended.
 */
export class StoredToken {
  readonly #store: TokenStore;
  readonly #key: string;
  readonly #now: () => number;
  #skewMs = 0;

  /** @param now a clock in milliseconds since the epoch */
  constructor(store: TokenStore, baseUrl: string, clientId: string, now: () => number = Date.now) {
    this.#store = store;
    // `baseUrl` has no fragment: no other pair makes the same key.
    this.#key = `mycreditapp ${baseUrl}#${clientId}`;
    this.#now = now;
  }

  /** The token, where there is one that can be used. */
  async read(secret: string, signal: AbortSignal): Promise<FreshToken | undefined> {
    return within(storeLimitMs, signal, async () => {
      const value = await this.#store.get(this.#key);
      const { accessToken, endsAt, lifetimeMs, proof } = JSON.parse(value as string);
      const remainingMs = Math.min(endsAt - this.#now() - this.#skewMs, lifetimeMs);
      // Written so that NaN is refused, too.
      const usable = isBearerToken(accessToken) && remainingMs > marginsOf(lifetimeMs).unusableMs;
      return usable && proof === (await proofOf(secret, accessToken))
        ? { accessToken, lifetimeMs, remainingMs }
        : undefined;
    });
  }

  /**
   * Keeps a token that was just fetched. It is waited for: a process may end as soon as its call is done.
   *
   * @param serverDate the `Date` of the answer it came in
   */
  async write(
    secret: string,
    token: FreshToken,
    serverDate: string | null,
    signal: AbortSignal,
  ): Promise<void> {
    const skewMs = Date.parse(serverDate ?? "") - this.#now();
    if (Number.isFinite(skewMs)) this.#skewMs = skewMs;
    const { accessToken, lifetimeMs } = token;
    const endsAt = this.#now() + this.#skewMs + lifetimeMs;
    await within(storeLimitMs, signal, async () => {
      const proof = await proofOf(secret, accessToken);
      const value = JSON.stringify({ accessToken, endsAt, lifetimeMs, proof });
      await this.#store.set(this.#key, value, lifetimeMs);
    });
  }

  /** Takes away a token that the server refused, as no other came in its place. */
  async remove(signal: AbortSignal): Promise<void> {
    await within(storeLimitMs, signal, async () => {
      await this.#store.delete(this.#key);
    });
  }
}

/** What a store gives in time; `undefined` where it fails, hangs, or nobody waits for it any more. */
async function within<T>(
  limitMs: number,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const limit = new Deadline("createAccessToken", limitMs, signal);
  try {
    return await limit.race(work());
  } catch {
    return undefined;
  } finally {
    limit.release();
  }
}

async function proofOf(secret: string, accessToken: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${secret}\n${accessToken}`);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

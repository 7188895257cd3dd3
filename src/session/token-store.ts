import { isBearerToken } from "./bearer-token.js";
import { Deadline } from "./deadline.js";
import { type FreshToken, marginsOf } from "./token-cache.js";
import { canEncrypt, decrypt, encrypt } from "./token-encryption.js";

/**
 * A store in which several processes share one token: any object with these three methods, such as a `Keyv` instance or a
 * `Map`.
 *
 * A store that fails, hangs or returns nonsense costs a token request and nothing else. The client encrypts what it stores,
 * so that it is of no use without the client secret.
 */
export interface TokenStore {
  /** Returns the stored value, or anything else if there is none. */
  get(key: string): unknown;
  /** Stores a value for `ttlMs` milliseconds or longer. */
  set(key: string, value: string, ttlMs: number): unknown;
  delete(key: string): unknown;
}

/** After this time, a store counts as hanging, and the client stops waiting for it. */
const storeLimitMs = 2_000;

/**
 * The token of one API client in a store.
 *
 * The key consists of the base URL and the client id. The value is of no use without the client secret: it is encrypted
 * with a key made from the secret (see `token-encryption.ts`), so that a client with another secret finds nothing.
 *
 * The expiry is stored in the server's time. Each process corrects its own clock by the `Date` of the last token response,
 * as two clocks that differ would disagree on whether a token has expired.
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

  /** The stored token, if there is one that can be used. */
  async read(secret: string, signal: AbortSignal): Promise<FreshToken | undefined> {
    if (!canEncrypt()) return undefined;
    return within(storeLimitMs, signal, async () => {
      const value = await this.#store.get(this.#key);
      const { accessToken, expiresAt, lifetimeMs } = JSON.parse(await decrypt(secret, this.#key, value));
      const remainingMs = Math.min(expiresAt - this.#now() - this.#skewMs, lifetimeMs);
      // Written so that NaN is refused, too.
      return isBearerToken(accessToken) && remainingMs > marginsOf(lifetimeMs).unusableMs
        ? { accessToken, lifetimeMs, remainingMs }
        : undefined;
    });
  }

  /**
   * Stores a token that was just fetched. The caller awaits it, as a process may end as soon as its call is done.
   *
   * @param serverDate the `Date` of the response it came in
   */
  async write(
    secret: string,
    token: FreshToken,
    serverDate: string | null,
    signal: AbortSignal,
  ): Promise<void> {
    const skewMs = Date.parse(serverDate ?? "") - this.#now();
    if (Number.isFinite(skewMs)) this.#skewMs = skewMs;
    if (!canEncrypt()) return;
    const { accessToken, lifetimeMs } = token;
    const expiresAt = this.#now() + this.#skewMs + lifetimeMs;
    await within(storeLimitMs, signal, async () => {
      const value = await encrypt(secret, this.#key, JSON.stringify({ accessToken, expiresAt, lifetimeMs }));
      await this.#store.set(this.#key, value, lifetimeMs);
    });
  }

  /** Removes a token that the server refused. If another process has just replaced it, that one is fetched again. */
  async remove(signal: AbortSignal): Promise<void> {
    await within(storeLimitMs, signal, async () => {
      await this.#store.delete(this.#key);
    });
  }
}

/** What a store returns in time; `undefined` if it fails, hangs, or nobody waits for it any more. */
async function within<T>(
  limitMs: number,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const limit = new Deadline(limitMs, signal, (why) => new Error(`the store: ${why}`));
  try {
    return await limit.race(work());
  } catch {
    return undefined;
  } finally {
    limit.release();
  }
}

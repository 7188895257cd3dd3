import { isBearerToken } from "./bearer-token.js";
import { Deadline } from "./deadline.js";
import { type FreshToken, marginsOf } from "./token-cache.js";
import { canEncrypt, decrypt, encrypt } from "./token-encryption.js";

/**
 * Where several processes keep one token: any object with these three methods. A `Keyv` instance is one, a `Map` too.
 *
 * A store that fails, hangs or returns nonsense costs a token request and nothing else. What the client puts into it is
 * encrypted, and of no use without the client's secret.
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
 * The key is base URL and client id. What stands under it is of no use without the client's secret: it is encrypted with
 * a key made from the secret (see `token-encryption.ts`), so that another secret finds nothing.
 *
 * The time at which the token expires is kept in the server's time. Each process corrects its own clock by the `Date` of
 * the last token response, as two clocks that differ would disagree on whether a token has expired.
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
   * Keeps a token that was just fetched. It is waited for: a process may end as soon as its call is done.
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

  /** Removes a token that the server refused, as no other came in its place. */
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
  const limit = new Deadline(limitMs, signal, (why) => new Error(`the store: ${why}`));
  try {
    return await limit.race(work());
  } catch {
    return undefined;
  } finally {
    limit.release();
  }
}

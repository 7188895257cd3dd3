import { isBearerToken } from "./credentials.js";
import { Deadline } from "./deadline.js";
import { type FreshToken, marginsOf } from "./token-cache.js";

/**
 * A store in which several processes share one token: any object with these three methods, such as a `Keyv` instance or a
 * `Map`.
 *
 * If the store fails, hangs or returns wrong data, the client requests a token instead. It encrypts what it stores with a key
 * made from the client secret.
 */
export interface TokenStore {
  /** Returns the stored value, or anything else if there is none. */
  get(key: string): unknown;
  /** Stores a value for `ttlMs` milliseconds or longer. */
  set(key: string, value: string, ttlMs: number): unknown;
  delete(key: string): unknown;
}

/** The time that one refresh spends on a store, for reading and writing together. Then the store counts as hanging. */
const storeLimitMs = 2_000;
/** A wait of this length tells of a store that hangs, even if an abort cut it short. */
const hangingMs = 500;
/** For how long a store that hangs is left alone. */
const skipMs = 30_000;

/**
 * The token of one API client in a store.
 *
 * The key consists of the base URL and the client id. The value is of no use without the client secret: it is encrypted
 * with a key made from the secret, so that a client with another secret finds nothing.
 *
 * The expiry is stored in the server's time. Each process corrects its own clock by the `Date` of the last token response,
 * as two clocks that differ would disagree on whether a token has expired.
 */
export class StoredToken {
  readonly #store: TokenStore;
  readonly #key: string;
  readonly #now: () => number;
  #skewMs = 0;
  #hasFailed = false;
  #skipUntilMs = Number.NEGATIVE_INFINITY;

  /** @param now a clock in milliseconds since the epoch */
  constructor(store: TokenStore, baseUrl: string, clientId: string, now: () => number = Date.now) {
    this.#store = store;
    // `baseUrl` has no fragment: no other pair makes the same key.
    this.#key = `mycreditapp ${baseUrl}#${clientId}`;
    this.#now = now;
  }

  /** Whether the store failed when it was used last, or is skipped as it hangs. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** The uses of the store within one refresh, which share one limit of time. */
  visit(signal: AbortSignal): {
    /** The stored token, if there is one that can be used. */
    read(secret: string): Promise<FreshToken | undefined>;
    /**
     * Stores a token that was just fetched. The caller awaits it, as a process may end as soon as its call is done.
     *
     * @param serverDate the `Date` of the response it came in
     */
    write(secret: string, token: FreshToken, serverDate: string | null): Promise<void>;
    /** Removes a token that the server refused. If another process has just replaced it, that one is fetched again. */
    remove(): Promise<void>;
  } {
    let leftMs = storeLimitMs;
    const use = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      const startedAtMs = performance.now();
      if (!canEncrypt() || startedAtMs < this.#skipUntilMs || leftMs <= 0) return undefined;
      const limit = new Deadline(leftMs, signal, (why) => new Error(why));
      try {
        const result = await limit.race(work());
        this.#hasFailed = false;
        return result;
      } catch {
        this.#hasFailed = !signal.aborted;
        const waitedMs = performance.now() - startedAtMs;
        if (limit.reason && waitedMs >= Math.min(hangingMs, leftMs))
          this.#skipUntilMs = performance.now() + skipMs;
        return undefined;
      } finally {
        leftMs -= performance.now() - startedAtMs;
        limit.release();
      }
    };
    return {
      read: async (secret) => {
        return this.#open(secret, await use(async () => this.#store.get(this.#key)));
      },
      write: async (secret, token, serverDate) => {
        const skewMs = Date.parse(String(serverDate)) - this.#now();
        if (Number.isFinite(skewMs)) this.#skewMs = skewMs;
        const { accessToken, lifetimeMs } = token;
        // Other processes could not tell when it ends.
        if (!Number.isFinite(lifetimeMs)) return;
        const expiresAt = this.#now() + this.#skewMs + lifetimeMs;
        await use(async () => {
          const text = JSON.stringify({ accessToken, expiresAt, lifetimeMs });
          await this.#store.set(this.#key, await encrypt(secret, this.#key, text), lifetimeMs);
        });
      },
      remove: async () => {
        await use(async () => this.#store.delete(this.#key));
      },
    };
  }

  /** The token in an entry; `undefined` if there is none, or if it is of another secret, of another format, or too old. */
  async #open(secret: string, value: unknown): Promise<FreshToken | undefined> {
    try {
      const { accessToken, expiresAt, lifetimeMs } = JSON.parse(await decrypt(secret, this.#key, value));
      const remainingMs = Math.min(expiresAt - this.#now() - this.#skewMs, lifetimeMs);
      // Written so that NaN is refused, too.
      return isBearerToken(accessToken) && remainingMs > marginsOf(lifetimeMs).unusableMs
        ? { accessToken, lifetimeMs, remainingMs }
        : undefined;
    } catch {
      return undefined;
    }
  }
}

/**
 * How a shared store holds a token: as a text that is of no use without the client secret.
 *
 * | part            | is                                                                          |
 * |-----------------|-----------------------------------------------------------------------------|
 * | key             | HKDF-SHA-256 of the secret (RFC 5869), 256 bits                             |
 * | cipher          | AES-256-GCM with a fresh IV of 96 bits                                      |
 * | associated data | the key of the entry, so that it cannot be moved to another entry           |
 * | text            | `"1.<IV>.<ciphertext>"`, base64, in quotes; a store that parses JSON itself returns it without the quotes |
 *
 * Without `crypto.subtle` (on an insecure page), nothing is stored.
 */
const version = "1";
const ivBytes = 12;

/** Whether this runtime can encrypt. */
export function canEncrypt(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Encrypts a text for an entry of the store. */
export async function encrypt(secret: string, entry: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const ciphertext = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: utf8(entry) },
    await keyOf(secret),
    utf8(text),
  );
  return JSON.stringify([version, toBase64(iv), toBase64(new Uint8Array(ciphertext))].join("."));
}

/** @throws Error if `encrypt` did not make the value for this entry and with this secret */
export async function decrypt(secret: string, entry: string, value: unknown): Promise<string> {
  const [found, iv = "", ciphertext = ""] = String(value).replace(/^"|"$/g, "").split(".");
  if (found !== version) throw new Error("not an entry of this version");
  const text = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: fromBase64(iv), additionalData: utf8(entry) },
    await keyOf(secret),
    fromBase64(ciphertext),
  );
  return new TextDecoder().decode(text);
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", utf8(secret), "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8("mycreditapp token store") },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/**
 * Decides which token a call uses, and when to fetch a new one. It has no I/O and no timer: the clock and the fetcher are
 * passed in.
 *
 * | the token                                                           | what a call does                                    |
 * |---------------------------------------------------------------------|-----------------------------------------------------|
 * | has more than 120 s left (or 20 % of its lifetime, if shorter)      | uses it                                             |
 * | has between 30 s and 120 s left                                     | uses it, and one refresh runs in the background     |
 * | has less than 30 s left, or does not exist                          | waits for the refresh that all calls share; if that fails, uses the old token, unless it has expired or was refused |
 * | got a 401                                                           | drops it, unless another call has replaced it already; waits for the shared refresh, and sends the request once more. If the new token came from a store and gets a 401 too, the client requests one from the server and sends the request a last time |
 * | could not be refreshed in the background                            | uses it, and starts no other background refresh for 5 s |
 *
 * A call that aborts stops waiting. The refresh goes on for the others, and is aborted when no call waits for it any more.
 */

import { onAbort } from "./on-abort.js";

const refreshBeforeMs = 120_000;
/** The same, for tokens that live so briefly that 120 s would leave no time to use them. */
const refreshBeforeShare = 0.2;
/** How long before it expires a token is no longer used, so that it does not expire in transit. */
const unusableBeforeMs = 30_000;
const noRefreshAfterFailureMs = 5_000;

/** Where a call gets its token from. */
export interface TokenSource {
  /**
   * Returns a token to send: at once, if there is one.
   *
   * @param signal the caller's: when it aborts, the caller stops waiting
   */
  get(signal?: AbortSignal | undefined): string | Promise<string>;
  /** The server refused this token. Returns whether `get` can give another, and whether this one came from a shared store. */
  drop(token: string): { readonly canRenew: boolean; readonly wasShared: boolean };
}

/** A token and how long it lives. */
export interface FreshToken {
  readonly accessToken: string;
  /** The time from its issue until it expires. */
  readonly lifetimeMs: number;
  /** The time that is left until it expires. */
  readonly remainingMs: number;
  /** Whether it came from a store that other processes write to. */
  readonly wasShared?: boolean;
}

/** A token to replace: the server refused it, or it expires soon. */
export interface Replaced {
  readonly value: string;
  readonly refused: boolean;
  readonly wasShared: boolean;
  /** Whether it came from the store as the replacement of a token that the server had refused. */
  readonly isSecondChoice: boolean;
}

/**
 * Fetches a token.
 *
 * @param replaced the token that must not be returned again
 * @param signal aborts when nobody waits for the token any more
 */
export type FetchToken = (replaced: Replaced | undefined, signal: AbortSignal) => Promise<FreshToken>;

/** How long before it expires a token is renewed, and how long before it expires it is no longer used. */
export function marginsOf(lifetimeMs: number): { refreshMs: number; unusableMs: number } {
  const refreshMs = Math.min(refreshBeforeMs, lifetimeMs * refreshBeforeShare);
  return { refreshMs, unusableMs: Math.min(unusableBeforeMs, refreshMs) };
}

interface Refresh {
  readonly token: Promise<string>;
  readonly controller: AbortController;
  waiting: number;
}

export class TokenCache implements TokenSource {
  readonly #fetchToken: FetchToken;
  readonly #now: () => number;
  #token:
    | (Replaced & {
        readonly refreshFromMs: number;
        readonly unusableFromMs: number;
        readonly expiresAtMs: number;
      })
    | undefined;
  #lastRefusedShared: string | undefined;
  #underWay: Refresh | undefined;
  #noRefreshUntilMs = Number.NEGATIVE_INFINITY;

  /** @param now a clock in milliseconds that never goes back */
  constructor(fetchToken: FetchToken, now: () => number = () => performance.now()) {
    this.#fetchToken = fetchToken;
    this.#now = now;
  }

  get(signal?: AbortSignal | undefined): string | Promise<string> {
    const nowMs = this.#now();
    const token = this.#token;
    if (token && !token.refused && nowMs < token.refreshFromMs) return token.value;
    if (token && !token.refused && nowMs < token.unusableFromMs) {
      if (nowMs >= this.#noRefreshUntilMs) this.#refreshInBackground();
      return token.value;
    }
    return this.#wait(signal);
  }

  drop(token: string): { canRenew: boolean; wasShared: boolean } {
    if (this.#token?.value === token) {
      this.#token = { ...this.#token, refused: true };
      if (this.#token.wasShared) this.#lastRefusedShared = token;
    }
    // If many calls met the same refusal, the first one has replaced the current token already.
    return { canRenew: true, wasShared: token === this.#lastRefusedShared };
  }

  #refreshInBackground(): void {
    if (this.#underWay) return;
    const refresh = this.#refresh();
    // The background refresh counts as a call that waits and never leaves.
    refresh.waiting += 1;
    refresh.token.catch(() => {
      this.#noRefreshUntilMs = this.#now() + noRefreshAfterFailureMs;
    });
  }

  #wait(signal: AbortSignal | undefined): Promise<string> {
    const refresh = this.#underWay ?? this.#refresh();
    refresh.waiting += 1;
    if (signal) {
      const leave = () => {
        refresh.waiting -= 1;
        if (refresh.waiting > 0) return;
        // The next call must not wait for a refresh that is being aborted.
        if (this.#underWay === refresh) this.#underWay = undefined;
        refresh.controller.abort(signal.reason);
      };
      const stay = onAbort(signal, leave);
      refresh.token.then(stay, stay);
    }
    return refresh.token.catch((failure: unknown) => {
      const token = this.#token;
      if (token && !token.refused && this.#now() < token.expiresAtMs) return token.value;
      throw failure;
    });
  }

  #refresh(): Refresh {
    const controller = new AbortController();
    // The lifetime begins when the token is issued, which is after this moment: counting from here errs on the safe side.
    const askedAtMs = this.#now();
    const replaced = this.#token;
    const token = this.#fetchToken(replaced, controller.signal)
      .then(({ accessToken, lifetimeMs, remainingMs, wasShared = false }) => {
        const { refreshMs, unusableMs } = marginsOf(lifetimeMs);
        const expiresAtMs = askedAtMs + remainingMs;
        this.#token = {
          value: accessToken,
          refused: false,
          wasShared,
          isSecondChoice: wasShared && replaced?.refused === true,
          refreshFromMs: expiresAtMs - refreshMs,
          unusableFromMs: expiresAtMs - unusableMs,
          expiresAtMs,
        };
        return accessToken;
      })
      .finally(() => {
        if (this.#underWay === refresh) this.#underWay = undefined;
      });
    const refresh: Refresh = { token, controller, waiting: 0 };
    this.#underWay = refresh;
    return refresh;
  }
}

/**
 * Decides which token a call uses, and when to fetch a new one. It has no I/O: the clocks and the fetcher are passed in.
 *
 * | the token                                                           | what a call does                                    |
 * |---------------------------------------------------------------------|-----------------------------------------------------|
 * | has more than 120 s left (or 20 % of its lifetime, if shorter)      | uses it                                             |
 * | has between 30 s and 120 s left                                     | uses it, and one refresh runs in the background (not in Workers) |
 * | has less than 30 s left, or does not exist                          | waits for the refresh that all calls share; if that fails, uses the old token, unless it has expired or was refused |
 * | got a 401                                                           | drops it, unless another call has replaced it already; waits for the shared refresh, and sends the request once more. If the new token came from a store and gets a 401 too, the client requests one from the server and sends the request a last time |
 * | got a 401, and was requested within the last 5 s because another had been refused | keeps it: the server refuses every token, so the call rejects with its 401 |
 * | could not be refreshed in the background                            | uses it, and starts no other background refresh for 5 s |
 *
 * | the refresh that calls wait for                                     | then                                                |
 * |---------------------------------------------------------------------|-----------------------------------------------------|
 * | has not ended after half of the shortest `timeout` among these calls, 10 s at most (3 s in Workers) | a second one begins beside it |
 * | is the second, and has not ended after 10 s (3 s in Workers)        | the client gives up the first, and another one begins |
 * | returns a token, whichever of the two it is                         | every waiting call takes it                         |
 * | fails, and another one is in flight                                 | calls wait for the other                            |
 *
 * By `performance.now()`, a token has no life left once its lifetime is over. A machine that was suspended may stop that
 * clock, so `Date.now()` decides too, except before the first request of a call: some frameworks forbid reading the date
 * there.
 */

import { isControlFlow } from "../errors/failure.js";
import { isWorkerd } from "./environment.js";
import { Changes, longestShareMs, SharedWork } from "./shared-work.js";

const refreshBeforeMs = 120_000;
/** The same, for tokens that live so briefly that 120 s would leave no time to use them. */
const refreshBeforeShare = 0.2;
/** How long before it expires a token is no longer used, so that it does not expire in transit. */
const unusableBeforeMs = 30_000;
const noRefreshAfterFailureMs = 5_000;
/** How long a token that replaced a refused one is kept, even if it is refused, too. */
const keptAfterRefusalMs = 5_000;
/** A refresh has a deadline of its own. Work that is older has died with the call that began it. */
const longestRefreshMs = 30_000;

/** A call that needs a token. */
export interface Waiting {
  /** Aborts when the call has to end. */
  readonly signal: AbortSignal;
  /** The deadline of the whole call in milliseconds. */
  readonly timeoutMs: number;
  /** Whether the caller itself ended the call. */
  readonly isAborted: boolean;
  /** Whether the call may read the date: not before its first request. */
  readonly maySeeDate: boolean;
}

/** Where a call gets its token from. */
export interface TokenSource {
  /** Returns a token to send: immediately, if there is one. */
  get(call: Waiting): string | Promise<string>;
  /**
   * The server refused this token. Returns whether `get` can give another, whether this one came from a shared store, and what
   * an error should say of it.
   */
  drop(token: string): { readonly canRenew: boolean; readonly wasShared: boolean; readonly note?: string };
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

/** A token in hand. */
interface Held extends Replaced {
  readonly issuedAtMs: number;
  /** Whether it was requested because another one had been refused. */
  readonly isReplacement: boolean;
  readonly refreshFromMs: number;
  readonly unusableFromMs: number;
  readonly expiresAtMs: number;
  /** The same as `unusableFromMs`, by the date. */
  readonly unusableFromDateMs: number;
}

export class TokenCache implements TokenSource {
  readonly #fetchToken: FetchToken;
  readonly #now: () => number;
  readonly #date: () => number;
  #token: Held | undefined;
  #lastRefusedShared: string | undefined;
  /** Those in flight, the oldest first; never more than two. */
  #refreshes: SharedWork<FreshToken>[] = [];
  readonly #changes = new Changes();
  /** The one that began although no call had to wait. It goes on when every call has left. */
  #background: SharedWork<FreshToken> | undefined;
  /** How many tokens have come. A call that waits takes the first one that comes. */
  #arrivals = 0;
  #noRefreshUntilMs = Number.NEGATIVE_INFINITY;

  /**
   * @param now a clock in milliseconds that never goes back
   * @param date the date in milliseconds since the epoch
   */
  constructor(
    fetchToken: FetchToken,
    now: () => number = () => performance.now(),
    date: () => number = Date.now,
  ) {
    this.#fetchToken = fetchToken;
    this.#now = now;
    this.#date = date;
  }

  get(call: Waiting): string | Promise<string> {
    const nowMs = this.#now();
    const token = this.#token;
    const isDead = token?.refused || (call.maySeeDate && token && this.#date() >= token.unusableFromDateMs);
    if (!token || isDead || nowMs >= token.unusableFromMs) return this.#wait(call);
    if (nowMs >= token.refreshFromMs) this.#refreshInBackground(nowMs);
    return token.value;
  }

  drop(token: string): { canRenew: boolean; wasShared: boolean } {
    const held = this.#token;
    // If many calls met the same refusal, the first one has replaced the current token already.
    if (held?.value !== token) return { canRenew: true, wasShared: token === this.#lastRefusedShared };
    if (held.isReplacement && this.#now() - held.issuedAtMs < keptAfterRefusalMs)
      return { canRenew: false, wasShared: false };
    this.#token = { ...held, refused: true };
    if (held.wasShared) this.#lastRefusedShared = token;
    return { canRenew: true, wasShared: held.wasShared };
  }

  #refreshInBackground(nowMs: number): void {
    if (isWorkerd() || nowMs < this.#noRefreshUntilMs || this.#refreshes.length > 0) return;
    this.#background = this.#begin(nowMs);
  }

  async #wait(call: Waiting): Promise<string> {
    const arrivalsBefore = this.#arrivals;
    let own: SharedWork<FreshToken> | undefined;
    let joined: SharedWork<FreshToken> | undefined;
    for (;;) {
      if (this.#arrivals > arrivalsBefore) return (this.#token as Held).value;
      if (call.signal.aborted) {
        this.#leave(call);
        throw call.signal.reason;
      }
      const nowMs = this.#now();
      this.#refreshes = this.#refreshes.filter(({ startedAtMs }) => nowMs - startedAtMs < longestRefreshMs);
      let youngest = this.#refreshes.at(-1);
      if (!youngest && joined?.ended && "error" in joined.ended) {
        const { error } = joined.ended;
        // What a framework throws is meant for the call that began the refresh.
        if (joined === own || !isControlFlow(error)) return this.#tokenAfter(error, nowMs);
      }
      const patienceMs = this.#patienceMs(call);
      if (!youngest || nowMs - youngest.startedAtMs >= patienceMs) {
        if (this.#refreshes.length > 1) this.#refreshes.shift()?.abort();
        youngest = own = this.#begin(nowMs);
      }
      joined = youngest;
      await this.#changes.next(youngest.startedAtMs + this.#patienceMs(call) - nowMs, call.signal);
    }
  }

  /** For how long a call waits for the youngest refresh, from its beginning. */
  #patienceMs({ timeoutMs }: Waiting): number {
    return this.#refreshes.length > 1 ? longestShareMs() : Math.min(longestShareMs(), timeoutMs / 2);
  }

  /** Gives the refreshes up if no call waits any more. A call that met its own deadline leaves them to later calls. */
  #leave(call: Waiting): void {
    if (!call.isAborted || this.#changes.waiting > 0) return;
    for (const refresh of this.#refreshes)
      if (refresh !== this.#background) refresh.abort(call.signal.reason);
    this.#refreshes = this.#refreshes.filter(({ isAborted }) => !isAborted);
  }

  /** The old token after a failed refresh, if it can still be used. */
  #tokenAfter(failure: unknown, nowMs: number): string {
    const token = this.#token;
    if (token && !token.refused && nowMs < token.expiresAtMs) return token.value;
    throw failure;
  }

  #begin(nowMs: number): SharedWork<FreshToken> {
    const replaced = this.#token;
    const refresh: SharedWork<FreshToken> = new SharedWork(
      nowMs,
      (signal) => this.#fetchToken(replaced, signal),
      (ended) => {
        this.#refreshes = this.#refreshes.filter((one) => one !== refresh);
        if ("value" in ended) this.#hold(ended.value, nowMs, replaced);
        else if (!refresh.isAborted) this.#noRefreshUntilMs = this.#now() + noRefreshAfterFailureMs;
        this.#changes.notify();
      },
    );
    this.#refreshes.push(refresh);
    return refresh;
  }

  /** @param askedAtMs the lifetime begins when the token is issued, which is later: counting from here errs on the safe side */
  #hold(
    { accessToken, lifetimeMs, remainingMs, wasShared = false }: FreshToken,
    askedAtMs: number,
    replaced: Replaced | undefined,
  ): void {
    const { refreshMs, unusableMs } = marginsOf(lifetimeMs);
    const nowMs = this.#now();
    const expiresAtMs = askedAtMs + remainingMs;
    this.#arrivals += 1;
    this.#token = {
      value: accessToken,
      refused: false,
      wasShared,
      isSecondChoice: wasShared && replaced?.refused === true,
      isReplacement: !wasShared && replaced?.refused === true,
      issuedAtMs: nowMs,
      refreshFromMs: expiresAtMs - refreshMs,
      unusableFromMs: expiresAtMs - unusableMs,
      expiresAtMs,
      unusableFromDateMs: this.#date() + expiresAtMs - nowMs - unusableMs,
    };
  }
}

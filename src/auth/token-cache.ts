/**
 * Which token a call uses, and when a new one is fetched. No I/O and no timer of its own: the clock and the fetcher are
 * handed in.
 *
 * | what is in hand                                            | what a call does                            |
 * |------------------------------------------------------------|---------------------------------------------|
 * | more than 30 s of life (20 % of its lifetime, if shorter)  | uses it                                     |
 * | less, or none                                              | waits for the one fetch under way           |
 * | a 401 on token T                                           | drops T only if it is still the one in hand |
 */

/** How long before its end a token is no longer used, so that it does not end on the way. */
const unusableBeforeMs = 30_000;
/** The same for tokens that live so briefly that 30 s would leave nothing of them. */
const unusableShare = 0.2;

/** Where a call gets its token from. */
export interface TokenSource {
  /** A token to send. */
  get(): Promise<string>;
  /** The server refused this token. Returns whether `get` can give another one. */
  drop(token: string): boolean;
}

/** A token and its lifetime as the server gives them. */
export interface FreshToken {
  readonly accessToken: string;
  readonly lifetimeMs: number;
}

export class TokenCache implements TokenSource {
  readonly #fetchToken: () => Promise<FreshToken>;
  readonly #now: () => number;
  #token: { value: string; usableUntilMs: number } | undefined;
  #underWay: Promise<string> | undefined;

  /** @param now a clock in milliseconds that never goes back */
  constructor(fetchToken: () => Promise<FreshToken>, now: () => number = () => performance.now()) {
    this.#fetchToken = fetchToken;
    this.#now = now;
  }

  async get(): Promise<string> {
    if (this.#token && this.#now() < this.#token.usableUntilMs) return this.#token.value;
    this.#underWay ??= this.#refresh().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  drop(token: string): boolean {
    if (this.#token?.value === token) this.#token = undefined;
    return true;
  }

  async #refresh(): Promise<string> {
    // The lifetime counts from when the token was issued, which is after this moment: counting from here errs safely.
    const askedAtMs = this.#now();
    const { accessToken, lifetimeMs } = await this.#fetchToken();
    const marginMs = Math.min(unusableBeforeMs, lifetimeMs * unusableShare);
    this.#token = { value: accessToken, usableUntilMs: askedAtMs + lifetimeMs - marginMs };
    return accessToken;
  }
}

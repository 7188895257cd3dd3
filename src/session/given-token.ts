import { describe } from "../errors/describe.js";
import { isControlFlow } from "../errors/failure.js";
import { isBearerToken } from "./bearer-token.js";
import type { TokenSource } from "./token-cache.js";
import { UnusableToken } from "./token-failure.js";

/** What a function `accessToken` is told. */
export interface TokenContext {
  /**
   * The token that the server has refused, if it has refused the last one: a function with a cache of its own must not return
   * it again.
   */
  readonly refused: string | undefined;
}

/** A token, or a function that returns one. */
export type GivenAccessToken = string | ((context: TokenContext) => string | Promise<string>);

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
  drop(token: string): { canRenew: boolean; wasShared: boolean } {
    this.#refused = token;
    return { canRenew: typeof this.#given === "function", wasShared: false };
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

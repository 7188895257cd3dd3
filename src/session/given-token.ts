import { describe } from "../errors/describe.js";
import { isBearerToken } from "./bearer-token.js";
import type { TokenSource } from "./token-cache.js";
import { UnusableToken } from "./token-failure.js";

/** A token from the user: a fixed one, or a function that is called for each attempt and does its own caching. */
export class GivenToken implements TokenSource {
  readonly #given: string | (() => string | Promise<string>);

  constructor(given: string | (() => string | Promise<string>)) {
    this.#given = given;
  }

  /** @throws UnusableToken if the function throws (its error is the `cause`), or returns no bearer token */
  get(): string | Promise<string> {
    return typeof this.#given === "string" ? this.#given : this.#ask(this.#given);
  }

  /** Only a function can return a token other than the refused one. */
  drop(): { canRenew: boolean; wasShared: boolean } {
    return { canRenew: typeof this.#given === "function", wasShared: false };
  }

  async #ask(given: () => string | Promise<string>): Promise<string> {
    let token: unknown;
    try {
      token = await given();
    } catch (cause) {
      throw new UnusableToken("the function `accessToken` threw; see `cause`", { cause });
    }
    if (isBearerToken(token)) return token;
    throw new UnusableToken(
      `the function \`accessToken\` must return a bearer token; got ${describe(token)}`,
    );
  }
}

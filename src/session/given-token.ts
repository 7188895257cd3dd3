import { AuthenticationError } from "../errors/errors.js";
import { describe } from "../operations/input.js";
import { isBearerToken } from "./bearer-token.js";
import type { TokenSource } from "./token-cache.js";

/** A token that the caller brings: a fixed one, or a function that is asked for each attempt and does its own caching. */
export class GivenToken implements TokenSource {
  readonly #given: string | (() => string | Promise<string>);

  constructor(given: string | (() => string | Promise<string>)) {
    this.#given = given;
  }

  /** @throws AuthenticationError where the function throws (its error is the `cause`), or returns no bearer token */
  get(): string | Promise<string> {
    return typeof this.#given === "string" ? this.#given : this.#ask(this.#given);
  }

  /** Only a function can give another token than the refused one. */
  drop(): boolean {
    return typeof this.#given === "function";
  }

  async #ask(given: () => string | Promise<string>): Promise<string> {
    let token: unknown;
    try {
      token = await given();
    } catch (cause) {
      throw new AuthenticationError(
        "the function `accessToken` threw; see `cause`",
        { status: 0 },
        { cause },
      );
    }
    if (isBearerToken(token)) return token;
    const problem = `the function \`accessToken\` must return a bearer token; got ${describe(token)}`;
    throw new AuthenticationError(problem, { status: 0 });
  }
}

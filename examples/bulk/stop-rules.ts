import type { Outcome, Put } from "./ask-guest.js";

/** How long the credentials have to be refused. A revoked token is replaced within that time. */
const refusedMs = 10_000;

/**
 * When a worker stops the whole campaign.
 *
 * | a worker sees                                            | why the campaign stops                                    |
 * |----------------------------------------------------------|-----------------------------------------------------------|
 * | for 10 s, no guest but those whose credentials are refused | it would be the same for every guest                    |
 * | guest after guest that becomes undecided                 | the API fails after it may have acted. A person has to find out about each of these guests |
 */
export class StopRules {
  readonly #mostUndecided: number;
  #undecided = 0;
  #refusedSinceMs: number | undefined;

  /** @param mostUndecided more than the requests that one process has in flight, which can fail together once */
  constructor(mostUndecided: number) {
    this.#mostUndecided = mostUndecided;
  }

  /** @returns why the campaign has to stop */
  add(result: Outcome | Put, nowMs: number): string | undefined {
    if ("outcome" in result) {
      this.#refusedSinceMs = undefined;
      this.#undecided = result.outcome === "undecided" ? this.#undecided + 1 : 0;
      if (this.#undecided < this.#mostUndecided) return undefined;
      return `${this.#undecided} guests in a row are undecided, the last one with: ${result.detail}`;
    }
    if (result.because !== "credentials") return undefined;
    this.#refusedSinceMs ??= nowMs;
    return nowMs - this.#refusedSinceMs < refusedMs ? undefined : result.detail;
  }
}

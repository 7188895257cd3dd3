import type { Verdict } from "./verdict.js";

/** Fields about past events, which cannot be in the future. */
const pastFields = /(created|updated|uploaded|archived|accepted|sent)_at$|analyzed_on$/;
/** How far two clocks may differ. */
const toleranceMs = 60_000;

/** What timestamps say about their zone. Only counts are kept. */
export class TimeZone {
  #zoned = 0;
  #bare = 0;
  #future = 0;

  see(at: string, value: unknown, serverTime: number): void {
    if (typeof value !== "string") return;
    if (/(Z|[+-]\d{2}:\d{2})$/.test(value)) {
      this.#zoned += 1;
      return;
    }
    this.#bare += 1;
    if (pastFields.test(at) && Date.parse(`${value}Z`) > serverTime + toleranceMs) this.#future += 1;
  }

  /** The verdict on the assumption that a timestamp without a zone is UTC. */
  get verdict(): Verdict {
    if (this.#future > 0)
      return {
        verdict: "contradicted",
        note: `read as UTC, ${this.#future} of ${this.#bare} timestamps of the past are still to come`,
      };
    if (this.#zoned > 0 && this.#bare === 0)
      return { verdict: "contradicted", note: `all ${this.#zoned} timestamps name their zone` };
    if (this.#bare === 0) return { verdict: "not reached", note: "no timestamp was seen" };
    return {
      verdict: "not reached",
      note: `${this.#bare} timestamps without a zone, none of which rules UTC out`,
    };
  }
}

/** What the answers say of a guess or of a fact. */
export interface Verdict {
  readonly verdict: "confirmed" | "contradicted" | "not reached";
  /** Why, in words that hold no data. */
  readonly note: string;
}

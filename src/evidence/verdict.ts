/** What the responses say about an inferred part or a fact. */
export interface Verdict {
  readonly verdict: "confirmed" | "contradicted" | "not reached";
  /** Why, in words that hold no data. */
  readonly note: string;
}

/** What is found out about `openapi.yaml`. */
import type { Operation } from "./spec.js";

/** What the responses say about an inferred part or a fact. */
export interface Verdict {
  readonly verdict: "confirmed" | "contradicted" | "not reached";
  /** Why, in words that hold no data. */
  readonly note: string;
}

/** Of a list. Absent where the list has no such parameter. */
export interface PagingVerdicts {
  readonly total: Verdict;
  readonly limit?: Verdict;
  readonly offset?: Verdict;
  readonly cap?: Verdict;
}

/**
 * What requests show that are made for it, beyond what each exchange does. Without a probe, the statuses of an operation say
 * whether its route exists, and nothing is known of the others.
 */
export interface Probes {
  /** Whether the server knows the route. */
  route?(operation: Operation): Verdict | undefined;
  paging?(operation: Operation): PagingVerdicts | undefined;
  /** Whether the server knows the filter. */
  filter?(operation: Operation, parameter: string): Verdict;
  /** Whether the server responds if `org_id` follows the rule. */
  organization?(operations: readonly Operation[]): Verdict;
}

/** What requests that are made for it show beyond what each exchange does. */
import type { Operation } from "./spec.js";
import type { Verdict } from "./verdict.js";

/** Of a list. Absent where the list has no such parameter. */
export interface PagingVerdicts {
  readonly total: Verdict;
  readonly limit?: Verdict;
  readonly offset?: Verdict;
  readonly cap?: Verdict;
}

/** Without a probe, the statuses of an operation say whether its route exists, and nothing is known of the others. */
export interface Probes {
  /** Whether the server knows the route. */
  route?(operation: Operation): Verdict | undefined;
  paging?(operation: Operation): PagingVerdicts | undefined;
  /** Whether the server knows the filter. */
  filter?(operation: Operation, parameter: string): Verdict;
  /** Whether the server responds if `org_id` follows the rule. */
  organization?(operations: readonly Operation[]): Verdict;
}

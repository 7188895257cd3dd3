/** Everything that can be wrong with a call, found before anything is sent. */
import type { OperationRow } from "../../generated/operations.js";
import { longestTimeoutMs } from "../session/deadline.js";
import type { CallOptions, CallScope, LooseInput } from "./call.js";
import { checkExtraQuery, checkHeaders, checkInput, describe } from "./input.js";
import type { ListOptions } from "./lists.js";

/** @returns a sentence for each problem, which says how to mend it */
export function findProblems(
  row: OperationRow,
  scope: CallScope | undefined,
  input: LooseInput,
  options: CallOptions | undefined,
): string[] {
  const problems: string[] = [];
  if (row.scenarios && scope && !row.scenarios.includes(scope.scenario)) {
    problems.push(
      `the documentation does not allow this as ${scope.scenario}; allowed: ${row.scenarios.join(", ")}`,
    );
  }
  checkInput(problems, "path", row.pathParameters, input.path ?? {});
  checkInput(problems, "query", row.query, input.query ?? {});
  if (row.body) checkInput(problems, "body", row.body, input.body);
  if (options) {
    problems.push(
      ...checkHeaders(options.headers ?? {}),
      ...checkExtraQuery(options.query ?? {}),
      ...checkCallOptions(options, callOptionNames),
    );
  }
  return problems;
}

const callOptionNames = ["signal", "timeout", "maxRetries", "headers", "query", "concurrency"];

/**
 * The settings that a client, a call and a wait have in common.
 *
 * @param known the names of all options that there are, where no other is allowed
 */
export function checkCallOptions(
  options: Pick<ListOptions, "signal" | "timeout" | "maxRetries" | "concurrency">,
  known?: readonly string[],
): string[] {
  const { signal, timeout, maxRetries, concurrency } = options;
  const problems = Object.keys(options)
    .filter((name) => known?.includes(name) === false)
    .map((name) => `unknown option \`${name}\`; known: ${known?.join(", ")}`);
  if (signal !== undefined && typeof signal?.addEventListener !== "function")
    problems.push(`option \`signal\` must be an AbortSignal; got ${describe(signal)}`);
  if (timeout !== undefined && !(Number.isFinite(timeout) && timeout > 0 && timeout <= longestTimeoutMs)) {
    problems.push(
      `option \`timeout\` must be a number of milliseconds from 1 to ${longestTimeoutMs}; got ${describe(timeout)}`,
    );
  }
  if (maxRetries !== undefined && !(Number.isSafeInteger(maxRetries) && maxRetries >= 0)) {
    problems.push(`option \`maxRetries\` must be a whole number from 0 on; got ${describe(maxRetries)}`);
  }
  if (concurrency !== undefined && !(Number.isSafeInteger(concurrency) && concurrency > 0)) {
    problems.push(`option \`concurrency\` must be a whole number from 1 on; got ${describe(concurrency)}`);
  }
  return problems;
}

/** Everything that can be wrong with a call, found before anything is sent. */
import { describe } from "../errors/describe.js";
import { longestTimeoutMs } from "../session/deadline.js";
import { checkHeaders } from "../session/headers.js";
import type { CallOptions, CallScope, ListOptions, LooseInput } from "./call-types.js";
import { checkExtraQuery, checkInput } from "./input.js";
import type { NamedRow } from "./row.js";

/** @returns a sentence for each problem, which says how to mend it */
export function findProblems(
  row: NamedRow,
  scope: CallScope,
  input: LooseInput,
  options: CallOptions | undefined,
): string[] {
  const problems: string[] = [];
  if (row.scenarios && !row.scenarios.includes(scope.scenario)) {
    problems.push(
      `the documentation does not allow this as ${scope.scenario}; allowed: ${row.scenarios.join(", ")}`,
    );
  }
  if (!row.isMadeOnTheSpot) {
    checkInput(problems, "path", row.pathParameters, input.path ?? {});
    checkInput(problems, "query", row.query, input.query ?? {});
  }
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
  options: Pick<ListOptions, "signal" | "timeout" | "maxRetries" | "concurrency"> & {
    attemptTimeout?: number | undefined;
    maxConcurrency?: number | undefined;
  },
  known?: readonly string[],
): string[] {
  const { signal, maxRetries } = options;
  const problems = Object.keys(options)
    .filter((name) => known?.includes(name) === false)
    .map((name) => `unknown option \`${name}\`; known: ${known?.join(", ")}`);
  if (signal !== undefined && typeof signal?.addEventListener !== "function")
    problems.push(`option \`signal\` must be an AbortSignal; got ${describe(signal)}`);
  for (const name of ["timeout", "attemptTimeout"] as const) {
    const value = options[name];
    if (value === undefined || (Number.isFinite(value) && value >= 1 && value <= longestTimeoutMs)) continue;
    problems.push(
      `option \`${name}\` must be a number of milliseconds from 1 to ${longestTimeoutMs}; got ${describe(value)}`,
    );
  }
  if (maxRetries !== undefined && !(Number.isSafeInteger(maxRetries) && maxRetries >= 0)) {
    problems.push(`option \`maxRetries\` must be a whole number from 0 on; got ${describe(maxRetries)}`);
  }
  for (const name of ["concurrency", "maxConcurrency"] as const) {
    const value = options[name];
    if (value === undefined || (Number.isSafeInteger(value) && value > 0)) continue;
    problems.push(`option \`${name}\` must be a whole number from 1 on; got ${describe(value)}`);
  }
  return problems;
}

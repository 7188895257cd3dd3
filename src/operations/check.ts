/** Everything that can be wrong with a call, found before anything is sent. */
import { describe } from "../errors/describe.js";
import { longestTimeoutMs } from "../session/deadline.js";
import { checkHeaders } from "../session/headers.js";
import type { CallOptions, CallScope, ListOptions, LooseInput } from "./call-types.js";
import { checkExtra, checkInput } from "./input.js";
import { checkJson } from "./json-input.js";
import { isPlainObject } from "./plain-object.js";
import type { NamedRow } from "./row.js";

/** @returns a sentence for each problem, which says how to fix it */
export function findProblems(
  row: NamedRow,
  scope: CallScope,
  input: LooseInput,
  options: CallOptions | undefined,
): string[] {
  const isUpload = row.mediaType === "multipart/form-data";
  const problems: string[] = [];
  if (row.scenarios && !row.scenarios.includes(scope.scenario)) {
    problems.push(
      `the documentation does not allow this as ${scope.scenario}; allowed: ${row.scenarios.join(", ")}`,
    );
  }
  if (!row.isMadeOnTheSpot) {
    checkInput(problems, "path", row.pathParameters, orNothing(input.path));
    checkInput(problems, "query", row.query, orNothing(input.query));
  }
  if (row.body) checkInput(problems, isUpload ? "form" : "body", row.body, input.body);
  const isJson = input.body !== undefined && !isUpload && !isOwnForm(row, input.body);
  if (isJson && (row.body === undefined || isPlainObject(input.body))) addJsonProblems(problems, input.body);
  problems.push(...(input.problems ?? []), ...checkOptions(row, options, isUpload));
  return problems;
}

/** `null` is something: it is refused. */
function orNothing(values: unknown): unknown {
  return values === undefined ? {} : values;
}

/** A form that the caller of an operation without a row has put together. */
function isOwnForm(row: NamedRow, body: unknown): boolean {
  return row.isMadeOnTheSpot === true && body instanceof FormData;
}

/** A field that a rule refuses already is not refused once more. */
function addJsonProblems(problems: string[], body: unknown): void {
  const subjects = new Set(problems.map(subjectOf));
  problems.push(...checkJson(body).filter((problem) => !subjects.has(subjectOf(problem))));
}

/** What a problem is about, such as "body `name`". */
function subjectOf(problem: string): string {
  return problem.split("` ", 1)[0] ?? "";
}

function checkOptions(row: NamedRow, options: CallOptions | undefined, isUpload: boolean): string[] {
  if (options === undefined) return [];
  if (!isPlainObject(options)) return [`the options must be a plain object; got ${describe(options)}`];
  const { headers, query, form } = options as CallOptions;
  return [
    ...(headers === undefined ? [] : checkHeaders(headers)),
    ...(query === undefined ? [] : checkExtra("query", query, row.query)),
    ...(form === undefined || !isUpload ? [] : checkExtra("form", form, row.body)),
    ...checkCallOptions(options, isUpload ? [...callOptionNames, "form"] : callOptionNames),
  ];
}

const callOptionNames = ["signal", "timeout", "maxRetries", "headers", "query"];

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

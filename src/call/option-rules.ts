/** What each option must be, whichever function takes it: the client, a call, a list, a wait, a request to a guest. */
import { describe, nearMiss, type Problem, problemAt, problemOf, show } from "../errors/problem.js";
import { isPlainObject, isSignal, isWellFormed } from "../errors/shape.js";
import type { InputRules } from "../operation-row.js";
import { longestTimeout, longestTimeoutMs } from "../session/deadline.js";
import { checkHeaders } from "../session/headers.js";
import type { CallOptions, NamedRow } from "./types.js";
import { halfACharacter, isScalar } from "./writable.js";

/** What is wrong with a value; `undefined` if nothing is. */
type Rule = (value: unknown) => string | undefined;

const milliseconds: Rule = (value) =>
  isNumber(value) && value >= 1 && value <= longestTimeoutMs
    ? undefined
    : `must be a number of milliseconds from 1 to ${longestTimeout}; got ${show(value)}`;

const wholeFrom =
  (least: 0 | 1): Rule =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least
      ? undefined
      : `must be a whole number from ${least} on; got ${show(value)}`;

const callback: Rule = (value) =>
  typeof value === "function" ? undefined : `must be a function; got ${describe(value)}`;

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

const rules: Readonly<Record<string, Rule>> = {
  signal: (value) =>
    isSignal(value)
      ? undefined
      : `must be an AbortSignal; got ${describe(value)}${isSignal(Object(value).signal) ? "; pass its `signal`" : ""}`,
  timeout: milliseconds,
  attemptTimeout: milliseconds,
  maxRetries: wholeFrom(0),
  concurrency: wholeFrom(1),
  maxConcurrency: wholeFrom(1),
  limit: wholeFrom(1),
  max: (value) => (value === Number.POSITIVE_INFINITY ? undefined : wholeFrom(1)(value)),
  interval: (value) =>
    isNumber(value) && value > 0 && value <= longestTimeoutMs
      ? undefined
      : `must be a number of milliseconds above 0, up to ${longestTimeout}; got ${show(value)}`,
  incomplete: (value) => (value === "allow" ? undefined : `must be "allow"; got ${show(value)}`),
  fetch: callback,
  onAttempt: callback,
  onResponse: callback,
  writes: (value) =>
    value === "allow" || value === "refuse" ? undefined : `must be "refuse" or "allow"; got ${show(value)}`,
  approve: callback,
  onWrite: callback,
  onUpdate: callback,
  onRequest: callback,
};

/**
 * Checks options by their names: each must be known, and keep to its rule if there is one. One that is `undefined` counts as
 * left out.
 *
 * @param fields the query and the body of the call: an option of the same name is in the wrong argument
 */
export function checkOptions(options: unknown, known: readonly string[], fields: object = {}): Problem[] {
  if (!isPlainObject(options))
    return [problemAt(["options"], `must be a plain object; got ${describe(options)}`)];
  const unknown = Object.keys(options).filter((name) => !known.includes(name));
  return [
    ...unknown.map((name) =>
      Object.hasOwn(fields, name)
        ? problemAt(
            ["options", name],
            "is a parameter, not an option: pass it in the argument before the options",
          )
        : unknownOption(name, known),
    ),
    ...checkValues(options, known),
  ];
}

/** Checks the values of these options alone. */
export function checkValues(options: Readonly<Record<string, unknown>>, names: readonly string[]): Problem[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const value = names.includes(name) ? options[name] : undefined;
    const problem = value === undefined ? undefined : rule(value);
    return problem === undefined ? [] : [problemAt(["options", name], problem)];
  });
}

/** The problem with an unknown option; it names the option that was probably meant. */
export function unknownOption(name: string, known: readonly string[]): Problem {
  const meant = nearMiss(name, known);
  const advice = meant === undefined ? `known: ${known.join(", ")}` : `did you mean \`${meant}\`?`;
  return problemOf(`unknown option \`${name}\`; ${advice}`, ["options", name]);
}

export const callOptionNames = ["signal", "timeout", "maxRetries", "headers", "query"];

/** The problems with the options of a call. */
export function checkCallOptions(row: NamedRow, options: CallOptions, isUpload: boolean): Problem[] {
  const known = isUpload ? [...callOptionNames, "form"] : callOptionNames;
  const problems = checkOptions(options, known, { ...row.query, ...row.body });
  if (!isPlainObject(options)) return problems;
  const { headers, query, form } = options as CallOptions;
  return [
    ...(headers === undefined ? [] : checkHeaders(headers)),
    ...(query === undefined ? [] : checkExtra("query", query, row.query)),
    ...(form === undefined || !isUpload ? [] : checkExtra("form", form, row.body)),
    ...problems,
  ];
}

/**
 * Checks the option `query` or `form` of one call. openapi-fetch would silently drop an object, including a `Date`.
 *
 * @param known the parameters or fields that have their own place in the input
 */
export function checkExtra(option: "query" | "form", values: unknown, known: InputRules = {}): Problem[] {
  if (!isPlainObject(values))
    return [problemAt(["options", option], `must be a plain object; got ${describe(values)}`)];
  return Object.entries(values).flatMap(([name, value]) => {
    if (!isWellFormed(`${name} ${typeof value === "string" ? value : ""}`))
      return [problemAt(["options", option], halfACharacter)];
    if (Object.hasOwn(known, name)) {
      const place = option === "query" ? "the method's own query" : "the body";
      return [problemAt(["options", option, name], `is a parameter of its own; pass it in ${place}`)];
    }
    if (isScalar(value)) return [];
    return [
      problemAt(["options", option, name], `must be a string, a number or a boolean; got ${describe(value)}`),
    ];
  });
}

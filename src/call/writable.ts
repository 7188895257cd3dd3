/** What can be written in a path, a query and a JSON body without a change to what it means. */
import { describe, type Location, type Problem, problemAt } from "../errors/problem.js";
import { isDate, isPlainObject, isWellFormed } from "../errors/shape.js";
import { isWritable, writableDate } from "./timestamps.js";

/** Deeper than any body of the API, and far too shallow to exhaust the stack. */
const deepestValue = 200;

/**
 * Finds what `JSON.stringify` would refuse, or silently drop or change.
 *
 * | given                                              | `JSON.stringify`         | here     |
 * |----------------------------------------------------|--------------------------|----------|
 * | `NaN`, `Infinity`                                  | writes `null`            | refused  |
 * | a hole, `undefined` or a function in an array      | writes `null`            | refused  |
 * | a function or a symbol as a field                  | drops it                 | refused  |
 * | a `Map`, a `FormData`, an object of a class        | writes `{}`, or its own properties | refused  |
 * | a `BigInt`, a cycle                                | throws                   | refused  |
 * | half of a surrogate pair                           | writes an escape that few parsers take | refused |
 * | `undefined` as a field                             | drops it                 | left out |
 * | a `Date`                                           | calls its `toJSON`       | written as a timestamp |
 *
 * @returns each problem, with its place
 */
export function checkJson(body: unknown): Problem[] {
  const problems: Problem[] = [];
  visit(body, ["body"], [], problems);
  return problems;
}

function visit(value: unknown, place: Location, holders: readonly unknown[], problems: Problem[]): void {
  const refuse = (what: string) => problems.push(problemAt(place, what));
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return;
  if (typeof value === "string") {
    if (!isWellFormed(value)) refuse(halfACharacter);
  } else if (isDate(value)) {
    if (!isWritable(value)) refuse(writableDate);
  } else if (holders.includes(value)) {
    refuse("cannot be written as JSON, as it contains itself");
  } else if (holders.length > deepestValue) {
    refuse("cannot be written as JSON, as it is nested too deeply");
  } else if (Array.isArray(value)) {
    // Not `forEach`, which skips holes.
    const within = [...holders, value];
    for (let at = 0; at < value.length; at += 1)
      visit((value as unknown[])[at], [...place, at], within, problems);
  } else if (isPlainObject(value)) {
    const within = [...holders, value];
    for (const [name, field] of Object.entries(value))
      if (field !== undefined) visit(field, [...place, name], within, problems);
  } else {
    refuse(`cannot be written as JSON; got ${describe(value)}`);
  }
}

export const halfACharacter = "must not have half of a surrogate pair";

/** A value that a query or a form can have. */
export function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** What is wrong with a value that must stay one segment of the path, whatever it holds. */
export function segmentProblem(value: unknown): string | undefined {
  const isText = typeof value === "string" || Number.isFinite(value);
  return isText && /^[\w~.-]*[\w~-][\w~.-]*$/.test(String(value))
    ? undefined
    : `must have no other characters than A-Z a-z 0-9 - . _ ~, and not only dots; got ${describe(value)}`;
}

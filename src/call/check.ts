/**
 * Finds everything that is wrong with a call before anything is sent.
 *
 * Checks the caller's input against the rules that `generated/operations.ts` takes from `openapi.yaml`: required fields,
 * formats of ids, lengths and ranges. Enums are left to the server, which may know newer values than the client does.
 *
 * | given                                        | path, query, form | JSON body                             |
 * |----------------------------------------------|-------------------|---------------------------------------|
 * | a field that `openapi.yaml` lacks            | refused; the options `query` and `form` take it | sent, unless its name differs from that of a missing field by two letters at most |
 * | `undefined`                                  | left out          | left out                              |
 * | `null`                                       | refused           | sent, unless the field is required    |
 * | an empty array                               | refused: it would ask for everything | sent               |
 * | a value that cannot be written as given (see `writable.ts`) | refused           | refused                               |
 *
 * A message shows a wrong date, number or boolean. It does not show the value of an id or a text: a key or a token pasted
 * into the wrong argument would end up in a log.
 */

import {
  describe,
  nearMiss,
  type Problem,
  problemAt,
  problemOf,
  show,
  uuidProblem,
} from "../errors/problem.js";
import { isDate, isForm, isPlainObject, isSameId, isSignal, isUuid, isWellFormed } from "../errors/shape.js";
import type { InputRule, InputRules } from "../operation-row.js";
import { checkCallOptions } from "./option-rules.js";
import { askingItself, methodOf, scenarioProblem } from "./scenario.js";
import { isWritable, readDay, readTimestamp, writableDate } from "./timestamps.js";
import type { CallOptions, CallScope, LooseInput, NamedRow } from "./types.js";
import { checkJson, halfACharacter, isScalar, segmentProblem } from "./writable.js";

/** @returns each problem, with how to fix it */
export function findProblems(
  row: NamedRow,
  scope: CallScope,
  input: LooseInput,
  options: CallOptions | undefined,
): Problem[] {
  const isUpload = row.mediaType === "multipart/form-data";
  const { operationId, scenarios, method, path } = row;
  const { scenario, requesterOrganizationId } = scope;
  const problems: Problem[] = [];
  if (scenarios?.includes(scenario) === false)
    problems.push(scenarioProblem(scenarios, scenario, methodOf(row)));
  if (!row.isMadeOnTheSpot) {
    // Only `undefined` counts as left out: `null` is refused.
    checkInput(problems, "path", row.pathParameters, input.path === undefined ? {} : input.path);
    checkInput(problems, "query", row.query, input.query === undefined ? {} : input.query);
    const isAsked = operationId === "requestOrganizationAnalytics" && scenario === "self";
    if (isAsked && isSameId(input.path?.["org_id"], requesterOrganizationId))
      problems.push(askingItself("organizationId"));
  }
  if (row.body) checkInput(problems, isUpload ? "form" : "body", row.body, input.body, `${method} ${path}`);
  const isJson = input.body !== undefined && !isUpload && !isOwnForm(row, input.body);
  if (isJson) addJsonProblems(problems, input.body);
  if (input.problems !== undefined) problems.push(...input.problems);
  if (options !== undefined) problems.push(...checkCallOptions(row, options, isUpload));
  return problems;
}

/** Whether the body is a form that the caller of `client.request` built. */
function isOwnForm(row: NamedRow, body: unknown): boolean {
  return row.isMadeOnTheSpot === true && isForm(body);
}

/** Adds the problems of the JSON body, except in fields that a rule has refused already. */
function addJsonProblems(problems: Problem[], body: unknown): void {
  const refused = problems.filter(({ pointer }) => pointer !== "").map(({ pointer }) => `${pointer}/`);
  const found = checkJson(body).filter(
    ({ pointer }) => !refused.some((start) => `${pointer}/`.startsWith(start)),
  );
  problems.push(...found);
}

type Place = "path" | "query" | "body" | "form";

/** @param problems receives each problem, with how to fix it */
export function checkInput(
  problems: Problem[],
  place: Place,
  rules: InputRules = {},
  values: unknown,
  route = "",
): void {
  const label = place === "form" ? "body" : place;
  const refuse = (name: string, message: string) => {
    const problem = problemAt([label, name], message);
    const argument = argumentNames[name] ?? name;
    problems.push(place === "path" ? { ...problem, text: `\`${argument}\` ${message}` } : problem);
  };
  if (!isPlainObject(values)) {
    problems.push(
      problemAt(
        [label],
        `must be a plain object${place === "query" ? "" : listRequired(rules)}; got ${describe(values)}`,
      ),
    );
    return;
  }
  for (const name of Object.keys(rules)) {
    const rule = rules[name] as InputRule;
    // `openapi.yaml` states no minimum of `limit`, but a list of empty pages would never end.
    const minimum = name === "limit" && rule.type === "integer" ? 1 : undefined;
    const problem = checkValue(minimum === undefined ? rule : { minimum, ...rule }, values[name], place);
    if (problem === undefined) continue;
    const alike = values[name] === undefined && nearMiss(name, unknownNames(values, rules));
    refuse(name, alike ? `${problem}; you passed \`${alike}\`` : problem);
  }
  for (const name of Object.keys(values)) {
    if (Object.hasOwn(rules, name)) continue;
    if (optionNames.includes(name) && (place !== "body" || isSignal(values[name])))
      refuse(name, "is a call option: pass it as the next argument");
    else {
      const known = Object.keys(rules).filter((each) => place !== "body" || values[each] === undefined);
      const meant = nearMiss(name, known);
      // Of a JSON body, only what is probably a slip is refused. A required field that is missing has said so already.
      if (place === "body" && (meant === undefined || rules[meant]?.required)) continue;
      const kind = place === "query" ? "query parameter" : "field";
      const question = meant === undefined ? "" : `did you mean \`${meant}\`? Otherwise, `;
      const hatch =
        place === "body"
          ? `send it with \`client.request("${route}", …)\``
          : `pass it in the option \`${place}\``;
      const text = `unknown ${kind} \`${name}\`; ${question}if the server knows it, ${hatch}`;
      problems.push(problemOf(text, [label, name]));
    }
  }
}

/** How the methods call what the path has. */
export const argumentNames: Readonly<Record<string, string>> = {
  org_id: "organizationId",
  guest_org_id: "guestId",
  host_org_id: "hostId",
  credit_application_id: "applicationId",
  guest_invitation_id: "invitationId",
  file_id: "fileId",
  record_id: "recordId",
  request_id: "requestId",
  currency_code: "code",
};

function listRequired(rules: InputRules): string {
  const names = Object.keys(rules).filter((name) => rules[name]?.required);
  return names.length === 0 ? "" : ` with ${names.map((name) => `\`${name}\``).join(" and ")}`;
}

function unknownNames(values: object, rules: InputRules): string[] {
  return Object.keys(values).filter((name) => !Object.hasOwn(rules, name));
}

/** The names of call options that are often passed one argument too early. */
const optionNames = ["signal", "timeout", "maxRetries", "headers", "concurrency", "incomplete"];

function checkValue(rule: InputRule, value: unknown, place: Place): string | undefined {
  if (value === undefined) return rule.required ? "is required" : undefined;
  if (value === null) {
    if (place === "query") return "must not be null";
    if (rule.required && !rule.nullable) return "is required";
    return place === "body" || rule.nullable ? undefined : "must not be null";
  }
  switch (rule.type) {
    case undefined:
      return checkString(rule, value);
    case "integer":
      if (!Number.isSafeInteger(value)) return `must be a whole number; got ${show(value)}`;
      return checkRange(rule, value as number, "");
    case "number":
      if (!Number.isFinite(value)) return `must be a number; got ${show(value)}`;
      return checkRange(rule, value as number, "");
    case "array":
      return checkArray(rule, value, place);
    case "boolean":
      return typeof value === "boolean" ? undefined : `must be true or false; got ${show(value)}`;
    case "object":
      return isPlainObject(value) ? undefined : `must be a plain object; got ${describe(value)}`;
    default:
      return undefined;
  }
}

function checkArray(rule: InputRule, value: unknown, place: Place): string | undefined {
  if (!Array.isArray(value))
    return `must be an array; got ${show(value)}${typeof value === "string" ? ": write it in brackets, as [value]" : ""}`;
  // `checkJson` checks the entries of a JSON body in depth.
  if (place !== "body") {
    const at = value.findIndex((entry) => !isScalar(entry));
    if (at >= 0)
      return `must hold strings, numbers or booleans; entry ${at} is ${describe((value as unknown[])[at])}`;
    if (value.some((entry) => typeof entry === "string" && !isWellFormed(entry))) return halfACharacter;
    if (value.length === 0)
      return `must have at least 1 entry${rule.required ? "" : "; leave it out to ask for all"}`;
  }
  return checkRange({ minimum: rule.minItems, maximum: rule.maxItems }, value.length, " entries");
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

function checkString(rule: InputRule, value: unknown): string | undefined {
  if (rule.format === "uuid") return isUuid(value) ? undefined : uuidProblem(value);
  if (rule.format === "date") {
    const [, year, month, day] = (typeof value === "string" && dayForm.exec(value)) || [];
    if (readDay(Number(year), Number(month), Number(day))) return undefined;
    const advice = isDate(value)
      ? "; write date.toISOString().slice(0, 10) for its day in UTC"
      : year !== undefined
        ? ", and there is no such day"
        : readTimestamp(value)
          ? "; write value.slice(0, 10) for its day"
          : "";
    return `must be a day such as "2025-01-31"; got ${show(value)}${advice}`;
  }
  if (rule.format === "date-time") {
    if (isDate(value)) return isWritable(value) ? undefined : writableDate;
    if (readTimestamp(value)) return undefined;
    return `must be a timestamp such as "2025-09-23T16:07:35", or a Date; got ${show(value)}`;
  }
  if (typeof value !== "string") return `must be a string; got ${describe(value)}`;
  const length = checkRange(
    { minimum: rule.minLength, maximum: rule.maxLength },
    countCharacters(value, rule),
    " characters",
  );
  if (length !== undefined) return length;
  if (rule.segment) return segmentProblem(value);
  return isWellFormed(value) ? undefined : halfACharacter;
}

/** A longer string is not counted: splitting it into characters would need gigabytes. */
const longestCounted = 100_000;

/** JSON Schema counts characters, not the 16-bit units of `length`. */
function countCharacters(value: string, { minLength, maxLength }: InputRule): number {
  const isLimited = minLength !== undefined || maxLength !== undefined;
  return isLimited && value.length <= longestCounted ? [...value].length : value.length;
}

function checkRange(
  { minimum, maximum }: { minimum?: number | undefined; maximum?: number | undefined },
  actual: number,
  unit: string,
): string | undefined {
  if (minimum !== undefined && minimum === maximum && actual !== minimum)
    return `must have exactly ${minimum}${unit}; got ${actual}`;
  if (minimum !== undefined && actual < minimum) return `must be at least ${minimum}${unit}; got ${actual}`;
  if (maximum !== undefined && actual > maximum) return `must be at most ${maximum}${unit}; got ${actual}`;
  return undefined;
}

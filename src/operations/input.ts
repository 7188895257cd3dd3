import type { InputRule, InputRules } from "../../generated/operations.js";
import { describe } from "../errors/describe.js";
import { isUuid } from "./uuid.js";

/**
 * Checks what a caller hands in against the rules that `generated/operations.ts` takes from `openapi.yaml`: what is
 * required, formats of ids, lengths and ranges. Enums are left to the server, which may know newer values than we do.
 *
 * A message never repeats the value: it may be a secret in the wrong place.
 *
 * @param problems gets a sentence for each problem, which says how to mend it
 */
export function checkInput(
  problems: string[],
  place: "path" | "query" | "body",
  rules: InputRules = {},
  values: unknown,
): void {
  if (!isObject(values)) {
    problems.push(`the ${place} must be an object; got ${describe(values)}`);
    return;
  }
  for (const name in rules) {
    const problem = checkValue(rules[name] as InputRule, values[name]);
    if (problem !== undefined) problems.push(`${place} \`${name}\` ${problem}`);
  }
  if (place !== "query") return;
  for (const name of Object.keys(values)) {
    if (Object.hasOwn(rules, name)) continue;
    problems.push(
      `query \`${name}\` is unknown here; if the server knows it, pass it in the option \`query\``,
    );
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

function checkValue(rule: InputRule, value: unknown): string | undefined {
  if (value === undefined || value === null) {
    // A field that may be null is required to be there, not to hold anything.
    return rule.required && (value === undefined || !rule.nullable) ? "is required" : undefined;
  }
  switch (rule.type) {
    case "string":
      return checkString(rule, value);
    case "integer":
      if (!Number.isSafeInteger(value)) return `must be a whole number; got ${describe(value)}`;
      return checkRange(rule, value as number, "");
    case "array":
      if (!Array.isArray(value)) return `must be an array; got ${describe(value)}`;
      if (value.some((entry) => typeof entry === "string" && !isWellFormed(entry))) return halfACharacter;
      return checkRange({ minimum: rule.minItems, maximum: rule.maxItems }, value.length, " entries");
    case "boolean":
      return typeof value === "boolean" ? undefined : `must be true or false; got ${describe(value)}`;
    default:
      return undefined;
  }
}

function checkString(rule: InputRule, value: unknown): string | undefined {
  if (rule.format === "uuid") {
    if (isUuid(value)) return undefined;
    return `must be a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6; got ${describe(value)}`;
  }
  if (rule.format === "date") {
    if (typeof value === "string" && datePattern.test(value)) return undefined;
    return `must be a day such as "2025-01-31"; got ${describe(value)}`;
  }
  if (rule.format === "date-time" && value instanceof Date) {
    const isWritable = value.getUTCFullYear() >= 0 && value.getUTCFullYear() <= 9999;
    return isWritable ? undefined : "must be a Date with a time in the years 0 to 9999";
  }
  if (typeof value !== "string") return `must be a string; got ${describe(value)}`;
  // JSON Schema counts characters, not the 16-bit units of `length`.
  const length = checkRange(
    { minimum: rule.minLength, maximum: rule.maxLength },
    [...value].length,
    " characters",
  );
  if (length !== undefined) return length;
  if (rule.segment && !/^[\w~.-]+$/.test(value))
    return "must have no other characters than A-Z a-z 0-9 - . _ ~";
  if (!isWellFormed(value)) return halfACharacter;
  if (rule.segment && /^\.+$/.test(value)) return "must not consist of dots";
  return undefined;
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

const halfACharacter = "must not have half of a surrogate pair";

/** Half of a surrogate pair is no character. A string can hold it, a URL cannot. */
function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value);
}

/** Checks the `query` of one call. openapi-fetch would drop an object (a Date, too) without a word. */
export function checkExtraQuery(query: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(query).flatMap(([name, value]) => {
    if (!isWellFormed(`${name} ${typeof value === "string" ? value : ""}`))
      return [`option \`query\` ${halfACharacter}`];
    if (["string", "boolean"].includes(typeof value) || Number.isFinite(value)) return [];
    return [`option \`query\`: \`${name}\` must be a string, a number or a boolean; got ${describe(value)}`];
  });
}

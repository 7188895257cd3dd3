import { InputError } from "../index.js";
import { didYouMean } from "../validate/messages.js";

/** What an option must be, as a message says it, and how to check it. */
export interface OptionRule {
  readonly mustBe: string;
  readonly isValid: (value: unknown) => boolean;
}

export const flag: OptionRule = {
  mustBe: "true or false",
  isValid: (value) => typeof value === "boolean",
};
export const port: OptionRule = {
  mustBe: "a whole number from 0 to 65535",
  isValid: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535,
};
export const text: OptionRule = {
  mustBe: "a string that is not empty",
  isValid: (value) => typeof value === "string" && value !== "",
};
export const callback: OptionRule = {
  mustBe: "a function",
  isValid: (value) => typeof value === "function",
};
export const object: OptionRule = {
  mustBe: "an object",
  isValid: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};
export const list: OptionRule = { mustBe: "an array", isValid: Array.isArray };

/**
 * Checks the options of one function of the kit. An option that is `undefined` counts as left out.
 *
 * @throws InputError with every problem
 */
export function checkOptions(
  name: string,
  options: unknown,
  rules: Readonly<Record<string, OptionRule>>,
): void {
  if (!object.isValid(options)) throw new InputError([`${name}: the options must be an object`]);
  const problems = Object.entries(options as object).flatMap(([option, value]) => {
    const rule = Object.hasOwn(rules, option) ? rules[option] : undefined;
    if (rule === undefined) {
      const known = Object.keys(rules);
      return [`unknown option \`${option}\`${didYouMean(option, known)}; known: ${known.join(", ")}`];
    }
    if (value === undefined || rule.isValid(value)) return [];
    return [`\`${option}\` must be ${rule.mustBe}; got ${show(value)}`];
  });
  if (problems.length > 0) throw new InputError(problems.map((problem) => `${name}: ${problem}`));
}

function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  return typeof value === "object" || typeof value === "function"
    ? `a value of type ${typeof value}`
    : String(value);
}

import { isDate } from "./shape.js";

/** What a program writes by mistake if a value is missing. */
const noValue = /^(undefined|null|NaN|true|false|\[object \w+\])$/;

/** The kind of a value. A string is never shown, as it may be a misplaced secret. */
export function describe(value: unknown): string {
  if (value === "") return "an empty string";
  if (typeof value === "string")
    return noValue.test(value) ? JSON.stringify(value) : `a string of ${value.length} characters`;
  if (isDate(value)) return "a Date";
  if (Array.isArray(value)) return "an array";
  if (value === null || ["undefined", "number", "boolean"].includes(typeof value)) return String(value);
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** An id in the text of a message. One that is no string is refused later, and may not even be convertible to text. */
export function nameOf(id: unknown): string {
  return typeof id === "string" ? id : describe(id);
}

const longestShown = 40;

/**
 * The value itself, for a place that takes a date, a number or a boolean. Even there, a string is shown only if it cannot
 * be a secret: if it is short, and has no long run of letters and digits.
 */
export function show(value: unknown): string {
  const isShown = typeof value === "string" && value.length <= longestShown && !/\w{12}/.test(value);
  return isShown && value !== "" ? JSON.stringify(value) : describe(value);
}

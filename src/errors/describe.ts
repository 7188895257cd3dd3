/** What kind of value it is, without the value: it may be a secret in the wrong place. */
export function describe(value: unknown): string {
  if (value === "") return "an empty string";
  if (typeof value === "string") return `a string of ${value.length} characters`;
  if (value instanceof Date) return "a Date";
  if (Array.isArray(value)) return "an array";
  if (value === null || value === undefined || typeof value === "number") return String(value);
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

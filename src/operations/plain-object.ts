/**
 * Whether a value is an object as `{}` makes it, of this or of another realm: all that it has are properties of its own. A
 * `Map`, a `Date`, a `FormData` or an object of a class would be sent as something else than it is.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

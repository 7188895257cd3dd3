/**
 * Tells what a value is by its shape. In Jest, in a `vm` context, in jsdom and in an iframe, values come from another realm or
 * another implementation, where `instanceof` and names of classes say nothing.
 */

/** The properties of any value; none of `null` and `undefined`. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Record<string, unknown>;
}

function hasMethods(value: unknown, ...names: readonly string[]): boolean {
  const fields = fieldsOf(value);
  return names.every((name) => typeof fields[name] === "function");
}

/** A `Date` has an internal slot, which the tag shows in every realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** A `Blob` or a `File`. */
export function isBlob(value: unknown): value is Blob & { readonly name?: unknown } {
  return typeof fieldsOf(value)["size"] === "number" && hasMethods(value, "arrayBuffer");
}

export function isForm(value: unknown): value is FormData {
  return hasMethods(value, "append", "getAll", "entries") && !isSearchParams(value);
}

export function isSearchParams(value: unknown): value is URLSearchParams {
  return hasMethods(value, "append", "getAll", "sort");
}

/** A `ReadableStream`. */
export function isStream(value: unknown): value is ReadableStream<Uint8Array> {
  return hasMethods(value, "getReader", "cancel");
}

/** A stream of Node, an async generator, or anything else that `for await` takes. */
export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof fieldsOf(value)[Symbol.asyncIterator as never] === "function";
}

export function isUrl(value: unknown): value is URL {
  const { href, origin } = fieldsOf(value);
  return typeof href === "string" && typeof origin === "string";
}

/** An `AbortSignal`, or any object that can be watched like one. */
export function isSignal(value: unknown): value is AbortSignal {
  return hasMethods(value, "addEventListener", "removeEventListener");
}

/** A buffer of bytes, or a view of one. */
export function isBytes(value: unknown): value is ArrayBuffer | ArrayBufferView {
  return ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}

/**
 * Whether a value is a plain object such as `{}`, of this realm or another. A `Map`, a `Date`, a `FormData` or an instance
 * of a class would be sent as something else.
 */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A copy without what is `undefined`. */
export function definedOf<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Values>;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for a UUID in its usual form, whatever its version. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuidPattern.test(value);
}

/** Whether two ids are the same: a UUID may be written in upper or lower case. */
export function isSameId(one: unknown, other: string): boolean {
  return typeof one === "string" && one.toLowerCase() === other.toLowerCase();
}

/** Half of a surrogate pair is no character. A string can hold it, a URL cannot. */
export function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value);
}

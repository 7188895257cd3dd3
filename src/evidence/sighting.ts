/**
 * What was seen of one field or mark, without the values.
 *
 * | in a response                      | kept                                                                          |
 * |------------------------------------|-------------------------------------------------------------------------------|
 * | the value of a field                | its JSON type, counted                                                        |
 * | a listed value of an enum          | itself, counted                                                               |
 * | a value of an enum that is not listed | its length and the kinds of its characters                                 |
 * | the name of an unknown field       | the type of its value, the length of the name and the kinds of its characters |
 * | anything else: text, amounts, ids   | nothing                                                                       |
 *
 * With `--names`, unknown names of fields and values of enums are kept as they came.
 */
export interface Sighting {
  /** How many values were seen, including null. */
  values: number;
  /** How often the object was there without the field. */
  absent: number;
  types: Record<string, number>;
  enumValues: Record<string, number>;
  unknownFields: Record<string, number>;
  /** What differs from the description, in words that hold no value. */
  differences: Record<string, number>;
}

export function createSighting(): Sighting {
  // Without a prototype: a field of the server may be called `constructor`.
  const counts = () => Object.create(null) as Record<string, number>;
  return {
    values: 0,
    absent: 0,
    types: counts(),
    enumValues: counts(),
    unknownFields: counts(),
    differences: counts(),
  };
}

/** A program that runs for months must not fill its memory with the names that `names` shows. */
const mostNames = 200;

export function count(counts: Record<string, number>, name: string): void {
  const isFull = counts[name] === undefined && Object.keys(counts).length >= mostNames;
  const counted = isFull ? "(others)" : name;
  counts[counted] = (counts[counted] ?? 0) + 1;
}

/** An object with more unknown fields than this counts as a map, whose keys are data. */
const mostUnknownFields = 30;
/** Longer names and values are cut, also with `--names`. */
const mostCharacters = 80;

/** How names and values that the description does not know are written down. */
export interface Discretion {
  /** Whether they are written as they came. Without it, they could be data, such as the name of a person. */
  readonly names?: boolean;
  /** Fields that a recording leaves out, as they are secrets. That one is missing shows nothing. */
  readonly leftOut?: readonly string[];
}

/** A value that an enum does not list. */
export function describeUnlisted(value: unknown, { names = false }: Discretion): string {
  if (typeof value !== "string") return `(${typeOf(value)})`;
  return names ? printable(value) : `(${describeText(value)})`;
}

/** The fields of an object that the description does not know. */
export function describeFields(
  fields: Readonly<Record<string, unknown>>,
  { names = false }: Discretion,
): string[] {
  const found = Object.entries(fields);
  if (found.length > mostUnknownFields) return ["(a map)"];
  return found.map(([name, value]) =>
    names ? printable(name) : `(a name of ${describeText(name)}: ${typeOf(value)})`,
  );
}

const kindsOfCharacters: readonly [name: string, pattern: RegExp][] = [
  ["a-z", /[a-z]/],
  ["A-Z", /[A-Z]/],
  ["0-9", /[0-9]/],
  ["_", /_/],
  ["-", /-/],
  ["others", /[^\w-]/],
];

/** A control character of a server could write anywhere on a terminal. */
export function printable(text: string): string {
  return text.slice(0, mostCharacters).replace(/\p{Cc}/gu, "?");
}

/** The length of a text and the kinds of its characters: `12 characters of a-z, _`. */
export function describeText(text: string): string {
  const kinds = kindsOfCharacters.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  return `${text.length} ${text.length === 1 ? "character" : "characters"}${kinds.length > 0 ? ` of ${kinds.join(", ")}` : ""}`;
}

export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

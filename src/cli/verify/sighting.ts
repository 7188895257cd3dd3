/**
 * What was seen of one field or mark, without the values.
 *
 * | in a response                      | kept                                                                          |
 * |------------------------------------|-------------------------------------------------------------------------------|
 * | the value of a field                | its JSON type, counted                                                        |
 * | the value of an enum               | itself, if it has the form of a value of an enum                              |
 * | the name of an unknown field       | itself, if it has the form of a name and cannot be an id                      |
 * | anything else: text, amounts, ids   | nothing                                                                       |
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

export function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

const enumForm = /^[a-z][a-z0-9_]{0,40}$/;
/** An object with more unknown fields than this counts as a map, whose keys are data. */
const mostUnknownFields = 30;

/** A value of an enum, in the form that may be written down. */
export function enumValueName(value: unknown): string {
  return typeof value === "string" && enumForm.test(value) ? value : "(a value of another form)";
}

/**
 * The names of unknown fields, in the form that may be written down. Three digits in a row are part of an id or of an
 * amount.
 */
export function fieldNames(names: readonly string[]): string[] {
  if (names.length > mostUnknownFields) return ["(a map)"];
  return names.map((name) =>
    enumForm.test(name) && !/\d{3}/.test(name) ? name : "(a name of another form)",
  );
}

export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

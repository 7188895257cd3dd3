/** What a violation of a schema is called, made from the keyword and the schema that has it. */
import type { SchemaNode } from "./description.js";

const types: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "an array",
  object: "an object",
  null: "null",
};

const formats: Readonly<Record<string, string>> = {
  uuid: "a UUID",
  date: "a date such as 2025-01-31",
  "date-time": "a date and time such as 2025-01-31T12:00:00Z",
  email: "an email address",
  uri: "a URI",
};

/** The sentence without its subject: `must be a string`. */
export function describeViolation(keyword: string, schema: SchemaNode, missing?: string): string {
  switch (keyword) {
    case "required":
      return `must have the field \`${missing}\``;
    case "type":
      return `must be ${oneOf([schema.type ?? []].flat().map((type) => types[type] ?? type))}`;
    case "enum":
      return `must be one of: ${(schema.enum ?? []).map(String).join(", ")}`;
    case "const":
      return `must be ${JSON.stringify(schema.const)}`;
    case "format":
      return `must be ${formats[schema.format ?? ""] ?? `a string of the format ${schema.format}`}`;
    case "pattern":
      return `must match the pattern ${schema.pattern}`;
    case "minimum":
      return `must be at least ${schema.minimum}`;
    case "maximum":
      return `must be at most ${schema.maximum}`;
    case "minLength":
      return `must have at least ${count(schema.minLength, "character")}`;
    case "maxLength":
      return `must have at most ${count(schema.maxLength, "character")}`;
    case "minItems":
      return `must have at least ${count(schema.minItems, "entry", "entries")}`;
    case "maxItems":
      return `must have at most ${count(schema.maxItems, "entry", "entries")}`;
    case "anyOf":
    case "oneOf":
      return "must fit one of the described forms";
    default:
      return `violates the rule \`${keyword}\``;
  }
}

function oneOf(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : String(names[0]);
}

function count(limit: number | undefined, one: string, many = `${one}s`): string {
  return `${limit} ${limit === 1 ? one : many}`;
}

/** "; did you mean `port`?" for a name that is close to a known one; otherwise nothing. */
export function didYouMean(word: string, names: readonly string[]): string {
  const guess = nearestName(word, names);
  return guess === undefined ? "" : `; did you mean \`${guess}\`?`;
}

/** The name that shares the most letters with a word; `undefined` if none shares enough. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, likeness: likenessOf(word.replace(/^-+/, ""), name.replace(/^-+/, "")) }))
    .sort((one, other) => other.likeness - one.likeness);
  return best !== undefined && best.likeness >= 0.7 ? best.name : undefined;
}

/** The share of letters that two words have in common, in any order: 1 for `prot` and `port`. */
function likenessOf(one: string, other: string): number {
  const left = [...other];
  const shared = [...one].filter((letter) => {
    const index = left.indexOf(letter);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  return (2 * shared.length) / (one.length + other.length);
}

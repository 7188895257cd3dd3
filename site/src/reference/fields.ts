/** A schema as a tree of fields, as a page shows it in HTML and in Markdown. */

import {
  type DocumentedApi,
  type DocumentedSchema,
  schemaName,
  typeAddress,
} from "../../../scripts/docs/openapi.js";
import {
  examplesOf,
  type Parameter,
  resolve,
  type Schema,
} from "../../../scripts/generate/openapi-document.js";

export interface Field {
  name: string;
  /** Markdown: ``array of [CreditApplication](…) or null``. */
  type: string;
  required: boolean;
  direction: Direction;
  /** Whether the TypeScript client fills it in. */
  setByClient?: true;
  description: string;
  /** What else to know about a value, in Markdown: its known values, its size, an example. */
  facts: string[];
  /** Whether no page states it, although a wrong guess would break a call: what is required, an id, a closed list. */
  assumed: boolean;
  /** Its fields: those of an object, or of each item of a list. */
  fields: Field[];
}

/** The server may send more values than the description lists; what you send has to be one of them. */
export type Direction = "sent" | "received";

/** Whether a request needs it, or a response may lack it; empty where nothing needs to be said. */
export function needOf({ required, direction, setByClient }: Field): string {
  if (direction === "received") return required ? "" : "may be absent";
  if (!required) return "optional";
  return setByClient ? "required, set by the TypeScript client" : "required";
}

/** In responses nothing breaks: a field may always be absent, or have a value that nobody knows. */
function isAssumed(
  inferred: unknown,
  schema: DocumentedSchema,
  required: boolean,
  direction: Direction,
): boolean {
  const matters = required || schema.format === "uuid" || schema.enum !== undefined;
  return inferred !== undefined && direction === "sent" && matters;
}

export function fieldsOf(
  document: DocumentedApi,
  schema: DocumentedSchema,
  direction: Direction,
  above: readonly string[] = [],
): Field[] {
  const name = schemaName(schema);
  if (name !== undefined && above.includes(name)) return [];
  const inside = name === undefined ? above : [...above, name];
  const { properties = {}, required = [], allOf = [], items } = resolve(document, schema) as DocumentedSchema;
  if (items) return fieldsOf(document, items, direction, inside);
  const parts = allOf.flatMap((part) => fieldsOf(document, part, direction, inside));
  const own = Object.entries(properties).map(([property, definition]) =>
    describeField(document, property, definition, required.includes(property), direction, inside),
  );
  // A later part that describes a field again, in more detail, replaces the earlier description.
  const fields = new Map<string, Field>();
  for (const field of [...parts, ...own]) {
    const asked = field.required || fields.get(field.name)?.required || required.includes(field.name);
    fields.set(field.name, { ...field, required: asked });
  }
  return [...fields.values()];
}

function describeField(
  document: DocumentedApi,
  name: string,
  schema: DocumentedSchema,
  required: boolean,
  direction: Direction,
  above: readonly string[],
): Field {
  const resolved = resolve(document, schema) as DocumentedSchema;
  const inferred = schema["x-inferred"] ?? resolved["x-inferred"] ?? resolved.items?.["x-inferred" as never];
  const alternatives = (resolved.oneOf ?? resolved.anyOf ?? []).filter(({ type }) => type !== "null");
  return {
    name,
    type: describeType(document, schema),
    required,
    direction,
    description: clean(resolved.description ?? ""),
    facts: factsOf(document, schema, direction),
    assumed: isAssumed(inferred, resolved, required, direction),
    fields:
      alternatives.length > 0
        ? alternatives.flatMap((alternative) => fieldsOf(document, alternative, direction, above))
        : fieldsOf(document, schema, direction, above),
  };
}

/** The API requires them; the methods of the client make them optional. */
const pageParameters = ["limit", "offset"];

export function describeParameter(document: DocumentedApi, parameter: Parameter): Field {
  const { schema, name, required = false, description, in: place } = parameter;
  const { example, examples: others, ...resolved } = resolve(document, schema) as DocumentedSchema;
  const inferred = (parameter as { "x-inferred"?: string })["x-inferred"] ?? resolved["x-inferred"];
  // The first is of the companies that all samples share.
  const named = Object.values(parameter.examples ?? {}).map(
    (one) => (resolve(document, one) as { summary?: string }).summary,
  );
  const shown = examplesOf(document, parameter)
    .slice(0, 1)
    .map((value) => `Example: ${code(value)}${named[0] ? ` (${named[0]})` : ""}.`);
  return {
    name,
    type: describeType(document, schema),
    required,
    direction: "sent",
    ...((place === "header" || pageParameters.includes(name)) && { setByClient: true as const }),
    description: clean(description ?? ""),
    facts: [...factsOf(document, resolved, "sent"), ...shown],
    assumed: isAssumed(inferred, resolved, required, "sent"),
    fields: [],
  };
}

export function describeType(document: DocumentedApi, schema: DocumentedSchema): string {
  const name = schemaName(schema);
  if (name !== undefined) return `[${name}](@/${typeAddress(name)})`;
  const [only, ...others] = schema.allOf ?? [];
  if (only && others.length === 0 && schema.properties === undefined) return describeType(document, only);
  const alternatives = schema.oneOf ?? schema.anyOf;
  const types = alternatives?.map(({ type }) => type) ?? [schema.type ?? []].flat();
  const plain = types.filter((type) => type !== "null").join(" or ");
  const text = alternatives
    ? alternatives
        .filter(({ type }) => type !== "null")
        .map((alternative) => describeType(document, alternative))
        .join(" or ")
    : plain === "array"
      ? `array of ${describeType(document, schema.items ?? {})}`
      : plain || (schema.properties ? "object" : "anything");
  const format = schema.format && schema.format !== "password" ? `, ${schema.format}` : "";
  return `${text}${format}${types.includes("null") && !text.endsWith(" or null") ? " or null" : ""}`;
}

/** The most values that are shown beside a field; the page of a type has them all. */
const shownValues = 24;

export function factsOf(document: DocumentedApi, schema: DocumentedSchema, direction: Direction): string[] {
  const resolved = resolve(document, schema) as DocumentedSchema;
  const item = (resolved.items && resolve(document, resolved.items)) as DocumentedSchema | undefined;
  const size = sizeOf(resolved);
  const example = resolved.example ?? resolved.examples?.[0];
  return [
    ...valuesOf(document, resolved, direction),
    ...(item ? valuesOf(document, item, direction) : []),
    ...(resolved.default === undefined ? [] : [`Default: ${code(resolved.default)}.`]),
    ...(size === undefined ? [] : [`${size.replace(/^./, (letter) => letter.toUpperCase())}.`]),
    ...(resolved.pattern !== undefined && resolved.pattern.length < 40
      ? [`Pattern: ${code(resolved.pattern)}.`]
      : []),
    // Every id looks like every other.
    ...(example === undefined || resolved.format === "uuid" || (typeof example === "object" && example)
      ? []
      : [`Example: ${code(example)}.`]),
  ];
}

function valuesOf(document: DocumentedApi, schema: DocumentedSchema, direction: Direction): string[] {
  const found = listOf(document, schema);
  if (found === undefined || found.list.length === 0) return [];
  const { list, open } = found;
  const more = list.length - shownValues;
  const shown = list.slice(0, shownValues).map(code).join(", ");
  return [
    `${open || direction === "received" ? "Known values" : "One of"}: ${shown}${more > 0 ? ` and ${more} more` : ""}.${open ? " Other values are possible." : ""}`,
  ];
}

/** The values of a list, or of all lists that a value may be from. */
function listOf(
  document: DocumentedApi,
  schema: DocumentedSchema,
): { list: unknown[]; open: boolean } | undefined {
  const open = schema["x-extensible-enum"];
  if (open) return { list: open.filter((value) => value !== null), open: true };
  if (schema.enum) return { list: schema.enum.filter((value) => value !== null), open: false };
  const lists = (schema.anyOf ?? [])
    .filter(({ type }) => type !== "null")
    .map((part) => listOf(document, resolve(document, part)));
  if (lists.length < 2 || lists.includes(undefined)) return undefined;
  return { list: lists.flatMap((each) => each?.list ?? []), open: lists.some((each) => each?.open) };
}

function sizeOf(schema: Schema): string | undefined {
  // The length of a timestamp or an id tells a reader nothing, and that of a file is not in characters.
  if (schema.pattern !== undefined || (schema.format !== undefined && schema.format !== "email"))
    return undefined;
  const between = (low: number | undefined, high: number | undefined, unit: string) => {
    if (low === undefined && high === undefined) return undefined;
    if (low === high) return `${low}${unit}`;
    if (high === undefined) return `at least ${low}${unit}`;
    return low === undefined ? `at most ${high}${unit}` : `${low} to ${high}${unit}`;
  };
  return (
    between(schema.minLength, schema.maxLength, " characters") ??
    between(schema.minimum, schema.maximum, "") ??
    between(schema.minItems, schema.maxItems, " items")
  )?.replace(/^(at least )?1 (character|item)s$/, "$11 $2");
}

function code(value: unknown): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

/** Removes the marks of Markdown, for a place that shows plain text. */
export function plain(markdown: string): string {
  return clean(markdown.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1").replace(/[`*]/g, ""));
}

/** Puts a text on one line, for a list. */
export function clean(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

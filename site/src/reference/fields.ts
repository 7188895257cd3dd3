/** A schema as a tree of fields, as a page shows it in HTML and in Markdown. */

import { type DocumentedApi, type DocumentedSchema, schemaName } from "../../../scripts/docs/openapi.js";
import { type Parameter, resolve, type Schema } from "../../../scripts/generate/openapi-document.js";

export interface Field {
  name: string;
  type: TypeLabel;
  required: boolean;
  direction: Direction;
  /** Whether the TypeScript client fills it in. */
  setByClient?: true;
  description: string;
  facts: Fact[];
  /** Whether no page states it, although a wrong guess would break a call: what is required, an id, a closed list. */
  assumed: boolean;
  /** Its fields: those of an object, or of each item of a list. */
  fields: Field[];
}

/** `array of` `CreditApplication` `or null`. */
export interface TypeLabel {
  before: string;
  /** A schema of the description that has its own page. */
  name: string | undefined;
  text: string;
  nullable: boolean;
}

/** Something to know about a value. Values are shown as code. */
export interface Fact {
  label: string;
  values: string[];
  after?: string;
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
  const { schema, name, required = false, description, examples, in: place } = parameter;
  const resolved = resolve(document, schema) as DocumentedSchema;
  const facts = factsOf(document, schema, "sent").filter(({ label }) => label !== "Example");
  for (const example of Object.values(examples ?? {})) {
    const { value, summary } = resolve(document, example) as { value?: unknown; summary?: string };
    facts.push({ label: "Example", values: [show(value)], ...(summary && { after: ` (${summary})` }) });
  }
  const inferred = (parameter as { "x-inferred"?: string })["x-inferred"] ?? resolved["x-inferred"];
  return {
    name,
    type: describeType(document, schema),
    required,
    direction: "sent",
    ...((place === "header" || pageParameters.includes(name)) && { setByClient: true as const }),
    description: clean(description ?? ""),
    facts,
    assumed: isAssumed(inferred, resolved, required, "sent"),
    fields: [],
  };
}

export function describeType(document: DocumentedApi, schema: DocumentedSchema): TypeLabel {
  const name = schemaName(schema);
  if (name !== undefined) return { before: "", name, text: name, nullable: false };
  const [only, ...others] = schema.allOf ?? [];
  if (only && others.length === 0 && schema.properties === undefined) return describeType(document, only);
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) {
    const rest = alternatives.filter(({ type }) => type !== "null");
    const nullable = rest.length < alternatives.length;
    const labels = rest.map((alternative) => describeType(document, alternative));
    const [label] = labels;
    if (label && labels.length === 1) return { ...label, nullable: nullable || label.nullable };
    const text = labels.map(({ before, text }) => before + text).join(" or ");
    return { before: "", name: undefined, text, nullable };
  }
  const types = [schema.type ?? []].flat();
  const nullable = types.includes("null");
  const plain = types.filter((type) => type !== "null").join(" or ");
  if (plain === "array") {
    const item = describeType(document, schema.items ?? {});
    return { ...item, before: `array of ${item.before}`, nullable };
  }
  const text = plain === "" ? (schema.properties ? "object" : "anything") : plain;
  const detail = schema.format && schema.format !== "password" ? `${text}, ${schema.format}` : text;
  return { before: "", name: undefined, text: detail, nullable };
}

/** The most values that are shown beside a field; the page of a type has them all. */
const shownValues = 24;

export function factsOf(document: DocumentedApi, schema: DocumentedSchema, direction: Direction): Fact[] {
  const resolved = resolve(document, schema) as DocumentedSchema;
  const item = (resolved.items && resolve(document, resolved.items)) as DocumentedSchema | undefined;
  const facts: Fact[] = [];
  for (const values of [resolved, item ?? {}].map((node) => valuesOf(node as DocumentedSchema))) {
    if (values === undefined) continue;
    const shown = values.list.slice(0, shownValues).map(show);
    const more = values.list.length - shown.length;
    facts.push({
      label: values.open || direction === "received" ? "Known values" : "One of",
      values: shown,
      ...((more > 0 || values.open) && {
        after: `${more > 0 ? ` and ${more} more.` : ""}${values.open ? " Other values are possible." : ""}`,
      }),
    });
  }
  if (resolved.default !== undefined) facts.push({ label: "Default", values: [show(resolved.default)] });
  const size = sizeOf(resolved);
  if (size !== undefined) facts.push({ label: size, values: [] });
  if (resolved.pattern !== undefined && resolved.pattern.length < 40)
    facts.push({ label: "Pattern", values: [resolved.pattern] });
  const example = resolved.example ?? resolved.examples?.[0];
  // Every id looks like every other.
  if (
    example !== undefined &&
    resolved.format !== "uuid" &&
    (typeof example !== "object" || example === null)
  )
    facts.push({ label: "Example", values: [show(example)] });
  return facts;
}

function valuesOf(schema: DocumentedSchema): { list: unknown[]; open: boolean } | undefined {
  const open = schema["x-extensible-enum"];
  if (open) return { list: open, open: true };
  return schema.enum && { list: schema.enum.filter((value) => value !== null), open: false };
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

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Removes the marks of Markdown, for a place that shows plain text. */
export function plain(markdown: string): string {
  return clean(markdown.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1").replace(/[`*]/g, ""));
}

/** Puts a text on one line, for a list. */
export function clean(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

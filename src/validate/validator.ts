/**
 * Checks values against the schemas of the description. The mock, the builders, the contract tests and `verify-spec` all use
 * this one validator, so that they cannot disagree.
 *
 * | a value                                             | is reported as                                               |
 * |-----------------------------------------------------|--------------------------------------------------------------|
 * | violates a keyword                                  | that keyword, at its place in the value                      |
 * | fits none of several forms, one of them of its type | what is wrong with it in that form                           |
 * | fits none of several forms otherwise                | `anyOf` or `oneOf`                                           |
 * | is something that JSON does not know, such as `NaN` | `type`                                                       |
 */
import { dereference, type OutputUnit, type Schema, validate } from "@cfworker/json-schema";
import { type Description, type SchemaNode, shippedDescription } from "./description.js";
import { describeViolation } from "./messages.js";

/** One way in which a value violates its schema. */
export interface SchemaProblem {
  /** Where in the value, as a JSON Pointer; the empty string is the value itself. */
  readonly at: string;
  /** The keyword of JSON Schema that is violated. */
  readonly keyword: string;
  /** The schema that has the keyword. It is that of the description, not a copy. */
  readonly schema: SchemaNode;
  /** The field that is missing, for `required`. */
  readonly missing: string | undefined;
  /** The sentence without its subject: `must be a string`. */
  readonly message: string;
}

/** The keywords whose violation another, deeper one explains. */
const structural = new Set(["$ref", "properties", "items", "allOf", "additionalProperties"]);

/** Only a base for `#/components/…`: nothing is fetched. */
const base = new URL("https://mycreditapp.invalid/openapi.json");

type Lookup = Record<string, Schema | boolean>;

/** Checks values against the schemas of one description. */
export class Validator {
  readonly #description: Description;
  readonly #components: Lookup = Object.create(null) as Lookup;
  readonly #compiled = new Map<string, { schema: Schema; lookup: Lookup }>();

  constructor(description: Description = shippedDescription()) {
    this.#description = description;
    // Copies, as the library writes the addresses of the schemas into them.
    for (const [name, schema] of Object.entries(description.document.components.schemas))
      dereference(structuredClone(schema) as Schema, this.#components, base, `/components/schemas/${name}`);
  }

  /**
   * @param schemaPointer where the schema is in the description, such as `#/components/schemas/Timestamp`
   * @returns one problem for each way in which the value violates the schema
   */
  findProblems(schemaPointer: string, value: unknown): SchemaProblem[] {
    const unknown = findUnknownToJson(value, "");
    if (unknown.length > 0) return unknown;
    const { schema, lookup } = this.#compile(schemaPointer);
    const { valid, errors } = validate(value, schema, "2020-12", lookup, false);
    if (valid) return [];
    const missing = new Set<string>();
    return this.#choose(errors, schemaPointer).flatMap(({ keyword, keywordLocation, instanceLocation }) => {
      const at = instanceLocation.slice(1).split("/").map(decodeURIComponent).join("/");
      const holder = this.#follow(schemaPointer, keywordLocation.split("/").slice(1, -1));
      const problem = (name?: string) => ({
        at,
        keyword,
        schema: holder,
        missing: name,
        message: describeViolation(keyword, holder, name),
      });
      if (keyword !== "required") return [problem()];
      // The library has an error for each missing field, and names the field in its sentence only.
      const place = `${at} ${keywordLocation}`;
      if (missing.has(place)) return [];
      missing.add(place);
      const present = valueAt(value, at) as object;
      return (holder.required ?? []).filter((name) => !Object.hasOwn(present, name)).map(problem);
    });
  }

  /** @returns a sentence for each way in which the value violates the schema */
  findViolations(schemaPointer: string, value: unknown): string[] {
    return this.findProblems(schemaPointer, value).map(toSentence);
  }

  #compile(pointer: string): { schema: Schema; lookup: Lookup } {
    const known = this.#compiled.get(pointer);
    if (known !== undefined) return known;
    // A layer of its own, as one schema can be inside another that is checked, too.
    const lookup = Object.create(this.#components) as Lookup;
    const schema = structuredClone(this.#description.resolve<SchemaNode>(pointer)) as Schema;
    if (!Object.hasOwn(this.#components, base.href + pointer)) {
      dereference(schema, lookup, base, pointer.slice(1));
    }
    const compiled = {
      schema: (this.#components[base.href + pointer] as Schema | undefined) ?? schema,
      lookup,
    };
    this.#compiled.set(pointer, compiled);
    return compiled;
  }

  /** Leaves the errors that say what is wrong. Of several forms, it keeps the errors of the one that is meant. */
  #choose(errors: readonly OutputUnit[], pointer: string): OutputUnit[] {
    const chosen: OutputUnit[] = [];
    let rest = [...errors];
    for (let error = rest.shift(); error !== undefined; error = rest.shift()) {
      const { keyword, keywordLocation, instanceLocation } = error;
      if (structural.has(keyword)) continue;
      if (keyword !== "anyOf" && keyword !== "oneOf") {
        chosen.push(error);
        continue;
      }
      const below = (place: string) => (other: OutputUnit) => other.keywordLocation.startsWith(`${place}/`);
      const inside = rest.filter(below(keywordLocation));
      rest = rest.filter((other) => !inside.includes(other));
      const holder = this.#follow(pointer, keywordLocation.split("/").slice(1, -1));
      const forms = (holder[keyword] ?? [])
        .map((_, index) => inside.filter(below(`${keywordLocation}/${index}`)))
        .filter(
          (own) =>
            !own.some((other) => other.keyword === "type" && other.instanceLocation === instanceLocation),
        );
      const [meant, ...others] = forms;
      if (meant === undefined || others.length > 0) chosen.push(error);
      else chosen.push(...this.#choose(meant, pointer));
    }
    return chosen;
  }

  /** The schema at a place that the library names from the schema that it began with, across each `$ref`. */
  #follow(pointer: string, steps: readonly string[]): SchemaNode {
    let node = this.#description.resolve<unknown>(pointer);
    for (const step of steps) {
      node =
        step === "$ref"
          ? this.#description.resolve((node as SchemaNode).$ref as string)
          : (node as Record<string, unknown>)[unescapeStep(step)];
    }
    return node as SchemaNode;
  }
}

/** A problem as a sentence: its place and its message. */
export function toSentence({ at, message }: Pick<SchemaProblem, "at" | "message">): string {
  return `${at === "" ? "the body" : at} ${message}`;
}

/** What JSON has no form for: the library would take `NaN` for a number, and fail on `undefined`. */
function findUnknownToJson(value: unknown, at: string): SchemaProblem[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, entry]) =>
      findUnknownToJson(entry, `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`),
    );
  }
  if (value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value))
    return [];
  const shown = typeof value === "number" ? String(value) : `a value of type ${typeof value}`;
  return [
    {
      at,
      keyword: "type",
      schema: {},
      missing: undefined,
      message: `must be a value that JSON knows; got ${shown}`,
    },
  ];
}

function valueAt(value: unknown, at: string): unknown {
  let found = value;
  for (const step of at.split("/").slice(1)) found = (found as Record<string, unknown>)[unescapeStep(step)];
  return found;
}

function unescapeStep(step: string): string {
  return decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
}

let shared: Validator | undefined;

/** The validator of the shipped description, created when it is first needed. */
export function shippedValidator(): Validator {
  shared ??= new Validator();
  return shared;
}

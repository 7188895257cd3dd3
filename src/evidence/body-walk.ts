import { Description } from "../validate/description.js";
import { type SchemaProblem, Validator } from "../validate/validator.js";
import {
  count,
  createSighting,
  type Discretion,
  describeFields,
  describeUnlisted,
  type Sighting,
  typeOf,
} from "./sighting.js";
import { escapeStep, type Node, type Parameter, type Spec } from "./spec.js";
import { TimeZone } from "./time-zone.js";

/** @param at the place, such as `listPrivateRecords response items[].id` */
export type OnDifference = (at: string, difference: string) => void;

/** A mark that covers a value. `near`: it is on the value's own schema, not on an object around it. */
interface Reach {
  readonly pointer: string;
  readonly reason: string;
  readonly near: boolean;
}
interface Context {
  readonly at: string;
  readonly reaches: readonly Reach[];
}

/** The place of a value. */
interface Where {
  /** The place in the body, as the validator names it. */
  readonly path: string;
  /** The place in the description, such as `listPrivateRecords response items[].id`. */
  readonly at: string;
  readonly reaches: readonly Reach[];
  /** The context of each pair of value and schema, by `path|pointer`. */
  readonly contexts: Map<string, Context>;
  readonly serverTime: number;
  /** Whether another schema has counted this value already. */
  readonly isPart?: boolean;
}

const limitKeywords = ["enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"];

/**
 * Compares bodies with their schemas, and notes what was seen, per field and per mark. The validator finds the
 * violations; this walk only says which field and which marks a violation is about.
 *
 * A mark covers the schema that it is on, the target of a `$ref` beside it, and the fields of an object: their names, their
 * types, which of them are required, and their limits if its reason names them. It does not reach past a `$ref` that has no
 * mark beside it.
 */
export class BodyWalk {
  /** By operation and field, such as `listPrivateRecords response items[].id`. */
  readonly fields = new Map<string, Sighting>();
  /** By the pointer of the mark. */
  readonly marks = new Map<string, Sighting>();
  readonly timeZone = new TimeZone();
  readonly #spec: Spec;
  readonly #validate: (schema: Node, value: unknown) => readonly SchemaProblem[];
  readonly #discretion: Discretion;
  readonly #onDifference: OnDifference;

  constructor(spec: Spec, discretion: Discretion, onDifference: OnDifference) {
    this.#spec = spec;
    this.#discretion = discretion;
    this.#onDifference = onDifference;
    this.#validate = validatorOf(spec);
  }

  /** @param name what the body is, such as `listPrivateRecords response` */
  walkBody(name: string, schema: Node, body: unknown, serverTime = Date.now()): void {
    this.#walk(`${name} `, schema, body, [], serverTime);
  }

  /** @param at which parameter it is, such as `listPrivateRecords query limit` */
  walkParameter(at: string, { written, pointers }: Parameter, value: unknown): void {
    const reaches = pointers.flatMap((pointer) => this.#reachOf(this.#spec.at(pointer)));
    this.#walk(at, written, value, reaches, Date.now());
  }

  #walk(at: string, schema: Node, value: unknown, reaches: readonly Reach[], serverTime: number): void {
    const contexts = new Map<string, Context>();
    this.#visit(schema, value, { path: "", at, reaches, contexts, serverTime });
    for (const problem of this.#validate(schema, value)) this.#note(problem, value, contexts, at);
  }

  /** Notes that a request was accepted without a parameter. */
  noteAbsent(at: string, { name, required, pointers }: Parameter): void {
    this.#field(at).absent += 1;
    if (!required) return;
    const marks = pointers.flatMap((pointer) => this.#reachOf(this.#spec.at(pointer)));
    this.#differ(
      at,
      `missing: ${name}`,
      marks.map(({ pointer }) => pointer),
    );
  }

  /** Notes fields or parameters that the description lacks. */
  noteUnknown(at: string, fields: Readonly<Record<string, unknown>>, marks: readonly string[] = []): void {
    const unknown = describeFields(fields, this.#discretion);
    if (unknown.length === 0) return;
    for (const sighting of [this.#field(at), ...marks.map((pointer) => this.#mark(pointer))])
      for (const name of unknown) count(sighting.unknownFields, name);
    for (const name of unknown) this.#onDifference(at.trimEnd(), `unknown field: ${name}`);
  }

  #reachOf(node: Node): Reach[] {
    if (!("x-inferred" in node)) return [];
    const pointer = this.#spec.pointerOf(node) as string;
    return [{ pointer, reason: this.#spec.reasonOf(node), near: true }];
  }

  #differ(at: string, difference: string, marks: readonly string[]): void {
    count(this.#field(at).differences, difference);
    for (const pointer of new Set(marks)) count(this.#mark(pointer).differences, difference);
    this.#onDifference(at.trimEnd(), difference);
  }

  #visit(node: Node, value: unknown, where: Where): void {
    const { path, at, contexts, isPart = false } = where;
    const pointer = this.#spec.pointerOf(node) as string;
    const own = this.#reachOf(node);
    const reaches = [...own, ...where.reaches];
    contexts.set(`${path}|${pointer}`, { at, reaches });
    // A part of a schema (`allOf`, the target of a `$ref`) is about the same value, which is counted once for each field.
    for (const sighting of [
      ...(isPart ? [] : [this.#field(at)]),
      ...own.map((mark) => this.#mark(mark.pointer)),
    ]) {
      sighting.values += 1;
      count(sighting.types, typeOf(value));
    }
    this.#noteEnum(node, value, at, reaches);
    if (/\/(Nullable)?Timestamp$/.test(pointer)) this.timeZone.see(at, value, where.serverTime);

    if (typeof node["$ref"] === "string") {
      const near = reaches.filter((reach) => reach.near);
      this.#visit(this.#spec.follow(node), value, { ...where, reaches: near, isPart: true });
    }
    for (const part of (node["allOf"] ?? []) as Node[])
      this.#visit(part, value, { ...where, reaches, isPart: true });
    for (const part of this.#branches(node, value))
      this.#visit(part, value, { ...where, reaches, isPart: true });
    if (Array.isArray(value) && node["items"]) {
      for (const [index, item] of value.entries())
        this.#visit(node["items"] as Node, item, {
          ...where,
          path: `${path}/${index}`,
          at: `${at}[]`,
          reaches,
          isPart: false,
        });
    }
    if (isObject(value) && !isPart) this.#noteUnknownFields(node, value, at, reaches);
    if (isObject(value) && node["properties"]) this.#visitFields(node, value, { ...where, reaches });
  }

  #visitFields(node: Node, value: Node, where: Where): void {
    const inside = where.at.endsWith(" ") ? where.at : `${where.at}.`;
    const far = where.reaches.map((reach) => ({ ...reach, near: false }));
    for (const [name, property] of Object.entries(node["properties"] as Record<string, Node>)) {
      const at = `${inside}${name}`;
      if (!Object.hasOwn(value, name)) {
        this.#field(at).absent += 1;
        if ("x-inferred" in property) this.#mark(this.#spec.pointerOf(property) as string).absent += 1;
        continue;
      }
      const path = `${where.path}/${escapeStep(name)}`;
      this.#visit(property, value[name], { ...where, path, at, reaches: far, isPart: false });
    }
  }

  /**
   * Called once for each object, for all of its fields: each part of an `allOf` would call the fields of the others
   * unknown.
   */
  #noteUnknownFields(node: Node, value: Node, at: string, reaches: readonly Reach[]): void {
    const known = this.#knownFields(node);
    // An object without described fields may hold any field.
    if (known.size === 0) return;
    const unknown = Object.fromEntries(Object.entries(value).filter(([name]) => !known.has(name)));
    const pointers = [
      ...reaches.filter((reach) => reach.near).map(({ pointer }) => pointer),
      ...this.#marksOnParts(node),
    ];
    this.noteUnknown(at, unknown, [...new Set(pointers)]);
  }

  #marksOnParts(node: Node): string[] {
    const others = partsOf(node, this.#spec);
    const marked = others.filter((other) => "x-inferred" in other);
    return [
      ...marked.map((other) => this.#spec.pointerOf(other) as string),
      ...others.flatMap((other) => this.#marksOnParts(other)),
    ];
  }

  #knownFields(node: Node): Set<string> {
    const others = partsOf(node, this.#spec).flatMap((other) => [...this.#knownFields(other)]);
    return new Set([...Object.keys((node["properties"] ?? {}) as Node), ...others]);
  }

  /** The branches that a value fits; all of them if it fits none. */
  #branches(node: Node, value: unknown): Node[] {
    const branches = [...((node["anyOf"] ?? []) as Node[]), ...((node["oneOf"] ?? []) as Node[])];
    const fitting = branches.filter((branch) => this.#validate(branch, value).length === 0);
    return fitting.length > 0 ? fitting : branches;
  }

  #noteEnum(node: Node, value: unknown, at: string, reaches: readonly Reach[]): void {
    const closed = node["enum"] as unknown[] | undefined;
    const listed = closed ?? (node["x-extensible-enum"] as unknown[] | undefined);
    if (listed === undefined || typeof value !== "string") return;
    const marks = reaches.filter((reach) => covers(reach, "enum")).map(({ pointer }) => pointer);
    const sightings = [this.#field(at), ...marks.map((pointer) => this.#mark(pointer))];
    const isListed = listed.includes(value);
    const shown = isListed ? value : describeUnlisted(value, this.#discretion);
    for (const { enumValues } of sightings) count(enumValues, shown);
    // For a closed list, the validator reports it.
    if (closed !== undefined || isListed) return;
    this.#differ(at, `unlisted: ${shown}`, marks);
  }

  #note(problem: SchemaProblem, body: unknown, contexts: ReadonlyMap<string, Context>, at: string): void {
    const schema = problem.schema as Node;
    const value = valueAt(body, problem.at);
    // A text that no list of several has.
    const isUnlisted = ["anyOf", "oneOf"].includes(problem.keyword) && this.#hasListOf(typeOf(value), schema);
    const { missing } = problem;
    if (missing !== undefined && this.#discretion.leftOut?.includes(missing)) return;
    const keyword = isUnlisted ? "enum" : problem.keyword;
    const context = contexts.get(`${problem.at}|${this.#spec.pointerOf(schema)}`);
    const difference = describeDifference({ ...problem, keyword }, value, this.#discretion);
    const holder = context?.at ?? at;
    const inside = holder.endsWith(" ") ? holder : `${holder}.`;
    // A value that fits none of several forms contradicts the marks on each of them.
    const forms = ["anyOf", "oneOf"].includes(problem.keyword)
      ? [...(problem.schema.anyOf ?? []), ...(problem.schema.oneOf ?? [])]
      : [];
    const reaches = [problem.schema, ...forms].flatMap(
      (schema) => contexts.get(`${problem.at}|${this.#spec.pointerOf(schema)}`)?.reaches ?? [],
    );
    const pointers = reaches.filter((reach) => covers(reach, keyword)).map(({ pointer }) => pointer);
    this.#differ(missing === undefined ? holder : `${inside}${missing}`, difference, pointers);
  }

  #hasListOf(type: string, schema: Node): boolean {
    const forms = partsOf(schema, this.#spec).map((part) => this.#spec.follow(part));
    const own = forms.filter((form) => [form["type"] ?? []].flat().includes(type));
    return own.length > 0 && own.every((form) => form["enum"] !== undefined);
  }

  #field(at: string): Sighting {
    return entry(this.fields, at.trimEnd());
  }

  #mark(pointer: string): Sighting {
    return entry(this.marks, pointer);
  }
}

/** The other schemas that are about the same value. */
function partsOf(node: Node, spec: Spec): Node[] {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => (node[keyword] ?? []) as Node[]);
  return node["$ref"] === undefined ? parts : [...parts, spec.follow(node)];
}

const validators = new WeakMap<Spec, (schema: Node, value: unknown) => readonly SchemaProblem[]>();

/** Judges values by the schemas of a description. They are read once, as that takes longer than everything else. */
function validatorOf(spec: Spec): (schema: Node, value: unknown) => readonly SchemaProblem[] {
  const known = validators.get(spec);
  if (known !== undefined) return known;
  const validator = new Validator(new Description(spec.document));
  const validate = (schema: Node, value: unknown) =>
    validator.findProblems(`#${encodePointer(spec.pointerOf(schema) as string)}`, value);
  validators.set(spec, validate);
  return validate;
}

function covers({ near, reason }: Reach, keyword: string): boolean {
  return near || !limitKeywords.includes(keyword) || /\blimits\b/i.test(reason);
}

/** Describes a difference without the value: it shows only its type or its form. */
function describeDifference(
  { keyword, missing, schema }: SchemaProblem,
  value: unknown,
  discretion: Discretion,
): string {
  switch (keyword) {
    case "required":
      return `missing: ${missing}`;
    case "type":
      return `type: ${typeOf(value)} instead of ${[schema.type ?? []].flat().join(" or ")}`;
    case "enum":
      return `unlisted: ${describeUnlisted(value, discretion)}`;
    case "anyOf":
    case "oneOf":
      return `type: ${typeOf(value)} fits none of the described forms`;
    case "pattern":
      return "pattern: does not match";
    default:
      return `${keyword}: not ${String((schema as Node)[keyword])}`;
  }
}

function valueAt(body: unknown, path: string): unknown {
  let value = body;
  for (const step of path.split("/").slice(1))
    value = (value as Record<string, unknown>)[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  return value;
}

function encodePointer(pointer: string): string {
  return pointer.split("/").map(encodeURIComponent).join("/");
}

function entry(map: Map<string, Sighting>, key: string): Sighting {
  const sighting = map.get(key) ?? createSighting();
  map.set(key, sighting);
  return sighting;
}

function isObject(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

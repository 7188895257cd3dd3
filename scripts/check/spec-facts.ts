/**
 * The facts of `openapi.yaml`, one by one: what it says of each operation, parameter and field, where that is written, and
 * whether an `x-inferred` covers it.
 *
 * | an `x-inferred` on         | covers                                                                           |
 * |----------------------------|----------------------------------------------------------------------------------|
 * | an operation or its path   | method and path, and everything that is written inside the operation             |
 * | a parameter or a schema    | itself, and everything that is written inside it                                 |
 * | the same, beside a `$ref`  | the target of the reference, and everything that is written inside the target    |
 *
 * A reference inside is not followed: what stands behind it wants a mark of its own. And a mark on an object is about its
 * shape: a limit, a list of values or a default of one of its fields wants a mark on that field, or the word "limits" in
 * the reason.
 */
import { listOperations, type OpenApi, resolve, type Schema } from "../generate/openapi-document.js";

/** `exists` is the parameter or field itself; `closed` is an `enum`, `open` an `x-extensible-enum`. */
export type Keyword =
  | "request"
  | "page"
  | "title"
  | "scenarios"
  | "headers"
  | "mediaType"
  | "exists"
  | "type"
  | "required"
  | "nullable"
  | "default"
  | "closed"
  | "open"
  | "mediaTypes"
  | Limit;

export const limits = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] as const;
export type Limit = (typeof limits)[number];

export interface Fact {
  operationId: string;
  /** Place and name, such as `query limit` or `response items[].id`; "" for what is said of the operation. */
  at: string;
  keyword: Keyword;
  value: unknown;
  /** Where it is written. Operations that share a schema share this pointer. */
  pointer: string;
  inferred: boolean;
}

type Node = Record<string, unknown>;
const reason = "x-inferred";

export function factsOf(document: OpenApi): Fact[] {
  return listOperations(document).flatMap((operation) => {
    const { operationId, method, path } = operation;
    const item = (document.paths[path] ?? {}) as Node;
    const node = operation as unknown as Node;
    const pointer = `/paths/${path}/${method.toLowerCase()}`;
    const marked = reason in item || reason in node;
    const facts: Fact[] = [];
    const add = (at: string, keyword: Keyword, value: unknown, where: string, inferred: boolean) =>
      facts.push({ operationId, at, keyword, value, pointer: where, inferred });
    const walk = new SchemaWalk(document, add);

    add("", "request", `${method} ${path}`, pointer, marked);
    const page = (node["externalDocs"] ?? {}) as Node;
    add("", "page", page["url"], pointer, false);
    add("", "title", page["description"], pointer, reason in page);
    if (operation["x-scenarios"]) add("", "scenarios", operation["x-scenarios"], pointer, false);
    add("", "headers", operation.security?.length === 0 ? "none" : "token", pointer, false);

    const parameters = [...list(item["parameters"]), ...list(node["parameters"])];
    for (const [index, parameter] of parameters.entries()) {
      const entry = follow(document, parameter, `${pointer}/parameters/${index}`, marked);
      const at = `${entry.node["in"]} ${entry.node["name"]}`;
      add(at, "exists", true, entry.pointer, marked || entry.covered);
      if (entry.node["required"] === true && entry.node["in"] !== "path")
        add(at, "required", true, entry.pointer, entry.covered);
      walk.schema(entry.node["schema"] as Node, `${entry.pointer}/schema`, at, entry.covered);
    }
    if (node["requestBody"] !== undefined) {
      const body = follow(document, node["requestBody"] as Node, `${pointer}/requestBody`, marked);
      for (const [mediaType, content] of Object.entries(
        (body.node["content"] ?? {}) as Record<string, Node>,
      )) {
        const where = `${body.pointer}/content/${mediaType}`;
        add("", "mediaType", mediaType, where, marked || body.covered);
        walk.content(content, where, "body", body.covered);
      }
    }
    for (const [status, response] of Object.entries(operation.responses)) {
      const answer = follow(document, response as unknown as Node, `${pointer}/responses/${status}`, marked);
      const place = status.startsWith("2") ? "response" : "error";
      for (const [mediaType, content] of Object.entries(
        (answer.node["content"] ?? {}) as Record<string, Node>,
      ))
        walk.content(content, `${answer.pointer}/content/${mediaType}`, place, answer.covered);
    }
    return facts;
  });
}

class SchemaWalk {
  constructor(
    private readonly document: OpenApi,
    private readonly add: (
      at: string,
      keyword: Keyword,
      value: unknown,
      pointer: string,
      inferred: boolean,
    ) => void,
  ) {}

  content(content: Node, pointer: string, place: string, covered: boolean): void {
    if (content["schema"]) this.schema(content["schema"] as Node, `${pointer}/schema`, `${place} `, covered);
    const encodings = (content["encoding"] ?? {}) as Record<string, { contentType?: string }>;
    for (const [name, { contentType }] of Object.entries(encodings)) {
      if (contentType === undefined) continue;
      const schema = resolve(this.document, (content["schema"] ?? {}) as Schema);
      const inferred = covered || reason in (schema.properties?.[name] ?? {}) || speaksOfLimits(schema);
      this.add(
        `${place} ${name}`,
        "mediaTypes",
        contentType.split(/,\s*/),
        `${pointer}/encoding/${name}`,
        inferred,
      );
    }
  }

  /** @param valuesCovered whether a mark covers limits, lists of values and defaults too; a mark further out does not */
  schema(node: Node, pointer: string, at: string, outerCovered: boolean, valuesCovered = outerCovered): void {
    const marked = reason in node;
    const covered = outerCovered || marked;
    const add = (keyword: Keyword, value: unknown) => this.add(at, keyword, value, pointer, covered);
    const addValue = (keyword: Keyword, value: unknown) =>
      value !== undefined && this.add(at, keyword, value, pointer, valuesCovered || marked);
    const types = [(node["type"] ?? []) as string | string[]].flat();
    const kind = kindOf(node, types);
    if (kind !== undefined && !at.endsWith(" ")) add("type", kind);
    if (types.includes("null")) add("nullable", true);
    addValue("closed", node["enum"] && list(node["enum"]).filter((value) => value !== null));
    addValue("open", node["x-extensible-enum"]);
    addValue("default", node["default"]);
    for (const limit of limits) addValue(limit, node[limit]);

    if (typeof node["$ref"] === "string")
      this.schema(targetOf(this.document, node["$ref"]), node["$ref"].slice(1), at, marked);
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      for (const [index, part] of list(node[keyword]).entries()) {
        if (part["type"] === "null") add("nullable", true);
        else this.schema(part, `${pointer}/${keyword}/${index}`, at, covered, valuesCovered || marked);
      }
    }
    if (node["items"])
      this.schema(node["items"] as Node, `${pointer}/items`, `${at}[]`, covered, valuesCovered || marked);
    const inside = at.endsWith(" ") ? at : `${at}.`;
    for (const name of (node["required"] ?? []) as string[])
      this.add(`${inside}${name}`, "required", true, `${pointer}/required/${name}`, covered);
    for (const [name, property] of Object.entries((node["properties"] ?? {}) as Record<string, Node>)) {
      const where = `${pointer}/properties/${name}`;
      this.add(`${inside}${name}`, "exists", true, where, covered || reason in property);
      this.schema(property, where, `${inside}${name}`, covered, speaksOfLimits(node));
    }
  }
}

/** Whether the reason on an object names the limits of its fields. */
function speaksOfLimits(node: object): boolean {
  return reason in node && /\blimits\b/.test(String(node[reason]));
}

/** A JSON type, or the format of a string. Of what only holds others together there is nothing to say. */
function kindOf({ format, pattern }: Node, types: string[]): unknown {
  const type = types.find((name) => name !== "null");
  if (type === "object") return undefined;
  if (type !== "string") return type;
  // `Timestamp` says by its pattern what the format `date-time` cannot: that the zone may be missing.
  const isTimestamp = String(pattern).startsWith(String.raw`^\d{4}-\d{2}-\d{2}T`);
  return format ?? (isTimestamp ? "date-time" : type);
}

/** What a reference stands for, where that is written, and whether a mark on either covers it. */
function follow(document: OpenApi, node: Node, pointer: string, outerCovered: boolean) {
  if (typeof node["$ref"] !== "string") return { node, pointer, covered: outerCovered || reason in node };
  const target = targetOf(document, node["$ref"]);
  return { node: target, pointer: node["$ref"].slice(1), covered: reason in node || reason in target };
}

function targetOf(document: OpenApi, reference: string): Node {
  let target: unknown = document;
  for (const step of reference.split("/").slice(1)) target = (target as Node)[step];
  return target as Node;
}

function list(value: unknown): Node[] {
  return (value ?? []) as Node[];
}

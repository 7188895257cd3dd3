/**
 * The facts of `openapi.yaml`, one by one: what it says about each operation, parameter and field, where it says so, and
 * whether an `x-inferred` covers it (scripts/check/spec-marks.ts).
 */
import { listOperations, type OpenApi } from "../generate/openapi-document.js";
import { covers, type Mark, markOn, markOnFields, type Node } from "./spec-marks.js";

export const limits = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] as const;

/** `exists` is the parameter or field itself; `closed` is an `enum`, `open` an `x-extensible-enum`. */
export type Keyword =
  | ("request" | "page" | "title" | "scenarios" | "headers" | "mediaType")
  | ("exists" | "type" | "required" | "nullable" | "default" | "closed" | "open" | "mediaTypes")
  | (typeof limits)[number];

export interface Fact {
  operationId: string;
  /** Place and name, such as `query limit` or `response items[].id`; "" for the operation itself. */
  at: string;
  keyword: Keyword;
  value: unknown;
  /** The place of the fact. Operations that share a schema share this pointer. */
  pointer: string;
  inferred: boolean;
}

/** Adds a fact in one place of the document, under the mark that covers the place. */
type Add = (at: string, keyword: Keyword, value: unknown, pointer: string, mark: Mark | undefined) => void;

export function factsOf(document: OpenApi): Fact[] {
  return listOperations(document).flatMap((operation) => {
    const { operationId, method, path } = operation;
    const item = (document.paths[path] ?? {}) as Node;
    const node = operation as unknown as Node;
    const pointer = `/paths/${path}/${method.toLowerCase()}`;
    const mark = markOn(node, markOn(item));
    const facts: Fact[] = [];
    const add: Add = (at, keyword, value, where, reaching) => {
      if (value === undefined) return;
      facts.push({ operationId, at, keyword, value, pointer: where, inferred: covers(reaching, keyword) });
    };
    const walk = new SchemaWalk(document, add);

    const page = (node["externalDocs"] ?? {}) as Node;
    add("", "request", `${method} ${path}`, pointer, mark);
    add("", "page", page["url"], pointer, undefined);
    add("", "title", page["description"], pointer, markOn(page));
    add("", "scenarios", operation["x-scenarios"], pointer, undefined);
    add("", "headers", operation.security?.length === 0 ? "none" : "token", pointer, undefined);

    for (const [index, written] of [...list(item["parameters"]), ...list(node["parameters"])].entries()) {
      const parameter = follow(document, written, `${pointer}/parameters/${index}`, mark);
      const { in: place, name, required, schema } = parameter.node;
      const at = `${place} ${name}`;
      // The operation says which parameters there are, even if a reference says everything else about them.
      add(at, "exists", true, parameter.pointer, parameter.mark ?? mark);
      if (place !== "path") add(at, "required", required || undefined, parameter.pointer, parameter.mark);
      walk.schema(schema as Node, `${parameter.pointer}/schema`, at, parameter.mark);
    }
    const bodies: [place: string, body: unknown, where: string][] = [
      ["body", node["requestBody"] ?? {}, "requestBody"],
      ...Object.entries(operation.responses).map(([status, response]): [string, unknown, string] => [
        status.startsWith("2") ? "response" : "error",
        response,
        `responses/${status}`,
      ]),
    ];
    for (const [place, written, where] of bodies) {
      const body = follow(document, written as Node, `${pointer}/${where}`, mark);
      for (const [mediaType, content] of entries(body.node["content"])) {
        const contentPointer = `${body.pointer}/content/${mediaType}`;
        if (place === "body") add("", "mediaType", mediaType, contentPointer, body.mark ?? mark);
        walk.content(content, contentPointer, place, body.mark);
      }
    }
    return facts;
  });
}

class SchemaWalk {
  constructor(
    private readonly document: OpenApi,
    private readonly add: Add,
  ) {}

  content(content: Node, pointer: string, place: string, mark: Mark | undefined): void {
    const written = (content["schema"] ?? {}) as Node;
    this.schema(written, `${pointer}/schema`, `${place} `, mark);
    const body = follow(this.document, written, "", mark);
    for (const [name, { contentType }] of entries(content["encoding"])) {
      const field = entries(body.node["properties"]).find(([property]) => property === name)?.[1] ?? {};
      const mediaTypes = contentType && String(contentType).split(/,\s*/);
      const reaching = markOn(field, markOnFields(body.mark));
      this.add(`${place} ${name}`, "mediaTypes", mediaTypes, `${pointer}/encoding/${name}`, reaching);
    }
  }

  schema(node: Node, pointer: string, at: string, outer: Mark | undefined): void {
    const mark = markOn(node, outer);
    const add = (keyword: Keyword, value: unknown) => this.add(at, keyword, value, pointer, mark);
    const types = [node["type"] ?? []].flat();
    if (!at.endsWith(" ")) add("type", kindOf(this.document, node, types));
    add("nullable", types.includes("null") || undefined);
    add("closed", node["enum"] && list(node["enum"]).filter((value) => value !== null));
    add("open", node["x-extensible-enum"]);
    add("default", node["default"]);
    for (const limit of limits) add(limit, node[limit]);

    if (typeof node["$ref"] === "string")
      this.schema(targetOf(this.document, node["$ref"]), node["$ref"].slice(1), at, markOn(node));
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      for (const [index, part] of list(node[keyword]).entries()) {
        if (part["type"] === "null") add("nullable", true);
        else this.schema(part, `${pointer}/${keyword}/${index}`, at, mark);
      }
    }
    if (node["items"]) this.schema(node["items"] as Node, `${pointer}/items`, `${at}[]`, mark);
    const inside = at.endsWith(" ") ? at : `${at}.`;
    const onFields = markOnFields(mark);
    for (const name of (node["required"] ?? []) as string[])
      this.add(`${inside}${name}`, "required", true, `${pointer}/required/${name}`, onFields);
    for (const [name, property] of entries(node["properties"])) {
      const where = `${pointer}/properties/${name}`;
      this.add(`${inside}${name}`, "exists", true, where, markOn(property, onFields));
      this.schema(property, where, `${inside}${name}`, onFields);
    }
  }
}

/** A JSON type, or the format of a string. A schema that only groups others has no kind. */
function kindOf({ components }: OpenApi, { format, pattern }: Node, types: unknown[]): unknown {
  const type = types.find((name) => name !== "null");
  if (type === "object") return undefined;
  if (type !== "string") return type;
  // `Timestamp` says by its pattern what the format `date-time` cannot: that the zone may be missing.
  const isTimestamp = pattern !== undefined && pattern === components?.schemas?.["Timestamp"]?.pattern;
  return format ?? (isTimestamp ? "date-time" : type);
}

/** The target of a reference, its place, and the mark on either of them. A mark further out does not cover it. */
function follow(document: OpenApi, node: Node, pointer: string, outer: Mark | undefined) {
  if (typeof node["$ref"] !== "string") return { node, pointer, mark: markOn(node, outer) };
  const target = targetOf(document, node["$ref"]);
  return { node: target, pointer: node["$ref"].slice(1), mark: markOn(node, markOn(target)) };
}

function targetOf(document: OpenApi, reference: string): Node {
  let target: unknown = document;
  for (const step of reference.split("/").slice(1)) target = (target as Node)[step];
  return target as Node;
}

function list(value: unknown): Node[] {
  return (value ?? []) as Node[];
}

function entries(value: unknown): [string, Node][] {
  return Object.entries((value ?? {}) as Record<string, Node>);
}

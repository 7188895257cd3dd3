/**
 * The name of each schema in TypeScript, in a request and in a response.
 *
 * | the schema is used in       | in a request     | in a response |
 * |-----------------------------|------------------|---------------|
 * | requests only               | its own name     |               |
 * | responses only, or nowhere  |                  | its own name  |
 * | both, with one type         | its own name     | its own name  |
 * | both, with two types        | its name + Input | its own name  |
 */
import ts from "typescript";
import { listOperations, type OpenApi, resolve, type Schema } from "./openapi-document.js";
import { type Direction, print, type TypeNodes } from "./type-nodes.js";

const { factory } = ts;
const inputSuffix = "Input";

export interface TypeName {
  readonly schema: string;
  readonly direction: Direction;
  /** Its name in TypeScript. */
  readonly name: string;
}

export class TypeNames {
  /** Every declared type, in the order of the document; the input of a schema follows the schema. */
  readonly all: readonly TypeName[];
  readonly #request: ReadonlySet<string>;
  readonly #twofold: ReadonlySet<string>;
  readonly #nodes: Readonly<Record<Direction, TypeNodes>>;

  constructor(document: OpenApi, nodes: Readonly<Record<Direction, TypeNodes>>) {
    const request = schemasOfRequests(document);
    const response = schemasOfResponses(document);
    this.#nodes = nodes;
    this.#request = new Set([...request].filter((schema) => !response.has(schema)));
    this.#twofold = findTwofold(
      [...request].filter((schema) => response.has(schema)),
      nodes,
    );
    this.all = Object.keys(document.components.schemas).flatMap((schema) => {
      const direction = this.#request.has(schema) ? "request" : "response";
      const own: TypeName = { schema, direction, name: schema };
      if (!this.#twofold.has(schema)) return [own];
      const input: TypeName = { schema, direction: "request", name: this.nameOf(schema, "request") };
      if (input.name in document.components.schemas)
        throw new Error(
          `openapi.yaml has a schema ${input.name}, which is the name of what a request takes of ${schema}`,
        );
      return [own, input];
    });
  }

  nameOf(schema: string, direction: Direction): string {
    return direction === "request" && this.#twofold.has(schema) ? `${schema}${inputSuffix}` : schema;
  }

  /** The type, with a name in place of each reference to a schema, and a type in place of each reference to a parameter. */
  named<Node extends ts.Node>(node: Node, direction: Direction): Node {
    const visit = (inner: ts.Node): ts.Node => {
      const reference = readReference(inner);
      if (reference?.kind === "schemas")
        return factory.createTypeReferenceNode(this.nameOf(reference.name, direction));
      const parameter =
        reference?.kind === "parameters"
          ? this.#nodes[direction].parameters.get(reference.name)?.type
          : undefined;
      return parameter === undefined ? visitChildren(inner, visit) : visit(parameter);
    };
    return visit(node) as Node;
  }
}

/** Visits the children of a node. */
export function visitChildren<Node extends ts.Node>(node: Node, visit: (child: ts.Node) => ts.Node): Node {
  // Without a context: nothing here declares a variable.
  return ts.visitEachChild(node, visit, undefined);
}

/** Reads `components["schemas"]["Currency"]`. */
function readReference(node: ts.Node): { kind: string; name: string } | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const [kind, name] = [node.objectType.indexType, node.indexType].map((index) =>
    ts.isLiteralTypeNode(index) && ts.isStringLiteral(index.literal) ? index.literal.text : undefined,
  );
  const { objectType } = node.objectType;
  const isComponents =
    ts.isTypeReferenceNode(objectType) && (objectType.typeName as ts.Identifier).text === "components";
  return isComponents && kind !== undefined && name !== undefined ? { kind, name } : undefined;
}

/** The schemas used in both directions whose two types differ, in themselves or in what they refer to. */
function findTwofold(shared: readonly string[], nodes: Readonly<Record<Direction, TypeNodes>>): Set<string> {
  const text = (schema: string, direction: Direction) =>
    print([nodes[direction].schemas.get(schema)?.type as ts.TypeNode]);
  const twofold = new Set(shared.filter((schema) => text(schema, "request") !== text(schema, "response")));
  for (let size = -1; size !== twofold.size; ) {
    size = twofold.size;
    for (const schema of shared) {
      const references = referencesIn(nodes.request.schemas.get(schema)?.type as ts.TypeNode);
      if (references.some((reference) => twofold.has(reference))) twofold.add(schema);
    }
  }
  return twofold;
}

function referencesIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (inner: ts.Node): ts.Node => {
    const reference = readReference(inner);
    if (reference?.kind === "schemas") found.push(reference.name);
    return visitChildren(inner, visit);
  };
  visit(node);
  return found;
}

function schemasOfRequests(document: OpenApi): Set<string> {
  const reached = new Set<string>();
  for (const { parameters = [], requestBody } of listOperations(document)) {
    for (const parameter of parameters) reach(document, resolve(document, parameter).schema, reached);
    for (const { schema } of Object.values(resolve(document, requestBody ?? {}).content ?? {}))
      reach(document, schema, reached);
  }
  return reached;
}

function schemasOfResponses(document: OpenApi): Set<string> {
  const reached = new Set<string>();
  for (const { responses } of listOperations(document)) {
    for (const response of Object.values(responses))
      for (const { schema } of Object.values(resolve(document, response).content ?? {}))
        reach(document, schema, reached);
  }
  return reached;
}

/** Adds the schemas that a schema refers to, at any depth. */
export function reach(document: OpenApi, schema: Schema | undefined, reached: Set<string>): void {
  if (schema === undefined) return;
  const name = schema.$ref?.replace("#/components/schemas/", "");
  if (name !== undefined) {
    if (reached.has(name)) return;
    reached.add(name);
  }
  const { allOf = [], oneOf = [], anyOf = [], items, properties = {} } = resolve(document, schema);
  for (const part of [...allOf, ...oneOf, ...anyOf, items, ...Object.values(properties)])
    reach(document, part, reached);
}

/**
 * `generated/schema.ts`: the types in the shape of openapi-typescript (`paths`, `components`, `operations`), with each
 * schema and each query under its name in `types.ts`.
 */
import ts from "typescript";
import { withPlainComments } from "./comments.js";
import { listOperations, type Operation } from "./openapi-document.js";
import { type Direction, membersOf, print } from "./type-nodes.js";
import { declareUnexported, importTypes, isFilledIn, queryName, type TypeSource } from "./types.js";

const { factory } = ts;

export function generateSchema(source: TypeSource): string {
  const { document, nodes } = source;
  const components = Object.keys(Object.fromEntries(nodes.request.components)).map((kind) =>
    kind === "schemas" ? schemasByName(source) : componentsOf(source, kind),
  );
  const operations = listOperations(document).map((operation) => operationOf(source, operation));
  const body = print([
    ...declareUnexported(source),
    ...nodes.response.others.map(withPlainComments),
    exportInterface("components", components),
    exportInterface("operations", operations),
  ]);
  return `${importTypes(source, body)}${body}`;
}

function schemasByName({ document }: TypeSource): ts.PropertySignature {
  const members = Object.keys(document.components.schemas).map((schema) =>
    factory.createPropertySignature(undefined, schema, undefined, factory.createTypeReferenceNode(schema)),
  );
  return property("schemas", factory.createTypeLiteralNode(members));
}

/** The components of a kind: as they are sent, if they are sent, and otherwise as they are received. */
function componentsOf({ nodes, names }: TypeSource, kind: string): ts.PropertySignature {
  const direction: Direction = ["parameters", "requestBodies"].includes(kind) ? "request" : "response";
  const component = nodes[direction].components.get(kind) as ts.PropertySignature;
  return withPlainComments(names.named(component, direction));
}

function operationOf({ document, nodes, names }: TypeSource, operation: Operation): ts.PropertySignature {
  const { operationId } = operation;
  const sent = nodes.request.operations.get(operationId) as ts.PropertySignature;
  const answered = nodes.response.operations.get(operationId);
  const responses = membersOf(answered?.type).get("responses") as ts.PropertySignature;
  const members = [...membersOf(sent.type).entries()].map(([name, member]) => {
    if (name === "responses") return names.named(responses, "response");
    const named = names.named(member, "request");
    return name === "parameters" ? withNamedQuery(named, queryName(document, operation)) : named;
  });
  return withPlainComments(
    factory.updatePropertySignature(
      sent,
      undefined,
      sent.name,
      undefined,
      factory.createTypeLiteralNode(members),
    ),
  );
}

/** The parameters with a name for the query, unless the API requires a parameter that the client fills in. */
function withNamedQuery(parameters: ts.PropertySignature, name: string | undefined): ts.PropertySignature {
  const members = membersOf(parameters.type);
  const query = members.get("query");
  const isDemanded = [...membersOf(query?.type).values()].some(
    (member) => member.questionToken === undefined && isFilledIn((member.name as ts.Identifier).text),
  );
  if (name === undefined || query === undefined || isDemanded) return parameters;
  const named = factory.updatePropertySignature(
    query,
    undefined,
    query.name,
    query.questionToken,
    factory.createTypeReferenceNode(name),
  );
  return factory.updatePropertySignature(
    parameters,
    undefined,
    parameters.name,
    undefined,
    factory.createTypeLiteralNode([...members.values()].map((member) => (member === query ? named : member))),
  );
}

function property(name: string, type: ts.TypeNode): ts.PropertySignature {
  return factory.createPropertySignature(undefined, name, undefined, type);
}

function exportInterface(name: string, members: readonly ts.TypeElement[]): ts.InterfaceDeclaration {
  return factory.createInterfaceDeclaration(
    [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    name,
    undefined,
    undefined,
    members,
  );
}

/**
 * `generated/calls.ts`: the input and the response of each operation, and its route. They are plain tables of named types,
 * which TypeScript looks up at no cost. If conditional types derived them from `operations`, TypeScript would give up at
 * some hundred operations (TS2590).
 */
import ts from "typescript";
import { withComment, withPlainComments } from "./comments.js";
import { listOperations, type Operation, resolve } from "./openapi-document.js";
import { visitChildren } from "./type-names.js";
import { type Direction, membersOf, print } from "./type-nodes.js";
import { importTypes, isFilledIn, queryName, type TypeSource } from "./types.js";

const { factory } = ts;
const fileType = "FileInput";

export function generateCalls(source: TypeSource): string {
  const operations = listOperations(source.document);
  const inputs = declareTable(
    "OperationInputs",
    operations.map((operation) => member(operation.operationId, inputOf(source, operation))),
    "What each operation takes. An upload takes its file as a `FileInput`.",
    [factory.createTypeParameterDeclaration(undefined, fileType)],
  );
  const answers = declareTable(
    "OperationAnswers",
    operations.map((operation) => member(operation.operationId, answerOf(source, operation))),
    "What each operation answers; `undefined` where a success has no body.",
  );
  const routes = declareTable(
    "Routes",
    operations.map(({ method, path, operationId }) =>
      member(`${method} ${path}`, factory.createLiteralTypeNode(factory.createStringLiteral(operationId))),
    ),
    "The operation behind each method and path.",
  );
  const body = [inputs, answers, routes].map((node) => print([node])).join("\n");
  return `${importTypes(source, body)}${body}`;
}

function inputOf(source: TypeSource, operation: Operation): ts.TypeNode {
  const { nodes, names, document } = source;
  const sent = membersOf(nodes.request.operations.get(operation.operationId)?.type);
  const parameters = membersOf(sent.get("parameters")?.type);
  const path = parameters.get("path")?.type;
  const query = queryName(document, operation);
  const isQueryOptional = [...membersOf(parameters.get("query")?.type)].every(
    ([name, parameter]) => parameter.questionToken !== undefined || isFilledIn(name),
  );
  const body = bodyOf(source, operation);
  const isBodyOptional = sent.get("requestBody")?.questionToken !== undefined;
  return factory.createTypeLiteralNode([
    ...(path && ts.isTypeLiteralNode(path)
      ? [member("path", withPlainComments(names.named(path, "request")))]
      : []),
    ...(query ? [member("query", factory.createTypeReferenceNode(query), isQueryOptional)] : []),
    ...(body ? [member("body", withPlainComments(body), isBodyOptional)] : []),
  ]);
}

function bodyOf(source: TypeSource, { operationId, requestBody }: Operation): ts.TypeNode | undefined {
  const schema = Object.values(resolve(source.document, requestBody ?? {}).content ?? {})[0]?.schema;
  if (schema === undefined) return undefined;
  const name = schema.$ref?.replace("#/components/schemas/", "");
  if (name === undefined) throw new Error(`${operationId}: the schema of a request body must be a reference`);
  const withFile = (node: ts.Node): ts.Node =>
    ts.isTypeReferenceNode(node) && (node.typeName as ts.Identifier).text === "Blob"
      ? factory.createTypeReferenceNode(fileType)
      : visitChildren(node, withFile);
  return withFile(typeOf(source, name, "request")) as ts.TypeNode;
}

function answerOf(source: TypeSource, { operationId, responses }: Operation): ts.TypeNode {
  const { nodes, names } = source;
  const status = Object.keys(responses).find((code) => code.startsWith("2")) ?? "";
  const answered = membersOf(nodes.response.operations.get(operationId)?.type).get("responses");
  const content = membersOf(membersOf(answered?.type).get(status)?.type).get("content");
  const json = membersOf(content?.type).get("application/json")?.type;
  if (json === undefined) return factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const named = names.named(json, "response");
  const isUnexported = ts.isTypeReferenceNode(named) && (named.typeName as ts.Identifier).text;
  return isUnexported ? typeOf(source, isUnexported, "response") : named;
}

/** The name of a schema, or its type written out if users never need it. */
function typeOf(source: TypeSource, schema: string, direction: Direction): ts.TypeNode {
  if (source.exported.has(schema))
    return factory.createTypeReferenceNode(source.names.nameOf(schema, direction));
  const type = source.nodes[direction].schemas.get(schema)?.type as ts.TypeNode;
  return source.names.named(type, direction);
}

function member(name: string, type: ts.TypeNode, isOptional = false): ts.PropertySignature {
  const key = /^\w+$/.test(name) ? name : factory.createStringLiteral(name);
  const undefinedType = factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  return isOptional
    ? factory.createPropertySignature(
        undefined,
        key,
        factory.createToken(ts.SyntaxKind.QuestionToken),
        factory.createUnionTypeNode([type, undefinedType]),
      )
    : factory.createPropertySignature(undefined, key, undefined, type);
}

function declareTable(
  name: string,
  members: readonly ts.TypeElement[],
  comment: string,
  typeParameters?: readonly ts.TypeParameterDeclaration[],
): ts.InterfaceDeclaration {
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  return withComment(
    factory.createInterfaceDeclaration(exported, name, typeParameters, undefined, members),
    comment,
  );
}

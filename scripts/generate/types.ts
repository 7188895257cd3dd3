/**
 * The named types.
 *
 * | type                                           | is in       | for users |
 * |------------------------------------------------|-------------|-----------|
 * | a schema that a JSON body, a success or a parameter reaches | `types.ts` | yes |
 * | the query of an operation                      | `types.ts`  | yes       |
 * | any other schema: of an error, of the token, of the parts of an upload | `schema.ts` | no |
 *
 * An object becomes an interface and a list of values an alias, as an editor shows both by their names.
 */
import ts from "typescript";
import { withComment, withPlainComments } from "./comments.js";
import { listOperations, type OpenApi, type Operation, resolve } from "./openapi-document.js";
import { reach, type TypeName, type TypeNames } from "./type-names.js";
import { type Direction, membersOf, print, type TypeNodes, withUndefined } from "./type-nodes.js";

const { factory } = ts;

/** What the files of types are generated from. */
export interface TypeSource {
  readonly document: OpenApi;
  readonly nodes: Readonly<Record<Direction, TypeNodes>>;
  readonly names: TypeNames;
  /** The schemas that users meet, by their names in `openapi.yaml`. */
  readonly exported: ReadonlySet<string>;
}

export function generateTypes(source: TypeSource): string {
  const { document, names, exported } = source;
  const declarations = names.all
    .filter(({ schema }) => exported.has(schema))
    .map((name) => declare(source, name));
  const queries = listOperations(document).flatMap((operation) => declareQuery(source, operation) ?? []);
  return [...declarations, ...queries].map((node) => print([node])).join("\n");
}

/** Those that `mycreditapp` itself does not export. */
export function declareUnexported(source: TypeSource): ts.Node[] {
  return source.names.all
    .filter(({ schema }) => !source.exported.has(schema))
    .map((name) => declare(source, name));
}

/** The import of the types of `types.ts` that a text names. */
export function importTypes({ document, names, exported }: TypeSource, text: string): string {
  const code = text.replaceAll(/"[^"\n]*"|\/\*[\s\S]*?\*\//g, "");
  const words = new Set(code.match(/\w+/g));
  const known = [
    ...names.all.filter(({ schema }) => exported.has(schema)).map(({ name }) => name),
    ...listOperations(document).flatMap((operation) => queryName(document, operation) ?? []),
  ];
  const used = known.filter((name) => words.has(name));
  return `import type {\n${used.map((name) => `    ${name},\n`).join("")}} from "./types.js";\n\n`;
}

/** The schemas that users meet. */
export function exportedSchemas(document: OpenApi): Set<string> {
  const reached = new Set<string>();
  // Users need nothing of the token request; the parts of an upload have a type of the client, and errors have classes.
  const operations = listOperations(document).filter(({ security }) => security?.length !== 0);
  for (const { parameters = [], requestBody, responses } of operations) {
    const success = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1];
    for (const body of [requestBody, success])
      reach(document, resolve(document, body ?? {}).content?.["application/json"]?.schema, reached);
    for (const parameter of parameters) reach(document, resolve(document, parameter).schema, reached);
  }
  return reached;
}

function declare({ document, nodes, names }: TypeSource, { schema, direction, name }: TypeName) {
  const type = nodes[direction].schemas.get(schema)?.type;
  if (type === undefined) throw new Error(`openapi-typescript wrote no type for the schema ${schema}`);
  const { description = "", format } = document.components.schemas[schema] ?? {};
  const notes = [
    ...(name === schema ? [] : [`As a request takes it; a response has \`${schema}\`.`]),
    ...(direction === "request" && format === "date-time"
      ? ["A `Date` is sent in UTC, without a zone."]
      : []),
  ];
  const declaration = toDeclaration(name, withPlainComments(names.named(type, direction)));
  return withComment(declaration, [description.trim(), ...notes].join(" ").trim() || undefined);
}

/** An interface if the type is an object type, and an alias if it is not. */
function toDeclaration(name: string, type: ts.TypeNode) {
  const modifiers = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const parts: readonly ts.TypeNode[] = ts.isIntersectionTypeNode(type) ? type.types : [type];
  const bases = parts.filter(ts.isTypeReferenceNode);
  const literals = parts.filter(ts.isTypeLiteralNode);
  const isObject = literals.length > 0 && bases.length + literals.length === parts.length;
  if (!isObject) return factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
  const heritage = bases.map(({ typeName, typeArguments }) =>
    factory.createExpressionWithTypeArguments(typeName as ts.Identifier, typeArguments),
  );
  return factory.createInterfaceDeclaration(
    modifiers,
    name,
    undefined,
    heritage.length > 0 ? [factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, heritage)] : undefined,
    literals.flatMap(({ members }) => members),
  );
}

/** The name of the query of an operation; `undefined` if it has none. */
export function queryName(
  document: OpenApi,
  { operationId, parameters = [] }: Operation,
): string | undefined {
  if (!parameters.some((parameter) => resolve(document, parameter).in === "query")) return undefined;
  return `${operationId[0]?.toUpperCase()}${operationId.slice(1)}Query`;
}

/** Whether the client fills in a parameter that the API requires: the beginning and the length of a page. */
export function isFilledIn(name: string): boolean {
  return name in filledIn;
}

const filledIn: Readonly<Record<string, number>> = { limit: 100, offset: 0 };

function declareQuery({ document, nodes, names }: TypeSource, operation: Operation) {
  const name = queryName(document, operation);
  if (name === undefined) return undefined;
  const parameters = membersOf(nodes.request.operations.get(operation.operationId)?.type).get(
    "parameters",
  )?.type;
  const described = (operation.parameters ?? []).map((parameter) => resolve(document, parameter));
  const members = [...membersOf(membersOf(parameters).get("query")?.type).values()].map((member) => {
    const named = withPlainComments(names.named(member, "request"));
    const parameter = (named.name as ts.Identifier).text;
    if (named.questionToken !== undefined || !isFilledIn(parameter)) return withUndefined(named);
    const { description = "" } = described.find((each) => each.name === parameter) ?? {};
    const optional = factory.createPropertySignature(
      undefined,
      parameter,
      factory.createToken(ts.SyntaxKind.QuestionToken),
      named.type,
    );
    return withComment(withUndefined(optional), `${description.trim()} Default: ${filledIn[parameter]}.`);
  });
  const declaration = factory.createInterfaceDeclaration(
    [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    name,
    undefined,
    undefined,
    members,
  );
  return withComment(declaration, `The query parameters of \`${operation.operationId}\`.`);
}

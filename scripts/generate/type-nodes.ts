/**
 * The types of `openapi.yaml` as openapi-typescript makes them, once for requests and once for responses. Only this file
 * imports openapi-typescript.
 *
 * | the schema says                | in a request                        | in a response                        |
 * |--------------------------------|-------------------------------------|--------------------------------------|
 * | `enum`, the whole list         | these values                        | these values, and any other string   |
 * | `x-extensible-enum`, some of it | these values, and any other string | the same                             |
 * | an optional property           | may be `undefined`                  | may be absent                        |
 * | `format: date-time`            | a string or a `Date`                | a string                             |
 * | `format: binary`               | a `Blob`                            |                                      |
 */
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { type OpenApi, propertiesOf, type Schema } from "./openapi-document.js";

export type Direction = "request" | "response";

/** The types of one direction. Each map is in the order of the document. */
export interface TypeNodes {
  readonly schemas: ReadonlyMap<string, ts.PropertySignature>;
  readonly parameters: ReadonlyMap<string, ts.PropertySignature>;
  /** The members of `components` in the generator's own shape: `schemas`, `parameters`, `responses`, … */
  readonly components: ReadonlyMap<string, ts.PropertySignature>;
  readonly operations: ReadonlyMap<string, ts.PropertySignature>;
  /** Everything else that the generator writes, such as `paths`. */
  readonly others: readonly ts.Node[];
}

const { factory } = ts;

export async function readTypeNodes(document: OpenApi, direction: Direction): Promise<TypeNodes> {
  const marked = withKnownValues(withRequiredOfAll(document), direction);
  const nodes = await openapiTS(JSON.stringify(marked), {
    silent: true,
    // A default says what the server assumes. It does not say that a caller must send the field, or that a response has it.
    defaultNonNullable: false,
    transform: (schema) => transform(schema as MarkedSchema, direction),
    transformProperty: (property) => (direction === "request" ? withUndefined(property) : property),
  });
  const components = membersOf(findInterface(nodes, "components"));
  const operations = findInterface(nodes, "operations");
  return {
    schemas: membersOf(components.get("schemas")?.type),
    parameters: membersOf(components.get("parameters")?.type),
    components,
    operations: membersOf(operations),
    others: nodes.filter(
      (node) => !ts.isInterfaceDeclaration(node) || !["components", "operations"].includes(node.name.text),
    ),
  };
}

/** An optional property that may also be given as `undefined`, as in `{ email: form.email }`. */
export function withUndefined(property: ts.PropertySignature): ts.PropertySignature {
  const { modifiers, name, questionToken, type } = property;
  if (questionToken === undefined || type === undefined) return property;
  const undefinedType = factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const parts = ts.isUnionTypeNode(type) ? type.types : [type];
  return factory.updatePropertySignature(
    property,
    modifiers,
    name,
    questionToken,
    factory.createUnionTypeNode([...parts, undefinedType]),
  );
}

/** TypeScript, as openapi-typescript prints it. */
export function print(nodes: readonly ts.Node[]): string {
  return astToString([...nodes]);
}

/** The properties of an interface or an object type, by name. Empty for any other type. */
export function membersOf(node: ts.Node | undefined): Map<string, ts.PropertySignature> {
  const members = node && (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) ? node.members : [];
  return new Map(
    [...members]
      .filter(ts.isPropertySignature)
      .map((member) => [(member.name as ts.Identifier).text, member]),
  );
}

function findInterface(nodes: readonly ts.Node[], name: string): ts.InterfaceDeclaration {
  const found = nodes.find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === name,
  );
  if (found === undefined) throw new Error(`openapi-typescript wrote no interface ${name}`);
  return found;
}

/** A schema with its values in our own keyword. */
interface MarkedSchema extends Schema {
  knownValues?: (string | null)[];
  isOpen?: boolean;
}

/**
 * If one part of an `allOf` requires a property of another part, repeats the property in the part that requires it.
 * openapi-typescript looks for required properties in the same part only, and would leave this one optional.
 */
function withRequiredOfAll(document: OpenApi): OpenApi {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => {
    const { properties } = propertiesOf(document, schema);
    const parts = schema.allOf?.map((part) => {
      const borrowed = (part.required ?? []).filter(
        (required) => properties[required] !== undefined && part.properties?.[required] === undefined,
      );
      const repeated = Object.fromEntries(
        borrowed.map((required) => [required, properties[required] as Schema]),
      );
      return part.$ref === undefined ? { ...part, properties: { ...part.properties, ...repeated } } : part;
    });
    return [name, parts === undefined ? schema : { ...schema, allOf: parts }] as const;
  });
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}

/** Replaces `enum`, which openapi-typescript would turn into a closed union before it calls our hook. */
function withKnownValues(document: OpenApi, direction: Direction): unknown {
  return JSON.parse(JSON.stringify(document), (_, value: Record<string, unknown> | null) => {
    const { enum: whole, "x-extensible-enum": seen, ...others } = value ?? {};
    const known = whole ?? seen;
    const isText = (entry: unknown) => typeof entry === "string" || entry === null;
    if (!Array.isArray(known) || !known.every(isText)) return value;
    return { ...others, knownValues: known, isOpen: whole === undefined || direction === "response" };
  });
}

function transform(schema: MarkedSchema, direction: Direction): ts.TypeNode | undefined {
  const string = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  const nullType = factory.createLiteralTypeNode(factory.createNull());
  const { knownValues, isOpen } = schema;
  const isNullable = [schema.type].flat().includes("null");
  if (knownValues !== undefined) {
    const literals = knownValues
      .filter((value) => value !== null)
      .map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
    // `string & {}` keeps the known values in an editor's list, which plain `string` would swallow.
    const anyString = factory.createParenthesizedType(
      factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]),
    );
    const orNull = isNullable || knownValues.includes(null) ? [nullType] : [];
    return factory.createUnionTypeNode([...literals, ...(isOpen ? [anyString] : []), ...orNull]);
  }
  if (schema.format === "binary") return factory.createTypeReferenceNode("Blob");
  if (direction === "request" && schema.format === "date-time") {
    const date = factory.createTypeReferenceNode("Date");
    return factory.createUnionTypeNode([string, date, ...(isNullable ? [nullType] : [])]);
  }
  return undefined;
}

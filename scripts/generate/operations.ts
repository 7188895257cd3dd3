/** `generated/operations.ts`: a row per operation, with what the client needs at run time. */
import {
  listOperations,
  type MediaType,
  type OpenApi,
  type Operation,
  type Parameter,
  propertiesOf,
  resolve,
  type Schema,
} from "./openapi-document.js";

export function generateOperations(document: OpenApi, packageVersion: string): string {
  const rows = listOperations(document).map((operation) => {
    const parameters = (operation.parameters ?? []).map((parameter) => resolve(document, parameter));
    const [mediaType, content] =
      Object.entries(resolve(document, operation.requestBody ?? {}).content ?? {})[0] ?? [];
    const query = rulesOfParameters(document, parameters, "query");
    return {
      operationId: operation.operationId,
      method: operation.method,
      path: operation.path,
      pathParameters: unlessAllIds(rulesOfParameters(document, parameters, "path")),
      query: Object.keys(query).length > 0 ? query : undefined,
      mediaType,
      body: content && rulesOfBody(document, content),
      scenarios: operation["x-scenarios"],
      authenticated: operation.security?.length === 0 ? false : undefined,
      organizationHeaders: parameters.some(({ name }) => name === "Target-Organization-ID")
        ? undefined
        : false,
      answers: answersOf(document, operation),
    };
  });
  return `${declarations}
/** The first server of \`openapi.yaml\`. */
export const serverUrl = ${JSON.stringify(document.servers[0]?.url)};

/** The version of this package. */
export const packageVersion = ${JSON.stringify(packageVersion)};

export type OperationId =
${rows.map(({ operationId }) => `  | ${JSON.stringify(operationId)}`).join("\n")};

export const operations: Readonly<Record<OperationId, OperationRow>> = {
${rows.map(({ operationId, ...row }) => `  ${operationId}: ${JSON.stringify(row)},`).join("\n")}
};
`;
}

/** The outermost kind of a success; \`undefined\` for an object, as nearly all of them are. */
function answersOf(document: OpenApi, { responses }: Operation): string | undefined {
  const { content } = resolve(document, responses["200"] ?? {});
  if (content === undefined) return "nothing";
  const { type } = resolve(document, Object.values(content)[0]?.schema ?? {});
  return type === "array" ? "array" : undefined;
}

type Rules = Record<string, Record<string, unknown>>;

/** Left out where every parameter is the id that nearly all of them are. */
function unlessAllIds(rules: Rules): Rules | undefined {
  const isId = ({ type, required, format }: Record<string, unknown>) =>
    type === undefined && required === true && format === "uuid";
  return Object.values(rules).every(isId) ? undefined : rules;
}

function rulesOfParameters(document: OpenApi, parameters: Parameter[], place: "path" | "query"): Rules {
  return Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema, required }) => [name, toRule(document, schema, required, place)]),
  );
}

function rulesOfBody(document: OpenApi, content: MediaType): Rules {
  const { properties, required } = propertiesOf(document, content.schema ?? {});
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const contentType = content.encoding?.[name]?.contentType;
      const rule = toRule(document, schema, required.includes(name), "body");
      return [name, { ...rule, ...(contentType && { mediaTypes: contentType.split(/,\s*/) }) }];
    }),
  );
}

function toRule(
  document: OpenApi,
  schema: Schema,
  required: boolean | undefined,
  place: "path" | "query" | "body",
): Record<string, unknown> {
  const { types, resolved } = withoutNull(document, schema);
  const { format, minLength, maxLength, minimum, maximum, minItems, maxItems } = resolved;
  const checkedFormat = checkedFormats.find((known) => known === format);
  const limits = { minLength, maxLength, minimum, maximum, minItems, maxItems };
  return {
    type: format === "binary" ? "file" : typeOf(types.find((type) => type !== "null") ?? "any"),
    required: required || undefined,
    nullable: types.includes("null") || undefined,
    segment: (place === "path" && checkedFormat === undefined) || undefined,
    format: checkedFormat,
    ...limits,
  };
}

function typeOf(type: string): string | undefined {
  return type === "string" ? undefined : type;
}

/** The formats that the client checks or converts. All other formats are left to the server. */
const checkedFormats = ["uuid", "date", "date-time"];

/**
 * A schema and its types. For `anyOf: [schema, type: null]`, the schema that is not null; for several schemas of one type,
 * that type.
 */
function withoutNull(document: OpenApi, schema: Schema): { resolved: Schema; types: string[] } {
  const resolved = resolve(document, schema);
  const { anyOf = [], oneOf = [] } = resolved;
  const alternatives = [...anyOf, ...oneOf].map((each) => resolve(document, each));
  const others = alternatives.filter(({ type }) => type !== "null");
  const [only] = others;
  if (only === undefined) return { resolved, types: [resolved.type ?? []].flat() };
  const shared = [...new Set(others.flatMap(({ type = "any" }) => type))];
  const types = shared.length > 1 && others.length > 1 ? [] : shared;
  return {
    resolved: others.length > 1 ? resolved : only,
    types: alternatives.length > others.length ? [...types, "null"] : types,
  };
}

const declarations = `/** What \`openapi.yaml\` says of one value that a caller hands in. */
export interface InputRule {
  /** A JSON type, or \`file\` for the file of an upload. Absent for a string. */
  readonly type?: string;
  readonly required?: boolean;
  readonly nullable?: boolean;
  /** A path parameter without its own format: it must stay one segment of the path. */
  readonly segment?: boolean;
  /** A \`date-time\` may be given as a \`Date\`. */
  readonly format?: "uuid" | "date" | "date-time";
  readonly minLength?: number;
  /** In characters; for a file, in bytes. */
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** The media types that a file may have. */
  readonly mediaTypes?: readonly string[];
}

export type InputRules = Readonly<Record<string, InputRule>>;

/** What the client needs to know about an operation. Usual values are left out, so that the table stays small. */
export interface OperationRow {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path template. */
  readonly path: string;
  /** Absent if each is a UUID. */
  readonly pathParameters?: InputRules;
  readonly query?: InputRules;
  readonly mediaType?: "application/json" | "multipart/form-data";
  /** The top level of the body. */
  readonly body?: InputRules;
  /** The scenarios that the documentation allows; absent if it does not say. */
  readonly scenarios?: readonly ("guest" | "host" | "self")[];
  /** \`false\` if no token is sent. */
  readonly authenticated?: false;
  /** \`false\` if the two organization headers are not sent. */
  readonly organizationHeaders?: false;
  /** The outermost kind of a success; absent for an object. */
  readonly answers?: "array" | "nothing";
}
`;

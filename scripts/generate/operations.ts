/**
 * `generated/operations.ts`: a row per operation, with what the client needs at run time. Its type is `src/operation-row.ts`; what is
 * `undefined` here is left out of it.
 */
import type { InputRule, InputRules, OperationRow } from "../../src/operation-row.js";
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
    const row = {
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
    } as OperationRow;
    return { operationId: operation.operationId, row };
  });
  return `import type { OperationRow } from "../src/operation-row.js";

/** The first server of \`openapi.yaml\`. */
export const serverUrl = ${JSON.stringify(document.servers[0]?.url)};

/** The version of this package. */
export const packageVersion = ${JSON.stringify(packageVersion)};

export type OperationId =
${rows.map(({ operationId }) => `  | ${JSON.stringify(operationId)}`).join("\n")};

export const operations: Readonly<Record<OperationId, OperationRow>> = {
${rows.map(({ operationId, row }) => `  ${operationId}: ${JSON.stringify(row)},`).join("\n")}
};
`;
}

/** The outermost kind of a success; \`undefined\` for an object, as nearly all of them are. */
function answersOf(document: OpenApi, { responses }: Operation): OperationRow["answers"] | undefined {
  const { content } = resolve(document, responses["200"] ?? {});
  if (content === undefined) return "nothing";
  const { type } = resolve(document, Object.values(content)[0]?.schema ?? {});
  return type === "array" ? "array" : undefined;
}

/** Left out where every parameter is the id that nearly all of them are. */
function unlessAllIds(rules: InputRules): InputRules | undefined {
  const isId = ({ type, required, format }: InputRule) =>
    type === undefined && required === true && format === "uuid";
  return Object.values(rules).every(isId) ? undefined : rules;
}

function rulesOfParameters(document: OpenApi, parameters: Parameter[], place: "path" | "query"): InputRules {
  return Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema, required }) => [name, toRule(document, schema, required, place)]),
  );
}

function rulesOfBody(document: OpenApi, content: MediaType): InputRules {
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
): InputRule {
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
  } as InputRule;
}

function typeOf(type: string): string | undefined {
  return type === "string" ? undefined : type;
}

/** The formats that the client checks or converts. All other formats are left to the server. */
const checkedFormats = ["uuid", "date", "date-time"] as const;

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

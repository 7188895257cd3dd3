/**
 * Writes `generated/` from `openapi.yaml`: `schema.ts` (types) and `operations.ts` (a row per operation).
 *
 * With `--check` it writes nothing, and fails naming each file that does not follow from `openapi.yaml`.
 */
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { parse } from "yaml";

const root = new URL("../", import.meta.url);
const header = "// Written by `npm run generate` from openapi.yaml. Do not edit.\n\n";

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}
interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Schema;
}
interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
  security?: unknown[];
  "x-scenarios"?: string[];
}
interface OpenApi {
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
}

/** The types, by openapi-typescript. This is the only file that imports it. */
async function generateSchema(): Promise<string> {
  const openString = ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([
      ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      ts.factory.createTypeLiteralNode([]),
    ]),
  );
  const nodes = await openapiTS(new URL("openapi.yaml", root), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    // Enums are open: a value that the server adds later still has a type. `string & {}` keeps the known ones in an
    // editor's list, which plain `string` would swallow.
    postTransform(type, { schema }) {
      const values = schema && "enum" in schema ? schema.enum : undefined;
      if (!Array.isArray(values) || !values.every((value) => typeof value === "string")) return undefined;
      return ts.factory.createUnionTypeNode([type, openString]);
    },
  });
  return header + astToString(nodes);
}

/** A row per operation: what the client has to know of it at run time. */
function generateOperations(document: OpenApi): string {
  function resolve<T extends { $ref?: string }>(node: T): T {
    if (node.$ref === undefined) return node;
    let target: unknown = document;
    for (const step of node.$ref.replace("#/", "").split("/"))
      target = (target as Record<string, unknown>)[step];
    const { $ref, ...siblings } = node;
    return resolve({ ...(target as T), ...siblings });
  }

  function toRule(schema: Schema, required: boolean, place: string): Record<string, unknown> {
    const resolved = resolve(schema);
    const types = [resolved.type ?? []].flat();
    const format = resolved.format === "uuid" || resolved.format === "date" ? resolved.format : undefined;
    const { minLength, maxLength, minimum, maximum, minItems, maxItems } = resolved;
    return {
      type: types.find((type) => type !== "null") ?? "any",
      required: required || undefined,
      nullable: types.includes("null") || undefined,
      segment: (place === "path" && format === undefined) || undefined,
      format,
      minLength,
      maxLength,
      minimum,
      maximum,
      minItems,
      maxItems,
    };
  }

  const rows = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const parameters = (operation.parameters ?? []).map(resolve);
      const rulesOf = (place: string) =>
        parameters
          .filter((parameter) => parameter.in === place)
          .map(({ name, schema, required }) => [name, toRule(schema, required === true, place)] as const);
      const [mediaType, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
      const body = content && resolve(content.schema);
      const success = operation.responses["200"];
      return {
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        pathParameters: Object.fromEntries(rulesOf("path")),
        query: rulesOf("query").length > 0 ? Object.fromEntries(rulesOf("query")) : undefined,
        mediaType,
        body:
          body &&
          Object.fromEntries(
            Object.entries(body.properties ?? {}).map(([name, schema]) => [
              name,
              toRule(schema, body.required?.includes(name) === true, "body"),
            ]),
          ),
        scenarios: operation["x-scenarios"],
        authenticated: operation.security?.length !== 0,
        organizationHeaders: parameters.some(({ name }) => name === "Target-Organization-ID"),
        answers: success !== undefined && resolve(success).content !== undefined,
      };
    }),
  );

  return `${header}/** What \`openapi.yaml\` says of one value that a caller hands in. */
export interface InputRule {
  readonly type: string;
  readonly required?: boolean;
  readonly nullable?: boolean;
  /** A path parameter without a format of its own: it must stay one segment of the path. */
  readonly segment?: boolean;
  readonly format?: "uuid" | "date";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type InputRules = Readonly<Record<string, InputRule>>;

/** What the client has to know of an operation. */
export interface OperationRow {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path template. */
  readonly path: string;
  readonly pathParameters: InputRules;
  readonly query?: InputRules;
  readonly mediaType?: "application/json" | "multipart/form-data";
  /** The top level of the body. */
  readonly body?: InputRules;
  /** The scenarios that the documentation allows; absent where it does not say. */
  readonly scenarios?: readonly ("guest" | "host" | "self")[];
  /** Whether a token is sent. */
  readonly authenticated: boolean;
  /** Whether the two organization headers are sent. */
  readonly organizationHeaders: boolean;
  /** Whether a success has a body. */
  readonly answers: boolean;
}

/** The first server of \`openapi.yaml\`. */
export const serverUrl = ${JSON.stringify(document.servers[0]?.url)};

export type OperationId =
${rows.map(({ operationId }) => `  | ${JSON.stringify(operationId)}`).join("\n")};

export const operations: Readonly<Record<OperationId, OperationRow>> = {
${rows.map(({ operationId, ...row }) => `  ${operationId}: ${JSON.stringify(row)},`).join("\n")}
};
`;
}

const document = parse(await readFile(new URL("openapi.yaml", root), "utf8")) as OpenApi;
const files = {
  "generated/schema.ts": await generateSchema(),
  "generated/operations.ts": generateOperations(document),
};

if (process.argv.includes("--check")) {
  const stale: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const committed = await readFile(new URL(name, root), "utf8").catch(() => "");
    // A checkout may have turned line ends into CR LF.
    if (committed.replaceAll("\r\n", "\n") !== text) stale.push(name);
  }
  if (stale.length > 0) {
    console.error(
      `${stale.join(" and ")} ${stale.length > 1 ? "do" : "does"} not follow from openapi.yaml. Run: npm run generate`,
    );
    process.exitCode = 1;
  } else {
    console.log(`${Object.keys(files).join(" and ")} follow from openapi.yaml`);
  }
} else {
  for (const [name, text] of Object.entries(files)) {
    await writeFile(new URL(name, root), text);
    console.log(`wrote ${name}`);
  }
}

/** The parts of an OpenAPI document that scripts and tests read, and the way to follow its references. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  description?: string;
  enum?: unknown[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

export interface Example {
  $ref?: string;
  value?: unknown;
}

export interface MediaType {
  schema?: Schema;
  examples?: Record<string, Example>;
  encoding?: Record<string, { contentType?: string }>;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
  examples?: Record<string, Example>;
}

export interface Body {
  $ref?: string;
  content?: Record<string, MediaType>;
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary?: string;
  parameters?: Parameter[];
  requestBody?: Body;
  responses: Record<string, Body>;
  security?: unknown[];
  externalDocs?: { url: string };
  "x-scenarios"?: string[];
}

export interface OpenApi {
  info: { version: string; "x-inferred-codes"?: Readonly<Record<string, string>> };
  tags: { name: string }[];
  "x-tagGroups": { name: string; tags: string[] }[];
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/**
 * The document with `format: date-time` on its `Timestamp`, and on every other schema with the same pattern. The file
 * itself cannot have it: the format requires a zone, which most timestamps of the API lack.
 */
export function withTimestampFormat(document: OpenApi): OpenApi {
  const pattern = document.components.schemas["Timestamp"]?.pattern;
  if (pattern === undefined) return document;
  return JSON.parse(JSON.stringify(document), (_, value: Schema | null) =>
    value?.pattern === pattern ? { ...value, format: "date-time" } : value,
  ) as OpenApi;
}

/** The document with the sentence of each code that an `x-inferred` begins with (`x-inferred-codes`). */
export function withReasons<Document extends OpenApi>(document: Document): Document {
  const codes = document.info["x-inferred-codes"] ?? {};
  return JSON.parse(JSON.stringify(document), (name, value: unknown) =>
    name === "x-inferred" && typeof value === "string"
      ? value.replace(/^([a-z]+(?:-[a-z]+)+)\.?(?= |$)/, (written, code: string) => codes[code] ?? written)
      : value,
  ) as Document;
}

const methods = ["get", "put", "post", "patch", "delete"];

/** Every operation with its method and path, in the order of the document. */
export function listOperations(document: OpenApi): (Operation & { method: string; path: string })[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
}

/** The target of a reference, overridden by the keywords beside the reference; anything else as it is. */
export function resolve<T extends { $ref?: string }>(document: OpenApi, node: T): T {
  if (node.$ref === undefined) return node;
  let target: unknown = document;
  for (const step of node.$ref.replace("#/", "").split("/"))
    target = (target as Record<string, unknown>)[step];
  const { $ref, ...siblings } = node;
  return resolve(document, { ...(target as T), ...siblings });
}

/** The values of the examples of a parameter or a body, in order. */
export function examplesOf(
  document: OpenApi,
  { example, examples = {} }: Pick<Parameter, "example" | "examples">,
): unknown[] {
  if (example !== undefined) return [example];
  return Object.values(examples).map((named) => resolve(document, named).value);
}

/** The properties of an object schema, including those of its `allOf`. */
export function propertiesOf(
  document: OpenApi,
  schema: Schema,
): { properties: Record<string, Schema>; required: string[] } {
  const { allOf = [], properties = {}, required = [] } = resolve(document, schema);
  const parts = allOf.map((part) => propertiesOf(document, part));
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties), properties),
    required: [...parts.flatMap((part) => part.required), ...required],
  };
}

/**
 * The request that shows an operation in any language but TypeScript, made from the examples of `openapi.yaml`: what the
 * operation requires, and the first example of its body.
 */
import {
  examplesOf,
  type MediaType,
  type Parameter,
  propertiesOf,
  resolve,
  type Schema,
} from "../../generate/openapi-document.js";
import { bodyOf, type DocumentedApi, type DocumentedOperation, parametersOf } from "../openapi.js";

/** The variable that holds the token, so that no token ends up in a shell's history. */
export const tokenVariable = "MYCREDITAPP_ACCESS_TOKEN";

export interface ExampleRequest {
  method: string;
  url: string;
  /** Whether it needs the token. */
  authorized: boolean;
  headers: [name: string, value: string][];
  json?: unknown;
  /** The parts of a form. The value of a file is its name. */
  form?: { name: string; value: string; isFile: boolean }[];
}

export function exampleRequest(document: DocumentedApi, operation: DocumentedOperation): ExampleRequest {
  const parameters = parametersOf(document, operation);
  const required = (place: Parameter["in"]) =>
    parameters.filter((parameter) => parameter.in === place && parameter.required);
  const path = operation.path.replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const parameter = parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
    if (parameter === undefined) throw new Error(`${operation.operationId} does not describe {${name}}`);
    return encodeURIComponent(String(exampleOf(document, parameter)));
  });
  const url = new URL(document.servers[0].url + path);
  for (const parameter of required("query"))
    for (const item of [exampleOf(document, parameter)].flat())
      url.searchParams.append(parameter.name, String(item));
  const [mediaType, content] = bodyOf(document, operation) ?? [];
  const example = content && exampleOf(document, content);
  return {
    method: operation.method,
    url: url.href,
    authorized: operation.security?.length !== 0,
    headers: required("header").map((one) => [one.name, String(exampleOf(document, one))]),
    ...(mediaType === "application/json" && { json: example }),
    ...(mediaType === "multipart/form-data" &&
      content && { form: formOf(document, content.schema ?? {}, example as Record<string, unknown>) }),
  };
}

function formOf(document: DocumentedApi, schema: Schema, example: Record<string, unknown>) {
  const { properties } = propertiesOf(document, schema);
  return Object.entries(example).map(([name, value]) => ({
    name,
    value: String(value),
    isFile: properties[name]?.format === "binary",
  }));
}

/** The nearest example: the first of the node's own, or that of its schema. */
function exampleOf(document: DocumentedApi, node: MediaType | Parameter): unknown {
  const [first] = examplesOf(document, node);
  const found = first ?? exampleOfSchema(document, node.schema ?? {});
  if (found === undefined) throw new Error(`no example for ${"name" in node ? node.name : "a body"}`);
  return found;
}

function exampleOfSchema(document: DocumentedApi, schema: Schema): unknown {
  const { example, examples, ...resolved } = resolve(document, schema) as Schema & {
    example?: unknown;
    examples?: unknown[];
  };
  return (
    example ??
    examples?.[0] ??
    resolved.enum?.[0] ??
    (resolved.items && [exampleOfSchema(document, resolved.items)])
  );
}

/**
 * The curl command of an operation, made from the examples of `openapi.yaml`: its parameters, and the first example of its
 * body. It has only what the operation requires.
 */
import {
  examplesOf,
  type MediaType,
  type Parameter,
  propertiesOf,
  resolve,
  type Schema,
} from "../../generate/openapi-document.js";
import type { DocumentedApi, DocumentedOperation } from "../openapi.js";

/** The variable that holds the token, so that no token ends up in a shell's history. */
export const tokenVariable = "MYCREDITAPP_ACCESS_TOKEN";

/** One argument. A shell expands the variables in an argument that `expands`, and takes any other literally. */
export interface Argument {
  text: string;
  expands?: true;
}

/** The arguments of the command, line by line: an option and its value belong together. */
export function curlArguments(document: DocumentedApi, operation: DocumentedOperation): Argument[][] {
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(document, parameter));
  const url = new URL(document.servers[0].url + fillPath(document, operation, parameters));
  for (const parameter of required(parameters, "query")) {
    const value = exampleOf(document, parameter);
    for (const item of [value].flat()) url.searchParams.append(parameter.name, String(item));
  }
  const lines: Argument[][] = [["--request", operation.method, url.href].map((text) => ({ text }))];
  if (operation.security?.length !== 0) {
    lines.push([{ text: "--header" }, { text: `Authorization: Bearer $${tokenVariable}`, expands: true }]);
  }
  for (const parameter of required(parameters, "header")) {
    lines.push([{ text: "--header" }, { text: `${parameter.name}: ${exampleOf(document, parameter)}` }]);
  }
  const [mediaType, content] = Object.entries(bodyOf(document, operation))[0] ?? [];
  if (mediaType === "application/json" && content) {
    lines.push([{ text: "--header" }, { text: "Content-Type: application/json" }]);
    lines.push([{ text: "--data" }, { text: JSON.stringify(exampleOf(document, content)) }]);
  }
  if (mediaType === "multipart/form-data" && content) {
    lines.push(...formParts(document, content).map((part) => [{ text: "--form" }, { text: part }]));
  }
  return lines;
}

/** The command, ready to paste into a POSIX shell. */
export function curlSample(document: DocumentedApi, operation: DocumentedOperation): string {
  const lines = curlArguments(document, operation).map((line) => line.map(quote).join(" "));
  return `curl ${lines.join(" \\\n  ")}`;
}

/** An argument as a POSIX shell reads it. Within single quotes, only the single quote itself is special. */
export function quote({ text, expands }: Argument): string {
  if (expands) return `"${text.replace(/[\\"`]/g, "\\$&")}"`;
  return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function fillPath(document: DocumentedApi, operation: DocumentedOperation, parameters: Parameter[]): string {
  return operation.path.replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const parameter = parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
    if (parameter === undefined) throw new Error(`${operation.operationId} does not describe {${name}}`);
    return encodeURIComponent(String(exampleOf(document, parameter)));
  });
}

function required(parameters: Parameter[], place: Parameter["in"]): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place && parameter.required);
}

function bodyOf(document: DocumentedApi, operation: DocumentedOperation): Record<string, MediaType> {
  return (operation.requestBody && resolve(document, operation.requestBody).content) ?? {};
}

function formParts(document: DocumentedApi, content: MediaType): string[] {
  const example = exampleOf(document, content) as Record<string, unknown>;
  const { properties } = propertiesOf(document, content.schema ?? {});
  return Object.entries(example).map(([name, value]) =>
    properties[name]?.format === "binary" ? `${name}=@${value};type=application/pdf` : `${name}=${value}`,
  );
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

/** The curl command of an operation, ready to paste into a POSIX shell. */
import type { DocumentedApi, DocumentedOperation } from "../openapi.js";
import { exampleRequest, tokenVariable } from "./example-request.js";

/** One argument. A shell expands the variables in an argument that `expands`, and takes any other literally. */
export interface Argument {
  text: string;
  expands?: true;
}

/** The arguments of the command, line by line: an option and its value belong together. */
export function curlArguments(document: DocumentedApi, operation: DocumentedOperation): Argument[][] {
  const { method, url, authorized, headers, json, form = [] } = exampleRequest(document, operation);
  const option = (name: string, text: string): Argument[] => [{ text: `--${name}` }, { text }];
  return [
    [...option("request", method), { text: url }],
    ...(authorized
      ? [[{ text: "--header" }, { text: `Authorization: Bearer $${tokenVariable}`, expands: true as const }]]
      : []),
    ...headers.map(([name, value]) => option("header", `${name}: ${value}`)),
    ...(json === undefined
      ? []
      : [option("header", "Content-Type: application/json"), option("data", JSON.stringify(json))]),
    ...form.map(({ name, value, isFile }) =>
      option("form", isFile ? `${name}=@${value};type=application/pdf` : `${name}=${value}`),
    ),
  ];
}

export function curlSample(document: DocumentedApi, operation: DocumentedOperation): string {
  const lines = curlArguments(document, operation).map((line) => line.map(quote).join(" "));
  return `curl ${lines.join(" \\\n  ")}`;
}

/** An argument as a POSIX shell reads it. Within single quotes, only the single quote itself is special. */
export function quote({ text, expands }: Argument): string {
  if (expands) return `"${text.replace(/[\\"`]/g, "\\$&")}"`;
  return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

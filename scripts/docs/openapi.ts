/** `openapi.yaml` as the documentation reads it: each operation with the texts for readers. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import {
  listOperations,
  type MediaType,
  type OpenApi,
  type Operation,
  type Parameter,
  resolve,
  type Schema,
  withReasons,
} from "../generate/openapi-document.js";

export const root = new URL("../../", import.meta.url);

export interface DocumentedApi extends OpenApi {
  info: OpenApi["info"] & { title: string; summary?: string; description?: string };
  servers: [{ url: string }];
  tags: { name: string; description?: string }[];
}

export interface DocumentedOperation extends Operation {
  method: string;
  path: string;
  tags: [string];
  summary: string;
  description?: string;
  externalDocs: { description: string; url: string };
  /** Why the operation has a path that its documentation page does not show. */
  "x-inferred"?: string;
}

/** A schema with the keywords that only a reader needs. */
export interface DocumentedSchema extends Schema {
  title?: string;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  pattern?: string;
  "x-inferred"?: string;
  /** The known values. There may be others. */
  "x-extensible-enum"?: unknown[];
}

/** Kept, as reading takes a moment and many callers need the same file. */
let lastRead: { text: string; document: DocumentedApi } | undefined;

export function readOpenApi(): DocumentedApi {
  const text = readFileSync(new URL("openapi.yaml", root), "utf8");
  if (lastRead?.text !== text) lastRead = { text, document: withReasons(parse(text) as DocumentedApi) };
  return lastRead.document;
}

/** Every operation, in the order of the file. */
export function readOperations(document: OpenApi = readOpenApi()): DocumentedOperation[] {
  return listOperations(document) as DocumentedOperation[];
}

export function parametersOf(document: OpenApi, operation: Operation): Parameter[] {
  return (operation.parameters ?? []).map((parameter) => resolve(document, parameter));
}

/** The request body of an operation, with its media type. */
export function bodyOf(document: OpenApi, operation: Operation): [string, MediaType] | undefined {
  return Object.entries((operation.requestBody && resolve(document, operation.requestBody).content) ?? {})[0];
}

/** What an operation returns on success. */
export function successOf(document: OpenApi, operation: Operation): MediaType | undefined {
  const [, response] = Object.entries(operation.responses).find(([status]) => /^2/.test(status)) ?? [];
  return Object.values((response && resolve(document, response).content) ?? {})[0];
}

/** The name of the schema that a reference points to. */
export function schemaName(schema: Schema | undefined): string | undefined {
  return /^#\/components\/schemas\/(.+)$/.exec(schema?.$ref ?? "")?.[1];
}

/** The address of an operation's page, from the root of the site. */
export function referenceAddress({ operationId }: Pick<DocumentedOperation, "operationId">): string {
  return `reference/${kebab(operationId)}.html`;
}

/** The address of the page that lists the operations of a tag. */
export function tagAddress(tag: string): string {
  return `reference/${kebab(tag)}.html`;
}

/** The address of a data type's page. */
export function typeAddress(name: string): string {
  return `reference/types/${kebab(name)}.html`;
}

/** `getCreditApplication` → `get-credit-application`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/\s+/g, "-")
    .toLowerCase();
}

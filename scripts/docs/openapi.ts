/** `openapi.yaml` as the documentation reads it: each operation with what a reader is told of it. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { listOperations, type OpenApi, type Operation } from "../generate/openapi-document.js";

export const root = new URL("../../", import.meta.url);

export interface DocumentedApi extends OpenApi {
  info: { title: string; version: string };
  servers: [{ url: string }];
}

export interface DocumentedOperation extends Operation {
  method: string;
  path: string;
  tags: [string];
  summary: string;
  externalDocs: { description: string; url: string };
  /** Why the operation has a path that its documentation page does not show. */
  "x-inferred"?: string;
}

/** Reading takes a moment, and many ask for the same file. */
let lastRead: { text: string; document: DocumentedApi } | undefined;

export function readOpenApi(): DocumentedApi {
  const text = readFileSync(new URL("openapi.yaml", root), "utf8");
  if (lastRead?.text !== text) lastRead = { text, document: parse(text) as DocumentedApi };
  return lastRead.document;
}

/** Every operation, in the order of the file. */
export function readOperations(document: OpenApi = readOpenApi()): DocumentedOperation[] {
  return listOperations(document) as DocumentedOperation[];
}

/** The address of an operation in the rendered reference. Redoc makes it of the tag and the id. */
export function referenceAddress({ tags: [tag], operationId }: DocumentedOperation): string {
  return `reference.html#/${tag.toLowerCase().replace(/\s+/g, "-")}/${operationId.toLowerCase()}`;
}

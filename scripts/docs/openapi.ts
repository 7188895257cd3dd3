/** `openapi.yaml` as the documentation reads it. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  contentMediaType?: string;
  example?: unknown;
  examples?: unknown[];
  default?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}
interface Example {
  $ref?: string;
  value: unknown;
}
export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  example?: unknown;
  examples?: Record<string, Example>;
  schema: Schema;
  "x-inferred"?: string;
}
export interface MediaType {
  schema: Schema;
  example?: unknown;
  examples?: Record<string, Example>;
  encoding?: Record<string, { contentType?: string }>;
}
export interface Operation {
  method: string;
  path: string;
  operationId: string;
  tags: [string];
  summary: string;
  description?: string;
  externalDocs?: { url: string };
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { $ref?: string; content: Record<string, MediaType> };
  "x-scenarios"?: ("guest" | "host" | "self")[];
  "x-inferred"?: string;
}
type PathOperation = Omit<Operation, "method" | "path">;
export interface OpenApi {
  info: { title: string; version: string };
  servers: [{ url: string }];
  paths: Record<string, { "x-inferred"?: string; [method: string]: PathOperation | string | undefined }>;
}

export const root = new URL("../../", import.meta.url);

export function readOpenApi(): OpenApi {
  return parse(readFileSync(new URL("openapi.yaml", root), "utf8")) as OpenApi;
}

const methods = new Set(["get", "post", "put", "patch", "delete"]);

/** Every operation, in the order of the file. Where its path is inferred, so is the operation. */
export function listOperations(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, { "x-inferred": inferred, ...item }]) =>
    (Object.entries(item) as [string, PathOperation][])
      .filter(([method]) => methods.has(method))
      .map(([method, operation]) => ({
        ...(inferred !== undefined && { "x-inferred": inferred }),
        ...operation,
        method: method.toUpperCase(),
        path,
      })),
  );
}

/** Follows `$ref` to the thing itself. What stands beside the `$ref` wins. */
export function resolve<T extends { $ref?: string }>(document: OpenApi, node: T): T {
  if (node.$ref === undefined) return node;
  let target: unknown = document;
  for (const step of node.$ref.replace("#/", "").split("/")) target = (target as Record<string, unknown>)[step];
  if (target === undefined) throw new Error(`openapi.yaml has no ${node.$ref}`);
  const { $ref, ...siblings } = node;
  return resolve(document, { ...(target as T), ...siblings });
}

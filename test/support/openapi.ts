import { readFileSync } from "node:fs";
import { parse } from "yaml";

interface Example {
  value: unknown;
}
interface Response {
  $ref?: string;
  content?: { "application/json"?: { examples?: Record<string, Example> } };
}
export interface Operation {
  operationId: string;
  responses: Record<string, Response>;
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

/** `openapi.yaml`, read. */
export const openapi = parse(readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8")) as OpenApi;

/** Every operation of `openapi.yaml` with its method and path. */
export const documentedOperations = Object.entries(openapi.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
);

/** The named examples of an operation's success, in order. The first is what Prism answers with. */
export function successExamples(operationId: string): [name: string, value: unknown][] {
  const operation = documentedOperations.find((candidate) => candidate.operationId === operationId);
  const examples = operation?.responses["200"]?.content?.["application/json"]?.examples ?? {};
  return Object.entries(examples).map(([name, { value }]) => [name, value]);
}

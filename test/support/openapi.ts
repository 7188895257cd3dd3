import { readFileSync } from "node:fs";
import { parse } from "yaml";
import {
  type Example,
  listOperations,
  type OpenApi,
  resolve,
} from "../../scripts/generate/openapi-document.js";

/** `openapi.yaml`, read. */
export const openapi = parse(readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8")) as OpenApi;

/** Every operation of `openapi.yaml` with its method and path. */
export const documentedOperations = listOperations(openapi);

/** The named examples of an operation's success, in order. The first is what Prism answers with. */
export function successExamples(operationId: string): [name: string, value: unknown][] {
  const operation = documentedOperations.find((candidate) => candidate.operationId === operationId);
  const examples = operation?.responses["200"]?.content?.["application/json"]?.examples ?? {};
  return Object.entries(examples).map(([name, example]) => [name, resolve<Example>(openapi, example).value]);
}

/** Whether the responses are those of a mock, which repeats openapi.yaml and so proves nothing about it. */
import { isDeepStrictEqual } from "node:util";
import { type Exchange, isSuccess } from "./exchange.js";
import type { Operation, Spec } from "./spec.js";

export const isMockNote = "the server answers as a mock does, which proves nothing";

/** A response or two may be like an example by chance. */
const fewestExamples = 5;

/**
 * | the responses                                                                    | come from                      |
 * |----------------------------------------------------------------------------------|--------------------------------|
 * | most operations answer with an example of openapi.yaml, word for word            | a mock that serves examples    |
 * | an id that nothing has is answered with a record                                 | a mock that makes its data up  |
 * | anything else                                                                    | the API, or a proxy before it  |
 */
export function isMockServer(spec: Spec, exchanges: readonly Exchange[]): boolean {
  const reads = exchanges.filter(({ purpose, status }) => purpose === "read" && isSuccess(status));
  const read = new Set(reads.map(({ operation }) => operation));
  const repeated = new Set(
    reads
      .filter(({ operation, body }) => isExample(spec, operation as Operation, body))
      .map(({ operation }) => operation),
  );
  if (repeated.size >= fewestExamples && repeated.size > read.size / 2) return true;
  return exchanges.some(
    ({ purpose, status, body }) =>
      purpose === "unknown id" &&
      isSuccess(status) &&
      typeof (Object(body) as { id?: unknown }).id === "string",
  );
}

function isExample(spec: Spec, operation: Operation, body: unknown): boolean {
  return spec.examplesOf(operation).some((example) => isDeepStrictEqual(example, body));
}

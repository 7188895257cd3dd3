/** Whether the responses are those of a mock, which repeats openapi.yaml and so proves nothing about it. */
import { isDeepStrictEqual } from "node:util";
import { type Exchange, isAboutSame, isSuccess, itemsOf } from "./exchange.js";
import type { Operation, Spec } from "./spec.js";

export const isMockNote = "the server answers as a mock does, which proves nothing";

/**
 * | the responses                                                                    | come from                      |
 * |----------------------------------------------------------------------------------|--------------------------------|
 * | most operations answer with an example of openapi.yaml, word for word            | a mock that serves examples    |
 * | an id that nothing has is answered with a success, and lists have items beyond their end | a mock that makes its data up |
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
  if (read.size > 1 && repeated.size > read.size / 2) return true;
  const knowsEveryId = exchanges.some(({ purpose, status }) => purpose === "unknown id" && isSuccess(status));
  return knowsEveryId && isStatic(exchanges);
}

function isExample(spec: Spec, operation: Operation, body: unknown): boolean {
  return spec.examplesOf(operation).some((example) => isDeepStrictEqual(example, body));
}

/** Whether the server ignores `offset`: every list that has items also has them beyond its end. */
function isStatic(exchanges: readonly Exchange[]): boolean {
  const beyond = exchanges.filter((exchange) => {
    if (exchange.purpose !== "beyond" || !isSuccess(exchange.status)) return false;
    const read = exchanges.find((other) => other.purpose === "read" && isAboutSame(other, exchange));
    return read !== undefined && itemsOf(read).length > 0;
  });
  return beyond.length > 1 && beyond.every((exchange) => itemsOf(exchange).length > 0);
}

/** Whether the responses are those of a mock, which repeats openapi.yaml and so proves nothing about it. */
import { isSuccess } from "../../evidence/exchange.js";
import { isExample } from "../../evidence/mock-answers.js";
import type { Operation, Spec } from "../../evidence/spec.js";
import type { ProbeExchange } from "./requests.js";

/** A response or two may be like an example by chance. */
const fewestExamples = 5;

/**
 * | the responses                                                                    | come from                      |
 * |----------------------------------------------------------------------------------|--------------------------------|
 * | most operations answer with an example of openapi.yaml, word for word            | a mock that serves examples    |
 * | an id that nothing has is answered with a record                                 | a mock that makes its data up  |
 * | anything else                                                                    | the API, or a proxy before it  |
 */
export function isMockServer(spec: Spec, exchanges: readonly ProbeExchange[]): boolean {
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

/** The code samples of every operation: TypeScript and curl. */
import { type DocumentedApi, readOperations } from "../openapi.js";
import { curlSample } from "./curl-sample.js";
import { formatSamples } from "./format-samples.js";
import { readCallExamples } from "./typescript-sample.js";

export interface OperationSamples {
  /** A whole program, which runs when it is pasted. */
  typescript: string;
  curl: string;
}

/** The client requests its token itself, so `examples/operations.ts` has no call for it. */
const tokenSample = `import { MyCreditApp } from "mycreditapp";

const hostId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";

// The client requests a token by itself: before its first
// call, and again before the token expires.
const host = new MyCreditApp({
  organizationId: hostId,
  clientId: "5gtyhu78ujmlko90iikmjunbh",
  clientSecret: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=",
});`;

/** The samples of every operation, by `operationId`. */
export function readOperationSamples(document: DocumentedApi): Record<string, OperationSamples> {
  const examples = readCallExamples();
  const operations = readOperations(document);
  const programs = operations.map(({ operationId }) => {
    const program = operationId === "createAccessToken" ? tokenSample : examples.sampleFor(operationId);
    if (program === undefined) throw new Error(`examples/operations.ts has no call for ${operationId}`);
    return [operationId, program] as const;
  });
  const formatted = formatSamples(Object.fromEntries(programs));
  return Object.fromEntries(
    operations.map((operation) => {
      const typescript = formatted[operation.operationId] ?? "";
      const curl = curlSample(document, operation);
      return [operation.operationId, { typescript, curl }];
    }),
  );
}

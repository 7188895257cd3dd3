/** What the reference shows of each operation beyond its description: scenarios, what is inferred, page and samples. */

import { resolve } from "../generate/openapi-document.js";
import { curlSample } from "./curl-sample.js";
import { type DocumentedApi, type DocumentedOperation, readOperations } from "./openapi.js";
import { readCallExamples } from "./typescript-sample.js";

export interface OperationDetails {
  introduction: string;
  samples: { lang: string; label: string; source: string }[];
}

const scenarioNames: Record<string, string> = { guest: "Guest", host: "Host", self: "Self" };

/** The client asks for its token by itself, so that `examples/operations.ts` has no call for it. */
const tokenSample = `import { MyCreditApp } from "mycreditapp";

const hostId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";

// The client asks for a token by itself: before its first call, and again before the token ends.
const host = new MyCreditApp({
  organizationId: hostId,
  clientId: "5gtyhu78ujmlko90iikmjunbh",
  clientSecret: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=",
});`;

/** The details of every operation, by `operationId`. */
export function describeOperations(document: DocumentedApi): Record<string, OperationDetails> {
  const examples = readCallExamples();
  return Object.fromEntries(
    readOperations(document).map((operation) => {
      const { operationId } = operation;
      const typescript = operationId === "createAccessToken" ? tokenSample : examples.sampleFor(operationId);
      if (typescript === undefined) throw new Error(`examples/operations.ts has no call for ${operationId}`);
      const samples = [
        { lang: "TypeScript", label: "TypeScript", source: typescript },
        { lang: "Shell", label: "curl", source: curlSample(document, operation) },
      ];
      return [operationId, { introduction: introduce(document, operation), samples }];
    }),
  );
}

/** Three lines that the reference shows before the description. */
function introduce(document: DocumentedApi, operation: DocumentedOperation): string {
  const scenarios = operation["x-scenarios"]?.map((scenario) => scenarioNames[scenario]).join(", ");
  const unknownScenarios =
    operation.security?.length === 0
      ? "none; it concerns the API client itself"
      : takesOrganizations(document, operation)
        ? "its page shows no table; the client allows Guest, Host and Self"
        : "none; it concerns no organization";
  const inferred = operation["x-inferred"];
  const inferredParameters = (operation.parameters ?? [])
    .map((parameter) => resolve(document, parameter))
    .filter((parameter) => "x-inferred" in parameter)
    .map(({ name }) => `\`${name}\``)
    .join(", ");
  const source =
    inferred === undefined
      ? "documented"
      : `documented, a part inferred. ${inferred.trim().replace(/\s+/g, " ")}`;
  const page = operation.externalDocs.url;
  return [
    `**Scenarios:** ${scenarios ?? unknownScenarios}`,
    `**Source:** ${source}${inferredParameters && ` (inferred parameters: ${inferredParameters})`}`,
    `**Page:** [${page.split("/").at(-1)}](${page})`,
  ].join("  \n");
}

function takesOrganizations(document: DocumentedApi, operation: DocumentedOperation): boolean {
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(document, parameter));
  return parameters.some(({ name }) => name === "Target-Organization-ID");
}

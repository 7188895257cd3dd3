/** What the reference shows of each operation beyond its description: scenarios, what is inferred, page and samples. */
import { curlSample } from "./curl-sample.js";
import { listOperations, type OpenApi, type Operation, resolve } from "./openapi.js";
import { readCallExamples } from "./typescript-sample.js";

export interface OperationDetails {
  badges: { name: string; color?: string }[];
  introduction: string;
  samples: { lang: string; label: string; source: string }[];
}

const scenarioNames = { guest: "Guest", host: "Host", self: "Self" } as const;

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
export function describeOperations(document: OpenApi): Record<string, OperationDetails> {
  const examples = readCallExamples();
  return Object.fromEntries(
    listOperations(document).map((operation) => {
      const { operationId } = operation;
      const typescript = operationId === "createAccessToken" ? tokenSample : examples.sampleFor(operationId);
      if (typescript === undefined) throw new Error(`examples/operations.ts has no call for ${operationId}`);
      const samples = [
        { lang: "TypeScript", label: "TypeScript", source: typescript },
        { lang: "Shell", label: "curl", source: curlSample(document, operation) },
      ];
      return [operationId, { ...describeSource(document, operation), samples }];
    }),
  );
}

function describeSource(document: OpenApi, operation: Operation): Pick<OperationDetails, "badges" | "introduction"> {
  const scenarios = operation["x-scenarios"]?.map((scenario) => scenarioNames[scenario]);
  const inferred = operation["x-inferred"];
  const inferredParameters = (operation.parameters ?? [])
    .map((parameter) => resolve(document, parameter))
    .filter((parameter) => parameter["x-inferred"] !== undefined)
    .map(({ name }) => `\`${name}\``);

  const lines = [
    scenarios
      ? `**Scenarios:** ${scenarios.join(", ")}`
      : operation.security?.length === 0
        ? "**Scenarios:** none; it concerns the API client itself"
        : "**Scenarios:** its page shows no table; the client allows all three",
    inferred === undefined ? "**Source:** documented" : `**Source:** inferred. ${inferred.trim().replace(/\s+/g, " ")}`,
    ...(inferredParameters.length > 0 ? [`**Inferred parameters:** ${inferredParameters.join(", ")}`] : []),
    ...(operation.externalDocs ? [`**Page:** [docs.mycreditapp.ai](${operation.externalDocs.url})`] : []),
  ];
  return {
    badges: [
      ...(scenarios ?? []).map((name) => ({ name, color: "#0f766e" })),
      inferred === undefined ? { name: "Documented", color: "#475569" } : { name: "Inferred", color: "#b45309" },
    ],
    introduction: lines.join("  \n"),
  };
}

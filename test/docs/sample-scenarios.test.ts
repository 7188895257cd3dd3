/**
 * Every code sample is a call that the documentation allows: its scenario is in `x-scenarios`, and `org_id` is the
 * organization that the rule of its group asks for.
 */
import { describe, expect, test } from "vitest";
import { type Clients, calls, guestId, hostId } from "../../examples/operations.js";
import { type OperationId, operations as operationTable } from "../../generated/operations.js";
import { type DocumentedOperation, readOpenApi, readOperations } from "../../scripts/docs/openapi.js";
import { curlArguments } from "../../scripts/docs/samples/curl-sample.js";
import { resolve } from "../../scripts/generate/openapi-document.js";
import type { ApiCall } from "../../src/index.js";
import { scenariosOf } from "../../src/testing/scenarios.js";
import { bothClients } from "../support/client.js";

/** What a sample sends, as far as it says who asks whom about whom. */
interface Sample {
  requester: string | undefined;
  target: string | undefined;
  organization: string | undefined;
}

const document = readOpenApi();
const operations = readOperations(document);

function readSample(
  operation: DocumentedOperation,
  url: string,
  header: (name: string) => string | undefined,
): Sample {
  const path = new URL(url).pathname.replace(new URL(document.servers[0].url).pathname, "");
  const at = operation.path.split("/").indexOf("{org_id}");
  return {
    requester: header("Requester-Organization-ID"),
    target: header("Target-Organization-ID"),
    organization: at < 0 ? undefined : path.split("/")[at],
  };
}

function curlSampleOf(operation: DocumentedOperation): Sample {
  const arguments_ = curlArguments(document, operation)
    .flat()
    .map(({ text }) => text);
  const header = (name: string) =>
    arguments_.find((text) => text.startsWith(`${name}: `))?.slice(name.length + 2);
  return readSample(operation, arguments_.find((text) => text.startsWith("https:")) ?? "", header);
}

async function typescriptSampleOf(operation: DocumentedOperation): Promise<Sample | undefined> {
  let sent: Sample | undefined;
  const clients = bothClients({
    baseUrl: document.servers[0].url,
    fetch: async (url, { headers }) => {
      if (url.endsWith("/oauth2/token")) return Response.json({ access_token: "any", expires_in: 3600 });
      const all = new Headers(headers);
      sent = readSample(operation, url, (name) => all.get(name) ?? undefined);
      const isList = operationTable[operation.operationId as OperationId].answers === "array";
      return Response.json(isList ? [] : { items: [], total_items: 0 });
    },
  });
  const table: Record<string, (clients: Clients) => ApiCall<unknown>> = calls;
  await table[operation.operationId]?.(clients);
  return sent;
}

/** What is wrong with a sample. */
function problemsOf(operation: DocumentedOperation, { requester, target, organization }: Sample): string[] {
  const names = (operation.parameters ?? []).map((parameter) => resolve(document, parameter).name);
  if (!names.includes("Target-Organization-ID"))
    return requester === undefined && target === undefined
      ? []
      : ["it sends headers that the operation lacks"];
  const problems: string[] = [];
  const [scenario] = scenariosOf(requester, target);
  if (![hostId, guestId].includes(requester ?? "")) problems.push("who asks is neither host nor guest");
  if (scenario && operation["x-scenarios"]?.includes(scenario) === false)
    problems.push(`${scenario} is not allowed`);
  const references = (operation.parameters ?? []).map(({ $ref }) => $ref?.split("/").at(-1));
  if (references.includes("OrganizationId") && organization !== target)
    problems.push("org_id is not the target");
  if (references.includes("HostOwnedOrganizationId") && !(target === hostId && organization === guestId))
    problems.push("a host-owned resource is not asked of the host, about the guest");
  return problems;
}

describe.each(operations.filter(({ operationId }) => operationId !== "createAccessToken"))(
  "$operationId",
  (operation) => {
    test("its samples are in an allowed scenario, and make the same call", async () => {
      const curl = curlSampleOf(operation);
      const typescript = await typescriptSampleOf(operation);
      expect(problemsOf(operation, curl)).toEqual([]);
      expect(typescript).toEqual(curl);
    });
  },
);

test("every org_id is of one of the two groups", () => {
  const withOrganization = operations.filter(({ path }) => path.includes("{org_id}"));
  for (const { operationId, parameters = [] } of withOrganization) {
    const kinds = parameters.filter(({ $ref }) => /\/(HostOwned)?OrganizationId$/.test($ref ?? ""));
    expect(kinds, operationId).toHaveLength(1);
  }
});

describe("a sample that is not allowed is noticed", () => {
  const find = (operationId: string) =>
    operations.find((operation) => operation.operationId === operationId) as DocumentedOperation;
  const self = { requester: hostId, target: hostId };
  test.each([
    ["finalizeCreditApplication", { ...self, organization: undefined }, "self is not allowed"],
    ["getOrganization", { ...self, organization: guestId }, "org_id is not the target"],
    ["listOrganizationMetrics", { ...self, organization: hostId }, "a host-owned resource"],
    ["listCurrencies", { ...self, organization: undefined }, "headers that the operation lacks"],
  ])("%s", (operationId, sample, problem) => {
    expect(problemsOf(find(operationId), sample)).toEqual([expect.stringContaining(problem)]);
  });
});

/** Every example that a documentation page shows for a parameter. */
const documentedExamples: Record<string, unknown[]> = {
  "Requester-Organization-ID": ["054b4106-174b-46b0-97f8-86d8d7b6f0af"],
  "Target-Organization-ID": ["123e4567-e89b-12d3-a456-426614174000"],
  org_id: ["a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60"],
  record_id: ["b25e7b65-e46a-40d5-a0f2-0de8c2b354aa"],
  credit_application_id: ["b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456"],
  host_org_id: ["d49b0749-fbc7-4e0a-b03d-ef15f238071a"],
  guest_org_id: ["c9b1f0d1-8d3f-4cfa-91b8-9f9b0c5e2a77"],
  guest_invitation_id: ["d290f1ee-6c54-4b01-90e6-d701748f0851"],
  currency_code: ["USD", "EUR"],
  date_from: ["2025-01-01"],
  date_to: ["2025-12-31"],
};
const documentedForOne: Record<string, Record<string, unknown[]>> = {
  listOrganizationDocuments: { file_id: ["3fa85f64-5717-4562-b3fc-2c963f66afa6"] },
  getFinancialFile: { file_id: ["3fa85f64-5717-4562-b3fc-2c963f66afa6"] },
  listPrivateRecords: { search_text: ["Example Corp"] },
  listGuestInvitations: { search_text: ["guest@example.com"], limit: [10, 20, 30], offset: [0, 10, 20] },
};

const withParameters = operations.filter(({ parameters = [] }) => parameters.length > 0);

test.each(withParameters)("$operationId keeps the documented examples of its parameters", (operation) => {
  for (const reference of operation.parameters ?? []) {
    const { name, examples = {} } = resolve(document, reference);
    const shown = Object.values(examples).map(({ value }) => value);
    const documented = documentedForOne[operation.operationId]?.[name] ?? documentedExamples[name] ?? [];
    expect(shown, name).toEqual(expect.arrayContaining(documented));
  }
});

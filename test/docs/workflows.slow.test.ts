/**
 * The workflows of `arazzo.yaml`: valid, run against the mock, and failing against servers that never finish, that fail, and
 * that refuse.
 */
import { readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { applicationId, guestId, hostId } from "../../examples/operations.js";
import type { OperationId } from "../../generated/operations.js";
import { root } from "../../scripts/docs/openapi.js";
import { readWorkflows } from "../../scripts/docs/workflows.js";
import type { MockServer, ScriptedAnswer } from "../../src/testing/index.js";
import { temporaryFolder } from "../support/folder.js";
import { openTestMock } from "../support/mock.js";
import { redocly } from "../support/redocly.js";

const workflows = readWorkflows();
const inputs = { clientId: "client-1", clientSecret: "secret-1", hostId, guestId, applicationId };

interface Arazzo {
  components: { inputs: Record<string, { required: string[]; properties: Record<string, object> }> };
}

interface Report {
  files: Record<
    string,
    { totalRequests: number; executedWorkflows: { workflowId: string; status: string }[] }
  >;
}

/** Runs workflows with `redocly respect` against a mock. */
async function respect(
  mock: MockServer,
  file: string,
  workflowId?: string,
  given: object = inputs,
): Promise<Report> {
  const folder = await temporaryFolder();
  const report = join(folder, "report.json");
  await redocly([
    "respect",
    file,
    ...["--server", `mycreditapp=${mock.url}`, "--input", JSON.stringify(given), "--json-output", report],
    ...(workflowId === undefined ? [] : ["--workflow", workflowId]),
  ]);
  return JSON.parse(await readFile(report, "utf8")) as Report;
}

/** A changed copy of `arazzo.yaml`, beside the original, so that its path to openapi.yaml holds. */
async function changedCopy(...changes: [from: string, to: string][]): Promise<string> {
  let text = await readFile(new URL("arazzo.yaml", root), "utf8");
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  const file = fileURLToPath(new URL(`.arazzo-${process.pid}-${Math.random()}.yaml`, root));
  onTestFinished(() => rm(file));
  await writeFile(file, text);
  return file;
}

/** A copy that polls three times without waiting. */
const impatientCopy = () =>
  changedCopy(["retryAfter: 5", "retryAfter: 0.01"], ["retryLimit: 60", "retryLimit: 3"]);

/** What has to happen on the server while each workflow waits. */
async function openPatientMock(): Promise<MockServer> {
  let creates = 0;
  const advanceCreated = (change: { status: string }) => {
    creates += 1;
    mock.advance(`00000000-0000-4000-8000-${String(creates).padStart(12, "0")}`, change);
  };
  const mock = await openTestMock({
    remember: true,
    assume: ["connection shows the request"],
    onRequest: ({ operationId }) => {
      if (operationId === "requestOrganizationAnalytics") advanceCreated({ status: "resolved" });
      if (operationId === "uploadFinancialFile") advanceCreated({ status: "valid" });
      if (operationId === "createOrganizationAnalytics") advanceCreated({ status: "success" });
      if (operationId === "resubmitCreditApplication") mock.advance(applicationId, { status: "approved" });
    },
  });
  return mock;
}

test("redocly lint finds nothing", async () => {
  await expect(redocly(["lint", "arazzo.yaml"])).resolves.toBeDefined();
});

test("every workflow succeeds against the mock", async () => {
  const mock = await openPatientMock();
  const { files } = await respect(mock, "arazzo.yaml");
  const executed = files["arazzo.yaml"]?.executedWorkflows.map(({ workflowId, status }) => [
    workflowId,
    status,
  ]);
  expect(executed).toEqual(workflows.map(({ workflowId }) => [workflowId, "success"]));
  expect(files["arazzo.yaml"]?.totalRequests).toBe(workflows.flatMap(({ steps }) => steps).length);
  expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
});

test("a workflow whose condition does not hold fails, and so does one with an unknown operation", async () => {
  const mock = await openPatientMock();
  const unmet = await changedCopy(["== 'finalized'", "== 'rejected'"]);
  await expect(respect(mock, unmet)).rejects.toThrow("guest-resubmits-and-finalizes");
  const unknown = await changedCopy([
    "operationId: resubmitCreditApplication",
    "operationId: resubmitEverything",
  ]);
  await expect(respect(mock, unknown)).rejects.toThrow("resubmitEverything");
});

test("a workflow without the secret fails before it sends a request", async () => {
  const { clientSecret: _left, ...others } = inputs;
  const mock = await openPatientMock();
  await expect(respect(mock, "arazzo.yaml", "host-requests-analytics", others)).rejects.toThrow("sign-in");
  expect(mock.requests.map(({ operationId }) => operationId)).toEqual(["createAccessToken"]);
});

test("every workflow names its inputs, and hides the secret", () => {
  const { components } = parse(readFileSync(new URL("arazzo.yaml", root), "utf8")) as Arazzo;
  for (const [name, { required, properties }] of Object.entries(components.inputs)) {
    expect(required, name).toEqual(Object.keys(properties));
    expect(properties["clientSecret"]).toMatchObject({ format: "password" });
    expect(Object.values(properties).filter((property) => "default" in property)).toEqual([]);
  }
});

const oldRun = {
  id: "00000000-0000-4000-8000-000000002024",
  status: "success",
  created_at: "2024-01-01T12:00:00.123456",
  analyzed_on: "2024-01-01T12:00:00.123456",
};
const ownRun = { ...oldRun, id: "7c1d9a52-4e8b-4f63-9b0a-5d2e8f4a1c30" };
const history = (...items: object[]): ScriptedAnswer => ({ body: { items, total_items: items.length } });

interface Poll {
  workflowId: string;
  operationId: OperationId;
  /** What the server answers while it has not finished, an old result included. */
  unfinished: ScriptedAnswer;
  /** What it answers when it has failed. */
  failed: ScriptedAnswer;
}

const polls: Poll[] = [
  {
    workflowId: "host-requests-analytics",
    operationId: "getGuestConnection",
    unfinished: { example: "asked" },
    failed: { status: 404 },
  },
  {
    workflowId: "guest-uploads-and-analyses",
    operationId: "getFinancialFile",
    unfinished: { example: "processing" },
    failed: { example: "invalid" },
  },
  {
    workflowId: "guest-uploads-and-analyses",
    operationId: "listOrganizationAnalytics",
    unfinished: history(oldRun, { ...ownRun, status: "processing" }),
    failed: history(oldRun, { ...ownRun, status: "failed" }),
  },
  {
    workflowId: "guest-resubmits-and-finalizes",
    operationId: "getCreditApplication",
    unfinished: { example: "pending" },
    failed: { body: { id: applicationId, status: "declined" } },
  },
];

describe.each(polls)(
  "$workflowId, polling $operationId",
  ({ workflowId, operationId, unfinished, failed }) => {
    const always = { times: Number.POSITIVE_INFINITY };
    async function failureAgainst(answer: ScriptedAnswer): Promise<number> {
      const mock = await openTestMock();
      mock.respond(operationId, { ...answer, ...always });
      await expect(respect(mock, await impatientCopy(), workflowId)).rejects.toThrow(workflowId);
      // Nothing follows on a wait that fails.
      expect(mock.requests.at(-1)?.operationId).toBe(operationId);
      return mock.requests.filter((request) => request.operationId === operationId).length;
    }

    test("fails if the server never finishes, after it has polled up to its limit", async () => {
      expect(await failureAgainst(unfinished)).toBe(4);
    });
    test("fails at once if the outcome is bad", async () => {
      expect(await failureAgainst(failed)).toBe(1);
    });
    test("fails at once if the server refuses", async () => {
      expect(await failureAgainst({ status: 403 })).toBe(1);
    });
  },
);

test("a run that is not the first of the history is found", async () => {
  const mock = await openTestMock();
  mock.respond("listOrganizationAnalytics", history(oldRun, ownRun));
  await respect(mock, await impatientCopy(), "guest-uploads-and-analyses");
});

/** The workflows of `arazzo.yaml`: valid, run against the mock, and shown in the guide step by step. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, onTestFinished, test } from "vitest";
import { readOperations, root } from "../../scripts/docs/openapi.js";
import { redocly } from "../../scripts/docs/redocly.js";
import { describeWorkflows, plainOperationId, readWorkflows } from "../../scripts/docs/workflows.js";

const workflows = readWorkflows();

interface Report {
  files: Record<
    string,
    { totalRequests: number; executedWorkflows: { workflowId: string; status: string }[] }
  >;
}

/** Runs workflows with `redocly respect` against the mock. */
async function respect(file: string): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const report = join(folder, "report.json");
  await redocly(["respect", file, "--server", `mycreditapp=${inject("prismUrl")}`, "--json-output", report]);
  return JSON.parse(await readFile(report, "utf8")) as Report;
}

test("redocly lint finds nothing", async () => {
  await redocly(["lint", "arazzo.yaml"]);
});

test("every workflow runs to its end against the mock", async () => {
  const { files } = await respect("arazzo.yaml");
  const executed = files["arazzo.yaml"]?.executedWorkflows.map(({ workflowId, status }) => [
    workflowId,
    status,
  ]);
  expect(executed).toEqual(workflows.map(({ workflowId }) => [workflowId, "success"]));
  expect(files["arazzo.yaml"]?.totalRequests).toBe(workflows.flatMap(({ steps }) => steps).length);
});

test("a workflow whose condition does not hold fails, and so does one with an unknown operation", async () => {
  const text = await readFile(new URL("arazzo.yaml", root), "utf8");
  // Beside the original, so that its path to openapi.yaml holds.
  const file = fileURLToPath(new URL(".arazzo-wrong.yaml", root));
  onTestFinished(() => rm(file));
  await writeFile(file, text.replace("== 'finalized'", "== 'rejected'"));
  await expect(respect(file)).rejects.toThrow("guest-resubmits-and-finalizes");
  await writeFile(
    file,
    text.replace("operationId: resubmitCreditApplication", "operationId: resubmitEverything"),
  );
  await expect(respect(file)).rejects.toThrow("resubmitEverything");
});

test("the guide shows each of them, with every step", () => {
  const text = describeWorkflows();
  for (const { summary, steps } of workflows) {
    expect(text).toContain(`## ${summary}`);
    for (const step of steps) {
      const operation = readOperations().find(({ operationId }) => operationId === plainOperationId(step));
      expect(text).toContain(`${operation?.method} ${operation?.path}`);
    }
  }
});

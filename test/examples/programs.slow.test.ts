/**
 * The whole programs in examples/, each run as a process of its own: against a mock that remembers, where they create and
 * wait, and against Prism otherwise.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { type MockServerOptions, startMock } from "../../src/testing/index.js";
import { guestId, hostId } from "../support/client.js";
import { root } from "../support/folder.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
  return () => rm(folder, { recursive: true });
});

async function run(program: string, organizationId: string, ...args: string[]) {
  return runAt(inject("prismUrl"), program, organizationId, ...args);
}

async function runAt(baseUrl: string, program: string, organizationId: string, ...args: string[]) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), join(root, "examples", program), ...args],
    {
      cwd: root,
      env: {
        ...process.env,
        MYCREDITAPP_ORGANIZATION_ID: organizationId,
        MYCREDITAPP_CLIENT_ID: "client-1",
        MYCREDITAPP_CLIENT_SECRET: "canary-secret",
        MYCREDITAPP_BASE_URL: baseUrl,
      },
    },
  );
  return stdout.trim().split("\n");
}

async function startMemory(options: MockServerOptions) {
  const mock = await startMock({ remember: true, ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

test("a host asks for analytics, waits, and reads score, metrics and summary", async () => {
  let reads = 0;
  const mock = await startMemory({
    assume: ["connection shows the request"],
    onRequest: ({ operationId }) => {
      if (operationId === "getGuestConnection") reads += 1;
      // The first read looks for an open request, and the next two see it.
      if (reads === 3) mock.advance(guestId, { active_action_type: null, total_score: 91.5 });
    },
  });
  expect(await runAt(mock.url, "host-reads-analytics.ts", hostId, guestId, "10")).toEqual([
    "asked on 2025-09-23T16:07:35.675Z: active",
    "score of Meadow Imports: 91.5",
    "2025-06-30 current_ratio: 1.8",
    "2025-06-30 dscr: 2.3",
    "Overall financial health is stable with room for improvement in debt management",
  ]);
  expect(reads).toBe(4);
});

test("openapi-fetch asks for analytics over a session", async () => {
  expect(await run("other-clients/openapi-fetch.ts", hostId, guestId)).toEqual([
    "analytics_request: active",
    "USD, EUR",
  ]);
});

test("a guest uploads a file and runs analytics", async () => {
  const file = join(folder, "ledger.pdf");
  await writeFile(file, "%PDF-1.7");
  const [first, second] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
  const mock = await startMemory({
    onRequest: ({ operationId }) => {
      if (operationId === "uploadFinancialFile") mock.advance(first, { status: "valid" });
      if (operationId === "createOrganizationAnalytics")
        mock.advance(second, { status: "success", analyzed_on: "2025-09-24T09:18:41.550032" });
    },
  });
  expect(await runAt(mock.url, "guest-runs-analytics.ts", guestId, hostId, file, "USD")).toEqual([
    "uploaded ledger.pdf",
    "file: valid",
    "analytics: success",
    "analyzed on 2025-09-24T09:18:41.550032",
  ]);
});

test("a host writes its private records to a CSV file", async () => {
  const file = join(folder, "private-records.csv");
  const mock = await startMemory({});
  expect(await runAt(mock.url, "export-private-records.mjs", hostId, file)).toEqual(["2 records"]);
  expect((await readFile(file, "utf8")).split("\r\n")).toEqual([
    "id,name,email,total_score,score_updated_at,archived",
    "b25e7b65-e46a-40d5-a0f2-0de8c2b354aa,Example Corp,info@example.com,85.5,2025-11-01T10:00:00.123456,false",
    "c36f8c76-f57b-41e6-91a3-1ef9d3c465bb,Second Example Corp,,,,false",
    "",
  ]);
});

/** `npm run demo -- --record` writes a file from which the same demo runs again, without the server. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { guestId, hostId } from "../support/client.js";
import { root, temporaryFolder } from "../support/folder.js";
import { openTestMock } from "../support/mock.js";

/** What the demo prints for a server, without what differs from run to run. */
async function runDemo(baseUrl: string, ...more: string[]): Promise<string> {
  const args = [
    "--import",
    import.meta.resolve("tsx"),
    join(root, "scripts/demo.ts"),
    "--guest",
    guestId,
    "--yes",
    ...more,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      MYCREDITAPP_ORGANIZATION_ID: hostId,
      MYCREDITAPP_CLIENT_ID: "client-1",
      MYCREDITAPP_CLIENT_SECRET: "canary-secret",
      MYCREDITAPP_BASE_URL: baseUrl,
    },
  });
  return stdout.replaceAll(baseUrl, "(the API)").replace(/, \d+ ms with/, ", … ms with");
}

test("the demo runs from its own recording", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "session.har");
  const live = await openTestMock();
  live.sequence("requestOrganizationAnalytics", [{}, { status: 401 }]);
  const printed = await runDemo(live.url, "--record", file);
  expect(printed).toContain("AuthenticationError");

  const text = await readFile(file, "utf8");
  expect(text).not.toContain("canary-secret");
  expect(text).not.toContain("not-a-token");
  const mock = await openTestMock();
  mock.replay(JSON.parse(text));
  expect(await runDemo(mock.url)).toBe(printed);
  expect(mock.requests.map(({ answeredBy }) => answeredBy)).not.toContain("refusal");
});

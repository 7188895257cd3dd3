/** The commands of package.json that a test can run whole. */
import { execFile } from "node:child_process";
import { appendFile, cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { root, temporaryFolder } from "../support/folder.js";

const tsx = fileURLToPath(import.meta.resolve("tsx/cli"));

async function run(script: string, args: string[] = [], env: Record<string, string> = {}) {
  const running = promisify(execFile)(process.execPath, [tsx, `scripts/${script}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  // Nobody is there to answer a prompt.
  running.child.stdin?.end();
  return running.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

test("generate:check names each file that does not match openapi.yaml", async () => {
  const folder = await temporaryFolder();
  await cp(join(root, "generated"), folder, { recursive: true });
  await appendFile(join(folder, "schema.ts"), "// edited by hand");
  await rm(join(folder, "types.ts"));
  const { code, output } = await run("generate/generate", ["--check", "--output", folder]);
  expect(code).toBe(1);
  expect(output).toContain("generated/schema.ts and generated/types.ts do not follow from openapi.yaml");
});

test("the demo shows the action and the refusals, and no secret", async () => {
  const { code, output } = await run("demo");
  expect(code).toBe(0);
  expect(output).toContain("2 currencies: USD, EUR");
  expect(output).toContain("status: 'active'");
  expect(output).toContain("InputError (invalid_input)");
  expect(output).toContain("AuthenticationError (authentication_failed)");
  expect(output).not.toContain("abcdefghijklmnopqrstuvwxyz");
  expect(output).not.toContain("eyJhbGci");
});

test("with credentials, the demo reads from the live API, and asks a guest only if one is named", async () => {
  const environment = {
    MYCREDITAPP_ORGANIZATION_ID: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
    MYCREDITAPP_CLIENT_ID: "client-1",
    MYCREDITAPP_CLIENT_SECRET: "canary-secret",
    // The live path, sent to the mock instead.
    MYCREDITAPP_BASE_URL: inject("prismUrl"),
  };
  const guest = ["--guest", "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60"];
  expect(await run("demo", guest)).toMatchObject({
    code: 1,
    output: expect.stringContaining("no credentials"),
  });
  const reading = await run("demo", [], environment);
  expect(reading.code).toBe(0);
  expect(reading.output).toContain("2 currencies: USD, EUR");
  expect(reading.output).not.toContain("analytics/requests");
  const unconfirmed = await run("demo", guest, environment);
  expect(unconfirmed.output).toContain("Nothing was sent.");
  expect(unconfirmed.output).not.toContain("status: 'active'");
  const { code, output } = await run("demo", [...guest, "--yes"], environment);
  expect(code).toBe(0);
  expect(output).toContain("status: 'active'");
  expect(output).not.toContain("canary-secret");
});

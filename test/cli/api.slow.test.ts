/** The command `api` as a process: in a terminal, and with a reader that goes. */
import { execFileSync, spawn } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { guestId, hostId } from "../../examples/operations.js";
import { json, startServer } from "../support/server.js";
import { program, root } from "./command.js";

const minute = 60_000;
const { MYCREDITAPP_WRITES: _writes, ...inherited } = process.env;

function environmentOf(url: string): NodeJS.ProcessEnv {
  return {
    ...inherited,
    MYCREDITAPP_ORGANIZATION_ID: hostId,
    MYCREDITAPP_CLIENT_ID: "client-1",
    MYCREDITAPP_CLIENT_SECRET: "secret",
    MYCREDITAPP_BASE_URL: url,
  };
}

/** Gives the command a terminal of its own. */
const inTerminal = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";

beforeAll(() => {
  // Without it, nothing below would have been shown.
  execFileSync("python3", ["--version"]);
});

test.each([
  ["y", 0, 1],
  ["n", 3, 0],
])(
  "in a terminal, it shows the write and asks; after %j it ends with %d",
  { timeout: minute },
  async (answer, expected, sent) => {
    const server = await startServer(json({ status: "active" }));
    const words = ["api", "requestOrganizationAnalytics", "--path", `org_id=${guestId}`, "--write"];
    const terminal = spawn("python3", ["-c", inTerminal, process.execPath, ...program, ...words], {
      cwd: root,
      env: environmentOf(server.url),
      stdio: ["pipe", "pipe", "inherit"],
    });
    let printed = "";
    terminal.stdout.on("data", (chunk) => {
      const isAsked = printed.includes("[y/N]");
      printed += chunk;
      if (!isAsked && printed.includes("[y/N]")) terminal.stdin.write(`${answer}\n`);
    });
    const code = await new Promise((resolve) => terminal.once("close", resolve));
    expect(printed).toContain(`POST ${server.url}/organizations/${guestId}/analytics/requests`);
    expect([code, server.requests.length]).toEqual([expected, sent]);
  },
);

test("`| head -1` ends it quietly, with 0, long before the end of the list", {
  timeout: minute,
}, async () => {
  const count = 100_000;
  const server = await startServer((request, response) => {
    const offset = Number(new URL(request.path, "http://localhost").searchParams.get("offset"));
    const items = Array.from({ length: 100 }, (_, at) => ({ id: offset + at, name: "n".repeat(1_000) }));
    json({ items, total_items: count })(request, response);
  });
  const command = [process.execPath, ...program, "api", "listPrivateRecords", "--all"].map(quoted).join(" ");
  const shell = spawn("bash", ["-c", `${command} | head -1; echo "code \${PIPESTATUS[0]}"`], {
    cwd: root,
    env: environmentOf(server.url),
  });
  const written = { stdout: "", stderr: "" };
  shell.stdout.on("data", (chunk) => (written.stdout += chunk));
  shell.stderr.on("data", (chunk) => (written.stderr += chunk));
  await new Promise((resolve) => shell.once("close", resolve));
  expect(written).toEqual({ stdout: expect.stringMatching(/^\{"id":0,.*\}\ncode 0\n$/), stderr: "" });
  expect(server.requests.length).toBeLessThan(100);
});

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

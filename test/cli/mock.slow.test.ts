/** The life of `mycreditapp mock`: it comes up, says why it refuses, and leaves no Prism behind, however it ends. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import type { Readable } from "node:stream";
import { expect, onTestFinished, test, vi } from "vitest";
import { guestId, hostId } from "../../examples/operations.js";
import { MyCreditApp, ValidationError } from "../../src/index.js";
import { errorOf } from "../support/client.js";
import { program, root, run, start } from "./command.js";

/** What a process printed so far. */
function reading(stream: Readable | null): { text: string } {
  const printed = { text: "" };
  stream?.on("data", (chunk) => {
    printed.text += chunk;
  });
  return printed;
}

async function untilUp(printed: { text: string }): Promise<string> {
  return vi.waitFor(
    () => {
      const url = /(?:Prism|The mock) is listening on (http:\/\/[\w.:]+)/.exec(printed.text)?.[1];
      if (url === undefined) throw new Error(`not up: ${printed.text}`);
      return url;
    },
    { timeout: 40_000, interval: 100 },
  );
}

/** The processes whose parent this is. */
function childrenOf(pid: number): number[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
}

function isAlive(pid: number): boolean {
  try {
    // A zombie still has its id.
    return !execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).startsWith("Z");
  } catch {
    return false;
  }
}

function isPrism(pid: number): boolean {
  return (
    isAlive(pid) &&
    execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).includes("prism-cli")
  );
}

async function untilGone(pids: readonly number[]): Promise<void> {
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 15_000, interval: 200 });
}

function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** The command and what it started: Prism above all. */
function familyOf(child: ChildProcess): number[] {
  const descendants = descendantsOf(child.pid as number);
  expect(descendants).not.toEqual([]);
  return [child.pid as number, ...descendants];
}

test.each([
  ["built-in", []],
  ["Prism", ["--engine", "prism", "--errors"]],
])("it serves this client, prints each request, and says why it refuses one: %s", async (_name, engine) => {
  const child = start(["mock", "--port", "0", ...engine]);
  const printed = reading(child.stdout);
  const baseUrl = await untilUp(printed);
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "any",
    clientSecret: "any",
    baseUrl,
    maxRetries: 0,
  });
  expect((await client.analytics.request(guestId)).status).toBe("active");
  const wrong = client.privateRecords.list({ order_by: "nmae" as never });
  const error = await errorOf(wrong, ValidationError);
  expect(error.issues).toMatchObject([{ pointer: "/query/order_by" }]);
  await vi.waitFor(() => expect(printed.text).toMatch(/order_by must be (equal to )?one of/));
  expect(printed.text).toContain(
    `POST /organizations/${guestId}/analytics/requests requestOrganizationAnalytics`,
  );
});

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s ends it with 0, and Prism with it",
  async (signal) => {
    const child = start(["mock", "--engine", "prism", "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await untilUp(reading(child.stdout));
    const family = familyOf(child);
    const code = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    expect(await code).toBe(0);
    await untilGone(family);
  },
);

test("Ctrl+C while Prism starts, which reaches both, ends it with 0 and without a message", async () => {
  const child = start(["mock", "--engine", "prism", "--port", "0"], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr] = [reading(child.stdout), reading(child.stderr)];
  const closed = new Promise((resolve) => child.once("close", resolve));
  const pid = child.pid as number;
  await vi.waitUntil(() => descendantsOf(pid).some(isPrism), { timeout: 20_000, interval: 20 });
  const family = familyOf(child);
  process.kill(-pid, "SIGINT");
  expect(await closed).toBe(0);
  expect([stdout.text, stderr.text]).toEqual(["", ""]);
  await untilGone(family);
});

test("a signal to the command alone while Prism starts ends it at once, and Prism with it", async () => {
  const child = start(["mock", "--engine", "prism", "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr] = [reading(child.stdout), reading(child.stderr)];
  const closed = new Promise((resolve) => child.once("close", resolve));
  const pid = child.pid as number;
  await vi.waitUntil(() => descendantsOf(pid).some(isPrism), { timeout: 20_000, interval: 20 });
  const family = familyOf(child);
  child.kill("SIGINT");
  expect(await closed).toBe(0);
  expect([stdout.text, stderr.text]).toEqual(["", ""]);
  await untilGone(family);
});

test("if Prism ends by itself, the command says so and ends with 1", async () => {
  const child = start(["mock", "--engine", "prism", "--port", "0"]);
  const stderr = reading(child.stderr);
  const closed = new Promise((resolve) => child.once("close", resolve));
  await untilUp(reading(child.stdout));
  const prism = descendantsOf(child.pid as number).find(isPrism);
  process.kill(prism as number, "SIGKILL");
  expect(await closed).toBe(1);
  expect(stderr.text).toContain("Prism ended by itself, by SIGKILL");
});

test("it ends when the pipe to its standard input does", async () => {
  const child = start(["mock", "--engine", "prism", "--port", "0"]);
  await untilUp(reading(child.stdout));
  const family = familyOf(child);
  child.stdin?.end();
  await untilGone(family);
});

const { execPath } = process;
const command = [execPath, ...program, "mock", "--engine", "prism", "--port", "0"];

test.each([
  ["directly", `spawn(${JSON.stringify(command[0])}, ${JSON.stringify(command.slice(1))}, `],
  // As npm and npx start it, with one command more, so that no shell replaces itself by the command.
  ["through a shell", `spawn("sh", ["-c", ${JSON.stringify(`"${command.join('" "')}"; true`)}], `],
])("started %s, it ends with its parent, and not for an empty standard input", async (_how, call) => {
  const script = `import { spawn } from "node:child_process"; ${call}{ stdio: ["ignore", "inherit", "inherit"] });`;
  const parent = spawn(execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void parent.kill("SIGKILL"));
  const url = await untilUp(reading(parent.stdout));
  const family = descendantsOf(parent.pid as number);
  onTestFinished(() => {
    for (const pid of family.filter(isAlive)) process.kill(pid, "SIGKILL");
  });
  expect(family.length).toBeGreaterThan(1);
  expect((await fetch(url)).status).toBe(404);
  parent.kill("SIGKILL");
  await untilGone(family);
});

test("a port that is taken or invalid is reported, with exit code 1", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const taken = await run(["mock", "--port", String(port)]);
  expect(taken).toMatchObject({
    code: 1,
    stderr: `port ${port} of 127.0.0.1 is in use; pass another with --port, or --port 0 for a free one\n`,
  });
  const none = await run(["mock", "--port", "x"]);
  expect(none).toMatchObject({
    code: 1,
    stderr: '`--port` must be a whole number from 0 to 65535; got "x"\n',
  });
});

test("without Prism, it says how to install Prism, and no stack buries the message", async () => {
  const hide = `import { Module } from "node:module";
    const resolve = Module._resolveFilename;
    Module._resolveFilename = function (name, ...rest) {
      if (name.startsWith("@stoplight/prism-cli")) throw Object.assign(new Error("hidden"), { code: "MODULE_NOT_FOUND" });
      return resolve.call(this, name, ...rest);
    };`;
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(hide)}`;
  const { code, stderr } = await run(["mock", "--engine", "prism", "--port", "0"], {
    env: { ...process.env, NODE_OPTIONS },
  });
  expect(code).toBe(1);
  expect(stderr).toBe(
    'This needs Prism, which is not installed. Run: npm install --save-dev "@stoplight/prism-cli@^5.14.2"\n',
  );
});

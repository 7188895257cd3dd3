/** `verify-spec` as a command: what it prints, which file it writes, and how it ends. */
import { lstat, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { verify } from "../../src/cli/verify/verify.js";
import type { Report } from "../../src/evidence/report.js";
import type { Fetch } from "../../src/index.js";
import { startMock } from "../../src/testing/index.js";
import { temporaryFolder } from "../support/folder.js";
import { json, startServer } from "../support/server.js";
import { run, start } from "./command.js";
import { honestFetch, options, spec } from "./honest-server.js";

function environment(baseUrl: string): Record<string, string> {
  return {
    MYCREDITAPP_ORGANIZATION_ID: options.organizationId,
    MYCREDITAPP_CLIENT_ID: options.clientId,
    MYCREDITAPP_CLIENT_SECRET: options.clientSecret,
    MYCREDITAPP_BASE_URL: baseUrl,
  };
}

/** Serves what a `fetch` answers. After that many requests, it breaks every connection. */
async function startHonestServer(answer: Fetch, mostRequests = Number.POSITIVE_INFINITY): Promise<string> {
  let count = 0;
  const server = createServer(async (incoming, response) => {
    count += 1;
    if (count > mostRequests) return void incoming.socket.destroy();
    const body = incoming.method === "GET" ? undefined : "";
    const init = {
      method: incoming.method ?? "",
      headers: {},
      redirect: "manual" as const,
      signal: AbortSignal.any([]),
      ...(body !== undefined && { body }),
    };
    const answered = await answer(`http://x${incoming.url}`, init, {
      operationId: undefined,
      attempt: 1,
      callId: "",
    });
    response.writeHead(answered.status, { "content-type": "application/json" }).end(await answered.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("--dry-run prints a line for each request, needs no credentials, and sends nothing", async () => {
  const server = await startServer(json({}));
  const { stdout, stderr, code } = await run(["verify-spec", "--dry-run"], {
    env: { ...process.env, ...environment(server.url) },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.trim().split("\n");
  expect(lines).toContain("GET /resources/currencies");
  expect(lines).toContain("GET /organizations/{org_id}/metrics/summaries/current");
  for (const line of lines) expect(line).toMatch(/^GET \/\S+$|^GET \/\S+\{a \w+\}/);
  expect([server.requests, server.tokenRequests]).toEqual([[], []]);
  const without = await run(["verify-spec", "--dry-run"], { env: { PATH: process.env["PATH"] } });
  expect(without).toMatchObject({ code: 0, stdout });
  // Every request of a run is announced in that form.
  const announced = new Set<string>();
  await verify(spec, { ...options, fetch: honestFetch() }, (line) => announced.add(line.replace(/\?.*/, "")));
  const planned = new Set(lines.map((line) => line.replace(/\?.*/, "")));
  expect(announced.size).toBeGreaterThan(10);
  expect([...announced].filter((line) => !planned.has(line))).toEqual([]);
});

test("against the mock, it says that a mock proves nothing, and writes the file and the table", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "live.json");
  const env = { ...process.env, ...environment(inject("prismUrl")) };
  const { code, stdout, stderr } = await run(["verify-spec", "--output", file], { env });
  expect({ code, stderr: stderr.split("\n")[0] }).toEqual({
    code: 0,
    stderr: "GET /mycreditapp-verify-spec-no-such-route  404",
  });
  expect(stdout.split("\n")[0]).toContain("A mock proves nothing about the live API");
  expect(stdout).toMatch(
    /^not reached +\/components\/schemas\/Organization +the server answers as a mock does/m,
  );
  expect(stdout).toMatch(/^marks: 0 confirmed, 0 contradicted, \d+ not reached$/m);
  expect(stdout).toMatch(/^facts: 0 confirmed, 0 contradicted, \d+ not reached$/m);
  const [report] = JSON.parse(await readFile(file, "utf8")).reports as [
    { marks: unknown[]; description: string; mock: boolean; origin: string },
  ];
  expect(report).toMatchObject({ mock: true, origin: inject("prismUrl") });
  expect(report.marks).toHaveLength(spec.marks.length);
  expect(report.description).toBe(spec.version);
});

test("against a mock that makes its data up, nothing is confirmed either", async () => {
  const mock = await startMock({ engine: "prism", dynamic: true });
  onTestFinished(() => mock.stop());
  const report = await verify(spec, { ...options, baseUrl: mock.url }, () => undefined);
  expect(report.mock).toBe(true);
  expect([...report.marks, ...report.facts].map(({ verdict }) => verdict)).not.toContain("confirmed");
});

test("--names says what it does before the first request", async () => {
  const url = await startHonestServer(
    honestFetch({ item: (item) => Object.assign(item, { credit_limit_id: 1 }) }),
  );
  const file = join(await temporaryFolder(), "live.json");
  const { stdout, stderr } = await run(["verify-spec", "--names", "--output", file], {
    env: { ...process.env, ...environment(url) },
  });
  expect(stderr.split("\n")[0]).toContain("--names: ");
  expect(stdout).toContain("unknown fields of listGuestConnections response items[]: credit_limit_id");
  expect(stdout).toContain("Read it before you share it.");
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends the run, and leaves the report so far", async (signal) => {
  const file = join(await temporaryFolder(), "live.json");
  let count = 0;
  const honest = honestFetch();
  const url = await startHonestServer(async (...request) => {
    count += 1;
    // It never answers the twentieth request: the command must not wait for that.
    if (count === 20) {
      child.kill(signal);
      await new Promise(() => undefined);
    }
    return honest(...request);
  });
  const child = start(["verify-spec", "--output", file], { env: { ...process.env, ...environment(url) } });
  let printed = "";
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1);
  expect(printed).toContain("The reading ended early: aborted");
  const [report] = JSON.parse(await readFile(file, "utf8")).reports as [Report];
  expect(report.stopped).toBe("aborted");
  expect(report.statuses).toMatchObject({ listCurrencies: { 200: 1 } });
});

test("a contradiction ends it with 1; bad credentials end it with their message and without a file", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "live.json");
  const answer = honestFetch({
    answer: ({ operationId }, answered) =>
      operationId === "listCurrencies" ? { status: 200, body: { items: [] } } : answered,
  });
  const url = await startHonestServer(answer);
  const differing = await run(["verify-spec", "--output", file], {
    env: { ...process.env, ...environment(url) },
  });
  expect(differing.code).toBe(1);
  expect(differing.stdout).toMatch(/^listCurrencies +response +type +type: object instead of array/m);
  await rm(file);

  const strict = await startServer(json({}), json({ detail: "no" }, 401));
  const refused = await run(["verify-spec", "--output", file], {
    env: { ...process.env, ...environment(strict.url) },
  });
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toContain("clientSecret");
  await expect(readFile(file)).rejects.toThrow("ENOENT");
});

test("a file that cannot be written is told before the first request", async () => {
  const server = await startServer(json({}));
  const file = join(await temporaryFolder(), "no", "such", "folder.json");
  const { code, stderr } = await run(["verify-spec", "--output", file], {
    env: { ...process.env, ...environment(server.url) },
  });
  expect(code).toBe(1);
  expect(stderr).toContain("ENOENT");
  expect([server.requests, server.tokenRequests]).toEqual([[], []]);
});

test("a run that comes to nothing leaves the files as they were", async () => {
  const folder = await temporaryFolder();
  const server = await startServer(json({}), json({ detail: "no" }, 401));
  const env = { ...process.env, ...environment(server.url) };
  const existing = join(folder, "existing.json");
  await writeFile(existing, "what an earlier run wrote");
  expect(await run(["verify-spec", "--output", existing], { env })).toMatchObject({ code: 1, stdout: "" });
  expect(await readFile(existing, "utf8")).toBe("what an earlier run wrote");

  const empty = join(folder, "empty.json");
  await writeFile(empty, "");
  expect((await run(["verify-spec", "--output", empty], { env })).code).toBe(1);
  expect(await readFile(empty, "utf8")).toBe("");

  const absent = join(folder, "absent.json");
  expect((await run(["verify-spec", "--output", absent], { env })).code).toBe(1);
  await expect(lstat(absent)).rejects.toThrow("ENOENT");
});

test("a link to /dev/null as the output stays one", async () => {
  const link = join(await temporaryFolder(), "nowhere.json");
  await symlink("/dev/null", link);
  const env = { ...process.env, ...environment(inject("prismUrl")) };
  const { code, stdout } = await run(["verify-spec", "--output", link], { env });
  expect(code).toBe(0);
  expect(stdout).toContain(`Written to ${link}`);
  expect(await readlink(link)).toBe("/dev/null");
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
});

test("a run that ended early writes what it learned, and ends with 1", async () => {
  const file = join(await temporaryFolder(), "live.json");
  const url = await startHonestServer(honestFetch(), 6);
  const env = { ...process.env, ...environment(url) };
  const { code, stdout } = await run(["verify-spec", "--output", file], { env });
  expect(stdout).toContain("The reading ended early: ");
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
    reports: [{ stopped: expect.any(String) }],
  });
  // Nothing else ends it with 1.
  expect(stdout).toContain(" 0 contradicted");
  expect(stdout).not.toMatch(/ [1-9]\d* contradicted/);
  expect(code).toBe(1);
});

test("if nobody reads its output, it still writes the file", async () => {
  const file = join(await temporaryFolder(), "live.json");
  const env = { ...process.env, ...environment(inject("prismUrl")) };
  const child = start(["verify-spec", "--output", file], { env, stdio: ["ignore", "pipe", "pipe"] });
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.stdout?.destroy();
  child.stderr?.destroy();
  expect(await exit).toBe(0);
  const [report] = JSON.parse(await readFile(file, "utf8")).reports as [{ marks: unknown[] }];
  expect(report.marks).toHaveLength(spec.marks.length);
});

test("Ctrl+C keeps what the run learned until then, and ends it with 1", async () => {
  const file = join(await temporaryFolder(), "live.json");
  const env = { ...process.env, ...environment(inject("prismUrl")) };
  const child = start(["verify-spec", "--output", file], { env });
  const exit = new Promise((resolve) => child.once("exit", resolve));
  let lines = 0;
  child.stderr?.on("data", (chunk) => {
    lines += String(chunk).split("\n").length - 1;
    if (lines >= 5) child.kill("SIGINT");
  });
  child.stdout?.resume();
  expect(await exit).toBe(1);
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ reports: [{ stopped: "aborted" }] });
});

/** `verify-spec` only reads, sends nothing on a dry run, and writes down no data of anybody. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { getOnly } from "../../src/cli/verify/get-only.js";
import { describeReport } from "../../src/cli/verify/report.js";
import { count, createSighting } from "../../src/cli/verify/sighting.js";
import { type Node, Spec } from "../../src/cli/verify/spec.js";
import { verify } from "../../src/cli/verify/verify.js";
import { MyCreditApp } from "../../src/index.js";
import { openapi } from "../support/openapi.js";
import { json, startServer } from "../support/server.js";
import { run } from "./command.js";
import { guestId, honestFetch, options } from "./honest-server.js";

const spec = new Spec(openapi as unknown as Node);

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function environment(baseUrl: string): Record<string, string> {
  return {
    MYCREDITAPP_ORGANIZATION_ID: options.organizationId,
    MYCREDITAPP_CLIENT_ID: options.clientId,
    MYCREDITAPP_CLIENT_SECRET: options.clientSecret,
    MYCREDITAPP_BASE_URL: baseUrl,
  };
}

test("its transport sends GET requests and the token request, and nothing else", async () => {
  const server = await startServer(json({}));
  const fetch = getOnly(server.url, (url, init) => globalThis.fetch(url, init as RequestInit));
  const client = new MyCreditApp({ ...options, baseUrl: server.url, fetch });
  await client.organizations.get(options.organizationId);
  await expect(client.analytics.request(guestId)).rejects.toThrow();
  await expect(client.financialFiles.delete(guestId, guestId)).rejects.toThrow();
  await expect(client.request("PATCH /x", { body: {} })).rejects.toThrow();
  await expect(client.request("POST /oauth2/token/", { body: {} })).rejects.toThrow();
  await expect(client.request("POST /x/oauth2/token", { body: {} })).rejects.toThrow();
  await expect(client.fetch("/x", { method: "HEAD" })).rejects.toThrow();
  expect(server.requests.map(({ method }) => method)).toEqual(["GET"]);
  expect(server.tokenRequests.map(({ method }) => method)).toEqual(["POST"]);
});

test("a whole run sends GET requests and one token request", async () => {
  const requests: string[] = [];
  await verify(spec, { ...options, fetch: honestFetch({}, requests) }, () => undefined);
  const others = requests.filter((request) => !request.startsWith("GET "));
  expect(requests.length).toBeGreaterThan(100);
  expect(others).toEqual(["POST /oauth2/token"]);
});

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
  expect([...announced].filter((line) => !planned.has(line))).toEqual([]);
});

test("against the mock, nothing is contradicted, and it writes the file and the table", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "live.json");
  const env = { ...process.env, ...environment(inject("prismUrl")) };
  const { code, stdout, stderr } = await run(["verify-spec", "--output", file], { env });
  expect({ code, stderr: stderr.split("\n")[0] }).toEqual({
    code: 0,
    stderr: "GET /mycreditapp-verify-spec-no-such-route  404",
  });
  expect(stdout).toMatch(/^confirmed +\/components\/schemas\/Organization +\d+ values/m);
  expect(stdout).toMatch(/^marks: \d+ confirmed, 0 contradicted, \d+ not reached$/m);
  const report = JSON.parse(await readFile(file, "utf8")) as { marks: unknown[]; description: string };
  expect(report.marks).toHaveLength(spec.marks.length);
  expect(report.description).toBe(spec.version);
});

test("a contradiction ends it with 1; bad credentials end it with their message and without a file", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "live.json");
  const answer = honestFetch({
    answer: ({ operationId }, answered) =>
      operationId === "listCurrencies" ? { status: 200, body: { items: [] } } : answered,
  });
  const server = createServer(async (incoming, response) => {
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
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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

const canary = /canary|987654|424242|4711|[\da-f]{8}-[\da-f]{4}-/i;

test("no name, amount, id or text of a response is in what it writes and prints", async () => {
  let number = 987_654.25;
  const plant = (value: unknown, name = ""): unknown => {
    if (Array.isArray(value)) return value.map((each) => plant(each));
    if (typeof value === "number") {
      number += 1;
      return name === "total_items" ? 424_242 : number;
    }
    // An id and a status are needed to go on; every other text is somebody's.
    if (typeof value === "string")
      return /id$|^(code|status|email)$/.test(name) ? value : `Canary ${name} GmbH`;
    if (typeof value !== "object" || value === null) return value;
    const planted = Object.entries(value).map(([each, held]) => [each, plant(held, each)]);
    return {
      ...Object.fromEntries(planted),
      "Canary Trading Ltd": 987_654,
      canary_987654: "Canary",
      new_field: { "Canary Street 4711": 987_654 },
      ...(name === "data" && { document_type: "Canary Document" }),
    };
  };
  const lines: string[] = [];
  const fetch = honestFetch({
    answer: (_asked, { status, body }) => ({
      status,
      body: _asked.operationId === "createAccessToken" ? body : plant(body),
    }),
  });
  const report = await verify(spec, { ...options, fetch }, (line, outcome) =>
    lines.push(`${line} ${outcome}`),
  );
  const written = [JSON.stringify(report), ...describeReport(report), ...lines].join("\n");
  expect(written).toContain("new_field");
  expect(written).toContain("(a name of another form)");
  expect(canary.exec(written)?.[0]).toBeUndefined();
  expect(written).not.toContain(options.clientSecret);
  expect(written).not.toContain("token-1");
  // The canaries are what is looked for: they are in the answers.
  const answered = await fetch(
    `${options.baseUrl}/private-records?limit=1&offset=0`,
    { method: "GET" } as never,
    {} as never,
  );
  expect(canary.test(await answered.text())).toBe(true);
});

test("a map is not taken for a list of fields", async () => {
  const names = Array.from(
    { length: 40 },
    (_, index) => `customer_${String.fromCharCode(97 + (index % 26))}${"x".repeat(index)}`,
  );
  const fetch = honestFetch({
    item: (item) => Object.assign(item, Object.fromEntries(names.map((name) => [name.slice(0, 40), 1]))),
  });
  const report = await verify(spec, { ...options, fetch }, () => undefined);
  expect(report.unknownFields).toMatchObject({ "listGuestConnections response items[]": { "(a map)": 3 } });
  expect(JSON.stringify(report)).not.toContain("customer_");
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

test("a field that is named like a member of every object is counted", () => {
  const { unknownFields, enumValues } = createSighting();
  count(unknownFields, "constructor");
  count(enumValues, "constructor");
  expect(JSON.stringify([unknownFields, enumValues])).toBe('[{"constructor":1},{"constructor":1}]');
});

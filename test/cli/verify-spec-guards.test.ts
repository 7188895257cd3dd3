/** Small guards of `verify-spec`, each of which nothing else in the fast tests would miss. */
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { judgeFilter } from "../../src/cli/verify/filter-verdict.js";
import { getOnly } from "../../src/cli/verify/get-only.js";
import { filters } from "../../src/cli/verify/plan.js";
import type { ProbeExchange } from "../../src/cli/verify/requests.js";
import { judgeRoute } from "../../src/cli/verify/routes.js";
import { verify } from "../../src/cli/verify/verify.js";
import { runVerifySpec } from "../../src/cli/verify/verify-spec.js";
import { operationOf } from "../../src/cli/verify/walk.js";
import { temporaryFolder } from "../support/folder.js";
import { openapi } from "../support/openapi.js";
import { json, startServer } from "../support/server.js";
import { start } from "./command.js";
import { honestFetch, options, spec } from "./honest-server.js";

function exchange(
  operationId: string,
  purpose: ProbeExchange["purpose"],
  rest: Partial<ProbeExchange> = {},
): ProbeExchange {
  const operation = operationOf(spec, operationId);
  const nothing = { read: undefined, query: [], ids: {}, status: 200, body: undefined, serverTime: 0 };
  return { operation, purpose, ...nothing, ...rest };
}

test("its transport does not send a GET that has a body", async () => {
  const send = vi.fn(async () => Response.json({}));
  const init = { method: "GET", headers: {}, redirect: "manual", signal: AbortSignal.any([]) } as const;
  const context = { operationId: undefined, attempt: 1, callId: "" };
  const fetch = getOnly("https://api.test", send);
  await expect(fetch("https://api.test/x", { ...init, body: "{}" }, context)).rejects.toThrow("only reads");
  expect(send).not.toHaveBeenCalled();
  await fetch("https://api.test/x", init, context);
  expect(send).toHaveBeenCalledOnce();
});

test("a file that cannot be written is told before the first request", async () => {
  const folder = await temporaryFolder();
  const server = await startServer(json({}));
  vi.stubEnv("MYCREDITAPP_ORGANIZATION_ID", options.organizationId);
  vi.stubEnv("MYCREDITAPP_CLIENT_ID", options.clientId);
  vi.stubEnv("MYCREDITAPP_CLIENT_SECRET", options.clientSecret);
  vi.stubEnv("MYCREDITAPP_BASE_URL", server.url);
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(runVerifySpec({ output: join(folder, "no", "such.json") })).rejects.toThrow("ENOENT");
  expect([server.requests, server.tokenRequests]).toEqual([[], []]);
});

test("if nobody reads its output, a command ends as if somebody did", async () => {
  const child = start(["verify-spec", "--dry-run"], { stdio: ["ignore", "pipe", "pipe"] });
  const exit = new Promise((resolve) => child.once("exit", resolve));
  let printed = "";
  child.stderr?.on("data", (chunk) => {
    printed += chunk;
  });
  child.stdout?.destroy();
  expect(await exit).toBe(0);
  expect(printed).toBe("");
});

test("an id of the server that would change the path is not sent back", async () => {
  const requests: string[] = [];
  const item = (each: Record<string, unknown>) => {
    for (const name of Object.keys(each)) if (name.endsWith("id")) each[name] = "..";
  };
  await verify(spec, { ...options, fetch: honestFetch({ item }, requests) }, () => undefined);
  const templates = Object.keys(openapi.paths).map(
    (path) => new RegExp(`^${path.replace(/\{\w+\}/g, "[\\w-]+")}$`),
  );
  const strange = requests
    .map((request) => (request.split(" ")[1] as string).replace(/\?.*/, ""))
    .filter((path) => !path.includes("no-such-route") && !templates.some((template) => template.test(path)));
  expect(requests.length).toBeGreaterThan(20);
  expect(strange).toEqual([]);
});

test("a 404 of a server that refuses everything of an organization does not contradict the route", () => {
  const operation = operationOf(spec, "listOrganizationMetrics");
  const own = [exchange("listOrganizationMetrics", "read", { status: 404 })];
  expect(judgeRoute(operation, own, false).verdict).toBe("contradicted");
  expect(judgeRoute(operation, own, true).verdict).toBe("not reached");
});

test("a filter that met a rate limit is not contradicted", () => {
  const [filter] = filters;
  if (filter === undefined) throw new Error("there is no filter");
  const read = exchange(filter.operationId, "read", { body: { items: [{}] } });
  const answered = (status: number) =>
    exchange(filter.operationId, `filter ${filter.parameter} 0`, { status });
  expect(judgeFilter(filter, [read, answered(422)]).verdict).toBe("contradicted");
  expect(judgeFilter(filter, [read, answered(429)]).verdict).toBe("not reached");
});

test("a run that you stop keeps what it learned until then, and says that it ended early", async () => {
  const stop = new AbortController();
  const lines: string[] = [];
  const announce = (line: string) => {
    lines.push(line);
    if (lines.length === 12) stop.abort();
  };
  const report = await verify(spec, { ...options, fetch: honestFetch() }, announce, { signal: stop.signal });
  expect(report.stopped).toBe("aborted");
  expect(lines).toHaveLength(12);
  expect(report.marks.some(({ verdict }) => verdict === "confirmed")).toBe(true);
});

/**
 * Risk: a framework replaces `fetch`, wraps the client, bundles it or freezes it. Each of these starts a real server, or a
 * program, whose handler does what `exercise.js` says, and looks at what the API has seen.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { mustRun, root } from "../../../scripts/check/packed.js";
import { type Api, environmentOf, judgeServer, openApi, serverSteps } from "../api.js";
import { exerciseSteps } from "../exercise.js";
import {
  expectEqual,
  freePort,
  type Outcome,
  type Place,
  type Results,
  type Setting,
  startDaemon,
} from "../place.js";

const source = join(root, "test/places");
export const everyStep = [...exerciseSteps, ...serverSteps];

/** The folder of the frameworks, with the files that all projects share. */
export async function openFolder(
  setting: Setting,
  name: "frameworks" | "next-14" = "frameworks",
): Promise<string> {
  const folder = await setting.frameworks(name);
  for (const file of ["ids.js", "exercise.js"]) await cp(join(source, file), join(folder, file));
  return folder;
}

export async function versionOf(folder: string, name: string): Promise<string> {
  const text = await readFile(join(folder, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** Runs with a fresh API. */
export async function withApi<Result>(use: (api: Api) => Promise<Result>): Promise<Result> {
  const api = await openApi();
  try {
    return await use(api);
  } finally {
    api.close();
  }
}

/** What a started server responds to `/exercise`, and what the API has seen of it. */
export async function exerciseServer(
  api: Api,
  cwd: string,
  node: string,
  args: readonly string[],
  { path = "/exercise", port = 0 } = {},
): Promise<Results> {
  if (port === 0) return exerciseServer(api, cwd, node, args, { path, port: await freePort() });
  const env = { ...environmentOf(api), PORT: String(port), HOST: "127.0.0.1" };
  const daemon = await startDaemon(node, args, port, { cwd, env });
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    const text = await response.text();
    if (!response.ok) return { start: `${response.status} ${text} ${daemon.printed()}` };
    return { ...(JSON.parse(text) as Results), ...judgeServer(api) };
  } finally {
    await daemon.stop();
  }
}

function server(packageName: string, file: string) {
  return async (setting: Setting): Promise<Outcome> => {
    const folder = await openFolder(setting);
    const node = await setting.node(20);
    const results = await withApi((api) => exerciseServer(api, folder, node, [file]));
    return { version: await versionOf(folder, packageName), results };
  };
}

async function runNest(setting: Setting): Promise<Outcome> {
  const folder = await openFolder(setting);
  // As Nest's own compiler: the decorators of TypeScript, before the standard had any.
  await build({
    entryPoints: [join(folder, "nest/main.ts")],
    outfile: join(folder, "nest/main.mjs"),
    format: "esm",
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    logLevel: "error",
  });
  // One of its dependencies needs Node 22.
  const node = await setting.node(24);
  const results = await withApi((api) => exerciseServer(api, folder, node, ["nest/main.mjs"]));
  return { version: await versionOf(folder, "@nestjs/core"), results };
}

async function runSvelte(setting: Setting): Promise<Outcome> {
  const folder = await openFolder(setting);
  const cwd = join(folder, "svelte");
  const node = await setting.node(24);
  // Without credentials: a build must not need them.
  await mustRun(node, ["../node_modules/vite/bin/vite.js", "build"], { cwd, timeoutMs: 180_000 });
  const results = await withApi((api) => exerciseServer(api, cwd, node, ["build/index.js"]));
  const version = await versionOf(folder, "@sveltejs/kit");
  return { version, results: { "builds without secrets": true, ...results } };
}

const proxied = ["withOptions", "getAccessToken", "request", "asHostOf", "asGuestOf", "settled"];
const recipes = ["request id in the log", "404 for the caller", "503 with a body", "abort ends the call"];
const queried = ["a query over the route", "an error of the API", "a path that is not allowed"];
const traced = ["a span of the request", "beneath the caller's", "no token in a span"];

/** A program that prints what its steps came to. */
function program(packageName: string, file: string) {
  return async (setting: Setting): Promise<Outcome> => {
    const folder = await openFolder(setting);
    const node = await setting.node(20);
    const results = await withApi(async (api) => {
      const printed = await mustRun(node, [file], { cwd: folder, env: environmentOf(api) });
      return { ...(JSON.parse(printed) as Results), ...judgeServer(api) };
    });
    return { version: await versionOf(folder, packageName), results };
  };
}

const thawed = "frozen between two calls";
const thawedLate = "frozen within a call, until its deadline is over";

/** A function as AWS Lambda runs it: one file, whose process stands still between two invocations. */
async function runLambda(setting: Setting): Promise<Outcome> {
  const folder = await openFolder(setting);
  const cwd = join(folder, "lambda");
  await build({
    entryPoints: [join(cwd, "handler.mjs")],
    outfile: join(cwd, "handler.cjs"),
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  await cp(join(source, "frameworks/lambda/runtime.cjs"), join(cwd, "runtime.cjs"));
  const node = await setting.node(20);
  const results = await withApi(async (api): Promise<Results> => {
    const env = { ...process.env, ...environmentOf(api) };
    const child = spawn(node, ["runtime.cjs"], { cwd, env, stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const invoke = async (name: string): Promise<unknown> => {
      child.stdin.write(`${name}\n`);
      return JSON.parse((await lines.next()).value as string) as unknown;
    };
    const freeze = async (ms: number) => {
      child.kill("SIGSTOP");
      await new Promise((resolve) => setTimeout(resolve, ms));
      child.kill("SIGCONT");
    };
    try {
      const exercised = (await invoke("exercise")) as Results;
      const server = judgeServer(api);
      // A token that replaced a refused one stays in hand for 5 s.
      await freeze(6_000);
      api.revoke();
      const afterPause = await invoke("list");
      api.delayMs = () => 2_000;
      await invoke("abandon");
      // The deadline of the abandoned call is 8 s.
      await freeze(9_000);
      api.delayMs = () => 0;
      return {
        ...exercised,
        ...server,
        [thawed]: expectEqual(afterPause, "USD"),
        [thawedLate]: expectEqual([await invoke("list"), await invoke("list")], ["USD", "USD"]),
      };
    } finally {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  });
  return { version: `Node ${(await mustRun(node, ["--version"])).trim()}`, results };
}

export const serverPlaces: readonly Place[] = [
  {
    name: "Express",
    isQuick: true,
    steps: [...everyStep, ...recipes],
    run: server("express", "servers/express.mjs"),
  },
  {
    name: "Fastify",
    isQuick: false,
    steps: [...everyStep, ...recipes],
    run: server("fastify", "servers/fastify.mjs"),
  },
  { name: "Hono", isQuick: false, steps: everyStep, run: server("hono", "servers/hono.mjs") },
  { name: "NestJS", isQuick: false, steps: everyStep, run: runNest },
  { name: "SvelteKit", isQuick: false, steps: ["builds without secrets", ...everyStep], run: runSvelte },
  {
    name: "Vue, reactive",
    isQuick: false,
    steps: [...everyStep, ...proxied],
    run: program("vue", "vue/main.mjs"),
  },
  {
    name: "React Query over a route",
    isQuick: false,
    steps: [...everyStep, ...queried],
    run: server("@tanstack/query-core", "query/main.mjs"),
  },
  {
    name: "OpenTelemetry, instrumented",
    isQuick: false,
    steps: [...everyStep, ...traced],
    run: program("@opentelemetry/instrumentation-undici", "telemetry/main.mjs"),
  },
  {
    name: "AWS Lambda, frozen between calls",
    isQuick: false,
    steps: [...everyStep, thawed, thawedLate],
    run: runLambda,
  },
];

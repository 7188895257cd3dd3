/**
 * Installs the packed tarball beside compilers, test runners and bundlers, and loads and calls the client with each of
 * them, in the projects of `test/package/setups`. docs/set-ups.md shows the lines that they need.
 *
 *   npm run test:setups
 */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { inTwoLanes } from "./in-two-lanes.js";
import { type Ended, installCopy, mustRun, pack, printTable, run } from "./packed.js";

/** What a project prints after its call. */
const expected = "USD";

const folder = await installCopy("test/package/setups", await pack());

/** Runs the command of a package in a project. */
function tool(project: string, script: string, args: readonly string[], env: Record<string, string> = {}) {
  const path = join(folder, "node_modules", script);
  return run(process.execPath, [path, ...args], { cwd: join(folder, project), env, timeoutMs: 180_000 });
}

async function compile(project: string): Promise<void> {
  const { code, output } = await tool(project, "typescript/lib/tsc.js", []);
  if (code !== 0) throw new Error(output);
}

function node(project: string, file: string): Promise<Ended> {
  return run(process.execPath, [file], { cwd: join(folder, project) });
}

/** What a bundle prints in a page, where it has the browser's globals and none of Node's. */
async function runAsPage(file: string): Promise<string> {
  const code = await readFile(file, "utf8");
  const { AbortController, AbortSignal, crypto, fetch, FormData, Headers, performance, Request, Response } =
    globalThis;
  const { TextDecoder, TextEncoder, URL, URLSearchParams, setTimeout, clearTimeout } = globalThis;
  const standard = {
    AbortController,
    AbortSignal,
    crypto,
    fetch,
    FormData,
    Headers,
    performance,
    Request,
    Response,
  };
  const others = { TextDecoder, TextEncoder, URL, URLSearchParams, setTimeout, clearTimeout };
  return new Promise((resolve, reject) => {
    const page = createContext({ ...standard, ...others, console: { log: resolve }, document: {} });
    runInContext("globalThis.window = globalThis", page);
    runInContext(code, page);
    setTimeout(() => reject(new Error("the page printed nothing")), 5_000);
  });
}

async function bundleWithWebpack(): Promise<string> {
  const options = {
    mode: "production",
    target: "web",
    context: join(folder, "browser"),
    entry: "./main.js",
    output: { path: join(folder, "browser/out"), filename: "webpack.js" },
  };
  const program = `require("webpack")(${JSON.stringify(options)}, (error, stats) => {
    if (error || stats.hasErrors()) { console.error(String(error ?? stats)); process.exitCode = 1; }
  })`;
  await mustRun(process.execPath, ["--eval", program], { cwd: folder });
  return join(folder, "browser/out/webpack.js");
}

async function bundleWithEsbuild(): Promise<string> {
  const outfile = join(folder, "browser/out/esbuild.js");
  const entryPoints = [join(folder, "browser/main.js")];
  await build({ entryPoints, outfile, bundle: true, minify: true, format: "iife", logLevel: "error" });
  return outfile;
}

/** One file for a function as AWS Lambda runs it, and how long its first response takes. */
async function runLambda(): Promise<Result> {
  const outfile = join(folder, "lambda/handler.js");
  const entryPoints = [join(folder, "lambda/handler.mjs")];
  await build({ entryPoints, outfile, bundle: true, minify: true, platform: "node", format: "cjs" });
  const program = `const begun = performance.now();
    const { handler } = require("./handler.js");
    const loadedMs = Math.round(performance.now() - begun);
    handler().then(({ body }) => console.log(body, loadedMs, Math.round(performance.now() - begun)));`;
  const { output } = await run(process.execPath, ["--eval", program], { cwd: join(folder, "lambda") });
  const [body = "", loadedMs, respondedMs] = output.trim().split(" ");
  const { size } = await stat(outfile);
  const note = `${Math.round(size / 1024)} KB; cold start: loaded after ${loadedMs} ms, responded after ${respondedMs} ms`;
  return { isRight: body === expected, output, note };
}

interface Result {
  readonly isRight: boolean;
  readonly output: string;
  readonly note?: string;
}

function printed({ code, output }: Ended): Result {
  return { isRight: code === 0 && output.trim() === expected, output };
}

function passed({ code, output }: Ended): Result {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the output are control characters
  const plain = output.replace(/\u001b\[[\d;]*m/g, "");
  return { isRight: code === 0 && /Tests:?\s+1 passed/.test(plain), output: plain };
}

const jest = "jest/bin/jest.js";
const modules = { NODE_OPTIONS: "--experimental-vm-modules --no-warnings" };

/** Each set-up, by the name that docs/set-ups.md gives it. */
const setups: readonly [name: string, attempt: () => Promise<Result>][] = [
  [
    "TypeScript, module nodenext, ES modules",
    async () => {
      await compile("typescript-nodenext");
      return printed(await node("typescript-nodenext", "out/main.js"));
    },
  ],
  [
    "TypeScript, module node20, CommonJS",
    async () => {
      await compile("typescript-node20-commonjs");
      return printed(await node("typescript-node20-commonjs", "out/main.js"));
    },
  ],
  [
    "TypeScript, bundler resolution, CommonJS bundle",
    async () => {
      await compile("typescript-bundler-commonjs");
      const outfile = join(folder, "typescript-bundler-commonjs/out.cjs");
      const entryPoints = [join(folder, "typescript-bundler-commonjs/main.ts")];
      await build({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs" });
      return printed(await node("typescript-bundler-commonjs", "out.cjs"));
    },
  ],
  ["tsx", async () => printed(await tool("tsx", "tsx/dist/cli.mjs", ["main.ts"]))],
  ["Jest, ES modules", async () => passed(await tool("jest-esm", jest, [], modules))],
  ["Jest, Babel", async () => passed(await tool("jest-babel", jest, []))],
  ["ts-jest", async () => passed(await tool("ts-jest", jest, []))],
  ["vitest", async () => passed(await tool("vitest", "vitest/vitest.mjs", ["run"]))],
  ["esbuild, browser", async () => page(await bundleWithEsbuild())],
  ["webpack, browser", async () => page(await bundleWithWebpack())],
  ["esbuild, one file for AWS Lambda", runLambda],
  [
    "Next.js",
    async () => {
      const { code, output } = await tool("next", "next/dist/bin/next", ["build"], {
        NEXT_TELEMETRY_DISABLED: "1",
      });
      const html = await readFile(join(folder, "next/.next/server/app/index.html"), "utf8").catch(() => "");
      return { isRight: code === 0 && html.includes(`<p>${expected}</p>`), output };
    },
  ],
];

async function page(file: string): Promise<Result> {
  const output = await runAsPage(file);
  return { isRight: output === expected, output };
}

const problems: string[] = [];
// A compiler or a test runner needs a whole core.
const rows = await inTwoLanes(setups, async ([name, attempt]) => {
  const begunMs = performance.now();
  const result = await attempt().catch(
    (error: unknown): Result => ({ isRight: false, output: String(error) }),
  );
  const seconds = `${((performance.now() - begunMs) / 1000).toFixed(1)} s`;
  if (!result.isRight) problems.push(`${name}:\n${result.output}`);
  return [name, result.isRight ? "ok" : "failed", seconds, result.note ?? ""];
});
printTable([["set-up", "result", "time", ""], ...rows]);
for (const problem of problems) console.error(problem);
console.log(`${setups.length - problems.length} passed, ${problems.length} failed`);
if (problems.length > 0) process.exitCode = 1;

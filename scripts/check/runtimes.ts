/**
 * Installs the packed tarball in an empty project, and makes the same calls on every runtime that the package supports,
 * against a real Prism: the first call, a list, an upload, a refused call. Each must name itself in the `User-Agent`,
 * except a browser, which sends its own and refuses a secret in its pages and workers.
 *
 *   npm run test:runtimes
 *
 * The runtimes are packages with their own lock file (`test/package/runtimes`); only Chromium must be installed already. A
 * runtime that is not available counts as failed, with the reason.
 */
import { existsSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { startPrism } from "../../src/testing/prism.js";
import {
  type Ended,
  findChromium,
  installFixture,
  installInEmptyProject,
  pack,
  printTable,
  root,
  run,
  usualChromiums,
} from "./packed.js";

type Results = Readonly<Record<string, true | string>>;

const fixture = await installFixture("runtimes");
const binaries = {
  node20: join(fixture, "node_modules/node-20/bin/node"),
  node22: join(fixture, "node_modules/node-22/bin/node"),
  node24: join(fixture, "node_modules/node-24/bin/node"),
  node26: join(fixture, "node_modules/node-26/bin/node"),
  bun: join(fixture, "node_modules/@oven/bun-linux-x64/bin/bun"),
  deno: join(fixture, "node_modules/@deno/linux-x64-glibc/deno"),
};

const chromium = findChromium();

const consumer = await installInEmptyProject(await pack());
const consumerFiles = [
  "check.js",
  "command-line.js",
  "require.cjs",
  "worker.js",
  "page.html",
  "refusing-worker.js",
];
for (const file of consumerFiles) await cp(join(root, "test/package/runtimes", file), join(consumer, file));
await cp(join(consumer, "node_modules/mycreditapp"), join(consumer, "node_modules/mycreditapp-copy"), {
  recursive: true,
});
const prism = await startPrism();

/** The results in the last line that a program printed; if there are none, what it printed. */
function readResults({ code, output }: Ended): Results {
  const line = output.split("\n").find((candidate) => candidate.startsWith("{"));
  if (code === 0 && line !== undefined) return JSON.parse(line) as Results;
  return { start: output.trim() || `ended with ${code}` };
}

async function runFile(binary: string, args: readonly string[]): Promise<Results> {
  if (!existsSync(binary)) {
    return {
      start: `${binary.slice(fixture.length + 1)} is not there; npm leaves out what is not for this platform`,
    };
  }
  return readResults(await run(binary, args, { cwd: consumer }));
}

async function runNode(binary: string, version: number): Promise<Results> {
  return {
    ...(await runFile(binary, ["command-line.js", prism.url, `node/${version}\\.\\d+$`])),
    ...(await runFile(binary, ["require.cjs"])),
  };
}

async function runWorkerd(): Promise<Results> {
  const bundle = join(consumer, "worker.bundle.mjs");
  const entry = { entryPoints: [join(consumer, "worker.js")], outfile: bundle };
  await build({ ...entry, bundle: true, format: "esm", platform: "neutral", logLevel: "error" });
  return readResults(await run(process.execPath, [join(fixture, "run-workerd.js"), bundle, prism.url]));
}

async function runChromium(): Promise<Results> {
  if (chromium === undefined)
    return { start: `not found; set CHROMIUM, or install ${usualChromiums.join(" or ")}` };
  const args = [join(fixture, "run-chromium.js"), chromium, consumer, prism.url];
  return readResults(await run(process.execPath, args));
}

async function versionOf(name: string): Promise<string> {
  const manifest = join(fixture, "node_modules", name, "package.json");
  const text = await readFile(manifest, "utf8").catch(() => "{}");
  return (JSON.parse(text) as { version?: string }).version?.replace(/^v/, "") ?? "none";
}

async function chromiumVersion(): Promise<string> {
  if (chromium === undefined) return "none";
  return /[\d.]+/.exec((await run(chromium, ["--version"])).output)?.[0] ?? "unknown";
}

const runtimes: readonly [name: string, version: Promise<string>, run: () => Promise<Results>][] = [
  ["Node 20", versionOf("node-20"), () => runNode(binaries.node20, 20)],
  ["Node 22", versionOf("node-22"), () => runNode(binaries.node22, 22)],
  ["Node 24", versionOf("node-24"), () => runNode(binaries.node24, 24)],
  ["Node 26", versionOf("node-26"), () => runNode(binaries.node26, 26)],
  [
    "Bun",
    versionOf("@oven/bun-linux-x64"),
    () => runFile(binaries.bun, ["command-line.js", prism.url, "bun/\\d"]),
  ],
  [
    "Deno",
    versionOf("@deno/linux-x64-glibc"),
    // Only the network is allowed: the client needs no environment if it gets its options.
    () =>
      runFile(binaries.deno, [
        ..."run --no-prompt --allow-net=127.0.0.1 command-line.js".split(" "),
        prism.url,
        "deno/\\d",
      ]),
  ],
  ["workerd", versionOf("workerd"), runWorkerd],
  ["Chromium", chromiumVersion(), runChromium],
];

const steps = ["first call", "list", "upload", "refusal", "drift", "console", "channels", "User-Agent"];
const nodeSteps = ["require, instanceof"];
const browserSteps = ["page", "web worker", "service worker"].map((place) => `${place} refuses a secret`);
const rows = [["runtime", "version", ...steps, ...nodeSteps, "no secret in page and workers"]];
const problems: string[] = [];
try {
  for (const [name, version, runRuntime] of runtimes) {
    const results = await runRuntime().catch((error: unknown): Results => ({ start: String(error) }));
    const ownSteps = name.startsWith("Node") ? nodeSteps : name === "Chromium" ? browserSteps : [];
    const expected = [...steps, ...ownSteps];
    const describeAll = (some: readonly string[]) =>
      describe(
        some.every((step) => results[step] === true),
        some.every((step) => expected.includes(step)),
      );
    rows.push([
      name,
      await version,
      ...[...steps.map((step) => [step]), nodeSteps, browserSteps].map(describeAll),
    ]);
    const wrong = { ...Object.fromEntries(expected.map((step) => [step, "did not run"])), ...results };
    for (const [step, result] of Object.entries(wrong)) {
      if (result !== true) problems.push(`${name}, ${step}: ${result}`);
    }
  }
} finally {
  await prism.stop();
}

function describe(isPassed: boolean, isExpected: boolean): string {
  if (!isExpected) return "-";
  return isPassed ? "ok" : "failed";
}

printTable(rows);
for (const problem of problems) console.error(problem);
const failed = new Set(problems.map((problem) => problem.split(",")[0])).size;
console.log(`${runtimes.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

/**
 * Loads `mycreditapp/mock` from the packed tarball everywhere that the guide names, and runs the recipes of
 * docs/testing-your-integration.md: MSW, Playwright's `route`, a service worker, Vitest in a browser.
 *
 *   npm run test:mock-places
 *
 * The tools are packages with their own lock file (`test/package/mock`); only Chromium must be installed already.
 */
import { join } from "node:path";
import { build } from "esbuild";
import {
  type Ended,
  findChromium,
  installCopy,
  mustRun,
  pack,
  printTable,
  run,
  usualChromiums,
} from "./packed.js";

const chromium = findChromium();
if (chromium === undefined)
  throw new Error(`Chromium was not found; set CHROMIUM, or install ${usualChromiums.join(" or ")}`);

const folder = await installCopy("test/package/mock", await pack());

const node = (args: readonly string[], env: Record<string, string> = {}) =>
  run(process.execPath, args, { cwd: folder, env: { CHROMIUM: chromium, ...env }, timeoutMs: 180_000 });
const tool = (script: string, ...args: string[]) => node([join("node_modules", script), ...args]);

/** A program that prints its problems as JSON. */
async function problemsOf(ended: Promise<Ended>): Promise<Ended> {
  const { code, output } = await ended;
  return { code: code === 0 && !output.split("\n").includes("[]") ? 1 : code, output };
}
const inChromium = (name: string) => problemsOf(node(["run-chromium.js", chromium, folder, name]));

async function bundle(entry: string, outfile: string, format: "esm" | "iife"): Promise<string> {
  const path = join(folder, "out", outfile);
  const entryPoints = [join(folder, entry)];
  await build({ entryPoints, outfile: path, bundle: true, format, platform: "neutral", logLevel: "error" });
  return path;
}

async function bundleWithWebpack(): Promise<void> {
  const options = {
    mode: "production",
    target: "web",
    context: folder,
    entry: "./browser/page.js",
    output: { path: join(folder, "out"), filename: "webpack.js" },
  };
  const program = `import webpack from "webpack"; webpack(${JSON.stringify(options)}, (error, stats) => {
    if (error || stats.hasErrors()) { console.error(String(error ?? stats)); process.exitCode = 1; }
  })`;
  await mustRun(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
}

async function bundleWithVite(): Promise<void> {
  const options = {
    root: folder,
    logLevel: "error",
    configFile: false,
    build: { outDir: "out/vite", lib: { entry: "browser/page.js", formats: ["es"], fileName: "page" } },
  };
  const program = `import { build } from "vite"; await build(${JSON.stringify(options)})`;
  await mustRun(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder });
}

const places: readonly [name: string, run: () => Promise<Ended>][] = [
  ["node:test", () => node(["--test", "node.test.js"])],
  ["mycreditapp/testing re-exports it", () => node(["--test", "testing-entry.test.js"])],
  ["Vitest", () => tool("vitest/vitest.mjs", "run", "--root", "vitest")],
  ["Vitest in a browser", () => tool("vitest/vitest.mjs", "run", "--root", "vitest-browser")],
  [
    "Jest, ES modules",
    () => node(["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--rootDir", "jest"]),
  ],
  [
    "workerd, bundled by esbuild",
    async () => problemsOf(node(["run-workerd.js", await bundle("worker.js", "worker.mjs", "esm")])),
  ],
  [
    "Chromium, bundled by esbuild",
    async () => {
      await bundle("browser/page.js", "esbuild.js", "esm");
      return inChromium("out/esbuild.js");
    },
  ],
  ["Chromium, bundled by webpack", async () => bundleWithWebpack().then(() => inChromium("out/webpack.js"))],
  ["Chromium, bundled by Vite", async () => bundleWithVite().then(() => inChromium("out/vite/page.js"))],
  ["Chromium, without a bundler", () => inChromium("modules")],
  ["MSW 2", () => node(["--test", "msw.test.js"])],
  [
    "Playwright's route",
    async () => {
      await bundle("browser/app.js", "app.js", "iife");
      return inChromium("route");
    },
  ],
  [
    "a service worker",
    async () => {
      await bundle("browser/app.js", "app.js", "iife");
      await bundle("browser/service-worker.js", "service-worker.js", "iife");
      return inChromium("service-worker");
    },
  ],
];

const rows = [["place", "result"]];
const problems: string[] = [];
for (const [name, runPlace] of places) {
  const { code, output } = await runPlace().catch((error: unknown) => ({ code: 1, output: String(error) }));
  rows.push([name, code === 0 ? "ok" : "failed"]);
  if (code !== 0) problems.push(`${name}:\n${output}`);
}
printTable(rows);
for (const problem of problems) console.error(problem);
console.log(`${places.length - problems.length} passed, ${problems.length} failed`);
if (problems.length > 0) process.exitCode = 1;

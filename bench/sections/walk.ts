import { createHook } from "node:async_hooks";
import { rm } from "node:fs/promises";
import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { type CallOnce, type Make, type Peer, peers } from "../peers.js";
import { atMost, type Section } from "../report.js";
import { root, workFolder } from "../work.js";

/** Those whose sources are not in one bundle, where a file says nothing. */
const names = ["bare fetch", "mycreditapp", "openapi-fetch", "@octokit/core", "openai", "stripe", "ky"];
export const walkers = peers.filter(({ name }) => names.includes(name));
const ours = "mycreditapp";
/** So many calls before the one that counts: connections are open, tokens are in hand, what is made once is made. */
const warmUpCalls = 20;

interface Walk {
  /** The functions that ran, by file; those without a name are empty. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly calls: number;
  readonly promises: number;
}

/** What one warm call goes through. */
export async function measureWalk(url: string): Promise<Section> {
  const sources = await writeSources();
  const walks = new Map<string, Walk>();
  for (const peer of walkers) walks.set(peer.name, await walkOnce(await callOf(peer, sources, url)));
  const functionsOf = ({ files }: Walk) => [...files.values()].flat().length;
  const our = walks.get(ours);
  if (our === undefined) throw new Error(`${ours} was not measured`);
  if (process.argv.includes("--functions"))
    for (const [file, functions] of our.files)
      console.log(`${file}: ${functions.map((name) => name || "(anonymous)").join(", ")}`);
  return {
    title: "The walk of one call",
    text:
      `One warm call, after ${warmUpCalls} others: how many source files it goes through, how many of their functions run, ` +
      "how often, and how many promises it makes, those of `fetch` and of the body included. Counted by V8's precise coverage " +
      "and by `async_hooks`, over a local server. Files of Node do not count; openapi-fetch, which is one file, counts in " +
      "ours. `npm run walk` measures it; the files of ours, with how many functions of each run: " +
      `${[...our.files].map(([file, { length }]) => `${file} ${length}`).join(", ")}.`,
    columns: ["client", "files", "functions", "calls of them", "promises"],
    rows: [...walks].map(([name, walk]) => [
      name,
      ...[walk.files.size, functionsOf(walk), walk.calls, walk.promises].map(String),
    ]),
    targets: [
      atMost("source files on the way of one call", { goal: 16, budget: 18 }, our.files.size),
      atMost("functions that one call runs", { goal: 66, budget: 66 }, functionsOf(our)),
    ],
  };
}

const folder = join(workFolder, "walk");

/** Our sources as JavaScript, a file for each: the package itself is a bundle. */
async function writeSources(): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: ["src", "generated"].map((part) => join(root, part, "**/*.ts")),
    outdir: folder,
    outbase: root,
    format: "esm",
    platform: "node",
    target: "node20",
  });
  return pathToFileURL(join(folder, "src/index.js")).href;
}

async function callOf({ name, file }: Peer, sources: string, url: string): Promise<CallOnce> {
  if (name !== ours) return ((await import(`../peers/${file}`)) as { make: Make }).make(url);
  const { MyCreditApp } = (await import(sources)) as typeof import("../../src/index.js");
  const { credentials, guestId } = await import("../api.js");
  const client = new MyCreditApp({ ...credentials, baseUrl: url });
  return () => client.analytics.request(guestId);
}

async function walkOnce(call: CallOnce): Promise<Walk> {
  for (let count = 0; count < warmUpCalls; count += 1) await call();
  let promises = 0;
  const hook = createHook({
    init(_id, type) {
      if (type === "PROMISE") promises += 1;
    },
  });
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  // Compiles anew what had been optimized without counters.
  await call();
  await session.post("Profiler.takePreciseCoverage");
  hook.enable();
  await call();
  hook.disable();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();

  const files = new Map<string, string[]>();
  let calls = 0;
  for (const { url, functions } of result) {
    if (!isSource(url)) continue;
    const ran = functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0);
    if (ran.length > 0)
      files.set(
        nameOf(url),
        ran.map(({ functionName }) => functionName),
      );
    for (const { ranges } of ran) calls += ranges[0]?.count ?? 0;
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), calls, promises };
}

/** A file of a client: not of Node, and not of the benchmark. */
function isSource(url: string): boolean {
  return url.includes("/node_modules/") || url.startsWith(pathToFileURL(folder).href);
}

function nameOf(url: string): string {
  return url.replace(/^.*\/(node_modules|walk\/src|walk)\//, "").replace(/\.js$/, ".ts");
}

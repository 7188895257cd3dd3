import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { parse } from "yaml";
import { answerText, guestId, hostId } from "../api.js";
import { atMost, type Extent, type Section } from "../report.js";
import { format, spreadOf } from "../statistics.js";
import { enlarge, writeResource } from "../synthetic.js";
import { root, runNode, workFolder } from "../work.js";
import { check } from "./types.js";

/** The API as it is, and two that are larger. */
const operationCounts = [51, 500, 2_000] as const;
/** The noise of a machine must not be called growth. */
const linear = { goal: 1.1, budget: 1.2 };

interface Measured {
  readonly generateSeconds: number[];
  readonly typeSeconds: number[];
  readonly bundleMilliseconds: number[];
  gzippedKilobytes: number;
  readonly callMicroseconds: number[];
}

/** What grows with the description: synthetic ones of three sizes, through the package's own scripts and sources. */
export async function measureGrowth({ quick }: Extent): Promise<Section> {
  const rounds = quick ? 1 : 2;
  const results = new Map<number, Measured>();
  for (let round = 0; round < rounds; round += 1) {
    for (const count of operationCounts) {
      const result = results.get(count) ?? {
        generateSeconds: [],
        typeSeconds: [],
        bundleMilliseconds: [],
        gzippedKilobytes: 0,
        callMicroseconds: [],
      };
      results.set(count, result);
      await measureOnce(count, result);
    }
  }
  for (let round = 0; round < (quick ? 3 : 7); round += 1) {
    for (const [count, { callMicroseconds }] of results) callMicroseconds.push(await timeCalls(count));
  }

  const medianOf = (count: number, of: (measured: Measured) => readonly number[]) => {
    const measured = results.get(count);
    return measured ? spreadOf(of(measured)).median : Number.NaN;
  };
  /** How much faster than the description something grows: 1 is linear. */
  const growth = (of: (measured: Measured) => readonly number[]) =>
    Math.max(
      ...operationCounts.slice(1).map((count, index) => {
        const smaller = operationCounts[index] ?? Number.NaN;
        return (medianOf(count, of) / medianOf(smaller, of)) * (smaller / count);
      }),
    );
  return {
    title: "Growth with the description",
    text:
      `Synthetic descriptions through \`scripts/generate/generate.ts\`, then \`tsc\`, esbuild and the client with a method for ` +
      `each operation; ${rounds} rounds, and a stub \`fetch\` for the calls.`,
    columns: ["operations", "generate, s", "tsc, s", "esbuild, ms", "gzipped, kB", "µs of CPU per call"],
    rows: operationCounts.map((count) => [
      format(count),
      format(medianOf(count, (measured) => measured.generateSeconds)),
      format(medianOf(count, (measured) => measured.typeSeconds)),
      format(medianOf(count, (measured) => measured.bundleMilliseconds)),
      format(results.get(count)?.gzippedKilobytes ?? Number.NaN),
      format(medianOf(count, (measured) => measured.callMicroseconds)),
    ]),
    targets: [
      atMost(
        "generation, growth over linear",
        linear,
        growth((measured) => measured.generateSeconds),
      ),
      atMost(
        "type-check, growth over linear",
        linear,
        growth((measured) => measured.typeSeconds),
      ),
      atMost(
        "bundling, growth over linear",
        linear,
        growth((measured) => measured.bundleMilliseconds),
      ),
      atMost(
        "size, growth over linear",
        linear,
        growth((measured) => [measured.gzippedKilobytes]),
      ),
      atMost(
        "a call with 2 000 operations × one with 51",
        linear,
        medianOf(2_000, (measured) => measured.callMicroseconds) /
          medianOf(51, (measured) => measured.callMicroseconds),
      ),
    ],
  };
}

const folderOf = (count: number) => join(workFolder, `growth-${count}`);
const bundleOf = (count: number) => join(folderOf(count), "client.mjs");

async function measureOnce(count: number, result: Measured): Promise<void> {
  const folder = folderOf(count);
  await mkdir(folder, { recursive: true });
  const description = parse(await readFile(join(root, "openapi.yaml"), "utf8"));
  const { ids } = enlarge(description, count);
  const input = join(folder, "openapi.yaml");
  await writeFile(input, JSON.stringify(description));
  await cp(join(root, "src"), join(folder, "src"), { recursive: true });
  await writeFile(join(folder, "src/resources/synthetic.ts"), writeResource(ids));

  const generate = join(root, "scripts/generate/generate.ts");
  let startedAt = performance.now();
  const tsx = import.meta.resolve("tsx");
  await runNode(["--import", tsx, generate, "--input", input, "--output", join(folder, "generated")]);
  result.generateSeconds.push((performance.now() - startedAt) / 1_000);

  const { seconds } = await check(join(folder, "src/index.ts"), join(folder, "src/resources/synthetic.ts"));
  result.typeSeconds.push(seconds);

  const contents = `export * from "./src/index.js"; export * from "./src/resources/synthetic.js";`;
  startedAt = performance.now();
  await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    outfile: bundleOf(count),
  });
  result.bundleMilliseconds.push(performance.now() - startedAt);
  result.gzippedKilobytes = gzipSync(await readFile(bundleOf(count)), { level: 9 }).length / 1_000;
}

/** Calls of the client of that size, in a process of its own. */
async function timeCalls(count: number): Promise<number> {
  const printed = await runNode([
    "--input-type=module",
    "--eval",
    `const { MyCreditApp } = await import(${JSON.stringify(pathToFileURL(bundleOf(count)).href)});
    const fetch = async () => new Response(${JSON.stringify(answerText)});
    const client = new MyCreditApp({
      organizationId: "${hostId}", accessToken: "bench", baseUrl: "http://127.0.0.1:1", fetch,
    });
    const run = async (calls) => { while (calls-- > 0) await client.analytics.request("${guestId}"); };
    await run(5_000);
    const before = process.cpuUsage();
    await run(10_000);
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 10_000);`,
  ]);
  return Number(printed);
}

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus, platform, totalmem } from "node:os";
import type { Section } from "./report.js";
import { fileOfPackage } from "./work.js";

/** What is measured together, and can be compared. */
export interface Run {
  readonly date: string;
  readonly seconds: number;
  readonly machine: string;
  readonly versions: readonly string[];
  readonly sections: readonly Section[];
}

/** Each run is kept in a file, in the order of the page. */
const runNames = ["main", "current", "outage"] as const;
export type RunName = (typeof runNames)[number];

const folder = new URL("measured/", import.meta.url);
const fileOf = (name: RunName) => new URL(`${name}.json`, folder);

export async function toRun(
  packages: readonly string[],
  startedAt: number,
  sections: readonly Section[],
): Promise<Run> {
  const [cpu] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return {
    date: new Date().toISOString().slice(0, 10),
    seconds: Math.round((performance.now() - startedAt) / 1_000),
    machine: `${cpus().length} × ${cpu?.model ?? "unknown"}, ${gibibytes} GiB, ${platform()}, Node ${process.versions.node} (its own undici: ${process.versions["undici"]})`,
    versions: await Promise.all([...new Set(packages)].map(versionOf)),
    sections,
  };
}

export async function keepRun(name: RunName, run: Run | undefined): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(name), `${JSON.stringify(run, null, 2)}\n`);
}

/** The runs that are kept. */
export async function readRuns(): Promise<Run[]> {
  const texts = await Promise.all(runNames.map((name) => readFile(fileOf(name), "utf8").catch(() => "")));
  return texts.filter((text) => text !== "").map((text) => JSON.parse(text) as Run);
}

/** The page of results. It is only ever written by `run.ts`. */
export function toMarkdown(runs: readonly Run[]): string {
  const targets = runs.flatMap(({ sections }) => sections.flatMap((section) => section.targets ?? []));
  return [
    "# Results",
    "",
    "Written by `npm run bench`, by `npm --prefix bench run current`, and by `npm run bench -- --only outage`. Figures of different runs or machines do not compare; ratios within a run do.",
    "",
    "## Targets",
    "",
    ...toTable(
      ["", "target", "wanted", "measured"],
      targets.map(({ what, wanted, measured, met }) => [met ? "met" : "**missed**", what, wanted, measured]),
    ),
    "",
    "How long `.ci/run` and `npm test` take is in the table that `.ci/run` prints at its end.",
    ...runs.flatMap(toParts),
    "",
  ].join("\n");
}

function toParts({ date, seconds, machine, versions, sections }: Run): string[] {
  const measured = `*${date}, ${seconds} s. ${machine}. ${versions.join(", ")}.*`;
  return sections.flatMap(({ title, text, columns, rows, chart }, index) => [
    "",
    `## ${title}`,
    "",
    // All sections of a run are of one moment.
    ...(index === 0 ? [measured, ""] : []),
    text,
    "",
    ...(chart ? [`![${chart.title}](charts/${chart.name}.svg)`, ""] : []),
    ...toTable(columns, rows),
  ]);
}

function toTable(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

async function versionOf(name: string): Promise<string> {
  const file = fileOfPackage(`${name}/package.json`);
  return `${name} ${(JSON.parse(await readFile(file, "utf8")) as { version: string }).version}`;
}

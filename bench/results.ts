import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus, platform, totalmem } from "node:os";
import { drawBars } from "./chart.js";
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
const runNames = ["main", "current", "walk", "outage"] as const;
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
async function readRuns(): Promise<Run[]> {
  const texts = await Promise.all(runNames.map((name) => readFile(fileOf(name), "utf8").catch(() => "")));
  return texts.filter((text) => text !== "").map((text) => JSON.parse(text) as Run);
}

/** Writes the page of results and its charts from the runs that are kept. */
export async function writeResults(): Promise<void> {
  const runs = await readRuns();
  await writeFile(new URL("RESULTS.md", import.meta.url), toMarkdown(runs));
  await mkdir(new URL("charts/", import.meta.url), { recursive: true });
  for (const { chart } of runs.flatMap(({ sections }) => sections))
    if (chart) await writeFile(new URL(`charts/${chart.name}.svg`, import.meta.url), drawBars(chart));
}

export function toMarkdown(runs: readonly Run[]): string {
  const targets = runs.flatMap(({ sections }) => sections.flatMap((section) => section.targets ?? []));
  return [
    "# Results",
    "",
    "Written by `npm run bench`, by `npm run bench -- --only outage`, by `npm --prefix bench run current` and by `npm run walk`. Figures of different runs or machines do not compare; ratios within a run do.",
    "",
    "## Goals and budgets",
    "",
    "A goal is what is aimed at; some are far away. A budget is what must not get worse: a figure beyond it is printed in bold, and the run that measures it fails.",
    "",
    ...toTable(
      ["", "measured", "goal", "budget"],
      targets.map(({ what, measured, goal, budget, isWithinBudget }) => [
        what,
        isWithinBudget ? measured : `**${measured}, beyond its budget**`,
        goal,
        budget,
      ]),
    ),
    "",
    "How long `.ci/run` and `npm test` take is in the table that `.ci/run` prints at its end.",
    ...runs.flatMap(toParts),
    "",
  ].join("\n");
}

/** Ends the process with a failure if a figure is beyond its budget. A missed goal is none. */
export function failBeyondBudget(runs: readonly Run[]): void {
  const targets = runs.flatMap(({ sections }) => sections.flatMap((section) => section.targets ?? []));
  const beyond = targets.filter(({ isWithinBudget }) => !isWithinBudget);
  for (const { what, measured, budget } of beyond)
    console.error(`${what}: ${measured}, beyond its budget: ${budget}`);
  if (beyond.length > 0) process.exitCode = 1;
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

/**
 * The mutation score by file, from Stryker's report, and whether it holds: at least 92 % over all, and in a file that states
 * a policy as its table no survivor that `survivors.yaml` does not explain.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { printTable, root } from "../scripts/check/packed.js";

const wantedScore = 92;
const caught = ["Killed", "Timeout", "RuntimeError"];
const missed = ["Survived", "NoCoverage"];

interface Mutant {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
}

interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

/** Mutants that no test has to notice. `from` is what stands in the file, `to` what Stryker puts there. */
interface Explained {
  file: string;
  from: string;
  to: string;
  reason: string;
}

const report = JSON.parse(await readFile(join(root, "mutation/report/report.json"), "utf8")) as Report;
const explained = (parse(await readFile(join(root, "mutation/survivors.yaml"), "utf8")) ?? []) as Explained[];
const used = new Set<Explained>();

const rows: { file: string; isPolicy: boolean; caught: number; missed: number; explained: number }[] = [];
const unexplained: string[] = [];
for (const [file, { source, mutants }] of Object.entries(report.files)) {
  const isPolicy = /^ \* \|/m.test(source);
  const survivors = mutants.filter(({ status }) => missed.includes(status));
  let known = 0;
  for (const { location, replacement = "", mutatorName } of survivors) {
    const from = textAt(source, location);
    const reason = explained.find((one) => one.file === file && one.from === from && one.to === replacement);
    if (reason) {
      used.add(reason);
      known += 1;
    } else if (isPolicy) {
      unexplained.push(`${file}:${location.start.line} ${mutatorName}: ${from} → ${replacement}`);
    }
  }
  const killed = mutants.filter(({ status }) => caught.includes(status)).length;
  rows.push({ file, isPolicy, caught: killed, missed: survivors.length, explained: known });
}

const scoreOf = (some: readonly { caught: number; missed: number }[]) => {
  const killed = some.reduce((sum, row) => sum + row.caught, 0);
  const all = some.reduce((sum, row) => sum + row.caught + row.missed, 0);
  return all === 0 ? 100 : (100 * killed) / all;
};
printTable([
  ["file", "policy", "caught", "missed", "of them explained", "score"],
  ...rows
    .sort((one, other) => scoreOf([one]) - scoreOf([other]))
    .map((row) => [
      row.file,
      row.isPolicy ? "yes" : "",
      String(row.caught),
      String(row.missed),
      String(row.explained),
      `${scoreOf([row]).toFixed(1)} %`,
    ]),
]);
const score = scoreOf(rows);
console.log(`mutation score: ${score.toFixed(1)} %, wanted: ${wantedScore} %`);
for (const survivor of unexplained) console.error(`not explained: ${survivor}`);
for (const { file, from, to } of explained.filter((one) => !used.has(one)))
  console.error(`explained, but no survivor any more: ${file}: ${from} → ${to}`);
if (score < wantedScore || unexplained.length > 0 || used.size < explained.length) process.exitCode = 1;

/** Stryker counts lines and columns from 1. */
function textAt(source: string, { start, end }: Mutant["location"]): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last]?.slice(0, end.column - 1) ?? "";
  lines[0] = lines[0]?.slice(start.column - 1) ?? "";
  return lines.join("\n");
}

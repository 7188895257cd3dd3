/**
 * Measures what the types cost in an editor: a file that calls every operation, against the same file with one call.
 *
 *   npm run editor-cost
 *
 * Both are `examples/operations.ts`, compiled against the packed tarball, and checked in turns in this one run. The budget
 * is on the processor time of the whole check, which is the time that an editor makes its user wait. Unlike elapsed time,
 * it hardly depends on the load of the machine. The numbers of types have no noise, and are printed beside it.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installInEmptyProject, mustRun, pack, printTable, root } from "./packed.js";

/** How much longer the check of the whole file may take. */
const budgetRatio = 1.3;
const rounds = 5;

/** Prints the processor time of the process that it is loaded into, in microseconds, when it ends. */
const printProcessorTime =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();console.log('Processor:',user+system)})";

const consumer = await installInEmptyProject(await pack());
const everyCall = await readFile(join(root, "examples/operations.ts"), "utf8");
const oneCall = everyCall.replace(/export const calls = \{[\s\S]*\n\};/, () => {
  const row = /\n {2}requestOrganizationAnalytics:[^\n]*\n/.exec(everyCall)?.[0];
  if (row === undefined)
    throw new Error("examples/operations.ts has no row for requestOrganizationAnalytics");
  return `export const calls = {${row}};`;
});

interface Cost {
  readonly processorSeconds: number;
  readonly types: number;
  readonly instantiations: number;
}

async function measure(name: string, source: string): Promise<Cost> {
  await writeFile(join(consumer, `${name}.ts`), source);
  const options = "--noEmit --strict --skipLibCheck --target es2022 --module nodenext".split(" ");
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const args = ["--import", printProcessorTime, tsc, ...options, "--extendedDiagnostics", `${name}.ts`];
  const output = await mustRun(process.execPath, args, { cwd: consumer });
  const read = (label: string) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(output)?.[1]);
  return {
    processorSeconds: read("Processor") / 1e6,
    types: read("Types"),
    instantiations: read("Instantiations"),
  };
}

const costs: { one: Cost; every: Cost }[] = [];
for (let round = 0; round < rounds; round += 1) {
  costs.push({ one: await measure("one-call", oneCall), every: await measure("every-call", everyCall) });
}

/** The least of all rounds, as the load of the machine can only add to it. */
const least = (file: "one" | "every", cost: keyof Cost) =>
  Math.min(...costs.map((round) => round[file][cost]));
const ratioOf = (cost: keyof Cost) => least("every", cost) / least("one", cost);

const labels: [keyof Cost, string][] = [
  ["processorSeconds", "processor time, s"],
  ["types", "types"],
  ["instantiations", "instantiated types"],
];
printTable([
  ["", "one call", "every call", "ratio"],
  ...labels.map(([cost, label]) => [
    label,
    `${Number(least("one", cost).toFixed(2))}`,
    `${Number(least("every", cost).toFixed(2))}`,
    ratioOf(cost).toFixed(2),
  ]),
]);
if (ratioOf("processorSeconds") > budgetRatio) {
  console.error(`the check of every call takes more than ${budgetRatio} times as long as that of one`);
  process.exitCode = 1;
}

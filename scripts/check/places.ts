/**
 * Runs the packed client in the places where people run it: behind real proxies, in real frameworks and runtimes. Each place is
 * a row of the matrix in `test/places`.
 *
 *   npm run test:places                the places that `.ci/run` checks
 *   npm run test:places -- --all      every place
 *   npm run test:places -- NAME…      the places whose names contain one of these words
 *   npm run test:places -- --write    also records the results, for the table of docs/set-ups.md
 *
 * It needs Varnish, HAProxy, nginx and Redis; everything else is a package with its own lock file. What is not there counts as
 * failed, with the reason.
 */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Place, Results, Setting } from "../../test/places/place.js";
import { places } from "../../test/places/places.js";
import {
  installCopy,
  installFixture,
  installInEmptyProject,
  makeFolder,
  mustRun,
  pack,
  printTable,
} from "./packed.js";
import { type PlaceRecord, writePlaceRecords } from "./places-record.js";

/** Calls a function once for each argument. */
function once<Argument, Result>(make: (argument: Argument) => Promise<Result>) {
  const made = new Map<Argument, Promise<Result>>();
  return (argument: Argument) => {
    const before = made.get(argument);
    if (before) return before;
    const result = make(argument);
    made.set(argument, result);
    return result;
  };
}

const packOnce = once((_: undefined) => pack());
const frameworks = once(async (name: "frameworks" | "next-14") =>
  installCopy(`test/places/${name}`, await packOnce(undefined)),
);
const consumer = once(async (_: undefined) => installInEmptyProject(await packOnce(undefined)));
const fixture = once(installFixture);
const withUndici = once(async (major: 7 | 8) => {
  const [from, dispatchers] = [await consumer(undefined), await fixture("dispatchers")];
  const project = join(await makeFolder(), `undici-${major}`);
  await cp(join(from, "node_modules"), join(project, "node_modules"), { recursive: true });
  await cp(join(dispatchers, `node_modules/undici-${major}`), join(project, "node_modules/undici"), {
    recursive: true,
  });
  return project;
});

const setting: Setting = {
  consumer: () => consumer(undefined),
  withUndici,
  frameworks,
  node: async (major) => join(await fixture("runtimes"), `node_modules/node-${major}/bin/node`),
  packageOf: async (name) => join(await fixture("runtimes"), "node_modules", name),
};

const words = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const isAll = process.argv.includes("--all");
const chosen = places.filter(({ name, isQuick }) =>
  words.length > 0 ? words.some((word) => name.toLowerCase().includes(word.toLowerCase())) : isAll || isQuick,
);

/** In characters: a compiler may print much. */
const longestProblem = 3_000;
const records: PlaceRecord[] = [];

async function runPlace({ name, steps, run }: Place): Promise<void> {
  const begunMs = performance.now();
  const outcome = await run(setting).catch((error: unknown) => ({
    version: "none",
    results: { start: String(error instanceof Error ? error.stack : error) } as Results,
    details: undefined,
  }));
  const isStarted = outcome.results["start"] === undefined;
  const missing = Object.fromEntries(isStarted ? steps.map((step) => [step, "did not run"]) : []);
  const wrong = Object.entries({ ...missing, ...outcome.results }).filter(([, result]) => result !== true);
  const seconds = Math.round((performance.now() - begunMs) / 1000);
  const passed = Object.values(outcome.results).filter((result) => result === true).length;
  const { version } = outcome;
  const date = new Date().toISOString().slice(0, 10);
  records.push({ name, version, passed, failed: wrong.map(([step]) => step), date, seconds });
  console.log(`${name} (${outcome.version}): ${passed} passed, ${wrong.length} failed, ${seconds} s`);
  if (outcome.details) printTable(outcome.details);
  for (const [step, result] of wrong) console.error(`${name}, ${step}: ${result}`.slice(0, longestProblem));
}

for (const place of chosen) await runPlace(place);
console.log();
printTable([
  ["place", "version", "passed", "failed", "seconds"],
  ...records.map(({ name, version, passed, failed, seconds }) =>
    [name, version, passed, failed.length, seconds].map(String),
  ),
]);
const failures = records.filter(({ failed }) => failed.length > 0).length;
console.log(`${records.length - failures} passed, ${failures} failed`);
if (process.argv.includes("--write")) {
  writePlaceRecords(
    records,
    places.map(({ name }) => name),
  );
  await mustRun("npx", ["biome", "format", "--write", "test/places/last-run.json"]);
  await mustRun("npm", ["run", "docs:tables"]);
}
if (failures > 0 || records.length === 0) process.exitCode = 1;

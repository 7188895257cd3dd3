/**
 * Measures this client beside its peers, and writes RESULTS.md and the charts beside it.
 *
 *   npm run bench                                  all but the outage, in less than ten minutes
 *   npm run bench -- --only outage                 the outage, which takes eight minutes by itself
 *   npm run bench -- --all                         both
 *
 * RESULTS.md is made of the last of each, and of the last `npm run walk`. These are only printed:
 *
 *   npm run bench -- --only wire                   one section
 *   npm run bench -- --quick                       just enough to see that it works
 *   npm run bench -- --only outage --duration 9    so many seconds for each client instead of 90
 *   npm run bench -- --only outage --client stripe one client alone
 */
import { mkdir, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { generateClients } from "./generate-clients.js";
import { outageClients } from "./outage/clients.js";
import { fullDurationSeconds } from "./outage/scenario.js";
import { clients, peers } from "./peers.js";
import type { Extent, Section } from "./report.js";
import {
  failBeyondBudget,
  keepRun,
  type Run,
  type RunName,
  toMarkdown,
  toRun,
  writeResults,
} from "./results.js";
import { measureGrowth } from "./sections/growth.js";
import { measureImports } from "./sections/imports.js";
import { measureInFlight } from "./sections/in-flight.js";
import { measureInside } from "./sections/inside.js";
import { measureList } from "./sections/list.js";
import { measureMocks } from "./sections/mocks.js";
import { measureOutage } from "./sections/outage.js";
import { measureProfile } from "./sections/profile.js";
import { measureSizes } from "./sections/sizes.js";
import { measureTypes } from "./sections/types.js";
import { measureWire } from "./sections/wire.js";
import { startServer } from "./start-worker.js";
import { isCurrent, workFolder } from "./work.js";

type Measure = (url: string) => Promise<Section | Section[]>;

const { values } = parseArgs({
  options: {
    all: { type: "boolean" },
    quick: { type: "boolean" },
    only: { type: "string" },
    duration: { type: "string" },
    client: { type: "string" },
  },
});
const extent: Extent = { quick: values.quick === true };
const durationSeconds = Number(values.duration ?? (extent.quick ? 9 : fullDurationSeconds));
if (!(durationSeconds > 0)) throw new Error(`--duration must be seconds; got ${values.duration}`);

/** The wire alone shows what a newer major and a newer Node change. The goals are those of the oldest Node. */
async function measureCurrent(url: string): Promise<Section[]> {
  const sections = await measureWire(url, extent);
  return sections.map(({ targets: _, chart: __, title, ...section }) => ({
    ...section,
    title: `${title}, current majors on Node ${process.versions.node}`,
  }));
}

const measures: Readonly<Record<string, Measure>> = isCurrent
  ? { wire: measureCurrent }
  : {
      wire: (url) => measureWire(url, extent),
      profile: (url) => measureProfile(url, extent),
      inside: () => measureInside(extent),
      "in-flight": (url) => measureInFlight(url, extent),
      list: (url) => measureList(url, extent),
      imports: () => measureImports(clients, extent),
      sizes: () => measureSizes(clients),
      types: () => measureTypes(clients, extent),
      growth: () => measureGrowth(extent),
      mocks: () => measureMocks(extent),
    };
const known = [...Object.keys(measures), "outage"];
if (values.only !== undefined && !known.includes(values.only))
  throw new Error(`--only must be one of ${known.join(", ")}; got ${values.only}`);
const chosen = Object.entries(measures).filter(([name]) => values.only === undefined || values.only === name);
const outageCompetitors =
  values.client === undefined ? outageClients : outageClients.filter(({ name }) => name === values.client);
const withOutage = values.all === true || values.only === "outage";

async function measureChosen(): Promise<Run> {
  const startedAt = performance.now();
  await rm(workFolder, { recursive: true, force: true });
  await mkdir(workFolder, { recursive: true });
  await generateClients();
  const server = await startServer();
  const sections: Section[] = [];
  try {
    for (const [name, measure] of chosen) {
      const from = performance.now();
      sections.push(...[await measure(server.url)].flat());
      console.error(`${name}: ${((performance.now() - from) / 1_000).toFixed(1)} s`);
    }
  } finally {
    await server.stop();
  }
  const packages = peers.flatMap((peer) => peer.package ?? []);
  const tools = ["@redocly/cli", "@hey-api/openapi-ts", "esbuild", "typescript"];
  return toRun([...packages, ...tools], startedAt, sections);
}

async function measureTheOutage(): Promise<Run> {
  const startedAt = performance.now();
  const section = await measureOutage(durationSeconds, outageCompetitors);
  const packages = outageClients.flatMap((client) => client.packages);
  return toRun(packages, startedAt, [section]);
}

const runs = new Map<RunName, Run>();
const chosenName = isCurrent ? "current" : "main";
if (chosen.length > 0) runs.set(chosenName, await measureChosen());
if (withOutage) runs.set("outage", await measureTheOutage());
console.log(toMarkdown([...runs.values()]));

// A quick look is no result, nor is a part: what is measured in one run is compared.
const kept: RunName[] = [];
if (!extent.quick && chosen.length === Object.keys(measures).length) kept.push(chosenName);
if (withOutage && durationSeconds === fullDurationSeconds && values.client === undefined) kept.push("outage");
for (const name of kept) await keepRun(name, runs.get(name));
if (kept.length > 0) {
  await writeResults();
  failBeyondBudget([...runs.values()]);
}

import type { ChildProcess, Serializable } from "node:child_process";
import { type OutageClient, outageClients } from "../outage/clients.js";
import { type OutageFigures, toFigures } from "../outage/figures.js";
import type { LoadReport } from "../outage/load.js";
import {
  callsPerSecond,
  capacityPerSecond,
  clientCount,
  fullDurationSeconds,
  latestMs,
  serviceMs,
  type Timeline,
  warmUpCalls,
} from "../outage/scenario.js";
import type { ServerReport } from "../outage/server.js";
import { endProcess, nextMessage, startProcess } from "../processes.js";
import { atMost, type Section, type Target } from "../report.js";
import { format } from "../statistics.js";

const ours = "mycreditapp";
/** The clients are divided among so many processes. With all in one, a client that is slow would be what is measured. */
const loadProcesses = 2;
/** More calls than this share not made: something else kept the machine busy, and the run says little. */
const missedLimit = 0.01;
const mostRuns = 3;
/** The time from the order to begin until all begin at the same moment. */
const leadMs = 1_000;

/** The same outage for everybody, one after the other. */
export async function measureOutage(
  durationSeconds: number,
  clients: readonly OutageClient[] = outageClients,
): Promise<Section> {
  const results: { name: string; figures: OutageFigures }[] = [];
  for (const client of clients) {
    results.push({ name: client.name, figures: await measureUndisturbed(client, durationSeconds * 1_000) });
    console.error(`outage: ${client.name} done`);
  }
  const third = format(durationSeconds / 3);
  return {
    title: "An outage",
    text:
      `${clientCount} clients of each kind, each with a budget of its own where it has one, make ${callsPerSecond} calls a ` +
      `second (a GET) for ${format(durationSeconds)} s. The server can serve ${format(capacityPerSecond)} requests a ` +
      `second, ${serviceMs} ms each; what is more waits, first come, first served. In the middle ${third} s it answers 503 at ` +
      `once. Before the run, each client makes ${warmUpCalls} calls, and ours fetches its token. A call that fails counts as infinitely slow. *Fast again*: the seconds after the outage until the median of ` +
      "the calls that are made is within 1.5 × of that before. The server is a process, the clients of a kind are " +
      `${loadProcesses}. *CPU* is what the busiest of the three used. A call that could not be made within ${latestMs} ms ` +
      `of its time was not made; a run in which these are more than ${format(missedLimit * 100)} % is made again, ` +
      `${mostRuns} times at most, and the best of them counts. A client that still did not make them is left out of the ` +
      "comparison: its calls wait inside it, and never become requests.",
    columns: [
      "client",
      "requests per call",
      "in the outage alone",
      "most requests a second",
      "calls that failed",
      "median before, ms",
      "slowest second after, ms",
      "fast again after, s",
      "CPU, cores",
      "not made",
    ],
    rows: results.map(({ name, figures }) => [
      name,
      figures.sentPerCall.toFixed(3),
      figures.sentPerCallInOutage.toFixed(3),
      format(figures.mostPerSecond),
      `${format(figures.failed)} of ${format(figures.made)}`,
      format(figures.medianBeforeMs),
      format(figures.slowestMedianAfterMs),
      Number.isFinite(figures.recoverySeconds) ? format(figures.recoverySeconds) : "not within the run",
      figures.cores.toFixed(2),
      String(figures.missed),
    ]),
    // A shorter outage ends before the budgets are empty: it says nothing about them.
    targets: durationSeconds === fullDurationSeconds && clients === outageClients ? toTargets(results) : [],
  };
}

async function measureUndisturbed(client: OutageClient, durationMs: number): Promise<OutageFigures> {
  const runs: OutageFigures[] = [];
  do {
    runs.push(await measureOne(client, durationMs));
  } while (runs.length < mostRuns && !runs.some(madeItsCalls));
  return runs.reduce((a, b) => (b.missed < a.missed ? b : a));
}

async function measureOne({ name }: OutageClient, durationMs: number): Promise<OutageFigures> {
  const server = startProcess("outage/server.ts");
  const loads: ChildProcess[] = [];
  try {
    const url = `http://127.0.0.1:${await nextMessage(server)}`;
    for (let index = 0; index < loadProcesses; index += 1) {
      const load = startProcess("outage/load.ts", [name, url, String(index), String(loadProcesses)]);
      loads.push(load);
      await nextMessage(load);
    }
    await ask(loads, "warm-up");
    const timeline: Timeline = { startsAtMs: Date.now() + leadMs, durationMs };
    server.send(timeline);
    const reports = await ask<LoadReport>(loads, timeline);
    const [seen] = await ask<ServerReport>([server], "report");
    return toFigures(reports, seen as ServerReport, durationMs);
  } finally {
    for (const child of [...loads, server]) await endProcess(child);
  }
}

/** Tells all at once, and waits for what each says. */
function ask<Report>(children: readonly ChildProcess[], message: Serializable): Promise<Report[]> {
  return Promise.all(
    children.map((child) => {
      child.send(message);
      return nextMessage(child) as Promise<Report>;
    }),
  );
}

/** One that did not even make its calls sent few requests for the wrong reason. */
function madeItsCalls({ missed, made }: OutageFigures): boolean {
  return missed <= missedLimit * (missed + made);
}

function toTargets(results: readonly { name: string; figures: OutageFigures }[]): Target[] {
  const our = results.find(({ name }) => name === ours)?.figures;
  if (our === undefined) throw new Error(`${ours} was not measured`);
  const others = results.filter(({ name, figures }) => name !== ours && madeItsCalls(figures));
  const fewest = others.reduce((a, b) => (a.figures.sentPerCall < b.figures.sentPerCall ? a : b));
  const fastest = Math.min(...others.map(({ figures }) => figures.recoverySeconds));
  return [
    atMost("an outage: requests per call", { goal: 1.15, budget: 1.15 }, our.sentPerCall),
    atMost(
      "an outage: requests per call in the outage alone",
      { goal: 1.15, budget: 1.15 },
      our.sentPerCallInOutage,
    ),
    {
      what: "an outage: fewer requests than every peer that made its calls",
      measured: our.sentPerCall.toFixed(3),
      goal: `less than ${fewest.name}, ${fewest.figures.sentPerCall.toFixed(3)}`,
      budget: "the same",
      isWithinBudget: our.sentPerCall < fewest.figures.sentPerCall,
    },
    atMost("an outage: fast again, seconds", { goal: 10, budget: 10 }, our.recoverySeconds),
    atMost(
      "an outage: fast again as soon as every peer, seconds",
      { goal: fastest, budget: fastest + 1 },
      our.recoverySeconds,
    ),
  ];
}

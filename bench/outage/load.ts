/**
 * Some of the clients of one kind, in a process of their own. Each makes its calls when they are due, whether or not the
 * ones before have ended: users do not wait for an outage to end either.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { CallOnce } from "../peers.js";
import { outageClients } from "./clients.js";
import {
  callsPerSecond,
  clientCount,
  coresUsed,
  elapsedMs,
  graceMs,
  latestMs,
  type Timeline,
  warmUpCalls,
} from "./scenario.js";

/** What the calls of this process came to. */
export interface LoadReport {
  /** When each call began, in milliseconds of the run. */
  readonly startedMs: readonly number[];
  /** How long it took to give data; `null`: it failed. */
  readonly latencyMs: readonly (number | null)[];
  /** Calls that were due and not made, as this process was held up. */
  readonly missed: number;
  /** The share of a core that this process used. */
  readonly cores: number;
}

const [name, baseUrl = "", processIndexText, processCountText] = process.argv.slice(2);
const kind = outageClients.find((candidate) => candidate.name === name);
if (kind === undefined) throw new Error(`no client ${name}`);
const processIndex = Number(processIndexText);
const processCount = Number(processCountText);
const calls = Array.from({ length: clientCount / processCount }, () => kind.make(baseUrl));

async function run(timeline: Timeline): Promise<LoadReport> {
  const { durationMs } = timeline;
  const total = Math.round((durationMs / 1_000) * callsPerSecond * calls.length);
  const startedMs: number[] = [];
  const latencyMs: (number | null)[] = [];
  let missed = 0;
  const inFlight: Promise<void>[] = [];
  // The clients take turns, evenly spread over time, with those of the other processes in between.
  const dueMs = (index: number) =>
    ((index + processIndex / processCount) * 1_000) / (callsPerSecond * calls.length);

  const begin = async (call: CallOnce | undefined): Promise<void> => {
    const startedAtMs = elapsedMs(timeline);
    const place = startedMs.push(startedAtMs) - 1;
    latencyMs.push(null);
    try {
      await call?.();
      latencyMs[place] = elapsedMs(timeline) - startedAtMs;
    } catch {
      // It stays null.
    }
  };

  await sleep(-elapsedMs(timeline));
  const usedBefore = process.cpuUsage();
  for (let index = 0; index < total; ) {
    while (index < total && dueMs(index) <= elapsedMs(timeline)) {
      // To make up for a moment in which the machine was elsewhere would be a burst that no user made.
      if (elapsedMs(timeline) - dueMs(index) > latestMs) missed += 1;
      else inFlight.push(begin(calls[index % calls.length]));
      index += 1;
    }
    await sleep(1);
  }
  const cores = coresUsed(usedBefore, durationMs);
  await Promise.race([Promise.all(inFlight), sleep(graceMs)]);
  return { startedMs, latencyMs, missed, cores };
}

async function warmUp(): Promise<string> {
  const one = async (call: CallOnce) => {
    for (let count = 0; count < warmUpCalls; count += 1) await call();
  };
  await Promise.all(calls.map(one));
  return "warm";
}

process.on("message", async (message: "warm-up" | Timeline) => {
  process.send?.(message === "warm-up" ? await warmUp() : await run(message));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

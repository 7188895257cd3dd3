/**
 * Compares the processor time of a call in two builds, interleaved in one process: what the machine does besides meets both.
 *
 *   npm --prefix bench run inside -- <old dist> <new dist>
 *
 * `fetch` is a stub, as in `sections/inside.ts`. A build finds openapi-fetch in the `node_modules` beside its `dist`. Both are
 * loaded twice, and the second pair is measured in the other order, as V8 favours the one that it met first.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { answerText, credentials, guestId, tokenText } from "./api.js";
import type { CallOnce } from "./peers.js";
import { formatSpread, ratiosTo, spreadOf } from "./statistics.js";

const rounds = 300;
const callsPerRound = 1_000;
const warmUpCalls = 20_000;

const [oldDist, newDist] = process.argv.slice(2);
if (oldDist === undefined || newDist === undefined)
  throw new Error("give two folders: the old dist and the new dist");

const fetch = (async (input: unknown) =>
  new Response(String(input).endsWith("/oauth2/token") ? tokenText : answerText, {
    headers: { "content-type": "application/json" },
  })) as typeof globalThis.fetch;

async function load(dist: string, copy: number): Promise<CallOnce> {
  const url = `${pathToFileURL(resolve(process.env["INIT_CWD"] ?? "", dist, "index.js")).href}?copy=${copy}`;
  const { MyCreditApp } = (await import(url)) as typeof import("mycreditapp");
  const client = new MyCreditApp({ ...credentials, baseUrl: "http://127.0.0.1:1", fetch });
  return () => client.analytics.request(guestId);
}

async function microseconds(call: CallOnce, calls: number): Promise<number> {
  const before = process.cpuUsage();
  for (let left = calls; left > 0; left -= 1) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

const times = { old: [] as number[], new: [] as number[] };
for (const copy of [0, 1]) {
  const builds: [keyof typeof times, CallOnce][] = [
    ["old", await load(oldDist, copy)],
    ["new", await load(newDist, copy)],
  ];
  if (copy === 1) builds.reverse();
  for (const [, call] of builds) await microseconds(call, warmUpCalls);
  for (let round = 0; round < rounds / 2; round += 1) {
    for (const [name, call] of round % 2 === 0 ? builds : [...builds].reverse())
      times[name].push(await microseconds(call, callsPerRound));
  }
}

console.log(`old: ${formatSpread(spreadOf(times.old))} µs of CPU per call`);
console.log(`new: ${formatSpread(spreadOf(times.new))} µs of CPU per call`);
console.log(
  `new / old: ${formatSpread(ratiosTo(times.old, times.new))}, in ${rounds} rounds of ${callsPerRound} calls`,
);

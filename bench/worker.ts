/** One peer in a process of its own, which makes as many calls as it is told to. Started by `start-worker.ts`. */
import { answerText, tokenText } from "./api.js";
import { type CallOnce, type Make, peers } from "./peers.js";
import { profiled } from "./profile.js";
import type { Batch, BatchResult } from "./start-worker.js";

const [name, baseUrl = "", transport] = process.argv.slice(2);
const peer = peers.find((candidate) => candidate.name === name);
if (peer === undefined) throw new Error(`no peer ${name}`);

/** Answers at once, with a real `Response`: what is left is the time inside the client. */
const stubFetch = async () =>
  new Response(answerText, { status: 200, headers: { "content-type": "application/json" } });
const stub = (async (input: unknown) =>
  typeof input === "string" && input.endsWith("/oauth2/token")
    ? new Response(tokenText)
    : stubFetch()) as typeof fetch;

const { make } = (await import(`./peers/${peer.file}`)) as { make: Make };
const call = await (transport === "stub" ? make(baseUrl, stub) : make(baseUrl));
const expected = (JSON.parse(answerText) as { id: string }).id;
const first = (await call()) as { id?: string } | undefined;
if (first?.id !== expected) throw new Error(`${name} returned something else than the answer`);

async function run(once: CallOnce, { calls, concurrency }: Batch): Promise<BatchResult> {
  let left = calls;
  const caller = async () => {
    while (left-- > 0) await once();
  };
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  await Promise.all(Array.from({ length: concurrency }, caller));
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    wallMicroseconds: ((performance.now() - startedAt) * 1_000) / calls,
    cpuMicroseconds: (user + system) / calls,
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  };
}

process.on("message", async (batch: Batch) => {
  let result: BatchResult | undefined;
  const measure = async () => {
    result = await run(call, batch);
  };
  const profile = batch.profile ? await profiled(measure) : await measure();
  process.send?.({ ...result, ...(profile && { profile }) });
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

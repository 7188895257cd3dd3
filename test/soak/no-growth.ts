/**
 * 100 000 calls with retries and aborts mixed in leave nothing behind: the heap after collection is within 2 MiB of what
 * it was, Node warns of no leak, the sockets are bounded.
 *
 * Run by `npm run soak`. Not a part of `npm test`: it takes a minute or two. Fails with exit code 1.
 */
import { fork } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { fileURLToPath } from "node:url";
import { guestId, hostId } from "../../examples/operations.js";
import { isMyCreditAppError, MyCreditApp } from "../../src/index.js";

const callCount = 100_000;
const warmUpCount = 5_000;
const concurrency = 50;
const allowedGrowthBytes = 2 * 2 ** 20;

const server = fork(fileURLToPath(new URL("server.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
const [{ port }] = (await once(server, "message")) as [{ port: number }];

const warnings: string[] = [];
process.on("warning", (warning) => warnings.push(`${warning.name}: ${warning.message}`));

const outcomes: Record<string, number> = {};
const client = new MyCreditApp({
  organizationId: hostId,
  clientId: "client-1",
  clientSecret: "secret",
  baseUrl: `http://127.0.0.1:${port}`,
  tokenStore: new Map(),
  onAttempt: () => undefined,
});
/** One signal that lives as long as the process, as a server's shutdown signal does. */
const shutdown = new AbortController();

async function callOnce(index: number): Promise<void> {
  const isAborted = index % 7 === 0;
  const controller = isAborted ? new AbortController() : shutdown;
  // Some aborts come before anything was sent, some while it is, some in the answer.
  const timer = isAborted ? setTimeout(() => controller.abort(), index % 5) : undefined;
  const options = { signal: controller.signal, timeout: 2_000 };
  try {
    await (index % 2 === 0 ? client.analytics.request(guestId, options) : client.currencies.list(options));
    outcomes["data"] = (outcomes["data"] ?? 0) + 1;
  } catch (error) {
    if (!isMyCreditAppError(error)) throw error;
    outcomes[error.name] = (outcomes[error.name] ?? 0) + 1;
  } finally {
    clearTimeout(timer);
  }
}

async function callMany(count: number): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < count) {
        next += 1;
        await callOnce(next);
      }
    }),
  );
}

/** The heap once everything is collected that can be. Finalizers run between collections, and free more. */
async function collectedHeapBytes(): Promise<number> {
  for (let round = 0; round < 10; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().heapUsed;
}

if (!globalThis.gc) throw new Error("run this with --expose-gc: npm run soak");
await callMany(warmUpCount);
const beforeBytes = await collectedHeapBytes();
const startedAtMs = performance.now();
await callMany(callCount);
const seconds = (performance.now() - startedAtMs) / 1000;
const afterBytes = await collectedHeapBytes();

server.send("totals");
const [seen] = (await once(server, "message")) as [{ requests: number; open: number; mostOpen: number }];
const listeners = getEventListeners(shutdown.signal, "abort").length;
const growthBytes = afterBytes - beforeBytes;
const toMiB = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;

console.log(`calls      ${callCount} in ${seconds.toFixed(0)} s, ${concurrency} at a time`);
console.log(`outcomes   ${JSON.stringify(outcomes)}`);
console.log(
  `heap       ${toMiB(beforeBytes)} before, ${toMiB(afterBytes)} after: ${toMiB(growthBytes)} more`,
);
console.log(`sockets    ${seen.mostOpen} at most, ${seen.open} at the end, for ${seen.requests} requests`);
console.log(`listeners  ${listeners} on the shared signal`);
console.log(`warnings   ${warnings.length}`);

const failures = [
  growthBytes > allowedGrowthBytes && `the heap grew by ${toMiB(growthBytes)}`,
  seen.mostOpen > 4 * concurrency && `${seen.mostOpen} sockets were open at once`,
  listeners > 0 && `${listeners} listeners are left on the shared signal`,
  ...warnings,
].filter(Boolean);
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
server.disconnect();

/**
 * Asks every guest of a file to run its analytics, each once, from several processes.
 *
 * npm run bulk -- guests.txt one guest id per line; when started again, it continues where it stopped
 */
import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type JobsOptions, Queue } from "bullmq";
import type { Outcome } from "./ask-guest.js";
import { createClient } from "./client.js";
import { countOutcomes, writeOutcomes } from "./outcomes.js";
import { Progress } from "./progress.js";
import { readCommandLine, type Settings, toEnvironment } from "./settings.js";
import type { GuestJob } from "./worker.js";

const progressEveryMs = 500;
const guestsPerCommand = 1_000;
/** How often to try one guest, with doubling pauses: about 17 minutes before it is given up. */
const jobOptions: JobsOptions = { attempts: 10, backoff: { type: "exponential", delay: 1_000, jitter: 0.5 } };

async function main(): Promise<void> {
  const { settings, guestsFile, outcomesFile } = readCommandLine();
  const queue = new Queue<GuestJob, Outcome>(settings.queueName, {
    connection: { url: settings.redisUrl, maxRetriesPerRequest: null },
  });
  await showThatItCanCall(settings);
  const total = await addGuests(queue, await readGuests(guestsFile));

  const workers = new Workers(settings);
  process.once("SIGINT", () => void workers.stop().then(() => process.exit(130)));
  const progress = new Progress(total);
  for (;;) {
    const { completed = 0, failed = 0 } = await queue.getJobCounts("completed", "failed");
    progress.show(completed + failed);
    if (completed + failed >= total || workers.stopReason !== undefined) break;
    await new Promise((resolve) => setTimeout(resolve, progressEveryMs));
  }
  progress.end();
  await workers.stop();
  if (workers.stopReason !== undefined) {
    console.error(`stopped: ${workers.stopReason}`);
    console.error("no guest was lost; start the run again once that is fixed");
    process.exitCode = 1;
  }

  await writeOutcomes(queue, outcomesFile);
  for (const [outcome, count] of await countOutcomes(queue)) console.log(`${outcome}: ${count}`);
  console.log(`outcomes are in ${outcomesFile}`);
  await queue.close();
}

/** Fails before the campaign begins if calls cannot work, and leaves the token in the store for all workers. */
async function showThatItCanCall(settings: Settings): Promise<void> {
  const { client, close } = createClient(settings);
  await client.organizations.get(client.organizationId);
  await close();
}

async function readGuests(file: string): Promise<string[]> {
  const lines = (await readFile(file, "utf8")).split(/\r?\n/).map((line) => line.trim().toLowerCase());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** A guest that is already in the queue, done or not, is left as it is, as its id is the id of its job. */
async function addGuests(queue: Queue<GuestJob, Outcome>, guests: readonly string[]): Promise<number> {
  for (let from = 0; from < guests.length; from += guestsPerCommand) {
    const some = guests.slice(from, from + guestsPerCommand);
    await queue.addBulk(some.map((jobId) => ({ name: "ask", data: {}, opts: { ...jobOptions, jobId } })));
  }
  const counts = await queue.getJobCounts();
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The worker processes. One that dies is replaced. */
class Workers {
  readonly #children = new Set<ChildProcess>();
  readonly #settings: Settings;
  #stopping = false;
  /** Why a worker asked to stop the whole campaign. */
  stopReason: string | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    for (let count = 0; count < settings.workers; count += 1) this.#start();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const gone = [...this.#children].map((child) => new Promise((resolve) => child.once("exit", resolve)));
    for (const child of this.#children) child.kill("SIGTERM");
    await Promise.all(gone);
  }

  #start(): void {
    const child = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), {
      execArgv: ["--import", import.meta.resolve("tsx")],
      env: { ...process.env, ...toEnvironment(this.#settings) },
    });
    this.#children.add(child);
    child.on("message", (message: { stop: string }) => {
      this.stopReason ??= message.stop;
    });
    child.once("exit", () => {
      this.#children.delete(child);
      // A pause keeps a worker that cannot start from being started in a loop.
      if (!this.#stopping) setTimeout(() => !this.#stopping && this.#start(), 1_000);
    });
  }
}

await main();

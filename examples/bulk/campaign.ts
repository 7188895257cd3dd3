/**
 * The queue of a campaign, and whether Redis still has all of it. A guest that Redis has forgotten would be asked again.
 *
 * | Redis                                                        | what happens                                  |
 * |--------------------------------------------------------------|-----------------------------------------------|
 * | cannot be reached at the start                               | the program ends                              |
 * | does not write each change to disk, or evicts keys           | the program ends, unless `--accept-data-loss` |
 * | refuses to show its configuration                            | the same                                      |
 * | has fewer guests than the campaign's file, `NAME.campaign`    | the program ends, and queues nothing          |
 * | loses guests while the program runs (`bulk.ts`)              | the program stops                             |
 * | cannot be reached for a while                                | the program waits                             |
 */
import { readFile, writeFile } from "node:fs/promises";
import type { JobsOptions, Queue } from "bullmq";
import { Redis } from "ioredis";
import type { Outcome } from "./ask-guest.js";
import { Problem, type Settings } from "./settings.js";
import type { GuestJob } from "./worker.js";

export type GuestQueue = Queue<GuestJob, Outcome>;

const guestsPerCommand = 1_000;
const safeConfiguration = { appendonly: "yes", appendfsync: "always", "maxmemory-policy": "noeviction" };
const howToStart = `start it with ${Object.entries(safeConfiguration)
  .map(([name, value]) => `--${name} ${value}`)
  .join(" ")}, or accept with --accept-data-loss that guests may be asked again`;

/** @throws Problem if Redis can lose what it was told */
export async function checkRedis({ redisUrl }: Settings, acceptDataLoss: boolean): Promise<void> {
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null });
  // The promise of `connect` rejects with the same error.
  redis.on("error", () => undefined);
  try {
    await redis.connect().catch((error: Error) => {
      throw new Problem(
        `Redis at ${redis.options.host}:${redis.options.port} cannot be reached: ${error.message}`,
      );
    });
    if (acceptDataLoss) return;
    for (const [name, safe] of Object.entries(safeConfiguration)) {
      const [, value] = (await redis.config("GET", name).catch((error: Error) => {
        throw new Problem(`Redis does not show its configuration (${error.message}); ${howToStart}`);
      })) as string[];
      if (value !== safe)
        throw new Problem(`Redis can forget who was asked, as its ${name} is ${value}; ${howToStart}`);
    }
  } finally {
    redis.disconnect();
  }
}

/**
 * Adds the guests to the queue. One that is in it already, done or not, is left as it is, as its id is the id of its job;
 * one that was given up is tried again.
 *
 * @param file keeps the number of guests, beside the outcomes
 * @returns how many guests the campaign has
 * @throws Problem if Redis has lost some of them
 */
export async function addGuests(
  queue: GuestQueue,
  guests: readonly string[],
  { attempts }: Settings,
  file: string,
): Promise<number> {
  const known = Number(await readFile(file, "utf8").catch(() => "0"));
  const { all: before } = await countGuests(queue);
  if (before < known) throw new Problem(`${describeLoss(known, before)} (${file} has the number)`);

  const jobOptions: JobsOptions = {
    attempts,
    backoff: { type: "exponential", delay: 1_000, jitter: 0.5 },
  };
  for (let from = 0; from < guests.length; from += guestsPerCommand) {
    const some = guests.slice(from, from + guestsPerCommand);
    await queue.addBulk(some.map((jobId) => ({ name: "ask", data: {}, opts: { ...jobOptions, jobId } })));
  }
  const { all: total } = await countGuests(queue);
  await writeFile(file, `${total}\n`);
  await retryGivenUp(queue);
  return total;
}

export async function countGuests(queue: GuestQueue): Promise<{ done: number; all: number }> {
  const counts = await queue.getJobCounts();
  const { completed = 0, failed = 0 } = counts;
  return { done: completed + failed, all: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

export function describeLoss(total: number, left: number): string {
  return (
    `Redis has lost ${total - left} of ${total} guests of the campaign, and with them whether they were asked. ` +
    "Restore its data. A campaign of another name (--campaign) would ask all of them again"
  );
}

async function retryGivenUp(queue: GuestQueue): Promise<void> {
  for (;;) {
    const jobs = await queue.getFailed(0, guestsPerCommand - 1);
    if (jobs.length === 0) return;
    await Promise.all(
      jobs.map((job) => job.retry("failed", { resetAttemptsMade: true, resetAttemptsStarted: true })),
    );
  }
}

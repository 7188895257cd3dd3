/** One worker process: takes guests from the queue and asks them. Started by `bulk.ts`; safe to kill at any moment. */
import { Queue, RateLimitError, Worker } from "bullmq";
import { askGuest, type Outcome } from "./ask-guest.js";
import { createClient } from "./client.js";
import { readEnvironment } from "./settings.js";

/** What the queue keeps about a guest besides its id, which is the id of the job. */
export interface GuestJob {
  /** Set right before the request is sent; removed once it is certain that the request was not carried out. */
  readonly begun?: boolean;
}

const settings = readEnvironment();
const connection = { url: settings.redisUrl, maxRetriesPerRequest: null };
const queue = new Queue<GuestJob, Outcome>(settings.queueName, { connection });
const { client } = createClient(settings);

const worker = new Worker<GuestJob, Outcome>(
  settings.queueName,
  async (job, lock = "") => {
    const result = await askGuest(client, job.id ?? "", {
      isSet: job.data.begun === true,
      async set() {
        // A process that was suspended for a while may find that the guest was given to another worker.
        if ((await job.extendLock(lock, settings.lockMs)) !== 1)
          throw new Error("the lock of the guest is lost");
        await job.updateData({ begun: true });
      },
      clear: () => job.updateData({ begun: false }),
    });
    if ("outcome" in result) return result;
    if (result.stop !== undefined) process.send?.({ stop: result.stop });
    await queue.rateLimit(result.slowDownMs);
    // The job keeps waiting, and none of its tries is used up.
    throw new RateLimitError();
  },
  {
    connection,
    concurrency: settings.concurrency,
    limiter: { max: settings.ratePerSecond, duration: 1_000 },
    lockDuration: settings.lockMs,
    stalledInterval: settings.lockMs,
    // A guest is never given up because its worker died.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
  },
);
worker.on("error", (error) => console.error(`worker ${process.pid}: ${error.message}`));

/** Finishes the jobs in progress and stops. */
process.once("SIGTERM", async () => {
  await worker.close();
  process.exit();
});
// The main process is gone, and perhaps Redis with it. A worker may stop at any moment, and this exit never hangs.
process.once("disconnect", () => process.exit());
if (!process.connected) process.exit();

/** One worker process: takes guests from the queue and asks them. Started by `bulk.ts`; safe to kill at any moment. */
import { Queue, RateLimitError, Worker } from "bullmq";
import { askGuest, type Outcome } from "./ask-guest.js";
import { createClient } from "./client.js";
import { readEnvironment } from "./settings.js";

/** What the queue keeps of a guest beside its id, which is the id of the job. */
export interface GuestJob {
  /** Set before the request is sent for the first time. */
  readonly begun?: boolean;
}

const settings = readEnvironment();
const connection = { url: settings.redisUrl, maxRetriesPerRequest: null };
const queue = new Queue<GuestJob, Outcome>(settings.queueName, { connection });
const { client } = createClient(settings);

const worker = new Worker<GuestJob, Outcome>(
  settings.queueName,
  async (job) => {
    const begin = () => job.updateData({ begun: true });
    const result = await askGuest(client, job.id ?? "", job.data.begun === true, begin);
    if ("outcome" in result) return result;
    await queue.rateLimit(result.slowDownMs);
    throw new RateLimitError();
  },
  {
    connection,
    concurrency: settings.concurrency,
    limiter: { max: settings.ratePerSecond, duration: 1_000 },
    lockDuration: settings.lockMs,
    stalledInterval: settings.lockMs,
    // A guest whose worker died is never given up for that.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
  },
);
worker.on("error", (error) => console.error(`worker ${process.pid}: ${error.message}`));

/** Ends what is under way and stops. */
process.once("SIGTERM", async () => {
  await worker.close();
  process.exit();
});
// The run is gone, and perhaps Redis with it. Any moment is as good as another to stop, and this one never hangs.
process.once("disconnect", () => process.exit());
if (!process.connected) process.exit();

/** One worker process: takes guests from the queue and asks them. Started by `workers.ts`; safe to kill at any moment. */
import { Queue, RateLimitError, Worker } from "bullmq";
import { askGuest, type Outcome } from "./ask-guest.js";
import { createClient } from "./client.js";
import { createReporter } from "./report.js";
import { readEnvironment } from "./settings.js";
import { StopRules } from "./stop-rules.js";

/** What the queue keeps about a guest besides its id, which is the id of the job. */
export interface GuestJob {
  /** Set right before the request is sent; removed once it is certain that the request was not executed. */
  readonly begun?: boolean;
}

const settings = readEnvironment();
const connection = { url: settings.redisUrl, maxRetriesPerRequest: null };
const queue = new Queue<GuestJob, Outcome>(settings.queueName, { connection });
const { client } = createClient(settings);
const stopRules = new StopRules(2 * settings.concurrency);
/** How often a guest may get 429 and wait. After that, each 429 uses up one of its attempts, in case it is about the guest. */
const freeWaits = 2 * settings.attempts;
const stopMs = 5_000;

const worker = new Worker<GuestJob, Outcome>(
  settings.queueName,
  async (job, lock = "") => {
    const isSet = job.data.begun === true;
    const result = await askGuest(client, job.id ?? "", {
      isSet,
      async set() {
        // In this order: a process that was suspended in between finds that its lock is gone, and sends nothing. The worker
        // that has the guest by then finds the mark, and sends nothing either.
        await job.updateData({ begun: true });
        if ((await job.extendLock(lock, settings.lockMs)) !== 1)
          throw new Error("the lock of the guest is lost");
      },
      clear: () => job.updateData({ begun: false }),
    });
    // What became of a guest that another worker has marked says nothing about the API.
    const reason = isSet && "outcome" in result ? undefined : stopRules.add(result, performance.now());
    if (reason !== undefined) await stopCampaign(reason);
    if ("outcome" in result) return result;
    await queue.rateLimit(result.pauseMs);
    const waits = job.attemptsStarted - job.attemptsMade;
    if (result.because === "limited" && waits > freeWaits) throw new Error(result.detail);
    // The guest waits, and uses up none of its attempts.
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
const report = createReporter(`worker ${process.pid}`);
worker.on("error", report);
queue.on("error", report);

/** The main process ends the workers. Until it does, no worker begins with another guest. */
async function stopCampaign(reason: string): Promise<void> {
  process.send?.({ stop: reason });
  await queue.rateLimit(stopMs);
}

/** Finishes the jobs in progress and stops. */
process.on("SIGTERM", () => void worker.close().then(() => process.exit()));
// A terminal sends these to every process. The main process then sends SIGTERM.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => undefined);
// The main process is gone, and perhaps Redis with it. A worker may stop at any moment, and this exit never hangs.
process.once("disconnect", () => process.exit());
if (!process.connected) process.exit();

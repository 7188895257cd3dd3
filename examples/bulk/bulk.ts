/**
 * Asks every guest of a file to run its analytics, each once, from several processes.
 *
 * npm run bulk -- guests.txt one guest id per line; when started again, it continues where it stopped
 */
import { dirname, join } from "node:path";
import { Queue } from "bullmq";
import { isMyCreditAppError } from "mycreditapp";
import type { Outcome } from "./ask-guest.js";
import { addGuests, checkRedis, countGuests, describeLoss } from "./campaign.js";
import { createClient } from "./client.js";
import { readGuests } from "./guests-file.js";
import { countOutcomes, writeOutcomes } from "./outcomes.js";
import { Progress } from "./progress.js";
import { createReporter } from "./report.js";
import { Problem, readCommandLine, type Settings } from "./settings.js";
import type { GuestJob } from "./worker.js";
import { Workers } from "./workers.js";

const progressEveryMs = 500;

async function main(): Promise<void> {
  const { settings, guestsFile, outcomesFile, acceptDataLoss } = readCommandLine();
  const campaignFile = join(dirname(outcomesFile), `${settings.queueName}.campaign`);
  const guests = await readGuests(guestsFile);
  await checkRedis(settings, acceptDataLoss);
  await showThatItCanCall(settings);
  const queue = new Queue<GuestJob, Outcome>(settings.queueName, {
    connection: { url: settings.redisUrl, maxRetriesPerRequest: null },
  });
  queue.on("error", createReporter("Redis"));
  const total = await addGuests(queue, guests, settings, campaignFile);

  const workers = new Workers(settings);
  stopOnSignals(workers);
  const progress = new Progress(total);
  for (;;) {
    const { done, all } = await countGuests(queue);
    if (all < total) {
      // Whatever they still do, nothing would remember it.
      await workers.kill();
      throw new Problem(`stopped: ${describeLoss(total, all)}`);
    }
    progress.show(done);
    if (done >= total || workers.stopReason !== undefined) break;
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

/** Ctrl+C, a closed terminal, a service manager: npm and the terminal may both send the signal, so each is taken once. */
function stopOnSignals(workers: Workers): void {
  const stop = async () => {
    console.log("\nstopping once the requests in flight have ended; start the run again to continue");
    await workers.stop();
    process.exit(130);
  };
  let stopping: Promise<void> | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => (stopping ??= stop()));
}

main().catch((error: unknown) => {
  console.error(error instanceof Problem || isMyCreditAppError(error) ? error.message : error);
  process.exit(1);
});

import { open } from "node:fs/promises";
import type { Job, Queue } from "bullmq";
import { giveUp, type Outcome } from "./ask-guest.js";
import { toCsvRow } from "./csv.js";
import type { GuestJob } from "./worker.js";

const jobsPerRead = 1_000;

/** Every guest that is done, read from the queue, so that a campaign that was killed and started again misses none. */
async function* readOutcomes(queue: Queue<GuestJob, Outcome>) {
  for (let from = 0; ; from += jobsPerRead) {
    const jobs = (await queue.getJobs(["completed", "failed"], from, from + jobsPerRead - 1, true)) as Job<
      GuestJob,
      Outcome
    >[];
    for (const job of jobs) {
      const gaveUp = giveUp(job.data.begun === true, job.failedReason);
      yield {
        guestId: job.id ?? "",
        at: new Date(job.finishedOn ?? 0).toISOString(),
        ...(job.returnvalue ?? gaveUp),
      };
    }
    // Reads a window of each of the two states: only an empty window is the end.
    if (jobs.length === 0) return;
  }
}

/** Writes a CSV: guest, outcome, detail, time. */
export async function writeOutcomes(queue: Queue<GuestJob, Outcome>, file: string): Promise<void> {
  const output = await open(file, "w");
  try {
    await output.write(toCsvRow(["guest_id", "outcome", "detail", "at"]));
    for await (const { guestId, outcome, detail, at } of readOutcomes(queue))
      await output.write(toCsvRow([guestId, outcome, detail, at]));
  } finally {
    await output.close();
  }
}

export async function countOutcomes(queue: Queue<GuestJob, Outcome>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const { outcome } of readOutcomes(queue)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

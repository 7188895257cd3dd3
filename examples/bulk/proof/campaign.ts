import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LedgerServer } from "./ledger-server.js";
import { Run, until } from "./run.js";
import { ProofRedis } from "./start-redis.js";

/**
 * A campaign in which everything breaks, in this order, while the server fails in many ways (`ledger-server.ts`).
 *
 * | what happens                                                                  | what has to hold                     |
 * |-------------------------------------------------------------------------------|--------------------------------------|
 * | the connections of three guests, and the request of one, always fail          | the campaign ends without them       |
 * | two workers are suspended while they mark a guest, until others have the guest | each guest is asked once at most     |
 * | Ctrl+C in the terminal, with slow requests in flight                          | none of them is broken off           |
 * | Redis is killed with `kill -9`, and started again                             | the run goes on                      |
 * | two workers are killed with `kill -9`, between a request and its response     | each guest is asked once at most     |
 * | the main process is killed with `kill -9`, and the program is started again   | it continues                         |
 */
export async function proveCampaign(
  folder: string,
  { guestCount, rate, concurrency }: { guestCount: number; rate: number; concurrency: number },
): Promise<boolean> {
  const guests = Array.from({ length: guestCount }, () => randomUUID() as string);
  const [guestsFile, outcomesFile] = [join(folder, "guests.txt"), join(folder, "outcomes.csv")];
  await writeFile(guestsFile, guests.join("\n"));
  const failingGuests = guests.slice(20, 24);
  // Many, as no worker is suspended twice.
  const suspendAfter = new Map(guests.slice(30, 130).map((guest, index) => [guest, (index % 2) + 1]));
  const kinds = [
    { method: "GET", status: 500 },
    { method: "GET", status: 503 },
    { method: "GET", status: 429 },
    { method: "POST", status: 502 },
  ];
  const failing = new Map(
    failingGuests.map((guest, index) => [guest, kinds[index] as (typeof kinds)[number]]),
  );
  const killedWorkers: number[] = [];
  const ledger = await LedgerServer.start({
    holdAt: [0.75, 0.8].map((share) => Math.round(share * guestCount)),
    onHeld(workerProcess) {
      killedWorkers.push(workerProcess);
      process.kill(workerProcess, "SIGKILL");
    },
    failing,
    suspendAfter,
  });
  const redis = await ProofRedis.start();
  const runs: Run[] = [];
  const startRun = () => {
    const options = { workers: 4, rate, concurrency, attempts: 4 };
    const run = new Run({ redis, ledger, guestsFile, outcomesFile, options, suspended: suspendAfter.keys() });
    runs.push(run);
    return run;
  };
  try {
    const begunMs = performance.now();
    let run = startRun();
    await until(() => ledger.suspensions === 2, run);
    console.log(`both workers go on, after ${ledger.asked.size} guests`);
    const askedLater = (share: number) => ledger.asked.size + share * (guestCount - ledger.asked.size);

    ledger.responseMs = 600;
    await until(() => ledger.inFlight >= 10, run);
    const brokenOffBefore = ledger.brokenOff;
    run.signalAll("SIGINT");
    await run.ended();
    const interrupted = {
      hasSaidSo: run.output.includes("stopping once the requests in flight have ended"),
      brokenOff: ledger.brokenOff - brokenOffBefore,
    };
    ledger.responseMs = 20;
    console.log("interrupted; started again");
    run = startRun();

    const redisDiesAt = askedLater(0.2);
    await until(() => ledger.asked.size >= redisDiesAt, run);
    await redis.kill();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await redis.start();
    console.log("Redis was killed and started again");

    await until(() => ledger.asked.size >= 0.9 * guestCount, run);
    process.kill(ledger.mainProcess, "SIGKILL");
    await run.ended();
    console.log("the main process was killed; started again");
    run = startRun();
    const lastCode = await run.ended();

    const [, ...rows] = (await readFile(outcomesFile, "utf8")).trim().split("\r\n");
    const outcomeOf = new Map(rows.map((row) => row.split(",").slice(0, 2) as [string, string]));
    const outcomes: Record<string, number> = {};
    for (const outcome of outcomeOf.values()) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const isAsked = (guest: string) => ["requested", "open"].includes(outcomeOf.get(guest) ?? "");
    const totals = {
      guests: guestCount,
      seconds: Math.round((performance.now() - begunMs) / 1_000),
      askedOnce: guests.filter((guest) => ledger.timesAsked(guest) === 1).length,
      askedTwice: guests.filter((guest) => ledger.timesAsked(guest) > 1).length,
      neverAsked: guests.filter((guest) => ledger.timesAsked(guest) === 0).length,
      outcomes,
      outcomesOfFailingGuests: failingGuests.map((guest) => outcomeOf.get(guest)),
      saidToBeAskedButWasNot: guests.filter((guest) => isAsked(guest) && ledger.timesAsked(guest) === 0)
        .length,
      neitherAskedNorUndecided: guests.filter(
        (guest) => !failing.has(guest) && !isAsked(guest) && outcomeOf.get(guest) !== "undecided",
      ).length,
      rows: outcomeOf.size,
      interrupted,
      suspendedWorkers: ledger.suspensions,
      killedWorkers: killedWorkers.length,
      faults: Object.fromEntries(ledger.faults),
      tokenRequests: ledger.tokenRequests,
      slowDowns: ledger.slowDowns,
      lastCode,
    };
    console.log(totals);
    return (
      totals.askedTwice === 0 &&
      totals.saidToBeAskedButWasNot === 0 &&
      totals.neitherAskedNorUndecided === 0 &&
      totals.rows === guestCount &&
      String(totals.outcomesOfFailingGuests) === "given up,given up,given up,undecided" &&
      interrupted.hasSaidSo &&
      interrupted.brokenOff === 0 &&
      // The undecided guests are those of faults that nobody can decide, and those that a dead process had begun.
      (outcomes["undecided"] ?? 0) < 0.08 * guestCount &&
      totals.killedWorkers === 2 &&
      totals.slowDowns > 0 &&
      lastCode === 0
    );
  } finally {
    for (const run of runs) run.end();
    await ledger.stop();
    await redis.stop();
  }
}

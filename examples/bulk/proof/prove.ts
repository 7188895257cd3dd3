/**
 * Shows that no guest is asked twice, and that every guest was asked or is in the list of the undecided: 2 000 guests, four
 * workers, a server that keeps a ledger. The server sometimes responds with 429, fails before or after it enters a request,
 * and issues no tokens for a while. Two workers are killed (`kill -9`) right after the server has entered their request and
 * before they get a response; later, the main process is killed, too, and started again. Needs `redis-server`.
 *
 *   npm run prove                                       2 000 guests, about 200 a second
 *   npm run prove -- --guests 50000 --rate 2000         as many as you have the time for
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startLedgerServer } from "./ledger-server.js";
import { startRedis } from "./start-redis.js";

const { values } = parseArgs({
  options: { guests: { type: "string", default: "2000" }, rate: { type: "string", default: "200" } },
});
const guestCount = Number(values.guests);
if (!(guestCount >= 2_000)) throw new Error("--guests must be 2000 or more: fewer are done before the kills");
const killWorkersAt = [0.2, 0.6].map((share) => Math.round(share * guestCount));
const killRunAt = 0.8 * guestCount;
const longestMs = 240_000 * Math.max(1, guestCount / 20_000);

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const killedWorkers: number[] = [];
const ledger = await startLedgerServer(killWorkersAt, (workerProcess) => {
  killedWorkers.push(workerProcess);
  process.kill(workerProcess, "SIGKILL");
});
const redis = await startRedis();
const folder = await mkdtemp(join(tmpdir(), "mycreditapp-bulk-"));
const guestsFile = join(folder, "guests.txt");
const outcomesFile = join(folder, "outcomes.csv");
const guests = Array.from({ length: guestCount }, () => randomUUID());
await writeFile(guestsFile, guests.join("\n"));

function startRun(): ChildProcess {
  const settings = {
    redis: redis.url,
    workers: "4",
    rate: values.rate,
    timeout: "2000",
    lock: "4000",
    outcomes: outcomesFile,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  return spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), fileOf("../bulk.ts"), guestsFile, ...options],
    {
      stdio: "inherit",
      env: {
        ...process.env,
        NODE_OPTIONS: `--import ${new URL("name-worker.mjs", import.meta.url)}`,
        MYCREDITAPP_BASE_URL: ledger.url,
        MYCREDITAPP_ORGANIZATION_ID: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
        MYCREDITAPP_CLIENT_ID: "bulk",
        MYCREDITAPP_CLIENT_SECRET: "bulk",
      },
    },
  );
}

let run = startRun();
const tooLate = setTimeout(() => {
  console.error(`not done within ${longestMs} ms`);
  process.exitCode = 1;
  run.kill("SIGKILL");
}, longestMs);
try {
  let runsKilled = 0;
  while (ledger.asked.size < killRunAt && run.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 20));
  if (run.exitCode === null) {
    const killed = once(run, "exit");
    run.kill("SIGKILL");
    await killed;
    runsKilled += 1;
    console.log("the run was killed; started again");
    run = startRun();
  }
  if (run.exitCode === null) await once(run, "exit");

  const [, ...rows] = (await readFile(outcomesFile, "utf8")).trim().split("\r\n");
  const outcomeOf = new Map(rows.map((row) => row.split(",").slice(0, 2) as [string, string]));
  const outcomes: Record<string, number> = {};
  for (const outcome of outcomeOf.values()) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const isAsked = (guest: string) => ["requested", "open"].includes(outcomeOf.get(guest) ?? "");
  const timesAsked = (guest: string) => ledger.asked.get(guest) ?? 0;
  const totals = {
    guests: guestCount,
    askedOnce: guests.filter((guest) => timesAsked(guest) === 1).length,
    askedTwice: guests.filter((guest) => timesAsked(guest) > 1).length,
    neverAsked: guests.filter((guest) => timesAsked(guest) === 0).length,
    outcomes,
    saidToBeAskedButWasNot: guests.filter((guest) => isAsked(guest) && timesAsked(guest) === 0).length,
    neitherAskedNorUndecided: guests.filter(
      (guest) => !isAsked(guest) && outcomeOf.get(guest) !== "undecided",
    ).length,
    rows: outcomeOf.size,
    faults: Object.fromEntries(ledger.faults),
    tokenRequests: ledger.tokenRequests(),
    slowDowns: ledger.slowDowns(),
    workersKilled: killedWorkers.length,
    runsKilled,
  };
  console.log(totals);
  const holds =
    totals.askedTwice === 0 &&
    totals.saidToBeAskedButWasNot === 0 &&
    totals.neitherAskedNorUndecided === 0 &&
    totals.rows === guestCount &&
    // The undecided guests are those of faults that nobody can decide, and those that a killed process had begun.
    (outcomes["undecided"] ?? 0) < 0.05 * guestCount &&
    totals.workersKilled === killWorkersAt.length &&
    totals.runsKilled === 1 &&
    totals.slowDowns > 0;
  if (!holds) {
    console.error("it does not hold");
    process.exitCode = 1;
  }
} finally {
  clearTimeout(tooLate);
  run.kill("SIGKILL");
  await ledger.stop();
  await redis.stop();
  await rm(folder, { recursive: true });
}

/**
 * Shows that each guest is asked exactly once: 2 000 guests, four workers, a server that keeps a ledger and sometimes
 * says to slow down. Two workers are killed (`kill -9`) right after the server entered their request and before they
 * hear of it; later the whole run is killed, too, and started again. Needs `redis-server`.
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
  const outcomes = new Map<string, number>();
  for (const row of rows) {
    const outcome = row.split(",")[1] ?? "";
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  const counts = guests.map((guest) => ledger.asked.get(guest) ?? 0);
  const totals = {
    guests: guestCount,
    askedOnce: counts.filter((count) => count === 1).length,
    askedTwice: counts.filter((count) => count > 1).length,
    neverAsked: counts.filter((count) => count === 0).length,
    outcomes: Object.fromEntries(outcomes),
    rows: new Set(rows.map((row) => row.split(",")[0])).size,
    tokenRequests: ledger.tokenRequests(),
    slowDowns: ledger.slowDowns(),
    workersKilled: killedWorkers.length,
    runsKilled,
  };
  console.log(totals);
  const holds =
    totals.askedOnce === guestCount &&
    totals.rows === guestCount &&
    (outcomes.get("asked") ?? 0) + (outcomes.get("asked before") ?? 0) === guestCount &&
    totals.tokenRequests <= 2 &&
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

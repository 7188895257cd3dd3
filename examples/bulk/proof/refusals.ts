/** What the program says, and does not do, if it cannot keep its promise. Each proof is a small campaign of its own. */
import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Redis } from "ioredis";
import { LedgerServer } from "./ledger-server.js";
import { Run, until } from "./run.js";
import { ProofRedis } from "./start-redis.js";

interface Setting {
  readonly redis: ProofRedis;
  readonly ledger: LedgerServer;
  readonly guests: readonly string[];
  start(options?: Record<string, string | number>): Run;
}

type Proof = (setting: Setting) => Promise<boolean>;

interface Case {
  readonly guestCount: number;
  /** What is in the file above the guests. */
  readonly header?: string;
  readonly isRedisSafe?: boolean;
  readonly isReadOnly?: boolean;
  readonly prove: Proof;
}

async function isRefused(run: Run, message: string): Promise<boolean> {
  return (await run.ended()) === 1 && run.output.includes(message);
}

const cases: Readonly<Record<string, Case>> = {
  "a list with a header queues nothing": {
    guestCount: 10,
    header: "guest_id",
    async prove({ redis, start }) {
      const refused = await isRefused(start(), 'line 1: "guest_id"');
      const connection = new Redis(redis.url);
      const keys = await connection.dbsize();
      connection.disconnect();
      return refused && keys === 0;
    },
  },

  "a Redis that can forget is refused, or accepted by name": {
    guestCount: 10,
    isRedisSafe: false,
    async prove({ ledger, start }) {
      const refused = await isRefused(start(), "Redis can forget who was asked, as its appendonly is no");
      return refused && ledger.asked.size === 0;
    },
  },

  "a Redis that has lost its data stops the run and the next one, and nobody is asked twice": {
    guestCount: 300,
    async prove({ redis, ledger, guests, start }) {
      const run = start({ rate: 50 });
      await until(() => ledger.asked.size >= 100, run);
      await redis.kill();
      await redis.forget();
      await redis.start();
      const stopped = await isRefused(run, "stopped: Redis has lost 300 of 300 guests");
      const refused = await isRefused(start(), "Redis has lost 300 of 300 guests");
      return stopped && refused && guests.every((guest) => ledger.timesAsked(guest) <= 1);
    },
  },

  "credentials that are refused stop the run, and the next one continues": {
    guestCount: 300,
    async prove({ ledger, guests, start }) {
      const run = start({ rate: 50 });
      await until(() => ledger.asked.size >= 100, run);
      ledger.refusesCredentials = true;
      const stopped = await isRefused(run, "no guest was lost; start the run again once that is fixed");
      ledger.refusesCredentials = false;
      const code = await start({ rate: 200 }).ended();
      return stopped && code === 0 && guests.every((guest) => ledger.timesAsked(guest) <= 1);
    },
  },

  "an API that fails on every request stops the run, with few undecided guests": {
    guestCount: 300,
    isReadOnly: true,
    async prove({ start }) {
      const run = start({ workers: 2, concurrency: 4, rate: 50 });
      const stopped = await isRefused(run, "8 guests in a row are undecided");
      const undecided = Number(/^undecided: (\d+)$/m.exec(run.output)?.[1]);
      return stopped && undecided >= 8 && undecided < 60;
    },
  },
};

/** @returns which of them hold */
export async function proveRefusals(folder: string): Promise<Record<string, boolean>> {
  const results: Record<string, boolean> = {};
  for (const [name, one] of Object.entries(cases)) {
    console.log(`== ${name}`);
    results[name] = await proveOne(join(folder, randomUUID()), one);
  }
  return results;
}

async function proveOne(folder: string, one: Case): Promise<boolean> {
  await mkdir(folder);
  const guests = Array.from({ length: one.guestCount }, () => randomUUID() as string);
  const [guestsFile, outcomesFile] = [join(folder, "guests.txt"), join(folder, "outcomes.csv")];
  await writeFile(guestsFile, [...(one.header === undefined ? [] : [one.header]), ...guests].join("\n"));
  const ledger = await LedgerServer.start({ isReadOnly: one.isReadOnly === true });
  const redis = await ProofRedis.start(one.isRedisSafe);
  const runs: Run[] = [];
  const start = (options: Record<string, string | number> = {}) => {
    const run = new Run({ redis, ledger, guestsFile, outcomesFile, options });
    runs.push(run);
    return run;
  };
  try {
    return await one.prove({ redis, ledger, guests, start });
  } finally {
    for (const run of runs) run.end();
    await ledger.stop();
    await redis.stop();
  }
}

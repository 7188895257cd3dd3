import { parseArgs } from "node:util";

/** The settings of a campaign, for the main process and its workers. The workers get them from their environment. */
export interface Settings {
  readonly redisUrl: string;
  /** The name of the campaign: another name is another campaign, which asks every guest again. */
  readonly queueName: string;
  readonly workers: number;
  /** How many guests one worker asks at a time. */
  readonly concurrency: number;
  /** How many guests all workers together ask in a second. */
  readonly ratePerSecond: number;
  /** The deadline of a call. */
  readonly callTimeoutMs: number;
  /**
   * How long after the death of its worker a guest is given to another worker. Longer than `callTimeoutMs`, so that no
   * request of the dead worker can still be in transit.
   */
  readonly lockMs: number;
  /** How often to try a guest that fails while the API works, with pauses that double from one second on. */
  readonly attempts: number;
}

/** A sentence for the person at the terminal, who can do something about it. */
export class Problem extends Error {}

/** What the command line says besides the settings. */
export interface CommandLine {
  readonly settings: Settings;
  readonly guestsFile: string;
  readonly outcomesFile: string;
  /** Whether to run on a Redis that can lose its data. */
  readonly acceptDataLoss: boolean;
}

const defaults: Settings = {
  redisUrl: "redis://127.0.0.1:6379",
  queueName: "mycreditapp-analytics",
  workers: 4,
  concurrency: 16,
  ratePerSecond: 100,
  callTimeoutMs: 10_000,
  lockMs: 30_000,
  attempts: 10,
};

const environmentName = "MYCREDITAPP_BULK_SETTINGS";

/** The command line of `bulk.ts`. */
export function readCommandLine(): CommandLine {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      redis: { type: "string", default: defaults.redisUrl },
      campaign: { type: "string", default: defaults.queueName },
      workers: { type: "string", default: String(defaults.workers) },
      concurrency: { type: "string", default: String(defaults.concurrency) },
      rate: { type: "string", default: String(defaults.ratePerSecond) },
      timeout: { type: "string", default: String(defaults.callTimeoutMs) },
      lock: { type: "string", default: String(defaults.lockMs) },
      attempts: { type: "string", default: String(defaults.attempts) },
      "accept-data-loss": { type: "boolean", default: false },
      outcomes: { type: "string", default: "outcomes.csv" },
    },
  });
  const [guestsFile] = positionals;
  const settings: Settings = {
    redisUrl: values.redis,
    queueName: values.campaign,
    workers: Number(values.workers),
    concurrency: Number(values.concurrency),
    ratePerSecond: Number(values.rate),
    callTimeoutMs: Number(values.timeout),
    lockMs: Number(values.lock),
    attempts: Number(values.attempts),
  };
  const problems = Object.entries(settings)
    .filter(([, value]) => typeof value === "number" && !(Number.isSafeInteger(value) && value > 0))
    .map(([name]) => `${name} must be a whole number from 1 on`);
  if (guestsFile === undefined) problems.push("no file of guests was given");
  if (!/^[\w.-]+$/.test(settings.queueName))
    problems.push("--campaign must consist of letters, digits, dots, hyphens and underscores");
  if (settings.lockMs <= settings.callTimeoutMs) problems.push("--lock must be longer than --timeout");
  if (guestsFile === undefined || problems.length > 0) {
    const usage = "usage: npm run bulk -- GUESTS.txt [--rate 100] [--workers 4] [--outcomes outcomes.csv]";
    throw new Problem(`${problems.join("; ")}\n${usage}`);
  }
  const acceptDataLoss = values["accept-data-loss"];
  return { settings, guestsFile, outcomesFile: values.outcomes, acceptDataLoss };
}

export function toEnvironment(settings: Settings): Record<string, string> {
  return { [environmentName]: JSON.stringify(settings) };
}

export function readEnvironment(): Settings {
  const text = process.env[environmentName];
  if (text === undefined) throw new Error("a worker is started by bulk.ts, not by hand");
  return JSON.parse(text) as Settings;
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LedgerServer } from "./ledger-server.js";
import type { ProofRedis } from "./start-redis.js";

/** What differs between the runs of the proof. */
export interface RunSettings {
  readonly redis: ProofRedis;
  readonly ledger: LedgerServer;
  readonly guestsFile: string;
  readonly outcomesFile: string;
  /** Options of the command line. */
  readonly options?: Readonly<Record<string, string | number>>;
  /** The guests whose workers are suspended. */
  readonly suspended?: Iterable<string>;
}

const folder = fileURLToPath(new URL("..", import.meta.url));

/** `npm run bulk`, in a process group of its own, as a terminal would start it. */
export class Run {
  /** What it printed. */
  output = "";
  hasEnded = false;
  readonly #group: number;
  readonly #code: Promise<number | null>;

  constructor({ redis, ledger, guestsFile, outcomesFile, options = {}, suspended = [] }: RunSettings) {
    const all = { redis: redis.url, outcomes: outcomesFile, timeout: 3_000, lock: 5_000, ...options };
    const flags = Object.entries(all).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn("npm", ["run", "--silent", "bulk", "--", guestsFile, ...flags], {
      cwd: folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_OPTIONS: `--import ${new URL("worker-preload.mjs", import.meta.url)}`,
        PROOF_SUSPENDED: [...suspended].join(","),
        MYCREDITAPP_BASE_URL: ledger.url,
        MYCREDITAPP_ORGANIZATION_ID: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
        MYCREDITAPP_CLIENT_ID: "bulk",
        MYCREDITAPP_CLIENT_SECRET: "bulk",
      },
    });
    this.#group = child.pid as number;
    process.once("exit", () => this.end());
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        this.output += chunk;
        process.stdout.write(chunk);
      });
    }
    this.#code = once(child, "exit").then(([code]) => {
      this.hasEnded = true;
      return code as number | null;
    });
  }

  /** Sends a signal to every process, as Ctrl+C in a terminal does. */
  signalAll(signal: NodeJS.Signals): void {
    process.kill(-this.#group, signal);
  }

  /** Resolves once every process has ended. */
  async ended(): Promise<number | null> {
    const code = await this.#code;
    await until(() => !this.#isAlive());
    return code;
  }

  end(): void {
    if (this.#isAlive()) this.signalAll("SIGKILL");
  }

  #isAlive(): boolean {
    try {
      process.kill(-this.#group, 0);
      return true;
    } catch {
      return false;
    }
  }
}

/** @param run has to go on until then */
export async function until(holds: () => boolean, run?: Run): Promise<void> {
  while (!holds()) {
    if (run?.hasEnded) throw new Error("the run has ended too early");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

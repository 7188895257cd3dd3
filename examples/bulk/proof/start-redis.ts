import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const safe = ["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction"];
const forgetful = ["--appendonly", "no"];

/** A separate Redis on a loopback port. */
export class ProofRedis {
  readonly port: number;
  readonly #folder: string;
  readonly #settings: readonly string[];
  #child: ChildProcess | undefined;

  private constructor(port: number, folder: string, settings: readonly string[]) {
    this.port = port;
    this.#folder = folder;
    this.#settings = settings;
  }

  /** @param isSafe whether it is started as the README says */
  static async start(isSafe = true): Promise<ProofRedis> {
    const folder = await mkdtemp(join(tmpdir(), "mycreditapp-redis-"));
    const redis = new ProofRedis(await findFreePort(), folder, isSafe ? safe : forgetful);
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const place = ["--bind", "127.0.0.1", "--port", String(this.port), "--dir", this.#folder, "--save", ""];
    const child = spawn("redis-server", [...place, ...this.#settings]);
    this.#child = child;
    process.once("exit", () => child.kill("SIGKILL"));
    const failed = once(child, "error").then(([error]) => {
      throw new Error("redis-server cannot be started; is Debian's package redis-server installed?", {
        cause: error,
      });
    });
    const ready = new Promise<void>((resolve, reject) => {
      let printed = "";
      child.stdout.on("data", (chunk: Buffer) => {
        printed += chunk;
        if (printed.includes("Ready to accept connections")) resolve();
      });
      child.once("exit", () => reject(new Error(`redis-server ended:\n${printed}`)));
    });
    await Promise.race([ready, failed]);
  }

  /** `kill -9`: what it has not written by then is lost. */
  async kill(): Promise<void> {
    if (this.#child === undefined) return;
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await gone;
    this.#child = undefined;
  }

  /** Deletes what it has written. */
  async forget(): Promise<void> {
    await rm(this.#folder, { recursive: true });
    await mkdir(this.#folder);
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true });
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

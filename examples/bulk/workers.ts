import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Settings, toEnvironment } from "./settings.js";

/** A pause keeps a worker that cannot start from being started in a loop. */
const restartMs = 1_000;
/** A request that got no response is followed by reads of the connection, for up to 30 s. */
const readsMs = 40_000;

/** The worker processes. One that dies is replaced. */
export class Workers {
  readonly #children = new Set<ChildProcess>();
  readonly #settings: Settings;
  #stopped: Promise<void> | undefined;
  /** Why a worker asked to stop the whole campaign. */
  stopReason: string | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    for (let count = 0; count < settings.workers; count += 1) this.#start();
  }

  /** Lets the requests in flight end. A worker that takes too long is killed, which loses nothing. */
  stop(): Promise<void> {
    this.#stopped ??= this.#endAll();
    return this.#stopped;
  }

  /** Ends the workers, whatever they are doing. */
  kill(): Promise<void> {
    this.#signalAll("SIGKILL");
    return this.stop();
  }

  async #endAll(): Promise<void> {
    const gone = [...this.#children].map((child) => new Promise((resolve) => child.once("exit", resolve)));
    this.#signalAll("SIGTERM");
    const tooLong = setTimeout(() => this.#signalAll("SIGKILL"), this.#settings.callTimeoutMs + readsMs);
    await Promise.all(gone);
    clearTimeout(tooLong);
  }

  #signalAll(signal: NodeJS.Signals): void {
    for (const child of this.#children) child.kill(signal);
  }

  #start(): void {
    const child = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), {
      execArgv: ["--import", import.meta.resolve("tsx")],
      env: { ...process.env, ...toEnvironment(this.#settings) },
    });
    this.#children.add(child);
    child.on("message", (message: { stop: string }) => {
      this.stopReason ??= message.stop;
    });
    child.once("exit", () => {
      this.#children.delete(child);
      if (this.#stopped === undefined) setTimeout(() => this.#stopped ?? this.#start(), restartMs);
    });
  }
}

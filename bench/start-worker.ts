import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Profile } from "./profile.js";

/** So many calls, so many of them at once. */
export interface Batch {
  readonly calls: number;
  readonly concurrency: number;
  /** Whether the profiler looks on. It slows the calls. */
  readonly profile?: boolean;
}

/** Time is per call. */
export interface BatchResult {
  readonly wallMicroseconds: number;
  readonly cpuMicroseconds: number;
  /** The most memory that the process ever had. */
  readonly peakMegabytes: number;
  /** Where it was asked for: of all calls together. */
  readonly profile?: Profile;
}

export interface Worker {
  run(batch: Batch): Promise<BatchResult>;
  stop(): Promise<void>;
}

function start(file: string, args: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return fork(path, args, { execArgv: ["--import", import.meta.resolve("tsx")] });
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const message = once(child, "message", { signal: ended.signal }).then(([value]) => value as unknown);
  const exit = once(child, "exit", { signal: ended.signal }).then(([code]) => {
    throw new Error(`a process of the benchmark ended with ${code}: ${child.spawnargs.join(" ")}`);
  });
  try {
    return await Promise.race([message, exit]);
  } finally {
    ended.abort();
    await Promise.allSettled([message, exit]);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.disconnect();
  await gone;
}

/** A peer in its own process. With `stub` it sends nothing: its `fetch` answers by itself. */
export async function startWorker(peer: string, baseUrl: string, transport?: "stub"): Promise<Worker> {
  const child = start("worker.ts", [peer, baseUrl, ...(transport ? [transport] : [])]);
  await nextMessage(child);
  return {
    async run(batch) {
      child.send(batch);
      return (await nextMessage(child)) as BatchResult;
    },
    stop: () => stop(child),
  };
}

export async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const child = start("server.ts", []);
  const port = await nextMessage(child);
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

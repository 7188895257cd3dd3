import { endProcess, nextMessage, startProcess } from "./processes.js";
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

/** A peer in its own process. With `stub` it sends nothing: its `fetch` answers by itself. */
export async function startWorker(peer: string, baseUrl: string, transport?: "stub"): Promise<Worker> {
  const child = startProcess("worker.ts", [peer, baseUrl, ...(transport ? [transport] : [])]);
  await nextMessage(child);
  return {
    async run(batch) {
      child.send(batch);
      return (await nextMessage(child)) as BatchResult;
    },
    stop: () => endProcess(child),
  };
}

export async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const child = startProcess("server.ts");
  const port = await nextMessage(child);
  return { url: `http://127.0.0.1:${port}`, stop: () => endProcess(child) };
}

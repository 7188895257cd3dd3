import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Starts a file of the benchmark in a process of its own, with a channel to it. */
export function startProcess(file: string, args: readonly string[] = []): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return fork(path, args, { execArgv: ["--import", import.meta.resolve("tsx")] });
}

export async function nextMessage(child: ChildProcess): Promise<unknown> {
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

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.disconnect();
  await gone;
}

/** Runs the command from its sources, in a process of its own. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const program = ["--import", "tsx", fileURLToPath(new URL("../../src/cli/cli.ts", import.meta.url))];

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the command. It is gone when the test is over. */
export function start(words: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(process.execPath, [...program, ...words], { cwd: root, stdio: "pipe", ...options });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

export async function run(words: readonly string[], options: SpawnOptions = {}): Promise<Outcome> {
  const child = start(words, options);
  let [stdout, stderr] = ["", ""];
  child.stdout?.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, stdout, stderr };
}

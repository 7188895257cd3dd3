import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../", import.meta.url));
/** For what is made while measuring. Not committed; inside this package, so that imports from there find its peers. */
export const workFolder = fileURLToPath(new URL(".work/", import.meta.url));

/** Set by `current.ts`, for every process of its run. */
export const currentVariable = "BENCH_CURRENT";
/** Whether the peers are measured in their current major. */
export const isCurrent = process.env[currentVariable] === "1";

/** A file of a package that is measured or used. */
export function fileOfPackage(path: string): string {
  const [current, usual] = ["current/node_modules/", "node_modules/"].map((folder) =>
    fileURLToPath(new URL(folder + path, import.meta.url)),
  ) as [string, string];
  return isCurrent && existsSync(current) ? current : usual;
}

/** Runs a Node program to its end and returns what it printed. `node`: with another Node than this one. */
export async function runNode(
  args: readonly string[],
  { node = process.execPath, ...options }: { cwd?: string; node?: string } = {},
): Promise<string> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off" };
  const limits = { maxBuffer: 64 * 2 ** 20 };
  const { stdout } = await promisify(execFile)(node, args, { ...limits, ...options, env });
  return stdout;
}

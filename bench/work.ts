import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../", import.meta.url));
/** For what is made while measuring. Not committed; inside this package, so that imports from there find its peers. */
export const workFolder = fileURLToPath(new URL(".work/", import.meta.url));

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

/** The file behind a command of a package, such as `tsc` of `typescript`. */
export function commandOf(packageFile: string): string {
  return fileURLToPath(new URL(`node_modules/${packageFile}`, import.meta.url));
}

/** Runs the pinned Redocly CLI, with its telemetry off. */
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { root } from "../../scripts/docs/openapi.js";

const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** @throws Error with everything that Redocly printed, if it fails */
export async function redocly(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<string> {
  const run = promisify(execFile)(process.execPath, [cli, ...args], {
    cwd: fileURLToPath(root),
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  const { stdout, stderr } = await run.catch((error: Error & { stdout?: string; stderr?: string }) => {
    throw new Error(`redocly ${args.join(" ")} failed:\n${error.stdout}${error.stderr}`);
  });
  return stdout + stderr;
}

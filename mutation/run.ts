/**
 * Changes the code in thousands of small ways, one directory after the other, and prints which changes its tests detect.
 *
 *   npm run mutation                   all three directories, in an hour or more; a later run only tests what changed
 *   npm run mutation -- session        one directory; the others keep their last results
 *
 * Each directory runs its own tests, which say what each of its files decides, and those of its promises that are quick.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../scripts/check/packed.js";

const at = (folder: string, ...names: readonly string[]) => names.map((name) => `${folder}/${name}.test.ts`);

const testsOf: Readonly<Record<string, readonly string[]>> = {
  session: [
    "test/session/**/*.test.ts",
    ...at("test", "messages", "options"),
    ...at("test/call", "client-fetch", "uploads"),
    ...at("test/risks", "believed-errors", "executed", "raw-errors", "secret-leak", "token-outage"),
    ...at("test/transports", "form"),
  ],
  errors: [
    "test/errors/**/*.test.ts",
    ...at("test", "messages", "options"),
    ...at("test/call", "check", "check-values", "client-fetch", "near-miss", "uploads", "waiting"),
  ],
  call: [
    "test/call/**/*.test.ts",
    ...at("test", "behind-proxy", "messages", "scenarios", "with-options"),
    ...at("test/risks", "duplicate-action", "hostile-ids", "raw-errors", "written-at-once"),
    ...at("test", "mock/mock", "session/channels", "session/writes"),
  ],
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => testsOf[name] === undefined);
if (unknown.length > 0)
  throw new Error(`unknown: ${unknown.join(", ")}; known: ${Object.keys(testsOf).join(", ")}`);

const stryker = join(root, "mutation/node_modules/@stryker-mutator/core/bin/stryker.js");
for (const [directory, tests] of Object.entries(testsOf)) {
  if (chosen.length > 0 && !chosen.includes(directory)) continue;
  const { status } = spawnSync(
    process.execPath,
    [stryker, "run", "mutation/stryker.config.js", "--mutate", `src/${directory}/**/*.ts`],
    { cwd: root, stdio: "inherit", env: { ...process.env, MUTATION_TESTS: tests.join(",") } },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${status} for src/${directory}`);
}
await import("./summary.js");

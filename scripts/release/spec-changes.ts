/**
 * Prints how `openapi.yaml` differs from the one of the last release, or of another commit.
 *
 * npm run spec:changes -- [--since COMMIT]
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { makeFolder, mustRun, root } from "../check/packed.js";
import { compareSpecs, describeChanges, lastRelease } from "./spec-diff.js";

/** The changes since a commit; without one, since the last release. */
export async function describeChangesSince(commit?: string): Promise<string> {
  const since = commit ?? (await lastRelease([await ownTag()]));
  if (since === undefined)
    return "# Changes of the description\n\nThis is the first release: there is nothing to compare it with.\n";
  const base = join(await makeFolder(), "openapi.yaml");
  await writeFile(base, await mustRun("git", ["show", `${since}:openapi.yaml`]));
  return describeChanges(await compareSpecs(base, join(root, "openapi.yaml")), since);
}

/** The tag of the version that is being released. */
async function ownTag(): Promise<string> {
  const manifest = await readFile(join(root, "package.json"), "utf8");
  return `v${(JSON.parse(manifest) as { version: string }).version}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { since: { type: "string" } } });
  console.log(await describeChangesSince(values.since));
}

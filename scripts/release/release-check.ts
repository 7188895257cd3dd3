/**
 * Compares `openapi.yaml` with the one of the last release, and says what that means for the next version.
 *
 * npm run release:check before a release: do version and changelog fit the changes? npm run release:check -- --tagged in
 * the release: this commit already has the tag of its own version
 *
 * The last release is the newest tag `vX.Y.Z` that this commit descends from. Without one there is nothing to compare.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { makeFolder, mustRun, root, run } from "../check/packed.js";
import { type Impact, judgeRelease, lowestNextVersion } from "./release-policy.js";
import { compareSpecs } from "./spec-diff.js";

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly operationId?: string } | undefined>>>
  >;
}

const impacts: readonly Impact[] = ["none", "patch", "minor", "major"];

/** Operation ids by method and path. */
function listOperations({ paths }: Document): Map<string, string> {
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, operation]) =>
        operation?.operationId === undefined ? [] : [[`${method} ${path}`, operation.operationId] as const],
      ),
    ),
  );
}

/**
 * Whether a change at this pointer concerns an operation: it is within the operation, or adds or removes its whole path.
 */
function isWithin(pointer: string, operationKey: string): boolean {
  const [, , path = "", method] = pointer.split("/");
  const [itsMethod, itsPath] = operationKey.split(" ");
  const isItsPath = path.replaceAll("~1", "/").replaceAll("~0", "~") === itsPath;
  return isItsPath && (method === undefined || method === itsMethod);
}

const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
const ownTag = process.argv.includes("--tagged") ? ["--exclude", `v${version}`] : [];
const describe = ["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*", ...ownTag];
const tag = (await run("git", describe)).output.trim();
if (!/^v\d+\.\d+\.\d+$/.test(tag)) {
  console.log("No release is tagged yet, so there is nothing to compare with.");
} else {
  const base = join(await makeFolder(), "openapi.yaml");
  await writeFile(base, await mustRun("git", ["show", `${tag}:openapi.yaml`]));
  const revision = join(root, "openapi.yaml");
  const { bump: impact = "none", changes } = await compareSpecs(base, revision);

  const before = listOperations(parse(await readFile(base, "utf8")) as Document);
  const after = listOperations(parse(await readFile(revision, "utf8")) as Document);

  const touched = new Map<string, Impact>();
  for (const change of changes) {
    for (const key of [...before.keys(), ...after.keys()].filter((key) => isWithin(change.path, key))) {
      const operationId = before.get(key) ?? after.get(key) ?? "";
      const known = touched.get(operationId) ?? "none";
      if (impacts.indexOf(change.impact) > impacts.indexOf(known)) touched.set(operationId, change.impact);
    }
  }
  console.log(`Since ${tag}: ${changes.length} changes of openapi.yaml; the largest is ${impact}.`);
  for (const [operationId, depth] of touched) console.log(`  ${operationId}: ${depth}`);
  console.log(`The next version must be at least ${lowestNextVersion(tag.slice(1), impact)}.`);

  const changelog = await readFile(join(root, "CHANGELOG.md"), "utf8");
  const problems = judgeRelease({ last: tag.slice(1), version, impact, changelog });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

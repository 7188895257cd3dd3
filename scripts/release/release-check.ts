/**
 * Compares `openapi.yaml` with the one of the last release, and says what that means for the next version.
 *
 * | command                             | run                | passes if                                                   |
 * |-------------------------------------|--------------------|-------------------------------------------------------------|
 * | `npm run release:check`             | with each change   | version and changelog fit the changes                       |
 * | `npm run release:check -- --tagged` | by the release     | also: this commit has the tag of its version, the changelog |
 * |                                     |                    | calls it released, `package.json` says where the project is |
 *
 * The last release is the highest tag `vX.Y.Z` that this commit descends from. Without one there is nothing to compare. If git
 * itself fails, so does this.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { makeFolder, mustRun, root } from "../check/packed.js";
import { type Impact, judgeRelease, lowestNextVersion } from "./release-policy.js";
import { judgeRepository, type Manifest } from "./repository.js";
import { compareSpecs, lastRelease } from "./spec-diff.js";

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

/** Prints what has changed since a release. */
async function measureImpact(tag: string): Promise<Impact> {
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
  return impact;
}

const tagged = process.argv.includes("--tagged");
const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Manifest;
const { version } = manifest;
const ownTag = `v${version}`;
const problems: string[] = [];

const tag = await lastRelease(tagged ? [ownTag] : []);
if (tag === undefined) console.log("No release is tagged yet, so there is nothing to compare with.");
const impact = tag === undefined ? "none" : await measureImpact(tag);

if (tagged) {
  const tags = (await mustRun("git", ["tag", "--points-at", "HEAD"])).split("\n");
  if (!tags.includes(ownTag))
    problems.push(`package.json says ${version}, and this commit has no tag ${ownTag}`);
  // In a shallow clone, older tags are missing: each release would look like the first one.
  if ((await mustRun("git", ["rev-parse", "--is-shallow-repository"])).trim() === "true")
    problems.push("This is a shallow clone: fetch the whole history, for the tag of the last release");
  problems.push(...judgeRepository(manifest, process.env["GITHUB_REPOSITORY"]));
}
const changelog = await readFile(join(root, "CHANGELOG.md"), "utf8");
problems.push(...judgeRelease({ last: tag?.slice(1), version, impact, changelog, tagged }));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/**
 * Makes the release on GitHub: a draft with its files, which a person publishes once npm has the version.
 *
 *   node scripts/release/draft.ts v0.2.0 FILE…
 *
 * | GitHub has of this tag | so this                                                |
 * |------------------------|--------------------------------------------------------|
 * | no release             | makes a draft with the files                           |
 * | a draft                | replaces its files: an earlier run was cut off         |
 * | a published release    | goes on, and changes nothing: a person has approved it |
 *
 * The job that may write installs nothing: this imports only what Node has, and Node 22.18 or later runs it as it is.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs GitHub's command; its failure is in `failure`. */
async function gh(...args: string[]): Promise<{ stdout: string; failure: string | undefined }> {
  try {
    const { stdout } = await promisify(execFile)("gh", args);
    return { stdout, failure: undefined };
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    return { stdout: "", failure: stderr.trim() || String(error) };
  }
}

async function mustRunGh(...args: string[]): Promise<void> {
  const { failure } = await gh(...args);
  if (failure !== undefined) throw new Error(`gh ${args.slice(0, 2).join(" ")} failed: ${failure}`);
}

const [tag = "", ...files] = process.argv.slice(2);
if (!/^v\d+\.\d+\.\d+$/.test(tag) || files.length === 0)
  throw new Error("name the tag and the files: draft.ts v0.2.0 FILE…");

const { stdout, failure } = await gh("release", "view", tag, "--json", "isDraft");
if (failure !== undefined && failure !== "release not found")
  throw new Error(`GitHub does not say whether ${tag} has a release: ${failure}`);

if (failure !== undefined) {
  await mustRunGh("release", "create", tag, "--draft", "--verify-tag", "--generate-notes", ...files);
  console.log(`${tag} has a draft. Publish it once npm has the version.`);
} else if ((JSON.parse(stdout) as { isDraft: boolean }).isDraft) {
  await mustRunGh("release", "upload", tag, "--clobber", ...files);
  console.log(`${tag} had a draft, and has these files now. Publish it once npm has the version.`);
} else {
  console.log(`${tag} is published; nothing is changed.`);
}

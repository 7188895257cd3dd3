/** A copy of the repository, in which a test may change and run everything. */
import { cp, symlink } from "node:fs/promises";
import { join } from "node:path";
import { mustRun } from "../../scripts/check/packed.js";
import { root, temporaryFolder } from "./folder.js";

/** Copies what is committed or could be, and shares what is installed. The copy goes when the test ends. */
export async function copyRepository(): Promise<string> {
  const folder = await temporaryFolder();
  const listed = await mustRun("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
  // A file that was deleted is still listed.
  for (const file of listed.split("\0").filter((name) => name !== ""))
    await cp(join(root, file), join(folder, file), { recursive: true }).catch(ignoreMissing);
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  // The linter and the tests ask git which files there are.
  await mustRun("git", ["init", "--quiet"], { cwd: folder });
  await mustRun("git", ["add", "--all"], { cwd: folder });
  return folder;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

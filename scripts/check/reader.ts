/**
 * Prepares a folder for a fresh reader of the skill: an empty project with the packed tarball, and the tasks of
 * `test/agent-tasks/`. What the reader writes belongs in `test/agent-tasks/scripts/`.
 *
 *   npx tsx scripts/check/reader.ts <folder>
 */
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderTasks } from "../../test/agent-tasks/tasks.js";
import { mustRun, pack } from "./packed.js";

const folder = process.argv[2];
if (folder === undefined) throw new Error("name the folder");
const tarball = await pack();
await mkdir(folder, { recursive: true });
await cp(tarball.path, join(folder, "mycreditapp.tgz"));
const manifest = {
  name: "reader",
  private: true,
  type: "module",
  dependencies: { mycreditapp: "file:mycreditapp.tgz" },
};
await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
await writeFile(join(folder, "TASKS.md"), renderTasks());
await mustRun("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], { cwd: folder });

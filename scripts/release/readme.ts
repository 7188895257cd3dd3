/**
 * Gives README.md the links of the package while `npm pack` reads it: npm always packs the README of the folder itself.
 *
 *   tsx scripts/release/readme.ts              before it packs (`prepack`)
 *   tsx scripts/release/readme.ts --restore    afterwards (`postpack`), or after a `npm pack` that was interrupted
 */
import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../check/packed.js";
import { packagedText } from "../docs/packaged.js";

/** The README of the repository meanwhile: git ignores it, and npm does not pack it. */
const kept = (folder: string) => join(folder, "node_modules/.cache/mycreditapp/README.md");

export async function giveReadmeOfPackage(folder: string): Promise<void> {
  await restoreReadme(folder);
  const text = await readFile(join(folder, "README.md"), "utf8");
  await mkdir(dirname(kept(folder)), { recursive: true });
  await writeFile(kept(folder), text);
  await writeFile(join(folder, "README.md"), packagedText("README.md", text));
}

export async function restoreReadme(folder: string): Promise<void> {
  const isKept = await access(kept(folder)).then(
    () => true,
    () => false,
  );
  if (isKept) await rename(kept(folder), join(folder, "README.md"));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await (process.argv.includes("--restore") ? restoreReadme(root) : giveReadmeOfPackage(root));

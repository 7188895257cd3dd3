import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Peer } from "./peers.js";
import { workFolder } from "./work.js";

/** A module for each peer that imports what a user of it imports. */
export async function writeEntryFiles(peers: readonly Peer[]): Promise<Map<string, string>> {
  const folder = join(workFolder, "entries");
  await mkdir(folder, { recursive: true });
  const files = new Map<string, string>();
  for (const { name, imports } of peers) {
    const file = join(folder, `${name.replace(/\W+/g, "-")}.mjs`);
    await writeFile(file, imports);
    files.set(name, file);
  }
  return files;
}

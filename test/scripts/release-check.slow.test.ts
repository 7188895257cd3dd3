import { execFile } from "node:child_process";
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { type Impact, judgeRelease, lowestNextVersion } from "../../scripts/release/release-policy.js";
import { root, temporaryFolder } from "../support/folder.js";

test.each<[last: string, impact: Impact, next: string]>([
  ["1.2.3", "major", "2.0.0"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "patch", "1.2.4"],
  ["1.2.3", "none", "1.2.3"],
  ["0.2.3", "major", "0.3.0"],
  ["0.2.3", "minor", "0.2.4"],
  ["0.2.3", "patch", "0.2.4"],
])("after %s, a %s change needs %s", (last, impact, next) => {
  expect(lowestNextVersion(last, impact)).toBe(next);
});

describe("a release is refused", () => {
  const changelog = "# Changelog\n\n## 1.10.0 (unreleased)\n\n- A thing.\n\n## 1.9.0\n\n- Another.\n";

  test.each<[what: string, version: string, impact: Impact, problems: number]>([
    ["not: the version and the changelog follow", "1.10.0", "minor", 0],
    ["not: nothing has changed", "1.9.0", "none", 0],
    ["for its version", "1.9.0", "minor", 1],
    ["for its version, if the change breaks callers", "1.10.0", "major", 1],
    ["for its changelog", "1.11.0", "patch", 1],
    ["for its changelog, where another version begins with the same digits", "1.1.0", "none", 1],
  ])("%s", (_what, version, impact, problems) => {
    expect(judgeRelease({ last: "1.9.0", version, impact, changelog })).toHaveLength(problems);
  });

  test("if a section is empty", () => {
    const empty = changelog.replace("- A thing.", "");
    expect(judgeRelease({ last: "1.9.0", version: "1.10.0", impact: "minor", changelog: empty })).toEqual([
      'CHANGELOG.md says nothing under "## 1.10.0"',
    ]);
  });
});

test("the whole check names the operations, and fails until version and changelog are updated", async () => {
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
    promisify(execFile)("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
      cwd: folder,
    });
  const check = (...flags: string[]) => {
    const args = ["--import", "tsx", "scripts/release/release-check.ts", ...flags];
    return promisify(execFile)(process.execPath, args, { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, output: stdout }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        output: error.stdout + error.stderr,
      }),
    );
  };

  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  await git("init", "--quiet");
  await git("add", "openapi.yaml", "package.json", "CHANGELOG.md");
  await git("commit", "--quiet", "--message", "The last release");
  expect(await check()).toMatchObject({
    code: 0,
    output: expect.stringContaining("No release is tagged yet"),
  });

  await git("tag", "v1.0.0");
  await edit("package.json", `"version": "${version}"`, '"version": "1.0.0"');
  // A name that users write down is another one.
  await edit("openapi.yaml", "operationId: listCurrencies", "operationId: listAllCurrencies");
  const refused = await check();
  expect(refused.output).toContain("listCurrencies: major");
  expect(refused.output).toContain("need 2.0.0 at least");
  expect(refused.code).toBe(1);

  // A field that callers read may be missing.
  await edit("openapi.yaml", "required: [access_token, expires_in]", "required: [access_token]");
  await edit("package.json", '"version": "1.0.0"', '"version": "2.0.0"');
  await edit("CHANGELOG.md", "# Changelog\n", "# Changelog\n\n## 2.0.0\n\n- Two things.\n");
  const accepted = await check();
  expect(accepted.output).toContain("createAccessToken: major");
  expect(accepted.code).toBe(0);

  // In the release itself, the commit has its own tag already.
  await git("commit", "--quiet", "--all", "--message", "The next release");
  await git("tag", "v2.0.0");
  expect(await check("--tagged")).toMatchObject({
    code: 0,
    output: expect.stringContaining("Since v1.0.0: "),
  });
  expect((await check()).output).toContain("Since v2.0.0: 0 changes");
}, 120_000);

/**
 * The release on GitHub, and making it again, on the Node of the workflow: a stand-in for GitHub's command writes down what it
 * is asked.
 */
import { readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { installFixture, makeFolder, root, run } from "../../scripts/check/packed.js";

let folder: string;
let node: string;

beforeAll(async () => {
  node = join(await installFixture("runtimes"), "node_modules/node-26/bin/node");
}, 600_000);
beforeEach(async () => {
  folder = await makeFolder();
});

/** @param view the shell that answers `gh release view` */
async function draft(
  view: string,
  args = ["v0.2.0", "a.tgz", "b.json"],
): Promise<{ code: number; output: string; asked: string[] }> {
  onTestFinished(() => rm(folder, { recursive: true }));
  const asked = join(folder, "asked");
  await writeFile(asked, "");
  await writeFile(
    join(folder, "gh"),
    `#!/bin/sh\necho "$*" >> '${asked}'\n[ "$2" = view ] || exit 0\n${view}\n`,
    { mode: 0o755 },
  );
  const ended = await run(node, [join(root, "scripts/release/draft.ts"), ...args], {
    env: { PATH: [folder, process.env["PATH"]].join(delimiter) },
  });
  const [, ...rest] = (await readFile(asked, "utf8")).trim().split("\n");
  return { ...ended, asked: rest };
}

test("the first run makes a draft, of a tag that exists", async () => {
  expect(await draft("echo 'release not found' >&2; exit 1")).toMatchObject({
    code: 0,
    asked: ["release create v0.2.0 --draft --verify-tag --generate-notes a.tgz b.json"],
  });
});

test("the next run replaces the files of the draft", async () => {
  expect(await draft(`echo '{"isDraft":true}'`)).toMatchObject({
    code: 0,
    asked: ["release upload v0.2.0 --clobber a.tgz b.json"],
  });
});

test("a published release stays as it is", async () => {
  expect(await draft(`echo '{"isDraft":false}'`)).toMatchObject({
    code: 0,
    output: expect.stringContaining("v0.2.0 is published; nothing is changed."),
    asked: [],
  });
});

test("the release fails if GitHub does not say whether there is one", async () => {
  expect(await draft("echo 'HTTP 502' >&2; exit 1")).toMatchObject({
    code: 1,
    output: expect.stringContaining("GitHub does not say whether v0.2.0 has a release: HTTP 502"),
    asked: [],
  });
});

test("the release fails if the files are missing", async () => {
  expect(await draft("exit 0", ["v0.2.0"])).toMatchObject({
    code: 1,
    output: expect.stringContaining("name the tag and the files"),
  });
});

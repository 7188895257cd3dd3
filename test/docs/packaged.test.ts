/** README and guide as the package has them: every link leads to a file of the package. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wrongLinks } from "../../scripts/docs/links.js";
import { root } from "../../scripts/docs/openapi.js";
import { packagedGuide, packagedPath, packagedText } from "../../scripts/docs/packaged.js";
import { guideIndex, guidePages } from "../../scripts/docs/pages.js";
import { skillFile } from "../../scripts/docs/tables.js";
import { giveReadmeOfPackage, restoreReadme } from "../../scripts/release/readme.js";
import { temporaryFolder } from "../support/folder.js";

const guide = packagedGuide();
const others = ["README.md", "CHANGELOG.md", "LICENSE", "openapi.yaml", "arazzo.yaml", skillFile];
const read = (path: string) => guide.get(path) ?? (others.includes(path) ? "" : undefined);

test.each([...guide, ["README.md", packagedText("README.md")] as const])("%s", (path, text) => {
  expect(wrongLinks(path, text, read)).toEqual([]);
  expect(text).not.toMatch(/^<!--/m);
});

test("the guide in the package has an index with the version, and every page", async () => {
  const { version } = JSON.parse(await readFile(new URL("package.json", root), "utf8")) as {
    version: string;
  };
  expect(guide.get("dist/docs/README.md")).toContain(`# Guide to mycreditapp ${version}`);
  expect([...guide.keys()]).toEqual(
    [guideIndex, ...guidePages().map(({ file }) => file)]
      .map((file) => packagedPath(file))
      .filter((path) => path !== "CHANGELOG.md"),
  );
});

test.each([
  [
    "README.md",
    "[Lists](docs/lists.md#a) [`API`](openapi.yaml)",
    "[Lists](dist/docs/lists.md#a) [`API`](openapi.yaml)",
  ],
  [
    "README.md",
    "[rules](SECURITY.md), [how\nto](CONTRIBUTING.md)",
    "[rules](dist/docs/security.md), how\nto",
  ],
  [
    "docs/lists.md",
    "[up](../README.md) [a](uploads.md) [b](#b)",
    "[up](../../README.md) [a](uploads.md) [b](#b)",
  ],
  ["docs/lists.md", "[`x`](../examples/backend.ts) [w](https://example.com)", "`x` [w](https://example.com)"],
  ["docs/lists.md", "![Two boxes](images/scenarios.svg)", "Drawing: Two boxes."],
  ["SECURITY.md", "[p](docs/policies.md)", "[p](policies.md)"],
  [
    "docs/lists.md",
    "`[a](../bench)`\n\n```ts\n[b](../bench);\n```\n[c](../bench)",
    "`[a](../bench)`\n\n```ts\n[b](../bench);\n```\nc",
  ],
  ["docs/lists.md", "<!-- not run: no -->\n\n```sh\nls\n```\n", "```sh\nls\n```\n"],
])("%s: %j", (file, text, packed) => {
  expect(packagedText(file, text)).toBe(packed);
});

test("a file that is not packed has no text in the package", () => {
  expect(() => packagedText("CONTRIBUTING.md")).toThrow("CONTRIBUTING.md is not in the package");
});

test("npm pack reads the README of the package, and leaves that of the repository, even if it was interrupted", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "node_modules"));
  const readme = () => readFile(join(folder, "README.md"), "utf8");
  await writeFile(join(folder, "README.md"), "[Lists](docs/lists.md), [more](CONTRIBUTING.md)\n");

  await giveReadmeOfPackage(folder);
  await giveReadmeOfPackage(folder); // The first one was interrupted before it could restore.
  expect(await readme()).toBe("[Lists](dist/docs/lists.md), more\n");
  await restoreReadme(folder);
  expect(await readme()).toBe("[Lists](docs/lists.md), [more](CONTRIBUTING.md)\n");
  // Without something to restore, it changes nothing.
  await writeFile(join(folder, "README.md"), "changed\n");
  await restoreReadme(folder);
  expect(await readme()).toBe("changed\n");

  const { scripts } = JSON.parse(await readFile(new URL("package.json", root), "utf8")) as {
    scripts: Record<string, string>;
  };
  expect(scripts["prepack"]).toMatch(/&& tsx scripts\/release\/readme\.ts$/);
  expect(scripts["postpack"]).toBe("tsx scripts/release/readme.ts --restore");
});

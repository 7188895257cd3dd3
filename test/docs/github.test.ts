/** `docs/` on GitHub: links that work there, the text in the page itself, an index for the folder. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wrongLinks } from "../../scripts/docs/links.js";
import { root } from "../../scripts/docs/openapi.js";
import { guideIndex, guidePages, readGuide } from "../../scripts/docs/pages.js";
import { markdownFiles } from "../../scripts/docs/tables.js";

/** A file of the repository; only a page has headings. */
function read(path: string): string | undefined {
  if (!existsSync(new URL(path, root))) return undefined;
  return path.endsWith(".md") ? readFileSync(new URL(path, root), "utf8") : "";
}

test.each([...markdownFiles(), "CHANGELOG.md", "SECURITY.md", "CONTRIBUTING.md", "AGENTS.md"])(
  "%s",
  (file) => {
    const text = readFileSync(new URL(file, root), "utf8");
    expect(wrongLinks(file, text, read)).toEqual([]);
    expect(text).not.toContain("<!-- insert:");
  },
);

test("a link that GitHub would break is found", () => {
  const text =
    "[a](reference:x) [b](nothing.md) [c](lists.md#x) [f](lists.md#filter-sort-search) [d](https://example.com) `[e](site:y)`";
  expect(wrongLinks("docs/page.md", text, read)).toEqual([
    "reference:x: GitHub does not know this scheme",
    "nothing.md: there is no such file",
    "lists.md#x: there is no such heading",
  ]);
});

test("the index of the folder lists every page, and each page has a title, a group and a sentence", () => {
  const files = readdirSync(new URL("docs/", root)).filter((name) => name.endsWith(".md"));
  const pages = guidePages();
  const listed = pages.map(({ file }) => file);
  expect(listed).toEqual(
    expect.arrayContaining(files.map((name) => `docs/${name}`).filter((file) => file !== guideIndex)),
  );
  expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
  expect(pages.filter(({ title, group, about }) => !title || !group || !/[.!?]$/.test(about))).toEqual([]);
  expect(
    readGuide("# Guide\n\n## Start\n\n- [Lists](lists.md): One.\n- [Policy](../SECURITY.md): Two.\n"),
  ).toEqual([
    {
      title: "Start",
      pages: [
        { name: "lists", title: "Lists", about: "One.", group: "Start", file: "docs/lists.md" },
        { name: "policy", title: "Policy", about: "Two.", group: "Start", file: "SECURITY.md" },
      ],
    },
  ]);
});

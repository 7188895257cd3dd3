/** `docs/` on GitHub: links that work there, the text in the page itself, an index for the folder. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/docs/openapi.js";
import { guideIndex, guidePages, readGuide } from "../../scripts/docs/pages.js";
import { markdownFiles } from "../../scripts/docs/tables.js";

function linksOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(text: string): string[] {
  const headings = text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** What is wrong with the links of a file of the repository. */
function wrongLinks(file: string, text: string): string[] {
  return linksOf(text).flatMap((link) => {
    if (/^https?:/.test(link)) return [];
    if (/^\w+:/.test(link)) return [`${link}: GitHub does not know this scheme`];
    const [target = "", anchor] = link.split("#");
    const path = posix.join(posix.dirname(file), target);
    if (target !== "" && !existsSync(new URL(path, root))) return [`${link}: there is no such file`];
    const page = target === "" ? text : path.endsWith(".md") ? readFileSync(new URL(path, root), "utf8") : "";
    const isKnown = anchor === undefined || page === "" || anchorsOf(page).includes(anchor);
    return isKnown ? [] : [`${link}: there is no such heading`];
  });
}

test.each([...markdownFiles(), "CHANGELOG.md", "SECURITY.md", "CONTRIBUTING.md"])("%s", (file) => {
  const text = readFileSync(new URL(file, root), "utf8");
  expect(wrongLinks(file, text)).toEqual([]);
  expect(text).not.toContain("<!-- insert:");
});

test("a link that GitHub would break is found", () => {
  const text =
    "[a](reference:x) [b](nothing.md) [c](lists.md#x) [f](lists.md#filter-sort-search) [d](https://example.com) `[e](site:y)`";
  expect(wrongLinks("docs/page.md", text)).toEqual([
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

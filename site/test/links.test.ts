/** Links of the guide, which are written for GitHub, on the site. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/docs/openapi.js";
import { guideIndex, guidePages } from "../../scripts/docs/pages.js";
import { rewriteLink } from "../src/links.js";

describe("a link on the site", () => {
  test.each([
    ["authentication.md#rotate-the-secret", "@/authentication.html#rotate-the-secret"],
    ["../openapi.yaml", "@/openapi.yaml"],
    ["../CHANGELOG.md", "@/changelog.html"],
    ["README.md", "@/guide.html"],
    ["../examples/bulk/", "@/files/examples/bulk.html"],
    ["#here", "#here"],
    ["https://example.com", "https://example.com"],
    ["../examples/operations.ts", "@/files/examples/operations.ts.html"],
  ])("%s → %s", (link, address) => {
    expect(rewriteLink(link, "docs/page.md")).toBe(address);
  });

  test("tells which files need a page", () => {
    const found: string[] = [];
    for (const link of ["authentication.md", "../openapi.yaml", "../examples/backend.ts#x"])
      rewriteLink(link, "docs/page.md", (file) => found.push(file));
    expect(found).toEqual(["examples/backend.ts"]);
  });

  test("to a file that does not exist fails the build", () => {
    expect(() => rewriteLink("nothing.md", "docs/page.md")).toThrow("nothing.md, which is not there");
  });
});

test("a link to a raw file says so: its label is the name of the file", () => {
  for (const file of [guideIndex, ...guidePages().map((page) => page.file)]) {
    const text = readFileSync(new URL(file, root), "utf8");
    for (const [link, label = "", name = ""] of text.matchAll(/\[([^\]]*)\]\((?:\.\.\/)*(\w+\.yaml)\)/g))
      expect([file, link, label]).toEqual([file, link, `\`${name}\``]);
  }
});

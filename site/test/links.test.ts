/** Links of the guide, which are written for GitHub, on the site. */
import { describe, expect, test } from "vitest";
import { rewriteLink } from "../src/guide.js";
import { readSiteInfo, repositoryPage } from "../src/site-info.js";

describe("a link on the site", () => {
  const info = readSiteInfo();
  const known = { ...info, repository: "https://github.com/owner/repository" };

  test.each([
    ["authentication.md#rotate-the-secret", "@/authentication.html#rotate-the-secret"],
    ["../openapi.yaml", "@/openapi.yaml"],
    ["../CHANGELOG.md", "@/changelog.html"],
    ["#here", "#here"],
    ["https://example.com", "https://example.com"],
    ["../examples/operations.ts", "https://github.com/owner/repository/blob/main/examples/operations.ts"],
  ])("%s → %s", (link, address) => {
    expect(rewriteLink(link, "docs/page.md", known)).toBe(address);
  });

  test("to a file, in a repository without an address, is not a link", () => {
    expect(rewriteLink("../examples/operations.ts", "docs/page.md", { ...info, repository: undefined })).toBe(
      undefined,
    );
  });

  test("to a file that does not exist fails the build", () => {
    expect(() => rewriteLink("nothing.md", "docs/page.md", info)).toThrow("nothing.md, which is not there");
  });
});

test.each([
  [undefined, undefined],
  ["owner/name", "https://github.com/owner/name"],
  ["github:owner/name", "https://github.com/owner/name"],
  [{ url: "git+https://github.com/owner/name.git" }, "https://github.com/owner/name"],
  [{ url: "git+ssh://git@github.com/owner/name.git" }, "https://github.com/owner/name"],
])("the page of repository %j is %s", (repository, page) => {
  expect(repositoryPage(repository)).toBe(page);
});

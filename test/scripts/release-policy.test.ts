/** The parts of the release check that need neither git nor a built package. */
import { describe, expect, test } from "vitest";
import { type Impact, judgeRelease, lowestNextVersion } from "../../scripts/release/release-policy.js";
import { judgeRepository, repositoryPage } from "../../scripts/release/repository.js";

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

const changelog = "# Changelog\n\n## 1.10.0 (unreleased)\n\n- A thing.\n\n## 1.9.0\n\n- Another.\n";

describe("a change is refused", () => {
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

describe("a tagged release is refused", () => {
  const released = changelog.replace(" (unreleased)", "");
  const judge = (version: string, last: string | undefined, text = released) =>
    judgeRelease({ last, version, impact: "none", changelog: text, tagged: true });

  test("not: its changelog has a section, and it comes after the last one", () => {
    expect(judge("1.10.0", "1.9.0")).toEqual([]);
    expect(judge("1.10.0", undefined)).toEqual([]);
  });

  test.each([
    ["that changes nothing of the description", "1.9.0"],
    ["that is the first", undefined],
  ])("without a section in the changelog: one %s", (_what, last) => {
    expect(judge("1.11.0", last)).toEqual(['CHANGELOG.md says nothing under "## 1.11.0"']);
  });

  test("that the changelog calls unreleased", () => {
    expect(judge("1.10.0", undefined, changelog)).toEqual([
      'CHANGELOG.md calls 1.10.0 unreleased: write "## 1.10.0"',
    ]);
  });

  test("that does not come after the last one", () => {
    expect(judge("1.10.0", "1.10.0")).toEqual(["package.json says 1.10.0, which does not come after 1.10.0"]);
  });
});

test.each([
  [undefined, undefined],
  ["", undefined],
  [{ type: "git", url: "" }, undefined],
  ["owner/name", "https://github.com/owner/name"],
  ["github:owner/name", "https://github.com/owner/name"],
  [{ url: "git+https://github.com/owner/name.git" }, "https://github.com/owner/name"],
  [{ url: "git+ssh://git@github.com/owner/name.git" }, "https://github.com/owner/name"],
])("the page of repository %j is %s", (repository, page) => {
  expect(repositoryPage(repository)).toBe(page);
});

describe("the place of the project is refused", () => {
  const version = "1.0.0";
  const repository = { url: "git+https://github.com/owner/name.git" };

  test("not: the repository of the workflow, or anywhere", () => {
    expect(judgeRepository({ version, repository }, "owner/name")).toEqual([]);
    expect(judgeRepository({ version, repository }, undefined)).toEqual([]);
  });

  test.each<[what: string, manifest: object, problem: string]>([
    [
      "if nobody has said it",
      {},
      "npm pkg set repository.type=git repository.url=git+https://github.com/OWNER/NAME.git",
    ],
    [
      "in a second place",
      { repository, bugs: "https://elsewhere.example" },
      "`bugs`, which npm makes of `repository`",
    ],
    [
      "if it is another repository",
      { repository: "owner/other" },
      "this runs in https://github.com/owner/name",
    ],
  ])("%s", (_what, manifest, problem) => {
    expect(judgeRepository({ version, ...manifest }, "owner/name")).toEqual([
      expect.stringContaining(problem),
    ]);
  });
});

/** The part of the release check that needs neither git nor a built package. */
import { expect, test } from "vitest";
import { judgeRelease } from "../../scripts/release/release-policy.js";

test("a release whose changelog has no text under its version is refused", () => {
  const release = { last: "1.9.0", version: "1.10.0", impact: "minor" } as const;
  const empty = "# Changelog\n\n## 1.10.0\n\n## 1.9.0\n\n- Another.\n";
  expect(judgeRelease({ ...release, changelog: empty })).toEqual([
    'CHANGELOG.md says nothing under "## 1.10.0"',
  ]);
  expect(
    judgeRelease({ ...release, changelog: empty.replace("1.10.0\n", "1.10.0\n\n- A thing.\n") }),
  ).toEqual([]);
});

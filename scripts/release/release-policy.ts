/**
 * Decides which version a release needs, by the changes in `openapi.yaml` since the last release.
 *
 * | change of the description      | from 1.0.0 on | below 1.0.0 |
 * |--------------------------------|---------------|-------------|
 * | breaks callers (`major`)       | major         | minor       |
 * | adds something (`minor`)       | minor         | patch       |
 * | anything else (`patch`)        | patch         | patch       |
 * | none                           | none          | none        |
 *
 * The client may have changed too, so a larger bump is always right.
 */

/** How deep a change goes, from none to breaking. */
export type Impact = "none" | "patch" | "minor" | "major";

type Version = readonly [major: number, minor: number, patch: number];

/** The lowest version that may follow. */
export function lowestNextVersion(last: string, impact: Impact): string {
  const [major, minor, patch] = parseVersion(last);
  if (impact === "none") return last;
  const belowOne: Impact = impact === "major" ? "minor" : "patch";
  switch (major === 0 ? belowOne : impact) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    default:
      return `${major}.${minor}.${patch + 1}`;
  }
}

/**
 * @param release `last` is `undefined` for the first one; `tagged` if the commit has the tag of its version already
 * @returns a sentence for each reason why this version must not be released
 */
export function judgeRelease(release: {
  last: string | undefined;
  version: string;
  impact: Impact;
  changelog: string;
  tagged?: boolean;
}): string[] {
  const { last, version, impact, changelog, tagged = false } = release;
  const problems: string[] = [];
  if (last !== undefined) {
    const lowest = lowestNextVersion(last, impact);
    if (isLower(version, lowest))
      problems.push(
        `package.json says ${version}; after ${last}, these changes of openapi.yaml need ${lowest} at least`,
      );
    if (tagged && !isLower(last, version))
      problems.push(`package.json says ${version}, which does not come after ${last}`);
  }
  const { heading, text } = sectionOf(changelog, version);
  if ((tagged || impact !== "none") && text === "")
    problems.push(`CHANGELOG.md says nothing under "## ${version}"`);
  if (tagged && heading.includes("(unreleased)"))
    problems.push(`CHANGELOG.md calls ${version} unreleased: write "## ${version}"`);
  return problems;
}

function parseVersion(text: string): Version {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(text);
  if (match === null) throw new Error(`${text} is no version`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function isLower(one: string, other: string): boolean {
  const [left, right] = [parseVersion(one), parseVersion(other)];
  const index = left.findIndex((part, position) => part !== right[position]);
  return index !== -1 && (left[index] ?? 0) < (right[index] ?? 0);
}

/** The heading of a version, and the text up to the next one; both are empty if there is none. */
function sectionOf(changelog: string, version: string): { heading: string; text: string } {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/\s/)[0] === version) ?? "";
  const [heading = "", ...lines] = section.split("\n");
  return { heading, text: lines.join("\n").trim() };
}

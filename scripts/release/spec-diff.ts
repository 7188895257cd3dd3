/** Compares two versions of `openapi.yaml` by `redocly diff`, and writes the changes down for readers. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder, mustRun, root } from "../check/packed.js";
import type { Impact } from "./release-policy.js";

/** A change of the description. */
export interface Change {
  /** A JSON Pointer, such as `#/paths/~1private-records/get`. */
  readonly path: string;
  readonly property?: string;
  readonly kind: "added" | "removed" | "modified";
  readonly impact: Impact;
  readonly verdicts: readonly { readonly message: string }[];
}

/** The parts of the report of `redocly diff` that are read. */
export interface SpecDiff {
  readonly bump?: Exclude<Impact, "none">;
  readonly changes: readonly Change[];
}

export async function compareSpecs(base: string, revision: string): Promise<SpecDiff> {
  const config = join(root, "scripts/release/diff.redocly.yaml");
  const output = join(await makeFolder(), "diff.json");
  const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");
  const flags = ["--config", config, "--format", "json", "--fail-on", "none", "--output", output];
  await mustRun(process.execPath, [redocly, "diff", base, revision, ...flags], {
    env: { REDOCLY_TELEMETRY: "off" },
  });
  return JSON.parse(await readFile(output, "utf8")) as SpecDiff;
}

/** The newest tag `vX.Y.Z` that this commit descends from; `undefined` if there is none. */
export async function lastRelease(exclude: readonly string[] = []): Promise<string | undefined> {
  const tags = await mustRun("git", [
    "tag",
    "--merged",
    "HEAD",
    "--sort=-version:refname",
    "--list",
    "v[0-9]*",
  ]);
  return tags.split("\n").find((tag) => /^v\d+\.\d+\.\d+$/.test(tag) && !exclude.includes(tag));
}

const titles: readonly [Impact, string][] = [
  ["major", "Breaks callers"],
  ["minor", "Adds something"],
  ["patch", "Anything else"],
];

/** The changes as Markdown, the deepest first. `since` names what they are counted from. */
export function describeChanges({ changes }: SpecDiff, since: string): string {
  if (changes.length === 0) return `# Changes of the description since ${since}\n\nThere are none.\n`;
  const counts = titles.map(([impact, title]) => {
    const count = changes.filter((change) => change.impact === impact).length;
    return `| ${title.toLowerCase()} | ${count} |`;
  });
  const sections = titles.flatMap(([impact, title]) => {
    const rows = changes.filter((change) => change.impact === impact).map(describeChange);
    return rows.length === 0 ? [] : [`## ${title}`, ["| what | where |", "|---|---|", ...rows].join("\n")];
  });
  return `${[
    `# Changes of the description since ${since}`,
    ["| changes | number |", "|---|---|", ...counts].join("\n"),
    ...sections,
  ].join("\n\n")}\n`;
}

function describeChange({ path, property, kind, verdicts }: Change): string {
  const messages = verdicts.map(({ message }) => message.replaceAll("|", "\\|"));
  const what = [`${kind}${property === undefined ? "" : ` \`${property}\``}`, ...messages].join(": ");
  return `| ${what} | ${describePlace(path)} |`;
}

/** `GET /private-records`, and the place in it; of anything else, the place in the document. */
function describePlace(pointer: string): string {
  const plain = (steps: string) => steps.replaceAll("~1", "/").replaceAll("~0", "~");
  const [, path, method, place = ""] = /^#\/paths\/([^/]+)\/([a-z]+)(?:\/(.*))?$/.exec(pointer) ?? [];
  if (path === undefined || method === undefined) return `\`${plain(pointer.replace(/^#\//, ""))}\``;
  return [
    `\`${method.toUpperCase()} ${plain(path)}\``,
    ...(place === "" ? [] : [`\`${plain(place)}\``]),
  ].join(": ");
}

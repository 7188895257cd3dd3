/** The tables of the evidence: pages by how much could be read, facts by their source, operations by page. */
import type { JudgedFact } from "./evidence.js";
import { type Evidence, type EvidenceMark, evidenceOf } from "./evidence-file.js";
import { type Keyword, limits } from "./spec-facts.js";

/** The kinds of fact, in the order of the table. Other kinds, such as titles, are not counted. */
const kinds: readonly [name: string, keywords: readonly Keyword[]][] = [
  ["method and path", ["request"]],
  ["parameters and fields", ["exists"]],
  ["types and formats", ["type"]],
  ["required", ["required"]],
  ["null", ["nullable"]],
  ["lists of values", ["closed", "open"]],
  ["limits", limits],
  ["defaults", ["default"]],
  ["media types", ["mediaType", "mediaTypes"]],
];

export interface Count {
  kind: string;
  stated: number;
  inferred: number;
}

/**
 * How many facts of each kind a page states, and how many are inferred. A fact that operations share counts once, and as
 * inferred if it is inferred for one of them.
 */
export function countSources(facts: readonly JudgedFact[]): Count[] {
  return kinds.map(([kind, keywords]) => {
    const ofKind = facts.filter(({ keyword }) => keywords.includes(keyword));
    const lines = (some: readonly JudgedFact[]) =>
      new Set(some.map(({ keyword, pointer }) => `${keyword} ${pointer}`)).size;
    const inferred = lines(ofKind.filter(({ source }) => source !== "stated"));
    return { kind, stated: lines(ofKind) - inferred, inferred };
  });
}

export function countTable(counts: readonly Count[]): string {
  const sum = (column: "stated" | "inferred") => counts.reduce((total, count) => total + count[column], 0);
  const rows = [...counts, { kind: "all", stated: sum("stated"), inferred: sum("inferred") }];
  return table(
    ["facts of `openapi.yaml`", "stated by a page", "inferred"],
    rows.map(({ kind, stated, inferred }) => [kind, `${stated}`, `${inferred}`]),
  );
}

export function pageTable(evidence: Evidence): string {
  const all = Object.values(evidence);
  const seen = (how: string) => `${all.filter((found) => found.seen === how).length}`;
  return table(
    ["pages", "operations"],
    [
      ["complete", seen("complete")],
      ["cut", seen("cut")],
      ["complete, without method, path and field names", seen("nameless")],
      ["all pages", `${all.length}`],
      ["of these, with an inferred path", `${all.filter(({ request }) => request === undefined).length}`],
    ],
  );
}

/** Each operation with its page. */
export function operationTable(evidence: Evidence): string {
  return table(
    ["operation", "page", "how much of it could be read"],
    Object.keys(evidence).map((operationId) => {
      const mark = evidenceOf(operationId, evidence);
      return [`\`${operationId}\``, `[${mark.title}](${mark.page})`, describeMark(mark)];
    }),
  );
}

/** "complete", "cut at `query statuses[]`", "complete, path inferred" */
export function describeMark({ seen, cutAt, pathInferred }: EvidenceMark): string {
  const read =
    seen === "nameless" ? "complete, without names" : seen === "cut" ? `cut at \`${cutAt}\`` : "complete";
  return pathInferred ? `${read}, path inferred` : read;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return `\n${line(head)}${line(head.map(() => "---"))}${rows.map(line).join("")}\n`;
}

/** The command `evidence merge`: what a person should edit, and how many witnesses say so. */

import type { FactKind, FactVerdict } from "../../evidence/fact-verdicts.js";
import { factsUnder, mergeEvidence, type Tally, type Votes, type Witnessed } from "../../evidence/merge.js";
import type { EvidenceFile } from "../../evidence/report.js";
import { type Node, Spec } from "../../evidence/spec.js";
import { shippedDescription } from "../../validate/description.js";
import { readJsonFile, UnusableFileError } from "../check/har.js";
import type { FlagValues } from "../flags.js";
import { table } from "../table.js";

export async function runMerge(values: FlagValues, files: readonly string[]): Promise<number> {
  const spec = new Spec(shippedDescription().document as unknown as Node);
  const witnesses: Witnessed[] = [];
  const seen = new Set<string>();
  try {
    for (const file of files) {
      const evidence = toEvidence(file, await readJsonFile(file));
      const content = JSON.stringify(evidence);
      // The same file twice is still one witness.
      if (seen.has(content)) continue;
      seen.add(content);
      witnesses.push({ file, evidence });
    }
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    console.error(error.message);
    return 2;
  }
  const origins = String(values["origin"] ?? "")
    .split(",")
    .map((origin) => origin.trim().replace(/\/+$/, ""));
  console.log(describeMerge(spec, witnesses, origins).join("\n"));
  return 0;
}

function toEvidence(file: string, given: unknown): EvidenceFile {
  const { format, reports } = Object(given) as Partial<EvidenceFile>;
  const isReport = (report: unknown) => {
    const { origin, marks, facts } = Object(report) as Record<string, unknown>;
    return typeof origin === "string" && Array.isArray(marks) && Array.isArray(facts);
  };
  if (format !== 2 || !Array.isArray(reports) || !reports.every(isReport))
    throw new UnusableFileError(
      `${file} is no evidence: \`mycreditapp verify-spec\`, \`mycreditapp check --json\` and \`watch().evidence()\` write it`,
    );
  return given as EvidenceFile;
}

export function describeMerge(
  spec: Spec,
  witnesses: readonly Witnessed[],
  origins: readonly string[],
): string[] {
  const { counted, apart, left } = mergeEvidence(spec, witnesses, origins);
  const older = witnesses.filter(({ evidence }) =>
    evidence.reports.some(({ description }) => description !== spec.version),
  );
  const lines = [
    ...describeTally(counted, spec.servers.map(({ origin }) => origin).join(", ")),
    ...[...apart].flatMap(([origin, tally]) => ["", ...describeTally(tally, `${origin} (apart)`)]),
    ...(left.length === 0 ? [] : ["", "Left out"]),
    ...table(left.map(({ file, origin, reason }) => [`  ${file}`, origin, reason])),
    ...older.map(({ file }) => `${file} was made with another version of openapi.yaml than ${spec.version}`),
  ];
  // The files come from others: a control character could write anywhere on the terminal.
  return lines.map((line) => line.replace(/\p{Cc}/gu, "?"));
}

/** How evidence.yaml calls what a fact is about. */
const columns: Partial<Record<FactKind, string>> = {
  path: "request",
  null: "nullable",
  values: "enum or values",
  field: "the row",
};

function describeTally(tally: Tally, from: string): string[] {
  const { witnesses, marks, facts } = tally;
  const wrong = marks.filter(({ contradicted }) => contradicted > 0);
  const right = marks.filter(({ confirmed, contradicted }) => confirmed > 0 && contradicted === 0);
  const wrongFacts = facts.filter(({ contradicted }) => contradicted > 0);
  return [
    `${from}: ${witnesses} ${witnesses === 1 ? "witness" : "witnesses"}`,
    ...section(
      "Marks of openapi.yaml that are wrong: correct what they stand on",
      wrong.map((votes) => [votes.judged.pointer, describeVotes(votes), votes.notes.join("; ")]),
    ),
    ...section(
      "Facts that are wrong: correct openapi.yaml, and the row of evidence.yaml if there is one",
      wrongFacts.map((votes) => [
        ...rowOf(votes.judged),
        describeVotes(votes),
        votes.notes.join("; "),
        votes.judged.pointer,
      ]),
    ),
    ...section(
      "Marks of openapi.yaml that are right: remove them, and write the rows below into evidence.yaml",
      right.flatMap((votes) => [
        [votes.judged.pointer, describeVotes(votes)],
        ...factsUnder(votes.judged, tally).map(({ judged }) => [`  ${rowOf(judged).join("  ")}`]),
      ]),
    ),
    ...(wrong.length + right.length + wrongFacts.length === 0 ? ["", "There is nothing to edit."] : []),
  ];
}

function rowOf({ operation, at, fact }: FactVerdict): string[] {
  return [operation, at || "-", columns[fact] ?? fact];
}

function describeVotes({ confirmed, contradicted }: Votes<unknown>): string {
  return [
    ...(contradicted > 0 ? [`${contradicted} contradict${contradicted === 1 ? "s" : ""}`] : []),
    ...(confirmed > 0 ? [`${confirmed} confirm${confirmed === 1 ? "s" : ""}`] : []),
  ].join(", ");
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : ["", title, "", ...table(rows).map((line) => `  ${line}`)];
}

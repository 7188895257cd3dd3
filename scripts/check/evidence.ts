/**
 * Compares `openapi.yaml` with `evidence.yaml`, fact by fact.
 *
 * npm run evidence prints how much the pages state and how much is inferred npm run evidence:check fails for a fact without
 * a source, and for a row that `openapi.yaml` contradicts or lacks
 *
 * | a fact of `openapi.yaml`           | has a page as its source if                                               |
 * |------------------------------------|---------------------------------------------------------------------------|
 * | method and path                    | its page shows them                                                       |
 * | title, scenarios, headers          | its page has the same; an address in place of a title is no source        |
 * | a parameter, a field               | its page shows it with its name; a path names its parameters              |
 * | `enum`                             | its page lists the whole, with or without the values of older copies      |
 * | `x-extensible-enum`                | a page shows each value                                                   |
 * | type, required, null, limit, default, media types | its page states the same                                   |
 * | any but the first three, if its page does not say | another page states it about the same line of `openapi.yaml`              |
 *
 * A fact without a page needs an `x-inferred`; scripts/check/spec-marks.ts says what an `x-inferred` covers.
 */
import { pathToFileURL } from "node:url";
import { readOpenApi } from "../docs/openapi.js";
import type { OpenApi } from "../generate/openapi-document.js";
import { addressOf, type Evidence, type EvidenceRow, readEvidence, rowsOf } from "./evidence-file.js";
import { findUnkept, isSame } from "./evidence-kept.js";
import { countSources, countTable, pageTable } from "./evidence-tables.js";
import { type Fact, factsOf } from "./spec-facts.js";

export { type EvidenceMark, evidenceOf } from "./evidence-file.js";

/** A fact that neither a page nor a mark accounts for, or a row that `openapi.yaml` contradicts or lacks. */
export interface Finding {
  operationId: string;
  /** Place and name, such as `query limit`; "" for the operation itself. */
  at: string;
  problem: string;
}

export type Source = "stated" | "inferred" | "unmarked";
export type JudgedFact = Fact & { source: Source };

/** Every fact of the document with its source. */
export function judge(document: OpenApi, evidence: Evidence): JudgedFact[] {
  const facts = factsOf(document);
  const rows = new Map(Object.entries(evidence).map(([operationId, found]) => [operationId, rowsOf(found)]));
  const rowOf = ({ operationId, at }: Fact) => rows.get(operationId)?.get(at);
  // A part that several operations share is written once, and the page of any of them can state it.
  const shared = new Map<string, EvidenceRow[]>();
  const line = ({ keyword, pointer }: Fact) => `${keyword} ${pointer}`;
  for (const fact of facts) {
    const row = rowOf(fact);
    if (row !== undefined) shared.set(line(fact), [...(shared.get(line(fact)) ?? []), row]);
  }
  return facts.map((fact) => {
    const stated =
      fact.at === ""
        ? isStatedOfOperation(fact, evidence)
        : isStated(fact, rowOf(fact), shared.get(line(fact)) ?? [], evidence[fact.operationId]?.request);
    return { ...fact, source: stated ? "stated" : fact.inferred ? "inferred" : "unmarked" };
  });
}

/** The differences between the two files; none if they agree. */
export function compare(document: OpenApi, evidence: Evidence): Finding[] {
  const facts = judge(document, evidence);
  const unmarked = facts
    .filter(({ source }) => source === "unmarked")
    .map(({ operationId, at, keyword, value }) => ({
      operationId,
      at,
      problem: `${keyword} ${JSON.stringify(value)} has neither a row in evidence.yaml nor an x-inferred`,
    }));
  return [...unmarked, ...findUnkept(facts, evidence)];
}

function isStatedOfOperation({ operationId, keyword, value }: Fact, evidence: Evidence): boolean {
  const found = evidence[operationId];
  if (found === undefined) return false;
  switch (keyword) {
    case "request":
      return value === found.request;
    case "page":
      return value === addressOf(found);
    case "title":
      return value === found.title && found.titleFrom === undefined;
    case "scenarios":
      return isSame(value, found.scenarios);
    case "headers":
      return (value === "none") === (found.headers === "none");
    default:
      return value === found.mediaType;
  }
}

/** @param shared the rows of all operations about the same line, its own among them */
function isStated(
  fact: Fact,
  own: EvidenceRow | undefined,
  shared: readonly EvidenceRow[],
  request = "",
): boolean {
  const { keyword, value, at } = fact;
  const [place = "", name = ""] = at.split(" ");
  switch (keyword) {
    case "exists":
      if (place === "path" && request.includes(`{${name}}`)) return true;
      // Only one page shows the body of an error, and all operations share that body.
      return place === "error" ? shared.length > 0 : own !== undefined && own.nameless !== true;
    case "type":
      return saysType(own)
        ? typesOf(own).includes(value)
        : shared.some((row) => typesOf(row).includes(value));
    case "closed":
    case "open": {
      const all = (value as unknown[]).every((item) =>
        (own?.enum === undefined ? shared : [own]).some((row) => valuesOf(row).includes(item)),
      );
      return all && (keyword === "open" || shared.some((row) => row.enum !== undefined));
    }
    case "mediaTypes":
      return shared.some((row) => isSame(value, row.mediaTypes));
    case "required":
    case "nullable":
    case "default":
    case "minimum":
    case "maximum":
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
      return shared.some((row) => row[keyword] === value);
    default:
      return false;
  }
}

/** `<uuid>`: what the documentation's generator writes for a type. */
function isPlaceholder(sample: unknown): sample is string {
  return typeof sample === "string" && /^<[a-z-]+>$/.test(sample);
}

/** Whether a row leaves no choice of type. The placeholder of a number also stands for an integer. */
function saysType(row: EvidenceRow | undefined): boolean {
  return row?.type !== undefined || (isPlaceholder(row?.sample) && row?.sample !== "<number>");
}

/** The types that a row states. A documented value shows its JSON type, and a timestamp by its form. */
function typesOf(row: EvidenceRow | undefined): unknown[] {
  if (row?.type !== undefined) return [row.type];
  const sample = row?.sample;
  if (isPlaceholder(sample)) return [sample.slice(1, -1)];
  if (typeof sample === "string") return /^\d{4}-\d{2}-\d{2}T/.test(sample) ? ["date-time"] : ["string"];
  if (sample !== undefined) return [typeof sample];
  return (row?.enum ?? row?.values ?? row?.older) ? ["string"] : [];
}

function valuesOf({ enum: whole = [], values = [], older = [], mentions = [] }: EvidenceRow): unknown[] {
  return [...whole, ...values, ...older, ...mentions];
}

function main(): void {
  const document = readOpenApi();
  const evidence = readEvidence();
  if (!process.argv.includes("--check")) {
    console.log(pageTable(evidence) + countTable(countSources(judge(document, evidence))));
    return;
  }
  const findings = compare(document, evidence);
  for (const { operationId, at, problem } of findings)
    console.error(`${operationId}, ${at || "itself"}: ${problem}`);
  if (findings.length > 0) process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();

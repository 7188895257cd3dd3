/**
 * Counts what the evidence of several files says. One file is one witness.
 *
 * | a report of a file                                     | counts                                            |
 * |--------------------------------------------------------|---------------------------------------------------|
 * | of an origin in `servers`                              | for openapi.yaml                                  |
 * | of an origin that was asked for                        | apart, as it may be a proxy or another version    |
 * | of any other origin                                    | not                                               |
 * | of a mock, whatever its origin                         | not                                               |
 * | about a mark or an operation that openapi.yaml lacks now | not                                             |
 */
import type { FactVerdict } from "./fact-verdicts.js";
import type { MarkVerdict } from "./mark-verdicts.js";
import { everyOperation } from "./observer.js";
import type { EvidenceFile, Report } from "./report.js";
import type { Spec } from "./spec.js";
import type { Verdict } from "./verdict.js";

export interface Witnessed {
  readonly file: string;
  readonly evidence: EvidenceFile;
}

/** How many files say what of a mark or a fact. A file that contradicts something does not confirm it, too. */
export interface Votes<Judged> {
  readonly judged: Judged;
  readonly confirmed: number;
  readonly contradicted: number;
  /** What contradicts it, each once. */
  readonly notes: readonly string[];
}

export interface Tally {
  /** The files that count. */
  readonly witnesses: number;
  readonly marks: readonly Votes<MarkVerdict>[];
  readonly facts: readonly Votes<FactVerdict>[];
}

export interface Merged {
  /** What the origins in `servers` say. */
  readonly counted: Tally;
  /** What each other origin says that was asked for. */
  readonly apart: ReadonlyMap<string, Tally>;
  /** Reports that do not count, with the reason. */
  readonly left: readonly { readonly file: string; readonly origin: string; readonly reason: string }[];
}

/** @param origins those that are listed apart */
export function mergeEvidence(
  spec: Spec,
  witnesses: readonly Witnessed[],
  origins: readonly string[],
): Merged {
  const known = new Set(spec.servers.map(({ origin }) => origin));
  const counted = new Counter(spec);
  const apart = new Map<string, Counter>();
  const left: Merged["left"][number][] = [];
  for (const { file, evidence } of witnesses) {
    for (const report of evidence.reports) {
      const { origin } = report;
      if (report.mock) left.push({ file, origin, reason: "a mock answered" });
      else if (known.has(origin)) counted.add(file, report);
      else if (origins.includes(origin)) {
        const counter = apart.get(origin) ?? new Counter(spec);
        apart.set(origin, counter);
        counter.add(file, report);
      } else left.push({ file, origin, reason: "not in `servers` of openapi.yaml; --origin lists it apart" });
    }
  }
  return {
    counted: counted.tally(),
    apart: new Map([...apart].map(([origin, counter]) => [origin, counter.tally()])),
    left,
  };
}

class Counter {
  readonly #files = new Set<string>();
  readonly #marks = new Map<string, Ballot<MarkVerdict>>();
  readonly #facts = new Map<string, Ballot<FactVerdict>>();
  readonly #pointers: ReadonlySet<string>;
  readonly #operations: ReadonlySet<string>;

  constructor(spec: Spec) {
    this.#pointers = new Set(spec.marks.map(({ pointer }) => pointer));
    this.#operations = new Set([everyOperation, ...spec.operations.map(({ operationId }) => operationId)]);
  }

  add(file: string, { marks, facts }: Report): void {
    this.#files.add(file);
    for (const mark of marks)
      if (this.#pointers.has(mark.pointer)) vote(this.#marks, mark.pointer, file, mark);
    for (const fact of facts)
      if (this.#operations.has(fact.operation))
        vote(this.#facts, JSON.stringify([fact.operation, fact.at, fact.fact]), file, fact);
  }

  tally(): Tally {
    return { witnesses: this.#files.size, marks: count(this.#marks), facts: count(this.#facts) };
  }
}

interface Ballot<Judged> {
  readonly judged: Judged;
  readonly confirmed: Set<string>;
  readonly contradicted: Set<string>;
  readonly notes: Set<string>;
}

function vote<Judged extends Verdict>(
  ballots: Map<string, Ballot<Judged>>,
  key: string,
  file: string,
  judged: Judged,
): void {
  if (judged.verdict === "not reached") return;
  const ballot = ballots.get(key) ?? {
    judged,
    confirmed: new Set(),
    contradicted: new Set(),
    notes: new Set(),
  };
  ballots.set(key, ballot);
  ballot[judged.verdict].add(file);
  if (judged.verdict === "contradicted") ballot.notes.add(judged.note);
}

function count<Judged>(ballots: ReadonlyMap<string, Ballot<Judged>>): Votes<Judged>[] {
  return [...ballots.values()].map(({ judged, confirmed, contradicted, notes }) => ({
    judged,
    confirmed: [...confirmed].filter((file) => !contradicted.has(file)).length,
    contradicted: contradicted.size,
    notes: [...notes],
  }));
}

/** The facts that a mark covers and that somebody confirms: they need a row once the mark is gone. */
export function factsUnder({ pointer }: MarkVerdict, { facts }: Tally): Votes<FactVerdict>[] {
  return facts.filter(
    ({ judged, confirmed, contradicted }) =>
      confirmed > 0 &&
      contradicted === 0 &&
      (judged.pointer === pointer || judged.pointer.startsWith(`${pointer}/`)),
  );
}

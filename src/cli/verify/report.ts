/** The table on the terminal, and `evidence-live.json`. Neither holds any data of an organization. */

import { itemsOf } from "./exchange.js";
import type { FactVerdict } from "./fact-verdicts.js";
import type { Evidence, MarkVerdict } from "./mark-verdicts.js";
import type { Sighting } from "./sighting.js";
import type { Verdict } from "./verdict.js";

export interface Report {
  readonly format: 1;
  /** The version of openapi.yaml, which is that of the package. */
  readonly description: string;
  readonly day: string;
  /** The origin that answered, such as `https://api.mycreditapp.ai`. */
  readonly origin: string;
  /** Whether the server answered as a mock does. Then nothing is confirmed. */
  readonly mock: boolean;
  /** Whether unknown names of fields and values of enums are in the file as they came (`--names`). */
  readonly names: boolean;
  /** The code of the error that ended the run early. */
  readonly stopped?: string;
  /** Per operation, how often the server responded with which status. */
  readonly statuses: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Per list operation, how many items were read at once. */
  readonly items: Readonly<Record<string, number>>;
  readonly marks: readonly MarkVerdict[];
  readonly facts: readonly FactVerdict[];
  /** Fields of responses that the description lacks, by the object that holds them. */
  readonly unknownFields: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly fields: Readonly<Record<string, Partial<Sighting>>>;
}

interface Judged {
  readonly marks: readonly MarkVerdict[];
  readonly facts: readonly FactVerdict[];
  readonly day: string;
  readonly origin: string;
  readonly names: boolean;
  readonly stopped: string | undefined;
}

export function createReport(evidence: Evidence, judged: Judged): Report {
  const { marks, facts, day, origin, names, stopped } = judged;
  const statuses: Record<string, Record<string, number>> = {};
  const items: Record<string, number> = {};
  for (const exchange of evidence.exchanges) {
    const { operation, purpose, status } = exchange;
    const name = operation?.operationId ?? purpose;
    const counts = statuses[name] ?? {};
    const outcome = String(status ?? "no response");
    statuses[name] = { ...counts, [outcome]: (counts[outcome] ?? 0) + 1 };
    if (operation && purpose === "read") items[name] = Math.max(items[name] ?? 0, itemsOf(exchange).length);
  }
  const fields = [...evidence.observer.fields];
  return {
    format: 1,
    description: evidence.spec.version,
    day,
    origin,
    mock: evidence.isMock,
    names,
    ...(stopped !== undefined && { stopped }),
    statuses,
    items,
    marks,
    facts,
    unknownFields: Object.fromEntries(
      fields
        .filter(([, { unknownFields }]) => Object.keys(unknownFields).length > 0)
        .map(([at, { unknownFields }]) => [at, unknownFields]),
    ),
    fields: Object.fromEntries(fields.map(([at, sighting]) => [at, withoutEmpty(sighting)])),
  };
}

/** The lines of the table. */
export function describeReport({ marks, facts, unknownFields, stopped, mock }: Report): string[] {
  const shown = marks.filter(({ unreachable }) => unreachable === undefined);
  const hidden = groupReasons(marks);
  const contradicted = facts.filter(({ verdict }) => verdict === "contradicted");
  return [
    ...(mock ? [mockSentence, ""] : []),
    "What openapi.yaml infers (x-inferred), and what the answers say of it",
    "",
    ...table(shown.map(({ pointer, verdict, note }) => [verdict, pointer, note])),
    "",
    ...hidden,
    "",
    "Facts that answers can show, per operation",
    "",
    ...table([
      ["operation", "confirmed", "contradicted", "not reached"],
      ...[...new Set(facts.map(({ operation }) => operation))].map((operation) => {
        const own = facts.filter((fact) => fact.operation === operation);
        return [operation, ...counts(own).map(String)];
      }),
    ]),
    "",
    ...(contradicted.length === 0 ? [] : ["Contradicted facts", ""]),
    ...table(contradicted.map(({ operation, at, fact, note }) => [operation, at || "-", fact, note])),
    ...Object.entries(unknownFields).map(
      ([at, names]) => `unknown fields of ${at}: ${Object.keys(names).join(", ")}`,
    ),
    "",
    `marks: ${summary(marks)}`,
    `facts: ${summary(facts)}`,
    ...(stopped === undefined ? [] : [`The reading ended early: ${stopped}`]),
  ];
}

const mockSentence =
  "The server answers as a mock of openapi.yaml does. A mock proves nothing about the live API, so nothing is confirmed or contradicted.";

function groupReasons(marks: readonly MarkVerdict[]): string[] {
  const counts = new Map<string, number>();
  for (const { unreachable } of marks)
    if (unreachable !== undefined) counts.set(unreachable, (counts.get(unreachable) ?? 0) + 1);
  return [...counts].map(([reason, number]) => `not reached  ${number} more: ${reason}`);
}

const order = ["confirmed", "contradicted", "not reached"] as const;

function counts(verdicts: readonly Verdict[]): number[] {
  return order.map((wanted) => verdicts.filter(({ verdict }) => verdict === wanted).length);
}

function summary(verdicts: readonly Verdict[]): string {
  return counts(verdicts)
    .map((number, index) => `${number} ${order[index]}`)
    .join(", ");
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function withoutEmpty(sighting: Sighting): Partial<Sighting> {
  const kept = Object.entries(sighting).filter(
    ([, value]) => typeof value === "number" || Object.keys(value).length > 0,
  );
  return Object.fromEntries(kept);
}

/** The table of `verify-spec` on the terminal. It holds no data of an organization. */
import type { MarkVerdict } from "../../evidence/mark-verdicts.js";
import type { Report } from "../../evidence/report.js";
import type { Verdict } from "../../evidence/verdict.js";
import { table } from "../table.js";

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

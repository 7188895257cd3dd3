/** What `check` prints. It holds no data of the recording. */
import { isMockNote } from "../../evidence/mock-answers.js";
import type { EvidenceFile, Report } from "../../evidence/report.js";
import { table } from "../table.js";

export function describeCheck(
  { reports }: EvidenceFile,
  { others, unreadable }: { readonly others: number; readonly unreadable: number },
): string[] {
  return [
    ...(reports.length === 0
      ? [
          "No request of the API was found. Record the requests that the portal or your own program sends to it.",
          "",
        ]
      : reports.flatMap((report) => [...describeReport(report), ""])),
    `${plural(others, "other exchange")}, which ${others === 1 ? "is" : "are"} not the API's, left alone`,
    ...(unreadable > 0 ? [`${plural(unreadable, "entry", "entries")} without a request or a response`] : []),
  ];
}

function describeReport({
  origin,
  mock,
  statuses,
  marks,
  facts,
  unknownFields,
  routes,
  unjudged,
}: Report): string[] {
  const seen = Object.values(statuses).flatMap((each) => Object.values(each));
  const total = seen.reduce((sum, number) => sum + number, 0);
  const wrong = facts.filter(({ verdict }) => verdict === "contradicted");
  const wrongMarks = marks.filter(({ verdict }) => verdict === "contradicted");
  const lacking = Object.entries(routes).filter(([, each]) => isRoute(each));
  const unknown = Object.entries(unknownFields).flatMap(([at, names]) =>
    Object.entries(names).map(([name, number]) => [at, name, `${number} ×`]),
  );
  const confirmed = (list: readonly { verdict: string }[]) =>
    list.filter(({ verdict }) => verdict === "confirmed").length;
  return [
    `${origin}: ${plural(total, "exchange")} of ${plural(Object.keys(statuses).length, "operation")}`,
    ...section("Contradicted facts", [
      ...wrong.map(({ operation, at, fact, note }) => [operation, at || "-", fact, note]),
    ]),
    ...section(
      "Contradicted marks of openapi.yaml (x-inferred)",
      wrongMarks.map(({ pointer, note }) => [pointer, note]),
    ),
    ...section("Fields and parameters that openapi.yaml lacks", unknown),
    ...section(
      "Routes that openapi.yaml lacks",
      lacking.map(([route, each]) => [
        route,
        Object.entries(each)
          .map(([status, number]) => `${number} × ${status}`)
          .join(", "),
      ]),
    ),
    "",
    `facts: ${confirmed(facts)} confirmed, ${wrong.length} contradicted`,
    `marks: ${confirmed(marks)} confirmed, ${wrongMarks.length} contradicted`,
    ...(mock ? [`Nothing is confirmed or contradicted: ${isMockNote}.`] : []),
    ...note(
      unjudged.mock,
      "exchange",
      "with the response of a mock, or with an example of openapi.yaml, which prove nothing",
    ),
    ...note(unjudged.withoutBody, "response", "whose body the recording lacks"),
    ...note(unjudged.cut, "body", "of which only a part was looked at", "bodies"),
  ];
}

/** A route that the server does not know either is none. */
function isRoute(statuses: Readonly<Record<string, number>>): boolean {
  return Object.keys(statuses).some((status) => status !== "404" && status !== "405");
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : ["", title, "", ...table(rows).map((line) => `  ${line}`)];
}

function note(number: number, one: string, about: string, many?: string): string[] {
  return number === 0 ? [] : [`${plural(number, one, many)} ${about}`];
}

function plural(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/**
 * Finds the rows of `evidence.yaml` that `openapi.yaml` contradicts or lacks. An `x-inferred` excuses none of them, as a
 * page states the fact.
 *
 * | a row says                     | `openapi.yaml` must                                                            |
 * |--------------------------------|--------------------------------------------------------------------------------|
 * | anything                       | have the parameter or field                                                    |
 * | type, default, limit           | say the same                                                                   |
 * | required                       | require it if the row does, and only then                                      |
 * | nullable                       | allow null, except in a query, which has no null                               |
 * | enum, values                   | know each value                                                                |
 * | mediaTypes                     | list the same                                                                  |
 * | sample, older, mentions, examples, of, note | nothing                                                           |
 */
import type { Finding } from "./evidence.js";
import { type Evidence, type EvidenceRow, type OperationEvidence, rowsOf } from "./evidence-file.js";
import { type Fact, type Keyword, limits } from "./spec-facts.js";

export function findUnkept(facts: readonly Fact[], evidence: Evidence): Finding[] {
  return Object.entries(evidence).flatMap(([operationId, found]) => {
    const own = facts.filter((fact) => fact.operationId === operationId);
    if (own.length === 0)
      return [{ operationId, at: "", problem: "openapi.yaml does not have the operation" }];
    const ofOperation = problemsOfOperation(own, found).map((problem) => ({ operationId, at: "", problem }));
    const ofRows = [...rowsOf(found)].flatMap(([at, row]) =>
      problemsOfRow(
        own.filter((fact) => fact.at === at),
        row,
        at,
      ).map((problem) => ({ operationId, at, problem })),
    );
    return [...ofOperation, ...ofRows];
  });
}

function problemsOfOperation(facts: readonly Fact[], found: OperationEvidence): string[] {
  const said = (keyword: Keyword) => facts.find((fact) => fact.at === "" && fact.keyword === keyword)?.value;
  return (["request", "title", "scenarios", "mediaType"] as const).flatMap((keyword) =>
    found[keyword] === undefined || JSON.stringify(said(keyword)) === JSON.stringify(found[keyword])
      ? []
      : [differs(keyword, found[keyword], said(keyword))],
  );
}

function problemsOfRow(facts: readonly Fact[], row: EvidenceRow, at: string): string[] {
  if (facts.length === 0) return ["openapi.yaml does not have it"];
  const said = (...keywords: Keyword[]) => facts.filter(({ keyword }) => keywords.includes(keyword));
  const values = (...keywords: Keyword[]) => said(...keywords).map(({ value }) => value);
  const problems: string[] = [];

  for (const keyword of ["type", "default", ...limits] as const) {
    const stated = row[keyword];
    if (stated !== undefined && !values(keyword).includes(stated))
      problems.push(differs(keyword, stated, values(keyword)[0]));
  }
  if (row.required !== undefined && row.required !== said("required").length > 0 && !at.startsWith("path "))
    problems.push(differs("required", row.required, !row.required));
  if (row.nullable && said("nullable").length === 0 && !at.startsWith("query "))
    problems.push(differs("nullable", true, undefined));
  const known = values("closed", "open").flat();
  for (const value of [...(row.enum ?? []), ...(row.values ?? [])])
    if (!known.includes(value)) problems.push(`the value ${value} is missing from openapi.yaml`);
  const mediaTypes = values("mediaTypes").flat();
  if (row.mediaTypes !== undefined && !isSame(row.mediaTypes, mediaTypes))
    problems.push(differs("mediaTypes", row.mediaTypes, mediaTypes));
  return problems;
}

function differs(what: string, stated: unknown, said: unknown): string {
  return `the page states ${what} ${JSON.stringify(stated)}, openapi.yaml ${JSON.stringify(said) ?? "nothing"}`;
}

/** The same values in any order. */
export function isSame(one: unknown, other: unknown): boolean {
  const sorted = (values: unknown) =>
    JSON.stringify(Array.isArray(values) ? values.map(String).sort() : values);
  return sorted(one) === sorted(other);
}

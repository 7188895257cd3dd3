/** `verify-spec` names every mark that a server contradicts. verify-spec-lies.slow.test.ts has the lies about facts. */
import { describe, expect, test } from "vitest";
import { verify } from "../../src/cli/verify/verify.js";
import { whyUnreachable } from "../../src/evidence/mark-verdicts.js";
import type { Report } from "../../src/evidence/report.js";
import { differingAt } from "./differing.js";
import { type Changes, honestFetch, options, spec } from "./honest-server.js";

function verifyAgainst(changes: Changes = {}, requests: string[] = []): Promise<Report> {
  return verify(spec, { ...options, fetch: honestFetch(changes, requests) }, () => undefined);
}

const contradictedBy = ({ marks, facts }: Report) => [
  ...marks.flatMap(({ verdict, pointer, note }) =>
    verdict === "contradicted" ? [`${pointer}: ${note}`] : [],
  ),
  ...facts.flatMap(({ verdict, operation, at, fact, note }) =>
    verdict === "contradicted" ? [`${operation} ${at} ${fact}: ${note}`] : [],
  ),
];

test("an honest server contradicts nothing, and confirms most marks", async () => {
  const report = await verifyAgainst();
  expect(contradictedBy(report)).toEqual([]);
  expect(report.unknownFields).toEqual({});
  const confirmed = report.marks.filter(({ verdict }) => verdict === "confirmed");
  expect(confirmed.length).toBeGreaterThan(60);
  // Of what a GET can show, all that is not confirmed is null, which the examples do not hold everywhere.
  const open = report.marks.filter(({ verdict, unreachable }) => verdict === "not reached" && !unreachable);
  expect(
    open.filter(({ reason }) => !/null/i.test(reason)).map(({ pointer, note }) => [pointer, note]),
  ).toEqual([
    [expect.stringContaining("documents/get/parameters/4"), "the items are too much alike to tell"],
  ]);
});

// The marks come from openapi.yaml, and whether a GET can contradict one is found out apart from what is tested.
const differing = spec.marks.flatMap(({ pointer }) => {
  const changes = differingAt(pointer);
  return changes === undefined || pointer.endsWith("/externalDocs") ? [] : [{ pointer, changes }];
});

describe("a server that differs at one mark contradicts that mark", () => {
  test.each(differing)("$pointer", async ({ pointer, changes }) => {
    const report = await verifyAgainst(changes);
    expect(report.marks.find((mark) => mark.pointer === pointer)).toMatchObject({
      verdict: "contradicted",
    });
  });
});

const gets = spec.operations.filter(({ method }) => method === "get");

test("the marks that no GET request can contradict are listed by reason", () => {
  const others = spec.marks.filter(({ pointer }) => !differing.some((each) => each.pointer === pointer));
  const reasons = new Map<string | undefined, string[]>();
  for (const mark of others) {
    const reason = whyUnreachable(spec, mark, gets);
    reasons.set(reason, [...(reasons.get(reason) ?? []), mark.pointer]);
  }
  for (const [reason, pointers] of reasons)
    console.log(`${pointers.length} × ${reason}\n  ${pointers.join("\n  ")}`);
  expect([...reasons.keys()].sort()).toEqual([
    "it takes a request other than GET",
    "the name of a path parameter is in no traffic",
    "the title of a documentation page is in no traffic",
  ]);
  for (const { pointer } of differing)
    expect(whyUnreachable(spec, { pointer, reason: "" }, gets)).toBeUndefined();
});

test("a field that the description lacks is listed", async () => {
  const report = await verifyAgainst({
    item: (item) => {
      item["credit_limit_id"] = 1;
    },
  });
  expect(report.unknownFields).toMatchObject({
    "listGuestConnections response items[]": { "(a name of 15 characters of a-z, _: integer)": 3 },
  });
});

const isSingleton = (path: string) => /\/(scores|summaries)\/current$/.test(path);
const verdictsOf = ({ facts }: Report, operationId: string) =>
  facts.filter(({ operation, fact }) => operation === operationId && fact === "path");

test("a record that may not exist yet is not a contradiction", async () => {
  const report = await verifyAgainst({
    answer: ({ path }, answered) =>
      isSingleton(path) ? { status: 404, body: { detail: "There is nothing yet." } } : answered,
  });
  expect(contradictedBy(report)).toEqual([]);
  expect(verdictsOf(report, "getPrivateRecordScore")).toMatchObject([
    { verdict: "not reached", note: "404: there may be nothing yet" },
  ]);
});

test("a server that responds alike to an unknown route and to an unknown id contradicts nothing", async () => {
  const notFound = { status: 404, body: { detail: "Not Found" } };
  const report = await verifyAgainst({
    answer: ({ path }, answered) => (isSingleton(path) || answered.status === 404 ? notFound : answered),
  });
  expect(contradictedBy(report)).toEqual([]);
});

test("an empty account has no record to read", async () => {
  const report = await verifyAgainst({
    answer: (_asked, answered) =>
      "items" in Object(answered.body) ? { status: 200, body: { items: [], total_items: 0 } } : answered,
  });
  expect(contradictedBy(report)).toEqual([]);
  expect(verdictsOf(report, "getOrganizationAnalyticsSummary")).toMatchObject([
    { verdict: "not reached", note: "no list named what it reads" },
  ]);
});

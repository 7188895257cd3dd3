/** `verify-spec` names every guess that a server contradicts, and says nothing against an honest server. */
import { describe, expect, test } from "vitest";
import { whyUnreachable } from "../../src/cli/verify/mark-verdicts.js";
import type { Report } from "../../src/cli/verify/report.js";
import { type Node, Spec } from "../../src/cli/verify/spec.js";
import { verify } from "../../src/cli/verify/verify.js";
import { openapi } from "../support/openapi.js";
import { differingAt } from "./differing.js";
import { type Changes, honestFetch, options } from "./honest-server.js";

const spec = new Spec(openapi as unknown as Node);

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

test("the marks that no GET request can contradict are listed by reason", () => {
  const others = spec.marks.filter(({ pointer }) => !differing.some((each) => each.pointer === pointer));
  const reasons = new Map<string | undefined, string[]>();
  for (const mark of others) {
    const reason = whyUnreachable(spec, mark);
    reasons.set(reason, [...(reasons.get(reason) ?? []), mark.pointer]);
  }
  for (const [reason, pointers] of reasons)
    console.log(`${pointers.length} × ${reason}\n  ${pointers.join("\n  ")}`);
  expect([...reasons.keys()].sort()).toEqual([
    "it takes a request other than GET",
    "the name of a path parameter is in no traffic",
    "the title of a documentation page is in no traffic",
  ]);
  for (const { pointer } of differing) expect(whyUnreachable(spec, { pointer, reason: "" })).toBeUndefined();
});

test.each([
  ["timestamps with a zone", "2025-09-23T16:07:35Z", "name their zone"],
  ["timestamps of a zone ahead of UTC", future(), "are still to come"],
])("%s contradict that they are UTC without a zone", async (_what, timestamp, note) => {
  const replace = (value: unknown): unknown => {
    if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value)) return timestamp;
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replace(each)]));
  };
  const report = await verifyAgainst({
    answer: (_asked, { status, body }) => ({ status, body: replace(body) }),
  });
  expect(report.facts.find(({ fact }) => fact === "time zone")).toMatchObject({
    verdict: "contradicted",
    note: expect.stringContaining(note),
  });
});

/** In five hours, as a server would write it that is so much ahead. */
function future(): string {
  return new Date(Date.now() + 5 * 3_600_000).toISOString().replace("Z", "");
}

const onItems = (change: (items: Record<string, unknown>[]) => unknown): Changes => ({
  answer: ({ operationId }, { status, body }) => {
    const { items } = Object(body) as { items?: Record<string, unknown>[] };
    return operationId === "listGuestConnections" && items
      ? { status, body: { ...(body as object), items: change(items) } }
      : { status, body };
  },
});

test.each<[string, Changes, object]>([
  [
    "a required field that is missing",
    onItems((items) => items.map(({ guest_name: _name, ...item }) => item)),
    { operation: "listGuestConnections", at: "response items[].guest_name", fact: "required" },
  ],
  [
    "null where none is described",
    onItems((items) => items.map((item) => ({ ...item, guest_name: null }))),
    { operation: "listGuestConnections", at: "response items[].guest_name", fact: "type" },
  ],
  [
    "a value that is not listed",
    onItems((items) => items.map((item) => ({ ...item, status: "paused" }))),
    {
      operation: "listGuestConnections",
      at: "response items[].status",
      fact: "values",
      note: "unlisted: paused",
    },
  ],
  [
    "another status of a success",
    {
      answer: (_asked, answered) => ({
        ...answered,
        status: answered.status === 200 ? 203 : answered.status,
      }),
    },
    { operation: "listCurrencies", fact: "status", note: "a success was answered with 203" },
  ],
  [
    "more items than a page may have",
    {
      answer: ({ operationId, query }, answered) => {
        if (operationId !== "listPrivateRecords" || query.get("limit") !== "101") return answered;
        const item = { id: "b25e7b65-e46a-40d5-a0f2-0de8c2b354aa" };
        return { status: 200, body: { items: Array(101).fill(item), total_items: 101 } };
      },
    },
    { operation: "listPrivateRecords", fact: "cap", note: "limit=101 brought 101 items" },
  ],
  [
    "errors of another shape",
    {
      answer: (_asked, answered) =>
        answered.status < 400 ? answered : { ...answered, body: { error: "no" } },
    },
    { operation: "(every operation)", at: "error detail", fact: "required", note: "missing: detail" },
  ],
  [
    "a path that is another",
    {
      answer: ({ operationId }, answered) =>
        operationId === "listRiskRanges" ? { status: 404, body: { detail: "Not Found" } } : answered,
    },
    { operation: "listRiskRanges", fact: "path", note: "answered with 404" },
  ],
])("a fact that a response contradicts is named: %s", async (_what, changes, fact) => {
  const { facts } = await verifyAgainst(changes);
  expect(facts.filter(({ verdict }) => verdict === "contradicted")).toContainEqual(
    expect.objectContaining(fact),
  );
});

test("a field that the description lacks is listed", async () => {
  const report = await verifyAgainst({
    item: (item) => {
      item["credit_limit_id"] = 1;
    },
  });
  expect(report.unknownFields).toMatchObject({
    "listGuestConnections response items[]": { credit_limit_id: 3 },
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

test("an empty account contradicts nothing", async () => {
  const report = await verifyAgainst({
    answer: (_asked, answered) =>
      "items" in Object(answered.body) ? { status: 200, body: { items: [], total_items: 0 } } : answered,
  });
  expect(contradictedBy(report)).toEqual([]);
  expect(verdictsOf(report, "getOrganizationAnalyticsSummary")).toMatchObject([
    { verdict: "not reached", note: "no list named what it reads" },
  ]);
});

/** `verify-spec` names every lie of a server that is honest but for it, and raises no false alarm. */
import { describe, expect, test } from "vitest";
import { factsOf } from "../../scripts/check/spec-facts.js";
import { filters } from "../../src/cli/verify/plan.js";
import { pagingVariants } from "../../src/cli/verify/requests.js";
import { verify } from "../../src/cli/verify/verify.js";
import { operationOf } from "../../src/cli/verify/walk.js";
import type { Report } from "../../src/evidence/report.js";
import { documentedOperations, openapi } from "../support/openapi.js";
import { type Changes, honestFetch, options, spec } from "./honest-server.js";
import { type Lie, lies, type Named } from "./lies.js";

function verifyAgainst(changes: Changes = {}): Promise<Report> {
  return verify(spec, { ...options, fetch: honestFetch(changes) }, () => undefined);
}

const contradictions = ({ marks, facts }: Report) =>
  [...marks, ...facts].filter(({ verdict }) => verdict === "contradicted");

/** The verdicts on what a lie is about. */
function verdictsOn(report: Report, named: Named): unknown[] {
  if ("fact" in named) {
    const { note, ...fact } = named;
    return report.facts
      .filter((each) => Object.entries(fact).every(([name, value]) => each[name as "fact"] === value))
      .map((each) => (note === undefined ? each.verdict : [each.verdict, each.note]));
  }
  const parameter = spec
    .parametersOf(operationOf(spec, named.operation))
    .find(({ name }) => name === named.parameter);
  return report.marks
    .filter(({ pointer }) => parameter?.pointers.includes(pointer))
    .map(({ verdict }) => verdict);
}

describe("a lie is named", () => {
  test.each(lies.map((lie): [string, Lie] => [lie.what, lie]))("%s", async (_what, { changes, named }) => {
    const verdicts = verdictsOn(await verifyAgainst(changes), named);
    const expected = "note" in named ? ["contradicted", named.note] : "contradicted";
    expect(verdicts).toContainEqual(expected);
    expect(verdicts).not.toContainEqual("confirmed");
  });
});

describe("there is a lie", () => {
  /** Kinds of fact that the responses to GET requests have nothing to say about, and why. */
  const unshown: Readonly<Record<string, string>> = {
    page: "it is in no traffic",
    title: "it is in no traffic",
    scenarios: "credentials without rights look the same",
    headers: "the client always sends them",
  };
  const isRead = (operationId: string) =>
    operationId === "createAccessToken" ||
    documentedOperations.some((each) => each.operationId === operationId && each.method === "GET");
  const kinds = new Set([
    ...factsOf(openapi)
      .filter(({ operationId, at }) => isRead(operationId) && (at === "" || /^(response|error) /.test(at)))
      // The media type of a request is of no GET.
      .filter(({ keyword }) => keyword !== "mediaType")
      .map(({ at, keyword, value }) =>
        at.startsWith("error") ? "error" : keyword === "type" ? `type ${value}` : keyword,
      ),
    ...pagingVariants(spec, operationOf(spec, "listPrivateRecords"), 1).map(({ purpose }) => purpose),
    ...filters.map(({ kind }) => `filter ${kind}`),
    ...["read", "unknown route", "unknown id", "token", "id", "status", "total"],
  ]);

  test("for each kind of fact and each probe that there is", () => {
    const covered = new Set(lies.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...covered, ...Object.keys(unshown)].sort());
  });

  test("for each kind of verdict, unless nothing that comes can contradict it", async () => {
    const { facts } = await verifyAgainst();
    const named = new Set(lies.flatMap(({ named: each }) => ("fact" in each ? [each.fact] : [])));
    const never = ["field", "null"];
    expect([...new Set(facts.map(({ fact }) => fact))].sort()).toEqual([...named, ...never].sort());
  });

  test("with a name of its own, at least sixty times", () => {
    expect(new Set(lies.map(({ what }) => what)).size).toBe(lies.length);
    expect(lies.length).toBeGreaterThanOrEqual(60);
  });
});

const nothing = { items: [], total_items: 0 };
const isList = (body: unknown) => "items" in Object(body);
const refusedBody = { detail: "Not allowed." };

describe("no false alarm is raised about", () => {
  type Item = Record<string, unknown>;
  /** A list to which an item was added. */
  const list: Item[] = [];
  test.each<[string, Changes]>([
    ["the honest server", {}],
    [
      "lists that are empty",
      { answer: (_asked, { status, body }) => ({ status, body: isList(body) ? nothing : body }) },
    ],
    ["lists with one item", { most: 1 }],
    ["lists with two items", { most: 2 }],
    [
      "one list that fails",
      {
        answer: ({ operationId }, answered) =>
          operationId === "listGuestInvitations"
            ? { status: 500, body: { detail: "Something failed." } }
            : answered,
      },
    ],
    [
      "filters that are tried too often",
      {
        answer: ({ query }, answered) =>
          query.has("search_text") || query.has("order_dir")
            ? { status: 429, body: { detail: "Slow down." } }
            : answered,
      },
    ],
    [
      "credentials that may read the currencies alone",
      {
        answer: ({ operationId }, answered) =>
          /^(createAccessToken|listCurrencies|getCurrency)$/.test(operationId)
            ? answered
            : { status: 403, body: refusedBody },
      },
    ],
    [
      "credentials that may read nothing",
      {
        answer: ({ operationId }, answered) =>
          operationId === "createAccessToken" ? answered : { status: 403, body: refusedBody },
      },
    ],
    [
      "fields that the description does not require and the server leaves out",
      {
        item: (item) => {
          for (const name of ["total_score", "file_message", "archived_at"]) delete item[name];
        },
      },
    ],
    [
      "an item that was added between two responses",
      {
        answer: ({ operationId, query }, { status, body }) => {
          if (operationId !== "listPrivateRecords" || !isList(body)) return { status, body };
          const [offset, limit] = ["offset", "limit"].map((name) => Number(query.get(name)));
          if (list.length === 0) {
            const { items } = body as { items: Item[] };
            list.push({ ...items[0], id: "c0ffee00-0000-4000-8000-000000000000" }, ...items);
            return { status, body };
          }
          const items = list.slice(offset, (offset ?? 0) + (limit || 100));
          return { status, body: { items, total_items: list.length } };
        },
      },
    ],
  ])("%s", async (_what, changes) => {
    list.length = 0;
    const report = await verifyAgainst(changes);
    expect(contradictions(report)).toEqual([]);
    expect(report.mock).toBe(false);
  });
});

test("a server that refuses everything confirms nothing but what its errors show", async () => {
  const report = await verifyAgainst({
    answer: ({ operationId }, answered) =>
      operationId === "createAccessToken" ? answered : { status: 403, body: refusedBody },
  });
  const confirmed = report.facts.filter(({ verdict }) => verdict === "confirmed");
  expect(
    confirmed.filter(
      ({ operation }) => operation !== "createAccessToken" && operation !== "(every operation)",
    ),
  ).toEqual([]);
});

test("a server that answers every route with a success confirms no route", async () => {
  const report = await verifyAgainst({
    answer: ({ operationId }, answered) => (operationId === "" ? { status: 200, body: {} } : answered),
  });
  const routes = report.facts.filter(({ fact }) => fact === "path");
  expect(routes.map(({ verdict }) => verdict)).not.toContain("confirmed");
});

test("an id of a response that is no id does not become a part of a path", async () => {
  const requests: string[] = [];
  const changes = { item: (item: Record<string, unknown>) => Object.assign(item, { id: "../../evil?x" }) };
  await verify(spec, { ...options, fetch: honestFetch(changes, requests) }, () => undefined);
  expect(requests.length).toBeGreaterThan(50);
  expect(requests.filter((request) => request.includes("evil"))).toEqual([]);
});

const hostOwned = spec.operations
  .filter((operation) =>
    spec
      .parametersOf(operation)
      .some(({ pointers }) => pointers.includes("/components/parameters/HostOwnedOrganizationId")),
  )
  .map(({ operationId }) => operationId);

test("an organization about which its hosts have nothing contradicts the rule for `org_id`, and no path", async () => {
  const report = await verifyAgainst({
    answer: ({ operationId }, answered) =>
      hostOwned.includes(operationId) ? { status: 404, body: { detail: "Not Found" } } : answered,
  });
  expect(contradictions(report)).toMatchObject([
    { pointer: "/components/parameters/HostOwnedOrganizationId", note: "answered with 404" },
  ]);
});

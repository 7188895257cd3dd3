/** `watch` names what differs from the description, and holds no value of a response. */
import { afterEach, describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { type Drift, watch } from "../../src/evidence/drift.js";
import { MyCreditApp } from "../../src/index.js";
import { createMock } from "../../src/mock/index.js";
import { startMock } from "../../src/testing/index.js";
import { successExamples } from "../support/openapi.js";
import {
  base,
  type Entry,
  honest,
  lying,
  organization,
  person,
  plantedLies,
  withPerson,
} from "../support/recording.js";

const later = () => new Promise((resolve) => setTimeout(resolve, 0));
afterEach(() => void vi.useRealTimers());

/** A client whose server responds with these entries. */
function clientOf(entries: readonly Entry[], onResponse: ReturnType<typeof watch>): MyCreditApp {
  const fetch = async (url: string, { method }: { method: string }) => {
    const found = entries.find((each) => each.url === url && (each.method ?? "GET") === method);
    return Response.json(found?.body ?? {}, { status: found?.status ?? 200, headers: found?.headers ?? {} });
  };
  return new MyCreditApp({
    organizationId: organization,
    accessToken: "token-1",
    maxRetries: 0,
    fetch,
    onResponse,
  });
}

/** Sends all of them, as any client over `client.fetch` would. */
async function send(entries: readonly Entry[], onResponse: ReturnType<typeof watch>): Promise<void> {
  const client = clientOf(entries, onResponse);
  for (const { url, method = "GET", sent } of entries.filter((each) => each.url.startsWith(base)))
    await client.fetch(url, { method, ...(sent !== undefined && { body: JSON.stringify(sent) }) });
  await later();
}

function collect(options: Parameters<typeof watch>[0] = {}) {
  const drifts: Drift[] = [];
  const watched = watch({ sample: 1, report: (drift) => void drifts.push(drift), ...options });
  return { drifts, watched };
}

describe("a lie is named", () => {
  test.each(plantedLies.map((lie) => [lie.what, lie] as const))("%s", async (_what, lie) => {
    const { drifts, watched } = collect();
    await send([await lying(lie)], watched);
    expect(drifts).toContainEqual({ ...lie.named, callId: expect.any(String) });
  });
});

test("an honest server differs in nothing, and confirms facts", async () => {
  const { drifts, watched } = collect();
  await send(
    [await honest("/guest-connections?limit=100&offset=0"), await honest(`/organizations/${organization}`)],
    watched,
  );
  expect(drifts).toEqual([]);
  const [report] = watched.evidence().reports;
  expect(report?.origin).toBe("https://api.mycreditapp.ai");
  expect(report?.facts.filter(({ verdict }) => verdict === "confirmed").length).toBeGreaterThan(30);
  expect(report?.facts.filter(({ verdict }) => verdict === "contradicted")).toEqual([]);
});

test("a method whose response has another kind fails, and is named", async () => {
  const { drifts, watched } = collect();
  const { url } = await honest("/guest-connections?limit=100&offset=0");
  const client = clientOf([{ url, body: [] }], watched);
  await expect(client.guestConnections.list().toArray()).rejects.toThrow("an array");
  await later();
  expect(drifts).toMatchObject([
    { operationId: "listGuestConnections", difference: "type: array instead of object" },
  ]);
});

test("nothing that a person could be known by is reported or kept", async () => {
  const { drifts, watched } = collect({ reportsPerHour: 1000 });
  await send(await withPerson(), watched);
  expect(drifts.length).toBeGreaterThan(5);
  expect(JSON.stringify([drifts, watched.evidence()])).not.toMatch(person);
});

test("with `names`, names and values are shown as they came, without control characters", async () => {
  const { drifts, watched } = collect({ names: true });
  const list = await honest("/guest-connections?limit=100&offset=0");
  Object.assign((list.body as { items: object[] }).items[0] ?? {}, { "new\u001b[2J": 1, status: "paused" });
  await send([list], watched);
  expect(drifts.map(({ difference }) => difference)).toEqual(
    expect.arrayContaining(["unknown field: new?[2J", "unlisted: paused"]),
  );
});

test("a route that the server does not know either is not reported", async () => {
  const { drifts, watched } = collect();
  await send([{ url: `${base}/limits`, status: 404, body: { detail: "No." } }], watched);
  expect(drifts).toEqual([]);
});

const lie = plantedLies[1] as (typeof plantedLies)[number];

test("a difference is reported once", async () => {
  const { drifts, watched } = collect();
  const entry = await lying(lie);
  await send([entry, entry], watched);
  await send([entry], watched);
  expect(drifts).toHaveLength(1);
});

test("reports are limited per hour; what was left out is reported when it is seen again", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_700_000_000_000 });
  const { drifts, watched } = collect({ reportsPerHour: 2 });
  const entries = await Promise.all(plantedLies.map((each) => lying(each)));
  for (const entry of entries) await send([entry], watched);
  expect(drifts).toHaveLength(2);
  vi.setSystemTime(1_700_000_000_000 + 3_600_000);
  for (const entry of entries) await send([entry], watched);
  expect(drifts).toHaveLength(4);
  expect(new Set(drifts.map(({ at, difference }) => `${at} ${difference}`)).size).toBe(4);
});

test("it looks at a sample, and parses no other body", async () => {
  const { drifts, watched } = collect({ sample: 0 });
  const parse = vi.spyOn(JSON, "parse");
  await send([await lying(lie)], watched);
  parse.mockRestore();
  expect(drifts).toEqual([]);
  expect(watched.evidence().reports).toEqual([]);
  vi.spyOn(Math, "random").mockReturnValue(0.009);
  const other = collect({ sample: 0.01 });
  await send([await lying(lie)], other.watched);
  vi.mocked(Math.random).mockRestore();
  expect(other.drifts).toHaveLength(1);
});

test.each([
  [
    "throws",
    () => {
      throw new Error("report");
    },
  ],
  ["rejects", () => Promise.reject(new Error("report"))],
])("a `report` that %s costs no other report", async (_what, fails) => {
  let calls = 0;
  const watched = watch({
    sample: 1,
    report: () => {
      calls += 1;
      return fails();
    },
  });
  const list = await honest("/guest-connections?limit=100&offset=0");
  for (const item of (list.body as { items: object[] }).items)
    Object.assign(item, { guest_name: 7, status: "paused" });
  await send([list], watched);
  expect(calls).toBe(2);
});

describe("of a large body, a part is looked at", () => {
  test("items after 2000 values are left out, and the body counts as cut", async () => {
    const { drifts, watched } = collect();
    const list = await honest("/guest-connections?limit=100&offset=0");
    const { items } = list.body as { items: Record<string, unknown>[] };
    const many = Array.from({ length: 2000 }, () => ({ ...items[0] }));
    Object.assign(many[1999] ?? {}, { guest_name: 7 });
    await send([{ ...list, body: { items: many, total_items: 2000 } }], watched);
    const [report] = watched.evidence().reports;
    expect(drifts).toEqual([]);
    expect(report?.unjudged.cut).toBe(1);
    const { values = 0 } = report?.fields["listGuestConnections response items[]"] ?? {};
    expect(values).toBeGreaterThan(50);
    expect(values).toBeLessThan(1000);
    expect(report?.fields["listGuestConnections response total_items"]?.values).toBe(1);
  });

  test("an object that is too large is not judged", async () => {
    const { drifts, watched } = collect();
    const map = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, index]));
    await send([{ url: `${base}/organizations/${organization}`, body: map }], watched);
    expect(drifts).toEqual([]);
    expect(watched.evidence().reports[0]?.unjudged.cut).toBe(1);
  });
});

test("an option that cannot be is refused", () => {
  expect(() => watch({ sample: 2 })).toThrow("`sample` must be a number from 0 to 1");
  expect(() => watch({ sample: Number.NaN })).toThrow("`sample`");
  expect(() => watch({ reportsPerHour: -1 })).toThrow("`reportsPerHour`");
  expect(() => watch({ report: 1 as never })).toThrow("`report` must be a function");
});

test("evidence of createMock confirms nothing, also below the address of the API", async () => {
  const { drifts, watched } = collect();
  const mock = createMock();
  const client = mock.client({ onResponse: watched, baseUrl: base });
  mock.respond("getOrganization", {
    body: { id: organization, name: "Scripted", status: "paused" } as never,
    invalid: true,
  });
  await client.organizations.get(mock.hostId).catch(() => undefined);
  await client.currencies.list();
  await client.guestConnections.list().toArray();
  await later();
  expect(drifts).toEqual([]);
  const [report] = watched.evidence().reports;
  expect(report).toMatchObject({ origin: "https://api.mycreditapp.ai", mock: true });
  const verdicts = new Set(
    [...(report?.marks ?? []), ...(report?.facts ?? [])].map(({ verdict }) => verdict),
  );
  expect([...verdicts]).toEqual(["not reached"]);
});

test("an example of openapi.yaml, word for word, confirms nothing", async () => {
  const { watched } = collect();
  const [[, value] = []] = successExamples("getOrganization");
  await send([{ url: `${base}/organizations/${organization}`, body: value }], watched);
  const [report] = watched.evidence().reports;
  expect(report).toMatchObject({ mock: true, unjudged: { mock: 1 }, statuses: {} });
  expect(report?.facts.filter(({ verdict }) => verdict === "confirmed")).toEqual([]);
});

test("what a server makes up does not fill the memory", async () => {
  const { watched } = collect({ names: true });
  const routes = Array.from({ length: 300 }, (_, index) => ({ url: `${base}/route-${index}x`, body: {} }));
  const record = await honest(`/organizations/${organization}`);
  const statuses = Array.from({ length: 300 }, (_, index) => ({
    ...record,
    url: `${record.url}?${index}`,
    body: { ...(record.body as object), status: `status-${index}` },
  }));
  await send([...routes, ...statuses], watched);
  const [report] = watched.evidence().reports;
  expect(Object.keys(report?.routes ?? {})).toHaveLength(201);
  expect(report?.routes["(others)"]).toEqual({ 200: 100 });
  const { enumValues } = report?.fields["getOrganization response status"] ?? {};
  expect(Object.keys(enumValues ?? {})).toHaveLength(201);
});

/** Clients of the mock on a port, and of Prism itself. */
const servers: [string, (onResponse: ReturnType<typeof watch>) => Promise<MyCreditApp>][] = [
  [
    "startMock",
    async (onResponse) => {
      const mock = await startMock();
      onTestFinished(() => mock.stop());
      const body = { id: organization, name: "Scripted", status: "paused" } as never;
      mock.respond("getOrganization", { body, invalid: true });
      return mock.client({ onResponse });
    },
  ],
  [
    "Prism",
    async (onResponse) =>
      new MyCreditApp({
        organizationId: organization,
        accessToken: "token-1",
        baseUrl: inject("prismUrl"),
        onResponse,
      }),
  ],
];

test.each(servers)("evidence of %s confirms and contradicts nothing", async (_what, start) => {
  const { drifts, watched } = collect();
  const client = await start(watched);
  await client.organizations.get(organization);
  await client.currencies.list();
  await client.guestConnections.list();
  await later();
  expect(drifts).toEqual([]);
  const [report] = watched.evidence().reports;
  expect(report).toMatchObject({ mock: true, unjudged: { mock: 3 } });
  const verdicts = new Set(
    [...(report?.marks ?? []), ...(report?.facts ?? [])].map(({ verdict }) => verdict),
  );
  expect([...verdicts]).toEqual(["not reached"]);
});

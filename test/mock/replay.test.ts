/** A replay answers from a recording and from nothing else, whichever program wrote the recording. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applicationId, fileId } from "../../examples/operations.js";
import {
  ConnectionError,
  InputError,
  NotFoundError,
  ResponseError,
  ServerError,
  TimeoutError,
} from "../../src/index.js";
import { createMock, type Har, type Mock } from "../../src/mock/index.js";
import { errorOf, guestId, hostId } from "../support/client.js";
import { openTestMock } from "../support/mock.js";
import "../support/short-pauses.js";

const base = "https://api.mycreditapp.ai/v1-beta";
const organizations = [
  { name: "Requester-Organization-ID", value: hostId },
  { name: "Target-Organization-ID", value: hostId },
];

interface Written {
  at?: string;
  method?: string;
  path?: string;
  headers?: object[];
  response?: object;
}

/** A recording with these entries, of which each test writes what it is about. */
function harOf(...entries: Written[]): Har {
  return {
    log: {
      entries: entries.map(
        ({ at, method = "GET", path = "/resources/currencies", headers = organizations, response }) => ({
          ...(at !== undefined && { startedDateTime: `2026-01-05T08:00:${at}Z` }),
          request: { method, url: `${base}${path}`, headers },
          response: { status: 200, headers: [], content: {}, ...response },
        }),
      ),
    },
  };
}
const jsonOf = (value: unknown, status = 200, headers: object[] = []) => ({
  status,
  headers: [{ name: "Content-Type", value: "application/json" }, ...headers],
  content: { size: 1, mimeType: "application/json", text: JSON.stringify(value) },
});

function replay(har: Har) {
  const mock = createMock();
  mock.replay(har);
  return { mock, client: mock.client({ maxRetries: 0 }) };
}

describe.each(["chromium", "firefox", "charles", "mitmproxy"])("a file in the dialect of %s", (dialect) => {
  const har = JSON.parse(readFileSync(new URL(`recordings/${dialect}.har`, import.meta.url), "utf8")) as Har;

  test.each<[string, () => Promise<Mock>]>([
    ["in process", async () => createMock()],
    ["on a port", () => openTestMock()],
  ])("replays: %s", async (_where, start) => {
    const mock = await start();
    mock.replay(har);
    const client = mock.client({ maxRetries: 0 });
    const { data, response } = await client.currencies.list().withResponse();
    expect(data.map(({ code, symbol }) => [code, symbol])).toEqual([["EUR", "€"]]);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("access-control-allow-origin") ?? "*").toBe("*");
    expect((await client.analytics.request(guestId)).id).toBe("9d0c7b1e-52f4-4a86-8e3b-6f1a2c4d5e71");
    const error = await errorOf(client.organizations.get(hostId), ConnectionError);
    expect(error.executed).toBe("maybe");
    expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
    expect(mock.requests.filter(({ answeredBy }) => answeredBy === "recording")).toHaveLength(3);
  });
});

describe("which response a request gets", () => {
  const named = (name: string) => jsonOf([{ code: name }]);
  const codes = async (client: ReturnType<Mock["client"]>) =>
    (await client.currencies.list()).map(({ code }) => code)[0];

  test("one after the other, in the order of sending and not of the file", async () => {
    const { client } = replay(
      harOf(
        { at: "03", response: named("CCC") },
        { at: "01", response: named("AAA") },
        { at: "02", response: named("BBB") },
      ),
    );
    expect([await codes(client), await codes(client), await codes(client)]).toEqual(["AAA", "BBB", "CCC"]);
  });

  test("in the order of the file if it has no times", async () => {
    const { client } = replay(harOf({ response: named("CCC") }, { at: "01", response: named("AAA") }));
    expect([await codes(client), await codes(client)]).toEqual(["CCC", "AAA"]);
  });

  test("by the ids in the path, and by the organizations", async () => {
    const connection = (id: string) => `/guest-connections/${id}`;
    const of = (id: string) => jsonOf({ guest_organization_id: id, status: "connected" });
    const as = (id: string) => organizations.map((each) => ({ ...each, value: id }));
    const { client, mock } = replay(
      harOf(
        { path: connection(fileId), response: of(fileId) },
        { path: connection(guestId), response: of("of another host"), headers: as(applicationId) },
        { path: connection(guestId.toUpperCase()), response: of(guestId) },
      ),
    );
    expect((await client.guestConnections.get(guestId)).guest_organization_id).toBe(guestId);
    expect((await client.guestConnections.get(fileId)).guest_organization_id).toBe(fileId);
    await errorOf(client.guestConnections.get(guestId), ServerError);
    const other = mock.client({ organizationId: applicationId });
    expect((await other.guestConnections.get(guestId)).guest_organization_id).toBe("of another host");
  });

  test("with the same query if there is one, so that pages may be read side by side", async () => {
    const page = (offset: number) => ({
      path: `/private-records?limit=1&offset=${offset}`,
      response: jsonOf({ items: [{ id: `${offset}` }], total_items: 3 }),
    });
    const { client } = replay(harOf(page(0), page(1), page(2)));
    const read = async (offset: number) =>
      (await client.privateRecords.list({ limit: 1, offset })).items[0]?.id;
    expect([await read(2), await read(0), await read(9)]).toEqual(["2", "0", "1"]);
  });

  test("a route that the description does not know has its own", async () => {
    const { client } = replay(
      harOf({ path: "/new-thing", method: "POST", response: jsonOf({ made: true }) }, {}),
    );
    const response = await client.fetch(`${client.baseUrl}/new-thing`, { method: "POST" });
    expect(await response.json()).toEqual({ made: true });
  });

  test("the recorded one, even if the description would refuse the request, which is noted", async () => {
    const { mock } = replay(
      harOf({ path: "/private-records?limit=x", response: jsonOf({ items: [], total_items: 0 }) }),
    );
    const headers = {
      Authorization: "Bearer any",
      ...Object.fromEntries(organizations.map(({ name, value }) => [name, value])),
    };
    const response = await mock.fetch(`${base}/private-records?limit=x`, { headers });
    expect(response.status).toBe(200);
    expect(mock.requests[0]).toMatchObject({
      answeredBy: "recording",
      violations: [{ location: ["request", "query", "limit"] }, { location: ["request", "query", "offset"] }],
    });
  });
});

test("an unmatched request, and one too many, are a 501 and a violation, and never an example", async () => {
  const { mock, client } = replay(harOf({ response: jsonOf([]) }));
  expect(await client.currencies.list()).toEqual([]);
  for (const [call, sentence] of [
    [
      () => client.currencies.list(),
      "no further response to GET /resources/currencies: 1 of 1 have been used",
    ],
    [
      () => client.organizations.get(hostId),
      `no response to GET /organizations/${hostId} for these organizations`,
    ],
  ] as const) {
    const error = await errorOf(call(), ServerError);
    expect([error.status, error.message]).toEqual([501, expect.stringContaining(sentence)]);
    expect(mock.requests.at(-1)).toMatchObject({
      answeredBy: "refusal",
      violations: [{ code: "replay", severity: "error", message: expect.stringContaining(sentence) }],
    });
  }
  mock.reset();
  expect((await client.currencies.list()).length).toBeGreaterThan(0);
});

test("a header that HTTP does not allow is left out, and so is the body of a response that has none", async () => {
  const odd = [
    { name: "a b", value: "x" },
    { name: "x-odd", value: "a\nb" },
    { name: "x-fine", value: "y" },
  ];
  const { mock } = replay(harOf({ response: { status: 204, headers: odd, content: { text: "not empty" } } }));
  const response = await mock.fetch(`${base}/resources/currencies`, {
    headers: { Authorization: "Bearer any" },
  });
  expect([response.status, response.headers.get("x-fine"), await response.text()]).toEqual([204, "y", ""]);
});

test("a recording is replayed by one mock alone, from its start, and can be replayed again", async () => {
  const har = harOf({ response: jsonOf([]) });
  for (const mock of [replay(har).mock, replay(har).mock]) {
    expect(await mock.client().currencies.list()).toEqual([]);
    mock.replay(har);
    expect(await mock.client().currencies.list()).toEqual([]);
  }
});

test("a token is the mock's own, and a script comes before the recording", async () => {
  const { mock } = replay(
    harOf({ response: jsonOf([]) }, { path: "/oauth2/token", method: "POST", response: jsonOf({}, 401) }),
  );
  mock.respond("listCurrencies", { status: 404 });
  const client = mock.client({ maxRetries: 0 });
  await errorOf(client.currencies.list(), NotFoundError);
  expect(await client.currencies.list()).toEqual([]);
  expect(mock.requests.map(({ answeredBy }) => answeredBy)).toEqual(["example", "script", "recording"]);
});

describe("a failure is a failure again", () => {
  const failure = (error: object, believed: boolean, aborted = false) => ({
    status: 0,
    _error: "x",
    _failure: { aborted, believed, error: { name: "TypeError", message: "fetch failed", cause: error } },
  });
  const refused = { name: "Error", message: "connect", code: "ECONNREFUSED", syscall: "connect" };
  const several = { name: "AggregateError", message: "", errors: [refused, refused] };
  const post = { method: "POST", path: `/credit-applications/${applicationId}/statuses/reject` };
  const reject = async (response: object) =>
    errorOf(
      replay(harOf({ ...post, response })).client.creditApplications.reject(applicationId),
      ConnectionError,
    );

  test("that proves that nothing was executed, if it did so when it was recorded", async () => {
    expect(await reject(failure(refused, true))).toMatchObject({
      executed: "no",
      message: expect.stringContaining("ECONNREFUSED"),
    });
    expect((await reject(failure(several, true))).executed).toBe("no");
    expect((await reject(failure(refused, false))).executed).toBe("maybe");
    expect((await reject({ status: 0, _error: "net::ERR_NAME_NOT_RESOLVED" })).executed).toBe("no");
    expect((await reject({ status: 0, _error: "net::ERR_EMPTY_RESPONSE" })).executed).toBe("maybe");
  });

  test("after half a body", async () => {
    const { client } = replay(
      harOf({
        response: {
          ...jsonOf([]),
          content: { text: '[{"code":"E' },
          _failure: { aborted: false, believed: true, error: { name: "TypeError", message: "terminated" } },
        },
      }),
    );
    expect((await errorOf(client.currencies.list(), ConnectionError)).message).toContain("broke off");
  });

  test.each([
    ["nothing", { status: 0 }],
    ["half a body", { ...jsonOf([]), content: { text: "[" } }],
  ])("that the caller gave up on after %s is silent until it gives up again", async (_what, response) => {
    const { mock } = replay(
      harOf({ response: { ...response, ...failure(refused, false, true), status: response.status } }),
    );
    const client = mock.client({ timeout: 100, maxRetries: 0, accessToken: "a-token-1" });
    await errorOf(client.currencies.list(), TimeoutError);
  });

  test("on a port, as far as a server can fail", async () => {
    const mock = await openTestMock();
    mock.replay(
      harOf(
        { ...post, response: failure(refused, true) },
        { response: { ...jsonOf([]), content: { text: "[" }, _failure: failure(refused, false)._failure } },
      ),
    );
    const client = mock.client({ maxRetries: 0 });
    expect((await errorOf(client.creditApplications.reject(applicationId), ConnectionError)).executed).toBe(
      "maybe",
    );
    expect((await errorOf(client.currencies.list(), ConnectionError)).message).toContain("broke off");
  });
});

describe("bodies", () => {
  test("an error and an empty success are what they were", async () => {
    const { client } = replay(
      harOf(
        { response: jsonOf({ detail: "no" }, 404) },
        { response: jsonOf([], 200) },
        { response: { status: 200, content: { size: 0, text: "" } } },
        {
          method: "DELETE",
          path: `/organizations/${hostId}/financial-files/${fileId}`,
          response: { status: 204 },
        },
      ),
    );
    expect((await errorOf(client.currencies.list(), NotFoundError)).message).toContain("no");
    expect(await client.currencies.list()).toEqual([]);
    await errorOf(client.currencies.list(), ResponseError);
    await client.financialFiles.delete(hostId, fileId);
  });

  test.each<[string, unknown, RegExp]>([
    [
      "a body that was not exported",
      harOf({ response: { content: { size: 12 } } }),
      /GET \/v1-beta\/resources\/currencies: the body of the response is not in the file/,
    ],
    [
      "bytes that are no base64",
      harOf({ response: { content: { text: "%%%", encoding: "base64" } } }),
      /the body of the response is not in the file/,
    ],
    [
      "a status that no response has",
      harOf({ response: { status: 101 } }),
      /the status 101 cannot be replayed/,
    ],
    ["a file of another site", harOf({ path: "/other" }), /no request of an operation of the API/],
    ["text", "{}", /pass a HAR, such as `JSON\.parse/],
    ["another object", {}, /pass a HAR/],
    ["nothing", undefined, /pass a HAR/],
    [
      "entries that are none",
      {
        log: {
          entries: [
            null,
            1,
            {},
            { request: { method: "GET", url: `${base}/x`, headers: 1 }, response: { content: null } },
            { request: { method: "GET", url: "data:,x" } },
          ],
        },
      },
      /no request of an operation/,
    ],
  ])("%s is refused when the replay starts", (_what, har, message) => {
    const mock = createMock();
    expect(() => mock.replay(har as Har)).toThrow(InputError);
    expect(() => mock.replay(har as Har)).toThrow(message);
  });
});

import { once } from "node:events";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { InputError, RateLimitError, ResponseError } from "../../src/index.js";
import { build, type MockServer } from "../../src/testing/index.js";
import { openMock } from "../../src/testing/start-mock.js";
import { errorOf } from "../support/client.js";
import { openPrismMock, openTestMock, runningPrism } from "../support/mock.js";

let mock: MockServer;
beforeEach(async () => {
  mock = await openTestMock();
});

const operationId = "requestOrganizationAnalytics";

test("a response that is not scripted is an example, and every request is recorded with its operation", async () => {
  const action = await mock.client().analytics.request(mock.guestId);
  expect(action).toMatchObject({ status: "active", guest_organization_id: mock.guestId });
  expect(mock.requests).toMatchObject([
    { operationId: "createAccessToken", answeredBy: "example", body: { client_id: "mock-client" } },
    {
      operationId,
      method: "POST",
      path: `/organizations/${mock.guestId}/analytics/requests`,
      query: {},
      headers: { "requester-organization-id": mock.hostId },
      body: undefined,
      answeredBy: "example",
      violations: [],
    },
  ]);
});

test("a request that cannot be read is recorded as it came", async () => {
  const response = await fetch(`${mock.url}/organizations/42/analytics/requests?a=1&a=2&b=3`, {
    method: "POST",
    headers: { authorization: "Bearer a", "content-type": "application/json" },
    body: "{",
  });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(mock.requests).toMatchObject([{ operationId, query: { a: ["1", "2"], b: "3" }, body: "{" }]);
});

test("a path that the description does not know has no operation", async () => {
  expect((await fetch(`${mock.url}/elsewhere`)).status).toBe(404);
  expect(mock.requests).toMatchObject([{ operationId: undefined, answeredBy: "refusal" }]);
});

test("401, then the client renews its token and succeeds", async () => {
  mock.respond(operationId, { status: 401 });
  await mock.client().analytics.request(mock.guestId);
  expect(mock.requests.map((request) => [request.operationId, request.answeredBy])).toEqual([
    ["createAccessToken", "example"],
    [operationId, "script"],
    ["createAccessToken", "example"],
    [operationId, "example"],
  ]);
});

test("429 with Retry-After, then 200", async () => {
  mock.sequence(operationId, [
    { status: 429, headers: { "Retry-After": "0" }, times: 2 },
    { example: "resolved" },
  ]);
  expect(await mock.client().analytics.request(mock.guestId)).toMatchObject({ status: "resolved" });
});

test("times counts requests, and Infinity never ends", async () => {
  const client = mock.client({ maxRetries: 0 });
  mock.respond(operationId, { status: 429, times: Number.POSITIVE_INFINITY });
  for (let count = 0; count < 3; count += 1) {
    await errorOf(client.analytics.request(mock.guestId), RateLimitError);
  }
  mock.reset();
  await client.analytics.request(mock.guestId);
});

test("a body, a header and a status that the description does not name", async () => {
  mock.respond(operationId, {
    status: 202,
    body: build.connectionAction({ status: "resolved" }),
    headers: { "X-Request-Id": "req-7" },
  });
  const { data, response } = await mock.client().analytics.request(mock.guestId).withResponse();
  expect(data.status).toBe("resolved");
  expect(response).toMatchObject({ status: 202, requestId: "req-7" });
});

test("a text of another content type is sent as it is", async () => {
  mock.respond(operationId, {
    body: "<p>hello</p>",
    headers: { "Content-Type": "text/html" },
    invalid: true,
  });
  const error = await errorOf(mock.client().analytics.request(mock.guestId), ResponseError);
  expect(error).toMatchObject({ contentType: "text/html", bodyStart: "<p>hello</p>" });
});

test("a success is judged by the JSON that is sent, such as the text of a date", async () => {
  const body = { ...build.connectionAction(), created_at: new Date(0) };
  mock.respond(operationId, { body });
  expect(await mock.client().analytics.request(mock.guestId)).toMatchObject({
    created_at: "1970-01-01T00:00:00.000Z",
  });
});

describe("an invalid response is refused, with every reason, and nothing is scripted", () => {
  test.each([
    [
      "a success that violates the spec",
      { body: { ...build.connectionAction(), id: 7 } },
      ["/id must be a string"],
    ],
    [
      "a success that leaves a field out",
      { body: {} },
      expect.arrayContaining([expect.stringContaining("status")]),
    ],
    [
      "a status that the spec knows only for an error",
      { status: 201, body: { detail: "x" } },
      expect.anything(),
    ],
    ["a success without its body", { status: 204 }, ["the documented success has a body, this one has none"]],
    ["an example that does not exist", { example: "no" }, [expect.stringContaining("active, resolved")]],
    ["two bodies", { example: "active", body: {} }, [expect.stringContaining("exclude each other")]],
    ["a status that is none", { status: 99 }, [expect.stringContaining("200 to 599")]],
    [
      "a `toJSON` that violates the spec",
      { body: Object.assign(build.connectionAction(), { toJSON: () => ({}) }) },
      expect.arrayContaining([expect.stringContaining("status")]),
    ],
    ["times that are none", { times: 0 }, [expect.stringContaining("`times`")]],
  ])("%s", async (_what, answer, problems) => {
    const thrown = await errorOf((async () => mock.respond(operationId, answer))(), InputError);
    expect(thrown.problems).toEqual(problems);
    await mock.client().analytics.request(mock.guestId);
    expect(mock.requests.at(-1)?.answeredBy).toBe("example");
  });

  test("one bad response refuses the whole sequence, and its number is named", async () => {
    expect(() => mock.sequence(operationId, [{ status: 500 }, { body: {} }])).toThrow(/response 2: /);
    await mock.client().analytics.request(mock.guestId);
    expect(mock.requests.at(-1)?.answeredBy).toBe("example");
  });

  test("a number that JSON does not know", async () => {
    const body = [{ ...build.currency(), rounding: Number.POSITIVE_INFINITY }];
    expect(() => mock.respond("listCurrencies", { body })).toThrow(
      "cannot be sent as JSON: it holds Infinity",
    );
    // Also in a field that may be null, which is what JSON would make of it.
    const record = { ...build.privateRecord(), total_score: Number.NaN };
    const list = { items: [record], total_items: 1 };
    expect(() => mock.respond("listPrivateRecords", { body: list })).toThrow("it holds NaN");
    expect(await mock.client().currencies.list()).toHaveLength(2);
  });

  test("an unknown field, with the known ones", () => {
    const answer = { code: 429 } as object;
    expect(() => mock.respond("listCurrencies", answer)).toThrow(
      "unknown field `code`; known: status, example, body, headers, times, invalid, allowUnknownEnumValues, evenIfRefused",
    );
  });

  test("no response, or a value other than a list of responses", () => {
    const untyped = mock as unknown as Record<"respond" | "sequence", (id: string, answer?: unknown) => void>;
    expect(() => untyped.respond(operationId)).toThrow(/a response must be an object/);
    expect(() => untyped.respond(operationId, 429)).toThrow(/a response must be an object/);
    expect(() => untyped.sequence(operationId, [{}, [429]])).toThrow(/response 2: a response must be/);
    expect(() => untyped.sequence(operationId, { status: 429 })).toThrow(/`sequence` takes an array/);
    expect(() => untyped.sequence(operationId)).toThrow(InputError);
  });

  test("unknown operations and faults", () => {
    expect(() => mock.respond("nothing" as typeof operationId, {})).toThrow(/unknown operation `nothing`/);
    expect(() => mock.fail(operationId, "reset", { times: 0 })).toThrow(/`times`/);
    expect(() => mock.fail(operationId, "toString" as "reset")).toThrow(/unknown fault/);
    expect(() => mock.fail(operationId, "explode" as "reset")).toThrow(
      /unknown fault `explode`; there are: refuse, reset/,
    );
  });

  test("unless it is marked invalid", async () => {
    mock.respond(operationId, { body: { id: 7 }, invalid: true });
    expect(await mock.client().analytics.request(mock.guestId)).toEqual({ id: 7 });
  });
});

test("a client takes options, including a token in place of the credentials", async () => {
  const client = mock.client({ organizationId: mock.guestId, accessToken: "mine" });
  await client.asGuestOf(mock.hostId).analytics.request(mock.guestId);
  expect(mock.requests).toMatchObject([
    {
      headers: {
        authorization: "Bearer mine",
        "requester-organization-id": mock.guestId,
        "target-organization-id": mock.hostId,
      },
    },
  ]);
});

test("an option that is undefined does not take the place of the mock's own", async () => {
  vi.stubEnv("MYCREDITAPP_BASE_URL", "http://127.0.0.1:1");
  onTestFinished(() => void vi.unstubAllEnvs());
  const client = mock.client({ baseUrl: undefined, clientId: undefined, organizationId: undefined });
  expect(client).toMatchObject({ baseUrl: mock.url, organizationId: mock.hostId });
  await client.analytics.request(mock.guestId);
  expect(mock.requests).toMatchObject([{ body: { client_id: "mock-client" } }, { operationId }]);
});

test("a kept connection is given no time limit, so that a test at a breakpoint does not lose it", async () => {
  const socket = connect(Number(new URL(mock.url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write("GET /resources/currencies HTTP/1.1\r\nHost: mock\r\n\r\n");
  const [head] = await once(socket, "data");
  // Node announces the limit that it keeps.
  expect(String(head)).toMatch(/^HTTP\/1\.1 401 /);
  expect(String(head)).not.toMatch(/^keep-alive: timeout/im);
});

test("stopping it breaks off a request in progress", { timeout: 10_000 }, async () => {
  mock.fail("listCurrencies", "stall");
  const stalled = fetch(`${mock.url}/resources/currencies`);
  await vi.waitFor(() => expect(mock.requests).toHaveLength(1));
  await Promise.all([mock.stop(), mock.stop(), expect(stalled).rejects.toThrow()]);
  expect(await mock.ended).toBeUndefined();
  await expect(fetch(mock.url)).rejects.toThrow();
});

test("a port that is in use is named, with what to do, before Prism is started", async () => {
  const start = vi.fn(async () => runningPrism());
  const { port } = new URL(mock.url);
  await expect(openMock({ port: Number(port) }, start)).rejects.toMatchObject({
    message: `port ${port} of 127.0.0.1 is in use; pass another \`port\`, or 0 for a free one`,
    code: "EADDRINUSE",
  });
  expect(start).not.toHaveBeenCalled();
});

test("if Prism cannot start, its port is free again", async () => {
  const begun = openMock({ port: 0 }, async () => {
    throw new Error("no Prism");
  });
  await expect(begun).rejects.toThrow("no Prism");
});

test("a Prism that ended by itself is named by the calls of the kit, and by the responses", async () => {
  const reason = new Error("Prism ended by itself, by SIGKILL; start the mock again");
  let die: (reason: Error) => void = () => undefined;
  const died = new Promise<Error>((resolve) => {
    die = resolve;
  });
  const broken = await openMock({}, async () => ({ ...runningPrism(), url: "http://127.0.0.1:1", died }));
  onTestFinished(() => broken.stop());
  expect(broken.client()).toBeDefined();
  die(reason);
  expect(await broken.ended).toBe(reason);
  for (const call of [
    () => broken.client(),
    () => broken.reset(),
    () => broken.respond("listCurrencies", {}),
    () => broken.sequence("listCurrencies", []),
    () => broken.fail("listCurrencies", "reset"),
  ]) {
    expect(call).toThrow(reason);
  }
  const response = await fetch(`${broken.url}/resources/currencies`);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ detail: reason.message });
});

test("a path that would end Prism is refused before it, and the mock lives on", async () => {
  const inFront = await openPrismMock();
  for (const path of [
    "/resources/currencies/%zz",
    "/resources/currencies/%",
    "/resources/currencies/%E0%A4%A",
  ]) {
    expect((await fetch(inFront.url + path)).status).toBe(400);
  }
  await inFront.client().currencies.list();
  expect(inFront.requests.map(({ answeredBy }) => answeredBy)).toEqual([
    ...["refusal", "refusal", "refusal"],
    ...["prism", "prism"],
  ]);
});

test("an upload and a query reach Prism", async () => {
  const inFront = await openPrismMock();
  const guest = inFront.client({ organizationId: inFront.guestId });
  const file = { name: "a.pdf", data: new TextEncoder().encode("%PDF") };
  await guest.financialFiles.upload(inFront.guestId, { file, currency: "USD" });
  await inFront.client().privateRecords.list({ archived: false });
  expect(inFront.requests.flatMap(({ violations }) => violations)).toEqual([]);
});

const ownAddress = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.internal === false && address.family === "IPv4")?.address;

test.each(["localhost", "0.0.0.0", ...(ownAddress === undefined ? [] : [ownAddress])])(
  "a client reaches a mock that listens on %s",
  async (host) => {
    const elsewhere = await openTestMock({ host });
    await elsewhere.client().analytics.request(mock.guestId);
    await elsewhere.client({ accessToken: "mine" }).analytics.request(mock.guestId);
    expect(elsewhere.requests).toHaveLength(3);
  },
);

test("a path that begins with two slashes is not taken for a host", async () => {
  await fetch(`${mock.url}//resources/currencies?a=1`);
  expect(mock.requests).toMatchObject([
    { operationId: "listCurrencies", path: "/resources/currencies", query: { a: "1" } },
  ]);
});

test("a scripted header takes the place of the mock's own, in whatever case it is written", async () => {
  const headers = { "Access-Control-Allow-Origin": "https://shop.example" };
  mock.respond("listCurrencies", { headers });
  const authorized = { headers: { Authorization: "Bearer a" } };
  const response = await fetch(`${mock.url}/resources/currencies`, authorized);
  expect(response.headers.get("access-control-allow-origin")).toBe("https://shop.example");
  expect(response.headers.get("access-control-expose-headers")).toBe("*");
});

test("a page of another origin may read scripted responses", async () => {
  mock.respond(operationId, { status: 404 });
  const response = await fetch(`${mock.url}/organizations/x/analytics/requests`, { method: "POST" });
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

/** `withOptions`: another client over the same session. */
import { describe, expect, test } from "vitest";
import type { AttemptContext, AttemptEvent, MyCreditAppOptions, SessionOptions } from "../src/index.js";
import { InputError, MyCreditApp, ServerError, TimeoutError } from "../src/index.js";
import { action, clientWithCredentials, clientWithToken, errorOf, guestId } from "./support/client.js";
import { answer, inTurn, json, startServer } from "./support/server.js";
import { transport } from "./support/transport.js";

test("shares the token, and returns a client", async () => {
  const server = await startServer(json(action));
  const client = clientWithCredentials({ baseUrl: server.url });
  const other = client.withOptions({ timeout: 60_000 }).withOptions({ maxRetries: 0 });
  await client.analytics.request(guestId);
  await other.analytics.request(guestId);
  await other.asHostOf(guestId).request("GET /things");
  expect(other).toBeInstanceOf(MyCreditApp);
  expect([other.organizationId, other.baseUrl]).toEqual([client.organizationId, server.url]);
  expect(server.tokenRequests).toHaveLength(1);
});

test("replaces timeout, retries and hook, and leaves the first client as it was", async () => {
  const server = await startServer(inTurn(answer(503), answer(503), json([])));
  const [first, second]: AttemptEvent[][] = [[], []];
  const client = clientWithCredentials({
    baseUrl: server.url,
    onAttempt: (event) => void first?.push(event),
  });
  const other = client.withOptions({ maxRetries: 0, onAttempt: (event) => void second?.push(event) });
  await errorOf(other.currencies.list(), ServerError);
  expect(await client.currencies.list()).toEqual([]);
  expect([first?.length, second?.length]).toEqual([3, 1]);
  const silent = await startServer(() => undefined);
  await errorOf(
    clientWithCredentials({ baseUrl: silent.url }).withOptions({ timeout: 50 }).currencies.list(),
    TimeoutError,
  );
});

test("merges headers by name, in upper or lower case, and calls functions before each attempt", async () => {
  const server = await startServer(inTurn(answer(503), json([])));
  let asked = 0;
  const client = clientWithCredentials({
    baseUrl: server.url,
    headers: { "X-Tenant": "a", "x-plan": "free" },
  })
    .withOptions({ headers: { "x-tenant": "b" } })
    .withOptions({ headers: async () => ({ "x-asked": String(++asked), "X-Plan": "paid" }) });
  await client.currencies.list({ headers: { "X-TENANT": "c" } });
  expect(
    server.requests.map(({ headers }) => [headers["x-tenant"], headers["x-plan"], headers["x-asked"]]),
  ).toEqual([
    ["c", "paid", "1"],
    ["c", "paid", "2"],
  ]);
  expect(server.tokenRequests[0]?.headers).toMatchObject({ "x-tenant": "a", "x-plan": "free" });
});

test("keeps a copy of a record of headers, also over a client that has a function", async () => {
  const server = await startServer(json([]));
  const headers = { "x-tenant": "a" };
  const client = clientWithToken({ baseUrl: server.url, headers: () => ({ "x-asked": "1" }) });
  const other = client.withOptions({ headers });
  Object.assign(headers, { "x-tenant": "b", Authorization: "Bearer other" });
  await other.currencies.list();
  expect(server.requests[0]?.headers).toMatchObject({ "x-tenant": "a", "x-asked": "1" });
  expect(server.requests[0]?.headers.authorization).not.toBe("Bearer other");
});

test("the token request keeps the first client's fetch and maxRetries", async () => {
  const server = await startServer(
    json([]),
    inTurn(answer(503), json({ access_token: "a", expires_in: 60 })),
  );
  const urls: string[] = [];
  const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 1 }).withOptions({
    maxRetries: 0,
    fetch: (url, init, context) => {
      urls.push(url);
      return transport(url, init, context);
    },
  });
  await client.currencies.list();
  expect(urls).toEqual([`${server.url}/resources/currencies`]);
  expect(server.tokenRequests).toHaveLength(2);
});

describe("refuses options that belong to the session, with the reason", () => {
  const owned: MyCreditAppOptions = {
    organizationId: guestId,
    clientId: "c",
    clientSecret: "s",
    accessToken: "t",
    baseUrl: "https://a.example",
    maxConcurrency: 1,
    tokenStore: new Map(),
    appInfo: { name: "a", version: "1" },
    dangerouslyAllowBrowser: true,
    dangerouslyAllowHttp: true,
  };

  test.each(Object.keys(owned))("%s", (name) => {
    const client = clientWithCredentials({ baseUrl: "http://127.0.0.1:1" });
    const options = { [name]: owned[name as keyof MyCreditAppOptions] } as SessionOptions;
    expect(() => client.withOptions(options)).toThrow(InputError);
    expect(() => client.withOptions(options)).toThrow(`option \`${name}\` cannot be replaced`);
  });

  test.each<[object, string]>([
    [{ timeOut: 1 }, "unknown option `timeOut`"],
    [{ timeout: 0 }, "option `timeout` must be"],
    [{ attemptTimeout: -1 }, "option `attemptTimeout` must be"],
    [{ headers: { Authorization: "x" } }, "cannot set Authorization"],
    [{ headers: "x" }, "must be a plain object"],
    [{ fetch: "x" }, "`fetch` must be a function"],
    [null as unknown as object, "must be an object"],
  ])("%j", (options, problem) => {
    const client = clientWithCredentials({ baseUrl: "http://127.0.0.1:1" });
    expect(() => client.withOptions(options)).toThrow(problem);
  });
});

describe("a function for headers", () => {
  test.each<[string, SessionOptions["headers"], string]>([
    [
      "that throws",
      () => {
        throw new Error("vault closed");
      },
      "the function `headers` threw: vault closed",
    ],
    ["that rejects", async () => Promise.reject(new Error("vault closed")), "threw: vault closed"],
    [
      "that returns nothing",
      () => undefined as never,
      "the result of the function `headers` must be a plain object",
    ],
    ["that returns a reserved header", () => ({ authorization: "x" }), "cannot set authorization"],
  ])("%s is an InputError, and nothing is sent", async (_what, headers, problem) => {
    const server = await startServer(json([]));
    const client = clientWithCredentials({ baseUrl: server.url }).withOptions({ headers });
    const error = await errorOf(client.currencies.list(), InputError);
    expect(error.problems).toEqual([expect.stringContaining(problem)]);
    expect(error).toMatchObject({ operationId: "listCurrencies", executed: "no" });
    expect(server.requests).toEqual([]);
  });

  test("that never returns ends with the deadline", async () => {
    const server = await startServer(json([]));
    const client = clientWithCredentials({ baseUrl: server.url }).withOptions({
      timeout: 50,
      headers: () => new Promise(() => undefined),
    });
    await errorOf(client.currencies.list(), TimeoutError);
  });
});

test("the option fetch receives the call and the attempt that it sends", async () => {
  const server = await startServer(inTurn(answer(503), json([])));
  const contexts: AttemptContext[] = [];
  const events: AttemptEvent[] = [];
  const client = clientWithCredentials({
    baseUrl: server.url,
    onAttempt: (event) => void events.push(event),
    fetch: (url, init, context) => {
      contexts.push(context);
      return transport(url, init, context);
    },
  });
  const { response } = await client.currencies.list().withResponse();
  expect(contexts.map(({ operationId, attempt }) => [operationId, attempt])).toEqual([
    ["createAccessToken", 1],
    ["listCurrencies", 1],
    ["listCurrencies", 2],
  ]);
  expect(events.map(({ callId }) => callId)).toEqual(contexts.map(({ callId }) => callId));
  expect(contexts[2]?.callId).toBe(response.callId);
  expect(contexts[0]?.callId).not.toBe(response.callId);
});

describe("getAccessToken", () => {
  test("returns the token that calls use", async () => {
    const server = await startServer(json([]));
    const client = clientWithCredentials({ baseUrl: server.url });
    expect(await client.getAccessToken()).toBe("token-1");
    await client.currencies.list();
    expect(server.tokenRequests).toHaveLength(1);
    const given = new MyCreditApp({ organizationId: guestId, accessToken: "given" });
    expect(await given.getAccessToken()).toBe("given");
  });

  test("fails as a call does", async () => {
    const down = await startServer(json([]), answer(500));
    const client = clientWithCredentials({ baseUrl: down.url, maxRetries: 0 });
    expect(await errorOf(client.getAccessToken(), ServerError)).toMatchObject({ executed: "no" });
    const silent = await startServer(json([]), () => undefined);
    await errorOf(
      clientWithCredentials({ baseUrl: silent.url }).getAccessToken({ timeout: 50 }),
      TimeoutError,
    );
    await errorOf(client.getAccessToken({ timeOut: 1 } as object), InputError);
  });
});

describe("of several headers of one name, the one that was set last is sent", () => {
  const names = ["client", "function", "withOptions", "call"];
  test.each([
    [[{ "X-A": "client" }, () => ({ "x-a": "function" })], undefined, "function"],
    [[() => ({ "X-A": "function" }), { "x-a": "withOptions" }], undefined, "withOptions"],
    [[() => ({ "X-A": "function" }), { "x-a": "withOptions" }], { "X-a": "call" }, "call"],
    // The same value as the client's own: the call still wins.
    [[{ "X-A": "client" }, () => ({ "X-A": "function" })], { "X-A": "client" }, "client"],
  ])("layers %#", async ([first, second], headers, expected) => {
    const server = await startServer(json({ items: [], total_items: 0 }));
    const client = clientWithToken({ baseUrl: server.url, headers: first as never });
    await client
      .withOptions({ headers: second as never })
      .privateRecords.list({}, { ...(headers && { headers }) });
    expect(names).toContain(expected);
    expect(server.requests[0]?.headers["x-a"]).toBe(expected);
  });
});

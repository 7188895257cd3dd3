import { createServer } from "node:net";
import { inspect } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import {
  AbortError,
  AuthenticationError,
  BadRequestError,
  ConnectionError,
  type Fetch,
  InputError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "../../src/index.js";
import { known } from "../../src/transports/known-fetch.js";
import {
  action,
  clientWithCredentials,
  clientWithToken,
  errorOf,
  guestId,
  hostId,
} from "../support/client.js";
import { answer, inTurn, json, startServer } from "../support/server.js";
import { requestOf, sessionOf } from "../support/session.js";
import { transport } from "../support/transport.js";

test("a request has the method, the path, the three ids and the token", async () => {
  const server = await startServer(json(action));
  await clientWithCredentials({ baseUrl: `${server.url}/` }).analytics.request(guestId, {
    headers: { "x-trace": "7" },
  });
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]).toMatchObject({
    method: "POST",
    path: `/organizations/${guestId}/analytics/requests`,
    body: "",
    headers: {
      accept: "application/json",
      authorization: "Bearer token-1",
      "requester-organization-id": hostId,
      "target-organization-id": hostId,
      "x-trace": "7",
    },
  });
  expect(server.requests[0]?.headers).not.toHaveProperty("content-type");
  expect(server.tokenRequests[0]?.headers).not.toHaveProperty("authorization");
  expect(server.tokenRequests[0]?.headers).not.toHaveProperty("requester-organization-id");
});

test("a scope addresses the call to its organization", async () => {
  const server = await startServer(json(action));
  const client = clientWithToken({ baseUrl: server.url });
  await client.asGuestOf(guestId).analytics.request(hostId);
  expect(server.requests[0]?.headers).toMatchObject({
    "requester-organization-id": hostId,
    "target-organization-id": guestId,
  });
});

test("a request whose connection was refused was not sent, and is retried even for a POST", async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
  const { port } = closed.address() as { port: number };
  await new Promise((resolve) => closed.close(resolve));
  let attempts = 0;
  const counting: Fetch = known(
    (...args: Parameters<Fetch>) => {
      attempts += 1;
      return transport(...args);
    },
    () => true,
  );
  const client = clientWithToken({ baseUrl: `http://127.0.0.1:${port}`, fetch: counting, maxRetries: 1 });
  const error = await errorOf(client.analytics.request(guestId), ConnectionError);
  expect(error).toMatchObject({ executed: "no", operationId: "requestOrganizationAnalytics" });
  expect(error.message).toContain("ECONNREFUSED");
  expect(error.cause).toBeInstanceOf(Error);
  expect(attempts).toBe(2);
});

test.each([
  ["a reset", (_: unknown, response: { destroy(): void }) => void response.destroy()],
  ["500", answer(500)],
  ["502", answer(502)],
  ["503 without Retry-After", answer(503)],
])("a POST is sent once after %s", async (_what, answerer) => {
  const server = await startServer(answerer);
  const error = await errorOf(clientWithToken({ baseUrl: server.url }).analytics.request(guestId), Error);
  if (error instanceof ConnectionError) expect(error.executed).toBe("maybe");
  else expect(error).toBeInstanceOf(ServerError);
  expect(server.requests).toHaveLength(1);
});

test("a POST that the server put off is retried", async () => {
  const server = await startServer(inTurn(answer(429, "", { "retry-after": "0" }), json(action)));
  expect(await clientWithToken({ baseUrl: server.url }).analytics.request(guestId)).toEqual(action);
  expect(server.requests).toHaveLength(2);
});

test("the client does not pause beyond the deadline", async () => {
  const server = await startServer(answer(429, "", { "retry-after": "3600" }));
  const error = await errorOf(
    clientWithToken({ baseUrl: server.url }).analytics.request(guestId),
    RateLimitError,
  );
  expect(error.retryAfter).toBe(3600);
  expect(server.requests).toHaveLength(1);
});

describe("the deadline", () => {
  const silent = () => undefined;
  const dripping = (_: unknown, response: { write(text: string): void }) => void response.write("{");

  test.each([
    ["a server that is silent", silent],
    ["a body that does not end", dripping],
  ])("ends %s", async (_what, answerer) => {
    const server = await startServer(answerer);
    const client = clientWithToken({ baseUrl: server.url, timeout: 100 });
    const error = await errorOf(client.analytics.request(guestId), TimeoutError);
    expect(error).toMatchObject({ timeoutMs: 100, operationId: "requestOrganizationAnalytics" });
  });

  test("ends a token request that hangs", async () => {
    const server = await startServer(json(action), silent);
    const client = clientWithCredentials({ baseUrl: server.url });
    await errorOf(client.analytics.request(guestId, { timeout: 100 }), TimeoutError);
  });

  test("ends a fetch that does not listen to its signal", async () => {
    const client = clientWithToken({
      baseUrl: "http://127.0.0.1:1",
      fetch: () => new Promise(() => undefined),
    });
    await errorOf(client.analytics.request(guestId, { timeout: 50 }), TimeoutError);
  });

  test.each([
    ["while the server is silent", silent],
    ["while the body drips", dripping],
    ["in a pause", answer(429, "", { "retry-after": "20" })],
  ])("an abort ends the call %s", async (_when, answerer) => {
    const server = await startServer(answerer);
    const controller = new AbortController();
    const call = clientWithToken({ baseUrl: server.url }).analytics.request(guestId, {
      signal: controller.signal,
    });
    const reason = new Error("no longer needed");
    setTimeout(() => controller.abort(reason), 50);
    expect((await errorOf(call, AbortError)).cause).toBe(reason);
  });

  test("an abort before the call sends nothing", async () => {
    const server = await startServer(json(action));
    const client = clientWithToken({ baseUrl: server.url });
    await errorOf(client.analytics.request(guestId, { signal: AbortSignal.abort() }), AbortError);
    expect(server.requests).toEqual([]);
  });
});

describe("the token", () => {
  test("is fetched once for calls that start together, and kept", async () => {
    const server = await startServer(json(action));
    const client = clientWithCredentials({ baseUrl: server.url });
    await Promise.all(Array.from({ length: 50 }, () => client.analytics.request(guestId)));
    await client.asGuestOf(guestId).analytics.request(hostId);
    expect([server.tokenRequests.length, server.requests.length]).toEqual([1, 51]);
  });

  test("is renewed once after a 401, also without retries", async () => {
    const server = await startServer(
      (request, response) =>
        (request.headers.authorization === "Bearer token-2" ? json(action) : answer(401))(request, response),
      inTurn(
        json({ access_token: "token-1", expires_in: 3600 }),
        json({ access_token: "token-2", expires_in: 3600 }),
      ),
    );
    const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 0 });
    const calls = Array.from({ length: 20 }, () => client.analytics.request(guestId));
    expect(await Promise.all(calls)).toEqual(Array(20).fill(action));
    expect([server.tokenRequests.length, server.requests.length]).toEqual([2, 40]);
  });

  test("a second 401 is returned to the caller", async () => {
    const server = await startServer(json({ detail: "who are you?" }, 401));
    const error = await errorOf(
      clientWithCredentials({ baseUrl: server.url }).analytics.request(guestId),
      AuthenticationError,
    );
    expect(error).toMatchObject({ status: 401, operationId: "requestOrganizationAnalytics" });
    expect([server.tokenRequests.length, server.requests.length]).toEqual([2, 2]);
  });

  test("that is fixed is not sent twice", async () => {
    const server = await startServer(answer(401));
    await errorOf(clientWithToken({ baseUrl: server.url }).analytics.request(guestId), AuthenticationError);
    expect(server.requests).toHaveLength(1);
  });

  test("from a function is requested again after a 401", async () => {
    let asked = 0;
    const server = await startServer((request, response) =>
      (request.headers.authorization === "Bearer given-2" ? json(action) : answer(401))(request, response),
    );
    const accessToken = async () => `given-${++asked}`;
    expect(await clientWithToken({ baseUrl: server.url, accessToken }).analytics.request(guestId)).toEqual(
      action,
    );
    expect(asked).toBe(2);
  });

  test.each([
    ["throws", async () => Promise.reject(new Error("vault closed")), "threw"],
    ["returns nothing", () => undefined as unknown as string, "got undefined"],
    ["returns a line break", () => "a\r\nX-Evil: 1", "must return a bearer token"],
  ])(
    "of a function that %s is an AuthenticationError, and nothing is sent",
    async (_what, accessToken, message) => {
      const server = await startServer(json(action));
      const error = await errorOf(
        clientWithToken({ baseUrl: server.url, accessToken }).analytics.request(guestId),
        AuthenticationError,
      );
      expect(error.message).toContain(message);
      expect(server.requests).toEqual([]);
    },
  );

  test.each([
    ["refused", json({ detail: "invalid client" }, 401), 401, "invalid client"],
    ["an answer without a token", json({ expires_in: 60 }), 0, "no usable `access_token`"],
    [
      "a token with a line break",
      json({ access_token: "a\r\nb", expires_in: 60 }),
      0,
      "no usable `access_token`",
    ],
    ["a lifetime that is none", json({ access_token: "a", expires_in: -1 }), 0, "no usable `expires_in`"],
  ])(
    "that cannot be had (%s) is an AuthenticationError with its cause",
    async (_what, tokenAnswerer, status, reason) => {
      const server = await startServer(json(action), tokenAnswerer);
      const error = await errorOf(
        clientWithCredentials({ baseUrl: server.url }).analytics.request(guestId),
        AuthenticationError,
      );
      expect(error).toMatchObject({ status, operationId: "requestOrganizationAnalytics", executed: "no" });
      expect(error.message).toContain(reason);
      expect(error.cause).toBeInstanceOf(Error);
      expect(server.requests).toEqual([]);
    },
  );
});

test("a function `headers` that hangs is named by the error, and nothing was sent", async () => {
  const headers = () => new Promise<Record<string, string>>(() => undefined);
  const client = clientWithToken({ baseUrl: "http://127.0.0.1:1", headers, timeout: 30 });
  const error = await errorOf(client.currencies.list(), TimeoutError);
  expect(error.message).toContain("it waited for your function `headers`");
  expect(error.executed).toBe("no");
});

test("an earlier token of the same call is shown nowhere either", async () => {
  const tokens = ["canary-first-token", "canary-second-token"];
  const server = await startServer(
    inTurn(
      answer(401),
      json({ detail: `the token ${tokens[0]} was revoked` }, 400, { "x-request-id": `old-${tokens[0]}` }),
    ),
  );
  const events: unknown[] = [];
  const client = clientWithToken({
    baseUrl: server.url,
    accessToken: () => tokens[Math.min(server.requests.length, 1)] as string,
    onAttempt: (event) => events.push(event),
  });
  const error = await errorOf(client.currencies.list(), BadRequestError);
  expect(server.requests).toHaveLength(2);
  expect(inspect([error, error.requestId, events], { depth: 9 })).not.toContain("canary");
});

test("an InputError of the option `fetch` says nothing of the server", async () => {
  const fetch = async () => {
    throw new InputError(["not today"]);
  };
  const client = clientWithToken({ baseUrl: "http://127.0.0.1:1", fetch, maxRetries: 0 });
  const error = await errorOf(client.analytics.request(guestId), ConnectionError);
  expect(error.executed).toBe("maybe");
  expect(error.message).toContain("your `fetch` failed: not today");
});

test("an error that is kept does not keep the request, nor the caller's signal", async () => {
  const kept: unknown[] = [];
  const call = async () => {
    const { signal } = new AbortController();
    const request = requestOf({ signal });
    const tokens = { get: () => "canary-token", drop: () => ({ canRenew: false, wasShared: false }) };
    const fetch = async () => new Response(`{"detail":"no canary-token"}`, { status: 403 });
    const session = sessionOf({ fetch, tokens });
    kept.push((await session.fetch(request)).toError());
    return [new WeakRef(request), new WeakRef(signal)] as const;
  };
  const refs = await call();
  setFlagsFromString("--expose-gc");
  await new Promise((resolve) => setTimeout(resolve, 0));
  (runInNewContext("gc") as () => void)();
  expect(refs.map((ref) => ref.deref())).toEqual([undefined, undefined]);
  expect(String(kept)).toContain("no [redacted]");
});

/** While no token can be had, each call throws an error of its own that names what happened, and nothing else is lost. */
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  type Fetch,
  MyCreditApp,
  type MyCreditAppError,
  RateLimitError,
  ResponseError,
  ServerError,
  TimeoutError,
} from "../../src/index.js";
import {
  action,
  clientWithCredentials,
  clientWithToken,
  errorOf,
  guestId,
  hostId,
} from "../support/client.js";
import { html } from "../support/content-types.js";
import { everythingIn } from "../support/everything-in.js";
import {
  findClosedPort,
  reply,
  replyJson,
  reset,
  type Step,
  script,
  startTcpServer,
  writeAndEnd,
} from "../support/tcp-server.js";
import { testedFetch } from "../support/transport.js";

type ErrorClass = new (...args: never[]) => MyCreditAppError;
const token = (number: number, seconds = 3600) =>
  replyJson({ access_token: `token-${number}`, expires_in: seconds });

/** The class has to be this one and no class above or below it. */
const outages: [string, Step, ErrorClass, status: number | undefined, code: string][] = [
  ["breaks the connection", reset, ConnectionError, undefined, "connection_failed"],
  ["answers with no HTTP", writeAndEnd("SSH-2.0\r\n"), ConnectionError, undefined, "connection_failed"],
  ["limits the rate", reply(429, "", { "retry-after": "77" }), RateLimitError, 429, "rate_limited"],
  ...[500, 502, 503, 504, 520, 599].map((status): [string, Step, ErrorClass, number, string] => [
    `fails with ${status}`,
    reply(status),
    ServerError,
    status,
    "server_error",
  ]),
  ["is a page of a portal", reply(200, "<p>", html), ResponseError, 200, "unexpected_response"],
  ["answers with nothing", reply(200), ResponseError, 200, "unexpected_response"],
  ["answers with JSON without a token", replyJson({}), AuthenticationError, 0, "authentication_failed"],
  ...[400, 401, 403].map((status): [string, Step, ErrorClass, number, string] => [
    `refuses with ${status}`,
    reply(status),
    AuthenticationError,
    status,
    "authentication_failed",
  ]),
  [
    "names invalid_client with 422",
    replyJson({ error: "invalid_client" }, 422),
    AuthenticationError,
    422,
    "authentication_failed",
  ],
  ...[302, 404, 405, 409, 410, 415, 422].map((status): [string, Step, ErrorClass, number, string] => [
    `is not where it should be: ${status}`,
    reply(status),
    ApiError,
    status,
    "api_error",
  ]),
];

describe("a call whose token endpoint", () => {
  test.each(outages)("%s", async (_what, step, errorClass, status, code) => {
    const server = await startTcpServer(replyJson(action), { token: step });
    const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 0 });
    const error = (await errorOf(client.analytics.request(guestId), errorClass)) as MyCreditAppError;
    expect(Object.getPrototypeOf(error)).toBe(errorClass.prototype);
    expect(error).toMatchObject({ code, operationId: "requestOrganizationAnalytics", executed: "no" });
    expect((error as { status?: number }).status).toBe(status);
    expect(error.message).toMatch(/^requestOrganizationAnalytics: could not get an access token: /);
    expect(server.requests).toEqual([]);
    if (errorClass === ApiError)
      expect(error.message).toMatch(/is `baseUrl` (right|the address of the API)\?/);
    // The cause is the failure of the token request, and no more than name, code, message and system call of it.
    const cause = error.cause as Error & { code?: string };
    expect(Object.getPrototypeOf(cause)).toBe(Error.prototype);
    expect(
      Object.getOwnPropertyNames(cause).filter(
        (name) => !["name", "code", "message", "stack", "cause", "syscall"].includes(name),
      ),
    ).toEqual([]);
  });

  test("is not reached", async () => {
    const baseUrl = `http://127.0.0.1:${await findClosedPort()}`;
    const client = clientWithCredentials({ baseUrl, maxRetries: 0 });
    const error = await errorOf(client.analytics.request(guestId), ConnectionError);
    expect(error.message).toContain("ECONNREFUSED");
    expect(error).toMatchObject({ executed: "no", operationId: "requestOrganizationAnalytics" });
    expect(error.cause).toMatchObject({ name: "ConnectionError", code: "connection_failed" });
  });

  test("responds with 429: the error says when to try again", async () => {
    const server = await startTcpServer(replyJson(action), {
      token: reply(429, "", { "retry-after": "77" }),
    });
    const client = clientWithCredentials({ baseUrl: server.url });
    const error = await errorOf(client.analytics.request(guestId), RateLimitError);
    expect(error.retryAfter).toBe(77);
    expect(error.message).toContain("try again in 77 s");
  });
});

test("a hundred calls that wait for one token request throw a hundred separate errors", async () => {
  const server = await startTcpServer(replyJson(action), { token: reply(503) });
  const events: { callId: string; operationId: string | undefined }[] = [];
  const client = clientWithCredentials({
    baseUrl: server.url,
    maxRetries: 0,
    onAttempt: (event) => void events.push(event),
  });
  const errors = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      errorOf(index % 2 === 0 ? client.analytics.request(guestId) : client.currencies.list(), ServerError),
    ),
  );
  expect(server.tokenRequests).toHaveLength(2);
  expect(new Set(errors).size).toBe(100);
  expect(new Set(errors.map(({ callId }) => callId)).size).toBe(100);
  expect(errors.map(({ operationId }) => operationId).slice(0, 2)).toEqual([
    "requestOrganizationAnalytics",
    "listCurrencies",
  ]);
  expect(events.map(({ operationId }) => operationId)).toEqual(["createAccessToken", "createAccessToken"]);
  expect(errors.map(({ callId }) => callId)).not.toContain(events[0]?.callId);
});

test("each error says what became of the call's own earlier attempts", async () => {
  // The first token is refused after one attempt that may have been carried out, and for the other call after none.
  const server = await startTcpServer(
    (socket, request) => {
      const isFirst = server.requests.filter(({ method }) => method === request.method).length === 1;
      (request.method === "DELETE" && isFirst ? reply(500) : reply(401))(socket, request);
    },
    { token: script(token(1), reply(503)) },
  );
  const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 1 });
  const fileId = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
  const [removed, asked] = await Promise.all([
    errorOf(client.financialFiles.delete(guestId, fileId), ServerError),
    errorOf(client.analytics.request(guestId), ServerError),
  ]);
  expect([removed.executed, asked.executed]).toEqual(["maybe", "no"]);
});

describe("an old token that is still valid", () => {
  test("is used while the refresh fails, and the call succeeds", async () => {
    const now = performance.now.bind(performance);
    let laterMs = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now() + laterMs);
    onTestFinished(() => void vi.restoreAllMocks());
    const server = await startTcpServer(replyJson(action), { token: script(token(1, 3_600), reply(500)) });
    const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 0 });
    await client.analytics.request(guestId);
    // Less than 30 s of its life are left: it is to be replaced.
    laterMs = 3_580_000;
    expect(await client.analytics.request(guestId)).toEqual(action);
    // The token request and the one retry that each has.
    expect(server.tokenRequests).toHaveLength(3);
    expect(server.requests.map(({ headers }) => headers["authorization"])).toEqual([
      "Bearer token-1",
      "Bearer token-1",
    ]);
    laterMs = 3_610_000;
    expect((await errorOf(client.analytics.request(guestId), ServerError)).executed).toBe("no");
  });

  test("is not used once the server has refused it", async () => {
    const server = await startTcpServer(reply(401), { token: script(token(1), reply(500)) });
    const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 0 });
    await errorOf(client.analytics.request(guestId), ServerError);
    await errorOf(client.analytics.request(guestId), ServerError);
    expect(server.requests).toHaveLength(1);
  });
});

describe("a second 401", () => {
  /** Takes the newest token it gave, until it is told that this one is refused as well. */
  async function startServerOfTokens() {
    const valid = { token: "" };
    let given = 0;
    const server = await startTcpServer(
      (socket, request) =>
        (request.headers["authorization"] === `Bearer ${valid.token}`
          ? replyJson(action)
          : replyJson({ detail: "expired" }, 401))(socket, request),
      {
        token: (socket, request) => {
          given += 1;
          valid.token = `token-${given}`;
          token(given)(socket, request);
        },
      },
    );
    return { server, valid };
  }

  test("on a token that another process stored leads to one more token, past the store", async () => {
    const { server, valid } = await startServerOfTokens();
    const tokenStore = new Map<string, unknown>();
    const [first, second] = [
      clientWithCredentials({ baseUrl: server.url, tokenStore, maxRetries: 0 }),
      clientWithCredentials({ baseUrl: server.url, tokenStore: new Map(), maxRetries: 0 }),
    ];
    await first.analytics.request(guestId);
    // The other process has a token of its own by now, as after an early refresh, and stores it.
    const other = new MyCreditApp({
      organizationId: hostId,
      clientId: "client-1",
      clientSecret: "canary-secret-7f3a",
      baseUrl: server.url,
      tokenStore: { ...mapStore(tokenStore), get: () => undefined },
      ...testedFetch,
    });
    await other.analytics.request(guestId);
    await second.analytics.request(guestId);
    valid.token = "none: all were revoked";
    const before = server.requests.length;
    expect(await first.analytics.request(guestId)).toEqual(action);
    expect(server.requests.slice(before).map(({ headers }) => headers["authorization"])).toEqual([
      "Bearer token-1",
      "Bearer token-2",
      "Bearer token-4",
    ]);
  });

  test("past the store: further stored tokens are not tried one after the other", async () => {
    const { server, valid } = await startServerOfTokens();
    const entries: unknown[] = [];
    // Three processes, each with a token of its own, as long as they do not look into the store.
    for (let index = 0; index < 3; index += 1) {
      const tokenStore = {
        ...mapStore(new Map()),
        set: (_key: string, value: string) => entries.push(value),
      };
      await clientWithCredentials({ baseUrl: server.url, tokenStore }).analytics.request(guestId);
    }
    valid.token = "none: all were revoked";
    const tokenStore = { ...mapStore(new Map()), get: () => entries.shift() };
    const before = server.requests.length;
    const client = clientWithCredentials({ baseUrl: server.url, tokenStore, maxRetries: 0 });
    expect(await client.analytics.request(guestId)).toEqual(action);
    expect(server.requests.slice(before).map(({ headers }) => headers["authorization"])).toEqual([
      "Bearer token-1",
      "Bearer token-2",
      "Bearer token-4",
    ]);
  });

  test("on a token that the client fetched itself is returned to the caller", async () => {
    const server = await startTcpServer(reply(401), {
      token: (socket, request) => token(server.tokenRequests.length)(socket, request),
    });
    const client = clientWithCredentials({ baseUrl: server.url, tokenStore: new Map(), maxRetries: 0 });
    await errorOf(client.analytics.request(guestId), AuthenticationError);
    expect([server.requests.length, server.tokenRequests.length]).toEqual([2, 2]);
  });

  test("on every token ends after three requests, whatever the store holds", async () => {
    const server = await startTcpServer(reply(401), {
      token: (socket, request) => token(server.tokenRequests.length)(socket, request),
    });
    const tokenStore = new Map<string, unknown>();
    const make = () => clientWithCredentials({ baseUrl: server.url, tokenStore, maxRetries: 0 });
    const [first, second] = [make(), make()];
    await errorOf(first.analytics.request(guestId), AuthenticationError);
    server.requests.length = 0;
    await errorOf(second.analytics.request(guestId), AuthenticationError);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });
});

function mapStore(map: Map<string, unknown>) {
  return {
    get: (key: string) => map.get(key),
    set: (key: string, value: string) => map.set(key, value),
    delete: (key: string) => map.delete(key),
  };
}

describe("a user's function that throws", () => {
  test.each(["clientSecret", "accessToken"])(
    "%s: AuthenticationError, whose cause is reduced",
    async (name) => {
      const thrown = Object.assign(new TypeError("vault closed"), { vaultToken: "canary-vault" });
      const make = name === "clientSecret" ? clientWithCredentials : clientWithToken;
      const fetch: Fetch = () => Promise.reject(new Error("not to be sent"));
      const client = make({ baseUrl: "https://api.example", fetch, [name]: () => Promise.reject(thrown) });
      const error = await errorOf(client.analytics.request(guestId), AuthenticationError);
      expect(error).toMatchObject({ status: 0, executed: "no" });
      expect(error.cause).toMatchObject({ name: "TypeError", message: "vault closed" });
      expect(everythingIn(error)).not.toContain("canary-vault");
    },
  );
});

test("a call that reaches its own deadline while it waits for the token keeps its own class", async () => {
  const server = await startTcpServer(replyJson(action), { token: () => undefined });
  const client = clientWithCredentials({ baseUrl: server.url, timeout: 100 });
  const error = await errorOf(client.analytics.request(guestId), TimeoutError);
  expect(error.message).toBe(
    "requestOrganizationAnalytics: not done within 100 ms: it waited for an access token; the token endpoint, the token store or your function does not respond",
  );
  expect(error.executed).toBe("no");
});

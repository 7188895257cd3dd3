/** What openapi-fetch 0.17.0 gets wrong, each closed in `src/call/call.ts` or by the input rules before it. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { ApiError, InputError, NotFoundError, ResponseError, ServerError } from "../../src/index.js";
import { action, clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";
import { answer, inTurn, json, startServer } from "../support/server.js";

afterEach(() => vi.unstubAllGlobals());

test("an error with an empty body is an error", async () => {
  const server = await startServer(answer(404, "", { "x-request-id": "req-1" }));
  const error = await errorOf(
    clientWithToken({ baseUrl: server.url }).analytics.request(guestId),
    NotFoundError,
  );
  expect(error).toMatchObject({ status: 404, requestId: "req-1", issues: [], body: "" });
});

test("a 304, which has no body either, is an error", async () => {
  const server = await startServer(answer(304));
  expect(
    await errorOf(clientWithToken({ baseUrl: server.url }).analytics.request(guestId), ApiError),
  ).toMatchObject({
    status: 304,
  });
});

describe("a path parameter cannot alter the path", () => {
  const hostile = [
    undefined,
    null,
    "",
    " ",
    ".",
    "..",
    "%2e%2e",
    "a/b",
    "a?b",
    "{org_id}",
    "a\r\nb",
    "a\0",
    42,
    {},
    [],
  ];

  test.each(hostile.map((id) => [JSON.stringify(id) ?? "undefined", id]))("%s", async (_name, id) => {
    const server = await startServer(json(action));
    const client = clientWithCredentials({ baseUrl: server.url });
    const error = await errorOf(client.analytics.request(id as string), InputError);
    expect(error.message).toContain("`organizationId`");
    expect(error.operationId).toBe("requestOrganizationAnalytics");
    expect([server.requests, server.tokenRequests]).toEqual([[], []]);
  });
});

describe("a success that is not JSON keeps its response", () => {
  const html = `<!doctype html>${"<p>A gateway's page.</p>".repeat(20)}`;

  test.each([
    ["HTML", html, "text/html", "text/html"],
    [
      "truncated JSON",
      JSON.stringify(action).slice(0, 40),
      "application/json",
      "the JSON is cut off or not valid",
    ],
    ["an empty body", "", "application/json", "an empty body"],
  ])("%s", async (_what, body, contentType, found) => {
    const server = await startServer(
      answer(200, body, { "content-type": contentType, "x-request-id": "req-2" }),
    );
    const error = await errorOf(
      clientWithToken({ baseUrl: server.url }).analytics.request(guestId),
      ResponseError,
    );
    expect(error).toMatchObject({
      status: 200,
      contentType,
      requestId: "req-2",
      operationId: "requestOrganizationAnalytics",
      bodyStart: body.slice(0, 200),
    });
    expect(error.message).toContain(found);
  });

  test("an empty body without a length", async () => {
    const server = await startServer((_request, response) => {
      response.writeHead(200, { "transfer-encoding": "chunked" });
      response.end();
    });
    await errorOf(clientWithToken({ baseUrl: server.url }).analytics.request(guestId), ResponseError);
  });

  test("a 204", async () => {
    const server = await startServer(answer(204));
    const error = await errorOf(
      clientWithToken({ baseUrl: server.url }).analytics.request(guestId),
      ResponseError,
    );
    expect(error.status).toBe(204);
  });
});

test("any other 2xx with JSON is a success", async () => {
  const server = await startServer(json(action, 201));
  const call = clientWithToken({ baseUrl: server.url }).analytics.request(guestId);
  expect(await call.withResponse()).toMatchObject({ data: action, response: { status: 201 } });
});

test.each([
  ["HTML", "<h1>Bad gateway</h1>", "text/html"],
  ["truncated JSON", '{"detail":"bro', "application/json"],
])("an error with %s keeps its text", async (_what, body, contentType) => {
  const server = await startServer(answer(502, body, { "content-type": contentType }));
  const error = await errorOf(
    clientWithToken({ baseUrl: server.url }).analytics.request(guestId),
    ServerError,
  );
  expect(error).toMatchObject({ status: 502, body, issues: [] });
});

test("a Date in a query is refused, not dropped", async () => {
  const server = await startServer(json(action));
  const query = { since: new Date(0) as unknown as string, ok: "yes" };
  const error = await errorOf(
    clientWithToken({ baseUrl: server.url }).analytics.request(guestId, { query }),
    InputError,
  );
  expect(error.problems).toEqual([
    expect.stringContaining("`since` must be a string, a number or a boolean"),
  ]);
  expect(server.requests).toEqual([]);
});

test("a given query parameter arrives, escaped", async () => {
  const server = await startServer(json(action));
  await clientWithToken({ baseUrl: server.url }).analytics.request(guestId, {
    query: { note: "a&b=c d", dry: true },
  });
  expect(server.requests[0]?.path).toBe(
    `/organizations/${guestId}/analytics/requests?note=a%26b%3Dc%20d&dry=true`,
  );
});

test("a body can be sent again", async () => {
  const server = await startServer(
    json(action),
    inTurn(
      json({ detail: "busy" }, 503, { "retry-after": "0" }),
      json({ access_token: "token-1", expires_in: 60 }),
    ),
  );
  expect(await clientWithCredentials({ baseUrl: server.url }).analytics.request(guestId)).toEqual(action);
  expect(server.tokenRequests.map(({ body }) => JSON.parse(body))).toEqual([
    { client_id: "client-1", client_secret: "canary-secret-7f3a" },
    { client_id: "client-1", client_secret: "canary-secret-7f3a" },
  ]);
});

test("a global fetch that is replaced after the client was made is used", async () => {
  const client = clientWithToken({ baseUrl: "http://127.0.0.1:1", fetch: undefined });
  const replaced = vi.fn(async () => Response.json(action));
  vi.stubGlobal("fetch", replaced);
  expect(await client.analytics.request(guestId)).toEqual(action);
  expect(replaced).toHaveBeenCalledOnce();
});

test("a Content-Type of the caller, which would change how the body is written, is refused", async () => {
  const server = await startServer(json(action));
  const headers = { "Content-Type": "application/x-www-form-urlencoded;charset=utf-8" };
  const error = await errorOf(
    clientWithToken({ baseUrl: server.url }).analytics.request(guestId, { headers }),
    InputError,
  );
  expect(error.problems).toEqual([expect.stringContaining("cannot set Content-Type")]);
  expect(server.requests).toEqual([]);
});

test("a redirect is not followed", async () => {
  const elsewhere = await startServer(json(action));
  const server = await startServer(answer(307, "", { location: `${elsewhere.url}/x` }));
  const error = await errorOf(clientWithToken({ baseUrl: server.url }).analytics.request(guestId), ApiError);
  expect(error.status).toBe(307);
  expect(elsewhere.requests).toEqual([]);
});

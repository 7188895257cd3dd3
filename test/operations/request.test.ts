import { describe, expect, expectTypeOf, test } from "vitest";
import type { Currency } from "../../src/index.js";
import { InputError, NotFoundError, ResponseError } from "../../src/index.js";
import { clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";
import { answer, json, startServer } from "../support/server.js";

test("a route is sent as given, with its path, query and body", async () => {
  const server = await startServer(json({ ok: true }));
  const client = clientWithToken({ baseUrl: server.url });
  const call = client.request<{ ok: boolean }>(
    "POST /organizations/{org_id}/things/{number}",
    {
      path: { org_id: guestId, number: 7 },
      query: { tags: ["a", "b c"], dry: true, left_out: undefined },
      body: { at: new Date("2026-01-02T03:04:05.678Z"), list: [1] },
    },
    { headers: { "x-trace": "1" } },
  );
  expectTypeOf(call).resolves.toEqualTypeOf<{ ok: boolean }>();
  expect(await call).toEqual({ ok: true });
  expect(server.requests).toMatchObject([
    {
      method: "POST",
      path: `/organizations/${guestId}/things/7?tags=a&tags=b%20c&dry=true`,
      body: '{"at":"2026-01-02T03:04:05.678","list":[1]}',
      headers: { "x-trace": "1", "content-type": "application/json" },
    },
  ]);
});

test("a form is sent as a form, and the input may be left out", async () => {
  const server = await startServer(json({}));
  const client = clientWithToken({ baseUrl: server.url });
  const body = new FormData();
  body.append("file", new File(["%PDF"], "a.pdf"));
  await client.request("POST /files", { body });
  await client.request("DELETE /files");
  expect(server.requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data/);
  expect([server.requests[1]?.method, server.requests[1]?.body]).toEqual(["DELETE", ""]);
});

test("it returns an ApiCall, like every method", async () => {
  const server = await startServer(json({ detail: "no" }, 404, { "x-request-id": "req-1" }));
  const client = clientWithToken({ baseUrl: server.url });
  const error = await errorOf(client.request("GET /things").withResponse(), NotFoundError);
  expect(error).toMatchObject({ requestId: "req-1", operationId: undefined });
  expect(error.message).toContain("GET /things: the server responded with 404: no");
});

test.each([
  ["an empty body is undefined", answer(200), undefined],
  ["a 204 is undefined", answer(204), undefined],
])("%s", async (_what, answerer, data) => {
  const server = await startServer(answerer);
  expect(await clientWithToken({ baseUrl: server.url }).request("GET /things")).toBe(data);
});

test("an HTML page is a ResponseError", async () => {
  const server = await startServer(answer(200, "<p>", { "content-type": "text/html" }));
  await errorOf(clientWithToken({ baseUrl: server.url }).request("GET /things"), ResponseError);
});

test("a known route has its types, and no rule of the table", async () => {
  const server = await startServer(json([]));
  const client = clientWithToken({ baseUrl: server.url });
  const known = () => client.request("GET /resources/currencies");
  const unknown = () => client.request("GET /unheard-of");
  expectTypeOf(known).returns.resolves.toEqualTypeOf<Currency[]>();
  expectTypeOf(unknown).returns.resolves.toBeUnknown();
  // The table calls for an id, and knows no such parameter.
  await client.request("GET /organizations/{org_id}", { path: { org_id: "us" }, query: { new_one: 1 } });
  expect(server.requests[0]?.path).toBe("/organizations/us?new_one=1");
});

describe("refused before anything is sent", () => {
  test.each<[string, string, object | undefined, string]>([
    ["no method", "/things", undefined, "must be a method and a path"],
    ["no path", "GET things", undefined, "must be a method and a path"],
    ["a URL", "GET https://elsewhere.example/", undefined, "must be a method and a path"],
    ["two slashes", "GET //elsewhere.example/", undefined, "must be a method and a path"],
    ["a backslash", "GET /a\\b", undefined, "must be a method and a path"],
    ["a query in the route", "GET /a?b=c", undefined, "query parameters go into `query`"],
    ["a segment that goes up", "GET /a/../b", undefined, 'a segment "." or ".."'],
    ["a template without its value", "GET /a/{id}", undefined, "pass a value for {id} in `path`"],
    ["an empty value", "GET /a/{id}", { path: { id: "" } }, "pass a value for {id} in `path`"],
    ["a value that is a path", "GET /a/{id}", { path: { id: "b/c" } }, "no other characters"],
    ["a value that goes up", "GET /a/{id}", { path: { id: ".." } }, "no other characters"],
    ["a value without a place", "GET /a", { path: { id: "b" } }, "write {id} where it belongs"],
    ["a query that is an object", "GET /a", { query: { b: { c: 1 } } }, "query `b` must be a string"],
    ["a query that is no number", "GET /a", { query: { b: Number.NaN } }, "query `b` must be a string"],
    ["an unknown member", "GET /a", { params: {} } as object, "unknown member `params`"],
    [
      "an option",
      "GET /a",
      { headers: {} } as object,
      "`headers` is a call option: pass it as the next argument",
    ],
    ["an input that is none", "GET /a", [] as object, "the input must be an object"],
    ["a body that goes round", "POST /a", { body: round() }, "contains itself"],
    ["a BigInt", "POST /a", { body: { a: 1n } }, "cannot be written as JSON"],
  ])("%s", async (_what, route, input, problem) => {
    const server = await startServer(json({}));
    const error = await errorOf(clientWithToken({ baseUrl: server.url }).request(route, input), InputError);
    expect(error.problems).toEqual([expect.stringContaining(problem)]);
    expect(server.requests).toEqual([]);
  });
});

test.each([
  ["a reserved header", "/a", { headers: { Authorization: "Bearer private" } }, "cannot set Authorization"],
  ["an organization header", "/a", { headers: { "Target-Organization-ID": guestId } }, "cannot set Target"],
  ["a segment that goes up", "/../a", {}, 'a segment "." or ".."'],
  ["a template without its value", "/a/{id}", {}, "pass a value for {id} in `path`"],
])("no token is fetched for %s", async (_what, path, options, problem) => {
  const server = await startServer(json({}));
  const client = clientWithCredentials({ baseUrl: server.url });
  const error = await errorOf(client.request(`GET ${path}`, {}, options), InputError);
  expect(error.problems).toEqual([expect.stringContaining(problem)]);
  expect(error.message).not.toContain("private");
  expect([server.requests, server.tokenRequests]).toEqual([[], []]);
});

function round(): object {
  const body: { self?: object } = {};
  body.self = body;
  return body;
}

test("a HEAD has a response, and no data", async () => {
  const server = await startServer(answer(200, "", { "x-request-id": "r-1" }));
  const client = clientWithToken({ baseUrl: server.url });
  const { data, response } = await client.request("HEAD /x").withResponse();
  expect([data, response.status, response.requestId]).toEqual([undefined, 200, "r-1"]);
  expect(await client.request("HEAD /x")).toBeUndefined();
});

test.each<[string, string, unknown, string]>([
  [
    "a query that is no plain object",
    "GET /x",
    { query: new URLSearchParams("a=b") },
    "query` must be a plain object",
  ],
  ["a query that is a string", "GET /x", { query: "a=b" }, "query` must be a plain object"],
  ["a query that is null", "GET /x", { query: null }, "query` must be a plain object"],
  ["a path that is a Map", "GET /x/{id}", { path: new Map([["id", "1"]]) }, "path` must be a plain object"],
  ["a filter by nothing", "GET /x", { query: { statuses: [] } }, "must have at least 1 entry"],
  ["a place with a pattern", "GET /x/{name*}", { path: { "name*": "a" } }, "{name*}, which is no name"],
  ["a body of a GET", "GET /x", { body: { a: 1 } }, "is not sent with a GET"],
  ["a body of a HEAD", "HEAD /x", { body: "a" }, "is not sent with a HEAD"],
  ["a route that is a symbol", Symbol("x") as never, {}, "the route must be a method and a path"],
])("%s is refused, and sends nothing", async (_what, route, input, message) => {
  const server = await startServer(json({}));
  const error = await errorOf(
    clientWithToken({ baseUrl: server.url }).request(route, input as object),
    InputError,
  );
  expect([error.message.replace("the query", "query`").replace("the path", "path`"), error.executed]).toEqual(
    [expect.stringContaining(message), "no"],
  );
  expect(server.requests).toEqual([]);
});

import { describe, expect, expectTypeOf, test, vi } from "vitest";
import { ApiCall } from "../../src/call/api-call.js";
import type { CallRow } from "../../src/call/call.js";
import { callRoute, type RequestInput } from "../../src/call/route.js";
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
  const server = await startServer(json({}));
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
  ["a place with a pattern", "GET /x/{name*}", { path: { "name*": "a" } }, "{name*}, which is not a name"],
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

/** Calls a route without sending anything. */
function call(route: string, input?: unknown) {
  const response = {
    status: 204,
    headers: new Headers(),
    requestId: undefined,
    callId: "call-1",
    retries: 0,
  };
  const callRow = vi.fn<CallRow>(() => new ApiCall(async () => ({ data: "done", response }), "request"));
  const options = { timeout: 7 };
  return { callRow, options, outcome: callRoute(callRow, route, input as RequestInput | undefined, options) };
}

describe("the table of operations gives a route", () => {
  test.each([
    ["GET /organizations/{org_id}", "getOrganization"],
    ["PUT /organizations/{org_id}", "updateOrganization"],
    ["DELETE /organizations/{org_id}", undefined],
    ["GET /organizations/{id}", undefined],
    ["GET /unheard-of", undefined],
  ])("%s nothing but the name of its operation: %s", async (route, operationId) => {
    const path = route.endsWith("{id}") ? { id: "us" } : route.includes("{") ? { org_id: "us" } : {};
    const { callRow, options, outcome } = call(route, { path });
    expect(await outcome).toBe("done");
    const [method, template] = route.split(" ");
    const row = {
      operationId,
      label: route,
      method,
      path: template,
      isMadeOnTheSpot: true,
      answers: operationId === undefined ? "any" : undefined,
    };
    expect(callRow.mock.calls).toEqual([[row, { path, query: {} }, options]]);
  });

  test("and names it in the error of an input that is refused", async () => {
    const refused = call("PUT /organizations/{org_id}", { path: {} });
    expect(await errorOf(refused.outcome, InputError)).toMatchObject({
      operationId: "updateOrganization",
      message: "request: path `org_id` is required; pass a value for {org_id} in `path`",
    });
    expect(refused.callRow).not.toHaveBeenCalled();
    const unknown = call("GET /unheard-of", { body: 1 });
    expect((await errorOf(unknown.outcome, InputError)).operationId).toBeUndefined();
  });
});

describe("what is passed on is", () => {
  test.each<[string, unknown, object]>([
    ["an empty input if there is none", undefined, { path: {}, query: {} }],
    [
      "the query without what is undefined",
      { query: { a: undefined, b: "", c: 0, d: false } },
      { path: {}, query: { b: "", c: 0, d: false } },
    ],
    ["no body if it is undefined", { body: undefined }, { path: {}, query: {} }],
    ["a body that is null", { body: null }, { path: {}, query: {}, body: null }],
    ["an array in the query", { query: { a: ["b", 1, true] } }, { path: {}, query: { a: ["b", 1, true] } }],
  ])("%s", async (_what, input, passed) => {
    const { callRow, outcome } = call("POST /things", input);
    await outcome;
    expect(callRow.mock.calls[0]?.[1]).toStrictEqual(passed);
  });
});

describe("a route is sent as it is with", () => {
  test.each([
    ["dots within a segment", "/v1.0/.hidden/ends./a..b/..."],
    ["an escaped blank", "/a%20b"],
    ["an empty segment", "/a//b"],
    ["no segment", "/"],
  ])("%s", async (_what, path) => {
    const { callRow, outcome } = call(`GET ${path}`);
    await outcome;
    expect(callRow.mock.calls[0]?.[0]).toMatchObject({ label: `GET ${path}`, path });
  });

  test.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("the method %s", async (method) => {
    const { callRow, outcome } = call(`${method} /things`);
    await outcome;
    expect(callRow.mock.calls[0]?.[0]).toMatchObject({ method });
  });
});

describe("a route is refused", () => {
  const wanted =
    'the route must be a method and a path that begins with "/", such as "GET /organizations/{org_id}/new-thing"; query parameters go into `query`; got ';
  const upwards =
    'the route has a segment "." or "..", which would lead elsewhere; write the path it leads to';

  test.each<[unknown, string]>([
    ["", `${wanted}""`],
    ["GET", `${wanted}"GET"`],
    ["get /a", `${wanted}"get /a"`],
    ["TRACE /a", `${wanted}"TRACE /a"`],
    ["GET  /a", `${wanted}"GET  /a"`],
    ["xGET /a", `${wanted}"xGET /a"`],
    ["GET /a b", `${wanted}"GET /a b"`],
    ["GET /a#b", `${wanted}"GET /a#b"`],
    ["GET //a", `${wanted}"GET //a"`],
    ["x".repeat(101), `${wanted}"${"x".repeat(100)}"`],
    [undefined, `${wanted}undefined`],
    [7, `${wanted}7`],
    [["GET /a"], `${wanted}an array`],
    ["GET /.", upwards],
    ["GET /a/./b", upwards],
    ["GET /a/%2E%2e/b", upwards],
    ["GET /a/.%2e", upwards],
  ])("if it is %j", async (route, problem) => {
    const { callRow, outcome } = call(route as string);
    expect((await errorOf(outcome, InputError)).problems).toEqual([problem]);
    expect(callRow).not.toHaveBeenCalled();
  });
});

describe("a problem of the input is named with its place:", () => {
  const segment = "must have no other characters than A-Z a-z 0-9 - . _ ~, and not only dots; got";
  const sendable = "must be a string, a number, a boolean or an array of these; got";
  const required = "is required; pass a value for {id} in `path`";

  test.each<[string, unknown, string, string]>([
    ["GET /a", { body: 1 }, "/body", "the body is not sent with a GET; leave it out, or pass it in `query`"],
    [
      "HEAD /a",
      { body: 0 },
      "/body",
      "the body is not sent with a HEAD; leave it out, or pass it in `query`",
    ],
    ["GET /a", { path: 7 }, "/path", "the path must be a plain object; got 7"],
    ["GET /a", { query: [] }, "/query", "the query must be a plain object; got an array"],
    ["GET /a/{id}", undefined, "/path/id", `path \`id\` ${required}`],
    ["GET /a/{id}", { path: { id: null } }, "/path/id", `path \`id\` ${required}`],
    [
      "GET /a/{toString}",
      {},
      "/path/toString",
      "path `toString` is required; pass a value for {toString} in `path`",
    ],
    ["GET /a/{id}", { path: { id: true } }, "/path/id", `path \`id\` ${segment} true`],
    ["GET /a/{id}", { path: { id: Number.NaN } }, "/path/id", `path \`id\` ${segment} NaN`],
    ["GET /a/{id}", { path: { id: Infinity } }, "/path/id", `path \`id\` ${segment} Infinity`],
    ["GET /a/{id}", { path: { id: -Infinity } }, "/path/id", `path \`id\` ${segment} -Infinity`],
    ["GET /a/{id}", { path: { id: ["b"] } }, "/path/id", `path \`id\` ${segment} an array`],
    ["GET /a/{id}", { path: { id: "." } }, "/path/id", `path \`id\` ${segment} a string of 1 character`],
    ["GET /a/{id}", { path: { id: "..." } }, "/path/id", `path \`id\` ${segment} a string of 3 characters`],
    ["GET /a/{id}", { path: { id: "%2e" } }, "/path/id", `path \`id\` ${segment} a string of 3 characters`],
    [
      "GET /a",
      { path: { id: "b" } },
      "/path/id",
      "path `id` has no place in the route; write {id} where it belongs",
    ],
    ["GET /a/{*id}", {}, "", "the route has {*id}, which is not a name; write a name such as {org_id}"],
    ["GET /a/{id*}", {}, "", "the route has {id*}, which is not a name; write a name such as {org_id}"],
    [
      "GET /a",
      { query: { b: [] } },
      "/query/b",
      "query `b` must have at least 1 entry; leave it out to ask for all",
    ],
    ["GET /a", { query: { b: null } }, "/query/b", `query \`b\` ${sendable} null`],
    ["GET /a", { query: { b: Infinity } }, "/query/b", `query \`b\` ${sendable} Infinity`],
    ["GET /a", { query: { b: ["c", {}] } }, "/query/b", `query \`b\` ${sendable} an array`],
    ["GET /a", { query: { b: ["c", undefined] } }, "/query/b", `query \`b\` ${sendable} an array`],
    ["GET /a", { query: { b: "\ud800" } }, "/query", "the query must not have half of a surrogate pair"],
    ["GET /a", { timeout: 1 }, "", "`timeout` is a call option: pass it as the next argument"],
    ["GET /a", { params: {} }, "", "the input has an unknown member `params`; known: path, query, body"],
    [
      "GET /a",
      "b",
      "",
      "the input must be an object with `path`, `query` and `body`; got a string of 1 character",
    ],
  ])("%s with %j", async (route, input, pointer, text) => {
    const { callRow, outcome } = call(route, input);
    const { problems, issues } = await errorOf(outcome, InputError);
    expect([problems, issues.map((issue) => issue.pointer)]).toEqual([[text], [pointer]]);
    expect(callRow).not.toHaveBeenCalled();
  });

  test("all of them at once", async () => {
    const input = { body: 1, path: { id: "", other: 1 }, query: { b: [] }, headers: {}, extra: 1 };
    const { issues } = await errorOf(call("GET /a/{id}", input).outcome, InputError);
    expect(issues.map(({ pointer }) => pointer)).toEqual([
      "",
      "",
      "/body",
      "/path/id",
      "/path/other",
      "/query/b",
    ]);
  });

  test("but a value that begins or ends with a dot is one segment", async () => {
    const path = { a: ".hidden", b: "ends.", c: "x..y", d: "-_~", e: 0 };
    const { callRow, outcome } = call("GET /{a}/{b}/{c}/{d}/{e}", { path });
    await outcome;
    expect(callRow.mock.calls[0]?.[1]).toStrictEqual({ path, query: {} });
  });
});

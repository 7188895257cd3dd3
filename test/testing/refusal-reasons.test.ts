/** The mock says why it refuses a request: through the kit's front, and through plain Prism. */
import { expect, inject, test } from "vitest";
import { guestId, hostId } from "../../examples/operations.js";
import { readViolationIssues } from "../../src/errors/read-error.js";
import { createRedact } from "../../src/errors/redact.js";
import { ApiError, type Fetch, ValidationError } from "../../src/index.js";
import { readOwnError, readViolations, toErrorBody } from "../../src/testing/violations.js";
import { clientWithToken, errorOf, secrets } from "../support/client.js";
import { openPrismMock } from "../support/mock.js";
import { json, startServer } from "../support/server.js";

const misspelt = { order_by: "nmae", order_dir: "down" } as never;
const reason = "Request query parameter order_by must be equal to one of the allowed values: name, email";

test("the front responds with the documented list, and the error has an issue for each entry", async () => {
  const mock = await openPrismMock();
  const client = mock.client({ accessToken: "mine", maxRetries: 0 });
  const error = await errorOf(client.privateRecords.list(misspelt), ValidationError);
  expect(error.body).toEqual({
    detail: [
      { loc: ["query", "order_by"], msg: expect.stringContaining(reason), type: "enum" },
      { loc: ["query", "order_dir"], msg: expect.stringContaining("asc, desc"), type: "enum" },
    ],
  });
  expect(error.issues).toMatchObject([
    { pointer: "/query/order_by", message: expect.stringContaining(reason), type: "enum" },
    { pointer: "/query/order_dir" },
  ]);
  expect(error.message).toContain(reason);
  expect(mock.requests.at(-1)?.violations).toHaveLength(2);
});

test("the front gives the reason of a 401 and of a 415, which Prism leaves out of the body", async () => {
  const mock = await openPrismMock();
  const headers = { "Requester-Organization-ID": hostId, "Target-Organization-ID": hostId };
  const unauthorized = await fetch(`${mock.url}/organizations/${guestId}/analytics`, { headers });
  expect(unauthorized.status).toBe(401);
  expect(await unauthorized.json()).toEqual({ detail: [{ loc: [], msg: "Invalid security scheme used" }] });
  const unsupported = await fetch(`${mock.url}/oauth2/token`, { method: "POST", body: "x" });
  expect(unsupported.status).toBe(415);
  expect(await unsupported.json()).toEqual({
    detail: [{ loc: [], msg: "Supported content types: application/json" }],
  });
});

test("the front gives Prism's reason if a body is no JSON", async () => {
  const mock = await openPrismMock();
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${mock.url}/oauth2/token`, { method: "POST", headers, body: "{" });
  expect(response.status).toBe(400);
  const { detail } = (await response.json()) as { detail: string };
  expect(detail).toContain("JSON");
  expect(mock.requests).toMatchObject([
    { operationId: "createAccessToken", violations: [{ message: detail }] },
  ]);
});

test("an error example of Prism is passed back unchanged", async () => {
  const mock = await openPrismMock();
  const headers = { Authorization: "Bearer a", Prefer: "code=429, example=message" };
  const [direct, passed] = await Promise.all(
    [inject("prismUrl"), mock.url].map((url) => fetch(`${url}/resources/currencies`, { headers })),
  );
  expect(passed?.status).toBe(429);
  const text = await direct?.text();
  expect(text).not.toBe("");
  expect(await passed?.text()).toBe(text);
  expect(passed?.headers.get("content-type")).toBe(direct?.headers.get("content-type"));
  expect(mock.requests).toMatchObject([{ violations: [] }]);
});

test.each([
  ["Prism's own form", '{"error":{"code":"BAD_BODY","message":"no JSON"}}', "no JSON"],
  ["a code that is a number", '{"error":{"code":400,"message":"no JSON"}}', undefined],
  ["no code", '{"error":{"message":"no JSON"}}', undefined],
  ["no message", '{"error":{"code":"BAD_BODY"}}', undefined],
  ["an error that is a text", '{"error":"no JSON"}', undefined],
  ["an error that is null", '{"error":null}', undefined],
  ["the documented form", '{"detail":"no"}', undefined],
  ["a list", "[]", undefined],
  ["null", "null", undefined],
  ["a number", "7", undefined],
  ["no JSON", "<html>", undefined],
  ["nothing", "", undefined],
])("Prism's own error is read from a body in its form alone: %s", (_what, text, message) => {
  expect(readOwnError(text)).toBe(message);
});

test("a problem that is in both the body and the header is one issue", async () => {
  const mock = await openPrismMock();
  const anonymous: Fetch = (url, init) => {
    const { Authorization: _token, ...headers } = init.headers;
    return fetch(url, { ...init, headers } as RequestInit);
  };
  const client = mock.client({ accessToken: "mine", maxRetries: 0, fetch: anonymous });
  const error = await errorOf(client.currencies.list(), ApiError);
  expect(error.issues).toEqual([{ pointer: "", message: "Invalid security scheme used" }]);
});

test("a secret that JSON escapes by its characters, not by its bytes, is not shown", () => {
  const headers = new Headers({
    "sl-violations": String.raw`[{"location":["request"],"message":"s\u00e9cret"}]`,
  });
  const issues = readViolationIssues(headers, createRedact(["sécret"]));
  expect(issues).toEqual([{ pointer: "", message: "[redacted]" }]);
});

test("a success is passed on as it is, and so is a refusal that names no reason", async () => {
  const mock = await openPrismMock();
  const answered = await fetch(`${mock.url}/resources/currencies`, {
    headers: { Authorization: "Bearer a" },
  });
  expect(answered.status).toBe(200);
  expect(await answered.json()).toHaveLength(2);
  const nowhere = await fetch(`${mock.url}/nowhere`);
  expect(await nowhere.json()).toMatchObject({ title: "Route not resolved, no path matched" });
});

test("with plain Prism, the issues and the message have what its header says", async () => {
  const client = clientWithToken({ baseUrl: inject("prismUrl"), maxRetries: 0 });
  const error = await errorOf(client.privateRecords.list(misspelt), ValidationError);
  expect(error.issues).toMatchObject([
    { pointer: "", message: "The request was refused." },
    { pointer: "/query/order_by", message: expect.stringContaining(reason) },
    { pointer: "/query/order_dir" },
  ]);
  expect(error.message).toContain(`The request was refused; /query/order_by: ${reason}`);
});

const violation = (message: unknown, location: unknown = ["request", "query", "a"]) => ({
  location,
  severity: "Error",
  code: "enum",
  message,
});

test.each([
  ["findings that are none", JSON.stringify([null, 7, {}, violation(1), violation("x", "request")]), []],
  ["findings about the response", JSON.stringify([violation("x", ["response", "body"])]), []],
  ["what is no list", '{"message":"x"}', []],
  ["a list that was cut off", '[{"location":["requ', ['[{"location":["requ']],
  [
    "a secret, however it is escaped",
    `[${JSON.stringify(violation("SECRET")).replace("SECRET", escaped())}]`,
    ["[redacted]"],
  ],
  ["more than anybody reads", JSON.stringify(Array(60).fill(violation("x"))), Array(20).fill("x")],
  ["a long one", JSON.stringify([violation("x".repeat(9000))]), ["x".repeat(500)]],
])("an error takes from the header no more than it should: %s", async (_what, header, messages) => {
  const server = await startServer(json({}, 422, { "sl-violations": header }));
  const client = clientWithToken({ baseUrl: server.url, maxRetries: 0 });
  const error = await errorOf(client.currencies.list(), ApiError);
  expect(error.issues.map(({ message }) => message)).toEqual(messages);
});

/** The token of the client as a server may write it in JSON. */
function escaped(): string {
  return [...secrets.accessToken].map((character) => `\\u00${character.charCodeAt(0).toString(16)}`).join("");
}

test("of a list that Prism cut off, the front keeps the complete findings", () => {
  const [one, two] = [violation('with "quotes", and {braces}'), violation("two")];
  const cut = `(truncated) ${JSON.stringify([one, two, violation("lost")]).slice(0, -20)}`;
  const read = (message: string) => ({
    location: ["request", "query", "a"],
    message,
    code: "enum",
    severity: "error",
  });
  expect(readViolations(cut)).toEqual([read(String(one.message)), read(String(two.message))]);
  const unknown = { location: [], message: "what?", code: undefined, severity: "warning" };
  expect(readViolations("what?")).toEqual([unknown]);
  const ofResponse = readViolations(JSON.stringify([violation("x", ["response"])]));
  expect(toErrorBody([...readViolations("what?"), ...ofResponse])).toBeUndefined();
});

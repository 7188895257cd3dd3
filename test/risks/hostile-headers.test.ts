/** Headers of the caller cannot replace who asks, nor smuggle lines; headers of the server cannot break a call. */
import { describe, expect, test } from "vitest";
import { ApiError, ConnectionError, InputError, ServerError } from "../../src/index.js";
import { action, clientWithToken, errorOf, guestId, hostId, secrets } from "../support/client.js";
import { head, reply, replyJson, startTcpServer, write, writeAndEnd } from "../support/tcp-server.js";

async function callWith(headers: unknown) {
  const server = await startTcpServer(replyJson(action));
  const client = clientWithToken({ baseUrl: server.url });
  return { server, call: client.analytics.request(guestId, { headers: headers as Record<string, string> }) };
}

describe("the caller cannot set", () => {
  const fixed = [
    "Authorization",
    "Requester-Organization-ID",
    "Target-Organization-ID",
    "Accept",
    "Content-Type",
    "Content-Length",
    "Transfer-Encoding",
    "Host",
    "Connection",
    "Keep-Alive",
    "Expect",
    "Upgrade",
  ];
  const spellings = fixed.flatMap((name) => [name, name.toLowerCase(), name.toUpperCase()]);

  test.each(spellings)("%s", async (name) => {
    const { server, call } = await callWith({ [name]: guestId });
    const error = await errorOf(call, InputError);
    expect(error.problems).toEqual([expect.stringContaining("which the client sets itself")]);
    expect(error.message).not.toContain(guestId);
    expect(server.connections).toBe(0);
  });

  test.each([
    ["a name with a space", { "Authorization ": "x" }],
    ["a name with a colon", { "Authorization:": "x" }],
    ["a name with a line break", { "x\r\nAuthorization": "x" }],
    ["a name with a NUL", { "x\0": "x" }],
    ["a name that is not ASCII", { Аuthorization: "x" }],
    ["an empty name", { "": "x" }],
    ["a value with a line break", { "x-a": "1\r\nAuthorization: Bearer evil" }],
    ["a value with a bare CR", { "x-a": "1\rb" }],
    ["a value with a NUL", { "x-a": "a\0b" }],
    ["a value beyond Latin-1", { "x-a": "🙂" }],
    ["a value that is no string", { "x-a": 1 }],
    ["no value", { "x-a": undefined }],
    ["null", { "x-a": null }],
    ["a Headers object, whose entries are no properties", new Headers({ "x-a": "1" })],
    ["a Map", new Map([["x-a", "1"]])],
    ["an array", [["x-a", "1"]]],
    ["a string", "x-a: 1"],
  ])("%s", async (_what, headers) => {
    const { server, call } = await callWith(headers);
    const error = await errorOf(call, InputError);
    expect(error.problems).toHaveLength(1);
    expect(error.message).not.toMatch(/[\r\n\0]/);
    expect(server.connections).toBe(0);
  });
});

test("an odd but lawful header arrives as it is, beside the client's own", async () => {
  const headers = JSON.parse('{"__proto__":"a","constructor":"b","x-note":"caf\\u00e9","x-empty":""}');
  const { server, call } = await callWith(headers);
  expect(await call).toEqual(action);
  expect(server.requests[0]?.headers).toMatchObject({
    constructor: "b",
    "x-note": "café",
    "x-empty": "",
    authorization: `Bearer ${secrets.accessToken}`,
    "requester-organization-id": hostId,
    "target-organization-id": hostId,
  });
  expect(Object.hasOwn({}, "a")).toBe(false);
});

describe("the server", () => {
  const call = async (...args: Parameters<typeof startTcpServer>) => {
    const server = await startTcpServer(...args);
    return clientWithToken({ baseUrl: server.url, maxRetries: 0 }).analytics.request(guestId);
  };

  test.each<[string, string]>([
    ["a header of 1 MiB", `x-large: ${"a".repeat(2 ** 20)}\r\n`],
    ["a header without a colon", "nonsense\r\n"],
    ["a bare NUL", "x-a: a\0b\r\n"],
    ["length and chunks at once", "content-length: 5\r\ntransfer-encoding: chunked\r\n"],
    ["two lengths", "content-length: 5\r\ncontent-length: 6\r\n"],
  ])("that sends %s gets a typed error", async (_what, lines) => {
    const started = call(writeAndEnd(`HTTP/1.1 200 OK\r\n${lines}\r\n{}`));
    await errorOf(started, ConnectionError);
  });

  test("that sends a request id with odd characters cannot forge a log line", async () => {
    const error = await errorOf(
      call(
        reply(500, '{"detail":"a\\r\\nERROR forged \\u001b[31m\\u2028"}', { "x-request-id": "\tid-1; DROP" }),
      ),
      ServerError,
    );
    for (const control of ["\r", "\n", "\u2028", "\u001b"]) expect(error.message).not.toContain(control);
    expect(error.requestId).toBe("id-1; DROP");
  });

  test.each(["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "cf-ray"])(
    "that names the request in %s is understood",
    async (name) => {
      expect((await errorOf(call(reply(404, "", { [name]: "id-1" })), ApiError)).requestId).toBe("id-1");
    },
  );

  test("that sends a thousand headers is read", async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`x-${index}`, "a"]));
    const body = JSON.stringify(action);
    expect(await call(write(head(200, { ...many, "content-length": String(body.length) }), body))).toEqual(
      action,
    );
  });
});

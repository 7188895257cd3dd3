import { describe, expect, test } from "vitest";
import { AbortError, ConnectionError, InputError, TimeoutError } from "../../src/index.js";
import { clientWithCredentials, clientWithToken, errorOf, guestId, hostId } from "../support/client.js";
import { answer, inTurn, json, startServer } from "../support/server.js";
import { findClosedPort } from "../support/tcp-server.js";

describe("what is sent", () => {
  test.each<[string, BodyInit, string | undefined, string]>([
    ["a string", "a=b", "text/plain;charset=UTF-8", "a=b"],
    [
      "URLSearchParams",
      new URLSearchParams({ a: "b c" }),
      "application/x-www-form-urlencoded;charset=UTF-8",
      "a=b+c",
    ],
    ["bytes", new TextEncoder().encode("bytes"), undefined, "bytes"],
    ["an ArrayBuffer", new TextEncoder().encode("buffer").buffer as ArrayBuffer, undefined, "buffer"],
    [
      "a part of a buffer",
      new Uint8Array(new TextEncoder().encode("xxpartxx").buffer, 2, 4),
      undefined,
      "part",
    ],
    ["a Blob", new Blob(["blob"], { type: "text/csv" }), "text/csv", "blob"],
  ])("%s, which is sent again after a 503", async (_what, body, contentType, received) => {
    const server = await startServer(inTurn(answer(503), json({})));
    const client = clientWithToken({ baseUrl: server.url });
    await client.fetch("/things", { method: "PUT", body });
    expect(server.requests.map((request) => request.body)).toEqual([received, received]);
    expect(server.requests[1]?.headers["content-type"]).toBe(contentType);
  });

  test("a FormData", async () => {
    const server = await startServer(json({}));
    const body = new FormData();
    body.append("file", new File(["%PDF"], "a.pdf"));
    await clientWithToken({ baseUrl: server.url }).fetch("/files", { method: "POST", body });
    expect(server.requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; ?boundary=/);
    expect(server.requests[0]?.body).toContain('filename="a.pdf"');
  });

  test("a Request, whose body is read once and can be sent again", async () => {
    const server = await startServer(inTurn(answer(503), json({})));
    const request = new Request(`${server.url}/things`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-Trace": "7" },
      body: '{"a":1}',
    });
    await clientWithToken({ baseUrl: server.url }).fetch(request);
    expect(server.requests.map((received) => received.body)).toEqual(['{"a":1}', '{"a":1}']);
    expect(server.requests[1]?.headers).toMatchObject({ "content-type": "application/json", "x-trace": "7" });
  });

  test.each([
    ["a 401", 401],
    ["a 503", 503],
  ])("a stream, only once, whatever follows: %s", async (_what, status) => {
    const server = await startServer(answer(status));
    const body = new Blob(["streamed"]).stream();
    const accessToken = () => "given";
    const client = clientWithToken({ baseUrl: server.url, accessToken });
    const response = await client.fetch("/things", { method: "PUT", body });
    expect([response.status, server.requests.map((request) => request.body)]).toEqual([status, ["streamed"]]);
  });

  test("a method in lower case, as upper case", async () => {
    const server = await startServer(json({}));
    await clientWithToken({ baseUrl: server.url }).fetch("/things", { method: "patch" });
    expect(server.requests[0]?.method).toBe("PATCH");
  });

  test("an organization header that equals the scope's is accepted", async () => {
    const server = await startServer(json({}));
    const headers = { "requester-organization-id": hostId.toUpperCase(), "Target-Organization-ID": guestId };
    await clientWithToken({ baseUrl: server.url }).asHostOf(guestId).fetch("/things", { headers });
    expect(server.requests[0]?.headers).toMatchObject({
      "requester-organization-id": hostId,
      "target-organization-id": guestId,
    });
  });
});

describe("it returns a Response", () => {
  test.each([
    [200, "text"],
    [404, "text"],
    [500, "text"],
    [302, ""],
    [204, ""],
    [304, ""],
  ])("for a %i", async (status, body) => {
    const server = await startServer(
      answer(status, body, { "x-a": "1", location: "https://elsewhere.example/" }),
    );
    const response = await clientWithToken({ baseUrl: server.url, maxRetries: 0 }).fetch("/things?q=1");
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.ok, response.url, response.headers.get("x-a")]).toEqual([
      status,
      status >= 200 && status <= 299,
      `${server.url}/things?q=1`,
      "1",
    ]);
    expect(await response.text()).toBe(body);
  });

  test("whose error body shows no token, however the server escapes it", async () => {
    const token = "canary+token/91bc";
    const echo = JSON.stringify({ detail: `${token}, ${encodeURIComponent(token)}` }).replaceAll("/", "\\/");
    const server = await startServer((_request, response) =>
      response
        .writeHead(403, { "content-length": echo.length, "content-type": "application/json" })
        .end(echo),
    );
    const response = await clientWithToken({ baseUrl: server.url, accessToken: token }).fetch("/things");
    expect(response.headers.get("content-length")).toBeNull();
    expect(await response.json()).toEqual({ detail: "[redacted], [redacted]" });
  });

  test.each([200, 403])("of which nothing else is changed, for a %i", async (status) => {
    const bytes = Buffer.from([0, 255, 254, 1]);
    const server = await startServer((_request, response) => response.writeHead(status).end(bytes));
    const response = await clientWithToken({ baseUrl: server.url, maxRetries: 0 }).fetch("/file");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });

  test("with each Set-Cookie header separate", async () => {
    const server = await startServer((_request, response) =>
      response.setHeader("set-cookie", ["a=1", "b=2"]).end(),
    );
    const response = await clientWithToken({ baseUrl: server.url }).fetch("/");
    expect(response.headers.getSetCookie().join("; ")).toContain("b=2");
  });
});

describe("without a response", () => {
  test("errors are this package's own, and name method and path without the query", async () => {
    const baseUrl = `http://127.0.0.1:${await findClosedPort()}/v1`;
    const client = clientWithToken({ baseUrl, maxRetries: 0 });
    const error = await errorOf(client.fetch("/things/7?key=private"), ConnectionError);
    expect(error.message).toContain("GET /things/7: no response");
    expect(error.message).not.toContain("private");
    expect(error.operationId).toBeUndefined();
  });

  test("the client's timeout and the caller's signal end the call", async () => {
    const server = await startServer(() => undefined);
    const client = clientWithToken({ baseUrl: server.url });
    await errorOf(client.withOptions({ timeout: 50 }).fetch("/"), TimeoutError);
    await errorOf(client.fetch("/", { signal: AbortSignal.timeout(50) }), AbortError);
    await errorOf(client.fetch(new Request(server.url, { signal: AbortSignal.abort() })), AbortError);
  });
});

describe("refused before anything is sent", () => {
  test.each<[string, string | URL, RequestInit | undefined, string]>([
    [
      "another origin",
      "https://elsewhere.example/x?t=private",
      {},
      "https://elsewhere.example/x is not below",
    ],
    ["a host that begins like ours", "BASE.elsewhere.example/x", {}, "is not below"],
    ["a path that begins like ours", "BASEx", {}, "is not below"],
    ["a URL above the base URL", new URL("http://127.0.0.1:1/other"), {}, "is not below"],
    ["a relative path", "things", {}, "neither a path nor a URL"],
    ["a path that goes up", "/things/../../x", {}, 'a segment "." or ".."'],
    ["a path that goes up, escaped", "/things/%2E%2e/x", {}, 'a segment "." or ".."'],
    ["another host by two slashes", "//elsewhere.example/x", {}, "names another host"],
    ["a backslash", "/things\\x", {}, "a backslash"],
    ["a template without its value", "/a/{org_id}/b", {}, "no value for {org_id}"],
    ["one that a URL has escaped", new URL("http://127.0.0.1:1/v1/{org_id}"), {}, "no value for {org_id}"],
    ["a line break", "/things\r\nx", {}, "blanks or control characters"],
    ["a URL with a user", "http://user:private@127.0.0.1:1/v1/x", {}, "is not below"],
    [
      "an Authorization of the caller's",
      "/x",
      { headers: { Authorization: "Bearer private" } },
      "cannot set authorization",
    ],
    ["a Host of the caller's", "/x", { headers: { Host: "a" } }, "cannot set host"],
    [
      "another target",
      "/x",
      { headers: { "Target-Organization-ID": guestId } },
      "differs from that of this scope",
    ],
    [
      "another requester",
      "/x",
      { headers: [["Requester-Organization-ID", guestId]] },
      "differs from that of this scope",
    ],
    [
      "a body that is none",
      "/x",
      { method: "POST", body: 7 as unknown as string },
      "`body` must be what `fetch` takes",
    ],
    ["a GET with a body", "/x", { body: "x" }, "a GET has no body"],
    ["a method that is none", "/x", { method: "A B" }, "`method` must be the name of an HTTP method"],
    ["headers that are none", "/x", { headers: { "a b": "c" } }, "`headers` must be headers"],
  ])("%s", async (_what, input, init, problem) => {
    const server = await startServer(json({}));
    const baseUrl = `${server.url}/v1`;
    const client = clientWithToken({ baseUrl });
    const address = typeof input === "string" ? input.replace("BASE", baseUrl) : input;
    const error = await errorOf(client.fetch(address, init), InputError);
    expect(error.problems).toEqual([expect.stringContaining(problem)]);
    expect(error.message).not.toContain("private");
    expect(server.requests).toEqual([]);
  });
});

describe("a Request is checked like its parts, and no token is fetched for one that is refused", () => {
  test.each<[string, string, RequestInit, string]>([
    ["to another origin", "https://elsewhere.example/x", {}, "is not below"],
    ["for a template without its value", "BASE/a/{org_id}", {}, "no value for {org_id}"],
    [
      "with an Authorization",
      "BASE/x",
      { headers: { Authorization: "Bearer private" } },
      "cannot set authorization",
    ],
    [
      "for another target",
      "BASE/x",
      { headers: { "Target-Organization-ID": guestId } },
      "differs from that of this scope",
    ],
  ])("%s", async (_what, url, init, problem) => {
    const server = await startServer(json({}));
    const client = clientWithCredentials({ baseUrl: server.url });
    const error = await errorOf(client.fetch(new Request(url.replace("BASE", server.url), init)), InputError);
    expect(error.problems).toEqual([expect.stringContaining(problem)]);
    expect(error.message).not.toContain("private");
    expect([server.requests, server.tokenRequests]).toEqual([[], []]);
  });
});

test("an address below the base URL is kept, and a fragment is left out", async () => {
  const server = await startServer(json({}));
  const { fetch } = clientWithToken({ baseUrl: `${server.url}/v1` });
  await fetch(`${server.url}/v1/a?b=c#d`);
  await fetch(new URL(`${server.url}/v1/e`));
  await fetch("/f#g");
  expect(server.requests.map(({ path }) => path)).toEqual(["/v1/a?b=c", "/v1/e", "/v1/f"]);
});

describe("a Request", () => {
  const stalled = () => new ReadableStream({ pull: () => new Promise(() => undefined) });
  const post = (url: string, body: BodyInit, rest: object = {}) =>
    new Request(url, { method: "POST", body, duplex: "half", ...rest } as RequestInit);

  test("whose body never ends rejects by the deadline", async () => {
    const server = await startServer(json({}));
    const client = clientWithToken({ baseUrl: server.url, timeout: 50 });
    const error = await errorOf(client.fetch(post(`${server.url}/x`, stalled())), TimeoutError);
    expect(error.message).toContain("the body of the `Request` did not end");
    expect(error.executed).toBe("no");
    expect(server.requests).toEqual([]);
  });

  test("whose body never ends rejects as soon as its signal aborts", async () => {
    const controller = new AbortController();
    const client = clientWithToken({ baseUrl: "http://127.0.0.1:1" });
    const request = post("http://127.0.0.1:1/x", stalled(), { signal: controller.signal });
    const call = errorOf(client.fetch(request), AbortError);
    controller.abort("enough");
    expect((await call).executed).toBe("no");
  });

  test("whose body was read already, or breaks, is refused", async () => {
    const client = clientWithToken({ baseUrl: "http://127.0.0.1:1" });
    const used = post("http://127.0.0.1:1/x", "a");
    await used.text();
    expect((await errorOf(client.fetch(used), InputError)).message).toContain("has been read already");
    const broken = new ReadableStream({ pull: (controller) => controller.error(new RangeError("disk")) });
    const error = await errorOf(client.fetch(post("http://127.0.0.1:1/x", broken)), InputError);
    expect(error.message).toContain("the body of the `Request` cannot be read: disk");
  });

  test("is sent whole in a browser whose requests have no property `body`", async () => {
    const server = await startServer(json({}));
    const client = clientWithToken({ baseUrl: server.url });
    for (const body of ["abc", ""]) {
      const request = post(`${server.url}/x`, body);
      Object.defineProperty(request, "body", { value: undefined });
      await client.fetch(request);
    }
    expect(server.requests.map(({ body }) => body)).toEqual(["abc", ""]);
  });
});

test.each<[string, unknown, unknown, string]>([
  ["no address", null, {}, "the address must be a string, a URL or a Request; got null"],
  ["an object", Object.create(null), {}, "the address must be a string, a URL or a Request"],
  ["options that are none", "/x", 7, "the second argument must be options; got 7"],
  ["CONNECT", "/x", { method: "CONNECT" }, "`method` must be the name of an HTTP method that `fetch` sends"],
  ["trace", "/x", { method: "trace" }, "`method` must be the name of an HTTP method that `fetch` sends"],
  ["a signal that is none", "/x", { signal: {} }, "`signal` must be an AbortSignal; got an object"],
])("%s is an InputError, and nothing is sent", async (_what, input, init, message) => {
  const server = await startServer(json({}));
  const call = clientWithToken({ baseUrl: server.url }).fetch(input as string, init as RequestInit);
  expect((await errorOf(call, InputError)).message).toContain(message);
  expect(server.requests).toEqual([]);
});

describe("a stream", () => {
  function watched() {
    let cancelled = 0;
    const cancel = () => {
      cancelled += 1;
    };
    return { stream: new ReadableStream({ cancel }), cancelled: () => cancelled };
  }

  test("that something else reads is refused", async () => {
    const { stream } = watched();
    stream.getReader();
    const client = clientWithToken({ baseUrl: "http://127.0.0.1:1" });
    const error = await errorOf(client.fetch("/x", { method: "POST", body: stream }), InputError);
    expect(error.message).toContain("a stream that something else reads already");
  });

  test("that was not sent is cancelled, so that its file or socket is closed", async () => {
    const { stream, cancelled } = watched();
    const client = clientWithToken({ baseUrl: "http://127.0.0.1:1" });
    const init = { method: "POST", body: stream, signal: AbortSignal.abort() };
    await errorOf(client.fetch("/x", init), AbortError);
    expect(cancelled()).toBe(1);
  });

  test("is left alone if the input is refused: the caller may pass it again", async () => {
    const { stream, cancelled } = watched();
    const client = clientWithToken({ baseUrl: "http://127.0.0.1:1" });
    await errorOf(client.fetch("//elsewhere.example", { method: "POST", body: stream }), InputError);
    expect(cancelled()).toBe(0);
  });

  test("that meets a 401 is not sent again, but the next call has a new token", async () => {
    let tokens = 0;
    const server = await startServer(
      (request, response) =>
        answer(request.headers.authorization === "Bearer token-1" ? 401 : 200)(request, response),
      (request, response) => {
        tokens += 1;
        json({ access_token: `token-${tokens}`, expires_in: 3600 })(request, response);
      },
    );
    const client = clientWithCredentials({ baseUrl: server.url });
    const send = () => client.fetch("/x", { method: "POST", body: new Blob(["a"]).stream() });
    expect([(await send()).status, (await send()).status]).toEqual([401, 200]);
    expect(server.requests).toHaveLength(2);
  });
});

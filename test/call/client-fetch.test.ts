import { brotliCompressSync, deflateSync, gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClientFetch } from "../../src/call/fetch.js";
import { AbortError, ConnectionError, InputError, ResponseError, TimeoutError } from "../../src/index.js";
import type { Fetch, FetchInit } from "../../src/transports/transport.js";
import { clientWithCredentials, clientWithToken, errorOf, guestId, hostId } from "../support/client.js";
import { answer, inTurn, json, startServer } from "../support/server.js";
import { type SessionChanges, sessionOf } from "../support/session.js";
import { findClosedPort } from "../support/tcp-server.js";
import { testedFetch } from "../support/transport.js";

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

  test("an organization header that equals the scenario's is accepted", async () => {
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
    expect(response.headers.get("content-length")).toBe("35");
    expect(await response.json()).toEqual({ detail: "[redacted], [redacted]" });
  });

  test.each([200, 403])("of which nothing else is changed, for a %i", async (status) => {
    const bytes = Buffer.from([0, 255, 254, 1]);
    const server = await startServer((_request, response) => response.writeHead(status).end(bytes));
    const response = await clientWithToken({ baseUrl: server.url, maxRetries: 0 }).fetch("/file");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });

  test("that a route can return: without the headers of the connection, and without cookies", async () => {
    const server = await startServer((_request, response) =>
      response.setHeader("set-cookie", ["a=1", "b=2"]).setHeader("keep-alive", "timeout=5").end("{}"),
    );
    const response = await clientWithToken({ baseUrl: server.url }).fetch("/");
    const names = [...response.headers.keys()];
    for (const name of ["set-cookie", "connection", "keep-alive", "transfer-encoding"])
      expect(names).not.toContain(name);
    expect(names).toContain("date");
  });

  test.each(["Gr\u00f6\u00dfe", "a\u0100b", "\u0100b", "a\u0100"])(
    "whose reason phrase is %j has it only if a `Response` can",
    async (statusText) => {
      const given = Object.defineProperty(new Response("{}"), "statusText", { value: statusText });
      const { clientFetch } = stubbed([() => given]);
      expect((await clientFetch("/")).statusText).toBe(statusText.includes("\u0100") ? "" : statusText);
    },
  );

  describe("whose coding and length are those of the bytes handed over:", () => {
    const text = JSON.stringify({ text: "Zoë".repeat(50) });
    const length = String(Buffer.byteLength(text));
    test.each<[string, string, (data: string) => Buffer]>([
      ["gzip", "gzip", gzipSync],
      ["br", "br", brotliCompressSync],
      ["deflate", "deflate", deflateSync],
      ["gzip in gzip", "gzip, gzip", (data) => gzipSync(gzipSync(data))],
    ])("%s is decoded, and says so", async (_what, coding, encode) => {
      const bytes = encode(text);
      const server = await startServer((_request, response) =>
        response.writeHead(200, { "content-encoding": coding, "content-length": bytes.length }).end(bytes),
      );
      const response = await clientWithToken({ baseUrl: server.url }).fetch("/");
      expect([response.headers.get("content-encoding"), response.headers.get("content-length")]).toEqual([
        null,
        length,
      ]);
      expect(await response.text()).toBe(text);
    });

    test.each(["compress", "gzip, compress"])(
      "a coding that was not decoded keeps its header: %s",
      async (coding) => {
        const bytes = Buffer.from([1, 2, 3]);
        const { clientFetch } = stubbed([
          () => new Response(bytes, { headers: { "content-encoding": coding } }),
        ]);
        const response = await clientFetch("/");
        expect([response.headers.get("content-encoding"), response.headers.get("content-length")]).toEqual([
          coding,
          "3",
        ]);
      },
    );

    test.each([
      ["x-gzip", [1, 2, 3]],
      ["zstd", [1, 2, 3]],
      // It begins as gzip does, and goes on otherwise.
      ["gzip", [0x1f, 2, 3]],
    ])("bytes that have no sign of %s were decoded", async (coding, bytes) => {
      const headers = { "content-encoding": coding };
      const { clientFetch } = stubbed([() => new Response(new Uint8Array(bytes), { headers })]);
      expect((await clientFetch("/")).headers.get("content-encoding")).toBeNull();
    });

    test("a `fetch` that decodes nothing keeps gzip, too", async () => {
      const bytes = gzipSync(text);
      const headers = { "content-encoding": "gzip", "content-length": String(bytes.length) };
      const { clientFetch } = stubbed([() => new Response(bytes, { headers })]);
      const response = await clientFetch("/");
      expect(response.headers.get("content-encoding")).toBe("gzip");
      expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(text);
    });

    test.each([
      ["HEAD", 200],
      ["GET", 304],
    ])("a %s with %i keeps them, as they are about a body that is not there", async (method, status) => {
      const server = await startServer((_request, response) =>
        response.writeHead(status, { "content-encoding": "gzip", "content-length": "7" }).end(),
      );
      const response = await clientWithToken({ baseUrl: server.url, maxRetries: 0 }).fetch("/", { method });
      expect(response.headers.get("content-encoding")).toBe("gzip");
      expect(response.headers.get("content-length")).toBe(
        method === "HEAD" ? "7" : response.headers.get("content-length"),
      );
    });

    test("an empty body has the length 0", async () => {
      const server = await startServer((_request, response) =>
        response.writeHead(200, { "content-length": "0" }).end(),
      );
      const response = await clientWithToken({ baseUrl: server.url }).fetch("/");
      expect(response.headers.get("content-length")).toBe("0");
    });
  });

  test("with the words of its status, and with its address also in a clone", async () => {
    const server = await startServer((_request, response) =>
      response.writeHead(418, "Short and stout").end("x"),
    );
    const response = await clientWithToken({ baseUrl: server.url }).fetch("/pot");
    const clone = response.clone().clone();
    expect([clone.url, clone.statusText, await clone.text()]).toEqual([
      `${server.url}/pot`,
      response.statusText,
      "x",
    ]);
    if (testedFetch.fetch === undefined) expect(response.statusText).toBe("Short and stout");
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
    ["a line break", "/things\r\nx", {}, "spaces or control characters"],
    ["a URL with a user", "http://user:private@127.0.0.1:1/v1/x", {}, "has a user name or a password in it"],
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
      "differs from that of this scenario",
    ],
    [
      "another requester",
      "/x",
      { headers: [["Requester-Organization-ID", guestId]] },
      "differs from that of this scenario",
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
      "differs from that of this scenario",
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
    expect(error.message).toContain("the body that you passed did not end");
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

const api = "https://api.example";

/** A `fetch` whose session sends nothing: it receives these responses in turn, and the last from then on. */
function stubbed(
  responses: readonly (() => unknown)[] = [() => new Response("{}")],
  session: SessionChanges = {},
) {
  const left = [...responses];
  const fetch = vi.fn<Fetch>(async () => {
    const next = left.length > 1 ? left.shift() : left[0];
    return next?.() as Response;
  });
  const scope = {
    baseUrl: api,
    scenario: "self" as const,
    timeoutMs: 30_000,
    requesterOrganizationId: hostId,
    targetOrganizationId: hostId,
  };
  return { fetch, clientFetch: createClientFetch(sessionOf({ fetch, ...session }), scope) };
}

/** A token that is long enough to be searched for. */
const longToken = {
  tokens: { get: () => "canary-token-1", drop: () => ({ canRenew: false, wasShared: false }) },
};
const busy = () => new Response("", { status: 503 });
const done = () => new Response("{}");

/** What was passed to `fetch` in each attempt. */
const initsOf = ({ fetch }: { fetch: { mock: { calls: [string, FetchInit, unknown][] } } }) =>
  fetch.mock.calls.map(([, init]) => init);

describe("a status that no Response can have", () => {
  test.each([0, 101, 199, 600, 999, Number.NaN])("is refused: %j", async (status) => {
    const headers = new Headers({ "content-type": "text/plain" });
    const { clientFetch } = stubbed([() => ({ status, headers, text: async () => "private" })]);
    const error = await errorOf(clientFetch("/things?key=private"), ResponseError);
    expect(error).toMatchObject({
      message: `GET /things: the server responded with ${status}, which no \`Response\` can have`,
      status,
      contentType: "text/plain",
      bodyStart: "",
      callId: expect.any(String),
      executed: "maybe",
    });
  });

  test("shows no token in its error, and has the id of the request", async () => {
    const headers = new Headers({
      "content-type": "text/canary-token-1",
      "x-request-id": "req-canary-token-1",
    });
    const { clientFetch } = stubbed([() => ({ status: 777, headers, text: async () => "" })], longToken);
    const error = await errorOf(clientFetch("/things"), ResponseError);
    expect(error).toMatchObject({
      status: 777,
      contentType: "text/[redacted]",
      requestId: "req-[redacted]",
      executed: "maybe",
    });
  });

  test.each([200, 299, 399, 400, 599])("is not %i", async (status) => {
    const { clientFetch } = stubbed([() => ({ status, headers: new Headers(), text: async () => "text" })]);
    const response = await clientFetch("/things");
    expect([response.status, await response.text()]).toEqual([status, "text"]);
  });
});

describe("the access token in a body", () => {
  const echoing = (status: number) =>
    stubbed(
      [
        () =>
          new Response("Bearer canary-token-1", {
            status,
            headers: { "content-length": "21", "x-a": "canary-token-1" },
          }),
      ],
      longToken,
    );

  test.each([200, 302, 399])("of a %i stays, as that is data", async (status) => {
    const response = await echoing(status).clientFetch("/things");
    expect(response.headers.get("content-length")).toBe("21");
    expect(response.headers.get("x-a")).toBe("[redacted]");
    expect(await response.text()).toBe("Bearer canary-token-1");
  });

  test.each([400, 404, 500])("of a %i is removed, and the length is that of what is left", async (status) => {
    const response = await echoing(status).clientFetch("/things");
    expect(response.headers.get("content-length")).toBe("17");
    expect(await response.text()).toBe("Bearer [redacted]");
  });

  test.each([400, 500])("of a %i is not there, so its length stays", async (status) => {
    const plain = () => new Response("text", { status, headers: { "content-length": "4" } });
    const response = await stubbed([plain]).clientFetch("/things");
    expect(response.headers.get("content-length")).toBe("4");
  });
});

describe("the signal of a Request", () => {
  const aborted = () => new Request(api, { signal: AbortSignal.abort() });

  test("is removed by a `signal` of null", async () => {
    const { clientFetch } = stubbed();
    expect((await clientFetch(aborted(), { signal: null })).status).toBe(200);
  });

  test("is replaced by another one, and stays if none is given", async () => {
    const { clientFetch } = stubbed();
    const { signal } = new AbortController();
    expect((await clientFetch(aborted(), { signal })).status).toBe(200);
    await errorOf(clientFetch(aborted(), {}), AbortError);
    await errorOf(clientFetch(aborted(), { signal: undefined } as unknown as RequestInit), AbortError);
  });
});

describe("the whole message of an input that is refused begins with `fetch`:", () => {
  const other = `differs from that of this scenario (${hostId}); leave it out, or use the \`fetch\` of \`client.asGuestOf(…)\` or \`client.asHostOf(…)\``;

  test.each<[string, unknown, unknown, string]>([
    ["no address", 7, {}, "the address must be a string, a URL or a Request; got 7"],
    [
      "options that are none",
      "/x",
      "GET",
      "the second argument must be options; got a string of 3 characters",
    ],
    ["a signal that is none", "/x", { signal: 7 }, "`signal` must be an AbortSignal; got 7"],
    ...["CONNECT", "trace", "TRACK", "A B", ""].map((method): [string, unknown, unknown, string] => [
      `the method ${JSON.stringify(method)}`,
      "/x",
      { method },
      "`method` must be the name of an HTTP method that `fetch` sends, such as GET",
    ]),
    [
      "a header that the client sets",
      "/x",
      { headers: { Authorization: "Bearer private" } },
      "`headers` cannot set authorization, which the client sets itself; leave it out",
    ],
    ["headers that are none", "/x", { headers: 7 }, "`headers` must be headers as `fetch` takes them; got 7"],
    [
      "another target",
      "/x",
      { headers: { "Target-Organization-ID": guestId } },
      `the header target-organization-id ${other}`,
    ],
    [
      "another requester",
      "/x",
      { headers: { "Requester-Organization-ID": guestId } },
      `the header requester-organization-id ${other}`,
    ],
    ["a GET with a body", "/x", { body: "x" }, "a GET has no body; leave it out"],
    ["a HEAD with a body", "/x", { method: "head", body: "x" }, "a HEAD has no body; leave it out"],
    [
      "a body that is none",
      "/x",
      { method: "POST", body: 7 },
      "`body` must be what `fetch` takes, such as a string, FormData or bytes; got 7",
    ],
    ...[(bytes: ArrayBuffer) => bytes, (bytes: ArrayBuffer) => new Uint8Array(bytes, 2, 4), dataView].map(
      (view): [string, unknown, unknown, string] => [
        "bytes that were handed over",
        "/x",
        { method: "POST", body: handedOver(view) },
        "the bytes of `body` cannot be read; they may have been transferred to another thread",
      ],
    ),
    [
      "a body that something else reads",
      "/x",
      { method: "POST", body: locked() },
      "`body` is a stream that something else reads already; pass another one",
    ],
  ])("%s", async (_what, input, init, problem) => {
    const { clientFetch, fetch } = stubbed();
    const error = await errorOf(clientFetch(input as string, init as RequestInit), InputError);
    expect([error.message, error.problems, error.executed]).toEqual([`fetch: ${problem}`, [problem], "no"]);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("several problems at once, with the id of the call", async () => {
    const { clientFetch } = stubbed();
    const init = { method: "A B", headers: { Host: "a" }, body: 7 as unknown as string };
    const error = await errorOf(clientFetch("x", init), InputError);
    expect(error.problems).toEqual([
      expect.stringContaining("neither a path nor a URL"),
      expect.stringContaining("`method` must be"),
      expect.stringContaining("cannot set host"),
      expect.stringContaining("`body` must be"),
    ]);
    expect(error.callId).toEqual(expect.any(String));
  });

  function dataView(bytes: ArrayBuffer) {
    return new DataView(bytes, 2, 4);
  }

  function handedOver(view: (bytes: ArrayBuffer) => BodyInit): BodyInit {
    const bytes = new ArrayBuffer(8);
    const body = view(bytes);
    structuredClone(bytes, { transfer: [bytes] });
    return body;
  }

  function locked() {
    const stream = new ReadableStream();
    stream.getReader();
    return stream;
  }
});

describe("messages name the call", () => {
  const reset = () => {
    throw new Error("reset");
  };

  test.each<[string | URL, string, string]>([
    ["/", api, "GET /"],
    [api, api, "GET /"],
    [`${api}?key=private`, api, "GET /"],
    ["/things/7?key=private", api, "GET /things/7"],
    [new URL(`${api}/things#part`), api, "GET /things"],
    ["/things", `${api}/v1`, "GET /things"],
    [`${api}/v1/things`, `${api}/v1`, "GET /things"],
    [`${api}/v1`, `${api}/v1`, "GET /"],
    [`${api}/v1?key=private`, `${api}/v1`, "GET /"],
  ])("to %s below %s as %s", async (address, baseUrl, label) => {
    const { clientFetch } = stubbed([reset], { baseUrl, maxRetries: 0 });
    const error = await errorOf(clientFetch(address), ConnectionError);
    expect(error.message).toBe(`${label}: no response from ${api}: reset`);
  });
});

describe("a body that is sent again is the same, with its content type:", () => {
  const part = new Uint8Array(new TextEncoder().encode("xxpartxx").buffer, 2, 4);
  const form = new FormData();
  const blob = new Blob(["a"], { type: "text/csv" });
  const untyped = new Blob(["a"]);

  test.each<[string, BodyInit | null | undefined, unknown, string | undefined]>([
    ["a string", "a", "a", "text/plain;charset=UTF-8"],
    ["an empty string", "", "", "text/plain;charset=UTF-8"],
    [
      "URLSearchParams",
      new URLSearchParams({ a: "b" }),
      "a=b",
      "application/x-www-form-urlencoded;charset=UTF-8",
    ],
    ["a FormData", form, form, undefined],
    ["a Blob", blob, blob, "text/csv"],
    ["a Blob without a type", untyped, untyped, undefined],
    ["a part of a buffer", part, new TextEncoder().encode("part"), undefined],
    ["a DataView", new DataView(part.buffer, 2, 4), new TextEncoder().encode("part"), undefined],
    ["an ArrayBuffer", part.buffer, new TextEncoder().encode("xxpartxx"), undefined],
    ["none", undefined, undefined, undefined],
    ["null", null, undefined, undefined],
  ])("%s", async (_what, body, sent, contentType) => {
    const stub = stubbed([busy, done]);
    expect((await stub.clientFetch("/things", { method: "PUT", body: body ?? null })).status).toBe(200);
    const inits = initsOf(stub);
    expect(inits.map((init) => init.body)).toEqual([sent, sent]);
    for (const init of inits) {
      expect(init.headers["Content-Type"]).toBe(contentType);
      expect("body" in init).toBe(sent !== undefined);
      expect(init).not.toHaveProperty("duplex");
    }
  });

  test.each<[string, (bytes: Uint8Array<ArrayBuffer>) => BodyInit]>([
    ["bytes", (bytes) => bytes],
    ["a buffer", (bytes) => bytes.buffer],
  ])("%s that the caller changes meanwhile", async (_what, toBody) => {
    const bytes = new TextEncoder().encode("first") as Uint8Array<ArrayBuffer>;
    const change = () => {
      bytes.fill(0);
      return busy();
    };
    const stub = stubbed([change, done]);
    await stub.clientFetch("/things", { method: "PUT", body: toBody(bytes) });
    expect(initsOf(stub).map(({ body }) => body)).toEqual([
      new TextEncoder().encode("first"),
      new TextEncoder().encode("first"),
    ]);
  });

  test("but the caller's own content type wins", async () => {
    const stub = stubbed();
    const headers = { "content-type": "application/json" };
    await stub.clientFetch("/things", { method: "PUT", body: "{}", headers });
    const sent = Object.entries(initsOf(stub)[0]?.headers ?? {});
    expect(sent.filter(([name]) => name.toLowerCase() === "content-type")).toEqual([
      ["content-type", "application/json"],
    ]);
  });

  test("but not a stream, which can be read only once", async () => {
    const stub = stubbed([busy, done]);
    const body = new ReadableStream();
    expect((await stub.clientFetch("/things", { method: "PUT", body })).status).toBe(503);
    expect(initsOf(stub)).toMatchObject([{ body, duplex: "half" }]);
  });
});

describe("the body of a Request", () => {
  test("is sent again, with its content type even if other headers are given", async () => {
    const stub = stubbed([busy, done]);
    const request = new Request(`${api}/things`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-Trace": "7" },
      body: "{}",
    });
    await stub.clientFetch(request, { headers: { "X-Other": "8" } });
    const bytes = new TextEncoder().encode("{}");
    expect(initsOf(stub)).toMatchObject([
      { body: bytes, headers: { "Content-Type": "application/json", "x-other": "8" } },
      { body: bytes, headers: { "Content-Type": "application/json", "x-other": "8" } },
    ]);
    expect(initsOf(stub)[0]?.headers).not.toHaveProperty("x-trace");
  });

  test("without a content type has none", async () => {
    const stub = stubbed();
    await stub.clientFetch(new Request(api, { method: "PUT", body: new Uint8Array([1]) }));
    const names = Object.keys(initsOf(stub)[0]?.headers ?? {});
    expect(names.filter((name) => name.toLowerCase() === "content-type")).toEqual([]);
  });

  test.each([
    ["that has none", { method: "PUT" }, null],
    ["of a GET, in a browser that does not tell", { method: "GET" }, undefined],
    ["of a HEAD, in a browser that does not tell", { method: "HEAD" }, undefined],
  ])("is not read %s, and the request can be sent again", async (_what, init, body) => {
    const request = new Request(`${api}/things`, init);
    Object.defineProperty(request, "body", { value: body });
    const read = vi.spyOn(request, "arrayBuffer");
    const stub = stubbed([busy, done]);
    expect((await stub.clientFetch(request)).status).toBe(200);
    expect(read).not.toHaveBeenCalled();
    expect(initsOf(stub)).toHaveLength(2);
    for (const sent of initsOf(stub)) {
      expect(sent).not.toHaveProperty("body");
      expect(sent).not.toHaveProperty("duplex");
    }
  });

  test("that turns out to be empty is none, and the request can be sent again", async () => {
    const request = new Request(`${api}/things`, { method: "PUT", body: "" });
    Object.defineProperty(request, "body", { value: undefined });
    const stub = stubbed([busy, done]);
    expect((await stub.clientFetch(request)).status).toBe(200);
    expect(initsOf(stub)).toHaveLength(2);
    for (const sent of initsOf(stub)) {
      expect(sent).not.toHaveProperty("body");
      expect(Object.keys(sent.headers)).not.toContain("Content-Type");
    }
  });

  test("is not read if another one is given", async () => {
    const request = new Request(api, { method: "PUT", body: "first" });
    const stub = stubbed();
    await stub.clientFetch(request, { body: "second" });
    expect([initsOf(stub)[0]?.body, request.bodyUsed]).toEqual(["second", false]);
  });

  test("that was read already is refused", async () => {
    const request = new Request(api, { method: "PUT", body: "a" });
    await request.text();
    const error = await errorOf(stubbed().clientFetch(request), InputError);
    expect(error.message).toBe(
      "fetch: the body of the `Request` has been read already; pass a clone of it, or a new `Request`",
    );
  });
});

describe("the time that a call has", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
  afterEach(() => void vi.useRealTimers());

  const never = () => new Promise<never>(() => undefined);

  /** A Request whose body takes a while to read. */
  function slowRequest(readMs: number, type = "application/pdf") {
    const headers = { "content-type": type };
    const request = new Request(`${api}/things?key=private`, { method: "POST", body: "a", headers });
    return Object.assign(request, {
      arrayBuffer: async () => {
        await new Promise((resolve) => setTimeout(resolve, readMs));
        return new ArrayBuffer(1);
      },
    });
  }

  test.each<[string, RequestInit, number | undefined, number]>([
    ["without a body", {}, undefined, 30_000],
    ["with a text", { method: "POST", body: "a" }, undefined, 30_000],
    ["with a form of a few words", { method: "POST", body: new URLSearchParams("a=b") }, undefined, 30_000],
    ["with a file", { method: "POST", body: new FormData() }, undefined, 300_000],
    ["with bytes", { method: "POST", body: new Uint8Array(1) }, undefined, 300_000],
    [
      "with bytes, whatever they are called",
      { method: "POST", body: new Uint8Array(1), headers: { "content-type": "application/json" } },
      undefined,
      300_000,
    ],
    ["with a stream", { method: "POST", body: new ReadableStream() }, undefined, 300_000],
    ["without a body, if the client sets it", {}, 5_000, 5_000],
    ["with bytes, if the client sets it", { method: "POST", body: new Uint8Array(1) }, 5_000, 5_000],
  ])("%s", async (_what, init, timeout, timeoutMs) => {
    const { clientFetch } = stubbed([never], { timeout, maxRetries: 0 });
    const call = errorOf(clientFetch("/things", init), TimeoutError);
    await vi.advanceTimersByTimeAsync(timeoutMs);
    expect((await call).timeoutMs).toBe(timeoutMs);
  });

  test.each([
    [undefined, 300_000],
    [5_000, 5_000],
  ])("includes what the body of a Request took (timeout: %j)", async (timeout, wholeMs) => {
    const { clientFetch, fetch } = stubbed([never], { timeout, maxRetries: 0 });
    const call = errorOf(clientFetch(slowRequest(2_000)), TimeoutError);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(wholeMs - 2_000);
    expect((await call).timeoutMs).toBe(wholeMs - 2_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    [undefined, 300_000],
    [5_000, 5_000],
  ])("is up if the body of a Request never ends (timeout: %j)", async (timeout, timeoutMs) => {
    const { clientFetch, fetch } = stubbed([never], { timeout });
    const call = errorOf(clientFetch(slowRequest(400_000)), TimeoutError);
    await vi.advanceTimersByTimeAsync(timeoutMs);
    expect(await call).toMatchObject({
      message: `POST /things: not done within ${timeoutMs} ms: the body that you passed did not end; raise \`timeout\` if it needs longer`,
      timeoutMs,
      callId: expect.any(String),
      executed: "no",
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([
    ["application/json", 30_000],
    ["application/json; charset=utf-8", 30_000],
    ["Application/Problem+JSON", 30_000],
    ["text/plain;charset=UTF-8", 30_000],
    ["application/x-www-form-urlencoded", 30_000],
    ["application/pdf", 300_000],
    ["application/octet-stream", 300_000],
    ["multipart/form-data; boundary=text/plain", 300_000],
  ])("is, for a Request of the type %s, %i ms", async (type, wholeMs) => {
    const { clientFetch } = stubbed([never], { maxRetries: 0 });
    const limits: number[] = [];
    for (const [readMs, init] of [
      [2_000, undefined],
      [2_000, { body: null }],
      [wholeMs + 1, undefined],
    ] as const)
      void errorOf(clientFetch(slowRequest(readMs, type), init), TimeoutError).then(({ timeoutMs }) =>
        limits.push(timeoutMs),
      );
    await vi.advanceTimersByTimeAsync(wholeMs);
    expect(limits.sort((one, other) => one - other)).toEqual([wholeMs - 2_000, wholeMs - 2_000, wholeMs]);
  });

  test("leaves no timer behind, whether the body of a Request could be read or not", async () => {
    const { clientFetch } = stubbed();
    await clientFetch(new Request(api, { method: "POST", body: "a" }));
    expect(vi.getTimerCount()).toBe(0);
    const cause = Object.assign(new TypeError("disk"), { code: "EIO" });
    const broken = new ReadableStream({ pull: (controller) => controller.error(cause) });
    const request = new Request(api, { method: "POST", body: broken, duplex: "half" } as RequestInit);
    const error = await errorOf(clientFetch(request), InputError);
    expect(vi.getTimerCount()).toBe(0);
    expect(error).toMatchObject({
      message: "fetch: the body of the `Request` cannot be read: EIO",
      callId: expect.any(String),
      executed: "no",
      cause: { name: "TypeError", message: "disk", code: "EIO" },
    });
  });
});

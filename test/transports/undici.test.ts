/** What `mycreditapp/undici` does beyond the tests that run over both transports (`npm run test:undici`). */
import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { Readable } from "node:stream";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { Agent, interceptors } from "undici";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import {
  AbortError,
  ApiError,
  ConnectionError,
  type FetchInit,
  type FetchResponse,
  ResponseError,
} from "../../src/index.js";
import { undiciFetch } from "../../src/transports/undici.js";
import { ResponseHandler } from "../../src/transports/undici-handler.js";
import { action, clientWithToken, errorOf, guestId } from "../support/client.js";
import { type Answerer, answer, json, startServer } from "../support/server.js";

afterEach(() => vi.unstubAllGlobals());

const path = `/organizations/${guestId}/analytics/requests`;

function clientOf(baseUrl: string, fetch = undiciFetch()) {
  return clientWithToken({ baseUrl, fetch, maxRetries: 0 });
}

/** Answers with the action under these codings. */
function coded(contentEncoding: string, body: Uint8Array | string): Answerer {
  return (_request, response) =>
    response.writeHead(200, { "content-encoding": contentEncoding, "x-request-id": "req-1" }).end(body);
}

const text = JSON.stringify(action);

test.each([
  ["gzip", gzipSync(text)],
  ["x-gzip", gzipSync(text)],
  ["deflate", deflateSync(text)],
  ["deflate", deflateRawSync(text)],
  ["br, deflate", deflateRawSync(brotliCompressSync(text))],
  ["br", brotliCompressSync(text)],
  ["GZIP, br", brotliCompressSync(gzipSync(text))],
])("a body in %s is decoded", async (coding, body) => {
  const server = await startServer(coded(coding, body));
  expect(await clientOf(server.url).analytics.request(guestId)).toEqual(action);
  expect(server.requests[0]?.headers["accept-encoding"]).toBe("gzip, br");
});

test("a body in a coding that was not requested is left as it is", async () => {
  const server = await startServer(coded("gzip, aes128gcm", gzipSync(text)));
  await errorOf(clientOf(server.url).analytics.request(guestId), ResponseError);
});

test.each([
  ["that lies about its coding", coded("gzip", text), "Z_DATA_ERROR"],
  ["with more codings than anybody needs", coded("gzip,".repeat(6), text), "more than 5 content codings"],
])("a response %s is a broken connection", async (_what, answerer, reason) => {
  const server = await startServer(answerer);
  const error = await errorOf(clientOf(server.url).analytics.request(guestId), ConnectionError);
  expect(error.executed).toBe("maybe");
  expect(error.message).toContain(reason);
});

test.each(["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "UND_ERR_SOCKET"])(
  "a 304 that tells of a length is complete without a body, whatever undici makes of its end: %s",
  async (code) => {
    const controller = { abort: () => undefined, pause: () => undefined, resume: () => undefined };
    const response = await new Promise<FetchResponse>((resolve, reject) => {
      const handler = new ResponseHandler(new AbortController().signal, undefined, resolve, reject);
      handler.onRequestStart(controller);
      handler.onResponseStart(controller, 304, { "content-length": "7" });
      handler.onResponseError(controller, Object.assign(new Error("other side closed"), { code }));
    });
    expect([response.status, await response.text()]).toEqual([304, ""]);
  },
);

test("a response with too many codings releases its connection", async () => {
  // As many as there are connections never end: without a release, the next call would wait for ever.
  let closed = 0;
  const server = await startServer((request, response) => {
    if (request.method === "GET") return void response.end("[]");
    response.on("close", () => {
      closed += 1;
    });
    response.writeHead(200, { "content-encoding": "gzip,".repeat(6) }).write("x");
  });
  const fetch = undiciFetch({ connections: 2 });
  onTestFinished(() => fetch.close());
  const client = clientOf(server.url, fetch).withOptions({ timeout: 5_000 });
  for (let call = 0; call < 2; call += 1) await errorOf(client.analytics.request(guestId), ConnectionError);
  expect(await client.currencies.list()).toEqual([]);
  await vi.waitUntil(() => closed === 2);
});

test("a compressed body that ends early is not a success", async () => {
  const server = await startServer(coded("gzip", gzipSync(text).subarray(0, 60)));
  await errorOf(clientOf(server.url).analytics.request(guestId), ResponseError);
});

test.each([204, 304])("a %i that names a coding has no body to decode", async (status) => {
  const server = await startServer(answer(status, "", { "content-encoding": "gzip" }));
  const response = await undiciFetch()(server.url, { ...plainInit(), method: "GET" });
  expect([response.status, await response.text()]).toEqual([status, ""]);
});

test("no Request, Headers or Response is built", async () => {
  const server = await startServer(json(action, 200, { "set-cookie": "a" }));
  const forbidden = class {
    constructor() {
      throw new Error("built");
    }
  };
  for (const name of ["Request", "Headers", "Response", "fetch"]) vi.stubGlobal(name, forbidden);
  const response = await undiciFetch()(`${server.url}${path}?a=b%20c`, plainInit());
  expect(JSON.parse(await response.text())).toEqual(action);
  expect(server.requests[0]).toMatchObject({ method: "POST", path: `${path}?a=b%20c`, body: "" });
  expect(server.requests[0]?.headers["content-length"]).toBe("0");
});

test("the headers of a response read like those of fetch", async () => {
  const server = await startServer((_request, response) => {
    response.setHeader("X-Twice", ["a", "b"]);
    response.setHeader("__proto__", "c");
    response.end();
  });
  const { headers } = await undiciFetch()(server.url, plainInit());
  expect(headers.get("x-TWICE")).toBe("a, b");
  expect(headers.get("__proto__")).toBe("c");
  expect(headers.get("constructor")).toBeNull();
  const seen = new Map<string, string>();
  headers.forEach((value, name) => {
    seen.set(name, value);
  });
  expect(seen.get("x-twice")).toBe("a, b");
});

test("a redirect is not followed, even if the dispatcher would follow it", async () => {
  const elsewhere = await startServer(json(action));
  const server = await startServer(answer(307, "", { location: `${elsewhere.url}/x` }));
  const dispatcher = new Agent().compose(interceptors.redirect({ maxRedirections: 5 }));
  const client = clientOf(server.url, undiciFetch({ dispatcher }));
  expect(await errorOf(client.analytics.request(guestId), ApiError)).toMatchObject({ status: 307 });
  expect(elsewhere.requests).toEqual([]);
});

test("an abort while the body drips closes the socket", async () => {
  let closed: Promise<unknown> | undefined;
  const server = await startServer((_request, response) => {
    closed = new Promise((resolve) => response.once("close", resolve));
    response.write("{");
  });
  const controller = new AbortController();
  const call = clientOf(server.url).analytics.request(guestId, { signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  await errorOf(call, AbortError);
  await closed;
});

test.each(["unread", "half read"])(
  "a body that is given up %s closes its socket, and nothing else",
  async (how) => {
    let closed: Promise<unknown> | undefined;
    const server = await startServer((_request, response) => {
      closed = new Promise((resolve) => response.once("close", resolve));
      response.write("{");
    });
    const { body } = await undiciFetch()(server.url, plainInit());
    const reader = body?.getReader();
    if (how === "half read") expect(await reader?.read()).toMatchObject({ value: Buffer.from("{") });
    await reader?.cancel();
    expect(closed).toBeDefined();
    await closed;
    // An error that nobody listens for would end the process a moment later.
    await new Promise((resolve) => setTimeout(resolve, 20));
  },
);

test("undici's own timeouts, which could end a call before its deadline, are off", async () => {
  const server = await startServer((_request, response) => {
    setTimeout(() => response.writeHead(200).write("{"), 1_500);
    setTimeout(() => response.end('"id":"a"}'), 3_000);
  });
  const dispatcher = new Agent({ headersTimeout: 1, bodyTimeout: 1 });
  const client = clientOf(server.url, undiciFetch({ dispatcher }));
  expect(await client.analytics.request(guestId)).toEqual({ id: "a" });
});

test("`connections` limits the sockets, and every call is served", async () => {
  const sockets = new Set<unknown>();
  const server = createServer((request, response) => {
    sockets.add(request.socket);
    setTimeout(() => response.end(text), 1);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = clientOf(url, undiciFetch({ connections: 3 }));
  const calls = Array.from({ length: 60 }, () => client.analytics.request(guestId));
  expect(await Promise.all(calls)).toEqual(Array(60).fill(action));
  expect(sockets.size).toBe(3);
});

test("`allowH2` uses HTTP/2 if the server does, with many calls on one connection", async () => {
  // A cipher without certificates spares the repository a private key.
  const anonymous = { ciphers: "ADH-AES256-GCM-SHA384:@SECLEVEL=0", maxVersion: "TLSv1.2" as const };
  const sessions = new Set<unknown>();
  const server = createSecureServer({ ...anonymous, dhparam: "auto" }, (request, response) => {
    sessions.add(request.stream.session);
    response.writeHead(200, { "x-version": request.httpVersion }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const dispatcher = new Agent({
    allowH2: true,
    connections: 1,
    connect: { ...anonymous, rejectUnauthorized: false },
  });
  onTestFinished(() => dispatcher.destroy());
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = clientOf(url, undiciFetch({ dispatcher }));
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => client.analytics.request(guestId).withResponse()),
  );
  expect(answers.map(({ data }) => data)).toEqual(Array(20).fill(action));
  expect(answers[0]?.response.headers.get("x-version")).toBe("2.0");
  expect(sessions.size).toBe(1);
});

test("a form arrives unchanged", async () => {
  let received: Promise<FormData> | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = { "content-type": request.headers["content-type"] ?? "" };
      received = new Response(Buffer.concat(chunks), { headers }).formData();
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const form = new FormData();
  form.append("currency", "USD");
  form.append("file", new File(["a,b\n"], 'a "b".csv', { type: "text/csv" }));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await (await undiciFetch()(url, { ...plainInit(), body: form })).text();
  const entries = await received;
  expect(entries?.get("currency")).toBe("USD");
  const file = entries?.get("file") as File;
  expect([file.name, file.type, await file.text()]).toEqual(['a "b".csv', "text/csv", "a,b\n"]);
});

test("a file is sent while it is read, and is never in memory as a whole", async () => {
  let sawFirstPart = (): void => undefined;
  const firstPartArrived = new Promise<void>((resolve) => {
    sawFirstPart = resolve;
  });
  const server = createServer((request, response) => {
    let received = "";
    request.on("data", (chunk: Buffer) => {
      received += chunk;
      if (received.includes("first")) sawFirstPart();
    });
    request.on("end", () => response.end(String(received.includes("first second"))));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());

  /** A file whose second half can be read only once the server has the first. */
  class SlowFile extends File {
    override stream(): ReturnType<File["stream"]> {
      async function* read() {
        yield Buffer.from("first ");
        await firstPartArrived;
        yield Buffer.from("second");
      }
      return Readable.toWeb(Readable.from(read())) as ReturnType<File["stream"]>;
    }
  }
  const form = new FormData();
  form.append("file", new SlowFile(["first second"], "a.txt"));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const response = await undiciFetch()(url, { ...plainInit(), body: form });
  expect(await response.text()).toBe("true");
});

function plainInit(): FetchInit {
  return { method: "POST", headers: {}, redirect: "manual", signal: new AbortController().signal };
}

test("a POST behind which a pipelined GET is aborted is not sent again", async () => {
  let posts = 0;
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      if (!bytes.toString("latin1").includes("POST /act")) return;
      posts += 1;
      // The head and a part of the body: undici then sends the next request on the same connection.
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\ncontent-type: application/json\r\n\r\n{"a"');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetch = undiciFetch({ connections: 1, pipelining: 10 });
  onTestFinished(() => fetch.close().catch(() => undefined));
  const client = clientWithToken({ baseUrl: url, fetch, timeout: 5_000, maxRetries: 0 });

  const call = errorOf(client.fetch("/act", { method: "POST", body: "abc" }), ConnectionError);
  await vi.waitFor(() => expect(posts).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const controller = new AbortController();
  const read = errorOf(client.fetch("/get", { signal: controller.signal }), AbortError);
  await new Promise((resolve) => setTimeout(resolve, 50));
  controller.abort();
  await read;
  expect((await call).executed).toBe("maybe");
  expect(posts).toBe(1);
});

test("an Accept-Encoding of the caller's own is sent alone", async () => {
  const server = await startServer(json({}));
  await clientOf(server.url).fetch("/x", { headers: { "accept-encoding": "identity" } });
  expect(server.requests[0]?.headers["accept-encoding"]).toBe("identity");
});

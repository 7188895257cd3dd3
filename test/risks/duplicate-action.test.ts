/**
 * A POST that may have been executed is never sent again by the client. The error says that it may have been:
 * `executed` is `"maybe"`.
 */
import { describe, expect, test } from "vitest";
import { calls } from "../../examples/operations.js";
import { type OperationId, operations } from "../../generated/operations.js";
import { AbortError, ConnectionError, ServerError, TimeoutError } from "../../src/index.js";
import { action, bothClients, clientWithToken, errorOf, get, guestId } from "../support/client.js";
import {
  findClosedPort,
  head,
  reply,
  replyJson,
  reset,
  type Step,
  script,
  stall,
  startTcpServer,
  writeAndEnd,
} from "../support/tcp-server.js";

const maxRetries = 5;

describe("the server has seen one POST after", () => {
  test.each<[string, Step]>([
    ["a reset", reset],
    ["an end without an answer", (socket) => void socket.end()],
    ["half a head", writeAndEnd("HTTP/1.1 200 O")],
    ["half a body", writeAndEnd(head(200, { "content-length": "100" }), '{"id":')],
    ["an answer that is no HTTP", writeAndEnd("SSH-2.0-OpenSSH_9.6\r\n")],
  ])("%s, and `sent` is maybe", async (_what, step) => {
    const server = await startTcpServer(step);
    const client = clientWithToken({ baseUrl: server.url, maxRetries });
    const error = await errorOf(client.analytics.request(guestId), ConnectionError);
    expect(error.executed).toBe("maybe");
    expect(server.requests.map(({ method }) => method)).toEqual(["POST"]);
  });

  test.each([500, 502, 503, 504, 408])("status %i", async (status) => {
    const server = await startTcpServer(reply(status));
    const client = clientWithToken({ baseUrl: server.url, maxRetries });
    const error = await errorOf(client.analytics.request(guestId), Error);
    expect(error).toMatchObject({ status });
    expect(server.requests).toHaveLength(1);
  });

  test("a timeout, and `sent` is maybe", async () => {
    const server = await startTcpServer(stall);
    const client = clientWithToken({ baseUrl: server.url, maxRetries, timeout: 200 });
    const error = await errorOf(client.analytics.request(guestId), TimeoutError);
    expect(error.executed).toBe("maybe");
    expect(server.requests).toHaveLength(1);
  });

  test("a 500 with Retry-After: only 503 says that nothing was done", async () => {
    const server = await startTcpServer(reply(500, "", { "retry-after": "0" }));
    await errorOf(
      clientWithToken({ baseUrl: server.url, maxRetries }).analytics.request(guestId),
      ServerError,
    );
    expect(server.requests).toHaveLength(1);
  });
});

/** Not `fetch`'s answer counts, but what arrived. The operation that fetches tokens has rules of its own. */
const onceOnly = Object.entries(calls).filter(([operationId]) =>
  ["POST", "PATCH"].includes(operations[operationId as OperationId].method),
);

describe("every POST and PATCH is sent only once if the connection is reset", () => {
  test.each(onceOnly)("%s", async (_operationId, call) => {
    const server = await startTcpServer(reset);
    const clients = bothClients({ baseUrl: server.url, maxRetries });
    expect(await errorOf(call(clients), ConnectionError)).toMatchObject({ executed: "maybe" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a POST that was not executed is retried after", () => {
  test.each<[string, Step]>([["429", reply(429, "", { "retry-after": "0" })]])("%s", async (_what, step) => {
    const server = await startTcpServer(script(step, replyJson(action)));
    const client = clientWithToken({ baseUrl: server.url });
    expect(await client.analytics.request(guestId)).toEqual(action);
    expect(server.requests).toHaveLength(2);
  });

  test("a refused connection, and `sent` is no", async () => {
    const client = clientWithToken({ baseUrl: `http://127.0.0.1:${await findClosedPort()}`, maxRetries: 1 });
    expect(await errorOf(client.analytics.request(guestId), ConnectionError)).toMatchObject({
      executed: "no",
    });
  });
});

describe("no 5xx proves that a POST was not executed: a gateway may have sent it for a server that acted", () => {
  test.each([500, 502, 503, 504])(
    "%i with Retry-After is sent once, and `executed` is maybe",
    async (status) => {
      const server = await startTcpServer(reply(status, "", { "retry-after": "0" }));
      for (const call of Object.values({
        request: () => clientWithToken({ baseUrl: server.url }).analytics.request(guestId),
        reject: () => clientWithToken({ baseUrl: server.url }).creditApplications.reject(guestId),
      })) {
        server.requests.length = 0;
        expect(await errorOf(call(), ServerError)).toMatchObject({ executed: "maybe", retryAfter: 0 });
        expect(server.requests).toHaveLength(1);
      }
    },
  );
});

describe("`sent` speaks of the whole call", () => {
  test("an attempt that was put off, then one that did not connect: nothing was done", async () => {
    const server = await startTcpServer((socket, request) => {
      reply(429, "", { "retry-after": "0", connection: "close" })(socket, request);
      server.close();
    });
    const client = clientWithToken({ baseUrl: server.url });
    expect(await errorOf(client.analytics.request(guestId), ConnectionError)).toMatchObject({
      executed: "no",
    });
  });

  test("an attempt that may have arrived, then one that did not connect: maybe", async () => {
    const server = await startTcpServer((socket, request) => {
      reset(socket, request);
      server.close();
    });
    expect(await errorOf(get(server.url), ConnectionError)).toMatchObject({ executed: "maybe" });
    expect(server.requests).toHaveLength(1);
  });

  test("a deadline while the call waits for a token: nothing was done", async () => {
    const server = await startTcpServer(replyJson(action), { token: stall });
    const client = clientWithToken({
      baseUrl: server.url,
      accessToken: () => new Promise<string>(() => undefined),
      timeout: 100,
    });
    expect(await errorOf(client.analytics.request(guestId), TimeoutError)).toMatchObject({ executed: "no" });
    expect(server.requests).toEqual([]);
  });

  test("an abort in the pause after a 429: nothing was done", async () => {
    const controller = new AbortController();
    const server = await startTcpServer(reply(429, "", { "retry-after": "20" }));
    const call = clientWithToken({
      baseUrl: server.url,
      onAttempt: () => setImmediate(() => controller.abort()),
    }).analytics.request(guestId, { signal: controller.signal });
    expect(await errorOf(call, AbortError)).toMatchObject({ executed: "no" });
  });
});

/** One connection that the server, or something before it, left without a word costs an attempt and not the call. */
import type { Socket } from "node:net";
import { describe, expect, test, vi } from "vitest";
import { type AttemptEvent, TimeoutError } from "../../src/index.js";
import { action, clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";
import { json } from "../support/content-types.js";
import { answer, startServer } from "../support/server.js";
import { head, reply, replyJson, type Step, script, stall, startTcpServer } from "../support/tcp-server.js";

/** Sends a body in pieces, with a pause before each. */
const inPieces =
  (pauseMs: number, ...pieces: string[]): Step =>
  (socket) => {
    const length = pieces.join("").length;
    socket.write(head(200, { ...json, "content-length": String(length) }));
    const left = [...pieces];
    const next = () => {
      const piece = left.shift();
      if (piece === undefined || socket.destroyed) return;
      socket.write(piece);
      setTimeout(next, pauseMs);
    };
    setTimeout(next, pauseMs);
  };

/** Sends the head, and then nothing. */
const headOnly: Step = (socket) => void socket.write(head(200, { ...json, "content-length": "9" }));

describe("a GET", () => {
  test.each([
    ["that gets no response", stall],
    ["whose body does not come", headOnly],
  ])("%s is sent again, on another connection, and the first one is closed", async (_what, step) => {
    let first: Socket | undefined;
    const server = await startTcpServer(script(step, reply(200, "[]", json)), {
      onConnection: (socket) => {
        first ??= socket;
      },
    });
    const client = clientWithToken({ baseUrl: server.url, attemptTimeout: 1_000 });
    expect(await client.currencies.list()).toEqual([]);
    expect(server.requests.map(({ connection }) => connection === 0)).toEqual([true, false]);
    await vi.waitFor(() => expect(first?.destroyed).toBe(true));
  });

  test("is retried after half of the deadline by default", async () => {
    const server = await startTcpServer(script(stall, reply(200, "[]", json)));
    const events: AttemptEvent[] = [];
    const client = clientWithToken({
      baseUrl: server.url,
      timeout: 3_000,
      onAttempt: (event) => void events.push(event),
    });
    expect(await client.currencies.list()).toEqual([]);
    expect(events.map(({ error, next }) => [error, next])).toEqual([
      ["timeout", "retry"],
      [undefined, "done"],
    ]);
  });

  test("on a kept connection that died is retried on a new one", async () => {
    const server = await startTcpServer((socket, request) => {
      // The second request on the first connection is never heard of again.
      if (request.connection === 0 && server.requests.length > 1) return;
      reply(200, "[]", json)(socket, request);
    });
    const client = clientWithToken({ baseUrl: server.url, attemptTimeout: 1_000 });
    expect(await client.currencies.list()).toEqual([]);
    // `fetch` takes a connection back a little after the response was read.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await client.currencies.list()).toEqual([]);
    expect(server.requests.map(({ connection }) => connection === 0)).toEqual([true, true, false]);
  });

  test("whose body is slow but moving is not interrupted, however long it takes", async () => {
    const pieces = Array.from('[{"id":"EUR"}]', (character) => character);
    const server = await startTcpServer(inPieces(50, ...pieces));
    // 15 pauses take more than three times the limit of an attempt.
    const client = clientWithToken({ baseUrl: server.url, attemptTimeout: 200, maxRetries: 0 });
    expect(await client.currencies.list()).toEqual([{ id: "EUR" }]);
    expect(server.requests).toHaveLength(1);
  });

  test("whose head comes late, and whose body comes as late after that, is not interrupted", async () => {
    const server = await startTcpServer((socket, request) => {
      setTimeout(() => inPieces(350, "[]")(socket, request), 350);
    });
    const client = clientWithToken({ baseUrl: server.url, attemptTimeout: 500, maxRetries: 0 });
    expect(await client.currencies.list()).toEqual([]);
  });

  test("whose body stops in the middle is retried", async () => {
    const server = await startTcpServer(
      script(
        (socket) => {
          socket.write(head(200, { ...json, "content-length": "99" }));
          setTimeout(() => socket.write("["), 50);
        },
        reply(200, "[]", json),
      ),
    );
    const client = clientWithToken({ baseUrl: server.url, attemptTimeout: 200, maxRetries: 1 });
    expect(await client.currencies.list()).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });

  test("that never gets a response says how many attempts got none, and which option to change", async () => {
    const server = await startTcpServer(stall);
    const client = clientWithToken({ baseUrl: server.url, attemptTimeout: 100, maxRetries: 2 });
    const error = await errorOf(client.currencies.list(), TimeoutError);
    expect(error.message).toBe(
      "listCurrencies: no response within 100 ms; raise `attemptTimeout` if it needs longer; 3 attempts got no response",
    );
    expect(error).toMatchObject({ timeoutMs: 100, executed: "maybe", operationId: "listCurrencies" });
    expect(server.requests).toHaveLength(3);
  });

  test("that ends at the deadline says it once", async () => {
    const server = await startTcpServer(stall);
    const client = clientWithToken({ baseUrl: server.url, timeout: 1_500, maxRetries: 1 });
    const error = await errorOf(client.currencies.list(), TimeoutError);
    expect(error.message).toBe(
      "listCurrencies: not done within 1500 ms: 2 attempts got no response; raise `timeout` if it needs longer",
    );
  });
});

describe("a request that must not be sent twice", () => {
  test("has the whole deadline for its one attempt", async () => {
    const server = await startTcpServer((socket, request) => {
      setTimeout(() => replyJson(action)(socket, request), 500);
    });
    const client = clientWithToken({ baseUrl: server.url, attemptTimeout: 100 });
    expect(await client.analytics.request(guestId)).toEqual(action);
    expect(server.requests).toHaveLength(1);
  });

  test("ends at the deadline, and was sent once", async () => {
    const server = await startTcpServer(stall);
    const client = clientWithToken({ baseUrl: server.url, attemptTimeout: 100, timeout: 600 });
    const error = await errorOf(client.analytics.request(guestId), TimeoutError);
    expect(error).toMatchObject({ timeoutMs: 600, executed: "maybe" });
    expect(server.requests).toHaveLength(1);
  });
});

test("a PUT whose body can be read only once has the whole deadline, too", async () => {
  const server = await startServer((request, response) => {
    setTimeout(() => answer(200, request.body)(request, response), 500);
  });
  const client = clientWithToken({ baseUrl: server.url, attemptTimeout: 100 });
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("{}"));
      controller.close();
    },
  });
  const response = await client.fetch(`${server.url}/things`, {
    method: "PUT",
    body,
    duplex: "half",
  } as never);
  expect(await response.text()).toBe("{}");
});

/** Waits for what a server has seen while the timers stand still. */
async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100_000 && !condition(); turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  expect(condition()).toBe(true);
}

describe("the token request", () => {
  test("that gets no response is retried after 10 s, and every call succeeds", async () => {
    const server = await startTcpServer(replyJson(action), {
      token: script(stall, replyJson({ access_token: "token-1", expires_in: 3600 })),
    });
    const client = clientWithCredentials({ baseUrl: server.url });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      const calls = [client.analytics.request(guestId), client.analytics.request(guestId)];
      await until(() => server.tokenRequests.length === 1);
      await vi.advanceTimersByTimeAsync(9_900);
      expect(server.tokenRequests).toHaveLength(1);
      calls.push(client.analytics.request(guestId));
      // The limit of the attempt, and the longest first pause.
      await vi.advanceTimersByTimeAsync(700);
      await until(() => server.tokenRequests.length === 2);
      expect(await Promise.all(calls)).toEqual([action, action, action]);
      expect(server.tokenRequests.map(({ connection }) => connection)[1]).not.toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("that never gets a response is a TimeoutError that names the token", async () => {
    const server = await startTcpServer(replyJson(action), { token: stall });
    const client = clientWithCredentials({ baseUrl: server.url, timeout: 60_000, maxRetries: 1 });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      const outcome = errorOf(client.analytics.request(guestId), TimeoutError);
      await until(() => server.tokenRequests.length === 1);
      await vi.advanceTimersByTimeAsync(10_600);
      await until(() => server.tokenRequests.length === 2);
      await vi.advanceTimersByTimeAsync(50_000);
      const error = await outcome;
      expect(error).toMatchObject({ executed: "no", operationId: "requestOrganizationAnalytics" });
      expect(error.message).toContain("it waited for an access token");
      expect(error.message).not.toMatch(/\d\.\d/);
    } finally {
      vi.useRealTimers();
    }
  });
});

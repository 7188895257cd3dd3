/** No more requests in flight than `maxConcurrency`; what waits is served in its order, and nothing holds a slot in vain. */
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { AbortError, type AttemptEvent, TimeoutError } from "../../src/index.js";
import { action, clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";
import { json } from "../support/content-types.js";
import {
  head,
  type RawRequest,
  reply,
  replyJson,
  reset,
  type Step,
  script,
  startTcpServer,
} from "../support/tcp-server.js";
import { shortenTimers } from "../support/timers.js";

/** A server that responds to a request when it is told to. */
async function startHeldServer() {
  const held: { id: string; release: (step?: Step) => void }[] = [];
  const server = await startTcpServer((socket, request) => {
    held.push({
      id: request.headers["x-call"] ?? "",
      release: (step = replyJson(action)) => step(socket, request),
    });
  });
  const arrived = async (count: number) => {
    while (held.length < count) await new Promise((resolve) => setTimeout(resolve, 2));
    // Long enough for one too many to arrive.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(held).toHaveLength(count);
  };
  return { server, held, arrived };
}

const named = (id: number) => ({ headers: { "x-call": String(id) } });

describe("`maxConcurrency`", () => {
  test("limits the requests in progress at once, over all scopes and all clients made by withOptions", async () => {
    let under = 0;
    let most = 0;
    const server = await startTcpServer((socket, request) => {
      under += 1;
      most = Math.max(most, under);
      setTimeout(() => {
        under -= 1;
        replyJson([])(socket, request);
      }, 10);
    });
    const client = clientWithToken({ baseUrl: server.url, maxConcurrency: 5 });
    const scopes = [client, client.asHostOf(guestId), client.withOptions({ timeout: 20_000 })];
    const calls = Array.from({ length: 60 }, (_, index) => (scopes[index % 3] ?? client).currencies.list());
    calls.push(client.fetch("/things") as never);
    await Promise.all(calls);
    expect([most, server.requests.length]).toEqual([5, 61]);
  });

  test("is 256 by default", async () => {
    const { server, held, arrived } = await startHeldServer();
    const client = clientWithToken({ baseUrl: server.url });
    const calls = Array.from({ length: 260 }, () => client.analytics.request(guestId));
    await arrived(256);
    for (const { release } of held.splice(0)) release();
    await arrived(4);
    for (const { release } of held) release();
    expect(await Promise.all(calls)).toHaveLength(260);
  });
});

test("calls are served in the order in which they came", async () => {
  const { server, held, arrived } = await startHeldServer();
  const client = clientWithToken({ baseUrl: server.url, maxConcurrency: 1 });
  const calls = Array.from({ length: 10 }, (_, index) => client.analytics.request(guestId, named(index)));
  for (let index = 0; index < 10; index += 1) {
    await arrived(index + 1);
    held[index]?.release();
    await calls[index];
  }
  expect(held.map(({ id }) => Number(id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

describe("a slot is held,", () => {
  test("until the body is read, not only until the head has come", async () => {
    const { server, held, arrived } = await startHeldServer();
    const client = clientWithToken({ baseUrl: server.url, maxConcurrency: 1 });
    const calls = [1, 2].map((id) => client.analytics.request(guestId, named(id)));
    await arrived(1);
    const body = JSON.stringify(action);
    held[0]?.release((socket) => socket.write(head(200, { ...json, "content-length": String(body.length) })));
    await arrived(1);
    held[0]?.release((socket) => socket.write(body));
    await arrived(2);
    held[1]?.release();
    expect(await Promise.all(calls)).toEqual([action, action]);
  });

  test("not by the token request, which does not wait for one, either", async () => {
    const held: (() => void)[] = [];
    const server = await startTcpServer(
      (socket, request) => void held.push(() => replyJson(action)(socket, request)),
      {
        token: (socket, request) =>
          replyJson({ access_token: `token-${server.tokenRequests.length}`, expires_in: 0.2 })(
            socket,
            request,
          ),
      },
    );
    const client = clientWithCredentials({ baseUrl: server.url, maxConcurrency: 1 });
    const first = client.analytics.request(guestId);
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    // The token has lived too long to be used once more.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = client.analytics.request(guestId);
    while (server.tokenRequests.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    held[0]?.();
    while (held.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    held[1]?.();
    expect(await Promise.all([first, second])).toEqual([action, action]);
  });

  test("not by a call that waits for the token of its function", async () => {
    const server = await startTcpServer(replyJson(action));
    let asked = 0;
    const client = clientWithToken({
      baseUrl: server.url,
      maxConcurrency: 1,
      accessToken: () => (asked++ === 0 ? new Promise<string>(() => undefined) : "token"),
    });
    const first = errorOf(client.analytics.request(guestId, { timeout: 500 }), TimeoutError);
    expect(await client.analytics.request(guestId)).toEqual(action);
    expect((await first).message).toContain("it waited for an access token");
  });

  test("not by a call that waits for a store", async () => {
    const server = await startTcpServer(replyJson(action));
    let reads = 0;
    const tokenStore = {
      get: () => (reads++ === 0 ? new Promise(() => undefined) : undefined),
      set: () => undefined,
      delete: () => undefined,
    };
    const client = clientWithCredentials({ baseUrl: server.url, maxConcurrency: 1, tokenStore });
    // The two seconds that a store is waited for.
    shortenTimers(2_000);
    const first = client.analytics.request(guestId);
    expect((await client.fetch("/oauth2/unknown")).status).toBe(200);
    expect(await first).toEqual(action);
  });

  test("not by a call that pauses before a retry", async () => {
    const server = await startTcpServer(
      script(reply(429, "", { "retry-after": "1" }), replyJson(action), replyJson(action)),
    );
    const client = clientWithToken({ baseUrl: server.url, maxConcurrency: 1 });
    const order: string[] = [];
    await Promise.all([
      client.analytics.request(guestId, named(1)).then(() => order.push("put off")),
      client.analytics.request(guestId, named(2)).then(() => order.push("next")),
    ]);
    expect(order).toEqual(["next", "put off"]);
    expect(server.requests.map(({ headers }) => headers["x-call"])).toEqual(["1", "2", "1"]);
  });

  test.each<[string, Step]>([
    ["an error", reply(500)],
    ["a reset", reset],
    ["a page", reply(200, "<p>", { "content-type": "text/html" })],
    ["a body that breaks off", (socket) => void socket.end(head(200, { "content-length": "9" }))],
    ["a response without end", (socket) => void socket.write(head(200, { "content-length": "9" }))],
  ])("no longer after %s", async (_what, step) => {
    const server = await startTcpServer(script(step, step, replyJson(action)));
    const client = clientWithToken({ baseUrl: server.url, maxConcurrency: 1, maxRetries: 0 });
    for (let index = 0; index < 2; index += 1)
      await errorOf(client.analytics.request(guestId, { timeout: 200 }), Error);
    expect(await client.analytics.request(guestId)).toEqual(action);
  });
});

describe("a call in the queue", () => {
  test("that meets its deadline says where it waited and which option to change, and was never sent", async () => {
    const { server, held, arrived } = await startHeldServer();
    const client = clientWithToken({ baseUrl: server.url, maxConcurrency: 1 });
    const first = client.analytics.request(guestId);
    await arrived(1);
    const error = await errorOf(client.analytics.request(guestId, { timeout: 100 }), TimeoutError);
    expect(error.message).toBe(
      "requestOrganizationAnalytics: not done within 100 ms: it waited in the client's queue; raise `maxConcurrency` (1) or `timeout`",
    );
    expect(error).toMatchObject({ executed: "no", timeoutMs: 100 });
    held[0]?.release();
    await first;
    expect(server.requests).toHaveLength(1);
  });

  test("that aborts leaves at once, and keeps no slot", async () => {
    const { server, held, arrived } = await startHeldServer();
    const client = clientWithToken({ baseUrl: server.url, maxConcurrency: 1 });
    const controllers = Array.from({ length: 5 }, () => new AbortController());
    const first = client.analytics.request(guestId, named(0));
    await arrived(1);
    const leaving = controllers.map(({ signal }) =>
      errorOf(client.analytics.request(guestId, { signal, ...named(7) }), AbortError),
    );
    const last = client.analytics.request(guestId, named(1));
    for (const controller of controllers) controller.abort();
    for (const error of await Promise.all(leaving)) expect(error.executed).toBe("no");
    held[0]?.release();
    await first;
    await arrived(2);
    held[1]?.release();
    expect(await last).toEqual(action);
    expect(server.requests.map(({ headers }: RawRequest) => headers["x-call"])).toEqual(["0", "1"]);
  });

  test("that aborts at the moment its slot comes gives it back", async () => {
    const { server, held, arrived } = await startHeldServer();
    const controller = new AbortController();
    const client = clientWithToken({
      baseUrl: server.url,
      maxConcurrency: 1,
      // The slot of the first call has just been given to the second.
      onAttempt: () => controller.abort(),
    });
    const first = client.analytics.request(guestId, named(0));
    await arrived(1);
    const second = errorOf(
      client.analytics.request(guestId, { signal: controller.signal, ...named(1) }),
      AbortError,
    );
    const third = client.analytics.request(guestId, named(2));
    held[0]?.release();
    await first;
    expect((await second).executed).toBe("no");
    await arrived(2);
    held[1]?.release();
    expect(await third).toEqual(action);
    expect(held.map(({ id }) => id)).toEqual(["0", "2"]);
  });

  test("tells in its event how long it waited", async () => {
    const { server, held, arrived } = await startHeldServer();
    const events: AttemptEvent[] = [];
    const client = clientWithToken({
      baseUrl: server.url,
      maxConcurrency: 1,
      onAttempt: (event) => void events.push(event),
    });
    const calls = [1, 2].map((id) => client.analytics.request(guestId, named(id)));
    await arrived(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    held[0]?.release();
    await arrived(2);
    held[1]?.release();
    await Promise.all(calls);
    expect(events[0]?.queuedMs).toBe(0);
    expect(events[1]?.queuedMs).toBeGreaterThan(40);
  });
});

test("in Workers there is no queue: a call that dies with its request would never give its place back", async () => {
  vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });
  onTestFinished(() => void vi.unstubAllGlobals());
  const server = await startHeldServer();
  const client = clientWithToken({ baseUrl: server.server.url, maxConcurrency: 1 });
  const calls = [1, 2].map((id) => client.analytics.request(guestId, named(id)).then(() => id));
  await server.arrived(2);
  for (const { release } of server.held) release();
  expect(await Promise.all(calls)).toEqual([1, 2]);
});

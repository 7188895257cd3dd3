/** Many clients that retry must not keep a server down that could come up again. */
import { describe, expect, test, vi } from "vitest";
import { type AttemptEvent, AuthenticationError, MyCreditAppError, ServerError } from "../../src/index.js";
import { action, clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";
import { json } from "../support/content-types.js";
import { random } from "../support/short-pauses.js";
import { reply, replyJson, reset, type Step, script, startTcpServer } from "../support/tcp-server.js";

const callCount = 200;
const refusal = replyJson({ error: "invalid_client" }, 401);

describe("a server that fails every request", () => {
  test.each<[string, Step]>([
    ["with 500", reply(500)],
    ["with 503", reply(503)],
    ["with 429", reply(429)],
    ["by a reset", reset],
  ])("%s gets 20 retries of a client, however many calls it makes", async (_what, step) => {
    const server = await startTcpServer(step);
    const events: AttemptEvent[] = [];
    const client = clientWithToken({
      baseUrl: server.url,
      onAttempt: (event) => void events.push(event),
    });
    const scopes = [client, client.asHostOf(guestId), client.withOptions({ maxRetries: 5 })];
    const errors = await Promise.all(
      Array.from({ length: callCount }, (_, index) =>
        errorOf((scopes[index % 3] ?? client).currencies.list(), MyCreditAppError),
      ),
    );
    expect(server.requests).toHaveLength(callCount + 20);
    const stopped = events.filter(({ stoppedBy }) => stoppedBy === "retry-budget");
    expect(stopped.length).toBeGreaterThan(callCount - 21);
    expect(stopped.every(({ next, pauseMs }) => next === "done" && pauseMs === 0)).toBe(true);
    const saying = errors.filter(({ message }) =>
      message.includes("not retried, as the client's retry budget is empty"),
    );
    expect(saying).toHaveLength(stopped.length);
  });

  test("and then responds again earns a retry for ten successes", async () => {
    let isDown = true;
    const server = await startTcpServer((socket, request) =>
      (isDown ? reply(500) : reply(200, "[]", json))(socket, request),
    );
    const client = clientWithToken({ baseUrl: server.url });
    const retriesOfOneFailure = async () => {
      const before = server.requests.length;
      isDown = true;
      await errorOf(client.currencies.list(), ServerError);
      isDown = false;
      return server.requests.length - before - 1;
    };
    await Promise.all(Array.from({ length: 30 }, () => errorOf(client.currencies.list(), ServerError)));
    expect(await retriesOfOneFailure()).toBe(0);
    for (let index = 0; index < 9; index += 1) await client.currencies.list();
    expect(await retriesOfOneFailure()).toBe(0);
    await client.currencies.list();
    expect(await retriesOfOneFailure()).toBe(1);
    expect(await retriesOfOneFailure()).toBe(0);
  });

  test("does not stop a retry of another client", async () => {
    const server = await startTcpServer(reply(500));
    const first = clientWithToken({ baseUrl: server.url });
    await Promise.all(Array.from({ length: 30 }, () => errorOf(first.currencies.list(), ServerError)));
    const before = server.requests.length;
    await errorOf(clientWithToken({ baseUrl: server.url }).currencies.list(), ServerError);
    expect(server.requests.length - before).toBe(3);
  });
});

describe("Retry-After", () => {
  async function pausesAfter(retryAfter: string, calls: number): Promise<number[]> {
    const server = await startTcpServer(reply(429, "", { "retry-after": retryAfter }));
    const pauses: number[] = [];
    const client = clientWithToken({
      baseUrl: server.url,
      // As long as it takes to decide: the pauses need not be slept.
      timeout: 2_500,
      maxRetries: 1,
      onAttempt: ({ pauseMs, next }) => next === "retry" && void pauses.push(pauseMs),
    });
    const controller = new AbortController();
    const ended = Array.from({ length: calls }, () =>
      errorOf(client.currencies.list({ signal: controller.signal }), MyCreditAppError),
    );
    while (pauses.length < Math.min(calls, 20)) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    await Promise.all(ended);
    return pauses;
  }

  test("of 0 does not mean at once: calls that met it together are retried at different times", async () => {
    const chosen = vi.spyOn(Math, "random").mockImplementation(random);
    const pauses = await pausesAfter("0", 20).finally(() => chosen.mockRestore());
    expect(new Set(pauses).size).toBe(20);
    expect(Math.max(...pauses)).toBeGreaterThan(100);
  });

  test("of 1 s is at least 1 s, and calls that met it together are retried at different times", async () => {
    const chosen = vi.spyOn(Math, "random").mockImplementation(random);
    const pauses = await pausesAfter("1", 20).finally(() => chosen.mockRestore());
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(1_100);
    expect(new Set(pauses).size).toBe(20);
  });
});

describe("the token endpoint", () => {
  test("gets a refused secret once in five seconds, whatever the number of calls", async () => {
    const server = await startTcpServer(replyJson(action), { token: refusal });
    const client = clientWithCredentials({ baseUrl: server.url });
    const errors: MyCreditAppError[] = [];
    for (let index = 0; index < 20; index += 1)
      errors.push(await errorOf(client.analytics.request(guestId), AuthenticationError));
    expect(server.tokenRequests).toHaveLength(1);
    // Each error is the call's own.
    expect(new Set(errors).size).toBe(20);
    expect(new Set(errors.map(({ callId }) => callId)).size).toBe(20);
  });

  test("that is down gets one request with its retries in five seconds", async () => {
    const server = await startTcpServer(replyJson(action), { token: reply(503) });
    const client = clientWithCredentials({ baseUrl: server.url });
    for (let index = 0; index < 20; index += 1) await errorOf(client.analytics.request(guestId), ServerError);
    expect(server.tokenRequests).toHaveLength(3);
  });

  test("gets each of two wrong secrets once if a function returns them in turn", async () => {
    const server = await startTcpServer(replyJson(action), { token: refusal });
    let asked = 0;
    const clientSecret = () => `wrong-${asked++ % 2}`;
    const client = clientWithCredentials({ baseUrl: server.url, clientSecret });
    for (let index = 0; index < 10; index += 1)
      await errorOf(client.analytics.request(guestId), AuthenticationError);
    expect(server.tokenRequests).toHaveLength(2);
  });

  test("gets a new secret at once", async () => {
    const server = await startTcpServer(replyJson(action), {
      token: (socket, request) =>
        (request.body.includes("right") ? replyJson({ access_token: "token-1", expires_in: 60 }) : refusal)(
          socket,
          request,
        ),
    });
    let secret = "wrong";
    const client = clientWithCredentials({ baseUrl: server.url, clientSecret: () => secret });
    await errorOf(client.analytics.request(guestId), AuthenticationError);
    secret = "right";
    expect(await client.analytics.request(guestId)).toEqual(action);
  });

  test("gets the secret again after the five seconds", async () => {
    const server = await startTcpServer(replyJson(action), {
      token: script(refusal, replyJson({ access_token: "token-1", expires_in: 3600 })),
    });
    vi.useFakeTimers({ toFake: ["performance"] });
    try {
      const client = clientWithCredentials({ baseUrl: server.url });
      await errorOf(client.analytics.request(guestId), AuthenticationError);
      await vi.advanceTimersByTimeAsync(4_900);
      await errorOf(client.analytics.request(guestId), AuthenticationError);
      expect(server.tokenRequests).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(101);
      expect(await client.analytics.request(guestId)).toEqual(action);
      expect(server.tokenRequests).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test("is not affected by an operation's own 401", async () => {
    const server = await startTcpServer(script(reply(401), reply(401), replyJson(action)), {
      token: (socket, request) =>
        replyJson({ access_token: `token-${server.tokenRequests.length}`, expires_in: 3600 })(
          socket,
          request,
        ),
    });
    const client = clientWithCredentials({ baseUrl: server.url });
    await errorOf(client.analytics.request(guestId), AuthenticationError);
    expect(await client.analytics.request(guestId)).toEqual(action);
  });

  test("spends the same retry budget", async () => {
    const server = await startTcpServer(reply(500), { token: reply(503) });
    const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 25 });
    const error = await errorOf(client.analytics.request(guestId, { timeout: 1_000 }), MyCreditAppError);
    expect(error.executed).toBe("no");
    expect(server.tokenRequests.length).toBeLessThanOrEqual(21);
  });
});

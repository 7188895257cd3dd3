/** The hook is told of every attempt, and cannot touch the call. */
import { describe, expect, test } from "vitest";
import type { AttemptEvent, MyCreditAppOptions } from "../../src/index.js";
import { RateLimitError, TimeoutError } from "../../src/index.js";
import {
  action,
  clientWithCredentials,
  clientWithToken,
  errorOf,
  guestId,
  hostId,
} from "../support/client.js";
import { inTurn, json, startServer } from "../support/server.js";
import { findClosedPort, reset, stall, startTcpServer } from "../support/tcp-server.js";

function collect() {
  const events: AttemptEvent[] = [];
  return { events, onAttempt: (event: AttemptEvent) => void events.push(event) };
}

test("every attempt is one plain object, token requests included", async () => {
  const server = await startServer(
    inTurn(
      json({}, 429, { "retry-after": "0", "x-request-id": "req-1" }),
      json({}, 401, { "x-request-id": "req-2" }),
      json(action, 200, { "x-request-id": "req-3" }),
    ),
  );
  const { events, onAttempt } = collect();
  const client = clientWithCredentials({ baseUrl: server.url, onAttempt });
  await client.asGuestOf(guestId).analytics.request(hostId, { query: { note: "private" } });
  const token = {
    operationId: "createAccessToken",
    callId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    attempt: 1,
    method: "POST",
    route: "/oauth2/token",
    scenario: undefined,
    url: `${server.url}/oauth2/token`,
    targetOrganizationId: undefined,
    status: 200,
    requestId: undefined,
    error: undefined,
    queuedMs: 0,
    durationMs: expect.any(Number),
    next: "done",
    pauseMs: 0,
    stoppedBy: undefined,
  };
  const call = {
    ...token,
    operationId: "requestOrganizationAnalytics",
    route: "/organizations/{org_id}/analytics/requests",
    scenario: "guest",
    url: `${server.url}/organizations/${hostId}/analytics/requests`,
    targetOrganizationId: guestId,
  };
  expect(events).toEqual([
    token,
    { ...call, attempt: 1, status: 429, requestId: "req-1", next: "retry", pauseMs: expect.any(Number) },
    { ...call, attempt: 2, status: 401, requestId: "req-2", next: "renew-token" },
    token,
    { ...call, attempt: 3, status: 200, requestId: "req-3" },
  ]);
  for (const event of events) expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
});

describe("an attempt without a usable response names its error", () => {
  test("a refused connection, with the pause before the next attempt", async () => {
    const { events, onAttempt } = collect();
    const baseUrl = `http://127.0.0.1:${await findClosedPort()}`;
    await errorOf(clientWithToken({ baseUrl, onAttempt, maxRetries: 1 }).analytics.request(guestId), Error);
    expect(events.map(({ error, status, next }) => [error, status, next])).toEqual([
      ["connection_failed", undefined, "retry"],
      ["connection_failed", undefined, "done"],
    ]);
    expect(events[0]?.pauseMs).toBeGreaterThanOrEqual(0);
    expect(events[0]?.pauseMs).toBeLessThan(500);
  });

  test("a reset", async () => {
    const { events, onAttempt } = collect();
    const server = await startTcpServer(reset);
    await errorOf(clientWithToken({ baseUrl: server.url, onAttempt }).analytics.request(guestId), Error);
    expect(events).toMatchObject([{ error: "connection_failed", next: "done", attempt: 1 }]);
  });

  test("a deadline", async () => {
    const { events, onAttempt } = collect();
    const server = await startTcpServer(stall);
    const client = clientWithToken({ baseUrl: server.url, onAttempt, timeout: 100 });
    await errorOf(client.analytics.request(guestId), TimeoutError);
    expect(events).toMatchObject([{ error: "timeout", status: undefined, next: "done" }]);
    expect(events[0]?.durationMs).toBeGreaterThan(50);
  });
});

test("a pause beyond the deadline is not announced", async () => {
  const { events, onAttempt } = collect();
  const server = await startServer(json({}, 429, { "retry-after": "3600" }));
  await errorOf(
    clientWithToken({ baseUrl: server.url, onAttempt }).analytics.request(guestId),
    RateLimitError,
  );
  expect(events).toMatchObject([{ status: 429, next: "done", pauseMs: 0 }]);
});

describe("whatever happens in the hook does not affect the call", () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);

  test.each<[string, MyCreditAppOptions["onAttempt"]]>([
    [
      "it throws",
      () => {
        throw new Error("hook");
      },
    ],
    ["it rejects", async () => Promise.reject(new Error("hook"))],
    ["it rejects with nothing", () => Promise.reject()],
    ["it never ends", () => new Promise(() => undefined)],
    [
      "it returns something awaitable that throws",
      () => ({
        // biome-ignore lint/suspicious/noThenProperty: a hostile hook
        get then() {
          throw new Error("hook");
        },
      }),
    ],
    [
      "it changes the event",
      (event) => {
        Object.assign(event, { next: "retry", pauseMs: 1e9, url: "http://evil.example" });
      },
    ],
  ])("%s", async (_what, onAttempt) => {
    process.on("unhandledRejection", note);
    const server = await startServer(inTurn(json({}, 429, { "retry-after": "0" }), json(action)));
    const client = clientWithCredentials({ baseUrl: server.url, onAttempt });
    expect(await client.analytics.request(guestId)).toEqual(action);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });
});

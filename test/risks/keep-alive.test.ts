/** A server may close a kept connection between two calls. A GET recovers; a POST is not doubled. */
import { expect, test } from "vitest";
import { ConnectionError } from "../../src/index.js";
import { action, clientWithToken, errorOf, get, guestId } from "../support/client.js";
import { reply, replyJson, reset, type Step, startTcpServer } from "../support/tcp-server.js";

/** Answers the first request of each connection, and breaks the connection when a second one arrives on it. */
function oncePerConnection(answer: Step): Step {
  const used = new Set<number>();
  return (socket, request) => {
    if (used.has(request.connection)) return reset(socket, request);
    used.add(request.connection);
    return answer(socket, request);
  };
}

test("a connection that was closed while idle is not used again", async () => {
  const server = await startTcpServer(replyJson(action));
  const client = clientWithToken({ baseUrl: server.url, maxRetries: 0 });
  expect(await client.analytics.request(guestId)).toEqual(action);
  server.endAll();
  await server.allClosed();
  expect(await client.analytics.request(guestId)).toEqual(action);
  expect([server.requests.length, server.connections]).toEqual([2, 2]);
});

/** `fetch` takes a connection back a little after the answer was read. */
const connectionIsFree = () => new Promise((resolve) => setTimeout(resolve, 50));

test("a GET whose kept connection breaks is retried on a new one", async () => {
  const server = await startTcpServer(oncePerConnection(reply(200, "[]")));
  expect(await get(server.url)).toEqual([]);
  await connectionIsFree();
  expect(await get(server.url)).toEqual([]);
  expect(server.requests).toHaveLength(3);
});

test("a POST whose kept connection breaks is not retried, and may have been executed", async () => {
  const server = await startTcpServer(oncePerConnection(replyJson(action)));
  const client = clientWithToken({ baseUrl: server.url });
  expect(await client.analytics.request(guestId)).toEqual(action);
  await connectionIsFree();
  expect((await errorOf(client.analytics.request(guestId), ConnectionError)).executed).toBe("maybe");
  expect(server.requests).toHaveLength(2);
});

test("a connection that closes just as the next call begins: whatever happens, no POST is sent twice", async () => {
  const seen = new Map<string, number>();
  const server = await startTcpServer((socket, request) => {
    const id = request.headers["x-call"] ?? "";
    seen.set(id, (seen.get(id) ?? 0) + 1);
    replyJson(action)(socket, request);
    // The end of the connection and the next request cross each other.
    setImmediate(() => socket.end());
  });
  const client = clientWithToken({ baseUrl: server.url });
  const outcomes: string[] = [];
  for (let index = 0; index < 200; index += 1) {
    const call = client.analytics.request(guestId, { headers: { "x-call": String(index) } });
    outcomes.push(
      await call.then(
        () => "data",
        (error: unknown) =>
          error instanceof ConnectionError ? `broke off, sent: ${error.executed}` : String(error),
      ),
    );
  }
  expect(seen.size).toBeGreaterThan(0);
  expect([...seen.values()].every((times) => times === 1)).toBe(true);
  expect(outcomes.filter((outcome) => !["data", "broke off, sent: maybe"].includes(outcome))).toEqual([]);
});

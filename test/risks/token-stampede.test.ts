/** However many calls find their token ended or refused together, one token request is made, and every call succeeds. */
import { expect, test } from "vitest";
import type { AttemptEvent } from "../../src/index.js";
import { action, clientWithCredentials, guestId, hostId } from "../support/client.js";
import { replyJson, type Step, startTcpServer } from "../support/tcp-server.js";

const callCount = 200;

/** A server that takes the newest token only. `expire` makes every token it gave so far an old one. */
async function startStrictServer(tokenDelayMs = 0) {
  let current = 0;
  const token: Step = (socket, request) => {
    current += 1;
    const answer = replyJson({ access_token: `token-${current}`, expires_in: 3600 });
    setTimeout(() => answer(socket, request), tokenDelayMs);
  };
  const step: Step = (socket, request) =>
    (request.headers["authorization"] === `Bearer token-${current}`
      ? replyJson(action)
      : replyJson({ detail: "the token has ended" }, 401))(socket, request);
  const server = await startTcpServer(step, { token });
  return {
    server,
    expire: () => {
      current += 1;
    },
  };
}

test("200 calls whose token expires under them: one token request, every call succeeds, and no retry is used up", async () => {
  const { server, expire } = await startStrictServer(50);
  const events: AttemptEvent[] = [];
  const client = clientWithCredentials({
    baseUrl: server.url,
    maxRetries: 0,
    onAttempt: (event) => void events.push(event),
  });
  await client.analytics.request(guestId);
  expect(server.tokenRequests).toHaveLength(1);

  expire();
  events.length = 0;
  const scopes = [client, client.asGuestOf(guestId)];
  const calls = Array.from({ length: callCount }, (_, index) =>
    (scopes[index % 2] ?? client).analytics.request(index % 2 === 0 ? guestId : hostId),
  );
  expect(await Promise.all(calls)).toEqual(Array(callCount).fill(action));
  expect(server.tokenRequests).toHaveLength(2);
  const ofCalls = events.filter(({ operationId }) => operationId !== "createAccessToken");
  expect(ofCalls.filter(({ next }) => next === "renew-token")).toHaveLength(callCount);
  expect(ofCalls.filter(({ next }) => next === "done")).toHaveLength(callCount);
  expect(ofCalls.filter(({ next }) => next === "retry")).toHaveLength(0);
});

test("200 calls that find their token expired at different moments: one token request", async () => {
  const { server, expire } = await startStrictServer();
  const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 0 });
  await client.analytics.request(guestId);
  expire();
  const calls = Array.from({ length: callCount }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, index % 20));
    return client.analytics.request(guestId);
  });
  expect(await Promise.all(calls)).toEqual(Array(callCount).fill(action));
  expect(server.tokenRequests).toHaveLength(2);
});

test("200 calls of a new client: one token request", async () => {
  const { server } = await startStrictServer(20);
  const client = clientWithCredentials({ baseUrl: server.url });
  await Promise.all(Array.from({ length: callCount }, () => client.analytics.request(guestId)));
  expect(server.tokenRequests).toHaveLength(1);
});

test("if the token request fails, every call rejects, and the server gets one request for all of them", async () => {
  const server = await startTcpServer(replyJson(action), {
    token: replyJson({ error: "invalid_client" }, 401),
  });
  const client = clientWithCredentials({ baseUrl: server.url });
  const outcomes = await Promise.allSettled(
    Array.from({ length: callCount }, () => client.analytics.request(guestId)),
  );
  expect(new Set(outcomes.map((outcome) => outcome.status))).toEqual(new Set(["rejected"]));
  expect(server.tokenRequests).toHaveLength(1);
  expect(server.requests).toEqual([]);
});

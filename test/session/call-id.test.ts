/** One id for one call: in each of its events, in its error, in its response, and in no other call. */
import { expect, test, vi } from "vitest";
import { type AttemptEvent, ServerError } from "../../src/index.js";
import { createCallId } from "../../src/session/request.js";
import { action, clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";
import { answer, inTurn, json, startServer } from "../support/server.js";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("the events and the response of a call share it, and the token request has its own", async () => {
  const server = await startServer(
    inTurn(answer(429, "", { "retry-after": "0" }), answer(401), json(action)),
  );
  const events: AttemptEvent[] = [];
  const client = clientWithCredentials({
    baseUrl: server.url,
    onAttempt: (event) => void events.push(event),
  });
  const { response } = await client.analytics.request(guestId).withResponse();
  expect(response.callId).toMatch(uuid);
  const ofCall = events.filter(({ operationId }) => operationId !== "createAccessToken");
  expect(ofCall.map(({ callId }) => callId)).toEqual(Array(3).fill(response.callId));
  const ofTokens = events.filter(({ operationId }) => operationId === "createAccessToken");
  expect(new Set([response.callId, ...ofTokens.map(({ callId }) => callId)]).size).toBe(3);
});

test("the events and the error of a call share it, and parallel calls can be told apart", async () => {
  const server = await startServer(answer(500));
  const events: AttemptEvent[] = [];
  const client = clientWithToken({ baseUrl: server.url, onAttempt: (event) => void events.push(event) });
  const errors = await Promise.all([1, 2, 3].map(() => errorOf(client.currencies.list(), ServerError)));
  const ids = errors.map(({ callId }) => callId);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids)
    expect(events.filter(({ callId }) => callId === id).map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  expect(JSON.parse(JSON.stringify(errors[0]))).toMatchObject({ callId: ids[0] });
});

test("without `crypto.randomUUID`, it is made from random bytes", () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  try {
    const ids = Array.from({ length: 100 }, createCallId);
    expect(ids.every((id) => uuid.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(100);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("made from random bytes, it holds all of them but for its version and variant", () => {
  const getRandomValues = (into: Uint8Array) => into.map((_, index) => 0xf0 + index);
  vi.stubGlobal("crypto", { getRandomValues });
  try {
    expect(createCallId()).toBe("f0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfeff");
  } finally {
    vi.unstubAllGlobals();
  }
});

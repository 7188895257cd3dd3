/** Calls for one guest that share a flight. What the flight does with the guest is in `test/risks/asked-twice.slow.test.ts`. */
import { expect, test, vi } from "vitest";
import { AbortError, InputError } from "../../src/index.js";
import { action, clientWithToken, errorOf, guestId, hostId } from "../support/client.js";
import { type Answerer, json, startServer } from "../support/server.js";

const connection = { host_organization_id: hostId, guest_organization_id: guestId, status: "connected" };

/** A server where no request is open; it answers the read of the connection only once it is let. */
async function startAsked() {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answerer: Answerer = (request, response) => {
    if (request.method === "POST") json(action)(request, response);
    else void released.then(() => json(connection)(request, response));
  };
  const server = await startServer(answerer);
  const { analytics } = clientWithToken({ baseUrl: server.url });
  const posts = () => server.requests.filter(({ method }) => method === "POST").length;
  return { analytics, release, posts, server };
}

test("the `onRequest` of a call that has left is not called", async () => {
  const { analytics, release, posts, server } = await startAsked();
  const controller = new AbortController();
  const onRequest = vi.fn();
  const stays = analytics.ensureRequested(guestId);
  const leaves = errorOf(
    analytics.ensureRequested(guestId, { signal: controller.signal, onRequest }),
    AbortError,
  );
  await vi.waitFor(() => expect(server.requests).toHaveLength(1));
  controller.abort();
  expect((await leaves).executed).toBe("no");
  release();
  expect((await stays).outcome).toBe("requested");
  expect([onRequest.mock.calls.length, posts()]).toEqual([0, 1]);
});

test("an `onRequest` that throws rejects its own call with that error, and no other", async () => {
  const { analytics, release, posts } = await startAsked();
  const refusal = new Error("the job was taken back");
  const refuses = analytics.ensureRequested(guestId, { onRequest: () => Promise.reject(refusal) });
  const onRequest = vi.fn();
  const others = [analytics.ensureRequested(guestId), analytics.ensureRequested(guestId, { onRequest })];
  const outcome = expect(refuses).rejects.toBe(refusal);
  release();
  await outcome;
  expect((await Promise.all(others)).map(({ outcome }) => outcome)).toEqual(["requested", "requested"]);
  expect([onRequest.mock.calls.length, posts()]).toEqual([1, 1]);
});

test("if every call refuses, nothing is sent, and the next call can ask", async () => {
  const { analytics, release, posts } = await startAsked();
  const onRequest = () => {
    throw new InputError(["not now"]);
  };
  const refused = [1, 2].map(() => errorOf(analytics.ensureRequested(guestId, { onRequest }), InputError));
  release();
  await Promise.all(refused);
  expect(posts()).toBe(0);
  expect((await analytics.ensureRequested(guestId)).outcome).toBe("requested");
  expect(posts()).toBe(1);
});

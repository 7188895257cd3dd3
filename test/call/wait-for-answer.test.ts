/** When a guest counts as having answered. */
import { describe, expect, test } from "vitest";
import { InputError, NotFoundError, OutcomeError } from "../../src/index.js";
import { clientWithToken, errorOf, guestId, hostId } from "../support/client.js";
import { answer, inTurn, json, startServer } from "../support/server.js";

const connection = { guest_organization_id: guestId, status: "connected", total_score: 87.5 };
const open = { ...connection, active_action_type: "analytics_request" };
const other = { ...connection, active_action_type: "documents_update_request" };
const gone = { ...connection, status: "disconnected" };

async function waitThrough(...connections: object[]) {
  const server = await startServer(inTurn(...connections.map((one) => json(one))));
  const client = clientWithToken({ baseUrl: server.url });
  const wait = client.guestConnections.waitForAnswer(guestId, { interval: 1, timeout: 2_000 });
  return { wait, server };
}

describe("the guest has answered", () => {
  test.each([
    ["the request was open and is gone", [open, open, connection], 3],
    ["it is gone, and `null` says so", [open, { ...connection, active_action_type: null }], 2],
    ["it shows only on the third read", [connection, other, open, connection], 4],
  ])("%s", async (_what, connections, reads) => {
    const { wait, server } = await waitThrough(...connections);
    expect(await wait).toEqual(connections.at(-1));
    expect(server.requests).toHaveLength(reads);
    expect(server.requests[0]?.path).toBe(`/guest-connections/${guestId}`);
  });

  test("a temporary failure in between does not count", async () => {
    const server = await startServer(
      inTurn(json(connection), answer(503), answer(503), answer(503), json(open), json(connection)),
    );
    const client = clientWithToken({ baseUrl: server.url, maxRetries: 0 });
    expect(await client.guestConnections.waitForAnswer(guestId, { interval: 1 })).toEqual(connection);
  });
});

describe("is an OutcomeError with the connection", () => {
  test.each([
    [
      "no request is seen in three reads",
      [connection, connection, connection],
      "no open request was seen in 3 reads",
    ],
    [
      "only another request is seen in three reads",
      [other, other, other],
      "no open request was seen in 3 reads",
    ],
    ["another takes its place", [open, other], "the request was replaced by `documents_update_request`"],
    ["the connection ends", [open, gone], "the connection is `disconnected`"],
    ["the connection has ended", [gone], "the connection is `disconnected`"],
  ])("%s", async (_what, connections, message) => {
    const { wait, server } = await waitThrough(...connections);
    const error = await errorOf(wait, OutcomeError);
    expect(error.record).toEqual(connections.at(-1));
    expect(error.operationId).toBe("getGuestConnection");
    expect(error.message).toContain(`guestConnections.waitForAnswer: guest ${guestId}: ${message}`);
    expect(server.requests).toHaveLength(connections.length);
  });
});

test("a missing connection is an error at once", async () => {
  const server = await startServer(answer(404));
  const { guestConnections } = clientWithToken({ baseUrl: server.url });
  await errorOf(guestConnections.waitForAnswer(guestId), NotFoundError);
  expect(server.requests).toHaveLength(1);
});

test("it is allowed as Self only", async () => {
  const { guestConnections } = clientWithToken({}).asHostOf(guestId);
  // @ts-expect-error the connection is read as Self only
  await errorOf(guestConnections.waitForAnswer(hostId), InputError);
});

import { describe, expect, test } from "vitest";
import { InputError } from "../src/index.js";
import { clientWithCredentials, errorOf, fileId, guestId, hostId } from "./support/client.js";
import { json, startServer } from "./support/server.js";

test("a call that the documentation does not allow does not compile, and is refused before anything is sent", async () => {
  const server = await startServer(json({}));
  const host = clientWithCredentials({ baseUrl: server.url }).asHostOf(guestId);
  // @ts-expect-error `request` is for Guest and Self
  const error = await errorOf(host.analytics.request(guestId), InputError);
  expect(error.message).toBe(
    "requestOrganizationAnalytics: the vendor's documentation does not allow this on `client.asHostOf(guestId)`; call `client.analytics.request(…)` or `client.asGuestOf(hostId).analytics.request(…)`",
  );
  // A back end tells by the place whose mistake it is: of its user, of its options, or of its own code.
  expect(error.issues.map(({ place, pointer }) => [place, pointer])).toEqual([["call", ""]]);
  expect([server.requests, server.tokenRequests]).toEqual([[], []]);
});

test("problems of scenario, path, headers, query and options are reported together", async () => {
  const server = await startServer(json({}));
  const host = clientWithCredentials({ baseUrl: server.url }).asHostOf(guestId);
  const options = {
    timeout: Number.NaN,
    maxRetries: 1.5,
    headers: { authorization: "Bearer x", "a b": "c", "x-note": "a\r\nb" },
    query: { list: Number.NaN },
  };
  // @ts-expect-error `request` is for Guest and Self
  const error = await errorOf(host.analytics.request("..", options), InputError);
  expect(error.problems).toHaveLength(8);
  expect(new Set(error.issues.map(({ place }) => place))).toEqual(new Set(["call", "argument", "option"]));
  expect([server.requests, server.tokenRequests]).toEqual([[], []]);
});

test("an unknown option is refused, with the known ones", async () => {
  const server = await startServer(json({}));
  const options = { timeOut: 3 } as object;
  const error = await errorOf(
    clientWithCredentials({ baseUrl: server.url }).analytics.request(guestId, options),
    InputError,
  );
  expect(error.problems).toEqual(["unknown option `timeOut`; did you mean `timeout`?"]);
  expect([server.requests, server.tokenRequests]).toEqual([[], []]);
});

test("a wait and `ensureRequested` are refused by their own name, before anything is sent", async () => {
  const server = await startServer(json({}));
  const client = clientWithCredentials({ baseUrl: server.url });
  const calls = [
    // @ts-expect-error `waitFor` of a file is for Host and Self
    client.asGuestOf(guestId).financialFiles.waitFor(guestId, fileId),
    // @ts-expect-error `waitForAnswer` is for Self
    client.asHostOf(guestId).guestConnections.waitForAnswer(guestId),
    // @ts-expect-error `ensureRequested` is for Self
    client.asHostOf(guestId).analytics.ensureRequested(guestId),
  ];
  const messages = await Promise.all(calls.map(async (call) => (await errorOf(call, InputError)).message));
  const refused = "the vendor's documentation does not allow this on";
  expect(messages).toEqual([
    `financialFiles.waitFor: ${refused} \`client.asGuestOf(hostId)\`; call \`client.financialFiles.waitFor(…)\` or \`client.asHostOf(guestId).financialFiles.waitFor(…)\``,
    `guestConnections.waitForAnswer: ${refused} \`client.asHostOf(guestId)\`; call \`client.guestConnections.waitForAnswer(…)\``,
    `analytics.ensureRequested: ${refused} \`client.asHostOf(guestId)\`; call \`client.analytics.ensureRequested(…)\``,
  ]);
  expect([server.requests, server.tokenRequests]).toEqual([[], []]);
});

describe("an organization that asks itself to run its analytics", () => {
  test("is refused, in whatever case its id is written, and nothing is sent", async () => {
    const server = await startServer(json({}));
    const client = clientWithCredentials({ baseUrl: server.url });
    for (const id of [hostId, hostId.toUpperCase()]) {
      const error = await errorOf(client.analytics.request(id), InputError);
      expect(error.message).toContain("`organizationId` is your own organization");
    }
    expect([server.requests, server.tokenRequests]).toEqual([[], []]);
  });

  test("may do so as a guest, and through `client.request` if the table is wrong", async () => {
    const server = await startServer(json({}));
    const client = clientWithCredentials({ baseUrl: server.url });
    await client.asGuestOf(guestId).analytics.request(hostId);
    await client.request("POST /organizations/{org_id}/analytics/requests", { path: { org_id: hostId } });
    expect(server.requests).toHaveLength(2);
  });
});

import { expect, test } from "vitest";
import { InputError } from "../src/index.js";
import { clientWithCredentials, errorOf, guestId } from "./support/client.js";
import { json, startServer } from "./support/server.js";

test("a call that the documentation does not allow does not compile, and is refused before anything is sent", async () => {
  const server = await startServer(json({}));
  const host = clientWithCredentials({ baseUrl: server.url }).asHostOf(guestId);
  // @ts-expect-error `request` is for Guest and Self
  const error = await errorOf(host.analytics.request(guestId), InputError);
  expect(error.message).toBe(
    "requestOrganizationAnalytics: the documentation does not allow this on `client.asHostOf(guestId)`; call `client.analytics.request(…)` or `client.asGuestOf(hostId).analytics.request(…)`",
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

/** A secret that cannot be right is refused before it is sent, and without being shown. */
import { expect, test } from "vitest";
import { AuthenticationError, InputError, MyCreditApp } from "../../src/index.js";
import { clientWithCredentials, errorOf, guestId, hostId } from "../support/client.js";
import { json, startServer } from "../support/server.js";

const wrong: [string, string, string][] = [
  ["of 65 characters", `canary-${"s".repeat(58)}`, "must have at most 64 characters; got 65"],
  ["with a line break at its end", "canary-secret\n", "begins or ends with blanks or a line break"],
  ["with a blank at its beginning", " canary-secret", "begins or ends with blanks or a line break"],
];

test.each(wrong)("a secret %s", (_what, clientSecret, message) => {
  const make = () => new MyCreditApp({ organizationId: hostId, clientId: "client-1", clientSecret });
  expect(make).toThrow(InputError);
  expect(make).toThrow(message);
  expect(make).not.toThrow("canary");
});

test.each(wrong)("a secret %s of a function", async (_what, clientSecret, message) => {
  const server = await startServer(json({}));
  const client = clientWithCredentials({ baseUrl: server.url, clientSecret: () => clientSecret });
  const error = await errorOf(client.analytics.request(guestId), AuthenticationError);
  expect(error.message).toContain(message);
  expect(error.message).not.toContain("canary");
  expect(server.tokenRequests).toEqual([]);
});

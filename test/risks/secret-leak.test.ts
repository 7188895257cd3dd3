/** No error, client, log line or inspection shows a token or a secret. */
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { isMyCreditAppError, MyCreditApp } from "../../src/index.js";
import { clientWithCredentials, clientWithToken, guestId, hostId, secrets } from "../support/client.js";
import { answer, json, startServer } from "../support/server.js";

const canaries = [...Object.values(secrets), "canary-fetched-token"];

/** Everything that a log could make of a value. */
function everyView(value: unknown): string {
  const error = value instanceof Error ? [value.message, value.stack, String(value)] : [];
  return [
    inspect(value, { depth: 20, showHidden: false, getters: true }),
    inspect(value, { depth: 20, showHidden: true }),
    JSON.stringify(value),
    ...error,
  ].join("\n");
}

function expectNoCanary(text: string): void {
  for (const canary of canaries) expect(text).not.toContain(canary);
}

test("a client shows no secret, before and after a call", async () => {
  const server = await startServer(json({}), json({ access_token: "canary-fetched-token", expires_in: 60 }));
  for (const client of [
    clientWithCredentials({ baseUrl: server.url }),
    clientWithToken({ baseUrl: server.url }),
  ]) {
    expectNoCanary(everyView(client));
    await client.analytics.request(guestId);
    expectNoCanary(everyView(client));
    expectNoCanary(everyView(client.analytics));
  }
  expect(server.requests[0]?.headers.authorization).toBe("Bearer canary-fetched-token");
});

test("no error shows a secret", async () => {
  const token = json({ access_token: "canary-fetched-token", expires_in: 60 });
  const servers = [
    // FastAPI echoes the input that it refuses.
    await startServer(
      json({}),
      json(
        { detail: [{ loc: ["body"], msg: "no", type: "x", input: { client_secret: secrets.clientSecret } }] },
        422,
      ),
    ),
    await startServer(json({ detail: "no" }, 403), token),
    await startServer(answer(200, "<html>", { "content-type": "text/html" }), token),
    await startServer((_request, response) => void response.destroy(), token),
    await startServer(() => undefined, token),
  ];
  const calls = servers.flatMap(({ url }) =>
    [clientWithCredentials, clientWithToken].map((make) =>
      make({ baseUrl: url, timeout: 300, maxRetries: 0 }).analytics.request(guestId),
    ),
  );
  calls.push(clientWithToken({}).analytics.request(secrets.clientSecret));
  calls.push(
    clientWithToken({}).analytics.request(guestId, { headers: { "x-a": `${secrets.accessToken}\n` } }),
  );
  const outcomes = await Promise.allSettled(calls);
  const errors = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [outcome.reason as unknown] : [],
  );
  expect(errors).toHaveLength(11);
  for (const error of errors) {
    expect(isMyCreditAppError(error)).toBe(true);
    expectNoCanary(everyView(error));
  }
});

test.each([
  {
    organizationId: hostId,
    clientId: "c",
    clientSecret: secrets.clientSecret,
    accessToken: secrets.accessToken,
  },
  { organizationId: secrets.clientSecret, accessToken: `${secrets.accessToken} ` },
  { organizationId: hostId, accessToken: "a", baseUrl: `http://${secrets.clientSecret}@example.com` },
  { organizationId: hostId, accessToken: "a", baseUrl: secrets.accessToken },
])("bad options show no secret", (options) => {
  let thrown: unknown;
  try {
    new MyCreditApp(options);
  } catch (error) {
    thrown = error;
  }
  expect(isMyCreditAppError(thrown)).toBe(true);
  expectNoCanary(everyView(thrown));
});

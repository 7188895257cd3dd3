/** No client ever sends a token that was given to another API client, whatever they share. */
import Keyv from "keyv";
import { describe, expect, test } from "vitest";
import type { TokenStore } from "../../src/index.js";
import { ApiError, AuthenticationError, MyCreditApp } from "../../src/index.js";
import { action, clientWithCredentials, errorOf, guestId, hostId } from "../support/client.js";
import { reply, replyJson, type Step, startTcpServer } from "../support/tcp-server.js";
import { testedFetch } from "../support/transport.js";

const tokenOf = (clientId = "") => `token-of-${Buffer.from(clientId).toString("hex")}`;

/** Gives each API client a token with its id in it, and takes it only with the right secret. */
const tokenOfClient: Step = (socket, request) => {
  const { client_id, client_secret } = JSON.parse(request.body) as Record<string, string>;
  const answer =
    client_secret === `secret-of-${client_id}`
      ? replyJson({ access_token: tokenOf(client_id), expires_in: 3600 })
      : replyJson({ error: "invalid_client" }, 401);
  answer(socket, request);
};

const tenants = ["tenant-a", "tenant-b"].map((clientId, index) => ({
  organizationId: index === 0 ? hostId : guestId,
  otherId: index === 0 ? guestId : hostId,
  clientId,
  clientSecret: `secret-of-${clientId}`,
}));

async function callAsBoth(tokenStore: TokenStore | undefined) {
  const server = await startTcpServer(replyJson(action), { token: tokenOfClient });
  const clients = tenants.map(({ otherId, ...credentials }) => ({
    otherId,
    client: new MyCreditApp({ ...testedFetch, ...credentials, baseUrl: server.url, tokenStore }),
  }));
  await Promise.all(
    Array.from({ length: 50 }, (_, index) => {
      const { client, otherId } = clients[index % 2] as (typeof clients)[number];
      return client.analytics.request(otherId);
    }),
  );
  return server;
}

describe("two clients in one process", () => {
  test.each<[string, () => TokenStore | undefined]>([
    ["without a store", () => undefined],
    ["that share a Map", () => new Map()],
    ["that share a Keyv", () => new Keyv()],
  ])("%s: no token crosses", async (_what, makeStore) => {
    const server = await callAsBoth(makeStore());
    expect(server.requests).toHaveLength(50);
    for (const { headers } of server.requests) {
      const asked = headers["requester-organization-id"];
      const tenant = tenants.find(({ organizationId }) => organizationId === asked);
      expect(headers["authorization"]).toBe(`Bearer ${tokenOf(tenant?.clientId)}`);
    }
    expect(server.tokenRequests).toHaveLength(2);
  });
});

describe("one store", () => {
  test("returns nothing to a client that knows the client id but not the secret", async () => {
    const tokenStore = new Map();
    const server = await startTcpServer(replyJson(action), { token: tokenOfClient });
    const shared = { baseUrl: server.url, clientId: "tenant-a", tokenStore };
    await clientWithCredentials({ ...shared, clientSecret: "secret-of-tenant-a" }).analytics.request(guestId);
    const stranger = clientWithCredentials({ ...shared, clientSecret: "guessed" });
    await errorOf(stranger.analytics.request(guestId), AuthenticationError);
    expect(server.requests).toHaveLength(1);
  });

  test("keeps the tokens of two servers apart", async () => {
    const tokenStore = new Map();
    const servers = await Promise.all(
      ["one", "two"].map((name) =>
        startTcpServer(replyJson(action), {
          token: replyJson({ access_token: `token-of-${name}`, expires_in: 3600 }),
        }),
      ),
    );
    for (const { url } of servers)
      await clientWithCredentials({ baseUrl: url, tokenStore }).analytics.request(guestId);
    expect(servers.map(({ requests }) => requests[0]?.headers["authorization"])).toEqual([
      "Bearer token-of-one",
      "Bearer token-of-two",
    ]);
  });

  test("does not mix up keys for a client id that looks like a key", async () => {
    const tokenStore = new Map<string, string>();
    const server = await startTcpServer(replyJson(action), { token: tokenOfClient });
    for (const clientId of ["a", "a#a", `${server.url}#a`, "A", "a a"])
      await clientWithCredentials({
        baseUrl: server.url,
        clientId,
        clientSecret: `secret-of-${clientId}`,
        tokenStore,
      }).analytics.request(guestId);
    expect(tokenStore.size).toBe(5);
  });

  test("holds no secret", async () => {
    const tokenStore = new Map<string, string>();
    const server = await startTcpServer(replyJson(action));
    await clientWithCredentials({ baseUrl: server.url, tokenStore }).analytics.request(guestId);
    expect(tokenStore.size).toBe(1);
    expect(JSON.stringify([...tokenStore])).not.toContain("canary-secret");
  });
});

test("credentials go to the configured origin only: a redirect of any kind is not followed", async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    const elsewhere = await startTcpServer(replyJson(action));
    const server = await startTcpServer(reply(status, "", { location: `${elsewhere.url}/organizations` }), {
      token: reply(status, "", { location: `${elsewhere.url}/oauth2/token` }),
    });
    const client = clientWithCredentials({ baseUrl: server.url });
    expect(await errorOf(client.analytics.request(guestId), ApiError)).toMatchObject({ status });
    const withToken = clientWithCredentials({
      baseUrl: server.url,
      clientId: undefined,
      clientSecret: undefined,
      accessToken: "token",
    });
    expect(await errorOf(withToken.analytics.request(guestId), Error)).toMatchObject({ status });
    expect([elsewhere.requests, elsewhere.tokenRequests, elsewhere.connections]).toEqual([[], [], 0]);
  }
});

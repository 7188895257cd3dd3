/** An operation that `openapi.yaml` lacks is called in one line, by each door, with every policy applied. */
import createClient from "openapi-fetch";
import { describe, expect, test } from "vitest";
import type { AttemptEvent, MyCreditApp, MyCreditAppOptions } from "../../src/index.js";
import { AuthenticationError, ConnectionError } from "../../src/index.js";
import type { ScopedPaths } from "../../src/schema.js";
import { clientWithCredentials, errorOf, guestId, hostId, secrets } from "../support/client.js";
import { answer, inTurn, json, startServer } from "../support/server.js";
import { findClosedPort, reset, startTcpServer } from "../support/tcp-server.js";

const thing = { id: guestId, of: "the vendor" };

/** Each door, with one line for a GET and one for a POST of a thing that this package has never heard of. */
const doors: Record<
  string,
  { get(client: MyCreditApp): PromiseLike<unknown>; post(client: MyCreditApp): PromiseLike<unknown> }
> = {
  request: {
    get: (client) => client.request("GET /organizations/{org_id}/things", { path: { org_id: guestId } }),
    post: (client) =>
      client.request("POST /organizations/{org_id}/things", { path: { org_id: guestId }, body: { size: 1 } }),
  },
  fetch: {
    get: async (client) => read(await client.fetch(`/organizations/${guestId}/things`)),
    post: async (client) => read(await client.fetch(`/organizations/${guestId}/things`, jsonOf({ size: 1 }))),
  },
  "openapi-fetch over fetch": {
    get: async (client) => (await overFetch(client).GET("/organizations/{org_id}/things", inPath)).data,
    post: async (client) =>
      (await overFetch(client).POST("/organizations/{org_id}/things", { ...inPath, body: { size: 1 } })).data,
  },
};

const inPath = { params: { path: { org_id: guestId } } };

interface Things {
  "/organizations/{org_id}/things": Record<"get" | "post", object>;
}

/** Any client that takes a `fetch`, here one whose types do not know the route either. */
function overFetch(client: MyCreditApp) {
  const api = createClient<ScopedPaths & Things>({ baseUrl: client.baseUrl, fetch: client.fetch });
  return api as unknown as Record<"GET" | "POST", (path: string, init: object) => Promise<{ data: unknown }>>;
}

const jsonOf = (body: object): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

async function read(response: Response): Promise<unknown> {
  if (!response.ok) throw Object.assign(new Error("not ok"), { status: response.status });
  return response.json();
}

describe.each(Object.entries(doors))("through %s", (_door, { get, post }) => {
  test("it has the token, the organizations, the body and the data", async () => {
    const server = await startServer(json(thing));
    expect(await post(clientWithCredentials({ baseUrl: server.url }))).toEqual(thing);
    expect(server.requests).toMatchObject([
      {
        method: "POST",
        path: `/organizations/${guestId}/things`,
        body: '{"size":1}',
        headers: {
          authorization: "Bearer token-1",
          "content-type": "application/json",
          "requester-organization-id": hostId,
          "target-organization-id": hostId,
        },
      },
    ]);
  });

  test("a scope addresses its own target", async () => {
    const server = await startServer(json(thing));
    await get(clientWithCredentials({ baseUrl: server.url }).asHostOf(guestId) as unknown as MyCreditApp);
    expect(server.requests[0]?.headers).toMatchObject({ "target-organization-id": guestId });
  });

  test("a 401 renews the token", async () => {
    const server = await startServer(
      (request, response) =>
        (request.headers.authorization === "Bearer token-2" ? json(thing) : answer(401))(request, response),
      inTurn(
        json({ access_token: "token-1", expires_in: 3600 }),
        json({ access_token: "token-2", expires_in: 3600 }),
      ),
    );
    expect(await post(clientWithCredentials({ baseUrl: server.url }))).toEqual(thing);
    expect([server.requests.length, server.tokenRequests.length]).toEqual([2, 2]);
  });

  test("a 503 on a GET is retried, and on a POST it is not", async () => {
    const server = await startServer(inTurn(answer(503), json(thing), answer(503), json(thing)));
    const client = clientWithCredentials({ baseUrl: server.url });
    expect(await get(client)).toEqual(thing);
    expect(server.requests).toHaveLength(2);
    await Promise.resolve(post(client)).catch(() => undefined);
    expect(server.requests).toHaveLength(3);
  });

  test("a POST is not sent twice after a reset", async () => {
    const server = await startTcpServer(reset);
    const error = await errorOf(post(clientWithCredentials({ baseUrl: server.url })), ConnectionError);
    expect(error.executed).toBe("maybe");
    expect(server.requests).toHaveLength(1);
  });

  test("no error and no event shows a secret", async () => {
    const events: AttemptEvent[] = [];
    const options: MyCreditAppOptions = { maxRetries: 0, onAttempt: (event) => void events.push(event) };
    const closed = `http://127.0.0.1:${await findClosedPort()}`;
    const refusing = await startServer(
      json(thing),
      json({ error: "invalid_client", echo: secrets.clientSecret }, 401),
    );
    const down = await errorOf(get(clientWithCredentials({ ...options, baseUrl: closed })), ConnectionError);
    const refused = await errorOf(
      get(clientWithCredentials({ ...options, baseUrl: refusing.url })),
      AuthenticationError,
    );
    for (const shown of [down, refused, events])
      expect(`${JSON.stringify(shown)}${String((shown as Error).stack)}`).not.toContain("canary");
    expect(events.map(({ operationId, callId }) => [operationId, callId.length])).toContainEqual([
      "createAccessToken",
      36,
    ]);
  });
});

test("an event names the operation of a known route, and no operation for another route", async () => {
  const server = await startServer(json([]));
  const events: AttemptEvent[] = [];
  const client = clientWithCredentials({
    baseUrl: server.url,
    onAttempt: (event) => void events.push(event),
  });
  await client.request("GET /resources/currencies");
  await client.request("GET /resources/unheard-of");
  await client.fetch("/resources/currencies?secret=1");
  expect(events.slice(1).map(({ operationId, url }) => [operationId, url.replace(server.url, "")])).toEqual([
    ["listCurrencies", "/resources/currencies"],
    [undefined, "/resources/unheard-of"],
    [undefined, "/resources/currencies"],
  ]);
});

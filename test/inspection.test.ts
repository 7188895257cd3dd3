/** What a console shows of a client, a scope, a group, a call and a list: what it is and what to do, no secret and no data. */
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { clientWithCredentials, guestId, hostId, secrets } from "./support/client.js";
import { json, startServer } from "./support/server.js";

const name = "Canary & Sons";

test("each object says what it is, and what to do with it", async () => {
  const server = await startServer(json({ items: [{ name }], total_items: 1, name }));
  const client = clientWithCredentials({
    baseUrl: server.url,
    headers: { "X-Api-Key": secrets.accessToken },
  });
  const call = client.organizations.get(hostId);
  const list = client.privateRecords.list();
  const request = client.request("GET /new-things");
  await Promise.all([call, list, request]);
  const at = `${server.url}: call a method such as privateRecords.list(), or request(route)`;
  const shown: [unknown, string][] = [
    [
      client,
      `MyCreditApp of ${hostId}, ${at}; asGuestOf(hostId) and asHostOf(guestId) call in another scenario`,
    ],
    [client.asGuestOf(guestId), `Scope "guest" at ${guestId}, ${at}`],
    [client.asHostOf(guestId), `Scope "host" at ${guestId}, ${at}`],
    [client.organizations, "the methods get, update"],
    [
      call,
      "ApiCall of getOrganization: await it for its data, or its withResponse() for the HTTP response too",
    ],
    [
      request,
      "ApiCall of GET /new-things: await it for its data, or its withResponse() for the HTTP response too",
    ],
    [
      list,
      "ListCall of listPrivateRecords: await it for one page, or iterate it with `for await` for every item",
    ],
  ];
  for (const [object, text] of shown) {
    expect(inspect(object)).toBe(text);
    expect(inspect({ nested: { object } }, { depth: 9, showHidden: true })).toContain(text);
    for (const secret of [...Object.values(secrets), name]) expect(inspect(object)).not.toContain(secret);
  }
});

test("a page shows its fields alone", async () => {
  const server = await startServer(json({ items: [], total_items: 0 }));
  const page = await clientWithCredentials({ baseUrl: server.url }).privateRecords.list();
  expect(inspect(page)).toBe("{ items: [], total_items: 0 }");
});

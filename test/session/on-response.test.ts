/** The hook gets every JSON response once the caller has the result, and cannot touch the call. */
import { expect, test, vi } from "vitest";
import { type Exchange, type MyCreditApp, MyCreditAppError } from "../../src/index.js";
import { clientWithCredentials, clientWithToken, errorOf, guestId, hostId } from "../support/client.js";
import { json, startServer } from "../support/server.js";

const organization = { id: guestId, name: "Guest", addresses: [{ city: "Delft" }] };
const later = () => new Promise((resolve) => setTimeout(resolve, 0));

async function clientOf(handler = json(organization)) {
  const server = await startServer(handler);
  const steps: string[] = [];
  const exchanges: Exchange[] = [];
  const onResponse = (exchange: Exchange) => {
    steps.push("hook");
    exchanges.push(exchange);
  };
  const client = clientWithToken({ baseUrl: server.url, onResponse, maxRetries: 0 });
  return { client, steps, exchanges, server };
}

const calls: [string, (client: MyCreditApp) => Promise<unknown>, string | undefined][] = [
  ["a method", (client) => client.organizations.get(guestId), "getOrganization"],
  [
    "request",
    (client) => client.request("GET /organizations/{org_id}", { path: { org_id: guestId } }),
    "getOrganization",
  ],
  ["fetch", (client) => client.fetch(`/organizations/${guestId}?x=1`), undefined],
  [
    "a method with its response",
    (client) => client.organizations.get(guestId).withResponse(),
    "getOrganization",
  ],
];

test.each(calls)("%s: the hook comes after the caller", async (_what, call, operationId) => {
  const { client, steps, exchanges, server } = await clientOf();
  await call(client);
  steps.push("caller");
  await later();
  expect(steps).toEqual(["caller", "hook"]);
  const [exchange] = exchanges;
  expect(exchange).toMatchObject({ operationId, method: "GET", status: 200 });
  expect(exchange?.url.startsWith(`${server.url}/organizations/${guestId}`)).toBe(true);
  expect(exchange?.json()).toEqual(organization);
});

test.each([
  ["an error status", json({ detail: "no" }, 404)],
  ["another kind than the promised one", json([organization])],
])("%s: the hook comes after the error", async (_what, handler) => {
  const { client, steps, exchanges } = await clientOf(handler);
  await errorOf(client.organizations.get(guestId), MyCreditAppError);
  steps.push("caller");
  await later();
  expect(steps).toEqual(["caller", "hook"]);
  expect(exchanges[0]?.json()).toBeDefined();
});

test("the hook has a copy of its own, parsed only when it asks for it", async () => {
  const { client, exchanges } = await clientOf();
  const parse = vi.spyOn(JSON, "parse");
  const data = await client.organizations.get(guestId);
  await later();
  // The test's own server parses, too.
  const parses = () => parse.mock.calls.filter(([text]) => text.includes("Delft")).length;
  const parsed = parses();
  const [one, other] = [exchanges[0]?.json(), exchanges[0]?.json()] as { name: string }[];
  expect(parses()).toBe(parsed + 2);
  parse.mockRestore();
  expect(parsed).toBe(1);
  if (one) one.name = "Changed";
  expect([data.name, other?.name]).toEqual(["Guest", "Guest"]);
});

test.each([
  [
    "throws",
    () => {
      throw new Error("hook");
    },
  ],
  ["rejects", () => Promise.reject(new Error("hook"))],
])("a hook that %s changes nothing", async (_what, onResponse) => {
  const server = await startServer(json(organization));
  const client = clientWithToken({ baseUrl: server.url, onResponse });
  await expect(client.organizations.get(guestId)).resolves.toMatchObject({ name: "Guest" });
  await later();
  await expect(client.organizations.get(guestId)).resolves.toMatchObject({ name: "Guest" });
});

test("a token request, an empty body and a body that is not JSON are not passed on", async () => {
  const { server, exchanges, steps } = await clientOf(({ path }, response) => {
    const isEmpty = path === "/empty";
    response.writeHead(200, { "content-type": isEmpty ? "application/json" : "text/plain" });
    response.end(isEmpty ? "" : "{}");
  });
  const client = clientWithCredentials({
    baseUrl: server.url,
    onResponse: (each) => void exchanges.push(each),
  });
  await client.fetch("/x");
  await client.fetch("/empty");
  await later();
  expect([exchanges, steps]).toEqual([[], []]);
  expect(server.tokenRequests).toHaveLength(1);
});

test("JSON that is cut off is `undefined`", async () => {
  const { client, exchanges } = await clientOf((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"id":');
  });
  await errorOf(client.organizations.get(guestId), MyCreditAppError);
  await later();
  expect(exchanges.map((each) => each.json())).toEqual([undefined]);
});

test("`withOptions` replaces the hook, and each scope has it", async () => {
  const { client, exchanges } = await clientOf();
  const seen: string[] = [];
  const other = client.withOptions({ onResponse: ({ method }) => void seen.push(method) });
  await other.organizations.get(guestId);
  await client.asGuestOf(guestId).organizations.get(hostId);
  await later();
  expect([seen.length, exchanges.length]).toEqual([1, 1]);
});

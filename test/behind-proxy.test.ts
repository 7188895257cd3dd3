/**
 * A client that a framework has wrapped: a container for dependencies, or the `reactive` of Vue, which wraps each object that is
 * read from it, too. `test/places` has Vue itself.
 */
import { inspect } from "node:util";
import { expect, test } from "vitest";
import type { MyCreditApp } from "../src/index.js";
import { createMock } from "../src/mock/index.js";
import { guestId } from "./support/client.js";

const plain = <Value extends object>(value: Value): Value => new Proxy(value, {});

/** Wraps what is read from it, as Vue does. */
function deep<Value extends object>(value: Value): Value {
  return new Proxy(value, {
    get: (target, name, receiver) => {
      const found: unknown = Reflect.get(target, name, receiver);
      return typeof found === "object" && found !== null ? deep(found) : found;
    },
  });
}

const uses: [string, (client: MyCreditApp) => Promise<unknown>, unknown][] = [
  ["a call", async (client) => (await client.currencies.list()).length, 2],
  ["a list", async (client) => (await client.privateRecords.list().toArray()).length, 2],
  ["`fetch`", async (client) => (await client.fetch("/resources/currencies")).status, 200],
  ["`request`", async (client) => (await client.request("GET /resources/currencies")).length, 2],
  [
    "`withOptions`",
    async (client) => (await client.withOptions({ timeout: 9_000 }).currencies.list()).length,
    2,
  ],
  ["`getAccessToken`", async (client) => typeof (await client.getAccessToken()), "string"],
  ["`asHostOf`", async (client) => (await client.asHostOf(guestId).currencies.list()).length, 2],
  ["`asGuestOf`", async (client) => (await client.asGuestOf(guestId).currencies.list()).length, 2],
  ["`settled`", async (client) => client.settled(), true],
  [
    "`ensureRequested`",
    async (client) => (await client.analytics.ensureRequested(guestId)).outcome,
    "requested",
  ],
  [
    "`waitFor`",
    async (client) => {
      const { items } = await client.analytics.list(client.organizationId);
      return (await client.analytics.waitFor(client.organizationId, items[0]?.id ?? "")).status;
    },
    "success",
  ],
];

test.each(uses)(
  "%s works behind a Proxy, and behind one that wraps what it returns",
  async (_what, use, expected) => {
    const client = createMock().client();
    expect(await use(client)).toEqual(expected);
    expect(await use(plain(client))).toEqual(expected);
    expect(await use(deep(client))).toEqual(expected);
  },
);

test.each([plain, deep])("a call and a list work when they are wrapped themselves", async (wrap) => {
  const client = createMock().client();
  const call = wrap(client.currencies.list());
  expect((await call.withResponse()).data).toEqual(await call);
  expect(await call.catch(() => "failed").finally(() => undefined)).toHaveLength(2);
  expect(inspect(call)).toContain("ApiCall of listCurrencies: await it");

  const list = wrap(client.privateRecords.list());
  const { items } = await list;
  expect(items).toHaveLength(2);
  expect(await list.toArray()).toEqual(items);
  const read: unknown[] = [];
  for await (const item of list) read.push(item);
  for await (const page of list.pages()) expect(page.items).toEqual(items);
  expect(read).toEqual(items);
});

test("what the methods need is not among what a framework, a log or JSON goes through", () => {
  const client = createMock().client({ clientSecret: "secret-1234" });
  const seen = [inspect(client, { depth: 9, showHidden: true, getters: true }), JSON.stringify(client)];
  expect(seen.join()).not.toContain("secret-1234");
  expect(Object.getOwnPropertySymbols({ ...client })).toEqual([]);
  const calls = [client.currencies.list(), client.privateRecords.list()];
  expect(JSON.stringify(calls)).toBe("[{},{}]");
  expect(calls.flatMap((call) => Object.keys(call))).toEqual([]);
});

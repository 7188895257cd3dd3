/** `settled` waits for all that the client still does, and changes nothing about it. */
import { expect, test, vi } from "vitest";
import { InputError, type MyCreditApp, type Scope } from "../../src/index.js";
import { action, clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";

const baseUrl = "https://api.example";

/** A `fetch` whose responses the test lets go, one at a time. */
function heldFetch(respond: (url: string, init: { method?: string }) => Response) {
  const held: (() => void)[] = [];
  const fetch = vi.fn(
    (url: string, init: { method?: string }) =>
      new Promise<Response>((resolve) => {
        held.push(() => resolve(respond(url, init)));
      }),
  );
  const release = async () => {
    await vi.waitFor(() => expect(held).not.toHaveLength(0));
    held.shift()?.();
  };
  return { fetch, release };
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

const connection = {
  guest_organization_id: guestId,
  status: "connected",
  active_action_type: null,
};
const respond = (url: string, { method }: { method?: string }) => {
  if (url.endsWith("/oauth2/token"))
    return Response.json({ access_token: "token-of-the-test", expires_in: 3_600 });
  if (url.includes("/guest-connections/")) return Response.json(connection);
  if (method === "POST") return Response.json(action);
  return Response.json([]);
};

test("with nothing in flight it is true immediately", async () => {
  expect(await clientWithToken({ baseUrl }).settled({ timeout: 1 })).toBe(true);
});

const starts: [string, (client: MyCreditApp) => PromiseLike<unknown>, responses: number][] = [
  ["a call", (client) => client.currencies.list(), 2],
  ["a call of a scope", (client) => client.asHostOf(guestId).analytics.list(guestId), 2],
  [
    "a call of a client of withOptions",
    (client) => client.withOptions({ timeout: 5_000 }).currencies.list(),
    2,
  ],
  ["fetch", (client) => client.fetch("/resources/currencies"), 2],
  ["request", (client) => client.request("GET /resources/currencies"), 2],
  ["getAccessToken", (client) => client.getAccessToken(), 1],
  [
    "two calls, one after the other",
    (client) => client.currencies.list().then(() => client.currencies.list()),
    3,
  ],
  ["ensureRequested", (client) => client.analytics.ensureRequested(guestId), 3],
];

test.each(starts)("%s counts until it ends", async (_what, start, responses) => {
  const { fetch, release } = heldFetch(respond);
  const client = clientWithCredentials({ baseUrl, fetch: fetch as never });
  const call = Promise.resolve(start(client)).catch(() => undefined);
  const ended = vi.fn();
  // So long that only the end of the call can end it.
  const settled = client.settled({ timeout: 2 ** 31 - 1 }).then(ended);
  for (let done = 0; done < responses; done += 1) {
    expect(await client.settled({ timeout: 1 })).toBe(false);
    await release();
  }
  await call;
  await settled;
  expect(ended).toHaveBeenCalledExactlyOnceWith(true);
});

test("a wait counts between two reads", async () => {
  const run = { id: guestId, status: "in_progress" };
  const fetch = vi.fn(async () => Response.json({ items: [run], total_items: 1 }));
  const client = clientWithToken({ baseUrl, fetch: fetch as never });
  const { signal, abort } = abortable();
  const wait = client.analytics.waitFor(client.organizationId, guestId, { interval: 60_000, signal });
  const failed = errorOf(wait, Error);
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  expect(await client.settled({ timeout: 20 })).toBe(false);
  abort();
  await failed;
  expect(await client.settled({ timeout: 1_000 })).toBe(true);
});

test("a flight counts although no call waits for it any more", async () => {
  const { fetch, release } = heldFetch(respond);
  const client = clientWithToken({ baseUrl, fetch: fetch as never });
  const { signal, abort } = abortable();
  const asked = client.analytics.ensureRequested(guestId, { signal });
  await release();
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
  abort();
  expect((await errorOf(asked, Error)).name).toBe("AbortError");
  expect(await client.settled({ timeout: 20 })).toBe(false);
  await release();
  expect(await client.settled()).toBe(true);
});

test("a flight counts between two looks, although no call waits for it any more", async () => {
  let isOpen = false;
  const fetch = vi.fn(async (_url: string, { method }: { method?: string }) => {
    if (method === "POST") throw new TypeError("broken off");
    return Response.json({ ...connection, active_action_type: isOpen ? "analytics_request" : null });
  });
  const client = clientWithToken({ baseUrl, fetch: fetch as never });
  const { signal, abort } = abortable();
  const asked = client.analytics.ensureRequested(guestId, { signal, interval: 100 });
  const failed = errorOf(asked, Error);
  // One look before the POST, and one after it.
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(3));
  abort();
  expect((await failed).name).toBe("AbortError");
  expect(await client.settled({ timeout: 1 })).toBe(false);
  isOpen = true;
  expect(await client.settled()).toBe(true);
});

test("in a hook of a call, that call counts; new calls stay allowed", async () => {
  const seen: boolean[] = [];
  const client: MyCreditApp = clientWithToken({
    baseUrl,
    fetch: (async () => Response.json([])) as never,
    headers: async () => {
      seen.push(await client.settled({ timeout: 1 }));
      return {};
    },
  });
  await client.currencies.list();
  expect(await client.settled()).toBe(true);
  await client.currencies.list();
  expect(seen).toEqual([false, false]);
});

test("await using waits for what is in flight", async () => {
  const { fetch, release } = heldFetch(respond);
  const left: string[] = [];
  const block = (async () => {
    await using client = clientWithToken({ baseUrl, fetch: fetch as never });
    client.currencies.list().then(() => left.push("call"));
  })().then(() => left.push("block"));
  await release();
  await block;
  expect(left).toEqual(["call", "block"]);
});

test.each([-1, Number.NaN, "10s"])("a timeout of %s is refused", async (timeout) => {
  const error = await errorOf(
    clientWithToken({ baseUrl }).settled({ timeout: timeout as number }),
    InputError,
  );
  expect(error.message).toContain("timeout");
});

test("Scope needs no type argument", () => {
  const client = clientWithToken({ baseUrl });
  const scopes: Scope[] = [client, client.asGuestOf(guestId), client.asHostOf(guestId)];
  expect(scopes.map(({ scenario }) => scenario)).toEqual(["self", "guest", "host"]);
});

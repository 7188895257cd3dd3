/** Tracers learn of calls and attempts by Node's own channels, and see nothing that a log must not hold. */
import { AsyncLocalStorage } from "node:async_hooks";
import { type TracingChannel, tracingChannel } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ConnectionError, InputError, NotFoundError } from "../../src/index.js";
import { openChannels } from "../../src/session/channels.js";
import {
  action,
  clientWithCredentials,
  clientWithToken,
  errorOf,
  guestId,
  hostId,
  secrets,
} from "../support/client.js";
import { inTurn, json, startServer } from "../support/server.js";
import { findClosedPort } from "../support/tcp-server.js";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const one of undo.splice(0)) one();
});

const moments = ["start", "end", "asyncStart", "asyncEnd", "error"] as const;

/** Collects each message of a channel, as it is at that moment. */
function listen(...names: ("call" | "attempt")[]) {
  const seen: (readonly [string, Record<string, unknown>])[] = [];
  for (const name of names) {
    const channel: TracingChannel = tracingChannel(`mycreditapp:${name}`);
    const subscribers = Object.fromEntries(
      moments.map((moment) => [
        moment,
        (message: object) => void seen.push([`${name} ${moment}`, { ...message }]),
      ]),
    ) as Record<(typeof moments)[number], (message: object) => void>;
    channel.subscribe(subscribers);
    undo.push(() => channel.unsubscribe(subscribers));
  }
  return seen;
}

test("a call and its attempts are told in order, with what is known by then", async () => {
  const seen = listen("call", "attempt");
  const server = await startServer(
    inTurn(
      json({}, 503, { "retry-after": "0" }),
      json({ items: [], total_items: 0 }, 200, { "x-request-id": "r-2" }),
    ),
  );
  await clientWithToken({ baseUrl: server.url })
    .asGuestOf(guestId)
    .metrics.summary(hostId, {})
    .catch(() => undefined);
  expect(seen.map(([moment]) => moment)).toEqual([
    "call start",
    "attempt start",
    "attempt end",
    "call end",
    "attempt asyncStart",
    "attempt asyncEnd",
    "attempt start",
    "attempt end",
    "attempt asyncStart",
    "attempt asyncEnd",
    "call asyncStart",
    "call asyncEnd",
  ]);
  const [begun, first, , , , , second] = seen.map(([, message]) => message);
  const ended = seen.at(-1)?.[1];
  const common = {
    method: "GET",
    scenario: "guest",
    route: expect.stringMatching(/^\/organizations\/\{org_id\}\/metrics/),
  };
  expect(begun).toEqual({ operationId: expect.any(String), ...common });
  expect(first).toMatchObject({ ...common, attempt: 1, targetOrganizationId: guestId });
  expect(first).not.toHaveProperty("status");
  expect(second).toMatchObject({ attempt: 2, callId: first?.["callId"] });
  expect(seen[5]?.[1]).toMatchObject({ status: 503, next: "retry", queuedMs: expect.any(Number) });
  expect(seen[9]?.[1]).toMatchObject({ status: 200, next: "done", requestId: "r-2" });
  expect(ended).toEqual({ ...begun, callId: first?.["callId"], status: 200, retries: 1 });
});

describe("an error is told", () => {
  test("of a response: by the call, as the attempt has one", async () => {
    const seen = listen("call", "attempt");
    const server = await startServer(json({ detail: "gone" }, 404));
    const error = await errorOf(
      clientWithToken({ baseUrl: server.url }).organizations.get(guestId),
      NotFoundError,
    );
    const failed = seen.filter(([moment]) => moment.endsWith("error"));
    expect(failed).toEqual([
      ["call error", expect.objectContaining({ error, status: 404, callId: error.callId })],
    ]);
  });

  test("of a connection: by both", async () => {
    const seen = listen("call", "attempt");
    const baseUrl = `http://127.0.0.1:${await findClosedPort()}`;
    const error = await errorOf(
      clientWithToken({ baseUrl, maxRetries: 0 }).organizations.get(guestId),
      ConnectionError,
    );
    const failed = seen.filter(([moment]) => moment.endsWith("error"));
    expect(failed.map(([moment, message]) => [moment, message["error"]])).toEqual([
      ["attempt error", error],
      ["call error", error],
    ]);
  });

  test("of a call that is never sent", async () => {
    const seen = listen("call", "attempt");
    const error = await errorOf(clientWithToken({}).organizations.get("7"), InputError);
    expect(seen.map(([moment]) => moment)).toEqual([
      "call start",
      "call end",
      "call error",
      "call asyncStart",
      "call asyncEnd",
    ]);
    expect(seen[2]?.[1]["error"]).toBe(error);
  });

  test("of a framework: its own", async () => {
    const seen = listen("attempt");
    const thrown = Object.assign(new Error("postponed"), { digest: "NEXT" });
    const client = clientWithToken({ fetch: () => Promise.reject(thrown) });
    await errorOf(client.currencies.list(), Error);
    expect(seen.map(([moment]) => moment).slice(-3)).toEqual([
      "attempt error",
      "attempt asyncStart",
      "attempt asyncEnd",
    ]);
    expect(seen.at(-1)?.[1]["error"]).toBe(thrown);
  });
});

test("a call by `fetch` is traced, and a token request as an attempt within the call", async () => {
  const seen = listen("call", "attempt");
  const server = await startServer(json([]));
  const client = clientWithCredentials({ baseUrl: server.url });
  await client.fetch("/resources/currencies/EUR?x=1");
  await client.currencies.list();
  const routes = (wanted: string) =>
    seen.filter(([moment]) => moment === wanted).map(([, { operationId, route }]) => [operationId, route]);
  const [own, list] = [
    [undefined, "/resources/currencies/{currency_code}"],
    ["listCurrencies", "/resources/currencies"],
  ];
  expect(routes("call start")).toEqual([own, list]);
  expect(routes("attempt asyncEnd")).toEqual([["createAccessToken", "/oauth2/token"], own, list]);
});

test("the store of a subscriber holds for the attempts of its call, and for no other", async () => {
  listen("attempt");
  const store = new AsyncLocalStorage<string>();
  const seenInFetch: unknown[] = [];
  const channel: TracingChannel = tracingChannel("mycreditapp:call");
  let spans = 0;
  channel.start.bindStore(store, () => `span ${++spans}`);
  undo.push(() => channel.start.unbindStore(store));
  const client = clientWithToken({
    fetch: async () => {
      seenInFetch.push(store.getStore());
      return Response.json([]);
    },
  });
  await Promise.all([client.currencies.list(), client.currencies.list()]);
  expect(seenInFetch).toEqual(["span 1", "span 2"]);
  expect(store.getStore()).toBeUndefined();
});

test("no message shows a token, a secret, a query or a body", async () => {
  const seen = listen("call", "attempt");
  const query = { note: "query-private" };
  const headers = { "X-Note": "header-private" };
  for (const create of [clientWithToken, clientWithCredentials]) {
    const body = { detail: `no ${secrets.accessToken}`, record: "record-private" };
    const server = await startServer(json(create === clientWithToken ? body : {}, 404));
    const call = create({ baseUrl: server.url }).analytics.request(guestId, { query, headers });
    await errorOf(call, NotFoundError);
  }
  expect(seen.length).toBeGreaterThan(16);
  const shown = inspect(seen, { depth: 9, showHidden: true });
  expect(shown).not.toMatch(new RegExp(`${secrets.accessToken}|${secrets.clientSecret}|-private`));
});

test("somebody listens from the first subscriber of any moment on, and until the last has gone", () => {
  const { call, attempt } = openChannels() ?? {};
  expect([call?.hasSubscribers, attempt?.hasSubscribers]).toEqual([false, false]);
  listen("attempt");
  expect([call?.hasSubscribers, attempt?.hasSubscribers]).toEqual([false, true]);
});

describe("a runtime", () => {
  /** Puts `process` back at once: Node itself uses it. */
  const openWith = (process: unknown) => {
    vi.stubGlobal("process", process);
    try {
      return openChannels();
    } finally {
      vi.unstubAllGlobals();
    }
  };

  test("without channels has none", () => {
    expect(openWith(undefined)).toBeUndefined();
    expect(openWith({ env: {} })).toBeUndefined();
    expect(openWith({ getBuiltinModule: () => undefined })).toBeUndefined();
    expect(openWith({ getBuiltinModule: () => ({}) })).toBeUndefined();
  });

  test.each(moments)("that cannot say whether anybody listens is asked for each moment: %s", (moment) => {
    const silent = Object.fromEntries(moments.map((name) => [name, { hasSubscribers: false }]));
    const opened: string[] = [];
    const tracing = (name: string) => {
      opened.push(name);
      return name === "mycreditapp:call" ? silent : { ...silent, [moment]: { hasSubscribers: true } };
    };
    const getBuiltinModule = (module: string) =>
      module === "node:diagnostics_channel" ? { tracingChannel: tracing } : undefined;
    const { call, attempt } = openWith({ getBuiltinModule }) ?? {};
    expect([call?.hasSubscribers, attempt?.hasSubscribers]).toEqual([false, true]);
    expect(opened).toEqual(["mycreditapp:call", "mycreditapp:attempt"]);
  });
});

test("the action is returned as it is, whether somebody listens or not", async () => {
  const server = await startServer(json(action));
  const client = clientWithToken({ baseUrl: server.url });
  const unheard = await client.analytics.request(guestId);
  listen("call", "attempt");
  expect(await client.analytics.request(guestId)).toEqual(unheard);
});

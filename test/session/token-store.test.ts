/** Several processes share one token, and a store that fails, hangs or lies costs a token request and nothing else. */
import Keyv from "keyv";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type AttemptEvent, AuthenticationError, type TokenStore } from "../../src/index.js";
import { canEncrypt, decrypt, encrypt, StoredToken } from "../../src/session/token-store.js";
import { action, clientWithCredentials, errorOf, guestId } from "../support/client.js";
import { inTurn, json, startServer } from "../support/server.js";
import { never } from "../support/session.js";
import { shortenTimers } from "../support/timers.js";

/** How long a store is waited for. */
const storeLimitMs = 2_000;
const { signal } = new AbortController();

afterEach(() => {
  vi.restoreAllMocks();
});

test.each<[string, () => TokenStore]>([
  ["Map", () => new Map()],
  ["Keyv", () => new Keyv()],
])("ten processes with one %s make one token request", async (_name, makeStore) => {
  const tokenStore = makeStore();
  const server = await startServer(json(action));
  for (let index = 0; index < 10; index += 1)
    await clientWithCredentials({ baseUrl: server.url, tokenStore }).analytics.request(guestId);
  expect([server.tokenRequests.length, server.requests.length]).toEqual([1, 10]);
});

test("the value is stored with its lifetime, and the key names no secret", async () => {
  const set = vi.fn();
  const tokenStore = { get: () => undefined, set, delete: () => undefined };
  const server = await startServer(json(action));
  await clientWithCredentials({ baseUrl: `${server.url}/`, tokenStore }).analytics.request(guestId);
  expect(set).toHaveBeenCalledExactlyOnceWith(
    `mycreditapp ${server.url}#client-1`,
    expect.any(String),
    3_600_000,
  );
  const [key, value] = set.mock.calls[0] as [string, string];
  expect(JSON.parse(await decrypt("canary-secret-7f3a", key, value))).toEqual({
    accessToken: "token-1",
    lifetimeMs: 3_600_000,
    expiresAt: expect.any(Number),
  });
});

describe("costs a token request and nothing else", () => {
  const throws = () => {
    throw new Error("store down");
  };
  const rejects = async () => throws();
  const nothing = () => undefined;

  test.each<[string, TokenStore]>([
    ["a store that throws", { get: throws, set: throws, delete: throws }],
    ["a store that rejects", { get: rejects, set: rejects, delete: rejects }],
    ["a store whose writing hangs", { get: nothing, set: never, delete: never }],
    ...[
      null,
      42,
      {},
      "",
      "{",
      "null",
      "[]",
      '"text"',
      '{"accessToken":"a\\r\\nb","endsAt":9e15,"lifetimeMs":1e9,"proof":"x"}',
      '{"accessToken":"forged","endsAt":9e15,"lifetimeMs":1e9,"proof":"x"}',
      '{"accessToken":"forged","endsAt":"soon","lifetimeMs":1e9}',
    ].map((value): [string, TokenStore] => [
      `a store that holds ${JSON.stringify(value)}`,
      { get: () => value, set: nothing, delete: nothing },
    ]),
  ])("%s", async (_what, tokenStore) => {
    const server = await startServer(json(action));
    const client = clientWithCredentials({ baseUrl: server.url, tokenStore });
    shortenTimers(storeLimitMs);
    expect(await client.analytics.request(guestId)).toEqual(action);
    expect(await client.analytics.request(guestId)).toEqual(action);
    expect(server.tokenRequests).toHaveLength(1);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-1",
    ]);
  });

  test("a store that hangs on reading is given up after 2 s", async () => {
    vi.useFakeTimers();
    try {
      const stored = new StoredToken({ get: never, set: never, delete: never }, "https://a.example", "c");
      let found: unknown = "waiting";
      const reading = stored
        .visit(signal)
        .read("secret")
        .then((token) => {
          found = token;
        });
      await vi.advanceTimersByTimeAsync(1_999);
      expect(found).toBe("waiting");
      await vi.advanceTimersByTimeAsync(1);
      await reading;
      expect(found).toBeUndefined();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("whether a store fails, hangs or succeeds, no timer is left", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const token = { accessToken: "token-1", lifetimeMs: 60_000, remainingMs: 60_000 };
      for (const tokenStore of [new Map(), { get: throws, set: throws, delete: rejects }]) {
        const stored = new StoredToken(tokenStore, "https://a.example", "c");
        await stored.visit(signal).write("secret", token, null);
        await stored.visit(signal).read("secret");
        await stored.visit(signal).remove();
      }
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("a call with such a store succeeds", async () => {
    const server = await startServer(json(action));
    const tokenStore = { get: never, set: never, delete: never };
    const client = clientWithCredentials({ baseUrl: server.url, tokenStore });
    shortenTimers(storeLimitMs);
    expect(await client.analytics.request(guestId)).toEqual(action);
  });
});

describe("the content of a store is of no use without the secret", () => {
  const entry = "mycreditapp https://a.example#client-1";

  test("no token, secret or field name is in it, and no two values are alike", async () => {
    const values = await Promise.all(
      Array.from({ length: 3 }, () => encrypt("secret-1", entry, '{"accessToken":"canary-token-91bc"}')),
    );
    expect(new Set(values).size).toBe(3);
    for (const value of values) {
      expect(value).toMatch(/^"1\.[\w+/=]+\.[\w+/=]+"$/);
      expect(Buffer.from(value.split(".")[2] ?? "", "base64").toString("latin1")).not.toContain("canary");
    }
  });

  test("the value is what a version that is in use wrote, quotes or none", async () => {
    // Made by `encrypt`. Another salt, info or form would cost every process its stored token.
    const value = "1.hBJQtwSDkkdAQNlY.8SDZIpbD+v6V7kV80vsFfS7kfwA=";
    for (const found of [`"${value}"`, value, `"${value}`, `${value}"`])
      expect(await decrypt("secret-1", "entry", found)).toBe("text");
    await expect(decrypt("secret-1", "entry", value.replace(".", '".'))).rejects.toThrow("version");
    await expect(decrypt("secret-1", "entry", "1")).rejects.toThrow();
    await expect(decrypt("secret-1", "entry", undefined)).rejects.toThrow("version");
  });

  test("the key of the cipher can never be read", async () => {
    const derive = vi.spyOn(crypto.subtle, "deriveKey");
    const importing = vi.spyOn(crypto.subtle, "importKey");
    await encrypt("secret-1", entry, "text");
    const made: CryptoKey[] = await Promise.all([
      ...derive.mock.results.map(({ value }) => value as Promise<CryptoKey>),
      ...importing.mock.results.map(({ value }) => value as Promise<CryptoKey>),
    ]);
    expect(made.map(({ extractable }) => extractable)).toEqual([false, false]);
  });

  test("another secret, another entry and a changed value find nothing", async () => {
    const value = await encrypt("secret-1", entry, "text");
    expect(await decrypt("secret-1", entry, value)).toBe("text");
    await expect(decrypt("secret-2", entry, value)).rejects.toThrow();
    await expect(decrypt("secret-1", `${entry}2`, value)).rejects.toThrow();
    const at = value.length - 10;
    const changed = `${value.slice(0, at)}${value[at] === "A" ? "B" : "A"}${value.slice(at + 1)}`;
    await expect(decrypt("secret-1", entry, changed)).rejects.toThrow();
    await expect(decrypt("secret-1", entry, value.replace("1.", "2."))).rejects.toThrow("version");
  });

  test("a client with another secret requests its own token", async () => {
    const tokenStore = new Map();
    const server = await startServer(json(action));
    for (const clientSecret of ["secret-1", "secret-2"])
      await clientWithCredentials({ baseUrl: server.url, tokenStore, clientSecret }).analytics.request(
        guestId,
      );
    expect(server.tokenRequests).toHaveLength(2);
  });

  test("a store that parses JSON itself shares, too", async () => {
    const kept = new Map<string, unknown>();
    const tokenStore: TokenStore = {
      get: (key) => kept.get(key),
      set: (key, value) => kept.set(key, JSON.parse(value)),
      delete: (key) => kept.delete(key),
    };
    const server = await startServer(json(action));
    for (let index = 0; index < 3; index += 1)
      await clientWithCredentials({ baseUrl: server.url, tokenStore }).analytics.request(guestId);
    expect(server.tokenRequests).toHaveLength(1);
  });

  test("without crypto.subtle, nothing is stored", async () => {
    for (const crypto of [undefined, {}]) {
      vi.stubGlobal("crypto", crypto);
      expect(canEncrypt()).toBe(false);
    }
    vi.stubGlobal("crypto", { randomUUID: () => "call-1" });
    try {
      const tokenStore = { get: vi.fn(), set: vi.fn(), delete: vi.fn() };
      const server = await startServer(json(action));
      const onAttempt = vi.fn();
      const client = clientWithCredentials({ baseUrl: server.url, tokenStore, onAttempt });
      await client.analytics.request(guestId);
      expect([tokenStore.get.mock.calls, tokenStore.set.mock.calls]).toEqual([[], []]);
      expect(onAttempt.mock.calls).not.toContainEqual([expect.objectContaining({ tokenStore: "failed" })]);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe("a 401", () => {
  /** A server that takes the newest token only, and two processes that share a store. */
  async function startPair() {
    let current = 0;
    const server = await startServer(
      (request, response) =>
        json(action, request.headers.authorization === `Bearer token-${current}` ? 200 : 401)(
          request,
          response,
        ),
      (request, response) => {
        current += 1;
        json({ access_token: `token-${current}`, expires_in: 3600 })(request, response);
      },
    );
    const tokenStore = new Map<string, string>();
    const make = () => clientWithCredentials({ baseUrl: server.url, tokenStore });
    const expire = () => {
      current = 1000;
    };
    return { server, first: make(), second: make(), expire };
  }

  test("is followed by one new token, which the other process finds in the store", async () => {
    const { server, first, second, expire } = await startPair();
    await first.analytics.request(guestId);
    await second.analytics.request(guestId);
    expect(server.tokenRequests).toHaveLength(1);
    expire();
    await first.analytics.request(guestId);
    expect(server.tokenRequests).toHaveLength(2);
    // It still holds the refused token in memory, and so does not ask for a new one but looks.
    await second.analytics.request(guestId);
    expect(server.tokenRequests).toHaveLength(2);
    expect(server.requests.map(({ headers }) => headers.authorization?.slice(7))).toEqual([
      "token-1",
      "token-1",
      "token-1",
      "token-1001",
      "token-1",
      "token-1001",
    ]);
  });

  test("on the stored token, if no other can be fetched, removes it from the store", async () => {
    const tokenStore = new Map();
    const server = await startServer(
      json({}, 401),
      inTurn(json({ access_token: "token-1", expires_in: 3600 }), json({ error: "invalid_client" }, 401)),
    );
    const client = clientWithCredentials({ baseUrl: server.url, tokenStore });
    await errorOf(client.analytics.request(guestId), AuthenticationError);
    expect(tokenStore.size).toBe(0);
  });
});

describe("two processes whose clocks differ", () => {
  const serverNow = Date.parse("2026-01-15T12:00:00Z");
  const date = new Date(serverNow).toUTCString();
  const token = { accessToken: "token-1", lifetimeMs: 3_600_000, remainingMs: 3_600_000 };
  const entryOf = async (store: Map<string, string>) => {
    const [[key, value] = ["", ""]] = store;
    return JSON.parse(await decrypt("secret", key, value)) as unknown;
  };

  test("agree on the expiry of a token, as each corrects its own clock by the server's", async () => {
    const store = new Map();
    const slow = new StoredToken(store, "https://a.example", "c", () => serverNow - 50 * 60_000);
    await slow.visit(signal).write("secret", token, date);
    expect(await entryOf(store)).toMatchObject({ expiresAt: serverNow + 3_600_000 });
    expect(await slow.visit(signal).read("secret")).toMatchObject({ remainingMs: 3_600_000 });

    const right = new StoredToken(store, "https://a.example", "c", () => serverNow + 30 * 60_000);
    expect(await right.visit(signal).read("secret")).toMatchObject({
      accessToken: "token-1",
      remainingMs: 30 * 60_000,
    });
  });

  test("each by its own difference, in whatever direction", async () => {
    const store = new Map();
    let nowMs = serverNow + 600_000;
    const fast = new StoredToken(store, "https://a.example", "c", () => nowMs);
    await fast.visit(signal).write("secret", token, date);
    nowMs += 1_000_000;
    expect(await fast.visit(signal).read("secret")).toMatchObject({ remainingMs: 2_600_000 });
  });

  test("a token with too little time left is not used", async () => {
    const store = new Map();
    await new StoredToken(store, "https://a.example", "c", () => serverNow)
      .visit(signal)
      .write("secret", token, date);
    const at = (ms: number) => new StoredToken(store, "https://a.example", "c", () => serverNow + ms);
    expect(
      await at(3_600_000 - 30_001)
        .visit(signal)
        .read("secret"),
    ).toMatchObject({ remainingMs: 30_001 });
    expect(
      await at(3_600_000 - 30_000)
        .visit(signal)
        .read("secret"),
    ).toBeUndefined();
    expect(
      await at(3_600_000 + 1)
        .visit(signal)
        .read("secret"),
    ).toBeUndefined();
  });

  test.each([null, "", "yesterday"])("a Date of %j corrects nothing", async (serverDate) => {
    const store = new Map();
    const stored = new StoredToken(store, "https://a.example", "c", () => serverNow);
    await stored.visit(signal).write("secret", token, serverDate);
    expect(await entryOf(store)).toMatchObject({ expiresAt: serverNow + 3_600_000 });
  });

  test("a token whose end nobody knows is not stored", async () => {
    const store = new Map();
    const stored = new StoredToken(store, "https://a.example", "c", () => serverNow);
    const endless = { ...token, lifetimeMs: Number.POSITIVE_INFINITY, remainingMs: Number.POSITIVE_INFINITY };
    await stored.visit(signal).write("secret", endless, date);
    expect(store.size).toBe(0);
  });

  test("a token never seems to live longer than the server said", async () => {
    const store = new Map();
    await new StoredToken(store, "https://a.example", "c", () => serverNow)
      .visit(signal)
      .write("secret", token, date);
    const slow = new StoredToken(store, "https://a.example", "c", () => serverNow - 86_400_000);
    expect(await slow.visit(signal).read("secret")).toMatchObject({ remainingMs: 3_600_000 });
  });
});

describe("a store that hangs", () => {
  const stop = () => vi.useRealTimers();

  test("is left alone for 30 s, also if an abort cut the wait short", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void stop());
    const get = vi.fn(never);
    const stored = new StoredToken({ get, set: never, delete: never }, "https://a.example", "c");
    const controller = new AbortController();
    const reading = stored.visit(controller.signal).read("secret");
    await vi.advanceTimersByTimeAsync(1_500);
    controller.abort();
    expect(await reading).toBeUndefined();
    await vi.advanceTimersByTimeAsync(29_999);
    expect(await stored.visit(signal).read("secret")).toBeUndefined();
    expect(get).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    const again = stored.visit(signal).read("secret");
    await vi.advanceTimersByTimeAsync(2_000);
    await again;
    expect(get).toHaveBeenCalledTimes(2);
  });

  test.each([
    [499, 2],
    [500, 1],
  ])("is known by a wait of 500 ms: after one of %i ms, two reads ask it %i times", async (ms, asked) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void stop());
    const get = vi.fn(never);
    const stored = new StoredToken({ get, set: never, delete: never }, "https://a.example", "c");
    const controller = new AbortController();
    const reading = stored.visit(controller.signal).read("secret");
    await vi.advanceTimersByTimeAsync(ms);
    controller.abort();
    await reading;
    void stored.visit(signal).read("secret");
    expect(get).toHaveBeenCalledTimes(asked);
  });

  test("is not given up for a call that is aborted at once", async () => {
    const get = vi.fn(never);
    const stored = new StoredToken({ get, set: never, delete: never }, "https://a.example", "c");
    expect(await stored.visit(AbortSignal.abort()).read("secret")).toBeUndefined();
    expect(stored.hasFailed).toBe(false);
    void stored.visit(signal).read("secret");
    expect(get).toHaveBeenCalledTimes(2);
  });

  test("costs a refresh 2 s, for reading and writing together", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void stop());
    const set = vi.fn(never);
    const stored = new StoredToken({ get: never, set, delete: never }, "https://a.example", "c");
    const visit = stored.visit(signal);
    const reading = visit.read("secret");
    await vi.advanceTimersByTimeAsync(2_000);
    await reading;
    await visit.write("secret", { accessToken: "token-1", lifetimeMs: 60_000, remainingMs: 60_000 }, null);
    expect(set).not.toHaveBeenCalled();
    expect(stored.hasFailed).toBe(true);
  });

  test("costs a refresh what is left of the 2 s if it was only slow before", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void stop());
    const get = () => new Promise<undefined>((resolve) => setTimeout(resolve, 1_500));
    const stored = new StoredToken({ get, set: never, delete: never }, "https://a.example", "c");
    const visit = stored.visit(signal);
    const ended = vi.fn();
    const using = visit
      .read("secret")
      .then(() => visit.remove())
      .then(ended);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await using;
    expect(ended).toHaveBeenCalledOnce();
  });

  test("is not one that answered while the process was busy for 2 s; the refresh only uses it no more", async () => {
    let nowMs = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => nowMs);
    onTestFinished(() => clock.mockRestore());
    const get = () => {
      nowMs += 2_000;
    };
    const remove = vi.fn();
    const stored = new StoredToken({ get, set: never, delete: remove }, "https://a.example", "c");
    const visit = stored.visit(signal);
    await visit.read("secret");
    await visit.remove();
    expect(remove).not.toHaveBeenCalled();
    await stored.visit(signal).remove();
    expect(remove).toHaveBeenCalledOnce();
    expect(stored.hasFailed).toBe(false);
  });

  test("shows in the event and the log line of the token request that it costs", async () => {
    const fail = () => Promise.reject(new Error("NOAUTH"));
    const events: AttemptEvent[] = [];
    const lines: string[] = [];
    const write = (line: string) => lines.push(line);
    const server = await startServer(json(action));
    const client = clientWithCredentials({
      baseUrl: server.url,
      tokenStore: { get: fail, set: fail, delete: fail },
      onAttempt: (event) => events.push(event),
      logger: { debug: write, warn: write },
    });
    await client.analytics.request(guestId);
    expect(events.map(({ operationId, tokenStore }) => [operationId, tokenStore])).toEqual([
      ["createAccessToken", "failed"],
      ["requestOrganizationAnalytics", undefined],
    ]);
    expect(lines.map((line) => line.includes("the token store failed"))).toEqual([true, false]);
  });
});

/** Where the next token comes from: the store, the token endpoint, or a failure that is remembered. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { AbortError, ApiError, ConnectionError, InputError, TimeoutError } from "../../src/index.js";
import type { ApiClientCredentials } from "../../src/session/credentials.js";
import type { Session } from "../../src/session/session.js";
import type { FreshToken, Replaced } from "../../src/session/token-cache.js";
import { UnusableToken } from "../../src/session/token-failure.js";
import { createTokenFetcher } from "../../src/session/token-request.js";
import type { StoredToken } from "../../src/session/token-store.js";
import type { Fetch } from "../../src/transports/transport.js";
import { errorOf } from "../support/client.js";
import { everythingIn } from "../support/everything-in.js";
import { never, sessionOf } from "../support/session.js";

afterEach(() => void vi.useRealTimers());

const { signal } = new AbortController();
const date = "Sat, 28 Nov 2026 12:00:00 GMT";

const issues = async () =>
  Response.json({ access_token: "token-new", expires_in: 60 }, { headers: { date } });
const refuses = async () => Response.json({ error: "invalid_client" }, { status: 401 });

interface Setting {
  readonly fetch?: Fetch;
  readonly clientSecret?: ApiClientCredentials["clientSecret"];
  readonly kept?: FreshToken | undefined;
  readonly layers?: Session["headers"]["layers"];
}

function make({ fetch: answer = issues, clientSecret = "secret-1", kept, layers = [] }: Setting) {
  const clock = { nowMs: 0 };
  const fetch = vi.fn<Fetch>(answer);
  const store = {
    read: vi.fn(async () => kept),
    write: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
  };
  const headers = { fixed: {}, layers };
  const session = sessionOf({ fetch, tokens: undefined, maxRetries: 0, headers });
  const stored = { visit: () => store, hasFailed: false } as unknown as StoredToken;
  const fetchToken = createTokenFetcher(session, { clientId: "c", clientSecret }, stored, () => clock.nowMs);
  return { clock, fetch, store, fetchToken };
}

const keptToken: FreshToken = { accessToken: "token-kept", lifetimeMs: 60_000, remainingMs: 40_000 };
const replaced = (changes: Partial<Replaced>): Replaced => ({
  value: "token-old",
  refused: false,
  wasShared: false,
  isSecondChoice: false,
  ...changes,
});

describe("the store", () => {
  test("gives its token, which counts as shared, and nothing is sent", async () => {
    const { fetch, store, fetchToken } = make({ kept: keptToken });
    expect(await fetchToken(undefined, signal)).toEqual({ ...keptToken, wasShared: true });
    expect(store.read.mock.calls).toEqual([["secret-1"]]);
    expect([fetch.mock.calls, store.remove.mock.calls]).toEqual([[], []]);
  });

  test("receives the new token with the server's clock", async () => {
    const { store, fetchToken } = make({});
    const token = await fetchToken(undefined, signal);
    expect(token).toEqual({
      accessToken: "token-new",
      lifetimeMs: 60_000,
      remainingMs: 60_000,
      serverDate: date,
    });
    expect(store.write.mock.calls).toEqual([["secret-1", token, date]]);
  });

  test("with the token that was refused is asked for no other, and keeps nothing that is of no use", async () => {
    const refused = replaced({ value: "token-kept", refused: true });
    const { store, fetchToken } = make({ kept: keptToken });
    expect((await fetchToken(refused, signal)).accessToken).toBe("token-new");
    expect(store.remove).not.toHaveBeenCalled();

    const failing = make({ kept: keptToken, fetch: refuses });
    await errorOf(failing.fetchToken(refused, signal), ApiError);
    expect(failing.store.remove.mock.calls).toEqual([[]]);
  });

  test("keeps a token that merely grew old, and one that is not the refused one", async () => {
    const old = make({ kept: keptToken, fetch: refuses });
    await errorOf(old.fetchToken(replaced({ value: "token-kept" }), signal), ApiError);
    expect(old.store.remove).not.toHaveBeenCalled();

    const emptyStore = make({ fetch: refuses });
    await errorOf(emptyStore.fetchToken(replaced({ refused: true }), signal), ApiError);
    expect(emptyStore.store.remove).not.toHaveBeenCalled();
  });

  test.each([
    [{ refused: true, isSecondChoice: true }, 0, "token-new"],
    [{ refused: true, isSecondChoice: false }, 1, "token-kept"],
    [{ refused: false, isSecondChoice: true }, 1, "token-kept"],
  ])("for a token with %o to replace is read %i times", async (changes, reads, accessToken) => {
    const { store, fetchToken } = make({ kept: keptToken });
    expect((await fetchToken(replaced(changes), signal)).accessToken).toBe(accessToken);
    expect(store.read).toHaveBeenCalledTimes(reads);
  });

  test("is emptied if its second token was refused and no new one can be had", async () => {
    const { store, fetchToken } = make({ kept: keptToken, fetch: refuses });
    await errorOf(fetchToken(replaced({ refused: true, isSecondChoice: true }), signal), ApiError);
    expect(store.remove.mock.calls).toEqual([[]]);
  });

  test("need not be there", async () => {
    const session = sessionOf({ fetch: refuses, tokens: undefined, maxRetries: 0 });
    const fetchToken = createTokenFetcher(session, { clientId: "c", clientSecret: "s" }, undefined);
    for (const isSecondChoice of [false, true])
      await errorOf(fetchToken(replaced({ refused: true, isSecondChoice }), signal), ApiError);
  });
});

describe("a failed request", () => {
  test("is the answer for 5 s, and for no longer", async () => {
    const { clock, fetch, fetchToken } = make({ fetch: refuses });
    const first = await errorOf(fetchToken(undefined, signal), ApiError);
    clock.nowMs = 4_999;
    expect(await errorOf(fetchToken(undefined, signal), ApiError)).toBe(first);
    expect(fetch).toHaveBeenCalledTimes(1);
    clock.nowMs = 5_000;
    expect(await errorOf(fetchToken(undefined, signal), ApiError)).not.toBe(first);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test("is remembered by its secret, also by the real clock", async () => {
    const fetch = vi.fn<Fetch>(refuses);
    const secrets = ["one", "one", "two", "two", "two", "one"];
    const session = sessionOf({ fetch, tokens: undefined, maxRetries: 0 });
    const clientSecret = () => secrets.shift() as string;
    const fetchToken = createTokenFetcher(session, { clientId: "c", clientSecret }, undefined);
    for (let index = 0; index < 3; index += 1) await errorOf(fetchToken(undefined, signal), ApiError);
    expect(fetch.mock.calls.map(([, { body }]) => JSON.parse(body as string).client_secret)).toEqual([
      "one",
      "two",
    ]);
  });

  test("is forgotten once eleven other secrets have failed: of a function that always returns another, few are kept", async () => {
    const ten = Array.from({ length: 10 }, (_, index) => `other-${index}`);
    const asked = ["first", ...ten, "first", "last", "first"];
    const { fetch, fetchToken } = make({
      clientSecret: () => asked.shift() as string,
      fetch: async () => new Response("", { status: 400 }),
    });
    for (let length = asked.length; length > 0; length -= 1)
      await errorOf(fetchToken(undefined, signal), ApiError);
    const sent = fetch.mock.calls.map(([, { body }]) => JSON.parse(body as string).client_secret);
    expect(sent).toEqual(["first", ...ten, "last", "first"]);
  });

  test("is forgotten by the real clock, too", async () => {
    vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
    const fetch = vi.fn<Fetch>(refuses);
    const session = sessionOf({ fetch, tokens: undefined, maxRetries: 0 });
    const fetchToken = createTokenFetcher(session, { clientId: "c", clientSecret: "s" }, undefined);
    await errorOf(fetchToken(undefined, signal), ApiError);
    vi.advanceTimersByTime(5_000);
    await errorOf(fetchToken(undefined, signal), ApiError);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test.each<[string, Fetch]>([
    ["a response that is not JSON", async () => new Response("<p>")],
    ["a response without a token", async () => Response.json({})],
  ])("because of %s is remembered, too", async (_what, fails) => {
    const { clock, fetch, fetchToken } = make({ fetch: fails });
    const first = await errorOf(fetchToken(undefined, signal), Error);
    clock.nowMs = 4_999;
    expect(await errorOf(fetchToken(undefined, signal), Error)).toBe(first);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test.each<[string, Fetch, type: new (...args: never[]) => Error]>([
    ["a lost connection", () => Promise.reject(new Error("reset")), ConnectionError],
    ["a 503", async () => new Response("", { status: 503 }), ApiError],
  ])(
    "in passing, because of %s, is remembered for 0.5 s, twice as long each time, up to 5 s",
    async (_what, fails, type) => {
      const { clock, fetchToken } = make({ fetch: fails });
      for (const forMs of [500, 1_000, 2_000, 4_000, 5_000, 5_000]) {
        const first = await errorOf(fetchToken(undefined, signal), type);
        clock.nowMs += forMs - 1;
        expect(await errorOf(fetchToken(undefined, signal), type)).toBe(first);
        clock.nowMs += 1;
      }
    },
  );

  test("in passing is forgotten after a success", async () => {
    let isDown = true;
    const { clock, fetchToken } = make({
      fetch: () => (isDown ? Promise.reject(new Error("reset")) : issues()),
    });
    for (const forMs of [500, 1_000, 2_000]) {
      await errorOf(fetchToken(undefined, signal), ConnectionError);
      clock.nowMs += forMs;
    }
    isDown = false;
    await fetchToken(undefined, signal);
    isDown = true;
    const first = await errorOf(fetchToken(undefined, signal), ConnectionError);
    clock.nowMs += 500;
    expect(await errorOf(fetchToken(undefined, signal), ConnectionError)).not.toBe(first);
  });

  test("is remembered for as long as the server asks to wait", async () => {
    const limited = async () => new Response("", { status: 429, headers: { "retry-after": "60" } });
    const { clock, fetch, fetchToken } = make({ fetch: limited });
    const first = await errorOf(fetchToken(undefined, signal), ApiError);
    clock.nowMs = 59_999;
    expect(await errorOf(fetchToken(undefined, signal), ApiError)).toBe(first);
    const sent = fetch.mock.calls.length;
    clock.nowMs = 60_000;
    await errorOf(fetchToken(undefined, signal), ApiError);
    expect(fetch.mock.calls.length).toBeGreaterThan(sent);
  });

  test("because a framework steers is not remembered", async () => {
    const steering = Object.assign(new Error("stop here"), { digest: "NEXT" });
    const { fetch, fetchToken } = make({ fetch: vi.fn<Fetch>(issues).mockRejectedValueOnce(steering) });
    await expect(fetchToken(undefined, signal)).rejects.toBe(steering);
    expect((await fetchToken(undefined, signal)).accessToken).toBe("token-new");
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test("because a function `headers` threw after a failed attempt is not remembered, either", async () => {
    const layer = vi
      .fn<() => Record<string, string>>(() => ({}))
      .mockReturnValueOnce({})
      .mockImplementationOnce(() => {
        throw new Error("no span");
      });
    const fetch = vi.fn<Fetch>(issues).mockResolvedValueOnce(new Response("", { status: 503 }));
    const { fetchToken } = make({ fetch, layers: [layer] });
    await errorOf(fetchToken(undefined, signal), InputError);
    expect((await fetchToken(undefined, signal)).accessToken).toBe("token-new");
  });

  test("because a function `headers` threw or returned what cannot be sent is not remembered", async () => {
    const layer = vi
      .fn<() => Record<string, string>>(() => ({}))
      .mockImplementationOnce(() => {
        throw new Error("no span");
      })
      .mockReturnValueOnce({ host: "b" });
    const { fetch, fetchToken } = make({ layers: [layer] });
    for (const problem of ["threw: no span", "cannot set host"])
      expect((await errorOf(fetchToken(undefined, signal), InputError)).message).toContain(problem);
    expect(fetch).not.toHaveBeenCalled();
    expect((await fetchToken(undefined, signal)).accessToken).toBe("token-new");
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("because nobody waits any more is not remembered", async () => {
    const controller = new AbortController();
    const { fetch, fetchToken } = make({
      fetch: (_url, init) => (init.signal.aborted || fetch.mock.calls.length > 1 ? issues() : never()),
    });
    const left = errorOf(fetchToken(undefined, controller.signal), AbortError);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
    controller.abort();
    await left;
    expect((await fetchToken(undefined, signal)).accessToken).toBe("token-new");
  });

  test("with a fixed secret is not repeated, and neither is any other failure", async () => {
    const fixed = make({ fetch: refuses });
    await errorOf(fixed.fetchToken(undefined, signal), ApiError);
    expect(fixed.fetch).toHaveBeenCalledTimes(1);

    const clientSecret = vi.fn(() => `secret-${clientSecret.mock.calls.length}`);
    const broken = make({ clientSecret, fetch: () => Promise.reject(new Error("reset")) });
    await errorOf(broken.fetchToken(undefined, signal), ConnectionError);
    // Once more, as one token request serves all calls; but the function is not called again.
    expect([clientSecret.mock.calls.length, broken.fetch.mock.calls.length]).toEqual([1, 2]);
  });

  test("with a function is repeated with another secret alone", async () => {
    const clientSecret = vi.fn(() => "same");
    const { fetch, fetchToken } = make({ clientSecret, fetch: refuses });
    const error = await errorOf(fetchToken(undefined, signal), ApiError);
    expect([clientSecret.mock.calls.length, fetch.mock.calls.length]).toEqual([2, 1]);
    expect(error.status).toBe(401);
  });

  test("is not repeated with the same secret, even if the function took longer than it is remembered", async () => {
    const clientSecret = vi.fn(() => {
      clock.nowMs += 6_000;
      return "same";
    });
    const { clock, fetch, fetchToken } = make({ clientSecret, fetch: refuses });
    await errorOf(fetchToken(undefined, signal), ApiError);
    expect([clientSecret.mock.calls.length, fetch.mock.calls.length]).toEqual([2, 1]);
  });
});

describe("the token that is replaced", () => {
  const echoes = [
    { error: "invalid_client", error_description: "not after token-old", error_uri: "https://a/token-old" },
    {
      error: "invalid_client",
      detail: [{ loc: ["token-old"], msg: "not after token-old", code: "token-old" }],
    },
  ];
  const rotating = () => vi.fn().mockReturnValueOnce("secret-1").mockReturnValue("secret-2");

  test.each(
    [false, true].flatMap((refused) =>
      echoes.flatMap((body) => [
        { refused, body, clientSecret: "secret-1", requests: 1 },
        { refused, body, clientSecret: rotating(), requests: 2 },
      ]),
    ),
  )("is not in the error of a refusal: %#", async ({ refused, body, clientSecret, requests }) => {
    const { fetch, fetchToken } = make({
      clientSecret,
      fetch: async () => Response.json(body, { status: 401, headers: { "x-request-id": "id-of-token-old" } }),
    });
    const error = await errorOf(fetchToken(replaced({ refused }), signal), ApiError);
    expect(fetch).toHaveBeenCalledTimes(requests);
    expect(error.message).toContain("not after [redacted] (request id id-of-[redacted])");
    expect(error.issues.at(-1)).toMatchObject({ message: "not after [redacted]" });
    expect(everythingIn(error)).not.toContain("token-old");
  });

  test.each([false, true])(
    "is not in the error of a lost connection, refused before: %s",
    async (refused) => {
      const { fetchToken } = make({ fetch: () => Promise.reject(new Error("reset after token-old")) });
      const error = await errorOf(fetchToken(replaced({ refused }), signal), ConnectionError);
      expect(error.message).toContain("reset after [redacted]");
      expect(everythingIn(error)).not.toContain("token-old");
    },
  );
});

describe("the function for the secret", () => {
  test("that throws is the cause", async () => {
    const cause = new Error("vault");
    const { fetchToken } = make({
      clientSecret: () => {
        throw cause;
      },
    });
    expect((await errorOf(fetchToken(undefined, signal), UnusableToken)).cause).toBe(cause);
  });

  test("passes on what a framework throws to steer", async () => {
    const steering = Object.assign(new Error("stop here"), { digest: "NEXT" });
    const { fetchToken } = make({ clientSecret: () => Promise.reject(steering) });
    await expect(fetchToken(undefined, signal)).rejects.toBe(steering);
  });

  test("that hangs ends after 30 s, or when nobody waits any more, and leaves no timer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const { fetchToken } = make({ clientSecret: never });
    const late = errorOf(fetchToken(undefined, signal), TimeoutError);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await late).toMatchObject({
      message: "createAccessToken: the secret, the store and the token endpoint took more than 30000 ms",
      timeoutMs: 30_000,
      operationId: "createAccessToken",
      executed: "no",
    });

    const controller = new AbortController();
    const left = errorOf(fetchToken(undefined, controller.signal), AbortError);
    controller.abort("gone");
    expect(await left).toMatchObject({
      message: "createAccessToken: nobody waits for the token any more",
      operationId: "createAccessToken",
      executed: "no",
      cause: "gone",
    });

    await make({}).fetchToken(undefined, signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the request", () => {
  test("is the one that the API describes", async () => {
    const { fetch, fetchToken } = make({});
    await fetchToken(undefined, signal);
    const [url, { method, headers, body }] = fetch.mock.calls[0] as Parameters<Fetch>;
    expect([method, url]).toEqual(["POST", "https://api.example/oauth2/token"]);
    expect(headers).toEqual({ Accept: "application/json", "Content-Type": "application/json" });
    expect(JSON.parse(body as string)).toEqual({ client_id: "c", client_secret: "secret-1" });
  });

  test.each<[string, () => Response, string, object]>([
    [
      "nothing",
      () => new Response("", { headers: { "content-type": "text/html" } }),
      "expected JSON with status 200, got an empty body",
      { bodyStart: "", operationId: "createAccessToken", callId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ],
    [
      "a page",
      () => new Response("<p>hush", { headers: { "content-type": `text/html; ${"x".repeat(300)}` } }),
      `expected JSON with status 200, got text/html; ${"x".repeat(189)}; is \`baseUrl\``,
      { bodyStart: "" },
    ],
    [
      "a text without a type",
      () => {
        const response = new Response("hush");
        response.headers.delete("content-type");
        return response;
      },
      "got a body without Content-Type; is `baseUrl` the address of the API?",
      { bodyStart: "" },
    ],
  ])("that gets %s is a ResponseError that keeps none of it", async (_what, respond, message, others) => {
    const { fetchToken } = make({ fetch: async () => respond() });
    const error = await fetchToken(undefined, signal).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: "ResponseError",
      message: expect.stringContaining(message),
      ...others,
    });
  });

  test.each<[unknown, number | undefined]>([
    [9_007_199_254_740, 9_007_199_254_740_000],
    [9_007_199_254_741, undefined],
    [0.5, 500],
    ["60", 60_000],
    [[60], undefined],
    [true, undefined],
    ["", undefined],
    ["Infinity", undefined],
    [0, undefined],
    [null, Number.POSITIVE_INFINITY],
    [undefined, Number.POSITIVE_INFINITY],
  ])("with a lifetime of %j is read as %j ms", async (expires_in, lifetimeMs) => {
    const { fetchToken } = make({ fetch: async () => Response.json({ access_token: "t", expires_in }) });
    const token = fetchToken(undefined, signal);
    if (lifetimeMs === undefined)
      expect((await errorOf(token, UnusableToken)).message).toContain("`expires_in`");
    else expect((await token).lifetimeMs).toBe(lifetimeMs);
  });
});

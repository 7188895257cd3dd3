/** A call ends in its data or in an error of this package, whatever a `fetch` of the user's, a server or an input does. */
import { describe, expect, test } from "vitest";
import { ApiCall } from "../../src/call/api-call.js";
import { ConnectionError, type Fetch, isMyCreditAppError, ResponseError } from "../../src/index.js";
import { action, clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";
import { reply, startTcpServer } from "../support/tcp-server.js";

const raw = new Error("raw");
const fail = (): never => {
  throw raw;
};
const failing = new Proxy(new Error("x"), {
  get: fail,
  has: fail,
  getPrototypeOf: fail,
  getOwnPropertyDescriptor: fail,
  ownKeys: fail,
});
const itsOwnCause = new Error("round");
itsOwnCause.cause = itsOwnCause;
const twoThatCauseEachOther = new Error("a", { cause: new Error("b") });
(twoThatCauseEachOther.cause as Error).cause = twoThatCauseEachOther;
const itsOwnMember = new AggregateError([], "round");
itsOwnMember.errors.push(itsOwnMember);
const deep = Array.from({ length: 50_000 }).reduce<Error>(
  (cause) => new Error("deep", { cause }),
  new Error(),
);

const headers = new Headers({ "content-type": "application/json" });
const ok = { status: 200, headers, text: async () => JSON.stringify(action) };
const readerOf = (reader: object) => ({ ...ok, body: { getReader: () => reader } });
const chunks = (...values: unknown[]) => {
  const left = [...values];
  return {
    read: async () => ({ done: left.length === 0, value: left.shift() }),
    cancel: async () => undefined,
  };
};

/** By name: vitest would look into the values to print them. */
const rejections = new Map<string, unknown>([
  ["nothing", undefined],
  ["null", null],
  ["a string", "broken"],
  ["a symbol", Symbol("broken")],
  ["a bigint", 1n],
  ["an object without a prototype", Object.create(null)],
  ["an object whose text cannot be made", { toString: fail }],
  ["an AggregateError without a list", Object.assign(new AggregateError([]), { errors: 7 })],
  ["an error that is its own cause", itsOwnCause],
  ["two errors that cause each other", twoThatCauseEachOther],
  ["an AggregateError that is its own member", itsOwnMember],
  ["50 000 causes", deep],
]);

const returned = new Map<string, unknown>([
  ["nothing", undefined],
  ["null", null],
  ["a number", 5],
  ["an empty object", {}],
  ["a Proxy that refuses to be looked at", failing],
  ["a status that is none", { ...ok, status: "two hundred" }],
  ["a status that is a symbol", { ...ok, status: Symbol("200") }],
  ["no headers", { ...ok, headers: undefined }],
  ["headers that give numbers", { ...ok, status: 429, headers: { get: () => 7, forEach: fail } }],
  [
    "headers that no Headers takes",
    {
      ...ok,
      headers: { get: () => null, forEach: (visit: (...args: string[]) => void) => visit("€\n", "a b") },
    },
  ],
  ["a body that is locked", { ...ok, body: { getReader: fail } }],
  ["a body that is no stream", { ...ok, body: {} }],
  ["a body of strings", readerOf(chunks("{}", "{}"))],
  ["a body of one string", readerOf(chunks("{}"))],
  ["a body of objects", readerOf(chunks({ length: 2 }))],
  ["a reader that throws", readerOf({ read: fail, cancel: fail })],
  ["a reader that gives nothing", readerOf({ read: async () => undefined, cancel: fail })],
  [
    "a reader that breaks and whose cancel throws",
    readerOf({ read: () => Promise.reject(raw), cancel: fail }),
  ],
  [
    "a reader that gives too much and whose cancel throws",
    readerOf({ read: async () => ({ done: false, value: new Uint8Array(40 * 2 ** 20) }), cancel: fail }),
  ],
  ["a text that throws", { ...ok, text: fail }],
  ["a text that is none", { ...ok, text: async () => Symbol("text") }],
  ["no text", { status: 200, headers }],
]);

/** What a call came to: its data, or the error of this package that it threw. Anything else fails the test. */
async function outcomeOf(call: PromiseLike<unknown>): Promise<string> {
  return call.then(
    () => "data",
    (error: unknown) => {
      if (!isMyCreditAppError(error)) throw new Error("a raw error", { cause: error });
      expect(["no", "maybe"]).toContain(error.executed);
      expect(JSON.stringify(error)).toContain(error.code);
      return "an error of this package";
    },
  );
}

const onAttempt = () => undefined;
const baseUrl = "https://api.example";

describe("a `fetch` that rejects with", () => {
  test.each([...rejections.keys()])("%s", async (what) => {
    const reason = rejections.get(what);
    for (const fetch of [() => Promise.reject(reason), () => fail.call(reason)] as Fetch[]) {
      const call = clientWithToken({ baseUrl, fetch, onAttempt, maxRetries: 0 }).analytics.request(guestId);
      expect(await outcomeOf(call)).toBe("an error of this package");
    }
  });

  test.each([...rejections.keys()])("%s, for the token", async (what) => {
    const reason = rejections.get(what);
    const fetch: Fetch = () => Promise.reject(reason);
    const call = clientWithCredentials({ baseUrl, fetch, onAttempt, maxRetries: 0 }).analytics.request(
      guestId,
    );
    expect((await errorOf(call, ConnectionError)).message).toContain("could not get an access token");
  });
});

describe("a user's function that throws", () => {
  test.each([...rejections.keys()])("%s", async (what) => {
    const reason = rejections.get(what);
    const throwing = () => Promise.reject(reason);
    const fetch = (async () => ok) as unknown as Fetch;
    const options = { baseUrl, fetch, onAttempt };
    for (const call of [
      clientWithToken({ ...options, accessToken: throwing }).analytics.request(guestId),
      clientWithCredentials({ ...options, clientSecret: throwing }).analytics.request(guestId),
      clientWithToken({ ...options, headers: throwing }).analytics.request(guestId),
    ])
      expect(await outcomeOf(call)).toBe("an error of this package");
    // The hook cannot touch the call at all.
    const hooked = clientWithToken({ ...options, onAttempt: throwing }).analytics.request(guestId);
    expect(await outcomeOf(hooked)).toBe("data");
  });
});

describe("a `fetch` that returns", () => {
  test.each([...returned.keys()])("%s", async (what) => {
    const response = returned.get(what);
    for (const fetch of [async () => response, () => response] as unknown as Fetch[]) {
      const client = clientWithToken({ baseUrl, fetch, onAttempt, maxRetries: 0 });
      await outcomeOf(client.analytics.request(guestId));
      await outcomeOf(client.guestConnections.notifyDisconnection(guestId));
      await outcomeOf(client.analytics.request(guestId).withResponse());
    }
  });

  test.each([...returned.keys()])("%s, for the token", async (what) => {
    const response = returned.get(what);
    const fetch = (async () => response) as unknown as Fetch;
    const call = clientWithCredentials({ baseUrl, fetch, onAttempt, maxRetries: 0 }).analytics.request(
      guestId,
    );
    expect(await outcomeOf(call)).toBe("an error of this package");
  });

  test("a thenable that throws", async () => {
    // biome-ignore lint/suspicious/noThenProperty: that is what is tested
    const fetch = (() => ({ then: fail })) as unknown as Fetch;
    expect(
      await outcomeOf(clientWithToken({ baseUrl, fetch, maxRetries: 0 }).analytics.request(guestId)),
    ).toBe("an error of this package");
  });
});

test("a token response whose Content-Type no `Headers` would accept", async () => {
  const fetch = (async () => ({
    status: 200,
    headers: { get: () => "text/html; name=€", forEach: fail },
    text: async () => "<p>",
  })) as unknown as Fetch;
  const call = clientWithCredentials({ baseUrl, fetch, maxRetries: 0 }).analytics.request(guestId);
  expect(await errorOf(call, ResponseError)).toMatchObject({ contentType: "text/html; name=€" });
});

describe("`client.fetch` ends in a Response or an error of this package", () => {
  test.each([600, 700, 999])("with a status of %i, which no Response can have", async (status) => {
    const server = await startTcpServer(reply(status, "[]"));
    const call = clientWithToken({ baseUrl: server.url, maxRetries: 0 }).fetch("/things");
    expect(await outcomeOf(call)).toBe("an error of this package");
  });

  test("with headers that no Headers would accept", async () => {
    const server = await startTcpServer(reply(200, "[]", { "x-name": "“é€”", "x-control": "a\u0001b" }));
    const call = clientWithToken({ baseUrl: server.url, maxRetries: 0 }).fetch("/things");
    expect(["data", "an error of this package"]).toContain(await outcomeOf(call));
  });

  test.each([...returned.keys()])("with a `fetch` that returns %s", async (what) => {
    const fetch = (async () => returned.get(what)) as unknown as Fetch;
    const call = clientWithToken({ baseUrl, fetch, onAttempt, maxRetries: 0 }).fetch("/things");
    expect(["data", "an error of this package"]).toContain(await outcomeOf(call));
  });
});

describe("an input that cannot be written", () => {
  const loop: Record<string, unknown> = {};
  loop["loop"] = loop;
  const client = clientWithToken({ baseUrl, fetch: (async () => ok) as unknown as Fetch });
  const update = (details: unknown) =>
    client.privateRecords.update(guestId, {
      name: "a",
      email: "a@example.com",
      country_code: "US",
      details,
    } as never);
  const list = (statuses: unknown) => client.guestConnections.list({ statuses } as never);

  test.each<[string, () => PromiseLike<unknown>]>([
    ["a BigInt in a body", () => update({ a: 1n })],
    ["a body that holds itself", () => update(loop)],
    ["a body that throws", () => update({ toJSON: fail })],
    ["an object in a query", () => list([{}])],
    ["a String object in a query", () => list([new String("x")])],
    ["a symbol in a query", () => list([Symbol("x")])],
    ["an array in a query", () => list([["a"]])],
    [
      "a file type that is none",
      () =>
        client.financialFiles.upload(
          guestId,
          { data: new Uint8Array(1), name: "a.pdf", type: 5 } as never,
          {} as never,
        ),
    ],
    ["options that are null, for a wait", () => client.analytics.waitFor(guestId, null as never)],
  ])("%s", async (_what, call) => {
    const start = async () => await call();
    expect(await outcomeOf(start())).toBe("an error of this package");
  });
});

test("`then` with an argument that is not a function passes the data on, as a promise does", async () => {
  const call = () => new ApiCall(async () => ({ data: 7, response: {} as never }), "getThing");
  expect(await call().then(5 as never)).toBe(7);
  expect(await call().then(undefined, "x" as never)).toBe(7);
  expect(await call().finally(5 as never)).toBe(7);
});

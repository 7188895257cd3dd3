/** One attempt: what `fetch` receives, what each way to end means for the retry policy, and what is cleaned up. */
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { ConnectionError, InputError, ResponseError, TimeoutError } from "../../src/index.js";
import { attempt } from "../../src/session/attempt.js";
import { startDeadline } from "../../src/session/deadline.js";
import { known } from "../../src/transports/known-fetch.js";
import type { Fetch, FetchInit } from "../../src/transports/transport.js";
import { never, type RequestChanges, requestOf, sessionOf } from "../support/session.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** Makes one attempt. The deadline goes on, so that a test can see what the attempt left there. */
function start(fetch: Fetch, changes: RequestChanges = {}, limitMs?: number, session = sessionOf({ fetch })) {
  const request = requestOf(changes);
  const deadline = startDeadline(request, session);
  const redact = (text: string) => text.replaceAll("hush", "[redacted]");
  const outcome = attempt(request, session, deadline, {
    number: 3,
    headers: { "x-trace": "7" },
    redact,
    limitMs,
  });
  return { deadline, outcome };
}

/** A body that is opened when it is sent. */
const opening = (open: () => Promise<FormData>) =>
  Object.assign(open, { discard: () => undefined, parts: [] });

const failWith = (cause: unknown) => async () => {
  throw cause;
};

describe("`fetch` receives", () => {
  async function seenBy(changes: RequestChanges) {
    const fetch = vi.fn<Fetch>(async () => new Response("{}"));
    await start(fetch, changes).outcome;
    return fetch.mock.calls[0] as [string, FetchInit, unknown];
  }

  test("the request, and which attempt of which call it is", async () => {
    const [url, init, context] = await seenBy({});
    const { signal, ...others } = init;
    expect(url).toBe("https://api.example/things?page=2");
    expect(others).toStrictEqual({
      method: "GET",
      headers: { "x-trace": "7" },
      redirect: "manual",
      cache: "no-store",
    });
    expect(signal.aborted).toBe(false);
    expect(context).toEqual({ operationId: "thing", attempt: 3, callId: "call-1" });
  });

  test("the body of a request that has one", async () => {
    expect((await seenBy({ body: "{}" }))[1].body).toBe("{}");
  });

  test("what it must not keep of a file that is read while it is sent", async () => {
    const [, init] = await seenBy({ body: new FormData(), isStreamed: true });
    expect(init).toMatchObject({ redirect: "error", window: null });
    expect(init).not.toHaveProperty("duplex");
  });

  test("that a body can be read only once", async () => {
    expect((await seenBy({ body: new ReadableStream(), isOnce: true }))[1].duplex).toBe("half");
  });

  test("the form that was opened for it, and the attempt goes on", async () => {
    const form = new FormData();
    const fetch = vi.fn<Fetch>(never);
    const { deadline } = start(fetch, { body: opening(async () => form) });
    expect(deadline.phase).toBe("body");
    await vi.advanceTimersByTimeAsync(0);
    expect([fetch.mock.calls[0]?.[1].body, deadline.phase]).toEqual([form, "attempt"]);
  });

  test.each<[string, unknown]>([
    ["has no `Request`", undefined],
    ["has a `Request` without `cache`", class {}],
  ])("nothing of a cache where the platform %s", async (_which, request) => {
    vi.stubGlobal("Request", request);
    onTestFinished(() => void vi.unstubAllGlobals());
    expect((await seenBy({}))[1]).not.toHaveProperty("cache");
  });
});

describe("a response", () => {
  const answering =
    (status: number, headers: Record<string, string> = {}): Fetch =>
    async () => ({ status, headers: new Headers(headers), text: async () => "[]" });

  test.each([200, 204, 299])("of %i is the answer, and nothing more", async (status) => {
    const { deadline, outcome } = start(answering(status));
    const { answer, ...others } = await outcome;
    expect(answer).toMatchObject({ status, bytes: new TextEncoder().encode("[]") });
    expect(others).toStrictEqual({});
    expect([deadline.executed, deadline.attempt]).toEqual(["maybe", undefined]);
  });

  test.each<[number, Record<string, string>, string]>([
    [302, {}, "maybe"],
    [400, {}, "no"],
    [408, {}, "maybe"],
    [409, {}, "no"],
    [429, {}, "no"],
    [499, {}, "maybe"],
    [500, {}, "maybe"],
    [503, {}, "maybe"],
    [503, { "retry-after": "2" }, "maybe"],
  ])("of %i with %o is a failure after which the call is executed: %s", async (status, headers, executed) => {
    const { deadline, outcome } = start(answering(status, headers));
    const { answer, failure, error } = await outcome;
    expect([answer?.status, error]).toEqual([status, undefined]);
    expect(failure).toEqual({
      kind: "status",
      status,
      retryAfterMs: headers["retry-after"] === undefined ? undefined : 2_000,
    });
    expect(deadline.executed).toBe(executed);
  });

  test("does not take back what an earlier attempt may have done", async () => {
    const request = requestOf();
    const session = sessionOf({ fetch: answering(404) });
    const deadline = startDeadline(request, session);
    deadline.executed = "maybe";
    await attempt(request, session, deadline, { number: 2, headers: {}, redact: String, limitMs: undefined });
    expect(deadline.executed).toBe("maybe");
  });

  const headers = new Headers();
  const text = async () => "[]";

  test.each<[string, unknown, string]>([
    ["is nothing", undefined, "undefined"],
    ["is text", "{}", "a string of 2 characters"],
    ["has no status", { headers, text }, "an object"],
    ["has a status in words", { status: "200", headers, text }, "an object"],
    ["has no headers", { status: 200, text }, "an object"],
    ["has headers that cannot be asked", { status: 200, headers: {}, text }, "an object"],
    ["has no body that can be read", { status: 200, headers, body: {} }, "an object"],
  ])("that %s is a mistake in the option `fetch`", async (_what, response, got) => {
    const { error, ...others } = await start((async () => response) as unknown as Fetch).outcome;
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      problems: [`option \`fetch\` must return a Response; got ${got}`],
      issues: [{ pointer: "/options/fetch" }],
      callId: "call-1",
      executed: "maybe",
    });
    expect(others).toStrictEqual({});
  });

  const arrayBuffer = async () => new Uint8Array([1]).buffer;
  const getReader = () => new Response("[2]").body?.getReader();

  test.each<[string, object, string | Uint8Array]>([
    ["a reader, and nothing else", { body: { getReader } }, "[2]"],
    ["a reader, and all else", { body: { getReader }, arrayBuffer, text }, "[2]"],
    ["a stream of Node, as that of `node-fetch` has", { body: {}, arrayBuffer, text }, new Uint8Array([1])],
    ["a stream of Node, and no bytes", { body: {}, text }, "[]"],
    ["no stream, as in React Native, whose bytes may be missing", { arrayBuffer, text }, "[]"],
    ["no stream for an empty body", { body: null, arrayBuffer, text }, "[]"],
  ])("is read by what it has: %s", async (_what, has, bytes) => {
    const fetch = (async () => ({ status: 200, headers, ...has })) as unknown as Fetch;
    const { answer } = await start(fetch).outcome;
    expect(answer?.bytes).toEqual(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
  });

  test("that is too large is an error with its request id and nothing of its body", async () => {
    const large = new Uint8Array(2 ** 20 + 1);
    const fetch: Fetch = async () => new Response(large, { headers: { "x-request-id": "req-hush" } });
    const { answer, error, failure } = await start(fetch, { isTokenRequest: true }).outcome;
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      message: "thing: the response with status 200 is larger than 1048576 bytes and was cut off",
      requestId: "req-[redacted]",
      bodyStart: "",
      operationId: "thing",
      callId: "call-1",
      executed: "maybe",
    });
    expect([answer?.status, failure]).toEqual([200, undefined]);
  });
});

describe("no response", () => {
  const noHost = { code: "ENOTFOUND", syscall: "getaddrinfo" };
  const wait = "Node's `fetch` waits for 300 s and no longer, whatever `timeout` says";
  const slow = `; ${wait}: \`mycreditapp/undici\` has no such limit`;
  const refusedStream = { message: "refused", http2ErrorCode: 7 };

  /** A `fetch` of ours whose connect errors are believed, or are about another address; or one of the caller. */
  test.each<["believed" | "not believed" | "yours", object, string]>([
    [
      "believed",
      noHost,
      "no response from https://api.example: ENOTFOUND; there is no such host: is `baseUrl` right?",
    ],
    ["not believed", noHost, "`fetch` failed at another address: ENOTFOUND"],
    ["yours", noHost, "your `fetch` failed: ENOTFOUND"],
    ["believed", refusedStream, "no response from https://api.example: refused"],
    [
      "not believed",
      refusedStream,
      "no response from https://api.example: refused; with HTTP/2, `allowH2: false` avoids this",
    ],
    ["yours", refusedStream, "your `fetch` failed: refused; with HTTP/2, `allowH2: false` avoids this"],
    [
      "believed",
      { code: "UND_ERR_HEADERS_TIMEOUT" },
      `no response from https://api.example: UND_ERR_HEADERS_TIMEOUT${slow}`,
    ],
    ["yours", { code: "UND_ERR_BODY_TIMEOUT" }, `your \`fetch\` failed: UND_ERR_BODY_TIMEOUT${slow}`],
    ["believed", { code: "UND_ERR_SOCKET" }, "no response from https://api.example: UND_ERR_SOCKET"],
  ])("by a `fetch` that is %s, with %o, says what to do", async (which, fields, message) => {
    const fetch: Fetch = failWith(Object.assign(new Error("failed"), fields));
    const session = sessionOf({ fetch: async () => new Response() });
    const transport = which === "yours" ? fetch : known(fetch, () => which === "believed");
    const { outcome } = start(fetch, {}, undefined, { ...session, transport });
    expect((await outcome).error?.message).toBe(`thing: ${message}`);
  });

  test("because nothing was sent leaves the call as it was", async () => {
    const refused = Object.assign(new Error("hush"), { code: "ECONNREFUSED", syscall: "connect" });
    const { deadline, outcome } = start(failWith(refused));
    const { error, failure } = await outcome;
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      message: "thing: no response from https://api.example: ECONNREFUSED",
      executed: "no",
      callId: "call-1",
      cause: { message: "[redacted]", code: "ECONNREFUSED" },
    });
    expect(failure).toMatchObject({ kind: "connection", executed: "no", isLasting: false });
    expect([deadline.executed, deadline.attempt]).toEqual(["no", undefined]);
  });

  test("for an unknown reason may have been executed", async () => {
    const { deadline, outcome } = start(failWith(new Error("reset")));
    expect((await outcome).failure).toMatchObject({ kind: "connection", executed: "maybe" });
    expect(deadline.executed).toBe("maybe");
  });

  test("with the whole of its body is a connection that broke", async () => {
    const body = new ReadableStream({
      start: (controller) => controller.error(new Error("reset")),
    });
    const { error, failure } = await start(async () => new Response(body)).outcome;
    expect(error?.message).toBe("thing: the response broke off from https://api.example: reset");
    expect(failure).toMatchObject({ kind: "connection", executed: "maybe" });
  });

  test("within the limit is a TimeoutError that may be retried, and closes the connection", async () => {
    let signal: AbortSignal | undefined;
    const { outcome } = start(
      (_url, init) => {
        signal = init.signal;
        return never();
      },
      {},
      99.6,
    );
    await vi.advanceTimersByTimeAsync(98);
    expect(signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    const { error, failure } = await outcome;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      message: "thing: no response within 100 ms; raise `attemptTimeout` if it needs longer",
      timeoutMs: 100,
      executed: "maybe",
      callId: "call-1",
    });
    expect(failure).toEqual({ kind: "connection", executed: "maybe" });
    expect(signal?.reason).toMatchObject({ message: "the server was silent for too long" });
  });
});

test("a body that is slow but moving is read to its end, and no timer is left", async () => {
  const pieces = ["[", "1", "]"];
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 90));
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(piece));
    },
  });
  const { deadline, outcome } = start(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 90));
      return new Response(body);
    },
    {},
    100,
  );
  await vi.advanceTimersByTimeAsync(90 * 5);
  expect(await outcome).toMatchObject({ answer: { status: 200, bytes: new TextEncoder().encode("[1]") } });
  deadline.release();
  expect(vi.getTimerCount()).toBe(0);
});

test.each([1, 60])("the limit counts from the last sign of the server, after %i ms", async (signMs) => {
  let send: (piece: Uint8Array) => void = () => undefined;
  const body = new ReadableStream({
    start: (controller) => {
      send = (piece) => controller.enqueue(piece);
    },
  });
  const { deadline, outcome } = start(async () => new Response(body), {}, 100);
  const ended = vi.fn();
  void outcome.then(ended);
  await vi.advanceTimersByTimeAsync(signMs);
  send(new Uint8Array(1));
  await vi.advanceTimersByTimeAsync(99);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledTimes(1);
  expect((await outcome).error).toBeInstanceOf(TimeoutError);
  deadline.release();
  expect(vi.getTimerCount()).toBe(0);
});

test("the limit begins when the request is sent: how long your body takes is no silence of the server", async () => {
  const body = opening(() => new Promise((resolve) => setTimeout(resolve, 150, new FormData())));
  const { outcome } = start(never, { body }, 100);
  const ended = vi.fn();
  void outcome.then(ended);
  await vi.advanceTimersByTimeAsync(249);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledTimes(1);
});

test("a body that stops is not waited for, and is given up", async () => {
  const cancel = vi.fn();
  const { outcome } = start(async () => new Response(new ReadableStream({ cancel })), {}, 100);
  await vi.advanceTimersByTimeAsync(100);
  expect((await outcome).error).toBeInstanceOf(TimeoutError);
  expect(cancel).toHaveBeenCalledTimes(1);
});

test.each([{}, { body: null }, undefined])(
  "a response %o that comes when nobody waits is given up",
  async (rest) => {
    let answer: ((response: unknown) => void) | undefined;
    const cancel = vi.fn(async () => undefined);
    const body = { getReader: () => ({ read: never, cancel }) };
    const fetch = (() => new Promise((resolve) => (answer = resolve))) as unknown as Fetch;
    const controller = new AbortController();
    const { deadline, outcome } = start(fetch, { signal: controller.signal });
    controller.abort();
    expect((await outcome).error).toBe(deadline.reason);
    answer?.(rest && "body" in rest ? rest : rest === undefined ? undefined : { body });
    await vi.advanceTimersByTimeAsync(0);
    expect(cancel).toHaveBeenCalledTimes(rest && !("body" in rest) ? 1 : 0);
  },
);

describe("a file that cannot be read any more", () => {
  const unreadable = new TypeError("fetch failed", {
    cause: Object.assign(new Error("changed"), { name: "NotReadableError" }),
  });

  const vanished = opening(() => Promise.reject(unreadable));
  test.each<[RequestChanges["body"], string]>([
    [new FormData(), "maybe"],
    [new Blob(["a"]), "maybe"],
    [vanished, "no"],
  ])("in %o is a mistake in the input, and the call is executed: %s", async (body, executed) => {
    const { error, failure } = await start(failWith(unreadable), { body }).outcome;
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      problems: ["the file changed or vanished while it was being sent; upload a file that does not change"],
      executed,
      callId: "call-1",
    });
    expect(failure).toBeUndefined();
  });

  test.each<RequestChanges>([{ body: "{}" }, {}])("cannot be the reason for %o", async (changes) => {
    expect((await start(failWith(unreadable), changes).outcome).error).toBeInstanceOf(ConnectionError);
  });

  test("is not the reason for any failure of an upload", async () => {
    const { error } = await start(failWith(new Error("reset")), { body: new FormData() }).outcome;
    expect(error).toBeInstanceOf(ConnectionError);
  });
});

test("a `fetch` of ours that refuses to send is a mistake in the option `fetch`, and nothing was sent", async () => {
  const executed = "no";
  const refusal = new InputError(["needs Node; hush"]);
  const { deadline, outcome } = start(failWith(refusal));
  const { error, failure } = await outcome;
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({
    message: "thing: needs Node; [redacted]",
    issues: [{ pointer: "/options/fetch", place: "option" }],
    callId: "call-1",
    executed,
  });
  expect([failure, deadline.executed]).toEqual([undefined, executed]);
});

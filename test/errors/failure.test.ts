/** Which failures of `fetch` prove that the server has seen nothing. Anything else may have arrived. */
import { describe, expect, test } from "vitest";
import {
  describeFailure,
  describeReason,
  isControlFlow,
  isLasting,
  isUnreadableFile,
  neverConnected,
  reduceCause,
} from "../../src/errors/failure.js";
import { createRedact } from "../../src/errors/redact.js";

const failure = (properties: object, message = "inner") =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), properties) });
const several = (...errors: Error[]) => new TypeError("fetch failed", { cause: new AggregateError(errors) });
const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED", syscall: "connect" });
const broken = Object.assign(new Error("x"), { code: "ECONNRESET" });

const tunnel = (status: number) => `Proxy response (${status}) !== 200 when HTTP Tunneling`;
const cutHandshake = "Client network socket disconnected before secure TLS connection was established";
const goaway = 'HTTP/2: "GOAWAY" frame received with code 0';

const itsOwnCause = new Error("round");
itsOwnCause.cause = itsOwnCause;

const expired = Object.assign(new Error("x"), { code: "CERT_HAS_EXPIRED" });
const itsOwnMember = new AggregateError([]);
itsOwnMember.errors.push(itsOwnMember);

const unreadable = new DOMException("The file could not be read", "NotReadableError");

/** An error inside `wrappers` others. */
const nested = (wrappers: number, innermost: Error) => {
  let error = innermost;
  for (let level = wrappers; level > 0; level -= 1) error = new Error(`level ${level}`, { cause: error });
  return error;
};

test.each<[string, unknown, "no" | "maybe"]>([
  ["refused", failure({ code: "ECONNREFUSED", syscall: "connect" }), "no"],
  ["name not found", failure({ code: "ENOTFOUND", syscall: "getaddrinfo" }), "no"],
  ["name not found for now", failure({ code: "EAI_AGAIN", syscall: "getaddrinfo" }), "no"],
  ["connect timed out, by undici", failure({ code: "UND_ERR_CONNECT_TIMEOUT" }), "no"],
  ["connect timed out, by the system", failure({ code: "ETIMEDOUT", syscall: "connect" }), "no"],
  ["the host cannot be reached", failure({ code: "EHOSTUNREACH", syscall: "connect" }), "no"],
  ["every address refused", several(refused, refused), "no"],
  ["a port that fetch blocks", new TypeError("fetch failed", { cause: new Error("bad port") }), "no"],
  ["a certificate that has expired", failure({ code: "CERT_HAS_EXPIRED" }), "no"],
  ["a certificate of another host", failure({ code: "ERR_TLS_CERT_ALTNAME_INVALID" }), "no"],
  ["an established connection lost its host", failure({ code: "EHOSTUNREACH", syscall: "read" }), "maybe"],
  ["an established connection lost its network", failure({ code: "ENETUNREACH", syscall: "read" }), "maybe"],
  ["an established connection was refused", failure({ code: "ECONNREFUSED", syscall: "read" }), "maybe"],
  ["a code without its system call", failure({ code: "ECONNREFUSED" }), "maybe"],
  ["an established connection timed out", failure({ code: "ETIMEDOUT", syscall: "read" }), "maybe"],
  ["reset", failure({ code: "ECONNRESET", syscall: "read" }), "maybe"],
  ["broken pipe", failure({ code: "EPIPE", syscall: "write" }), "maybe"],
  ["closed by the other side", failure({ code: "UND_ERR_SOCKET" }), "maybe"],
  ["a dispatcher that was destroyed", failure({ code: "UND_ERR_DESTROYED" }), "maybe"],
  ["no head in time, by undici", failure({ code: "UND_ERR_HEADERS_TIMEOUT" }), "maybe"],
  ["one address refused, one reset", several(refused, broken), "maybe"],
  ["an error without a code", new TypeError("fetch failed"), "maybe"],
  ["an error that is its own cause", itsOwnCause, "maybe"],
  ["an error that is one of its own errors", itsOwnMember, "maybe"],
  ["a string", "ECONNREFUSED", "maybe"],
  ["nothing", undefined, "maybe"],
  ["no addresses at all", several(), "maybe"],
  ["no cause but null", new TypeError("fetch failed", { cause: null }), "maybe"],
  ["refused, inside of as many errors as are read", nested(20, refused), "no"],
  ["refused, inside of one error more", nested(21, refused), "maybe"],
  ["a proxy that does not know the user", failure({ code: "UND_ERR_ABORTED" }, tunnel(407)), "no"],
  ["a proxy that is down itself", failure({ code: "UND_ERR_ABORTED" }, tunnel(503)), "no"],
  ["a request that was aborted", failure({ code: "UND_ERR_ABORTED" }, "Request aborted"), "maybe"],
  ["a handshake that was cut off", failure({ code: "ECONNRESET" }, cutHandshake), "no"],
  ["plain HTTP where TLS was expected", failure({ code: "ERR_SSL_WRONG_VERSION_NUMBER" }), "no"],
  ["TLS that broke later", failure({ code: "ERR_SSL_BAD_RECORD_TYPE" }), "maybe"],
  ["a stream that was refused", failure({ code: "UND_ERR_INFO" }, goaway), "no"],
  [
    "a stream that was refused by itself",
    failure({ code: "ERR_HTTP2_STREAM_ERROR", http2ErrorCode: 7 }),
    "no",
  ],
  ["a stream that was cancelled", failure({ code: "ERR_HTTP2_STREAM_ERROR", http2ErrorCode: 8 }), "maybe"],
  ["a head that could not be sent", failure({}, 'HTTP/2: "frameError" received - type 1, code 0'), "no"],
  ["words about a refused stream further on", failure({}, `closed after ${goaway}`), "maybe"],
  ["a body that could not be sent", failure({}, 'HTTP/2: "frameError" received - type 0, code 0'), "maybe"],
  ["`errors` of what is no AggregateError", Object.assign(new Error("x"), { errors: [refused] }), "maybe"],
  [
    "a refused error with `errors` of its own",
    Object.assign(new Error("x"), { syscall: "connect", errors: [broken] }),
    "no",
  ],
  [
    "an AggregateError whose `errors` are no list",
    Object.assign(new AggregateError([]), { errors: "x" }),
    "maybe",
  ],
])("%s: %#", (_what, error, executed) => expect(neverConnected(error)).toBe(executed === "no"));

test("a failure is described by its innermost cause", () => {
  expect(describeFailure(failure({ code: "ECONNRESET" }), String)).toBe("ECONNRESET");
  expect(describeFailure(failure({}, "certificate has expired"), String)).toBe("certificate has expired");
  expect(describeFailure(several(refused, broken), String)).toBe("ECONNREFUSED");
  expect(describeFailure("odd", String)).toBe("odd");
});

test("a cause is reduced to name, code, message and system call, at any depth and without following cycles", () => {
  const parser = Object.assign(new Error("bad\r\nline"), {
    code: "HPE_INVALID",
    data: "Authorization: secret",
  });
  const reduced = reduceCause(new TypeError("fetch failed", { cause: parser }), String) as Error;
  expect(Object.getOwnPropertyNames(reduced).sort()).toEqual(["cause", "message", "name", "stack"]);
  expect(reduced).toMatchObject({ name: "TypeError", message: "fetch failed" });
  expect(reduced.cause).toMatchObject({ name: "Error", code: "HPE_INVALID", message: "bad line" });
  expect(reduced.cause).not.toHaveProperty("data");
  expect(reduceCause(itsOwnCause, String)).toMatchObject({ message: "round" });
  expect(reduceCause(undefined, String)).toBeUndefined();
});

test("five causes of a long chain are kept, and the last of them has none", () => {
  let error = new Error("7");
  for (const text of ["6", "5", "4", "3", "2", "1"]) error = new Error(text, { cause: error });
  const kept: Error[] = [];
  for (let at = reduceCause(error, String); at; at = at.cause as Error | undefined) kept.push(at);
  expect(kept.map(({ message }) => message)).toEqual(["1", "2", "3", "4", "5"]);
  expect(kept.map((one) => Object.hasOwn(one, "cause"))).toEqual([true, true, true, true, false]);
});

describe("a retry", () => {
  test.each<[string, unknown, boolean]>([
    ["meets a certificate that has expired again", failure({ code: "CERT_HAS_EXPIRED" }), true],
    ["meets another host's certificate again", failure({ code: "ERR_TLS_CERT_ALTNAME_INVALID" }), true],
    ["meets a self-signed certificate again", failure({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }), true],
    ["meets a blocked port again", new TypeError("fetch failed", { cause: new Error("bad port") }), true],
    ["meets one bad certificate among several addresses again", several(refused, expired), true],
    ["may find a server that refused", several(refused, refused), false],
    ["may connect in time", failure({ code: "UND_ERR_CONNECT_TIMEOUT" }), false],
    ["may succeed after an error without a code", new TypeError("fetch failed"), false],
    ["meets a proxy that forbids it again", failure({}, tunnel(403)), true],
    ["meets a proxy that wants a password again", failure({}, tunnel(407)), true],
    ["may find a proxy that works", failure({}, tunnel(502)), false],
    ["meets code that is wrong again", new TypeError("audit is not a function"), true],
    ["meets a missing variable again", new ReferenceError("audit is not defined"), true],
    ["may succeed after an error that merely says so", new Error("audit is not a function"), false],
    ["may succeed after a TypeError of a browser", new TypeError("Failed to fetch"), false],
    ["may succeed after nothing", undefined, false],
  ])("%s", (_what, error, lasting) => expect(isLasting(error)).toBe(lasting));
});

test.each<[string, unknown, boolean]>([
  ["an error with a digest", Object.assign(new Error("stop"), { digest: "NEXT_REDIRECT" }), true],
  ["an object with a digest", { digest: "NEXT_REDIRECT" }, true],
  ["an empty digest", Object.assign(new Error("stop"), { digest: "" }), false],
  ["a digest that is no text", { digest: 7 }, false],
  ["any other error", broken, false],
  ["a text", "NEXT_REDIRECT", false],
  ["nothing", undefined, false],
])("a framework steers by %s: %#", (_what, error, steers) => expect(isControlFlow(error)).toBe(steers));

describe("a file", () => {
  test.each<[string, unknown, boolean]>([
    ["could not be read, which is the error itself", unreadable, true],
    ["could not be read, which is the cause", new TypeError("fetch failed", { cause: unreadable }), true],
    ["could not be read, among other errors", several(broken, unreadable), true],
    ["was not the problem of a broken connection", several(broken, refused), false],
    ["was not the problem of an abort", new DOMException("Aborted", "AbortError"), false],
  ])("%s", (_what, error, isUnreadable) => expect(isUnreadableFile(error)).toBe(isUnreadable));
});

describe("the description of a failure", () => {
  test.each<[string, unknown, string]>([
    ["is the code of the innermost of several causes", nested(3, broken), "ECONNRESET"],
    ["is the message if the code is no text", failure({ code: 7 }), "inner"],
    ["is the message if the code is no code of a system", failure({ code: "a sentence: E" }), "inner"],
    ["is a cause that is a text", new TypeError("fetch failed", { cause: "no route" }), "no route"],
    ["ends after 200 characters", failure({}, "x".repeat(201)), "x".repeat(200)],
    ["keeps 200 characters", failure({}, "x".repeat(200)), "x".repeat(200)],
    ["ends after 200 characters of a code", failure({ code: "C".repeat(201) }), "C".repeat(200)],
    ["names a value that is no error", null, "null"],
    [
      "is the message of an error whose cause is no error",
      new TypeError("Failed to fetch", { cause: new Response() }),
      "Failed to fetch",
    ],
    [
      "is the message if the code says nothing",
      failure({ code: "UND_ERR_ABORTED" }, tunnel(407)),
      tunnel(407),
    ],
    ["names the kind of an object", Object.create(null), "[object Object]"],
  ])("%s", (_what, error, description) => expect(describeFailure(error, String)).toBe(description));

  test("is redacted before it is cut", () => {
    const text = `${"x".repeat(190)}canary-token-1`;
    expect(describeFailure(new Error(text), createRedact(["canary-token-1"]))).toBe(
      `${"x".repeat(190)}[redacted]`,
    );
  });
});

describe("a reduced cause", () => {
  const reduce = (cause: unknown, secret?: string) => reduceCause(cause, createRedact([secret])) as Error;
  const shown = (error: Error) =>
    Object.fromEntries(Object.getOwnPropertyNames(error).map((name) => [name, Reflect.get(error, name)]));

  test("has a name, a code, a message, a system call and a stack without places, and nothing else", () => {
    const cause = Object.assign(new RangeError("connect refused"), {
      code: "ECONNREFUSED",
      syscall: "connect",
      errno: -111,
      address: "127.0.0.1",
    });
    expect(shown(reduce(cause))).toEqual({
      name: "RangeError",
      code: "ECONNREFUSED",
      message: "connect refused",
      syscall: "connect",
      stack: "RangeError: connect refused",
    });
  });

  test("has no property for a cause that is absent or null", () => {
    expect(reduce(new Error("alone"))).not.toHaveProperty("cause");
    expect(reduce(new Error("alone", { cause: null }))).not.toHaveProperty("cause");
    expect(reduce("odd", "secret")).not.toHaveProperty("cause");
  });

  test("has no secret in any of its properties", () => {
    const cause = Object.assign(new Error("a canary"), { code: "canary", syscall: "canary", name: "canary" });
    expect(shown(reduce(new Error("outer", { cause }), "canary").cause as Error)).toEqual({
      name: "[redacted]",
      code: "[redacted]",
      message: "a [redacted]",
      syscall: "[redacted]",
      stack: "[redacted]: a [redacted]",
    });
  });

  test("has a message of at most 500 characters, which is redacted before it is cut", () => {
    expect(reduce(new Error("x".repeat(500))).message).toBe("x".repeat(500));
    expect(reduce(new Error("x".repeat(501))).message).toBe("x".repeat(500));
    expect(reduce(new Error(`${"x".repeat(490)}canary-token-1`), "canary-token-1").message).toBe(
      `${"x".repeat(490)}[redacted]`,
    );
  });

  test("has the first error of several as its cause", () => {
    const reduced = reduce(several(refused, broken));
    expect(reduced.cause).toMatchObject({ name: "AggregateError", cause: { code: "ECONNREFUSED" } });
  });

  test("has no error of a list that is not an AggregateError's", () => {
    expect(reduce(Object.assign(new Error("x"), { errors: [refused] }))).not.toHaveProperty("cause");
  });

  test("has four causes inside of it at most", () => {
    const messages: string[] = [];
    let error: unknown = reduce(nested(9, new Error("innermost")));
    for (; error instanceof Error; error = error.cause) messages.push(error.message);
    expect(messages).toEqual(["level 1", "level 2", "level 3", "level 4", "level 5"]);
  });

  test("is an error, whatever was thrown", () => {
    expect(shown(reduce("first\nsecond"))).toEqual({ message: "first second", stack: "Error: first second" });
    expect(shown(reduce(null))).toEqual({ message: "null", stack: "Error: null" });
  });
});

describe("the reason of a signal", () => {
  test.each<[string, unknown, string]>([
    ["that timed out is that it timed out", new DOMException("late", "TimeoutError"), ", which timed out"],
    ["that aborted without a reason adds nothing", AbortSignal.abort().reason, ""],
    ["that is absent adds nothing", undefined, ""],
    ["that is null is shown", null, ": null"],
    ["that is a text is shown", "the user left", ": the user left"],
    ["that is an error is its message", new RangeError("the user left"), ": the user left"],
    ["is one line", new Error("first\r\nsecond"), ": first second"],
    ["of 200 characters is shown", "x".repeat(200), `: ${"x".repeat(200)}`],
    ["ends after 200 characters", "x".repeat(201), `: ${"x".repeat(200)}`],
  ])("%s", (_what, reason, description) => expect(describeReason(reason)).toBe(description));
});

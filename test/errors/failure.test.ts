/** Which failures of `fetch` prove that the server has seen nothing. Anything else may have arrived. */
import { expect, test } from "vitest";
import { describeFailure, reduceCause, wasExecuted } from "../../src/errors/failure.js";
import { ConnectionError } from "../../src/index.js";

const failure = (properties: object, message = "inner") =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), properties) });
const several = (...errors: Error[]) => new TypeError("fetch failed", { cause: new AggregateError(errors) });
const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED", syscall: "connect" });
const broken = Object.assign(new Error("x"), { code: "ECONNRESET" });

const itsOwnCause = new Error("round");
itsOwnCause.cause = itsOwnCause;

test.each<[string, unknown, "no" | "maybe"]>([
  ["refused", failure({ code: "ECONNREFUSED", syscall: "connect" }), "no"],
  ["name not found", failure({ code: "ENOTFOUND", syscall: "getaddrinfo" }), "no"],
  ["name not found for now", failure({ code: "EAI_AGAIN", syscall: "getaddrinfo" }), "no"],
  ["connect timed out, by undici", failure({ code: "UND_ERR_CONNECT_TIMEOUT" }), "no"],
  ["connect timed out, by the system", failure({ code: "ETIMEDOUT", syscall: "connect" }), "no"],
  ["the host cannot be reached", failure({ code: "EHOSTUNREACH", syscall: "connect" }), "no"],
  ["every address refused", several(refused, refused), "no"],
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
  ["a string", "ECONNREFUSED", "maybe"],
  ["nothing", undefined, "maybe"],
  ["no addresses at all", several(), "maybe"],
])("%s: %#", (_what, error, executed) => expect(wasExecuted(error)).toBe(executed));

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

test("an error of this package, such as that of another client's `fetch`, says itself whether the server may have acted", () => {
  const cause = Object.assign(new Error("refused"), { syscall: "connect" });
  expect(wasExecuted(new ConnectionError("lost", { executed: "maybe", cause }))).toBe("maybe");
  expect(wasExecuted(new ConnectionError("never there", { executed: "no" }))).toBe("no");
});

/** Which failures of `fetch` prove that the server has seen nothing. Anything else may have arrived. */
import { expect, test } from "vitest";
import { describeFailure, wasSent } from "../../src/transports/transport.js";

const failure = (properties: object, message = "inner") =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), properties) });
const several = (...errors: Error[]) => new TypeError("fetch failed", { cause: new AggregateError(errors) });
const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
const broken = Object.assign(new Error("x"), { code: "ECONNRESET" });

test.each<[string, unknown, "no" | "maybe"]>([
  ["refused", failure({ code: "ECONNREFUSED" }), "no"],
  ["name not found", failure({ code: "ENOTFOUND" }), "no"],
  ["name not found for now", failure({ code: "EAI_AGAIN" }), "no"],
  ["connect timed out, by undici", failure({ code: "UND_ERR_CONNECT_TIMEOUT" }), "no"],
  ["connect timed out, by the system", failure({ code: "ETIMEDOUT", syscall: "connect" }), "no"],
  ["every address refused", several(refused, refused), "no"],
  ["an established connection timed out", failure({ code: "ETIMEDOUT", syscall: "read" }), "maybe"],
  ["reset", failure({ code: "ECONNRESET" }), "maybe"],
  ["broken pipe", failure({ code: "EPIPE" }), "maybe"],
  ["closed by the other side", failure({ code: "UND_ERR_SOCKET" }), "maybe"],
  ["no head in time, by undici", failure({ code: "UND_ERR_HEADERS_TIMEOUT" }), "maybe"],
  ["one address refused, one reset", several(refused, broken), "maybe"],
  ["an error without a code", new TypeError("fetch failed"), "maybe"],
  ["a string", "ECONNREFUSED", "maybe"],
  ["nothing", undefined, "maybe"],
  ["no addresses at all", several(), "maybe"],
])("%s: %#", (_what, error, sent) => expect(wasSent(error)).toBe(sent));

test("a failure is described by its innermost cause", () => {
  expect(describeFailure(failure({ code: "ECONNRESET" }))).toBe("ECONNRESET");
  expect(describeFailure(failure({}, "certificate has expired"))).toBe("certificate has expired");
  expect(describeFailure(several(refused, broken))).toBe("ECONNREFUSED");
  expect(describeFailure("odd")).toBe("odd");
});

import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { errorClassFor } from "../../src/errors/api-error.js";
import { readIssues, toJsonPointer } from "../../src/errors/api-issues.js";
import * as everything from "../../src/index.js";
import { ApiError, InputError, MyCreditAppError, NotFoundError, ResponseError } from "../../src/index.js";

const errorClasses = Object.values(everything).filter(
  (value): value is typeof MyCreditAppError =>
    typeof value === "function" &&
    (value === MyCreditAppError || Object.prototype.isPrototypeOf.call(MyCreditAppError, value)),
);

test("every class has its own name and code", () => {
  expect(errorClasses).toHaveLength(16);
  const prototypes = errorClasses.map(({ prototype }) => prototype);
  expect(new Set(prototypes.map(({ code }) => code)).size).toBe(errorClasses.length);
  for (const [index, errorClass] of errorClasses.entries())
    expect(prototypes[index]?.name).toBe(errorClass.name);
});

describe("instanceof", () => {
  test("holds across two copies of the package", async () => {
    vi.resetModules();
    const copy = await import("../../src/errors/errors.js");
    expect(copy.NotFoundError).not.toBe(NotFoundError);
    const error = new copy.NotFoundError("gone", { status: 404 });
    expect(error instanceof NotFoundError).toBe(true);
    expect(error instanceof ApiError).toBe(true);
    expect(error instanceof MyCreditAppError).toBe(true);
    expect(error instanceof Error).toBe(true);
    expect(error instanceof InputError).toBe(false);
    expect(everything.isMyCreditAppError(error)).toBe(true);
  });

  test("keeps the ordinary rule for a user's own subclass", () => {
    class GuestGone extends NotFoundError {}
    expect(new GuestGone("gone", { status: 404 }) instanceof GuestGone).toBe(true);
    expect(new GuestGone("gone", { status: 404 }) instanceof NotFoundError).toBe(true);
    expect(new NotFoundError("gone", { status: 404 }) instanceof GuestGone).toBe(false);
  });

  const branded = { [Symbol.for("mycreditapp.error")]: "NotFoundError" };
  const refusing = new Proxy(new Error("proxy"), {
    getPrototypeOf() {
      throw new Error("not to be looked at");
    },
  });

  test.each([
    null,
    undefined,
    1,
    "error",
    {},
    new Error("other"),
    { name: "NotFoundError" },
    branded,
    refusing,
  ])("is false for anything but an error of ours, case %#", (value) => {
    expect(value instanceof NotFoundError).toBe(false);
    expect(everything.isMyCreditAppError(value)).toBe(false);
  });
});

test("statuses without their own class", () => {
  expect(errorClassFor(418)).toBe(ApiError);
  expect(errorClassFor(302)).toBe(ApiError);
  expect(errorClassFor(511).name).toBe("ServerError");
  expect(errorClassFor(600)).toBe(ApiError);
});

describe("issues", () => {
  test.each<[string, unknown, unknown]>([
    ["a sentence", { detail: "no" }, [{ pointer: "", message: "no" }]],
    [
      "a list",
      {
        detail: [
          { loc: ["body", "customers", 0], msg: "no", type: "uuid_parsing", code: "c", input: "secret" },
        ],
      },
      [{ pointer: "/body/customers/0", message: "no", type: "uuid_parsing", code: "c" }],
    ],
    ["an entry without words", { detail: [{}] }, [{ pointer: "", message: "no message" }]],
    ["entries that are none", { detail: [null, 1, "x", []] }, []],
    ["another shape", { error: "no" }, []],
    ["a text", "<html>", []],
    ["null", null, []],
  ])("of %s", (_what, body, issues) => expect(readIssues(body)).toEqual(issues));

  test("name their place by a JSON Pointer", () => {
    expect(toJsonPointer(["query", "a/b", "c~d"])).toBe("/query/a~1b/c~0d");
    expect(toJsonPointer([])).toBe("");
    expect(toJsonPointer("body")).toBe("");
  });
});

test("a message shows no bidirectional controls", () => {
  expect(new MyCreditAppError("paid \u202e0001\u202c \u2066x\u2069").message).toBe("paid  0001   x");
});

test("control characters from the server are removed from a message", () => {
  expect(new MyCreditAppError("a\r\nERROR forged\u2028b\u0000c\u001b[31m").message).toBe(
    "a ERROR forged b c [31m",
  );
});

test("what a log shows is stable, and holds neither headers nor body", () => {
  const error = new ApiError(
    "refused",
    {
      status: 402,
      headers: new Headers({ "set-cookie": "private" }),
      body: { detail: "private" },
      retryAfter: 3,
    },
    {
      operationId: "getOrganization",
      callId: "call-1",
      requestId: "req-1",
      executed: "no",
      cause: new Error("inner"),
    },
  );
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "ApiError",
    code: "api_error",
    message: "refused",
    operationId: "getOrganization",
    callId: "call-1",
    requestId: "req-1",
    executed: "no",
    status: 402,
    issues: [],
    retryAfter: 3,
  });
  expect(error.body).toEqual({ detail: "private" });
  expect(error.headers?.get("set-cookie")).toBe("private");
  expect(inspect(error)).not.toContain("private");
  const broken = new ResponseError("html", { status: 200, headers: new Headers() }, "x".repeat(300));
  expect(broken.bodyStart).toHaveLength(200);
  expect(inspect(broken)).not.toContain("xxx");
});

describe("toJSON has the same fields for each class, and what a program needs", () => {
  test.each<[MyCreditAppError, object]>([
    [new everything.ConnectionError("no"), { code: "connection_failed", executed: "maybe" }],
    [new everything.TimeoutError("no", 100), { code: "timeout", timeoutMs: 100, executed: "maybe" }],
    [new everything.TimeoutError("no", 100, { executed: "no" }), { code: "timeout", executed: "no" }],
    [new everything.AbortError("no", { executed: "no" }), { code: "aborted", executed: "no" }],
    [new InputError(["a", "b"]), { code: "invalid_input", problems: ["a", "b"], executed: "no" }],
    [new everything.OutcomeError("no", { id: 1 }), { code: "unsuccessful_outcome" }],
    [
      new ResponseError("no", { status: 200, headers: new Headers({ "content-type": "text/html" }) }, "<p>"),
      { code: "unexpected_response", status: 200, contentType: "text/html" },
    ],
    [new NotFoundError("no", { status: 404 }), { code: "not_found", status: 404, issues: [] }],
  ])("%s", (error, expected) => {
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: error.name,
      message: error.message,
      ...expected,
    });
  });

  test("but not the caller's records", () => {
    const timeout = new everything.TimeoutError("no", 1, {}, { tax_id: "private" });
    const outcome = new everything.OutcomeError("no", { tax_id: "private" });
    expect([timeout.lastRecord, outcome.record]).toEqual([{ tax_id: "private" }, { tax_id: "private" }]);
    expect(JSON.stringify([timeout, outcome])).not.toContain("private");
  });
});

import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { identify } from "../../src/errors/base-error.js";
import { toJsonPointer } from "../../src/errors/problem.js";
import { errorClassFor, readIssues } from "../../src/errors/read-error.js";
import * as everything from "../../src/index.js";
import { ApiError, InputError, MyCreditAppError, NotFoundError, ResponseError } from "../../src/index.js";

const errorClasses = Object.values(everything).filter(
  (value): value is typeof MyCreditAppError =>
    typeof value === "function" &&
    (value === MyCreditAppError || Object.prototype.isPrototypeOf.call(MyCreditAppError, value)),
);

test("every class has its own name and code", () => {
  expect(errorClasses).toHaveLength(18);
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

  test("holds for an error of another realm", () => {
    const key = Symbol.for("mycreditapp.error");
    const foreign: unknown = runInNewContext(
      "class Foreign extends Error {}; Foreign.prototype[key] = 'NotFoundError'; new Foreign('gone')",
      { key },
    );
    expect(foreign instanceof Error).toBe(false);
    expect(foreign instanceof NotFoundError).toBe(true);
    expect(foreign instanceof InputError).toBe(false);
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

type Classes = typeof import("../../src/errors/errors.js");

/** The classes as another copy of the package has them. */
async function secondCopy() {
  vi.resetModules();
  const classes = await import("../../src/errors/errors.js");
  return { ...classes, ...(await import("../../src/errors/errors.js")) };
}

const gone = { status: 404 };
const incomplete = (of: Classes) =>
  new of.IncompleteListError("no", { status: 200, headers: new Headers() }, { received: 1, expected: 2 });
const kinds = [
  ["MyCreditAppError", "mycreditapp_error", (of: Classes) => new of.MyCreditAppError("no")],
  ["InputError", "invalid_input", (of: Classes) => new of.InputError(["no"])],
  ["ConnectionError", "connection_failed", (of: Classes) => new of.ConnectionError("no")],
  ["TimeoutError", "timeout", (of: Classes) => new of.TimeoutError("no", 1)],
  ["AbortError", "aborted", (of: Classes) => new of.AbortError("no")],
  ["WriteRefusedError", "write_refused", (of: Classes) => new of.WriteRefusedError("no")],
  ["OutcomeError", "unsuccessful_outcome", (of: Classes) => new of.OutcomeError("no", {})],
  [
    "ResponseError",
    "unexpected_response",
    (of: Classes) => new of.ResponseError("no", { status: 200, headers: new Headers() }, ""),
  ],
  ["IncompleteListError", "incomplete_list", (of: Classes) => incomplete(of)],
  ["ApiError", "api_error", (of: Classes) => new of.ApiError("no", gone)],
  ["BadRequestError", "bad_request", (of: Classes) => new of.BadRequestError("no", gone)],
  ["AuthenticationError", "authentication_failed", (of: Classes) => new of.AuthenticationError("no", gone)],
  ["PermissionError", "permission_denied", (of: Classes) => new of.PermissionError("no", gone)],
  ["NotFoundError", "not_found", (of: Classes) => new of.NotFoundError("no", gone)],
  ["ConflictError", "conflict", (of: Classes) => new of.ConflictError("no", gone)],
  ["ValidationError", "validation_failed", (of: Classes) => new of.ValidationError("no", gone)],
  ["RateLimitError", "rate_limited", (of: Classes) => new of.RateLimitError("no", gone)],
  ["ServerError", "server_error", (of: Classes) => new of.ServerError("no", gone)],
] as const;
const apiErrors = kinds.map(([name]) => name).slice(9);

describe("in a second copy of the package", () => {
  /** The classes that an error is an instance of. */
  const classesOf = (error: Error, of: Classes) =>
    kinds.map(([name]) => name).filter((name) => error instanceof of[name]);

  test.each(kinds)(
    "%s has its name and its code, and stands for the one of the first",
    async (name, code, make) => {
      const copy = await secondCopy();
      const error = make(copy);
      expect([error.name, error.code, error.executed]).toEqual([
        name,
        code,
        name === "InputError" ? "no" : "maybe",
      ]);
      const isBase = name === "MyCreditAppError" || name === "ApiError";
      const expected = [
        "MyCreditAppError",
        ...(apiErrors.includes(name) ? ["ApiError"] : []),
        ...(name === "IncompleteListError" ? ["ResponseError"] : []),
        ...(isBase ? [] : [name]),
      ];
      expect(classesOf(error, everything)).toEqual(expected);
      expect(classesOf(make(everything), copy)).toEqual(expected);
    },
  );

  test("the name of an error is as changeable as that of a built-in one", async () => {
    const { NotFoundError: Copied } = await secondCopy();
    expect(Object.getOwnPropertyDescriptor(Copied.prototype, "name")).toEqual({
      ...Object.getOwnPropertyDescriptor(TypeError.prototype, "name"),
      value: "NotFoundError",
    });
  });

  test("each status has its class", async () => {
    const statuses = [0, 302, 399, 400, 401, 402, 403, 404, 409, 410, 418, 422, 429, 499, 500, 503, 599, 600];
    const named = statuses.map((status) => [status, errorClassFor(status).name] as const);
    expect(named.filter(([, name]) => name !== "ApiError")).toEqual([
      [400, "BadRequestError"],
      [401, "AuthenticationError"],
      [403, "PermissionError"],
      [404, "NotFoundError"],
      [409, "ConflictError"],
      [422, "ValidationError"],
      [429, "RateLimitError"],
      [500, "ServerError"],
      [503, "ServerError"],
      [599, "ServerError"],
    ]);
  });

  test("several unsafe characters in a row become one space, and all others are kept", async () => {
    const copy = await secondCopy();
    const unsafe = "\u0000\u001f\u007f\u009f\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069";
    expect(new copy.MyCreditAppError(`a${unsafe}b~\u00a0é${unsafe}`).message).toBe("a b~\u00a0é");
  });
});

test("a class keeps its name when a minifier takes the one that it was written with", () => {
  const shortened = (() => class extends MyCreditAppError {})();
  identify(shortened, "QuotaError", "api_error");
  expect([shortened.name, new shortened("no").name, new shortened("no").code]).toEqual([
    "QuotaError",
    "QuotaError",
    "api_error",
  ]);
});

describe("the stack", () => {
  test("begins with the name and the code, which is all that is left in many a log", () => {
    const error = new NotFoundError("gone", { status: 404 });
    expect(error.stack?.split("\n")[0]).toBe("NotFoundError [not_found]: gone");
    expect(error.stack?.split("\n")[1]).toContain("errors.test.ts");
    expect([error.name, Object.hasOwn(error, "name")]).toEqual(["NotFoundError", false]);
  });

  test("is that of the engine where it cannot be taken from a place", async () => {
    const { captureStackTrace } = Error;
    onTestFinished(() => void Object.assign(Error, { captureStackTrace }));
    Reflect.deleteProperty(Error, "captureStackTrace");
    const error = new (await secondCopy()).NotFoundError("gone", { status: 404 });
    expect([error.name, error.message]).toEqual(["NotFoundError", "gone"]);
  });
});

test("an error has a cause only if it was given one", () => {
  expect("cause" in new MyCreditAppError("no", { cause: undefined })).toBe(false);
  expect("cause" in new MyCreditAppError("no")).toBe(false);
  expect(new MyCreditAppError("no", { cause: null })).toHaveProperty("cause", null);
});

describe("invalid input", () => {
  test.each([
    ["", "call"],
    ["/options", "option"],
    ["/options/timeout", "option"],
    ["/options/headers/x", "option"],
    ["/optionsX", "argument"],
    ["/body/options/x", "argument"],
    ["/body/options", "argument"],
    ["/path/org_id", "argument"],
  ])("at %j has the place %s", (pointer, place) => {
    const error = new InputError([{ pointer, message: "is wrong", text: "it is wrong" }]);
    expect(error.issues).toStrictEqual([{ pointer, message: "is wrong", place }]);
    expect([error.problems, error.message]).toEqual([["it is wrong"], "it is wrong"]);
  });

  test("is one line for one problem, and a list for several, after what it is about", () => {
    expect(new InputError(["a"], { operationId: "getThing" }).message).toBe("getThing: a");
    expect(new InputError(["a", "b\nc"], {}, "thing").message).toBe("thing: 2 problems:\n- a\n- b c");
    expect(new InputError(["a", "b"]).message).toBe("2 problems:\n- a\n- b");
  });
});

test("the content type of an unusable response is one line of at most 200 characters", () => {
  const contentTypeOf = (headers: Record<string, string>) =>
    new ResponseError("no", { status: 200, headers: new Headers(headers) }, "").contentType;
  expect(contentTypeOf({})).toBeUndefined();
  expect(contentTypeOf({ "content-type": "text/\u0085html" })).toBe("text/ html");
  expect(contentTypeOf({ "content-type": "t".repeat(200) })).toBe("t".repeat(200));
  expect(contentTypeOf({ "content-type": `${"t".repeat(200)}x` })).toBe("t".repeat(200));
});

test("the headers of a response that cannot be used, or that redirects, are in its error, and no inspection shows them", () => {
  const headers = new Headers({ location: "/jobs/7?token=hush" });
  const errors = [
    new ResponseError("no body", { status: 202, headers }, ""),
    new ApiError("redirect", { status: 302, headers }),
  ];
  for (const error of errors) {
    expect(error.headers?.get("location")).toBe("/jobs/7?token=hush");
    expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain("hush");
  }
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
    ["entries that are none", { detail: [null, 1, []] }, []],
    ["an entry that is text", { detail: ["x"] }, [{ pointer: "", message: "x" }]],
    ["another shape", { input: "secret", ctx: { error: "secret" } }, []],
    ["a text", "no", [{ pointer: "", message: "no" }]],
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
    route: "/organizations/{org_id}",
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
    [incomplete(everything), { code: "incomplete_list", received: 1, expected: 2 }],
    [new NotFoundError("no", { status: 404 }), { code: "not_found", status: 404, issues: [] }],
  ])("%s", (error, expected) => {
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: error.name,
      message: error.message,
      ...expected,
    });
  });

  test("but not the caller's records", () => {
    const record = { tax_id: "private" };
    const timeout = new everything.TimeoutError("no", 1, {}, record);
    const outcome = new everything.OutcomeError("no", record);
    const list = incomplete(everything).withItems([record]);
    const response = { status: 200, headers: new Headers() };
    const wrongKind = new ResponseError("no", response, "private", {}, [record]);
    expect([timeout.lastRecord, outcome.record, list.items, list.bodyStart, wrongKind.body]).toEqual([
      record,
      record,
      [record],
      "",
      [record],
    ]);
    expect(JSON.stringify([timeout, outcome, list, wrongKind])).not.toContain("private");
  });
});

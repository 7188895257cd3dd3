/** The error for a response whose status is not a success: what its message says, and what it carries. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Failed, toApiError } from "../../src/errors/read-error.js";
import type { Read } from "../../src/errors/received.js";
import { createRedact } from "../../src/errors/redact.js";
import { NotFoundError, RateLimitError } from "../../src/index.js";

afterEach(() => void vi.useRealTimers());

interface Given extends Partial<Omit<Read, "headers" | "bytes">> {
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** The error for a response: 400 with an empty body, unless a test says otherwise. A text is sent as it is. */
function errorFor({ headers = {}, body = "", ...changes }: Given, failed: Partial<Failed["call"]> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return toApiError(
    {
      status: 400,
      headers: new Headers(headers),
      bytes: new TextEncoder().encode(text),
      retries: 0,
      executed: "no",
      notes: [],
      redact: createRedact(["hush"]),
      ...changes,
    },
    {
      callId: "call-1",
      url: "https://api.example/token",
      call: { label: "thing", operationId: "getThing", ...failed },
    },
  );
}

const messageOf = (given: Given, failed: Partial<Failed["call"]> = {}) => errorFor(given, failed).message;
const violations = (...messages: string[]) => ({
  "sl-violations": JSON.stringify(
    messages.map((message) => ({ location: ["request", "body", "email"], message })),
  ),
});

test("carries everything that the response says", () => {
  const detail = [
    { loc: ["body", "email"], msg: "no address", type: "value_error" },
    { loc: [], msg: "no luck" },
  ];
  const error = errorFor({
    status: 429,
    headers: { "x-request-id": "req-1", "retry-after": "3" },
    body: { detail },
    executed: "maybe",
    notes: ["retried twice", "and then not"],
  });
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error.toJSON()).toStrictEqual({
    name: "RateLimitError",
    code: "rate_limited",
    message:
      "thing: the server responded with 429: /body/email: no address; no luck; try again in 3 s; " +
      "retried twice; and then not; an earlier attempt of this call may have been executed " +
      "(request id req-1)",
    operationId: "getThing",
    route: undefined,
    callId: "call-1",
    requestId: "req-1",
    executed: "maybe",
    status: 429,
    issues: [
      { pointer: "/body/email", message: "no address", type: "value_error" },
      { pointer: "", message: "no luck" },
    ],
    retryAfter: 3,
  });
  expect(error.body).toEqual({ detail });
  expect(error.headers?.get("retry-after")).toBe("3");
});

test("says no more than the status if the response says nothing", () => {
  const error = errorFor({ status: 404 });
  expect(error).toBeInstanceOf(NotFoundError);
  expect(error.message).toBe("thing: the server responded with 404");
  expect([error.issues, error.body, error.requestId, error.retryAfter]).toEqual([
    [],
    "",
    undefined,
    undefined,
  ]);
});

describe("the words of the server", () => {
  test("are those of the first ten issues, of which the error has all", () => {
    const detail = Array.from({ length: 11 }, (_, index) => ({ loc: ["body", index], msg: "no" }));
    const error = errorFor({ body: { detail } });
    const shown = Array.from({ length: 10 }, (_, index) => `/body/${index}: no`);
    expect(error.message).toBe(`thing: the server responded with 400: ${shown.join("; ")}`);
    expect(error.issues).toHaveLength(11);
  });

  test.each([
    [[], "n".repeat(201), "n".repeat(200)],
    [["body"], "n".repeat(193), `/body: ${"n".repeat(193)}`],
    [["body"], "n".repeat(194), `/body: ${"n".repeat(193)}`],
  ])("are cut after 200 characters of an issue at %j", (loc, msg, shown) => {
    const error = errorFor({ body: { detail: [{ loc, msg }] } });
    expect(error.message).toBe(`thing: the server responded with 400: ${shown}`);
    expect(error.issues[0]?.message).toBe(msg);
  });
});

describe("what Prism says in a header", () => {
  const general = { loc: [], msg: "refused" };
  const placed = { loc: ["body", "name"], msg: "is missing" };
  const fromHeader = { pointer: "/body/email", message: "no address" };

  test.each<[string, unknown, object[]]>([
    ["an empty body", "", [fromHeader]],
    ["a sentence", { detail: "refused" }, [{ pointer: "", message: "refused" }, fromHeader]],
    ["issues without a place", { detail: [general] }, [{ pointer: "", message: "refused" }, fromHeader]],
    [
      "the same words",
      { detail: ["no address", "refused"].map((msg) => ({ msg })) },
      [
        { pointer: "", message: "no address" },
        { pointer: "", message: "refused" },
      ],
    ],
    ["an issue with a place", { detail: [placed] }, [{ pointer: "/body/name", message: "is missing" }]],
    [
      "issues of which one has a place",
      { detail: [general, placed] },
      [
        { pointer: "", message: "refused" },
        { pointer: "/body/name", message: "is missing" },
      ],
    ],
  ])("next to %s", (_what, body, issues) => {
    expect(errorFor({ headers: violations("no address"), body }).issues).toEqual(issues);
  });

  test("is in the message, and holds no secret", () => {
    expect(messageOf({ headers: violations("hush is no address", "too short") })).toBe(
      "thing: the server responded with 400: /body/email: [redacted] is no address; /body/email: too short",
    );
  });
});

describe("what the message adds to the words", () => {
  test.each<[Given, string]>([
    [{ status: 429 }, "429; try again later"],
    [
      { status: 429, retries: 2, body: { detail: "Too many." } },
      "429: Too many; the client tried 3 times; try again later",
    ],
    [{ status: 429, headers: { "retry-after": "7" } }, "429; try again in 7 s"],
    // Only time has to pass after a 429. After anything else, the client itself may refuse to try again.
    [{ status: 409, headers: { "retry-after": "7" } }, "409; the server asks you to wait 7 s"],
    [{ status: 503, headers: { "retry-after": "7" } }, "503; the server asks you to wait 7 s"],
    [{ status: 409, body: { detail: "It is archived." } }, "409: It is archived."],
    [{ status: 403, body: { detail: "No." } }, "403: No."],
    [{ status: 502, body: "upstream connect error" }, "502: upstream connect error"],
    [
      { status: 502, headers: { "content-type": "text/plain; charset=utf-8" }, body: "no hush" },
      "502: no [redacted]",
    ],
    [{ status: 502, headers: { "content-type": "text/html" }, body: "Sign in" }, "502"],
    [{ status: 502, headers: { "content-type": "application/pdf" }, body: "%PDF-1.7" }, "502"],
    [{ status: 502, body: "<h1>Sign in</h1>" }, "502"],
    [{ status: 502, body: "\n <h1>Sign in</h1>" }, "502"],
    [{ status: 502, body: "upstream[1] failed" }, "502: upstream[1] failed"],
    [{ status: 502, headers: { "content-type": "application/json" }, body: '{"detail":"cut' }, "502"],
    [{ status: 502, headers: { "content-type": "application/json" }, body: '"no"' }, "502: no"],
  ])("%j", (given, said) => expect(messageOf(given)).toBe(`thing: the server responded with ${said}`));

  test("is the scenario of a call that is not allowed", () => {
    const message = messageOf({ status: 403, body: { detail: "No." } }, { scenario: "host" });
    expect(message).toBe(
      "thing: the server responded with 403: No; check the connection, the ids and the scenario (host)",
    );
    expect(messageOf({ status: 404 }, { scenario: "host" })).toBe("thing: the server responded with 404");
  });
});

describe("a redirect", () => {
  const note = (where: string) =>
    `; it redirects${where}, and the client follows no redirects; is \`baseUrl\` right?`;

  test.each([299, 300, 302, 304, 399, 400])("is a status from 300 to 399, but for 304: %i", (status) => {
    const message = messageOf({ status, headers: { location: "https://other.example/" } });
    const noted = status >= 300 && status <= 399 && status !== 304 ? note(" to https://other.example/") : "";
    expect(message).toBe(`thing: the server responded with ${status}${noted}`);
  });

  test("has no status and no headers in a browser", () => {
    const error = errorFor({ status: 0 });
    expect(error.message).toBe(`thing: the server responded with a redirect${note("")}`);
    expect(error.status).toBe(0);
  });

  test.each([
    ["https://other.example/a?token=1#b", "https://other.example/a"],
    ["/a#b?c", "/a"],
    [`/${"a".repeat(199)}`, `/${"a".repeat(199)}`],
    [`/${"a".repeat(200)}`, `/${"a".repeat(199)}`],
    ["/hush/a", "/[redacted]/a"],
  ])("to %s is shown without its query and fragment, and not at any length", (location, shown) => {
    expect(messageOf({ status: 301, headers: { location } })).toBe(
      `thing: the server responded with 301${note(` to ${shown}`)}`,
    );
  });
});

test("the pause that the server asks for is rounded up in the message only", () => {
  vi.useFakeTimers({ now: Date.parse("2026-01-15T12:00:00.500Z") });
  const error = errorFor({ status: 503, headers: { "retry-after": "Thu, 15 Jan 2026 12:00:30 GMT" } });
  expect(error.message).toBe("thing: the server responded with 503; the server asks you to wait 30 s");
  expect(error.retryAfter).toBe(29.5);
});

describe("a refusal does not say that nothing has happened", () => {
  const note = "; an earlier attempt of this call may have been executed";

  test.each<[number, Read["executed"], boolean]>([
    [400, "maybe", true],
    [404, "maybe", true],
    [499, "maybe", true],
    [400, "no", false],
    [399, "maybe", false],
    [408, "maybe", false],
    [500, "maybe", false],
  ])("if an earlier attempt may have arrived: %i, executed %s", (status, executed, isNoted) => {
    const message = messageOf({ status, executed });
    expect(message.endsWith(note)).toBe(isNoted);
    expect(message.includes("an earlier attempt")).toBe(isNoted);
  });
});

describe("a failed token request", () => {
  const oauth = { error: "invalid_client", error_description: "no such client" };

  test("says the OAuth fields and its address, and keeps no body", () => {
    const call = { label: "thing", operationId: "getThing", isTokenRequest: true };
    const error = errorFor({ status: 401, body: { ...oauth, token: "t" } }, call);
    expect(error.body).toBeUndefined();
    expect(error.message).toBe("thing: https://api.example/token responded with 401: no such client");
    expect(error.issues).toEqual([{ pointer: "", message: "no such client", code: "invalid_client" }]);
  });

  test("says the detail rather than the OAuth fields if the body has both", () => {
    const error = errorFor({ body: { ...oauth, detail: "locked" } }, { isTokenRequest: true });
    expect(error.issues).toEqual([{ pointer: "", message: "locked", code: "invalid_client" }]);
  });

  test.each(["null", "<html>", "[]"])("whose body is %s has no issues", (body) => {
    const error = errorFor({ status: 502, body }, { isTokenRequest: true });
    expect([error.body, error.issues]).toEqual([undefined, []]);
  });
});

describe("the body", () => {
  test("that is no JSON is kept as a text without secrets", () => {
    expect(errorFor({ body: "<html>hush</html>" }).body).toBe("<html>[redacted]</html>");
  });

  test("that is JSON is redacted after it is parsed, so that no escape hides a secret", () => {
    const error = errorFor({ body: '{"detail":"\\u0068ush","hus\\u0068":["a",1]}' });
    expect(error.body).toEqual({ detail: "[redacted]", "[redacted]": ["a", 1] });
    expect(error.message).toBe("thing: the server responded with 400: [redacted]");
  });

  test("without a secret is kept as it is, however deep it is nested", () => {
    const body = `${"[".repeat(300)}1${"]".repeat(300)}`;
    expect(JSON.stringify(errorFor({ body }).body)).toBe(body);
  });
});

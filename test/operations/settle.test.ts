/** What the response of a call becomes: its data, or an error that says what is wrong. */
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { NotFoundError, ResponseError, ServerError } from "../../src/index.js";
import { type Settled, settle } from "../../src/operations/settle.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** In Latin-1, so that it is not valid UTF-8. */
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

interface Given {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly answers?: Settled["answers"];
  readonly method?: string;
}

function settled({ status = 200, headers = {}, body = "", answers = "object", method = "GET" }: Given) {
  const bytes = typeof body === "string" ? bytesOf(body) : body;
  return settle(
    {
      status,
      headers: new Headers(headers),
      bytes,
      retries: 2,
      executed: "maybe",
      notes: [],
      redact: (text) => text.replaceAll("hush", "[redacted]"),
    },
    { operationId: "getThing", callId: "call-1", label: "GET /thing", method, answers },
  );
}

function errorOf(response: Given): unknown {
  try {
    return settled(response);
  } catch (error) {
    return error;
  }
}

const json = { "content-type": "application/json" };
const html = { "content-type": "text/html; charset=utf-8" };

describe("data", () => {
  test.each<[string, unknown]>([
    ['{"a":[1,null]}', { a: [1, null] }],
    ["null", null],
    ["0", 0],
    ['"Zo\u00eb"', "Zo\u00eb"],
    ['"\ufffd"', "\ufffd"],
    ['\ufeff"a"', "a"],
  ])("is the JSON %j", (body, data) => {
    expect(settled({ headers: json, body, answers: "any" }).data).toEqual(data);
  });

  test.each([200, 201, 299])(
    "comes with the response with status %i, in which secrets are redacted",
    (status) => {
      const { response } = settled({ status, headers: { ...json, "x-request-id": "req-hush" }, body: "{}" });
      expect(response).toMatchObject({
        status,
        callId: "call-1",
        retries: 2,
        requestId: "req-[redacted]",
      });
      expect(response.headers.get("x-request-id")).toBe("req-[redacted]");
    },
  );

  test("is JSON whatever the response calls it", () => {
    expect(settled({ headers: html, body: "{}", answers: "any" }).data).toEqual({});
    expect(settled({ body: "{}" }).data).toEqual({});
  });
});

describe("no data", () => {
  test.each<[Settled["answers"], string, Record<string, string>]>([
    ["nothing", "", {}],
    ["nothing", "", json],
    ["nothing", "OK", { "content-type": "text/plain" }],
    ["nothing", '{"a":1}', json],
    ["nothing", '"\ufffd"', json],
    ["any", "", {}],
    ["any", "", json],
  ])(
    "is the result if a body is promised: %j, it is %j, and the headers are %j",
    (answers, body, headers) => {
      const { data, response } = settled({ status: 204, headers, body, answers });
      expect([data, response.status, response.retries]).toEqual([undefined, 204, 2]);
    },
  );
});

describe("a type of HTML is no page where there can be no body:", () => {
  test.each<[string, Given]>([
    ["a 204", { status: 204 }],
    ["a 205", { status: 205 }],
    ["a HEAD", { method: "HEAD" }],
  ])("%s", (_what, response) => {
    for (const answers of ["nothing", "any"] as const)
      expect(settled({ ...response, headers: html, answers }).data).toBeUndefined();
  });
});

describe("a success that cannot be used", () => {
  const astray = "; is `baseUrl` the address of the API?";

  test.each<[string, Given, string]>([
    [
      "a page in place of nothing",
      { headers: html, body: "<p>", answers: "nothing" },
      `expected no body, got text/html (status 200)${astray}`,
    ],
    [
      "an empty page",
      { headers: html, answers: "any" },
      `expected no body, got text/html (status 200)${astray}`,
    ],
    [
      "an empty page in place of nothing",
      { headers: html, answers: "nothing", method: "DELETE" },
      `expected no body, got text/html (status 200)${astray}`,
    ],
    [
      "a page in place of JSON",
      { status: 201, headers: html, body: "<p>" },
      `expected JSON, got text/html; charset=utf-8 (status 201)${astray}`,
    ],
    [
      "a page in place of what may be nothing",
      { headers: html, body: "<p>", answers: "any" },
      `expected JSON, got text/html; charset=utf-8 (status 200)${astray}`,
    ],
    ["nothing", { headers: json }, `expected JSON, got an empty body (status 200)${astray}`],
    [
      "a text without a type",
      { body: "OK" },
      `expected JSON, got a body without Content-Type (status 200)${astray}`,
    ],
    [
      "a text with a very long type",
      { headers: { "content-type": `text/${"x".repeat(300)}` }, body: "OK" },
      `expected JSON, got text/${"x".repeat(195)} (status 200)${astray}`,
    ],
    [
      "a type that only looks like JSON",
      { headers: { "content-type": "text/jsonish" }, body: "{" },
      `expected JSON, got text/jsonish (status 200)${astray}`,
    ],
    ["half of its JSON", { headers: json, body: '{"a":' }, "the JSON is cut off or not valid (status 200)"],
    [
      "JSON of another type that is broken",
      { headers: { "content-type": "application/problem+JSON" }, body: "{" },
      "the JSON is cut off or not valid (status 200)",
    ],
    [
      "JSON in another charset",
      { headers: json, body: latin1('"Zo\u00eb"') },
      "the response is not UTF-8 (status 200)",
    ],
    [
      "JSON that is not UTF-8 where it may be nothing",
      { body: latin1('"\u00ff"'), answers: "any" },
      "the response is not UTF-8 (status 200)",
    ],
  ])("because it has %s says so", (_what, response, message) => {
    const error = errorOf(response);
    expect(error).toBeInstanceOf(ResponseError);
    expect((error as Error).message).toBe(`GET /thing: ${message}`);
  });

  describe("because its outermost kind is another", () => {
    const wrong: [string, string, "object" | "array"][] = [
      ["null", "null", "object"],
      ["an array", "[]", "object"],
      ["a text", '"ok"', "object"],
      ["a number", "42", "object"],
      ["a boolean", "false", "object"],
      ["an object", '{"detail":"hush"}', "array"],
      ["null", "null", "array"],
    ];
    test.each(wrong)("says so: %s (%s) for an %s", (kind, body, answers) => {
      const where = answers === "object" ? "an object" : "an array";
      const error = errorOf({ headers: json, body, answers }) as ResponseError;
      expect(error).toBeInstanceOf(ResponseError);
      expect(error.message).toBe(
        `GET /thing: the server responded with ${kind} where ${where} was expected (status 200)`,
      );
      expect(error.executed).toBe("maybe");
      expect(error.body).toEqual(JSON.parse(body));
      expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("hush");
    });

    test("says of a write that it was carried out", () => {
      const error = errorOf({ headers: json, body: "null", method: "PATCH", status: 201 }) as ResponseError;
      expect(error.message).toBe(
        "GET /thing: the server responded with null where an object was expected; it has carried the request out (status 201)",
      );
    });

    test.each(["{}", '{"unknown":null}', '{"items":"none"}'])(
      "and leaves what is inside to you: %s",
      (body) => {
        expect(settled({ headers: json, body, answers: "object" }).data).toEqual(JSON.parse(body));
      },
    );
  });

  test("names its call and shows the beginning of its body, without secrets", () => {
    const headers = { "content-type": "text/html; hush", "x-request-id": "req-hush" };
    const error = errorOf({ status: 203, headers, body: `<p>hush${"x".repeat(300)}` });
    expect(error).toMatchObject({
      message: `GET /thing: expected JSON, got text/html; [redacted] (status 203)${astray}`,
      status: 203,
      contentType: "text/html; [redacted]",
      bodyStart: `<p>[redacted]${"x".repeat(187)}`,
      operationId: "getThing",
      callId: "call-1",
      requestId: "req-[redacted]",
      executed: "maybe",
    });
  });
});

test.each([
  [404, NotFoundError],
  [503, ServerError],
])("the status %i is an error of its class, whatever was promised", (status, type) => {
  for (const answers of ["object", "nothing", "any"] as const) {
    const error = errorOf({ status, headers: json, body: '{"detail":"no hush"}', answers });
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({
      status,
      body: { detail: "no [redacted]" },
      operationId: "getThing",
      callId: "call-1",
    });
    expect((error as Error).message).toContain(
      `GET /thing: the server responded with ${status}: no [redacted]`,
    );
  }
});

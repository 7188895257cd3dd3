/** What the response of a call becomes: its data, or an error that says what is wrong. */
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createApi } from "../../src/call/api.js";
import { NotFoundError, ResponseError, ServerError } from "../../src/index.js";
import type { Answers } from "../../src/session/request.js";
import { SessionResponse } from "../../src/session/response.js";
import { json } from "../support/content-types.js";
import { requestOf, sessionOf } from "../support/session.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** In Latin-1, so that it is not valid UTF-8. */
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

interface Given {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  readonly answers?: Answers;
  readonly method?: string;
}

/** What the facade makes of a response. */
async function settled({ status = 200, headers = {}, body = "", answers = "object", method = "GET" }: Given) {
  const bytes = typeof body === "string" ? bytesOf(body) : body;
  const request = requestOf({
    operationId: "getThing",
    label: "GET /thing",
    method,
    url: "https://api.example/thing",
    answers,
  });
  const response = new SessionResponse(
    {
      status,
      headers: new Headers(headers),
      bytes,
      retries: 2,
      executed: "maybe",
      notes: [],
      redact: (text) => text.replaceAll("hush", "[redacted]"),
    },
    request,
  );
  const session = sessionOf({ fetch: async () => Response.error() });
  const api = createApi({ ...session, fetch: async () => response });
  const { data } = await api(method, "/thing", {
    params: { path: {}, query: {} },
    body: undefined,
    call: request.call,
  });
  if (!response.ok) throw response.toError();
  if (data === undefined) response.requireNoData();
  return { data, response };
}

async function errorOf(response: Given): Promise<unknown> {
  return settled(response).catch((error: unknown) => error);
}

const html = { "content-type": "text/html; charset=utf-8" };

describe("data", () => {
  test.each<[string, unknown]>([
    ['{"a":[1,null]}', { a: [1, null] }],
    ["null", null],
    ["0", 0],
    ['"Zo\u00eb"', "Zo\u00eb"],
    ['"\ufffd"', "\ufffd"],
    ['\ufeff"a"', "a"],
  ])("is the JSON %j", async (body, data) => {
    expect((await settled({ headers: json, body, answers: "any" })).data).toEqual(data);
  });

  test.each([200, 201, 299])(
    "comes with the response with status %i, in which secrets are redacted",
    async (status) => {
      const { response } = await settled({
        status,
        headers: { ...json, "x-request-id": "req-hush" },
        body: "{}",
      });
      expect(response).toMatchObject({
        status,
        callId: "call-1",
        retries: 2,
        requestId: "req-[redacted]",
      });
      expect(response.headers.get("x-request-id")).toBe("req-[redacted]");
    },
  );

  test("is JSON whatever the response calls it", async () => {
    expect((await settled({ headers: html, body: "{}", answers: "any" })).data).toEqual({});
    expect((await settled({ body: "{}" })).data).toEqual({});
  });
});

describe("no data", () => {
  test.each<[Answers, string, Record<string, string>]>([
    ["nothing", "", {}],
    ["nothing", "", json],
    ["nothing", "OK", { "content-type": "text/plain" }],
    ["nothing", '{"a":1}', json],
    ["nothing", '"\ufffd"', json],
    ["any", "", {}],
    ["any", "", json],
  ])(
    "is the result if a body is promised: %j, it is %j, and the headers are %j",
    async (answers, body, headers) => {
      for (const status of body === "" ? [200, 204] : [204]) {
        const { data, response } = await settled({ status, headers, body, answers });
        expect([data, response.status, response.retries]).toEqual([undefined, status, 2]);
      }
    },
  );
});

describe("a type of HTML is no page where there can be no body:", () => {
  test.each<[string, Given]>([
    ["a 204", { status: 204 }],
    ["a 205", { status: 205 }],
    ["a HEAD", { method: "HEAD" }],
  ])("%s", async (_what, response) => {
    for (const answers of ["nothing", "any"] as const)
      expect((await settled({ ...response, headers: html, answers })).data).toBeUndefined();
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
    ...(["object", "array"] as const).map((answers): [string, Given, string] => [
      `nothing in place of an ${answers}`,
      { headers: json, answers },
      "the server responded with an empty body where JSON was expected (status 200)",
    ]),
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
  ])("because it has %s says so", async (_what, response, message) => {
    const error = await errorOf(response);
    expect(error).toBeInstanceOf(ResponseError);
    expect((error as Error).message).toBe(`GET /thing: ${message}`);
  });

  describe("because its outermost kind is another", () => {
    const wrong: [string, string, "object" | "array"][] = [
      ["null", "null", "object"],
      ["an array", "[]", "object"],
      ["a string", '"ok"', "object"],
      ["a number", "42", "object"],
      ["a boolean", "false", "object"],
      ["an object", '{"detail":"hush"}', "array"],
      ["null", "null", "array"],
    ];
    test.each(wrong)("says so: %s (%s) for an %s", async (kind, body, answers) => {
      const where = answers === "object" ? "an object" : "an array";
      const error = (await errorOf({ headers: json, body, answers })) as ResponseError;
      expect(error).toBeInstanceOf(ResponseError);
      expect(error.message).toBe(
        `GET /thing: the server responded with ${kind} where ${where} was expected (status 200)`,
      );
      expect(error.executed).toBe("maybe");
      expect(error.body).toEqual(JSON.parse(body));
      expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("hush");
    });

    test("says of a write that it was executed", async () => {
      const error = (await errorOf({
        headers: json,
        body: "null",
        method: "PATCH",
        status: 201,
      })) as ResponseError;
      expect(error.message).toBe(
        "GET /thing: the server responded with null where an object was expected; it has executed the request (status 201)",
      );
    });

    test.each(["{}", '{"unknown":null}', '{"items":"none"}'])(
      "and leaves what is inside to you: %s",
      async (body) => {
        expect((await settled({ headers: json, body, answers: "object" })).data).toEqual(JSON.parse(body));
      },
    );
  });

  test("names its call and shows the beginning of its body, without secrets", async () => {
    const headers = { "content-type": "text/html; hush", "x-request-id": "req-hush" };
    const error = await errorOf({ status: 203, headers, body: `<p>hush${"x".repeat(300)}` });
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
])("the status %i is an error of its class, whatever was promised", async (status, type) => {
  for (const answers of ["object", "nothing", "any"] as const) {
    const error = await errorOf({ status, headers: json, body: '{"detail":"no hush"}', answers });
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

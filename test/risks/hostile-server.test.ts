/** Responses that are valid HTTP and valid JSON, and are made to harm the program that reads them. */
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  type AttemptEvent,
  type Fetch,
  InputError,
  isMyCreditAppError,
  MyCreditAppError,
  ResponseError,
  ValidationError,
} from "../../src/index.js";
import { clientWithToken, errorOf, guestId } from "../support/client.js";
import { json } from "../support/content-types.js";
import { head, reply, startTcpServer, write } from "../support/tcp-server.js";

async function call(status: number, body: string) {
  const server = await startTcpServer(reply(status, body, json));
  return clientWithToken({ baseUrl: server.url, maxRetries: 0 }).analytics.request(guestId);
}

const depth = 1_000_000;
const deep = "[".repeat(depth) + "]".repeat(depth);

describe("a success", () => {
  test("with __proto__ changes no prototype", async () => {
    const data = await call(
      200,
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":"a"}',
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.keys(data)).toEqual(["__proto__", "constructor", "id"]);
  });

  test("with a million nested arrays is data or a typed error, and does not end the process", async () => {
    const outcome = await call(200, `{"id":${deep}}`).then(
      () => "data",
      (error: unknown) => (isMyCreditAppError(error) ? "typed error" : String(error)),
    );
    expect(["data", "typed error"]).toContain(outcome);
  });

  test("with a duplicate key has the last value, as JSON.parse reads it", async () => {
    expect(await call(200, '{"status":"active","status":"resolved"}')).toEqual({ status: "resolved" });
  });

  test("with half of a surrogate pair is data, and cannot get into a URL from there", async () => {
    const { id } = await call(200, '{"id":"\\ud800"}');
    expect(id).toBe("\ud800");
    const client = clientWithToken({ baseUrl: "https://api.example" });
    await errorOf(client.analytics.request(id), InputError);
    const error = await errorOf(client.analytics.request(guestId, { query: { note: id } }), InputError);
    expect(error.problems).toEqual(["option `query` must not have half of a surrogate pair"]);
  });

  test("with numbers beyond a double is what JSON.parse makes of it", async () => {
    expect(await call(200, '{"a":1e999,"b":-0,"c":9007199254740993}')).toEqual({
      a: Number.POSITIVE_INFINITY,
      b: -0,
      c: 9007199254740992,
    });
  });

  test.each(["null", "0", '"text"', "[]", "false"])(
    "that is %s where an object was expected is a typed error, which says that the request was carried out",
    async (body) => {
      const error = await errorOf(call(200, body), ResponseError);
      expect(error.message).toContain("it has carried the request out");
      expect([error.executed, error.body]).toEqual(["maybe", JSON.parse(body)]);
    },
  );

  test.each(["{", "{'a':1}", "{a:1}", "[1,]", "undefined", "NaN", '{"a":1}{"b":2}', "\u0000"])(
    "that is %j is a typed error",
    async (body) => {
      await errorOf(call(200, body), ResponseError);
    },
  );
});

describe("an error", () => {
  test.each<[string, string]>([
    ["a million nested arrays as its body", deep],
    ["a million nested arrays as detail", `{"detail":${deep}}`],
    ["a million nested arrays as a place", `{"detail":[{"loc":[${deep},"body"],"msg":"no"}]}`],
    [
      "places that cannot be made a string",
      '{"detail":[{"loc":[{"toString":1,"valueOf":2},null,true],"msg":"no"}]}',
    ],
    ["words that are none", '{"detail":[{"loc":"x","msg":{"a":1},"type":7,"code":[]}]}'],
    ["__proto__ in its detail", '{"detail":[{"__proto__":{"msg":"x"},"loc":["__proto__"]}]}'],
    ["a detail of null", '{"detail":null}'],
  ])("with %s is an ApiError that can be logged", async (_what, body) => {
    const error = await errorOf(call(422, body), ValidationError);
    expect(error.status).toBe(422);
    expect(() => [inspect(error), JSON.stringify(error), String(error)]).not.toThrow();
    expect(({} as Record<string, unknown>)["msg"]).toBeUndefined();
  });

  test("with a `loc` of names, numbers and other values keeps the names and numbers only", async () => {
    const error = await errorOf(
      call(422, '{"detail":[{"loc":["body",{"a":1},0,"a/b~c"],"msg":"no"}]}'),
      ValidationError,
    );
    expect(error.issues).toEqual([{ pointer: "/body/0/a~1b~0c", message: "no" }]);
  });

  test("with a hundred thousand problems has all of them, and a message that fits a log line", async () => {
    const detail = Array.from({ length: 100_000 }, (_, index) => ({
      loc: ["body", index],
      msg: "x".repeat(50),
    }));
    const error = await errorOf(call(422, JSON.stringify({ detail })), ValidationError);
    expect(error.issues).toHaveLength(100_000);
    expect(error.message.length).toBeLessThan(3_000);
  });

  test("with a detail of 10 MiB has a message that fits a log line", async () => {
    const error = await errorOf(call(400, JSON.stringify({ detail: "x".repeat(10 * 2 ** 20) })), ApiError);
    expect(error.message.length).toBeLessThan(3_000);
  });
});

describe("what ends up in a log line is short and shows what it contains", () => {
  /** A terminal would take the second for a command; the third turns the text around, where it is read as UTF-8. */
  const hostile = `a\tb\x9b2Jc\u202ed${"x".repeat(14_000)}`;
  const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

  test.each([
    ["x-request-id", 500, "requestId"],
    ["content-type", 200, "contentType"],
  ] as const)("%s", async (header, status, property) => {
    const events: AttemptEvent[] = [];
    for (const encoding of ["latin1", "utf8"] as const) {
      const server = await startTcpServer(
        write(Buffer.from(head(status, { "content-length": "1", [header]: hostile }), encoding), "<"),
      );
      const client = clientWithToken({
        baseUrl: server.url,
        maxRetries: 0,
        onAttempt: (event) => void events.push(event),
      });
      const error = await errorOf(client.analytics.request(guestId), MyCreditAppError);
      const value = String((error as unknown as Record<string, unknown>)[property]);
      expect(value).toHaveLength(200);
      expect(error.message.length).toBeLessThan(500);
      for (const text of [value, error.message, events.at(-1)?.requestId ?? ""])
        expect(text).not.toMatch(controls);
      expect(JSON.stringify(error).length).toBeLessThan(1_000);
    }
  });

  test("the failure of a connection", async () => {
    const fetch: Fetch = () => Promise.reject(new Error(hostile));
    const client = clientWithToken({ baseUrl: "https://api.example", fetch, maxRetries: 0 });
    const error = await errorOf(client.analytics.request(guestId), MyCreditAppError);
    expect(error.message.length).toBeLessThan(500);
    expect(error.message).not.toMatch(controls);
    expect((error.cause as Error).message.length).toBeLessThanOrEqual(500);
    expect((error.cause as Error).message).not.toMatch(controls);
  });

  test("the address of a redirect", async () => {
    const server = await startTcpServer(reply(302, "", { location: `https://a.example/${hostile}` }));
    const error = await errorOf(
      clientWithToken({ baseUrl: server.url }).analytics.request(guestId),
      MyCreditAppError,
    );
    expect(error.message.length).toBeLessThan(500);
    expect(error.message).not.toMatch(controls);
  });
});

test("a redirect that a browser hides is called a redirect", async () => {
  // As the Fetch standard makes it: no status, no headers, no body.
  const fetch = (async () => Response.error()) as unknown as Fetch;
  const client = clientWithToken({ baseUrl: "https://api.example", fetch });
  const error = await errorOf(client.analytics.request(guestId), ApiError);
  expect(error.message).toContain("the server responded with a redirect; it redirects");
  expect(error).toMatchObject({ status: 0, executed: "maybe", code: "api_error" });
});

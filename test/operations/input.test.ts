/** Input is sent as it is given, or refused: nothing is dropped or changed without a word. */
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { type AnyMyCreditAppError, InputError, isMyCreditAppError } from "../../src/index.js";
import { clientWithToken, errorOf, fileId, guestId, hostId, recordId } from "../support/client.js";
import { json, startServer } from "../support/server.js";

const applicationId = "b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456";

/** What the client sends for a body, or how it refuses it. */
async function send(body: unknown) {
  const server = await startServer(json({}));
  const call = clientWithToken({ baseUrl: server.url }).financialFiles.createIssue(
    guestId,
    fileId,
    body as object,
  );
  const error = await call.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (error !== undefined && !isMyCreditAppError(error)) throw error;
  return {
    sent: server.requests.map((request) => request.body),
    error: error as AnyMyCreditAppError | undefined,
  };
}

class Profile {
  name = "x";
}
class Hidden {
  get name() {
    return "x";
  }
}
const cycle: Record<string, unknown> = { name: "x" };
cycle["self"] = cycle;
/** `[first, , last]` */
const withHole = (first: unknown, last: unknown) => Object.assign(new Array(3), { 0: first, 2: last });
const deep = () => {
  let value: object = {};
  for (let depth = 0; depth < 10_000; depth += 1) value = { value };
  return value;
};

describe("a bad JSON body is refused, and the place is named", () => {
  test.each<[string, unknown, string]>([
    ["nothing", undefined, "the body must be a plain object; got undefined"],
    ["null", null, "the body must be a plain object; got null"],
    ["an array", [], "the body must be a plain object; got an array"],
    ["a Map", new Map([["name", "x"]]), "the body must be a plain object; got an object"],
    ["an object of a class", new Profile(), "the body must be a plain object"],
    ["one whose properties are inherited", new Hidden(), "the body must be a plain object"],
    ["an object over another", Object.create({ name: "x" }), "the body must be a plain object"],
    ["a FormData", new FormData(), "the body must be a plain object"],
    ["a BigInt", { extra: 1n }, "body `extra` cannot be written as JSON as it is; got a bigint"],
    ["a cycle", cycle, "body `self` cannot be written as JSON, as it contains itself"],
    ["NaN", { extra: Number.NaN }, "body `extra` cannot be written as JSON as it is; got NaN"],
    [
      "Infinity in depth",
      { a: { b: [1, Number.POSITIVE_INFINITY] } },
      "body `a.b[1]` cannot be written as JSON",
    ],
    ["a hole", { list: withHole(1, 2) }, "body `list[1]` cannot be written as JSON as it is; got undefined"],
    ["undefined in an array", { list: [undefined] }, "body `list[0]` cannot be written"],
    ["a function", { extra: () => 1 }, "body `extra` cannot be written as JSON as it is; got a function"],
    ["a symbol", { extra: Symbol("x") }, "body `extra` cannot be written"],
    [
      "a Map in depth",
      { extra: new Map() },
      "body `extra` cannot be written as JSON as it is; got an object",
    ],
    ["an object of a class in depth", { extra: [new Profile()] }, "body `extra[0]` cannot be written"],
    ["an invalid Date", { extra: new Date(Number.NaN) }, "body `extra` must be a Date with a time"],
    ["half of a character", { extra: ["\ud800"] }, "body `extra[0]` must not have half of a surrogate pair"],
    ["what would exhaust the stack", { extra: deep() }, "is nested too deeply"],
  ])("%s", async (_what, body, problem) => {
    const { error, sent } = await send(body);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems).toEqual([expect.stringContaining(problem)]);
    expect(sent).toEqual([]);
  });

  test("all problems at once, and each of them once", async () => {
    const { error } = await send({ subject: 5n, a: Number.NaN, b: [() => 1], message: Symbol("x") });
    expect((error as InputError).problems).toEqual([
      "body `subject` must be a string; got a bigint",
      expect.stringContaining("body `message` must be a string; got a symbol"),
      expect.stringContaining("body `a` cannot be written as JSON"),
      expect.stringContaining("body `b[0]` cannot be written as JSON"),
    ]);
  });
});

describe("a JSON body is sent as it is", () => {
  const shared = { a: 1 };
  test.each<[string, object, string]>([
    [
      "fields that the client does not know, in depth",
      { x: { y: [1, "2", true, null] } },
      '{"x":{"y":[1,"2",true,null]}}',
    ],
    ["null, and what is left out", { subject: null, message: undefined }, '{"subject":null}'],
    ["one object in two places", { one: shared, other: shared }, '{"one":{"a":1},"other":{"a":1}}'],
    [
      "an object without a prototype",
      Object.assign(Object.create(null) as object, { name: "x" }),
      '{"name":"x"}',
    ],
    [
      "an object of another realm",
      runInNewContext("({ name: 'x', list: [{}] })") as object,
      '{"name":"x","list":[{}]}',
    ],
    ["a Date in an unknown field", { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000"}'],
    ["an empty array", { list: [] }, '{"list":[]}'],
    ["a property named `__proto__`", JSON.parse('{"__proto__":{"a":1}}') as object, '{"__proto__":{"a":1}}'],
  ])("%s", async (_what, body, text) => {
    expect(await send(body)).toEqual({ sent: [text], error: undefined });
  });
});

test("a day must be in the calendar, in a body and in a query", async () => {
  const server = await startServer(json({ items: [], total_items: 0 }));
  const { privateRecords, metrics } = clientWithToken({ baseUrl: server.url });
  for (const day of ["2025-99-99", "2025-02-30", "2025-02-29", "0000-00-00", "2025-1-1"]) {
    const update = privateRecords.update(recordId, { name: "x", established_date: day });
    expect((await errorOf(update, InputError)).message).toContain(
      "body `established_date` must be a day such as",
    );
    const list = metrics.list(guestId, { period_type: "yearly", date_from: day });
    expect((await errorOf(list, InputError)).message).toContain("query `date_from` must be a day such as");
  }
  expect(server.requests).toEqual([]);
  await privateRecords.update(recordId, { name: "x", established_date: "2024-02-29" });
  expect(server.requests).toHaveLength(1);
});

test("a field that must be an object is checked", async () => {
  const { creditApplications } = clientWithToken({}).asGuestOf(guestId);
  for (const details of ["abc", [1], 5]) {
    const call = creditApplications.updateFactoring(applicationId, { details } as never);
    expect((await errorOf(call, InputError)).message).toContain("body `details` must be a plain object; got");
  }
});

describe("a filter is never dropped", () => {
  test.each<[string, unknown, string]>([
    ["no entries", [], "must have at least 1 entry; leave it out to ask for all"],
    ["undefined among them", [undefined], "entry 0 is undefined"],
    ["null among them", ["success", null], "entry 1 is null"],
    ["a hole among them", withHole("success", "failed"), "entry 1 is undefined"],
    ["an object", [{}], "entry 0 is an object"],
    ["a String object", [new String("success")], "entry 0 is an object"],
    ["a symbol", [Symbol("x")], "entry 0 is a symbol"],
    ["an array", [["success"]], "entry 0 is an array"],
    ["NaN", [Number.NaN], "entry 0 is NaN"],
    ["half of a character", ["\ud800"], "half of a surrogate pair"],
    ["null instead", null, "must not be null"],
    ["a string instead", "success", "must be an array"],
    ["an object instead", { 0: "success" }, "must be an array"],
  ])("%s", async (_what, statuses, problem) => {
    const server = await startServer(json({ items: [], total_items: 0 }));
    const client = clientWithToken({ baseUrl: server.url });
    const lists = [
      client.analytics.list(guestId, { statuses: statuses as never }),
      client.privateRecords.financialFiles.list(recordId, { statuses: statuses as never }),
      client.hostConnections.list({ statuses: statuses as never }),
    ];
    for (const list of lists) {
      const { problems } = await errorOf(list, InputError);
      if (statuses === null && problems[0]?.includes("is required")) continue;
      expect(problems).toEqual([expect.stringContaining(problem)]);
    }
    expect(server.requests).toEqual([]);
  });

  test("a value that can be written in a query is written", async () => {
    const server = await startServer(json({ items: [], total_items: 0 }));
    const client = clientWithToken({ baseUrl: server.url });
    await client.analytics.list(
      guestId,
      { statuses: ["a b", "c&d"] as never },
      { query: { "x#y": "1&2", z: 2, w: false } },
    );
    expect(server.requests[0]?.path).toBe(
      `/organizations/${guestId}/analytics?statuses=a%20b&statuses=c%26d&limit=100&offset=0&x%23y=1%262&z=2&w=false`,
    );
  });

  test.each([
    ["null", null],
    ["a string", "abc"],
    ["an array", [1]],
    ["a Map", new Map([["limit", 1]])],
    ["a signal", new AbortController().signal],
  ])("a query that is not an object (%s)", async (_what, query) => {
    const server = await startServer(json({ items: [], total_items: 0 }));
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list(query as object);
    for (const reading of [list, list.toArray()])
      expect((await errorOf(reading, InputError)).message).toContain("the query must be a plain object; got");
    expect(server.requests).toEqual([]);
  });

  test.each([[{ a: {} }], [{ a: null }], [{ a: new Date(0) }], [new Map()], ["a=1"], [{ a: Number.NaN }]])(
    "an option `query` that cannot be written: %o",
    async (query) => {
      const call = clientWithToken({}).currencies.list({ query: query as unknown as Record<string, string> });
      expect((await errorOf(call, InputError)).message).toContain("option `query`");
    },
  );
});

describe("invalid options are refused", () => {
  test.each([
    ["null", null],
    ["a number", 5],
    ["a string", "abc"],
    ["an array", []],
    ["a signal in their place", new AbortController().signal],
    ["a Map", new Map()],
  ])("%s", async (_what, options) => {
    const server = await startServer(json({ items: [], total_items: 0 }));
    const client = clientWithToken({ baseUrl: server.url });
    const calls = [
      client.organizations.get(guestId, options as object),
      client.analytics.request(guestId, options as object),
      client.privateRecords.list({}, options as object),
      client.privateRecords.list({}, options as object).toArray(),
    ];
    for (const call of calls)
      expect((await errorOf(call, InputError)).message).toContain("the options must be a plain object; got");
    expect(server.requests).toEqual([]);
  });

  test("`concurrency` is an option of lists, `form` one of uploads", async () => {
    const client = clientWithToken({});
    const call = client.organizations.get(guestId, { concurrency: 4 } as object);
    expect((await errorOf(call, InputError)).message).toContain("unknown option `concurrency`");
    const form = client.organizations.get(guestId, { form: { a: 1 } });
    expect((await errorOf(form, InputError)).message).toContain("unknown option `form`");
  });

  test("a problem of a list's options is reported with those of its query", async () => {
    const list = clientWithToken({}).privateRecords.list({ limit: 0 }, { concurrency: 0, timeout: 0.5 });
    expect((await errorOf(list, InputError)).problems).toHaveLength(3);
  });
});

describe("a string", () => {
  test("of 120 million characters without a limit causes no crash and no copy", async () => {
    const server = await startServer(json({}));
    const name = "x".repeat(120_000_000);
    const call = clientWithToken({ baseUrl: server.url, timeout: 60_000 }).privateRecords.list({
      search_text: name,
    });
    expect((await errorOf(call, InputError)).message).toContain(
      "query `search_text` must be at most 255 characters; got 120000000",
    );
  });

  test.each([
    ["😀".repeat(2), "at least 3 characters; got 2"],
    ["😀".repeat(256), "at most 255 characters; got 256"],
  ])("is counted in characters: %s", async (search_text, problem) => {
    const list = clientWithToken({}).privateRecords.list({ search_text });
    expect((await errorOf(list, InputError)).message).toContain(problem);
  });

  test.each(["😀".repeat(3), "😀".repeat(255)])(
    "of the greatest allowed length passes: %s",
    async (search_text) => {
      const server = await startServer(json({ items: [], total_items: 0 }));
      await clientWithToken({ baseUrl: server.url }).privateRecords.list({ search_text });
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe("a timestamp that is sent", () => {
  const invite = (expired_at: unknown) =>
    clientWithToken({}).guestInvitations.create({ email: "a@example.com", expired_at: expired_at as string });

  test.each(["2020-01-01", "nonsense of 19 char", "2025-02-30T00:00:00", "2025-01-01T24:00:00", 5, {}])(
    "is refused if it is not valid: %s",
    async (expiredAt) => {
      expect((await errorOf(invite(expiredAt), InputError)).problems).toEqual([
        expect.stringContaining(
          'body `expired_at` must be a timestamp such as "2025-09-23T16:07:35", or a Date',
        ),
      ]);
    },
  );

  test("is sent as it is, and a Date as a timestamp", async () => {
    const server = await startServer(json({}));
    const client = clientWithToken({ baseUrl: server.url });
    for (const expired_at of ["2025-09-23T16:07:35.675578", "2025-09-23T16:07:35+02:00", new Date(0)])
      await client.guestInvitations.create({ email: "a@example.com", expired_at });
    expect(
      server.requests.map(({ body }) => (JSON.parse(body) as { expired_at: string }).expired_at),
    ).toEqual(["2025-09-23T16:07:35.675578", "2025-09-23T16:07:35+02:00", "1970-01-01T00:00:00.000"]);
  });
});

test("an HTML page is not accepted, even if no body is documented", async () => {
  const server = await startServer((_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<p>log in</p>"),
  );
  const call = clientWithToken({ baseUrl: server.url }).guestConnections.notifyDisconnection(hostId);
  await expect(call).rejects.toMatchObject({ code: "unexpected_response" });
});

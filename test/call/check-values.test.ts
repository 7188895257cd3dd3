/** Input is sent as it is given, or refused: nothing is dropped or changed without a word. */

import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { checkInput } from "../../src/call/check.js";
import { checkExtra } from "../../src/call/option-rules.js";
import type { Problem } from "../../src/errors/problem.js";
import { isWellFormed } from "../../src/errors/shape.js";
import { type AnyMyCreditAppError, InputError, isMyCreditAppError } from "../../src/index.js";
import type { InputRule, InputRules } from "../../src/operation-row.js";
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
    ["a BigInt", { extra: 1n }, "body `extra` cannot be written as JSON; got a bigint"],
    ["a cycle", cycle, "body `self` cannot be written as JSON, as it contains itself"],
    ["NaN", { extra: Number.NaN }, "body `extra` cannot be written as JSON; got NaN"],
    [
      "Infinity in depth",
      { a: { b: [1, Number.POSITIVE_INFINITY] } },
      "body `a.b[1]` cannot be written as JSON",
    ],
    ["a hole", { list: withHole(1, 2) }, "body `list[1]` cannot be written as JSON; got undefined"],
    ["undefined in an array", { list: [undefined] }, "body `list[0]` cannot be written"],
    ["a function", { extra: () => 1 }, "body `extra` cannot be written as JSON; got a function"],
    ["a symbol", { extra: Symbol("x") }, "body `extra` cannot be written"],
    ["a Map in depth", { extra: new Map() }, "body `extra` cannot be written as JSON; got an object"],
    ["an object of a class in depth", { extra: [new Profile()] }, "body `extra[0]` cannot be written"],
    [
      "an invalid Date",
      { extra: new Date(Number.NaN) },
      "body `extra` must be a Date with a time in the years 0 to 9999",
    ],
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
    ["no entries", [], "must have at least 1 entry"],
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
    ["a string instead", "success", 'must be an array; got "success": write it in brackets, as [value]'],
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

type Place = Parameters<typeof checkInput>[1];

/** What is wrong with the input by the given rules, as a user reads it. */
function textsOf(place: Place, rules: InputRules | undefined, values: unknown): string[] {
  const problems: Problem[] = [];
  checkInput(problems, place, rules, values);
  return problems.map(({ text }) => text);
}

/** What is wrong with one field. */
function textOf(rule: Partial<InputRule>, value: unknown, place: Place = "body"): string | undefined {
  const problems: Problem[] = [];
  checkInput(problems, place, { field: { ...rule } }, { field: value });
  expect(problems.length).toBeLessThan(2);
  return problems[0]?.message;
}

const halfACharacter = "must not have half of a surrogate pair";

describe("input that is not a plain object", () => {
  const rules: InputRules = {
    name: { required: true },
    note: {},
    email: { required: true },
  };

  test.each<[Place, InputRules | undefined, string]>([
    ["path", rules, "the path must be a plain object with `name` and `email`; got 5"],
    ["query", rules, "the query must be a plain object; got 5"],
    ["body", rules, "the body must be a plain object with `name` and `email`; got 5"],
    ["form", rules, "the body must be a plain object with `name` and `email`; got 5"],
    ["body", { note: { required: false } }, "the body must be a plain object; got 5"],
    ["body", undefined, "the body must be a plain object; got 5"],
  ])("in the %s is refused, and what is required is named: %o", (place, given, text) => {
    expect(textsOf(place, given, 5)).toEqual([text]);
  });

  test("is a problem of the whole", () => {
    const problems: Problem[] = [];
    checkInput(problems, "form", rules, null);
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/body"]);
  });
});

test("each problem has its place, and is added to those found before", () => {
  const before: Problem = { pointer: "", message: "a", text: "a" };
  const problems = [before];
  checkInput(problems, "form", { name: { required: true } }, { "a/b": 1 });
  expect(problems).toEqual([
    before,
    { pointer: "/body/name", message: "is required", text: "body `name` is required" },
    {
      pointer: "/body/a~1b",
      message: "unknown field `a/b`; if the server knows it, pass it in the option `form`",
      text: "unknown field `a/b`; if the server knows it, pass it in the option `form`",
    },
  ]);
});

describe("a field that is missing", () => {
  const rules: InputRules = { name: { required: true } };

  test.each<[object, string[]]>([
    [{}, ["body `name` is required"]],
    [{ name: undefined }, ["body `name` is required"]],
    [{ nmae: "x" }, ["body `name` is required"]],
    [{ nam: "x" }, ["body `name` is required; you passed `nam`"]],
    [{ Name: "x" }, ["body `name` is required; you passed `Name`"]],
    // It is there: the other one was not meant to be it.
    [{ name: 5, nam: "x" }, ["body `name` must be a string; got 5"]],
    [{ name: "x", nam: "x" }, []],
  ])("is reported with the name that was passed in its place: %o", (body, texts) => {
    expect(textsOf("body", rules, body)).toEqual(texts);
  });
});

describe("a field without a rule", () => {
  const { signal } = new AbortController();
  const known: InputRules = { order_by: {} };
  const unknown = (place: string) => `if the server knows it, pass it in the option \`${place}\``;
  const option = "is a call option: pass it as the next argument";

  test.each<[Place, object, string[]]>([
    ["query", { flavor: 1 }, [`unknown query parameter \`flavor\`; ${unknown("query")}`]],
    [
      "query",
      { orderBy: 1 },
      [
        "unknown query parameter `orderBy`; did you mean `order_by`? " +
          "Otherwise, if the server knows it, pass it in the option `query`",
      ],
    ],
    ["query", { timeout: 5, signal }, [`query \`timeout\` ${option}`, `query \`signal\` ${option}`]],
    ["query", { constructor: 1 }, [`unknown query parameter \`constructor\`; ${unknown("query")}`]],
    ["form", { flavor: 1 }, [`unknown field \`flavor\`; ${unknown("form")}`]],
    [
      "form",
      { maxRetries: 1, headers: {}, concurrency: 1 },
      ["maxRetries", "headers", "concurrency"].map((name) => `body \`${name}\` ${option}`),
    ],
    ["body", { signal }, [`body \`signal\` ${option}`]],
    ["body", { flavor: 1, timeout: 5, signal: "red", other: signal }, []],
    ["query", { page: 2 }, [`unknown query parameter \`page\`; ${unknown("query")}`]],
  ])("of the %s: %o", (place, values, texts) => {
    expect(textsOf(place, known, values)).toEqual(texts);
  });

  test("is unknown to an operation without rules, too", () => {
    expect(textsOf("query", undefined, { a: 1 })).toEqual([
      `unknown query parameter \`a\`; ${unknown("query")}`,
    ]);
  });
});

describe("a field of a JSON body whose name nearly is that of another", () => {
  const known: InputRules = { monthly_sales: {}, size: {}, order_by: {} };
  const problem = (name: string, meant: string) =>
    `unknown field \`${name}\`; did you mean \`${meant}\`? Otherwise, if the server knows it, ` +
    'send it with `client.request("PUT /things/{id}", …)`';

  test.each<[object, string[]]>([
    [{ monthlySales: 1 }, [problem("monthlySales", "monthly_sales")]],
    [{ monthy_sale: 1 }, [problem("monthy_sale", "monthly_sales")]],
    // Further away, it is a field that only the server knows.
    [{ month_sale: 1, month_sales_total: 1, seize_it: 1 }, []],
    // Both are there: the other is a field of its own.
    [{ monthlySales: 1, monthly_sales: "2" }, []],
    [{ monthlySales: 1, monthly_sales: null }, []],
    [{ monthlySales: 1, monthly_sales: undefined }, [problem("monthlySales", "monthly_sales")]],
  ])("is refused if the other is missing: %o", (values, texts) => {
    const problems: Problem[] = [];
    checkInput(problems, "body", known, values, "PUT /things/{id}");
    expect(problems.map(({ text }) => text)).toEqual(texts);
  });
});

test("a parameter of the path is called as the method calls it, and its place is that of the API", () => {
  const problems: Problem[] = [];
  const rule: InputRule = { required: true, format: "uuid" };
  checkInput(problems, "path", { guest_org_id: rule, thing_id: rule }, { guest_org_id: "a", thing_id: 5 });
  expect(problems.map(({ pointer, text }) => [pointer, text.slice(0, 25)])).toEqual([
    ["/path/guest_org_id", "`guestId` must be a UUID "],
    ["/path/thing_id", "`thing_id` must be a UUID"],
  ]);
});

describe("a `limit` is at least 1, if it is a whole number", () => {
  test.each<[string, Partial<InputRule>, number, string | undefined]>([
    ["limit", { type: "integer" }, 0, "must be at least 1; got 0"],
    ["limit", { type: "integer" }, 1, undefined],
    ["limit", { type: "integer", maximum: 1 }, 1, undefined],
    ["limit", { type: "integer", minimum: 0 }, 0, undefined],
    ["limit", { type: "number" }, 0, undefined],
    ["offset", { type: "integer" }, 0, undefined],
  ])("%s with the rule %o: %j", (name, rule, value, message) => {
    const problems: Problem[] = [];
    checkInput(problems, "query", { [name]: rule as InputRule }, { [name]: value });
    expect(problems.map((problem) => problem.message)).toEqual(message === undefined ? [] : [message]);
  });
});

describe("nothing in place of a value", () => {
  const notNull = "must not be null";
  const required = "is required";

  test.each<[Partial<InputRule>, Record<Place, string | undefined>]>([
    [{}, { path: notNull, query: notNull, form: notNull, body: undefined }],
    [{ nullable: true }, { path: undefined, query: notNull, form: undefined, body: undefined }],
    [{ required: true }, { path: required, query: notNull, form: required, body: required }],
    [
      { required: true, nullable: true },
      { path: undefined, query: notNull, form: undefined, body: undefined },
    ],
  ])("is judged by the rule %o if it is null", (rule, expected) => {
    const found = (["path", "query", "form", "body"] as const).map((place) => [
      place,
      textOf(rule, null, place),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test.each<Place>(["path", "query", "form", "body"])(
    "may be undefined, unless the %s requires the field",
    (place) => {
      expect(textOf({}, undefined, place)).toBeUndefined();
      expect(textOf({ nullable: true }, undefined, place)).toBeUndefined();
      expect(textOf({ required: true }, undefined, place)).toBe("is required");
      expect(textOf({ required: true, nullable: true }, undefined, place)).toBe("is required");
    },
  );
});

test.each<[Partial<InputRule>, unknown, string | undefined]>([
  [{ type: "integer" }, 2 ** 53 - 1, undefined],
  [{ type: "integer" }, 2 ** 53, "must be a whole number; got 9007199254740992"],
  [{ type: "integer" }, 1.5, "must be a whole number; got 1.5"],
  [{ type: "integer" }, "5", 'must be a whole number; got "5"'],
  [{ type: "integer", minimum: 0, maximum: 9 }, 0, undefined],
  [{ type: "integer", minimum: 0, maximum: 9 }, 9, undefined],
  [{ type: "integer", minimum: 0, maximum: 9 }, -1, "must be at least 0; got -1"],
  [{ type: "integer", minimum: 0, maximum: 9 }, 10, "must be at most 9; got 10"],
  [{ type: "number" }, -1.5, undefined],
  [{ type: "number" }, Number.POSITIVE_INFINITY, "must be a number; got Infinity"],
  [{ type: "number" }, Number.NaN, "must be a number; got NaN"],
  [{ type: "number" }, "1.5", 'must be a number; got "1.5"'],
  [{ type: "number", minimum: 0.5 }, 0.5, undefined],
  [{ type: "number", minimum: 0.5 }, 0.25, "must be at least 0.5; got 0.25"],
  [{ type: "number", maximum: 0.5 }, 0.5, undefined],
  [{ type: "number", maximum: 0.5 }, 0.75, "must be at most 0.5; got 0.75"],
  [{ type: "number", minimum: 2, maximum: 2 }, 2, undefined],
  [{ type: "number", minimum: 2, maximum: 2 }, 1, "must have exactly 2; got 1"],
  [{ type: "boolean" }, false, undefined],
  [{ type: "boolean" }, "false", 'must be true or false; got "false"'],
  [{ type: "boolean" }, 0, "must be true or false; got 0"],
  [{ type: "object" }, {}, undefined],
  [{ type: "object" }, [], "must be a plain object; got an array"],
  [{ type: "file" }, 5, undefined],
])("the rule %o for %o", (rule, value, message) => expect(textOf(rule, value)).toBe(message));

describe("an array", () => {
  const some = { type: "array", minItems: 2, maxItems: 3 };

  test.each<Place>(["query", "form", "body"])("in the %s has as many entries as the rule says", (place) => {
    const texts = [1, 2, 3, 4].map((length) => textOf(some, new Array(length).fill("a"), place));
    expect(texts).toEqual([
      "must be at least 2 entries; got 1",
      undefined,
      undefined,
      "must be at most 3 entries; got 4",
    ]);
    expect(textOf({ type: "array", minItems: 2, maxItems: 2 }, ["a"], place)).toBe(
      "must have exactly 2 entries; got 1",
    );
  });

  test.each<[unknown, string | undefined, string | undefined]>([
    [["a", 1, true], undefined, undefined],
    [[], "must have at least 1 entry; leave it out to ask for all", undefined],
    [["a", {}], "must hold strings, numbers or booleans; entry 1 is an object", undefined],
    [["a", "\udfff"], halfACharacter, undefined],
    [new Set(["a"]), "must be an array; got an object", "must be an array; got an object"],
  ])("%o in a query, and in a body, where its entries are checked in depth", (value, inQuery, inBody) => {
    expect(textOf({ type: "array" }, value, "query")).toBe(inQuery);
    expect(textOf({ type: "array" }, value, "body")).toBe(inBody);
  });
});

describe("a string with a format", () => {
  const day = { format: "date" } as const;
  const time = { format: "date-time" } as const;
  const uuid = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
  const year = (number: string) => new Date(`${number}-06-01T00:00:00Z`);
  const outOfRange = "must be a Date with a time in the years 0 to 9999";

  test.each<[Partial<InputRule>, unknown, string | undefined]>([
    [{ format: "uuid" }, uuid.toUpperCase(), undefined],
    [{ format: "uuid" }, `${uuid}0`, `must be a UUID such as ${uuid}; got a string of 37 characters`],
    [day, "2024-02-29", undefined],
    [day, "2023-02-29", 'must be a day such as "2025-01-31"; got "2023-02-29", and there is no such day'],
    [
      day,
      "2024-02-29T10:00:00",
      'must be a day such as "2025-01-31"; got "2024-02-29T10:00:00"; write value.slice(0, 10) for its day',
    ],
    [day, "29.2.2024", 'must be a day such as "2025-01-31"; got "29.2.2024"'],
    [day, ["2024-02-29"], 'must be a day such as "2025-01-31"; got an array'],
    [
      day,
      new Date(0),
      'must be a day such as "2025-01-31"; got a Date; ' +
        "write date.toISOString().slice(0, 10) for its day in UTC",
    ],
    [time, year("2025"), undefined],
    [time, new Date("0000-01-01T00:00:00Z"), undefined],
    [time, new Date("9999-12-31T23:59:59.999Z"), undefined],
    [time, year("-000001"), outOfRange],
    [time, year("+010000"), outOfRange],
    [time, new Date(Number.NaN), outOfRange],
    [time, "2025-09-23T16:07:35", undefined],
    [time, "2025-09-23", 'must be a timestamp such as "2025-09-23T16:07:35", or a Date; got "2025-09-23"'],
  ])("%o: %o", (rule, value, message) => expect(textOf(rule, value)).toBe(message));
});

const noSegment = "must have no other characters than A-Z a-z 0-9 - . _ ~, and not only dots; got";

test.each<[string, string | undefined]>([
  ["aZ09-._~", undefined],
  [".a", undefined],
  ["a.", undefined],
  ["a/b", `${noSegment} a string of 3 characters`],
  ["/ab", `${noSegment} a string of 3 characters`],
  ["ab/", `${noSegment} a string of 3 characters`],
  ["é", `${noSegment} a string of 1 character`],
  ["", `${noSegment} an empty string`],
  [".", `${noSegment} a string of 1 character`],
  ["..", `${noSegment} a string of 2 characters`],
  ["...", `${noSegment} a string of 3 characters`],
])("%j must stay one segment of a path, which is no matter for a query", (value, message) => {
  expect(textOf({ segment: true }, value, "path")).toBe(message);
  expect(textOf({}, value, "query")).toBeUndefined();
});

describe("the length of a string", () => {
  test.each<[string, Partial<InputRule>, string, string | undefined]>([
    ["no limit", {}, "", undefined],
    ["a lower limit", { minLength: 3 }, "😀😀😀", undefined],
    ["a lower limit", { minLength: 3 }, "😀😀", "must be at least 3 characters; got 2"],
    ["an upper limit", { maxLength: 3 }, "😀😀😀", undefined],
    ["an upper limit", { maxLength: 3 }, "😀😀😀😀", "must be at most 3 characters; got 4"],
    ["an exact length", { minLength: 3, maxLength: 3 }, "😀😀😀", undefined],
    ["an exact length", { minLength: 3, maxLength: 3 }, "USDT", "must have exactly 3 characters; got 4"],
  ])("with %s is counted in characters: %o %s", (_what, rule, value, message) => {
    expect(textOf(rule, value)).toBe(message);
  });

  test("is counted in characters up to 100,000 units, and beyond them in units", () => {
    const longest = "😀".repeat(50_000);
    expect(textOf({ maxLength: 50_000 }, longest)).toBeUndefined();
    expect(textOf({ maxLength: 50_000 }, `${longest}a`)).toBe("must be at most 50000 characters; got 100001");
  });

  test("is not the only thing that is checked", () => {
    const rule = { minLength: 1, maxLength: 9 };
    expect(textOf(rule, "a\ud800")).toBe(halfACharacter);
    expect(textOf({ ...rule, segment: true }, "a/b")).toMatch(/^must have no other characters/);
    expect(textOf({}, "\udfff", "query")).toBe(halfACharacter);
  });
});

test.each([
  ["", true],
  ["a😀", true],
  ["\ud83d", false],
  ["\ude00\ud83d", false],
])("%j is well formed: %j", (text, expected) => expect(isWellFormed(text)).toBe(expected));

describe.each(["query", "form"] as const)("the option `%s`", (option) => {
  const place = { query: "the method's own query", form: "the body" }[option];
  const pointer = `/options/${option}`;

  test.each<[unknown, Problem[]]>([
    [{}, []],
    [{ a: "x😀", b: 1, c: false }, []],
    [
      [1],
      [
        {
          pointer,
          message: "must be a plain object; got an array",
          text: `option \`${option}\` must be a plain object; got an array`,
        },
      ],
    ],
    [
      { limit: 5, a: {}, b: null },
      [
        {
          pointer: `${pointer}/limit`,
          message: `is a parameter of its own; pass it in ${place}`,
          text: `option \`${option}\`: \`limit\` is a parameter of its own; pass it in ${place}`,
        },
        {
          pointer: `${pointer}/a`,
          message: "must be a string, a number or a boolean; got an object",
          text: `option \`${option}\`: \`a\` must be a string, a number or a boolean; got an object`,
        },
        {
          pointer: `${pointer}/b`,
          message: "must be a string, a number or a boolean; got null",
          text: `option \`${option}\`: \`b\` must be a string, a number or a boolean; got null`,
        },
      ],
    ],
    ...[{ a: "\ud800" }, { "\ud800": "a" }, { "\ud800": 1 }].map((values): [unknown, Problem[]] => [
      values,
      [{ pointer, message: halfACharacter, text: `option \`${option}\` ${halfACharacter}` }],
    ]),
  ])("%j", (values, problems) => {
    expect(checkExtra(option, values, { limit: { type: "integer" } })).toEqual(problems);
  });

  test("may hold any name if no parameter is known", () => {
    expect(checkExtra(option, { limit: 5, constructor: 1 })).toEqual([]);
  });
});

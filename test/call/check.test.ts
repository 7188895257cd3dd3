/** Everything that is wrong with a call is found at once, each problem once and with its place. */
import { describe, expect, test } from "vitest";
import { findProblems } from "../../src/call/check.js";
import type { CallOptions, CallScope, LooseInput, NamedRow, Scenario } from "../../src/call/types.js";
import type { Problem } from "../../src/errors/problem.js";

const longest = 2 ** 31 - 1;

function rowOf(changes: Partial<NamedRow> = {}): NamedRow {
  return {
    method: "POST",
    path: "/things/{thing_id}",
    pathParameters: {},
    operationId: "changeThing",
    label: "changeThing",
    ...changes,
  };
}

interface Call {
  readonly row?: Partial<NamedRow>;
  readonly scenario?: Scenario;
  readonly input?: { readonly [Part in keyof LooseInput]?: unknown };
  readonly options?: unknown;
}

/** `[pointer, text]` of each problem. */
function found({ row, scenario = "self", input = {}, options }: Call): [string, string][] {
  const scope: CallScope = {
    baseUrl: "https://api.example",
    scenario,
    timeoutMs: 30_000,
    requesterOrganizationId: "a",
    targetOrganizationId: "b",
  };
  const problems = findProblems(rowOf(row), scope, input as LooseInput, options as CallOptions);
  return problems.map(({ pointer, text }) => [pointer, text]);
}

const notJson = "cannot be written as JSON as it is; got";

describe("a call of an operation", () => {
  const row: Partial<NamedRow> = {
    pathParameters: { thing_id: { required: true } },
    query: { limit: { type: "integer" } },
    body: { name: { required: true } },
    scenarios: ["guest"],
  };

  test("without a mistake has no problems", () => {
    const input = { path: { thing_id: "1" }, query: { limit: 1 }, body: { name: "x", extra: [1] } };
    expect(found({ row, scenario: "guest", input, options: { timeout: 1 } })).toEqual([]);
    expect(found({})).toEqual([]);
  });

  test("is checked for every kind of mistake, and all are reported in order", () => {
    const given: Problem = { pointer: "/options/until", message: "is wrong", text: "until is wrong" };
    const input = {
      path: {},
      query: { limit: 0 },
      body: { name: 5n, extra: [Number.NaN] },
      problems: [given],
    };
    const options = { headers: { host: "x" }, query: { limit: 1 }, timeout: 0, nmae: 1, name: 1, limit: 1 };
    expect(found({ row, input, options })).toEqual([
      [
        "",
        "the vendor's documentation does not allow this on `client`; call `client.asGuestOf(hostId).changeThing(…)`",
      ],
      ["/path/thing_id", "`thing_id` is required"],
      ["/query/limit", "query `limit` must be at least 1; got 0"],
      ["/body/name", "body `name` must be a string; got a bigint"],
      ["/body/extra/0", `body \`extra[0]\` ${notJson} NaN`],
      ["/options/until", "until is wrong"],
      [
        "/options/headers/host",
        "option `headers` cannot set host, which the client sets itself; leave it out",
      ],
      [
        "/options/query/limit",
        "option `query`: `limit` is a parameter of its own; pass it in the method's own query",
      ],
      ["/options/nmae", "unknown option `nmae`; known: signal, timeout, maxRetries, headers, query"],
      [
        "/options/name",
        "option `name` is a parameter, not an option: pass it in the argument before the options",
      ],
      [
        "/options/limit",
        "option `limit` is a parameter, not an option: pass it in the argument before the options",
      ],
      [
        "/options/timeout",
        `option \`timeout\` must be a number of milliseconds from 1 to ${longest} (24.8 days); got 0`,
      ],
    ]);
  });

  test.each([
    [{ path: null }, [["/path", "the path must be a plain object; got null"]]],
    [{ query: null }, [["/query", "the query must be a plain object; got null"]]],
    [{ path: undefined, query: undefined }, []],
  ])("may leave its path and query out, but not set them to null: %o", (input, expected) => {
    expect(found({ input })).toEqual(expected);
  });

  test.each<[unknown, string]>([
    [null, "null"],
    [5, "5"],
    ["abc", "a string of 3 characters"],
    [[], "an array"],
  ])("takes no options that are %j", (options, shown) => {
    const text = `the options must be a plain object; got ${shown}`;
    expect(found({ options })).toEqual([["/options", text]]);
  });
});

describe("a body", () => {
  const body: NamedRow["body"] = { name: {}, details: { type: "object" } };

  test("that is no plain object is one problem, whatever it holds", () => {
    const expected = [["/body", "the body must be a plain object; got an array"]];
    expect(found({ row: { body }, input: { body: [Number.NaN, 1n] } })).toEqual(expected);
  });

  test("has no second problem in a field that a rule refused, nor below it", () => {
    const input = { body: { details: [1n], detail: 1n, details2: { a: 1n } } };
    expect(found({ row: { body }, input })).toEqual([
      ["/body/details", "body `details` must be a plain object; got an array"],
      ["/body/detail", `body \`detail\` ${notJson} a bigint`],
      ["/body/details2/a", `body \`details2.a\` ${notJson} a bigint`],
    ]);
  });

  test("of an operation without rules for it is checked, too", () => {
    expect(found({ input: { body: [1, Number.NaN] } })).toEqual([["/body/1", `body \`[1]\` ${notJson} NaN`]]);
    expect(found({ input: { body: "text" } })).toEqual([]);
    expect(found({ input: { body: undefined } })).toEqual([]);
  });

  test("that is a form belongs to `client.request`, and to no operation that takes JSON", () => {
    const input = { body: new FormData() };
    expect(found({ row: { isMadeOnTheSpot: true }, input })).toEqual([]);
    expect(found({ input })).toEqual([["/body", `the body ${notJson} an object`]]);
    expect(found({ row: { body }, input })).toEqual([
      ["/body", "the body must be a plain object; got an object"],
    ]);
    const other = { body: new URLSearchParams() };
    expect(found({ row: { isMadeOnTheSpot: true }, input: other })).toEqual([
      ["/body", `the body ${notJson} an object`],
    ]);
  });

  test("of an upload is not judged as JSON", () => {
    const row = { mediaType: "multipart/form-data", body: { file: { type: "file" } } } as const;
    expect(found({ row, input: { body: { file: new Map() } } })).toEqual([]);
    expect(found({ row, input: { body: { tag: 1n } } })).toEqual([
      ["/body/tag", "unknown field `tag`; if the server knows it, pass it in the option `form`"],
    ]);
  });
});

test("a call that was made on the spot has no rules for its path and query", () => {
  const call = { path: { any: 1 }, query: { any: {} } };
  expect(found({ row: { isMadeOnTheSpot: true }, input: call })).toEqual([]);
  expect(found({ input: call })).toHaveLength(2);
});

describe("the option `form`", () => {
  const body: NamedRow["body"] = { currency: {} };

  test("of an upload is checked, and is known by its name", () => {
    const row = { mediaType: "multipart/form-data", body } as const;
    expect(found({ row, input: { body: {} }, options: { form: { a: 1 } } })).toEqual([]);
    expect(found({ row, input: { body: {} }, options: { form: { currency: "USD", a: {} } } })).toEqual([
      ["/options/form/currency", "option `form`: `currency` is a parameter of its own; pass it in the body"],
      ["/options/form/a", "option `form`: `a` must be a string, a number or a boolean; got an object"],
    ]);
    expect(found({ row, input: { body: {} }, options: { from: {} } })).toEqual([
      ["/options/from", "unknown option `from`; known: signal, timeout, maxRetries, headers, query, form"],
    ]);
  });

  test("is unknown to other calls", () => {
    expect(found({ row: { body }, input: { body: {} }, options: { form: { a: {} } } })).toEqual([
      ["/options/form", "unknown option `form`; known: signal, timeout, maxRetries, headers, query"],
    ]);
  });
});

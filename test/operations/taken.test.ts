/** Objects that the caller changes or cannot read: what was checked is what is sent. */
import { describe, expect, test, vi } from "vitest";
import { InputError, type MyCreditApp } from "../../src/index.js";
import type { CallOptions, ListOptions } from "../../src/operations/call-types.js";
import { known } from "../../src/transports/known-fetch.js";
import type { Fetch } from "../../src/transports/transport.js";
import { clientWithToken, errorOf, guestId } from "../support/client.js";

const api = "https://api.example";

/** A client whose server gives every request the same answer, and what was sent to it. */
function recorded(answer: object = {}) {
  const fetch = vi.fn<Fetch>(async () => Response.json(answer));
  // As one of ours, it is given a form as it is.
  known(fetch, () => true);
  return {
    fetch,
    client: clientWithToken({ baseUrl: api, fetch }),
    paths: () => fetch.mock.calls.map(([url]) => url.slice(api.length)),
    headers: () => fetch.mock.calls.map(([, init]) => init.headers),
  };
}

/** A list of a number of records, and the most requests that were under way at once. */
function paging(total: number) {
  let underWay = 0;
  const seen = { most: 0 };
  const fetch: Fetch = async (url) => {
    underWay += 1;
    seen.most = Math.max(seen.most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 5));
    underWay -= 1;
    const offset = Number(new URL(url).searchParams.get("offset"));
    const items = Array.from({ length: 100 }, (_, at) => ({ id: `record-${offset + at}` }));
    return Response.json({ items, total_items: total });
  };
  return { seen, client: clientWithToken({ baseUrl: api, fetch }) };
}

/** An object whose property has one value at first, and another from then on. */
function changing(name: string, ...values: readonly unknown[]): object {
  let reads = 0;
  const get = () => {
    reads += 1;
    return values[Math.min(reads, values.length) - 1];
  };
  return Object.defineProperty({}, name, { get, enumerable: true });
}

describe("a call sends what its objects held when it was made,", () => {
  test("also if one object is used for two calls", async () => {
    const { client, paths } = recorded();
    const input = { path: { org_id: "first" } };
    const first = client.request("GET /things/{org_id}", input);
    input.path.org_id = "second";
    const second = client.request("GET /things/{org_id}", input);
    await Promise.all([first, second]);
    expect(paths()).toEqual(["/things/first", "/things/second"]);
  });

  test("and no path that goes up, which was put there later", async () => {
    const { client, paths } = recorded();
    const input = { path: { org_id: "first" } };
    const call = client.request("GET /things/{org_id}", input);
    input.path.org_id = "..";
    await call;
    expect(paths()).toEqual(["/things/first"]);
  });

  test.each<[string, () => object]>([
    ["its value", () => ({ path: changing("id", "first", "..") })],
    ["its path", () => changing("path", { id: "first" }, { id: ".." })],
  ])("also if %s is another each time it is read", async (_what, make) => {
    const { client, paths } = recorded();
    await client.request("GET /things/{id}", make() as never);
    expect(paths()).toEqual(["/things/first"]);
  });

  test("also if its headers are an instance of a class", async () => {
    class Trace {
      "x-trace" = "1";
    }
    const { client, headers } = recorded([]);
    const trace = new Trace();
    const call = client.currencies.list({ headers: trace as never });
    Object.assign(trace, { "x-trace": "2", "Target-Organization-ID": "another" });
    await call;
    expect(headers()[0]).toMatchObject({ "x-trace": "1" });
    expect(JSON.stringify(headers())).not.toContain("another");
  });

  test("also in an array of its query", async () => {
    const { client, paths } = recorded();
    const tags = ["a", "b"];
    const call = client.request("GET /things", { query: { tags } });
    tags.push("c");
    await call;
    expect(paths()).toEqual(["/things?tags=a&tags=b"]);
  });

  test.each<[string, (options: ReturnType<typeof optionsOf>) => unknown]>([
    ["a value in `query`", ({ query }) => Object.assign(query, { tag: "b" })],
    ["`query`", (options) => Object.assign(options, { query: { tag: "b" } })],
    ["a value in `headers`", ({ headers }) => Object.assign(headers, { "x-trace": "2" })],
    ["a reserved header", ({ headers }) => Object.assign(headers, { Authorization: "Bearer b" })],
    ["`headers`", (options) => Object.assign(options, { headers: { "x-trace": "2" } })],
    ["`signal`", (options) => Object.assign(options, { signal: AbortSignal.abort() })],
  ])("whatever happens to its options: %s", async (_what, change) => {
    const { client, paths, headers } = recorded([]);
    const options = optionsOf();
    const calls = [client.currencies.list(options), client.request("GET /things", {}, options)];
    change(options);
    await Promise.all(calls);
    expect(paths()).toEqual(["/resources/currencies?tag=a", "/things?tag=a"]);
    for (const sent of headers())
      expect(sent).toMatchObject({ "x-trace": "1", Authorization: expect.not.stringContaining("Bearer b") });
  });

  function optionsOf() {
    const { signal } = new AbortController();
    return { query: { tag: "a" }, headers: { "x-trace": "1" }, signal } satisfies CallOptions;
  }

  test("also in the form of an upload", async () => {
    const { client, fetch } = recorded();
    const body = { file: new File(["%PDF"], "a.pdf"), currency: "USD" };
    const form = { period: "Q3" };
    const call = client.financialFiles.upload(guestId, body, { form });
    body.currency = "EUR";
    form.period = "Q4";
    await call;
    const sent = fetch.mock.calls[0]?.[1].body as FormData;
    expect([sent.get("currency"), sent.get("period")]).toEqual(["USD", "Q3"]);
  });
});

describe("a property that changes each time it is read is sent as it was checked:", () => {
  function turning(name: string, first: unknown, later: unknown): never {
    let reads = 0;
    const get = () => {
      reads += 1;
      return reads === 1 ? first : later;
    };
    return Object.defineProperty({}, name, { get, enumerable: true }) as never;
  }

  test("a header and a parameter of a call", async () => {
    const { client, paths, headers } = recorded([]);
    const options = { query: turning("tag", "a", "b"), headers: turning("x-trace", "1", "2") };
    await client.currencies.list(options);
    expect([paths(), headers()[0]?.["x-trace"]]).toEqual([["/resources/currencies?tag=a"], "1"]);
  });

  test("the query of a list", async () => {
    const { client, paths } = recorded({ items: [], total_items: 0 });
    await client.privateRecords.list(turning("limit", 5, 500));
    expect(paths()).toEqual(["/private-records?limit=5&offset=0"]);
  });

  test("a field of an upload", async () => {
    const { client, fetch } = recorded();
    const body = Object.assign(turning("currency", "USD", "private") as object, {
      file: new File(["%PDF"], "a.pdf"),
    });
    await client.financialFiles.upload(guestId, body as never);
    const sent = fetch.mock.calls[0]?.[1].body as FormData;
    expect(sent.get("currency")).toBe("USD");
  });
});

describe("a list sends what its objects held when it was made,", () => {
  test("also if they are changed before it is iterated", async () => {
    const { client, paths, headers } = recorded({ items: [], total_items: 0 });
    const query: { statuses: ("success" | "failed")[] } = { statuses: ["success"] };
    const { signal } = new AbortController();
    const options = { headers: { "x-trace": "1" }, query: { tag: "a" }, signal };
    const list = client.analytics.list(guestId, query, options);
    query.statuses.push("failed");
    options.query.tag = "b";
    options.headers["x-trace"] = "2";
    options.signal = AbortSignal.abort();
    expect(await list.toArray()).toEqual([]);
    await list;
    const path = `/organizations/${guestId}/analytics?statuses=success&limit=100&offset=0&tag=a`;
    expect(paths()).toEqual([path, path]);
    for (const sent of headers()) expect(sent).toMatchObject({ "x-trace": "1" });
  });

  test("and requests as many pages at once as its `concurrency` allowed then", async () => {
    const { client, seen } = paging(500);
    const options: ListOptions = { concurrency: 1 };
    const list = client.privateRecords.list({}, options);
    options.concurrency = 4;
    expect(await list.toArray()).toHaveLength(500);
    expect(seen.most).toBe(1);
  });
});

describe("null is not taken for something that was left out:", () => {
  test.each<[string, (client: MyCreditApp) => PromiseLike<unknown>]>([
    ["the query of a list", (client) => client.privateRecords.list(null as never)],
    ["the query of a list that is iterated", (client) => client.privateRecords.list(null as never).toArray()],
    ["the query of a route", (client) => client.request("GET /things", { query: null } as never)],
    ["the path of a route", (client) => client.request("GET /things", { path: null } as never)],
    ["the option `query`", (client) => client.currencies.list({ query: null } as never)],
    ["the option `headers`", (client) => client.currencies.list({ headers: null } as never)],
    ["the options", (client) => client.currencies.list(null as never)],
  ])("%s", async (_what, start) => {
    const { client, fetch } = recorded();
    expect((await errorOf(start(client), InputError)).message).toContain("must be a plain object; got null");
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("what throws when it is read rejects as an InputError, and nothing is sent:", () => {
  function throwing(name: string): never {
    const get = () => {
      throw new RangeError("sealed");
    };
    return Object.defineProperty({}, name, { get, enumerable: true }) as never;
  }

  function revoked(): never {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy as never;
  }

  type Start = (client: MyCreditApp, given: (name: string) => never) => PromiseLike<unknown>;
  const iterate = async (items: AsyncIterable<unknown>) => {
    for await (const item of items) expect(item).toBeUndefined();
  };

  describe.each<[string, (name: string) => never, string]>([
    ["a property", throwing, "sealed"],
    ["a revoked Proxy", revoked, "a proxy that has been revoked"],
  ])("%s", (_kind, given, reason) => {
    test.each<[string, Start]>([
      ["as the options of a method", (client, make) => client.currencies.list(make("timeout"))],
      ["in its `query`", (client, make) => client.currencies.list({ query: make("tag") })],
      ["in its `headers`", (client, make) => client.currencies.list({ headers: make("x-a") })],
      ["as the body of a method", (client, make) => client.organizations.update(guestId, make("name"))],
      ["as the body of an upload", (client, make) => client.financialFiles.upload(guestId, make("currency"))],
      ["as the query of a list", (client, make) => client.privateRecords.list(make("limit"))],
      [
        "as the query of a list that is iterated",
        (client, make) => iterate(client.privateRecords.list(make("limit"))),
      ],
      [
        "as the options of a list that is iterated",
        (client, make) => iterate(client.privateRecords.list({}, make("concurrency"))),
      ],
      [
        "as the options of a list that becomes an array",
        (client, make) => client.privateRecords.list({}, make("concurrency")).toArray(),
      ],
      ["as the input of a route", (client, make) => client.request("GET /things", make("query"))],
      ["as its path", (client, make) => client.request("GET /things/{id}", { path: make("id") })],
      ["as its query", (client, make) => client.request("GET /things", { query: make("tag") })],
      ["as its options", (client, make) => client.request("GET /things", {}, make("timeout"))],
      ["as the second argument of `fetch`", (client, make) => client.fetch("/things", make("method"))],
      ["as the address of `fetch`", (client, make) => client.fetch(throwingAddress(make))],
      ["as its signal", (client, make) => client.fetch("/things", { signal: make("addEventListener") })],
    ])("%s", async (_what, start) => {
      const { client, fetch } = recorded();
      const error = await errorOf(start(client, given), InputError);
      const problem = new RegExp(`^the input cannot be read: .*${reason}`);
      expect([error.problems, error.executed]).toEqual([[expect.stringMatching(problem)], "no"]);
      expect(fetch).not.toHaveBeenCalled();
    });
  });

  /** An object that passes for a `Request` until it is read. */
  function throwingAddress(make: (name: string) => never): Request {
    const address = make("url") as object;
    return (make === throwing ? Object.assign(address, { arrayBuffer: null }) : address) as Request;
  }
});

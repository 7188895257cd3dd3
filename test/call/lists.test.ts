/** What awaiting and iterating a list sends, and where it ends. */
import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, onTestFinished, test } from "vitest";
import { calls } from "../../examples/operations.js";
import { type OperationId, operations } from "../../generated/operations.js";
import { ApiCall } from "../../src/call/api-call.js";
import { ListCall, type ListPage } from "../../src/call/lists.js";
import type { ListOptions } from "../../src/call/types.js";
import {
  IncompleteListError,
  InputError,
  type PrivateRecord,
  RateLimitError,
  ResponseError,
} from "../../src/index.js";
import { bothClients, clientWithToken, errorOf, guestId, recordId } from "../support/client.js";
import { type Answerer, answer, inTurn, json, startServer } from "../support/server.js";

/** A server with this many private records, or whatever else pages. */
function paging(total: number, claimed: number = total): Answerer {
  return (request, response) => {
    const query = new URL(request.path, "http://127.0.0.1").searchParams;
    const offset = Number(query.get("offset") ?? 0);
    const limit = Number(query.get("limit") ?? 10);
    const count = Math.max(0, Math.min(limit, total - offset));
    const items = Array.from({ length: count }, (_, index) => ({ id: `record-${offset + index}` }));
    json({ items, total_items: claimed })(request, response);
  };
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** `node --expose-gc`, without the flag. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

const paths = (requests: { path: string }[]) => requests.map(({ path }) => path);
const numbers = (records: PrivateRecord[]) => records.map(({ id }) => Number(id.replace("record-", "")));

test("nothing is sent before a list is awaited or iterated", async () => {
  const server = await startServer(paging(250));
  clientWithToken({ baseUrl: server.url }).privateRecords.list();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(server.requests).toEqual([]);
});

describe("a page that was awaited", () => {
  test("can be iterated: its items, without another request for it, and those of all later pages", async () => {
    const server = await startServer(paging(250));
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list({ limit: 50, offset: 100 });
    const page = await list;
    expect(server.requests).toHaveLength(1);
    for (let time = 0; time < 2; time += 1)
      expect(numbers(await collect(page))).toEqual(Array.from({ length: 150 }, (_, at) => 100 + at));
    const { data } = await list.withResponse();
    expect(numbers(await collect(data))).toHaveLength(150);
    expect(paths(server.requests).map((path) => /offset=(\d+)/.exec(path)?.[1])).toEqual([
      "100",
      "150",
      "200",
      "150",
      "200",
      "150",
      "200",
    ]);
  });

  test("sends no more requests once you leave the loop", async () => {
    const server = await startServer(paging(1_000));
    for await (const { id } of await clientWithToken({ baseUrl: server.url }).privateRecords.list())
      if (id === "record-3") break;
    expect(server.requests).toHaveLength(1);
  });

  test("is read to its end with proof, as the list is", async () => {
    const server = await startServer(json({ items: [{ id: "a" }], total_items: 2 }));
    const page = await clientWithToken({ baseUrl: server.url }).metrics.list(guestId);
    const error = await errorOf(collect(page), IncompleteListError);
    expect([error.received, error.expected]).toEqual([1, 2]);
  });

  test("of a list without pages is the whole list", async () => {
    const server = await startServer(json({ items: [{ id: "a" }, { id: "b" }], total_items: 2 }));
    const page = await clientWithToken({ baseUrl: server.url }).metrics.list(guestId);
    expect(await collect(page)).toEqual([{ id: "a" }, { id: "b" }]);
    expect(server.requests).toHaveLength(1);
  });

  test("has no other fields than the response", async () => {
    const server = await startServer(paging(1));
    const page = await clientWithToken({ baseUrl: server.url }).privateRecords.list();
    expect(Object.keys(page)).toEqual(["items", "total_items"]);
    expect(Reflect.ownKeys({ ...page })).toEqual(["items", "total_items"]);
    expect(structuredClone(page)).toStrictEqual({ items: [{ id: "record-0" }], total_items: 1 });
  });
});

describe("awaiting a list", () => {
  test("returns one page, with `limit` and `offset` filled in if the API requires them", async () => {
    const server = await startServer(paging(250));
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list({ archived: false });
    expect(await list).toMatchObject({ total_items: 250, items: { length: 100 } });
    expect((await list.withResponse()).response.status).toBe(200);
    expect(paths(server.requests)).toEqual(["/private-records?archived=false&limit=100&offset=0"]);
  });

  test("returns the page that was asked for", async () => {
    const server = await startServer(paging(250));
    const { items } = await clientWithToken({ baseUrl: server.url }).privateRecords.list({
      limit: 20,
      offset: 240,
    });
    expect(numbers(items)).toEqual([240, 241, 242, 243, 244, 245, 246, 247, 248, 249]);
  });

  test("sends `limit` and `offset` for every list with paging, even if paging is only inferred", async () => {
    const server = await startServer(paging(5));
    const { host, guest } = bothClients({ baseUrl: server.url });
    const paged = Object.entries(operations).flatMap(([operationId, { query }]) =>
      query && "limit" in query ? [operationId as keyof typeof calls] : [],
    );
    for (const operationId of paged) await calls[operationId]({ host, guest });
    expect(paged.length).toBeGreaterThan(10);
    for (const path of paths(server.requests)) expect(path).toMatch(/[?&]limit=\d+&offset=\d+$/);
    expect(server.requests).toHaveLength(paged.length);
  });

  test("sends neither for a list without paging", async () => {
    const server = await startServer(paging(5));
    await clientWithToken({ baseUrl: server.url }).metrics.list(guestId, { period_type: "yearly" });
    expect(paths(server.requests)).toEqual([`/organizations/${guestId}/metrics?period_type=yearly`]);
  });
});

describe("iterating a list", () => {
  test.each([
    [0, 1],
    [1, 1],
    [99, 1],
    [100, 1],
    [101, 2],
    [200, 2],
    [1234, 13],
  ])("returns all of %i items, in order, in %i requests", async (total, requests) => {
    const server = await startServer(paging(total));
    const records = await collect(clientWithToken({ baseUrl: server.url }).privateRecords.list());
    expect(numbers(records)).toEqual(Array.from({ length: total }, (_, index) => index));
    expect(server.requests).toHaveLength(requests);
  });

  test("begins at the offset, with pages of the requested size", async () => {
    const server = await startServer(paging(25));
    const records = await collect(
      clientWithToken({ baseUrl: server.url }).privateRecords.list({ limit: 10, offset: 5 }),
    );
    expect(numbers(records)).toEqual(Array.from({ length: 20 }, (_, index) => index + 5));
    expect(paths(server.requests)).toEqual([
      "/private-records?limit=10&offset=5",
      "/private-records?limit=10&offset=15",
    ]);
  });

  test("returns pages on demand", async () => {
    const server = await startServer(paging(205));
    const sizes: number[] = [];
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list();
    for await (const page of list.pages()) sizes.push(page.items.length);
    expect(sizes).toEqual([100, 100, 5]);
  });

  test("can be done twice, and as well as awaiting", async () => {
    const server = await startServer(paging(3));
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list();
    expect([(await collect(list)).length, (await collect(list)).length, (await list).items.length]).toEqual([
      3, 3, 3,
    ]);
    expect(server.requests).toHaveLength(3);
  });

  test("returns the one page of a list without paging", async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ id: `metric-${index}` }));
    const server = await startServer(json({ items, total_items: 100 }));
    const metrics = clientWithToken({ baseUrl: server.url }).metrics.list(guestId, { period_type: "yearly" });
    expect(await collect(metrics)).toHaveLength(100);
    expect(paths(server.requests)).toEqual([`/organizations/${guestId}/metrics?period_type=yearly`]);
  });

  test("ends with `total_items`, although the last page is full", async () => {
    const server = await startServer(paging(300, 200));
    expect(await collect(clientWithToken({ baseUrl: server.url }).privateRecords.list())).toHaveLength(200);
    expect(server.requests).toHaveLength(2);
  });

  test("sends nothing more after a break on the first page", async () => {
    const server = await startServer(paging(10_000));
    for await (const record of clientWithToken({ baseUrl: server.url }).privateRecords.list())
      if (record.id === "record-99") break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.requests).toHaveLength(1);
  });

  test("sends nothing more after a later break, and aborts the requests in progress", async () => {
    let aborted = 0;
    const answering = paging(10_000);
    const server = await startServer((request, response) => {
      if (!request.path.endsWith("offset=0") && !request.path.endsWith("offset=100")) {
        response.on("close", () => {
          aborted += 1;
        });
        return;
      }
      answering(request, response);
    });
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list();
    for await (const record of list) {
      if (record.id !== "record-150") continue;
      await expect.poll(() => server.requests.length).toBe(5);
      break;
    }
    await expect.poll(() => aborted).toBe(3);
    expect(server.requests).toHaveLength(5);
  });

  test("requests no more pages at once than `concurrency` allows", async () => {
    let inFlight = 0;
    let most = 0;
    const answering = paging(2_000);
    const server = await startServer((request, response) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      setTimeout(() => {
        inFlight -= 1;
        answering(request, response);
      }, 10);
    });
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list({}, { concurrency: 3 });
    expect(await collect(list)).toHaveLength(2_000);
    expect(most).toBe(3);
  });

  test("requests one page at a time once a page had to be retried", async () => {
    let refused = false;
    let inFlight = 0;
    const inFlightLater: number[] = [];
    const answering = paging(3_000);
    const server = await startServer((request, response) => {
      if (request.path.endsWith("offset=200") && !refused) {
        refused = true;
        answer(429, "", { "retry-after": "0" })(request, response);
        return;
      }
      inFlight += 1;
      if (Number(/offset=(\d+)/.exec(request.path)?.[1]) > 1_000) inFlightLater.push(inFlight);
      setTimeout(() => {
        inFlight -= 1;
        answering(request, response);
      }, 5);
    });
    expect(await collect(clientWithToken({ baseUrl: server.url }).privateRecords.list())).toHaveLength(3_000);
    expect(Math.max(...inFlightLater)).toBe(1);
  });

  test("fails if a page fails, after the items before it", async () => {
    const answering = paging(1_000);
    const server = await startServer((request, response) =>
      request.path.endsWith("offset=200") ? answer(429)(request, response) : answering(request, response),
    );
    const seen: PrivateRecord[] = [];
    const list = clientWithToken({ baseUrl: server.url, maxRetries: 0 }).privateRecords.list();
    const all = (async () => {
      for await (const record of list) seen.push(record);
    })();
    await errorOf(all, RateLimitError);
    expect(seen).toHaveLength(200);
  });

  test("ends with the caller's signal", async () => {
    const server = await startServer(paging(1_000));
    const controller = new AbortController();
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list(
      {},
      { signal: controller.signal },
    );
    const all = (async () => {
      for await (const record of list) if (record.id === "record-120") controller.abort();
    })();
    await expect(all).rejects.toMatchObject({ code: "aborted" });
  });

  test("sends nothing with an aborted signal, and refuses a value that is not a signal", async () => {
    const server = await startServer(paging(1));
    const list = (signal: AbortSignal) =>
      clientWithToken({ baseUrl: server.url }).privateRecords.list({}, { signal });
    await expect(collect(list(AbortSignal.abort("over")))).rejects.toMatchObject({ code: "aborted" });
    await errorOf(collect(list({} as AbortSignal)), InputError);
    expect(server.requests).toEqual([]);
  });

  test("with many pages at once causes no leak warning, and leaves the caller's signal as it was", async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    onTestFinished(() => void process.off("warning", note));
    const server = await startServer(paging(5_000));
    const { signal } = new AbortController();
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list(
      {},
      { concurrency: 40, signal },
    );
    expect(await collect(list)).toHaveLength(5_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("that is not a list says so", async () => {
    const server = await startServer(json({ message: "welcome" }));
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list();
    for (const reading of [collect(list), list]) {
      const error = await errorOf(reading, ResponseError);
      expect(error.message).toContain("listPrivateRecords: expected a list");
    }
  });

  test.each([0, -1, 1.5, "2"])(
    "with a concurrency of %j is refused, and sends nothing",
    async (concurrency) => {
      const server = await startServer(paging(1));
      const options = { concurrency: concurrency as number };
      const list = clientWithToken({ baseUrl: server.url }).privateRecords.list({}, options);
      await errorOf(collect(list), InputError);
      await errorOf(list, InputError);
      expect(server.requests).toEqual([]);
    },
  );
});

test.each<[string, object, string]>([
  ["an unknown parameter", { archive: true }, "unknown query parameter `archive`"],
  ["one with a name that every object has", { constructor: 1 }, "unknown query parameter `constructor`"],
  ["a search that is too short", { search_text: "ab" }, "query `search_text` must be at least 3 characters"],
  ["more items than a page holds", { limit: 101 }, "query `limit` must be at most 100"],
  ["a negative offset", { offset: -1 }, "query `offset` must be at least 0"],
  ["a page without items", { limit: 0 }, "query `limit` must be at least 1; got 0"],
  ["a negative page", { limit: -5 }, "query `limit` must be at least 1; got -5"],
  ["no limit", { limit: null }, "query `limit` must not be null"],
  ["no offset", { offset: null }, "query `offset` must not be null"],
])("%s is refused, and nothing is sent", async (_what, query, message) => {
  const server = await startServer(paging(1));
  const list = clientWithToken({ baseUrl: server.url }).privateRecords.list(query);
  expect((await errorOf(list, InputError)).message).toContain(message);
  expect((await errorOf(collect(list), InputError)).message).toContain(message);
  expect(server.requests).toEqual([]);
});

describe("what cannot be reckoned with is refused like any other value, and nothing is sent:", () => {
  test.each<[string, object, object, string]>([
    ["a BigInt as `limit`", { limit: 10n }, {}, "query `limit` must be a whole number"],
    ["a BigInt as `offset`", { offset: 5n }, {}, "query `offset` must be a whole number"],
    ["a BigInt as `concurrency`", {}, { concurrency: 2n }, "option `concurrency` must be a whole number"],
    ["a Symbol as `limit`", { limit: Symbol("10") }, {}, "query `limit` must be a whole number"],
    ["a Symbol as `offset`", { offset: Symbol("5") }, {}, "query `offset` must be a whole number"],
    [
      "a Symbol as `concurrency`",
      {},
      { concurrency: Symbol("2") },
      "option `concurrency` must be a whole number",
    ],
  ])("%s", async (_what, query, options, message) => {
    const server = await startServer(paging(1));
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list(query, options);
    for (const reading of [collect(list), collect(list.pages()), list.toArray(), list]) {
      const { problems } = await errorOf(reading, InputError);
      expect(problems).toEqual([expect.stringContaining(message)]);
    }
    expect(server.requests).toEqual([]);
  });
});

test("an unknown enum value passes in a response, and in a request at run time: the server decides", async () => {
  const server = await startServer(
    json({ items: [{ id: recordId, status: "paused", new_field: 1 }], total_items: 1 }),
  );
  const { items } = await clientWithToken({ baseUrl: server.url }).analytics.list(guestId, {
    // @ts-expect-error the types of a request know the documented values alone
    statuses: ["paused"],
  });
  expect(items).toEqual([{ id: recordId, status: "paused", new_field: 1 }]);
});

describe("an array of the items", () => {
  test("has all of them, or as many as you ask for", async () => {
    const server = await startServer(paging(250));
    const { privateRecords } = clientWithToken({ baseUrl: server.url });
    expect(numbers(await privateRecords.list().toArray())).toEqual(
      Array.from({ length: 250 }, (_, at) => at),
    );
    expect(numbers(await privateRecords.list({ offset: 10 }).toArray({ max: 120 }))).toEqual(
      Array.from({ length: 120 }, (_, at) => at + 10),
    );
    expect(await privateRecords.list().toArray({ max: 1_000 })).toHaveLength(250);
  });

  test("of one page requests no other", async () => {
    const server = await startServer(paging(10_000));
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list();
    expect(await list.toArray({ max: 100 })).toHaveLength(100);
    expect(await list.toArray({ max: 101 })).toHaveLength(101);
    expect(paths(server.requests).map((path) => path.replace(/.*offset=/, ""))).toEqual(["0", "0", "100"]);
  });

  test.each([0, -1, 1.5, "2", Number.NaN])("with a `max` of %j is refused", async (max) => {
    const server = await startServer(paging(1));
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list();
    const error = await errorOf(list.toArray({ max: max as number }), InputError);
    expect(error.message).toContain("toArray: option `max` must be a whole number from 1 on");
    expect(server.requests).toEqual([]);
  });
});

test.each([
  ["limit", 50],
  ["offset", 5],
  ["archived", true],
])("the option `query` cannot replace the parameter `%s`", async (name, value) => {
  const server = await startServer(paging(300));
  const list = clientWithToken({ baseUrl: server.url }).privateRecords.list({}, { query: { [name]: value } });
  for (const reading of [list, collect(list), list.toArray()]) {
    const error = await errorOf(reading, InputError);
    expect(error.message).toContain(`option \`query\`: \`${name}\` is a parameter of its own`);
  }
  expect(server.requests).toEqual([]);
});

test("an abandoned iterator keeps no listener on the caller's signal", async () => {
  const server = await startServer(paging(1_000));
  const { signal } = new AbortController();
  const list = clientWithToken({ baseUrl: server.url }).privateRecords.list({}, { signal });
  for (let round = 0; round < 5; round += 1) {
    const left = list[Symbol.asyncIterator]();
    expect((await left.next()).value).toEqual({ id: "record-0" });
    // On the second page others are requested ahead.
    const leftLater = list.pages();
    await leftLater.next();
    await leftLater.next();
  }
  await expect.poll(() => getEventListeners(signal, "abort")).toEqual([]);
});

test("an iterator that continues after an abort ends, although no request was in progress", async () => {
  const server = await startServer(paging(1_000));
  const controller = new AbortController();
  const list = clientWithToken({ baseUrl: server.url }).privateRecords.list(
    {},
    { signal: controller.signal },
  );
  const pages = list.pages();
  await pages.next();
  controller.abort();
  await expect(pages.next()).rejects.toMatchObject({ code: "aborted" });
  expect(server.requests).toHaveLength(1);
});

test("an iterator that continues after an abort ends, although the next page has arrived already", async () => {
  const server = await startServer(paging(1_000));
  const controller = new AbortController();
  const { signal } = controller;
  const list = clientWithToken({ baseUrl: server.url }).privateRecords.list({}, { signal });
  const pages = list.pages();
  await pages.next();
  await pages.next();
  await expect.poll(() => server.requests.length).toBe(5);
  await expect.poll(() => getEventListeners(signal, "abort")).toEqual([]);
  controller.abort();
  await expect(pages.next()).rejects.toMatchObject({ code: "aborted" });
});

test("a server that caps its pages gets several requests at once, one for each page", async () => {
  let inFlight = 0;
  let most = 0;
  const server = await startServer((request, response) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    const offset = Number(/offset=(\d+)/.exec(request.path)?.[1]);
    const items = Array.from({ length: Math.min(50, 1_000 - offset) }, (_, at) => ({
      id: `record-${offset + at}`,
    }));
    setTimeout(() => {
      inFlight -= 1;
      json({ items, total_items: 1_000 })(request, response);
    }, 5);
  });
  expect(await clientWithToken({ baseUrl: server.url }).privateRecords.list().toArray()).toHaveLength(1_000);
  expect(server.requests).toHaveLength(20);
  expect(most).toBeGreaterThan(1);
});

test("a server whose pages end at unexpected places gets no useless requests ahead", async () => {
  const server = await startServer((request, response) => {
    const offset = Number(/offset=(\d+)/.exec(request.path)?.[1]);
    const numbers = Array.from(
      { length: Math.max(0, Math.min(100, 1_000 - offset)) },
      (_, at) => offset + at,
    );
    // Left out after the page was cut, more of them further on.
    const items = numbers.filter((at) => at % 50 >= at / 100).map((at) => ({ id: `record-${at}` }));
    json({ items, total_items: 1_000 })(request, response);
  });
  const { privateRecords } = clientWithToken({ baseUrl: server.url });
  const list = privateRecords.list({}, { incomplete: "allow" });
  expect((await list.toArray()).length).toBe(891);
  expect(server.requests.length).toBeLessThan(18);
});

test("100 000 items are read in constant memory", async () => {
  const pages = 1_000;
  const client = clientWithToken({
    baseUrl: "http://127.0.0.1:1",
    fetch: async (url) => {
      const offset = Number(new URL(url).searchParams.get("offset"));
      const items = Array.from({ length: 100 }, (_, at) => ({
        id: `record-${offset + at}`,
        name: "x".repeat(500),
      }));
      return Response.json({ items, total_items: pages * 100 });
    },
  });
  let count = 0;
  const kept: WeakRef<object>[] = [];
  for await (const record of client.privateRecords.list()) {
    count += 1;
    if (count % 1_000 === 0) kept.push(new WeakRef(record));
  }
  expect(count).toBe(100_000);
  // What was given is not held: at least the first half of it is gone once memory was needed.
  const held = () => kept.slice(0, 50).filter((ref) => ref.deref() !== undefined).length;
  await expect
    .poll(() => {
      collectGarbage();
      return held();
    })
    .toBe(0);
});

test("a list keeps the query that it was made with, whatever happens to the object afterwards", async () => {
  const server = await startServer(json({ items: [], total_items: 0 }));
  const { analytics } = clientWithToken({ baseUrl: server.url });
  const statuses: ("success" | "failed")[] = ["success"];
  const query = { offset: 0, statuses };
  const options = { query: { extra: "1" } };
  const list = analytics.list(guestId, query, options);
  query.offset = 100;
  statuses.push("failed");
  options.query.extra = "2";
  await list;
  expect(paths(server.requests)).toEqual([
    `/organizations/${guestId}/analytics?offset=0&statuses=success&limit=100&extra=1`,
  ]);
});

test.each([[10], ["10"], [{ maximum: 10 }], [null]])(
  "toArray(%j) is refused, and sends nothing",
  async (options) => {
    const server = await startServer(json({ items: [], total_items: 0 }));
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list();
    const error = await errorOf(list.toArray(options as object), InputError);
    expect(error.message).toMatch(/^toArray: (the options must be a plain object|unknown option `maximum`)/);
    expect(server.requests).toEqual([]);
  },
);

describe("over made-up pages, a list", () => {
  interface Asked {
    readonly limit?: number | undefined;
    readonly offset?: number | undefined;
    readonly signal?: AbortSignal | undefined;
  }
  type Made = Partial<ListPage> | null | undefined;

  interface Setting {
    readonly operationId?: OperationId;
    readonly limit?: number;
    readonly options?: ListOptions;
  }

  /** A list, the requests for its pages, and the pages themselves. */
  function listOf(
    respond: (offset: number, before: number) => Made,
    { operationId = "listPrivateRecords", limit = 2, options = { concurrency: 1 } }: Setting = {},
  ) {
    const asked: Asked[] = [];
    const made: Made[] = [];
    const fetchPage = (range: { limit?: number; offset?: number }, signal?: AbortSignal) => {
      if (asked.length === 200) throw new Error("the list does not end");
      const data = respond(range.offset ?? 0, asked.length);
      asked.push({ ...range, signal });
      made.push(data);
      const headers = new Headers({ "content-type": "text/html" });
      const response = { status: 203, headers, requestId: "req-1", callId: "call-1", retries: 0 };
      return new ApiCall(async () => ({ data: data as ListPage, response }), operationId);
    };
    const list = new ListCall(operationId, fetchPage as never, { limit }, options);
    return { list, asked, made };
  }

  const records = (...ids: unknown[]) => ids.map((id) => ({ id }));
  /** As many numbered items as a list has. */
  const numbered = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));
  const offsets = (asked: Asked[]) => asked.map(({ offset }) => offset);

  /** Reads pages until the list ends, and returns them with the error it ends with. */
  async function readPages(list: ListCall<ListPage>): Promise<{ pages: ListPage[]; error?: unknown }> {
    const pages: ListPage[] = [];
    try {
      for await (const page of list.pages()) pages.push(page);
      return { pages };
    } catch (error) {
      return { pages, error };
    }
  }

  test("says what it is", () => {
    const { list } = listOf(() => undefined);
    expect(Object.prototype.toString.call(list)).toBe("[object ListCall]");
  });

  test("without parameters is requested without a range, and is one page", async () => {
    const { list, asked } = listOf(() => ({ items: records("a"), total_items: 1 }), {
      operationId: "listMetricWeights",
    });
    expect(await collect(list)).toEqual(records("a"));
    expect(asked).toMatchObject([{ signal: expect.any(AbortSignal) as AbortSignal }]);
    expect(offsets(asked)).toEqual([undefined]);
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["no list", { message: "welcome" }],
    ["items that are no list", { items: { length: 0 }, total_items: 0 }],
  ])("that gets %s rejects, and shows none of it", async (_what, data) => {
    const { list } = listOf(() => data as Made);
    for (const reading of [list, collect(list), list.toArray()]) {
      expect(await errorOf(reading, ResponseError)).toMatchObject({
        message: "listPrivateRecords: expected a list with `items`; is `baseUrl` the address of the API?",
        status: 203,
        contentType: "text/html",
        bodyStart: "",
        operationId: "listPrivateRecords",
        callId: "call-1",
        requestId: "req-1",
      });
    }
  });

  test.each([
    [{ maximum: 10 }, "toArray: unknown option `maximum`; known: max", "/options/maximum"],
    [{ max: 0 }, "toArray: option `max` must be a whole number from 1 on; got 0", "/options/max"],
  ])("refuses toArray(%j) with the place of the problem", async (options, message, pointer) => {
    const { list, asked } = listOf(() => undefined);
    const error = await errorOf(list.toArray(options as object), InputError);
    expect(error).toMatchObject({ message, operationId: "listPrivateRecords", executed: "no" });
    expect(error.issues).toMatchObject([{ pointer, place: "option" }]);
    expect(asked).toEqual([]);
  });

  describe("rejects after all items before it", () => {
    test.each<[string, (offset: number, before: number) => Made, unknown[], string]>([
      [
        "an empty page",
        (offset) => ({ items: numbered(4).slice(offset, offset + 2), total_items: 7 }),
        [0, 1, 2, 3],
        "the page at offset 4 is empty: received 4 items, and `total_items` is 7",
      ],
      [
        "the same page again and again",
        () => ({ items: records("a", "b"), total_items: 100 }),
        ["a", "b"],
        "the server repeats itself: received 2 items, and `total_items` is 100; it seems to ignore `offset`",
      ],
      [
        "the same page again and again, without a total",
        () => ({ items: records("a", "b") }),
        ["a", "b"],
        "the server repeats itself: received 2 items; it seems to ignore `offset`",
      ],
      [
        "the same page in place of the last",
        () => ({ items: records("a", "b"), total_items: 4 }),
        ["a", "b"],
        "the server repeats itself: received 2 items, and `total_items` is 4; it seems to ignore `offset`",
      ],
      [
        "a total that falls again and again",
        (offset, before) => ({
          items: records(offset, offset + 1),
          total_items: before % 2 === 0 ? 500 : 250,
        }),
        [0, 1],
        "`total_items` goes up and down: received 2 items, and `total_items` is 250",
      ],
    ])("%s", async (_what, respond, ids, message) => {
      const { list } = listOf(respond);
      const { pages, error } = await readPages(list);
      expect(pages.flatMap(({ items }) => items)).toEqual(records(...ids));
      expect(error).toBeInstanceOf(ResponseError);
      expect(error).toMatchObject({
        message: `listPrivateRecords: ${message}`,
        status: 203,
        bodyStart: "",
        operationId: "listPrivateRecords",
        callId: "call-1",
        requestId: "req-1",
      });
    });
  });

  test.each([1, 2, 3])(
    "with a concurrency of %i leaves out an item of one page more, and returns one of an earlier page again",
    async (concurrency) => {
      const givenIf = async (againOn: number) => {
        const { list } = listOf(
          (offset) => ({
            items: records(offset === againOn * 2 ? 0 : offset, offset + 1),
            total_items: againOn * 2 + 2,
          }),
          { options: { concurrency, incomplete: "allow" } },
        );
        return (await collect(list)).filter((item) => (item as { id: number }).id === 0).length;
      };
      expect([await givenIf(concurrency + 1), await givenIf(concurrency + 2)]).toEqual([1, 2]);
    },
  );

  test("that repeats itself is given up after as many pages as it remembers, and two more", async () => {
    const { list, asked } = listOf(() => ({ items: records("a", "b"), total_items: 100 }));
    await errorOf(collect(list), ResponseError);
    expect(offsets(asked)).toEqual([0, 2, 4, 6, 8]);
  });

  test("has its pages as they came, without items that came before, and none with nothing new", async () => {
    const received = [
      { items: records("a", "b"), total_items: 8, next: "x" },
      { items: records("b", "c"), total_items: 8, next: "y" },
      { items: records("c", "b"), total_items: 8, next: "z" },
      { items: records("d", "e"), total_items: 8 },
    ];
    const { list, made } = listOf((_offset, before) => received[before], {
      options: { incomplete: "allow" },
    });
    const { pages, error } = await readPages(list);
    expect(error).toBeUndefined();
    expect(pages).toEqual([
      { items: records("a", "b"), total_items: 8, next: "x" },
      { items: records("c"), total_items: 8, next: "y" },
      { items: records("d", "e"), total_items: 8 },
    ]);
    expect(pages[0]).toBe(made[0]);
  });

  test("of nothing has no page", async () => {
    const { list } = listOf(() => ({ items: [], total_items: 0 }));
    expect(await readPages(list)).toEqual({ pages: [] });
  });

  /** The items of a server from which some are removed before one of its requests. */
  const removing =
    (items: { id: number }[], limit: number, at: number, count: number) =>
    (offset: number, before: number) => {
      if (before === at) items.splice(0, count);
      return { items: items.slice(offset, offset + limit), total_items: items.length };
    };

  test("whose items move is read on from before the move, as many pages at once as before", async () => {
    const options = { concurrency: 3 };
    const { list, asked } = listOf(removing(numbered(100), 10, 1, 5), { limit: 10, options });
    const pages = list.pages();
    expect((await pages.next()).value).toEqual({ items: numbered(10), total_items: 100 });
    expect((await pages.next()).value).toEqual({
      items: numbered(19).slice(10),
      total_items: 95,
    });
    expect(offsets(asked)).toEqual([0, 10, 20, 30, 4, 14, 24]);
    // The requests ahead of the one that showed the move are of no use.
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect((await collect({ [Symbol.asyncIterator]: () => pages })).flatMap(({ items }) => items)).toEqual(
      numbered(100).slice(19),
    );
  });

  test("is not read again if a page begins with an item that came before, although it shrank", async () => {
    const { list, asked } = listOf(
      (_offset, before) =>
        [
          { items: records("a", "b"), total_items: 6 },
          { items: records("b", "c"), total_items: 5 },
          { items: records("d"), total_items: 5 },
        ][before],
    );
    expect(await collect(list)).toEqual(records("a", "b", "c", "d"));
    expect(offsets(asked)).toEqual([0, 2, 4]);
  });

  test("with a page that ends elsewhere is requested one page at a time from there on", async () => {
    const options = { concurrency: 3 };
    const items = numbered(70);
    const { list, asked } = listOf(
      (offset) => ({ items: items.slice(offset, offset + (offset === 10 ? 8 : 10)), total_items: 70 }),
      { limit: 10, options },
    );
    const pages = list.pages();
    for (const _ of [1, 2]) await pages.next();
    expect(offsets(asked)).toEqual([0, 10, 20, 30]);
    await pages.next();
    expect(offsets(asked).slice(4)).toEqual([18]);
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([false, false, true, true, false]);
    await pages.next();
    expect(offsets(asked).slice(4)).toEqual([18, 28]);
  });

  test("that grows goes on in steps of its first page, whatever the length of a later one", async () => {
    const items = numbered(100);
    const { list, asked } = listOf(
      (offset) => ({
        items: items.slice(offset, offset + (offset === 10 ? 4 : 10)),
        total_items: offset === 0 ? 20 : 100,
      }),
      { limit: 10, options: { concurrency: 3 } },
    );
    const pages = list.pages();
    for (const _ of [1, 2, 3]) await pages.next();
    expect(offsets(asked)).toEqual([0, 10, 14, 24, 34]);
  });
});

describe("fewer items than `total_items` promised on all pages are an IncompleteListError", () => {
  const page = (ids: unknown[], total: unknown) => ({ items: ids.map((id) => ({ id })), total_items: total });
  const started = async (...pages: object[]) =>
    clientWithToken({ baseUrl: (await startServer(inTurn(...pages.map((one) => json(one))))).url });

  test("after all items have been returned", async () => {
    const client = await started(page(["a", "b"], 4), page(["b", "c"], 4));
    const given: unknown[] = [];
    const read = async () => {
      for await (const { id } of client.privateRecords.list({ limit: 2 }, { concurrency: 1 })) given.push(id);
    };
    const error = await errorOf(read(), IncompleteListError);
    expect(given).toEqual(["a", "b", "c"]);
    expect(error).toMatchObject({ code: "incomplete_list", received: 3, expected: 4, status: 200 });
    expect(error).toBeInstanceOf(ResponseError);
    expect(error.message).toContain("received 3 items, but `total_items` is 4");
    expect(error.toJSON()).toMatchObject({ received: 3, expected: 4 });
  });

  test("`toArray` keeps what came in `items`, which no inspection shows", async () => {
    const client = await started(page(["canary", "b"], 3), page(["b"], 3));
    const error = await errorOf(client.privateRecords.list({ limit: 2 }).toArray(), IncompleteListError);
    expect(error.items).toEqual([{ id: "canary" }, { id: "b" }]);
    expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain("canary");
  });

  test("from `offset` on", async () => {
    const complete = await started(page(["c", "d"], 4));
    expect(await complete.privateRecords.list({ offset: 2 }).toArray()).toHaveLength(2);
    const cut = await started(page(["c"], 4), page([], 4));
    await errorOf(
      cut.privateRecords.list({ offset: 2, limit: 1 }, { concurrency: 1 }).toArray(),
      ResponseError,
    );
    const beyond = await started(page([], 4));
    expect(await beyond.privateRecords.list({ offset: 9 }).toArray()).toEqual([]);
  });

  test("also in a list without pages", async () => {
    const client = await started(page(["a"], 60));
    const error = await errorOf(client.metrics.list(guestId).toArray(), IncompleteListError);
    expect(error).toMatchObject({ received: 1, expected: 60 });
    const allowed = await started(page(["a"], 60));
    expect(await allowed.metrics.list(guestId, {}, { incomplete: "allow" }).toArray()).toHaveLength(1);
  });

  test.each<[string, object[]]>([
    ["is missing", [page(["a", "b"], undefined), page(["b"], undefined)]],
    ["is missing on one page", [page(["a", "b"], 4), page(["b"], undefined)]],
    ["is no number", [page(["a", "b"], "4"), page(["b"], "4")]],
    ["rose", [page(["a", "b"], 3), page(["b", "c"], 4)]],
  ])("but not if the total %s: that proves nothing", async (_how, pages) => {
    const client = await started(...pages);
    expect(await client.privateRecords.list({ limit: 2 }, { concurrency: 1 }).toArray()).not.toEqual([]);
  });

  test.each<[string, (list: ListCall<ListPage>) => Promise<unknown>]>([
    ["`max`", (list) => list.toArray({ max: 9 })],
    [
      "`break`",
      async (list) => {
        for await (const item of list) if ((item as { id: string }).id === "b") break;
      },
    ],
    ["awaiting one page", async (list) => list],
  ])("but not with %s, which does not ask for all", async (_how, use) => {
    const client = await started(page(["a", "b"], 3), page(["b"], 3));
    const list = client.privateRecords.list({ limit: 2 }, { concurrency: 1 });
    await expect(use(list as unknown as ListCall<ListPage>)).resolves.not.toThrow();
  });

  test('but not with `incomplete: "allow"`, and nothing else is a value of it', async () => {
    const client = await started(page(["a", "b"], 3), page(["b"], 3));
    expect(await client.privateRecords.list({ limit: 2 }, { incomplete: "allow" }).toArray()).toHaveLength(2);
    const wrong = client.privateRecords.list({}, { incomplete: true } as never);
    expect((await errorOf(wrong.toArray(), InputError)).message).toContain(
      'option `incomplete` must be "allow"; got true',
    );
  });
});

/**
 * Risk: a list loses items without a word, or gives some twice. What iterating makes of servers that do not page as they
 * should, and of lists that change meanwhile.
 *
 * 500 items, 100 a page unless said otherwise. "Missing" counts items that were there from the first request to the last.
 *
 * | the server                                          | given | missing | twice | told  |
 * |-----------------------------------------------------|-------|---------|-------|-------|
 * | pages as it should                                  | 500   | 0       | 0     | -     |
 * | caps pages at 50                                    | 500   | 0       | 0     | -     |
 * | gives 150 a page, whatever `limit` says             | 500   | 0       | 0     | -     |
 * | gives everything, whatever is asked for             | 500   | 0       | 0     | -     |
 * | gives the first page for ever                       | 100   | 400     | 0     | yes   |
 * | gives the first page for ever, with changing links  | 100   | 400     | 0     | yes   |
 * | gives the first page for ever, without `total_items`| 100   | 400     | 0     | yes   |
 * | leaves out every tenth after counting and paging    | 450   | 0       | 0     | yes   |
 * | leaves out 200 to 299 after counting and paging     | 200   | 200     | 0     | yes   |
 * | leaves out the last 50 after counting and paging    | 450   | 0       | 0     | yes   |
 * | says nothing of `total_items`                       | 500   | 0       | 0     | -     |
 * | says that there are 0                               | 500   | 0       | 0     | -     |
 * | says that there are -1                              | 500   | 0       | 0     | -     |
 * | says that there are null                            | 500   | 0       | 0     | -     |
 * | says that there are 1000000                         | 500   | 0       | 0     | yes   |
 * | says that there are 250                             | 500   | 0       | 0     | -     |
 * | says that there are 300                             | 300   | 200     | 0     | -     |
 * | says 500, then null                                 | 500   | 0       | 0     | -     |
 * | adds one at the top before each request             | 500   | 0       | 0     | -     |
 * | adds ten at the top before each request, ten a page | 500   | 0       | 0     | -     |
 * | adds one at the top before the second request, one a page | 500 | 0     | 0     | -     |
 * | adds ten at the end before each request             | 560   | 0       | 0     | -     |
 * | removes the first before each request               | 500   | 0       | 0     | -     |
 * | removes the last before each request                | 491   | 0       | 0     | -     |
 * | removes 150 before the third request                | 500   | 0       | 0     | -     |
 * | removes 50 at the fourth of five requests at once   | 500   | 0       | 0     | -     |
 * | removes all before the third request                | 200   | 0       | 0     | -     |
 * | removes the last 100 before it is asked for them    | 400   | 0       | 0     | -     |
 * | removes 2 and adds 1 before the second request      | 501   | 0       | 0     | -     |
 * | removes 50 and adds 20 before the second request    | 520   | 0       | 0     | -     |
 * | removes 1 and adds 2 before the second request      | 501   | 1       | 0     | -     |
 * | moves the first to the end before the third request | 500   | 1       | 1     | -     |
 * | moves the 250th to the top before the third request | 499   | 1       | 0     | yes   |
 * | moves the 50th to the end before the third request  | 500   | 1       | 1     | -     |
 * | says 500 and 499 by turns                           | 500   | 0       | 0     | -     |
 * | says 500 and 250 by turns                           | 100   | 400     | 0     | yes   |
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ResponseError } from "../../src/index.js";
import { clientWithToken } from "../support/client.js";
import { json, startServer } from "../support/server.js";

interface Item {
  id: string;
  link?: string;
}

interface PageRequest {
  offset: number;
  limit: number;
  /** How many requests came before. */
  before: number;
}

interface Behaviour {
  /** Changes the list before a request is answered. */
  change?(items: Item[], request: PageRequest): unknown;
  page?(items: readonly Item[], request: PageRequest): Item[];
  total?(items: readonly Item[], request: PageRequest): unknown;
  /** Whether nobody can ever see an item. */
  isLeftOut?(number: number): boolean;
  limit?: number;
  concurrency?: number;
}

const firstForEver = (items: readonly Item[]) => items.slice(0, 100);
const addOne = () => ({ id: `added-${randomUUID()}` });
const addTen = () => Array.from({ length: 10 }, addOne);
const without = (isLeftOut: (number: number) => boolean): Behaviour => ({
  isLeftOut,
  page: (items, { offset, limit }) =>
    items.slice(offset, offset + limit).filter(({ id }) => !isLeftOut(Number(id.slice(5)))),
});

const behaviours: Record<string, Behaviour> = {
  "pages as it should": {},
  "caps pages at 50": {
    page: (items, { offset, limit }) => items.slice(offset, offset + Math.min(50, limit)),
  },
  "gives 150 a page, whatever `limit` says": {
    page: (items, { offset }) => items.slice(offset, offset + 150),
  },
  "gives everything, whatever is asked for": { page: (items) => [...items] },
  "gives the first page for ever": { page: firstForEver },
  "gives the first page for ever, with changing links": {
    page: (items, { before }) => firstForEver(items).map((item) => ({ ...item, link: `signed-${before}` })),
  },
  "gives the first page for ever, without `total_items`": { page: firstForEver, total: () => undefined },
  "leaves out every tenth after counting and paging": without((number) => number % 10 === 5),
  "leaves out 200 to 299 after counting and paging": without((number) => number >= 200 && number < 300),
  "leaves out the last 50 after counting and paging": without((number) => number >= 450),
  "says nothing of `total_items`": { total: () => undefined },
  "says that there are 0": { total: () => 0 },
  "says that there are -1": { total: () => -1 },
  "says that there are null": { total: () => null },
  "says that there are 1000000": { total: () => 1_000_000 },
  "says that there are 250": { total: () => 250 },
  "says that there are 300": { total: () => 300 },
  "says 500, then null": { total: (_items, { before }) => (before === 0 ? 500 : null) },
  "adds one at the top before each request": {
    change: (items, { before }) => before > 0 && items.unshift(addOne()),
  },
  "adds ten at the top before each request, ten a page": {
    change: (items, { before }) => before > 0 && before <= 10 && items.unshift(...addTen()),
    limit: 10,
    concurrency: 1,
  },
  "adds one at the top before the second request, one a page": {
    change: (items, { before }) => before === 1 && items.unshift(addOne()),
    limit: 1,
    concurrency: 1,
  },
  "adds ten at the end before each request": {
    change: (items) => items.length < 600 && items.push(...addTen()),
    concurrency: 1,
  },
  "removes the first before each request": { change: (items, { before }) => before > 0 && items.shift() },
  "removes the last before each request": { change: (items) => items.pop(), concurrency: 1 },
  "removes 150 before the third request": {
    change: (items, { before }) => before === 2 && items.splice(0, 150),
  },
  "removes 50 at the fourth of five requests at once": {
    change: (items, { before }) => before === 3 && items.splice(0, 50),
  },
  "removes all before the third request": {
    change: (items, { before }) => before === 2 && items.splice(0),
    concurrency: 1,
  },
  "removes the last 100 before it is asked for them": {
    change: (items, { before }) => before === 4 && items.splice(400),
    concurrency: 1,
  },
  "removes 2 and adds 1 before the second request": {
    change: (items, { before }) => before === 1 && items.splice(0, 2) && items.push(addOne()),
    concurrency: 1,
  },
  "removes 50 and adds 20 before the second request": {
    change: (items, { before }) =>
      before === 1 && items.splice(0, 50) && items.push(...addTen(), ...addTen()),
    concurrency: 1,
  },
  "removes 1 and adds 2 before the second request": {
    change: (items, { before }) => before === 1 && items.splice(0, 1) && items.push(addOne(), addOne()),
    concurrency: 1,
  },
  "moves the first to the end before the third request": {
    change: (items, { before }) => before === 2 && items.push(...items.splice(0, 1)),
    concurrency: 1,
  },
  "moves the 250th to the top before the third request": {
    change: (items, { before }) => before === 2 && items.unshift(...items.splice(250, 1)),
    concurrency: 1,
  },
  "moves the 50th to the end before the third request": {
    change: (items, { before }) => before === 2 && items.push(...items.splice(50, 1)),
    concurrency: 1,
  },
  "says 500 and 499 by turns": {
    total: (_items, { before }) => (before % 2 === 0 ? 500 : 499),
    concurrency: 1,
  },
  "says 500 and 250 by turns": {
    total: (_items, { before }) => (before % 2 === 0 ? 500 : 250),
    concurrency: 1,
  },
};

/** Reads the list of such a server, and counts. */
async function read({ change, page, total, isLeftOut, limit = 100, concurrency = 4 }: Behaviour) {
  const items: Item[] = Array.from({ length: 500 }, (_, number) => ({ id: `item-${number}` }));
  const always = new Set(items.map(({ id }) => id).filter((_id, number) => !isLeftOut?.(number)));
  let before = 0;
  const server = await startServer((received, response) => {
    const query = new URL(received.path, "http://127.0.0.1").searchParams;
    const request = { offset: Number(query.get("offset")), limit: Number(query.get("limit")), before };
    before += 1;
    change?.(items, request);
    const now = new Set(items.map(({ id }) => id));
    for (const id of always) if (!now.has(id)) always.delete(id);
    const { offset } = request;
    json({
      items: page ? page(items, request) : items.slice(offset, offset + request.limit),
      total_items: total ? total(items, request) : items.length,
    })(received, response);
  });
  const given: string[] = [];
  let error: unknown;
  try {
    const list = clientWithToken({ baseUrl: server.url }).privateRecords.list({ limit }, { concurrency });
    for await (const { id } of list) given.push(id);
  } catch (caught) {
    error = caught;
  }
  const found = new Set(given);
  const missing = [...always].filter((id) => !found.has(id)).length;
  return { given: given.length, missing, twice: given.length - found.size, error };
}

/** The rows of the table at the head of this file. */
const rows = [...readFileSync(new URL(import.meta.url), "utf8").matchAll(/^ \* \| (.+) \|$/gm)]
  .map(([, row = ""]) => row.split("|").map((cell) => cell.trim()))
  .filter(([name = ""]) => name !== "the server");

test("the table has a row for each server, and a server for each row", () => {
  expect(rows.map(([name]) => name)).toEqual(Object.keys(behaviours));
});

describe("a server that", () => {
  test.each(rows)("%s: given %s, missing %s, twice %s, told: %s", async (name = "", ...expected) => {
    const { given, missing, twice, error } = await read(behaviours[name] ?? {});
    const told = error instanceof ResponseError ? "yes" : error === undefined ? "-" : error;
    expect([String(given), String(missing), String(twice), told]).toEqual(expected);
  });
});

test("the error of an empty page has both counts", async () => {
  const { error } = await read({ total: () => 700 });
  expect((error as Error).message).toBe(
    "listPrivateRecords: the page at offset 500 is empty: received 500 items, and `total_items` is 700",
  );
});

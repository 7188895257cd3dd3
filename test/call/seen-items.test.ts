/** Which items of a list are known again. */
import { expect, test } from "vitest";
import { SeenItems } from "../../src/call/list-progress.js";

const ids = (...values: unknown[]) => values.map((id) => ({ id }));
const connection = (host: string, guest: string) => ({
  host_organization_id: host,
  guest_organization_id: guest,
});

test("the items of the remembered pages are known, and those of earlier pages are not", () => {
  const seen = new SeenItems(2);
  seen.add(ids("a", "b"));
  seen.add(ids("c"));
  expect(seen.freshOf(ids("a", "b", "c", "d"))).toEqual(ids("d"));
  seen.add(ids("d"));
  expect(seen.freshOf(ids("a", "b", "c", "d"))).toEqual(ids("a", "b"));
});

test("an item that comes again is remembered from then on", () => {
  const seen = new SeenItems(2);
  seen.add(ids("a"));
  seen.add(ids("a", "b"));
  seen.add(ids("c"));
  expect(seen.freshOf(ids("a", "b", "c"))).toEqual([]);
});

test("two connections of one guest are two items, as they differ in their fields", () => {
  const seen = new SeenItems(1);
  const gone = { ...connection("h", "g"), status: "disconnected", score: 12 };
  const active = { ...connection("h", "g"), status: "active", score: 88 };
  seen.add([gone]);
  expect(seen.freshOf([active, gone])).toEqual([active]);
});

test("an item that only belongs to two organizations is known by its id", () => {
  const seen = new SeenItems(1);
  seen.add([{ id: "a", ...connection("h", "g") }]);
  expect(seen.freshOf([{ id: "b", ...connection("h", "g") }])).toHaveLength(1);
});

test("an item without an id is known by all of it, whatever it is", () => {
  const seen = new SeenItems(1);
  const odd = [null, 5, "x", {}, { a: 1 }, { id: null }, { id: {} }];
  seen.add(odd);
  expect(seen.freshOf([...odd, { a: 2 }])).toEqual([{ a: 2 }]);
});

test("once an id stands twice on a page, ids tell nothing apart, and every item is fresh", () => {
  const seen = new SeenItems(2);
  seen.add(ids("a", "b"));
  expect(seen.freshOf(ids("c", "c"))).toEqual(ids("c", "c"));
  seen.add(ids("c", "c"));
  expect(seen.freshOf(ids("a", "c"))).toEqual(ids("a", "c"));
});

test("a number and a text are two ids only if they read differently, and an id is no content", () => {
  const seen = new SeenItems(1);
  seen.add([{ id: 1 }]);
  expect(seen.freshOf([{ id: "1" }])).toEqual([]);
  expect(seen.freshOf(["id 1"])).toEqual(["id 1"]);
});

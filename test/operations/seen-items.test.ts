/** Which items of a list are known again. */
import { expect, test } from "vitest";
import { SeenItems } from "../../src/operations/seen-items.js";

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

test("a connection is known by its two organizations, even if it names a third one", () => {
  const seen = new SeenItems(1);
  seen.add([connection("h", "g"), connection("h", "g2")]);
  const again = { ...connection("h", "g"), parent_organization_id: "p" };
  expect(seen.freshOf([again, connection("h", "g3"), connection("g", "h")])).toEqual([
    connection("h", "g3"),
    connection("g", "h"),
  ]);
});

test("an item that only belongs to two organizations is known by its id", () => {
  const seen = new SeenItems(1);
  seen.add([{ id: "a", ...connection("h", "g") }]);
  expect(seen.freshOf([{ id: "b", ...connection("h", "g") }])).toHaveLength(1);
});

test("an item without a key is never known, so that none is lost", () => {
  const seen = new SeenItems(3);
  const odd = [null, 5, "x", {}, { id: null }, connection("h", null as unknown as string)];
  seen.add(odd);
  expect(seen.freshOf(odd)).toEqual(odd);
});

/** Which items of a list are known again. */
import { expect, test } from "vitest";
import { SeenItems } from "../../src/operations/seen-items.js";

const ids = (...values: unknown[]) => values.map((id) => ({ id }));
const connection = (host: string, guest: string) => ({
  host_organization_id: host,
  guest_organization_id: guest,
});

test("those of the pages that are remembered, and of no page before", () => {
  const seen = new SeenItems(2);
  seen.add(ids("a", "b"));
  seen.add(ids("c"));
  expect(seen.freshOf(ids("a", "b", "c", "d"))).toEqual(ids("d"));
  seen.add(ids("d"));
  expect(seen.freshOf(ids("a", "b", "c", "d"))).toEqual(ids("a", "b"));
});

test("one that came once more is remembered from then on", () => {
  const seen = new SeenItems(2);
  seen.add(ids("a"));
  seen.add(ids("a", "b"));
  seen.add(ids("c"));
  expect(seen.freshOf(ids("a", "b", "c"))).toEqual([]);
});

test("a connection is known by its two organizations, even where it has another organization as well", () => {
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

test("what has no key is never known, and nothing is lost for that", () => {
  const seen = new SeenItems(3);
  const odd = [null, 5, "x", {}, { id: null }, connection("h", null as unknown as string)];
  seen.add(odd);
  expect(seen.freshOf(odd)).toEqual(odd);
});

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
  const odd = [
    ...[undefined, null, 5, "x", {}],
    ...ids(null, true, {}),
    ...[connection("h", null as unknown as string), connection(null as unknown as string, "g")],
    ...[{ host_organization_id: "h" }, { guest_organization_id: "g" }],
  ];
  seen.add(odd);
  expect(seen.freshOf(odd)).toEqual(odd);
});

test("an item without a key makes no other one known", () => {
  const seen = new SeenItems(1);
  seen.add([{}, { guest_organization_id: "g" }]);
  const others = [...ids("undefined"), connection("undefined", "g"), connection("undefined", "undefined")];
  expect(seen.freshOf(others)).toEqual(others);
});

test.each([7, 0, -1])("an item is known by an id that is the number %i", (id) => {
  const seen = new SeenItems(1);
  seen.add(ids(id));
  expect(seen.freshOf(ids(id, id + 1))).toEqual(ids(id + 1));
});

test.each([0, 1, 3])("the items of the last %i pages are known, and no others", (remembered) => {
  const seen = new SeenItems(remembered);
  const all = ids("a", "b", "c", "d", "e");
  for (const [at, item] of all.entries()) {
    seen.add([item]);
    expect(seen.freshOf(all)).toEqual([
      ...all.slice(0, Math.max(0, at + 1 - remembered)),
      ...all.slice(at + 1),
    ]);
  }
});

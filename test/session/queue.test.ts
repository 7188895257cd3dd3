import { expect, test } from "vitest";
import { Queue } from "../../src/session/queue.js";

/** The names of those whose turn has come, once everything that was to happen has happened. */
async function served(places: Record<string, { turn: Promise<void> } | undefined>): Promise<string[]> {
  const names: string[] = [];
  for (const [name, place] of Object.entries(places)) void place?.turn.then(() => names.push(name));
  await new Promise((resolve) => setImmediate(resolve));
  return names;
}

test("a free slot is taken at once, and a slot that is given back goes to the one that waited longest", async () => {
  const queue = new Queue(1);
  expect(queue.enter()).toBeUndefined();
  const [first, second] = [queue.enter(), queue.enter()];
  expect(await served({ first, second })).toEqual([]);
  queue.release();
  expect(await served({ first, second })).toEqual(["first"]);
  queue.release();
  expect(await served({ first, second })).toEqual(["first", "second"]);
});

test("a slot that is given back while nobody waits is free again, and no more than one", () => {
  const queue = new Queue(1);
  queue.enter();
  queue.release();
  expect(queue.enter()).toBeUndefined();
  expect(queue.enter()).toBeDefined();
});

test("one that leaves before its turn is passed over", async () => {
  const queue = new Queue(1);
  queue.enter();
  const [first, second] = [queue.enter(), queue.enter()];
  first?.leave();
  queue.release();
  expect(await served({ first, second })).toEqual(["second"]);
});

test("one that leaves after its turn has come gives its slot back", async () => {
  const queue = new Queue(1);
  queue.enter();
  const [first, second] = [queue.enter(), queue.enter()];
  queue.release();
  first?.leave();
  expect(await served({ first, second })).toEqual(["first", "second"]);
});

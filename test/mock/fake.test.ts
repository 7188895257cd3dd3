/** What a test returns in place of a method is a call like any other. */
import { expect, test, vi } from "vitest";
import { build, createMock, fake } from "../../src/mock/index.js";
import { hostId } from "../support/client.js";

test("a fake of a call can be awaited, with and without its response", async () => {
  const client = createMock().client();
  const currency = build.currency({ code: "XTS" });
  const list = vi.spyOn(client.currencies, "list").mockImplementation(() => fake([currency]));
  expect(await client.currencies.list()).toEqual([currency]);
  const { data, response } = await client.currencies.list().withResponse();
  expect([data, response.status, response.retries]).toEqual([[currency], 200, 0]);
  await client.currencies.list().finally(() => list.mockRestore());
  expect(await client.currencies.list()).not.toEqual([currency]);
});

test("a fake of a list can be awaited, iterated, and read page by page", async () => {
  const client = createMock().client();
  const items = Array.from({ length: 250 }, (_, index) =>
    build.privateRecord({ id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}` }),
  );
  vi.spyOn(client.privateRecords, "list").mockImplementation(() => fake({ items, total_items: 250 }));
  const list = () => client.privateRecords.list();
  const read: unknown[] = [];
  for await (const record of list()) read.push(record);
  expect(read).toEqual(items);
  expect(await list().toArray({ max: 120 })).toEqual(items.slice(0, 120));
  const lengths: number[] = [];
  for await (const page of list().pages()) lengths.push(page.items.length);
  expect(lengths).toEqual([100, 100, 50]);
  expect((await list()).total_items).toBe(250);
});

test("a fake of a call without data has none", async () => {
  const client = createMock().client();
  vi.spyOn(client.financialFiles, "delete").mockImplementation(() => fake(undefined));
  expect(await client.financialFiles.delete(hostId, hostId)).toBeUndefined();
});

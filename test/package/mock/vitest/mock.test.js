import { expect, test } from "vitest";
import { check } from "../check.js";

test("the mock works under Vitest", async () => {
  expect(await check()).toEqual([]);
});

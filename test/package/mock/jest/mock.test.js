import { expect, test } from "@jest/globals";
import { check } from "../check.js";

test("the mock works under Jest", async () => {
  expect(await check()).toEqual([]);
});

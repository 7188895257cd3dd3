import { expect, test } from "vitest";
import { check } from "../check.js";

test("the mock works in a browser, under Vitest", async () => {
  expect(typeof document).toBe("object");
  expect(await check()).toEqual([]);
});

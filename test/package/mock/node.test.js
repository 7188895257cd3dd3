import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "./check.js";

test("the mock works under node:test", async () => {
  assert.deepEqual(await check(), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import * as mock from "mycreditapp/mock";
import * as kit from "mycreditapp/testing";

test("mycreditapp/testing has the same `createMock` and `build`", () => {
  assert.equal(kit.createMock, mock.createMock);
  assert.equal(kit.build, mock.build);
});

import { expect, test } from "vitest";
import { Description } from "../../src/testing/description.js";
import { createMatcher } from "../../src/testing/requests.js";

const operation = (operationId: string) => ({ operationId, responses: {} });
const find = createMatcher(
  new Description({
    paths: {
      "/things/{id}": { get: operation("getThing"), put: operation("putThing") },
      "/things/latest": { get: operation("getLatest") },
      "/things/{id}/parts.json": { get: operation("listParts") },
    },
    components: { schemas: {} },
  }),
);

test.each([
  ["GET", "/things/7", "getThing"],
  ["PUT", "/things/7", "putThing"],
  ["GET", "/things/latest", "getLatest"],
  ["GET", "/things/7/parts.json", "listParts"],
  ["GET", "/things/7/partsXjson", undefined],
  ["GET", "/things/", undefined],
  ["GET", "/things/7/8", undefined],
  ["POST", "/things/7", undefined],
])("%s %s is %s", (method, path, operationId) => {
  expect(find(method, path)).toBe(operationId);
});

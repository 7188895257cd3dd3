import { expect, test } from "vitest";
import { Description } from "../../src/validate/description.js";
import { createRoutes } from "../../src/validate/routes.js";

const operation = (operationId: string) => ({ operationId, responses: {} });
const findRoute = createRoutes(
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
  expect(findRoute(method, path).operation?.operationId).toBe(operationId);
});

test.each([
  ["/v1-beta/things/7", "/things/7", { id: "7" }],
  ["/a/b/things/latest", "/things/latest", {}],
  ["/things/7%2F8/parts.json", "/things/7%2F8/parts.json", { id: "7/8" }],
])("%s is %s below its base path", (given, path, parameters) => {
  expect(findRoute("GET", given)).toMatchObject({ path, parameters, problem: undefined });
});

test.each([
  ["GET", "/nowhere", 404, "openapi.yaml has no operation at /nowhere"],
  ["DELETE", "/things/7", 405, "openapi.yaml has no DELETE at /things/7, but GET, PUT"],
  ["GET", "/things/%zz", 400, "the path /things/%zz has an escape that cannot be decoded"],
  ["GET", "/nowhere/%E0%A4%A", 400, "has an escape that cannot be decoded"],
])("%s %s leads nowhere: %i", (method, path, status, message) => {
  const { operation, problem } = findRoute(method, path);
  expect(operation).toBeUndefined();
  expect(problem).toEqual({ status, message: expect.stringContaining(message) });
});

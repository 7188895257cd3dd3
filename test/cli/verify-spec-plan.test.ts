/** `verify-spec` reads every operation that it can, and compares each id that a response repeats. */
import { expect, test } from "vitest";
import { reads } from "../../src/cli/verify/plan.js";
import { repeatedIds } from "../../src/evidence/identity.js";
import { documentedOperations } from "../support/openapi.js";

const gets = documentedOperations.filter(({ method }) => method === "GET");

test("each GET operation is in the plan", () => {
  const planned = new Set(reads.map(({ operationId }) => String(operationId)));
  expect(gets.map(({ operationId }) => operationId).filter((each) => !planned.has(each))).toEqual([]);
});

test("each operation whose path ends in an id is known with the field that repeats it", () => {
  const named = gets.flatMap(({ operationId, path }) => {
    const parameter = /\{(\w+)\}$/.exec(path)?.[1];
    return parameter === undefined ? [] : [[operationId, parameter]];
  });
  expect(
    Object.entries(repeatedIds)
      .map(([each, { parameter }]) => [each, parameter])
      .sort(),
  ).toEqual(named.sort());
});

/**
 * Bad requests, derived from `openapi.yaml`: for every operation each required value left out, each enum given an unknown
 * value, each length and range crossed. Prism answers 422, or the client refuses the call before it is sent.
 *
 * The good request that each is made from is the one that `examples/operations.ts` sends.
 */
import { describe, expect, inject, test } from "vitest";
import { type OperationId, operations } from "../../generated/operations.js";
import { resolve } from "../../scripts/generate/openapi-document.js";
import { rowOf } from "../../src/call/call.js";
import { argumentNames, checkInput } from "../../src/call/check.js";
import { toForm } from "../../src/call/upload.js";
import type { Problem } from "../../src/errors/problem.js";
import { documentedOperations, openapi } from "../support/openapi.js";
import { badValues, isNothing, recordRequest, valueFaults } from "../support/wrong-requests.js";

const table = documentedOperations.map((operation) => ({
  operationId: operation.operationId as OperationId,
  faults: valueFaults(operation),
}));
/** Faults that Prism cannot see, or not tell from another path. The client refuses them. */
const forClient = documentedOperations.flatMap(({ operationId, parameters = [] }) =>
  parameters
    .map((parameter) => resolve(openapi, parameter))
    .flatMap(({ in: place, name, schema }) =>
      badValues(schema)
        .filter(([, value]) => place === "path" || (place === "query" && isNothing(value)))
        .map(([what, value]) => ({
          operationId: operationId as OperationId,
          place: place as "path" | "query",
          name,
          what,
          value,
        })),
    ),
);
const withFaults = table.filter(({ faults }) => faults.length > 0);
const count = table.reduce((sum, { faults }) => sum + faults.length, 0);
console.log(
  `negative contract tests: ${count} bad requests that Prism refuses, ${forClient.length} bad inputs that the client refuses`,
);

test("there are cases to try", () => {
  expect(count).toBeGreaterThan(100);
});

describe.each(withFaults)("$operationId", ({ operationId, faults }) => {
  test.each(faults)("$what", async ({ apply }) => {
    const sent = await recordRequest(operationId);
    const { url, body } = apply(sent);
    const { signal: _ended, ...init } = sent.init;
    const response = await fetch(inject("prismUrl") + url.pathname + url.search, {
      ...init,
      ...(body === undefined ? { body: null } : { body }),
    });
    await response.arrayBuffer();
    expect(response.status).toBe(422);
  });
});

describe("the client refuses", () => {
  test.each(forClient)("$operationId, $place $name: $what", ({ operationId, place, name, value }) => {
    const row = rowOf(operationId);
    const rules = place === "path" ? row.pathParameters : row.query;
    const problems: Problem[] = [];
    checkInput(problems, place, rules, { [name]: value });
    expect(problems.map(({ text }) => text).join()).toContain(
      `${place === "path" ? `\`${argumentNames[name]}\`` : `query \`${name}\``} must`,
    );
  });

  const uploads = Object.entries(operations).flatMap(([operationId, row]) =>
    Object.entries(row.body ?? {})
      .filter(([, rule]) => rule.type === "file")
      .map(([part, rule]) => ({ operationId, part, rule })),
  );

  test.each(uploads)("$operationId, form $part: a wrong type", async ({ part, rule }) => {
    const problems: Problem[] = [];
    await toForm({ [part]: rule }, { [part]: { name: "a.txt", data: new Uint8Array(1) } }, problems);
    expect(problems).toMatchObject([
      { message: expect.stringContaining("must be of one of the types .pdf, .zip") },
    ]);
  });

  test.each(uploads.filter(({ rule }) => rule.maxLength))(
    "$operationId, form $part: too large",
    async ({ part, rule }) => {
      const problems: Problem[] = [];
      const data = new Uint8Array((rule.maxLength ?? 0) + 1);
      await toForm({ [part]: rule }, { [part]: { name: "a.pdf", data } }, problems);
      expect(problems).toMatchObject([
        { message: 'is too large: "a.pdf" has 20.1 MiB; at most 20 MiB are allowed' },
      ]);
    },
  );
});

/** A description that lacks what the contract suite compares with fails it, rather than passing unchecked. */
import { expect, test, vi } from "vitest";
import type { OperationId } from "../../generated/operations.js";
import { InputError } from "../../src/index.js";
import { contractSuite } from "../../src/testing/index.js";
import { hostId } from "../support/client.js";
import { type Answerer, answer, json, startServer } from "../support/server.js";

vi.mock("../../src/testing/description.js", async (original) => {
  const actual = await original<typeof import("../../src/testing/description.js")>();
  const document = structuredClone(actual.shippedDescription().document);
  type Paths = Record<string, { get: { responses: Record<string, object | undefined> } }>;
  const paths = document.paths as unknown as Paths;
  const responsesOf = (path: string) => paths[path]?.get.responses ?? {};
  responsesOf("/resources/risk-ranges")["default"] = undefined;
  responsesOf("/resources/weights/metrics")["default"] = {
    content: { "application/json": { schema: { type: "object" } } },
  };
  responsesOf("/resources/currencies")["200"] = {
    content: { "application/json": { schema: { type: "array" } } },
  };
  const description = new actual.Description(document);
  return { ...actual, shippedDescription: () => description };
});

function define(operationId: OperationId, options: { examples: boolean }, baseUrl = "http://127.0.0.1:1") {
  const runs: (() => Promise<void>)[] = [];
  const host = { organizationId: hostId, accessToken: "token" };
  contractSuite((_name, run) => runs.push(run), { baseUrl, host, operations: [operationId], ...options });
  return runs;
}

test.each([
  ["listRiskRanges", "of an error", "no error response"],
  ["listMetricWeights", "of an error", "no example of an error"],
  ["listCurrencies", "of the success", "no example of a success"],
] as const)("%s has no example %s, as it has %s", (operationId, which, _why) => {
  expect(() => define(operationId, { examples: true })).toThrow(
    `openapi.json has no example ${which} of ${operationId}`,
  );
});

async function failureOf(operationId: OperationId, answerer: Answerer): Promise<string | undefined> {
  const server = await startServer(answerer);
  const [run, ...others] = define(operationId, { examples: false }, server.url);
  expect(others).toEqual([]);
  return run?.().then(
    () => undefined,
    (error: Error) => error.message,
  );
}

test("an error of an operation without an error response is a difference", async () => {
  expect(await failureOf("listRiskRanges", json({ detail: "no" }, 403))).toContain(
    "answer 403: a body where none is documented",
  );
});

test("so is a body of an operation that is documented without one, and no body is none", async () => {
  expect(await failureOf("deleteFinancialFile", json({ id: hostId }))).toContain(
    "answer 200: a body where none is documented",
  );
  expect(await failureOf("deleteFinancialFile", answer(204, ""))).toBeUndefined();
});

test("a suite of no operation is refused", () => {
  const options = { baseUrl: "http://127.0.0.1:1", operations: [] };
  expect(() => contractSuite(() => undefined, options)).toThrow(InputError);
  expect(() => contractSuite(() => undefined, options)).toThrow("`operations` is empty");
});

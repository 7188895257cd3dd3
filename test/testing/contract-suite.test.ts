/** The contract suite as its users run it: with vitest, with `node:test`, and against servers that break the contract. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, inject, test } from "vitest";
import { InputError } from "../../src/index.js";
import { type ContractOptions, contractSuite } from "../../src/testing/index.js";
import { action, hostId } from "../support/client.js";
import { type Answerer, answer, json, startServer } from "../support/server.js";

/** Runs the tests that the suite defines, and gives the message of each that fails. */
async function runSuite(options: ContractOptions): Promise<Map<string, string | undefined>> {
  const tests: [string, () => Promise<void>][] = [];
  contractSuite((name, run) => tests.push([name, run]), options);
  const outcomes = new Map<string, string | undefined>();
  for (const [name, run] of tests) {
    outcomes.set(
      name,
      await run().then(
        () => undefined,
        (error: Error) => error.message,
      ),
    );
  }
  return outcomes;
}

const operations = ["requestOrganizationAnalytics"] as const;
const withoutExamples = "requestOrganizationAnalytics: request and answer keep to openapi.yaml";

async function failureAgainst(
  answerer: Answerer,
  options: Partial<ContractOptions> = {},
): Promise<string | undefined> {
  const server = await startServer(answerer, json({ access_token: "token-1", expires_in: 60 }));
  const outcomes = await runSuite({ baseUrl: server.url, operations, ...options });
  expect([...outcomes.keys()]).toEqual([withoutExamples]);
  return outcomes.get(withoutExamples);
}

describe("a server that is not Prism", () => {
  test("passes if it follows the description", async () => {
    expect(await failureAgainst(json(action))).toBeUndefined();
    expect(await failureAgainst(json(action, 201))).toBeUndefined();
  });

  test.each([
    ["a field of another type", json({ ...action, id: 7 }), "/id must be a string"],
    ["a missing field", json({ ...action, status: undefined }), "must have the field `status`"],
    ["no JSON", answer(200, "<html>"), "not JSON"],
    [
      "a violation that it reports itself",
      json(action, 200, { "sl-violations": '[{"message":"x"}]' }),
      "the server reports",
    ],
    ["an error", json({ detail: "no" }, 403), "the server responded with 403: no"],
    ["an error of another shape", json({ message: "no" }, 403), "must have the field `detail`"],
  ])("fails with %s", async (_what, answerer, message) => {
    expect(await failureAgainst(answerer)).toContain(message);
  });

  test("passes with a documented error if errors are allowed, and fails with another error", async () => {
    expect(await failureAgainst(json({ detail: "no" }, 404), { allowErrors: true })).toBeUndefined();
    expect(await failureAgainst(json({ message: "no" }, 404), { allowErrors: true })).toContain("`detail`");
  });

  test("fails the examples if they are requested", async () => {
    const server = await startServer(json(action), json({ access_token: "token-1", expires_in: 60 }));
    const outcomes = await runSuite({ baseUrl: server.url, operations, examples: true });
    expect(outcomes.get("requestOrganizationAnalytics: returns the example resolved as it is")).toContain(
      "resolved",
    );
    expect(outcomes.get("requestOrganizationAnalytics: turns 404 into its class")).toContain("NotFoundError");
  });
});

test("a base path is not part of the operation's path", async () => {
  const server = await startServer(json(action));
  const host = { organizationId: hostId, accessToken: "mine" };
  const outcomes = await runSuite({ baseUrl: `${server.url}/a/base/path/`, host, operations });
  expect(outcomes.get(withoutExamples)).toBeUndefined();
  expect(server.requests[0]?.path).toMatch(/^\/a\/base\/path\/organizations\//);
});

test("an operation that does not exist is refused at once", () => {
  const unknown = ["nothing" as (typeof operations)[0]];
  expect(() => contractSuite(test, { baseUrl: "http://127.0.0.1", operations: unknown })).toThrow(
    /`nothing`/,
  );
  const inherited = ["toString" as (typeof operations)[0]];
  const define = () => contractSuite(() => undefined, { baseUrl: "http://127.0.0.1", operations: inherited });
  expect(define).toThrow(InputError);
  expect(define).toThrow("no contract test calls the operation `toString`");
});

test("a base URL that is missing is refused at once", () => {
  for (const options of [{}, { baseUrl: undefined }] as unknown as ContractOptions[]) {
    const define = () => contractSuite(() => undefined, options);
    expect(define).toThrow(InputError);
    expect(define).toThrow("contractSuite: `baseUrl` is missing");
  }
});

test("it runs under node:test, and fails there", async () => {
  const suite = (baseUrl: string) => `
    import test from "node:test";
    import { contractSuite } from ${JSON.stringify(new URL("../../src/testing/index.ts", import.meta.url).href)};
    contractSuite(test, { baseUrl: ${JSON.stringify(baseUrl)}, examples: true, operations: ${JSON.stringify(operations)} });
  `;
  const run = (baseUrl: string) =>
    promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", suite(baseUrl)],
      {
        cwd: fileURLToPath(new URL("../../", import.meta.url)),
      },
    ).then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
  expect(await run(inject("prismUrl"))).toMatch(/pass 13\n.*fail 0\n/s);
  expect(await run("http://127.0.0.1:1")).toMatch(/pass 0\n.*fail 13\n/s);
});

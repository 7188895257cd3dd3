/**
 * The facade against Prism: the request that reaches it must match `openapi.yaml`, its answer must too, and the facade
 * must return exactly the example. These are the contract tests that the test kit offers to everybody.
 */
import { describe, expect, inject, test } from "vitest";
import { type OperationId, operations } from "../../generated/operations.js";
import { contractSuite } from "../../src/testing/index.js";
import { guestId, hostId } from "../support/client.js";
import { documentedOperations, successExamples } from "../support/openapi.js";
import { transport } from "../support/transport.js";

contractSuite((name, run) => test(name, async () => expect(await run()).toBeUndefined()), {
  baseUrl: inject("prismUrl"),
  fetch: transport,
  examples: true,
});

test.each(documentedOperations.map(({ operationId }) => operationId))(
  "%s has an example of its success, if it has a body",
  (operationId) => {
    expect(successExamples(operationId).length > 0).toBe(
      operations[operationId as OperationId].answers !== "nothing",
    );
  },
);

/** What Prism found wrong with a request or with its own answer. */
function readViolations(headers: { get(name: string): string | null }): unknown[] {
  return JSON.parse(headers.get("sl-violations") ?? "[]") as unknown[];
}

/** Prism would let a broken example pass with a header only. This is the check that the header is looked at. */
test("a violation that Prism reports is seen", async () => {
  const response = await fetch(`${inject("prismUrl")}/organizations/${guestId}/analytics/requests`, {
    method: "POST",
  });
  expect(readViolations(response.headers)).not.toEqual([]);
});

describe("when called past the client, Prism refuses", () => {
  const path = `/organizations/${guestId}/analytics/requests`;
  const complete = {
    Authorization: "Bearer any",
    "Requester-Organization-ID": hostId,
    "Target-Organization-ID": hostId,
  };
  const without = (name: keyof typeof complete) => {
    const { [name]: _left, ...others } = complete;
    return others;
  };
  const post = (path: string, headers: Record<string, string>) =>
    fetch(inject("prismUrl") + path, { method: "POST", headers });

  test("nothing in the complete request, from which the others are made", async () => {
    const response = await post(path, complete);
    expect(response.status).toBe(200);
    expect(readViolations(response.headers)).toEqual([]);
  });

  test.each([
    ["no token", path, without("Authorization"), 401],
    ["no requester", path, without("Requester-Organization-ID"), 422],
    ["no target", path, without("Target-Organization-ID"), 422],
    ["a requester that is no UUID", path, { ...complete, "Requester-Organization-ID": "us" }, 422],
    ["a target that is no UUID", path, { ...complete, "Target-Organization-ID": "them" }, 422],
    ["an org_id that is no UUID", "/organizations/42/analytics/requests", complete, 422],
  ])("%s", async (_what, path, headers, status) => {
    const response = await post(path, headers);
    expect(response.status).toBe(status);
    expect(readViolations(response.headers)).not.toEqual([]);
  });

  test.each([
    ["no client_id", { client_secret: "s" }],
    ["no client_secret", { client_id: "c" }],
    ["an empty client_id", { client_id: "", client_secret: "s" }],
    ["a client_id that is too long", { client_id: "c".repeat(129), client_secret: "s" }],
    ["a client_secret that is too long", { client_id: "c", client_secret: "s".repeat(65) }],
  ])("a token request with %s", async (_what, body) => {
    const response = await fetch(`${inject("prismUrl")}/oauth2/token`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(422);
  });
});

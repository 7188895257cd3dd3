/**
 * The facade against Prism: the request that reaches it must match `openapi.yaml`, its answer must too, and the facade
 * must return exactly the example.
 */
import { describe, expect, inject, test } from "vitest";
import { type Clients, calls } from "../../examples/operations.js";
import { type OperationId, operations } from "../../generated/operations.js";
import {
  type ApiCall,
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  type Fetch,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
} from "../../src/index.js";
import { bothClients, errorOf, guestId, hostId } from "../support/client.js";
import { successExamples } from "../support/openapi.js";

/** What Prism found wrong with a request or with its own answer. */
function readViolations(headers: { get(name: string): string | null }): unknown[] {
  return JSON.parse(headers.get("sl-violations") ?? "[]") as unknown[];
}

/** A client of Prism that asks for a certain answer, and fails on every violation that Prism reports. */
function contractClients({ prefer }: { prefer?: string } = {}) {
  const violations: unknown[] = [];
  const checkedFetch: Fetch = async (url, init) => {
    const headers =
      prefer === undefined || url.endsWith("/oauth2/token")
        ? init.headers
        : { ...init.headers, Prefer: prefer };
    const response = await fetch(url, { ...init, headers });
    violations.push(...readViolations(response.headers));
    return response;
  };
  const clients = bothClients({ baseUrl: inject("prismUrl"), fetch: checkedFetch, maxRetries: 0 });
  return { clients, violations };
}

describe.each<[string, (clients: Clients) => ApiCall<unknown>]>(Object.entries(calls))(
  "%s",
  (operationId, run) => {
    const examples = successExamples(operationId);

    test("has an example of its success, if it has a body", () => {
      expect(examples.length > 0).toBe(operations[operationId as OperationId].answers !== false);
    });

    // A success without a body is asked for by its status alone.
    const answers: [name: string | undefined, value: unknown][] =
      examples.length > 0 ? examples : [[undefined, undefined]];
    test.each(answers)("returns the example %s as it is", async (name, value) => {
      const { clients, violations } = contractClients({
        prefer: name === undefined ? "code=200" : `code=200, example=${name}`,
      });
      const { data, response } = await run(clients).withResponse();
      expect(violations).toEqual([]);
      expect(data).toEqual(value);
      expect(response.status).toBe(200);
    });

    test.each([
      [400, BadRequestError],
      [401, AuthenticationError],
      [403, PermissionError],
      [404, NotFoundError],
      [409, ConflictError],
      [418, ApiError],
      [422, ValidationError],
      [429, RateLimitError],
      [500, ServerError],
      [503, ServerError],
    ])("turns %i into its class, with both shapes of detail", async (status, type) => {
      for (const [example, message] of [
        ["message", "The request was refused."],
        ["validation", "Unsupported CRUD operation!"],
      ]) {
        const { clients, violations } = contractClients({ prefer: `code=${status}, example=${example}` });
        const error = await errorOf<ApiError>(run(clients), type);
        expect(violations).toEqual([]);
        expect(error.constructor).toBe(type);
        expect(error).toMatchObject({ status, operationId });
        expect(error.issues.map((issue) => issue.message)).toEqual([message]);
        expect(error.message).toContain(message);
      }
    });
  },
);

/** Prism would let a broken example pass with a header only. This is the check that the header is looked at. */
test("a violation that Prism reports is seen", async () => {
  const response = await fetch(`${inject("prismUrl")}/organizations/${guestId}/analytics/requests`, {
    method: "POST",
  });
  expect(readViolations(response.headers)).not.toEqual([]);
});

describe("around the facade, Prism refuses", () => {
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

  test("nothing about the complete request, from which the others are made", async () => {
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

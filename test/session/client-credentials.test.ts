/** The token request: its own budget, a secret that may be rotated, and an answer that is checked. */
import { describe, expect, test, vi } from "vitest";
import { ApiError, AuthenticationError, ResponseError, ServerError } from "../../src/index.js";
import { action, clientWithCredentials, errorOf, guestId } from "../support/client.js";
import { everythingIn } from "../support/everything-in.js";
import { answer, inTurn, json, startServer } from "../support/server.js";

const token = json({ access_token: "token-1", expires_in: 3600 });

describe("the secret as a function", () => {
  /** A server that knows one secret at a time. */
  async function startServerWithSecret(status = 401) {
    const state = { secret: "secret-1" };
    const server = await startServer(json(action), (request, response) =>
      (JSON.parse(request.body).client_secret === state.secret
        ? token
        : json({ error: "invalid_client", error_description: "unknown client" }, status))(request, response),
    );
    return { server, state };
  }

  test("is called for each token request", async () => {
    const { server } = await startServerWithSecret();
    const clientSecret = vi.fn(async () => "secret-1");
    await clientWithCredentials({ baseUrl: server.url, clientSecret }).analytics.request(guestId);
    expect(clientSecret).toHaveBeenCalledTimes(1);
  });

  test.each([401, 400])("is asked once more after invalid_client with status %i", async (status) => {
    const { server } = await startServerWithSecret(status);
    const clientSecret = vi.fn().mockReturnValueOnce("old").mockReturnValueOnce("secret-1");
    const client = clientWithCredentials({ baseUrl: server.url, clientSecret, maxRetries: 0 });
    expect(await client.analytics.request(guestId)).toEqual(action);
    expect([clientSecret.mock.calls.length, server.tokenRequests.length]).toEqual([2, 2]);
  });

  test("that returns the refused secret again is not tried again", async () => {
    const { server } = await startServerWithSecret();
    const clientSecret = vi.fn(() => "old");
    const client = clientWithCredentials({ baseUrl: server.url, clientSecret });
    await errorOf(client.analytics.request(guestId), AuthenticationError);
    expect([clientSecret.mock.calls.length, server.tokenRequests.length]).toEqual([2, 1]);
  });

  test("that returns another refused secret is tried twice in all", async () => {
    const { server } = await startServerWithSecret();
    let asked = 0;
    const client = clientWithCredentials({ baseUrl: server.url, clientSecret: () => `old-${++asked}` });
    await errorOf(client.analytics.request(guestId), AuthenticationError);
    expect([asked, server.tokenRequests.length]).toEqual([2, 2]);
  });

  test("is not called again after a failure other than a refused secret", async () => {
    const server = await startServer(json(action), answer(403));
    const clientSecret = vi.fn(() => "secret-1");
    const client = clientWithCredentials({ baseUrl: server.url, clientSecret });
    await errorOf(client.analytics.request(guestId), AuthenticationError);
    expect(clientSecret).toHaveBeenCalledTimes(1);
  });

  test.each<[string, () => never, string]>([
    [
      "throws",
      () => {
        throw new Error("vault: canary-secret-7f3a");
      },
      "the function `clientSecret` threw",
    ],
    ["returns nothing", () => undefined as never, "must return a string; got undefined"],
    ["returns an empty string", () => "" as never, "got an empty string"],
    ["returns a number", () => 7 as never, "must return a string"],
  ])("that %s is an AuthenticationError, and nothing is sent", async (_what, clientSecret, message) => {
    const server = await startServer(json(action));
    const client = clientWithCredentials({ baseUrl: server.url, clientSecret });
    const error = await errorOf(client.analytics.request(guestId), AuthenticationError);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain("canary");
    expect([server.tokenRequests, server.requests]).toEqual([[], []]);
  });

  test("that never returns is called a second time after 10 s, and holds up no call for longer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      const clientSecret = vi
        .fn<() => string | Promise<string>>()
        .mockReturnValueOnce(new Promise(() => undefined))
        .mockReturnValue("secret-1");
      const fetch = async (url: string) =>
        Response.json(url.endsWith("/token") ? { access_token: "token-1", expires_in: 60 } : action);
      const client = clientWithCredentials({
        baseUrl: "https://a.example",
        clientSecret,
        fetch,
        timeout: 60_000,
      });
      const call = client.analytics.request(guestId);
      await vi.advanceTimersByTimeAsync(9_999);
      expect(clientSecret).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await call).toEqual(action);
      expect(clientSecret).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("how often a token is requested", () => {
  const busy = json({}, 503);

  test("is up to the client's maxRetries", async () => {
    const server = await startServer(json(action), inTurn(busy, token));
    const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 1 });
    expect(await client.analytics.request(guestId, { maxRetries: 0 })).toEqual(action);
    expect(server.tokenRequests).toHaveLength(2);
  });

  test("is twice with maxRetries: 0, and does not depend on the option of one call", async () => {
    const server = await startServer(json(action), busy);
    const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 0 });
    const error = await errorOf(client.analytics.request(guestId, { maxRetries: 2 }), ServerError);
    expect(error).toMatchObject({ status: 503, executed: "no", operationId: "requestOrganizationAnalytics" });
    expect(server.tokenRequests).toHaveLength(2);
  });

  test("a call that stops waiting leaves the token to the next call", async () => {
    let give: (() => void) | undefined;
    const server = await startServer(json(action), (request, response) => {
      give = () => token(request, response);
    });
    const client = clientWithCredentials({ baseUrl: server.url });
    await errorOf(client.analytics.request(guestId, { timeout: 100 }), Error);
    // The second was sent after half of the time.
    const requested = 2;
    await vi.waitFor(() => expect(server.tokenRequests).toHaveLength(requested));
    const next = client.analytics.request(guestId);
    give?.();
    expect(await next).toEqual(action);
    expect(server.tokenRequests).toHaveLength(requested);
  });
});

describe("the response", () => {
  test.each<[string, unknown, string]>([
    ["no token", { expires_in: 60 }, "access_token"],
    ["an empty token", { access_token: "", expires_in: 60 }, "access_token"],
    ["a token with a line break", { access_token: "a\r\nX-Evil: 1", expires_in: 60 }, "access_token"],
    ["a token with a space", { access_token: "a b", expires_in: 60 }, "access_token"],
    ["a token that is an object", { access_token: {}, expires_in: 60 }, "access_token"],
    ...[0, -1, "", "soon", 1e300, {}].map((expires_in): [string, unknown, string] => [
      `a lifetime of ${JSON.stringify(expires_in)}`,
      { access_token: "a", expires_in },
      "expires_in",
    ]),
  ])("with %s is an AuthenticationError", async (_what, body, field) => {
    const server = await startServer(json(action), json(body));
    const error = await errorOf(
      clientWithCredentials({ baseUrl: server.url }).analytics.request(guestId),
      AuthenticationError,
    );
    expect(error.message).toContain(`no usable \`${field}\``);
    expect(server.requests).toEqual([]);
  });

  test.each([3599.5, "3600"])("with a lifetime of %j is read", async (expires_in) => {
    const server = await startServer(json(action), json({ access_token: "token-1", expires_in }));
    const client = clientWithCredentials({ baseUrl: server.url });
    await client.analytics.request(guestId);
    expect(await client.analytics.request(guestId)).toEqual(action);
    expect(server.tokenRequests).toHaveLength(1);
  });

  test("of more than 1 MiB is cut off", async () => {
    const server = await startServer(
      json(action),
      json({ access_token: "token-1", expires_in: 3600, padding: "x".repeat(2 ** 20) }),
    );
    const error = await errorOf(
      clientWithCredentials({ baseUrl: server.url }).analytics.request(guestId),
      ResponseError,
    );
    expect(error.cause).toMatchObject({ name: "ResponseError", code: "unexpected_response" });
    expect(error.message).toContain("larger than 1048576 bytes");
    expect(server.tokenRequests).toHaveLength(1);
  });

  test("of a little less than 1 MiB is read", async () => {
    const server = await startServer(
      json(action),
      json({ access_token: "token-1", expires_in: 3600, padding: "x".repeat(2 ** 20 - 100) }),
    );
    expect(await clientWithCredentials({ baseUrl: server.url }).analytics.request(guestId)).toEqual(action);
  });
});

test("a refused token that the failure to replace it names is not in the error of the call", async () => {
  const first = json({ access_token: "canary-old-token", expires_in: 3600 });
  const second = json({ error: "invalid_request", error_description: "after canary-old-token" }, 400);
  const server = await startServer(answer(401), inTurn(first, second));
  const events: unknown[] = [];
  const client = clientWithCredentials({ baseUrl: server.url, onAttempt: (event) => events.push(event) });
  const error = await errorOf(client.analytics.request(guestId), AuthenticationError);
  expect([server.requests.length, server.tokenRequests.length]).toEqual([1, 2]);
  expect(error.message).toContain("after [redacted]");
  expect(error.issues).toMatchObject([{ message: "after [redacted]" }]);
  expect(error.body).toBeUndefined();
  expect(everythingIn([error, events])).not.toContain("canary-old-token");
});

describe("a refusal is reduced to its words", () => {
  test("and its texts are in the message", async () => {
    const server = await startServer(
      json(action),
      json(
        {
          error: "invalid_client",
          error_description: "Client authentication failed",
          error_uri: "https://a.example/errors",
          debug: { client_secret: "canary-secret-7f3a" },
          input: "canary-secret-7f3a",
        },
        401,
        { "x-request-id": "req-9" },
      ),
    );
    const error = await errorOf(
      clientWithCredentials({ baseUrl: server.url }).analytics.request(guestId),
      AuthenticationError,
    );
    expect(error).toMatchObject({
      status: 401,
      requestId: "req-9",
      body: undefined,
      issues: [{ pointer: "", message: "Client authentication failed", code: "invalid_client" }],
    });
    expect(error.message).toContain("Client authentication failed");
    expect(error.message).toContain("check `clientId` and `clientSecret`");
    expect(everythingIn(error)).not.toContain("canary");
    expect(error.cause).toMatchObject({ name: "AuthenticationError", code: "authentication_failed" });
  });

  test("with the problems that FastAPI names, without its input", async () => {
    const detail = [
      {
        loc: ["body", "client_secret"],
        msg: "too long",
        type: "string_too_long",
        input: "canary-secret-7f3a",
      },
    ];
    const server = await startServer(json(action), json({ detail }, 422));
    const error = await errorOf(
      clientWithCredentials({ baseUrl: server.url }).analytics.request(guestId),
      ApiError,
    );
    // The caller's request has no such field: it is no ValidationError of the call.
    expect(error.name).toBe("ApiError");
    expect(error.message).toContain("is `baseUrl` the address of the API?");
    expect(error.issues).toEqual([
      { pointer: "/body/client_secret", message: "too long", type: "string_too_long" },
    ]);
    expect(error.body).toBeUndefined();
  });
});

/** How the failure of a token request becomes the error of each call that waited for the token. */
import { describe, expect, test } from "vitest";
import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  InputError,
  type MyCreditAppError,
  RateLimitError,
  ResponseError,
  ServerError,
  TimeoutError,
} from "../../src/index.js";
import { isInvalidClient, toCallError, UnusableToken } from "../../src/session/token-failure.js";

const call = { label: "getThing", operationId: "getThing" };
const ofToken = {
  operationId: "createAccessToken",
  callId: "call-1",
  requestId: "req-1",
  executed: "maybe",
} as const;

function apiError(status: number, code?: string): ApiError {
  const issues = [{ pointer: "", message: "why", ...(code !== undefined && { code }) }];
  const headers = new Headers({ "x-a": "1" });
  return new ApiError("createAccessToken: refused", { status, headers, issues, retryAfter: 3 }, ofToken);
}

describe("each failure keeps its class, and names the call that waited", () => {
  test.each<[string, Error, new (...args: never[]) => MyCreditAppError, string, object]>([
    ["a lost connection", new ConnectionError("lost", ofToken), ConnectionError, "lost", {}],
    ["a timeout", new TimeoutError("late", 30_000, ofToken), TimeoutError, "late", { timeoutMs: 30_000 }],
    [
      "a function `headers` that threw",
      new InputError(["bad"], ofToken),
      InputError,
      "bad",
      { problems: ["could not get an access token: bad"] },
    ],
    [
      "a page",
      new ResponseError(
        "a page",
        { status: 200, headers: new Headers({ "content-type": "text/html" }) },
        "",
        ofToken,
      ),
      ResponseError,
      "a page",
      { status: 200, contentType: "text/html", bodyStart: "" },
    ],
    [
      "a page without a type",
      new ResponseError("a page", { status: 200, headers: new Headers() }, "hush", ofToken),
      ResponseError,
      "a page",
      { status: 200, contentType: undefined, bodyStart: "" },
    ],
    ["429", apiError(429), RateLimitError, "refused", { status: 429, retryAfter: 3 }],
    ["500", apiError(500), ServerError, "refused", { status: 500 }],
    ["599", apiError(599), ServerError, "refused", { status: 599 }],
    ...[400, 401, 403].map((status): [string, Error, typeof AuthenticationError, string, object] => [
      String(status),
      apiError(status),
      AuthenticationError,
      "refused; check `clientId` and `clientSecret`",
      { status, issues: [{ message: "why" }] },
    ]),
    [
      "422 with `invalid_client`",
      apiError(422, "invalid_client"),
      AuthenticationError,
      "refused; check `clientId` and `clientSecret`",
      { status: 422 },
    ],
    [
      "404",
      apiError(404),
      ApiError,
      "refused; is `baseUrl` the address of the API?",
      { status: 404, body: undefined },
    ],
    [
      "an unusable token",
      new UnusableToken("no token in it"),
      AuthenticationError,
      "no token in it",
      { status: 0, cause: { message: "no token in it" } },
    ],
    [
      "a function that threw",
      new UnusableToken("it threw", { cause: new RangeError("vault") }),
      AuthenticationError,
      "it threw",
      { cause: { name: "RangeError", message: "vault" } },
    ],
  ])("%s", (_what, failure, type, reason, others) => {
    const error = toCallError(failure, { callId: "call-7", call }, "no");
    expect(error.constructor).toBe(type);
    expect(error.message).toContain(`getThing: could not get an access token: ${reason}`);
    expect(error).toMatchObject({ operationId: "getThing", callId: "call-7", executed: "no", ...others });
    expect(error.requestId).toBe(failure instanceof UnusableToken ? undefined : "req-1");
    expect(error.cause).toBeInstanceOf(Error);
  });

  test("what is no error at all", () => {
    const error = toCallError("odd", { callId: "call-7", call }, "maybe");
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({
      message: "getThing: could not get an access token: odd",
      executed: "maybe",
    });
  });
});

test("the failure of a redirect, which asks of `baseUrl` already, does not ask twice", () => {
  const redirect = new ApiError("createAccessToken: it redirects; is `baseUrl` right?", { status: 302 });
  expect(toCallError(redirect, { callId: "call-7", call }, "no").message).toBe(
    "getThing: could not get an access token: it redirects; is `baseUrl` right?",
  );
});

test.each([
  ["listCurrencies", "listCurrencies"],
  ["GET /things", undefined],
])("the call %s is named once, by its label", (label, operationId) => {
  const failures = [
    new InputError(["bad"], ofToken),
    new ConnectionError("bad", ofToken),
    new TimeoutError("bad", 30_000, ofToken),
    new UnusableToken("bad"),
  ];
  for (const failure of failures)
    expect(toCallError(failure, { callId: "call-7", call: { label, operationId } }, "no").message).toBe(
      `${label}: could not get an access token: bad`,
    );
});

test.each<[unknown, boolean]>([
  [apiError(401), true],
  [apiError(400, "invalid_client"), true],
  [apiError(400, "invalid_request"), false],
  [apiError(400), false],
  [new ConnectionError("lost"), false],
  [undefined, false],
])("%s refuses the credentials: %s", (error, expected) => {
  expect(isInvalidClient(error)).toBe(expected);
});

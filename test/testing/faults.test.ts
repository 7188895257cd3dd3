/** Each fault as a client meets it. A fault that reached the client as something else would test nothing. */
import { beforeEach, expect, test } from "vitest";
import {
  ConnectionError,
  type MyCreditAppError,
  ResponseError,
  ServerError,
  TimeoutError,
} from "../../src/index.js";
import { faultKinds } from "../../src/mock/fault-kinds.js";
import type { FaultKind, MockServer } from "../../src/testing/index.js";
import { errorOf } from "../support/client.js";
import { openTestMock } from "../support/mock.js";

let mock: MockServer;
beforeEach(async () => {
  mock = await openTestMock();
});

const table: [FaultKind, new (...args: never[]) => MyCreditAppError, object][] = [
  ["reset", ConnectionError, { executed: "maybe", message: expect.stringContaining("ECONNRESET") }],
  ["hang-up", ConnectionError, { executed: "maybe" }],
  ["garbage", ConnectionError, { executed: "maybe", message: expect.stringMatching(/HPE_INVALID|protocol/) }],
  ["stall", TimeoutError, {}],
  ["stall-body", TimeoutError, {}],
  ["drip", TimeoutError, {}],
  ["truncate", ConnectionError, { executed: "maybe", message: expect.stringContaining("broke off") }],
  ["half-json", ResponseError, { status: 200, contentType: "application/json" }],
  ["wrong-length", ResponseError, { status: 200, contentType: "application/json" }],
  ["empty-success", ResponseError, { status: 200, bodyStart: "" }],
  ["empty-error", ServerError, { status: 500, body: "" }],
  ["html-gateway", ServerError, { status: 502, body: expect.stringContaining("<html>") }],
  ["html-success", ResponseError, { status: 200, contentType: "text/html" }],
];

test.each(table)("%s", async (kind, errorClass, details) => {
  // A token of its own, so that the deadline is all for the call.
  const timeout = errorClass === TimeoutError ? 400 : 20_000;
  const client = mock.client({ accessToken: "mine", maxRetries: 0, timeout });
  mock.fail("requestOrganizationAnalytics", kind);
  const error = await errorOf(client.analytics.request(mock.guestId), errorClass);
  expect(error).toMatchObject(details);
  expect(mock.requests).toMatchObject([{ answeredBy: "fault" }]);
  // The next one is answered, on whatever connection.
  await mock.client({ accessToken: "mine" }).analytics.request(mock.guestId);
});

test("every fault has a row in the table above", () => {
  expect(table.map(([kind]) => kind)).toEqual(faultKinds.filter((kind) => kind !== "refuse"));
});

test.each(["half-json", "html-gateway", "html-success", "empty-success", "empty-error"] as const)(
  "a page of another origin may read %s",
  async (kind) => {
    mock.fail("listCurrencies", kind);
    const response = await fetch(`${mock.url}/resources/currencies`);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-expose-headers")).toBe("*");
  },
);

test("times counts requests", async () => {
  mock.fail("createAccessToken", "reset", { times: 2 });
  // A token request is sent again after a broken connection.
  await mock.client().analytics.request(mock.guestId);
  expect(mock.requests.map(({ answeredBy }) => answeredBy)).toEqual(["fault", "fault", "example", "example"]);
});

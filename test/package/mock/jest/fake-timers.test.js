import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { createMock } from "mycreditapp/mock";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test("a request to a guest that was lost cannot be decided, without a wait", async () => {
  const mock = createMock({ realPauses: true });
  mock.fail("requestOrganizationAnalytics", "reset");
  const failure = mock
    .client()
    .analytics.ensureRequested(mock.guestId)
    .catch((error) => error);
  await jest.advanceTimersByTimeAsync(30_000);
  expect((await failure).message).toContain("showed no open request afterwards");
});

test("a call meets its deadline, without a wait", async () => {
  const mock = createMock();
  mock.fail("listCurrencies", "stall", { times: Number.POSITIVE_INFINITY });
  const failure = mock
    .client()
    .currencies.list()
    .catch((error) => error);
  await jest.advanceTimersByTimeAsync(30_000);
  expect((await failure).code).toBe("timeout");
});

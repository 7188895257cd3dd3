/**
 * A test of the user fakes the timers, and moves the clock on: with the mock, nothing needs real time. The timers of Jest are
 * those of Vitest; `test/package/mock` has Jest itself.
 */
import { mock as nodeTest } from "node:test";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { ConnectionError, TimeoutError } from "../../src/index.js";
import { createMock, type Mock } from "../../src/mock/index.js";
import { errorOf } from "../support/client.js";

type Advance = (milliseconds: number) => Promise<unknown>;

const kinds: [string, () => Advance][] = [
  [
    "Vitest",
    () => {
      vi.useFakeTimers();
      onTestFinished(() => void vi.useRealTimers());
      return (milliseconds) => vi.advanceTimersByTimeAsync(milliseconds);
    },
  ],
  [
    "node:test",
    () => {
      nodeTest.timers.enable({ apis: ["setTimeout"] });
      onTestFinished(() => nodeTest.timers.reset());
      return async (milliseconds) => {
        for (let passed = 0; passed < milliseconds; passed += 500) {
          nodeTest.timers.tick(500);
          await new Promise((resolve) => setImmediate(resolve));
        }
      };
    },
  ],
];

describe.each(kinds)("with the fake timers of %s,", (_kind, start) => {
  async function running(mock: Mock) {
    const client = mock.client();
    await client.currencies.list();
    return client;
  }

  test("a request to a guest that was lost cannot be decided after 30 s", async () => {
    const mock = createMock({ realPauses: true });
    const { analytics } = await running(mock);
    const advance = start();
    mock.fail("requestOrganizationAnalytics", "reset");
    const failure = errorOf(analytics.ensureRequested(mock.guestId), ConnectionError);
    await advance(35_000);
    expect((await failure).message).toContain("showed no open request afterwards");
  });

  test("a wait reads until the run has ended", async () => {
    const mock = createMock({ realPauses: true });
    const { analytics } = await running(mock);
    const [run] = (await analytics.list(mock.hostId)).items;
    const advance = start();
    mock.sequence("listOrganizationAnalytics", [
      { example: "in_progress", times: 4 },
      { example: "success" },
    ]);
    const waiting = analytics.waitFor(mock.hostId, run?.id ?? "");
    await advance(20_000);
    expect((await waiting).status).toBe("success");
  });

  test("a call that gets no response meets its deadline", async () => {
    const mock = createMock();
    const { currencies } = await running(mock);
    const advance = start();
    mock.fail("listCurrencies", "stall", { times: Number.POSITIVE_INFINITY });
    const failure = errorOf(currencies.list(), TimeoutError);
    await advance(40_000);
    expect((await failure).timeoutMs).toBe(30_000);
  });
});

/** The parts of the bulk example that need neither Redis nor processes. `prove` runs the whole of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askGuest } from "../../examples/bulk/ask-guest.js";
import { toCsvRow } from "../../examples/bulk/csv.js";
import { describeProgress } from "../../examples/bulk/progress.js";
import { ConnectionError, ServerError } from "../../src/index.js";
import { build, type Mock, startMock } from "../../src/testing/index.js";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
beforeEach(() => mock.reset());
afterAll(() => mock.stop());

/** Asks the guest, and tells what was sent, in order, with the moment at which the job was marked. */
async function ask({ begunBefore = false, guestId = mock.guestId } = {}) {
  const steps: string[] = [];
  const seen = () =>
    mock.requests.map(({ operationId }) => operationId ?? "").filter((id) => id !== "createAccessToken");
  const result = await askGuest(mock.client({ maxRetries: 0 }), guestId, begunBefore, async () => {
    steps.push(...seen(), "marked");
  }).catch((error: unknown) => error);
  return { result, steps: [...steps, ...seen()] };
}

describe("a guest is asked once", () => {
  test("the job is marked before the request is sent", async () => {
    const { result, steps } = await ask();
    expect(result).toEqual({ outcome: "asked", detail: build.connectionAction().id });
    expect(steps).toEqual(["marked", "requestOrganizationAnalytics"]);
  });

  test("a marked one whose connection waits for analytics is not asked again", async () => {
    const connection = build.guestConnection({
      active_action_type: "analytics_request",
      active_action_updated_at: "2025-09-23T16:07:35.675578",
    });
    mock.respond("getGuestConnection", { body: connection });
    const { result, steps } = await ask({ begunBefore: true });
    expect(result).toEqual({ outcome: "asked before", detail: connection.active_action_updated_at });
    expect(steps).toEqual(["getGuestConnection"]);
  });

  test("a marked one whose connection waits for nothing is asked", async () => {
    mock.respond("getGuestConnection", { body: build.guestConnection({ status: "connected" }) });
    const { result, steps } = await ask({ begunBefore: true });
    expect(result).toMatchObject({ outcome: "asked" });
    expect(steps).toEqual(["getGuestConnection", "requestOrganizationAnalytics"]);
  });

  test("a marked one whose connection cannot be read is not asked", async () => {
    mock.respond("getGuestConnection", { status: 500 });
    const { result, steps } = await ask({ begunBefore: true });
    expect(result).toBeInstanceOf(ServerError);
    expect(steps).toEqual(["getGuestConnection"]);
  });
});

describe("what comes back instead of an action", () => {
  test.each([
    [{ "Retry-After": "7" }, 7_000],
    [{}, 1_000],
  ])("429 with %o slows every worker down for %i ms", async (headers, slowDownMs) => {
    mock.respond("requestOrganizationAnalytics", { status: 429, headers });
    expect((await ask()).result).toEqual({ slowDownMs });
  });

  test.each([400, 403, 404, 409, 422])("%i is the outcome", async (status) => {
    mock.respond("requestOrganizationAnalytics", { status });
    expect((await ask()).result).toMatchObject({
      outcome: "refused",
      detail: expect.stringContaining(`${status}`),
    });
  });

  test("an id that is none is the outcome, and nothing is sent", async () => {
    const { result } = await ask({ guestId: "guest 1" });
    expect(result).toMatchObject({ outcome: "refused", detail: expect.stringContaining("UUID") });
    expect(mock.requests).toEqual([]);
  });

  test("an outage of the server and a broken connection are tried again later", async () => {
    mock.respond("requestOrganizationAnalytics", { status: 503 });
    expect((await ask()).result).toBeInstanceOf(ServerError);
    mock.fail("requestOrganizationAnalytics", "reset");
    expect((await ask()).result).toBeInstanceOf(ConnectionError);
  });
});

describe("progress", () => {
  test.each([
    [[], ""],
    [[[0, 0]], "0 of 100 guests, 0 a second, waiting"],
    [
      [
        [0, 0],
        [10_000, 20],
      ],
      "20 of 100 guests, 2 a second, 0:40 left",
    ],
    [
      [
        [0, 10],
        [1_000, 11],
      ],
      "11 of 100 guests, 1 a second, 1:29 left",
    ],
    [
      [
        [0, 50],
        [5_000, 50],
      ],
      "50 of 100 guests, 0 a second, waiting",
    ],
    [
      [
        [0, 90],
        [1_000, 100],
      ],
      "100 of 100 guests, 10 a second",
    ],
  ])("%j", (seen, line) => {
    expect(
      describeProgress(
        seen.map(([atMs = 0, done = 0]) => ({ atMs, done })),
        100,
      ),
    ).toBe(line);
  });
});

test("a row of CSV is read as it was written, and no cell is a formula", () => {
  expect(toCsvRow(["a", 'says "no"', "one,\ntwo", ""])).toBe('a,"says ""no""","one,\ntwo",\r\n');
  expect(toCsvRow(["=1+1", "+1", "-1", "@a", "1=1"])).toBe("'=1+1,'+1,'-1,'@a,1=1\r\n");
});

/** The parts of the bulk example that need neither Redis nor processes. `prove` runs the whole of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askGuest } from "../../examples/bulk/ask-guest.js";
import { toCsvRow } from "../../examples/bulk/csv.js";
import { describeProgress } from "../../examples/bulk/progress.js";
import { type MyCreditApp, ServerError } from "../../src/index.js";
import { build, type MockServer, startMock } from "../../src/testing/index.js";

let mock: MockServer;
beforeAll(async () => {
  mock = await startMock();
});
beforeEach(() => mock.reset());
afterAll(() => mock.stop());

/** Asks the guest, and tells what was sent and noted, in order. */
async function ask({
  isMarked = false,
  guestId = mock.guestId,
  client = mock.client({ maxRetries: 0 }),
} = {}) {
  const steps: string[] = [];
  const seen = () =>
    mock.requests.map(({ operationId }) => operationId ?? "").filter((id) => id !== "createAccessToken");
  const note = (step: string) => async () => {
    const before = steps.filter((one) => one !== "marked" && one !== "unmarked").length;
    steps.push(...seen().slice(before), step);
  };
  const mark = { isSet: isMarked, set: note("marked"), clear: note("unmarked") };
  const result = await askGuest(client, guestId, mark).catch((error: unknown) => error);
  await note("end")();
  return { result, steps: steps.slice(0, -1) };
}

const lookFirst = () =>
  mock.respond("getGuestConnection", { body: build.guestConnection({ status: "connected" }), times: 100 });

describe("a guest is asked at most once", () => {
  test("the job is marked after the connection is read and before the request is sent", async () => {
    lookFirst();
    const { result, steps } = await ask();
    expect(result).toEqual({ outcome: "requested", detail: build.connectionAction().id });
    expect(steps).toEqual(["getGuestConnection", "marked", "requestOrganizationAnalytics"]);
  });

  const open = build.guestConnection({
    active_action_type: "analytics_request",
    active_action_updated_at: "2025-09-23T16:07:35.675578",
  });
  test.each([false, true])(
    "a guest whose connection shows an open request is not asked (marked: %s)",
    async (isMarked) => {
      mock.respond("getGuestConnection", { body: open });
      const { result, steps } = await ask({ isMarked });
      expect(result).toEqual({ outcome: "open", detail: open.active_action_updated_at });
      expect(steps).toEqual(["getGuestConnection"]);
    },
  );

  test("a marked guest whose connection shows no open request is undecided, and not asked", async () => {
    lookFirst();
    const { result, steps } = await ask({ isMarked: true });
    expect(result).toMatchObject({ outcome: "undecided" });
    expect(steps).toEqual(["getGuestConnection"]);
  });

  test("a marked guest without a connection is undecided", async () => {
    mock.respond("getGuestConnection", { status: 404 });
    expect((await ask({ isMarked: true })).result).toMatchObject({ outcome: "undecided" });
  });

  test.each([false, true])(
    "a guest whose connection cannot be read waits, with its mark unchanged (%s)",
    async (isMarked) => {
      mock.respond("getGuestConnection", { status: 500 });
      const { result, steps } = await ask({ isMarked });
      expect(result).toEqual({ slowDownMs: 5_000 });
      expect(steps).toEqual(["getGuestConnection", ...(isMarked ? [] : ["unmarked"])]);
    },
  );

  test("a guest that may have been asked is undecided", async () => {
    const error = Object.assign(new ServerError("504", { status: 504 }, { executed: "maybe" }));
    const client = { analytics: { ensureRequested: () => Promise.reject(error) } } as unknown as MyCreditApp;
    expect((await ask({ client })).result).toEqual({ outcome: "undecided", detail: "504" });
  });
});

describe("a response instead of an action", () => {
  test.each([
    [{ "Retry-After": "7" }, 7_000],
    [{}, 1_000],
  ])(
    "429 with %o slows every worker down for %i ms, and the guest is unmarked",
    async (headers, slowDownMs) => {
      lookFirst();
      mock.respond("requestOrganizationAnalytics", { status: 429, headers });
      const { result, steps } = await ask();
      expect(result).toEqual({ slowDownMs });
      expect(steps).toEqual(["getGuestConnection", "marked", "requestOrganizationAnalytics", "unmarked"]);
    },
  );

  test.each([400, 403, 404, 409, 422])("%i is the outcome", async (status) => {
    lookFirst();
    mock.respond("requestOrganizationAnalytics", { status });
    expect((await ask()).result).toMatchObject({
      outcome: "refused",
      detail: expect.stringContaining(`${status}`),
    });
  });

  test("a guest that has disconnected is the outcome", async () => {
    mock.respond("getGuestConnection", { body: build.guestConnection({ status: "disconnected" }) });
    expect((await ask()).result).toMatchObject({ outcome: "refused" });
  });

  test("an invalid id is the outcome, and nothing is sent", async () => {
    const { result } = await ask({ guestId: "guest 1" });
    expect(result).toMatchObject({ outcome: "refused", detail: expect.stringContaining("UUID") });
    expect(mock.requests).toEqual([]);
  });

  test.each([429, 500, 502, 503, 504])("a %i from the token endpoint refuses no guest", async (status) => {
    mock.respond("createAccessToken", { status, times: 10 });
    const { result, steps } = await ask();
    expect(result).toEqual({ slowDownMs: expect.any(Number) });
    expect(steps).toEqual(["unmarked"]);
  });

  test("nor does a token endpoint that cannot be reached", async () => {
    mock.fail("createAccessToken", "reset");
    expect((await ask()).result).toEqual({ slowDownMs: 5_000 });
  });

  test("a wrong secret stops the whole campaign, and the guest stays in the queue", async () => {
    mock.respond("createAccessToken", { status: 401, times: 10 });
    expect((await ask()).result).toEqual({
      slowDownMs: expect.any(Number),
      stop: expect.stringContaining("check `clientId` and `clientSecret`"),
    });
  });

  test("a mark that cannot be written stops the request", async () => {
    lookFirst();
    const client = mock.client({ maxRetries: 0 });
    const set = () => Promise.reject(new Error("the lock of the guest is lost"));
    const asked = askGuest(client, mock.guestId, { isSet: false, set, clear: async () => undefined });
    await expect(asked).rejects.toThrow("the lock of the guest is lost");
    expect(mock.requests.at(-1)?.operationId).toBe("getGuestConnection");
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

test("a CSV row is read back as it was written, and no cell is a formula", () => {
  expect(toCsvRow(["a", 'says "no"', "one,\ntwo", ""])).toBe('a,"says ""no""","one,\ntwo",\r\n');
  expect(toCsvRow(["=1+1", "+1", "-1", "@a", "1=1"])).toBe("'=1+1,'+1,'-1,'@a,1=1\r\n");
});

/** The parts of the bulk example that need neither Redis nor processes. `prove` runs the whole of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askGuest, giveUp, type Outcome, type Put } from "../../examples/bulk/ask-guest.js";
import { toCsvRow } from "../../examples/bulk/csv.js";
import { parseGuests, readGuests } from "../../examples/bulk/guests-file.js";
import { describeProgress } from "../../examples/bulk/progress.js";
import { Problem } from "../../examples/bulk/settings.js";
import { StopRules } from "../../examples/bulk/stop-rules.js";
import { MyCreditApp, ServerError } from "../../src/index.js";
import { type MockServer, startMock } from "../../src/testing/index.js";

let mock: MockServer;
beforeAll(async () => {
  mock = await startMock({ remember: true });
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

describe("a guest is asked at most once", () => {
  test("the job is marked after the connection is read and before the request is sent", async () => {
    const { result, steps } = await ask();
    expect(result).toEqual({ outcome: "requested", detail: "00000000-0000-4000-8000-000000000001" });
    expect(steps).toEqual(["getGuestConnection", "marked", "requestOrganizationAnalytics"]);
  });

  const open = {
    active_action_type: "analytics_request",
    active_action_updated_at: "2025-09-23T16:07:35.675578",
  };
  test.each([false, true])(
    "a guest whose connection shows an open request is not asked (marked: %s)",
    async (isMarked) => {
      mock.advance(mock.guestId, open);
      const { result, steps } = await ask({ isMarked });
      expect(result).toEqual({ outcome: "open", detail: open.active_action_updated_at });
      expect(steps).toEqual(["getGuestConnection"]);
    },
  );

  test("a marked guest whose connection shows no open request is undecided, and not asked", async () => {
    const { result, steps } = await ask({ isMarked: true });
    expect(result).toMatchObject({ outcome: "undecided" });
    expect(steps).toEqual(["getGuestConnection"]);
  });

  test("a marked guest without a connection is undecided", async () => {
    mock.respond("getGuestConnection", { status: 404 });
    expect((await ask({ isMarked: true })).result).toMatchObject({ outcome: "undecided" });
  });

  test.each([false, true])(
    "a guest whose connection cannot be read costs itself an attempt, with its mark unchanged (%s)",
    async (isMarked) => {
      mock.respond("getGuestConnection", { status: 500, headers: { "Retry-After": "7" } });
      const { result, steps } = await ask({ isMarked });
      expect(result).toBeInstanceOf(ServerError);
      expect(steps).toEqual(["getGuestConnection", "getOrganization"]);
    },
  );

  test("a guest that another worker has marked since stays marked", async () => {
    mock.respond("getGuestConnection", { status: 429 });
    const { result, steps } = await ask();
    expect(result).toMatchObject({ because: "limited" });
    expect(steps).toEqual(["getGuestConnection"]);
  });

  test.each([
    [{ "Retry-After": "7" }, 7_000],
    [{}, 5_000],
  ])(
    "if another read fails, too, the API is down, and every worker pauses: %o, %i ms",
    async (headers, pauseMs) => {
      for (const operationId of ["getGuestConnection", "getOrganization"] as const)
        mock.respond(operationId, { status: 503, headers });
      const { result, steps } = await ask();
      expect(result).toEqual({ because: "down", pauseMs, detail: expect.stringContaining("503") });
      expect(steps).toEqual(["getGuestConnection", "getOrganization"]);
    },
  );

  test("if another read is refused, the API works", async () => {
    mock.respond("getGuestConnection", { status: 500 });
    mock.respond("getOrganization", { status: 403 });
    expect((await ask()).result).toBeInstanceOf(ServerError);
  });

  test("a request that was never sent leaves no mark, even if the API is down", async () => {
    const { error } = await new MyCreditApp({
      organizationId: mock.guestId,
      accessToken: "token",
      maxRetries: 0,
      baseUrl: "http://127.0.0.1:1",
    }).currencies
      .list()
      .then(
        () => ({ error: undefined }),
        (reason: unknown) => ({ error: reason }),
      );
    const client = {
      analytics: {
        async ensureRequested(_guestId: string, { onRequest }: { onRequest(): Promise<void> }) {
          await onRequest();
          throw error;
        },
      },
      organizations: { get: () => Promise.reject(error) },
    } as unknown as MyCreditApp;
    const { result, steps } = await ask({ client });
    expect(result).toMatchObject({ because: "down", pauseMs: 5_000 });
    expect(steps).toEqual(["marked", "unmarked"]);
  });

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
  ])("429 with %o slows every worker down for %i ms, and the guest is unmarked", async (headers, pauseMs) => {
    mock.respond("requestOrganizationAnalytics", { status: 429, headers });
    const { result, steps } = await ask();
    expect(result).toEqual({ because: "limited", pauseMs, detail: expect.stringContaining("429") });
    expect(steps).toEqual(["getGuestConnection", "marked", "requestOrganizationAnalytics", "unmarked"]);
  });

  test.each([400, 403, 404, 409, 422])("%i is the outcome", async (status) => {
    mock.respond("requestOrganizationAnalytics", { status });
    expect((await ask()).result).toMatchObject({
      outcome: "refused",
      detail: expect.stringContaining(`${status}`),
    });
  });

  test("a guest that has disconnected is the outcome", async () => {
    mock.advance(mock.guestId, { status: "disconnected" });
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
    const because = status === 429 ? "limited" : "down";
    expect(result).toEqual({ because, pauseMs: expect.any(Number), detail: expect.any(String) });
    expect(steps).toEqual([]);
  });

  test("nor does a token endpoint that cannot be reached", async () => {
    mock.fail("createAccessToken", "reset", { times: 10 });
    expect((await ask()).result).toMatchObject({ because: "down", pauseMs: 5_000 });
  });

  test("a wrong secret is one for the whole campaign, and the guest stays in the queue", async () => {
    mock.respond("createAccessToken", { status: 401, times: 10 });
    expect((await ask()).result).toEqual({
      because: "credentials",
      pauseMs: expect.any(Number),
      detail: expect.stringContaining("check `clientId` and `clientSecret`"),
    });
  });

  test("a mark that cannot be written stops the request", async () => {
    const client = mock.client({ maxRetries: 0 });
    const set = () => Promise.reject(new Error("the lock of the guest is lost"));
    const asked = askGuest(client, mock.guestId, { isSet: false, set, clear: async () => undefined });
    await expect(asked).rejects.toThrow("the lock of the guest is lost");
    expect(mock.requests.at(-1)?.operationId).toBe("getGuestConnection");
  });
});

describe("the whole campaign", () => {
  const undecided = { outcome: "undecided", detail: "the server responded with 502" } as const;
  const requested = { outcome: "requested", detail: "" } as const;
  const refused = {
    because: "credentials",
    pauseMs: 5_000,
    detail: "the server responded with 401",
  } as const;
  const limited = { because: "limited", pauseMs: 1_000, detail: "" } as const;

  test.each<[string, [Outcome | Put, number][], (string | undefined)[]]>([
    [
      "guest after guest is undecided",
      [
        [undecided, 0],
        [undecided, 0],
        [limited, 0],
        [undecided, 0],
      ],
      [
        undefined,
        undefined,
        undefined,
        "3 guests in a row are undecided, the last one with: the server responded with 502",
      ],
    ],
    [
      "the credentials are refused for 10 s",
      [
        [refused, 1_000],
        [refused, 10_999],
        [refused, 11_000],
      ],
      [undefined, undefined, "the server responded with 401"],
    ],
  ])("stops if %s", (_what, results, reasons) => {
    const rules = new StopRules(3);
    expect(results.map(([result, atMs]) => rules.add(result, atMs))).toEqual(reasons);
  });

  test("goes on if a guest has another outcome in between", () => {
    const rules = new StopRules(3);
    const results = [undecided, undecided, refused, requested, undecided, undecided, refused];
    const reasons = results.map((result, index) => rules.add(result, index * 5_000));
    expect(reasons.filter((reason) => reason !== undefined)).toEqual([]);
  });
});

describe("the file of guests", () => {
  const [one, two] = ["a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60", "054b4106-174b-46b0-97f8-86d8d7b6f0af"];

  test("names each guest once, however it is written", () => {
    const text = `\uFEFF${one}\r\n\r\n  ${one.toUpperCase()} \r\n${two}`;
    expect(parseGuests(text, "guests.txt")).toEqual([one, two]);
  });

  test.each([
    [`guest_id\n${one}`, 'line 1: "guest_id"'],
    [`${one}\n12345\n`, 'line 2: "12345"'],
    [`${one},Example Ltd`, "line 1: "],
    [`"${one}"`, "line 1: "],
    [one.slice(1), "line 1: "],
    ["a\n".repeat(7), "and 2 more"],
    ["\n \n", "guests.txt has no guest ids"],
  ])("%j is refused as a whole", (text, message) => {
    expect(() => parseGuests(text, "guests.txt")).toThrow(Problem);
    expect(() => parseGuests(text, "guests.txt")).toThrow(message);
  });

  test("that cannot be read is a sentence", async () => {
    await expect(readGuests("/nowhere/guests.txt")).rejects.toThrow(Problem);
    await expect(readGuests("/nowhere/guests.txt")).rejects.toThrow("/nowhere/guests.txt cannot be read");
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

test("a guest that was given up was not asked, unless it is marked", () => {
  expect(giveUp(false, "500")).toEqual({ outcome: "given up", detail: "500" });
  expect(giveUp(true, "500")).toEqual({ outcome: "undecided", detail: "500" });
});

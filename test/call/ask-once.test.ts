/**
 * Calls for one guest that share a flight: over sockets, and with a made-up guest that answers as told.
 * Every way in which a server can fail is in `test/risks/asked-twice.slow.test.ts`.
 */
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { ConnectionAction, GuestConnection } from "../../generated/types.js";
import { askOnce as ask, type EnsureOptions } from "../../src/call/ensure.js";
import type { Asking } from "../../src/call/flight.js";
import {
  AbortError,
  ConnectionError,
  InputError,
  MyCreditAppError,
  OutcomeError,
  ResponseError,
  TimeoutError,
} from "../../src/index.js";
import { action, clientWithToken, errorOf, guestId, hostId } from "../support/client.js";
import { type Answerer, json, startServer } from "../support/server.js";
import { watchTimers } from "../support/timers.js";

const connection = { host_organization_id: hostId, guest_organization_id: guestId, status: "connected" };

/** A server where no request is open; it answers the read of the connection only once it is let. */
async function startAsked() {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answerer: Answerer = (request, response) => {
    if (request.method === "POST") json(action)(request, response);
    else void released.then(() => json(connection)(request, response));
  };
  const server = await startServer(answerer);
  const { analytics } = clientWithToken({ baseUrl: server.url });
  const posts = () => server.requests.filter(({ method }) => method === "POST").length;
  return { analytics, release, posts, server };
}

test("the `onRequest` of a call that has left is not called", async () => {
  const { analytics, release, posts, server } = await startAsked();
  const controller = new AbortController();
  const onRequest = vi.fn();
  const stays = analytics.ensureRequested(guestId);
  const leaves = errorOf(
    analytics.ensureRequested(guestId, { signal: controller.signal, onRequest }),
    AbortError,
  );
  await vi.waitFor(() => expect(server.requests).toHaveLength(1));
  controller.abort();
  expect((await leaves).executed).toBe("no");
  release();
  expect((await stays).outcome).toBe("requested");
  expect([onRequest.mock.calls.length, posts()]).toEqual([0, 1]);
});

test("an `onRequest` that throws rejects its own call with that error, and no other", async () => {
  const { analytics, release, posts } = await startAsked();
  const refusal = new Error("the job was taken back");
  const refuses = analytics.ensureRequested(guestId, { onRequest: () => Promise.reject(refusal) });
  const onRequest = vi.fn();
  const others = [analytics.ensureRequested(guestId), analytics.ensureRequested(guestId, { onRequest })];
  const outcome = expect(refuses).rejects.toBe(refusal);
  release();
  await outcome;
  expect((await Promise.all(others)).map(({ outcome }) => outcome)).toEqual(["requested", "requested"]);
  expect([onRequest.mock.calls.length, posts()]).toEqual([1, 1]);
});

test("if every call refuses, nothing is sent, and the next call can ask", async () => {
  const { analytics, release, posts } = await startAsked();
  const onRequest = () => {
    throw new InputError(["not now"]);
  };
  const refused = [1, 2].map(() => errorOf(analytics.ensureRequested(guestId, { onRequest }), InputError));
  release();
  await Promise.all(refused);
  expect(posts()).toBe(0);
  expect((await analytics.ensureRequested(guestId)).outcome).toBe("requested");
  expect(posts()).toBe(1);
});

const mayBeAsked = "the guest may have been asked: find out before you ask again";

describe("with a made-up guest,", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const open = { ...connection, active_action_type: "analytics_request" };
  const other = { ...connection, active_action_type: "documents_update_request" };
  const gone = { ...connection, status: "disconnected" };
  const never = () => new Promise<never>(() => undefined);
  const inMs = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  let guests = 0;

  /**
   * A guest that no other test knows.
   *
   * @param looks what the reads of the connection come to, the last one from then on; an `Error` fails
   * @param request what the POST comes to
   */
  function askOnce(guest: ReturnType<typeof guestWith>, options?: EnsureOptions) {
    const response = {
      status: 200,
      headers: new Headers(),
      requestId: undefined,
      callId: "look",
      retries: 0,
    };
    const look: Asking["look"] = async (signal) => ({ data: await guest.look(signal), response });
    return ask({ ...guest, scenario: "self", look }, options);
  }

  function guestWith(
    looks: readonly unknown[],
    request: (signal: AbortSignal) => Promise<unknown> = async () => action,
  ) {
    guests += 1;
    let looked = 0;
    const look = vi.fn(async (_signal?: AbortSignal) => {
      const found = looks[Math.min(looked, looks.length - 1)];
      looked += 1;
      if (found instanceof Error) throw found;
      return found as GuestConnection;
    });
    const post = vi.fn(request as Asking["request"]);
    const key = `made-up guest ${guests}`;
    const track: Asking["track"] = (work) => work;
    return { guestId, ownId: hostId, key, requestMs: 30_000, approve: undefined, look, request: post, track };
  }

  const countsOf = ({ look, request }: ReturnType<typeof guestWith>) => [
    look.mock.calls.length,
    request.mock.calls.length,
  ];

  /** What a call rejects with, be it an error of the package or not; `undefined` while it goes on. */
  function watch(call: Promise<unknown>) {
    const seen: { error?: unknown } = {};
    call.catch((error: unknown) => {
      seen.error = error;
    });
    return seen;
  }

  describe("the first look at the connection decides whether to ask:", () => {
    test.each([
      ["an open request", open],
      ["an open request of a guest that is disconnected", { ...open, status: "disconnected" }],
    ])("%s is the outcome, and nothing is sent", async (_what, found) => {
      const guest = guestWith([found]);
      expect(await askOnce(guest)).toEqual({ outcome: "open", connection: found });
      expect(countsOf(guest)).toEqual([1, 0]);
    });

    test.each([
      ["no open request", connection],
      ["an open request of another kind", other],
      ["an empty text as its open request", { ...connection, active_action_type: "" }],
      ["no word of an open request", { guest_organization_id: guestId.toUpperCase(), status: "new status" }],
    ])("after %s, the request is sent once", async (_what, found) => {
      const guest = guestWith([found]);
      expect(await askOnce(guest)).toEqual({ outcome: "requested", action });
      expect(countsOf(guest)).toEqual([1, 1]);
    });

    test.each<[string, unknown, string]>([
      ["nothing", null, "`guest_organization_id` is undefined"],
      ["a text", "maintenance", "`guest_organization_id` is undefined"],
      ["a list", [open], "`guest_organization_id` is undefined"],
      ["an empty object", {}, "`guest_organization_id` is undefined"],
      ["an error", { error: "session expired" }, "`guest_organization_id` is undefined"],
      ["an envelope", { data: open }, "`guest_organization_id` is undefined"],
      [
        "other names",
        { guestOrganizationId: guestId, status: "connected" },
        "`guest_organization_id` is undefined",
      ],
      [
        "another guest's connection",
        { ...connection, guest_organization_id: hostId },
        "`guest_organization_id` names another organization",
      ],
      ["no status", { ...connection, status: undefined }, "`status` is undefined"],
      ["an empty status", { ...connection, status: "" }, "`status` is an empty string"],
      ["a status of another type", { ...connection, status: 1 }, "`status` is 1"],
      ["a number as its action", { ...connection, active_action_type: 42 }, "`active_action_type` is 42"],
      [
        "an object as its action",
        { ...connection, active_action_type: open },
        "`active_action_type` is an object",
      ],
      ["false as its action", { ...connection, active_action_type: false }, "`active_action_type` is false"],
    ])("after %s, nothing is sent, and the error says what was seen", async (_what, found, problem) => {
      const guest = guestWith([found]);
      const error = await errorOf(askOnce(guest), ResponseError);
      expect(error.message).toBe(
        `analytics.ensureRequested: guest ${guestId}: the response is not the connection with this guest: ${problem}; nothing was sent. If you know that no request is open, ask with \`analytics.request\``,
      );
      expect(error).toMatchObject({
        executed: "no",
        operationId: "requestOrganizationAnalytics",
        body: found,
      });
      expect(countsOf(guest)).toEqual([1, 0]);
    });

    test("a guest that is disconnected is not asked, and the error says so", async () => {
      const guest = guestWith([gone]);
      const { message, record, operationId, executed } = await errorOf(askOnce(guest), OutcomeError);
      expect({ message, record, operationId, executed }).toEqual({
        message: `analytics.ensureRequested: guest ${guestId}: the connection is \`disconnected\`; nothing was sent`,
        record: gone,
        operationId: "requestOrganizationAnalytics",
        executed: "no",
      });
      expect(countsOf(guest)).toEqual([1, 0]);
    });

    test("a failure of the look is the error of the call: the guest was not asked", async () => {
      const failure = new ConnectionError("reset", { operationId: "getGuestConnection", executed: "maybe" });
      const guest = guestWith([failure]);
      const seen = watch(askOnce(guest));
      await inMs(0);
      expect(seen.error).toBe(failure);
      expect(failure).toMatchObject({
        message: "reset",
        operationId: "getGuestConnection",
        executed: "no",
      });
      expect(countsOf(guest)).toEqual([1, 0]);
    });

    test("an error that is not of the package is passed on as it is", async () => {
      const failure = Object.freeze(new RangeError("odd"));
      const guest = guestWith([failure]);
      const seen = watch(askOnce(guest));
      await inMs(0);
      expect(seen.error).toBe(failure);
      expect(countsOf(guest)).toEqual([1, 0]);
    });
  });

  describe("after a request that failed", () => {
    const failing = (failure: Error) => async () => {
      throw failure;
    };
    const unclear = () => new ConnectionError("reset", { executed: "maybe" });

    test.each<[string, Error]>([
      ["and was not executed", new ConnectionError("refused", { executed: "no" })],
      ["with an error that is not of the package", new RangeError("odd")],
    ])("%s, the call rejects with that error, and does not look again", async (_what, failure) => {
      const { message } = failure;
      const guest = guestWith([connection, open], failing(failure));
      const seen = watch(askOnce(guest));
      await inMs(0);
      expect(seen.error).toBe(failure);
      expect(failure.message).toBe(message);
      expect(countsOf(guest)).toEqual([1, 1]);
    });

    test.each<[string, unknown[], number, number]>([
      ["at once", [connection, open], 0, 2],
      ["after a second", [connection, connection, open], 1_000, 3],
      ["after another action", [connection, other, open], 1_000, 3],
      ["after a look that failed", [connection, unclear(), open], 1_000, 3],
      ["after 21 seconds", [connection, ...Array(6).fill(connection), open], 21_000, 8],
    ])(
      "but may have been executed, an open request that shows %s is the outcome",
      async (_when, looks, waitedMs, looked) => {
        const guest = guestWith(looks, failing(unclear()));
        const call = askOnce(guest);
        await inMs(waitedMs);
        expect(await call).toEqual({ outcome: "open", connection: open });
        expect(countsOf(guest)).toEqual([looked, 1]);
      },
    );

    test.each<[string, unknown[], number]>([
      ["shows no open request for 30 s", [connection], 30_000],
      ["shows another action for 30 s", [connection, other], 30_000],
      ["cannot be read for 30 s", [connection, unclear()], 30_000],
      ["becomes disconnected", [connection, connection, gone], 1_000],
      ["cannot be told from garbage for 30 s", [connection, { detail: "upstream timed out" }], 30_000],
    ])("but may have been executed, a connection that %s leaves it open", async (_what, looks, waitedMs) => {
      const failure = unclear();
      const guest = guestWith(looks, failing(failure));
      const seen = watch(askOnce(guest));
      await inMs(waitedMs - 1);
      expect(seen.error).toBeUndefined();
      await inMs(1);
      expect(seen.error).toBe(failure);
      expect(failure.executed).toBe("maybe");
      expect(failure.message).toBe(
        `reset; the connection of guest ${guestId} showed no open request afterwards; ${mayBeAsked}`,
      );
      expect(guest.request).toHaveBeenCalledTimes(1);
    });

    test("a look that hangs is aborted after 30 s", async () => {
      const guest = guestWith([connection], failing(unclear()));
      guest.look.mockImplementationOnce(async () => connection as GuestConnection).mockImplementation(never);
      const seen = watch(askOnce(guest));
      await inMs(29_999);
      const [signal] = guest.look.mock.calls[1] ?? [];
      expect(signal?.aborted).toBe(false);
      await inMs(1);
      expect(signal?.aborted).toBe(true);
      expect(seen.error).toBeInstanceOf(ConnectionError);
    });
  });

  describe("a call ends", () => {
    const hanging: [string, () => ReturnType<typeof guestWith>, "no" | "maybe"][] = [
      ["while the connection is read", () => ({ ...guestWith([]), look: vi.fn(never) }), "no"],
      ["once the request was sent", () => guestWith([connection], never), "maybe"],
    ];

    test.each(hanging)(
      "after two minutes %s, and says what may have happened",
      async (_when, make, executed) => {
        const seen = watch(askOnce(make()));
        await inMs(119_999);
        expect(seen.error).toBeUndefined();
        await inMs(1);
        expect(seen.error).toBeInstanceOf(TimeoutError);
        expect(seen.error).toMatchObject({
          message: `analytics.ensureRequested: guest ${guestId}: not done within 120000 ms${executed === "maybe" ? `; ${mayBeAsked}` : ""}`,
          timeoutMs: 120_000,
          operationId: "requestOrganizationAnalytics",
          executed,
        });
      },
    );

    test.each(hanging)("at its own `timeout` %s", async (_when, make, executed) => {
      const seen = watch(askOnce(make(), { timeout: 50 }));
      await inMs(50);
      expect(seen.error).toBeInstanceOf(TimeoutError);
      expect(seen.error).toMatchObject({
        message: `analytics.ensureRequested: guest ${guestId}: not done within 50 ms${executed === "maybe" ? `; ${mayBeAsked}` : ""}`,
        timeoutMs: 50,
        executed,
      });
    });

    test.each(hanging)("when its signal aborts %s", async (_when, make, executed) => {
      const controller = new AbortController();
      const seen = watch(askOnce(make(), { signal: controller.signal }));
      await inMs(10);
      controller.abort("enough");
      await inMs(0);
      expect(seen.error).toBeInstanceOf(AbortError);
      expect(seen.error).toMatchObject({
        message: `analytics.ensureRequested: guest ${guestId}: aborted by your signal: enough${executed === "maybe" ? `; ${mayBeAsked}` : ""}`,
        operationId: "requestOrganizationAnalytics",
        cause: "enough",
        executed,
      });
    });

    test("at once if its signal has aborted before, and nothing is read or sent", async () => {
      const guest = guestWith([connection]);
      const { message, cause, executed } = await errorOf(
        askOnce(guest, { signal: AbortSignal.abort("enough") }),
        AbortError,
      );
      expect({ message, cause, executed }).toEqual({
        message: `analytics.ensureRequested: guest ${guestId}: aborted by your signal: enough`,
        cause: "enough",
        executed: "no",
      });
      expect(countsOf(guest)).toEqual([0, 0]);
    });

    test("as not executed if its signal aborts once the request is known to have failed", async () => {
      const controller = new AbortController();
      const guest = guestWith([connection], async () => {
        queueMicrotask(() => queueMicrotask(() => controller.abort()));
        throw new ConnectionError("refused", { executed: "no" });
      });
      const call = askOnce(guest, { signal: controller.signal });
      expect((await errorOf(call, MyCreditAppError)).executed).toBe("no");
      expect(controller.signal.aborted).toBe(true);
      expect(countsOf(guest)).toEqual([1, 1]);
    });
  });

  describe("the next call", () => {
    test.each<[string, () => Promise<unknown>]>([
      ["succeeded", async () => action],
      ["failed without being executed", () => Promise.reject(new RangeError("odd"))],
    ])("looks again after a request that %s", async (_what, request) => {
      const guest = guestWith([connection, open], request);
      await askOnce(guest).catch(() => undefined);
      expect(await askOnce(guest)).toEqual({ outcome: "open", connection: open });
      expect(countsOf(guest)).toEqual([2, 1]);
    });

    test("looks again if the call before it left while the connection was read", async () => {
      const guest = guestWith([connection]);
      guest.look.mockImplementationOnce(never);
      const left = errorOf(askOnce(guest, { timeout: 50 }), TimeoutError);
      await inMs(49);
      const [signal] = guest.look.mock.calls[0] ?? [];
      expect(signal?.aborted).toBe(false);
      await inMs(1);
      await left;
      expect(signal?.aborted).toBe(true);
      expect(await askOnce(guest)).toEqual({ outcome: "requested", action });
      expect(countsOf(guest)).toEqual([2, 1]);
    });

    test("shares the look that is in flight, even when an earlier one ends late", async () => {
      const failLate: ((reason: Error) => void)[] = [];
      const guest = guestWith([connection]);
      guest.look
        .mockImplementationOnce(() => new Promise((_resolve, reject) => failLate.push(reject)))
        .mockImplementation(async () => {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          return connection as GuestConnection;
        });
      const left = errorOf(askOnce(guest, { timeout: 50 }), TimeoutError);
      await inMs(50);
      await left;
      const second = askOnce(guest);
      failLate[0]?.(new Error("aborted"));
      await inMs(500);
      const third = askOnce(guest);
      await inMs(500);
      expect(await Promise.all([second, third])).toEqual(Array(2).fill({ outcome: "requested", action }));
      expect(countsOf(guest)).toEqual([2, 1]);
    });

    test("joins a request that was sent, although nobody waited for it any more", async () => {
      const guest = guestWith([connection], async () => {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        return action;
      });
      const left = errorOf(askOnce(guest, { timeout: 50 }), TimeoutError);
      await inMs(500);
      expect((await left).executed).toBe("maybe");
      const joined = askOnce(guest);
      await inMs(500);
      expect(await joined).toEqual({ outcome: "requested", action });
      expect(countsOf(guest)).toEqual([1, 1]);
    });
  });

  describe("a request that was sent and that every call has left", () => {
    const abortable = (executed: "no" | "maybe") => (signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new AbortError("aborted", { executed })));
      });

    /** A guest whose request hangs, after the only call has left it at 50 ms. */
    async function leave(looks: readonly unknown[], executed: "no" | "maybe" = "maybe") {
      const guest = guestWith(looks, abortable(executed));
      const left = errorOf(askOnce(guest, { timeout: 50 }), TimeoutError);
      await inMs(50);
      expect((await left).executed).toBe("maybe");
      const [signal] = guest.request.mock.calls[0] ?? [];
      return { guest, signal };
    }

    test("goes on for a second, and is aborted then", async () => {
      const { guest, signal } = await leave([connection]);
      await inMs(999);
      expect(signal?.aborted).toBe(false);
      await inMs(1);
      expect(signal?.aborted).toBe(true);
      await inMs(10_000);
      expect(countsOf(guest)).toEqual([1, 1]);
    });

    test("goes on if another call has come in this second", async () => {
      const { guest, signal } = await leave([connection]);
      await inMs(500);
      const joined = errorOf(askOnce(guest, { timeout: 5_000 }), TimeoutError);
      await inMs(4_999);
      expect(signal?.aborted).toBe(false);
      await inMs(1);
      expect((await joined).message).toContain("not done within 5000 ms");
    });

    test("is aborted a second after the last call has left, not the first", async () => {
      const { guest, signal } = await leave([connection]);
      await inMs(500);
      const joined = errorOf(askOnce(guest, { timeout: 400 }), TimeoutError);
      await inMs(1_399);
      expect(signal?.aborted).toBe(false);
      await inMs(1);
      expect(signal?.aborted).toBe(true);
      await joined;
    });

    test("is not sent again in its time: the next call reads, and tells what it finds", async () => {
      const { guest } = await leave([connection, connection, connection, open]);
      await inMs(1_000);
      const next = askOnce(guest);
      await inMs(2_000);
      expect(await next).toEqual({ outcome: "open", connection: open });
      expect(countsOf(guest)).toEqual([4, 1]);
    });

    test("is not sent again in its time by the clock, and may be sent then", async () => {
      const { guest } = await leave([connection]);
      await inMs(1_000);
      const next = watch(askOnce(guest));
      await inMs(58_949);
      expect(next.error).toBeUndefined();
      await inMs(1);
      expect(next.error).toMatchObject({ name: "TimeoutError", executed: "maybe", timeoutMs: 60_000 });
      expect(guest.request).toHaveBeenCalledTimes(1);
      const asks = errorOf(askOnce(guest, { timeout: 50 }), TimeoutError);
      await inMs(50);
      expect((await asks).executed).toBe("maybe");
      expect(guest.request).toHaveBeenCalledTimes(2);
    });

    test("and whose abort proves that it was not sent, leaves the next call free to ask", async () => {
      const { guest } = await leave([connection], "no");
      await inMs(1_000);
      guest.request.mockResolvedValueOnce(action as ConnectionAction);
      expect(await askOnce(guest)).toEqual({ outcome: "requested", action });
      expect(countsOf(guest)).toEqual([2, 2]);
    });

    test("stops looking at the connection", async () => {
      const guest = guestWith([connection], () =>
        Promise.reject(new ConnectionError("reset", { executed: "maybe" })),
      );
      const left = errorOf(askOnce(guest, { timeout: 50 }), TimeoutError);
      await inMs(50);
      await left;
      await inMs(1_000);
      const looked = guest.look.mock.calls.length;
      await inMs(10_000);
      expect(guest.look).toHaveBeenCalledTimes(looked);
    });
  });

  describe("a flight that is 10 s old may have ended with the call that began it:", () => {
    /** A guest whose first read of the connection ends only when it is told. */
    function readLate(looks: readonly unknown[]) {
      const guest = guestWith(looks);
      let answerFirst: (found: GuestConnection) => void = () => undefined;
      guest.look.mockImplementationOnce(() => new Promise((resolve) => (answerFirst = resolve)));
      return { guest, answerFirst: () => answerFirst(connection as GuestConnection) };
    }

    test.each([
      ["that waits for it", 9_999, 1],
      ["that comes then", 10_000, 0],
    ])("before the request is sent, a call %s asks in its place", async (_what, afterMs, waitMs) => {
      const { guest, answerFirst } = readLate([connection, open]);
      const first = askOnce(guest);
      await inMs(afterMs);
      const second = askOnce(guest);
      await inMs(0);
      expect(countsOf(guest)).toEqual(waitMs > 0 ? [1, 0] : [2, 1]);
      await inMs(waitMs);
      expect(await second).toEqual({ outcome: "requested", action });
      answerFirst();
      expect(await first).toEqual({ outcome: "open", connection: open });
      expect(countsOf(guest)).toEqual([3, 1]);
    });

    test.each([
      ["that waits for it", 9_999, 1],
      ["that comes then", 10_000, 0],
    ])("after the request was sent, a call %s only reads", async (_what, afterMs, waitMs) => {
      const guest = guestWith([connection, connection, open], never);
      const first = watch(askOnce(guest));
      await inMs(afterMs);
      const second = askOnce(guest);
      await inMs(0);
      expect(countsOf(guest)).toEqual([waitMs > 0 ? 1 : 2, 1]);
      await inMs(waitMs + 1_000);
      expect(await second).toEqual({ outcome: "open", connection: open });
      expect(countsOf(guest)).toEqual([3, 1]);
      expect(first.error).toBeUndefined();
    });

    test("a call that reads takes the result of the request, if it comes after all", async () => {
      let respond: (action: unknown) => void = () => undefined;
      const guest = guestWith([connection], () => new Promise((resolve) => (respond = resolve)));
      const first = askOnce(guest);
      await inMs(10_000);
      const second = askOnce(guest);
      await inMs(500);
      respond(action);
      await inMs(0);
      expect(await Promise.all([first, second])).toEqual(Array(2).fill({ outcome: "requested", action }));
      expect(guest.request).toHaveBeenCalledTimes(1);
    });

    test("a call that reads until the time of the request is over says what is not known", async () => {
      const guest = guestWith([connection], never);
      const first = watch(askOnce(guest));
      await inMs(10_000);
      const second = watch(askOnce(guest));
      await inMs(49_999);
      expect(second.error).toBeUndefined();
      await inMs(1);
      expect(second.error).toMatchObject({ name: "TimeoutError", executed: "maybe", timeoutMs: 60_000 });
      expect((second.error as Error).message).toBe(
        `analytics.ensureRequested: guest ${guestId}: another call of this process has sent the request, and its result did not come; the connection of guest ${guestId} showed no open request afterwards; ${mayBeAsked}`,
      );
      expect(guest.request).toHaveBeenCalledTimes(1);
      expect(first.error).toBeUndefined();
    });
  });

  test.each<[string, unknown[], () => Promise<unknown>, EnsureOptions]>([
    ["finds an open request", [open], never, {}],
    ["asks", [connection], async () => action, {}],
    ["finds the guest disconnected", [gone], never, {}],
    ["fails to ask", [connection], () => Promise.reject(new RangeError("odd")), {}],
    ["is refused by `onRequest`", [connection], never, { onRequest: () => Promise.reject("no") }],
  ])(
    "a call that %s leaves neither a timer nor a listener behind",
    async (_what, looks, request, options) => {
      const areCleared = watchTimers(54_321);
      const { signal } = new AbortController();
      const removed = vi.spyOn(signal, "removeEventListener");
      await Promise.allSettled([askOnce(guestWith(looks, request), { ...options, signal, timeout: 54_321 })]);
      expect(areCleared()).toEqual([true]);
      expect(removed).toHaveBeenCalledTimes(1);
    },
  );

  test("a call that leaves while the connection is read does not stop the others", async () => {
    const guest = guestWith([]);
    guest.look.mockImplementation(async (signal) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      signal?.throwIfAborted();
      return connection as GuestConnection;
    });
    const left = errorOf(askOnce(guest, { timeout: 50 }), TimeoutError);
    const stays = askOnce(guest);
    await inMs(1_000);
    expect((await left).executed).toBe("no");
    expect(await stays).toEqual({ outcome: "requested", action });
    expect(countsOf(guest)).toEqual([1, 1]);
  });

  test("if every call leaves while `onRequest` runs, nothing is sent", async () => {
    const guest = guestWith([connection]);
    const onRequest = () => new Promise((resolve) => setTimeout(resolve, 1_000));
    const left = errorOf(askOnce(guest, { timeout: 50, onRequest }), TimeoutError);
    await inMs(1_000);
    expect((await left).executed).toBe("no");
    expect(countsOf(guest)).toEqual([1, 0]);
  });

  describe("an `onRequest` that does not end holds up only its own call:", () => {
    test.each([
      ["that came after it", true],
      ["that came before it", false],
    ])("once its time is up, the request is sent for the call %s", async (_which, isFirst) => {
      const guest = guestWith([connection]);
      const stays = isFirst ? undefined : askOnce(guest);
      const hangs = errorOf(askOnce(guest, { timeout: 50, onRequest: never }), TimeoutError);
      const other = stays ?? askOnce(guest);
      await inMs(49);
      expect(countsOf(guest)).toEqual([1, 0]);
      await inMs(1);
      expect(countsOf(guest)).toEqual([1, 1]);
      expect((await hangs).executed).toBe("no");
      expect(await other).toEqual({ outcome: "requested", action });
    });

    test("once its signal aborts, the request is sent for the other, which is told before", async () => {
      const controller = new AbortController();
      const guest = guestWith([connection]);
      const onRequest = vi.fn(() => expect(countsOf(guest)).toEqual([1, 0]));
      const options = { signal: controller.signal, onRequest: never };
      const hangs = errorOf(askOnce(guest, options), AbortError);
      const other = askOnce(guest, { onRequest });
      await inMs(10);
      expect(onRequest).toHaveBeenCalledTimes(1);
      controller.abort();
      await inMs(0);
      expect([onRequest.mock.calls.length, ...countsOf(guest)]).toEqual([1, 1, 1]);
      expect((await hangs).executed).toBe("no");
      expect(await other).toEqual({ outcome: "requested", action });
    });

    test("what it rejects with afterwards is neither unhandled nor the error of another call", async () => {
      const unhandled = vi.fn();
      process.on("unhandledRejection", unhandled);
      onTestFinished(() => void process.off("unhandledRejection", unhandled));
      const guest = guestWith([connection]);
      const onRequest = () =>
        new Promise((_resolve, reject) => setTimeout(() => reject(new RangeError("too late")), 100));
      const hangs = errorOf(askOnce(guest, { timeout: 50, onRequest }), TimeoutError);
      const other = askOnce(guest);
      await inMs(100);
      await new Promise((resolve) => setImmediate(resolve));
      expect(unhandled).not.toHaveBeenCalled();
      await hangs;
      expect(await other).toEqual({ outcome: "requested", action });
    });
  });

  describe("a call is refused, and nothing is read,", () => {
    const place = { place: "option" };
    test.each<[string, unknown, unknown, string, object[]]>([
      [
        "if the guest is not named by a UUID",
        "guest",
        {},
        "`guestId` must be a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6; got a string of 5 characters",
        [
          {
            pointer: "/path/guestId",
            message:
              "`guestId` must be a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6; got a string of 5 characters",
          },
        ],
      ],
      [
        "if the options are not an object",
        guestId,
        null,
        "the options must be a plain object; got null",
        [{ ...place, pointer: "/options", message: "must be a plain object; got null" }],
      ],
      [
        "if `onRequest` is not a function",
        guestId,
        { onRequest: {} },
        "option `onRequest` must be a function; got an object",
        [{ ...place, pointer: "/options/onRequest", message: "must be a function; got an object" }],
      ],
      [
        "if an option is unknown",
        guestId,
        { retries: 1 },
        "unknown option `retries`; known: signal, timeout, interval, onRequest",
        [
          {
            ...place,
            pointer: "/options/retries",
            message: "unknown option `retries`; known: signal, timeout, interval, onRequest",
          },
        ],
      ],
      [
        "if both are wrong",
        7,
        [],
        "2 problems:\n- `guestId` must be a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6; got 7\n- the options must be a plain object; got an array",
        [
          {
            place: "argument",
            pointer: "/path/guestId",
            message: "`guestId` must be a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6; got 7",
          },
          { ...place, pointer: "/options", message: "must be a plain object; got an array" },
        ],
      ],
    ])("%s", async (_what, id, options, text, issues) => {
      const guest = { ...guestWith([connection]), guestId: id } as ReturnType<typeof guestWith>;
      const error = await errorOf(askOnce(guest, options as EnsureOptions), InputError);
      expect(error.message).toBe(`analytics.ensureRequested: ${text}`);
      expect(error).toMatchObject({
        issues,
        operationId: "requestOrganizationAnalytics",
        executed: "no",
      });
      expect(countsOf(guest)).toEqual([0, 0]);
    });
  });

  test("every option may be left `undefined`", async () => {
    const options = { signal: undefined, timeout: undefined, onRequest: undefined };
    expect(await askOnce(guestWith([connection]), options)).toEqual({ outcome: "requested", action });
  });
});

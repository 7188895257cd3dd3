/** One call: what is sent for each kind of row, and what is refused before anything is sent. */
import { describe, expect, test, vi } from "vitest";
import type { OperationId } from "../../generated/operations.js";
import {
  createCall,
  createCallRow,
  defaultTimeoutMs,
  defaultUploadTimeoutMs,
  rowOf,
} from "../../src/call/call.js";
import type { CallOptions, LooseInput, NamedRow } from "../../src/call/types.js";
import { ConnectionError, InputError } from "../../src/index.js";
import type { Fetch, FetchInit } from "../../src/transports/transport.js";
import { errorOf, guestId, hostId } from "../support/client.js";
import { type SessionChanges, sessionOf } from "../support/session.js";

const scope = {
  baseUrl: "https://api.example",
  scenario: "host",
  requesterOrganizationId: hostId,
  targetOrganizationId: guestId,
  timeoutMs: 30_000,
} as const;

/** The calls of a host for its guest, with a server that answers each with `{}`. */
function callsOf(changes: SessionChanges = {}) {
  const fetch = vi.fn<Fetch>(async (url) => Response.json(/currencies$|risk/.test(url) ? [] : {}));
  const session = sessionOf({ fetch, ...changes });
  return { fetch, callRow: createCallRow(session, scope) };
}

/** A row that the table lacks, as `client.request` makes one. */
const madeUp = (changes: Partial<NamedRow> = {}): NamedRow => ({
  operationId: undefined,
  label: "POST /things",
  method: "POST",
  path: "/things",
  pathParameters: {},
  isMadeOnTheSpot: true,
  answers: "any",
  ...changes,
});

const organizations = { "Requester-Organization-ID": hostId, "Target-Organization-ID": guestId };

describe("the headers", () => {
  async function sentFor(row: NamedRow, input: LooseInput = {}, options?: CallOptions, changes = {}) {
    const { fetch, callRow } = callsOf(changes);
    await callRow(row, input, options);
    return (fetch.mock.calls[0] as [string, FetchInit, unknown])[1].headers;
  }
  const common = { Accept: "application/json", Authorization: "Bearer token-1" };

  test("name the two organizations", async () => {
    expect(await sentFor(madeUp())).toEqual({ ...common, ...organizations });
  });

  test.each<OperationId>(["listCurrencies", "listRiskRanges"])(
    "of %s name no organization, as it belongs to none",
    async (operationId) => {
      expect(await sentFor(rowOf(operationId))).toEqual(common);
    },
  );

  test("of an operation without authentication have no token", async () => {
    const body = { client_id: "c", client_secret: "s" };
    expect(await sentFor(rowOf("createAccessToken"), { body })).toEqual({
      Accept: "application/json",
      "Content-Type": "application/json",
    });
  });

  test("of a JSON body name its type, and those of a form leave that to `fetch`", async () => {
    const json = { ...common, ...organizations, "Content-Type": "application/json" };
    expect(await sentFor(madeUp(), { body: { a: 1 } })).toEqual(json);
    const form = new FormData() as unknown as Record<string, unknown>;
    expect(await sentFor(madeUp(), { body: form })).toEqual({ ...common, ...organizations });
  });

  test("of the client and of the call are added, and those of the call win", async () => {
    const headers = { fixed: { "x-trace": "client", "x-app": "a" }, layers: [] };
    expect(await sentFor(madeUp(), {}, { headers: { "X-Trace": "call" } }, { headers })).toEqual({
      ...common,
      ...organizations,
      "X-Trace": "call",
      "x-app": "a",
    });
  });
});

describe("the request", () => {
  test("of an operation by its name has its method, path and query", async () => {
    const { fetch, callRow } = callsOf();
    const input = { path: { org_id: guestId }, query: { limit: 5, offset: 0 } };
    await createCall(callRow)("listOrganizationAnalytics" as never, input as never, {
      query: { extra: true },
    });
    expect(fetch.mock.calls[0]?.[0]).toBe(
      `https://api.example/organizations/${guestId}/analytics?limit=5&offset=0&extra=true`,
    );
    expect(fetch.mock.calls[0]?.[2]).toMatchObject({ operationId: "listOrganizationAnalytics", attempt: 1 });
  });

  test.each<[LooseInput, string | undefined]>([
    [{}, undefined],
    [{ body: {} }, "{}"],
    [{ body: { a: [1, "b", null], left_out: undefined } }, '{"a":[1,"b",null]}'],
    [{ body: { at: new Date(Date.UTC(2026, 0, 2)) } }, '{"at":"2026-01-02T00:00:00.000"}'],
  ])("with %o has the body %j", async (input, body) => {
    const { fetch, callRow } = callsOf();
    await callRow(madeUp(), input);
    expect(fetch.mock.calls[0]?.[1].body).toBe(body);
  });

  test("starts at once, and is sent once however often it is awaited", async () => {
    const { fetch, callRow } = callsOf();
    const call = callRow(madeUp(), {});
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1), { interval: 1 });
    expect([await call, (await call.withResponse()).response.status, await call]).toEqual([{}, 200, {}]);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("that fails rejects with the error of the attempt", async () => {
    const fetch: Fetch = async () => {
      throw new Error("reset");
    };
    const { callRow } = callsOf({ fetch, maxRetries: 0 });
    const error = await errorOf(callRow(madeUp(), {}), ConnectionError);
    expect(error.message).toBe("POST /things: no response from https://api.example: reset");
  });
});

describe("the deadline", () => {
  const form = () => new FormData() as unknown as Record<string, unknown>;

  test.each<[string, SessionChanges, CallOptions, LooseInput, number]>([
    ["the default", {}, {}, { body: { a: 1 } }, defaultTimeoutMs],
    ["the default of an upload", {}, {}, { body: form() }, defaultUploadTimeoutMs],
    ["that of the client", { timeout: 70 }, {}, { body: form() }, 70],
    ["that of the call", { timeout: 70 }, { timeout: 60 }, {}, 60],
  ])("is %s", async (_what, changes, options, input, timeoutMs) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const fetch: Fetch = () => new Promise<never>(() => undefined);
      const { callRow } = callsOf({ fetch, maxRetries: 0, ...changes });
      const ended = callRow(madeUp(), input, options).then(String, (error: unknown) => error);
      await vi.advanceTimersByTimeAsync(timeoutMs);
      expect(await ended).toMatchObject({ code: "timeout", timeoutMs });
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("nothing is sent", () => {
  async function refusalOf(row: NamedRow, input: LooseInput): Promise<InputError> {
    const { fetch, callRow } = callsOf();
    const error = await errorOf(callRow(row, input), InputError);
    expect(fetch).not.toHaveBeenCalled();
    return error;
  }
  const callId = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;

  const throwing = (thrown: unknown) =>
    Object.assign(new Date(0), {
      toJSON() {
        throw thrown;
      },
    });

  test.each<[string, unknown, string]>([
    ["what throws a long error", throwing(new TypeError("no time\n  at its place")), "no time"],
    ["what throws anything", throwing("no time"), "no time"],
  ])("if the body holds %s", async (_what, at, reason) => {
    const error = await refusalOf(madeUp({ operationId: "createThing" }), { body: { at } });
    const message = `cannot be written as JSON: ${reason}`;
    expect(error).toMatchObject({
      message: `POST /things: the body ${message}`,
      problems: [`the body ${message}`],
      issues: [{ pointer: "/body", message, place: "argument" }],
      operationId: "createThing",
      callId,
      executed: "no",
    });
  });

  test("if the input has problems, and a body that cannot be written adds none", async () => {
    const body = { at: throwing(new Error("no time")) };
    const error = await refusalOf(rowOf("updateGuestConnection"), { path: { guest_org_id: "x" }, body });
    expect(error.issues.map(({ pointer }) => pointer)).toEqual(["/path/guest_org_id", "/body/archived"]);
    expect(error).toMatchObject({ operationId: "updateGuestConnection", callId });
    expect(error.message).toMatch(/^updateGuestConnection: 2 problems:\n/);
  });
});

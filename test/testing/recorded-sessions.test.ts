/** A session that was recorded replays to the same results: the demo, the workflow of a host, an outage with a retry. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applicationId, fileId } from "../../examples/operations.js";
import {
  type AttemptEvent,
  AuthenticationError,
  type Fetch,
  type MyCreditApp,
  type MyCreditAppOptions,
  toDate,
} from "../../src/index.js";
import { createMock, type FaultKind, type Har, recordHar } from "../../src/testing/index.js";
import { undiciFetch } from "../../src/transports/undici.js";
import { errorOf, guestId, hostId } from "../support/client.js";
import { openTestMock } from "../support/mock.js";
import "../support/short-pauses.js";
import { findClosedPort } from "../support/tcp-server.js";

test("the demo: the file that it wrote replays to what it printed", async () => {
  const har = JSON.parse(readFileSync(new URL("recordings/demo.har", import.meta.url), "utf8")) as Har;
  const mock = createMock();
  mock.replay(har);
  expect((await mock.client().currencies.list()).map(({ code }) => code)).toEqual(["USD", "EUR"]);
  const { data, response } = await mock.client().analytics.request(guestId).withResponse();
  expect([response.status, data.id, data.status]).toEqual([
    200,
    "9d0c7b1e-52f4-4a86-8e3b-6f1a2c4d5e70",
    "active",
  ]);
  const stranger = mock.client({ accessToken: "not-a-token" });
  const error = await errorOf(stranger.analytics.request(guestId), AuthenticationError);
  expect(error.message).toBe(
    "requestOrganizationAnalytics: the server responded with 401: The request was refused; an `accessToken` that is a string cannot be renewed; pass a function, or `clientId` and `clientSecret`",
  );
  expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
  expect(mock.requests.filter(({ answeredBy }) => answeredBy === "recording")).toHaveLength(3);
});

/** The results of a session, and the attempts of each call but those for a token. */
async function play(
  client: (options: MyCreditAppOptions) => MyCreditApp,
  session: (client: MyCreditApp) => AsyncGenerator<unknown>,
  options: MyCreditAppOptions = {},
) {
  const attempts: AttemptEvent[] = [];
  const onAttempt = (event: AttemptEvent) => {
    if (event.operationId !== "createAccessToken") attempts.push(event);
  };
  const results: unknown[] = [];
  for await (const result of session(client({ ...options, onAttempt }))) results.push(result);
  return {
    results,
    attempts: attempts.map(({ operationId, attempt, status }) => [operationId, attempt, status]),
  };
}

/** What `examples/host-reads-analytics.ts` does. */
async function* hostReadsAnalytics(host: MyCreditApp) {
  const asked = await host.analytics.ensureRequested(guestId);
  yield asked.outcome;
  if (asked.outcome === "requested") yield toDate(asked.action.created_at).toISOString();
  const connection = await host.guestConnections.waitForAnswer(guestId, { interval: 1 });
  yield [connection.guest_name, connection.total_score];
  for await (const metric of host.metrics.list(guestId, { period_type: "quarterly" }))
    yield [metric.period, metric.metric_type, metric.value];
  yield await host.metrics.summary(guestId);
}

test("the workflow of a host: ask, wait, read", async () => {
  let reads = 0;
  const live = createMock({
    remember: true,
    assume: ["connection shows the request"],
    onRequest: ({ operationId }) => {
      if (operationId === "getGuestConnection") reads += 1;
      if (reads === 4) live.advance(guestId, { active_action_type: null, total_score: 64 });
    },
  });
  const recorder = recordHar(live.fetch);
  const recorded = await play((options) => live.client(options), hostReadsAnalytics, { fetch: recorder });
  expect(recorded.results).toContainEqual(["Meadow Imports", 64]);

  const mock = createMock();
  mock.replay(recorder.har);
  expect(await play((options) => mock.client(options), hostReadsAnalytics)).toEqual(recorded);
  expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
});

/** Calls that are sent again and calls that are not, through an outage, with what each learned. */
async function* throughAnOutage(client: MyCreditApp) {
  const calls = [
    () => client.currencies.list(),
    () => client.creditApplications.reject(applicationId),
    () => client.financialFiles.delete(hostId, fileId),
    () => client.currencies.list(),
  ];
  for (const call of calls)
    yield await Promise.resolve(call()).then(
      (value: unknown) => ({ value }),
      (error: unknown) => {
        const { name, code, executed, message } = error as Record<string, unknown>;
        // The address is another one.
        return {
          name,
          code,
          executed,
          message: String(message).replace(/https?:\/\/[^:/]+(:\d+)?/, "the API"),
        };
      },
    );
}

describe.each<[string, () => Fetch | undefined]>([
  ["the global `fetch`", () => undefined],
  ["undici", () => undiciFetch()],
])("an outage with a retry, over %s", (_name, transport) => {
  test.each<FaultKind | "busy">([
    "busy",
    "reset",
    "hang-up",
    "garbage",
    "truncate",
    "html-gateway",
    "empty-error",
  ])("%s", async (fault) => {
    const server = await openTestMock();
    for (const operationId of ["listCurrencies", "rejectCreditApplication", "deleteFinancialFile"] as const) {
      if (fault === "busy") server.respond(operationId, { status: 503, headers: { "Retry-After": "0" } });
      else server.fail(operationId, fault);
    }
    const recorder = recordHar(transport());
    const recorded = await play((options) => server.client(options), throughAnOutage, { fetch: recorder });
    expect(recorded.attempts.length).toBeGreaterThan(4);

    const mock = createMock();
    mock.replay(recorder.har);
    expect(await play((options) => mock.client(options), throughAnOutage)).toEqual(recorded);
  });

  test("the server cannot be reached, and every call says that nothing was carried out", async () => {
    const baseUrl = `http://127.0.0.1:${await findClosedPort()}`;
    const recorder = recordHar(transport());
    const options = { accessToken: "a-token-1", maxRetries: 1 };
    const live = createMock();
    const recorded = await play((more) => live.client(more), throughAnOutage, {
      ...options,
      baseUrl,
      fetch: recorder,
    });
    expect(recorded.results).toEqual(Array(4).fill(expect.objectContaining({ executed: "no" })));
    expect(recorded.attempts).toHaveLength(8);
    const mock = createMock();
    mock.replay(recorder.har);
    expect(await play((more) => mock.client(more), throughAnOutage, options)).toEqual(recorded);
  });
});

/** `createMock().fetch` is a `fetch`: it takes what `fetch` takes, and does what `fetch` does. */
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Clients, calls, guestId, hostId } from "../../examples/operations.js";
import {
  AbortError,
  type ApiCall,
  ConnectionError,
  InputError,
  MyCreditApp,
  NotFoundError,
  TimeoutError,
} from "../../src/index.js";
import { build, createMock, type FaultKind, type Mock } from "../../src/mock/index.js";
import { startMock } from "../../src/testing/index.js";
import { errorOf } from "../support/client.js";
import { openTestMock } from "../support/mock.js";

const authorized = { Authorization: "Bearer any" };
const currencies = "https://mock.test/v1-beta/resources/currencies";

test("every operation responds with its first example, which is noted with the operation", async () => {
  const mock = createMock();
  const clients: Clients = { host: mock.client(), guest: mock.client({ organizationId: guestId }) };
  for (const [operationId, call] of Object.entries<(clients: Clients) => ApiCall<unknown>>(calls)) {
    await call(clients);
    expect(mock.requests.at(-1)).toMatchObject({ operationId, answeredBy: "example", violations: [] });
  }
});

test("it takes a text, a URL and a Request, each with options", async () => {
  const mock = createMock();
  for (const input of [currencies, new URL(currencies), new Request(currencies)]) {
    expect((await mock.fetch(input, { headers: authorized })).status).toBe(200);
  }
  const json = { client_id: "a", client_secret: "b" };
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(json),
  };
  const request = new Request("https://mock.test/oauth2/token", init);
  expect(await (await mock.fetch(request)).json()).toMatchObject({ access_token: expect.any(String) });
  const stream = new Blob([init.body]).stream();
  await mock.fetch(request.url, { ...init, body: stream, duplex: "half" } as RequestInit);
  expect(mock.requests.slice(3).map(({ body }) => body)).toEqual([json, json]);
  await expect(mock.fetch(currencies, { body: "x" })).rejects.toThrow(TypeError);
});

test("the client of your own code is answered, whatever its base URL", async () => {
  const mock = createMock();
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "a",
    clientSecret: "b",
    baseUrl: "https://gateway.example/a/base/path",
    fetch: mock.fetch,
  });
  expect((await client.analytics.request(guestId)).guest_organization_id).toBe(guestId);
  expect(mock.requests.at(-1)?.path).toBe(`/organizations/${guestId}/analytics/requests`);
});

describe("a request to a guest that nobody waits for any more", () => {
  /** Loses a request, and gives up while the client looks whether the guest was asked. */
  async function giveUp(mock: Mock, client: MyCreditApp) {
    mock.fail("requestOrganizationAnalytics", "reset");
    const controller = new AbortController();
    const { signal } = controller;
    const asking = errorOf(client.analytics.ensureRequested(guestId, { signal }), AbortError);
    await vi.waitFor(() => expect(requests(mock)).toBe(1), { timeout: 30_000 });
    controller.abort();
    expect((await asking).executed).toBe("maybe");
  }

  const ownClient = (mock: Mock) =>
    new MyCreditApp({ organizationId: hostId, accessToken: "token-1234", fetch: mock.fetch });
  const requests = ({ requests: all }: Mock) =>
    all.filter(({ operationId }) => operationId === "requestOrganizationAnalytics").length;

  test.each([
    ["a client of the mock", (mock: Mock) => mock.client()],
    ["your own client", ownClient],
  ])("is forgotten by `reset`: %s", async (_whose, make) => {
    const mock = createMock({ realPauses: true });
    await giveUp(mock, make(mock));
    mock.reset();
    expect((await make(mock).analytics.ensureRequested(guestId)).outcome).toBe("requested");
    expect(requests(mock)).toBe(1);
  });

  test("is not joined through another mock, whatever the base URL", async () => {
    const [one, other] = [createMock({ realPauses: true }), createMock()];
    await giveUp(one, ownClient(one));
    expect((await ownClient(other).analytics.ensureRequested(guestId)).outcome).toBe("requested");
    expect(requests(other)).toBe(1);
  });

  test("is forgotten by `stop` and `reset` of a mock on a port, whose address a client has", async () => {
    const mock = await startMock({ realPauses: true });
    onTestFinished(() => mock.stop());
    const make = () =>
      new MyCreditApp({ organizationId: hostId, accessToken: "token-1234", baseUrl: mock.url });
    await giveUp(mock, make());
    mock.reset();
    expect((await make().analytics.ensureRequested(guestId)).outcome).toBe("requested");
  });

  test("rejects the calls that still wait, which says why", async () => {
    const mock = createMock({ realPauses: true });
    mock.fail("requestOrganizationAnalytics", "reset");
    const waiting = errorOf(mock.client().analytics.ensureRequested(guestId), AbortError);
    await vi.waitFor(() => expect(requests(mock)).toBe(1), { timeout: 30_000 });
    mock.reset();
    const { message, executed } = await waiting;
    expect([message, executed]).toEqual([
      `analytics.ensureRequested: guest ${guestId}: the mock was reset or stopped`,
      "maybe",
    ]);
  });
});

describe("a client pauses for a hundredth of the time, unless the mock is told otherwise:", () => {
  const lose = (mock: Mock) => {
    mock.fail("requestOrganizationAnalytics", "reset");
    const looks = [{ body: build.guestConnection({ active_action_type: null }), times: 2 }];
    const open = { body: build.guestConnection({ active_action_type: "analytics_request" }) };
    mock.sequence("getGuestConnection", [...looks, open]);
  };
  const run = build.analyticsHistoryItem({ status: "success" });
  const pauses: [string, (mock: Mock, client: MyCreditApp) => Promise<unknown>, number][] = [
    [
      "before a retry",
      async (mock, client) => {
        mock.respond("listCurrencies", { status: 503 });
        await client.currencies.list();
      },
      450,
    ],
    [
      "between two reads of `waitFor`",
      async (mock, client) => {
        const running = { items: [{ ...run, status: "in_progress" as const }], total_items: 1 };
        mock.sequence("listOrganizationAnalytics", [
          { body: running },
          { body: { ...running, items: [run] } },
        ]);
        await client.analytics.waitFor(hostId, run.id);
      },
      1_000,
    ],
    [
      "between two looks of `ensureRequested`",
      async (mock, client) => {
        lose(mock);
        expect((await client.analytics.ensureRequested(guestId)).outcome).toBe("open");
      },
      1_000,
    ],
    [
      "but not where an `interval` is passed",
      async (mock, client) => {
        lose(mock);
        await client.analytics.ensureRequested(guestId, { interval: 700 });
      },
      700,
    ],
  ];

  test.each(pauses)("%s", async (what, pause, realMs) => {
    const { setTimeout } = globalThis;
    const delays: unknown[] = [];
    vi.spyOn(Math, "random").mockReturnValue(0.9);
    vi.spyOn(globalThis, "setTimeout").mockImplementation(((wake: () => void, ms: number) => {
      delays.push(ms);
      return setTimeout(wake, ms === realMs ? 0 : ms);
    }) as typeof setTimeout);
    onTestFinished(() => void vi.restoreAllMocks());
    for (const [realPauses, expectedMs] of [
      [true, realMs],
      [false, what.startsWith("but") ? realMs : realMs / 100],
    ] as const) {
      delays.length = 0;
      const mock = createMock({ realPauses });
      await pause(mock, mock.client());
      expect(delays).toContainEqual(expect.closeTo(expectedMs));
    }
  });

  test("what cannot be decided, and what is not found, is known soon", async () => {
    const mock = createMock();
    const { analytics } = mock.client();
    mock.fail("requestOrganizationAnalytics", "reset");
    const timeout = 5_000;
    const undecided = errorOf(analytics.ensureRequested(guestId, { timeout }), ConnectionError);
    const missing = errorOf(analytics.waitFor(hostId, crypto.randomUUID(), { timeout }), NotFoundError);
    expect((await undecided).message).toContain("showed no open request afterwards");
    expect((await missing).message).toContain("not there after");
  });
});

test("an aborted signal rejects with its reason, before and while a response is waited for", async () => {
  const mock = createMock();
  const reason = new Error("enough");
  await expect(mock.fetch(currencies, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(mock.requests).toEqual([]);
  mock.fail("listCurrencies", "stall");
  const abort = new AbortController();
  const stalled = mock.fetch(currencies, { headers: authorized, signal: abort.signal });
  abort.abort(reason);
  await expect(stalled).rejects.toBe(reason);
});

test.each(["stall-body", "drip"] as const)("an aborted signal breaks off a body: %s", async (kind) => {
  const mock = createMock();
  mock.fail("listCurrencies", kind);
  const abort = new AbortController();
  const response = await mock.fetch(currencies, { headers: authorized, signal: abort.signal });
  const read = response.text();
  const reason = new Error("enough");
  abort.abort(reason);
  await expect(read).rejects.toBe(reason);
});

test("a drip brings the whole body", async () => {
  const mock = createMock();
  const body = build.currency({ code: "EUR" });
  mock.respond("getCurrency", { body });
  const whole = (await (await mock.fetch(`${currencies}/EUR`, { headers: authorized })).text()).length;
  mock.fail("deleteFinancialFile", "drip");
  const response = await mock.fetch(`https://mock.test/organizations/${guestId}/financial-files/${guestId}`, {
    method: "DELETE",
    headers: { ...authorized, "Requester-Organization-ID": guestId, "Target-Organization-ID": guestId },
  });
  expect(await response.json()).toEqual({ detail: "a body" });
  expect(whole).toBeGreaterThan(100);
});

const rejections: [FaultKind, object][] = [
  ["refuse", { code: "ECONNREFUSED", syscall: "connect", address: "mock.test", port: 443 }],
  ["reset", { code: "ECONNRESET", syscall: "read" }],
  ["hang-up", { code: "UND_ERR_SOCKET" }],
];

test.each(rejections)("`%s` rejects as Node's fetch does", async (kind, cause) => {
  const mock = createMock();
  mock.fail("listCurrencies", kind);
  const error = await errorOf(mock.fetch(currencies, { headers: authorized }), TypeError);
  expect(error.message).toBe("fetch failed");
  expect(error.cause).toMatchObject(cause);
  expect((await mock.fetch(currencies, { headers: authorized })).status).toBe(200);
});

test("`truncate` fails in the body, after the first half", async () => {
  const mock = createMock();
  mock.fail("listCurrencies", "truncate");
  const response = await mock.fetch(currencies, { headers: authorized });
  const reader = response.body?.getReader();
  expect((await reader?.read())?.value?.length).toBeGreaterThan(10);
  await expect(reader?.read()).rejects.toThrow("terminated");
});

describe("never connected", () => {
  test.each([
    ["in process", async () => createMock()],
    ["on a port", openTestMock],
  ])("a POST is sent again, and the mock has not received the first one: %s", async (_where, open) => {
    const mock = await open();
    mock.fail("requestOrganizationAnalytics", "refuse");
    const client = mock.client({ accessToken: "mine" });
    expect((await client.analytics.request(mock.guestId)).status).toBe("active");
    expect(mock.requests).toMatchObject([{ answeredBy: "example" }]);
    mock.fail("requestOrganizationAnalytics", "refuse");
    const error = await errorOf(
      mock.client({ accessToken: "mine", maxRetries: 0 }).analytics.request(mock.guestId),
      ConnectionError,
    );
    expect(error.executed).toBe("no");
  });

  test("a client that does not send through the mock's `fetch` is told so", async () => {
    const mock = await openTestMock();
    mock.fail("listCurrencies", "refuse");
    const response = await fetch(`${mock.url}/resources/currencies`, { headers: authorized });
    expect(response.status).toBe(501);
    expect(await response.text()).toContain("only `mock.client()` and `mock.fetch` play the fault `refuse`");
  });
});

test.each(["garbage", "wrong-length"] as const)(
  "`%s` needs a socket, and is refused with what to do",
  (kind) => {
    const mock = createMock();
    expect(() => mock.fail("listCurrencies", kind)).toThrow(
      new InputError([`the fault \`${kind}\` needs a socket; use \`startMock\` of mycreditapp/testing`], {
        operationId: "listCurrencies",
      }),
    );
  },
);

test("a stalled call ends with the client's deadline", async () => {
  const mock = createMock();
  mock.fail("listCurrencies", "stall");
  await errorOf(
    mock.client({ accessToken: "a", timeout: 200, maxRetries: 0 }).currencies.list(),
    TimeoutError,
  );
});

test("a browser that asks before it sends is told that it may, and nothing is noted", async () => {
  const mock = createMock();
  const response = await mock.fetch(currencies, {
    method: "OPTIONS",
    headers: {
      Origin: "https://shop.example",
      "Access-Control-Request-Method": "GET",
      "Access-Control-Request-Headers": "authorization,target-organization-id",
    },
  });
  expect(response.status).toBe(204);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "authorization,target-organization-id",
  });
  expect(mock.requests).toEqual([]);
});

test("two mocks know nothing of each other, and `reset` forgets", async () => {
  const [one, other] = [createMock(), createMock()];
  one.respond("listCurrencies", { status: 404 });
  expect((await other.fetch(currencies, { headers: authorized })).status).toBe(200);
  one.reset();
  expect((await one.fetch(currencies, { headers: authorized })).status).toBe(200);
  other.reset();
  expect(other.requests).toEqual([]);
});

test("an unknown option is refused", () => {
  expect(() => createMock({ onrequest: () => undefined } as object)).toThrow(
    "createMock: unknown option `onrequest`; did you mean `onRequest`?",
  );
});

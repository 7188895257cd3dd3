/** A line for each attempt, for people, which shows nothing that a log must not hold. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { type AttemptEvent, InputError, type Logger, MyCreditApp } from "../../src/index.js";
import { log, loggerOfEnvironment } from "../../src/session/events.js";
import {
  action,
  clientWithCredentials,
  clientWithToken,
  errorOf,
  guestId,
  hostId,
  secrets,
} from "../support/client.js";
import { inTurn, json, startServer } from "../support/server.js";
import { reset, startTcpServer } from "../support/tcp-server.js";

function collect() {
  const lines: string[] = [];
  const logger = {
    debug: (line: string) => void lines.push(`debug ${plain(line)}`),
    warn: (line: string) => void lines.push(`warn ${plain(line)}`),
  };
  return { lines, logger };
}

/** Without what differs from run to run. */
function plain(line: string): string {
  return line.replace(/\d+ ms/g, "N ms").replace(/call [0-9a-f-]{36}/, "call ID");
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("each attempt is a line, and a failure is a warning", async () => {
  const server = await startServer(
    inTurn(
      json({}, 429, { "retry-after": "0", "x-request-id": "req-1" }),
      json({}, 401),
      json(action, 200, { "x-request-id": "req 3" }),
    ),
  );
  const { lines, logger } = collect();
  await clientWithCredentials({ baseUrl: server.url, logger }).analytics.request(guestId);
  expect(lines).toEqual([
    "debug mycreditapp createAccessToken: attempt 1: 200 after N ms; done (call ID)",
    'warn mycreditapp requestOrganizationAnalytics: attempt 1: 429 after N ms; retry in N ms (call ID, request "req-1")',
    "warn mycreditapp requestOrganizationAnalytics: attempt 2: 401 after N ms; renew-token (call ID)",
    "debug mycreditapp createAccessToken: attempt 1: 200 after N ms; done (call ID)",
    'debug mycreditapp requestOrganizationAnalytics: attempt 3: 200 after N ms; done (call ID, request "req 3")',
  ]);
});

describe("a route that the server deprecates", () => {
  const old = { deprecation: "@1767225600", sunset: "Thu, 31 Dec 2026 23:59:59 GMT" };
  const warnings = (lines: readonly string[]) => lines.filter((line) => line.includes("will go"));

  test("is in the log once for each route and session, whatever `withOptions` makes of it", async () => {
    const server = await startServer(json(action, 200, old));
    const { lines, logger } = collect();
    const client = clientWithToken({ baseUrl: server.url, logger });
    await client.analytics.request(guestId);
    await client.withOptions({ timeout: 5_000 }).asGuestOf(guestId).analytics.request(hostId);
    await client.organizations.get(guestId);
    const said = '{"deprecation":"@1767225600","sunset":"Thu, 31 Dec 2026 23:59:59 GMT"}';
    expect(warnings(lines)).toEqual([
      `warn mycreditapp requestOrganizationAnalytics: the server says that this route will go: ${said}`,
      `warn mycreditapp getOrganization: the server says that this route will go: ${said}`,
    ]);
    await clientWithToken({ baseUrl: server.url, logger }).organizations.get(guestId);
    expect(warnings(lines)).toHaveLength(3);
  });

  test("is warned of by a client that gets a logger after the route was called without one", async () => {
    const server = await startServer(json(action, 200, old));
    const { lines, logger } = collect();
    const client = clientWithToken({ baseUrl: server.url, onAttempt: () => undefined });
    await client.analytics.request(guestId);
    await client.withOptions({ logger }).analytics.request(guestId);
    expect(warnings(lines)).toHaveLength(1);
  });

  test("is warned of for one header alone, and once for all addresses of `client.fetch`", async () => {
    const server = await startServer(json({}, 200, { sunset: "soon" }));
    const { lines, logger } = collect();
    const client = clientWithToken({ baseUrl: server.url, logger });
    for (let id = 0; id < 102; id += 1) await client.fetch(`/things/${id}`);
    expect(warnings(lines)).toHaveLength(1);
    expect(warnings(lines)[0]).toBe(
      'warn mycreditapp GET /things/0: the server says that this route will go: {"sunset":"soon"}',
    );
  });

  test("is in the events, without a secret and on one line", async () => {
    const server = await startServer(
      json(action, 200, { deprecation: `true after ${secrets.accessToken}`, sunset: "n".repeat(300) }),
    );
    const events: AttemptEvent[] = [];
    const client = clientWithToken({ baseUrl: server.url, onAttempt: (event) => events.push(event) });
    await client.analytics.request(guestId);
    expect(events).toMatchObject([{ deprecation: "true after [redacted]", sunset: "n".repeat(200) }]);
  });

  test("has no field if the server says nothing", async () => {
    const server = await startServer(json(action, 200, { deprecation: "" }));
    const events: AttemptEvent[] = [];
    const { lines, logger } = collect();
    const client = clientWithToken({ baseUrl: server.url, logger, onAttempt: (event) => events.push(event) });
    await client.analytics.request(guestId);
    expect(events).toMatchObject([{ deprecation: undefined, sunset: undefined }]);
    expect(lines).toHaveLength(1);
  });
});

test("a line says why there is no retry, and how long a call waited in the queue", async () => {
  const broken = await startTcpServer(reset);
  const { lines, logger } = collect();
  const client = clientWithToken({ baseUrl: broken.url, maxRetries: 0, logger });
  await errorOf(client.currencies.list(), Error);
  expect(lines).toEqual([
    "warn mycreditapp listCurrencies: attempt 1: connection_failed after N ms; done, no retry: max-retries (call ID)",
  ]);
  const server = await startServer((_request, response) =>
    setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end("{}"), 20),
  );
  const narrow = clientWithToken({ baseUrl: server.url, maxConcurrency: 1, logger });
  await Promise.all([narrow.organizations.get(guestId), narrow.organizations.get(hostId)]);
  expect(lines.at(-1)).toBe(
    "debug mycreditapp getOrganization: attempt 1: 200 after N ms, N ms in the queue; done (call ID)",
  );
});

test("routes of `client.request` and `client.fetch` are named by method and path, without their query", async () => {
  const server = await startServer(json({}));
  const { lines, logger } = collect();
  const client = clientWithToken({ baseUrl: server.url, logger });
  await client.request("GET /things/{id}", { path: { id: "7" }, query: { email: "a@example.com" } });
  await client.fetch("/things?email=a@example.com#part");
  expect(lines).toEqual([
    "debug mycreditapp GET /things/{id}: attempt 1: 200 after N ms; done (call ID)",
    "debug mycreditapp GET /things: attempt 1: 200 after N ms; done (call ID)",
  ]);
});

test("neither a query, nor a body, nor a header of a call or of its response is in a line", async () => {
  const server = await startServer(json({ detail: "canary-body" }, 422, { "x-note": "canary-header" }));
  const { lines, logger } = collect();
  const client = clientWithToken({ baseUrl: server.url, logger });
  const options = { headers: { "x-mine": "canary-mine" }, query: { note: "canary-query" } };
  await errorOf(client.privateRecords.update(guestId, { name: "canary-name" }, options), Error);
  await errorOf(client.privateRecords.list({ search_text: "canary-search" }), Error);
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain("canary");
});

test("a request id from the server cannot look like another line of the log", async () => {
  const server = await startServer(json([], 200, { "x-request-id": 'a"); done' }));
  const { lines, logger } = collect();
  await clientWithToken({ baseUrl: server.url, logger }).currencies.list();
  expect(lines[0]).toContain('request "a\\"); done');
});

test.each<[string, () => unknown]>([
  [
    "throws",
    () => {
      throw new Error("no");
    },
  ],
  ["rejects", () => Promise.reject(new Error("no"))],
])("a logger that %s affects neither the call nor the hook", async (_what, fail) => {
  const server = await startServer(json(action));
  const onAttempt = vi.fn();
  const logger: Logger = { debug: fail, warn: fail };
  const client = clientWithToken({ baseUrl: server.url, logger, onAttempt });
  expect(await client.analytics.request(guestId)).toEqual(action);
  expect(onAttempt).toHaveBeenCalledTimes(1);
});

test("withOptions replaces the logger for the calls of the new client", async () => {
  const server = await startServer(json({}));
  const [one, other] = [collect(), collect()];
  const client = clientWithToken({ baseUrl: server.url, logger: one.logger });
  await client.withOptions({ logger: other.logger }).currencies.get("USD");
  expect([one.lines.length, other.lines.length]).toEqual([0, 1]);
  await client.withOptions({ timeout: 5_000 }).currencies.get("USD");
  expect([one.lines.length, other.lines.length]).toEqual([1, 1]);
});

describe("MYCREDITAPP_LOG", () => {
  async function linesAt(level: string, logger?: Logger) {
    vi.stubEnv("MYCREDITAPP_LOG", level);
    const written = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const server = await startServer(inTurn(json({}, 429, { "retry-after": "0" }), json({})));
    await clientWithToken({ baseUrl: server.url, logger }).currencies.get("USD");
    return written.mock.calls.map(([line]) => plain(String(line)));
  }
  const warning = "mycreditapp getCurrency: attempt 1: 429 after N ms; retry in N ms (call ID)";
  const success = "mycreditapp getCurrency: attempt 2: 200 after N ms; done (call ID)";

  test("debug writes every attempt to standard error", async () => {
    expect(await linesAt("debug")).toEqual([warning, success]);
  });

  test("warn writes failures", async () => {
    expect(await linesAt("warn")).toEqual([warning]);
  });

  test("is overridden by the option", async () => {
    const { lines, logger } = collect();
    expect(await linesAt("debug", logger)).toEqual([]);
    expect(lines).toEqual([`warn ${warning}`, `debug ${success}`]);
  });

  test("is refused at any other level", () => {
    vi.stubEnv("MYCREDITAPP_LOG", "verbose");
    expect(() => new MyCreditApp({ organizationId: hostId, accessToken: "abc" })).toThrow(
      'MYCREDITAPP_LOG must be debug or warn; got "verbose"',
    );
  });
});

test.each<unknown>([null, {}, { debug() {} }, { warn() {} }, { debug() {}, warn: 1 }, "console"])(
  "a value that is not a logger is refused: %o",
  (logger) => {
    const options = { organizationId: hostId, accessToken: "abc", logger: logger as Logger };
    expect(() => new MyCreditApp(options)).toThrow(InputError);
    const client = new MyCreditApp({ organizationId: hostId, accessToken: "abc" });
    expect(() => client.withOptions({ logger: logger as Logger })).toThrow(
      "option `logger` must be a function, or an object with the methods debug and warn",
    );
  },
);

describe("a function", () => {
  test("gets the fields that have a value, and the sentence", async () => {
    const server = await startServer(inTurn(json({}, 429, { "retry-after": "0" }), json(action)));
    const logger = vi.fn();
    await clientWithToken({ baseUrl: server.url, logger }).analytics.request(guestId);
    expect(logger.mock.calls).toEqual([
      [
        "warn",
        {
          operationId: "requestOrganizationAnalytics",
          callId: expect.any(String),
          attempt: 1,
          method: "POST",
          route: "/organizations/{org_id}/analytics/requests",
          scenario: "self",
          url: expect.stringMatching(`/organizations/${guestId}/analytics/requests$`),
          targetOrganizationId: hostId,
          status: 429,
          queuedMs: expect.any(Number),
          durationMs: expect.any(Number),
          next: "retry",
          pauseMs: expect.any(Number),
        },
        expect.stringMatching(/^mycreditapp requestOrganizationAnalytics: attempt 1: 429 after /),
      ],
      ["debug", expect.objectContaining({ status: 200, attempt: 2 }), expect.any(String)],
    ]);
    const [, fields] = logger.mock.calls[0] as [string, object];
    expect(Object.values(fields)).not.toContain(undefined);
  });

  test("that has the two methods, too, gets sentences", async () => {
    const server = await startServer(json([]));
    const debug = vi.fn();
    const logger = Object.assign(vi.fn(), { debug, warn: vi.fn() });
    await clientWithToken({ baseUrl: server.url, logger }).currencies.list();
    expect(logger).not.toHaveBeenCalled();
    expect(debug).toHaveBeenCalledWith(expect.stringContaining("listCurrencies"));
  });

  test.each<[string, Logger]>([
    [
      "throws",
      () => {
        throw new Error("the disk is full");
      },
    ],
    ["rejects", () => Promise.reject(new Error("the disk is full"))],
  ])("that %s changes nothing", async (_what, logger) => {
    const server = await startServer(json([]));
    expect(await clientWithToken({ baseUrl: server.url, logger }).currencies.list()).toEqual([]);
  });
});

describe("the line of an attempt", () => {
  const event: AttemptEvent = {
    operationId: "getCurrency",
    callId: "c-1",
    attempt: 1,
    method: "GET",
    route: "/currencies/{code}",
    scenario: undefined,
    url: "https://a.example/currencies/USD",
    targetOrganizationId: undefined,
    status: 200,
    requestId: undefined,
    deprecation: undefined,
    sunset: undefined,
    error: undefined,
    queuedMs: 0,
    durationMs: 12.4,
    next: "done",
    pauseMs: 0,
    stoppedBy: undefined,
    tokenStore: undefined,
  };

  test.each<[Partial<AttemptEvent>, string]>([
    [{ status: 399 }, "debug getCurrency: attempt 1: 399 after 12 ms; done (call c-1)"],
    [{ status: 400 }, "warn getCurrency: attempt 1: 400 after 12 ms; done (call c-1)"],
    [
      { error: "unexpected_response" },
      "warn getCurrency: attempt 1: 200 unexpected_response after 12 ms; done (call c-1)",
    ],
    [
      { status: undefined, error: "timeout" },
      "warn getCurrency: attempt 1: timeout after 12 ms; done (call c-1)",
    ],
    [{ queuedMs: 0.9 }, "debug getCurrency: attempt 1: 200 after 12 ms; done (call c-1)"],
    [{ queuedMs: 1 }, "debug getCurrency: attempt 1: 200 after 12 ms, 1 ms in the queue; done (call c-1)"],
    [
      { status: 503, next: "retry", pauseMs: 20.6 },
      "warn getCurrency: attempt 1: 503 after 12 ms; retry in 21 ms (call c-1)",
    ],
  ])("with %o", (changes, line) => {
    const lines: string[] = [];
    const write = (level: string) => (text: string) => void lines.push(`${level} ${text}`);
    log({ debug: write("debug"), warn: write("warn") }, "getCurrency", { ...event, ...changes });
    expect(lines).toEqual([line.replace(" ", " mycreditapp ")]);
  });
});

test.each([
  [undefined, undefined, []],
  ["warn", true, ["w"]],
  ["debug", true, ["d", "w"]],
] as const)(
  "with MYCREDITAPP_LOG=%s, the logger of the environment is there: %s",
  (level, isThere, written) => {
    vi.stubEnv("MYCREDITAPP_LOG", level ?? "");
    const lines = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const logger = loggerOfEnvironment();
    expect(logger && true).toBe(isThere);
    logger?.debug("d");
    logger?.warn("w");
    expect(lines.mock.calls.flat()).toEqual(written);
  },
);

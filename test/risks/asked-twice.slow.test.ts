/**
 * Risk: a guest is asked twice to run its analytics, or not at all without anybody knowing. A server that keeps a ledger and
 * fails in every way a request can fail, before and after it acts.
 *
 * | the server, at the POST                    | `ensureRequested` comes to  | acted | POSTs |
 * |--------------------------------------------|-----------------------------|-------|-------|
 * | acts and responds                          | requested                   | 1     | 1     |
 * | acts and resets                            | open                        | 1     | 1     |
 * | acts and stalls                            | open                        | 1     | 1     |
 * | acts and responds with 500                 | open                        | 1     | 1     |
 * | acts and responds with 504                 | open                        | 1     | 1     |
 * | acts and responds with a page of HTML      | open                        | 1     | 1     |
 * | acts and cuts its response off             | open                        | 1     | 1     |
 * | responds with 504 and acts 1 s later       | open                        | 1     | 1     |
 * | responds with 504 and acts after a minute  | ServerError, maybe          | 1     | 1     |
 * | resets without acting                      | ConnectionError, maybe      | 0     | 1     |
 * | responds with 500 without acting           | ServerError, maybe          | 0     | 1     |
 * | stalls without acting                      | TimeoutError, maybe         | 0     | 1     |
 * | responds with 429                          | RateLimitError, no          | 0     | 1     |
 * | responds with 503 and `Retry-After`        | ServerError, maybe          | 0     | 1     |
 * | responds with 403                          | PermissionError, no         | 0     | 1     |
 * | responds with 409                          | ConflictError, no           | 0     | 1     |
 * | acts, resets, and the guest answers at once | ConnectionError, maybe     | 1     | 1     |
 * | acts, resets, and the guest disconnects    | ConnectionError, maybe      | 1     | 1     |
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  AbortError,
  type ApiError,
  InputError,
  MyCreditApp,
  MyCreditAppError,
  NotFoundError,
  OutcomeError,
  ServerError,
  TimeoutError,
} from "../../src/index.js";
import {
  clientWithCredentials,
  clientWithToken,
  errorOf,
  guestId,
  hostId,
  secrets,
} from "../support/client.js";
import { type Answerer, json, startServer } from "../support/server.js";

/** What the server knows of a guest. */
interface Guest {
  acted: number;
  posts: number;
  connection: Record<string, unknown>;
}

type Posted = (guest: Guest, act: () => void, response: ServerResponse) => void;

/** A server that keeps a ledger. */
async function startLedger(posted: Posted, looked?: (guest: Guest, response: ServerResponse) => boolean) {
  const guests = new Map<string, Guest>();
  const of = (given: string) => {
    const id = given.toLowerCase();
    const guest = guests.get(id) ?? {
      acted: 0,
      posts: 0,
      connection: { guest_organization_id: id, status: "connected", active_action_type: null },
    };
    guests.set(id, guest);
    return guest;
  };
  const answerer: Answerer = (request, response) => {
    const [, , id = ""] = request.path.split("/");
    const guest = of(id);
    if (request.method === "GET") {
      if (looked?.(guest, response) !== true) json(guest.connection)(request, response);
      return;
    }
    guest.posts += 1;
    posted(
      guest,
      () => {
        guest.acted += 1;
        guest.connection = { ...guest.connection, active_action_type: "analytics_request" };
      },
      response,
    );
  };
  const server = await startServer(answerer);
  return { ...server, guests, of };
}

const action = {
  id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  action_type: "analytics_request",
  status: "active",
};
const respond = (response: ServerResponse, status: number, body: unknown = {}, headers = {}) =>
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
const reset = (response: ServerResponse) => response.socket?.resetAndDestroy();

const faults: Record<string, Posted> = {
  "acts and responds": (_guest, act, response) => {
    act();
    respond(response, 200, action);
  },
  "acts and resets": (_guest, act, response) => {
    act();
    reset(response);
  },
  "acts and stalls": (_guest, act) => act(),
  "acts and responds with 500": (_guest, act, response) => {
    act();
    respond(response, 500);
  },
  "acts and responds with 504": (_guest, act, response) => {
    act();
    respond(response, 504);
  },
  "acts and responds with a page of HTML": (_guest, act, response) => {
    act();
    response.writeHead(200, { "content-type": "text/html" }).end("<p>hello</p>");
  },
  "acts and cuts its response off": (_guest, act, response) => {
    act();
    response.writeHead(200, { "content-type": "application/json", "content-length": 100 }).write("{");
    setTimeout(() => reset(response), 20);
  },
  "responds with 504 and acts 1 s later": (_guest, act, response) => {
    respond(response, 504);
    setTimeout(act, 1_000);
  },
  "responds with 504 and acts after a minute": (_guest, act, response) => {
    respond(response, 504);
    later.push(act);
  },
  "resets without acting": (_guest, _act, response) => reset(response),
  "responds with 500 without acting": (_guest, _act, response) => respond(response, 500),
  "stalls without acting": () => undefined,
  "responds with 429": (_guest, _act, response) => respond(response, 429),
  "responds with 503 and `Retry-After`": (_guest, _act, response) =>
    respond(response, 503, {}, { "retry-after": "0" }),
  "responds with 403": (_guest, _act, response) => respond(response, 403),
  "responds with 409": (_guest, _act, response) => respond(response, 409),
  "acts, resets, and the guest answers at once": (guest, act, response) => {
    act();
    guest.connection = { ...guest.connection, active_action_type: null };
    reset(response);
  },
  "acts, resets, and the guest disconnects": (guest, act, response) => {
    act();
    guest.connection = { ...guest.connection, status: "disconnected", active_action_type: null };
    reset(response);
  },
};
const later: (() => void)[] = [];

/** Makes the half minute of looking again pass in no time: the pauses of a second and more, not the calls' own. */
function hastenPauses(): void {
  const { setTimeout: real } = globalThis;
  const spied = vi
    .spyOn(globalThis, "setTimeout")
    .mockImplementation(((callback: () => void, delay = 0, ...rest: []) =>
      real(callback, delay >= 1_000 && delay <= 30_000 ? delay / 50 : delay, ...rest)) as typeof setTimeout);
  onTestFinished(() => spied.mockRestore());
}

const rows = [...readFileSync(new URL(import.meta.url), "utf8").matchAll(/^ \* \| (.+) \|$/gm)]
  .map(([, row = ""]) => row.split("|").map((cell) => cell.trim()))
  .filter(([name = ""]) => !name.startsWith("the server"));

test("the table has a row for each fault, and a fault for each row", () => {
  expect(rows.map(([name]) => name)).toEqual(Object.keys(faults));
});

/** What a call came to, in the words of the table. */
async function outcomeOf(call: Promise<{ outcome: string }>): Promise<string> {
  try {
    return (await call).outcome;
  } catch (error) {
    if (!(error instanceof MyCreditAppError)) throw error;
    return `${error.name}, ${error.executed}`;
  }
}

describe("a server that", () => {
  test.each(rows)("%s: %s, acted %s, POSTs %s", async (fault = "", ...expected) => {
    hastenPauses();
    const ledger = await startLedger(faults[fault] as Posted);
    const client = clientWithToken({ baseUrl: ledger.url, timeout: 900 });
    const outcome = await outcomeOf(client.analytics.ensureRequested(guestId));
    for (const act of later.splice(0)) act();
    const { acted, posts } = ledger.of(guestId);
    expect([outcome, String(acted), String(posts)]).toEqual(expected);
  });
});

describe("nothing is sent", () => {
  const open = {
    guest_organization_id: guestId,
    status: "connected",
    active_action_type: "analytics_request",
  };

  test("if a request is open, no matter who sent it", async () => {
    const ledger = await startLedger(faults["acts and responds"] as Posted);
    ledger.of(guestId).connection = open;
    const client = clientWithToken({ baseUrl: ledger.url });
    expect(await client.analytics.ensureRequested(guestId)).toEqual({ outcome: "open", connection: open });
    expect(ledger.requests.map(({ method }) => method)).toEqual(["GET"]);
  });

  test("except if another kind of request is open: this one is still sent", async () => {
    const ledger = await startLedger(faults["acts and responds"] as Posted);
    ledger.of(guestId).connection = { ...open, active_action_type: "documents_update_request" };
    const client = clientWithToken({ baseUrl: ledger.url });
    expect(await client.analytics.ensureRequested(guestId)).toEqual({ outcome: "requested", action });
  });

  test("if the connection is `disconnected`", async () => {
    const ledger = await startLedger(faults["acts and responds"] as Posted);
    const connection = { ...open, status: "disconnected", active_action_type: null };
    ledger.of(guestId).connection = connection;
    const call = clientWithToken({ baseUrl: ledger.url }).analytics.ensureRequested(guestId);
    expect(await errorOf(call, OutcomeError)).toMatchObject({ record: connection, executed: "no" });
    expect(ledger.of(guestId).posts).toBe(0);
  });

  test.each([
    ["there is none", 404, NotFoundError],
    ["it cannot be read", 500, ServerError],
  ])("if %s", async (_what, status, type) => {
    const ledger = await startLedger(faults["acts and responds"] as Posted, (_guest, response) => {
      respond(response, status);
      return true;
    });
    const client = clientWithToken({ baseUrl: ledger.url, maxRetries: 0 });
    const error = await errorOf<ApiError>(client.analytics.ensureRequested(guestId), type);
    expect(error).toMatchObject({ status, executed: "no" });
    expect(ledger.of(guestId).posts).toBe(0);
  });

  test("if the connection is not read in time: `executed` is about the POST, not about the read", async () => {
    const ledger = await startLedger(faults["acts and responds"] as Posted, () => true);
    const client = clientWithToken({ baseUrl: ledger.url, maxRetries: 0, timeout: 200 });
    const error = await errorOf(client.analytics.ensureRequested(guestId), TimeoutError);
    expect(error).toMatchObject({ executed: "no", operationId: "getGuestConnection" });
    expect(ledger.of(guestId).posts).toBe(0);
  });

  test("if there is no token", async () => {
    const server = await startServer(json({}), json({}, 503));
    const client = clientWithCredentials({ baseUrl: server.url, maxRetries: 0 });
    expect((await errorOf(client.analytics.ensureRequested(guestId), ServerError)).executed).toBe("no");
    expect(server.requests).toEqual([]);
  });

  test("for bad input, and all problems are reported at once", async () => {
    const server = await startServer(json({}));
    const client = clientWithToken({ baseUrl: server.url });
    const options = { timeout: 0, signal: 5 as never, onRequest: 5 as never, retries: 1 };
    const call = client.analytics.ensureRequested("guest", options);
    expect((await errorOf(call, InputError)).problems).toHaveLength(5);
    await errorOf(client.analytics.ensureRequested(guestId, null as never), InputError);
    // @ts-expect-error the connection is read as Self only
    await errorOf(client.asGuestOf(guestId).analytics.ensureRequested(hostId), InputError);
    expect(server.requests).toEqual([]);
  });
});

test("an undecided error says so, and names the guest", async () => {
  hastenPauses();
  const ledger = await startLedger(faults["responds with 500 without acting"] as Posted);
  const call = clientWithToken({ baseUrl: ledger.url }).analytics.ensureRequested(guestId);
  const error = await errorOf(call, ServerError);
  expect(error).toMatchObject({ operationId: "requestOrganizationAnalytics", executed: "maybe" });
  expect(error.message).toContain(`the connection of guest ${guestId} showed no open request afterwards`);
});

describe("calls for one guest in one process share one request", () => {
  test("from one client and from several, in upper or lower case of the id", async () => {
    const ledger = await startLedger((_guest, act, response) => {
      act();
      setTimeout(() => respond(response, 200, action), 50);
    });
    const [one, other] = [
      clientWithToken({ baseUrl: ledger.url }),
      clientWithToken({ baseUrl: `${ledger.url}/` }),
    ];
    const calls = Array.from({ length: 50 }, (_, at) =>
      (at % 2 ? one : other).analytics.ensureRequested(at % 3 ? guestId : guestId.toUpperCase()),
    );
    expect(new Set((await Promise.all(calls)).map(({ outcome }) => outcome))).toEqual(new Set(["requested"]));
    expect(ledger.requests.map(({ method }) => method)).toEqual(["GET", "POST"]);
    // And a later call sees the open request.
    expect((await one.analytics.ensureRequested(guestId)).outcome).toBe("open");
  });

  test("but not calls to another server, or from another host", async () => {
    const [one, other] = await Promise.all([
      startLedger(faults["acts and responds"] as Posted),
      startLedger(faults["acts and responds"] as Posted),
    ]);
    const clients = [
      clientWithToken({ baseUrl: one.url }),
      clientWithToken({ baseUrl: other.url }),
      clientWithToken({ baseUrl: other.url, organizationId: randomUUID() }),
    ];
    await Promise.all(clients.map(({ analytics }) => analytics.ensureRequested(guestId)));
    expect([one.of(guestId).posts, other.of(guestId).posts]).toEqual([1, 2]);
  });

  test("a request that fails rejects all of them, and the next call starts again", async () => {
    const ledger = await startLedger((guest, act, response) => {
      if (guest.posts === 1) respond(response, 429);
      else faults["acts and responds"]?.(guest, act, response);
    });
    const { analytics } = clientWithToken({ baseUrl: ledger.url });
    const calls = [analytics.ensureRequested(guestId), analytics.ensureRequested(guestId)];
    for (const call of calls) expect((await errorOf(call, MyCreditAppError)).executed).toBe("no");
    expect((await analytics.ensureRequested(guestId)).outcome).toBe("requested");
  });
});

describe("a caller that leaves", () => {
  test("before the request is sent: it is not sent", async () => {
    const looks: ServerResponse[] = [];
    const ledger = await startLedger(faults["acts and responds"] as Posted, (_guest, response) => {
      looks.push(response);
      return true;
    });
    const controller = new AbortController();
    const { analytics } = clientWithToken({ baseUrl: ledger.url });
    const call = analytics.ensureRequested(guestId, { signal: controller.signal });
    await expect.poll(() => looks.length).toBe(1);
    controller.abort();
    expect((await errorOf(call, AbortError)).executed).toBe("no");
    await expect.poll(() => looks[0]?.closed).toBe(true);
    expect(ledger.of(guestId).posts).toBe(0);
  });

  test("before anything: nothing is sent at all", async () => {
    const ledger = await startLedger(faults["acts and responds"] as Posted);
    const { analytics } = clientWithToken({ baseUrl: ledger.url });
    const call = analytics.ensureRequested(guestId, { signal: AbortSignal.abort() });
    expect((await errorOf(call, AbortError)).executed).toBe("no");
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ledger.requests).toEqual([]);
  });

  test("while onRequest runs: it is not sent", async () => {
    const ledger = await startLedger(faults["acts and responds"] as Posted);
    const { analytics } = clientWithToken({ baseUrl: ledger.url });
    const controller = new AbortController();
    let note: () => void = () => undefined;
    const onRequest = () =>
      new Promise<void>((resolve) => {
        note = resolve;
        controller.abort();
      });
    const call = analytics.ensureRequested(guestId, { signal: controller.signal, onRequest });
    expect((await errorOf(call, AbortError)).executed).toBe("no");
    note();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ledger.of(guestId).posts).toBe(0);
  });

  test("does not stop the request of the others", async () => {
    const ledger = await startLedger((_guest, act, response) => {
      act();
      setTimeout(() => respond(response, 200, action), 100);
    });
    const { analytics } = clientWithToken({ baseUrl: ledger.url });
    const controller = new AbortController();
    const left = analytics.ensureRequested(guestId, { signal: controller.signal });
    const stayed = analytics.ensureRequested(guestId);
    controller.abort();
    await errorOf(left, AbortError);
    expect(await stayed).toEqual({ outcome: "requested", action });
    expect(ledger.of(guestId).posts).toBe(1);
  });

  test("after the request was sent: `executed` says so, and the next call joins it instead of sending another", async () => {
    let answerLater: () => void = () => undefined;
    const ledger = await startLedger((_guest, _act, response) => {
      answerLater = () => respond(response, 200, action);
    });
    const controller = new AbortController();
    const { analytics } = clientWithToken({ baseUrl: ledger.url });
    const left = analytics.ensureRequested(guestId, { signal: controller.signal });
    await expect.poll(() => ledger.of(guestId).posts).toBe(1);
    controller.abort("enough");
    expect(await errorOf(left, AbortError)).toMatchObject({ executed: "maybe", cause: "enough" });
    const joined = analytics.ensureRequested(guestId);
    answerLater();
    expect(await joined).toEqual({ outcome: "requested", action });
    expect(ledger.of(guestId).posts).toBe(1);
  });

  test("because of its deadline gets the same", async () => {
    const ledger = await startLedger(faults["stalls without acting"] as Posted);
    const { analytics } = clientWithToken({ baseUrl: ledger.url });
    const call = analytics.ensureRequested(guestId, { timeout: 500 });
    expect(await errorOf(call, TimeoutError)).toMatchObject({ executed: "maybe", timeoutMs: 500 });
  });
});

describe("onRequest", () => {
  test("is awaited before the request is sent, and not called if none is sent", async () => {
    const ledger = await startLedger(faults["acts and responds"] as Posted);
    const { analytics } = clientWithToken({ baseUrl: ledger.url });
    const posts: number[] = [];
    const onRequest = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      posts.push(ledger.of(guestId).posts);
    };
    expect((await analytics.ensureRequested(guestId, { onRequest })).outcome).toBe("requested");
    expect((await analytics.ensureRequested(guestId, { onRequest })).outcome).toBe("open");
    expect(posts).toEqual([0]);
  });

  test("that throws stops the request", async () => {
    const ledger = await startLedger(faults["acts and responds"] as Posted);
    const onRequest = () => Promise.reject(new RangeError("the ledger is full"));
    const call = clientWithToken({ baseUrl: ledger.url }).analytics.ensureRequested(guestId, { onRequest });
    await errorOf(call, RangeError);
    expect(ledger.of(guestId).posts).toBe(0);
  });
});

test("300 guests, every fault, and token outages: no guest is asked twice, and every guest is accounted for", async () => {
  hastenPauses();
  const kinds = Object.values(faults).filter(
    (fault) => fault !== faults["responds with 504 and acts after a minute"],
  );
  let nextFault = 0;
  let looks = 0;
  const refuseSomeTokens = (_guest: Guest, response: ServerResponse) => {
    looks += 1;
    if (looks % 100 !== 0) return false;
    respond(response, 401);
    return true;
  };
  const ledger = await startLedger((guest, act, response) => {
    nextFault += 1;
    (kinds[nextFault % kinds.length] as Posted)(guest, act, response);
  }, refuseSomeTokens);
  let tokenRequests = 0;
  const tokens: Answerer = (request, response) => {
    tokenRequests += 1;
    const body = { access_token: `token-${tokenRequests}`, expires_in: 3600 };
    (tokenRequests === 3 ? json({}, 503) : json(body))(request, response);
  };
  const token = await startServer(json({}), tokens);
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "bulk",
    clientSecret: secrets.clientSecret,
    baseUrl: ledger.url,
    maxRetries: 0,
    timeout: 900,
    fetch: (url, init) =>
      fetch(url.endsWith("/oauth2/token") ? `${token.url}/oauth2/token` : url, init as RequestInit),
  });
  const guests = Array.from({ length: 300 }, () => randomUUID());
  const outcomes = new Map<string, string>();
  /** What a queue does: ask again after "no", never after "maybe". */
  const work = async (): Promise<void> => {
    for (let guest = guests.pop(); guest !== undefined; guest = guests.pop()) {
      let outcome = "";
      for (let round = 0; round < 200; round += 1) {
        outcome = await outcomeOf(client.analytics.ensureRequested(guest));
        if (!outcome.endsWith(", no")) break;
        // While there is no token, every call fails at once.
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      outcomes.set(guest, outcome);
    }
  };
  await Promise.all(Array.from({ length: 20 }, work));
  const ledgerOf = [...outcomes].map(([guest, outcome]) => ({ outcome, ...ledger.of(guest) }));
  expect(ledgerOf).toHaveLength(300);
  expect(ledgerOf.filter(({ acted }) => acted > 1)).toEqual([]);
  const isAsked = ({ outcome }: { outcome: string }) => outcome === "requested" || outcome === "open";
  expect(ledgerOf.filter((guest) => isAsked(guest) && guest.acted !== 1)).toEqual([]);
  expect(ledgerOf.filter((guest) => !isAsked(guest) && !guest.outcome.endsWith(", maybe"))).toEqual([]);
  expect(ledgerOf.filter(isAsked).length).toBeGreaterThan(150);
  expect(tokenRequests).toBeGreaterThan(3);
}, 60_000);

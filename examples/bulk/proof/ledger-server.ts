import { randomUUID } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server has seen. */
export interface Ledger {
  readonly url: string;
  /** How many times each guest was asked. */
  readonly asked: ReadonlyMap<string, number>;
  readonly tokenRequests: () => number;
  readonly slowDowns: () => number;
  /** How many requests met each fault. */
  readonly faults: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** After this many requests, the server responds with 429. */
const slowDownEvery = 500;
/** After this many requests, one meets a fault, each kind in turn. */
const faultEvery = 40;
/** After this many requests, the token is revoked, and no new one is issued for a while. */
const outageEvery = 900;
const outageMs = 3_000;

/** The failures after which nobody knows whether the request was carried out. */
const faults: Record<string, (enter: () => void, response: ServerResponse) => void> = {
  "entered, then reset": (enter, response) => {
    enter();
    response.socket?.resetAndDestroy();
  },
  "entered, then silence": (enter) => enter(),
  "entered, then 500": (enter, response) => {
    enter();
    response.writeHead(500).end();
  },
  "entered, then 504": (enter, response) => {
    enter();
    response.writeHead(504).end();
  },
  "504, and entered later": (enter, response) => {
    response.writeHead(504).end();
    setTimeout(enter, 1_500);
  },
  "500, and never entered": (_enter, response) => {
    response.writeHead(500).end();
  },
};

/**
 * An API that keeps a ledger, and fails in many ways. It enters some requests and does not respond, so that the worker that
 * sent them can be killed between the request and the response.
 *
 * @param holdAt the numbers of the entries that get no response
 * @param onHeld called for each of them, with the process that sent it (`name-worker.mjs`)
 */
export async function startLedgerServer(
  holdAt: readonly number[],
  onHeld: (workerProcess: number) => void,
): Promise<Ledger> {
  const asked = new Map<string, number>();
  const faultCounts = new Map<string, number>();
  const kinds = Object.keys(faults);
  let requests = 0;
  let entries = 0;
  let tokenRequests = 0;
  let slowDowns = 0;
  let token = "";
  let outageUntilMs = 0;
  const server = createServer((request, response) => {
    const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(value));
    request.resume();
    const [, kind, id = ""] = (request.url ?? "").split("/");
    const now = new Date().toISOString().slice(0, 23);
    if (kind === "oauth2") {
      tokenRequests += 1;
      if (performance.now() < outageUntilMs) return void json({ detail: "no tokens today" }, 503);
      token ||= `token-${tokenRequests}`;
      return void json({ access_token: token, expires_in: 3600 });
    }
    if (request.headers.authorization !== `Bearer ${token}`)
      return void json({ detail: "unknown token" }, 401);
    if (kind === "guest-connections") {
      const active_action_type = asked.has(id) ? "analytics_request" : null;
      return void json({ guest_organization_id: id, active_action_type, active_action_updated_at: now });
    }
    if (request.method === "GET") return void json({ id });
    requests += 1;
    if (requests % outageEvery === 0) {
      token = "";
      outageUntilMs = performance.now() + outageMs;
    }
    if (requests % slowDownEvery === 0) {
      slowDowns += 1;
      return void json({ detail: "slow down" }, 429, { "retry-after": "1" });
    }
    const enter = () => {
      asked.set(id, (asked.get(id) ?? 0) + 1);
      entries += 1;
    };
    if (requests % faultEvery === 0) {
      const fault = kinds[(requests / faultEvery) % kinds.length] ?? "";
      faultCounts.set(fault, (faultCounts.get(fault) ?? 0) + 1);
      faults[fault]?.(enter, response);
      return;
    }
    enter();
    if (holdAt.includes(entries)) {
      onHeld(Number(request.headers["x-worker-process"]));
      return;
    }
    const action = { id: randomUUID(), guest_organization_id: id, action_type: "analytics_request" };
    setTimeout(() => json({ ...action, status: "active", created_at: now, updated_at: now }), 20);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    tokenRequests: () => tokenRequests,
    slowDowns: () => slowDowns,
    faults: faultCounts,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server has seen. */
export interface Ledger {
  readonly url: string;
  /** How many times each guest was asked. */
  readonly asked: ReadonlyMap<string, number>;
  readonly tokenRequests: () => number;
  readonly slowDowns: () => number;
  stop(): Promise<void>;
}

/** After so many requests each one is answered with 429. */
const slowDownEvery = 500;

/**
 * An API that keeps a ledger. Some requests it enters and does not answer, so that whoever sent them can be killed
 * between the request and its acknowledgement.
 *
 * @param holdAt the numbers of the entries that are never answered
 * @param onHeld is told of each, and by which process it was sent (`name-worker.mjs`)
 */
export async function startLedgerServer(
  holdAt: readonly number[],
  onHeld: (workerProcess: number) => void,
): Promise<Ledger> {
  const asked = new Map<string, number>();
  let requests = 0;
  let entries = 0;
  let tokenRequests = 0;
  let slowDowns = 0;
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
      json({ access_token: `token-${tokenRequests}`, expires_in: 3600 });
    } else if (kind === "guest-connections") {
      const active_action_type = asked.has(id) ? "analytics_request" : null;
      json({ guest_organization_id: id, active_action_type, active_action_updated_at: now });
    } else if (request.method === "GET") {
      json({ id });
    } else {
      requests += 1;
      if (requests % slowDownEvery === 0) {
        slowDowns += 1;
        json({ detail: "slow down" }, 429, { "retry-after": "1" });
        return;
      }
      asked.set(id, (asked.get(id) ?? 0) + 1);
      entries += 1;
      if (holdAt.includes(entries)) {
        onHeld(Number(request.headers["x-worker-process"]));
        return;
      }
      const action = { id: randomUUID(), guest_organization_id: id, action_type: "analytics_request" };
      setTimeout(() => json({ ...action, status: "active", created_at: now, updated_at: now }), 20);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    tokenRequests: () => tokenRequests,
    slowDowns: () => slowDowns,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

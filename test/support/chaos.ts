import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { guestId, hostId } from "../../examples/operations.js";
import { isMyCreditAppError, MyCreditApp } from "../../src/index.js";
import { json } from "./content-types.js";
import {
  drip,
  head,
  openTcpServer,
  reply,
  replyJson,
  reset,
  type Step,
  stall,
  write,
  writeAndEnd,
} from "./tcp-server.js";

/** A random source that a seed decides (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const data = { id: hostId, status: "active", items: [], total_items: 0 };
const text = JSON.stringify(data);

interface Fault {
  step: Step;
  /** Whether the server has carried the request out, or may have. */
  acted: boolean;
  /** How often it comes, beside the others. */
  weight: number;
}

/** Waits before it does a step. */
const later =
  (milliseconds: number, step: Step): Step =>
  (socket, request) =>
    void setTimeout(() => socket.destroyed || step(socket, request), milliseconds);

const endAfter =
  (step: Step): Step =>
  (socket: Socket, request) => {
    step(socket, request);
    socket.end();
  };

const faults: Record<string, Fault> = {
  ok: { step: replyJson(data), acted: true, weight: 40 },
  "slow ok": { step: later(20, replyJson(data)), acted: true, weight: 8 },
  "ok, then the connection ends": { step: endAfter(replyJson(data)), acted: true, weight: 5 },
  "early hints, then ok": {
    step: write(
      "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n",
      head(200, { ...json, "content-length": `${text.length}` }),
      text,
    ),
    acted: true,
    weight: 2,
  },
  "gzip ok": {
    step: reply(200, gzipSync(text), { ...json, "content-encoding": "gzip" }),
    acted: true,
    weight: 2,
  },
  reset: { step: reset, acted: true, weight: 6 },
  "end without an answer": { step: (socket) => void socket.end(), acted: true, weight: 3 },
  stall: { step: stall, acted: true, weight: 2 },
  drip: { step: drip, acted: true, weight: 1 },
  "half a head": { step: writeAndEnd("HTTP/1.1 2"), acted: true, weight: 2 },
  "half a body": {
    step: writeAndEnd(head(200, { ...json, "content-length": "999" }), "{"),
    acted: true,
    weight: 3,
  },
  "no HTTP": { step: writeAndEnd("\0\0\0\0"), acted: true, weight: 2 },
  "lying gzip": { step: reply(200, text, { ...json, "content-encoding": "gzip" }), acted: true, weight: 2 },
  "HTML with 200": { step: reply(200, "<p>", { "content-type": "text/html" }), acted: true, weight: 2 },
  "broken JSON": { step: reply(200, "{", json), acted: true, weight: 2 },
  500: { step: reply(500, "oops"), acted: true, weight: 4 },
  502: { step: reply(502, "<h1>Bad gateway</h1>"), acted: true, weight: 3 },
  503: { step: reply(503), acted: true, weight: 2 },
  504: { step: reply(504), acted: true, weight: 2 },
  408: { step: reply(408, "", { connection: "close" }), acted: true, weight: 1 },
  "503 with Retry-After": { step: reply(503, "", { "retry-after": "0" }), acted: false, weight: 3 },
  "429 at once": { step: reply(429, "", { "retry-after": "0" }), acted: false, weight: 4 },
  "429 much later": { step: reply(429, "", { "retry-after": "3600" }), acted: false, weight: 1 },
  404: { step: replyJson({ detail: "no" }, 404), acted: false, weight: 2 },
  422: { step: replyJson({ detail: [{ loc: ["body"], msg: "no" }] }, 422), acted: false, weight: 2 },
  "401, the token has ended": { step: reply(401), acted: false, weight: 2 },
};

/** Which fault comes, for a random number. */
function pickFault(random: number): [string, Fault] {
  const entries = Object.entries(faults);
  let left = random * entries.reduce((sum, [, { weight }]) => sum + weight, 0);
  for (const entry of entries) {
    left -= entry[1].weight;
    if (left < 0) return entry;
  }
  return entries[0] as [string, Fault];
}

const kinds: Record<string, (client: MyCreditApp, id: string, signal: AbortSignal) => PromiseLike<unknown>> =
  {
    POST: (client, id, signal) => client.analytics.request(guestId, { headers: { "x-call": id }, signal }),
    GET: (client, id, signal) => client.currencies.list({ headers: { "x-call": id }, signal }),
    PATCH: (client, id, signal) =>
      client.guestConnections.update(guestId, { archived: true }, { headers: { "x-call": id }, signal }),
    PUT: (client, id, signal) =>
      client.privateRecords.update(
        guestId,
        { name: "a", email: "a@example.com", country_code: "US" },
        { headers: { "x-call": id }, signal },
      ),
  };

/** What came of a run. */
export interface ChaosTotals {
  calls: number;
  /** Calls by how they ended: `data` or the name of an error. */
  outcomes: Record<string, number>;
  faults: Record<string, number>;
  requests: number;
  tokenRequests: number;
  connections: number;
  /** Calls that ended in something other than data or a typed error. */
  untyped: unknown[];
  /** Calls of POST or PATCH that the server carried out, or may have, more than once. */
  doubled: string[];
  /** POSTs and PATCHes that failed with `executed: "no"` although the server had acted. */
  wronglyUnsent: string[];
  /** Calls that had not ended when a timer fired that was set for later than their deadline. */
  late: string[];
}

const lateMarginMs = 3_000;

/** Makes calls against a server that fails at random. The seed decides which fault each attempt of a call meets. */
export async function runChaos({
  seed,
  callCount,
  concurrency,
  timeoutMs,
  abortShare,
}: {
  seed: number;
  callCount: number;
  concurrency: number;
  timeoutMs: number;
  /** The share of calls that their caller aborts. */
  abortShare: number;
}): Promise<ChaosTotals> {
  const totals: ChaosTotals = {
    calls: 0,
    outcomes: {},
    faults: {},
    requests: 0,
    tokenRequests: 0,
    connections: 0,
    untyped: [],
    doubled: [],
    wronglyUnsent: [],
    late: [],
  };
  const count = (counts: Record<string, number>, name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };

  /** How many times the server has carried each call out, or may have. */
  const ledger = new Map<string, number>();
  const attempts = new Map<string, number>();
  const server = await openTcpServer(
    (socket, request) => {
      const id = request.headers["x-call"] ?? "";
      const attempt = attempts.get(id) ?? 0;
      attempts.set(id, attempt + 1);
      const [name, fault] = pickFault(seededRandom(seed + Number(id) * 101 + attempt)());
      count(totals.faults, name);
      if (fault.acted) ledger.set(id, (ledger.get(id) ?? 0) + 1);
      fault.step(socket, request);
    },
    {
      token: (socket, request) =>
        replyJson({ access_token: `token-${server.tokenRequests.length}`, expires_in: 3600 })(
          socket,
          request,
        ),
    },
  );
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "client-1",
    clientSecret: "secret",
    baseUrl: server.url,
    timeout: timeoutMs,
    maxRetries: 4,
  });
  const random = seededRandom(seed);
  const plans = Array.from({ length: callCount }, (_, index) => ({
    id: String(index),
    method: ["POST", "GET", "PATCH", "PUT"][Math.floor(random() * 4)] as string,
    abortAfterMs: random() < abortShare ? random() * timeoutMs : undefined,
  }));

  async function runOne({ id, method, abortAfterMs }: (typeof plans)[number]): Promise<void> {
    const controller = new AbortController();
    const timer = abortAfterMs === undefined ? undefined : setTimeout(() => controller.abort(), abortAfterMs);
    // A busy machine runs every timer late, so this one leaves a margin: what it catches is a call that hangs.
    const lateTimer = setTimeout(() => totals.late.push(`${method} ${id}`), timeoutMs + lateMarginMs);
    try {
      await kinds[method]?.(client, id, controller.signal);
      count(totals.outcomes, "data");
    } catch (error) {
      if (!isMyCreditAppError(error)) totals.untyped.push(error);
      count(totals.outcomes, (error as Error).name);
      const acted = (ledger.get(id) ?? 0) > 0;
      if (acted && (error as { executed?: string }).executed === "no") totals.wronglyUnsent.push(id);
    } finally {
      clearTimeout(timer);
      clearTimeout(lateTimer);
      totals.calls += 1;
    }
  }

  const queue = plans.values();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const plan of queue) await runOne(plan);
    }),
  );
  for (const { id, method } of plans) {
    const isOnceOnly = method === "POST" || method === "PATCH";
    if (isOnceOnly && (ledger.get(id) ?? 0) > 1) totals.doubled.push(`${method} ${id}`);
  }
  totals.requests = server.requests.length;
  totals.tokenRequests = server.tokenRequests.length;
  totals.connections = server.connections;
  server.destroy();
  return totals;
}

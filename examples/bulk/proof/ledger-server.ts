import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server does to single guests and requests. */
export interface Plan {
  /** The numbers of the entries that get no response. */
  readonly holdAt?: readonly number[];
  /** Called for each of them, with the process that sent it. */
  readonly onHeld?: (workerProcess: number) => void;
  /** The guests whose connection, or whose request, always fails. */
  readonly failing?: ReadonlyMap<string, { readonly method: string; readonly status: number }>;
  /** After how many steps of marking a guest a worker is suspended: the first worker that gets there, for each number. */
  readonly suspendAfter?: ReadonlyMap<string, number>;
  /** Whether no request is executed any more, and every one gets 502. */
  readonly isReadOnly?: boolean;
}

/** After this many requests, the server responds with 429. */
const slowDownEvery = 500;
/** After this many requests, one meets a fault, each kind in turn. */
const faultEvery = 40;
/** After this many requests, the token is revoked, and no new one is issued for a while. Not again within the pause. */
const outageEvery = 900;
const outageMs = 3_000;
const outagePauseMs = 20_000;
const suspendedForMs = 2_000;

/** The failures after which nobody knows whether the request was executed. */
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
  "entered, then 503 with Retry-After": (enter, response) => {
    enter();
    // Some clients take this for a proof that nothing was executed.
    response.writeHead(503, { "retry-after": "1" }).end();
  },
  "504, and entered later": (enter, response) => {
    response.writeHead(504).end();
    setTimeout(enter, 1_500);
  },
  "500, and never entered": (_enter, response) => {
    response.writeHead(500).end();
  },
};

type Json = (value: unknown, status?: number, headers?: Record<string, string>) => unknown;

/**
 * An API that keeps a ledger, and fails in many ways. Every second guest has a connection that never shows a request, so
 * that a second request is not prevented by the first one being seen.
 */
export class LedgerServer {
  /** How many times each guest was asked. */
  readonly asked = new Map<string, number>();
  /** How many requests met each fault. */
  readonly faults = new Map<string, number>();
  tokenRequests = 0;
  slowDowns = 0;
  /** How many workers were suspended, and have gone on once another worker had the guest. */
  suspensions = 0;
  /** How many requests are in flight that get an ordinary response. */
  inFlight = 0;
  /** How many of them the client broke off. */
  brokenOff = 0;
  /** How long the server takes for an ordinary response. */
  responseMs = 20;
  refusesCredentials = false;
  /** The process that started the workers. */
  mainProcess = 0;

  readonly #plan: Plan;
  readonly #server = createServer((request, response) => this.#respond(request, response));
  readonly #steps = new Map<string, number>();
  /** The guest and the process of each suspension, by the step after which it came. */
  readonly #suspended = new Map<number, { guest: string; worker: number }>();
  readonly #refused = new Set<string>();
  #requests = 0;
  #entries = 0;
  #token = "";
  #outageUntilMs = Number.NEGATIVE_INFINITY;

  private constructor(plan: Plan) {
    this.#plan = plan;
  }

  static async start(plan: Plan = {}): Promise<LedgerServer> {
    const ledger = new LedgerServer(plan);
    await new Promise<void>((resolve) => ledger.#server.listen(0, "127.0.0.1", resolve));
    return ledger;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  timesAsked(guest: string): number {
    return this.asked.get(guest) ?? 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #respond(request: IncomingMessage, response: ServerResponse): unknown {
    const json: Json = (value, status = 200, headers = {}) =>
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(value));
    request.resume();
    const [, kind, id = ""] = (request.url ?? "").split("/");
    const sender = Number(request.headers["x-worker-process"]);
    if (kind === "steps") return json(this.#countStep(id, sender));
    if (kind === "oauth2") return this.#issueToken(json);
    if (this.refusesCredentials || request.headers.authorization !== `Bearer ${this.#token}`)
      return json({ detail: "unknown token" }, 401);
    const failing = this.#plan.failing?.get(id);
    if (failing !== undefined && failing.method === request.method)
      return json({ detail: "this guest fails" }, failing.status, { "retry-after": "1" });
    if (kind === "guest-connections") {
      this.#resume(id, sender);
      return json(this.#connectionOf(id));
    }
    if (request.method === "GET") return json({ id });
    this.mainProcess = Number(request.headers["x-main-process"]);
    if (this.#plan.isReadOnly) {
      this.#refused.add(id);
      return json({ detail: "read only" }, 502);
    }
    return this.#ask(id, sender, response, json);
  }

  #issueToken(json: Json): unknown {
    this.tokenRequests += 1;
    if (this.refusesCredentials) return json({ detail: "unknown client" }, 401);
    if (performance.now() < this.#outageUntilMs) return json({ detail: "no tokens today" }, 503);
    this.#token ||= `token-${this.tokenRequests}`;
    return json({ access_token: this.#token, expires_in: 3600 });
  }

  #connectionOf(id: string): object {
    const isShown = this.asked.has(id) && /[02468ace]$/.test(id);
    return {
      guest_organization_id: id,
      active_action_type: isShown ? "analytics_request" : null,
      active_action_updated_at: new Date().toISOString().slice(0, 23),
      // Nobody reads a connection for long once it is disconnected.
      status: this.#refused.has(id) ? "disconnected" : "connected",
    };
  }

  #ask(id: string, sender: number, response: ServerResponse, json: Json): unknown {
    this.#requests += 1;
    const nowMs = performance.now();
    if (this.#requests % outageEvery === 0 && nowMs - this.#outageUntilMs > outagePauseMs) {
      this.#token = "";
      this.#outageUntilMs = nowMs + outageMs;
    }
    if (this.#requests % slowDownEvery === 0) {
      this.slowDowns += 1;
      return json({ detail: "slow down" }, 429, { "retry-after": "1" });
    }
    const enter = () => {
      this.asked.set(id, this.timesAsked(id) + 1);
      this.#entries += 1;
    };
    if (this.#requests % faultEvery === 0) {
      const kinds = Object.keys(faults);
      const fault = kinds[(this.#requests / faultEvery) % kinds.length] ?? "";
      this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
      return faults[fault]?.(enter, response);
    }
    enter();
    if (this.#plan.holdAt?.includes(this.#entries)) return this.#plan.onHeld?.(sender);
    this.inFlight += 1;
    response.once("close", () => {
      this.inFlight -= 1;
      if (!response.writableFinished) this.brokenOff += 1;
    });
    const now = new Date().toISOString().slice(0, 23);
    const action = { id: randomUUID(), guest_organization_id: id, action_type: "analytics_request" };
    const whole = { ...action, status: "active", created_at: now, updated_at: now };
    return setTimeout(() => json(whole), this.responseMs);
  }

  /** A worker has done one step of marking the guest. */
  #countStep(guest: string, worker: number): object {
    const step = (this.#steps.get(guest) ?? 0) + 1;
    this.#steps.set(guest, step);
    const isSuspendedBefore = [...this.#suspended.values()].some((each) => each.worker === worker);
    if (step === this.#plan.suspendAfter?.get(guest) && !this.#suspended.has(step) && !isSuspendedBefore) {
      this.#suspended.set(step, { guest, worker });
      process.kill(worker, "SIGSTOP");
    }
    return {};
  }

  /** Lets a worker go on if another one has its guest. */
  #resume(guest: string, sender: number): void {
    for (const [step, suspended] of this.#suspended) {
      if (suspended.guest !== guest || suspended.worker === sender) continue;
      this.#suspended.set(step, { ...suspended, guest: "" });
      // By then, the other worker has asked the guest, if it does so at all.
      setTimeout(() => {
        process.kill(suspended.worker, "SIGCONT");
        this.suspensions += 1;
      }, suspendedForMs);
    }
  }
}

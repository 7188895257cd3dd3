import type { Plan, Session } from "../../src/session/plan.js";
import { Queue } from "../../src/session/queue.js";
import { RetryBudget } from "../../src/session/retry-budget.js";
import { known } from "../../src/transports/known-fetch.js";

/** A call that is ready to be sent: a GET without a body, unless a test says otherwise. */
export function planOf(changes: Partial<Plan> = {}): Plan {
  return {
    operationId: "thing",
    label: "thing",
    callId: "call-1",
    method: "GET",
    url: "https://api.example/things?page=2",
    headers: {},
    callHeaders: undefined,
    body: undefined,
    isStreamed: false,
    isOnce: false,
    resendRule: "always",
    isTokenRequest: false,
    isAuthenticated: true,
    timeoutMs: 60_000,
    signal: undefined,
    maxRetries: 2,
    secrets: [],
    ...changes,
  };
}

/** A session that has a token and room for every call. Its `fetch` counts as one of ours, which only dials the API. */
export function sessionOf(changes: Partial<Session> & Pick<Session, "fetch">): Session {
  known(changes.fetch, () => true);
  return {
    baseUrl: "https://api.example",
    tokens: { get: () => "token-1", drop: () => ({ canRenew: false, wasShared: false }) },
    budget: new RetryBudget(),
    queue: new Queue(),
    maxConcurrency: 256,
    timeout: undefined,
    attemptTimeout: undefined,
    maxRetries: 2,
    headers: { fixed: {}, layers: [] },
    onAttempt: undefined,
    logger: undefined,
    ...changes,
  };
}

import { openSession } from "../../src/session/loop.js";
import { InFlight, Queue } from "../../src/session/queue.js";
import { type CallSettings, SessionRequest } from "../../src/session/request.js";
import { RetryBudget } from "../../src/session/retry.js";
import type { Session } from "../../src/session/session.js";
import { known } from "../../src/transports/known-fetch.js";
import type { Fetch } from "../../src/transports/transport.js";

/** What never comes. */
export const never = (): Promise<never> => new Promise<never>(() => undefined);

/** What a test changes about a request. */
export type RequestChanges = Partial<CallSettings> & {
  method?: string;
  url?: string;
  body?: SessionRequest["body"];
  callId?: string;
};

/** A request that is ready to be sent: a GET without a body, unless a test says otherwise. */
export function requestOf({
  method = "GET",
  url,
  body,
  callId = "call-1",
  ...changes
}: RequestChanges = {}): SessionRequest {
  const call: CallSettings = {
    operationId: "thing",
    label: "thing",
    headers: {},
    timeoutMs: 60_000,
    signal: undefined,
    maxRetries: 2,
    answers: "any",
    ...changes,
  };
  const request = new SessionRequest(url ?? "https://api.example/things?page=2", { method, body, call });
  return Object.defineProperty(request, "callId", { value: callId });
}

/** What a test changes about a session; `fetch` is what it sends with. */
export type SessionChanges = Partial<Omit<Session, "fetch">> & { fetch?: Fetch };

/** A session that has a token and room for every call. Its `fetch` counts as one of ours, which only dials the API. */
export function sessionOf({
  fetch,
  ...changes
}: Partial<Omit<Session, "fetch">> & { fetch: Fetch }): Session {
  known(fetch, () => true);
  return openSession({
    baseUrl: "https://api.example",
    tokens: { get: () => "token-1", drop: () => ({ canRenew: false, wasShared: false }) },
    budget: new RetryBudget(),
    queue: new Queue(),
    inFlight: new InFlight(),
    warned: new Set(),
    channels: undefined,
    maxConcurrency: 256,
    transport: fetch,
    timeout: undefined,
    attemptTimeout: undefined,
    maxRetries: 2,
    headers: { fixed: {}, layers: [] },
    onAttempt: undefined,
    onResponse: undefined,
    writes: undefined,
    onWrite: undefined,
    logger: undefined,
    ...changes,
  });
}

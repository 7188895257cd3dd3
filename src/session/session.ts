import type { Mocked } from "../transports/known-fetch.js";
import type { Fetch } from "../transports/transport.js";
import type { Channels } from "./channels.js";
import type { AttemptEvent, Logger } from "./events.js";
import type { Exchange } from "./exchange.js";
import type { InFlight, Queue } from "./queue.js";
import type { SessionRequest } from "./request.js";
import type { SessionResponse } from "./response.js";
import type { RetryBudget } from "./retry.js";
import type { TokenSource } from "./token-cache.js";
import type { WriteEvent, WritePolicy } from "./writes.js";

/** Returns headers. The client calls it before each attempt. */
export type HeadersFunction = () =>
  | Readonly<Record<string, string>>
  | Promise<Readonly<Record<string, string>>>;

/**
 * What the calls of a client share. A client made by `withOptions` has another session over the same tokens, budget,
 * queue and count.
 */
export interface Session {
  readonly baseUrl: string;
  readonly tokens: TokenSource | undefined;
  readonly budget: RetryBudget;
  /** `undefined` where nothing waits. */
  readonly queue: Queue | undefined;
  readonly inFlight: InFlight;
  /** The routes of which the log has said that they are deprecated. */
  readonly warned: Set<string>;
  readonly maxConcurrency: number;
  /** Sends one attempt; `undefined`: the global `fetch`, looked up for each, so that a later replacement is used. */
  readonly transport: Fetch | undefined;
  /** What tracers listen to; `undefined` in a runtime that has no such channels. */
  readonly channels: Channels | undefined;
  /** The mock behind `transport`, if it is one. */
  readonly mock: Mocked | undefined;
  /** Sends a request with every policy. Returns the response of the last attempt, whatever its status; throws if none came. */
  fetch(request: SessionRequest): Promise<SessionResponse>;
  /** The deadline of a call in milliseconds; `undefined`: 30 s, for uploads five minutes. */
  readonly timeout: number | undefined;
  readonly attemptTimeout: number | undefined;
  readonly maxRetries: number;
  /** What is added to every request. */
  readonly headers: {
    /** The records, merged. */
    readonly fixed: Readonly<Record<string, string>>;
    /** Records and functions in the order in which they were set: a later one wins. Empty if there is no function. */
    readonly layers: readonly (Readonly<Record<string, string>> | HeadersFunction)[];
  };
  readonly logger: Logger | undefined;
  readonly onAttempt: ((event: AttemptEvent) => unknown) | undefined;
  readonly onResponse: ((exchange: Exchange) => unknown) | undefined;
  /** What holds writes back; `undefined` if nothing does. */
  readonly writes: WritePolicy | undefined;
  readonly onWrite: ((event: WriteEvent) => unknown) | undefined;
}

/** A session without what its clients share. */
export type SessionSettings = Omit<
  Session,
  "tokens" | "budget" | "queue" | "inFlight" | "warned" | "channels" | "fetch" | "mock"
>;

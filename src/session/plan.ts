import type { Fetch, RequestBody } from "../transports/transport.js";
import type { AttemptEvent } from "./attempt-event.js";
import type { Logger } from "./log.js";
import type { Queue } from "./queue.js";
import type { ResendRule } from "./retry.js";
import type { RetryBudget } from "./retry-budget.js";
import type { TokenSource } from "./token-cache.js";

/** One call, ready to be sent except for its token. */
export interface Plan {
  /** `undefined` if the table of operations has none. */
  readonly operationId: string | undefined;
  /** How messages name the call: its operationId, or method and path. */
  readonly label: string;
  readonly callId: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Those of them that the call itself adds, which win over any of the client. */
  readonly callHeaders: Readonly<Record<string, string>> | undefined;
  readonly body: RequestBody | undefined;
  /** Whether the body is a file that is read while it is sent, and must not be kept. */
  readonly isStreamed: boolean;
  /** Whether the body can be read only once: no attempt follows the first. */
  readonly isOnce: boolean;
  readonly resendRule: ResendRule;
  /** The token request carries no token, holds no slot of the queue, and has its own limits. */
  readonly isTokenRequest: boolean;
  /** Whether a token is sent. */
  readonly isAuthenticated: boolean;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly maxRetries: number;
  /** Secrets beside the token, which the response may echo. */
  readonly secrets: readonly (string | undefined)[];
  /** Whether the token store could not be used the last time, or is skipped for now. */
  readonly hasStoreFailed?: boolean;
}

/** Returns headers. The client calls it before each attempt. */
export type HeadersFunction = () =>
  | Readonly<Record<string, string>>
  | Promise<Readonly<Record<string, string>>>;

/**
 * What the calls of a client share. A client made by `withOptions` has another session over the same tokens, budget and
 * queue.
 */
export interface Session {
  readonly baseUrl: string;
  readonly tokens: TokenSource | undefined;
  readonly budget: RetryBudget;
  readonly queue: Queue;
  readonly maxConcurrency: number;
  readonly fetch: Fetch;
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
}

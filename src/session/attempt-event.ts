import type { ErrorCode } from "../errors/errors.js";
import type { StoppedBy } from "./retry.js";

/** One finished attempt, for a log line, a metric or an audit record. It holds no token and no secret. */
export interface AttemptEvent {
  /**
   * The operation, by its `operationId`: `createAccessToken` for the token request, `undefined` for `client.fetch` and for
   * routes that `openapi.yaml` lacks.
   */
  readonly operationId: string | undefined;
  /** The id of the call, the same for all of its attempts, its error and its response. */
  readonly callId: string;
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
  readonly method: string;
  /** The URL without its query. */
  readonly url: string;
  /** The organization that the call addresses; `undefined` for operations that name none. */
  readonly targetOrganizationId: string | undefined;
  /** The HTTP status; `undefined` if no response came. */
  readonly status: number | undefined;
  /** The id that the server gave the request; `undefined` if it gave none. */
  readonly requestId: string | undefined;
  /** The code of the error that ended the attempt, if no response came or it could not be read to its end. */
  readonly error: ErrorCode | undefined;
  /** The milliseconds that the attempt waited for a slot (`maxConcurrency`). */
  readonly queuedMs: number;
  /** The milliseconds from sending the request until its response was read or failed. */
  readonly durationMs: number;
  /**
   * `done`: the call ends, with its data or an error. `retry`: the client retries after `pauseMs`. `renew-token`: the
   * client sends the request again with a new token.
   */
  readonly next: "done" | "retry" | "renew-token";
  /** The milliseconds before the next attempt; 0 if there is none. */
  readonly pauseMs: number;
  /**
   * Why the client does not retry a temporary failure; `undefined` if it retries, and for a failure that it never retries.
   */
  readonly stoppedBy: StoppedBy | undefined;
  /**
   * `failed`: this token request was sent although there is a `tokenStore`, which failed or did not respond. `undefined` for
   * any other request.
   */
  readonly tokenStore: "failed" | undefined;
}

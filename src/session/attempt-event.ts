import type { ErrorCode } from "../errors/errors.js";
import type { StoppedBy } from "./retry.js";

/** One attempt that is over: for a log line, a metric or an audit record. It holds no token and no secret. */
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
  /** The HTTP status; `undefined` where no response came. */
  readonly status: number | undefined;
  /** The id that the server gave the request; `undefined` where it gave none. */
  readonly requestId: string | undefined;
  /** The code of the error that ended the attempt where it brought no usable response. */
  readonly error: ErrorCode | undefined;
  /** The milliseconds that the attempt waited for a slot (`maxConcurrency`). */
  readonly queuedMs: number;
  /** The milliseconds from sending the request until its response was read or failed. */
  readonly durationMs: number;
  /**
   * `done`: the call ends here, with its data or an error. `retry`: it is sent again after `pauseMs`. `renew-token`: it
   * is sent again with a new token.
   */
  readonly next: "done" | "retry" | "renew-token";
  /** The milliseconds before the next attempt; 0 where there is none. */
  readonly pauseMs: number;
  /** Why a failure that could have passed is not retried; `undefined` where it is, or never would be. */
  readonly stoppedBy: StoppedBy | undefined;
}

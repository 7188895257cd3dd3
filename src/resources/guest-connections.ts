import type {
  GuestConnection,
  GuestConnectionList,
  GuestConnectionUpdate,
  ListGuestConnectionsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import { createAnswerJudge } from "../call/guest-answer.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import { foundBy, type WaitOptions } from "../call/wait.js";
import { nameOf } from "../errors/problem.js";
import { Resource } from "./resource.js";

/** Connections in which your organization is the host. */
export class GuestConnections<S extends Scenario> extends Resource<S> {
  /**
   * Lists the connections with guests, with the score of each.
   *
   * Scenarios: not documented.
   *
   * @param query `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/guest-connections/get-guest-connections
   */
  list(query?: ListGuestConnectionsQuery, options?: ListOptions): ListCall<GuestConnectionList> {
    return this.listOf("listGuestConnections", { query }, options);
  }

  /**
   * Gets the connection with a guest, with its score and its open action. The path is inferred; see `openapi.yaml`.
   *
   * Scenarios: Self.
   *
   * @param guestId the guest (`guest_org_id`), a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/guest-connections/get-guest-connection
   */
  get(this: GuestConnections<"self">, guestId: string, options?: CallOptions): ApiCall<GuestConnection> {
    return this.call("getGuestConnection", { path: { guest_org_id: guestId } }, options);
  }

  /**
   * Archives the connection with a guest, or restores it. The client retries only if the server cannot have executed the
   * request.
   *
   * Scenarios: not documented.
   *
   * @param guestId the guest (`guest_org_id`), a UUID
   * @param body whether the connection should be `archived`
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/guest-connections/patch-guest-connection
   */
  update(guestId: string, body: GuestConnectionUpdate, options?: CallOptions): ApiCall<GuestConnection> {
    return this.call("updateGuestConnection", { path: { guest_org_id: guestId }, body }, options);
  }

  /**
   * Sends a disconnection notification to a guest. The client retries only if the server cannot have executed the request.
   *
   * Scenarios: Self.
   *
   * @param guestId the guest (`guest_org_id`), a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/guest-connections/send-disconnection-notification
   */
  notifyDisconnection(
    this: GuestConnections<"self">,
    guestId: string,
    options?: CallOptions,
  ): ApiCall<undefined> {
    return this.call("notifyGuestDisconnection", { path: { guest_org_id: guestId } }, options);
  }

  /**
   * Waits until a guest has answered the request to run its analytics, and returns the connection with its score. Send the
   * request first, with `analytics.ensureRequested`. The client polls the connection at increasing intervals.
   *
   * A guest may take hours or days to answer, so set `timeout`, and an `interval` of a minute or more.
   *
   * Scenarios: Self.
   *
   * @param guestId the guest (`guest_org_id`), a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s at first), `signal`, `onUpdate`
   * @throws OutcomeError with the connection, if it is `disconnected`, if another request replaced this one, or if the
   *   first three reads show no open request; TimeoutError with `lastRecord`; AbortError; and any error of a read that is
   *   not temporary
   */
  waitForAnswer(
    this: GuestConnections<"self">,
    guestId: string,
    options?: WaitOptions<GuestConnection>,
  ): Promise<GuestConnection> {
    return this.wait(
      {
        method: "guestConnections.waitForAnswer",
        operationId: "getGuestConnection",
        scenario: this.scenario,
        id: guestId,
        argument: "guestId",
        subject: `guest ${nameOf(guestId)}`,
        read: (signal) => foundBy(this.get(guestId, { signal })),
        judge: createAnswerJudge(guestId),
      },
      options,
    );
  }
}

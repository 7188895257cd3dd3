import type {
  HostConnection,
  HostConnectionCreate,
  HostConnectionList,
  HostConnectionUpdate,
  ListHostConnectionsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

/** Connections in which your organization is the guest. */
export class HostConnections<S extends Scenario> extends Resource<S> {
  /**
   * Lists the connections with hosts. `active_action_type` names the open action of a connection.
   *
   * Scenarios: not documented.
   *
   * @param query `statuses`, which is required, `search_field`, `search_text`, `order_by`, `order_dir`, `archived`,
   *   `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/host-connections/get-host-connections
   */
  list(query: ListHostConnectionsQuery, options?: ListOptions): ListCall<HostConnectionList> {
    return this.listOf("listHostConnections", { query }, options);
  }

  /**
   * Gets the connection with a host.
   *
   * Scenarios: not documented.
   *
   * @param hostId the host (`host_org_id`), a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/host-connections/get-host-connection
   */
  get(hostId: string, options?: CallOptions): ApiCall<HostConnection> {
    return this.call("getHostConnection", { path: { host_org_id: hostId } }, options);
  }

  /**
   * Connects your organization to a host as its guest. The client retries only if the server cannot have executed the
   * request.
   *
   * Scenarios: not documented.
   *
   * @param body the host, and the token of its invitation (10 to 2000 characters)
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/host-connections/create-host-connection
   */
  create(body: HostConnectionCreate, options?: CallOptions): ApiCall<HostConnection> {
    return this.call("createHostConnection", { body }, options);
  }

  /**
   * Changes the status of the connection with a host. The path is inferred; see `openapi.yaml`. The client retries only if
   * the server cannot have executed the request.
   *
   * Scenarios: Self.
   *
   * @param hostId the host (`host_org_id`), a UUID
   * @param body the new `status`
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/host-connections/patch-host-connection
   */
  update(
    this: HostConnections<"self">,
    hostId: string,
    body: HostConnectionUpdate,
    options?: CallOptions,
  ): ApiCall<HostConnection> {
    return this.call("updateHostConnection", { path: { host_org_id: hostId }, body }, options);
  }
}

import type {
  HostConnection,
  HostConnectionCreate,
  HostConnectionList,
  HostConnectionUpdate,
  ListHostConnectionsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import { Resource } from "./resource.js";

/** The hosts of which this organization is a guest. */
export class HostConnections<S extends Scenario> extends Resource<S> {
  /**
   * Lists the connections with hosts. A host that waits for analytics shows in `active_action_type`.
   *
   * Scenarios: not documented.
   *
   * @param query `statuses`, which is required, `search_field`, `search_text`, `order_by`, `order_dir`, `archived`,
   *   `limit`, `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/host-connections/get-host-connection
   */
  get(hostId: string, options?: CallOptions): ApiCall<HostConnection> {
    return this.call("getHostConnection", { path: { host_org_id: hostId } }, options);
  }

  /**
   * Connects with a host, with the token of its invitation where there is one. Not sent again after a failure unless
   * the server cannot have acted.
   *
   * Scenarios: not documented.
   *
   * @param body the host, and the token of its invitation (10 to 2000 characters)
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/host-connections/create-host-connection
   */
  create(body: HostConnectionCreate, options?: CallOptions): ApiCall<HostConnection> {
    return this.call("createHostConnection", { body }, options);
  }

  /**
   * Changes the status of the connection with a host. The path of this operation is inferred; see `openapi.yaml`. Not
   * sent again after a failure unless the server cannot have acted.
   *
   * Scenarios: Self.
   *
   * @param hostId the host (`host_org_id`), a UUID
   * @param body the new `status`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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

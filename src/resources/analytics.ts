import type { ConnectionAction } from "../../generated/schema.js";
import type { ApiCall } from "../http/api-call.js";
import type { CallOptions, Scenario } from "../http/call.js";
import { Resource } from "./resource.js";

/** Analytics of organizations: ask a guest to run them. */
export class Analytics<S extends Scenario> extends Resource<S> {
  /**
   * Asks a guest organization to run analytics on its financial files. It changes nothing but the connection: the
   * returned action is `active` until the request is settled, then `resolved`.
   *
   * Scenarios: Guest, Self. Not sent again after a failure unless the server cannot have seen it.
   *
   * @param organizationId the guest that is asked (`org_id`), a UUID
   * @throws InputError for an id that is no UUID, or in the Host scenario; nothing is sent
   * @throws ApiError as the server answers; `ConnectionError`, `TimeoutError`, `AbortError` where it does not
   * @see https://docs.mycreditapp.ai/api-reference/organization-analytics/request-organization-to-run-analytics
   */
  request(
    this: Analytics<"guest" | "self">,
    organizationId: string,
    options?: CallOptions,
  ): ApiCall<ConnectionAction> {
    return this.call("requestOrganizationAnalytics", { path: { org_id: organizationId } }, options);
  }
}

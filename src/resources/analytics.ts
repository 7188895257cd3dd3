import type {
  AnalyticsHistoryItem,
  AnalyticsHistoryList,
  AnalyticsRun,
  ConnectionAction,
  ListOrganizationAnalyticsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import { findById, type WaitOptions, waitFor } from "../operations/waiting.js";
import { Resource } from "./resource.js";

/** Analytics of organizations: run them, ask a guest to run its own, and follow them. */
export class Analytics<S extends Scenario> extends Resource<S> {
  /**
   * Starts analytics on the financial files of an organization. The run continues in the background: see `waitFor`.
   * The client retries it only if the server cannot have acted on it.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organization-analytics/create-organization-analytics
   */
  create(organizationId: string, options?: CallOptions): ApiCall<AnalyticsRun> {
    return this.call("createOrganizationAnalytics", { path: { org_id: organizationId } }, options);
  }

  /**
   * Lists the analytics runs of an organization. In which order they come is not documented.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param query `statuses`, `limit`, `offset`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organization-analytics/get-organizations-analytics-history
   */
  list(
    organizationId: string,
    query?: ListOrganizationAnalyticsQuery,
    options?: ListOptions,
  ): ListCall<AnalyticsHistoryList> {
    return this.listOf("listOrganizationAnalytics", { path: { org_id: organizationId }, query }, options);
  }

  /**
   * Asks a guest to run analytics on its financial files. The returned connection action is `active` while the
   * request is open, and `resolved` once it has been handled. The client retries it only if the server cannot have
   * acted on it.
   *
   * Scenarios: Guest, Self.
   *
   * @param organizationId the guest (`org_id`), a UUID
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see
   *   https://docs.mycreditapp.ai/api-reference/organization-analytics/request-organization-to-run-analytics
   */
  request(
    this: Analytics<"guest" | "self">,
    organizationId: string,
    options?: CallOptions,
  ): ApiCall<ConnectionAction> {
    return this.call("requestOrganizationAnalytics", { path: { org_id: organizationId } }, options);
  }

  /**
   * Waits until an analytics run has finished, and returns it. The client polls the run with growing pauses.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param analyticsId the `id` that `create` returned, a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s at first), `signal`, `onUpdate`
   * @throws OutcomeError with the run, if it fails; TimeoutError with `lastRecord`; AbortError; and what reading
   *   throws
   */
  waitFor(
    organizationId: string,
    analyticsId: string,
    options?: WaitOptions<AnalyticsHistoryItem>,
  ): Promise<AnalyticsHistoryItem> {
    return waitFor(
      {
        method: "analytics.waitFor",
        id: analyticsId,
        read: (signal) => findById(this.list(organizationId, {}, { signal, concurrency: 1 }), analyticsId),
        success: "success",
        failures: ["failed"],
      },
      options,
    );
  }
}

import type {
  AnalyticsHistory,
  AnalyticsRun,
  ConnectionAction,
  ListOrganizationAnalyticsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import { findById, type WaitOptions, waitFor } from "../operations/waiting.js";
import { Resource } from "./resource.js";

/** Analytics of organizations: run them, ask a guest to run its own, follow them. */
export class Analytics<S extends Scenario> extends Resource<S> {
  /**
   * Starts analytics over the financial files of an organization. The run goes on after the answer: see `waitFor`. Not
   * sent again after a failure unless the server cannot have acted.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-analytics/create-organization-analytics
   */
  create(organizationId: string, options?: CallOptions): ApiCall<AnalyticsRun> {
    return this.call("createOrganizationAnalytics", { path: { org_id: organizationId } }, options);
  }

  /**
   * Lists the runs of analytics of an organization.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param query `statuses`, `limit`, `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-analytics/get-organizations-analytics-history
   */
  list(
    organizationId: string,
    query?: ListOrganizationAnalyticsQuery,
    options?: ListOptions,
  ): ListCall<AnalyticsHistory> {
    return this.listOf("listOrganizationAnalytics", { path: { org_id: organizationId }, query }, options);
  }

  /**
   * Asks a guest organization to run analytics on its financial files. It changes nothing but the connection: the
   * returned action is `active` until the request is settled, then `resolved`. Not sent again after a failure unless
   * the server cannot have acted.
   *
   * Scenarios: Guest, Self.
   *
   * @param organizationId the guest that is asked (`org_id`), a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-analytics/request-organization-to-run-analytics
   */
  request(
    this: Analytics<"guest" | "self">,
    organizationId: string,
    options?: CallOptions,
  ): ApiCall<ConnectionAction> {
    return this.call("requestOrganizationAnalytics", { path: { org_id: organizationId } }, options);
  }

  /**
   * Waits until a run of analytics of an organization is done, and returns its record. It is read again and again, with
   * growing pauses.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param analyticsId the `id` that `create` returned, a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s to begin with), `signal`, `onUpdate`
   * @throws OutcomeError with the record, where it fails; TimeoutError with `lastRecord`, where it takes too long;
   *   AbortError; and whatever reading it throws
   */
  waitFor(
    organizationId: string,
    analyticsId: string,
    options?: WaitOptions<AnalyticsRun>,
  ): Promise<AnalyticsRun> {
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

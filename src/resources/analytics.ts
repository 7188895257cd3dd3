import type {
  AnalyticsHistoryItem,
  AnalyticsHistoryList,
  AnalyticsRun,
  ConnectionAction,
  ListOrganizationAnalyticsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import { askOnce, type EnsureOptions } from "../call/ensure.js";
import { createSearch } from "../call/find.js";
import type { EnsuredRequest } from "../call/flight.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import { byStatus, type ListWaitOptions } from "../call/wait.js";
import { nameOf } from "../errors/problem.js";
import { Resource } from "./resource.js";

/** Analytics of organizations: run them, ask a guest to run its own, and follow the runs. */
export class Analytics<S extends Scenario> extends Resource<S> {
  /**
   * Starts analytics of an organization. To wait until the run ends, see `waitFor`. The client retries only if the server
   * cannot have executed the request.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organization-analytics/create-organization-analytics
   */
  create(organizationId: string, options?: CallOptions): ApiCall<AnalyticsRun> {
    return this.call("createOrganizationAnalytics", { path: { org_id: organizationId } }, options);
  }

  /**
   * Lists the analytics runs of an organization. Their order is not documented.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param query `statuses`, `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
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
   * Asks a guest to run analytics on its financial files. The returned connection action is `active` while the request is
   * open, and `resolved` once it has been handled. The client retries only if the server cannot have executed the request.
   *
   * Scenarios: Guest, Self.
   *
   * @param organizationId the guest (`org_id`), a UUID
   * @param options settings of this call, such as `timeout` and `signal`
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
   * Asks a guest to run its analytics, unless an earlier request is still open. The client first reads the connection with
   * the guest, and then sends at most one POST. If the POST fails but the server may have executed it, the client polls the
   * connection for up to 30 s.
   *
   * Calls for the same guest in one thread share one POST. Processes and worker threads do not: give each guest to one of them.
   *
   * Scenarios: Self.
   *
   * @param guestId the guest to ask, a UUID
   * @param options `signal`, `timeout` (two minutes), and `onRequest`, which is called right before the request is sent
   * @returns `"requested"` with the action, or `"open"` with the connection if a request is open already
   * @throws OutcomeError with the connection if it is `disconnected`; NotFoundError if there is no connection; ResponseError
   *   if the response is not the connection with this guest; otherwise the errors of `request`. `executed` of the error
   *   is `"no"` if the guest was not asked, and `"maybe"` if that is unknown
   */
  ensureRequested(
    this: Analytics<"self">,
    guestId: string,
    options?: EnsureOptions,
  ): Promise<EnsuredRequest> {
    const operationId = "requestOrganizationAnalytics";
    const path = { org_id: guestId };
    const { baseUrl, mock, requesterOrganizationId: ownId, timeoutMs, decide } = this.scope;
    return askOnce(
      {
        guestId,
        // The same for every client of one organization.
        key: `${mock?.url ?? baseUrl} ${ownId.toLowerCase()} ${nameOf(guestId).toLowerCase()}`,
        ownId,
        pace: mock?.pace ?? 1,
        scenario: this.scenario,
        requestMs: timeoutMs,
        look: (signal) =>
          this.call("getGuestConnection", { path: { guest_org_id: guestId } }, { signal }).withResponse(),
        approve: decide && ((signal) => decide(operationId, "analytics.ensureRequested", path, signal)),
        request: async (signal) =>
          await this.call(operationId, { path, isDecided: true } as { path: typeof path }, {
            maxRetries: 0,
            signal,
          }),
        track: (work) => this.track(work),
      },
      options,
    );
  }

  /**
   * Waits until an analytics run has finished, and returns it. The client polls the run at increasing intervals.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param analyticsId the `id` that `create` returned, a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s at first), `signal`, `onUpdate`, `limit`
   * @throws OutcomeError with the run, if it fails; TimeoutError with `lastRecord`; NotFoundError, if five reads over ten
   *   seconds do not show it; AbortError; and any error of a read that is not temporary
   */
  waitFor(
    organizationId: string,
    analyticsId: string,
    options?: ListWaitOptions<AnalyticsHistoryItem>,
  ): Promise<AnalyticsHistoryItem> {
    return this.wait(
      {
        method: "analytics.waitFor",
        operationId: "listOrganizationAnalytics",
        id: analyticsId,
        argument: "analyticsId",
        subject: `run ${nameOf(analyticsId)} of organization ${nameOf(organizationId)}`,
        advice: "pass the `id` that `create` returned, not that of `request`",
        isInList: true,
        read: createSearch(
          (page, signal) => this.list(organizationId, page, { signal, incomplete: "allow" }),
          analyticsId,
          options?.limit,
        ),
        judge: byStatus("success", ["failed"]),
      },
      options,
    );
  }
}

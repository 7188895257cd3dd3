import type {
  AnalyticsSummary,
  ListOrganizationLoansQuery,
  ListOrganizationMetricAdviceQuery,
  ListOrganizationMetricsQuery,
  LoanList,
  MetricAdviceList,
  OrganizationMetricList,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

/** The results of an organization's analytics: metrics, loans, advice and a written summary. */
export class Metrics<S extends Scenario> extends Resource<S> {
  /**
   * Lists the financial metrics of an organization. The list is not paginated.
   *
   * Scenarios: Guest, Self.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param query `period_type`, `date_from`, `date_to`, `metric_type`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organization-metrics/get-organization-metrics
   */
  list(
    this: Metrics<"guest" | "self">,
    organizationId: string,
    query?: ListOrganizationMetricsQuery,
    options?: ListOptions,
  ): ListCall<OrganizationMetricList> {
    return this.listOf("listOrganizationMetrics", { path: { org_id: organizationId }, query }, options);
  }

  /**
   * Lists the loans of an organization by date. The list is not paginated.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param query `date_from`, `date_to`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organization-metrics/get-organization-loans
   */
  loans(
    organizationId: string,
    query?: ListOrganizationLoansQuery,
    options?: ListOptions,
  ): ListCall<LoanList> {
    return this.listOf("listOrganizationLoans", { path: { org_id: organizationId }, query }, options);
  }

  /**
   * Lists written advice on the metrics of an organization. The vendor's documentation does not show that the list is paginated.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param query `period_type`, `metric_type`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organization-metrics/get-organization-metrics-advises
   */
  advice(
    organizationId: string,
    query?: ListOrganizationMetricAdviceQuery,
    options?: ListOptions,
  ): ListCall<MetricAdviceList> {
    return this.listOf("listOrganizationMetricAdvice", { path: { org_id: organizationId }, query }, options);
  }

  /**
   * Gets the written summary of an organization's latest analytics. The path is inferred; see `openapi.yaml`. The score of
   * a guest is in its connection: `client.guestConnections.get(guestId)`, field `total_score`.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organization-metrics/get-organization-analytics-summary
   */
  summary(organizationId: string, options?: CallOptions): ApiCall<AnalyticsSummary> {
    return this.call("getOrganizationAnalyticsSummary", { path: { org_id: organizationId } }, options);
  }
}

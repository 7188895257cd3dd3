import type {
  AnalyticsSummary,
  ListOrganizationLoansQuery,
  ListOrganizationMetricAdvisesQuery,
  ListOrganizationMetricsQuery,
  LoanList,
  MetricAdviseList,
  MetricList,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import { Resource } from "./resource.js";

/** What the analytics of an organization came to. */
export class Metrics<S extends Scenario> extends Resource<S> {
  /**
   * Lists the financial metrics of an organization, in one piece.
   *
   * Scenarios: Guest, Self.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param query `period_type`, `date_from`, `date_to`, `metric_type`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-metrics/get-organization-metrics
   */
  list(
    this: Metrics<"guest" | "self">,
    organizationId: string,
    query?: ListOrganizationMetricsQuery,
    options?: ListOptions,
  ): ListCall<MetricList> {
    return this.listOf("listOrganizationMetrics", { path: { org_id: organizationId }, query }, options);
  }

  /**
   * Lists what an organization owed on each date of its documents, in one piece.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param query `date_from`, `date_to`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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
   * Lists the advice in words on the metrics of an organization.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param query `period_type`, `metric_type`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-metrics/get-organization-metrics-advises
   */
  advises(
    organizationId: string,
    query?: ListOrganizationMetricAdvisesQuery,
    options?: ListOptions,
  ): ListCall<MetricAdviseList> {
    return this.listOf("listOrganizationMetricAdvises", { path: { org_id: organizationId }, query }, options);
  }

  /**
   * Gets the latest analytics of an organization in words. The path of this operation is inferred; see `openapi.yaml`.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-metrics/get-organization-analytics-summary
   */
  summary(organizationId: string, options?: CallOptions): ApiCall<AnalyticsSummary> {
    return this.call("getOrganizationAnalyticsSummary", { path: { org_id: organizationId } }, options);
  }
}

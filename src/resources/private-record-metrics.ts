import type {
  AnalyticsSummary,
  ListPrivateRecordMetricsQuery,
  PrivateRecordMetricList,
  PrivateRecordScore,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

/** The results of a private record's analytics: metrics, score and a written summary. */
export class PrivateRecordMetrics<S extends Scenario> extends Resource<S> {
  /**
   * Lists the financial metrics of a private record. The vendor's documentation does not show that the list is paginated.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param query `period_type`, `date_from`, `date_to`, `metric_type`, `metric_section_type`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/private-record-metrics/get-private-record-metrics
   */
  list(
    recordId: string,
    query?: ListPrivateRecordMetricsQuery,
    options?: ListOptions,
  ): ListCall<PrivateRecordMetricList> {
    return this.listOf("listPrivateRecordMetrics", { path: { record_id: recordId }, query }, options);
  }

  /**
   * Gets the current score of a private record.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/private-record-metrics/get-private-record-current-score
   */
  score(recordId: string, options?: CallOptions): ApiCall<PrivateRecordScore> {
    return this.call("getPrivateRecordScore", { path: { record_id: recordId } }, options);
  }

  /**
   * Gets the written summary of a private record's latest analytics.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see
   *   https://docs.mycreditapp.ai/api-reference/private-records-metrics/get-private-record-analytics-summary
   */
  summary(recordId: string, options?: CallOptions): ApiCall<AnalyticsSummary> {
    return this.call("getPrivateRecordSummary", { path: { record_id: recordId } }, options);
  }
}

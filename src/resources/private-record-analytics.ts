import type {
  AnalyticsHistory,
  AnalyticsRun,
  ListPrivateRecordAnalyticsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import { createSearch } from "../operations/find-in-list.js";
import type { ListCall } from "../operations/lists.js";
import { byStatus, type WaitOptions, waitFor } from "../operations/waiting.js";
import { Resource } from "./resource.js";

/** Analytics of private records: run them, follow them. */
export class PrivateRecordAnalytics<S extends Scenario> extends Resource<S> {
  /**
   * Starts analytics over the financial files of a private record. The run goes on after the answer: see `waitFor`. Not
   * sent again after a failure unless the server cannot have acted.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/private-records-analytics/create-private-record-analytics
   */
  create(recordId: string, options?: CallOptions): ApiCall<AnalyticsRun> {
    return this.call("createPrivateRecordAnalytics", { path: { record_id: recordId } }, options);
  }

  /**
   * Lists the runs of analytics of a private record.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param query `statuses`, `limit`, `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/private-records-analytics/get-private-record-analytics-history
   */
  list(
    recordId: string,
    query?: ListPrivateRecordAnalyticsQuery,
    options?: ListOptions,
  ): ListCall<AnalyticsHistory> {
    return this.listOf("listPrivateRecordAnalytics", { path: { record_id: recordId }, query }, options);
  }

  /**
   * Waits until a run of analytics of a private record is done, and returns its record. It is read again and again,
   * with growing pauses.
   *
   * @param recordId the private record, a UUID
   * @param analyticsId the `id` that `create` returned, a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s to begin with), `signal`, `onUpdate`
   * @throws OutcomeError with the record, where it fails; TimeoutError with `lastRecord`, where it takes too long;
   *   NotFoundError, where five reads over ten seconds did not show it; AbortError; and whatever reading it throws that
   *   does not pass
   */
  waitFor(recordId: string, analyticsId: string, options?: WaitOptions<AnalyticsRun>): Promise<AnalyticsRun> {
    return waitFor(
      {
        method: "privateRecords.analytics.waitFor",
        operationId: "listPrivateRecordAnalytics",
        id: analyticsId,
        subject: `run ${analyticsId} of private record ${recordId}`,
        advice: "pass the `id` that `create` returned",
        read: createSearch((page, signal) => this.list(recordId, page, { signal }), analyticsId),
        judge: byStatus("success", ["failed"]),
      },
      options,
    );
  }
}

import type {
  AnalyticsHistoryItem,
  AnalyticsHistoryList,
  AnalyticsRun,
  ListPrivateRecordAnalyticsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import { createSearch } from "../call/find.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import { byStatus, type ListWaitOptions } from "../call/wait.js";
import { nameOf } from "../errors/problem.js";
import { Resource } from "./resource.js";

/** Analytics of private records: run them, and follow the runs. */
export class PrivateRecordAnalytics<S extends Scenario> extends Resource<S> {
  /**
   * Starts analytics of a private record. To wait until the run ends, see `waitFor`. The client retries only if the server
   * cannot have executed the request.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/private-records-analytics/create-private-record-analytics
   */
  create(recordId: string, options?: CallOptions): ApiCall<AnalyticsRun> {
    return this.call("createPrivateRecordAnalytics", { path: { record_id: recordId } }, options);
  }

  /**
   * Lists the analytics runs of a private record. Their order is not documented.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param query `statuses`, `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see
   *   https://docs.mycreditapp.ai/api-reference/private-records-analytics/get-private-record-analytics-history
   */
  list(
    recordId: string,
    query?: ListPrivateRecordAnalyticsQuery,
    options?: ListOptions,
  ): ListCall<AnalyticsHistoryList> {
    return this.listOf("listPrivateRecordAnalytics", { path: { record_id: recordId }, query }, options);
  }

  /**
   * Waits until an analytics run has finished, and returns it. The client polls the run at increasing intervals.
   *
   * @param recordId the private record, a UUID
   * @param analyticsId the `id` that `create` returned, a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s at first), `signal`, `onUpdate`, `limit`
   * @throws OutcomeError with the run, if it fails; TimeoutError with `lastRecord`; NotFoundError, if five reads over ten
   *   seconds do not show it; AbortError; and any error of a read that is not temporary
   */
  waitFor(
    recordId: string,
    analyticsId: string,
    options?: ListWaitOptions<AnalyticsHistoryItem>,
  ): Promise<AnalyticsHistoryItem> {
    return this.wait(
      {
        method: "privateRecords.analytics.waitFor",
        operationId: "listPrivateRecordAnalytics",
        id: analyticsId,
        argument: "analyticsId",
        subject: `run ${nameOf(analyticsId)} of private record ${nameOf(recordId)}`,
        advice: "pass the `id` that `create` returned",
        isInList: true,
        read: createSearch(
          (page, signal) => this.list(recordId, page, { signal, incomplete: "allow" }),
          analyticsId,
          options?.limit,
        ),
        judge: byStatus("success", ["failed"]),
      },
      options,
    );
  }
}

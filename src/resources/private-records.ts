import type {
  ListPrivateRecordsQuery,
  PrivateRecordDetails,
  PrivateRecordList,
  PrivateRecordUpdate,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { ListCall } from "../call/lists.js";
import type { Call, CallOptions, ListOptions, Scenario } from "../call/types.js";
import { PrivateRecordAnalytics } from "./private-record-analytics.js";
import { PrivateRecordDocuments } from "./private-record-documents.js";
import { PrivateRecordFinancialFiles } from "./private-record-financial-files.js";
import { PrivateRecordMetrics } from "./private-record-metrics.js";
import { Resource, type ResourceScope } from "./resource.js";

/** Private records: companies with their own financial files, analytics and score. */
export class PrivateRecords<S extends Scenario> extends Resource<S> {
  /** Analytics of a private record. */
  readonly analytics: PrivateRecordAnalytics<S>;
  /** The results of a private record's analytics. */
  readonly metrics: PrivateRecordMetrics<S>;
  /** The financial documents extracted from a private record's files. */
  readonly documents: PrivateRecordDocuments<S>;
  /** The financial files that a private record's analytics use. */
  readonly financialFiles: PrivateRecordFinancialFiles<S>;

  /** @internal */
  constructor(call: Call, scope: ResourceScope & { scenario: S }) {
    super(call, scope);
    this.analytics = new PrivateRecordAnalytics(call, scope);
    this.metrics = new PrivateRecordMetrics(call, scope);
    this.documents = new PrivateRecordDocuments(call, scope);
    this.financialFiles = new PrivateRecordFinancialFiles(call, scope);
  }

  /**
   * Lists private records with their latest score.
   *
   * Scenarios: not documented.
   *
   * @param query `search_field`, `search_text`, `archived`, `order_by`, `order_dir`, `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/private-records/get-private-records
   */
  list(query?: ListPrivateRecordsQuery, options?: ListOptions): ListCall<PrivateRecordList> {
    return this.listOf("listPrivateRecords", { query }, options);
  }

  /**
   * Replaces the profile of a private record and returns the record. Whether omitted fields are kept is not
   * documented, so send the complete profile.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param body the complete profile; `name` is required
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/private-records/update-a-private-record
   */
  update(recordId: string, body: PrivateRecordUpdate, options?: CallOptions): ApiCall<PrivateRecordDetails> {
    return this.call("updatePrivateRecord", { path: { record_id: recordId }, body }, options);
  }
}

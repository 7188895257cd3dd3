import type {
  CompanyProfileInput,
  ListPrivateRecordsQuery,
  PrivateRecordDetails,
  PrivateRecordList,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { Call, CallOptions, CallScope, ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import { PrivateRecordAnalytics } from "./private-record-analytics.js";
import { PrivateRecordDocuments } from "./private-record-documents.js";
import { PrivateRecordFinancialFiles } from "./private-record-financial-files.js";
import { PrivateRecordMetrics } from "./private-record-metrics.js";
import { Resource } from "./resource.js";

/** Private records: companies with files, analytics and a score under a record of their own. */
export class PrivateRecords<S extends Scenario> extends Resource<S> {
  /** Analytics of a private record. */
  readonly analytics: PrivateRecordAnalytics<S>;
  /** What the analytics of a private record came to. */
  readonly metrics: PrivateRecordMetrics<S>;
  /** The documents that were read out of a private record's files. */
  readonly documents: PrivateRecordDocuments<S>;
  /** The files on which a private record's analytics run. */
  readonly financialFiles: PrivateRecordFinancialFiles<S>;

  /** @internal */
  constructor(call: Call, scope: CallScope & { scenario: S }) {
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
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/private-records/get-private-records
   */
  list(query?: ListPrivateRecordsQuery, options?: ListOptions): ListCall<PrivateRecordList> {
    return this.listOf("listPrivateRecords", { query }, options);
  }

  /**
   * Writes the company profile of a private record and returns the record as it is now. It is a PUT: send every field
   * that should stay.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param body the whole profile
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/private-records/update-a-private-record
   */
  update(recordId: string, body: CompanyProfileInput, options?: CallOptions): ApiCall<PrivateRecordDetails> {
    return this.call("updatePrivateRecord", { path: { record_id: recordId }, body }, options);
  }
}

import type { FinancialDocumentList, ListPrivateRecordDocumentsQuery } from "../../generated/types.js";
import type { ListCall } from "../call/lists.js";
import type { ListOptions, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

/** The financial documents extracted from a private record's files. */
export class PrivateRecordDocuments<S extends Scenario> extends Resource<S> {
  /**
   * Lists the financial documents extracted from the files of a private record.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param query `file_id`, `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see
   *   https://docs.mycreditapp.ai/api-reference/private-records-documents/get-extracted-financial-documents-for-private-record
   */
  list(
    recordId: string,
    query?: ListPrivateRecordDocumentsQuery,
    options?: ListOptions,
  ): ListCall<FinancialDocumentList> {
    return this.listOf("listPrivateRecordDocuments", { path: { record_id: recordId }, query }, options);
  }
}

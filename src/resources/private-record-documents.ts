import type { FinancialDocumentList, ListPrivateRecordDocumentsQuery } from "../../generated/types.js";
import type { ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import { Resource } from "./resource.js";

/** The financial documents that were read out of a private record's files. */
export class PrivateRecordDocuments<S extends Scenario> extends Resource<S> {
  /**
   * Lists the documents that were read out of the files of a private record.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param query `file_id`, `limit`, `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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

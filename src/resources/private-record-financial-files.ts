import type {
  FinancialFile,
  FinancialFileList,
  ListPrivateRecordFinancialFilesQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import { createSearch } from "../operations/find-in-list.js";
import type { ListCall } from "../operations/lists.js";
import type { FileInput } from "../operations/upload.js";
import { byStatus, type WaitOptions, waitFor } from "../operations/waiting.js";
import { Resource } from "./resource.js";

/** The files on which a private record's analytics run. */
export class PrivateRecordFinancialFiles<S extends Scenario> extends Resource<S> {
  /**
   * Uploads a financial file of a private record. It is processed after the answer: see `waitFor`.
   *
   * The file is a `File`, `{ data, name }` with a `Blob` or bytes, or on Node a path, which is read while it is sent.
   * Size and kinds are limited as for an organization's files, which is inferred. The default timeout is five minutes.
   * Not sent again after a failure unless the server cannot have acted.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param body the file, and the currency of its figures (ISO 4217)
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/private-records-financial-files/upload-private-record-financial-file
   */
  upload(
    recordId: string,
    body: { file: FileInput; currency: string },
    options?: CallOptions,
  ): ApiCall<FinancialFile> {
    return this.call("uploadPrivateRecordFinancialFile", { path: { record_id: recordId }, body }, options);
  }

  /**
   * Lists the financial files of a private record, the latest upload first unless asked otherwise.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param query `statuses`, `order_by`, `order_dir`, `limit`, `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/private-records-financial-files/get-private-record-financial-files
   */
  list(
    recordId: string,
    query?: ListPrivateRecordFinancialFilesQuery,
    options?: ListOptions,
  ): ListCall<FinancialFileList> {
    return this.listOf("listPrivateRecordFinancialFiles", { path: { record_id: recordId }, query }, options);
  }

  /**
   * Waits until a financial file is processed (`valid`), and returns its record. It is read again and again, with
   * growing pauses.
   *
   * @param recordId the private record, a UUID
   * @param fileId the `id` that `upload` returned, a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s to begin with), `signal`, `onUpdate`
   * @throws OutcomeError with the record, where it ends as `invalid` or `failed`; TimeoutError with `lastRecord`, where
   *   it takes too long; NotFoundError, where five reads over ten seconds did not show it; AbortError; and whatever reading
   *   it throws that does not pass
   */
  waitFor(recordId: string, fileId: string, options?: WaitOptions<FinancialFile>): Promise<FinancialFile> {
    return waitFor(
      {
        method: "privateRecords.financialFiles.waitFor",
        operationId: "listPrivateRecordFinancialFiles",
        id: fileId,
        subject: `file ${fileId} of private record ${recordId}`,
        advice: "pass the `id` that `upload` returned",
        read: createSearch((page, signal) => this.list(recordId, page, { signal }), fileId),
        judge: byStatus("valid", ["invalid", "failed"]),
      },
      options,
    );
  }
}

import type {
  ListPrivateRecordFinancialFilesQuery,
  PrivateRecordFinancialFile,
  PrivateRecordFinancialFileList,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import { createSearch } from "../call/find.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import type { FileInput } from "../call/upload.js";
import { byStatus, type ListWaitOptions } from "../call/wait.js";
import { nameOf } from "../errors/problem.js";
import { Resource } from "./resource.js";

/** The financial files that a private record's analytics use. */
export class PrivateRecordFinancialFiles<S extends Scenario> extends Resource<S> {
  /**
   * Uploads a financial file of a private record. To wait until it is processed, see `waitFor`.
   *
   * The file is a `File`, `{ data, name }` with a `Blob` or bytes, or on Node `{ path }`, which is read while it is sent.
   * The limits on size and file type are those of an organization's files; this is inferred. The default timeout is five
   * minutes. The client retries only if the server cannot have executed the request.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param body the file, and the currency of its amounts (ISO 4217)
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see
   *   https://docs.mycreditapp.ai/api-reference/private-records-financial-files/upload-private-record-financial-file
   */
  upload(
    recordId: string,
    body: { file: FileInput; currency: string },
    options?: CallOptions,
  ): ApiCall<PrivateRecordFinancialFile> {
    return this.call("uploadPrivateRecordFinancialFile", { path: { record_id: recordId }, body }, options);
  }

  /**
   * Lists the financial files of a private record, the latest upload first by default.
   *
   * Scenarios: not documented.
   *
   * @param recordId the private record, a UUID
   * @param query `statuses`, `order_by`, `order_dir`, `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see
   *   https://docs.mycreditapp.ai/api-reference/private-records-financial-files/get-private-record-financial-files
   */
  list(
    recordId: string,
    query?: ListPrivateRecordFinancialFilesQuery,
    options?: ListOptions,
  ): ListCall<PrivateRecordFinancialFileList> {
    return this.listOf("listPrivateRecordFinancialFiles", { path: { record_id: recordId }, query }, options);
  }

  /**
   * Waits until a financial file is `valid`, and returns it. The client polls the file at increasing intervals.
   *
   * @param recordId the private record, a UUID
   * @param fileId the `id` that `upload` returned, a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s at first), `signal`, `onUpdate`, `limit`
   * @throws OutcomeError with the file, if it becomes `invalid` or `failed`; TimeoutError with `lastRecord`; NotFoundError,
   *   if five reads over ten seconds do not show it; AbortError; and any error of a read that is not temporary
   */
  waitFor(
    recordId: string,
    fileId: string,
    options?: ListWaitOptions<PrivateRecordFinancialFile>,
  ): Promise<PrivateRecordFinancialFile> {
    return this.wait(
      {
        method: "privateRecords.financialFiles.waitFor",
        operationId: "listPrivateRecordFinancialFiles",
        id: fileId,
        argument: "fileId",
        subject: `file ${nameOf(fileId)} of private record ${nameOf(recordId)}`,
        advice: "pass the `id` that `upload` returned",
        isInList: true,
        read: createSearch(
          (page, signal) => this.list(recordId, page, { signal, incomplete: "allow" }),
          fileId,
          options?.limit,
        ),
        judge: byStatus("valid", ["invalid", "failed"]),
      },
      options,
    );
  }
}

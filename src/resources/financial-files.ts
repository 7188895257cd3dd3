import type {
  FinancialFile,
  FinancialFileIssue,
  FinancialFileIssueCreateInput,
  FinancialFileList,
  ListFinancialFilesQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import type { FileInput } from "../operations/upload.js";
import { byStatus, ignoreNotFound, type WaitOptions, waitFor } from "../operations/waiting.js";
import { Resource } from "./resource.js";

/** The files on which an organization's analytics run. */
export class FinancialFiles<S extends Scenario> extends Resource<S> {
  /**
   * Uploads a financial file of an organization. It is processed after the answer: see `waitFor`.
   *
   * The file is a `File`, `{ data, name }` with a `Blob` or bytes, or on Node a path, which is read while it is sent.
   * It may have 20 971 520 bytes, and be a PDF, ZIP, RAR or 7z. The default timeout is five minutes. Not sent again
   * after a failure unless the server cannot have acted.
   *
   * Scenarios: Host, Self.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param body the file, and the currency of its figures (ISO 4217)
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-financial-files/upload-financial-file
   */
  upload(
    this: FinancialFiles<"host" | "self">,
    organizationId: string,
    body: { file: FileInput; currency: string },
    options?: CallOptions,
  ): ApiCall<FinancialFile> {
    return this.call("uploadFinancialFile", { path: { org_id: organizationId }, body }, options);
  }

  /**
   * Lists the financial files of an organization.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param query `limit`, `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-financial-files/get-financial-files
   */
  list(
    organizationId: string,
    query?: ListFinancialFilesQuery,
    options?: ListOptions,
  ): ListCall<FinancialFileList> {
    return this.listOf("listFinancialFiles", { path: { org_id: organizationId }, query }, options);
  }

  /**
   * Gets a financial file with the state of its processing.
   *
   * Scenarios: Host, Self.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param fileId the financial file, a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-financial-files/get-financial-file
   */
  get(
    this: FinancialFiles<"host" | "self">,
    organizationId: string,
    fileId: string,
    options?: CallOptions,
  ): ApiCall<FinancialFile> {
    return this.call("getFinancialFile", { path: { org_id: organizationId, file_id: fileId } }, options);
  }

  /**
   * Reports what is wrong with a financial file. Not sent again after a failure unless the server cannot have acted.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param fileId the financial file, a UUID
   * @param body the subject and the message
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-financial-files/create-financial-file-issue
   */
  createIssue(
    organizationId: string,
    fileId: string,
    body: FinancialFileIssueCreateInput,
    options?: CallOptions,
  ): ApiCall<FinancialFileIssue> {
    return this.call(
      "createFinancialFileIssue",
      { path: { org_id: organizationId, file_id: fileId }, body },
      options,
    );
  }

  /**
   * Waits until a financial file is processed (`valid`), and returns its record. It is read again and again, with
   * growing pauses.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param fileId the `id` that `upload` returned, a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s to begin with), `signal`, `onUpdate`
   * @throws OutcomeError with the record, where it ends as `invalid` or `failed`; TimeoutError with `lastRecord`, where
   *   it takes too long; NotFoundError, where five reads over ten seconds did not show it; AbortError; and whatever reading
   *   it throws that does not pass
   */
  waitFor(
    this: FinancialFiles<"host" | "self">,
    organizationId: string,
    fileId: string,
    options?: WaitOptions<FinancialFile>,
  ): Promise<FinancialFile> {
    return waitFor(
      {
        method: "financialFiles.waitFor",
        operationId: "getFinancialFile",
        id: fileId,
        subject: `file ${fileId} of organization ${organizationId}`,
        advice: "pass the `id` that `upload` returned",
        read: (signal) => this.get(organizationId, fileId, { signal }).catch(ignoreNotFound),
        judge: byStatus("valid", ["invalid", "failed"]),
      },
      options,
    );
  }
}

import type {
  FinancialFile,
  FinancialFileIssue,
  FinancialFileIssueCreate,
  FinancialFileList,
  ListFinancialFilesQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import type { FileInput } from "../call/upload.js";
import { byStatus, foundBy, ignoreNotFound, type WaitOptions } from "../call/wait.js";
import { nameOf } from "../errors/problem.js";
import { Resource } from "./resource.js";

/** The financial files that an organization's analytics use. */
export class FinancialFiles<S extends Scenario> extends Resource<S> {
  /**
   * Uploads a financial file of an organization. To wait until it is processed, see `waitFor`.
   *
   * The file is a `File`, `{ data, name }` with a `Blob` or bytes, or on Node `{ path }`, which is read while it is sent.
   * Maximum 20 MiB; PDF, ZIP, RAR or 7z. The default timeout is five minutes. The client retries only if the server cannot
   * have executed the request.
   *
   * Scenarios: Host, Self.
   *
   * @param organizationId the organization (`org_id`), a UUID
   * @param body the file, and the currency of its amounts (ISO 4217)
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
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
   * @param organizationId the organization (`org_id`), a UUID
   * @param query `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
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
   * Gets a financial file with its processing status.
   *
   * Scenarios: Host, Self.
   *
   * @param organizationId the organization (`org_id`), a UUID
   * @param fileId the financial file, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
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
   * Deletes a financial file permanently. The owner of the file and the organization that uploaded it can delete it. The
   * path is inferred; see `openapi.yaml`.
   *
   * Scenarios: Host, Self.
   *
   * @param organizationId the organization (`org_id`), a UUID
   * @param fileId the financial file, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organization-financial-files/delete-financial-file
   */
  delete(
    this: FinancialFiles<"host" | "self">,
    organizationId: string,
    fileId: string,
    options?: CallOptions,
  ): ApiCall<undefined> {
    return this.call("deleteFinancialFile", { path: { org_id: organizationId, file_id: fileId } }, options);
  }

  /**
   * Reports an issue with a financial file. The client retries only if the server cannot have executed the request.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization (`org_id`), a UUID
   * @param fileId the financial file, a UUID
   * @param body the `subject` and the `message`
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organization-financial-files/create-financial-file-issue
   */
  createIssue(
    organizationId: string,
    fileId: string,
    body: FinancialFileIssueCreate,
    options?: CallOptions,
  ): ApiCall<FinancialFileIssue> {
    return this.call(
      "createFinancialFileIssue",
      { path: { org_id: organizationId, file_id: fileId }, body },
      options,
    );
  }

  /**
   * Waits until a financial file is `valid`, and returns it. The client polls the file at increasing intervals.
   *
   * @param organizationId the organization (`org_id`), a UUID
   * @param fileId the `id` that `upload` returned, a UUID
   * @param options `timeout` (ten minutes), `interval` (1 s at first), `signal`, `onUpdate`
   * @throws OutcomeError with the file, if it becomes `invalid` or `failed`; TimeoutError with `lastRecord`; NotFoundError,
   *   if five reads over ten seconds do not show it; AbortError; and any error of a read that is not temporary
   */
  waitFor(
    this: FinancialFiles<"host" | "self">,
    organizationId: string,
    fileId: string,
    options?: WaitOptions<FinancialFile>,
  ): Promise<FinancialFile> {
    return this.wait(
      {
        method: "financialFiles.waitFor",
        operationId: "getFinancialFile",
        scenario: this.scenario,
        id: fileId,
        argument: "fileId",
        subject: `file ${nameOf(fileId)} of organization ${nameOf(organizationId)}`,
        advice: "pass the `id` that `upload` returned",
        read: (signal) => foundBy(this.get(organizationId, fileId, { signal })).catch(ignoreNotFound),
        judge: byStatus("valid", ["invalid", "failed"]),
      },
      options,
    );
  }
}

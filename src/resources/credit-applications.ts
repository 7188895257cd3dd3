import type {
  AdditionalDocuments,
  CreditApplicationDetails,
  CreditApplicationList,
  CreditApplicationState,
  FactoringApplicationUpdate,
  ListCreditApplicationsQuery,
  TradeProfileFile,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import type { FileInput } from "../call/upload.js";
import { Resource } from "./resource.js";

/** Credit applications between a guest and its host. */
export class CreditApplications<S extends Scenario> extends Resource<S> {
  /**
   * Lists credit applications in brief.
   *
   * Scenarios: not documented.
   *
   * @param query `shipper_id`, `forwarder_id`, `credit_application_types`, `credit_application_statuses`, `limit`,
   *   `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/get-credit-applications
   */
  list(query?: ListCreditApplicationsQuery, options?: ListOptions): ListCall<CreditApplicationList> {
    return this.listOf("listCreditApplications", { query }, options);
  }

  /**
   * Gets a credit application in full.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/get-credit-application
   */
  get(applicationId: string, options?: CallOptions): ApiCall<CreditApplicationDetails> {
    return this.call("getCreditApplication", { path: { credit_application_id: applicationId } }, options);
  }

  /**
   * Rejects a credit application and returns its new status. The client retries only if the server cannot have executed
   * the request.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/reject-credit-application
   */
  reject(applicationId: string, options?: CallOptions): ApiCall<CreditApplicationState> {
    return this.call("rejectCreditApplication", { path: { credit_application_id: applicationId } }, options);
  }

  /**
   * Resubmits a credit application and returns its new status. The client retries only if the server cannot have executed
   * the request.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/resubmit-credit-application
   */
  resubmit(applicationId: string, options?: CallOptions): ApiCall<CreditApplicationState> {
    return this.call(
      "resubmitCreditApplication",
      { path: { credit_application_id: applicationId } },
      options,
    );
  }

  /**
   * Finalizes a credit application once all approvals are complete, and returns its new status. The path is inferred; see
   * `openapi.yaml`. The client retries only if the server cannot have executed the request.
   *
   * Scenarios: Guest.
   *
   * @param applicationId the credit application, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/finalize-credit-application
   */
  finalize(
    this: CreditApplications<"guest">,
    applicationId: string,
    options?: CallOptions,
  ): ApiCall<CreditApplicationState> {
    return this.call(
      "finalizeCreditApplication",
      { path: { credit_application_id: applicationId } },
      options,
    );
  }

  /**
   * Uploads the trade profile for a credit terms application: a PDF, a Word or Excel document, or a ZIP, RAR or 7z archive.
   * The default timeout is five minutes. The client retries only if the server cannot have executed the request.
   *
   * Scenarios: Guest.
   *
   * @param applicationId the credit application, a UUID
   * @param body the file: a `File`, `{ data, name }`, or on Node `{ path }`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/upload-credit-terms-trade-profile-file
   */
  uploadTradeProfile(
    this: CreditApplications<"guest">,
    applicationId: string,
    body: { uploading_file: FileInput },
    options?: CallOptions,
  ): ApiCall<TradeProfileFile> {
    return this.call("uploadTradeProfile", { path: { credit_application_id: applicationId }, body }, options);
  }

  /**
   * Replaces the contents of a factoring application and returns its status. Whether omitted fields are kept is not
   * documented, so send all of them.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @param body the details, customers, suppliers and securities
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/update-factoring-credit-application
   */
  updateFactoring(
    applicationId: string,
    body: FactoringApplicationUpdate,
    options?: CallOptions,
  ): ApiCall<CreditApplicationState> {
    return this.call(
      "updateFactoringApplication",
      { path: { credit_application_id: applicationId }, body },
      options,
    );
  }

  /**
   * Confirms that the additional documents for a credit application were sent, and returns what was requested. The client
   * retries only if the server cannot have executed the request.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see
   *   https://docs.mycreditapp.ai/api-reference/credit-applications/confirm-sending-additional-document-for-the-credit-application
   */
  confirmAdditionalDocuments(applicationId: string, options?: CallOptions): ApiCall<AdditionalDocuments> {
    return this.call(
      "confirmAdditionalDocuments",
      { path: { credit_application_id: applicationId } },
      options,
    );
  }
}

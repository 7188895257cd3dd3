import type {
  AdditionalDocuments,
  CreditApplication,
  CreditApplicationList,
  CreditApplicationState,
  FactoringApplicationUpdate,
  ListCreditApplicationsQuery,
  TradeProfileFile,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import type { FileInput } from "../operations/upload.js";
import { Resource } from "./resource.js";

/** Applications for credit, from the guest that applies to the host that decides. */
export class CreditApplications<S extends Scenario> extends Resource<S> {
  /**
   * Lists credit applications in brief.
   *
   * Scenarios: not documented.
   *
   * @param query `shipper_id`, `forwarder_id`, `credit_application_types`, `credit_application_statuses`, `limit`,
   *   `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/get-credit-applications
   */
  list(query?: ListCreditApplicationsQuery, options?: ListOptions): ListCall<CreditApplicationList> {
    return this.listOf("listCreditApplications", { query }, options);
  }

  /**
   * Gets a credit application whole.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/get-credit-application
   */
  get(applicationId: string, options?: CallOptions): ApiCall<CreditApplication> {
    return this.call("getCreditApplication", { path: { credit_application_id: applicationId } }, options);
  }

  /**
   * Turns a credit application down, and returns its new state. Not sent again after a failure unless the server cannot
   * have acted.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/credit-applications/reject-credit-application
   */
  reject(applicationId: string, options?: CallOptions): ApiCall<CreditApplicationState> {
    return this.call("rejectCreditApplication", { path: { credit_application_id: applicationId } }, options);
  }

  /**
   * Hands a credit application in again, and returns its new state. Not sent again after a failure unless the server
   * cannot have acted.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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
   * Concludes a credit application once all approvals are complete, and returns its new state. The path of this
   * operation is inferred; see `openapi.yaml`. Not sent again after a failure unless the server cannot have acted.
   *
   * Scenarios: Guest.
   *
   * @param applicationId the credit application, a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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
   * Uploads the trade profile of an application for credit terms: a PDF, a Word or Excel file, or a ZIP, RAR or 7z. The
   * form's part is called `uploading_file`. The default timeout is five minutes. Not sent again after a failure unless
   * the server cannot have acted.
   *
   * Scenarios: Guest.
   *
   * @param applicationId the credit application, a UUID
   * @param body the file: a `File`, `{ data, name }`, or on Node a path
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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
   * Writes what an application for factoring asks for. It is a PUT: send every field that should stay.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @param body the details, customers, suppliers and securities
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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
   * Confirms that the additional documents for a credit application were sent. Returns what was asked for. Not sent
   * again after a failure unless the server cannot have acted.
   *
   * Scenarios: not documented.
   *
   * @param applicationId the credit application, a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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

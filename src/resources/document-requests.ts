import type {
  DocumentRequest,
  DocumentRequestList,
  ListDocumentRequestsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

/** A host's requests for additional financial documents. */
export class DocumentRequests<S extends Scenario> extends Resource<S> {
  /**
   * Lists the requests for additional financial documents from a guest.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param query `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see
   *   https://docs.mycreditapp.ai/api-reference/organization-documents/get-the-requests-to-upload-additional-financial-documents
   */
  list(
    organizationId: string,
    query?: ListDocumentRequestsQuery,
    options?: ListOptions,
  ): ListCall<DocumentRequestList> {
    return this.listOf("listDocumentRequests", { path: { org_id: organizationId }, query }, options);
  }

  /**
   * Cancels a request for additional financial documents and returns it. The client retries only if the server cannot have
   * executed the request.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param requestId the `id` of the request in the list
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see
   *   https://docs.mycreditapp.ai/api-reference/organization-documents/cancel-requests-to-upload-additional-financial-documents
   */
  cancel(organizationId: string, requestId: string, options?: CallOptions): ApiCall<DocumentRequest> {
    return this.call(
      "cancelDocumentRequest",
      { path: { org_id: organizationId, request_id: requestId } },
      options,
    );
  }
}

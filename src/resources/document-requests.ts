import type {
  DocumentRequest,
  DocumentRequestList,
  ListDocumentRequestsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import { Resource } from "./resource.js";

/** The requests by which a host asks for further financial documents. */
export class DocumentRequests<S extends Scenario> extends Resource<S> {
  /**
   * Lists the requests for further financial documents of an organization.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param query `limit`, `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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
   * Takes back a request for further financial documents, and returns it as it is now.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param requestId the `id` of the request in the list
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
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

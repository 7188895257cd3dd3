import type { FinancialDocumentList, ListOrganizationDocumentsQuery } from "../../generated/types.js";
import type { ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import { Resource } from "./resource.js";

/** The financial documents that were read out of an organization's files. */
export class Documents<S extends Scenario> extends Resource<S> {
  /**
   * Lists the documents that were read out of the files of an organization.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param query `file_id`, `document_types`, `limit`, `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organization-documents/get-extracted-financial-documents
   */
  list(
    organizationId: string,
    query?: ListOrganizationDocumentsQuery,
    options?: ListOptions,
  ): ListCall<FinancialDocumentList> {
    return this.listOf("listOrganizationDocuments", { path: { org_id: organizationId }, query }, options);
  }
}

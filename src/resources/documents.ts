import type { FinancialDocumentList, ListOrganizationDocumentsQuery } from "../../generated/types.js";
import type { ListCall } from "../call/lists.js";
import type { ListOptions, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

/** The financial documents extracted from an organization's files. */
export class Documents<S extends Scenario> extends Resource<S> {
  /**
   * Lists the financial documents extracted from the files of an organization.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization that the data is about (`org_id`), a UUID
   * @param query `file_id`, `document_types`, `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
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

import type { Organization, OrganizationUpdate } from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, Scenario } from "../operations/call-types.js";
import { Resource } from "./resource.js";

/** The profile of an organization. */
export class Organizations<S extends Scenario> extends Resource<S> {
  /**
   * Gets the profile of an organization.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organizations/get-organization
   */
  get(organizationId: string, options?: CallOptions): ApiCall<Organization> {
    return this.call("getOrganization", { path: { org_id: organizationId } }, options);
  }

  /**
   * Writes the profile of an organization and returns it as it is now. It is a PUT: send every field that should stay.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization whose data it is (`org_id`), a UUID
   * @param body the whole profile; `name`, `email` and `established_date` are required
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/organizations/update-organization
   */
  update(organizationId: string, body: OrganizationUpdate, options?: CallOptions): ApiCall<Organization> {
    return this.call("updateOrganization", { path: { org_id: organizationId }, body }, options);
  }
}

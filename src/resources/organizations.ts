import type { Organization, OrganizationUpdate } from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { CallOptions, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

/** Profiles of organizations. */
export class Organizations<S extends Scenario> extends Resource<S> {
  /**
   * Gets the profile of an organization.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization (`org_id`), a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organizations/get-organization
   */
  get(organizationId: string, options?: CallOptions): ApiCall<Organization> {
    return this.call("getOrganization", { path: { org_id: organizationId } }, options);
  }

  /**
   * Replaces the profile of an organization and returns it. Whether omitted fields are kept is not documented, so
   * send the complete profile.
   *
   * Scenarios: not documented.
   *
   * @param organizationId the organization (`org_id`), a UUID
   * @param body the complete profile; `name`, `email` and `established_date` are required
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/organizations/update-organization
   */
  update(organizationId: string, body: OrganizationUpdate, options?: CallOptions): ApiCall<Organization> {
    return this.call("updateOrganization", { path: { org_id: organizationId }, body }, options);
  }
}

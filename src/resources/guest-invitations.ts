import type {
  GuestInvitation,
  GuestInvitationCreate,
  GuestInvitationList,
  ListGuestInvitationsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, ListOptions, Scenario } from "../operations/call-types.js";
import type { ListCall } from "../operations/lists.js";
import { Resource } from "./resource.js";

/** The invitations by which organizations become guests of this one. */
export class GuestInvitations<S extends Scenario> extends Resource<S> {
  /**
   * Lists the invitations that were sent, with what became of each.
   *
   * Scenarios: Self.
   *
   * @param query `statuses`, `search_text`, `expired`, `archived`, `order_by`, `order_dir`, `limit`, `offset`
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/guest-invitations/get-guest-invitations
   */
  list(
    this: GuestInvitations<"self">,
    query?: ListGuestInvitationsQuery,
    options?: ListOptions,
  ): ListCall<GuestInvitationList> {
    return this.listOf("listGuestInvitations", { query }, options);
  }

  /**
   * Sends an invitation. Not sent again after a failure unless the server cannot have acted.
   *
   * Scenarios: not documented.
   *
   * @param body the `email`, until when it is open (`expired_at`, in the future), and the parent organization, if any
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/guest-invitations/create-guest-invitation
   */
  create(body: GuestInvitationCreate, options?: CallOptions): ApiCall<GuestInvitation> {
    return this.call("createGuestInvitation", { body }, options);
  }

  /**
   * Gets an invitation. The path of this operation is inferred; see `openapi.yaml`.
   *
   * Scenarios: Self.
   *
   * @param invitationId the invitation, a UUID
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/guest-invitations/get-guest-invitation-by-id
   */
  get(this: GuestInvitations<"self">, invitationId: string, options?: CallOptions): ApiCall<GuestInvitation> {
    return this.call("getGuestInvitation", { path: { guest_invitation_id: invitationId } }, options);
  }
}

import type {
  GuestInvitation,
  GuestInvitationCreate,
  GuestInvitationList,
  ListGuestInvitationsQuery,
} from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { ListCall } from "../call/lists.js";
import type { CallOptions, ListOptions, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

/** Invitations to become a guest of your organization. */
export class GuestInvitations<S extends Scenario> extends Resource<S> {
  /**
   * Lists the invitations that your organization has sent.
   *
   * Scenarios: Self.
   *
   * @param query `statuses`, `search_text`, `expired`, `archived`, `order_by`, `order_dir`, `limit`, `offset`
   * @param options settings of these calls, such as `timeout`, `signal` and `concurrency`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
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
   * Sends an invitation to an email address and returns it. The client retries only if the server cannot have executed
   * the request.
   *
   * Scenarios: not documented.
   *
   * @param body the `email`, when the invitation expires (`expired_at`, in the future), and the parent organization,
   *   if any
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/guest-invitations/create-guest-invitation
   */
  create(body: GuestInvitationCreate, options?: CallOptions): ApiCall<GuestInvitation> {
    return this.call("createGuestInvitation", { body }, options);
  }

  /**
   * Gets an invitation. The path is inferred; see `openapi.yaml`.
   *
   * Scenarios: Self.
   *
   * @param invitationId the invitation, a UUID
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/guest-invitations/get-guest-invitation-by-id
   */
  get(this: GuestInvitations<"self">, invitationId: string, options?: CallOptions): ApiCall<GuestInvitation> {
    return this.call("getGuestInvitation", { path: { guest_invitation_id: invitationId } }, options);
  }
}

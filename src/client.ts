import { createTokenFetcher } from "./auth/client-credentials.js";
import { GivenToken } from "./auth/given-token.js";
import { TokenCache } from "./auth/token-cache.js";
import { StoredToken } from "./auth/token-store.js";
import { type Call, type CallerSettings, type CallScope, createCall, type Scenario } from "./http/call.js";
import { InputError } from "./http/errors.js";
import { describe, isUuid } from "./http/input.js";
import { type MyCreditAppOptions, type ResolvedOptions, resolveOptions } from "./options.js";
import { Analytics } from "./resources/analytics.js";

/** The operations of the API, called in one scenario: by us, directed at one organization. */
export class Scope<S extends Scenario> {
  /** The scenario in which calls are made: `self`, `guest` or `host`. */
  readonly scenario: S;
  /** The organization at which calls are directed (`Target-Organization-ID`). */
  readonly targetOrganizationId: string;
  /** Analytics of organizations. */
  readonly analytics: Analytics<S>;

  /** @internal */
  constructor(settings: CallerSettings, scope: CallScope & { scenario: S }) {
    const call: Call = createCall(settings, scope);
    this.scenario = scope.scenario;
    this.targetOrganizationId = scope.targetOrganizationId;
    this.analytics = new Analytics(call, scope);
  }
}

/**
 * A client of the MyCreditApp API for one organization.
 *
 * The client itself calls in the Self scenario; `asGuestOf` and `asHostOf` give the same operations in the other two,
 * over the same session.
 *
 * @example
 * const client = new MyCreditApp({ organizationId, clientId, clientSecret });
 * const action = await client.analytics.request(guestId);
 */
export class MyCreditApp extends Scope<"self"> {
  /** The organization that asks (`Requester-Organization-ID`), in every call of this client. */
  readonly organizationId: string;
  readonly #settings: CallerSettings;

  /**
   * @param options credentials and settings; what is left out comes from the environment
   * @throws InputError with everything that is wrong with the options
   */
  constructor(options: MyCreditAppOptions = {}) {
    const resolved = resolveOptions(options);
    const { organizationId } = resolved;
    const settings = createSettings(resolved);
    super(settings, {
      scenario: "self",
      requesterOrganizationId: organizationId,
      targetOrganizationId: organizationId,
    });
    this.organizationId = organizationId;
    this.#settings = settings;
  }

  /**
   * The Guest scenario: calls directed at a host that invited this organization.
   *
   * @param hostOrganizationId the host, a UUID
   * @throws InputError for an id that is no UUID, or the client's own
   */
  asGuestOf(hostOrganizationId: string): Scope<"guest"> {
    return this.#directedAt("guest", hostOrganizationId);
  }

  /**
   * The Host scenario: calls directed at a connected guest of this organization.
   *
   * @param guestOrganizationId the guest, a UUID
   * @throws InputError for an id that is no UUID, or the client's own
   */
  asHostOf(guestOrganizationId: string): Scope<"host"> {
    return this.#directedAt("host", guestOrganizationId);
  }

  #directedAt<Other extends "guest" | "host">(scenario: Other, targetOrganizationId: string): Scope<Other> {
    const method = scenario === "guest" ? "asGuestOf" : "asHostOf";
    if (!isUuid(targetOrganizationId)) {
      throw new InputError([
        `${method}: the organization must be named by its UUID; got ${describe(targetOrganizationId)}`,
      ]);
    }
    if (targetOrganizationId.toLowerCase() === this.organizationId.toLowerCase()) {
      throw new InputError([`${method}: that is the client's own organization; call the client itself`]);
    }
    const requesterOrganizationId = this.organizationId;
    return new Scope(this.#settings, { scenario, requesterOrganizationId, targetOrganizationId });
  }
}

function createSettings(options: ResolvedOptions): CallerSettings {
  const { credentials, tokenStore, ...shared } = options;
  const anonymous = { ...shared, tokens: undefined };
  if ("accessToken" in credentials) return { ...anonymous, tokens: new GivenToken(credentials.accessToken) };
  const stored = tokenStore && new StoredToken(tokenStore, shared.baseUrl, credentials.clientId);
  return {
    ...anonymous,
    tokens: new TokenCache(createTokenFetcher(createCall(anonymous), credentials, stored)),
  };
}

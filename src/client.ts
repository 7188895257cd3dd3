import { describe } from "./errors/describe.js";
import { InputError } from "./errors/errors.js";
import { createCall, createCallRow } from "./operations/call.js";
import type { CallScope, Scenario } from "./operations/call-types.js";
import { isUuid } from "./operations/uuid.js";
import { type MyCreditAppOptions, resolveOptions } from "./options.js";
import { Analytics } from "./resources/analytics.js";
import { CreditApplications } from "./resources/credit-applications.js";
import { Currencies } from "./resources/currencies.js";
import { DocumentRequests } from "./resources/document-requests.js";
import { Documents } from "./resources/documents.js";
import { FinancialFiles } from "./resources/financial-files.js";
import { GuestConnections } from "./resources/guest-connections.js";
import { GuestInvitations } from "./resources/guest-invitations.js";
import { HostConnections } from "./resources/host-connections.js";
import { Metrics } from "./resources/metrics.js";
import { Organizations } from "./resources/organizations.js";
import { PrivateRecords } from "./resources/private-records.js";
import type { Session } from "./session/plan.js";
import { createSession } from "./session/session.js";

/** The operations of the API, called in one scenario: by us, directed at one organization. */
export class Scope<S extends Scenario> {
  /** The scenario in which calls are made: `self`, `guest` or `host`. */
  readonly scenario: S;
  /** The organization at which calls are directed (`Target-Organization-ID`). */
  readonly targetOrganizationId: string;
  /** The currencies in which amounts and files can be given. */
  readonly currencies: Currencies<S>;
  /** The profile of an organization. */
  readonly organizations: Organizations<S>;
  /** Analytics of organizations: run them, ask a guest to run its own, follow them. */
  readonly analytics: Analytics<S>;
  /** The financial documents that were read out of an organization's files. */
  readonly documents: Documents<S>;
  /** The requests by which a host asks for further financial documents. */
  readonly documentRequests: DocumentRequests<S>;
  /** What the analytics of an organization came to. */
  readonly metrics: Metrics<S>;
  /** The files on which an organization's analytics run. */
  readonly financialFiles: FinancialFiles<S>;
  /** Private records: companies with files, analytics and a score under a record of their own. */
  readonly privateRecords: PrivateRecords<S>;
  /** The hosts of which this organization is a guest. */
  readonly hostConnections: HostConnections<S>;
  /** The guests of this organization. */
  readonly guestConnections: GuestConnections<S>;
  /** The invitations by which organizations become guests of this one. */
  readonly guestInvitations: GuestInvitations<S>;
  /** Credit applications, from the guest that applies to the host that decides. */
  readonly creditApplications: CreditApplications<S>;

  /** @internal */
  constructor(session: Session, scope: CallScope & { scenario: S }) {
    const call = createCall(createCallRow(session, scope));
    this.scenario = scope.scenario;
    this.targetOrganizationId = scope.targetOrganizationId;
    this.currencies = new Currencies(call, scope);
    this.organizations = new Organizations(call, scope);
    this.analytics = new Analytics(call, scope);
    this.documents = new Documents(call, scope);
    this.documentRequests = new DocumentRequests(call, scope);
    this.metrics = new Metrics(call, scope);
    this.financialFiles = new FinancialFiles(call, scope);
    this.privateRecords = new PrivateRecords(call, scope);
    this.hostConnections = new HostConnections(call, scope);
    this.guestConnections = new GuestConnections(call, scope);
    this.guestInvitations = new GuestInvitations(call, scope);
    this.creditApplications = new CreditApplications(call, scope);
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
  readonly #session: Session;

  /**
   * @param options credentials and settings; what is left out comes from the environment
   * @throws InputError with everything that is wrong with the options
   */
  constructor(options: MyCreditAppOptions = {}) {
    const { organizationId, credentials, tokenStore, settings } = resolveOptions(options);
    const session = createSession(settings, credentials, tokenStore);
    super(session, {
      baseUrl: settings.baseUrl,
      scenario: "self",
      requesterOrganizationId: organizationId,
      targetOrganizationId: organizationId,
    });
    this.organizationId = organizationId;
    this.#session = session;
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
    const { baseUrl } = this.#session;
    return new Scope(this.#session, { baseUrl, scenario, requesterOrganizationId, targetOrganizationId });
  }
}

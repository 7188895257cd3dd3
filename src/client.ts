import type { Routes } from "../generated/calls.js";
import { type ApiCall, inspection, withCallerStack } from "./call/api-call.js";
import { type CallRow, createCall, createCallRow, createDecide, defaultTimeoutMs } from "./call/call.js";
import { type ClientFetch, createClientFetch, takeToken } from "./call/fetch.js";
import { endFlights } from "./call/flight.js";
import { checkOptions } from "./call/option-rules.js";
import { callRoute, type RequestInput } from "./call/route.js";
import type { CallOptions, CallScope, OperationData, OperationInput, Scenario } from "./call/types.js";
import { InputError } from "./errors/errors.js";
import { problemOf, uuidProblem } from "./errors/problem.js";
import { isSameId } from "./errors/shape.js";
import {
  applySessionOptions,
  checkWithOptions,
  type MyCreditAppOptions,
  resolveOptions,
  type SessionOptions,
} from "./options.js";
import { Analytics } from "./resources/analytics.js";
import { CreditApplications } from "./resources/credit-applications.js";
import { DocumentRequests } from "./resources/document-requests.js";
import { Documents } from "./resources/documents.js";
import { FinancialFiles } from "./resources/financial-files.js";
import { GuestConnections } from "./resources/guest-connections.js";
import { GuestInvitations } from "./resources/guest-invitations.js";
import { HostConnections } from "./resources/host-connections.js";
import { Metrics } from "./resources/metrics.js";
import { Organizations } from "./resources/organizations.js";
import { PrivateRecords } from "./resources/private-records.js";
import { Currencies, Scoring } from "./resources/scoring.js";
import { createSession, openSession } from "./session/loop.js";
import type { InFlight } from "./session/queue.js";
import type { Session } from "./session/session.js";

declare global {
  // In a project whose `lib` is older than `await using`, this is the only declaration; a newer `lib` merges with it.
  interface SymbolConstructor {
    readonly asyncDispose: unique symbol;
  }
}

/**
 * What the methods of a client need. A `#private` field would do for this, but not behind a `Proxy`, such as the `reactive` of
 * Vue; and a function is what no framework wraps or prints.
 */
const inner = Symbol("inner");

/** The operations of the API, called in one scenario and addressed to one organization. */
export class Scope<S extends Scenario = Scenario> {
  /** Who calls whom: `self`, `guest` or `host`. */
  readonly scenario: S;
  /** The organization that calls are addressed to (`Target-Organization-ID`). */
  readonly targetOrganizationId: string;
  /** The base URL of the API, without a slash at its end. */
  readonly baseUrl: string;
  /** The currencies in which amounts and files can be given. */
  readonly currencies: Currencies<S>;
  /** How the total score is calculated and read: metric weights and risk ranges. */
  readonly scoring: Scoring<S>;
  /** The profile of an organization. */
  readonly organizations: Organizations<S>;
  /** Analytics of organizations: run them, ask a guest to run its own, and follow the runs. */
  readonly analytics: Analytics<S>;
  /** The financial documents extracted from an organization's files. */
  readonly documents: Documents<S>;
  /** A host's requests for additional financial documents. */
  readonly documentRequests: DocumentRequests<S>;
  /** The results of an organization's analytics: metrics, loans, advice and a written summary. */
  readonly metrics: Metrics<S>;
  /** The financial files that an organization's analytics use. */
  readonly financialFiles: FinancialFiles<S>;
  /** Private records: companies with their own financial files, analytics and score. */
  readonly privateRecords: PrivateRecords<S>;
  /** The connections in which your organization is the guest. */
  readonly hostConnections: HostConnections<S>;
  /** The connections in which your organization is the host. */
  readonly guestConnections: GuestConnections<S>;
  /** Invitations to become a guest of your organization. */
  readonly guestInvitations: GuestInvitations<S>;
  /** Credit applications, from the guest that applies to the host that decides. */
  readonly creditApplications: CreditApplications<S>;
  /**
   * A `fetch` with this client's access token, organization headers, retries and deadline, for any API client that accepts
   * a `fetch`. You can pass it on without binding `this`. A path such as `/x` is appended to the base URL; an address
   * outside the base URL is refused.
   *
   * It reads `method`, `headers`, `body` and `signal` of `init`. It returns a `Response` for every status. The body is
   * unchanged, except that the access token is removed from it from status 400 on.
   *
   * @throws InputError before anything is sent; ConnectionError, TimeoutError, AbortError if no response comes; the errors
   *   of a failed token request
   * @example
   * const api = createClient<ScopedPaths>({ baseUrl: client.baseUrl, fetch: client.fetch }); // openapi-fetch
   */
  readonly fetch: ClientFetch;
  /** @internal */
  declare readonly [inner]: () => Inner;

  /** @internal */
  constructor(session: Session, given: CallScope & { scenario: S }) {
    const { inFlight, mock } = session;
    const track: InFlight["track"] = (work) => inFlight.track(work);
    const scope = { ...given, track, mock, decide: createDecide(session, given) };
    const callRow = createCallRow(session, scope);
    const parts: Inner = { session, callRow };
    Object.defineProperty(this, inner, { value: () => parts, configurable: true });
    const call = createCall(callRow);
    this.fetch = createClientFetch(session, scope);
    this.scenario = scope.scenario;
    this.targetOrganizationId = scope.targetOrganizationId;
    this.baseUrl = session.baseUrl;
    this.currencies = new Currencies(call, scope);
    this.scoring = new Scoring(call, scope);
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

  /** @internal */
  [inspection](): string {
    const { scenario, targetOrganizationId, baseUrl } = this;
    return `Scope "${scenario}" at ${targetOrganizationId}, ${baseUrl}: ${howToCall}`;
  }

  /**
   * Calls any route of the API. Use it for a route that this version of the package lacks or describes wrongly. The access
   * token, organization headers, retries, deadline and errors are the same as in every call, but the client does not check
   * the input against `openapi.yaml`.
   *
   * @param route method and path, such as `POST /organizations/{org_id}/new-thing`
   * @param input `path` with a value for each `{name}`, `query`, and `body` (JSON, or a `FormData`)
   * @throws InputError before anything is sent; ApiError if the server responds with an error; ConnectionError,
   *   TimeoutError, AbortError, ResponseError if no usable response comes
   * @example
   * const thing = await client.request<Thing>("POST /organizations/{org_id}/new-thing", { path: { org_id }, body });
   */
  request<Route extends keyof Routes>(
    route: Route,
    input?: OperationInput<Routes[Route]>,
    options?: CallOptions,
  ): ApiCall<OperationData<Routes[Route]>>;
  request<Data = unknown>(route: string, input?: RequestInput, options?: CallOptions): ApiCall<Data>;
  request(route: string, input?: object, options?: CallOptions): ApiCall<unknown> {
    return callRoute(this[inner]().callRow, route, input as RequestInput | undefined, options);
  }
}

interface Inner {
  readonly session: Session;
  readonly callRow: CallRow;
}

const howToCall = "call a method such as privateRecords.list(), or request(route)";

/** What `withOptions` passes to the constructor. It is not exported, so that users cannot create one. */
class Resumed {
  constructor(
    readonly session: Session,
    readonly organizationId: string,
  ) {}
}

/**
 * A client of the MyCreditApp API for one organization.
 *
 * Pass the credentials of an API client, or set them in the environment: `MYCREDITAPP_ORGANIZATION_ID`,
 * `MYCREDITAPP_CLIENT_ID` and `MYCREDITAPP_CLIENT_SECRET`. The client itself calls in the Self scenario. `asGuestOf` and
 * `asHostOf` return the same operations in the Guest and the Host scenario, over the same session.
 *
 * @example
 * const client = new MyCreditApp();
 * const action = await client.analytics.request(guestId);
 */
export class MyCreditApp extends Scope<"self"> {
  /** The organization that makes every call of this client (`Requester-Organization-ID`). */
  readonly organizationId: string;

  /**
   * @param options credentials and settings; for those that you omit, the client reads the environment
   * @throws InputError that lists every problem with the options
   */
  constructor(options: MyCreditAppOptions = {}) {
    const { session, organizationId } = options instanceof Resumed ? options : begin(options);
    super(session, {
      baseUrl: session.baseUrl,
      scenario: "self",
      requesterOrganizationId: organizationId,
      targetOrganizationId: organizationId,
      timeoutMs: timeoutOf(session),
    });
    this.organizationId = organizationId;
  }

  /**
   * Returns the operations in the Guest scenario: calls address a host of this organization.
   *
   * @param hostOrganizationId the host, a UUID
   * @throws InputError if the id is not a UUID, or is the client's own organization
   */
  asGuestOf(hostOrganizationId: string): Scope<"guest"> {
    return directedAt(this, "guest", hostOrganizationId);
  }

  /**
   * Returns the operations in the Host scenario: calls address a connected guest of this organization.
   *
   * @param guestOrganizationId the guest, a UUID
   * @throws InputError if the id is not a UUID, or is the client's own organization
   */
  asHostOf(guestOrganizationId: string): Scope<"host"> {
    return directedAt(this, "host", guestOrganizationId);
  }

  /**
   * Returns another client over the same session. It shares this client's access token, retry budget and queue. `headers`
   * are merged by name; `writes` and `approve` are added to what holds writes back already; the other options are replaced. Token
   * requests keep the `fetch`, `headers`, `maxRetries`, `onAttempt` and `logger` of the first client.
   *
   * @param options `timeout`, `attemptTimeout`, `maxRetries`, `headers`, `onAttempt`, `onResponse`, `onWrite`, `logger`,
   *   `fetch`, `writes`, `approve`
   * @throws InputError for any other option, with the reason
   * @example
   * const patient = client.withOptions({ timeout: 120_000 });
   */
  withOptions(options: SessionOptions): MyCreditApp {
    const { session } = this[inner]();
    checkWithOptions(options, session.writes);
    const changed = openSession(applySessionOptions(session, options));
    return resume(changed, this.organizationId);
  }

  /**
   * Returns the current access token, or fetches a new one, by the same policy as every call.
   *
   * **Anyone who holds the token can act as your organization until it expires.** Pass it only to code that you trust as
   * much as this program, such as your own web page that calls the API directly. The client secret stays here.
   *
   * @param options `signal`, `timeout`
   * @throws AuthenticationError if the server refuses the credentials; ConnectionError, TimeoutError, RateLimitError,
   *   ServerError, ResponseError if the token request fails for another reason; AbortError
   */
  async getAccessToken(options: Pick<CallOptions, "signal" | "timeout"> = {}): Promise<string> {
    try {
      return await takeToken(this[inner]().session, options);
    } catch (error) {
      throw withCallerStack(error);
    }
  }

  /**
   * Waits until nothing is in flight: calls of this client, in every scenario, and of the clients that `withOptions` returned,
   * pages requested ahead, waits, requests to guests, and token requests in the background. It aborts nothing, and new calls
   * stay allowed. Call it before your process exits, once no new work comes in. In a hook such as `onAttempt`, the hook's own
   * call is still in flight.
   *
   * @param options `timeout`: how long to wait at most, in milliseconds. Default: 10 s.
   * @returns `false` if something is still in flight after `timeout`
   * @throws InputError if `timeout` is not a number of milliseconds
   * @example
   * process.once("SIGTERM", () => server.close(() => client.settled().then(() => process.exit())));
   */
  settled({ timeout = 10_000 }: { timeout?: number | undefined } = {}): Promise<boolean> {
    const problems = checkOptions({ timeout }, ["timeout"]);
    if (problems.length > 0) return Promise.reject(new InputError(problems, {}, "settled"));
    return this[inner]().session.inFlight.settled(timeout);
  }

  /** The same as `settled()`, for `await using client = new MyCreditApp()`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.settled();
  }

  /** @internal */
  override [inspection](): string {
    return `MyCreditApp of ${this.organizationId}, ${this.baseUrl}: ${howToCall}; asGuestOf(hostId) and asHostOf(guestId) call in another scenario`;
  }
}

/** Outside of the class: a bundler renames a class that names itself, and a crash would show that name. */
function resume(session: Session, organizationId: string): MyCreditApp {
  return new MyCreditApp(new Resumed(session, organizationId) as MyCreditAppOptions);
}

function directedAt<Other extends "guest" | "host">(
  client: MyCreditApp,
  scenario: Other,
  targetOrganizationId: string,
): Scope<Other> {
  const method = scenario === "guest" ? "asGuestOf" : "asHostOf";
  const place = [scenario === "guest" ? "hostOrganizationId" : "guestOrganizationId"];
  const wrong = uuidProblem(targetOrganizationId);
  if (wrong !== undefined) throw new InputError([problemOf(`\`${place[0]}\` ${wrong}`, place)], {}, method);
  if (isSameId(targetOrganizationId, client.organizationId)) {
    const problem = "this is the client's own organization; call the client itself";
    throw new InputError([problemOf(problem, place)], {}, method);
  }
  const requesterOrganizationId = client.organizationId;
  const { session } = client[inner]();
  const { baseUrl } = session;
  const timeoutMs = timeoutOf(session);
  const scope = { baseUrl, scenario, requesterOrganizationId, targetOrganizationId, timeoutMs };
  return new Scope(session, scope);
}

// For the mock, which stands outside of the house.
Object.defineProperty(MyCreditApp, Symbol.for("mycreditapp.end-flights"), { value: endFlights });

function timeoutOf({ timeout = defaultTimeoutMs }: Session): number {
  return timeout;
}

function begin(options: MyCreditAppOptions): { session: Session; organizationId: string } {
  const { organizationId, credentials, tokenStore, settings } = resolveOptions(options);
  return { session: createSession(settings, credentials, tokenStore), organizationId };
}

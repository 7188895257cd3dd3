import { serverUrl } from "../generated/operations.js";
import { checkValues, unknownOption } from "./call/option-rules.js";
import { InputError } from "./errors/errors.js";
import { describe, type Problem, problemAt, uuidProblem } from "./errors/problem.js";
import { definedOf } from "./errors/shape.js";
import {
  type ApiClientCredentials,
  checkBaseUrl,
  type GivenAccessToken,
  inPage,
  resolveCredentials,
  type TokenCredentials,
} from "./session/credentials.js";
import { type AppInfo, isBrowser, readEnvironment, userAgent } from "./session/environment.js";
import { type AttemptEvent, checkLogger, type Logger, loggerOfEnvironment } from "./session/events.js";
import type { Exchange } from "./session/exchange.js";
import { checkHeaders, mergeHeaders } from "./session/headers.js";
import { defaultMaxConcurrency } from "./session/queue.js";
import { defaultMaxRetries } from "./session/retry.js";
import type { HeadersFunction, Session, SessionSettings } from "./session/session.js";
import type { TokenStore } from "./session/token-store.js";
import {
  type Approve,
  checkWrites,
  tighten,
  type WriteEvent,
  type WritePolicy,
  writePolicyOfEnvironment,
} from "./session/writes.js";
import type { Fetch } from "./transports/transport.js";

/** The options of a client that `withOptions` can replace. */
export interface SessionOptions {
  /** The deadline of a whole call in milliseconds. Default: 30 s, for uploads 5 min. */
  timeout?: number | undefined;
  /**
   * How long the server may stay silent before the client gives up on an attempt and retries, in milliseconds. Applies only
   * to requests that are safe to retry (GET, HEAD, PUT, DELETE). Default: half of the remaining `timeout`.
   */
  attemptTimeout?: number | undefined;
  /** The maximum number of retries. Sending a request again with a renewed access token does not count. Default: 2. */
  maxRetries?: number | undefined;
  /** Headers to add to every request, or a function that returns them. The client calls the function before each attempt. */
  headers?: Readonly<Record<string, string>> | HeadersFunction | undefined;
  /** Called after every attempt, token requests included. The client ignores errors thrown by it. */
  onAttempt?: ((event: AttemptEvent) => unknown) | undefined;
  /**
   * Called with every JSON response, once the caller has its result: for methods, `request` and `fetch`, not for token
   * requests. Parses the body only if the function asks for it. The client ignores errors thrown by it.
   */
  onResponse?: ((exchange: Exchange) => unknown) | undefined;
  /**
   * An object with the methods `debug` and `warn`, such as `console`, pino or winston. The client writes a line to it for
   * each attempt, token requests included. A line contains no token, no secret, no body and no query. Default: none, or
   * standard error if `MYCREDITAPP_LOG` is `debug` or `warn`.
   */
  logger?: Logger | undefined;
  /** The function that sends the requests. Default: the global `fetch`, looked up for each call. */
  fetch?: Fetch | undefined;
  /**
   * `"refuse"` rejects each write, a request of any method but GET and HEAD, with a `WriteRefusedError`, and sends nothing.
   * `MYCREDITAPP_WRITES=refuse` does so whatever this option says. Default: `"allow"`.
   */
  writes?: "allow" | "refuse" | undefined;
  /**
   * Called and awaited once before each write, with what is about to be sent. Only if it returns `true`, the client sends the
   * write; otherwise, the call rejects with a `WriteRefusedError`. There is no time limit but the `signal` of the call.
   */
  approve?: Approve | undefined;
  /** Called after each decision of `writes` and `approve`. The client ignores errors that it throws. */
  onWrite?: ((event: WriteEvent) => unknown) | undefined;
}

/** The options of `new MyCreditApp(options)`: either the credentials of an API client or an access token, and settings. */
export interface MyCreditAppOptions extends SessionOptions {
  /** The id of the organization that owns the API client, a UUID. Default: `MYCREDITAPP_ORGANIZATION_ID`. */
  organizationId?: string | undefined;
  /** The id of the API client. Default: `MYCREDITAPP_CLIENT_ID`. */
  clientId?: string | undefined;
  /**
   * The secret of the API client, or a function that returns it. The client calls the function before each token request,
   * so that you can rotate the secret. Default: `MYCREDITAPP_CLIENT_SECRET`.
   */
  clientSecret?: string | (() => string | Promise<string>) | undefined;
  /**
   * An access token, or a function that returns one. The client calls the function before each attempt, with
   * `{ refused }`: the token that the server has refused, if it has refused the last one. Use this option instead of
   * `clientId` and `clientSecret`.
   */
  accessToken?: GivenAccessToken | undefined;
  /** The base URL of the API. Default: `MYCREDITAPP_BASE_URL`, or `https://api.mycreditapp.ai/v1-beta`. */
  baseUrl?: string | undefined;
  /** The maximum number of requests in flight. Further requests wait in a queue. Default: 256. */
  maxConcurrency?: number | undefined;
  /** Where clients share one access token: a `Keyv` instance across processes, or a `Map` within one. Default: none. */
  tokenStore?: TokenStore | undefined;
  /** The name and version of your application, for the `User-Agent` header. Not sent from a browser. Default: none. */
  appInfo?: AppInfo | undefined;
  /** Allows `clientSecret` in a browser. Unsafe: anyone who opens the page can read the secret. Default: false. */
  dangerouslyAllowBrowser?: boolean | undefined;
  /** Allows a `baseUrl` with plain http, such as `http://mock:4010`. Unsafe outside your own network. Default: false. */
  dangerouslyAllowHttp?: boolean | undefined;
}

/** The options, checked and with their defaults filled in. */
export interface ResolvedOptions {
  readonly organizationId: string;
  readonly credentials: ApiClientCredentials | TokenCredentials;
  readonly tokenStore: TokenStore | undefined;
  readonly settings: SessionSettings;
}

const sessionOptionNames: readonly (keyof SessionOptions)[] = [
  "timeout",
  "attemptTimeout",
  "maxRetries",
  "headers",
  "onAttempt",
  "onResponse",
  "logger",
  "fetch",
  "writes",
  "approve",
  "onWrite",
];

const optionNames: readonly (keyof MyCreditAppOptions)[] = [
  "organizationId",
  "clientId",
  "clientSecret",
  "accessToken",
  "baseUrl",
  "timeout",
  "attemptTimeout",
  "maxRetries",
  "maxConcurrency",
  "headers",
  "appInfo",
  "fetch",
  "onAttempt",
  "onResponse",
  "logger",
  "writes",
  "approve",
  "onWrite",
  "tokenStore",
  "dangerouslyAllowBrowser",
  "dangerouslyAllowHttp",
];

/**
 * Checks the options of a client and fills in missing ones, from the environment or with a default.
 *
 * @throws InputError that lists every problem
 */
export function resolveOptions(options: MyCreditAppOptions): ResolvedOptions {
  if (typeof options !== "object" || options === null)
    throw new InputError([problemAt(["options"], `must be an object; got ${describe(options)}`)]);
  const organizationId = options.organizationId ?? readEnvironment("MYCREDITAPP_ORGANIZATION_ID");
  const baseUrl = options.baseUrl ?? readEnvironment("MYCREDITAPP_BASE_URL") ?? serverUrl;
  const { credentials, problems: credentialProblems } = resolveCredentials(options);
  const problems = [
    ...findUnknownOptions(options),
    ...(options.logger === undefined ? checkLogger(undefined) : []),
    ...checkSessionOptions(options),
    ...checkOrganizationId(organizationId),
    ...credentialProblems,
    ...checkBaseUrl(baseUrl, options.dangerouslyAllowHttp === true),
    ...checkTokenStore(options),
    ...checkAppInfo(options.appInfo),
  ];
  if (
    credentials &&
    "clientSecret" in credentials &&
    isBrowser() &&
    options.dangerouslyAllowBrowser !== true
  ) {
    problems.push(
      problemAt(["options", "clientSecret"], `${inPage}, or \`dangerouslyAllowBrowser: true\` to allow it`),
    );
  }
  if (problems.length > 0 || organizationId === undefined || credentials === undefined)
    throw new InputError(problems);

  const agent = userAgent(options.appInfo);
  const fixed: Record<string, string> = agent === undefined ? {} : { "User-Agent": agent };
  const { maxConcurrency = defaultMaxConcurrency } = options;
  const defaults = {
    baseUrl: new URL(baseUrl).href.replace(/\/+$/, ""),
    maxConcurrency,
    timeout: undefined,
    attemptTimeout: undefined,
    maxRetries: defaultMaxRetries,
    headers: { fixed, layers: [] },
    onAttempt: undefined,
    onResponse: undefined,
    logger: loggerOfEnvironment(),
    writes: writePolicyOfEnvironment(),
    onWrite: undefined,
    transport: undefined,
  };
  const settings = applySessionOptions(defaults, options);
  return { organizationId, credentials, tokenStore: options.tokenStore, settings };
}

/** Replaces some of the settings. Headers are merged by name. */
export function applySessionOptions<Settings extends SessionSettings>(
  settings: Settings,
  options: SessionOptions,
): Settings {
  const { timeout, attemptTimeout, maxRetries, headers, onAttempt, onResponse, onWrite, logger, fetch } =
    options;
  const callbacks = { onAttempt, onResponse, onWrite };
  return {
    ...settings,
    writes: tighten(settings.writes, options),
    ...definedOf({ timeout, attemptTimeout, maxRetries, ...callbacks, logger, transport: fetch }),
    ...(headers !== undefined && { headers: addHeaders(settings.headers, headers) }),
  };
}

function addHeaders(
  { fixed, layers }: Session["headers"],
  added: NonNullable<SessionOptions["headers"]>,
): Session["headers"] {
  if (typeof added === "function")
    return { fixed, layers: [...(layers.length > 0 ? layers : [fixed]), added] };
  return {
    fixed: mergeHeaders(fixed, added),
    layers: layers.length > 0 ? [...layers, { ...added }] : layers,
  };
}

/**
 * Checks the options of `withOptions`.
 *
 * @param policy what holds back the writes of the client
 * @throws InputError that says why any other option cannot be replaced
 */
export function checkWithOptions(options: SessionOptions, policy: WritePolicy | undefined): void {
  const label = "withOptions";
  if (typeof options !== "object" || options === null)
    throw new InputError([problemAt(["options"], `must be an object; got ${describe(options)}`)], {}, label);
  const problems = Object.keys(options)
    .filter((name) => !(sessionOptionNames as readonly string[]).includes(name))
    .map((name) =>
      (optionNames as readonly string[]).includes(name)
        ? problemAt(
            ["options", name],
            "cannot be replaced here, as both clients share it; make another client with `new MyCreditApp`",
          )
        : unknownOption(name, sessionOptionNames),
    );
  problems.push(...checkSessionOptions(options, policy));
  if (problems.length > 0) throw new InputError(problems, {}, label);
}

function checkSessionOptions(options: SessionOptions, policy?: WritePolicy): Problem[] {
  const { headers } = options;
  const problems = [...checkValues({ ...options }, optionNames), ...checkWrites(options, policy)];
  if (options.logger !== undefined) problems.push(...checkLogger(options.logger));
  if (headers !== undefined && typeof headers !== "function") problems.push(...checkHeaders(headers));
  return problems;
}

function findUnknownOptions(options: object): Problem[] {
  return Object.keys(options)
    .filter((name) => !(optionNames as readonly string[]).includes(name))
    .map((name) => unknownOption(name, optionNames));
}

function checkOrganizationId(organizationId: unknown): Problem[] {
  const place = ["options", "organizationId"];
  if (organizationId === undefined)
    return [problemAt(place, "is missing; pass it, or set MYCREDITAPP_ORGANIZATION_ID")];
  const problem = uuidProblem(organizationId);
  return problem === undefined ? [] : [problemAt(place, problem)];
}

function checkTokenStore({ tokenStore, accessToken }: MyCreditAppOptions): Problem[] {
  const place = ["options", "tokenStore"];
  if (tokenStore === undefined) return [];
  if (accessToken !== undefined)
    return [problemAt(place, "keeps tokens that the client fetches; leave it out with `accessToken`")];
  const methods = ["get", "set", "delete"] as const;
  return tokenStore !== null && methods.every((name) => typeof tokenStore[name] === "function")
    ? []
    : [problemAt(place, "must be an object with the methods get, set and delete")];
}

function checkAppInfo(appInfo: unknown): Problem[] {
  if (appInfo === undefined) return [];
  const { name, version } = (appInfo ?? {}) as Record<string, unknown>;
  const isToken = (value: unknown) => typeof value === "string" && /^[!#$%&'*+.^`|~\w-]+$/.test(value);
  return isToken(name) && isToken(version)
    ? []
    : [
        problemAt(
          ["options", "appInfo"],
          'must be { name, version }, both without spaces, such as { name: "acme-credit", version: "1.0.0" }',
        ),
      ];
}

import { serverUrl } from "../generated/operations.js";
import { InputError } from "./errors/errors.js";
import type { CallOptions } from "./operations/call.js";
import { checkCallOptions } from "./operations/check.js";
import { describe, isUuid } from "./operations/input.js";
import { isBearerToken } from "./session/bearer-token.js";
import type { Credentials } from "./session/client-credentials.js";
import { defaultMaxRetries } from "./session/retry.js";
import type { TokenStore } from "./session/token-store.js";
import type { AttemptEvent, Fetch } from "./transports/transport.js";

/** What `new MyCreditApp(options)` takes. Either the credentials of an API client, or an access token. */
export interface MyCreditAppOptions {
  /** The organization that owns the API client, a UUID. Default: `MYCREDITAPP_ORGANIZATION_ID`. */
  organizationId?: string | undefined;
  /** The id of the API client. Default: `MYCREDITAPP_CLIENT_ID`. */
  clientId?: string | undefined;
  /**
   * The secret of the API client, or a function that returns it and is asked before each token request, so that a
   * rotated secret is picked up. Default: `MYCREDITAPP_CLIENT_SECRET`.
   */
  clientSecret?: string | (() => string | Promise<string>) | undefined;
  /** A token, or a function that returns one and is asked before each request. Takes the place of the credentials. */
  accessToken?: string | (() => string | Promise<string>) | undefined;
  /** Where the API is. Default: `MYCREDITAPP_BASE_URL`, else the server of `openapi.yaml`. */
  baseUrl?: string | undefined;
  /** The deadline of a whole call in milliseconds. Default: 30 000, for uploads 300 000. */
  timeout?: number | undefined;
  /** How many times a request may be sent again. Default: 2. */
  maxRetries?: number | undefined;
  /** Sends the requests. Default: the global `fetch`, looked up for each call. */
  fetch?: Fetch | undefined;
  /** Told of every attempt once it is over, token requests included. What it throws does not touch the call. */
  onAttempt?: ((event: AttemptEvent) => unknown) | undefined;
  /** Lets several processes share one token. A `Keyv` instance or a `Map` will do. Default: none. */
  tokenStore?: TokenStore | undefined;
  /** Takes `clientSecret` in a browser, too, where everybody who opens the page can read it. Default: false. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options once they are checked and their defaults filled in. */
export interface ResolvedOptions {
  organizationId: string;
  credentials: { accessToken: string | (() => string | Promise<string>) } | Credentials;
  baseUrl: string;
  timeout: number | undefined;
  maxRetries: number;
  fetch: Fetch;
  onAttempt: MyCreditAppOptions["onAttempt"];
  tokenStore: TokenStore | undefined;
}

const optionNames: readonly (keyof MyCreditAppOptions)[] = [
  "organizationId",
  "clientId",
  "clientSecret",
  "accessToken",
  "baseUrl",
  "timeout",
  "maxRetries",
  "fetch",
  "onAttempt",
  "tokenStore",
  "dangerouslyAllowBrowser",
];

/**
 * Checks the options of a client and fills in what they leave out, from the environment where there is one.
 *
 * @throws InputError with everything that is wrong
 */
export function resolveOptions(options: MyCreditAppOptions): ResolvedOptions {
  if (typeof options !== "object" || options === null) {
    throw new InputError([`the options must be an object; got ${describe(options)}`]);
  }
  const problems = [
    ...findUnknownOptions(options),
    ...checkCallOptions(options as Pick<CallOptions, "timeout" | "maxRetries">),
  ];
  const organizationId = options.organizationId ?? readEnvironment("MYCREDITAPP_ORGANIZATION_ID");
  const baseUrl = options.baseUrl ?? readEnvironment("MYCREDITAPP_BASE_URL") ?? serverUrl;
  const { credentials, problems: credentialProblems } = resolveCredentials(options);

  if (organizationId === undefined) {
    problems.push("`organizationId` is missing; pass it, or set MYCREDITAPP_ORGANIZATION_ID");
  } else if (!isUuid(organizationId)) {
    problems.push(
      `\`organizationId\` must be a UUID such as 054b4106-174b-46b0-97f8-86d8d7b6f0af; got ${describe(organizationId)}`,
    );
  }
  problems.push(...credentialProblems, ...checkBaseUrl(baseUrl));
  for (const name of ["fetch", "onAttempt"] as const) {
    const value: unknown = options[name];
    if (value !== undefined && typeof value !== "function")
      problems.push(`\`${name}\` must be a function; got ${describe(value)}`);
  }
  problems.push(...checkTokenStore(options));
  if (
    credentials &&
    "clientSecret" in credentials &&
    isBrowser() &&
    options.dangerouslyAllowBrowser !== true
  ) {
    problems.push(
      "`clientSecret` in a browser can be read by everybody who opens the page; pass an `accessToken` that your server fetched, or `dangerouslyAllowBrowser: true` to go on",
    );
  }
  if (problems.length > 0 || organizationId === undefined || credentials === undefined)
    throw new InputError(problems);

  return {
    organizationId,
    credentials,
    baseUrl: new URL(baseUrl).href.replace(/\/+$/, ""),
    timeout: options.timeout,
    maxRetries: options.maxRetries ?? defaultMaxRetries,
    // Looked up for each call: what replaces the global `fetch` later (tracing, a test's interceptor) is not missed.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    onAttempt: options.onAttempt,
    tokenStore: options.tokenStore,
  };
}

function findUnknownOptions(options: object): string[] {
  return Object.keys(options)
    .filter((name) => !(optionNames as readonly string[]).includes(name))
    .map((name) => {
      const meant = optionNames.find(
        (known) => known.toLowerCase() === name.toLowerCase().replace(/[^a-z]/g, ""),
      );
      return `unknown option \`${name}\`; ${meant ? `did you mean \`${meant}\`?` : `known: ${optionNames.join(", ")}`}`;
    });
}

function resolveCredentials(options: MyCreditAppOptions): {
  credentials: ResolvedOptions["credentials"] | undefined;
  problems: string[];
} {
  const { accessToken } = options;
  if (accessToken !== undefined) {
    const problems: string[] = [];
    if (options.clientId !== undefined || options.clientSecret !== undefined) {
      problems.push("`accessToken` and `clientId`/`clientSecret` exclude each other; pass one kind");
    }
    if (typeof accessToken !== "function" && !isBearerToken(accessToken)) {
      problems.push(`\`accessToken\` must be a bearer token or a function; got ${describe(accessToken)}`);
    }
    return { credentials: { accessToken }, problems };
  }

  const clientId = options.clientId ?? readEnvironment("MYCREDITAPP_CLIENT_ID");
  const clientSecret = options.clientSecret ?? readEnvironment("MYCREDITAPP_CLIENT_SECRET");
  if (clientId === undefined && clientSecret === undefined) {
    const problem =
      "no credentials; pass `clientId` and `clientSecret` (or set MYCREDITAPP_CLIENT_ID and MYCREDITAPP_CLIENT_SECRET), or `accessToken`";
    return { credentials: undefined, problems: [problem] };
  }
  const problems = [
    ...checkCredential("clientId", clientId, "MYCREDITAPP_CLIENT_ID"),
    ...checkCredential("clientSecret", clientSecret, "MYCREDITAPP_CLIENT_SECRET"),
  ];
  if (clientId === undefined || clientSecret === undefined) return { credentials: undefined, problems };
  return { credentials: { clientId, clientSecret }, problems };
}

function checkCredential(name: string, value: unknown, variable: string): string[] {
  if (value === undefined) return [`\`${name}\` is missing; pass it, or set ${variable}`];
  return (typeof value === "string" && value !== "") ||
    (name === "clientSecret" && typeof value === "function")
    ? []
    : [`\`${name}\` must be a string; got ${describe(value)}`];
}

function checkTokenStore({ tokenStore, accessToken }: MyCreditAppOptions): string[] {
  if (tokenStore === undefined) return [];
  if (accessToken !== undefined)
    return ["`tokenStore` keeps tokens that the client fetches; leave it out with `accessToken`"];
  const methods = ["get", "set", "delete"] as const;
  return tokenStore !== null && methods.every((name) => typeof tokenStore[name] === "function")
    ? []
    : ["`tokenStore` must be an object with the methods get, set and delete"];
}

function checkBaseUrl(baseUrl: unknown): string[] {
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl)) {
    return [`\`baseUrl\` must be a URL such as ${serverUrl}; got ${describe(baseUrl)}`];
  }
  const url = new URL(baseUrl);
  const problems: string[] = [];
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    problems.push(
      "`baseUrl` must begin with https://; plain http would show the token to the network, and is taken for loopback only",
    );
  }
  if (url.username !== "" || url.password !== "")
    problems.push("`baseUrl` must have no user name or password; leave them out");
  // Of "https://a.example/#" the property `hash` is empty, but every path would land behind the #.
  if (/[?#]/.test(baseUrl)) problems.push("`baseUrl` must have no query and no fragment; leave them out");
  return problems;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Not a server that makes pages, nor a worker at the edge: neither has a document. */
function isBrowser(): boolean {
  return typeof document !== "undefined" && typeof window !== "undefined";
}

/** Empty counts as unset, as in most shells' scripts. Browsers and some workers have no environment. */
function readEnvironment(name: string): string | undefined {
  return globalThis.process?.env?.[name] || undefined;
}

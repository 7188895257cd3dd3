import { operations, serverUrl } from "../../generated/operations.js";
import { describe, type Problem, problemAt, problemOf } from "../errors/problem.js";
import { isBrowser, readEnvironment } from "./environment.js";

/** What a function `accessToken` is told. */
export interface TokenContext {
  /**
   * The token that the server has refused, if it has refused the last one: a function with a cache of its own must not return
   * it again.
   */
  readonly refused: string | undefined;
}

/** A token, or a function that returns one. */
export type GivenAccessToken = string | ((context: TokenContext) => string | Promise<string>);

/** Why a secret has no place in a browser, and what to pass instead. */
export const inPage =
  "in a browser can be read by anyone who opens the page; pass an `accessToken` that your server fetched";

/** The id and the secret of an API client. */
export interface ApiClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string | (() => string | Promise<string>);
}

/** A token from the user. */
export interface TokenCredentials {
  readonly accessToken: GivenAccessToken;
}

interface GivenCredentials {
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | (() => string | Promise<string>) | undefined;
  readonly accessToken?: GivenAccessToken | undefined;
}

/** The credentials from the options or the environment, and the problems with them. */
export function resolveCredentials(given: GivenCredentials): {
  credentials: ApiClientCredentials | TokenCredentials | undefined;
  problems: Problem[];
} {
  const { accessToken } = given;
  if (accessToken !== undefined) {
    const problems: Problem[] = [];
    const place = ["options", "accessToken"];
    if (given.clientId !== undefined || given.clientSecret !== undefined)
      problems.push(
        problemOf(
          "`accessToken` and `clientId`/`clientSecret` exclude each other; pass one of the two",
          place,
        ),
      );
    if (typeof accessToken !== "function" && !isBearerToken(accessToken))
      problems.push(problemAt(place, tokenProblem(accessToken)));
    return { credentials: { accessToken }, problems };
  }

  const clientId = given.clientId ?? readEnvironment("MYCREDITAPP_CLIENT_ID");
  const clientSecret = given.clientSecret ?? readEnvironment("MYCREDITAPP_CLIENT_SECRET");
  if (clientId === undefined && clientSecret === undefined) {
    const problem = isBrowser()
      ? `no credentials; a secret ${inPage}`
      : "no credentials; pass `clientId` and `clientSecret` (or set MYCREDITAPP_CLIENT_ID and MYCREDITAPP_CLIENT_SECRET), or `accessToken`";
    return { credentials: undefined, problems: [problemOf(problem, ["options"])] };
  }
  const problems = [
    ...checkCredential("clientId", clientId, "MYCREDITAPP_CLIENT_ID"),
    ...checkCredential("clientSecret", clientSecret, "MYCREDITAPP_CLIENT_SECRET"),
  ];
  if (clientId === undefined || clientSecret === undefined) return { credentials: undefined, problems };
  return { credentials: { clientId, clientSecret }, problems };
}

/** What is wrong with what is no bearer token. */
function tokenProblem(given: unknown): string {
  if (typeof given === "string" && /^bearer\s/i.test(given))
    return 'must be the token alone; leave out "Bearer "';
  if (typeof given === "string" && isBearerToken(given.trim())) return hasBlanks;
  return `must be a bearer token or a function; got ${describe(given)}`;
}

const hasBlanks = "begins or ends with spaces or a line break; trim it before you pass it";

const rulesOf = { clientId: "client_id", clientSecret: "client_secret" } as const;

function checkCredential(name: keyof typeof rulesOf, value: unknown, variable: string): Problem[] {
  const place = ["options", name];
  if (value === undefined) return [problemAt(place, `is missing; pass it, or set ${variable}`)];
  if (name === "clientSecret" && typeof value === "function") return [];
  if (typeof value !== "string" || value === "")
    return [problemAt(place, `must be a string; got ${describe(value)}`)];
  const problem = checkCredentialText(name, value);
  return problem === undefined ? [] : [problemAt(place, problem)];
}

/** The problem with an id or a secret. The text neither shows any of it nor says which of the two it is. */
export function checkCredentialText(name: keyof typeof rulesOf, value: string): string | undefined {
  if (value !== value.trim()) return hasBlanks;
  const { maxLength = Number.POSITIVE_INFINITY } = operations.createAccessToken.body?.[rulesOf[name]] ?? {};
  if (value.length > maxLength) return `must have at most ${maxLength} characters; got ${value.length}`;
  return undefined;
}

/**
 * A text meant as an address, for example one without its scheme. Any other text may be a misplaced secret, and is not
 * shown.
 */
const looksLikeAddress = /^(\w+:\/\/|localhost|[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(?=[:/]|$))/;

/** The problems with a base URL, and what to write instead. */
export function checkBaseUrl(baseUrl: unknown, isHttpAllowed: boolean): Problem[] {
  const problem = (what: string) => problemAt(["options", "baseUrl"], what);
  if (typeof baseUrl !== "string")
    return [problem(`must be a URL such as ${serverUrl}; got ${describe(baseUrl)}`)];
  if (!URL.canParse(baseUrl)) {
    // Before an @ there may be a password.
    const isShown = looksLikeAddress.test(baseUrl) && !baseUrl.includes("@");
    const got = isShown ? JSON.stringify(baseUrl.slice(0, 100)) : describe(baseUrl);
    return [problem(`must be a URL such as ${serverUrl}; got ${got}`)];
  }
  const url = new URL(baseUrl);
  const problems: Problem[] = [];
  if (url.username !== "" || url.password !== "")
    problems.push(problem("must have no user name or password; leave them out"));
  const isHttp = url.protocol === "http:";
  if (url.protocol !== "https:" && !(isHttp && (isHttpAllowed || isLoopback(url.hostname)))) {
    const advice = isHttp ? "; for a host inside your own network, pass `dangerouslyAllowHttp: true`" : "";
    problems.push(
      problem(`must begin with https://, as plain http would show the token to the network${advice}`),
    );
  }
  // The property `hash` of "https://a.example/#" is empty, but every path would end up behind the #.
  if (/[?#]/.test(baseUrl)) problems.push(problem("must have no query and no fragment; leave them out"));
  return problems;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.[\d.]+$/.test(hostname);
}

/** The characters of a bearer token (RFC 6750, section 2.1). Anything else could not be sent as one. */
const bearerTokenPattern = /^[A-Za-z0-9\-._~+/]+=*$/;

export function isBearerToken(value: unknown): value is string {
  return typeof value === "string" && bearerTokenPattern.test(value);
}

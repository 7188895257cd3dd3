import { operations } from "../../generated/operations.js";
import { describe } from "../errors/describe.js";
import { type Problem, problemAt, problemOf } from "../errors/problem.js";
import { isBearerToken } from "./bearer-token.js";
import { readEnvironment } from "./environment.js";
import type { GivenAccessToken } from "./given-token.js";

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
        problemOf("`accessToken` and `clientId`/`clientSecret` exclude each other; pass one kind", place),
      );
    if (typeof accessToken !== "function" && !isBearerToken(accessToken)) {
      problems.push(
        problemAt(
          place,
          typeof accessToken === "string" && /^bearer\s/i.test(accessToken)
            ? 'must be the token alone; leave out "Bearer "'
            : `must be a bearer token or a function; got ${describe(accessToken)}`,
        ),
      );
    }
    return { credentials: { accessToken }, problems };
  }

  const clientId = given.clientId ?? readEnvironment("MYCREDITAPP_CLIENT_ID");
  const clientSecret = given.clientSecret ?? readEnvironment("MYCREDITAPP_CLIENT_SECRET");
  if (clientId === undefined && clientSecret === undefined) {
    const problem =
      "no credentials; pass `clientId` and `clientSecret` (or set MYCREDITAPP_CLIENT_ID and MYCREDITAPP_CLIENT_SECRET), or `accessToken`";
    return { credentials: undefined, problems: [problemOf(problem, ["options"])] };
  }
  const problems = [
    ...checkCredential("clientId", clientId, "MYCREDITAPP_CLIENT_ID"),
    ...checkCredential("clientSecret", clientSecret, "MYCREDITAPP_CLIENT_SECRET"),
  ];
  if (clientId === undefined || clientSecret === undefined) return { credentials: undefined, problems };
  return { credentials: { clientId, clientSecret }, problems };
}

const limits = {
  clientId: operations.createAccessToken.body?.["client_id"]?.maxLength ?? Number.POSITIVE_INFINITY,
  clientSecret: operations.createAccessToken.body?.["client_secret"]?.maxLength ?? Number.POSITIVE_INFINITY,
};

function checkCredential(name: keyof typeof limits, value: unknown, variable: string): Problem[] {
  const place = ["options", name];
  if (value === undefined) return [problemAt(place, `is missing; pass it, or set ${variable}`)];
  if (name === "clientSecret" && typeof value === "function") return [];
  if (typeof value !== "string" || value === "")
    return [problemAt(place, `must be a string; got ${describe(value)}`)];
  const problem = checkCredentialText(name, value);
  return problem === undefined ? [] : [problemAt(place, problem)];
}

/** The problem with an id or a secret. The text neither shows any of it nor says which of the two it is. */
export function checkCredentialText(name: keyof typeof limits, value: string): string | undefined {
  if (value !== value.trim()) return "begins or ends with blanks or a line break; trim it before you pass it";
  if (value.length > limits[name]) return `must have at most ${limits[name]} characters; got ${value.length}`;
  return undefined;
}

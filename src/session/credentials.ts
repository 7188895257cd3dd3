import { operations } from "../../generated/operations.js";
import { describe } from "../errors/describe.js";
import { isBearerToken } from "./bearer-token.js";
import { readEnvironment } from "./environment.js";

/** The id and the secret of an API client. */
export interface ApiClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string | (() => string | Promise<string>);
}

/** A token that the user brings. */
export interface TokenCredentials {
  readonly accessToken: string | (() => string | Promise<string>);
}

interface GivenCredentials {
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | (() => string | Promise<string>) | undefined;
  readonly accessToken?: string | (() => string | Promise<string>) | undefined;
}

/** The credentials that were passed or stand in the environment, and what is wrong with them. */
export function resolveCredentials(given: GivenCredentials): {
  credentials: ApiClientCredentials | TokenCredentials | undefined;
  problems: string[];
} {
  const { accessToken } = given;
  if (accessToken !== undefined) {
    const problems: string[] = [];
    if (given.clientId !== undefined || given.clientSecret !== undefined)
      problems.push("`accessToken` and `clientId`/`clientSecret` exclude each other; pass one kind");
    if (typeof accessToken !== "function" && !isBearerToken(accessToken)) {
      problems.push(
        typeof accessToken === "string" && /^bearer\s/i.test(accessToken)
          ? '`accessToken` must be the token alone; leave out "Bearer "'
          : `\`accessToken\` must be a bearer token or a function; got ${describe(accessToken)}`,
      );
    }
    return { credentials: { accessToken }, problems };
  }

  const clientId = given.clientId ?? readEnvironment("MYCREDITAPP_CLIENT_ID");
  const clientSecret = given.clientSecret ?? readEnvironment("MYCREDITAPP_CLIENT_SECRET");
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

const limits = {
  clientId: operations.createAccessToken.body?.["client_id"]?.maxLength ?? Number.POSITIVE_INFINITY,
  clientSecret: operations.createAccessToken.body?.["client_secret"]?.maxLength ?? Number.POSITIVE_INFINITY,
};

function checkCredential(name: keyof typeof limits, value: unknown, variable: string): string[] {
  if (value === undefined) return [`\`${name}\` is missing; pass it, or set ${variable}`];
  if (name === "clientSecret" && typeof value === "function") return [];
  if (typeof value !== "string" || value === "")
    return [`\`${name}\` must be a string; got ${describe(value)}`];
  const problem = checkCredentialText(name, value);
  return problem === undefined ? [] : [problem];
}

/** What is wrong with an id or a secret, without showing any of it. */
export function checkCredentialText(name: keyof typeof limits, value: string): string | undefined {
  if (value !== value.trim())
    return `\`${name}\` begins or ends with blanks or a line break; trim it before you pass it`;
  if (value.length > limits[name])
    return `\`${name}\` must have at most ${limits[name]} characters; got ${value.length}`;
  return undefined;
}

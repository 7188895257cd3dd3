import { serverUrl } from "../../generated/operations.js";
import { describe } from "../errors/describe.js";
import { type Problem, problemAt } from "../errors/problem.js";

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
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

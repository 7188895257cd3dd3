/** The characters of a bearer token (RFC 6750, section 2.1). Anything else could not be sent as one. */
const bearerTokenPattern = /^[A-Za-z0-9\-._~+/]+=*$/;

export function isBearerToken(value: unknown): value is string {
  return typeof value === "string" && bearerTokenPattern.test(value);
}

/** One problem that the server names. */
export interface ApiIssue {
  /** The place, as a JSON Pointer (RFC 6901) such as `/body/email`; empty if the server named none. */
  readonly pointer: string;
  /** The problem, in the server's words. */
  readonly message: string;
  /** The server's class of the problem, if it gave one. */
  readonly type?: string;
  /** The server's code for the problem, if it gave one. */
  readonly code?: string;
}

/**
 * Reads the body of an error. `openapi.yaml` states both shapes of `detail`: a list with an entry for each problem, and
 * one sentence. The `input` that FastAPI echoes in such an entry is what the caller sent, which may be a secret: it is
 * never read.
 */
export function readIssues(body: unknown): ApiIssue[] {
  const detail = isRecord(body) ? body["detail"] : undefined;
  if (typeof detail === "string") return [{ pointer: "", message: detail }];
  if (!Array.isArray(detail)) return [];
  return detail.filter(isRecord).map((entry) => ({
    pointer: toJsonPointer(entry["loc"]),
    message: typeof entry["msg"] === "string" ? entry["msg"] : "no message",
    ...(typeof entry["type"] === "string" && { type: entry["type"] }),
    ...(typeof entry["code"] === "string" && { code: entry["code"] }),
  }));
}

/** FastAPI's `loc`, such as `["body", "customers", 0]`, as a JSON Pointer (RFC 6901). */
export function toJsonPointer(loc: unknown): string {
  if (!Array.isArray(loc)) return "";
  return loc
    .filter((step) => typeof step === "string" || typeof step === "number")
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

const oauthFields = ["error", "error_description", "error_uri"];

/** The OAuth fields of the body of a failed token request (RFC 6749, section 5.2), and nothing else. */
export function readOAuthFields(body: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of oauthFields) {
    const value = isRecord(body) ? body[name] : undefined;
    if (typeof value === "string") fields[name] = value;
  }
  return fields;
}

/** The problem that the OAuth fields name, if they name one. */
export function readOAuthIssue(fields: Record<string, string>): ApiIssue[] {
  const { error: code, error_description: description } = fields;
  return code === undefined ? [] : [{ pointer: "", message: description ?? code, code }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

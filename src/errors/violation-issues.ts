import { type ApiIssue, toJsonPointer } from "./api-issues.js";
import { type Redact, redactValue } from "./redact.js";
import type { ResponseHeaders } from "./response-headers.js";

/** As many as anybody reads. Node accepts headers of up to 16 KB. */
const mostIssues = 20;
const longestMessage = 500;

/**
 * What Prism, the mock, finds wrong with a request. Prism says so in the header `sl-violations`, not in the body. If it has
 * cut off a long list, the header is not JSON, and its text is the only issue.
 */
export function readViolationIssues(headers: ResponseHeaders, redact: Redact): ApiIssue[] {
  const header = headers.get("sl-violations");
  if (header === null) return [];
  let violations: unknown;
  try {
    violations = redactValue(JSON.parse(header), redact);
  } catch {
    return [{ pointer: "", message: header.slice(0, longestMessage) }];
  }
  if (!Array.isArray(violations)) return [];
  return violations.slice(0, mostIssues).flatMap((violation: unknown) => {
    const { location, message } = Object(violation) as { location?: unknown; message?: unknown };
    if (!Array.isArray(location) || location[0] !== "request" || typeof message !== "string") return [];
    return [{ pointer: toJsonPointer(location.slice(1)), message: message.slice(0, longestMessage) }];
  });
}

/**
 * Turns what Prism finds wrong with a request into the error body that the API documents.
 *
 * | Prism's finding (header `sl-violations`)                 | the entry of `detail`                                  |
 * |----------------------------------------------------------|--------------------------------------------------------|
 * | `location: ["request", "query", "order_by"]`             | `loc: ["query", "order_by"]`                           |
 * | `message`                                                | `msg`                                                  |
 * | `code: "enum"`                                           | `type: "enum"`; a number, such as 415, is left out     |
 * | about the response                                       | none: it is no reason to refuse a request              |
 */
import type { MockViolation } from "../mock/requests.js";

/** One complete finding in a list that Prism cut off because it was too long for a header. */
const wholeFinding = /\{"location":\[[^\]]*\],"severity":"\w+","code":[^,]+,"message":"(?:[^"\\]|\\.)*"\}/g;

/** The findings in the header. For a list that was cut off, the complete ones; for any other text, the text. */
export function readViolations(header: string | string[] | undefined): MockViolation[] {
  if (header === undefined) return [];
  return parse(String(header)).map(toViolation);
}

function parse(text: string): unknown[] {
  try {
    return [JSON.parse(text) as unknown].flat();
  } catch {
    const whole = text.match(wholeFinding) ?? [];
    return whole.length === 0 ? [text] : whole.map((finding) => JSON.parse(finding) as unknown);
  }
}

function toViolation(finding: unknown): MockViolation {
  const { location, message, code, severity } = Object(finding) as Record<string, unknown>;
  const isComplete = Array.isArray(location) && typeof message === "string";
  return {
    location: isComplete ? (location as MockViolation["location"]) : [],
    message: isComplete ? message : typeof finding === "string" ? finding : JSON.stringify(finding),
    code: typeof code === "string" ? code : undefined,
    severity: severity === "Error" ? "error" : "warning",
  };
}

/**
 * What Prism says if it refuses a request before it looks at the description, such as a body that is no JSON or one of more
 * than 10 MiB. `undefined` for any other text.
 */
export function readOwnError(text: string): string | undefined {
  try {
    const { code, message } = (JSON.parse(text) as { error: { code?: unknown; message?: unknown } }).error;
    return typeof code === "string" && typeof message === "string" ? message : undefined;
  } catch {
    return undefined;
  }
}

/** The documented error body for findings about a request; `undefined` if there is none. */
export function toErrorBody(violations: readonly MockViolation[]): string | undefined {
  const detail = violations
    .filter(({ location }) => location[0] === "request")
    .map(({ location, code, message }) => ({
      loc: location.slice(1),
      msg: message,
      ...(code !== undefined && { type: code }),
    }));
  return detail.length === 0 ? undefined : JSON.stringify({ detail });
}

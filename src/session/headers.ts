import { oneLine } from "../errors/base-error.js";
import { InputError } from "../errors/errors.js";
import { describeFailure, reduceCause } from "../errors/failure.js";
import { describe, type Problem, problemOf } from "../errors/problem.js";
import type { Deadline } from "./deadline.js";
import type { SessionRequest } from "./request.js";
import type { Session } from "./session.js";

/** Headers that the client sets itself, and headers that belong to the connection. */
const reservedHeaders = new Set([
  "accept",
  "authorization",
  "requester-organization-id",
  "target-organization-id",
  "content-type",
  "content-length",
  "transfer-encoding",
  "host",
  "connection",
  "keep-alive",
  "expect",
  "upgrade",
]);

/** Names of headers that carry a key or a password, such as `X-Api-Key`, which a gateway may echo. */
const secretName = /key|token|secret|auth|password|credential|cookie|signature/i;
const shortestSecret = 8;

/** The values of headers that nobody else must see. */
export function secretsIn(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value.length >= shortestSecret && secretName.test(name) ? [value] : [],
  );
}

/** Checks headers that a caller adds. */
export function checkHeaders(headers: unknown, what = "option `headers`"): Problem[] {
  // The entries of a `Headers`, a `Map` or an array are not properties, and would be silently lost.
  if (typeof headers !== "object" || headers === null || Symbol.iterator in headers)
    return [problemOf(`${what} must be a plain object; got ${describe(headers)}`, place)];
  return Object.entries(headers).flatMap(([name, value]) => checkHeader(name, value, what));
}

const place = ["options", "headers"];
const none: ReadonlySet<string> = new Set();

/**
 * Checks one header.
 *
 * @param allowed reserved names that may be set here, in lower case
 */
export function checkHeader(
  name: string,
  value: unknown,
  what: string,
  allowed: ReadonlySet<string> = none,
): Problem[] {
  const refuse = (text: string) => [problemOf(text, [...place, name])];
  if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name))
    return refuse(`${what}: ${JSON.stringify(name)} is not a header name`);
  const lowerCase = name.toLowerCase();
  if (lowerCase === "proxy-authorization")
    return refuse(
      `${what} cannot set ${name}: it would go to the API, and not to the proxy; pass it to the proxy's agent`,
    );
  if (reservedHeaders.has(lowerCase) && !allowed.has(lowerCase))
    return refuse(`${what} cannot set ${name}, which the client sets itself; leave it out`);
  if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
    return refuse(
      `header ${name} must be a string of visible characters without line breaks; got ${describe(value)}${value === undefined ? "; leave the header out" : ""}`,
    );
  }
  return [];
}

/** Merges sets of headers. A later header replaces an earlier one of the same name, in upper or lower case. */
export function mergeHeaders(...sets: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const merged = new Map<string, [name: string, value: string]>();
  for (const headers of sets)
    for (const [name, value] of Object.entries(headers)) merged.set(name.toLowerCase(), [name, value]);
  return Object.fromEntries(merged.values());
}

/**
 * The headers of a request, if functions are asked for some of them. What the call adds wins; of what the client adds, the
 * layer that was set last.
 */
export async function askForHeaders(
  { callId, call }: SessionRequest,
  session: Session,
  deadline: Deadline,
): Promise<Readonly<Record<string, string>>> {
  const { operationId } = call;
  const sets: Readonly<Record<string, string>>[] = [];
  for (const layer of session.headers.layers) {
    if (typeof layer !== "function") {
      sets.push(layer);
      continue;
    }
    const context = { operationId, callId, executed: deadline.executed };
    let added: Readonly<Record<string, string>>;
    let problems: Problem[];
    try {
      const result = await deadline.race(Promise.resolve(layer()));
      // A copy is checked, and sent. What is no record is left for the check to refuse.
      added = Object(result) === result && !(Symbol.iterator in result) ? { ...result } : result;
      problems = checkHeaders(added, "the result of the function `headers`");
    } catch (cause) {
      deadline.throwIfEnded();
      const reason = oneLine(describeFailure(cause, String));
      const problem = problemOf(`the function \`headers\` threw: ${reason}`, place);
      throw new InputError([problem], { ...context, cause: reduceCause(cause, String) });
    }
    if (problems.length > 0) throw new InputError(problems, context);
    sets.push(added);
  }
  // What the request needs, such as its Content-Type. No layer can have these names.
  const needed = Object.entries(call.headers).filter(([name]) => !Object.hasOwn(session.headers.fixed, name));
  return mergeHeaders(...sets, Object.fromEntries(needed), call.callHeaders ?? {});
}

/**
 * Reads the error of a failed `fetch`: whether the request may have been carried out, whether a retry can help, and the
 * cause.
 */
import { type Executed, MyCreditAppError, oneLine } from "./base-error.js";
import type { Redact } from "./redact.js";

/** A server certificate that cannot be verified: no request was sent, and a retry meets the same certificate. */
const certificateFailures = new Set([
  "CERT_CHAIN_TOO_LONG",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/**
 * Whether the server may have carried out a request whose `fetch` failed with this error.
 *
 * | the error has                 | never connected, so "no"                                          |
 * |-------------------------------|-------------------------------------------------------------------|
 * | a `syscall`                   | `connect` or `getaddrinfo`                                        |
 * | none                          | `UND_ERR_CONNECT_TIMEOUT`, a certificate that was not verified, a port that `fetch` blocks |
 *
 * | it is an error of this package | what the error itself says                                       |
 *
 * Anything else is "maybe": `read EHOSTUNREACH` comes from a connection that was open, whatever its code suggests.
 */
export function wasExecuted(error: unknown): Executed {
  // The option `fetch` may be the `fetch` of another client, whose errors know better.
  if (error instanceof MyCreditAppError) return error.executed ?? "maybe";
  return rootCauses(error).every(neverConnected) ? "no" : "maybe";
}

function neverConnected(cause: unknown): boolean {
  const syscall = textProperty(cause, "syscall");
  if (syscall !== "") return syscall === "connect" || syscall === "getaddrinfo";
  const code = textProperty(cause, "code");
  return code === "UND_ERR_CONNECT_TIMEOUT" || isRefusedHere(cause);
}

/** Whether the same request would meet the same failure again. */
export function isLasting(error: unknown): boolean {
  return rootCauses(error).some(isRefusedHere);
}

/** No certificate becomes valid, and no port allowed. Node's `fetch` gives no code for a port that the standard blocks. */
function isRefusedHere(cause: unknown): boolean {
  return (
    certificateFailures.has(textProperty(cause, "code")) || textProperty(cause, "message") === "bad port"
  );
}

/** Whether a file could not be read while it was being sent. */
export function isUnreadableFile(error: unknown): boolean {
  return rootCauses(error).some((cause) => textProperty(cause, "name") === "NotReadableError");
}

/** A short reason for people: the code of the innermost cause, or its message. */
export function describeFailure(error: unknown, redact: Redact): string {
  const cause = rootCauses(error)[0];
  return redact(textProperty(cause, "code") || messageOf(cause)).slice(0, 200);
}

/** Far more errors than any `fetch` nests. With more than that, the request may have been sent. */
const mostErrors = 100;

/** `fetch` wraps what happened in a TypeError, and Node wraps the failures of several addresses in an AggregateError. */
function rootCauses(error: unknown, seen = new Set<unknown>()): unknown[] {
  if (!isError(error) || seen.has(error) || seen.size === mostErrors) return [error];
  seen.add(error);
  const members = membersOf(error);
  if (members.length > 0) return members.flatMap((one) => rootCauses(one, seen));
  const cause = property(error, "cause");
  return cause === undefined ? [error] : rootCauses(cause, seen);
}

const longestChain = 5;

/**
 * Reduces a cause to its name, code, message and syscall, and its own cause likewise. Anything else could hold a secret:
 * undici's `HTTPParserError`, for example, carries the bytes that it could not read.
 */
export function reduceCause(cause: unknown, redact: Redact, depth = 0): Error | undefined {
  if (cause === undefined || depth === longestChain) return undefined;
  const inner = isError(cause) ? (membersOf(cause)[0] ?? property(cause, "cause") ?? undefined) : undefined;
  const reducedInner = reduceCause(inner, redact, depth + 1);
  const reduced = new Error(
    redact(oneLine(messageOf(cause))).slice(0, 500),
    reducedInner && { cause: reducedInner },
  );
  for (const name of ["name", "code", "syscall"]) {
    const value = textProperty(cause, name);
    if (value !== "") Object.defineProperty(reduced, name, { value: redact(value) });
  }
  // The original stack would repeat the message as it was, and the stack of this error is of no use.
  reduced.stack = `${reduced.name}: ${reduced.message}`;
  return reduced;
}

function messageOf(cause: unknown): string {
  if (isError(cause)) return textProperty(cause, "message");
  try {
    return String(cause);
  } catch {
    return "a value that cannot be shown";
  }
}

/** The errors in an AggregateError; empty for any other error. */
function membersOf(error: Error): readonly unknown[] {
  const members = textProperty(error, "name") === "AggregateError" ? property(error, "errors") : undefined;
  return Array.isArray(members) ? members : [];
}

// A user's `fetch` may throw anything, even a Proxy that throws when it is inspected.

function isError(value: unknown): value is Error {
  try {
    return value instanceof Error;
  } catch {
    return false;
  }
}

/** A property; `undefined` if reading it throws. */
function property(value: unknown, name: string): unknown {
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

/** A property that is text; empty if it is anything else. */
function textProperty(value: unknown, name: string): string {
  const found = property(value, name);
  return typeof found === "string" ? found : "";
}

/** Why a caller's signal aborted, as an addition to a message; empty if the reason says no more than that it aborted. */
export function describeReason(reason: unknown): string {
  const name = textProperty(reason, "name");
  if (name === "TimeoutError") return ", which timed out";
  if (name === "AbortError" || reason === undefined) return "";
  return `: ${oneLine(messageOf(reason)).slice(0, 200)}`;
}

/**
 * Reads the error of a failed `fetch`: whether a connection was made, whether a retry can help, and the cause.
 */
import { oneLine } from "./base-error.js";
import type { Redact } from "./received.js";

/**
 * A server certificate that cannot be verified, by the codes of OpenSSL and Node: no request was sent, and a retry meets the
 * same certificate.
 */
const certificateFailure =
  /^(CERT_|ERR_TLS_CERT_ALTNAME|(DEPTH_ZERO_)?SELF_SIGNED_CERT|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)$|PATH_LENGTH|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF))/;

/**
 * Whether the error of a failed `fetch` says that no connection was made, so that the server has seen nothing.
 *
 * | the error has                 | never connected                                                    |
 * |-------------------------------|--------------------------------------------------------------------|
 * | a `syscall`                   | `connect` or `getaddrinfo`                                         |
 * | none                          | `UND_ERR_CONNECT_TIMEOUT`; an HTTP/2 stream that the server refused; a certificate that was not verified; a TLS handshake that was cut off; a proxy that refused the tunnel; a port that `fetch` blocks |
 *
 * Anything else may have come after the request was sent: `read EHOSTUNREACH` comes from a connection that was open, whatever
 * its code suggests. An error proves something only about the function that threw it: see `transports/known-fetch.ts`.
 */
export function neverConnected(error: unknown): boolean {
  return rootCauses(error).every((cause) => {
    const syscall = textProperty(cause, "syscall");
    if (syscall !== "") return syscall === "connect" || syscall === "getaddrinfo";
    const code = textProperty(cause, "code");
    const message = textProperty(cause, "message");
    return (
      code === "UND_ERR_CONNECT_TIMEOUT" ||
      code === "ERR_SSL_WRONG_VERSION_NUMBER" ||
      message === cutHandshake ||
      isRefusedStream(cause) ||
      refusedTunnel.test(message) ||
      isRefusedHere(cause)
    );
  });
}

/** Node's words for a connection that ended within the TLS handshake: no request had been sent. */
const cutHandshake = "Client network socket disconnected before secure TLS connection was established";
/** undici's words for a proxy that answered CONNECT with an error: the tunnel to the API was never open. */
const refusedTunnel = /^Proxy response \((\d+)\) !== 200 when HTTP Tunneling$/;

const refusedStreamCode = 7;

/**
 * Whether the server has refused the HTTP/2 stream of a request, by a GOAWAY with an earlier last stream or by
 * REFUSED_STREAM, or its head could not be sent: by RFC 9113 (8.7), the server has not processed it. True of undici 8 only:
 * undici 7 fails other requests with the same words.
 */
export function isRefusedStream(cause: unknown): boolean {
  const { http2ErrorCode } = Object(cause) as { http2ErrorCode?: unknown };
  const words = /^HTTP\/2: "(GOAWAY" frame received|frameError" received - type 1,)/;
  return http2ErrorCode === refusedStreamCode || words.test(textProperty(cause, "message"));
}

/** Whether the same request would meet the same failure again. */
export function isLasting(error: unknown): boolean {
  return isProgrammingError(error) || rootCauses(error).some(isRefusedHere);
}

/**
 * No certificate becomes valid, no port allowed, and no proxy changes its rules. Node's `fetch` gives no code for a port that
 * the standard blocks.
 */
function isRefusedHere(cause: unknown): boolean {
  const message = textProperty(cause, "message");
  return (
    certificateFailure.test(textProperty(cause, "code")) ||
    message === "bad port" ||
    ["403", "407"].includes(refusedTunnel.exec(message)?.[1] ?? "")
  );
}

/** What the engines of JavaScript say of code that is wrong. `fetch` itself never says it, though it throws `TypeError`s, too. */
const wrongCode =
  / is not (a function|a constructor|an object|defined|iterable)\b|^Cannot |^Class constructor |^undefined is not |is (null|undefined)$/;

/** Whether the function `fetch` has a bug: a retry would only run into it again. */
export function isProgrammingError(error: unknown): boolean {
  const name = textProperty(error, "name");
  return (
    name === "ReferenceError" || (name === "TypeError" && wrongCode.test(textProperty(error, "message")))
  );
}

/**
 * Whether an error is how a framework steers: Next.js, for example, throws from `fetch` to stop a prerender. It is passed on
 * as it is.
 */
export function isControlFlow(error: unknown): boolean {
  return textProperty(error, "digest") !== "";
}

/** Whether a file could not be read while it was being sent. */
export function isUnreadableFile(error: unknown): boolean {
  return rootCauses(error).some((cause) => textProperty(cause, "name") === "NotReadableError");
}

/** A code that says no more than that something ended: the message has the reason. */
const vagueCodes = new Set(["UND_ERR_ABORTED", "UND_ERR_INFO"]);

/** A short reason for people: the code of the innermost cause, or its message. */
export function describeFailure(error: unknown, redact: Redact): string {
  const cause = rootCauses(error)[0];
  const code = textProperty(cause, "code");
  const isCode = /^[A-Z]/.test(code) && !vagueCodes.has(code);
  return redact(isCode ? code : messageOf(cause)).slice(0, 200);
}

/** Deeper than any `fetch` nests its errors. */
const deepestCause = 20;

/**
 * The errors that made others fail: `fetch` wraps what happened in a TypeError, and Node wraps the failures of several
 * addresses in an AggregateError. A cause that is neither an error nor text says less than the error around it.
 */
export function rootCauses(error: unknown, depth = 0): unknown[] {
  if (!isError(error) || depth === deepestCause) return [error];
  const members = membersOf(error);
  if (members.length > 0) return members.flatMap((one) => rootCauses(one, depth + 1));
  const { cause } = error;
  return isError(cause) || typeof cause === "string" ? rootCauses(cause, depth + 1) : [error];
}

const longestChain = 5;

/**
 * Reduces a cause to its name, code, message and syscall, and its own cause likewise. Anything else could hold a secret:
 * undici's `HTTPParserError`, for example, carries the bytes that it could not read.
 */
export function reduceCause(cause: unknown, redact: Redact, depth = 0): Error | undefined {
  if (cause === undefined || depth === longestChain) return undefined;
  const inner = isError(cause) ? (membersOf(cause)[0] ?? cause.cause ?? undefined) : undefined;
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
  if (isError(cause)) return cause.message;
  return typeof cause === "object" && cause !== null ? Object.prototype.toString.call(cause) : String(cause);
}

/** The errors in an AggregateError; empty for any other error. */
function membersOf(error: Error): readonly unknown[] {
  const { errors } = error as { errors?: unknown };
  return error.name === "AggregateError" && Array.isArray(errors) ? errors : [];
}

/** Reads errors by their shape: in Jest, in a `vm` context and in an iframe, they come from another realm. */
function isError(value: unknown): value is Error {
  return typeof value === "object" && value !== null && typeof (value as Error).message === "string";
}

/** A property that is text; empty if it is anything else. */
function textProperty(value: unknown, name: string): string {
  const found: unknown = (value as Record<string, unknown> | null | undefined)?.[name];
  return typeof found === "string" ? found : "";
}

/** Why a caller's signal aborted, as an addition to a message; empty if the reason says no more than that it aborted. */
export function describeReason(reason: unknown): string {
  const name = textProperty(reason, "name");
  if (name === "TimeoutError") return ", which timed out";
  if (name === "AbortError" || reason === undefined) return "";
  return `: ${oneLine(messageOf(reason)).slice(0, 200)}`;
}

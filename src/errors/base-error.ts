/**
 * The base of every error that this package throws. Every class carries a brand that is the same in each copy of the
 * package, so that `instanceof` holds when an application ends up with two of them.
 */

import { type OperationId, operations } from "../../generated/operations.js";

/** The key of the brand. `Symbol.for` makes it the same symbol in every copy of this package. */
const brand = Symbol.for("mycreditapp.error");

/** Words that a program can switch on. They never change once published. */
export type ErrorCode =
  | "mycreditapp_error"
  | "invalid_input"
  | "connection_failed"
  | "timeout"
  | "aborted"
  | "unexpected_response"
  | "incomplete_list"
  | "api_error"
  | "bad_request"
  | "authentication_failed"
  | "permission_denied"
  | "not_found"
  | "conflict"
  | "validation_failed"
  | "rate_limited"
  | "server_error"
  | "unsuccessful_outcome"
  | "write_refused";

/** Gives a class its name and its code, in a way that survives minifiers and second copies. */
export function identify(errorClass: { prototype: Error }, name: string, code: ErrorCode): void {
  Object.defineProperties(errorClass, { brandedAs: { value: name }, name: { value: name } });
  Object.defineProperties(errorClass.prototype, {
    [brand]: { value: name },
    name: { value: name, configurable: true, writable: true },
    code: { value: code, writable: true },
  });
}

const { captureStackTrace } = Error as { captureStackTrace?: (error: Error, above: unknown) => void };

/**
 * Takes the stack of the place from which `above` was called. Its first line has the code beside the name, as in Node's own
 * errors: it is all that is left of an error in a clone, in another thread and in many a log.
 */
export function takeStack(error: MyCreditAppError, above: unknown): void {
  const { name } = error;
  Object.defineProperty(error, "name", { value: `${name} [${error.code}]`, configurable: true });
  captureStackTrace?.(error, above);
  // V8 writes the text when it is first asked for.
  void error.stack;
  Reflect.deleteProperty(error, "name");
}

/**
 * Whether the server may have executed the request of a call, over all of its attempts. `"no"`: nothing has happened.
 * `"maybe"`: look before you send a POST or PATCH again.
 *
 * | the client got                  | `executed` | retries a GET, HEAD, PUT, DELETE | retries a POST, PATCH |
 * |---------------------------------|------------|----------------------------------|-----------------------|
 * | no connection                   | `"no"`     | yes                              | yes                   |
 * | 429                             | `"no"`     | yes                              | yes                   |
 * | 401                             | `"no"`     | once, with a new access token    | once, with a new access token |
 * | 400, 403, 404, 409, 422, any other 4xx | `"no"` | no                              | no                    |
 * | 408                             | `"maybe"`  | yes                              | no                    |
 * | 499                             | `"maybe"`  | no                               | no                    |
 * | 500, 502, 503, 504              | `"maybe"`  | yes                              | no                    |
 * | 501, any other 5xx, 302, any other 3xx | `"maybe"` | no                           | no                    |
 * | a connection that was lost, no response in time | `"maybe"` | yes                 | no                    |
 * | a 2xx that it cannot use        | `"maybe"`  | no                               | no                    |
 *
 * What was never sent, such as a call with invalid input or without an access token, is `"no"`. An earlier attempt that may have been
 * executed makes it `"maybe"`.
 */
export type Executed = "no" | "maybe";

/** Facts about a call that travel with its error. */
export interface ErrorContext {
  /** The operation, by its `operationId` in `openapi.yaml`. */
  operationId?: string | undefined;
  /** The path of the operation in `openapi.yaml`. Default: that of `operationId`. */
  route?: string | undefined;
  /** The id that this client gave the call. */
  callId?: string | undefined;
  /** The id that the server gave the request. */
  requestId?: string | undefined;
  /** Default: `"maybe"`. */
  executed?: Executed | undefined;
  cause?: unknown;
}

/**
 * Control characters and line separators would let a server forge log lines, and bidirectional controls would let it change
 * the order in which a line is shown.
 */
const unsafeCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Turns a text of a server or a caller into one line that shows what it holds. */
export function oneLine(text: string): string {
  return text.replace(unsafeCharacters, " ").trim();
}

/** The base of every error that this package throws. */
export class MyCreditAppError extends Error {
  /** A word for programs, the same for every error of one class. */
  declare readonly code: ErrorCode;
  /** The operation that you called, by its `operationId`; `undefined` if you called none. */
  readonly operationId: string | undefined;
  /**
   * The path of the operation with its parameters as names, such as `/organizations/{org_id}/metrics`; `undefined` if
   * `openapi.yaml` has no such path.
   */
  readonly route: string | undefined;
  /** The id of the call, the same as in its events and its response; `undefined` if no call was made. */
  readonly callId: string | undefined;
  /** The id that the server gave the request; `undefined` if it gave none, or did not respond. */
  readonly requestId: string | undefined;
  /**
   * Whether the server may have executed the request, in any attempt of this call. `"no"` (a 4xx but for 408 and 499, no
   * connection, nothing sent): nothing has happened. `"maybe"` (anything else): it may have been executed; look before you
   * send a POST or PATCH again. `Executed` has the table.
   */
  readonly executed: Executed;

  /** @param lines the message, if it has several lines on purpose: a line break from a server does not count */
  constructor(message: string, context: ErrorContext = {}, lines: readonly string[] = [message]) {
    super(lines.map(oneLine).join("\n"), context.cause === undefined ? undefined : { cause: context.cause });
    // Own and enumerable, as the other fields: loggers copy nothing else.
    Object.assign(this, { code: this.code });
    this.operationId = context.operationId;
    this.route = context.route ?? operations[context.operationId as OperationId]?.path;
    this.callId = context.callId;
    this.requestId = context.requestId;
    this.executed = context.executed ?? "maybe";
    takeStack(this, new.target);
  }

  /** True for an error of this class from any copy of this package. */
  static override [Symbol.hasInstance](
    this: { prototype: object; brandedAs?: string },
    value: unknown,
  ): boolean {
    // A user's class that extends one of ours has no brand: the ordinary rule applies to it.
    if (!Object.hasOwn(this, "brandedAs")) return Function.prototype[Symbol.hasInstance].call(this, value);
    try {
      // An error of this realm or another, and not an object that only carries the brand.
      const isError = value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
      if (!isError) return false;
      for (let link: unknown = value; link; link = Object.getPrototypeOf(link)) {
        if (Object.getOwnPropertyDescriptor(link, brand)?.value === this.brandedAs) return true;
      }
    } catch {
      // A Proxy may throw when it is inspected. It is not an error of ours.
    }
    return false;
  }

  /** What a log should hold: no headers, no body, no stack. */
  toJSON(): Record<string, unknown> {
    return Object.assign({ name: this.name, message: this.message } as Record<string, unknown>, this);
  }
}

identify(MyCreditAppError, "MyCreditAppError", "mycreditapp_error");

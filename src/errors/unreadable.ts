import { type ErrorContext, MyCreditAppError, oneLine } from "./base-error.js";
import { describeFailure } from "./failure.js";
import { InputError } from "./input-error.js";

/**
 * Turns what is thrown while a caller's objects are read, by a getter or a revoked `Proxy`, into an error of this package.
 *
 * @returns an `InputError`, or the error itself if it is one of this package
 */
export function toUnreadable(error: unknown, context: ErrorContext, label?: string): MyCreditAppError {
  if (error instanceof MyCreditAppError) return error;
  return new InputError([describeUnreadable(error)], context, label);
}

/** The problem with input that throws when it is read. */
export function describeUnreadable(error: unknown): string {
  return `the input cannot be read: ${oneLine(describeFailure(error, String))}`;
}

import { MyCreditAppError } from "../errors/errors.js";

const { captureStackTrace } = Error as { captureStackTrace?: (error: Error, above: unknown) => void };

/**
 * Gives an error the stack of where it is caught. To be called by the `async` function that the user awaits: only there
 * does V8 know the functions that wait, and an error made in a timer or in a shared request would name none of them.
 */
export function withCallerStack(error: unknown): unknown {
  if (error instanceof MyCreditAppError) captureStackTrace?.(error, withCallerStack);
  return error;
}

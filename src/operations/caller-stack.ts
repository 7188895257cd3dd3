import { MyCreditAppError } from "../errors/errors.js";

const { captureStackTrace } = Error as { captureStackTrace?: (error: Error, above: unknown) => void };

/**
 * Gives an error the stack of the place where it is caught. Call it in the `async` function that the user awaits: only
 * there does V8 know the waiting functions. An error created in a timer or in a shared request would name none of them.
 */
export function withCallerStack(error: unknown): unknown {
  if (error instanceof MyCreditAppError) captureStackTrace?.(error, withCallerStack);
  return error;
}

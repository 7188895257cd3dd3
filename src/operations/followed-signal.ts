import { onAbort } from "../session/on-abort.js";

/** A signal that aborts with the caller's signal until `unwatch` is called, and when `abort` is called. */
export function followed(caller: AbortSignal | undefined): {
  signal: AbortSignal;
  unwatch(): void;
  abort(): void;
} {
  // Anything but a signal is passed on, for the call to refuse.
  if (caller !== undefined && typeof caller?.addEventListener !== "function")
    return { signal: caller, unwatch: () => undefined, abort: () => undefined };
  const controller = new AbortController();
  if (caller?.aborted) controller.abort(caller.reason);
  const unwatch = caller && onAbort(caller, () => controller.abort(caller.reason));
  return {
    signal: controller.signal,
    unwatch: () => unwatch?.(),
    abort() {
      unwatch?.();
      controller.abort();
    },
  };
}

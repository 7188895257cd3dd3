import { onAbort } from "../session/on-abort.js";

/** A signal that aborts when the caller's does, until it is unwatched, and when the page is no longer wanted. */
export function followed(caller: AbortSignal | undefined): {
  signal: AbortSignal;
  unwatch(): void;
  abort(): void;
} {
  // What is no signal is handed on, for the call to refuse it.
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

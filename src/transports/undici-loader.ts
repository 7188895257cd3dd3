import type * as Undici from "undici";
import { InputError } from "../errors/errors.js";

/** The parts of undici that are used. */
export type LoadedUndici = Pick<typeof Undici, "Agent" | "Dispatcher" | "FormData" | "getGlobalDispatcher">;

/**
 * Loads undici, by a dynamic import: on a Node that is too old for it, `undici@8` fails with a misleading error, and
 * `npm install undici` on Node 20 installs that version.
 *
 * @throws InputError that says which version to install
 */
export async function loadUndici(
  load: () => Promise<LoadedUndici> = () => import("undici"),
): Promise<LoadedUndici> {
  try {
    return await load();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    const runtime = `Node ${globalThis.process?.versions?.node ?? "?"}`;
    const advice = "run `npm install undici@7` (`undici@8` needs Node 22.19 or later)";
    throw new InputError([`mycreditapp/undici cannot load undici on ${runtime}: ${advice}; ${reason}`]);
  }
}

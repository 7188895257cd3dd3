import type * as Undici from "undici";
import type { Dispatcher } from "undici";
import { InputError } from "../errors/errors.js";
import { isForm } from "../errors/shape.js";
import type { RequestBody } from "./transport.js";

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

/** A body in the form that a dispatcher accepts. Files are passed on unread, and read as they are sent. */
export function toUndiciBody(
  body: RequestBody | undefined,
  dispatcher: Dispatcher,
  undici: LoadedUndici,
): NonNullable<Dispatcher.DispatchOptions["body"]> | null {
  if (body === undefined) return null;
  if (!isForm(body)) return body as string;
  // A dispatcher writes only forms of its own copy of undici. Node's own dispatcher knows the global `FormData`.
  const isOfThisCopy = dispatcher instanceof undici.Dispatcher;
  return (isOfThisCopy ? copyForm(body, undici.FormData) : body) as InstanceType<LoadedUndici["FormData"]>;
}

function copyForm(form: FormData, Form: LoadedUndici["FormData"]): InstanceType<LoadedUndici["FormData"]> {
  const copy = new Form();
  for (const [name, value] of form) copy.append(name, value);
  return copy;
}

/**
 * A body that undici cannot send a second time by itself: it fails the request instead, with an error that says why. It also
 * shows whether undici has begun to send the request.
 */
export class OneUseBody implements AsyncIterable<Uint8Array> {
  /** Whether undici has begun to read it, which it does as soon as it has sent the head of the request. */
  isTaken = false;
  readonly length: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.length = bytes.length;
  }

  /** `undefined` for a form, a stream and a file, which undici does not send again either. */
  static of(body: ReturnType<typeof toUndiciBody>): OneUseBody | undefined {
    if (body === null) return new OneUseBody(new Uint8Array());
    if (typeof body === "string") return new OneUseBody(new TextEncoder().encode(body));
    return body instanceof Uint8Array ? new OneUseBody(body) : undefined;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    this.isTaken = true;
    if (this.length > 0) yield this.#bytes;
  }
}

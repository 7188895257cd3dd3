import type { Dispatcher } from "undici";
import type { RequestBody } from "./transport.js";
import type { LoadedUndici } from "./undici-loader.js";

/** A body in the form that a dispatcher accepts. Files are passed on unread, and read as they are sent. */
export function toUndiciBody(
  body: RequestBody | undefined,
  dispatcher: Dispatcher,
  undici: LoadedUndici,
): NonNullable<Dispatcher.DispatchOptions["body"]> | null {
  if (body === undefined) return null;
  if (!(body instanceof FormData)) return body as string;
  // A dispatcher writes only forms of its own copy of undici. Node's own dispatcher knows the global `FormData`.
  const isOfThisCopy = dispatcher instanceof undici.Dispatcher;
  return (isOfThisCopy ? copyForm(body, undici.FormData) : body) as InstanceType<LoadedUndici["FormData"]>;
}

function copyForm(form: FormData, Form: LoadedUndici["FormData"]): InstanceType<LoadedUndici["FormData"]> {
  const copy = new Form();
  for (const [name, value] of form) copy.append(name, value);
  return copy;
}

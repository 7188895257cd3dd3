/**
 * What a call keeps of the caller's objects: copies, made before they are checked. What was checked is then what is sent,
 * also if the caller uses the same object for the next call, or if a property changes each time it is read. Only a body that
 * is written as JSON is not copied: it is written right after it was checked.
 */
import type { CallOptions, LooseInput } from "./call-types.js";
import { isPlainObject } from "./plain-object.js";

/** A copy, one level deep, in which arrays are copied too. Anything but a plain object is left for the checks to refuse. */
export function takeCopy<Values>(values: Values): Values {
  if (!isPlainObject(values)) return values;
  const copy: Record<string, unknown> = { ...values };
  for (const name of Object.keys(copy)) {
    const value = copy[name];
    if (Array.isArray(value)) copy[name] = [...value];
  }
  return copy as Values;
}

/** The input of a call. */
export function takeInput(input: LooseInput, isUpload: boolean): LooseInput {
  const taken: LooseInput = { ...input };
  if (taken.path !== undefined) taken.path = takeCopy(taken.path);
  if (taken.query !== undefined) taken.query = takeCopy(taken.query);
  if (isUpload && taken.body !== undefined) taken.body = takeCopy(taken.body);
  return taken;
}

/** Headers may be any object but a collection, whose entries are no properties. */
function takeHeaders<Headers>(headers: Headers): Headers {
  return typeof headers === "object" && headers !== null && !(Symbol.iterator in headers)
    ? { ...headers }
    : headers;
}

/** The options of a call, with what they hold. */
export function takeOptions<Options extends CallOptions>(options: Options): Options {
  if (!isPlainObject(options)) return options;
  const { headers, query, form, ...others } = options as CallOptions;
  return {
    ...others,
    ...(headers !== undefined && { headers: takeHeaders(headers) }),
    ...(query !== undefined && { query: takeCopy(query) }),
    ...(form !== undefined && { form: takeCopy(form) }),
  } as Options;
}

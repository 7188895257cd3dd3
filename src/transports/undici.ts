/**
 * A faster way to send, for Node: undici's `dispatch`, which creates no `Request`, `Headers`, `Response` or stream.
 *
 * | part of a response   | what happens                                                                      |
 * |----------------------|-----------------------------------------------------------------------------------|
 * | a redirect           | is returned as it is: the token goes to no other origin                           |
 * | `Content-Encoding`   | gzip, deflate and br are decoded, as by `fetch`; any other is left as it is       |
 * | silence              | ends with the call's own limits: undici's timeouts for headers and body are off   |
 * | a POST whose HTTP/2 stream the server refused (undici 8) | is sent once more: by RFC 9113 (8.7), the server has not processed it |
 *
 * Without options it sends through undici's global dispatcher, so that a `ProxyAgent` or a `MockAgent` set there is used.
 */
import type * as Undici from "undici";
import type { Agent, Dispatcher } from "undici";
import { InputError } from "../errors/errors.js";
import { isRefusedStream } from "../errors/failure.js";
import { isForm } from "../errors/shape.js";
import { dialsOnly, known } from "./known-fetch.js";
import type { AttemptContext, FetchInit, FetchResponse, RequestBody } from "./transport.js";
import { ResponseHandler } from "./undici-handler.js";

/**
 * The options of undici's `Agent` (`connections`, `allowH2`, `connect`, …), or your own dispatcher, such as a `ProxyAgent`.
 * Leave retries to the client: a dispatcher that retries does not know the client's rules.
 */
export type UndiciFetchOptions =
  | Omit<Agent.Options, "headersTimeout" | "bodyTimeout">
  | { dispatcher: Dispatcher };

/** A value for the option `fetch` of a client, with a method to close it. */
export interface UndiciFetch extends AsyncDisposable {
  (url: string, init: FetchInit, context?: AttemptContext): Promise<FetchResponse>;
  /**
   * Closes the connections of the `Agent` that this function made, once their requests are done, and refuses further
   * requests. Your own dispatcher and the global one stay open.
   */
  close(): Promise<void>;
}

/**
 * Creates a value for the option `fetch` of a client. It needs undici, which you install beside this package: `undici@7`
 * for Node 20, `undici@7` or `undici@8` from Node 22.19 on.
 *
 * @throws InputError at the first call, if undici is missing or does not run on this Node
 * @example
 * const client = new MyCreditApp({ fetch: undiciFetch({ connections: 64 }) });
 */
export function undiciFetch(options?: UndiciFetchOptions): UndiciFetch {
  let own: Agent | undefined;
  let undici: LoadedUndici | undefined;
  let isClosed = false;
  const loading = loadUndici();
  // The first call throws the error.
  loading.catch(() => undefined);
  /** Errors of a dispatcher that dials the API or its proxy, and nothing else. */
  const believed = new WeakSet<object>();

  const chooseDispatcher = ({ Agent, getGlobalDispatcher }: LoadedUndici): Dispatcher => {
    if (options === undefined) return getGlobalDispatcher();
    if ("dispatcher" in options) return options.dispatcher;
    own ??= new Agent(options);
    return own;
  };

  const send = async (url: string, { method, headers, body, signal }: FetchInit): Promise<FetchResponse> => {
    undici ??= await loading;
    if (isClosed) throw new InputError(["this `undiciFetch` has been closed; create another one"]);
    const dispatcher = chooseDispatcher(undici);
    const { origin, pathname, search } = new URL(url);
    const request = {
      origin,
      path: pathname + search,
      method: method as Dispatcher.HttpMethod,
      headersTimeout: 0,
      bodyTimeout: 0,
      // Tells a dispatcher that has a redirect interceptor not to follow redirects.
      maxRedirections: 0,
    };
    const accepted = hasOwnEncoding(headers) ? headers : { "Accept-Encoding": "gzip, br", ...headers };
    const written = toUndiciBody(body, dispatcher, undici);
    const mayBeRefused =
      isVersion8(undici) && dispatcher instanceof undici.Dispatcher && ["POST", "PATCH"].includes(method);

    const dispatch = () =>
      new Promise<FetchResponse>((resolve, reject) => {
        const once = mayBeRefused ? OneUseBody.of(written) : undefined;
        const handler = new ResponseHandler(signal, once, resolve, reject);
        if (signal.aborted) return;
        const sent = once
          ? {
              headers: { ...accepted, "Content-Length": String(once.length) },
              body: once as unknown as Buffer,
            }
          : { headers: accepted, body: written };
        dispatcher.dispatch({ ...request, ...sent }, handler as unknown as Dispatcher.DispatchHandler);
      });
    try {
      return await dispatch().catch((error: unknown) => {
        if (mayBeRefused && isRefusedStream(error)) return dispatch();
        throw error;
      });
    } catch (error) {
      const isProof = dialsOnly(dispatcher) && (mayBeRefused || !isRefusedStream(error));
      if (isProof && Object(error) === error) believed.add(error as object);
      throw error;
    }
  };

  const close = async () => {
    if (options !== undefined && !("dispatcher" in options)) isClosed = true;
    await own?.close();
  };
  const fetch = Object.assign(send, { close, [Symbol.asyncDispose]: close });
  return known(fetch, (error) => believed.has(Object(error)));
}

/** Only undici 8 tells a stream that the server has refused from one that was lost. */
function isVersion8(undici: LoadedUndici): boolean {
  return "Dispatcher1Wrapper" in undici;
}

function hasOwnEncoding(headers: FetchInit["headers"]): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === "accept-encoding");
}

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

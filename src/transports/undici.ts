/**
 * A faster way to send, for Node: undici's `dispatch`, which creates no `Request`, `Headers`, `Response` or stream.
 *
 * | part of a response   | what happens                                                                      |
 * |----------------------|-----------------------------------------------------------------------------------|
 * | a redirect           | is returned, not followed: the token goes to no other origin                      |
 * | `Content-Encoding`   | gzip, deflate and br are decoded, as by `fetch`; any other is left unchanged      |
 * | silence              | ends with the call's own limits: undici's timeouts for headers and body are off   |
 * | a POST whose HTTP/2 stream the server refused (undici 8) | is sent once more: by RFC 9113 (8.7), the server has not processed it |
 *
 * Without options it sends through undici's global dispatcher, so that a `ProxyAgent` or a `MockAgent` set there is used.
 */
import type { Agent, Dispatcher } from "undici";
import { InputError } from "../errors/errors.js";
import { isRefusedStream } from "../errors/failure.js";
import { dialsOnly, known } from "./known-fetch.js";
import type { AttemptContext, FetchInit, FetchResponse } from "./transport.js";
import { type LoadedUndici, loadUndici, OneUseBody, toUndiciBody } from "./undici-body.js";
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

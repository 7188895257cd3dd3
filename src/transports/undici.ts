/**
 * A faster way to send, for Node: undici's `dispatch`, which makes no `Request`, `Headers`, `Response` or stream.
 *
 * | of a response        | what happens                                                                      |
 * |----------------------|-----------------------------------------------------------------------------------|
 * | a redirect           | is returned as it is: the token goes to no other origin                           |
 * | `Content-Encoding`   | gzip, deflate and br are decoded, as by `fetch`; any other is left as it is       |
 * | silence              | ends with the call's own limits: undici's timeouts for headers and body are off   |
 *
 * Without options it sends through undici's global dispatcher, so that a `ProxyAgent` or a `MockAgent` set there is used.
 */
import type { Agent, Dispatcher } from "undici";
import type { AttemptContext, FetchInit, FetchResponse } from "./transport.js";
import { toUndiciBody } from "./undici-body.js";
import { ResponseHandler } from "./undici-handler.js";
import { type LoadedUndici, loadUndici } from "./undici-loader.js";

/**
 * What undici's `Agent` takes (`connections`, `allowH2`, `connect`, …), or a dispatcher of your own, such as a
 * `ProxyAgent`. Leave retries to the client: a dispatcher that retries knows nothing of its rules.
 */
export type UndiciFetchOptions =
  | Omit<Agent.Options, "headersTimeout" | "bodyTimeout">
  | { dispatcher: Dispatcher };

/** The option `fetch` of a client, which can be closed. */
export interface UndiciFetch extends AsyncDisposable {
  (url: string, init: FetchInit, context?: AttemptContext): Promise<FetchResponse>;
  /**
   * Closes the connections of the `Agent` that this function made, once their requests are done. A dispatcher of your own
   * and the global one stay open.
   */
  close(): Promise<void>;
}

/**
 * Makes the option `fetch` of a client. It needs undici, which you install beside this package: `undici@7` for Node 20,
 * `undici@7` or `undici@8` from Node 22.19 on.
 *
 * @throws InputError with the first call, where undici is missing or does not run on this Node
 * @example
 * const client = new MyCreditApp({ fetch: undiciFetch({ connections: 64 }) });
 */
export function undiciFetch(options?: UndiciFetchOptions): UndiciFetch {
  let own: Agent | undefined;
  let undici: LoadedUndici | undefined;
  const loading = loadUndici();
  // Whoever makes the first call is told.
  loading.catch(() => undefined);

  const chooseDispatcher = ({ Agent, getGlobalDispatcher }: LoadedUndici): Dispatcher => {
    if (options === undefined) return getGlobalDispatcher();
    if ("dispatcher" in options) return options.dispatcher;
    own ??= new Agent(options);
    return own;
  };

  const send = async (url: string, { method, headers, body, signal }: FetchInit): Promise<FetchResponse> => {
    undici ??= await loading;
    const dispatcher = chooseDispatcher(undici);
    const { origin, pathname, search } = new URL(url);
    const request = {
      origin,
      path: pathname + search,
      method: method as Dispatcher.HttpMethod,
      headers: { "Accept-Encoding": "gzip, br", ...headers },
      body: toUndiciBody(body, dispatcher, undici),
      headersTimeout: 0,
      bodyTimeout: 0,
      // A dispatcher with a redirect interceptor of its own takes this as its order.
      maxRedirections: 0,
    };
    return new Promise<FetchResponse>((resolve, reject) => {
      const handler = new ResponseHandler(signal, resolve, reject);
      if (!signal.aborted) dispatcher.dispatch(request, handler as unknown as Dispatcher.DispatchHandler);
    });
  };

  const close = async () => {
    await own?.close();
  };
  return Object.assign(send, { close, [Symbol.asyncDispose]: close });
}

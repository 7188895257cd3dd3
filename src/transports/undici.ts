/**
 * A faster way to send, for Node: undici's `request`, which makes no `Request`, `Headers` or `Response`.
 *
 * | of an answer         | what happens                                                                      |
 * |----------------------|-----------------------------------------------------------------------------------|
 * | a redirect           | is handed back as it is: the token goes to no other origin                          |
 * | `Content-Encoding`   | gzip, deflate and br are decoded, as by `fetch`; any other is left as it is        |
 * | silence              | ends with the call's own deadline: undici's timeouts for headers and body are off |
 */
import { pipeline, type Readable, type Transform } from "node:stream";
import { text } from "node:stream/consumers";
import { constants, createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, type Dispatcher, FormData as UndiciFormData } from "undici";
import type { ResponseHeaders } from "../errors/response-headers.js";
import type { AttemptContext, BodyReader, FetchInit, FetchResponse } from "./transport.js";

/**
 * What undici's `Agent` takes (`connections`, `allowH2`, `connect`, …), or a dispatcher of your own, such as a
 * `ProxyAgent`. Leave sending again to the client: a dispatcher that does it knows nothing of its rules.
 */
export type UndiciFetchOptions =
  | Omit<Agent.Options, "headersTimeout" | "bodyTimeout">
  | { dispatcher: Dispatcher };

/** The option `fetch` of a client. */
export type UndiciFetch = (url: string, init: FetchInit, context?: AttemptContext) => Promise<FetchResponse>;

/** As many codings as browsers and curl take from one answer. Each costs memory that the server chooses to spend. */
const mostCodings = 5;

/**
 * Makes the option `fetch` of a client.
 *
 * @example
 * const client = new MyCreditApp({ fetch: undiciFetch({ connections: 64 }) });
 */
export function undiciFetch(options: UndiciFetchOptions = {}): UndiciFetch {
  const dispatcher = "dispatcher" in options ? options.dispatcher : new Agent(options);
  return async (url, { method, headers, body, signal }) => {
    const { origin, pathname, search } = new URL(url);
    const request = {
      origin,
      path: pathname + search,
      method: method as Dispatcher.HttpMethod,
      headers: { "Accept-Encoding": "gzip, br", ...headers },
      body: body instanceof FormData ? toUndiciForm(body) : ((body ?? null) as string | null),
      signal,
      headersTimeout: 0,
      bodyTimeout: 0,
      // A dispatcher with a redirect interceptor of its own takes this as its order.
      maxRedirections: 0,
    };
    const answer = await dispatcher.request(request);
    return toFetchResponse(answer);
  };
}

/** undici writes only its own kind of form. The files in it are handed over unread, and read as they are sent. */
function toUndiciForm(form: FormData): UndiciFormData {
  const copy = new UndiciFormData();
  for (const [name, value] of form) copy.append(name, value);
  return copy;
}

function toFetchResponse({ statusCode, headers, body }: Dispatcher.ResponseData): FetchResponse {
  const decoders = createDecoders(headers["content-encoding"]);
  const decoded = decoders.length === 0 ? body : decode(body, decoders);
  return {
    status: statusCode,
    headers: new PlainHeaders(headers),
    body: { getReader: () => toReader(decoded) },
    text: () => text(decoded),
  };
}

function toReader(stream: Readable): BodyReader {
  const chunks = stream[Symbol.asyncIterator]();
  return {
    read: () => chunks.next() as ReturnType<BodyReader["read"]>,
    async cancel() {
      stream.destroy();
    },
  };
}

/** As lenient as `fetch` and curl: a stream that was not ended properly gives what there is of it. */
const zlibOptions = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
const brotliOptions = {
  flush: constants.BROTLI_OPERATION_FLUSH,
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
};

/** One decoder for each coding, the last that was applied first; none where one of them is unknown. */
function createDecoders(contentEncoding: string | string[] | undefined): Transform[] {
  if (contentEncoding === undefined) return [];
  const codings = String(contentEncoding).toLowerCase().split(",").reverse();
  if (codings.length > mostCodings) throw new Error(`more than ${mostCodings} content codings`);
  const decoders: Transform[] = [];
  for (const coding of codings) {
    switch (coding.trim()) {
      case "gzip":
      case "x-gzip":
        decoders.push(createGunzip(zlibOptions));
        break;
      case "deflate":
        decoders.push(createInflate(zlibOptions));
        break;
      case "br":
        decoders.push(createBrotliDecompress(brotliOptions));
        break;
      default:
        return [];
    }
  }
  return decoders;
}

/** Whatever breaks on the way, the last decoder fails with it, and with it the reading of the text. */
function decode(body: Readable, decoders: Transform[]): Readable {
  return pipeline([body, ...decoders], () => undefined) as Transform;
}

/** undici's headers, which have lower-case names already. */
class PlainHeaders implements ResponseHeaders {
  readonly #values: Dispatcher.ResponseData["headers"];

  constructor(values: Dispatcher.ResponseData["headers"]) {
    this.#values = values;
  }

  get(name: string): string | null {
    const value = Object.hasOwn(this.#values, name.toLowerCase()) ? this.#values[name.toLowerCase()] : null;
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  }

  forEach(visit: (value: string, name: string) => void): void {
    for (const name of Object.keys(this.#values)) visit(this.get(name) ?? "", name);
  }
}

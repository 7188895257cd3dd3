/**
 * The engine behind every method: openapi-fetch, which only this file imports.
 *
 * openapi-fetch puts the path and the query together. The session does the rest: the `Request` that openapi-fetch creates
 * is a plain object that carries the call, its `fetch` is the whole attempt loop, and no response is parsed
 * (`parseAs: "stream"`). Neither a header nor a body goes through openapi-fetch, as merging headers is most of its cost.
 */
import createClient, { createQuerySerializer } from "openapi-fetch";
import type { paths } from "../../generated/schema.js";
import type { LooseInput } from "./call-types.js";

/** Sends a request to the URL that openapi-fetch has put together. */
export type SendPrepared = (url: string) => Promise<unknown>;

/** Puts a URL together and sends a request there. Resolves or rejects as `send` does. */
export type Engine = (
  method: string,
  path: string,
  input: Pick<LooseInput, "path" | "query">,
  send: SendPrepared,
) => Promise<unknown>;

/**
 * Takes the place of `Request`, so that nothing is parsed or copied. openapi-fetch adds what is not a member yet, which
 * would give each request another hidden class.
 */
class PlannedRequest {
  /** Not the method of the call: openapi-fetch would look for no result of a HEAD. */
  readonly method = "any";
  readonly send: SendPrepared;

  constructor(
    readonly url: string,
    init: { readonly send: SendPrepared },
  ) {
    this.send = init.send;
  }
}

const noHeaders = { get: () => null };

/** Takes the place of `Response`. Its body is what `send` resolved with, and openapi-fetch returns it as it is. */
class Sent {
  readonly ok = true;
  readonly status = 200;
  readonly headers = noHeaders;

  constructor(readonly body: unknown) {}
}

const toSent = (result: unknown) => new Sent(result);
const serializeQuery = createQuerySerializer();

/** openapi-fetch encodes values and leaves names as they are. */
function encodeNames(query: object): object {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [encodeURIComponent(name), value as unknown]),
  );
}

/** Only `{name}`: openapi-fetch looks for every style that OpenAPI has, in every call. */
function serializePath(url: string, values: Readonly<Record<string, unknown>>): string {
  let written = url;
  for (const name in values)
    written = written.replaceAll(`{${name}}`, encodeURIComponent(String(values[name])));
  return written;
}

/** Creates the engine for one base URL. */
export function createEngine(baseUrl: string): Engine {
  const client = createClient<paths>({
    baseUrl,
    Request: PlannedRequest as unknown as typeof Request,
    fetch: ((request: PlannedRequest) => request.send(request.url).then(toSent)) as unknown as (
      input: Request,
    ) => Promise<Response>,
    querySerializer: (query) => serializeQuery(encodeNames(query)),
    pathSerializer: serializePath,
  });
  // The types of openapi-fetch know only the routes of `openapi.yaml`; a row may be for a route that it lacks.
  const request = client.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<{ data: unknown }>;
  return async (method, path, { path: pathParameters = {}, query = {} }, send) => {
    const params = { path: pathParameters, query };
    const { data } = await request(method, path, { params, send, parseAs: "stream" });
    return data;
  };
}

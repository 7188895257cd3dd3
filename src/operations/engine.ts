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

/** Takes the place of `Request`, so that nothing is parsed or copied. */
class PlannedRequest {
  constructor(
    readonly url: string,
    readonly init: { readonly send: SendPrepared },
  ) {}
}

const noHeaders = { get: () => null };
const serializeQuery = createQuerySerializer();

/** openapi-fetch encodes values and leaves names as they are. */
function encodeNames(query: object): object {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [encodeURIComponent(name), value as unknown]),
  );
}

/** Creates the engine for one base URL. */
export function createEngine(baseUrl: string): Engine {
  const client = createClient<paths>({
    baseUrl,
    Request: PlannedRequest as unknown as typeof Request,
    fetch: (async ({ url, init }: PlannedRequest) => ({
      ok: true,
      status: 200,
      headers: noHeaders,
      body: await init.send(url),
    })) as unknown as (input: Request) => Promise<Response>,
    querySerializer: (query) => serializeQuery(encodeNames(query)),
  });
  // The types of openapi-fetch know only the routes of `openapi.yaml`; a row may be for a route that it lacks.
  const request = client.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<unknown>;
  return async (method, path, { path: pathParameters = {}, query = {} }, send) => {
    const params = { path: pathParameters, query };
    let result: unknown;
    // Not taken from what openapi-fetch returns, as that has no data for a HEAD.
    const sendAndKeep: SendPrepared = async (url) => {
      result = await send(url);
    };
    await request(method, path, { params, send: sendAndKeep, parseAs: "stream" });
    return result;
  };
}

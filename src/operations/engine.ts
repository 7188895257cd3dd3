/**
 * The engine behind every method: openapi-fetch, which only this file imports.
 *
 * openapi-fetch puts path, query and body together. The session does the rest: the `Request` that openapi-fetch creates is
 * a plain object that carries the call, its `fetch` is the whole attempt loop, and no response is parsed
 * (`parseAs: "stream"`). No header goes through openapi-fetch, as merging headers is most of its cost.
 */
import createClient, { createQuerySerializer } from "openapi-fetch";
import type { paths } from "../../generated/schema.js";
import type { RequestBody } from "../transports/transport.js";
import type { LooseInput } from "./call-types.js";

/** Sends what openapi-fetch has put together. */
export type SendPrepared = (url: string, body: string | FormData | undefined) => Promise<unknown>;

/** Puts a request together and sends it. Resolves or rejects as `send` does. */
export type Engine = (
  method: string,
  path: string,
  input: Pick<LooseInput, "path" | "query"> & { body: string | FormData | undefined },
  send: SendPrepared,
) => Promise<unknown>;

/** Takes the place of `Request`, so that nothing is parsed or copied. */
class PlannedRequest {
  constructor(
    readonly url: string,
    readonly init: { readonly send: SendPrepared; readonly body?: RequestBody },
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
      body: await init.send(url, init.body as string | FormData | undefined),
    })) as unknown as (input: Request) => Promise<Response>,
    querySerializer: (query) => serializeQuery(encodeNames(query)),
    bodySerializer: (body) => body,
  });
  // The types of openapi-fetch know only the routes of `openapi.yaml`; a row may be for a route that it lacks.
  const request = client.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<unknown>;
  return async (method, path, { path: pathParameters = {}, query = {}, body }, send) => {
    const params = { path: pathParameters, query };
    let result: unknown;
    // Not taken from what openapi-fetch returns, as that has no data for a HEAD.
    const sendAndKeep: SendPrepared = async (url, written) => {
      result = await send(url, written);
    };
    await request(method, path, { params, body, send: sendAndKeep, parseAs: "stream" });
    return result;
  };
}

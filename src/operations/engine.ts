/**
 * openapi-fetch as the engine of every request of the facade, and its only importer.
 *
 * openapi-fetch puts path, query and body together. What would follow is the session's: the `Request` it makes is a plain
 * object that carries the call, its `fetch` is the whole attempt loop, and what that loop returns passes through untouched
 * (`parseAs: "stream"`). No header goes through it: merging them is most of what it costs.
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

/** In the place of `Request`: nothing is parsed, copied or made twice. */
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

/** Makes the engine for one base URL. */
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
  // Its types know the routes of `openapi.yaml`; the rows that come here may be of a route that it lacks.
  const request = client.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<{ data: unknown }>;
  return async (method, path, { path: pathParameters = {}, query = {}, body }, send) => {
    const params = { path: pathParameters, query };
    const { data } = await request(method, path, { params, body, send, parseAs: "stream" });
    return data;
  };
}

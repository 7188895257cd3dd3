/**
 * openapi-fetch over the session: the brief in one place. Only this file imports it.
 *
 * openapi-fetch puts the path, the query and the body together, makes a request of them, passes it to its `fetch`, and asks the
 * response for its data. The request is a `SessionRequest`, which can be sent again; the `fetch` is the session's loop; the
 * response has been read to its end. No header of ours goes through openapi-fetch, as merging headers is most of its cost.
 */
import createClient, { createQuerySerializer } from "openapi-fetch";
import type { paths } from "../../generated/schema.js";
import { type CallSettings, type OpenForm, SessionRequest } from "../session/request.js";
import type { SessionResponse } from "../session/response.js";
import type { Session } from "../session/session.js";

/** Sends a request, by method and path template. */
export type Api = (
  method: string,
  path: string,
  init: {
    readonly params: { readonly path: object; readonly query: object };
    readonly body: string | FormData | OpenForm | undefined;
    /** Handed on to the `SessionRequest`. */
    readonly call: CallSettings;
  },
) => Promise<{ readonly data?: unknown; readonly response: SessionResponse }>;

export function createApi(session: Session): Api {
  const client = createClient<paths>({
    baseUrl: session.baseUrl,
    Request: SessionRequest as unknown as typeof Request,
    fetch: session.fetch as unknown as (request: Request) => Promise<Response>,
    // It is written already.
    bodySerializer: (body: unknown) => body as string,
    querySerializer,
    pathSerializer: serializePath,
  });
  // The types of openapi-fetch know only the routes of `openapi.yaml`; a call may be for one that it lacks.
  return client.request as unknown as Api;
}

const serializeValues = createQuerySerializer();

/** openapi-fetch encodes values and leaves names as they are. */
function querySerializer(query: object): string {
  const entries = Object.entries(query).map(([name, value]) => [encodeURIComponent(name), value as unknown]);
  return entries.length === 0 ? "" : serializeValues(Object.fromEntries(entries));
}

/** Only `{name}`: openapi-fetch looks for every style that OpenAPI has, in every call. */
export function serializePath(url: string, values: Readonly<Record<string, unknown>>): string {
  let written = url;
  for (const name in values)
    written = written.replaceAll(`{${name}}`, encodeURIComponent(String(values[name])));
  return written;
}

import type { Fetch } from "../../index.js";

/** Receives the response to the token request. It may look at the shape only, and must keep no value. */
export type SeeToken = (status: number, body: unknown) => void;

/**
 * A `fetch` that sends only GET requests without a body, and the token request. It refuses everything else.
 *
 * @param baseUrl where the API is, without a slash at its end
 */
export function getOnly(baseUrl: string, send: Fetch, seeToken: SeeToken = () => undefined): Fetch {
  return async (url, init, context) => {
    const isToken = init.method === "POST" && url === `${baseUrl}/oauth2/token`;
    if (!isToken && (init.method !== "GET" || init.body !== undefined)) {
      throw new Error(`verify-spec only reads, and does not send ${init.method} ${new URL(url).pathname}`);
    }
    const response = await send(url, init, context);
    if (!isToken) return response;
    const text = await response.text();
    seeToken(response.status, parseJson(text));
    return { status: response.status, headers: response.headers, text: async () => text };
  };
}

/** The value of a JSON text; `undefined` if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

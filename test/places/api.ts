/** The API that the places call: it counts what it carries out, issues tokens and refuses those that it has revoked. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { breakingId, givenToken, guestId, hostId, revokingId, unknownId } from "./ids.js";
import { expectEqual, listen, type Results } from "./place.js";

/** The server, with everything that it has seen. */
export interface Api {
  readonly url: string;
  /** Method and path of each request but those for a token. */
  readonly requests: string[];
  /** The name of each file that was uploaded. */
  readonly uploads: string[];
  /** The body of each request for `/things`. */
  readonly things: string[];
  tokenRequests: number;
  /** How long the server takes for a request, in milliseconds. Default: not at all. */
  delayMs: (request: string) => number;
  /** In seconds. */
  expiresIn: number;
  /** How often the request for this guest was carried out. */
  posts(guest: string): number;
  revoke(): void;
  close(): void;
}

/** The environment with which a framework's process finds the API. */
export function environmentOf({ url }: Api): Record<string, string> {
  return {
    MYCREDITAPP_ORGANIZATION_ID: hostId,
    MYCREDITAPP_CLIENT_ID: "client-of-the-matrix",
    MYCREDITAPP_CLIENT_SECRET: "secret-of-the-matrix",
    MYCREDITAPP_BASE_URL: url,
  };
}

export async function openApi(): Promise<Api> {
  const carriedOut = new Map<string, number>();
  const valid = new Set<string>();
  const respond = (response: ServerResponse, status: number, body: unknown) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

  const answer = (request: IncomingMessage, body: string, response: ServerResponse) => {
    const { method = "", url = "" } = request;
    // A page of another origin may read everything.
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*, authorization");
    if (method === "OPTIONS") return response.writeHead(204).end();
    const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
    if (token !== givenToken && !valid.has(token))
      return respond(response, 401, { detail: "the token is not valid" });
    const [, , id = ""] = url.split("/");
    if (url.startsWith("/resources/currencies")) return respond(response, 200, [{ code: "USD" }]);
    if (url.startsWith("/things")) {
      api.things.push(body);
      return respond(response, 200, {});
    }
    if (url.endsWith("/financial-files") && method === "POST") {
      api.uploads.push(/filename="([^"]*)"/.exec(body)?.[1] ?? "none");
      return respond(response, 201, { id: "1", status: "processing" });
    }
    if (url.startsWith("/guest-connections/") && method === "GET") {
      const isOpen = (carriedOut.get(id) ?? 0) > 0;
      const connection = { guest_organization_id: id, host_organization_id: hostId, status: "connected" };
      respond(response, 200, { ...connection, active_action_type: isOpen ? "analytics_request" : null });
      if (id === revokingId) valid.clear();
      return response;
    }
    if (url.endsWith("/analytics/requests") && id !== unknownId) {
      if (id === breakingId) return request.socket.resetAndDestroy();
      const ids = { id: "1", host_organization_id: hostId, guest_organization_id: id };
      return respond(response, 201, { ...ids, action_type: "analytics_request", status: "active" });
    }
    return respond(response, 404, { detail: "not found" });
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      // The client has given the request up.
      return;
    }
    const line = `${request.method} ${request.url?.replace(/\?.*/, "")}`;
    const isToken = line === "POST /oauth2/token";
    if (isToken) api.tokenRequests += 1;
    else api.requests.push(line);
    // It acts immediately, and may take its time to say so.
    const id = request.url?.split("/")[2] ?? "";
    if (line.endsWith("/analytics/requests") && id !== unknownId)
      carriedOut.set(id, (carriedOut.get(id) ?? 0) + 1);
    const token = `token-${api.tokenRequests}-of-the-matrix`;
    await new Promise((resolve) => setTimeout(resolve, api.delayMs(line)));
    if (isToken) {
      valid.add(token);
      respond(response, 200, { access_token: token, token_type: "Bearer", expires_in: api.expiresIn });
    } else {
      answer(request, Buffer.concat(chunks).toString("latin1"), response);
    }
  });
  const port = await listen(server);
  const api: Api = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    uploads: [],
    things: [],
    tokenRequests: 0,
    delayMs: () => 0,
    expiresIn: 3_600,
    posts: (guest) => carriedOut.get(guest) ?? 0,
    revoke: () => valid.clear(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return api;
}

/** What the server must have seen of one run of `exercise.js`. */
export const serverSteps = ["each POST arrived once", "two tokens"];

export function judgeServer(api: Api): Results {
  const posts = [guestId, breakingId].map((id) => api.posts(id));
  return {
    "each POST arrived once": expectEqual(posts, [1, 1]),
    "two tokens": expectEqual(api.tokenRequests, 2),
  };
}

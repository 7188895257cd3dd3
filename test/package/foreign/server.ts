/** Servers on loopback that note what they receive. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What a server does with a request. */
export type Answerer = (response: ServerResponse, request: Received) => void;

export interface Server {
  readonly url: string;
  /** All but those for a token. */
  readonly requests: Received[];
  readonly tokenRequests: Received[];
  close(): void;
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answerer {
  return (response) =>
    void response
      .writeHead(status, { "content-type": "application/json", ...headers })
      .end(JSON.stringify(value));
}

/** Breaks the connection, after the request has arrived. */
export const reset: Answerer = (response) => void response.socket?.resetAndDestroy();

/** Each answers one request; the last one answers all that follow. */
export function inTurn(...answerers: Answerer[]): Answerer {
  let next = 0;
  return (response, request) => answerers[Math.min(next++, answerers.length - 1)]?.(response, request);
}

export async function startServer(answer: Answerer, answerToken: Answerer): Promise<Server> {
  const requests: Received[] = [];
  const tokenRequests: Received[] = [];
  const server = createServer(async (incoming: IncomingMessage, response) => {
    for await (const _chunk of incoming);
    const { method = "", url: path = "", headers } = incoming;
    const received = { method, path, headers };
    const isToken = path === "/oauth2/token";
    (isToken ? tokenRequests : requests).push(received);
    (isToken ? answerToken : answer)(response, received);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, requests, tokenRequests, close };
}

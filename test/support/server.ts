import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it arrived. */
export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** The body as it arrived, for what is no text. */
  rawBody: Buffer;
}

/** What the server does with a request. */
export type Answerer = (request: ReceivedRequest, response: ServerResponse) => void;

/** Answers with a status, headers and a text. */
export function answer(status: number, body = "", headers: Record<string, string> = {}): Answerer {
  return (_request, response) => response.writeHead(status, headers).end(body);
}

/** Answers with JSON. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answerer {
  return answer(status, JSON.stringify(value), { "content-type": "application/json", ...headers });
}

/** Answers in turn; the last answer serves every request after it. */
export function inTurn(...answerers: Answerer[]): Answerer {
  let next = 0;
  return (request, response) => {
    const answerer = answerers[Math.min(next, answerers.length - 1)];
    next += 1;
    answerer?.(request, response);
  };
}

/** A real HTTP server on a free port of loopback, closed when the test is over. Token requests are kept apart. */
export async function startServer(
  answerer: Answerer,
  tokenAnswerer: Answerer = json({ access_token: "token-1", expires_in: 3600 }),
): Promise<{ url: string; requests: ReceivedRequest[]; tokenRequests: ReceivedRequest[] }> {
  const requests: ReceivedRequest[] = [];
  const tokenRequests: ReceivedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const rawBody = Buffer.concat(chunks);
    const request = {
      method: incoming.method ?? "",
      path: incoming.url ?? "",
      headers: incoming.headers,
      body: rawBody.toString(),
      rawBody,
    };
    const isTokenRequest = request.path === "/oauth2/token";
    (isTokenRequest ? tokenRequests : requests).push(request);
    (isTokenRequest ? tokenAnswerer : answerer)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, tokenRequests };
}

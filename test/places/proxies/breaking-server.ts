/** A server that carries out each POST, counts it, and then does with the connection what the request asks for. */
import { createServer } from "node:http";
import { listen } from "../place.js";

/** What the server does after it has acted, by the header `X-Fault` of the request. */
export const faults = [
  "none",
  "none, and keeps the connection",
  "resets",
  "closes",
  "stalls",
  "sends half a head",
  "sends half a body",
  "sends half a chunked body",
  "responds 503 with Retry-After",
] as const;
export type Fault = (typeof faults)[number];

/** The server, with how often it has carried out the request for each guest. */
export interface BreakingServer {
  readonly port: number;
  readonly carriedOut: ReadonlyMap<string, number>;
  /** Takes it down: its port refuses connections from now on. */
  stop(): void;
}

export async function startBreakingServer(): Promise<BreakingServer> {
  const carriedOut = new Map<string, number>();
  const server = createServer(async (request, response) => {
    for await (const _chunk of request);
    const guestId = request.url?.split("/")[2] ?? "";
    carriedOut.set(guestId, (carriedOut.get(guestId) ?? 0) + 1);
    const body = JSON.stringify({ id: "1", guest_organization_id: guestId, status: "active" });
    const { socket } = request;
    const json = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n";
    const respond: Record<Fault, () => void> = {
      none: () =>
        response.writeHead(201, { "content-type": "application/json", connection: "close" }).end(body),
      "none, and keeps the connection": () =>
        response.writeHead(201, { "content-type": "application/json" }).end(body),
      resets: () => socket.resetAndDestroy(),
      closes: () => socket.destroy(),
      stalls: () => undefined,
      "sends half a head": () => socket.end("HTTP/1.1 201 Created\r\nContent-Ty"),
      "sends half a body": () =>
        socket.end(`${json}Content-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`),
      "sends half a chunked body": () =>
        socket.end(`${json}Transfer-Encoding: chunked\r\n\r\n14\r\n${body.slice(0, 20)}\r\n`),
      "responds 503 with Retry-After": () =>
        response.writeHead(503, { "retry-after": "1", connection: "close" }).end(),
    };
    respond[request.headers["x-fault"] as Fault]();
  });
  const port = await listen(server);
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, carriedOut, stop };
}

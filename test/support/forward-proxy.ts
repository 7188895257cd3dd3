import { once } from "node:events";
import { createServer, request as sendOn } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** What a forward proxy was asked for. */
export interface ProxiedRequest {
  /** `CONNECT` for a tunnel, else the method of a request for `http://`. */
  readonly method: string;
  /** `host:port` of a tunnel, else the whole URL. */
  readonly target: string;
  /** The header `Proxy-Authorization`. */
  readonly authorization: string | undefined;
}

export interface ForwardProxy {
  readonly url: string;
  readonly requests: readonly ProxiedRequest[];
  close(): void;
}

/**
 * A real forward proxy on a free port of loopback, as companies have them: it opens tunnels (`CONNECT`), and passes on
 * requests whose target is a whole URL. It reaches loopback and nothing else.
 *
 * @param authorization the `Proxy-Authorization` without which it answers 407
 */
export async function openForwardProxy(authorization?: string): Promise<ForwardProxy> {
  const requests: ProxiedRequest[] = [];
  const sockets = new Set<Socket>();
  const isRefused = (given: string | undefined) => authorization !== undefined && given !== authorization;

  const server = createServer((incoming, response) => {
    const { method = "", url = "", headers } = incoming;
    const { "proxy-authorization": given, "proxy-connection": _, ...others } = headers;
    requests.push({ method, target: url, authorization: given });
    if (isRefused(given)) return void response.writeHead(407).end();
    if (!URL.canParse(url) || new URL(url).hostname !== "127.0.0.1")
      return void response.writeHead(403).end();
    const outgoing = sendOn(url, { method, headers: others }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    incoming.pipe(outgoing);
  });
  server.on("connect", ({ url = "", headers }, socket: Socket) => {
    const given = headers["proxy-authorization"];
    requests.push({ method: "CONNECT", target: url, authorization: given });
    if (isRefused(given)) return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    const [host, port] = url.split(":");
    if (host !== "127.0.0.1") return void socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const upstream = connect(Number(port), host);
    upstream.once("connect", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.once("error", () => {
      if (upstream.bytesRead > 0) socket.destroy();
      else socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    socket.on("error", () => upstream.destroy());
    sockets.add(upstream);
  });
  server.on("connection", (socket) => sockets.add(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

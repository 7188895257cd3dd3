import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A request as its bytes arrived. */
export interface RawRequest {
  method: string;
  path: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
  /** Which connection it came on, from 0. */
  connection: number;
}

/** What the server does with a request. It speaks for itself: nothing is added to what it writes. */
export type Step = (socket: Socket, request: RawRequest) => void;

/** Writes bytes as they are and leaves the connection open. */
export function write(...pieces: (string | Buffer)[]): Step {
  return (socket) => {
    for (const piece of pieces) socket.write(piece);
  };
}

/** Writes bytes as they are and ends the connection. */
export function writeAndEnd(...pieces: (string | Buffer)[]): Step {
  return (socket, request) => {
    write(...pieces)(socket, request);
    socket.end();
  };
}

/** A complete, well-formed answer. */
export function reply(
  status: number,
  body: string | Buffer = "",
  headers: Record<string, string> = {},
): Step {
  return write(head(status, { "content-length": String(Buffer.byteLength(body)), ...headers }), body);
}

export function replyJson(value: unknown, status = 200, headers: Record<string, string> = {}): Step {
  return reply(status, JSON.stringify(value), { "content-type": "application/json", ...headers });
}

/** The head of an answer. */
export function head(status: number, headers: Record<string, string> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n`;
}

/** Breaks the connection with a TCP reset. */
export const reset: Step = (socket) => void socket.resetAndDestroy();

/** Says nothing, and keeps the connection. */
export const stall: Step = () => undefined;

/** Sends the head, then a byte every few milliseconds, without end. */
export const drip: Step = (socket) => {
  socket.write(head(200, { "content-type": "application/json", "content-length": "1000000" }));
  const timer = setInterval(() => socket.write("["), 5);
  socket.once("close", () => clearInterval(timer));
};

/** One step for each request in turn; the last one serves every request after it. */
export function script(...steps: Step[]): Step {
  let next = 0;
  return (socket, request) => {
    const step = steps[Math.min(next, steps.length - 1)];
    next += 1;
    step?.(socket, request);
  };
}

/** What a test can see of a running server. */
export interface TcpServer {
  url: string;
  /** Every request but those for a token, in the order in which they were read whole. */
  requests: RawRequest[];
  tokenRequests: RawRequest[];
  /** How many connections were made. */
  readonly connections: number;
  /** How many of them are open. */
  readonly openSockets: number;
  /** Resolves when no connection is open any more. */
  allClosed(): Promise<void>;
  /** Listens no more. */
  close(): void;
  /** Ends every open connection, as a server does whose keep-alive time is over. */
  endAll(): void;
}

const freshToken = replyJson({ access_token: "token-1", expires_in: 3600 });

/** A TCP server on a free port of loopback that reads HTTP requests and answers with whatever bytes the steps write. */
export async function openTcpServer(
  step: Step,
  {
    token = freshToken,
    onConnection,
  }: { token?: Step; onConnection?: (socket: Socket, number: number) => void } = {},
): Promise<TcpServer & { destroy(): void }> {
  const requests: RawRequest[] = [];
  const tokenRequests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;

  const server = createServer({ noDelay: true }, (socket) => {
    const connection = connections;
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // The other side may break the connection at any time: that is what these tests are about.
    socket.on("error", () => undefined);
    onConnection?.(socket, connection);
    let bytes = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (;;) {
        const read = readRequest(bytes, connection);
        if (!read) break;
        bytes = bytes.subarray(read.length);
        const isTokenRequest = read.request.path === "/oauth2/token";
        (isTokenRequest ? tokenRequests : requests).push(read.request);
        (isTokenRequest ? token : step)(socket, read.request);
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    requests,
    tokenRequests,
    get connections() {
      return connections;
    },
    get openSockets() {
      return sockets.size;
    },
    async allClosed() {
      await Promise.all(
        [...sockets].map((socket) => new Promise((resolve) => socket.once("close", resolve))),
      );
    },
    endAll() {
      for (const socket of sockets) socket.end();
    },
    close() {
      server.close();
    },
    destroy() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** The same for one test: closed when the test is over. */
export async function startTcpServer(...args: Parameters<typeof openTcpServer>): Promise<TcpServer> {
  const server = await openTcpServer(...args);
  onTestFinished(() => server.destroy());
  return server;
}

/** A port on loopback where nothing listens. */
export async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** The first whole request in these bytes, if there is one. Bodies are read by their Content-Length. */
function readRequest(bytes: Buffer, connection: number): { request: RawRequest; length: number } | undefined {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return undefined;
  const [requestLine = "", ...lines] = bytes.subarray(0, headEnd).toString("latin1").split("\r\n");
  const [method = "", path = ""] = requestLine.split(" ");
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const length = headEnd + 4 + Number(headers["content-length"] ?? 0);
  if (bytes.length < length) return undefined;
  const body = bytes.subarray(headEnd + 4, length).toString();
  return { request: { method, path, headers, body, connection }, length };
}

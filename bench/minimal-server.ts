/**
 * HTTP for the servers of the benchmark. It reads no more than it must, so that it is never what is waited for: the head
 * of a request, and as much of a body as `Content-Length` says.
 */
import { type AddressInfo, createServer, type Socket } from "node:net";

export interface Request {
  readonly method: string;
  readonly target: string;
}

/** Answers a request, at once or later. */
export type Answer = (request: Request, reply: (response: Buffer) => void) => void;

export function toResponse(status: string, body: string): Buffer {
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
  return Buffer.from(`${head}\r\nX-Request-ID: bench\r\n\r\n${body}`);
}

/** Listens on loopback, and tells the parent process at which port. Ends with the parent. */
export function listen(answer: Answer): void {
  const server = createServer((socket) => serve(socket, answer));
  server.listen({ port: 0, host: "127.0.0.1", backlog: 16_384 }, () => {
    process.send?.((server.address() as AddressInfo).port);
  });
  process.on("disconnect", () => process.exit());
}

function serve(socket: Socket, answer: Answer): void {
  let pending = "";
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    pending += chunk.toString("latin1");
    for (;;) {
      const headEnd = pending.indexOf("\r\n\r\n");
      if (headEnd < 0) return;
      const head = pending.slice(0, headEnd);
      const requestEnd = headEnd + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (pending.length < requestEnd) return;
      pending = pending.slice(requestEnd);
      const [method = "", target = ""] = head.slice(0, head.indexOf(" HTTP/")).split(" ");
      answer({ method, target }, (response) => socket.writable && socket.write(response));
    }
  });
}

/**
 * The server that every client calls, in a process of its own. It reads no more of HTTP than it must, so that it is
 * never what is waited for: the head of a request, and as much of a body as `Content-Length` says.
 *
 *   POST anything              the answer of the operation
 *   POST …/oauth2/token        a token
 *   GET …?limit=&offset=       a page of the long list, after its latency
 */
import { type AddressInfo, createServer, type Socket } from "node:net";
import { answerText, pageLatencyMs, recordCount } from "./api.js";

function toAnswer(body: string): Buffer {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
  return Buffer.from(`${head}\r\nX-Request-ID: bench\r\n\r\n${body}`);
}

const actionAnswer = toAnswer(answerText);
const tokenAnswer = toAnswer(JSON.stringify({ access_token: "bench-token", expires_in: 3600 }));

function toPage(target: string): Buffer {
  const query = new URL(target, "http://server").searchParams;
  const offset = Number(query.get("offset"));
  const count = Math.max(0, Math.min(Number(query.get("limit") ?? 100), recordCount - offset));
  const items = Array.from({ length: count }, (_, index) => ({ id: `record-${offset + index}` }));
  return toAnswer(JSON.stringify({ items, total_items: recordCount }));
}

function serve(socket: Socket): void {
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
      const target = head.slice(head.indexOf(" ") + 1, head.indexOf(" HTTP/"));
      if (head.startsWith("GET ")) setTimeout(() => socket.write(toPage(target)), pageLatencyMs);
      else socket.write(target.endsWith("/oauth2/token") ? tokenAnswer : actionAnswer);
    }
  });
}

const server = createServer(serve).listen({ port: 0, host: "127.0.0.1", backlog: 16_384 }, () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on("disconnect", () => process.exit());

import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";

/**
 * A server that tells what it received, over http, or https with the certificate that it is given. It runs without vitest.
 *
 * | path            | response                                                          |
 * |-----------------|-------------------------------------------------------------------|
 * | ends in /big    | 4 MiB of JSON                                                     |
 * | ends in /never  | none                                                              |
 * | any other       | JSON: method, path, headers, and the file of a form that was sent |
 */
export async function openEchoServer(tls?: {
  key: string;
  cert: string;
}): Promise<{ url: string; close(): void }> {
  const listener: RequestListener = async (request, response) => {
    const body = await buffer(request);
    const { method, url, headers } = request;
    if (url?.endsWith("/never")) return;
    const answer = url?.endsWith("/big")
      ? "x".repeat(4 * 2 ** 20)
      : { method, path: url, headers, file: await readFile(request, body) };
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(gzipSync(JSON.stringify(answer)));
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readFile({ headers }: IncomingMessage, body: Buffer): Promise<object | undefined> {
  const contentType = headers["content-type"] ?? "";
  if (!contentType.startsWith("multipart/")) return undefined;
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": contentType },
  }).formData();
  const file = form.get("file") as File;
  return { name: file.name, type: file.type, text: await file.text() };
}

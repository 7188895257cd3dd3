/** The server of the soak run, in a process of its own, so that its memory is not counted. Tells its port by a message. */
import { createServer, type ServerResponse } from "node:http";

let requests = 0;
let open = 0;
let mostOpen = 0;

const answers: ((response: ServerResponse) => void)[] = [
  (response) => response.writeHead(503, { "retry-after": "0" }).end(),
  (response) => response.writeHead(429, { "retry-after": "0" }).end(),
  (response) => response.writeHead(500).end("oops"),
  (response) => void response.socket?.destroy(),
  (response) => response.writeHead(401).end(),
  (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>"),
  // It never ends: the caller aborts.
  (response) => void response.writeHead(200).write("{"),
];

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    if (request.url === "/oauth2/token") {
      response.end(JSON.stringify({ access_token: `token-${requests}`, expires_in: 3600 }));
      return;
    }
    requests += 1;
    // One request in twenty meets a fault, each in turn.
    const fault = requests % 20 === 0 ? answers[(requests / 20) % answers.length] : undefined;
    if (fault) fault(response);
    else response.writeHead(200, { "content-type": "application/json" }).end('{"status":"active"}');
  });
});
server.on("connection", (socket) => {
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  socket.on("close", () => {
    open -= 1;
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : undefined });
});
process.on("message", () => process.send?.({ requests, open, mostOpen }));
process.on("disconnect", () => process.exit());

/** Listens on a port, says which, and stops, so that nobody accepts a connection any more. */
import { createServer } from "node:net";
import process from "node:process";

const server = createServer();
server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
  console.log(server.address().port);
  setImmediate(() => process.kill(process.pid, "SIGSTOP"));
});

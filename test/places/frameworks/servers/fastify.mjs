import process from "node:process";
import Fastify from "fastify";
import { getClient } from "../client.js";
import { exercise } from "../exercise.js";
import { ended, logged, mock, tryRecipes } from "./recipes.mjs";
import { statusOf } from "./status.mjs";

const app = Fastify({
  logger: { level: "debug", stream: { write: (line) => logged.push(line) } },
  requestIdHeader: "x-request-id",
});
const port = Number(process.env.PORT);
app.get("/exercise", async () => ({
  ...(await exercise(getClient())),
  ...(await tryRecipes(`http://127.0.0.1:${port}`)),
}));

const mocked = mock.client();
app.get("/records", (request, reply) => {
  const left = new AbortController();
  reply.raw.on("close", () => left.abort());
  const client = mocked.withOptions({ logger: request.log });
  return client.privateRecords.list({ limit: 20 }, { signal: left.signal });
});
app.setErrorHandler((error, request, reply) => {
  ended.push(error.code);
  return reply.code(statusOf(error)).send({ error: error.code, requestId: request.id });
});
await app.listen({ port, host: "127.0.0.1" });

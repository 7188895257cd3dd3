import { randomUUID } from "node:crypto";
import process from "node:process";
import express from "express";
import { getClient } from "../client.js";
import { exercise } from "../exercise.js";
import { ended, logged, mock, tryRecipes } from "./recipes.mjs";
import { statusOf } from "./status.mjs";

const app = express();
const url = `http://127.0.0.1:${process.env.PORT}`;
app.get("/exercise", async (_request, response) =>
  response.json({ ...(await exercise(getClient())), ...(await tryRecipes(url)) }),
);

const mocked = mock.client();
app.get("/records", async (request, response) => {
  const left = new AbortController();
  response.on("close", () => left.abort());
  const requestId = request.get("x-request-id") ?? randomUUID();
  const client = mocked.withOptions({
    logger: (_level, _fields, line) => logged.push(`${requestId} ${line}`),
  });
  response.json(await client.privateRecords.list({ limit: 20 }, { signal: left.signal }));
});
app.use((error, _request, response, _next) => {
  ended.push(error.code);
  response.status(statusOf(error)).json({ error: error.code });
});
app.listen(Number(process.env.PORT), "127.0.0.1");

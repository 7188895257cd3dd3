/**
 * A server that answers with the examples of the document, behind express-openapi-validator, which judges every request of
 * the contract tests and every example.
 */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express, { type NextFunction, type Request, type Response } from "express";
import { middleware } from "express-openapi-validator";
import { callEveryOperation, report } from "./calls.js";
import { readDocument } from "./document.js";

const document = await readDocument("openapi.json");
const app = express();
app.use(express.json());
app.use(
  middleware({
    apiSpec: "node_modules/mycreditapp/openapi.json",
    validateRequests: true,
    validateResponses: true,
    validateSecurity: false,
  }),
);
const hostId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
const problems: string[] = [];
const operations = new Set<string>();
const examples = new Set<string>();

/** Answers with the example that `Prefer` names, as Prism does, else with the first. */
app.use((request: Request, response: Response) => {
  const { openApiRoute } = (request as Request & { openapi: { openApiRoute: string } }).openapi;
  const path = openApiRoute.slice(new URL(document.url).pathname.length);
  operations.add(`${request.method} ${path}`);
  const [, code = "200", name] = /code=(\d+)(?:, example=(.+))?/.exec(request.get("prefer") ?? "") ?? [];
  const found = document.examplesOf(request.method.toLowerCase(), path, code) ?? {};
  const shown = name ?? Object.keys(found)[0] ?? "";
  const example = found[shown];
  if (example === undefined) return void response.status(Number(code)).end();
  examples.add(`${request.method} ${path} ${shown}`);
  response.status(Number(code)).json(example);
});
app.use((error: Error & { status?: number }, request: Request, response: Response, _next: NextFunction) => {
  problems.push(`${request.method} ${request.path}: ${error.message}`);
  response.status(error.status ?? 500).json({ detail: error.message });
});

const server = app.listen(0, "127.0.0.1");
await once(server, "listening");
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1-beta`;
const outcome = await callEveryOperation({ baseUrl, examples: true });
const accepted = problems.length;
// It must also be able to refuse, or what it accepts would say nothing.
const refused = await fetch(`${baseUrl}/guest-invitations`, {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
    "Requester-Organization-ID": hostId,
    "Target-Organization-ID": hostId,
  },
  body: JSON.stringify({ email: 7 }),
});
report(`${operations.size} operations, ${examples.size} examples`, [
  ...problems.slice(0, accepted),
  ...outcome.problems,
  ...(refused.status === 400 ? [] : [`a wrong request was answered with ${refused.status}`]),
]);

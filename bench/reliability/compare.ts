/**
 * The same failing server for mycreditapp and three well-known SDKs, each with its defaults. Prints the table of
 * bench/reliability/README.md.
 *
 * Run it with `npm ci && npm start` in this folder. It is a package of its own, so that the other SDKs never become
 * dependencies of ours. The servers of the others are not this one: what they do may be right for them (Stripe's API
 * takes idempotency keys, which make a second POST harmless).
 */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { Octokit } from "@octokit/core";
import OpenAI from "openai";
import Stripe from "stripe";
import { MyCreditApp } from "../../src/index.js";

const secret = "canary-secret-0f4e";
const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";
const json = { "content-type": "application/json" };

type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

const answer =
  (status: number, headers: Record<string, string> = {}): Answerer =>
  (_request, response) =>
    void response.writeHead(status, { ...json, ...headers }).end("{}");
const reset: Answerer = (request) => void request.socket.resetAndDestroy();

/** A server that notes what it sees. Requests for a token are answered and counted apart. */
async function withServer<T>(
  answerer: Answerer,
  work: (server: {
    url: string;
    port: number;
    requests: IncomingMessage[];
    tokenRequests: number;
  }) => Promise<T>,
): Promise<T> {
  const seen = { url: "", port: 0, requests: [] as IncomingMessage[], tokenRequests: 0 };
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      if (request.url === "/oauth2/token") {
        seen.tokenRequests += 1;
        response.writeHead(200, json).end(JSON.stringify({ access_token: "token", expires_in: 3600 }));
        return;
      }
      seen.requests.push(request);
      answerer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  seen.port = (server.address() as AddressInfo).port;
  seen.url = `http://127.0.0.1:${seen.port}`;
  try {
    return await work(seen);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** One SDK: how a client is made, and how it makes a POST and a GET. */
interface Sdk {
  name: string;
  version: string;
  makeClient(server: { url: string; port: number }, askedForKey: () => void): unknown;
  post(client: unknown): PromiseLike<unknown>;
  get(client: unknown): PromiseLike<unknown>;
}

async function versionOf(path: string): Promise<string> {
  const text = await readFile(new URL(path, import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

const sdks: Sdk[] = [
  {
    name: "mycreditapp",
    version: await versionOf("../../package.json"),
    makeClient: ({ url }, askedForKey) =>
      new MyCreditApp({
        organizationId,
        clientId: "client-1",
        clientSecret: () => {
          askedForKey();
          return secret;
        },
        baseUrl: url,
      }),
    post: (client) => (client as MyCreditApp).analytics.request(guestId),
    get: (client) => (client as MyCreditApp).currencies.list(),
  },
  {
    name: "openai",
    version: await versionOf("node_modules/openai/package.json"),
    makeClient: ({ url }, askedForKey) =>
      new OpenAI({
        apiKey: async () => {
          askedForKey();
          return secret;
        },
        baseURL: url,
      }),
    post: (client) =>
      (client as OpenAI).embeddings.create({ model: "m", input: "a", encoding_format: "float" }),
    get: (client) => (client as OpenAI).models.list(),
  },
  {
    name: "stripe",
    version: await versionOf("node_modules/stripe/package.json"),
    makeClient: ({ port }) =>
      new Stripe(secret, { host: "127.0.0.1", port, protocol: "http", telemetry: false }),
    post: (client) => (client as Stripe).customers.create({ name: "a" }),
    get: (client) => (client as Stripe).customers.list(),
  },
  {
    name: "@octokit/core",
    version: await versionOf("node_modules/@octokit/core/package.json"),
    makeClient: ({ url }) =>
      new Octokit({ auth: secret, baseUrl: url, log: { debug() {}, info() {}, warn() {}, error() {} } }),
    post: (client) => (client as Octokit).request("POST /user/repos", { name: "a" }),
    get: (client) => (client as Octokit).request("GET /user"),
  },
];

/** How a call ends, or that it had not ended after the limit. */
async function endOf(call: PromiseLike<unknown>, limitMs: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("waiting"), limitMs);
  });
  const end = call.then(
    () => "data",
    (error: unknown) => error,
  );
  return Promise.race([end, limit]).finally(() => clearTimeout(timer));
}

async function countPosts(sdk: Sdk, answerer: Answerer): Promise<string> {
  return withServer(answerer, async (server) => {
    await endOf(sdk.post(sdk.makeClient(server, () => undefined)), 30_000);
    const hasKey = server.requests.some(({ headers }) => headers["idempotency-key"] !== undefined);
    return `${server.requests.length}${hasKey ? ", with an idempotency key" : ""}`;
  });
}

async function countGets(sdk: Sdk, answerer: Answerer): Promise<string> {
  return withServer(answerer, async (server) => {
    await endOf(sdk.get(sdk.makeClient(server, () => undefined)), 30_000);
    return String(server.requests.length);
  });
}

async function waitAsAsked(sdk: Sdk): Promise<string> {
  return withServer(answer(429, { "retry-after": "120" }), async (server) => {
    const startedAtMs = performance.now();
    const end = await endOf(sdk.get(sdk.makeClient(server, () => undefined)), 15_000);
    const seconds = (performance.now() - startedAtMs) / 1000;
    if (end === "waiting") return `still waiting after 15 s, ${server.requests.length} sent`;
    const when = seconds < 0.4 ? "immediately" : "before the 120 s were over";
    return `error ${when}, ${server.requests.length} sent`;
  });
}

async function countKeys(sdk: Sdk): Promise<string> {
  return withServer(answer(200), async (server) => {
    let asked = 0;
    const client = sdk.makeClient(server, () => {
      asked += 1;
    });
    await Promise.all(Array.from({ length: 100 }, () => endOf(sdk.post(client), 30_000)));
    const requests = `${server.requests.length} requests`;
    const tokens = server.tokenRequests > 0 ? `, plus ${server.tokenRequests} for a token` : "";
    return `${requests}${tokens}; ${asked > 0 ? `function for the secret called ${asked}×` : "takes no function"}`;
  });
}

/** Whether what a log would print holds the secret: the client, and the error of a refused call. */
async function inspectBoth(sdk: Sdk): Promise<string> {
  return withServer(answer(403), async (server) => {
    const client = sdk.makeClient(server, () => undefined);
    const error = await endOf(sdk.get(client), 30_000);
    const shows = (value: unknown) =>
      inspect(value, { depth: 10 }).includes(secret) ? "shows it" : "hides it";
    return `client ${shows(client)}, error ${shows(error)}`;
  });
}

const points: [string, (sdk: Sdk) => Promise<string>][] = [
  ["POSTs sent after a reset", (sdk) => countPosts(sdk, reset)],
  ["POSTs sent after a 500", (sdk) => countPosts(sdk, answer(500))],
  ["GETs sent after a reset", (sdk) => countGets(sdk, reset)],
  ["100 calls at the same time", countKeys],
  ["GET, 429 with `Retry-After: 120`", waitAsAsked],
  ["the secret in `util.inspect`", inspectBoth],
];

const rows = [
  ["what we measured", ...sdks.map(({ name, version }) => `${name} ${version}`)],
  sdks.map(() => "---").concat("---"),
];
for (const [what, measure] of points) {
  rows.push([what, ...(await Promise.all(sdks.map((sdk) => measure(sdk))))]);
}
for (const row of rows) console.log(`| ${row.join(" | ")} |`);
// A pause that an SDK still sleeps would keep the process for two minutes.
process.exit();

/**
 * A back end on `node:http` only: request ids, aborts, a health check, and errors as HTTP responses. Run it against the
 * mock: `npm run mock`, then `npx tsx examples/backend.ts`, then
 * `curl --include http://127.0.0.1:3000/guests/a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60`.
 */
import { randomUUID } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pathToFileURL } from "node:url";
import { type AnyMyCreditAppError, isMyCreditAppError, MyCreditApp } from "mycreditapp";
import { hostId } from "./operations.js";

/** What a route knows about its request. */
interface Incoming {
  readonly client: MyCreditApp;
  readonly parameter: string;
  /** Aborts when the caller hangs up, and ends the calls to the API with it. */
  readonly signal: AbortSignal;
  readonly readJson: () => Promise<unknown>;
}

interface Outgoing {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

type Route = (incoming: Incoming) => Promise<Outgoing>;

const routes: readonly [method: string, path: RegExp, route: Route][] = [
  [
    "GET",
    /^\/health$/,
    async ({ client, signal }) => {
      // A token shows that the API is reachable and accepts the credentials. The client keeps it, so that this check mostly
      // sends nothing.
      await client.getAccessToken({ signal, timeout: 2_000 });
      return { status: 200, body: { status: "ok", api: client.baseUrl } };
    },
  ],
  [
    "GET",
    /^\/guests\/([^/]+)$/,
    async ({ client, parameter, signal }) => {
      const { status, total_score } = await client.guestConnections.get(parameter, { signal });
      return { status: 200, body: { status, total_score } };
    },
  ],
  [
    "POST",
    /^\/invitations$/,
    async ({ client, signal, readJson }) => {
      // The client checks what a caller sends: `email` may be missing, and there may be unknown fields.
      const { email, expired_at } = (await readJson()) as { email: string; expired_at: string };
      const { id } = await client.guestInvitations.create({ email, expired_at }, { signal });
      return { status: 201, body: { id } };
    },
  ],
];

/**
 * A failure of a call to the API, as the response of this back end. The body is for the caller; everything else is for the
 * log.
 */
export function toResponse(error: AnyMyCreditAppError): Outgoing {
  switch (error.code) {
    case "invalid_input": {
      // A bad option is a defect of this program, which the caller need not know about.
      const isOfCaller = error.issues.every(({ place }) => place === "argument");
      return isOfCaller ? refusal(400, "invalid request", error.issues) : failure(500, "internal error");
    }
    case "validation_failed":
      return refusal(400, "invalid request", error.issues);
    case "not_found":
      return failure(404, "not found");
    case "conflict":
      return failure(409, "not possible in this state");
    case "permission_denied":
      return failure(403, "not allowed");
    case "rate_limited": {
      const seconds = Math.ceil(error.retryAfter ?? 1);
      return { ...failure(503, "busy"), headers: { "retry-after": String(seconds) } };
    }
    case "timeout":
      return failure(504, "no response in time");
    default:
      // Including `authentication_failed`: the credentials of this back end are wrong, not the caller's.
      return failure(502, "the credit service failed");
  }
}

function failure(status: number, error: string): Outgoing {
  return { status, body: { error } };
}

/** The places in the API's input are the same in this back end's: `/body/email`. */
function refusal(
  status: number,
  error: string,
  issues: readonly { pointer: string; message: string }[],
): Outgoing {
  return { status, body: { error, issues: issues.map(({ pointer, message }) => ({ pointer, message })) } };
}

/** A back end over a client that is created once. */
export function createBackend(client: MyCreditApp, log: (line: object) => void = console.log): Server {
  return createServer((request, response) => void respond(client, request, response, log));
}

async function respond(
  client: MyCreditApp,
  request: IncomingMessage,
  response: ServerResponse,
  log: (line: object) => void,
): Promise<void> {
  const requestId = readRequestId(request);
  const hangUp = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) hangUp.abort(new Error("the caller hung up"));
  });
  const { pathname } = new URL(request.url ?? "/", "http://back.end");
  const line = { requestId, method: request.method, path: pathname };
  let outgoing: Outgoing;
  try {
    // The API's log gets the request id of this back end, and this log gets the API's.
    const traced = client.withOptions({ headers: { "X-Request-ID": requestId } });
    outgoing = await findRoute(request.method, pathname, {
      client: traced,
      signal: hangUp.signal,
      readJson: () => readJson(request),
    });
    log({ ...line, status: outgoing.status });
  } catch (error) {
    const isOfApi = isMyCreditAppError(error);
    outgoing = isOfApi
      ? toResponse(error)
      : failure(error instanceof SyntaxError ? 400 : 500, "internal error");
    // `toJSON` leaves out headers, body and stack.
    log({ ...line, status: outgoing.status, error: isOfApi ? error.toJSON() : String(error) });
  }
  if (hangUp.signal.aborted) return;
  response.writeHead(outgoing.status, {
    "content-type": "application/json",
    "x-request-id": requestId,
    ...outgoing.headers,
  });
  response.end(JSON.stringify(outgoing.body));
}

/** The request id from the gateway in front, if it is valid; otherwise a new one. */
function readRequestId({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
}

async function findRoute(
  method: string | undefined,
  pathname: string,
  incoming: Omit<Incoming, "parameter">,
): Promise<Outgoing> {
  for (const [routeMethod, path, route] of routes) {
    const match = method === routeMethod ? path.exec(pathname) : null;
    if (match) return route({ ...incoming, parameter: match[1] ?? "" });
  }
  return failure(404, "no such route");
}

const longestBody = 100_000;

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  request.setEncoding("utf8");
  for await (const chunk of request) {
    text += chunk as string;
    if (text.length > longestBody) throw new SyntaxError("the body is too long");
  }
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) throw new SyntaxError("the body is no object");
  return value;
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? "")).href) {
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "5gtyhu78ujmlko90iikmjunbh",
    clientSecret: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=",
    baseUrl: process.env["MYCREDITAPP_BASE_URL"] ?? "http://127.0.0.1:4010",
    timeout: 10_000,
  });
  createBackend(client).listen(3_000, "127.0.0.1", () => console.log("http://127.0.0.1:3000"));
}

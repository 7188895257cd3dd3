/** Each mistake of `messages.yaml` gives the message that stands there: one place to read all that users can be told. */
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { isMyCreditAppError, MyCreditApp, toDate } from "../src/index.js";
import { fileId, guestId, recordId } from "./support/client.js";
import { type Answerer, answer, json, startServer } from "./support/server.js";
import { findClosedPort } from "./support/tcp-server.js";

interface Provoked {
  readonly code: string;
  readonly server?: keyof typeof servers;
  readonly token?: keyof typeof servers;
  readonly environment?: Record<string, string>;
  readonly error: string;
  readonly message: string;
  readonly cause: string;
  readonly fix: string;
}

const sections = parse(readFileSync(new URL("messages.yaml", import.meta.url), "utf8")) as {
  section: string;
  messages: Provoked[];
}[];

const ids = {
  organizationId: "054b4106-174b-46b0-97f8-86d8d7b6f0af",
  hostId: "123e4567-e89b-12d3-a456-426614174000",
  applicationId: "b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456",
  runId: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  guestId,
  recordId,
  fileId,
};

const page = answer(200, "<p>Sign in</p>", { "content-type": "text/html" });
const run = (status: string) => json({ items: [{ id: ids.runId, status }], total_items: 1 });
const connection = json({ guest_organization_id: guestId, status: "connected", active_action_type: null });
const detail = (text: string) => ({ detail: text });
const problems = { detail: [{ loc: ["body", "email"], msg: "value is not a valid email address" }] };

/** What a server can do, by the names in the file. */
const servers = {
  "200": json({}),
  "401": json(detail("Unauthorized"), 401),
  "401 invalid_client": json({ error: "invalid_client" }, 401),
  "403": json(detail("Forbidden"), 403),
  "404": json(detail("Not found"), 404, { "x-request-id": "4f1c" }),
  "409": json(detail("The connection is archived"), 409),
  "422": json(problems, 422),
  "429, try again in 77 s": json({}, 429, { "retry-after": "77" }),
  "500": json({}, 500),
  "503": json({}, 503),
  "302 to another address": answer(302, "", { location: "https://login.example.com/start?next=%2F" }),
  "429 in words": json({ message: "Too many requests." }, 429),
  "422 by RFC 9457": json(
    { title: "Invalid request.", errors: [{ pointer: "#/email", detail: "must be an address" }] },
    422,
    { "content-type": "application/problem+json" },
  ),
  "503 in words": answer(503, "upstream connect error", { "content-type": "text/plain", "retry-after": "5" }),
  "202 with Location": answer(202, "", { location: "/jobs/7" }),
  "a token": json({ access_token: "token-1", expires_in: 3600 }),
  "no runs": json({ items: [], total_items: 0 }),
  "a file that is invalid": json({ id: fileId, status: "invalid", file_message: "the file is encrypted" }),
  "a connection, then silence": ({ method }: { method: string }, response: ServerResponse) => {
    if (method === "GET") connection({} as never, response);
  },
  "a page of HTML": page,
  "JSON that breaks off": answer(200, '{"id": "054b', { "content-type": "application/json" }),
  "null where an object should be": json(null),
  "a list that says 2 and holds 1": json({ items: [{}], total_items: 2 }),
  "nothing listens": json({}),
  reset: (_request: unknown, response: ServerResponse) => void response.socket?.resetAndDestroy(),
  silence: () => undefined,
  "a run that failed": run("failed"),
  "a run that goes on": run("processing"),
} satisfies Record<string, Answerer>;

beforeEach(() => {
  for (const name of Object.keys(process.env))
    if (name.startsWith("MYCREDITAPP_")) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

/** Runs the code of an entry as a program would, and returns what it throws. */
async function provoke({ code, server, token, environment }: Provoked): Promise<unknown> {
  const { url } = await startServer(servers[server ?? "200"], token && servers[token]);
  const baseUrl = server === "nothing listens" ? `http://127.0.0.1:${await findClosedPort()}` : url;
  const credentials = { clientId: "client-1", clientSecret: "secret" };
  const options = { organizationId: ids.organizationId, ...credentials, baseUrl, maxRetries: 0 };
  const withToken = { organizationId: ids.organizationId, accessToken: "abc", baseUrl, maxRetries: 0 };
  const scope = {
    ...ids,
    MyCreditApp,
    toDate,
    options,
    client: new MyCreditApp(token ? options : withToken),
    bytes: new TextEncoder().encode("%PDF-1.7"),
  };
  for (const [name, value] of Object.entries(environment ?? {})) vi.stubEnv(name, value);
  const program = new Function(...Object.keys(scope), `return (async () => { ${code} })()`);
  return (program(...Object.values(scope)) as Promise<unknown>).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe.each(sections)("$section", ({ messages }) => {
  test.each(messages)("$code $server $token", async (provoked) => {
    const error = await provoke(provoked);
    if (!isMyCreditAppError(error)) throw new Error("no error of ours", { cause: error });
    const message = error.message
      .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:4010")
      .replace(process.cwd(), "/srv/app");
    expect({ error: error.name, message }).toEqual({ error: provoked.error, message: provoked.message });
  });
});

/** No error, event, client, log line, inspection, stack or unhandled rejection shows a token or a secret. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import * as everything from "../../src/index.js";
import {
  AuthenticationError,
  type Fetch,
  isMyCreditAppError,
  MyCreditApp,
  MyCreditAppError,
} from "../../src/index.js";
import {
  clientWithCredentials,
  clientWithToken,
  errorOf,
  guestId,
  hostId,
  secrets,
} from "../support/client.js";
import { everythingIn, secretsIn } from "../support/everything-in.js";
import { inTurn, json, startServer } from "../support/server.js";
import {
  findClosedPort,
  head,
  reply,
  replyJson,
  reset,
  type Step,
  stall,
  startTcpServer,
  writeAndEnd,
} from "../support/tcp-server.js";

const fetchedToken = "canary-fetched-token-55d1";
const canaries = [...Object.values(secrets), fetchedToken];

function expectNoCanary(value: unknown): void {
  expect(secretsIn(everythingIn(value), canaries)).toEqual([]);
}

/** Sends back whatever it was sent, as a careless server's error page does. */
const echo =
  (status: number, contentType = "application/json"): Step =>
  (socket, request) => {
    const heard = `${request.headers["authorization"]} ${request.body}`;
    const body =
      contentType === "application/json"
        ? JSON.stringify({ detail: [{ loc: ["body", heard], msg: heard, type: heard, input: heard }] })
        : `<pre>${heard}</pre>`;
    reply(status, body, { "content-type": contentType })(socket, request);
  };

const echoAsText: Step = (socket, request) =>
  replyJson({ detail: `${request.headers["authorization"]} ${request.body}` }, 403)(socket, request);

/** The secret in every field of an OAuth error. */
const echoAsOAuth: Step = (socket, request) => {
  const secret = String(JSON.parse(request.body).client_secret);
  replyJson(
    { error: `bad ${secret}`, error_description: `no ${secret}`, error_uri: `https://a/${secret}`, secret },
    401,
  )(socket, request);
};

const goodToken = replyJson({ access_token: fetchedToken, expires_in: 60 });

const faults: [string, { step?: Step; token?: Step }][] = [
  ["an error that echoes the request in its detail", { step: echo(422) }],
  ["an error that is a sentence with the request in it", { step: echoAsText }],
  ["a page that echoes the request", { step: echo(500, "text/html") }],
  ["a success that is no JSON", { step: echo(200, "text/html") }],
  ["a redirect", { step: reply(302, "", { location: "https://elsewhere.example" }) }],
  ["a reset", { step: reset }],
  ["half a body", { step: writeAndEnd(head(200, { "content-length": "99" }), "{") }],
  ["silence", { step: stall }],
  ["no HTTP", { step: writeAndEnd("220 mail.example ESMTP\r\n") }],
  ["a token error that echoes the secret in its detail", { token: echo(422) }],
  ["a token error that echoes it in the fields of OAuth", { token: echoAsOAuth }],
  ["a token error that is a page with the secret", { token: echo(500, "text/html") }],
  ["a token answer that is a page with the secret", { token: echo(200, "text/html") }],
  ["a token request that is reset", { token: reset }],
  ["a token request that meets silence", { token: stall }],
  [
    "a token answer without a lifetime",
    { token: replyJson({ access_token: fetchedToken, expires_in: "soon" }) },
  ],
  ["a token with a line break", { token: replyJson({ access_token: `${fetchedToken}\n`, expires_in: 60 }) }],
  ["a token of 2 MiB", { token: replyJson({ access_token: fetchedToken.repeat(2 ** 17), expires_in: 60 }) }],
];

describe.each(faults)("after %s", (_what, { step = replyJson({}), token = goodToken }) => {
  test.each([clientWithCredentials, clientWithToken])(
    "neither error nor event nor client shows a secret: %o",
    async (make) => {
      const server = await startTcpServer(step, { token });
      const events: unknown[] = [];
      const onAttempt = (event: unknown) => void events.push(event);
      const lines: string[] = [];
      const write = (line: string) => void lines.push(line);
      const logger = { debug: write, warn: write };
      const client = make({ baseUrl: server.url, timeout: 700, maxRetries: 0, onAttempt, logger });
      const outcome: unknown = await client.analytics.request(guestId).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(isMyCreditAppError(outcome)).toBe(true);
      }
      expectNoCanary(outcome);
      expectNoCanary(events);
      expectNoCanary(lines.join("\n"));
      expectNoCanary(client);
      expectNoCanary(client.analytics);
      expectNoCanary(client.asGuestOf(guestId));
    },
  );
});

test("every class of error was looked at", async () => {
  const closed = `http://127.0.0.1:${await findClosedPort()}`;
  const seen = new Set<string>();
  const note = (error: unknown) => {
    expectNoCanary(error);
    seen.add((error as Error).name);
  };
  for (const status of [400, 401, 402, 403, 404, 409, 422, 429, 500]) {
    const server = await startTcpServer(echo(status));
    note(
      await errorOf(
        clientWithToken({ baseUrl: server.url, maxRetries: 0 }).analytics.request(guestId),
        Error,
      ),
    );
  }
  const html = await startTcpServer(echo(200, "text/html"));
  const silent = await startTcpServer(stall);
  const signal = AbortSignal.abort(new Error("enough"));
  for (const call of [
    () => clientWithToken({ baseUrl: closed, maxRetries: 0 }).analytics.request(guestId),
    () => clientWithToken({ baseUrl: html.url }).analytics.request(guestId),
    () => clientWithToken({ baseUrl: silent.url, timeout: 50 }).analytics.request(guestId),
    () => clientWithToken({ baseUrl: silent.url }).analytics.request(guestId, { signal }),
    () => clientWithToken({}).analytics.request(secrets.clientSecret),
    () => clientWithToken({ writes: "refuse" }).analytics.request(guestId),
    () => clientWithToken({}).analytics.request(guestId, { headers: { "x-a": `${secrets.accessToken}\n` } }),
  ])
    note(await errorOf(call(), Error));
  // Waits and lists throw two of them, which hold the caller's own data; the base class is never thrown itself.
  const classes = Object.values(everything).filter(
    (value): value is typeof MyCreditAppError =>
      typeof value === "function" && value.prototype instanceof MyCreditAppError,
  );
  const expected = classes
    .map(({ prototype }) => prototype.name)
    .filter((name) => !["MyCreditAppError", "OutcomeError", "IncompleteListError"].includes(name));
  expect([...seen].sort()).toEqual(expected.sort());
});

test("a client sends the token that it does not show", async () => {
  const server = await startServer(json({}), json({ access_token: fetchedToken, expires_in: 60 }));
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const client = clientWithCredentials({ baseUrl: server.url, logger: { debug: write, warn: write } });
  await client.analytics.request(guestId);
  expect(lines).toHaveLength(2);
  expectNoCanary(lines.join("\n"));
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${fetchedToken}`);
  expectNoCanary(client);
});

test.each([
  {
    organizationId: hostId,
    clientId: "c",
    clientSecret: secrets.clientSecret,
    accessToken: secrets.accessToken,
  },
  { organizationId: secrets.clientSecret, accessToken: `${secrets.accessToken} ` },
  { organizationId: hostId, accessToken: "a", baseUrl: `http://${secrets.clientSecret}@example.com` },
  { organizationId: hostId, accessToken: "a", baseUrl: secrets.accessToken },
  { organizationId: hostId, accessToken: "a", [secrets.accessToken]: 1 } as object,
])("bad options show no secret: %#", (options) => {
  let thrown: unknown;
  try {
    new MyCreditApp(options);
  } catch (error) {
    thrown = error;
  }
  expect(isMyCreditAppError(thrown)).toBe(true);
  // The name of an unknown option is shown: a name is no secret.
  if (!(secrets.accessToken in options)) expectNoCanary(thrown);
});

describe("a key in a header", () => {
  const keys = ["canary-key-1", "canary-key-2"];

  test("that a `fetch` takes out of what it sends is still known", async () => {
    const server = await startServer(json([]), json({ detail: `no ${keys[0]}` }, 403));
    const fetch: Fetch = async (url, init) => {
      delete (init.headers as Record<string, string>)["X-Api-Key"];
      return globalThis.fetch(url, init as RequestInit);
    };
    const seen: unknown[] = [];
    const client = clientWithCredentials({
      baseUrl: server.url,
      headers: { "X-Api-Key": String(keys[0]) },
      fetch,
      onAttempt: (event) => seen.push(event),
    });
    seen.push(await errorOf(client.currencies.list(), AuthenticationError));
    expect(secretsIn(everythingIn(seen), keys)).toEqual([]);
  });

  test("that one attempt of the call carried is known as well as that of another", async () => {
    const server = await startServer(
      inTurn(
        json({}, 429, { "retry-after": "0" }),
        json({ detail: `no ${keys[0]}` }, 403, { "x-request-id": String(keys[1]) }),
      ),
    );
    let calls = 0;
    const seen: unknown[] = [];
    const client = clientWithToken({
      baseUrl: server.url,
      headers: () => ({ "X-Api-Key": String(keys[calls++]) }),
      onAttempt: (event) => event.attempt === 2 && seen.push(event),
    });
    // The path is the first that is redacted after the second attempt.
    const response = await client.fetch(`/things/${keys[1]}`);
    seen.push(await response.text(), [...response.headers]);
    expect([calls, response.status]).toEqual([2, 403]);
    expect(secretsIn(everythingIn(seen), keys)).toEqual([]);
  });
});

test("a token that the token endpoint echoes in the id of its response is in no event", async () => {
  const server = await startServer(
    json([]),
    json({ access_token: fetchedToken, expires_in: 60 }, 200, { "x-request-id": fetchedToken }),
  );
  const seen: unknown[] = [];
  const onAttempt = (event: unknown) => seen.push(event);
  await clientWithCredentials({ baseUrl: server.url, onAttempt }).currencies.list();
  expect(seen).toHaveLength(2);
  expectNoCanary(seen);
});

test("a process that dies of an unhandled rejection prints no secret", async () => {
  const server = await startTcpServer(echo(500), { token: echo(401) });
  const run = (credentials: object) => {
    const program = `
      import { MyCreditApp } from ${JSON.stringify(fileURLToPath(new URL("../../src/index.ts", import.meta.url)))};
      const options = JSON.parse(process.env.OPTIONS);
      const client = new MyCreditApp({ ...options, onAttempt: (event) => console.log(event) });
      console.log(client);
      process.on("warning", (warning) => console.log(warning));
      void client.analytics.request(${JSON.stringify(guestId)});
    `;
    const environment = {
      ...process.env,
      OPTIONS: JSON.stringify({ organizationId: hostId, baseUrl: server.url, ...credentials }),
    };
    return promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", program],
      {
        env: environment,
      },
    ).then(
      () => "",
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    );
  };
  for (const credentials of [
    { accessToken: secrets.accessToken },
    { clientId: "client-1", clientSecret: secrets.clientSecret },
  ]) {
    const output = await run(credentials);
    expect(output).toMatch(/ServerError|AuthenticationError/);
    expect(output).toContain("MyCreditApp of ");
    expectNoCanary(output);
  }
});

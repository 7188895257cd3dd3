/** The recorder changes nothing that the client sees, keeps what a replay needs, and keeps no secret. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  type AttemptEvent,
  type Fetch,
  MyCreditApp,
  MyCreditAppError,
  TimeoutError,
} from "../../src/index.js";
import { faultKinds } from "../../src/mock/fault-kinds.js";
import { createMock, type FaultKind, recordHar } from "../../src/testing/index.js";
import { undiciFetch } from "../../src/transports/undici.js";
import { errorOf, guestId, hostId } from "../support/client.js";
import { openTestMock } from "../support/mock.js";
import { json, startServer } from "../support/server.js";
import "../support/short-pauses.js";
import { findClosedPort } from "../support/tcp-server.js";

interface Entry {
  request: {
    method: string;
    url: string;
    headers: object[];
    postData?: { text?: string; params?: object[] };
  };
  response: {
    status: number;
    content: { text?: string; encoding?: string };
    _error?: string;
    _failure?: object;
  };
}
const entriesOf = (recorder: { har: { log: { entries: readonly object[] } } }) =>
  recorder.har.log.entries as unknown as Entry[];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mycreditapp-"));
  return () => rmSync(folder, { recursive: true });
});
afterEach(() => void vi.unstubAllGlobals());

/** The same function each time: what it does is not what is compared. */
const unknownFetch: Fetch = (url, init) => fetch(url, init as RequestInit);
const undici = undiciFetch();

const transports: [name: string, transport: Fetch | undefined][] = [
  ["no transport", undefined],
  ["the global `fetch`", globalThis.fetch as Fetch],
  ["undici", undici],
  ["a function that the client does not know", unknownFetch],
];

/** What the caller learns of a call, and what the client did for it. */
async function outcomeOf(fetch: Fetch | undefined, url: string, fault: FaultKind | undefined) {
  const attempts: AttemptEvent[] = [];
  const isSilent = fault?.startsWith("stall") || fault === "drip";
  const client = new MyCreditApp({
    organizationId: hostId,
    accessToken: "token-of-the-test",
    baseUrl: url,
    // How often a silent server is asked again depends on the random pauses.
    ...(isSilent ? { timeout: 300, maxRetries: 0 } : { timeout: 20_000, maxRetries: 1 }),
    onAttempt: (event) => attempts.push(event),
    ...(fetch !== undefined && { fetch }),
  });
  const outcomes = [];
  for (const call of [() => client.currencies.list(), () => client.creditApplications.reject(guestId)]) {
    const outcome = await call().then(
      (value: unknown) => ({ value }),
      (error: unknown) => {
        const { name, code, executed, message } = error as MyCreditAppError;
        return {
          name,
          code,
          executed,
          message: message.replaceAll(/\d+ ms/g, "… ms").replaceAll(url, "the mock"),
        };
      },
    );
    outcomes.push(outcome);
  }
  return {
    outcomes,
    attempts: attempts.map(({ operationId, attempt, status }) => [operationId, attempt, status]),
  };
}

describe.each(transports)(
  "with %s, the client does the same with and without the recorder",
  (name, transport) => {
    test.each(["none", ...faultKinds.filter((kind) => kind !== "refuse")] as (FaultKind | "none")[])(
      "%s",
      async (kind) => {
        const fault = kind === "none" ? undefined : kind;
        const start = async () => {
          const mock = await openTestMock();
          if (fault !== undefined) {
            mock.fail("listCurrencies", fault, { times: 9 });
            mock.fail("rejectCreditApplication", fault, { times: 9 });
          }
          return mock.url;
        };
        const recorder = recordHar(transport);
        const [without, recorded] = await Promise.all([
          outcomeOf(transport, await start(), fault),
          outcomeOf(recorder, await start(), fault),
        ]);
        expect(recorded).toEqual(without);
        expect(recorded.attempts.length).toBeGreaterThanOrEqual(2);
        await vi.waitFor(() => expect(entriesOf(recorder)).toHaveLength(recorded.attempts.length));
      },
    );

    test("no connection: nothing listens, nobody knows the host, and it is the same `executed`", async () => {
      for (const url of [`http://127.0.0.1:${await findClosedPort()}`, "https://mycreditapp.invalid"]) {
        const without = await outcomeOf(transport, url, undefined);
        const recorder = recordHar(transport);
        expect(await outcomeOf(recorder, url, undefined)).toEqual(without);
        const executed = name === "a function that the client does not know" ? "maybe" : "no";
        expect(without.outcomes).toEqual([
          expect.objectContaining({ executed }),
          expect.objectContaining({ executed }),
        ]);
        expect(entriesOf(recorder)[0]?.response).toMatchObject({
          status: 0,
          _error: expect.stringMatching(/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/),
          _failure: { aborted: false, believed: executed === "no" },
        });
      }
    });
  },
);

test("a global `fetch` that is replaced later is used, and believed no more than without the recorder", async () => {
  const recorder = recordHar();
  const elsewhere = Object.assign(new Error("refused"), {
    code: "ECONNREFUSED",
    syscall: "connect",
    port: 1,
  });
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed", { cause: elsewhere })));
  const url = "http://127.0.0.1:2";
  const recorded = await outcomeOf(recorder, url, undefined);
  expect(recorded).toEqual(await outcomeOf(undefined, url, undefined));
  expect(recorded.outcomes[1]).toMatchObject({ executed: "maybe" });
  expect(entriesOf(recorder)[0]?.response._failure).toMatchObject({ believed: false });
});

test("what is no response is handed on, so that the client says what is wrong with it", async () => {
  const broken = (() => Promise.resolve("nonsense")) as unknown as Fetch;
  const url = "http://127.0.0.1:2";
  expect(await outcomeOf(recordHar(broken), url, undefined)).toEqual(await outcomeOf(broken, url, undefined));
});

test("a response that has only `text`, or only `arrayBuffer`, is recorded", async () => {
  const bytes = new TextEncoder().encode('[{"code":"EUR"}]');
  const headers = new Headers({ "content-type": "application/json" });
  const others: Fetch[] = [
    async () => ({ status: 200, headers, text: async () => new TextDecoder().decode(bytes) }),
    (async () => ({
      status: 200,
      headers,
      body: {},
      arrayBuffer: async () => bytes.buffer,
    })) as unknown as Fetch,
  ];
  for (const other of others) {
    const recorder = recordHar(other);
    const client = new MyCreditApp({ organizationId: hostId, accessToken: "a-token", fetch: recorder });
    expect(await client.currencies.list()).toEqual([{ code: "EUR" }]);
    expect(entriesOf(recorder)[0]?.response.content.text).toBe('[{"code":"EUR"}]');
  }
});

test("a call that is given up is recorded with what had come", async () => {
  const mock = createMock();
  mock.fail("listCurrencies", "stall-body");
  const recorder = recordHar(mock.fetch);
  const client = mock.client({ fetch: recorder, accessToken: "a-token-1", timeout: 200, maxRetries: 0 });
  await errorOf(client.currencies.list(), TimeoutError);
  const [entry] = entriesOf(recorder);
  expect(entry?.response).toMatchObject({
    status: 200,
    _error: "given up by the client",
    _failure: { aborted: true },
  });
  expect(entry?.response.content.text).toMatch(/^\[\{"code":"USD"/);
});

describe("the file", () => {
  test("is valid HAR 1.2 after each entry, for its owner only, and says what it holds", async () => {
    const file = join(folder, "session.har");
    writeFileSync(file, "an older and much longer file".repeat(200));
    rmSync(file);
    const mock = createMock();
    const recorder = recordHar(mock.fetch, { file });
    const client = mock.client({ fetch: recorder });
    const read = () => JSON.parse(readFileSync(file, "utf8"));
    expect(read().log).toMatchObject({ version: "1.2", creator: { name: "mycreditapp" }, entries: [] });
    expect(read().log.comment).toBe("This file holds your data as the API sent it. It holds no credentials.");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const count of [2, 3, 4]) {
      await client.organizations.get(hostId).catch(() => client.currencies.list());
      expect(read().log.entries.length).toBeGreaterThanOrEqual(count);
    }
    expect(recorder.har).toEqual(read());
    for (const entry of read().log.entries)
      expect(entry).toMatchObject({
        startedDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        time: expect.any(Number),
        request: {
          method: expect.any(String),
          url: expect.stringMatching(/^https:/),
          httpVersion: "HTTP/1.1",
          cookies: [],
          headers: expect.any(Array),
          queryString: expect.any(Array),
          headersSize: -1,
          bodySize: -1,
        },
        response: {
          status: expect.any(Number),
          statusText: expect.any(String),
          cookies: [],
          headers: expect.any(Array),
          content: { size: expect.any(Number), mimeType: expect.any(String) },
          redirectURL: "",
        },
        cache: {},
        timings: { send: 0, wait: expect.any(Number), receive: expect.any(Number) },
      });
  });

  test("that is longer is replaced, and one that cannot be written is refused before anything is sent", () => {
    const file = join(folder, "older.har");
    writeFileSync(file, "x".repeat(10_000));
    recordHar(undefined, { file });
    expect(() => JSON.parse(readFileSync(file, "utf8"))).not.toThrow();
    expect(() => recordHar(undefined, { file: join(folder, "no", "such", "folder.har") })).toThrow(/ENOENT/);
    expect(() => recordHar(undefined, { path: "x" } as object)).toThrow(/unknown option `path`/);
  });

  test("that vanishes costs an entry and a warning, and no call", async () => {
    const file = join(folder, "vanishing.har");
    const mock = createMock();
    const client = mock.client({ fetch: recordHar(mock.fetch, { file }), accessToken: "a-token-1" });
    rmSync(file);
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    expect(await client.currencies.list()).not.toEqual([]);
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^recordHar: an entry is missing from the recording: ENOENT/)],
    ]);
    warn.mockRestore();
  });
});

describe("secrets", () => {
  const secrets = {
    clientSecret: "canary-client-secret",
    token: "canary-token-1234",
    invitation: 'canary "invitation" token/+',
    cookie: "canary-cookie",
    key: "canary-gateway-key",
  };

  test("are in no entry, whatever repeats them", async () => {
    const echo = {
      detail: `wrong: ${secrets.token}, ${secrets.clientSecret}, ${encodeURIComponent(secrets.invitation)}`,
    };
    const server = await startServer(
      (request, response) => {
        const isInvitation = request.path.startsWith("/guest-invitations");
        const body = {
          id: guestId,
          invitation_token: secrets.invitation,
          nested: [{ access_token: "canary-other" }],
        };
        json(isInvitation ? body : echo, isInvitation ? 200 : 409, {
          "set-cookie": secrets.cookie,
          "x-echo": secrets.token,
        })(request, response);
      },
      json({ access_token: secrets.token, expires_in: 3600 }),
    );
    const recorder = recordHar();
    const client = new MyCreditApp({
      organizationId: hostId,
      clientId: "client-1",
      clientSecret: secrets.clientSecret,
      baseUrl: server.url,
      headers: { Cookie: secrets.cookie, "X-Api-Key": secrets.key },
      fetch: recorder,
    });
    await client.guestInvitations.create({ email: "a@example.com", expired_at: "2031-01-01T00:00:00" });
    const create = { host_organization_id: hostId, invitation_token: secrets.invitation };
    await errorOf(client.hostConnections.create(create), MyCreditAppError);
    await errorOf(
      client.currencies.list({ query: { invitation_token: secrets.invitation } } as object),
      MyCreditAppError,
    );
    const form = new URLSearchParams({ client_secret: secrets.clientSecret, grant: "x" });
    await client.fetch(`${server.url}/x`, { method: "POST", body: form });
    const text = JSON.stringify(recorder.har);
    expect(text).not.toContain("canary");
    expect(text).not.toMatch(/authorization|cookie"/i);
    expect(server.requests.map(({ headers }) => headers["x-api-key"])).toContain(secrets.key);
    const [token, invitation, connection] = entriesOf(recorder);
    expect(JSON.parse(token?.request.postData?.text ?? "")).toEqual({ client_id: "client-1" });
    expect(JSON.parse(token?.response.content.text ?? "")).toEqual({
      access_token: "recorded",
      expires_in: 3600,
    });
    expect(JSON.parse(invitation?.response.content.text ?? "")).toEqual({
      id: guestId,
      nested: [{ access_token: "recorded" }],
    });
    expect(JSON.parse(connection?.request.postData?.text ?? "")).toEqual({ host_organization_id: hostId });
    expect(connection?.request.headers).toContainEqual({ name: "Requester-Organization-ID", value: hostId });
  });

  test("are in no entry whose JSON breaks off within one", async () => {
    const body = '{"expires_in":3600,"access_token":"canary-tok';
    const server = await startServer(json({}), (_request, response) => response.end(body));
    const recorder = recordHar();
    const client = new MyCreditApp({
      organizationId: hostId,
      clientId: "client-1",
      clientSecret: secrets.clientSecret,
      baseUrl: server.url,
      maxRetries: 0,
      fetch: recorder,
    });
    await errorOf(client.currencies.list(), MyCreditAppError);
    expect(JSON.stringify(recorder.har)).not.toContain("canary");
    expect(entriesOf(recorder)[0]?.response.content.text).toBe(
      '{"expires_in":3600,"access_token":"recorded"',
    );
  });

  test("are in no bytes", async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(secrets.token)]);
    const send: Fetch = async () => new Response(bytes);
    const recorder = recordHar(send);
    const client = new MyCreditApp({ organizationId: hostId, accessToken: secrets.token, fetch: recorder });
    await errorOf(client.currencies.list(), MyCreditAppError);
    expect(entriesOf(recorder)[0]?.response.content).not.toHaveProperty("text", expect.any(String));
  });
});

test.each(transports)(
  "a file keeps name, type, size and hash, and no bytes: %s",
  async (_name, transport) => {
    const mock = await openTestMock({ remember: true });
    const content = "%PDF-1.7 canary-content";
    const path = join(folder, "ledger.pdf");
    writeFileSync(path, content);
    const recorder = recordHar(transport);
    const guest = mock.client({ organizationId: guestId, fetch: recorder });
    const uploads = [
      await guest.financialFiles.upload(guestId, { file: { path }, currency: "USD" }),
      await guest.financialFiles.upload(guestId, {
        file: { name: "ledger.pdf", data: new TextEncoder().encode(content) },
        currency: "USD",
      }),
    ];
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect(uploads.map((upload) => upload.sha256)).toEqual([sha256, sha256]);
    expect(JSON.stringify(recorder.har)).not.toContain("canary-content");
    const posts = entriesOf(recorder).filter(({ request }) => request.url.endsWith("/financial-files"));
    for (const { request } of posts)
      expect(request.postData?.params).toEqual(
        expect.arrayContaining([
          { name: "currency", value: "USD" },
          {
            name: "file",
            fileName: "ledger.pdf",
            contentType: "application/pdf",
            _size: content.length,
            _sha256: sha256,
          },
        ]),
      );
    expect(posts).toHaveLength(2);
  },
);

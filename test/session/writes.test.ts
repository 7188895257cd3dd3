/** Writes that are held back: by `writes`, by the environment, and by `approve`. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { operations } from "../../generated/operations.js";
import {
  AbortError,
  InputError,
  isMyCreditAppError,
  type MyCreditApp,
  type MyCreditAppOptions,
  TimeoutError,
  type WriteCall,
  type WriteEvent,
  WriteRefusedError,
} from "../../src/index.js";
import {
  action,
  clientWithCredentials,
  clientWithToken,
  errorOf,
  fileId,
  guestId,
  hostId,
  recordId,
  secrets,
} from "../support/client.js";
import { everythingIn, secretsIn } from "../support/everything-in.js";
import { openapi } from "../support/openapi.js";
import { inTurn, json, startServer } from "../support/server.js";

afterEach(() => vi.unstubAllEnvs());

const profile = { name: "Acme", email: "a@acme.example", established_date: "2001-02-03" };
const pdf = { data: new TextEncoder().encode("%PDF-1.7"), name: "q3.pdf" };

/** One write by each of the three ways of calling. */
const waysToWrite: [string, (client: MyCreditApp) => PromiseLike<unknown>][] = [
  ["a method", (client) => client.organizations.update(hostId, profile)],
  ["an upload", (client) => client.financialFiles.upload(hostId, { currency: "USD", file: pdf })],
  ["a DELETE", (client) => client.financialFiles.delete(hostId, fileId)],
  ["`request`", (client) => client.request("PATCH /new-things/{id}", { path: { id: 7 }, body: { a: 1 } })],
  ["`request` with OPTIONS", (client) => client.request("OPTIONS /new-things")],
  ["`fetch`", (client) => client.fetch("/new-things", { method: "POST", body: "{}" })],
  ["`fetch` of a `Request`", (c) => c.fetch(new Request(`${c.baseUrl}/x`, { method: "PUT", body: "{}" }))],
  [
    "a token request of your own",
    (client) => client.request("POST /oauth2/token", { body: { client_id: "a", client_secret: "b" } }),
  ],
  ["a guest's scope", (client) => client.asGuestOf(guestId).analytics.request(guestId)],
];

/** A server and a client, with what the client has told. */
async function start(options: MyCreditAppOptions, answerer = json(action)) {
  const server = await startServer(answerer);
  const events: WriteEvent[] = [];
  const lines: string[] = [];
  const logger = {
    debug: (line: string) => void lines.push(`debug ${line.replace(/call [0-9a-f-]{36}/, "call ID")}`),
    warn: (line: string) => void lines.push(`warn ${line.replace(/call [0-9a-f-]{36}/, "call ID")}`),
  };
  const onWrite = (event: WriteEvent) => void events.push(event);
  const client = clientWithToken({ baseUrl: server.url, maxRetries: 0, logger, onWrite, ...options });
  return { server, client, events, lines };
}

describe('with `writes: "refuse"`,', () => {
  test.each(waysToWrite)("%s is refused, and nothing is sent", async (_way, write) => {
    const approve = vi.fn(() => true);
    const { server, events, lines } = await start({});
    const client = clientWithCredentials({
      baseUrl: server.url,
      writes: "refuse",
      approve,
      onWrite: (event) => void events.push(event),
      logger: { debug: () => undefined, warn: (line) => void lines.push(line) },
    });
    const error = await errorOf(write(client), WriteRefusedError);
    expect(error).toMatchObject({ code: "write_refused", executed: "no", name: "WriteRefusedError" });
    expect(error.message).toMatch(/: not sent, as this client refuses writes \(`writes: "refuse"`\)$/);
    expect(isMyCreditAppError(error) && error.callId).toBe(events[0]?.callId);
    expect([server.requests, server.tokenRequests, approve.mock.calls]).toEqual([[], [], []]);
    expect(events).toMatchObject([{ decision: "refused", by: "writes", operationId: error.operationId }]);
    expect(lines).toEqual([expect.stringContaining(`: write refused by \`writes\` (call ${error.callId})`)]);
  });

  test("reads are sent, and so is the client's own token request", async () => {
    const { server, events } = await start({});
    const client = clientWithCredentials({ baseUrl: server.url, writes: "refuse" });
    await client.organizations.get(hostId);
    await client.fetch("/new-things");
    await client.request("HEAD /new-things");
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "GET", "HEAD"]);
    expect(server.tokenRequests).toHaveLength(1);
    expect(events).toEqual([]);
  });
});

describe("the environment", () => {
  test("wins over the options", async () => {
    vi.stubEnv("MYCREDITAPP_WRITES", "refuse");
    const { server, client } = await start({ writes: "allow", approve: () => true });
    const error = await errorOf(client.analytics.request(guestId), WriteRefusedError);
    expect(error.message).toBe(
      "requestOrganizationAnalytics: not sent, as this client refuses writes (MYCREDITAPP_WRITES=refuse)",
    );
    expect(server.requests).toEqual([]);
  });

  test("does not allow what an option refuses", async () => {
    vi.stubEnv("MYCREDITAPP_WRITES", "allow");
    const { client } = await start({ writes: "refuse" });
    await errorOf(client.analytics.request(guestId), WriteRefusedError);
  });

  test("must not be misspelled, as writes would then be sent", async () => {
    vi.stubEnv("MYCREDITAPP_WRITES", "refused");
    const { message } = await errorOf(start({}), InputError);
    expect(message).toBe('MYCREDITAPP_WRITES must be refuse or allow; got "refused"');
  });
});

test.each([
  [{ writes: "no" }, 'option `writes` must be "refuse" or "allow"; got "no"'],
  [{ writes: false }, 'option `writes` must be "refuse" or "allow"; got false'],
  [{ approve: true }, "option `approve` must be a function; got true"],
  [{ onWrite: {} }, "option `onWrite` must be a function; got an object"],
])("%j is refused", async (options, problem) => {
  const { problems } = await errorOf(start(options as never), InputError);
  expect(problems).toEqual([problem]);
});

describe("`approve`", () => {
  test.each(waysToWrite)("is asked once for %s, which is then sent", async (_way, write) => {
    const approve = vi.fn(async () => true);
    const { server, client, events, lines } = await start({ approve });
    await write(client);
    expect(approve).toHaveBeenCalledOnce();
    expect(server.requests.length + server.tokenRequests.length).toBe(1);
    expect(events).toMatchObject([{ decision: "allowed", by: "approve" }]);
    expect(lines[0]).toMatch(/^debug mycreditapp .*: write allowed by `approve` \(call ID\)$/);
  });

  test.each([
    [false, "false"],
    [undefined, "undefined"],
    [1, "1"],
    ["true", '"true"'],
    [{ approved: true }, "an object"],
  ])("allows nothing with %j", async (value, shown) => {
    const { server, client, events, lines } = await start({ approve: () => value as boolean });
    const error = await errorOf(client.analytics.request(guestId), WriteRefusedError);
    expect(error.message).toBe(
      `requestOrganizationAnalytics: not sent, as your function \`approve\` returned ${shown}, and not true`,
    );
    expect(error.executed).toBe("no");
    expect(server.requests).toEqual([]);
    expect(events).toMatchObject([{ decision: "refused", by: "approve", callId: error.callId }]);
    expect(lines).toEqual([
      "warn mycreditapp requestOrganizationAnalytics: write refused by `approve` (call ID)",
    ]);
  });

  test.each([
    ["throws", () => raise(new RangeError("no terminal"))],
    ["rejects", () => Promise.reject(new RangeError("no terminal"))],
  ])("refuses if it %s, with what it threw as the cause", async (_how, approve) => {
    const { server, client, events } = await start({ approve });
    const error = await errorOf(client.analytics.request(guestId), WriteRefusedError);
    expect(error.message).toContain("as your function `approve` threw: no terminal");
    expect(error.cause).toMatchObject({ name: "RangeError", message: "no terminal" });
    expect(server.requests).toEqual([]);
    expect(events).toMatchObject([{ decision: "refused" }]);
  });

  test("passes on what a framework throws to steer", async () => {
    const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;/login" });
    const { server, client, events } = await start({ approve: () => raise(redirect) });
    await expect(client.analytics.request(guestId)).rejects.toBe(redirect);
    expect([server.requests.length, events.length]).toEqual([0, 1]);
  });

  test("is not asked if the client refuses the input", async () => {
    const approve = vi.fn(() => true);
    const { client } = await start({ approve });
    await errorOf(client.analytics.request("guest"), InputError);
    await errorOf(client.request("POST things"), InputError);
    await errorOf(client.fetch("https://elsewhere.example/", { method: "POST" }), InputError);
    expect(approve).not.toHaveBeenCalled();
  });

  test("is not asked again for a retry or after a 401", async () => {
    const approve = vi.fn(() => true);
    const server = await startServer(
      inTurn(json({}, 503, { "retry-after": "0" }), json({}, 401), json(profile)),
    );
    const client = clientWithCredentials({ baseUrl: server.url, approve });
    await client.organizations.update(hostId, profile);
    expect(server.requests).toHaveLength(3);
    expect(server.tokenRequests).toHaveLength(2);
    expect(approve).toHaveBeenCalledOnce();
  });

  test("is asked before the token, the queue and the deadline begin", async () => {
    const server = await startServer(json(action));
    const seen: unknown[] = [];
    const client = clientWithCredentials({
      baseUrl: server.url,
      maxConcurrency: 1,
      approve: async () => {
        await sleep(1_200);
        // A held write has no slot: this call would wait for it.
        await client.fetch("/resources/currencies");
        seen.push(server.tokenRequests.length);
        return true;
      },
    });
    await client.analytics.request(guestId, { timeout: 1_000 });
    expect(seen).toEqual([1]);
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "POST"]);
  });

  test("is ended by the signal of the call: nothing is sent, and nothing is decided", async () => {
    const controller = new AbortController();
    let answerTo: (answer: boolean) => void = () => undefined;
    const approve = vi.fn(() => new Promise<boolean>((resolve) => (answerTo = resolve)));
    const { server, client, events } = await start({ approve });
    const call = errorOf(client.analytics.request(guestId, { signal: controller.signal }), AbortError);
    await vi.waitFor(() => expect(approve).toHaveBeenCalled());
    controller.abort();
    expect((await call).executed).toBe("no");
    answerTo(true);
    await sleep(5);
    await errorOf(client.analytics.request(guestId, { signal: AbortSignal.abort() }), AbortError);
    expect(approve).toHaveBeenCalledOnce();
    expect([server.requests, events]).toEqual([[], []]);
  });

  test("counts as in flight while it waits", async () => {
    let answerTo: (answer: boolean) => void = () => undefined;
    const { client } = await start({
      approve: () => new Promise<boolean>((resolve) => (answerTo = resolve)),
    });
    const call = client.analytics.request(guestId);
    expect(await client.settled({ timeout: 5 })).toBe(false);
    answerTo(true);
    await call;
    expect(await client.settled()).toBe(true);
  });

  test("leaves a stream that is not sent closed", async () => {
    const cancel = vi.fn();
    const body = new ReadableStream({ cancel });
    const { client } = await start({ approve: () => false });
    const init = { method: "POST", body, duplex: "half" } as RequestInit;
    await errorOf(client.fetch("/files", init), WriteRefusedError);
    expect(cancel).toHaveBeenCalledOnce();
  });
});

test("what a hook or a logger throws does not change the decision", async () => {
  const broken = () => raise(new Error("broken"));
  const { client, server } = await start({
    approve: () => true,
    onWrite: broken,
    logger: { debug: broken, warn: broken },
  });
  await client.analytics.request(guestId);
  expect(server.requests).toHaveLength(1);
});

test("a logger that is a function gets the decision as fields", async () => {
  const entries: unknown[] = [];
  const logger = (...entry: unknown[]) => void entries.push(entry);
  const { client, events } = await start({ writes: "refuse", logger });
  const { callId } = await errorOf(client.analytics.request(guestId), WriteRefusedError);
  const line = `mycreditapp requestOrganizationAnalytics: write refused by \`writes\` (call ${callId})`;
  expect(entries).toEqual([["warn", events[0], line]]);
});

describe("what `approve` gets:", () => {
  async function seenBy(write: (client: MyCreditApp) => PromiseLike<unknown>): Promise<WriteCall> {
    const seen: WriteCall[] = [];
    const { server, client } = await start({ approve: (call) => seen.push(call) > 0 });
    await write(client);
    const [call] = seen;
    if (call === undefined) throw new Error("it was not asked");
    return { ...call, url: call.url.replace(server.url, "") };
  }

  test("a method", async () => {
    const established = new Date(Date.UTC(2001, 1, 3)).toISOString().slice(0, 10);
    const body = { ...profile, established_date: established, phone: null, website: undefined };
    expect(await seenBy((client) => client.organizations.update(hostId, body))).toEqual({
      operationId: "updateOrganization",
      method: "PUT",
      route: "/organizations/{org_id}",
      url: `/organizations/${hostId}`,
      scenario: "self",
      target: hostId,
      body: { ...profile, phone: null },
    });
  });

  test("a scope, and a query", async () => {
    const write = (client: MyCreditApp) =>
      client.asHostOf(guestId).request("POST /things/{id}", { path: { id: "a" }, query: { q: "1 2" } });
    expect(await seenBy(write)).toEqual({
      operationId: undefined,
      method: "POST",
      route: "/things/{id}",
      url: "/things/a?q=1%202",
      scenario: "host",
      target: guestId,
      body: undefined,
    });
  });

  test("an upload: the fields, and the file by name, type and size", async () => {
    const { body, operationId } = await seenBy((client) =>
      client.financialFiles.upload(hostId, { currency: "USD", file: pdf }),
    );
    expect({ body, operationId }).toEqual({
      operationId: "uploadFinancialFile",
      body: { currency: "USD", file: { name: "q3.pdf", type: "application/pdf", size: 8 } },
    });
  });

  test.each<[string, RequestInit, unknown]>([
    [
      "JSON",
      { body: '{"a":{"client_secret":"x","b":[1]}}', headers: { "Content-Type": "application/json" } },
      { a: { b: [1] } },
    ],
    ["JSON without its type", { body: '{"a":1}' }, { a: 1 }],
    ["a text", { body: "hello" }, "hello"],
    ["no body", {}, undefined],
    [
      "fields of a form",
      { body: new URLSearchParams("a=1&client_secret=x&a=2&a=3") },
      { a: ["1", "2", "3"] },
    ],
    [
      "a FormData",
      { body: formOf({ a: "1", invitation_token: "x" }) },
      { a: "1", f: { name: "f.txt", type: "text/plain", size: 2 } },
    ],
    [
      "fields of a form, whose type is in upper case",
      { body: "a=1", headers: { "Content-Type": "Application/X-WWW-Form-URLencoded" } },
      { a: "1" },
    ],
    [
      "a file",
      { body: new File(["ab"], "f.csv", { type: "text/csv" }) },
      { name: "f.csv", type: "text/csv", size: 2 },
    ],
    ["bytes", { body: new Uint8Array(3) }, { name: undefined, type: "", size: 3 }],
    [
      "bytes that are JSON",
      {
        body: new TextEncoder().encode('{"a":1}'),
        headers: { "content-type": "application/json; charset=utf-8" },
      },
      { a: 1 },
    ],
    [
      "a blob",
      { body: new Blob(["ab"], { type: "text/csv" }) },
      { name: undefined, type: "text/csv", size: 2 },
    ],
    [
      "a stream",
      {
        body: new Blob(["ab"]).stream(),
        duplex: "half",
        headers: { "content-type": "text/csv" },
      } as RequestInit,
      { name: undefined, type: "text/csv", size: undefined },
    ],
  ])("`fetch` with %s", async (_what, init, body) => {
    const call = await seenBy((client) => client.fetch("/things", { method: "POST", ...init }));
    expect(call).toEqual({
      operationId: undefined,
      method: "POST",
      route: undefined,
      url: "/things",
      scenario: "self",
      target: hostId,
      body,
    });
  });

  test("a copy: a change to it is not sent", async () => {
    const { server, client } = await start({
      approve: ({ body }) => Object.assign(body as object, { name: "Changed" }) !== undefined,
    });
    await client.organizations.update(hostId, profile);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual(profile);
  });

  const writing = Object.entries(operations).filter(([, { method }]) => method !== "GET");
  test.each(writing)("`fetch` gets what its route matches: %s", async (operationId, { method, path }) => {
    const url = path.replace(/\{[^}]+\}/g, recordId);
    const call = await seenBy((client) => client.fetch(`${url}?a=/b`, { method }));
    expect([call.operationId, call.route, call.url]).toEqual([operationId, path, `${url}?a=/b`]);
  });

  test("no secret: neither the client's own, nor a field that holds one", async () => {
    const seen: WriteCall[] = [];
    const { server } = await start({});
    const client = clientWithCredentials({
      baseUrl: server.url,
      approve: (call) => seen.push(call) > 0,
      onWrite: (event) => void seen.push(event as never),
    });
    await client.organizations.update(hostId, profile);
    const body = { client_id: "a", client_secret: secrets.clientSecret };
    await client.request("POST /oauth2/token", { body });
    expect(seen).toHaveLength(4);
    expect(secretsIn(everythingIn(seen), Object.values(secrets))).toEqual([]);
  });

  test("of the fields that openapi.yaml has, those that are secret are left out, and no other", async () => {
    const fields = secretFields();
    expect(fields.secret).toEqual(["access_token", "client_secret", "invitation_token"]);
    const body = Object.fromEntries([...fields.secret, ...fields.open].map((name) => [name, "x"]));
    const call = await seenBy((client) => client.request("POST /things", { body }));
    expect(Object.keys(call.body as object).sort()).toEqual(fields.open);
  });
});

describe("`withOptions` only tightens:", () => {
  test("a client that refuses cannot be allowed to write", async () => {
    const { client } = await start({ writes: "refuse" });
    const loosen = async () => client.withOptions({ writes: "allow" });
    const { issues } = await errorOf(loosen(), InputError);
    expect(issues).toMatchObject([
      {
        pointer: "/options/writes",
        message:
          "cannot allow what this client refuses; make another client with `new MyCreditApp`, or call the one that this came from",
      },
    ]);
    await errorOf(client.withOptions({ timeout: 1_000 }).analytics.request(guestId), WriteRefusedError);
    await errorOf(client.withOptions({ approve: () => true }).analytics.request(guestId), WriteRefusedError);
  });

  test("a client that may write can be made to refuse; the first stays as it was", async () => {
    const { client, server } = await start({});
    await errorOf(client.withOptions({ writes: "refuse" }).analytics.request(guestId), WriteRefusedError);
    await client.withOptions({ writes: "allow" }).analytics.request(guestId);
    await client.analytics.request(guestId);
    expect(server.requests).toHaveLength(2);
  });

  test("a second `approve` is asked after the first, and both have to allow it", async () => {
    const asked: string[] = [];
    const saying = (name: string, allowed: boolean) => () => {
      asked.push(name);
      return allowed;
    };
    const { client, server, events } = await start({ approve: saying("first", true) });
    const strict = client.withOptions({ approve: saying("second", false) });
    await errorOf(strict.analytics.request(guestId), WriteRefusedError);
    await client.analytics.request(guestId);
    const other = clientWithToken({ baseUrl: server.url, approve: saying("no", false) });
    await errorOf(
      other.withOptions({ approve: saying("never", true) }).analytics.request(guestId),
      WriteRefusedError,
    );
    expect(asked).toEqual(["first", "second", "first", "no"]);
    expect(events.map(({ decision }) => decision)).toEqual(["refused", "allowed"]);
    expect(server.requests).toHaveLength(1);
  });
});

describe("`ensureRequested`", () => {
  const connection = { host_organization_id: hostId, guest_organization_id: guestId, status: "connected" };
  const open = { ...connection, active_action_type: "analytics_request" };

  /** A guest; the POST is answered once `release` is called. */
  async function startGuest(found: object = connection) {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const server = await startServer((request, response) => {
      if (request.method === "GET") json(found)(request, response);
      else void released.then(() => json(action)(request, response));
    });
    const clientOf = (options: MyCreditAppOptions) => clientWithToken({ baseUrl: server.url, ...options });
    const posts = () => server.requests.filter(({ method }) => method === "POST").length;
    return { server, clientOf, posts, release };
  }

  test("is asked after the read, right before the POST, once, and before `onRequest`", async () => {
    const { server, clientOf, posts, release } = await startGuest();
    release();
    const order: unknown[] = [];
    const events: WriteEvent[] = [];
    const approve = async (call: WriteCall) => {
      order.push(server.requests.map(({ method }) => method).join(), call);
      return true;
    };
    const client = clientOf({ approve, onWrite: (event) => void events.push(event) });
    const onRequest = () => void order.push("onRequest");
    const { outcome } = await client.analytics.ensureRequested(guestId, { onRequest });
    expect([outcome, posts()]).toEqual(["requested", 1]);
    expect(order).toEqual([
      "GET",
      {
        operationId: "requestOrganizationAnalytics",
        method: "POST",
        route: "/organizations/{org_id}/analytics/requests",
        url: `${server.url}/organizations/${guestId}/analytics/requests`,
        scenario: "self",
        target: hostId,
        body: undefined,
      },
      "onRequest",
    ]);
    expect(events).toMatchObject([{ decision: "allowed", operationId: "requestOrganizationAnalytics" }]);
  });

  test("is neither asked nor refused if a request is open", async () => {
    const { clientOf } = await startGuest(open);
    const approve = vi.fn(() => false);
    const client = clientOf({ approve });
    expect((await client.analytics.ensureRequested(guestId)).outcome).toBe("open");
    const other = clientOf({ writes: "refuse" });
    expect((await other.analytics.ensureRequested(guestId)).outcome).toBe("open");
    expect(approve).not.toHaveBeenCalled();
  });

  test("that is refused sends nothing, and does not call `onRequest`", async () => {
    const { clientOf, posts } = await startGuest();
    const onRequest = vi.fn();
    for (const options of [{ approve: () => false }, { writes: "refuse" as const }]) {
      const call = clientOf(options).analytics.ensureRequested(guestId, { onRequest });
      const { executed, message } = await errorOf(call, WriteRefusedError);
      expect(executed).toBe("no");
      expect(message).toMatch(/^analytics\.ensureRequested: not sent, as /);
    }
    expect([posts(), onRequest.mock.calls.length]).toEqual([0, 0]);
  });

  test.each(["first", "second"])("a refusal of the %s call refuses that call only", async (which) => {
    const { clientOf, posts, release } = await startGuest();
    release();
    const asked = vi.fn(() => true);
    const allowed = clientOf({ approve: asked });
    const refused = clientOf({ approve: () => false });
    const ordered = which === "first" ? [refused, allowed] : [allowed, refused];
    const results = await Promise.allSettled(
      ordered.map(({ analytics }) => analytics.ensureRequested(guestId)),
    );
    const of = (client: MyCreditApp) => results[ordered.indexOf(client)];
    expect(of(allowed)).toMatchObject({ status: "fulfilled", value: { outcome: "requested" } });
    expect(of(refused)).toMatchObject({
      status: "rejected",
      reason: { code: "write_refused", executed: "no" },
    });
    expect([posts(), asked.mock.calls.length]).toEqual([1, 1]);
  });

  test("a call that joins after the POST is not asked, and not refused", async () => {
    const { clientOf, posts, release } = await startGuest();
    const approve = vi.fn(() => false);
    const first = clientOf({}).analytics.ensureRequested(guestId);
    await vi.waitFor(() => expect(posts()).toBe(1));
    const second = clientOf({ approve }).analytics.ensureRequested(guestId);
    const third = clientOf({ writes: "refuse" }).analytics.ensureRequested(guestId);
    await sleep(20);
    release();
    const outcomes = (await Promise.all([first, second, third])).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["requested", "requested", "requested"]);
    expect(approve).not.toHaveBeenCalled();
  });

  test("ends with its deadline, also while `approve` goes on", async () => {
    const { clientOf, posts } = await startGuest();
    const client = clientOf({ approve: () => new Promise<boolean>(() => undefined) });
    const error = await errorOf(client.analytics.ensureRequested(guestId, { timeout: 50 }), TimeoutError);
    expect(error.executed).toBe("no");
    const controller = new AbortController();
    const aborted = client.analytics.ensureRequested(guestId, { signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    expect((await errorOf(aborted, AbortError)).executed).toBe("no");
    expect(posts()).toBe(0);
    expect(await client.settled({ timeout: 1_000 })).toBe(true);
  });
});

test("without a policy, a write takes no more turns than a read", async () => {
  const turnsOf = async (call: (client: MyCreditApp) => PromiseLike<unknown>) => {
    let turns = 0;
    let isCalled = false;
    const client = clientWithToken({
      baseUrl: "https://api.example",
      fetch: async () => {
        isCalled = true;
        return new Response("{}", { headers: { "content-type": "application/json" } });
      },
    });
    const done = call(client);
    for (; !isCalled; turns += 1) await undefined;
    await done;
    return turns;
  };
  const read = await turnsOf((client) => client.organizations.get(hostId));
  expect(await turnsOf((client) => client.analytics.request(guestId))).toBe(read);
});

function raise(error: Error): never {
  throw error;
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("f", new File(["ab"], "f.txt", { type: "text/plain" }));
  return form;
}

/** The names of all fields: those that openapi.yaml calls secret, and the others. */
function secretFields(): { secret: string[]; open: string[] } {
  const [secret, open] = [new Set<string>(), new Set<string>()];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { properties } = value as {
      properties?: Record<string, { format?: string; description?: string }>;
    };
    for (const [name, { format, description = "" }] of Object.entries(properties ?? {}))
      (format === "password" || /keep it secret/i.test(description) ? secret : open).add(name);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(openapi.components.schemas);
  return { secret: [...secret].sort(), open: [...open].sort() };
}

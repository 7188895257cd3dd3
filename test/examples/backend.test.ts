/** The back end of examples/backend.ts: what the API does becomes what its caller is told. */
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { createBackend } from "../../examples/backend.js";
import { clientWithCredentials, clientWithToken, guestId } from "../support/client.js";
import { type Answerer, answer, json, startServer } from "../support/server.js";

/** The back end before an API that gives one answer. */
async function start(api: Answerer, token?: Answerer, options: { timeout?: number } = {}) {
  const server = await startServer(api, token);
  const make = token ? clientWithCredentials : clientWithToken;
  const lines: Record<string, unknown>[] = [];
  const client = make({ baseUrl: server.url, maxRetries: 0, ...options });
  const backend = createBackend(client, (line) => void lines.push(line as Record<string, unknown>));
  await new Promise<void>((resolve) => backend.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    backend.closeAllConnections();
    backend.close();
  });
  const { port } = backend.address() as AddressInfo;
  const call = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
  return { call, lines, server };
}

const guest = `/guests/${guestId}`;
const invite = (body: object | string): [string, RequestInit] => [
  "/invitations",
  { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) },
];

test("a guest is read, with the request id of the caller", async () => {
  const { call, lines, server } = await start(json({ status: "connected", total_score: 87.5, name: "x" }));
  const response = await call(guest, { headers: { "x-request-id": "gateway-1" } });
  expect([response.status, await response.json()]).toEqual([200, { status: "connected", total_score: 87.5 }]);
  expect(response.headers.get("x-request-id")).toBe("gateway-1");
  expect(server.requests[0]?.headers["x-request-id"]).toBe("gateway-1");
  expect(lines).toEqual([{ requestId: "gateway-1", method: "GET", path: guest, status: 200 }]);
});

test("a request id that could forge a log line is replaced", async () => {
  const { call, lines } = await start(json({}));
  const response = await call(guest, { headers: { "x-request-id": 'a" status=200' } });
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(lines[0]?.["requestId"]).toBe(response.headers.get("x-request-id"));
});

test("a mistake of the caller is a 400 with its place, whether the client or the server finds it", async () => {
  const found = await start(json({}));
  const [path, init] = invite({ expired_at: "01/02/2030" });
  const response = await found.call(path, init);
  expect([response.status, await response.json()]).toEqual([
    400,
    {
      error: "invalid request",
      issues: [
        { pointer: "/body/email", message: "is required" },
        { pointer: "/body/expired_at", message: expect.stringContaining('got "01/02/2030"') },
      ],
    },
  ]);
  expect(found.server.requests).toEqual([]);

  const refused = await start(json({ detail: [{ loc: ["body", "email"], msg: "not an email" }] }, 422));
  const second = await refused.call(...invite({ email: "nobody", expired_at: "2030-01-01T00:00:00" }));
  expect([second.status, await second.json()]).toEqual([
    400,
    { error: "invalid request", issues: [{ pointer: "/body/email", message: "not an email" }] },
  ]);
  expect((await found.call("/guests/acme")).status).toBe(400);
  expect((await found.call(...invite("{"))).status).toBe(400);
  expect((await found.call("/nothing")).status).toBe(404);
});

test("a mistake of this program is a 500, and says no more", async () => {
  const { call, lines } = await start(json({}));
  const broken = createBackend(
    clientWithToken({ headers: () => ({ authorization: "x" }) }),
    (line) => void lines.push(line as Record<string, unknown>),
  );
  await new Promise<void>((resolve) => broken.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void broken.close());
  const { port } = broken.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${guest}`, { headers: { connection: "close" } });
  expect([response.status, await response.json()]).toEqual([500, { error: "internal error" }]);
  expect(lines[0]).toMatchObject({ error: { code: "invalid_input" } });
  expect((await call(guest)).status).toBe(200);
});

test.each<[string, number, Answerer]>([
  ["not found", 404, json({}, 404)],
  ["forbidden", 403, json({}, 403)],
  ["in conflict", 409, json({}, 409)],
  ["refusing our token", 502, json({}, 401)],
  ["down", 502, json({}, 503)],
  ["a page of HTML", 502, answer(200, "<p>", { "content-type": "text/html" })],
  ["silent", 504, () => undefined],
])("an API that is %s makes a %i", async (_what, status, api) => {
  const { call, lines } = await start(api, undefined, { timeout: 200 });
  const response = await call(guest);
  expect(response.status).toBe(status);
  expect(lines[0]).toMatchObject({ status, error: { operationId: "getGuestConnection" } });
});

test("a rate limit of the API is passed on with the time to wait", async () => {
  const { call } = await start(json({}, 429, { "retry-after": "77" }));
  const response = await call(guest);
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "77"]);
});

test("the call to the API ends when the caller hangs up", async () => {
  const closed = vi.fn();
  const { call, lines, server } = await start((_request, response) => void response.on("close", closed));
  const caller = new AbortController();
  const hungUp = call(guest, { signal: caller.signal }).catch(() => "hung up");
  await vi.waitFor(() => expect(server.requests).toHaveLength(1));
  caller.abort();
  expect(await hungUp).toBe("hung up");
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]).toMatchObject({ error: { code: "aborted" } });
});

test("the health check requests a token, and sends nothing while the token is valid", async () => {
  const healthy = await start(json({}), json({ access_token: "token-1", expires_in: 3600 }));
  expect([(await healthy.call("/health")).status, (await healthy.call("/health")).status]).toEqual([
    200, 200,
  ]);
  expect(healthy.server.tokenRequests).toHaveLength(1);
  const refused = await start(json({}), json({ error: "invalid_client" }, 401));
  expect((await refused.call("/health")).status).toBe(502);
});

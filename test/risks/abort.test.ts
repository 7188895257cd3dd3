/** An abort ends a call in any of its phases at once, and leaves no timer, no listener and no open socket. */
import { execFile } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { AbortError, TimeoutError } from "../../src/index.js";
import { action, clientWithCredentials, clientWithToken, errorOf, guestId } from "../support/client.js";
import { drip, head, reply, replyJson, stall, startTcpServer, write } from "../support/tcp-server.js";

const half = write(head(200, { "content-length": "1000" }), "{");

/** Each phase but that of connecting, with a server that holds a call in it. */
const phases = {
  "token wait": () => startTcpServer(replyJson(action), { token: stall }),
  "token body": () => startTcpServer(replyJson(action), { token: half }),
  "token pause": () =>
    startTcpServer(replyJson(action), {
      token: reply(503, "", { "retry-after": "20", connection: "close" }),
    }),
  answer: () => startTcpServer(stall),
  body: () => startTcpServer(half),
  drip: () => startTcpServer(drip),
  pause: () => startTcpServer(reply(429, "", { "retry-after": "20", connection: "close" })),
};

describe.each(Object.entries(phases))("in the phase: %s", (phase, start) => {
  const makeClient = phase.startsWith("token") ? clientWithCredentials : clientWithToken;

  test("an abort settles the call before anything else happens, and removes its listener", async () => {
    const server = await start();
    const controller = new AbortController();
    const client = makeClient({ baseUrl: server.url });
    const call = errorOf(client.analytics.request(guestId, { signal: controller.signal }), AbortError);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(getEventListeners(controller.signal, "abort").length).toBeGreaterThan(0);
    let is50MsOver = false;
    const timer = setTimeout(() => {
      is50MsOver = true;
    }, 50);
    const reason = new Error("no longer needed");
    controller.abort(reason);
    const error = await call;
    clearTimeout(timer);
    expect(is50MsOver).toBe(false);
    expect(error.cause).toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    await server.allClosed();
  });

  test("so does the deadline, except for a token that other calls may want", async () => {
    const server = await start();
    const client = makeClient({ baseUrl: server.url, timeout: 150, maxRetries: 1 });
    const call = errorOf(client.analytics.request(guestId), Error);
    const error = await call;
    if (phase !== "pause") expect(error).toBeInstanceOf(TimeoutError);
    if (!phase.startsWith("token")) await server.allClosed();
  });
});

/**
 * To a server that never answers the handshake of TLS, the connection is never made. Node's `fetch` goes on trying for
 * 10 s no matter who aborts, as its pool of connections may need it for the next request: that socket is not the client's.
 */
test("in the phase: connect, an abort settles the call before anything else happens", async () => {
  const server = await startTcpServer(stall);
  const controller = new AbortController();
  const client = clientWithToken({ baseUrl: server.url.replace("http:", "https:") });
  const call = errorOf(client.analytics.request(guestId, { signal: controller.signal }), AbortError);
  while (server.connections === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  let is50MsOver = false;
  const timer = setTimeout(() => {
    is50MsOver = true;
  }, 50);
  controller.abort();
  await call;
  clearTimeout(timer);
  expect(is50MsOver).toBe(false);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

test("a process whose calls were all aborted holds no resources, and ends", async () => {
  const servers = await Promise.all(
    Object.entries(phases).map(async ([phase, start]) => [phase, (await start()).url] as const),
  );
  const child = fileURLToPath(new URL("../support/abort-in-every-phase.ts", import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--trace-warnings", child, JSON.stringify(Object.fromEntries(servers))],
    // Far less than any timer that could be left: 30 s of a deadline, 20 s of a pause.
    { timeout: 15_000 },
  );
  expect(stderr).toBe("");
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toEqual(
    Object.keys(phases).map((phase) => ({ phase, name: "AbortError", wasBusy: true, left: [] })),
  );
}, 20_000);

describe("a signal that many calls share", () => {
  test("collects no listeners from calls that succeed, fail or are refused", async () => {
    const server = await startTcpServer(replyJson(action));
    const controller = new AbortController();
    const client = clientWithCredentials({ baseUrl: server.url });
    const { signal } = controller;
    await client.analytics.request(guestId, { signal });
    await Promise.all(Array.from({ length: 50 }, () => client.analytics.request(guestId, { signal })));
    await errorOf(client.analytics.request("..", { signal }), Error);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("ends all of them, and warns of no leak", async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => void warnings.push(warning);
    process.on("warning", note);
    const server = await startTcpServer(stall);
    const controller = new AbortController();
    const client = clientWithToken({ baseUrl: server.url });
    const calls = Array.from({ length: 50 }, () =>
      errorOf(client.analytics.request(guestId, { signal: controller.signal }), AbortError),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    controller.abort();
    await Promise.all(calls);
    await server.allClosed();
    process.off("warning", note);
    expect(warnings).toEqual([]);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });
});

describe("a token that several calls wait for", () => {
  test("still comes for the others when one of them aborts", async () => {
    let give: (() => void) | undefined;
    const server = await startTcpServer(replyJson(action), {
      token: (socket, request) => {
        give = () => replyJson({ access_token: "token-1", expires_in: 60 })(socket, request);
      },
    });
    const client = clientWithCredentials({ baseUrl: server.url });
    const controller = new AbortController();
    const leaving = errorOf(client.analytics.request(guestId, { signal: controller.signal }), AbortError);
    const staying = client.analytics.request(guestId);
    while (!give) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    await leaving;
    give();
    expect(await staying).toEqual(action);
    expect(server.tokenRequests).toHaveLength(1);
  });

  test("is requested again by the call after the one that aborted", async () => {
    let isStalled = true;
    const server = await startTcpServer(replyJson(action), {
      token: (socket, request) => {
        if (!isStalled) replyJson({ access_token: "token-1", expires_in: 60 })(socket, request);
        isStalled = false;
      },
    });
    const client = clientWithCredentials({ baseUrl: server.url });
    const controller = new AbortController();
    const leaving = errorOf(client.analytics.request(guestId, { signal: controller.signal }), AbortError);
    await new Promise((resolve) => setTimeout(resolve, 100));
    controller.abort();
    const next = client.analytics.request(guestId);
    await leaving;
    expect(await next).toEqual(action);
  });
});

test("a fetch that ignores its signal does not keep the response that comes too late", async () => {
  const controller = new AbortController();
  const cancelled = new Promise<void>((resolve) => {
    const body = new ReadableStream<Uint8Array>({ cancel: () => resolve() });
    const fetch = async () => {
      await once(controller.signal, "abort");
      return new Response(body);
    };
    const client = clientWithToken({ baseUrl: "https://api.example", fetch });
    void errorOf(client.analytics.request(guestId, { signal: controller.signal }), AbortError);
  });
  setTimeout(() => controller.abort(), 20);
  await cancelled;
});

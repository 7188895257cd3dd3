/** A response that claims more codings than anybody unpacks: refused, without a socket or the process lost. */
import { execFile } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { MyCreditAppError } from "../../src/index.js";
import { undiciFetch } from "../../src/transports/undici.js";
import { action, clientWithToken, errorOf, guestId } from "../support/client.js";
import { head, replyJson, type Step, script, startTcpServer } from "../support/tcp-server.js";

const codings = Array(6).fill("gzip").join(",");
/** Its body does not end. */
const manyCodings: Step = (socket) => {
  socket.write(head(200, { "content-type": "application/json", "content-encoding": codings }));
};

test("with `mycreditapp/undici`, no socket stays open, and the pool does not run out", async () => {
  const sockets: Socket[] = [];
  const server = await startTcpServer(script(manyCodings, manyCodings, replyJson(action)), {
    onConnection: (socket) => void sockets.push(socket),
  });
  const fetch = undiciFetch({ connections: 2 });
  const client = clientWithToken({ baseUrl: server.url, fetch, maxRetries: 0, timeout: 5_000 });
  const errors = await Promise.all([
    errorOf(client.analytics.request(guestId), MyCreditAppError),
    errorOf(client.analytics.request(guestId), MyCreditAppError),
  ]);
  expect(errors.map(({ executed }) => executed)).toEqual(["maybe", "maybe"]);
  const used = server.requests.map(({ connection }) => sockets[connection]);
  expect(used).toHaveLength(2);
  await vi.waitFor(() => expect(used.map((socket) => socket?.destroyed)).toEqual([true, true]));
  expect(await client.analytics.request(guestId)).toEqual(action);
  await fetch.close();
});

async function runChild(how: string): Promise<{ output: string; exitCode: number }> {
  const server = await startTcpServer((socket, request) => {
    manyCodings(socket, request);
    setTimeout(() => socket.end(), 50);
  });
  const program = fileURLToPath(new URL("../support/many-codings.ts", import.meta.url));
  return promisify(execFile)(process.execPath, ["--import", "tsx", program, how, server.url], {
    timeout: 30_000,
  }).then(
    ({ stdout }) => ({ output: stdout, exitCode: 0 }),
    ({ stdout, code }: { stdout: string; code: number }) => ({ output: stdout, exitCode: code }),
  );
}

test("with `mycreditapp/undici`, the process goes on", async () => {
  expect(await runChild("undici")).toEqual({ output: "ConnectionError\nstill there\n", exitCode: 0 });
});

test("with the global `fetch`, the call is a typed error, and the process ends only if a bare `fetch` ends it", async () => {
  const [client, bare] = [await runChild("fetch"), await runChild("bare fetch")];
  expect(client.output).toMatch(/^ConnectionError\n/);
  // Node 20.20 lets an error of its socket go unheard. Nothing above `fetch` can catch it.
  expect([client.exitCode, client.output.includes("still there")]).toEqual([
    bare.exitCode,
    bare.output.includes("still there"),
  ]);
});

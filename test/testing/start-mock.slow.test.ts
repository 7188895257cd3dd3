/** The life of a mock: up on a free or a given port, down without a trace, however its owner ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { startMock } from "../../src/testing/index.js";
import { openMock } from "../../src/testing/mock.js";
import { locatePrism } from "../../src/testing/prism.js";
import { openTestMock } from "../support/mock.js";

const isUp = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

test("a mock starts on a free port; stopping it also ends the requests in progress", async () => {
  const mock = await startMock();
  mock.fail("requestOrganizationAnalytics", "stall");
  const stalled = mock.client({ accessToken: "mine", maxRetries: 0 }).analytics.request(mock.guestId);
  await vi.waitFor(() => expect(mock.requests).toHaveLength(1));
  await Promise.all([mock.stop(), mock.stop(), expect(stalled).rejects.toThrow()]);
  expect(await isUp(mock.url)).toBe(false);
});

test("a kept connection that is idle for longer than 5 s, as at a breakpoint, is not closed", async () => {
  const mock = await openTestMock();
  // Without a client that gives connections up in time.
  const socket = connect(Number(new URL(mock.url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  const closed = once(socket, "close").then(() => ["closed"]);
  const post = async () => {
    const path = `/organizations/${mock.guestId}/analytics/requests`;
    socket.write(`POST ${path} HTTP/1.1\r\nHost: mock\r\nContent-Length: 0\r\n\r\n`);
    const [answer] = await Promise.race([once(socket, "data"), closed]);
    return String(answer);
  };
  expect(await post()).toMatch(/^HTTP\/1\.1 401 /);
  await setTimeout(6500);
  expect(await post()).toMatch(/^HTTP\/1\.1 401 /);
});

test("dynamic responses are made up, and follow the spec", async () => {
  const mock = await startMock({ dynamic: true });
  onTestFinished(() => mock.stop());
  const client = mock.client({ accessToken: "mine" });
  const [first, second] = [
    await client.analytics.request(mock.guestId),
    await client.analytics.request(mock.guestId),
  ];
  expect(first).not.toEqual(second);
  expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
});

test("a port that is taken is an error, and no Prism is left running", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const stop = vi.fn(async () => undefined);
  await expect(openMock({ url: "http://127.0.0.1:1", pid: undefined, stop }, { port })).rejects.toThrow(
    "EADDRINUSE",
  );
  expect(stop).toHaveBeenCalledOnce();
});

test("no process is left when the process that started it is killed", async () => {
  const script = `
    import { startPrism } from ${JSON.stringify(new URL("../../src/testing/prism.ts", import.meta.url).href)};
    console.log((await startPrism()).pid);
    setInterval(() => undefined, 1000);
  `;
  const owner = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void owner.kill("SIGKILL"));
  const pid = await new Promise<number>((resolve) =>
    owner.stdout.once("data", (data) => resolve(Number(String(data)))),
  );
  // A request would not do to see it: with its output gone, Prism dies of the next line that it logs.
  const isAlive = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  expect(isAlive()).toBe(true);
  owner.kill("SIGKILL");
  await vi.waitFor(() => expect(isAlive()).toBe(false), { timeout: 10_000 });
});

test("without Prism, the error says how to install it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mycreditapp-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  expect(() => locatePrism([join(folder, "package.json")])).toThrow(
    "This needs Prism, which is not installed. Run: npm install --save-dev @stoplight/prism-cli@5",
  );
});

/** The life of a mock: up on a free or a given port, down without a trace, however its owner ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { startMock } from "../../src/testing/index.js";
import { locatePrism, startPrism } from "../../src/testing/prism.js";
import { openMock } from "../../src/testing/start-mock.js";
import { temporaryFolder } from "../support/folder.js";
import { openTestMock } from "../support/mock.js";

const isUp = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

test("a mock starts on a free port; stopping it also ends the requests in progress", async () => {
  const mock = await startMock({ engine: "prism" });
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
  const mock = await startMock({ engine: "prism", dynamic: true });
  onTestFinished(() => mock.stop());
  const client = mock.client({ accessToken: "mine" });
  const [first, second] = [
    await client.analytics.request(mock.guestId),
    await client.analytics.request(mock.guestId),
  ];
  expect(first).not.toEqual(second);
  expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
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
  const folder = await temporaryFolder();
  expect(() => locatePrism([join(folder, "package.json")])).toThrow(
    'This needs Prism, which is not installed. Run: npm install --save-dev "@stoplight/prism-cli@^5.14.2"',
  );
});

test("a Prism that ends by itself is named by each later call of the kit, and by the response", async () => {
  const prism = await startPrism();
  const mock = await openMock({}, async () => prism);
  onTestFinished(() => mock.stop());
  const { ended } = mock;
  process.kill(prism.pid as number, "SIGKILL");
  const reason = "Prism ended by itself, by SIGKILL; start the mock again";
  expect((await ended)?.message).toContain(reason);
  for (const call of [
    () => mock.client(),
    () => mock.reset(),
    () => mock.respond("listCurrencies", {}),
    () => mock.sequence("listCurrencies", []),
    () => mock.fail("listCurrencies", "reset"),
  ]) {
    expect(call).toThrow(reason);
  }
  const response = await fetch(`${mock.url}/resources/currencies`);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ detail: expect.stringContaining(reason) });
});

test.each(["built-in", "prism"])("a program that forgets `stop` ends all the same: %s", async (engine) => {
  const script = `
    import { startMock } from ${JSON.stringify(new URL("../../src/testing/index.ts", import.meta.url).href)};
    const mock = await startMock({ engine: ${JSON.stringify(engine)} });
    await mock.client().currencies.list();
    mock.fail("listCurrencies", "stall", { times: 9 });
    await mock.client({ timeout: 500 }).currencies.list().catch(() => console.log("done"));
  `;
  const program = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void program.kill("SIGKILL"));
  let printed = "";
  program.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const [code] = await once(program, "close");
  expect({ code, printed }).toEqual({ code: 0, printed: "done\n" });
});

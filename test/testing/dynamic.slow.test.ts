/** Made-up answers (`--dynamic`) that this client takes with its credentials: the token above all. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { type Clients, calls, guestId, hostId } from "../../examples/operations.js";
import { type ApiCall, MyCreditApp, toDate } from "../../src/index.js";
import { startMock } from "../../src/testing/index.js";

const credentials = { clientId: "mock-client", clientSecret: "mock-secret", maxRetries: 0 };

test("a dynamic mock responds to every operation, with a token for made-up credentials", async () => {
  const mock = await startMock({ engine: "prism", dynamic: true });
  onTestFinished(() => mock.stop());
  const clients: Clients = {
    host: mock.client({ maxRetries: 0 }),
    guest: mock.client({ maxRetries: 0, organizationId: guestId }),
  };
  for (const [operationId, call] of Object.entries<(clients: Clients) => ApiCall<unknown>>(calls)) {
    await call(clients);
    expect(mock.requests.at(-1)).toMatchObject({ operationId, violations: [] });
  }
});

test("every timestamp of a dynamic mock is a time that exists", async () => {
  const mock = await startMock({ engine: "prism", dynamic: true });
  onTestFinished(() => mock.stop());
  const client = mock.client({ maxRetries: 0 });
  const timestamps: string[] = [];
  while (timestamps.length < 50) {
    const { created_at, updated_at } = await client.analytics.request(guestId);
    timestamps.push(created_at, updated_at);
  }
  expect(timestamps.filter((timestamp) => Number.isNaN(Date.parse(timestamp)))).toEqual([]);
  expect(timestamps.map((timestamp) => toDate(timestamp).getTime())).not.toContain(Number.NaN);
});

test("`npm run mock -- --dynamic` serves this client too", async () => {
  const arguments_ = ["run", "mock", "--", "--dynamic", "--host", "127.0.0.1", "--port", "0"];
  // A group of its own, so that npm's child ends with it.
  const child = spawn("npm", arguments_, {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void process.kill(-(child.pid as number)));
  const baseUrl = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.once("exit", (code) => reject(new Error(`it ended with ${code}:\n${printed}`)));
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const url = /Prism is listening on (http:\/\/[\w.:]+)/.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const host = new MyCreditApp({ ...credentials, organizationId: hostId, baseUrl });
  // Prism makes every token up anew: one that the client cannot use would show soon.
  for (let call = 0; call < 10; call += 1) {
    const fresh = new MyCreditApp({ ...credentials, organizationId: hostId, baseUrl });
    expect(Array.isArray(await fresh.currencies.list())).toBe(true);
  }
  expect((await host.analytics.request(guestId)).action_type).toBe("analytics_request");
});

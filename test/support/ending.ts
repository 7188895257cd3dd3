/** The programs that `held-process.test.ts` runs. Each says what it has done, and then has nothing left to do. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { MyCreditApp, type MyCreditAppError, type MyCreditAppOptions } from "../../src/index.js";
import { createMock } from "../../src/mock/index.js";
import { startMock } from "../../src/testing/index.js";

const guestId = "a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60";
const organizationId = "054b4106-174b-46b0-97f8-86d8d7b6f0af";
const say = (word: string) => console.log(word);
const codeOf = (error: unknown) => (error as MyCreditAppError).code;

/** A server that does not keep the process. */
async function serve(
  answer: (path: string, respond: (status: number, body: object, retryAfter?: number) => void) => void,
) {
  const server = createServer((request, response) =>
    answer(request.url ?? "", (status, body, retryAfter = 1) => {
      const headers = { "content-type": "application/json", "retry-after": String(retryAfter) };
      response.writeHead(status, headers).end(JSON.stringify(body));
    }),
  );
  server.unref().on("connection", (socket) => socket.unref());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (options: MyCreditAppOptions = {}) => new MyCreditApp({ organizationId, baseUrl, ...options });
}

/** A request is lost; its caller gives up while the client looks whether the guest was asked. */
async function giveUp(client: MyCreditApp, fail: () => void): Promise<void> {
  const controller = new AbortController();
  const options = { signal: controller.signal, onRequest: fail };
  const asking = client.analytics.ensureRequested(guestId, options);
  setTimeout(() => controller.abort(), 300);
  await asking.catch((error: unknown) => say(codeOf(error)));
}

const programs: Record<string, () => Promise<void>> = {
  "gives up a request to a guest that was lost": async () => {
    const mock = createMock({ realPauses: true });
    await giveUp(mock.client(), () => mock.fail("requestOrganizationAnalytics", "reset"));
  },
  "gives up a request to a guest that hangs": async () => {
    const mock = await startMock();
    await giveUp(mock.client({ fetch: globalThis.fetch }), () =>
      mock.fail("requestOrganizationAnalytics", "stall"),
    );
  },
  "gives it up, and stops the mock": async () => {
    const mock = await startMock({ realPauses: true });
    await giveUp(mock.client(), () => mock.fail("requestOrganizationAnalytics", "stall"));
    await mock.stop();
  },
  "waits for a token in the background, which fails and pauses": async () => {
    let tokens = 0;
    const client = await serve((path, respond) => {
      if (path !== "/oauth2/token") return respond(200, { items: [], total_items: 0 });
      tokens += 1;
      if (tokens === 1) return respond(200, { access_token: "token-1234", expires_in: 3_600 });
      say("pauses");
      return respond(503, {}, 20);
    });
    const { privateRecords } = client({ clientId: "client", clientSecret: "secret" });
    await privateRecords.list();
    // The token has 100 s left: it can be used, and is renewed in the background.
    const now = performance.now.bind(performance);
    performance.now = () => now() + 3_500_000;
    await privateRecords.list();
    while (tokens < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    say("done");
  },
  "pauses before it sends a request again, and does nothing else": async () => {
    let attempts = 0;
    const client = await serve((_path, respond) => {
      attempts += 1;
      respond(attempts === 1 ? 503 : 200, []);
    });
    const { currencies } = client({ accessToken: "token-1234" });
    currencies.list().then(
      () => say("done"),
      (error: unknown) => say(codeOf(error)),
    );
  },
  "is a web server that runs the sample of the guide": async () => {
    const client = await serve((_path, respond) => void setTimeout(respond, 500, 200, []));
    const shared = client({ accessToken: "token-1234" });
    const web = createServer(async (_request, response) => {
      say("request");
      const currencies = await shared.currencies.list();
      response.setHeader("connection", "close").end(JSON.stringify(currencies));
    });
    const guide = readFileSync(new URL("../../docs/frameworks.md", import.meta.url), "utf8");
    const sample =
      /```ts\n(process\.once\("SIGTERM".*?)```/s.exec(guide)?.[1] ?? "throw new Error('no sample')";
    // The guide is text of this repository. It needs a scope of its own, with the names of the page.
    new Function("server", "getClient", sample)(web, () => shared);
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    say(`port ${(web.address() as AddressInfo).port}`);
  },
};

await programs[process.argv[2] ?? ""]?.();

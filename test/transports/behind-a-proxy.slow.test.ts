/**
 * The set-ups of `docs/set-ups.md`, through a real forward proxy and with a certificate that no machine trusts. Those
 * that need a newer Node are in `scripts/check/dispatchers.ts`.
 */
import { execFile } from "node:child_process";
import { rootCertificates } from "node:tls";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { EnvHttpProxyAgent, getGlobalDispatcher, ProxyAgent, setGlobalDispatcher } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { ConnectionError } from "../../src/index.js";
import { undiciFetch } from "../../src/transports/undici.js";
import { type Certificates, makeCertificates } from "../support/certificates.js";
import { clientWithCredentials, clientWithToken, errorOf, hostId, secrets } from "../support/client.js";
import { openEchoServer } from "../support/echo-server.js";
import { openForwardProxy } from "../support/forward-proxy.js";
import { json, startServer } from "../support/server.js";

let certificates: Certificates;
let secureApi: Awaited<ReturnType<typeof openEchoServer>>;

beforeAll(async () => {
  certificates = await makeCertificates();
  secureApi = await openEchoServer(certificates);
});
afterAll(async () => {
  secureApi.close();
  await certificates.remove();
});

// What the machine has for its own traffic.
beforeEach(() => {
  for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"]) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toLowerCase(), undefined);
  }
  return () => vi.unstubAllEnvs();
});

/** A proxy to which the environment points. */
async function startProxy(authorization?: string, userInfo = "") {
  const proxy = await openForwardProxy(authorization);
  onTestFinished(() => proxy.close());
  const url = proxy.url.replace("http://", `http://${userInfo}`);
  vi.stubEnv("HTTP_PROXY", url);
  vi.stubEnv("HTTPS_PROXY", url);
  return proxy;
}

function dispatcherOf(options: EnvHttpProxyAgent.Options = {}) {
  const dispatcher = new EnvHttpProxyAgent(options);
  onTestFinished(() => dispatcher.destroy());
  return { fetch: undiciFetch({ dispatcher }) };
}

interface Echo {
  readonly headers: Readonly<Record<string, string>>;
  readonly file?: { readonly text: string };
}

describe("EnvHttpProxyAgent", () => {
  test("sends calls and token requests through the proxy", async () => {
    const proxy = await startProxy();
    const server = await startServer(json([]));
    const client = clientWithCredentials({ baseUrl: server.url, ...dispatcherOf() });
    await client.currencies.list();
    expect([server.tokenRequests.length, server.requests[0]?.headers.authorization]).toEqual([
      1,
      "Bearer token-1",
    ]);
    expect(new Set(proxy.requests.map(({ method, target }) => `${method} ${target}`))).toEqual(
      new Set([`CONNECT ${new URL(server.url).host}`]),
    );
  });

  test("tunnels https, so that the proxy sees neither token nor file", async () => {
    const proxy = await startProxy();
    const options = dispatcherOf({ requestTls: { ca: certificates.ca } });
    const client = clientWithToken({ baseUrl: secureApi.url, ...options });
    const { headers } = await client.request<Echo>("GET /things");
    const file = new File(["%PDF-1.7"], "a.pdf");
    const uploaded = await client.financialFiles.upload(hostId, { file, currency: "EUR" });
    expect(headers["authorization"]).toBe(`Bearer ${secrets.accessToken}`);
    expect(uploaded).toMatchObject({ file: { text: "%PDF-1.7" } });
    expect(proxy.requests).toEqual([
      { method: "CONNECT", target: new URL(secureApi.url).host, authorization: undefined },
    ]);
  });

  test("leaves out the hosts of NO_PROXY", async () => {
    const proxy = await startProxy();
    vi.stubEnv("NO_PROXY", "127.0.0.1");
    const server = await startServer(json([]));
    await clientWithToken({ baseUrl: server.url, ...dispatcherOf() }).currencies.list();
    expect([server.requests.length, proxy.requests]).toEqual([1, []]);
  });

  test("sends the user and password of the proxy's URL to the proxy, and not to the server", async () => {
    const basic = `Basic ${Buffer.from("clerk:pass word").toString("base64")}`;
    const proxy = await startProxy(basic, "clerk:pass%20word@");
    const server = await startServer(json([]));
    await clientWithToken({ baseUrl: server.url, ...dispatcherOf() }).currencies.list();
    expect(proxy.requests[0]?.authorization).toBe(basic);
    expect(server.requests[0]?.headers["proxy-authorization"]).toBeUndefined();
  });
});

test("a proxy that refuses is a ConnectionError, whose cause says so", async () => {
  await startProxy("Basic other", "clerk:private@");
  const server = await startServer(json([]));
  const client = clientWithToken({ baseUrl: server.url, maxRetries: 0, ...dispatcherOf() });
  const error = await errorOf(client.currencies.list(), ConnectionError);
  expect(String((error.cause as Error).message)).toContain("407");
  expect(`${error.stack}${JSON.stringify(error)}`).not.toContain("private");
  expect(server.requests).toEqual([]);
});

test("a proxy set as undici's global dispatcher is used without options", async () => {
  const proxy = await startProxy();
  const [before, agent] = [getGlobalDispatcher(), new ProxyAgent(proxy.url)];
  setGlobalDispatcher(agent);
  onTestFinished(async () => {
    setGlobalDispatcher(before);
    await agent.destroy();
  });
  const server = await startServer(json([]));
  await clientWithToken({ baseUrl: server.url, fetch: undiciFetch() }).currencies.list();
  expect(proxy.requests).toHaveLength(1);
});

describe("your own certificate authority", () => {
  test("is trusted by `connect: { ca }`", async () => {
    const fetch = undiciFetch({ connect: { ca: [...rootCertificates, certificates.ca] } });
    onTestFinished(() => fetch.close());
    const client = clientWithToken({ baseUrl: secureApi.url, fetch });
    expect(await client.request("GET /things")).toMatchObject({ path: "/things" });
  });

  test.each([
    ["undici", () => ({ fetch: undiciFetch({ connections: 1 }) })],
    ["fetch", () => ({ fetch: globalThis.fetch as never })],
    ["undici through a proxy", () => dispatcherOf()],
  ])("is refused by %s as long as nobody names it, and nothing is sent", async (how, optionsOf) => {
    if (how.includes("proxy")) await startProxy();
    const client = clientWithToken({ baseUrl: secureApi.url, ...optionsOf() });
    const error = await errorOf(client.request("POST /things"), ConnectionError);
    expect(error.executed).toBe("no");
    expect(error.message).toContain("SELF_SIGNED_CERT_IN_CHAIN");
  });

  test.each([
    [{ NODE_EXTRA_CA_CERTS: true }, "/things"],
    [{}, expect.stringContaining("SELF_SIGNED_CERT_IN_CHAIN")],
  ])("%j decides for the global fetch", async (environment, printed) => {
    const program = fileURLToPath(new URL("../support/call-once.ts", import.meta.url));
    const env = "NODE_EXTRA_CA_CERTS" in environment ? { NODE_EXTRA_CA_CERTS: certificates.caFile } : {};
    const args = ["--import", import.meta.resolve("tsx"), program, secureApi.url];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, ...env },
    });
    expect(stdout.trim()).toEqual(printed);
  });
});

/**
 * Risk: the client believes an error that is not about the API, says `executed: "no"`, and sends a POST again that was executed
 * . Each server here acts on every POST that reaches it.
 */
import { createServer } from "node:net";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { ConnectionError, type Fetch, InputError, MyCreditAppError } from "../../src/index.js";
import { undiciFetch } from "../../src/transports/undici.js";
import { action, clientWithToken, errorOf, guestId } from "../support/client.js";
import { json, startServer } from "../support/server.js";
import { findClosedPort } from "../support/tcp-server.js";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const posts = (client: ReturnType<typeof clientWithToken>) => [
  () => client.creditApplications.reject(guestId),
  () => client.analytics.request(guestId),
];

/** Every POST through this `fetch` is sent once, and nothing is claimed about it. Returns the messages. */
async function expectOnce(fetch: Fetch | undefined, url: string, requests: unknown[]): Promise<string[]> {
  const client = clientWithToken({ baseUrl: url, fetch });
  const messages: string[] = [];
  for (const post of posts(client)) {
    requests.length = 0;
    const error = await errorOf(post(), ConnectionError);
    expect([error.executed, requests.length]).toEqual(["maybe", 1]);
    messages.push(error.message);
  }
  return messages;
}

describe("a `fetch` of the caller that fails after the response", () => {
  test.each<[string, () => Promise<string>]>([
    [
      "as nothing listens where it writes its audit",
      async () => `http://127.0.0.1:${await findClosedPort()}`,
    ],
    ["as nobody knows the host of its audit", async () => "http://audit.invalid"],
  ])("%s", async (_why, audit) => {
    const server = await startServer(json(action));
    const where = await audit();
    const wrapped: Fetch = async (url, init) => {
      const response = await fetch(url, init as RequestInit);
      await fetch(where);
      return response;
    };
    for (const message of await expectOnce(wrapped, server.url, server.requests)) {
      expect(message).toMatch(/: your `fetch` failed: (ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/);
      expect(message).not.toContain(server.url);
    }
  });

  test("with an error of another client, which says `no`", async () => {
    const server = await startServer(json(action));
    const closed = `http://127.0.0.1:${await findClosedPort()}`;
    const other = clientWithToken({ baseUrl: closed, fetch: undefined, maxRetries: 0 });
    const wrapped: Fetch = async (url, init) => {
      const response = await fetch(url, init as RequestInit);
      await other.currencies.list();
      return response;
    };
    await expectOnce(wrapped, server.url, server.requests);
    await expectOnce(
      async (url, init) => {
        await fetch(url, init as RequestInit);
        throw new InputError(["no audit"]);
      },
      server.url,
      server.requests,
    );
  });

  test("as it sends again itself, and cannot connect the second time", async () => {
    const server = await startServer((_request, response) => response.destroy());
    const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" });
    const retrying: Fetch = (url, init) =>
      fetch(url, init as RequestInit).catch(() =>
        Promise.reject(new TypeError("fetch failed", { cause: refused })),
      );
    await expectOnce(retrying, server.url, server.requests);
  });

  test("as it cannot connect, in an environment without a global `fetch`", async () => {
    vi.stubGlobal("fetch", undefined);
    const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" });
    const sent: string[] = [];
    const own: Fetch = async (url) => {
      sent.push(url);
      throw new TypeError("fetch failed", { cause: refused });
    };
    await expectOnce(own, "http://127.0.0.1:9", sent);
  });

  test("with a bug, which a retry of a GET would only meet again", async () => {
    const server = await startServer(json([]));
    const audit = undefined as unknown as () => void;
    const buggy: Fetch = async (url, init) => {
      const response = await fetch(url, init as RequestInit);
      audit();
      return response;
    };
    const client = clientWithToken({ baseUrl: server.url, fetch: buggy });
    const error = await errorOf(client.currencies.list(), ConnectionError);
    expect(error.message).toBe("listCurrencies: your `fetch` failed: audit is not a function");
    expect(server.requests).toHaveLength(1);
  });
});

describe("the global `fetch`", () => {
  const wrapGlobal = (fail: () => Promise<unknown>) => {
    const original = globalThis.fetch;
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
      const response = await original(url, init);
      await fail();
      return response;
    });
    return original;
  };

  test("that something has wrapped, and that fails afterwards at another address", async () => {
    const server = await startServer(json(action));
    const closed = `http://127.0.0.1:${await findClosedPort()}`;
    const original = wrapGlobal(() => original(closed));
    for (const message of await expectOnce(undefined, server.url, server.requests)) {
      expect(message).toContain("`fetch` failed at another address: ECONNREFUSED");
      expect(message).not.toContain(server.url);
    }
    await expectOnce(fetch as Fetch, server.url, server.requests);
  });

  test("that fails for several addresses, one of which is another", async () => {
    const server = await startServer(json(action));
    const { port } = new URL(server.url);
    const at = (number: number) =>
      Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect", port: number });
    wrapGlobal(() =>
      Promise.reject(new TypeError("fetch failed", { cause: new AggregateError([at(Number(port)), at(1)]) })),
    );
    await expectOnce(undefined, server.url, server.requests);
  });

  test("is believed where its own address refuses, also if it is passed itself", async () => {
    const url = `http://127.0.0.1:${await findClosedPort()}`;
    for (const given of [undefined, globalThis.fetch as Fetch]) {
      const client = clientWithToken({ baseUrl: url, fetch: given, maxRetries: 1 });
      const error = await errorOf(client.analytics.request(guestId), ConnectionError);
      expect(error).toMatchObject({ executed: "no" });
      expect(error.message).toContain(`no response from ${url}: ECONNREFUSED; 2 attempts got no response`);
    }
  });

  test("is believed where the environment's proxy refuses, as it dials that instead", async () => {
    const port = await findClosedPort();
    vi.stubEnv("HTTPS_PROXY", `http://user:canary-password@127.0.0.1:${port}`);
    const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED", syscall: "connect", port });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed", { cause: refused })));
    const client = clientWithToken({ baseUrl: "https://api.example", fetch: undefined, maxRetries: 0 });
    const error = await errorOf(client.analytics.request(guestId), ConnectionError);
    expect(error.executed).toBe("no");
    expect(error.message).not.toContain("canary");
  });

  describe("behind a global dispatcher that code has set", () => {
    const slot = Symbol.for("undici.globalDispatcher.1");
    const refusing = (name: string, dispatch?: unknown) => {
      const port = 1;
      const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED", syscall: "connect", port });
      vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed", { cause: refused })));
      const holder = globalThis as { [slot]?: unknown };
      const before = holder[slot];
      const Made = {
        [name]: class {
          dispatch() {}
        },
      }[name] as new () => object;
      holder[slot] = Object.assign(new Made(), dispatch ? { dispatch } : {});
      onTestFinished(() => {
        holder[slot] = before;
      });
      return clientWithToken({ baseUrl: "http://127.0.0.1:1", fetch: undefined, maxRetries: 0 });
    };

    test.each([
      ["Agent", undefined, "no"],
      ["EnvHttpProxyAgent", undefined, "no"],
      ["RetryAgent", undefined, "maybe"],
      ["MockAgent", undefined, "maybe"],
      ["Agent", () => true, "maybe"],
    ])("%s (its own dispatch: %o): %s", async (name, dispatch, executed) => {
      const error = await errorOf(refusing(name, dispatch).analytics.request(guestId), ConnectionError);
      expect(error.executed).toBe(executed);
    });
  });
});

describe("`undiciFetch`", () => {
  test("is believed with undici's own dispatchers, and with no other", async () => {
    const { Agent, RetryAgent, ProxyAgent } = await import("undici");
    const closed = `http://127.0.0.1:${await findClosedPort()}`;
    const retrying = new RetryAgent(new Agent(), { maxRetries: 0 });
    const intercepted = new Agent().compose((dispatch) => (options, handler) => dispatch(options, handler));
    for (const [dispatcher, executed] of [
      [new Agent(), "no"],
      [new ProxyAgent({ uri: closed, proxyTunnel: false }), "no"],
      [retrying, "maybe"],
      [intercepted, "maybe"],
    ] as const) {
      const client = clientWithToken({ baseUrl: closed, fetch: undiciFetch({ dispatcher }), maxRetries: 0 });
      const error = await errorOf(client.analytics.request(guestId), ConnectionError);
      expect([dispatcher.constructor.name, error.executed]).toEqual([dispatcher.constructor.name, executed]);
    }
  });

  test("that is wrapped is a `fetch` of the caller", async () => {
    const server = await startServer(json(action));
    const sending = undiciFetch({});
    const closed = `http://127.0.0.1:${await findClosedPort()}`;
    onTestFinished(() => sending.close());
    const wrapped: Fetch = async (url, init, context) => {
      const response = await sending(url, init, context);
      await sending(closed, { ...init, method: "GET" }, context);
      return response;
    };
    await expectOnce(wrapped, server.url, server.requests);
  });

  test("that was closed before sends nothing, says so, and is not tried again", async () => {
    const server = await startServer(json(action));
    const sending = undiciFetch({});
    await sending.close();
    const client = clientWithToken({ baseUrl: server.url, fetch: sending });
    for (const call of [() => client.analytics.request(guestId), () => client.currencies.get("USD")]) {
      const error = await errorOf(call(), InputError);
      expect(error).toMatchObject({ executed: "no" });
      expect(error.message).toContain("this `undiciFetch` has been closed; create another one");
    }
    expect(server.requests).toEqual([]);
  });
});

describe("nothing was sent, and the reason is in the message, if", () => {
  test.each([403, 407, 502, 503])("a proxy refuses the tunnel with %i", async (status) => {
    const { ProxyAgent } = await import("undici");
    let asked = 0;
    const proxy = createServer((socket) =>
      socket.once("data", () => {
        asked += 1;
        socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
      }),
    );
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void proxy.close());
    const { port } = proxy.address() as { port: number };
    const fetch = undiciFetch({ dispatcher: new ProxyAgent(`http://127.0.0.1:${port}`) });
    const client = clientWithToken({ baseUrl: "https://api.invalid", fetch, maxRetries: 1 });
    const error = await errorOf(client.analytics.request(guestId), ConnectionError);
    expect(error.executed).toBe("no");
    expect(error.message).toContain(`Proxy response (${status}) !== 200 when HTTP Tunneling`);
    // A proxy that forbids it, or wants a password, does so again.
    expect(asked).toBe(status === 403 || status === 407 ? 1 : 2);
  });

  test("a TLS handshake is cut off", async () => {
    const server = createServer((socket) => socket.once("data", () => socket.end()));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const client = clientWithToken({ baseUrl: `https://127.0.0.1:${port}`, maxRetries: 0 });
    const error = await errorOf(client.analytics.request(guestId), ConnectionError);
    expect(error.executed).toBe("no");
  });

  test("plain HTTP answers where TLS was expected", async () => {
    const server = await startServer(json(action));
    const client = clientWithToken({ baseUrl: server.url.replace("http:", "https:"), maxRetries: 0 });
    const error = await errorOf(client.analytics.request(guestId), ConnectionError);
    expect(error.executed).toBe("no");
    expect(error.message).toMatch(/ERR_SSL/);
  });
});

test("what is no Response is a mistake in the option `fetch`, and may have been executed", async () => {
  const server = await startServer(json([]));
  for (const returned of [undefined, null, "text", {}, { status: 200 }]) {
    server.requests.length = 0;
    const odd = (async (url: string, init: RequestInit) => {
      await fetch(url, init);
      return returned;
    }) as unknown as Fetch;
    const error = await errorOf(
      clientWithToken({ baseUrl: server.url, fetch: odd }).currencies.list(),
      InputError,
    );
    expect(error.message).toContain("option `fetch` must return a Response; got ");
    expect([error.executed, server.requests.length]).toEqual(["maybe", 1]);
  }
});

test("a body without a reader, as in `node-fetch`, is read as it is", async () => {
  const server = await startServer(json(action));
  const nodeFetch = (async (url: string, init: RequestInit) => {
    const response = await fetch(url, init);
    const { status, headers } = response;
    const body = { on: () => undefined, pipe: () => undefined };
    return { status, headers, body, text: () => response.text(), arrayBuffer: () => response.arrayBuffer() };
  }) as unknown as Fetch;
  const client = clientWithToken({ baseUrl: server.url, fetch: nodeFetch });
  expect(await client.analytics.request(guestId)).toEqual(action);
});

describe("what a framework throws from `fetch` to steer", () => {
  const steering = Object.assign(new Error("stop here"), { digest: "HANGING_PROMISE_REJECTION" });

  test("is passed on as it is: not wrapped, retried, counted or reported", async () => {
    const fetch = vi.fn<Fetch>(() => Promise.reject(steering));
    const onAttempt = vi.fn();
    const client = clientWithToken({ baseUrl: "https://api.example", fetch, onAttempt });
    await expect(client.currencies.list()).rejects.toBe(steering);
    await expect(client.analytics.ensureRequested(guestId)).rejects.toBe(steering);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(onAttempt).not.toHaveBeenCalled();
  });

  test("also from the token request, and is not remembered there", async () => {
    const { clientWithCredentials } = await import("../support/client.js");
    const fetch = vi
      .fn<Fetch>(async (url) =>
        Response.json(
          url.endsWith("/oauth2/token") ? { access_token: "token-1234", expires_in: 60 } : action,
        ),
      )
      .mockRejectedValueOnce(steering);
    const client = clientWithCredentials({ baseUrl: "https://api.example", fetch });
    await expect(client.analytics.request(guestId)).rejects.toBe(steering);
    expect(await client.analytics.request(guestId)).toEqual(action);
  });

  test("is nothing that has a digest which is no text", async () => {
    const fetch: Fetch = () => Promise.reject(Object.assign(new Error("x"), { digest: 7 }));
    const client = clientWithToken({ baseUrl: "https://api.example", fetch, maxRetries: 0 });
    await errorOf(client.currencies.list(), MyCreditAppError);
  });
});

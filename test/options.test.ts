import { afterEach, describe, expect, test, vi } from "vitest";
import { packageVersion, serverUrl } from "../generated/operations.js";
import {
  type CallOptions,
  type Fetch,
  InputError,
  MyCreditApp,
  type MyCreditAppOptions,
} from "../src/index.js";
import { guestId, hostId } from "./support/client.js";
import { json, startServer } from "./support/server.js";

const credentials = { organizationId: hostId, clientId: "client-1", clientSecret: "canary-secret" };

function problemsOf(options: unknown): readonly string[] {
  try {
    new MyCreditApp(options as MyCreditAppOptions);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

afterEach(() => vi.unstubAllEnvs());

test("complete options have no problems", () => {
  expect(problemsOf(credentials)).toEqual([]);
  expect(problemsOf({ organizationId: hostId, accessToken: "abc.def" })).toEqual([]);
  expect(problemsOf({ organizationId: hostId, accessToken: async () => "abc" })).toEqual([]);
});

describe("each bad option is named, with the way to fix it", () => {
  test.each<[string, unknown, string]>([
    [
      "an organization id that is no UUID",
      { ...credentials, organizationId: "us" },
      "`organizationId` must be a UUID",
    ],
    ["an empty organization id", { ...credentials, organizationId: "" }, "got an empty string"],
    ["no organization id", { clientId: "c", clientSecret: "s" }, "set MYCREDITAPP_ORGANIZATION_ID"],
    [
      "no credentials at all",
      { organizationId: hostId },
      "no credentials; pass `clientId` and `clientSecret`",
    ],
    ["no secret", { organizationId: hostId, clientId: "c" }, "`clientSecret` is missing"],
    ["no client id", { organizationId: hostId, clientSecret: "s" }, "`clientId` is missing"],
    [
      "an empty secret",
      { ...credentials, clientSecret: "" },
      "`clientSecret` must be a string; got an empty string",
    ],
    ["both kinds of credentials", { ...credentials, accessToken: "abc" }, "exclude each other"],
    [
      "a token with a space",
      { organizationId: hostId, accessToken: "a b" },
      "`accessToken` must be a bearer token",
    ],
    ["an empty token", { organizationId: hostId, accessToken: "" }, "`accessToken` must be a bearer token"],
    ["an unknown option", { ...credentials, pool: 3 }, "unknown option `pool`; known: organizationId"],
    ["a misspelt option", { ...credentials, baseURL: "x" }, "did you mean `baseUrl`?"],
    ["a baseUrl that is no URL", { ...credentials, baseUrl: "api.example.com" }, "`baseUrl` must be a URL"],
    ["plain http", { ...credentials, baseUrl: "http://api.example.com" }, "must begin with https://"],
    [
      "a host that only looks like loopback",
      { ...credentials, baseUrl: "http://127.0.0.1.evil.com" },
      "https://",
    ],
    ["another protocol", { ...credentials, baseUrl: "ftp://127.0.0.1" }, "must begin with https://"],
    [
      "a password in baseUrl",
      { ...credentials, baseUrl: "https://a:b@example.com" },
      "no user name or password",
    ],
    [
      "a query in baseUrl",
      { ...credentials, baseUrl: "https://example.com?a=1" },
      "no query and no fragment",
    ],
    ["a timeout of 0", { ...credentials, timeout: 0 }, "`timeout` must be a number of milliseconds"],
    ["a timeout beyond a timer's range", { ...credentials, timeout: 2 ** 31 }, "`timeout` must be"],
    ["a timeout in words", { ...credentials, timeout: "30s" }, "`timeout` must be"],
    [
      "a negative number of retries",
      { ...credentials, maxRetries: -1 },
      "`maxRetries` must be a whole number",
    ],
    ["half a retry", { ...credentials, maxRetries: 0.5 }, "`maxRetries` must be a whole number"],
    [
      "a baseUrl that ends in #, which would swallow every path",
      { ...credentials, baseUrl: "https://a.example/#" },
      "no query and no fragment",
    ],
    [
      "a baseUrl that ends in ?",
      { ...credentials, baseUrl: "https://a.example/?" },
      "no query and no fragment",
    ],
    ["a secret that is a number", { ...credentials, clientSecret: 7 }, "`clientSecret` must be a string"],
    [
      "an onResponse that is no function",
      { ...credentials, onResponse: 1 },
      "`onResponse` must be a function",
    ],
    ["an onAttempt that is no function", { ...credentials, onAttempt: {} }, "`onAttempt` must be a function"],
    ["a tokenStore that is null", { ...credentials, tokenStore: null }, "`tokenStore` must be an object"],
    [
      "a tokenStore without delete",
      { ...credentials, tokenStore: { get() {}, set() {} } },
      "get, set and delete",
    ],
    [
      "a tokenStore with a token of one's own",
      { organizationId: hostId, accessToken: "abc", tokenStore: new Map() },
      "leave it out with `accessToken`",
    ],
    ["a fetch that is no function", { ...credentials, fetch: {} }, "`fetch` must be a function"],
    [
      "a header of the client's own",
      { ...credentials, headers: { authorization: "x" } },
      "cannot set authorization",
    ],
    [
      "an organization header",
      { ...credentials, headers: { "Target-Organization-ID": guestId } },
      "cannot set Target",
    ],
    [
      "a header that is no string",
      { ...credentials, headers: { "X-Tenant": 7 } },
      "header X-Tenant must be a string",
    ],
    [
      "a line break in a header",
      { ...credentials, headers: { "X-Tenant": "a\r\nb" } },
      "without line breaks",
    ],
    ["headers as a Map", { ...credentials, headers: new Map() }, "`headers` must be a plain object"],
    [
      "an appInfo that is a string",
      { ...credentials, appInfo: "acme/1.0" },
      "`appInfo` must be { name, version }",
    ],
    ["an appInfo that is null", { ...credentials, appInfo: null }, "`appInfo` must be { name, version }"],
    ["an appInfo without a version", { ...credentials, appInfo: { name: "acme" } }, "`appInfo` must be"],
    [
      "a blank in appInfo",
      { ...credentials, appInfo: { name: "acme credit", version: "1" } },
      "without blanks",
    ],
    [
      "a line break in appInfo",
      { ...credentials, appInfo: { name: "acme", version: "1\r\nX-Evil: 1" } },
      "`appInfo` must be",
    ],
    ["a queue without a place", { ...credentials, maxConcurrency: 0 }, "`maxConcurrency` must be"],
    ["an attemptTimeout of 0", { ...credentials, attemptTimeout: 0 }, "`attemptTimeout` must be"],
    ["no object", "https://example.com", "the options must be an object"],
    ["null", null, "the options must be an object"],
  ])("%s", (_what, options, problem) => {
    expect(problemsOf(options)).toEqual([expect.stringContaining(problem)]);
  });
});

test("all problems are reported at once", () => {
  const problems = problemsOf({ organizationId: "us", retries: 1, baseUrl: "http://a.example", timeout: -1 });
  expect(problems).toHaveLength(5);
  expect(() => new MyCreditApp({ organizationId: "us" })).toThrow(/^2 problems:\n- /);
});

test.each([
  "http://localhost:4010",
  "http://127.0.0.1:4010/",
  "http://[::1]:4010",
  "https://api.example.com/v1",
])("%s is taken as baseUrl", (baseUrl) => expect(problemsOf({ ...credentials, baseUrl })).toEqual([]));

describe("`dangerouslyAllowHttp`", () => {
  test("allows plain http for a host in your own network", () => {
    const options = { ...credentials, baseUrl: "http://mock:4010" };
    expect(problemsOf(options)).toEqual([expect.stringContaining("pass `dangerouslyAllowHttp: true`")]);
    expect(problemsOf({ ...options, dangerouslyAllowHttp: true })).toEqual([]);
  });

  test.each([1, "true", {}, undefined, false])("%j is not true", (dangerouslyAllowHttp) => {
    expect(problemsOf({ ...credentials, baseUrl: "http://mock:4010", dangerouslyAllowHttp })).toHaveLength(1);
  });

  test.each(["ftp://mock", "ws://mock:4010", "http://a:b@mock", "http://mock?a=1"])(
    "does not allow %s",
    (baseUrl) => expect(problemsOf({ ...credentials, baseUrl, dangerouslyAllowHttp: true })).toHaveLength(1),
  );
});

test.each([
  ["https://api.example.com/v1", "https://api.example.com/v1"],
  ["https://API.example.com:443/v1//", "https://api.example.com/v1"],
  ["http://127.0.0.1:4010/", "http://127.0.0.1:4010"],
  [undefined, serverUrl],
])("the base URL %j can be read as %s", (baseUrl, read) => {
  const client = new MyCreditApp({ ...credentials, baseUrl });
  expect([client.baseUrl, client.asGuestOf(guestId).baseUrl]).toEqual([read, read]);
});

describe("the header User-Agent", () => {
  async function agentOf(options: MyCreditAppOptions, call: CallOptions = {}) {
    const server = await startServer(json([]));
    await new MyCreditApp({ ...credentials, baseUrl: server.url, ...options }).currencies.list(call);
    return [server.requests[0], server.tokenRequests[0]].map((request) => request?.headers["user-agent"]);
  }
  const ours = new RegExp(`^mycreditapp/${packageVersion.replaceAll(".", "\\.")} node/\\d+\\.\\d+$`);

  test("names the client and Node, also to the token endpoint", async () => {
    expect(await agentOf({})).toEqual([expect.stringMatching(ours), expect.stringMatching(ours)]);
  });

  test("begins with your application", async () => {
    const [agent] = await agentOf({ appInfo: { name: "acme-credit", version: "2.1.0+7" } });
    expect(agent).toMatch(/^acme-credit\/2\.1\.0\+7 mycreditapp\//);
  });

  test("can be replaced by the headers of the client and of a call, in upper or lower case", async () => {
    expect(await agentOf({ headers: { "USER-AGENT": "mine" } })).toEqual(["mine", "mine"]);
    const [agent] = await agentOf({}, { headers: { "user-agent": "this call's" } });
    expect(agent).toBe("this call's");
  });

  test("is the browser's own in a page", async () => {
    vi.stubGlobal("window", globalThis);
    vi.stubGlobal("document", {});
    const sent: object[] = [];
    const fetch: Fetch = async (_url, { headers }) => {
      sent.push(headers);
      return Response.json([]);
    };
    const client = new MyCreditApp({ organizationId: hostId, accessToken: "a", fetch });
    vi.unstubAllGlobals();
    await client.currencies.list();
    expect(Object.keys(sent[0] ?? {}).map((name) => name.toLowerCase())).not.toContain("user-agent");
  });
});

test("functions, a store and a hook are accepted", () => {
  expect(problemsOf({ ...credentials, clientSecret: async () => "s" })).toEqual([]);
  expect(problemsOf({ ...credentials, tokenStore: new Map(), onAttempt: () => undefined })).toEqual([]);
});

describe("in a browser", () => {
  function openPage() {
    vi.stubGlobal("window", globalThis);
    vi.stubGlobal("document", {});
  }
  afterEach(() => vi.unstubAllGlobals());

  test("a secret is refused in a worker as well", () => {
    vi.stubGlobal("WorkerGlobalScope", class {});
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64)" });
    expect(problemsOf(credentials)).toEqual([expect.stringContaining("`clientSecret` in a browser")]);
    expect(problemsOf({ organizationId: hostId, accessToken: "a" })).toEqual([]);
  });

  test("a secret is refused, with the alternatives", () => {
    openPage();
    for (const clientSecret of ["canary-secret", () => "canary-secret"]) {
      const [problem, ...others] = problemsOf({ ...credentials, clientSecret });
      expect(others).toEqual([]);
      expect(problem).toContain("can be read by anyone who opens the page");
      expect(problem).toContain("accessToken");
      expect(problem).toContain("dangerouslyAllowBrowser");
      expect(problem).not.toContain("canary");
    }
  });

  test.each([1, "true", {}, undefined, false])("dangerouslyAllowBrowser: %j is not true", (value) => {
    openPage();
    expect(problemsOf({ ...credentials, dangerouslyAllowBrowser: value })).toHaveLength(1);
  });

  test("a secret is accepted if an option allows it", () => {
    openPage();
    expect(problemsOf({ ...credentials, dangerouslyAllowBrowser: true })).toEqual([]);
  });

  test("an access token works, without a `process` and an environment", async () => {
    openPage();
    vi.stubGlobal("process", undefined);
    const fetch = async () => Response.json({ status: "active" });
    const client = new MyCreditApp({ organizationId: hostId, accessToken: "abc", fetch });
    const sent = await client.analytics.request(guestId);
    vi.unstubAllGlobals();
    expect(sent).toEqual({ status: "active" });
  });
});

describe("the environment", () => {
  function setEnvironment() {
    vi.stubEnv("MYCREDITAPP_ORGANIZATION_ID", hostId);
    vi.stubEnv("MYCREDITAPP_CLIENT_ID", "client-1");
    vi.stubEnv("MYCREDITAPP_CLIENT_SECRET", "canary-secret");
  }

  test("provides what the options leave out", () => {
    setEnvironment();
    expect(new MyCreditApp().organizationId).toBe(hostId);
  });

  test("gives way to the options", () => {
    setEnvironment();
    expect(new MyCreditApp({ organizationId: guestId }).organizationId).toBe(guestId);
    expect(problemsOf({ accessToken: "abc" })).toEqual([]);
  });

  test("is checked like an option", () => {
    setEnvironment();
    vi.stubEnv("MYCREDITAPP_BASE_URL", "http://api.example.com");
    expect(problemsOf({})).toEqual([expect.stringContaining("must begin with https://")]);
  });
});

describe("a scope", () => {
  const client = new MyCreditApp(credentials);

  test.each(["", "us", undefined, 42])("for %j is refused", (id) => {
    expect(() => client.asGuestOf(id as string)).toThrow(InputError);
    expect(() => client.asHostOf(id as string)).toThrow(InputError);
  });

  test("for the client's own organization is refused, in upper or lower case", () => {
    expect(() => client.asGuestOf(hostId)).toThrow(/call the client itself/);
    expect(() => client.asHostOf(hostId.toUpperCase())).toThrow(/call the client itself/);
  });

  test("has its scenario and its target organization", () => {
    expect(client).toMatchObject({ scenario: "self", targetOrganizationId: hostId });
    expect(client.asGuestOf(guestId)).toMatchObject({ scenario: "guest", targetOrganizationId: guestId });
    expect(client.asHostOf(guestId)).toMatchObject({ scenario: "host", targetOrganizationId: guestId });
  });
});

test.each(["https://user:hunter2@host:99999/v1", "https://user:hunter2@ho st/v1"])(
  "a base URL that cannot be read is not shown if it may hold a password (%#)",
  (baseUrl) => {
    const make = () => new MyCreditApp({ organizationId: hostId, accessToken: "any", baseUrl });
    expect(make).toThrow("option `baseUrl` must be a URL such as");
    expect(make).not.toThrow("hunter2");
  },
);

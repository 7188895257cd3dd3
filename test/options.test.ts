import { afterEach, describe, expect, test, vi } from "vitest";
import { InputError, MyCreditApp, type MyCreditAppOptions } from "../src/index.js";
import { guestId, hostId } from "./support/client.js";

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

test("complete options have no problem", () => {
  expect(problemsOf(credentials)).toEqual([]);
  expect(problemsOf({ organizationId: hostId, accessToken: "abc.def" })).toEqual([]);
  expect(problemsOf({ organizationId: hostId, accessToken: async () => "abc" })).toEqual([]);
});

describe("each bad option is named, with the way to mend it", () => {
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
    ["an unknown option", { ...credentials, retries: 3 }, "unknown option `retries`; known: organizationId"],
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
    ["no object", "https://example.com", "the options must be an object"],
    ["null", null, "the options must be an object"],
  ])("%s", (_what, options, problem) => {
    expect(problemsOf(options)).toEqual([expect.stringContaining(problem)]);
  });
});

test("everything that is wrong is said at once", () => {
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

test("functions, a store and a hook are taken", () => {
  expect(problemsOf({ ...credentials, clientSecret: async () => "s" })).toEqual([]);
  expect(problemsOf({ ...credentials, tokenStore: new Map(), onAttempt: () => undefined })).toEqual([]);
});

describe("in a browser", () => {
  function openPage() {
    vi.stubGlobal("window", globalThis);
    vi.stubGlobal("document", {});
  }
  afterEach(() => vi.unstubAllGlobals());

  test("a secret is refused, with the ways to go on", () => {
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

  test("a secret is taken by who says so", () => {
    openPage();
    expect(problemsOf({ ...credentials, dangerouslyAllowBrowser: true })).toEqual([]);
  });

  test("an access token works, without a `process` and its environment", async () => {
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

  test("gives what the options leave out", () => {
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

  test("for the client's own organization is refused, in any case of its letters", () => {
    expect(() => client.asGuestOf(hostId)).toThrow(/call the client itself/);
    expect(() => client.asHostOf(hostId.toUpperCase())).toThrow(/call the client itself/);
  });

  test("says what it is", () => {
    expect(client).toMatchObject({ scenario: "self", targetOrganizationId: hostId });
    expect(client.asGuestOf(guestId)).toMatchObject({ scenario: "guest", targetOrganizationId: guestId });
    expect(client.asHostOf(guestId)).toMatchObject({ scenario: "host", targetOrganizationId: guestId });
  });
});

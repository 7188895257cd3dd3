/** The commands `api`, `token` and `operations`: what they send, what they print, and what they do not send. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { calls, guestId, hostId } from "../../examples/operations.js";
import { type OperationId, operations } from "../../generated/operations.js";
import { runApi, runToken } from "../../src/cli/api/api.js";
import { findOperation, operationIds, runOperations } from "../../src/cli/api/operations.js";
import { readCommandLine } from "../../src/cli/read-command-line.js";
import type { MyCreditAppOptions } from "../../src/index.js";
import { createMock, type Mock, type MockRequest } from "../../src/mock/index.js";

afterEach(() => vi.unstubAllEnvs());

const secret = "canary-secret-7f3a";

/** Streams that remember what was written to them. */
function streamsOf({ isTerminal = false, answer }: { isTerminal?: boolean; answer?: string } = {}) {
  const make = () => Object.assign(new PassThrough(), { isTTY: isTerminal });
  const [stdin, stdout, stderr] = [make(), make(), make()];
  const written = { stdout: "", stderr: "" };
  stdout.on("data", (chunk) => (written.stdout += chunk));
  stderr.on("data", (chunk) => {
    written.stderr += chunk;
    if (String(chunk).includes("[y/N]")) stdin.end(answer);
  });
  return { streams: { stdin, stdout, stderr }, written };
}

function optionsOf(mock: Mock): MyCreditAppOptions {
  const { baseUrl } = mock.client();
  return {
    organizationId: hostId,
    clientId: "client-1",
    clientSecret: secret,
    baseUrl,
    fetch: mock.fetch,
    maxRetries: 0,
  };
}

/** Runs `api` over a mock, as a command line would. */
async function api(
  words: readonly string[],
  {
    mock = createMock(),
    isTerminal = false,
    answer = "",
    options = {},
  }: {
    mock?: Mock;
    isTerminal?: boolean;
    answer?: string;
    options?: MyCreditAppOptions;
  } = {},
) {
  const line = readCommandLine(["api", ...words]);
  if (line.kind !== "run") throw new Error("it is no command line", { cause: line });
  const { streams, written } = streamsOf({ isTerminal, answer });
  const code = await runApi(line.values, line.words, { ...optionsOf(mock), ...options }, streams);
  const sent = mock.requests.filter(({ operationId }) => operationId !== "createAccessToken");
  // Each mock has an address of its own.
  const plain = (text: string) => text.replace(/mock-\d+\.mycreditapp/g, "mycreditapp");
  const { stdout, stderr } = written;
  const tokens = mock.requests.length - sent.length;
  return { code, sent, tokens, stdout: plain(stdout), stderr: plain(stderr) };
}

const ask = ["requestOrganizationAnalytics", "--path", `org_id=${guestId}`];

/** The flags that make a request as it came. */
async function flagsOf(request: MockRequest, folder: string): Promise<string[]> {
  const row = operations[request.operationId as OperationId];
  const names = [...row.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const pattern = new RegExp(`^${row.path.replace(/\{[^}]+\}/g, "([^/]+)")}$`);
  const values = pattern.exec(request.path)?.slice(1) ?? [];
  const flags = names.flatMap((name, at) => ["--path", `${name}=${values[at]}`]);
  for (const [name, value] of Object.entries(request.query))
    for (const each of [value].flat()) flags.push("--query", `${name}=${each}`);
  if (request.body instanceof FormData)
    for (const [name, value] of request.body) {
      if (typeof value === "string") flags.push("--body", `${name}=${value}`);
      else {
        writeFileSync(join(folder, value.name), await value.text());
        flags.push("--file", join(folder, value.name));
      }
    }
  else if (request.body !== undefined) {
    writeFileSync(join(folder, "body.json"), JSON.stringify(request.body));
    flags.push("--body", `@${join(folder, "body.json")}`);
  }
  return flags;
}

function shownRequest({ operationId, method, path, query, body }: MockRequest) {
  return { operationId, method, path, query, body: body instanceof FormData ? [...body].map(String) : body };
}

test.each(Object.keys(calls))("%s sends what its method sends", async (operationId) => {
  const folder = mkdtempSync(join(tmpdir(), "api-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const mock = createMock();
  const clients = { host: mock.client(), guest: mock.client({ organizationId: guestId }) };
  await calls[operationId as keyof typeof calls](clients);
  const expected = mock.requests.find((request) => request.operationId === operationId) as MockRequest;
  const own = expected.headers["requester-organization-id"] ?? hostId;
  const target = expected.headers["target-organization-id"] ?? own;
  const scope = target === own ? [] : [own === hostId ? "--as-host-of" : "--as-guest-of", target];
  const flags = [...(await flagsOf(expected, folder)), ...scope, "--write", "--yes"];
  const { code, sent, stderr } = await api([operationId, ...flags], { options: { organizationId: own } });
  expect({ code, stderr: expected.method === "GET" ? stderr : "" }).toEqual({ code: 0, stderr: "" });
  expect(sent.map(shownRequest)).toEqual([shownRequest(expected)]);
  expect([own, target]).toEqual(
    expected.headers["target-organization-id"] === undefined
      ? [hostId, hostId]
      : [sent[0]?.headers["requester-organization-id"], sent[0]?.headers["target-organization-id"]],
  );
});

describe("reading", () => {
  test("data goes to standard output, and nothing to standard error", async () => {
    const { code, stdout, stderr } = await api(["listCurrencies"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual(await createMock().client().currencies.list());
  });

  test("a method and a path are sent as they are", async () => {
    const mock = createMock();
    const { code, sent, stdout } = await api(
      ["get", "/private-records", "--query", "archived=false", "--query", "a=1", "--query", "a=2"],
      {
        mock,
        options: {
          fetch: async (url, init, context) => {
            if (!url.includes("private-records")) return mock.fetch(url, init as RequestInit);
            expect([url.split("/v1-beta")[1], context?.operationId]).toEqual([
              "/private-records?archived=false&a=1&a=2",
              "listPrivateRecords",
            ]);
            return Response.json({ items: [] });
          },
        },
      },
    );
    expect([code, sent.length, JSON.parse(stdout)]).toEqual([0, 0, { items: [] }]);
  });

  test("a path has its placeholders filled in", async () => {
    const { sent } = await api(["GET", "/guest-connections/{id}", "--path", `id=${guestId}`]);
    expect(sent.map(({ path }) => path)).toEqual([`/guest-connections/${guestId}`]);
  });

  test("a response without data prints nothing", async () => {
    const flags = ["--path", `guest_org_id=${guestId}`, "--write", "--yes"];
    const { code, stdout } = await api(["notifyGuestDisconnection", ...flags]);
    expect([code, stdout]).toEqual([0, ""]);
  });

  test("an error of the API ends with 1, and its message is on standard error", async () => {
    const mock = createMock();
    mock.respond("listCurrencies", { status: 403, body: { detail: "Forbidden\u001b[2J" } });
    const { code, stdout, stderr } = await api(["listCurrencies"], { mock });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("403");
    expect(stderr).not.toContain("\u001b");
  });

  test("a read that got no response ends with 1: nothing is undecided", async () => {
    const mock = createMock();
    mock.fail("listCurrencies", "reset");
    expect((await api(["listCurrencies"], { mock })).code).toBe(1);
  });

  test("control characters are escaped in a terminal, and only there", async () => {
    const name = "a\u001b]0;x\u0007\u009b2J\u202eb";
    const answering = () => {
      const mock = createMock();
      mock.respond("getCurrency", { status: 200, body: { ...currency, name } });
      return mock;
    };
    const currency = await createMock().client().currencies.get("USD");
    const words = ["getCurrency", "--path", "currency_code=USD"];
    const piped = await api(words, { mock: answering() });
    const shown = await api(words, { mock: answering(), isTerminal: true });
    expect(piped.stdout).toContain("\u009b2J\u202eb");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
    expect(shown.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    for (const { stdout } of [piped, shown]) expect(JSON.parse(stdout).name).toBe(name);
  });
});

describe("--all", () => {
  /** A mock with this many currencies, as pages of 100 at most. */
  function withRecords(count: number) {
    const mock = createMock();
    const offsets: number[] = [];
    const fetch: MyCreditAppOptions["fetch"] = async (url, init) => {
      const { pathname, searchParams } = new URL(url);
      if (!pathname.endsWith("/private-records")) return mock.fetch(url, init as RequestInit);
      const offset = Number(searchParams.get("offset"));
      const end = Math.min(count, offset + Number(searchParams.get("limit")));
      offsets.push(offset);
      const items = Array.from({ length: end - offset }, (_, at) => ({
        id: offset + at,
        name: `n\n${"n".repeat(1_000)}`,
      }));
      return Response.json({ items, total_items: count });
    };
    return { mock, offsets, options: { fetch } };
  }

  test("prints each item of all pages as a line of JSON", async () => {
    const { mock, options } = withRecords(250);
    const { code, stdout } = await api(["listPrivateRecords", "--all"], { mock, options });
    const lines = stdout.trimEnd().split("\n");
    expect([code, lines.map((line) => JSON.parse(line).id)]).toEqual([
      0,
      Array.from({ length: 250 }, (_, at) => at),
    ]);
  });

  test("ends quietly once the reader has gone, and requests no more pages", async () => {
    const { mock, offsets, options } = withRecords(10_000);
    const { streams, written } = streamsOf();
    streams.stdout.once("data", () => {
      streams.stdout.destroy(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
    });
    const code = await runApi(
      { all: true },
      ["listPrivateRecords"],
      { ...optionsOf(mock), ...options },
      streams,
    );
    expect([code, written.stderr]).toEqual([0, ""]);
    expect(offsets.length).toBeLessThan(10);
  });

  test("waits while the reader is slow", async () => {
    const { mock, offsets, options } = withRecords(2_000);
    const waiting: (() => void)[] = [];
    const slow = new Writable({ write: (_chunk, _encoding, done) => void waiting.push(done) });
    const streams = { ...streamsOf().streams, stdout: slow };
    let code: number | undefined;
    const client = { ...optionsOf(mock), ...options };
    const run = runApi({ all: true }, ["listPrivateRecords"], client, streams).then((ended) => {
      code = ended;
    });
    for (let turn = 0; turn < 300; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect([waiting.length, code, offsets.length < 15]).toEqual([1, undefined, true]);
    while (code === undefined) {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await run;
    expect([code, offsets.length]).toEqual([0, 20]);
  });

  test.each([
    [
      ["getOrganization", "--path", `org_id=${hostId}`, "--all"],
      "`--all` is for lists, and getOrganization is no list",
    ],
    [["listCurrencies", "--all"], "`--all` is for lists, and listCurrencies is no list"],
    [
      ["GET", "/private-records", "--all"],
      "`--all` needs an operation in place of a method and a path; `operations` lists them",
    ],
  ])("%j is a mistake", async (words, problem) => {
    expect(await api(words)).toEqual({ code: 2, sent: [], tokens: 0, stdout: "", stderr: `${problem}\n` });
  });
});

test("an operation is a list exactly if its method returns one", async () => {
  const mock = createMock();
  const clients = { host: mock.client(), guest: mock.client({ organizationId: guestId }) };
  for (const [operationId, call] of Object.entries(calls)) {
    const called: PromiseLike<unknown> = call(clients);
    expect([operationId, findOperation(operationId)?.isList]).toEqual([
      operationId,
      Symbol.asyncIterator in called,
    ]);
    await called;
  }
});

describe("a mistake ends with 2, and nothing is sent:", () => {
  test.each([
    [
      ["listCurencies"],
      "unknown operation `listCurencies`; did you mean `listCurrencies`?; `operations` lists them",
    ],
    [["toString"], "unknown operation `toString`; `operations` lists them"],
    [
      ["createAccessToken"],
      "createAccessToken is the client's own request; the command `token` prints an access token",
    ],
    [["GET"], "a path is missing: api GET /resources/currencies"],
    [["getOrganization"], "a value is missing: --path org_id=VALUE"],
    [
      ["getCurrency", "--path", "code=USD"],
      "`--path code`: getCurrency has no {code}\na value is missing: --path currency_code=VALUE",
    ],
    [["getCurrency", "--path", "USD"], "`--path USD` must be NAME=VALUE"],
    [["listCurrencies", "--query", "a=1"], "listCurrencies takes no `--query`"],
    [["listCurrencies", "--body", "a=1"], "listCurrencies takes no `--body`"],
    [["listCurrencies", "--file", "a.pdf"], "listCurrencies takes no `--file`"],
    [
      ["listPrivateRecords", "--query", "limit=1", "--query", "limit=2"],
      "`--query limit` is given 2 times; it takes one value",
    ],
    [
      ["listPrivateRecords", "--query", "limit=ten"],
      'listPrivateRecords: query `limit` must be a whole number; got "ten"',
    ],
    [
      ["listPrivateRecords", "--query", "archived=yes"],
      'listPrivateRecords: query `archived` must be true or false; got "yes"',
    ],
    [
      ["POST", "/things", "--file", "a.pdf"],
      "`--file` needs an operation in place of a method and a path; `operations` lists them",
    ],
    [["POST", "/things", "--body", "a"], "`--body a` must be NAME=TEXT, NAME:=JSON or @FILE"],
    [
      ["POST", "/things", "--body", "a:=x"],
      '`--body a:=` must be JSON, such as 12, true, "text" or ["a", "b"]',
    ],
    [["POST", "/things", "--body", "@/nowhere.json"], "`--body @/nowhere.json` cannot be read: ENOENT"],
    [
      ["POST", "/things", "--body", "@a", "--body", "b=1"],
      "`--body @FILE` is the whole body; leave out the other `--body`",
    ],
    [["GET", "things"], "request: the route must be a method and a path"],
    [[...ask, "--as-host-of", guestId], "requestOrganizationAnalytics: the vendor"],
    [
      ["listCurrencies", "--as-host-of", guestId, "--as-guest-of", guestId],
      "`--as-guest-of` and `--as-host-of` exclude each other; pass one of them",
    ],
    [["listCurrencies", "--as-host-of", "acme"], "asHostOf: `guestOrganizationId` must"],
  ])("%j", async (words, problem) => {
    const { code, sent, tokens, stdout, stderr } = await api(words);
    expect({ code, sent, tokens, stdout }).toEqual({ code: 2, sent: [], tokens: 0, stdout: "" });
    expect(stderr).toContain(problem);
  });

  test("no operation at all, and a word too many", () => {
    expect(readCommandLine(["api", "--all"])).toMatchObject({
      kind: "mistake",
      problems: ["an operation is missing: api OPERATION | METHOD PATH", expect.any(String)],
    });
    expect(readCommandLine(["api", "GET", "/a", "/b"])).toMatchObject({ kind: "mistake" });
    expect(readCommandLine(["token", "now"])).toMatchObject({ kind: "mistake" });
  });
});

test("--body takes texts, JSON, and signs in them", async () => {
  const words = [
    "PUT",
    "/things",
    "--body",
    "a=1",
    "--body",
    "b:=1",
    "--body",
    "c==x:=y",
    "--body",
    "d:=[null]",
  ];
  const mock = createMock();
  let body: unknown;
  const fetch: MyCreditAppOptions["fetch"] = async (url, init) => {
    if (url.endsWith("token")) return mock.fetch(url, init as RequestInit);
    body = JSON.parse(String(init.body));
    return Response.json({});
  };
  const { code } = await api([...words, "--write", "--yes"], { mock, options: { fetch } });
  expect([code, body]).toEqual([0, { a: "1", b: 1, c: "=x:=y", d: [null] }]);
});

describe("a write", () => {
  test("is not sent without --write, and ends with 3", async () => {
    for (const flags of [[], ["--yes"]]) {
      const { code, sent, tokens, stdout, stderr } = await api([...ask, ...flags], {
        isTerminal: true,
        answer: "y\n",
      });
      expect({ code, sent, tokens, stdout }).toEqual({ code: 3, sent: [], tokens: 0, stdout: "" });
      expect(stderr).toBe(
        "not sent, as it may change something: requestOrganizationAnalytics, POST /organizations/{org_id}/analytics/requests; --dry-run shows it, --write allows it\n",
      );
    }
  });

  test("of any method but GET and HEAD needs --write", async () => {
    const codes = [];
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
      codes.push((await api([method, `/organizations/${hostId}`])).code === 3);
    expect(codes).toEqual([false, false, true, true, true, true, true]);
  });

  test.each(["y\n", "Y\n", "yes\n"])("is shown, and sent after %j", async (answer) => {
    const { code, sent, stdout, stderr } = await api([...ask, "--write"], { isTerminal: true, answer });
    expect([code, sent.length, JSON.parse(stdout).status]).toEqual([0, 1, "active"]);
    expect(stderr).toBe(
      [
        `POST https://mycreditapp.invalid/v1-beta/organizations/${guestId}/analytics/requests`,
        `as self, to organization ${hostId}`,
        "Send it? [y/N] ",
      ].join("\n"),
    );
  });

  test.each(["n\n", "\n", "", "yesterday\n"])("is not sent after %j", async (answer) => {
    const { code, sent, tokens, stderr } = await api([...ask, "--write"], { isTerminal: true, answer });
    expect([code, sent, tokens]).toEqual([3, [], 0]);
    expect(stderr).toMatch(/\[y\/N\] not sent\n$/);
  });

  test("is not sent if nobody can be asked", async () => {
    const { code, sent, stderr } = await api([...ask, "--write"], { answer: "y\n" });
    expect([code, sent]).toEqual([3, []]);
    expect(stderr).toContain("not sent, as there is no terminal to ask in: ");
    expect(stderr).toContain("; --yes sends it without a question\n");
  });

  test("is shown with its body, and sent without a question, with --yes", async () => {
    const flags = ["--path", `guest_org_id=${guestId}`, "--body", "archived:=true", "--write", "--yes"];
    const { code, sent, stderr } = await api(["updateGuestConnection", ...flags]);
    expect([code, sent.map(({ body }) => body)]).toEqual([0, [{ archived: true }]]);
    expect(stderr).toContain('{\n  "archived": true\n}\n');
    expect(stderr).not.toContain("[y/N]");
  });

  test("is refused by the environment, whatever the flags say", async () => {
    vi.stubEnv("MYCREDITAPP_WRITES", "refuse");
    const { code, sent, stderr } = await api([...ask, "--write", "--yes"]);
    expect([code, sent]).toEqual([3, []]);
    expect(stderr).toContain("this client refuses writes (MYCREDITAPP_WRITES=refuse)");
  });

  test("that may have been executed ends with 4", async () => {
    const mock = createMock();
    mock.fail("requestOrganizationAnalytics", "reset");
    const { code, stderr } = await api([...ask, "--write", "--yes"], { mock });
    expect(code).toBe(4);
    expect(stderr).toContain("It may have been executed. Find out before you send it again.");
  });

  test("that the server refuses ends with 1", async () => {
    const mock = createMock();
    mock.respond("requestOrganizationAnalytics", { status: 409, body: { detail: "archived" } });
    expect((await api([...ask, "--write", "--yes"], { mock })).code).toBe(1);
  });
});

describe("--dry-run", () => {
  test("prints method, URL, headers and body, sends nothing, and needs no --write", async () => {
    const words = [
      "updateGuestConnection",
      "--path",
      `guest_org_id=${guestId}`,
      "--body",
      "archived:=true",
      "--dry-run",
    ];
    const { code, sent, tokens, stdout, stderr } = await api(words);
    expect({ code, sent, tokens, stderr }).toEqual({ code: 0, sent: [], tokens: 0, stderr: "" });
    expect(stdout.replace(/User-Agent: .*/, "User-Agent: …")).toBe(
      [
        `PATCH https://mycreditapp.invalid/v1-beta/guest-connections/${guestId}`,
        "User-Agent: …",
        "Accept: application/json",
        `Requester-Organization-ID: ${hostId}`,
        `Target-Organization-ID: ${hostId}`,
        "Content-Type: application/json",
        "Authorization: Bearer ...",
        "",
        '{\n  "archived": true\n}\n',
      ].join("\n"),
    );
  });

  test("shows no secret, and asks for none", async () => {
    vi.stubEnv("MYCREDITAPP_CLIENT_SECRET", secret);
    const flags = ["--body", `client_secret=${secret}`, "--body", "client_id=a", "--dry-run"];
    const { stdout } = await api(["POST", "/oauth2/token", ...flags], {
      options: { clientId: undefined, clientSecret: undefined },
    });
    expect(stdout).toContain('"client_id": "a"');
    expect(stdout).not.toContain(secret);
  });

  test("of a list shows its first request", async () => {
    for (const flags of [[], ["--all"]]) {
      const { stdout, sent } = await api(["listPrivateRecords", "--dry-run", ...flags]);
      expect(stdout).toMatch(
        /^GET https:\/\/mycreditapp\.invalid\/v1-beta\/private-records\?limit=100&offset=0\n/,
      );
      expect(sent).toEqual([]);
    }
  });

  test("of an input that is refused says so, and ends with 2", async () => {
    const { code, stdout } = await api(["getOrganization", "--path", "org_id=acme", "--dry-run"]);
    expect([code, stdout]).toEqual([2, ""]);
  });
});

describe("the command `token`", () => {
  test("prints the token alone", async () => {
    const { streams, written } = streamsOf();
    const mock = createMock();
    expect(await runToken(optionsOf(mock), streams)).toBe(0);
    expect(written).toEqual({ stdout: `${await mock.client().getAccessToken()}\n`, stderr: "" });
  });

  test("says why there is none", async () => {
    const mock = createMock();
    mock.respond("createAccessToken", { status: 401, body: { error: "invalid_client" } });
    const { streams, written } = streamsOf();
    expect(await runToken(optionsOf(mock), streams)).toBe(1);
    expect(written.stdout).toBe("");
    expect(written.stderr).toContain("check `clientId` and `clientSecret`");
    expect(await runToken({ ...optionsOf(mock), organizationId: "acme" }, streams)).toBe(2);
    expect(written.stderr).not.toContain(secret);
  });
});

describe("the command `operations`", () => {
  function printed(word?: string) {
    const log = vi.spyOn(console, "log").mockReturnValue(undefined);
    const error = vi.spyOn(console, "error").mockReturnValue(undefined);
    const code = runOperations(word === undefined ? [] : [word]);
    const [lines, problems] = [log, error].map(({ mock }) =>
      mock.calls.map(([line]) => String(line)).join("\n"),
    );
    vi.restoreAllMocks();
    return { code, lines: lines?.split("\n").filter(Boolean), problems };
  }

  test("lists all of them", () => {
    const { code, lines } = printed();
    expect([code, lines?.length]).toEqual([0, operationIds.length]);
    expect(lines?.map((line) => line.split(/ {2,}/)).slice(9, 10)).toEqual([
      [
        "requestOrganizationAnalytics",
        "POST /organizations/{org_id}/analytics/requests",
        "client.analytics.request",
        "guest, self",
      ],
    ]);
    expect(lines?.[0]).toMatch(/^createAccessToken .* client\.getAccessToken$/);
  });

  test.each([
    ["PRIVATERECORDS.ANALYTICS", ["createPrivateRecordAnalytics", "listPrivateRecordAnalytics"]],
    ["/resources/risk", ["listRiskRanges"]],
    ["advice", ["listOrganizationMetricAdvice"]],
    ["ask a guest", ["requestOrganizationAnalytics"]],
  ])("finds %s", (word, expected) => {
    expect(printed(word).lines?.map((line) => line.split(" ")[0])).toEqual(expected);
  });

  test("says that there is none, and what may be meant", () => {
    expect(printed("listCurencies")).toEqual({
      code: 1,
      lines: [],
      problems: "no operation has `listCurencies`; did you mean `listCurrencies`?",
    });
  });
});

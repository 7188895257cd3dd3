/**
 * A server, or a proxy before it, that echoes what it was sent, in whatever place and however escaped: neither what is
 * thrown nor any event nor the response shows a token or a secret.
 */
import { describe, expect, test } from "vitest";
import { type Fetch, isMyCreditAppError, MyCreditApp } from "../../src/index.js";
import { guestId, hostId } from "../support/client.js";
import { html, json } from "../support/content-types.js";
import { everythingIn, secretsIn } from "../support/everything-in.js";
import { type RawRequest, type Step, startTcpServer } from "../support/tcp-server.js";
import { testedFetch } from "../support/transport.js";

/** With every character that an escape could change. */
const token = "canary/tok+en.91bc_X~y-z/aa+bb==";
/** Exactly as long as a secret may be at most, with what HTML, JSON and URLs escape. */
const secret = `canary "sec+ret"/7f3a=<é&%25>\\u0041${"s".repeat(29)}`;

const escapeEach = (form: (code: number, character: string) => string) => (text: string) =>
  Array.from(text, (character) =>
    /[a-z0-9 ]/i.test(character) ? character : form(character.codePointAt(0) ?? 0, character),
  ).join("");
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, "0");
const names: Record<string, string> = { "+": "plus", "/": "sol", "=": "equals", _: "lowbar", ".": "period" };

const escapes: [string, (text: string) => string][] = [
  ["raw", (text) => text],
  ["in upper case", (text) => text.toUpperCase()],
  ["in JSON, with \\\\/", (text) => JSON.stringify(text).slice(1, -1).replaceAll("/", "\\/")],
  ["in JSON, with \\\\u002b", escapeEach((code) => `\\u${hex(code, 4)}`)],
  ["in JSON, with \\\\u002B", escapeEach((code) => `\\u${hex(code, 4).toUpperCase()}`)],
  ["in JSON inside JSON", (text) => JSON.stringify(JSON.stringify(text)).replaceAll("/", "\\\\\\/")],
  ["percent-encoded", encodeURIComponent],
  [
    "percent-encoded in lower case",
    (text) => encodeURIComponent(text).replace(/%../g, (e) => e.toLowerCase()),
  ],
  ["percent-encoded twice", (text) => encodeURIComponent(encodeURIComponent(text))],
  ["as a form", (text) => new URLSearchParams({ heard: text }).toString()],
  ["in HTML, decimal", escapeEach((code) => `&#${code};`)],
  ["in HTML, hexadecimal", escapeEach((code) => `&#x${hex(code, 2).toUpperCase()};`)],
  [
    "in HTML, by name",
    escapeEach((code, character) => (names[character] ? `&${names[character]};` : `&#${code};`)),
  ],
  ["in HTML, twice", escapeEach((code) => `&amp;#${code};`)],
  ["in JavaScript", escapeEach((code, character) => (code < 256 ? `\\x${hex(code, 2)}` : character))],
  ["cut in the middle", (text) => text.slice(0, text.indexOf("canary") + 24)],
];

/** All that was heard, and of it only what is secret. */
function heardIn({ method, path, headers, body }: RawRequest): { whole: string; secretOnly: string } {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const heardSecret = headers["authorization"] ?? String(JSON.parse(body).client_secret);
  return {
    // First, too: of a page, an error keeps the beginning.
    whole: [heardSecret, `${method} ${path} HTTP/1.1`, ...lines, "", body].join("\r\n"),
    secretOnly: heardSecret,
  };
}

type Place = (heard: { whole: string; secretOnly: string }, encode: (text: string) => string) => string;

/** A whole response. A body that is no JSON already is made a part of it as it is. */
function response(status: number, headers: Record<string, string>, body: string, reason = "Status"): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
const oneHeader =
  (status: number, name: string, body = "[]"): Place =>
  (heard, encode) =>
    response(status, { "content-type": "application/json", [name]: encode(heard.secretOnly) }, body);
/** As part of a JSON string: what is not escaped for JSON already is escaped now. */
const inString = (text: string) => (isJsonString(text) ? text : JSON.stringify(text).slice(1, -1));
const isJsonString = (text: string) => {
  try {
    return typeof JSON.parse(`"${text}"`) === "string";
  } catch {
    return false;
  }
};

const places: [string, Place][] = [
  ["a sentence", ({ whole }, encode) => response(422, json, `{"detail":"${inString(encode(whole))}"}`)],
  [
    "every field of a problem",
    ({ whole }, encode) => {
      const text = `"${inString(encode(whole))}"`;
      return response(
        422,
        json,
        `{"detail":[{"loc":["body",${text}],"msg":${text},"type":${text},"code":${text},"input":${text}}]}`,
      );
    },
  ],
  [
    "names and values, deep in a body",
    ({ whole }, encode) => {
      const text = `"${inString(encode(whole))}"`;
      return response(500, json, `{"a":[{${text}:{"b":[${text}]}}]}`);
    },
  ],
  [
    "the fields of OAuth",
    ({ whole }, encode) => {
      const text = `"${inString(encode(whole))}"`;
      return response(401, json, `{"error":${text},"error_description":${text},"error_uri":${text}}`);
    },
  ],
  ["an error page", ({ whole }, encode) => response(500, html, `<pre>${encode(whole)}</pre>`)],
  ["a page with status 200", ({ whole }, encode) => response(200, html, `<pre>${encode(whole)}</pre>`)],
  [
    "JSON that is cut off",
    ({ whole }, encode) => response(200, json, `{"detail":"${inString(encode(whole))}`),
  ],
  ["x-request-id", oneHeader(500, "x-request-id")],
  ["x-request-id of a success", oneHeader(200, "x-request-id")],
  // Larger than a token response may be.
  ["x-request-id of a giant", oneHeader(200, "x-request-id", " ".repeat(2 ** 20 + 1))],
  ["www-authenticate", oneHeader(401, "www-authenticate")],
  ["location", oneHeader(302, "location")],
  ["set-cookie", oneHeader(403, "set-cookie")],
  [
    "the path of a location",
    (heard, encode) => response(302, { location: `https://a.example/${encode(heard.secretOnly)}` }, ""),
  ],
  [
    "content-type",
    (heard, encode) => response(200, { "content-type": `text/${encode(heard.secretOnly)}` }, "<p>"),
  ],
  [
    "the end of a long content-type",
    (heard, encode) => {
      const long = `text/${"x".repeat(150)} ${encode(heard.secretOnly)}`;
      return response(200, { "content-type": long }, "<p>");
    },
  ],
  ["the reason of the status", (heard, encode) => response(500, json, "{}", encode(heard.secretOnly))],
  ["no HTTP", ({ whole }, encode) => encode(whole)],
  ["a header line that is none", ({ whole }, encode) => `HTTP/1.1 200 OK\r\n${encode(whole)}\r\n\r\n`],
  ["a header name", (heard, encode) => `HTTP/1.1 200 OK\r\n${encode(heard.secretOnly)}: 1\r\n\r\n`],
  [
    "the size of a chunk",
    ({ whole }, encode) => `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${encode(whole)}\r\n`,
  ],
  [
    "a coding",
    (heard, encode) => response(200, { ...json, "content-encoding": encode(heard.secretOnly) }, "[]"),
  ],
  ["a length", (heard, encode) => `HTTP/1.1 200 OK\r\ncontent-length: ${encode(heard.secretOnly)}\r\n\r\n{}`],
];

const goodToken: Step = (socket) => {
  const body = JSON.stringify({ access_token: token, expires_in: 3600 });
  socket.write(response(200, json, body));
};

describe.each(places)("an echo as %s", (_place, write) => {
  test.each(escapes)("%s", async (_escape, encode) => {
    const echo: Step = (socket, request) => {
      socket.write(write(heardIn(request), encode));
      socket.end();
    };
    for (const [step, tokenStep] of [
      [echo, goodToken],
      [echo, echo],
    ] as const) {
      const server = await startTcpServer(step, { token: tokenStep });
      const shown: unknown[] = [];
      const client = new MyCreditApp({
        organizationId: hostId,
        clientId: "client-1",
        clientSecret: secret,
        baseUrl: server.url,
        timeout: 5_000,
        maxRetries: 0,
        onAttempt: (event) => void shown.push(event),
        ...testedFetch,
      });
      const outcome = await client.analytics
        .request(guestId)
        .withResponse()
        .then(
          ({ response: answered }) => answered,
          (error: unknown) => error,
        );
      if (outcome instanceof Error) expect(isMyCreditAppError(outcome)).toBe(true);
      shown.push(outcome, client);
      expect(shown.length).toBeGreaterThan(2);
      // What is cut is found by its beginning.
      const beginnings = [token.slice(0, 16), secret.slice(0, 16)];
      expect(secretsIn(everythingIn(shown), [token, secret, ...beginnings])).toEqual([]);
    }
  });
});

test.each([true, false])(
  "a `fetch` that puts what it sent into its error, as a code: %s",
  async (withCode) => {
    const shown: unknown[] = [];
    const fetch: Fetch = async (url, { headers, body }) => {
      if (url.endsWith("/oauth2/token") && shown.length === 0)
        return Response.json({ access_token: token, expires_in: 3600 });
      const text = `cannot send ${JSON.stringify(headers)} ${body}`;
      const odd = { code: text, name: text, sent: headers };
      const cause = Object.assign(new Error(text), withCode ? odd : {});
      throw Object.assign(new TypeError(text, { cause }), odd);
    };
    for (const isTokenGiven of [true, false]) {
      const client = new MyCreditApp({
        organizationId: hostId,
        clientId: "client-1",
        clientSecret: secret,
        baseUrl: "https://api.example",
        maxRetries: 0,
        fetch,
        onAttempt: (event) => void shown.push(event),
      });
      if (!isTokenGiven) shown.push("the token request fails, too");
      shown.push(await client.analytics.request(guestId).catch((error: unknown) => error));
    }
    expect(everythingIn(shown)).toContain("cannot send");
    expect(secretsIn(everythingIn(shown), [token.slice(0, 16), secret.slice(0, 16)])).toEqual([]);
  },
);

test("a token as long as a token response may be is found, too", async () => {
  const long = "canary.long/token+".repeat(5_000);
  const server = await startTcpServer(
    (socket, request) => {
      const heard = String(request.headers["authorization"]).replaceAll("/", "\\/");
      socket.write(response(500, json, `{"detail":"${heard}","again":"${heard} and more"}`));
    },
    {
      token: (socket) =>
        void socket.write(response(200, json, JSON.stringify({ access_token: long, expires_in: 3600 }))),
    },
  );
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "client-1",
    clientSecret: secret,
    baseUrl: server.url,
    maxRetries: 0,
    ...testedFetch,
  });
  const error: unknown = await client.analytics.request(guestId).catch((thrown: unknown) => thrown);
  expect(isMyCreditAppError(error)).toBe(true);
  expect(error).toMatchObject({ status: 500 });
  expect(secretsIn(everythingIn(error), [long.slice(0, 60)])).toEqual([]);
  expect(everythingIn(error)).toContain("and more");
});

test("the server of these tests receives what the client must not show", async () => {
  const heard: RawRequest[] = [];
  const server = await startTcpServer(
    (socket, request) => {
      heard.push(request);
      socket.write(response(200, json, "{}"));
    },
    {
      token: (socket, request) => {
        heard.push(request);
        goodToken(socket, request);
      },
    },
  );
  const client = new MyCreditApp({
    organizationId: hostId,
    clientId: "client-1",
    clientSecret: secret,
    baseUrl: server.url,
    ...testedFetch,
  });
  await client.analytics.request(guestId);
  expect(secret).toHaveLength(64);
  expect(heard.map((request) => heardIn(request).secretOnly)).toEqual([secret, `Bearer ${token}`]);
  const missed = escapes.filter(([, encode]) =>
    heard.some((request) => {
      const shown = encode(heardIn(request).whole);
      return secretsIn(shown, [token.slice(0, 16), secret.slice(0, 16)]).length === 0;
    }),
  );
  expect(missed.map(([name]) => name)).toEqual([]);
});

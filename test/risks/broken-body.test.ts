/** A body that is slow, cut, wrong, packed, lying or endless ends in data that is right or in a typed error. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ApiError, ConnectionError, ResponseError, ServerError, TimeoutError } from "../../src/index.js";
import { action, clientWithToken, errorOf, get, guestId } from "../support/client.js";
import { json } from "../support/content-types.js";
import {
  drip,
  head,
  reply,
  replyJson,
  type Step,
  script,
  startTcpServer,
  write,
  writeAndEnd,
} from "../support/tcp-server.js";

const text = JSON.stringify(action);

async function callOnce(step: Step, options: { timeout?: number } = {}) {
  const server = await startTcpServer(step);
  const client = clientWithToken({ baseUrl: server.url, ...options });
  return { server, call: client.analytics.request(guestId) };
}

describe("slow body", () => {
  test("a call to a server that sends the head and then drips ends at the deadline, and its connection is closed", async () => {
    const { server, call } = await callOnce(drip, { timeout: 200 });
    expect(await errorOf(call, TimeoutError)).toMatchObject({ timeoutMs: 200, executed: "maybe" });
    await server.allClosed();
  });

  test("a body that comes in pieces is read completely", async () => {
    const { call } = await callOnce((socket) => {
      socket.write(head(200, { ...json, "transfer-encoding": "chunked" }));
      const letters = [...Buffer.from(text)];
      const timer = setInterval(() => {
        const byte = letters.shift();
        if (byte !== undefined) socket.write(Buffer.from([0x31, 13, 10, byte, 13, 10]));
        else {
          clearInterval(timer);
          socket.write("0\r\n\r\n");
        }
      }, 1);
    });
    expect(await call).toEqual(action);
  });

  test("a character that is split between two pieces is read correctly", async () => {
    const name = { ...action, status: "čekající 🙂" };
    const bytes = Buffer.from(JSON.stringify(name));
    const cut = bytes.indexOf(Buffer.from("🙂")) + 2;
    const { call } = await callOnce((socket) => {
      socket.write(head(200, { ...json, "content-length": String(bytes.length) }));
      socket.write(bytes.subarray(0, cut));
      setTimeout(() => socket.write(bytes.subarray(cut)), 20);
    });
    expect(await call).toEqual(name);
  });
});

describe("half body", () => {
  const halves: [string, Step][] = [
    ["by its length", writeAndEnd(head(200, { ...json, "content-length": "1000" }), text.slice(0, 50))],
    [
      "by its chunks",
      writeAndEnd(head(200, { ...json, "transfer-encoding": "chunked" }), `32\r\n${text.slice(0, 50)}\r\n`),
    ],
    [
      "by a reset",
      (socket) => {
        socket.write(head(200, { ...json, "content-length": "1000" }));
        socket.write(text.slice(0, 50), () => setTimeout(() => socket.resetAndDestroy(), 20));
      },
    ],
  ];

  test.each(halves)("%s: a POST ends in a ConnectionError, and was sent once", async (_how, step) => {
    const { server, call } = await callOnce(step);
    const error = await errorOf(call, ConnectionError);
    expect(error.message).toContain("the response broke off");
    expect(error.executed).toBe("maybe");
    expect(server.requests).toHaveLength(1);
  });

  test.each(halves)("%s: a GET is retried", async (_how, step) => {
    const server = await startTcpServer(script(step, reply(200, "[]", json)));
    expect(await get(server.url)).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });
});

describe("wrong length", () => {
  test("too short a Content-Length is a ResponseError, not half of the data", async () => {
    const { call } = await callOnce(write(head(200, { ...json, "content-length": "50" }), text));
    expect((await errorOf(call, ResponseError)).status).toBe(200);
  });

  test("leftover bytes are not taken for the response to the next request", async () => {
    const forged = `HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{"evil":1}`;
    const server = await startTcpServer(
      script(
        write(head(200, { ...json, "content-length": String(text.length) }), text + forged),
        replyJson(action),
      ),
    );
    const client = clientWithToken({ baseUrl: server.url });
    expect(await client.analytics.request(guestId)).toEqual(action);
    expect(await client.analytics.request(guestId)).toEqual(action);
  });

  test.each(["-1", "abc", "1e3", "99999999999999999999"])(
    "a Content-Length of %s is a typed error",
    async (length) => {
      const { call } = await callOnce(writeAndEnd(head(200, { ...json, "content-length": length }), text));
      await errorOf(call, ConnectionError);
    },
  );
});

describe("wrong charset", () => {
  test("JSON is UTF-8, whatever the header claims", async () => {
    const name = { ...action, status: "Müller" };
    const { call } = await callOnce(
      reply(200, JSON.stringify(name), { "content-type": "application/json; charset=iso-8859-1" }),
    );
    expect(await call).toEqual(name);
  });

  test.each<[string, BufferEncoding]>([
    ["Latin-1", "latin1"],
    ["UTF-16", "utf16le"],
  ])("%s is a ResponseError, not data with holes", async (_name, encoding) => {
    const bytes = Buffer.from(JSON.stringify({ ...action, status: "Müller" }), encoding);
    const { server, call } = await callOnce(reply(200, bytes, json));
    expect(await errorOf(call, ResponseError)).toMatchObject({ status: 200 });
    expect(server.requests).toHaveLength(1);
  });

  test("a U+FFFD that the server sent on purpose is data", async () => {
    const name = { ...action, status: "a\uFFFDb" };
    const { call } = await callOnce(reply(200, JSON.stringify(name), json));
    expect(await call).toEqual(name);
  });

  test("an error in Latin-1 keeps its status", async () => {
    const { call } = await callOnce(reply(500, Buffer.from("Größe", "latin1")));
    expect((await errorOf(call, ServerError)).status).toBe(500);
  });

  test("a byte order mark is not part of the JSON", async () => {
    const { call } = await callOnce(reply(200, `\uFEFF${text}`, json));
    expect(await call).toEqual(action);
  });
});

describe("gzip", () => {
  const gzip = { ...json, "content-encoding": "gzip" };

  test("that is gzip is decompressed", async () => {
    const { call } = await callOnce(reply(200, gzipSync(text), gzip));
    expect(await call).toEqual(action);
  });

  test.each<[string, Buffer]>([
    ["that is none", Buffer.from(text)],
    ["that is cut", gzipSync(text).subarray(0, 30)],
  ])("%s is a typed error", async (_what, bytes) => {
    const { call } = await callOnce(reply(200, bytes, gzip));
    const error = await errorOf(call, Error);
    expect(error instanceof ConnectionError || error instanceof ResponseError).toBe(true);
  });

  test("that is small and decompresses to more than 64 MiB is cut off", async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 2 ** 20, " "));
    expect(bomb.length).toBeLessThan(2 ** 20);
    const { server, call } = await callOnce(reply(200, bomb, gzip));
    expect((await errorOf(call, ResponseError)).message).toContain("larger than 67108864 bytes");
    expect(server.requests).toHaveLength(1);
  });
});

describe("giant body", () => {
  /** Sends without end, as fast as it is read, and notes how much. */
  function flood(headers: Record<string, string>, status = 200): { step: Step; sent: { bytes: number } } {
    const sent = { bytes: 0 };
    const piece = Buffer.alloc(2 ** 20, " ");
    const chunk = Buffer.concat([Buffer.from("100000\r\n"), piece, Buffer.from("\r\n")]);
    const chunked = "transfer-encoding" in headers;
    const step: Step = (socket) => {
      socket.write(head(status, headers));
      const more = () => {
        while (!socket.destroyed) {
          sent.bytes += piece.length;
          if (!socket.write(chunked ? chunk : piece)) {
            socket.once("drain", more);
            return;
          }
        }
      };
      more();
    };
    return { step, sent };
  }

  test.each([
    ["without a length", { ...json, "transfer-encoding": "chunked" }, 200],
    ["with a length of 1 TiB", { ...json, "content-length": String(2 ** 40) }, 200],
    ["of an error", { ...json, "transfer-encoding": "chunked" }, 500],
  ])("%s is cut off at 64 MiB, and the connection closed", async (_what, headers, status) => {
    const { step, sent } = flood(headers, status);
    const { server, call } = await callOnce(step);
    const error = await errorOf(call, ResponseError);
    expect(error).toMatchObject({ status, operationId: "requestOrganizationAnalytics" });
    await server.allClosed();
    // What the buffers of two sockets hold comes on top.
    expect(sent.bytes).toBeLessThan(96 * 2 ** 20);
  });

  test("a body of 60 MiB is read", async () => {
    const large = { ...action, status: "x".repeat(60 * 2 ** 20) };
    const { call } = await callOnce(replyJson(large));
    expect((await call).status).toHaveLength(60 * 2 ** 20);
  });
});

describe("HTML from a gateway, an empty error, an unknown status", () => {
  test("HTML with 200 is a ResponseError that names the content type", async () => {
    const { call } = await callOnce(reply(200, "<h1>Sign in</h1>", { "content-type": "text/html" }));
    const error = await errorOf(call, ResponseError);
    expect(error).toMatchObject({ contentType: "text/html", bodyStart: "<h1>Sign in</h1>" });
    expect(error.message).toContain("text/html");
  });

  test("HTML with 502 is a ServerError", async () => {
    const { call } = await callOnce(reply(502, "<h1>Bad gateway</h1>", { "content-type": "text/html" }));
    expect(await errorOf(call, ServerError)).toMatchObject({ status: 502, body: "<h1>Bad gateway</h1>" });
  });

  test.each([400, 403, 404, 500])("%i without a body is an ApiError without issues", async (status) => {
    const { call } = await callOnce(reply(status));
    expect(await errorOf(call, ApiError)).toMatchObject({ status, issues: [], body: "" });
  });

  test.each([218, 299])("%i is a success", async (status) => {
    const { call } = await callOnce(replyJson(action, status));
    expect(await call).toEqual(action);
  });

  test.each([300, 304, 418, 451, 499, 520, 599, 600, 799, 999])("%i is an ApiError", async (status) => {
    const { call } = await callOnce(reply(status));
    expect((await errorOf(call, ApiError)).status).toBe(status);
  });

  test.each(["HTTP/1.1 000 Zero", "HTTP/1.1 99 Short", "HTTP/1.1 abc Words", "HTTP/9.9 200 OK"])(
    "the status line %j is a typed error",
    async (line) => {
      const { call } = await callOnce(writeAndEnd(`${line}\r\ncontent-length: 0\r\n\r\n`));
      const error = await errorOf(call, Error);
      expect(error.name).toMatch(/^(ConnectionError|ApiError)$/);
    },
  );
});

test("early hints and other 1xx before the response are not the response", async () => {
  const hints = "HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n";
  const { call } = await callOnce(
    write(
      `HTTP/1.1 102 Processing\r\n\r\n${hints}${hints}`,
      head(200, { ...json, "content-length": String(text.length) }),
      text,
    ),
  );
  expect(await call).toEqual(action);
});

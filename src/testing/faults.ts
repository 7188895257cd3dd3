/**
 * Faults that no status code describes: what networks, proxies and dying servers do.
 *
 * | kind             | what the client meets                                                                     |
 * |------------------|-------------------------------------------------------------------------------------------|
 * | `reset`          | the connection is reset before a byte of a response                                       |
 * | `hang-up`        | the connection is closed cleanly, without a response                                      |
 * | `garbage`        | bytes that are not HTTP                                                                    |
 * | `stall`          | nothing at all; the connection stays open                                                  |
 * | `stall-body`     | status, headers and half of the body, then nothing                                         |
 * | `drip`           | the whole response, one byte every 50 ms                                                  |
 * | `truncate`       | half of the announced body, then the connection is reset                                   |
 * | `half-json`      | a complete response whose JSON breaks off in the middle                                   |
 * | `wrong-length`   | a whole body with a `Content-Length` of half its size                                     |
 * | `empty-success`  | a success with no body although one is documented                                         |
 * | `empty-error`    | a 500 with no body                                                                         |
 * | `html-gateway`   | a 502 with the HTML page of a gateway                                                      |
 * | `html-success`   | a success that is an HTML page, as a sign-in portal sends it                              |
 */
import type { ServerResponse } from "node:http";
import type { ComposedAnswer } from "./answers.js";

/** The faults that `mock.fail` can play. */
export type FaultKind =
  | "reset"
  | "hang-up"
  | "garbage"
  | "stall"
  | "stall-body"
  | "drip"
  | "truncate"
  | "half-json"
  | "wrong-length"
  | "empty-success"
  | "empty-error"
  | "html-gateway"
  | "html-success";

const dripIntervalMs = 50;
const page = "<!doctype html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

/**
 * Plays a fault in place of the response that the operation would have sent.
 *
 * @internal
 */
type Play = (response: ServerResponse, answer: ComposedAnswer) => void;

/** @internal */
export const faults: Readonly<Record<FaultKind, Play>> = {
  reset: (response) => response.socket?.resetAndDestroy(),
  "hang-up": (response) => response.socket?.end(),
  garbage: (response) => response.socket?.end("this is not HTTP\r\n\r\n"),
  stall: () => undefined,
  "stall-body": (response, answer) => {
    const { body, half } = bytesOf(answer);
    response.writeHead(answer.status, { ...answer.headers, "content-length": body.length }).write(half);
  },
  drip: (response, answer) => {
    const { body } = bytesOf(answer);
    response.writeHead(answer.status, { ...answer.headers, "content-length": body.length }).flushHeaders();
    let sent = 0;
    const timer = setInterval(() => {
      response.write(body.subarray(sent, sent + 1));
      sent += 1;
      if (sent >= body.length) response.end();
    }, dripIntervalMs);
    response.once("close", () => clearInterval(timer));
  },
  truncate: (response, answer) => {
    const { body, half } = bytesOf(answer);
    response.writeHead(answer.status, { ...answer.headers, "content-length": body.length });
    // Destroyed only after the half has been sent; otherwise, the client would meet a plain reset.
    response.write(half, () => response.destroy());
  },
  "half-json": (response, answer) => {
    const { half } = bytesOf(answer);
    response.writeHead(answer.status, { ...answer.headers, "content-length": half.length }).end(half);
  },
  "wrong-length": ({ socket }, answer) => {
    const { body, half } = bytesOf(answer);
    // Node refuses to send more than it announced, so the bytes are written as they are.
    const head = Object.entries({ ...answer.headers, "content-length": half.length })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("");
    socket?.write(`HTTP/1.1 ${answer.status} OK\r\n${head}\r\n`);
    socket?.end(body);
  },
  "empty-success": (response, answer) => response.writeHead(answer.status, answer.headers).end(),
  "empty-error": (response) => response.writeHead(500, { "content-length": 0 }).end(),
  "html-gateway": (response) => response.writeHead(502, { "content-type": "text/html" }).end(page),
  "html-success": (response) => response.writeHead(200, { "content-type": "text/html" }).end(page),
};

/** The bytes of a response, and the first half of them. An operation that responds without a body gets one to break. */
function bytesOf(answer: ComposedAnswer): { body: Buffer; half: Buffer } {
  const body = Buffer.from(answer.body ?? '{"detail":"a body"}');
  return { body, half: body.subarray(0, Math.ceil(body.length / 2)) };
}

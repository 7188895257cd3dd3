/**
 * Faults on a port, as networks, proxies and dying servers cause them.
 *
 * | kind             | what the client meets                                                                     |
 * |------------------|-------------------------------------------------------------------------------------------|
 * | `refuse`         | no connection, in `mock.client()` and `mock.fetch`: a server cannot refuse the connection of one operation only, so any other client gets a 501 that says so |
 * | `reset`          | the connection is reset before a byte of a response                                       |
 * | `hang-up`        | the connection is closed cleanly, without a response                                      |
 * | `garbage`        | bytes that are not HTTP                                                                    |
 * | `stall`          | nothing at all; the connection stays open                                                  |
 * | `stall-body`     | status, headers and half of the body, then nothing                                         |
 * | `drip`           | the whole response, one byte every 50 ms                                                  |
 * | `truncate`       | half of the announced body, then the connection is reset                                   |
 * | `wrong-length`   | a whole body with a `Content-Length` of half its size                                     |
 * | one of a recording | the part that came, then nothing, or a reset. A connection that was never made is a reset, too |
 * | any other        | a response of another kind (mock/fault-kinds.ts)                                           |
 */
import type { ServerResponse } from "node:http";
import { type ComposedAnswer, errorAnswer } from "../mock/answers.js";
import { answerOfFault, dripIntervalMs, type FaultKind, halvesOf } from "../mock/fault-kinds.js";
import { type Broken, type Outcome, readableByAll } from "../mock/play.js";

/** Sends what became of a request. */
export function send(response: ServerResponse, { answer, fault, broken }: Outcome): void {
  for (const [name, value] of Object.entries(readableByAll)) response.setHeader(name, value);
  if (broken !== undefined) {
    breakOff(response, answer, broken);
    return;
  }
  const sent = fault === undefined ? answer : answerOfFault(fault, answer);
  if (sent !== undefined) {
    response.writeHead(sent.status, { ...sent.headers, ...lengthOf(sent) }).end(sent.body);
  } else if (fault !== undefined) playOnSocket(fault, response, answer);
}

/** Node would send an empty body in chunks. */
function lengthOf({ status, body }: ComposedAnswer): { "content-length"?: number } {
  return body === undefined && status !== 204 && status !== 304 ? { "content-length": 0 } : {};
}

function playOnSocket(fault: FaultKind, response: ServerResponse, answer: ComposedAnswer): void {
  const { whole, half } = halvesOf(answer);
  const { socket } = response;
  const begin = () =>
    response.writeHead(answer.status, { ...answer.headers, "content-length": whole.length });
  switch (fault) {
    case "refuse": {
      const sentence =
        "only `mock.client()` and `mock.fetch` play the fault `refuse`: a server cannot refuse the connection of one operation";
      const { status, headers, body } = errorAnswer(501, sentence);
      response.writeHead(status, headers).end(body);
      return;
    }
    case "reset":
      socket?.resetAndDestroy();
      return;
    case "hang-up":
      socket?.end();
      return;
    case "garbage":
      socket?.end("this is not HTTP\r\n\r\n");
      return;
    case "stall-body":
      begin().write(half);
      return;
    case "drip":
      begin().flushHeaders();
      drip(response, whole);
      return;
    case "truncate":
      // Destroyed only after the half has been sent; otherwise, the client would meet a plain reset.
      begin().write(half, () => response.destroy());
      return;
    case "wrong-length": {
      // Node refuses to send more than it announced, so the bytes are written as they are.
      const head = Object.entries({ ...answer.headers, "content-length": half.length })
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join("");
      socket?.write(`HTTP/1.1 ${answer.status} OK\r\n${head}\r\n`);
      socket?.end(whole);
      return;
    }
    default:
      // `stall`: nothing is sent, and the connection stays open.
      return;
  }
}

function breakOff(response: ServerResponse, answer: ComposedAnswer, { hasHead, error }: Broken): void {
  if (!hasHead) {
    if (error !== undefined) response.socket?.resetAndDestroy();
    return;
  }
  const part = answer.body === undefined ? new Uint8Array() : halvesOf(answer).whole;
  response.writeHead(answer.status, { ...answer.headers, "content-length": part.length + 1 });
  // Destroyed only after the part has been sent; otherwise, the client would meet a plain reset.
  response.write(part, () => error !== undefined && response.destroy());
}

function drip(response: ServerResponse, whole: Uint8Array): void {
  let sent = 0;
  const timer = setInterval(() => {
    response.write(whole.subarray(sent, sent + 1));
    sent += 1;
    if (sent >= whole.length) response.end();
  }, dripIntervalMs);
  response.once("close", () => clearInterval(timer));
}

import { Agent, type IncomingMessage, request as sendRequest } from "node:http";
import { errorAnswer } from "../mock/answers.js";
import type { Forward } from "../mock/engine.js";
import type { ReadRequest } from "../mock/requests.js";
import { readOwnError, readViolations, toErrorBody } from "./violations.js";

/** What concerns one connection, or a body that has been read and may be replaced. */
const ownHeaders = ["connection", "keep-alive", "transfer-encoding", "content-length"];

/** Sends requests to Prism. If Prism refuses one, the body of the response says why. */
export function createForward(target: () => Promise<string>): { forward: Forward; close(): void } {
  // A connection that is kept can be closed by the server just when a request is sent on it.
  const agent = new Agent({ keepAlive: false });
  const forward: Forward = async (read, signal) => {
    const { statusCode: status = 502, headers, bytes } = await send(await target(), read, agent, signal);
    const text = bytes.toString();
    const own = status >= 400 ? readOwnError(text) : undefined;
    const violations = readViolations(headers["sl-violations"]);
    if (own !== undefined) {
      violations.push({ location: ["request"], message: own, code: undefined, severity: "error" });
    }
    const others = Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        value === undefined || ownHeaders.includes(name) ? [] : [[name, String(value)]],
      ),
    );
    const json = { ...others, "content-type": "application/json" };
    const body = status >= 400 ? toErrorBody(violations) : undefined;
    if (own !== undefined) {
      return { answer: { status, headers: json, body: errorAnswer(status, own).body }, violations };
    }
    if (body !== undefined) return { answer: { status, headers: json, body }, violations };
    return { answer: { status, headers: others, body: new Uint8Array(bytes) }, violations };
  };
  return { forward, close: () => agent.destroy() };
}

async function send(
  target: string,
  { route, incoming }: ReadRequest,
  agent: Agent,
  signal: AbortSignal,
): Promise<{ statusCode: number | undefined; headers: IncomingMessage["headers"]; bytes: Buffer }> {
  const { method, headers, bytes, url } = incoming;
  const sent = Object.entries(headers).filter(([name]) => !ownHeaders.includes(name));
  const outgoing = sendRequest(target + route.path + url.search, {
    agent,
    method,
    signal,
    headers: { ...Object.fromEntries(sent), ...(bytes.length > 0 && { "content-length": bytes.length }) },
  });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once("response", resolve).once("error", reject).end(bytes);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { statusCode: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(chunks) };
}

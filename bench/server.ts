/**
 * The server that every client calls, in a process of its own.
 *
 *   POST anything              the answer of the operation
 *   POST …/oauth2/token        a token
 *   GET …?limit=&offset=       a page of the long list, after its latency
 */
import { answerText, pageLatencyMs, recordCount, tokenText } from "./api.js";
import { listen, toResponse } from "./minimal-server.js";

const actionResponse = toResponse("200 OK", answerText);
const tokenResponse = toResponse("200 OK", tokenText);

function toPage(target: string): Buffer {
  const query = new URL(target, "http://server").searchParams;
  const offset = Number(query.get("offset"));
  const count = Math.max(0, Math.min(Number(query.get("limit") ?? 100), recordCount - offset));
  const items = Array.from({ length: count }, (_, index) => ({ id: `record-${offset + index}` }));
  return toResponse("200 OK", JSON.stringify({ items, total_items: recordCount }));
}

listen(({ method, target }, reply) => {
  if (method === "GET") setTimeout(() => reply(toPage(target)), pageLatencyMs);
  else reply(target.endsWith("/oauth2/token") ? tokenResponse : actionResponse);
});

import { type ResponseHeaders, textOf } from "../errors/received.js";
import type { SessionRequest } from "./request.js";
import type { SessionResponse } from "./response.js";

/** A request and its JSON response, as `onResponse` gets them. */
export interface Exchange {
  /** `undefined` for a request that `openapi.yaml` does not have, and for `fetch`. */
  readonly operationId: string | undefined;
  /** The same as in the events and the errors of the call. */
  readonly callId: string;
  readonly method: string;
  /** With the query, which may be data. */
  readonly url: string;
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Parses the body; `undefined` if it is not valid JSON. Each call returns a new value. */
  json(): unknown;
}

/** A call settles about ten microtasks after its response. A timer would not do: a Worker drops it once it has responded. */
const turnsUntilSettled = 20;

/** Calls the hook with a JSON response, once the caller has the result. */
export function announceResponse(
  onResponse: (exchange: Exchange) => unknown,
  { call, callId, method, url }: SessionRequest,
  { read, status, headers }: SessionResponse,
): void {
  if (call.isTokenRequest || read.bytes.length === 0 || !/\bjson\b/i.test(headers.get("content-type") ?? ""))
    return;
  const { operationId } = call;
  const json = () => parse(textOf(read));
  void callLater(() => onResponse({ operationId, callId, method, url, status, headers, json }));
}

async function callLater(run: () => unknown): Promise<void> {
  for (let turn = 0; turn < turnsUntilSettled; turn += 1) await undefined;
  try {
    await run();
  } catch {
    // The call has its result; what the hook does with the response is no part of it.
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { GivenToken } from "../../src/auth/given-token.js";
import { Deadline } from "../../src/http/deadline.js";
import { type Outgoing, send } from "../../src/http/send.js";
import type { AttemptEvent } from "../../src/http/transport.js";
import { secrets } from "./client.js";
import { transport } from "./transport.js";

/** Sends a request that may be repeated, as the client does, and returns the text of the answer. */
export async function get(
  baseUrl: string,
  {
    timeout = 30_000,
    maxRetries = 2,
    signal,
    onAttempt,
  }: {
    timeout?: number;
    maxRetries?: number;
    signal?: AbortSignal;
    onAttempt?: (event: AttemptEvent) => unknown;
  } = {},
): Promise<string> {
  const request: Outgoing = {
    operationId: "listCurrencies",
    method: "GET",
    url: `${baseUrl}/resources/currencies`,
    headers: {},
    body: undefined,
    resendRule: "always",
  };
  const deadline = new Deadline(request.operationId, timeout, signal);
  try {
    const tokens = new GivenToken(secrets.accessToken);
    return (await send(request, { fetch: transport, tokens, maxRetries, deadline, onAttempt })).body;
  } finally {
    deadline.release();
  }
}

import {
  ConnectionError,
  InputError,
  type MyCreditAppError,
  ResponseError,
  TimeoutError,
} from "../errors/errors.js";
import {
  describeFailure,
  isControlFlow,
  isLasting,
  isRefusedStream,
  isUnreadableFile,
  neverConnected,
  reduceCause,
  rootCauses,
} from "../errors/failure.js";
import { describe, problemAt, problemOf } from "../errors/problem.js";
import {
  isSuccess,
  type Read,
  type Redact,
  RedactedHeaders,
  readRequestId,
  readRetryAfter,
} from "../errors/received.js";
import { isBlob, isForm } from "../errors/shape.js";
import { joinBytes, needsWrittenForm, writeForm } from "../transports/form.js";
import { isBelieved, isKnown } from "../transports/known-fetch.js";
import type { AttemptContext, BodyReader, FetchInit, FetchResponse } from "../transports/transport.js";
import type { Deadline } from "./deadline.js";
import { type SessionRequest, UnusableBody } from "./request.js";
import type { Failure } from "./retry.js";
import type { Session } from "./session.js";

/** The largest body that the client reads. The API states no limit, but none of its responses comes near this one. */
const maxBodyBytes = 64 * 2 ** 20;
/** A token response is a few hundred bytes. */
const maxTokenBodyBytes = 2 ** 20;

/** A response as one attempt has read it. */
export type ReceivedResponse = Pick<Read, "status" | "statusText" | "headers" | "bytes">;

/** The result of an attempt. If it has an error, the attempt failed even if a response came. */
export interface Outcome {
  readonly answer?: ReceivedResponse;
  readonly error?: MyCreditAppError;
  /** What the retry policy needs to know; absent for a success, a deadline and an unusable response. */
  readonly failure?: Failure;
}

/** What an attempt needs. */
export interface AttemptInput {
  readonly number: number;
  readonly headers: Record<string, string>;
  readonly redact: Redact;
  /** How long the server may be silent, in milliseconds; `undefined`: until the deadline. */
  readonly limitMs: number | undefined;
}

/**
 * Whether a status says that the server has done nothing.
 *
 * | status          | says                                                                                          |
 * |-----------------|-----------------------------------------------------------------------------------------------|
 * | 4xx             | nothing was done: RFC 9110 (15.5) gives it to requests that the server refuses, 401 and 429 among them |
 * | 408, 499        | nothing: the server, or a gateway in front of it, stopped waiting for a request or a response |
 * | 5xx, any other  | nothing: a gateway sends it, with or without `Retry-After`, for a server that acted and broke off |
 */
export function provesNothingDone(status: number): boolean {
  return status >= 400 && status < 499 && status !== 408;
}

/**
 * Sends the request once and reads the whole response. It returns every failure instead of throwing it, except what a
 * framework throws to steer.
 */
export async function attempt(
  request: SessionRequest,
  session: Session,
  deadline: Deadline,
  input: AttemptInput,
): Promise<Outcome> {
  const { url, call } = request;
  const { operationId, label } = call;
  const { redact, limitMs } = input;
  const executedBefore = deadline.executed;
  const context = () => ({ operationId, callId: request.callId, executed: deadline.executed });
  const controller = new AbortController();
  deadline.attempt = controller;
  const { transport } = session;
  let startedAtMs = 0;
  let silence: SilenceLimit | undefined;
  let answering: Promise<FetchResponse> | undefined;
  let response: FetchResponse | undefined;
  let reader: BodyReader | undefined;
  try {
    let sent = request.body;
    if (typeof sent === "function") {
      deadline.phase = "body";
      sent = await deadline.race(sent(controller.signal));
      deadline.phase = "attempt";
    }
    const init = toInit(request, sent, input.headers, controller.signal);
    if (sent !== undefined && isForm(sent) && needsWrittenForm(transport)) {
      const { body, contentType } = await deadline.race(writeForm(sent));
      Object.assign(init, { body, headers: { ...init.headers, "Content-Type": contentType } });
    }
    startedAtMs = performance.now();
    if (limitMs !== undefined) silence = new SilenceLimit(limitMs, deadline, controller);
    deadline.executed = "maybe";
    answering = transport
      ? transport(url, init, contextOf(request, input.number))
      : globalThis.fetch(url, init as RequestInit);
    response = await deadline.race(answering);
    silence?.restart();
    const { status, statusText, headers, text, body } = Object(response) as FetchResponse;
    const hasReader = typeof body?.getReader === "function";
    const isReadable = hasReader || typeof text === "function";
    if (typeof status !== "number" || typeof headers?.get !== "function" || !isReadable) {
      const problem = problemAt(["options", "fetch"], `must return a Response; got ${describe(response)}`);
      return { error: new InputError([problem], context()) };
    }
    const maxBytes = call.isTokenRequest ? maxTokenBodyBytes : maxBodyBytes;
    reader = hasReader ? body.getReader() : undefined;
    const { bytes, problem } = reader
      ? await deadline.race(readBody(reader, maxBytes, () => silence?.restart()))
      : { bytes: await deadline.race(readWhole(response)), problem: undefined };
    const answer: ReceivedResponse = { status, statusText, headers, bytes };
    if (problem !== undefined) {
      const redacted = new RedactedHeaders(headers, redact);
      const message = `${label}: the response with status ${status} ${problem}`;
      const found = { ...context(), requestId: readRequestId(redacted) };
      return { answer, error: new ResponseError(message, { status, headers: redacted }, "", found) };
    }
    if (isSuccess(status)) return { answer };
    const failure: Failure = { kind: "status", status, retryAfterMs: readRetryAfter(headers) };
    if (provesNothingDone(status)) deadline.executed = executedBefore;
    return { answer, failure };
  } catch (cause) {
    // A response that nobody waits for any more must not keep its socket.
    discard(reader);
    Promise.resolve(answering)
      .then((late) => discard(late?.body?.getReader()))
      .catch(() => undefined);
    // An abort arrives as whatever error `fetch` throws. The deadline's own error says why.
    if (deadline.reason) return { error: deadline.reason as MyCreditAppError };
    if (!response && isControlFlow(cause)) throw cause;
    if (silence?.isOver) return stalled(label, silence.limitMs, context());
    if (cause instanceof UnusableBody) return { error: new InputError([cause.problem], context(), label) };
    if (isOpened(request.body) && isUnreadableFile(cause)) {
      const problem =
        "the file changed or vanished while it was being sent; upload a file that does not change";
      return { error: new InputError([problem], context()) };
    }
    const isOurs = isKnown(transport);
    // Our own `fetch` cannot send, for example because undici does not run here: a retry would fail the same way.
    if (!response && isOurs && cause instanceof InputError) {
      deadline.executed = executedBefore;
      const problems = cause.problems.map((text) => problemOf(redact(text), ["options", "fetch"]));
      return { error: new InputError(problems, context()) };
    }
    const isConnectError = !response && neverConnected(cause);
    const unconnected = isConnectError && isBelieved(transport, cause, url);
    if (unconnected) deadline.executed = executedBefore;
    const { origin } = new URL(url);
    let what = response ? `the response broke off from ${origin}` : `no response from ${origin}`;
    // An error that is not about the API must not blame the API's address.
    const isLost = !unconnected && isRefusedStream(rootCauses(cause)[0]);
    if (isConnectError && isOurs && !unconnected && !isLost) what = "`fetch` failed at another address";
    if (!response && !isOurs) what = "your `fetch` failed";
    const reason = describeFailure(cause, redact);
    let advice = isLost ? "; with HTTP/2, `allowH2: false` avoids this" : "";
    if (unconnected && reason === "ENOTFOUND") advice = "; there is no such host: is `baseUrl` right?";
    if (["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"].includes(reason))
      advice =
        "; Node's `fetch` waits for 300 s and no longer, whatever `timeout` says: `mycreditapp/undici` has no such limit";
    const message = `${label}: ${what}: ${reason}${advice}`;
    return {
      error: new ConnectionError(message, { ...context(), cause: reduceCause(cause, redact) }),
      failure: {
        kind: "connection",
        executed: unconnected ? "no" : "maybe",
        isLasting: isLasting(cause),
        durationMs: performance.now() - startedAtMs,
      },
    };
  } finally {
    silence?.stop();
    deadline.attempt = undefined;
  }
}

/** What a `fetch` is told of the call. Its id is drawn only for those that look at it. */
function contextOf(request: SessionRequest, attempt: number): AttemptContext {
  return {
    operationId: request.call.operationId,
    attempt,
    get callId() {
      return request.callId;
    },
  };
}

function toInit(
  { method, call }: SessionRequest,
  body: FetchInit["body"],
  headers: Record<string, string>,
  signal: AbortSignal,
): FetchInit {
  const init: FetchInit = { method, headers, redirect: "manual", signal };
  // Some runtimes refuse the option instead of ignoring it.
  if ("cache" in (globalThis.Request?.prototype ?? {})) init.cache = "no-store";
  if (body !== undefined) init.body = body;
  // Only with these does `fetch` not keep the body; see `FetchInit`.
  if (call.isStreamed) Object.assign(init, { redirect: "error", window: null });
  if (call.isOnce) init.duplex = "half";
  return init;
}

/** Whether a body is read from a file while it is sent. */
function isOpened(body: SessionRequest["body"]): boolean {
  return typeof body === "function" || isForm(body) || isBlob(body);
}

/** A body without a reader, such as that of `node-fetch`. */
async function readWhole(response: FetchResponse): Promise<Uint8Array> {
  return response.body && response.arrayBuffer
    ? new Uint8Array(await response.arrayBuffer())
    : new TextEncoder().encode(await response.text());
}

/** The outcome of an attempt during which the server was silent too long. The retry policy decides whether to retry. */
function stalled(label: string, limitMs: number, context: object): Outcome {
  const message = `${label}: no response within ${Math.round(limitMs)} ms; raise \`attemptTimeout\` if it needs longer`;
  return {
    error: new TimeoutError(message, Math.round(limitMs), context),
    failure: { kind: "connection", executed: "maybe" },
  };
}

/** Ends an attempt once the server has been silent too long. Each sign of the server starts the time again. */
class SilenceLimit {
  isOver = false;
  #timer: ReturnType<typeof setTimeout>;
  #lastSignMs = performance.now();

  constructor(
    readonly limitMs: number,
    readonly deadline: Deadline,
    readonly controller: AbortController,
  ) {
    this.#timer = setTimeout(this.#look, limitMs);
  }

  /** Only takes the time: a timer for each piece of a body would cost more than reading it. */
  restart(): void {
    this.#lastSignMs = performance.now();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    const leftMs = this.#lastSignMs + this.limitMs - performance.now();
    // Timers count in whole milliseconds, and may be a little early.
    if (leftMs >= 1) {
      this.#timer = setTimeout(this.#look, leftMs);
      return;
    }
    this.isOver = true;
    const reason = new Error("the server was silent for too long");
    this.controller.abort(reason);
    this.deadline.interrupt(reason);
  };
}

/** The bytes that were read, and why they cannot be used, if they cannot. */
export interface ReadBody {
  readonly bytes: Uint8Array;
  readonly problem?: string;
}

const nothing = new Uint8Array();

/**
 * Reads a body to its end, or up to a limit. The limit counts the decompressed bytes: a small gzip can hold gigabytes.
 *
 * @param onChunk called for each piece of the body
 */
export async function readBody(
  reader: BodyReader,
  maxBytes: number,
  onChunk?: () => void,
): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) break;
    // The reader of a user's `fetch` may return anything.
    if (!ArrayBuffer.isView(value)) throw new TypeError("the body has a chunk that is not bytes");
    onChunk?.();
    chunks.push(value);
    size += value.length;
    if (size > maxBytes) {
      // This closes the connection. It may fail or hang: nobody waits for it.
      discard(reader);
      return { bytes: nothing, problem: `is larger than ${maxBytes} bytes and was cut off` };
    }
  }
  return { bytes: chunks.length === 1 && chunks[0] ? chunks[0] : joinBytes(chunks) };
}

/** Gives a body up, so that its socket is closed. The reader of a user's `fetch` may throw. */
export function discard(reader: BodyReader | undefined): void {
  try {
    Promise.resolve(reader?.cancel()).catch(() => undefined);
  } catch {
    // The connection is given up either way.
  }
}

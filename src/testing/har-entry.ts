/** One request, its response while it is read, and the entry of the recording that the two become. */
import type { AttemptContext, FetchInit, FetchResponse } from "../index.js";
import type { RecordedError, RecordedFailure } from "../mock/har.js";
import { type PostData, textOf } from "./har-body.js";
import type { HarLog } from "./har-log.js";
import type { HarSecrets } from "./har-secrets.js";

export interface Sent {
  readonly url: string;
  readonly init: FetchInit;
  readonly headers: readonly object[];
  readonly context: AttemptContext | undefined;
  readonly startedAt: Date;
  readonly postData: PostData | undefined;
  readonly secrets: HarSecrets;
}

export class HarEntry {
  readonly #sent: Sent;
  readonly #log: HarLog;
  readonly #startedMs = performance.now();
  #waitedMs: number | undefined;
  #response: FetchResponse | undefined;
  readonly #chunks: Uint8Array[] = [];
  #isEnded = false;

  constructor(sent: Sent, log: HarLog) {
    this.#sent = sent;
    this.#log = log;
  }

  /** The same response, whose body is recorded while it is read. What is no response is handed on as it is. */
  follow(response: FetchResponse, fail: (error: unknown) => void): FetchResponse {
    const { status, headers } = Object(response) as FetchResponse;
    if (typeof status !== "number" || typeof headers?.get !== "function") return response;
    this.#waitedMs = performance.now() - this.#startedMs;
    this.#response = response;
    if (response.body === null) this.end();
    const whole =
      <Value>(read: () => Promise<Value>, toBytes: (value: Value) => Uint8Array) =>
      async (): Promise<Value> => {
        const value = await read().catch((error: unknown) => {
          fail(error);
          throw error;
        });
        this.#chunks.push(toBytes(value));
        this.end();
        return value;
      };
    const { body } = response;
    return {
      status,
      headers,
      ...(response.statusText !== undefined && { statusText: response.statusText }),
      ...(body === null && { body }),
      ...(typeof body?.getReader === "function" && { body: { getReader: () => this.#follow(body, fail) } }),
      ...(body && typeof body.getReader !== "function" && { body }),
      ...(typeof response.arrayBuffer === "function" && {
        arrayBuffer: whole(
          () => (response.arrayBuffer as () => Promise<ArrayBuffer>)(),
          (value) => new Uint8Array(value),
        ),
      }),
      text: whole(
        () => response.text(),
        (value) => new TextEncoder().encode(value),
      ),
    };
  }

  #follow(
    body: NonNullable<FetchResponse["body"]>,
    fail: (error: unknown) => void,
  ): ReturnType<NonNullable<FetchResponse["body"]>["getReader"]> {
    const reader = body.getReader();
    return {
      read: async () => {
        try {
          const chunk = await reader.read();
          if (chunk.done || !chunk.value) this.end();
          else if (ArrayBuffer.isView(chunk.value)) this.#chunks.push(chunk.value);
          return chunk;
        } catch (error) {
          fail(error);
          throw error;
        }
      },
      cancel: (reason) => {
        fail(reason ?? new Error("the body was given up"));
        return reader.cancel(reason);
      },
    };
  }

  /** Writes the entry; once. */
  end(failure?: RecordedFailure): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    const { url, init, headers, context, startedAt, postData, secrets } = this.#sent;
    const totalMs = performance.now() - this.#startedMs;
    const waitedMs = this.#waitedMs ?? totalMs;
    const recordedUrl = secrets.url(url);
    const { operationId, attempt, callId } = context ?? {};
    this.#log.add({
      startedDateTime: startedAt.toISOString(),
      time: totalMs,
      request: {
        method: init.method,
        url: recordedUrl,
        httpVersion: "HTTP/1.1",
        cookies: [],
        headers,
        queryString: [...new URL(recordedUrl).searchParams].map(([name, value]) => ({ name, value })),
        ...(postData !== undefined && { postData }),
        headersSize: -1,
        bodySize: -1,
      },
      response: { ...this.#describeResponse(), ...(failure && describeFailure(failure)) },
      cache: {},
      timings: { send: 0, wait: waitedMs, receive: totalMs - waitedMs },
      _operationId: operationId,
      _attempt: attempt,
      _callId: callId,
    });
  }

  #describeResponse(): object {
    const { status = 0, statusText = "", headers } = this.#response ?? {};
    const { secrets } = this.#sent;
    const bytes = Buffer.concat(this.#chunks);
    const text = textOf(bytes);
    const content =
      text === undefined ? { text: secrets.bytes(bytes), encoding: "base64" } : { text: secrets.text(text) };
    return {
      status,
      statusText,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: secrets.responseHeaders(pairsOf(headers)),
      content: { size: bytes.length, mimeType: headers?.get("content-type") ?? "", ...content },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
    };
  }
}

function describeFailure(failure: RecordedFailure): object {
  let innermost = failure.error;
  while (innermost.cause ?? innermost.errors?.[0])
    innermost = (innermost.cause ?? innermost.errors?.[0]) as RecordedError;
  const { code, message } = innermost;
  return { _error: failure.aborted ? "given up by the client" : (code ?? message), _failure: failure };
}

/** The headers of a response, as far as its kind can list them. */
function pairsOf(headers: FetchResponse["headers"] | undefined): [string, string][] {
  const pairs: [string, string][] = [];
  (headers as Headers | undefined)?.forEach?.((value, name) => {
    pairs.push([name, value]);
  });
  return pairs;
}

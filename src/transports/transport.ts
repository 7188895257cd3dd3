import type { ResponseHeaders } from "../errors/response-headers.js";

/**
 * What the body of a request can be when it is sent. The bytes are `Uint8Array<ArrayBuffer>`, written so that it compiles
 * before TypeScript 5.7, too.
 */
export type RequestBody =
  | string
  | FormData
  | Blob
  | (Uint8Array & { readonly buffer: ArrayBuffer })
  | ReadableStream<Uint8Array>;

/** What the client passes to `fetch`. Plain, so that nothing has to be unpacked before it can be sent again. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: RequestBody;
  /**
   * Never followed: a redirect could carry the token to another origin. `manual` returns it as a response; `error`, for a
   * file that is read while it is sent, makes it a failure.
   */
  redirect: "manual" | "error";
  /**
   * `null` for a file that is read while it is sent. Only with it and `redirect: "error"` does the Fetch standard let a
   * `fetch` send a body without keeping a copy, with which it could send it once more.
   */
  window?: null;
  /** For a `ReadableStream` as body, which the Fetch standard sends no other way. */
  duplex?: "half";
  signal: AbortSignal;
}

/** Which call and which attempt a request belongs to: for spans, logs and recorders. */
export interface AttemptContext {
  /** The operation, by its `operationId`; `undefined` for `client.fetch` and for routes that `openapi.yaml` lacks. */
  readonly operationId: string | undefined;
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
  /** The id of the call, the same for all of its attempts. */
  readonly callId: string;
}

/** Reads a body piece by piece, so that a size can be refused before all of it is in memory. */
export interface BodyReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}

/** What the client needs of a response. Every `Response` is one. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body?: { getReader(): BodyReader } | null;
  /** Only called where there is no `body`. */
  text(): Promise<string>;
}

/** A function that sends a request. `globalThis.fetch` is one. */
export type Fetch = (url: string, init: FetchInit, context: AttemptContext) => Promise<FetchResponse>;

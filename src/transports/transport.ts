import type { ResponseHeaders } from "../errors/received.js";

/**
 * What the body of a request can be when it is sent. Bytes are a `Uint8Array<ArrayBuffer>`, written in a form that also
 * compiles before TypeScript 5.7.
 */
export type RequestBody =
  | string
  | FormData
  | Blob
  | (Uint8Array & { readonly buffer: ArrayBuffer })
  | ReadableStream<Uint8Array>;

/** What the client passes to `fetch`: a plain object, so that nothing has to be unpacked before it is sent again. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: RequestBody;
  /**
   * A redirect is never followed, as it could carry the token to another origin. `manual` returns it as a response;
   * `error`, for a file that is read while it is sent, makes it a failure.
   */
  redirect: "manual" | "error";
  /**
   * `null` for a file that is read while it is sent. Only with this and `redirect: "error"` does the Fetch standard let
   * `fetch` send a body without keeping a copy for sending it again.
   */
  window?: null;
  /** No cache may answer in place of the server: frameworks that replace `fetch`, such as Next.js, keep responses for long. */
  cache?: "no-store";
  /** Required by the Fetch standard for a body that is a `ReadableStream`. */
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

/** Reads a body piece by piece, so that one that is too large can be refused before all of it is in memory. */
export interface BodyReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}

/** The part of a response that the client needs. Every `Response` has it. */
export interface FetchResponse {
  readonly status: number;
  readonly statusText?: string;
  readonly headers: ResponseHeaders;
  readonly body?: { getReader(): BodyReader } | null;
  /** Only called if `body` has no `getReader`, as in `node-fetch`. */
  arrayBuffer?(): Promise<ArrayBuffer>;
  /** Only called if there is neither. */
  text(): Promise<string>;
}

/** A function that sends a request. `globalThis.fetch` is one. */
export type Fetch = (url: string, init: FetchInit, context: AttemptContext) => Promise<FetchResponse>;

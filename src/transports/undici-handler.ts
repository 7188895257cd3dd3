import type { Transform } from "node:stream";
import type { ResponseHeaders } from "../errors/received.js";
import type { FetchResponse } from "./transport.js";
import type { OneUseBody } from "./undici-body.js";
import { CollectedBody, createDecoders } from "./undici-response.js";

type HeaderValues = Record<string, string | string[] | undefined>;

/** Aborts, pauses and resumes a response, in undici 7 and later. */
interface Controller {
  abort(reason: Error): void;
  pause(): void;
  resume(): void;
}

const lostConnection =
  "the connection was lost, and undici was about to send the request again; with HTTP/2, `allowH2: false` avoids this";

/**
 * Collects the response of one dispatched request.
 *
 * It has the methods of undici 7 and later (`onRequestStart`, …) and those of undici 6 (`onConnect`, …): once the global
 * `fetch` has been used, the global dispatcher is Node's own, which may be the older version.
 */
export class ResponseHandler {
  readonly #signal: AbortSignal;
  readonly #resolve: (response: FetchResponse) => void;
  readonly #reject: (reason: unknown) => void;
  #abort: ((reason: Error) => void) | undefined;
  #resume: () => void = () => undefined;
  #pause: () => void = () => undefined;
  #isPaused = false;
  #body: CollectedBody | undefined;
  #decoders: readonly Transform[] = [];

  /** @param body the body, if it shows whether undici has begun to send the request */
  constructor(
    signal: AbortSignal,
    readonly body: OneUseBody | undefined,
    resolve: (response: FetchResponse) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", this.#onAbort);
  }

  #isBodiless = false;

  readonly #onAbort = () => {
    const reason: unknown = this.#signal.reason;
    this.#end(reason instanceof Error ? reason : new Error("aborted", { cause: reason }));
  };

  // undici 7 and later

  onRequestStart(controller: Controller): void {
    this.#start((reason) => controller.abort(reason));
    this.#pause = () => controller.pause();
    this.#resume = () => controller.resume();
  }

  onResponseStart(_controller: Controller, status: number, headers: HeaderValues): void {
    // 103 Early Hints and the like come before the response.
    if (status >= 200) this.#head(status, headers);
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    this.#data(chunk);
  }

  onResponseEnd(): void {
    this.#done();
  }

  onResponseError(_controller: Controller, error: Error): void {
    this.#fail(error);
  }

  // undici 6

  onConnect(abort: (reason?: Error) => void): void {
    this.#start(abort);
  }

  onHeaders(status: number, rawHeaders: readonly Buffer[], resume: () => void): boolean {
    this.#resume = resume;
    if (status >= 200) this.#head(status, parseRawHeaders(rawHeaders));
    return !this.#isPaused;
  }

  onData(chunk: Buffer): boolean {
    this.#data(chunk);
    return !this.#isPaused;
  }

  onComplete(): void {
    this.#done();
  }

  onError(error: Error): void {
    this.#fail(error);
  }

  #start(abort: (reason: Error) => void): void {
    // undici sends a request that it holds to be safe again by itself, behind a pipelined one that was aborted. It does not
    // know what may be executed twice: the client decides that.
    const isResent = this.#abort !== undefined && this.body?.isTaken !== false;
    this.#abort = abort;
    if (isResent) this.#end(new Error(lostConnection));
    // A request that waited for a connection may have been aborted by now.
    if (this.#signal.aborted) this.#onAbort();
  }

  #head(status: number, headers: HeaderValues): void {
    this.#isBodiless = status === 304;
    const body = new CollectedBody(
      () => this.#end(new Error("the body was given up")),
      (isFull) => this.#throttle(isFull),
    );
    this.#body = body;
    try {
      this.#decoders = createDecoders(headers["content-encoding"], body, (error) => this.#end(error));
    } catch (error) {
      this.#end(error as Error);
      return;
    }
    this.#resolve({
      status,
      headers: new PlainHeaders(headers),
      body: { getReader: () => body },
      text: () => body.text(),
    });
  }

  #data(chunk: Buffer): void {
    const [first] = this.#decoders;
    if (first) first.write(chunk);
    else this.#body?.push(chunk);
  }

  #done(): void {
    this.#signal.removeEventListener("abort", this.#onAbort);
    const [first] = this.#decoders;
    if (first) first.end();
    else this.#body?.end();
  }

  #fail(error: Error): void {
    // undici 7 waits for the body that the length of a 304 tells of. It never comes, and the response was complete before.
    if (this.#isBodiless) {
      this.#done();
      return;
    }
    this.#signal.removeEventListener("abort", this.#onAbort);
    for (const decoder of this.#decoders) decoder.destroy();
    this.#reject(error);
    this.#body?.fail(error);
  }

  /** Ends the request, so that its connection is closed, and rejects what waits for the response. */
  #end(reason: Error): void {
    this.#abort?.(reason);
    this.#fail(reason);
  }

  #throttle(isFull: boolean): void {
    if (isFull === this.#isPaused) return;
    this.#isPaused = isFull;
    if (isFull) this.#pause();
    else this.#resume();
  }
}

/** undici 6 passes names and values in turn. */
function parseRawHeaders(raw: readonly Buffer[]): HeaderValues {
  const headers: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = String(raw[index]).toLowerCase();
    const value = (raw[index + 1] as Buffer).toString("latin1");
    const before = headers[name];
    headers[name] = before === undefined ? value : [before, value].flat();
  }
  return headers;
}

/** undici's headers, which have lower-case names already. */
class PlainHeaders implements ResponseHeaders {
  readonly #values: HeaderValues;

  constructor(values: HeaderValues) {
    this.#values = values;
  }

  get(name: string): string | null {
    const value = Object.hasOwn(this.#values, name.toLowerCase()) ? this.#values[name.toLowerCase()] : null;
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  }

  /** As `Headers` does: values of one name are joined, except those of `Set-Cookie`. */
  forEach(visit: (value: string, name: string) => void): void {
    for (const [name, value] of Object.entries(this.#values)) {
      const values = name === "set-cookie" ? [value ?? []].flat() : [this.get(name) ?? ""];
      for (const one of values) visit(one, name);
    }
  }
}

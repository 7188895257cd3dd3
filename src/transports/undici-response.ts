import { Transform } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import type { BodyReader } from "./transport.js";

/** With more unread bytes than this, the connection is paused. */
const highWaterMark = 2 ** 20;

/** The pieces of a body, as they come and as they are read. */
export class CollectedBody implements BodyReader {
  readonly #giveUp: () => void;
  readonly #throttle: (isFull: boolean) => void;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  #isOver = false;
  #error: Error | undefined;
  #waiting:
    | { resolve(result: { done: boolean; value?: Uint8Array }): void; reject(reason: Error): void }
    | undefined;

  constructor(giveUp: () => void, throttle: (isFull: boolean) => void) {
    this.#giveUp = giveUp;
    this.#throttle = throttle;
  }

  push(chunk: Uint8Array): void {
    if (this.#waiting) {
      this.#waiting.resolve({ done: false, value: chunk });
      this.#waiting = undefined;
      return;
    }
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size > highWaterMark) this.#throttle(true);
  }

  end(): void {
    this.#isOver = true;
    this.#waiting?.resolve({ done: true });
    this.#waiting = undefined;
  }

  fail(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#error = error;
    this.#chunks.length = 0;
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }

  read(): Promise<{ done: boolean; value?: Uint8Array }> {
    const value = this.#chunks.shift();
    if (value !== undefined) {
      this.#size -= value.length;
      if (this.#size <= highWaterMark) this.#throttle(false);
      return Promise.resolve({ done: false, value });
    }
    if (this.#error) return Promise.reject(this.#error);
    if (this.#isOver) return Promise.resolve({ done: true });
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  async cancel(): Promise<void> {
    if (!this.#isOver) this.#giveUp();
  }

  async text(): Promise<string> {
    const pieces: Uint8Array[] = [];
    for (;;) {
      const { done, value } = await this.read();
      if (done || value === undefined) return Buffer.concat(pieces).toString();
      pieces.push(value);
    }
  }
}

/**
 * As many codings as browsers and curl accept in one response. Each costs memory, and the server chooses how many there
 * are.
 */
const mostCodings = 5;

/** As lenient as `fetch` and curl: a stream that is not ended properly yields what there is of it. */
const zlibOptions = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
const brotliOptions = {
  flush: constants.BROTLI_OPERATION_FLUSH,
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
};

/**
 * The decoders of a body, beginning with the coding that was applied last; none if one of the codings is unknown. The
 * output of the last decoder goes into `body`.
 */
export function createDecoders(
  contentEncoding: string | string[] | undefined,
  body: CollectedBody,
  onError: (error: Error) => void,
): Transform[] {
  if (contentEncoding === undefined) return [];
  const codings = String(contentEncoding).toLowerCase().split(",").reverse();
  if (codings.length > mostCodings) throw new Error(`more than ${mostCodings} content codings`);
  const decoders = codings.map((coding) => createDecoder(coding.trim()));
  if (decoders.includes(undefined)) return [];
  const [first, ...others] = decoders as Transform[];
  let last = first as Transform;
  for (const next of others) last = last.pipe(next);
  for (const decoder of decoders as Transform[]) decoder.on("error", onError);
  last.on("data", (chunk: Buffer) => body.push(chunk));
  last.on("end", () => body.end());
  return decoders as Transform[];
}

function createDecoder(coding: string): Transform | undefined {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return createGunzip(zlibOptions);
    case "deflate":
      return createAnyInflate();
    case "br":
      return createBrotliDecompress(brotliOptions);
    default:
      return undefined;
  }
}

/**
 * Decodes deflate with a zlib header, as RFC 9110 says, or without one, as some servers send it. `fetch` reads both, too.
 */
function createAnyInflate(): Transform {
  let inflate: Transform | undefined;
  // The stream may end before the body does. What follows it is ignored.
  let isOver = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (chunk.length === 0 || isOver) return done();
      if (inflate === undefined) {
        const hasHeader = ((chunk[0] ?? 0) & 0x0f) === 0x08;
        inflate = hasHeader ? createInflate(zlibOptions) : createInflateRaw(zlibOptions);
        inflate.on("data", (data: Buffer) => this.push(data));
        inflate.on("error", (error) => this.destroy(error));
        inflate.on("end", () => {
          isOver = true;
        });
      }
      inflate.write(chunk, done);
    },
    flush(done) {
      if (inflate === undefined || isOver) return done();
      inflate.once("end", done);
      inflate.end();
    },
  });
}

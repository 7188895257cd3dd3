import { Transform } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import type { CollectedBody } from "./undici-collected-body.js";

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

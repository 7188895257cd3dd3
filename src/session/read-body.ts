import { joinBytes } from "../transports/form.js";
import type { BodyReader } from "../transports/transport.js";

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
export async function readBody(reader: BodyReader, maxBytes: number, onChunk: () => void): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) break;
    // The reader of a user's `fetch` may return anything.
    if (!ArrayBuffer.isView(value)) throw new TypeError("the body has a chunk that is not bytes");
    onChunk();
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

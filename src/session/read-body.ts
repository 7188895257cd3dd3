import type { BodyReader } from "../transports/transport.js";

/** What was read, and why it cannot be used, where it cannot. */
export interface ReadBody {
  readonly text: string;
  readonly problem?: string;
}

const utf8 = new TextDecoder();
const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads a body to its end, or up to a limit. The limit counts what the body unpacks to: a small gzip can hold gigabytes.
 *
 * It is read as UTF-8 whatever charset the answer claims: JSON has no other (RFC 8259, section 8.1).
 *
 * @param strict whether bytes that are not UTF-8 are a problem; otherwise they become U+FFFD
 */
export async function readBody(reader: BodyReader, maxBytes: number, strict: boolean): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) break;
    chunks.push(value);
    size += value.length;
    if (size > maxBytes) {
      // This closes the connection. It may fail or hang: nobody waits for it.
      reader.cancel().catch(() => undefined);
      return { text: "", problem: `is larger than ${maxBytes} bytes and was cut off` };
    }
  }
  const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : join(chunks, size);
  const text = utf8.decode(bytes);
  // The strict decoder is slow, and only a U+FFFD gives it something to find.
  return strict && text.includes("\uFFFD") && !isUtf8(bytes)
    ? { text: "", problem: "is not UTF-8" }
    : { text };
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

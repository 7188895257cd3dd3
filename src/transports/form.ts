/**
 * Writes a form for a `fetch` that may not know it.
 *
 * | the option `fetch`                                  | gets                                                     |
 * |-----------------------------------------------------|----------------------------------------------------------|
 * | none, where `fetch` knows the global `FormData`     | the form itself: its files are read while they are sent  |
 * | `undiciFetch(…)`                                    | the form itself, which it copies into undici's own       |
 * | any other, and none in jsdom                        | bytes with a boundary of our own: a `fetch` of another copy of undici would send the text `[object FormData]` |
 */
import { isBlob } from "../errors/shape.js";
import { isKnown } from "./known-fetch.js";
import type { Fetch } from "./transport.js";

/** Whether a form has to be written before this `fetch` gets it. */
export function needsWrittenForm(fetch: Fetch | undefined): boolean {
  return !isKnown(fetch) || !isFormKnown();
}

/** Whether the `FormData` of this realm is that of its `fetch`: jsdom brings one of its own. */
function isFormKnown(): boolean {
  const type = new Response(new FormData()).headers.get("content-type");
  return type?.startsWith("multipart/form-data") === true && "stream" in Blob.prototype;
}

/** The form as `multipart/form-data` (RFC 7578), in the words of the HTML standard. */
export async function writeForm(
  form: FormData,
): Promise<{ body: Uint8Array<ArrayBuffer>; contentType: string }> {
  const boundary = `----mycreditapp-${crypto.randomUUID()}`;
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (const [name, value] of form) {
    const start = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
    if (isBlob(value)) {
      const { type } = value;
      const file = `; filename="${quoted(String(value.name))}"\r\nContent-Type: ${type || "application/octet-stream"}`;
      pieces.push(encoder.encode(`${start}${file}\r\n\r\n`), new Uint8Array(await value.arrayBuffer()));
    } else pieces.push(encoder.encode(`${start}\r\n\r\n${String(value).replace(/\r\n?|\n/g, "\r\n")}`));
    pieces.push(encoder.encode("\r\n"));
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n`));
  return { body: joinBytes(pieces), contentType: `multipart/form-data; boundary=${boundary}` };
}

function quoted(text: string): string {
  return text.replace(/\r\n?|\n/g, "%0D%0A").replaceAll('"', "%22");
}

/** All pieces in one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

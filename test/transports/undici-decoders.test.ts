/** A body in pieces of whatever size comes out of its decoders as `fetch` would give it. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { CollectedBody, createDecoders } from "../../src/transports/undici-response.js";

/** Decodes pieces as the handler does. */
async function decode(coding: string, pieces: readonly Uint8Array[]): Promise<string> {
  const body = new CollectedBody(
    () => undefined,
    () => undefined,
  );
  const [first] = createDecoders(coding, body, (error) => body.fail(error));
  for (const piece of pieces) first?.write(piece);
  first?.end();
  return body.text();
}

const text = JSON.stringify({ name: "Café", numbers: Array.from({ length: 2_000 }, (_, number) => number) });
const empty = Buffer.alloc(0);

const codings = [
  ["deflate", "with the header of zlib", deflateSync(text)],
  ["deflate", "without it", deflateRawSync(text)],
  ["deflate", "without it, stored", deflateRawSync(text, { level: 0 })],
  ["gzip", "", gzipSync(text)],
] as const;

describe.each(codings)("%s %s", (coding, _how, bytes) => {
  test.each<[string, Uint8Array[]]>([
    ["whole", [bytes]],
    ["after empty pieces", [empty, empty, bytes, empty]],
    ["byte by byte", Array.from(bytes, (byte) => Buffer.of(byte))],
  ])("%s", async (_name, pieces) => {
    expect(await decode(coding, pieces)).toBe(text);
  });

  test("without any byte is empty", async () => {
    expect(await decode(coding, [])).toBe("");
    expect(await decode(coding, [empty])).toBe("");
  });

  test("that is cut short yields what there is", async () => {
    const half = await decode(coding, [bytes.subarray(0, bytes.length >> 1)]);
    expect(half.length).toBeGreaterThan(0);
    expect(text.startsWith(half)).toBe(true);
  });
});

describe.each([
  ...codings.filter(([coding]) => coding === "deflate"),
  ["br", "", brotliCompressSync(text)],
] as const)("what follows the end of a stream is passed over: %s %s", (coding, _how, bytes) => {
  const trailing = Buffer.from("trailing");
  test.each([
    ["in the same piece", [Buffer.concat([bytes, trailing])]],
    ["in a piece of its own", [bytes, trailing, trailing]],
  ])("%s", async (_name, pieces) => {
    expect(await decode(coding, pieces)).toBe(text);
  });
});

test("bytes after the end of a gzip are an error, as for `fetch`", async () => {
  await expect(decode("gzip", [gzipSync(text), Buffer.from("trailing")])).rejects.toThrow();
});

test.each(["deflate", "gzip", "br"])("what is no %s is an error", async (coding) => {
  await expect(
    decode(coding, [Buffer.from("\xff\xff this is no compressed text", "latin1")]),
  ).rejects.toThrow();
});

import { describe, expect, test, vi } from "vitest";
import { discard, readBody } from "../../src/session/attempt.js";
import type { BodyReader } from "../../src/transports/transport.js";

/** A reader of these chunks, and how often it was read and cancelled. */
function readerOf(chunks: readonly unknown[]) {
  const rest = [...chunks];
  const cancel = vi.fn(async () => undefined);
  const read = vi.fn(async () => (rest.length === 0 ? { done: true } : { done: false, value: rest.shift() }));
  return { read, cancel } as unknown as BodyReader & { read: typeof read; cancel: typeof cancel };
}
const bytes = (...values: number[]) => new Uint8Array(values);

describe("a body", () => {
  test("in several chunks is put together in their order, and each chunk is told", async () => {
    const onChunk = vi.fn();
    const reader = readerOf([bytes(1, 2), bytes(), bytes(3), bytes(4, 5, 6)]);
    expect(await readBody(reader, 100, onChunk)).toEqual({ bytes: bytes(1, 2, 3, 4, 5, 6) });
    expect(onChunk).toHaveBeenCalledTimes(4);
    expect(reader.cancel).not.toHaveBeenCalled();
  });

  test("in one chunk is not copied", async () => {
    const only = bytes(1, 2);
    expect((await readBody(readerOf([only]), 100, () => undefined)).bytes).toBe(only);
  });

  test("without a chunk is empty", async () => {
    expect(await readBody(readerOf([]), 100, () => undefined)).toEqual({ bytes: bytes() });
  });

  test("ends at a chunk without a value, and what comes with the end is not counted", async () => {
    const reader = readerOf([bytes(1), undefined, bytes(2)]);
    expect((await readBody(reader, 100, () => undefined)).bytes).toEqual(bytes(1));
    const last = { ...readerOf([]), read: async () => ({ done: true, value: bytes(9) }) };
    expect((await readBody(last, 100, () => undefined)).bytes).toEqual(bytes());
  });

  test("of exactly the limit is read, and a byte more gives it up at once", async () => {
    const atLimit = readerOf([bytes(1, 2), bytes(3)]);
    expect(await readBody(atLimit, 3, () => undefined)).toEqual({ bytes: bytes(1, 2, 3) });
    expect(atLimit.cancel).not.toHaveBeenCalled();

    const over = readerOf([bytes(1, 2), bytes(3, 4), bytes(5)]);
    expect(await readBody(over, 3, () => undefined)).toEqual({
      bytes: bytes(),
      problem: "is larger than 3 bytes and was cut off",
    });
    expect(over.read).toHaveBeenCalledTimes(2);
    expect(over.cancel).toHaveBeenCalledOnce();
  });

  test.each(["text", [1, 2], { length: 3 }, new ArrayBuffer(2)])(
    "with the chunk %j is refused",
    async (chunk) => {
      await expect(readBody(readerOf([chunk]), 100, () => undefined)).rejects.toThrow(
        "the body has a chunk that is not bytes",
      );
    },
  );
});

describe("a body that is given up", () => {
  test("may be none", () => expect(discard(undefined)).toBeUndefined());

  test.each([
    ["rejects", () => Promise.reject(new Error("already closed"))],
    [
      "throws",
      () => {
        throw new Error("no such method");
      },
    ],
    ["returns nothing", () => undefined],
  ])("may have a reader that %s, and nobody notices", async (_how, cancel) => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    discard({ ...readerOf([]), cancel } as BodyReader);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

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

/** Where `api` writes and asks. */
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** The streams of a process, or those of a test. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Control characters but line breaks, and what changes the order in which a terminal shows a line. */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A server's text must not move the cursor or change a title. In JSON, an escape means the same. */
function forTerminal(text: string): string {
  return text.replace(unsafe, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export class Terminal {
  /** Whether the reader of standard output has gone, as after `| head -1`. */
  isGone = false;
  readonly #streams: Streams;
  #proceed: () => void = () => undefined;

  constructor(streams: Streams) {
    this.#streams = streams;
    const end = () => {
      this.isGone = true;
      this.#proceed();
    };
    streams.stdout
      .on("error", end)
      .on("close", end)
      .on("drain", () => this.#proceed());
  }

  /** Writes to standard output. Waits while the reader is slow. */
  async write(line: string): Promise<void> {
    const { stdout } = this.#streams;
    const text = stdout.isTTY ? forTerminal(line) : line;
    if (this.isGone || stdout.write(`${text}\n`)) return;
    await new Promise<void>((resolve) => {
      this.#proceed = resolve;
    });
  }

  /** Writes to standard error. */
  tell(line: string): void {
    const { stderr } = this.#streams;
    stderr.write(`${stderr.isTTY ? forTerminal(line) : line}\n`);
  }

  /** Whether somebody can be asked. */
  get canAsk(): boolean {
    return this.#streams.stdin.isTTY === true && this.#streams.stderr.isTTY === true;
  }

  /** Asks a question; anything but "y" or "yes" is no. */
  async ask(question: string): Promise<boolean> {
    const { stdin, stderr } = this.#streams;
    stderr.write(`${question} [y/N] `);
    // Not as an editor of lines: the terminal itself echoes, and ends the process at Ctrl+C.
    const lines = createInterface({ input: stdin, terminal: false });
    try {
      const answer = await new Promise<string>((resolve) => {
        lines.once("line", resolve).once("close", () => resolve(""));
      });
      return /^y(es)?$/i.test(answer.trim());
    } finally {
      lines.close();
    }
  }
}

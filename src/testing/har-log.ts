/** Where the entries of a recording are kept: in memory, or in a file that is valid HAR after each of them. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { packageVersion } from "../../generated/operations.js";
import type { Har } from "../mock/har.js";

/** Keeps entries. */
export interface HarLog {
  add(entry: object): void;
  read(): Har;
}

const head = {
  version: "1.2",
  creator: { name: "mycreditapp", version: packageVersion },
  comment: "This file holds your data as the API sent it. It holds no credentials.",
  pages: [],
};

export class MemoryLog implements HarLog {
  readonly #entries: object[] = [];

  add(entry: object): void {
    this.#entries.push(entry);
  }

  read(): Har {
    return structuredClone({ log: { ...head, entries: this.#entries } });
  }
}

/** Each entry is written over the end of the file, which is written again after it. */
export class FileLog implements HarLog {
  readonly #file: string;
  readonly #end = "\n]}}\n";
  #size: number;
  #isEmpty = true;

  constructor(file: string) {
    this.#file = file;
    const start = `${JSON.stringify({ log: { ...head, entries: [] } }).slice(0, -3)}`;
    // For your eyes only, as far as the system knows that.
    writeFileSync(file, start + this.#end, { mode: 0o600 });
    this.#size = Buffer.byteLength(start);
  }

  add(entry: object): void {
    const text = `${this.#isEmpty ? "" : ","}\n${JSON.stringify(entry)}`;
    try {
      const descriptor = openSync(this.#file, "r+");
      try {
        writeSync(descriptor, text + this.#end, this.#size);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      // The call that is recorded has not failed.
      process.emitWarning(`recordHar: an entry is missing from the recording: ${(error as Error).message}`);
      return;
    }
    this.#isEmpty = false;
    this.#size += Buffer.byteLength(text);
  }

  read(): Har {
    return JSON.parse(readFileSync(this.#file, "utf8")) as Har;
  }
}

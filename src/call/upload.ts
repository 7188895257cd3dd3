/**
 * Reads the file of an upload, in any of the accepted forms, for a part of `multipart/form-data`. Nothing is opened before it
 * is sent, so that a call that is refused or waits in the queue holds no file.
 *
 * | you pass                         | file name               | media type                         | in memory                           |
 * |----------------------------------|-------------------------|------------------------------------|-------------------------------------|
 * | a `File`                         | the file's own          | the file's own; if it has none or a vague one, from the extension | as the runtime holds it          |
 * | `{ data, name, type? }` with a `Blob` or bytes | `name`    | `type`, or from the extension, or the one of a `Blob` | the whole file, as you already hold it |
 * | `{ data, name, type? }` with a web stream, a stream of Node or any async iterable of bytes | `name` | `type`, or from the extension | the whole file, read when the client begins to send, up to the size that is allowed; a retry sends it from memory |
 * | `{ path, name?, type? }` with a path or a `URL` of a file (Node, Bun, Deno) | `name`, or the last part of `path` | `type`, or from the extension | a piece at a time, read while it is sent |
 *
 * A string or a `URL` alone is refused: it may come from a user, who could then choose any file on your server.
 */

import { describeFailure } from "../errors/failure.js";
import { describe, type Problem, problemAt } from "../errors/problem.js";
import { isAsyncIterable, isBlob, isBytes, isPlainObject, isStream, isUrl } from "../errors/shape.js";
import type { InputRule, InputRules } from "../operation-row.js";
import { onAbort } from "../session/deadline.js";
import { type FilePart, type OpenForm, UnusableBody } from "../session/request.js";

/** The bytes of a file, with the name to send. */
export interface NamedFile {
  /**
   * The bytes: a `Blob`, an `ArrayBuffer`, or a view of one such as a `Uint8Array` or a `Buffer`. Or where they come from: a web
   * stream, a stream of Node, or any async iterable of bytes. The client reads it into memory, and closes it.
   */
  readonly data:
    | Blob
    | ArrayBuffer
    | ArrayBufferView
    | ReadableStream<Uint8Array>
    | AsyncIterable<Uint8Array>;
  readonly name: string;
  /** The media type. Default: from the ending of `name`, or that of `data`. */
  readonly type?: string | undefined;
}

/** A file on this machine, which is read while it is sent. Not available in a browser. */
export interface FileAtPath {
  /** The path of the file, or its `file:` URL. Never take it from user input. */
  readonly path: string | URL;
  /** The name to send. Default: the last part of `path`. */
  readonly name?: string | undefined;
  /** The media type. Default: from the ending of the name. */
  readonly type?: string | undefined;
}

/** What can be uploaded: a `File`; bytes, a `Blob` or a stream with a name; or a file on this machine. */
export type FileInput = File | NamedFile | FileAtPath;

/** By the ending of a file's name. Only types that an upload of the API accepts. */
const mediaTypeByEnding: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  zip: "application/zip",
  "7z": "application/x-7z-compressed",
  rar: "application/vnd.rar",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Types that say nothing, or that a browser on Windows uses in place of the registered one. */
const vagueMediaTypes = ["", "application/octet-stream", "application/x-zip-compressed"];

/** A file that can be opened, again for each attempt. */
interface Openable extends FilePart {
  open(signal: AbortSignal): Promise<Blob> | Blob;
  /** Closes what was not opened. */
  discard?(): void;
}

/**
 * Reads the body of an upload, and adds to `problems` what is wrong with its files.
 *
 * @param rules what `openapi.yaml` says about the parts
 * @param extra fields that `openapi.yaml` lacks
 * @returns what opens the form, and whether a file in it is read while it is sent
 */
export function toForm(
  rules: InputRules,
  body: Readonly<Record<string, unknown>>,
  problems: Problem[],
  extra: Readonly<Record<string, unknown>> = {},
): { open: OpenForm; isStreamed: boolean } {
  const parts: [name: string, value: string | Openable][] = [];
  let isStreamed = false;
  for (const [name, rule] of Object.entries(rules)) {
    const value = body[name];
    if (value === undefined || value === null) continue;
    if (rule.type !== "file") {
      if (isText(value)) parts.push([name, String(value)]);
      continue;
    }
    isStreamed ||= isPlainObject(value) && "path" in value;
    const file = toFile(value, {
      maxLength: rule.maxLength,
      refuse: (problem) => new UnusableBody(problemAt(["body", name], problem)),
    });
    const problem = typeof file === "string" ? file : checkFile(rule, file);
    if (problem === undefined) parts.push([name, file as Openable]);
    else problems.push(problemAt(["body", name], problem));
  }
  for (const [name, value] of Object.entries(extra ?? {}))
    if (isText(value)) parts.push([name, String(value)]);
  const open = async (signal: AbortSignal) => {
    const form = new FormData();
    for (const [name, value] of parts) {
      if (typeof value === "string") {
        form.append(name, value);
        continue;
      }
      // Makes no copy: a `File` made from a `Blob` refers to it.
      form.append(name, new File([await value.open(signal)], value.name, { type: value.type }));
    }
    return form;
  };
  const discard = () => {
    for (const [, value] of parts) if (typeof value !== "string") value.discard?.();
  };
  return { open: Object.assign(open, { parts, discard }), isStreamed };
}

/** Anything else has been refused already, and may not even be convertible to text. */
function isText(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** @returns the file, or what is wrong with it */
function toFile(value: unknown, rule: StreamRule): Openable | string {
  if (isBlob(value) && typeof value.name === "string") return named(value, value.name, value.type);
  if (!isPlainObject(value)) return `${expected}; got ${describe(value)}${adviceFor(value)}`;
  const unknown = Object.keys(value).filter((key) => !["data", "path", "name", "type"].includes(key));
  if (unknown.length > 0) return `has unknown properties: ${unknown.join(", ")}; ${expected}`;
  const { data, path, name, type } = value;
  if (type !== undefined && typeof type !== "string")
    return `\`type\` must be a string; got ${describe(type)}`;
  if (name !== undefined && typeof name !== "string")
    return `\`name\` must be a string; got ${describe(name)}`;
  if ((data === undefined) === (path === undefined)) return expected;
  if (path !== undefined) return atPath(path, name, type);
  if (name === undefined) return "needs a `name` beside its `data`";
  // A program that makes a `Blob` often leaves its type to chance; the name is what it has chosen.
  if (isBlob(data)) return named(data, name, type ?? (typeByEnding(name) === undefined ? data.type : ""));
  if (isBytes(data)) return named(data, name, type ?? "");
  if (isStream(data) && data.locked) return "`data` is a stream that something else reads";
  if (isStream(data) || isAsyncIterable(data)) return fromStream(data, name, type ?? "", rule);
  return `\`data\` must be a Blob, bytes or a stream; got ${describe(data)}`;
}

const expected = "must be a File, { data, name } with a Blob, bytes or a stream, or { path }";

function adviceFor(value: unknown): string {
  if (typeof value === "string" || isUrl(value)) return "; for a file of this machine write { path: … }";
  const isData = isBlob(value) || isBytes(value) || isStream(value) || isAsyncIterable(value);
  return isData ? "; it has no name: write { data: …, name: … }" : "";
}

/** Reads a stream once, when it is first opened; a retry gets what was read. */
function fromStream(
  data: Streamed,
  name: string,
  type: string,
  { maxLength = Number.POSITIVE_INFINITY, refuse }: StreamRule,
): Openable | string {
  const quoted = JSON.stringify(name);
  let reading: Promise<Blob> | undefined;
  const read = async (signal: AbortSignal) => {
    const source = openSource(data);
    const unwatch = onAbort(signal, source.stop);
    const chunks: BlobPart[] = [];
    let size = 0;
    try {
      for (;;) {
        const { done, value } = await source.next();
        if (done) break;
        const advice = typeof value === "string" ? "; give the stream no encoding" : "";
        if (!isBytes(value))
          throw refuse(`must be bytes; the stream of ${quoted} has ${describe(value)}${advice}`);
        chunks.push(value as BlobPart);
        size += value.byteLength;
        if (size > maxLength)
          throw refuse(`is too large: ${quoted} has more than ${toMib(maxLength)}, the most that is allowed`);
      }
      const problem = checkSize(name, size);
      if (problem !== undefined) throw refuse(problem);
      return new Blob(chunks);
    } catch (error) {
      source.stop();
      if (error instanceof UnusableBody) throw error;
      throw refuse(`cannot be read: the stream of ${quoted} failed: ${describeFailure(error, String)}`);
    } finally {
      unwatch();
    }
  };
  const open = (signal: AbortSignal) => {
    reading ??= read(signal);
    return reading;
  };
  const discard = () => {
    if (reading === undefined && !(isStream(data) && data.locked)) openSource(data).stop();
  };
  return part(name, type, undefined, open, discard);
}

type Streamed = ReadableStream<Uint8Array> | AsyncIterable<unknown>;

interface StreamRule {
  readonly maxLength: number | undefined;
  refuse(problem: string): UnusableBody;
}

/** The pieces of a stream, and what closes it whether it is read or not. */
function openSource(data: Streamed): { next(): Promise<IteratorResult<unknown>>; stop(): void } {
  if (isStream(data)) {
    const reader = data.getReader();
    const next = async () => (await reader.read()) as IteratorResult<unknown>;
    return { next, stop: () => void reader.cancel().catch(() => undefined) };
  }
  const iterator = data[Symbol.asyncIterator]();
  const stop = () => {
    // A stream of Node. Its iterator would close it only after the next piece, which may never come.
    (data as { destroy?(): void }).destroy?.();
    Promise.resolve(iterator.return?.()).catch(() => undefined);
  };
  return { next: () => iterator.next(), stop };
}

function atPath(given: unknown, name: string | undefined, type: string | undefined): Openable | string {
  if (isUrl(given) && given.protocol !== "file:")
    return `\`path\` must be a path or a \`file:\` URL; got ${given.protocol}; for a file of another machine, pass { data: (await fetch(url)).body, name: … }`;
  if (!isUrl(given) && (typeof given !== "string" || given === ""))
    return `\`path\` must be a path; got ${describe(given)}`;
  const path = isUrl(given) ? given.pathname : given;
  // Taken from the process, not imported, so that a bundle for a browser does not include it.
  const fs = globalThis.process?.getBuiltinModule?.("node:fs");
  if (!fs?.openAsBlob)
    return "cannot be a path here, because this platform has no files; pass a File, or { data, name }";
  const where = JSON.stringify(path);
  try {
    fs.accessSync(given, fs.constants.R_OK);
    const stats = fs.statSync(given);
    if (stats.isDirectory()) return `is a directory: ${where}`;
    if (!stats.isFile()) return `is not a regular file: ${where}`;
    const open = async () => {
      const now = fs.statSync(given);
      if (now.size !== stats.size || now.mtimeMs !== stats.mtimeMs) throw changed(where);
      return fs.openAsBlob(given);
    };
    return part(
      name ?? (isUrl(given) ? decodeURIComponent(path) : path).replace(/^.*[\\/]/s, ""),
      type ?? "",
      stats.size,
      () => open().catch(() => Promise.reject(changed(where))),
    );
  } catch (error) {
    const isRelative = !/^([\\/]|[A-Za-z]:)/.test(path);
    const relativeTo = isRelative ? `, relative to ${process.cwd()}` : "";
    return `cannot be opened (${(error as { code?: string }).code ?? "unknown reason"}): ${where}${relativeTo}`;
  }
}

/** The same error that the platform has for a file that changes while it is read. */
function changed(where: string): Error {
  return new DOMException(`${where} is not the file that it was`, "NotReadableError");
}

function named(data: Blob | ArrayBuffer | ArrayBufferView, name: string, type: string): Openable | string {
  if (!isBlob(data))
    return part(name, type, (data as ArrayBuffer).byteLength, () => new Blob([data as BlobPart]));
  // A Blob of another realm is copied into this one.
  const open = data instanceof Blob ? () => data : async () => new Blob([await (data as Blob).arrayBuffer()]);
  return part(name, type, data.size, open);
}

function part(
  name: string,
  type: string,
  size: number | undefined,
  open: Openable["open"],
  discard?: () => void,
): Openable | string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
  if (name === "" || /[/\\\u0000-\u001f\u007f]/.test(name))
    return "must have a `name` that is the name of a file, without directories and control characters";
  if (/\p{Surrogate}/u.test(name)) return "must have a `name` without half a character (a lone surrogate)";
  const essence = String(type ?? "")
    .replace(/;.*/s, "")
    .trim()
    .toLowerCase();
  const isVague = vagueMediaTypes.includes(essence);
  const found = (isVague ? typeByEnding(name) : undefined) ?? essence;
  return { name, type: found, size, open, ...(discard && { discard }) };
}

function typeByEnding(name: string): string | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(mediaTypeByEnding, ending) ? mediaTypeByEnding[ending] : undefined;
}

function checkFile({ maxLength, mediaTypes }: InputRule, { name, size, type }: Openable): string | undefined {
  const problem = size === undefined ? undefined : checkSize(name, size, maxLength);
  if (problem !== undefined || !mediaTypes || mediaTypes.includes(type)) return problem;
  const endings = Object.keys(mediaTypeByEnding).filter((ending) =>
    mediaTypes.includes(mediaTypeByEnding[ending] ?? ""),
  );
  const wanted = `must be of one of the types ${endings.map((ending) => `.${ending}`).join(", ")}`;
  const quoted = JSON.stringify(name);
  if (type !== "") return `${wanted}; ${quoted} has ${type}`;
  return `${wanted}; its type cannot be guessed from the name ${quoted}: pass \`type\`, or a \`name\` with such an extension`;
}

function checkSize(name: string, size: number, maxLength = Number.POSITIVE_INFINITY): string | undefined {
  if (size === 0) return `is empty: ${JSON.stringify(name)} has 0 bytes`;
  if (size <= maxLength) return undefined;
  return `is too large: ${JSON.stringify(name)} has ${toMib(size)}; at most ${toMib(maxLength)} are allowed`;
}

/** Rounded up, so that one byte too many shows. */
function toMib(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${Math.ceil((bytes / 2 ** 20) * 10) / 10} MiB`;
}

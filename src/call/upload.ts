/**
 * Reads the file of an upload, in any of the accepted forms, for a part of `multipart/form-data`. Nothing is opened before it
 * is sent, so that a call that is refused or waits in the queue holds no file.
 *
 * | you pass                         | file name               | media type                         | in memory                           |
 * |----------------------------------|-------------------------|------------------------------------|-------------------------------------|
 * | a `File`                         | the file's own          | the file's own; if it has none or a vague one, from the extension | as the runtime holds it          |
 * | `{ data, name, type? }`          | `name`                  | `type`, or the one of a `Blob`, or from the extension | the whole file, as you already hold it |
 * | `{ path, name?, type? }` (Node, Bun, Deno) | `name`, or the last part of `path` | `type`, or from the extension | a piece at a time, read while it is sent |
 *
 * A string alone is refused: it may come from a user, who could then choose any file on your server.
 */

import { describe, type Problem, problemAt } from "../errors/problem.js";
import { isBlob, isBytes, isPlainObject } from "../errors/shape.js";
import type { InputRule, InputRules } from "../operation-row.js";
import type { FilePart, OpenForm } from "../session/request.js";

/** A file in memory, with the name to send. */
export interface NamedFile {
  /** The bytes: a `Blob`, an `ArrayBuffer`, or a view of one such as a `Uint8Array` or a `Buffer`. */
  readonly data: Blob | ArrayBuffer | ArrayBufferView;
  readonly name: string;
  /** The media type. Default: that of `data`, or from the ending of `name`. */
  readonly type?: string | undefined;
}

/** A file on this machine, which is read while it is sent. Not available in a browser. */
export interface FileAtPath {
  /** The path of the file. Never take it from user input. */
  readonly path: string;
  /** The name to send. Default: the last part of `path`. */
  readonly name?: string | undefined;
  /** The media type. Default: from the ending of the name. */
  readonly type?: string | undefined;
}

/** What can be uploaded: a `File`, bytes or a `Blob` with a name, or a file on this machine. */
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
  open(): Promise<Blob> | Blob;
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
    const file = toFile(value);
    const problem = typeof file === "string" ? file : checkFile(rule, file);
    if (problem === undefined) parts.push([name, file as Openable]);
    else problems.push(problemAt(["body", name], problem));
  }
  for (const [name, value] of Object.entries(extra ?? {}))
    if (isText(value)) parts.push([name, String(value)]);
  const open = async () => {
    const form = new FormData();
    for (const [name, value] of parts) {
      if (typeof value === "string") form.append(name, value);
      // Makes no copy: a `File` made from a `Blob` refers to it.
      else form.append(name, new File([await value.open()], value.name, { type: value.type }));
    }
    return form;
  };
  return { open: Object.assign(open, { parts }), isStreamed };
}

/** Anything else has been refused already, and may not even be convertible to text. */
function isText(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** @returns the file, or what is wrong with it */
function toFile(value: unknown): Openable | string {
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
  if (isBlob(data)) return named(data, name, type ?? data.type);
  if (isBytes(data)) return named(data, name, type ?? "");
  return `\`data\` must be a Blob or bytes; got ${describe(data)}`;
}

const expected = "must be a File, { data, name } with a Blob or bytes, or { path }";

function adviceFor(value: unknown): string {
  if (typeof value === "string") return "; for a file of this machine write { path: … }";
  return isBlob(value) || isBytes(value) ? "; it has no name: write { data: …, name: … }" : "";
}

function atPath(path: unknown, name: string | undefined, type: string | undefined): Openable | string {
  if (typeof path !== "string" || path === "") return `\`path\` must be a path; got ${describe(path)}`;
  // Taken from the process, not imported, so that a bundle for a browser does not include it.
  const fs = globalThis.process?.getBuiltinModule?.("node:fs");
  if (!fs?.openAsBlob)
    return "cannot be a path here, because this platform has no files; pass a File, or { data, name }";
  const where = JSON.stringify(path);
  try {
    fs.accessSync(path, fs.constants.R_OK);
    const stats = fs.statSync(path);
    if (stats.isDirectory()) return `is a directory: ${where}`;
    if (!stats.isFile()) return `is not a regular file: ${where}`;
    const open = async () => {
      const now = fs.statSync(path);
      if (now.size !== stats.size || now.mtimeMs !== stats.mtimeMs) throw changed(where);
      return fs.openAsBlob(path);
    };
    return part(name ?? path.replace(/^.*[\\/]/s, ""), type ?? "", stats.size, () =>
      open().catch(() => Promise.reject(changed(where))),
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

function part(name: string, type: string, size: number, open: Openable["open"]): Openable | string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
  if (name === "" || /[/\\\u0000-\u001f\u007f]/.test(name))
    return "must have a `name` that is the name of a file, without directories and control characters";
  if (/\p{Surrogate}/u.test(name)) return "must have a `name` without half a character (a lone surrogate)";
  const essence = String(type ?? "")
    .replace(/;.*/s, "")
    .trim()
    .toLowerCase();
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const isKnown = vagueMediaTypes.includes(essence) && Object.hasOwn(mediaTypeByEnding, ending);
  return { name, type: (isKnown ? mediaTypeByEnding[ending] : undefined) ?? essence, size, open };
}

function checkFile({ maxLength, mediaTypes }: InputRule, { name, size, type }: Openable): string | undefined {
  if (size === 0) return "is empty: it has 0 bytes";
  if (maxLength !== undefined && size > maxLength) return `must have at most ${maxLength} bytes; got ${size}`;
  if (!mediaTypes || mediaTypes.includes(type)) return undefined;
  const endings = Object.keys(mediaTypeByEnding).filter((ending) =>
    mediaTypes.includes(mediaTypeByEnding[ending] ?? ""),
  );
  const wanted = `must be of one of the types ${endings.map((ending) => `.${ending}`).join(", ")}`;
  if (type !== "") return `${wanted}; got ${type}`;
  return `${wanted}; its type cannot be guessed from the name ${JSON.stringify(name)}: pass \`type\`, or a \`name\` with such an extension`;
}

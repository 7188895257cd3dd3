/**
 * The file of an upload, from the forms in which a caller can have it to a part of `multipart/form-data`.
 *
 * | given                     | name          | media type                         | in memory                           |
 * |---------------------------|---------------|------------------------------------|-------------------------------------|
 * | a `File`                  | its own       | its own, or by the name's ending   | as the runtime keeps it             |
 * | `{ data, name, type? }`   | `name`        | `type`, or by the name's ending    | whole, as the caller has it already |
 * | a path (Node, Bun, Deno)  | its last part | by the name's ending               | read while it is sent               |
 */
import type { InputRule, InputRules } from "../../generated/operations.js";
import { describe } from "../errors/describe.js";

/** A file in memory, with the name that it should have. */
export interface NamedFile {
  readonly data: Blob | Uint8Array;
  readonly name: string;
  /** The media type. Default: that of `data`, or what the ending of `name` says. */
  readonly type?: string | undefined;
}

/** What can be uploaded: a `File`, a `Blob` or bytes with a name, or the path of a file. */
export type FileInput = File | NamedFile | string;

/** By the ending of a file's name. Only what an upload of the API takes. */
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

/** Types that say nothing, or that a browser on Windows gives in place of the registered one. */
const vagueMediaTypes = ["", "application/octet-stream", "application/x-zip-compressed"];

/**
 * Turns the body of an upload into a form, and adds to `problems` what is wrong with its files.
 *
 * @param rules what `openapi.yaml` says of the parts
 * @returns the form, and whether a file in it is read while it is sent
 */
export async function toForm(
  rules: InputRules,
  body: Readonly<Record<string, unknown>>,
  problems: string[],
): Promise<{ form: FormData; isStreamed: boolean }> {
  const form = new FormData();
  let isStreamed = false;
  for (const [name, rule] of Object.entries(rules)) {
    const value = body[name];
    if (value === undefined || value === null) continue;
    if (rule.type !== "file") {
      form.append(name, String(value));
      continue;
    }
    isStreamed ||= typeof value === "string";
    const file = await toFile(value);
    const problem = typeof file === "string" ? file : checkFile(rule, file);
    if (problem === undefined) form.append(name, file as File);
    else problems.push(`body \`${name}\` ${problem}`);
  }
  return { form, isStreamed };
}

/** @returns the file, or what is wrong with it */
async function toFile(value: unknown): Promise<File | string> {
  if (typeof value === "string") return openPath(value);
  if (value instanceof File) return named(value, value.name, value.type);
  const { data, name, type } = value as Partial<NamedFile>;
  if ((data instanceof Blob || data instanceof Uint8Array) && typeof name === "string" && name !== "")
    return named(data, name, type ?? (data instanceof Blob ? data.type : ""));
  return `must be a File, { data: Blob or Uint8Array, name } or the path of a file; got ${describe(value)}`;
}

async function openPath(path: string): Promise<File | string> {
  // Asked of the process, not imported: a bundle for a browser holds no trace of it.
  const fs = globalThis.process?.getBuiltinModule?.("node:fs");
  if (!fs?.openAsBlob) return "cannot be a path here, as there are no files; pass a File, or { data, name }";
  try {
    if (!fs.statSync(path).isFile()) return "names a path that is no file";
    return named(await fs.openAsBlob(path), path.replace(/^.*[\\/]/s, ""), "");
  } catch (error) {
    return `names a file that cannot be opened (${(error as { code?: string }).code ?? "unknown reason"})`;
  }
}

/** No copy: a `File` that is made of a `Blob` refers to it. */
function named(data: Blob | Uint8Array, name: string, type: string): File {
  const essence = type.replace(/;.*/s, "").trim().toLowerCase();
  const ending = name.replace(/^.*\./s, "").toLowerCase();
  const known =
    vagueMediaTypes.includes(essence) && Object.hasOwn(mediaTypeByEnding, ending)
      ? mediaTypeByEnding[ending]
      : essence;
  return new File([data as Blob], name, { type: known ?? essence });
}

function checkFile({ maxLength, mediaTypes }: InputRule, { size, type }: File): string | undefined {
  if (maxLength !== undefined && size > maxLength)
    return `may have ${maxLength} bytes at the most; got ${size}`;
  if (mediaTypes && !mediaTypes.includes(type))
    return `must have one of the media types ${mediaTypes.join(", ")}; got ${type || "none"}`;
  return undefined;
}

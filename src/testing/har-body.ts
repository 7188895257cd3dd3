/** What a HAR says about the body of a request. */
import { createHash } from "node:crypto";
import type { FetchInit } from "../index.js";
import type { HarSecrets } from "./har-secrets.js";

/** `postData` of HAR 1.2. Fields that begin with an underscore are our own. */
export interface PostData {
  readonly mimeType: string;
  readonly text?: string;
  readonly params?: readonly object[];
  readonly comment?: string;
}

type Body = NonNullable<FetchInit["body"]>;

/**
 * A file keeps its name, type, size and SHA-256, and none of its bytes.
 *
 * @returns a promise only for what has to be read first
 */
export function describeBody(
  body: Body | undefined,
  contentType: string,
  secrets: HarSecrets,
): PostData | undefined | Promise<PostData> {
  if (body === undefined) return undefined;
  const write = (text: string): PostData => ({
    mimeType: contentType,
    text: contentType.startsWith("application/x-www-form-urlencoded")
      ? secrets.query(text)
      : secrets.text(text),
  });
  if (typeof body === "string") return write(body);
  if (isForm(body)) return describeForm(body, secrets);
  if (body instanceof Uint8Array) {
    if (contentType.startsWith("multipart/form-data"))
      return new Response(body, { headers: { "content-type": contentType } })
        .formData()
        .then((form) => describeForm(form, secrets))
        .catch(() => ({ mimeType: contentType, comment: `${body.length} bytes, not recorded` }));
    const text = textOf(body);
    return text === undefined
      ? { mimeType: contentType, comment: `${body.length} bytes, not recorded` }
      : write(text);
  }
  const what = body instanceof Blob ? `${body.size} bytes` : "a stream";
  return { mimeType: contentType, comment: `${what}, not recorded` };
}

async function describeForm(form: FormData, secrets: HarSecrets): Promise<PostData> {
  const params: object[] = [];
  for (const [name, part] of form) {
    if (typeof part !== "string") {
      const { name: fileName, type: contentType, size } = part;
      params.push({ name, fileName, contentType, _size: size, _sha256: await hashOf(part) });
      continue;
    }
    const value = secrets.field(name, part);
    if (value !== undefined) params.push({ name, value });
  }
  return { mimeType: "multipart/form-data", params };
}

/** A piece at a time: the file may be on a disk. A file that cannot be read has none; sending it fails, too. */
async function hashOf(file: Blob): Promise<string | undefined> {
  try {
    const hash = createHash("sha256");
    for await (const chunk of file.stream() as unknown as AsyncIterable<Uint8Array>) hash.update(chunk);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

/** The form may be of another realm, as in jsdom. */
function isForm(body: Body): body is FormData {
  return Object.prototype.toString.call(body) === "[object FormData]";
}

/** @returns `undefined` for bytes that are no UTF-8 */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

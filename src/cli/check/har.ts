/**
 * Reads a recording (HAR 1.2), as browsers, proxies and test tools write it. It keeps nothing but what the observer looks at.
 * Its messages show nothing of the file.
 */
import { readFile, stat } from "node:fs/promises";
import { mockHeader } from "../../evidence/mock-answers.js";
import type { RecordedExchange } from "../../evidence/witness.js";

/** A JavaScript text cannot be much longer. */
const mostBytes = 500_000_000;

/** A file that cannot be used. The message says why. */
export class UnusableFileError extends Error {}

interface HarHeader {
  readonly name: string;
  readonly value: string;
}
interface HarEntry {
  readonly startedDateTime?: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly postData?: { readonly mimeType?: string; readonly text?: string };
  };
  readonly response: {
    readonly status: number;
    readonly headers?: readonly HarHeader[];
    readonly content?: { readonly mimeType?: string; readonly text?: string; readonly encoding?: string };
  };
}

/**
 * @returns the exchanges; `undefined` for an entry that is none
 * @throws UnusableFileError
 */
export async function readHar(file: string): Promise<(RecordedExchange | undefined)[]> {
  const { log } = Object(await readJsonFile(file)) as { log?: { entries?: unknown } };
  const entries = Object(log).entries as unknown;
  if (!Array.isArray(entries))
    throw new UnusableFileError(`${file} is not a HAR file: it has no log.entries`);
  return entries.map(toExchange);
}

/** @throws UnusableFileError whose message holds nothing of the content */
export async function readJsonFile(file: string): Promise<unknown> {
  let text: string;
  try {
    const { size } = await stat(file);
    if (size > mostBytes)
      throw new UnusableFileError(
        `${file} is larger than 500 MB; record a shorter session, or leave out images and scripts`,
      );
    // This takes a byte order mark away, too.
    text = (await readFile(file, "utf8")).trim();
  } catch (error) {
    if (error instanceof UnusableFileError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UnusableFileError(
      code === "ENOENT" ? `${file} does not exist` : `${file} cannot be read (${code})`,
    );
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const isCutOff = text.startsWith("{") && !text.endsWith("}");
    throw new UnusableFileError(
      isCutOff ? `${file} is cut off: its JSON does not end` : `${file} is not valid JSON`,
    );
  }
}

function toExchange(given: unknown): RecordedExchange | undefined {
  try {
    const { startedDateTime = "", request, response } = given as HarEntry;
    const headers = new Map(response.headers?.map(({ name, value }) => [name.toLowerCase(), value]));
    const { content = {} } = response;
    const url = new URL(request.url);
    return {
      method: request.method.toUpperCase(),
      url,
      status: Number(response.status),
      isMock: headers.has(mockHeader),
      isJson: isJson(content.mimeType ?? headers.get("content-type")),
      json: () => parse(textOf(content)),
      serverTime: Date.parse(headers.get("date") ?? "") || Date.parse(startedDateTime) || Date.now(),
      request: {
        query: url.searchParams,
        body: isJson(request.postData?.mimeType) ? parse(request.postData?.text) : undefined,
      },
    };
  } catch {
    return undefined;
  }
}

function textOf({ text, encoding }: NonNullable<HarEntry["response"]["content"]>): string | undefined {
  return text !== undefined && encoding === "base64" ? Buffer.from(text, "base64").toString("utf8") : text;
}

function isJson(mediaType: string | undefined): boolean {
  return /^[^;]*\bjson\b/i.test(mediaType ?? "");
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

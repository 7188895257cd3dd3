/**
 * Records what a client sends and receives as HAR 1.2, for `mock.replay`.
 *
 * The recorder sends with the function that it wraps and changes nothing: the client believes the same errors, reads the same
 * bytes at the same time, and gets the same failures. An entry is written once the response has been read, has failed or has
 * been given up.
 *
 * | of                | a recording keeps                                                                          |
 * |-------------------|--------------------------------------------------------------------------------------------|
 * | a request         | method, URL, the headers that cannot hold a secret, JSON and fields; of a file, its name, type, size and SHA-256 |
 * | a response        | status, headers, and the body: text as it is, other bytes as base64                         |
 * | no response       | status 0, `_error` in words, and `_failure` with the error                                  |
 * | a secret          | nothing (har-secrets.ts)                                                                    |
 */
import type { AttemptContext, Fetch, FetchInit, FetchResponse } from "../index.js";
import { checkOptions, type OptionRule, text } from "../mock/check-options.js";
import type { Har, RecordedError } from "../mock/har.js";
import { describeBody } from "./har-body.js";
import { HarEntry } from "./har-entry.js";
import { FileLog, MemoryLog } from "./har-log.js";
import { HarSecrets } from "./har-secrets.js";

/** The options of `recordHar`. */
export interface RecordHarOptions {
  /**
   * The file to write, which is replaced if it exists. It is a valid HAR file after each entry. Default: none; read the
   * recording from `har`.
   */
  readonly file?: string | undefined;
}

/** A value for the option `fetch` of a client that records what passes through it. */
export interface HarRecorder {
  (url: string, init: FetchInit, context: AttemptContext): Promise<FetchResponse>;
  /** The recording so far, for `mock.replay`. */
  readonly har: Har;
}

const recordOptions: Readonly<Record<keyof RecordHarOptions, OptionRule>> = { file: text };

/** The same symbol as in the client: what it believes of the errors of a `fetch`. */
const mark = Symbol.for("mycreditapp.transport");

type Believes = (error: unknown, url: string) => boolean;

/**
 * Wraps a transport so that it records. **The recording holds your data**: names, amounts and scores, as the API sent them.
 * It holds no credentials.
 *
 * @param transport what sends: `undiciFetch(…)`, your own function, or by default the global `fetch`
 * @throws InputError for an option that is unknown or of the wrong type, and the error of the file system if the file cannot
 * be written
 * @example
 * const client = new MyCreditApp({ fetch: recordHar(undefined, { file: "session.har" }) });
 */
export function recordHar(transport?: Fetch, options: RecordHarOptions = {}): HarRecorder {
  checkOptions("recordHar", options, recordOptions);
  const log = options.file === undefined ? new MemoryLog() : new FileLog(options.file);
  const secrets = new HarSecrets();
  const record: Fetch = async (url, init, context) => {
    const startedAt = new Date();
    const headers = secrets.requestHeaders(init.headers);
    const described = describeBody(init.body, contentTypeOf(init), secrets);
    const postData = described instanceof Promise ? await described : described;
    const entry = new HarEntry({ url, init, headers, context, startedAt, postData, secrets }, log);
    const fail = (error: unknown) =>
      entry.end({
        aborted: init.signal?.aborted === true,
        believed: isBelieved(recorder, error, url),
        error: reduce(error, secrets),
      });
    try {
      const response = await (transport ?? (globalThis.fetch as Fetch))(url, init, context);
      return entry.follow(response, fail);
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  const recorder = Object.defineProperties(record, {
    har: { get: () => log.read() },
    [mark]: {
      get: () =>
        transport === undefined || (transport as unknown) === globalThis.fetch
          ? globalThis.fetch
          : (transport as { [mark]?: Believes })[mark],
    },
  }) as unknown as HarRecorder;
  return recorder;
}

/**
 * Whether the client believes an error. Of the global `fetch`, it does if the error names no other place than the URL's; a
 * proxy's, which the client believes, too, is not recognized here, so that a replay then says less and not more.
 */
function isBelieved(recorder: object, error: unknown, url: string): boolean {
  const believes = (recorder as { [mark]?: Believes })[mark];
  if (believes === undefined) return false;
  if ((believes as unknown) !== globalThis.fetch) return believes(error, url);
  const { hostname, port, protocol } = new URL(url);
  const ownPort = port || (protocol === "https:" ? "443" : "80");
  return chainOf(error).every(
    (each) =>
      (each["port"] === undefined || String(each["port"]) === ownPort) &&
      (each["hostname"] === undefined || each["hostname"] === hostname),
  );
}

function chainOf(error: unknown, depth = 0): Record<string, unknown>[] {
  if (Object(error) !== error || depth === deepest) return [];
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  const inner = [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return [error as Record<string, unknown>, ...inner.flatMap((each) => chainOf(each, depth + 1))];
}

function contentTypeOf({ headers }: FetchInit): string {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type");
  return found?.[1] ?? "";
}

const deepest = 5;

/** What the client reads of an error, and nothing else: an error can hold anything. */
function reduce(error: unknown, secrets: HarSecrets, depth = 0): RecordedError {
  const { name, message, cause, errors } = Object(error) as Error & { errors?: unknown };
  const details = Object.fromEntries(
    ["code", "syscall", "address", "host", "hostname", "port", "http2ErrorCode"]
      .map((key) => [key, (Object(error) as Record<string, unknown>)[key]] as const)
      .filter(([, value]) => typeof value === "string" || typeof value === "number"),
  );
  return {
    name: typeof name === "string" ? name : "Error",
    message: secrets.text(typeof message === "string" ? message : String(error)),
    ...details,
    ...(cause !== undefined && depth < deepest && { cause: reduce(cause, secrets, depth + 1) }),
    ...(Array.isArray(errors) &&
      depth < deepest && { errors: errors.map((each) => reduce(each, secrets, depth + 1)) }),
  };
}

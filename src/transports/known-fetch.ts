/**
 * What the client believes of an error that a `fetch` throws.
 *
 * Only a function that dials nothing but the API can prove by a connect error that the API has seen nothing. Of any other
 * `fetch`, which may act first and fail afterwards, no error proves anything: `executed` is `"maybe"`.
 *
 * | the option `fetch`                             | a connect error is believed                                       |
 * |------------------------------------------------|-------------------------------------------------------------------|
 * | none, or `globalThis.fetch` itself             | if its port and host are those of the URL or of `HTTP_PROXY` or `HTTPS_PROXY`, and no code has set a global dispatcher that retries or redirects |
 * | `undiciFetch(…)`                               | if its dispatcher is undici's own `Agent`, `ProxyAgent` or `EnvHttpProxyAgent` |
 * | the mock and the recorder of `mycreditapp/testing` | always                                                        |
 * | any other function                             | never                                                             |
 */
import { isRefusedStream, rootCauses } from "../errors/failure.js";
import type { Fetch } from "./transport.js";

/** `Symbol.for` makes it the same symbol in each entry of the package. It marks our own functions only. */
const mark = Symbol.for("mycreditapp.transport");

/** Whether this error is about a connection to the API, and nothing else. */
export type Believes = ((error: unknown, url: string) => boolean) & { readonly mock?: Mocked };

/** What the `fetch` of a mock tells the client. */
export interface Mocked {
  /** Tells the mock from every other one, whatever base URL the client has. */
  readonly url: string;
  /** By how much the client's own pauses are longer than with a server; below 1, they are shorter. */
  readonly pace: number;
}

/** The mock that answers instead of a server; `undefined` if there is none, or the mock is reached over a port. */
export function mockBehind(fetch: Fetch | undefined): Mocked | undefined {
  return believesOf(fetch)?.mock;
}

/** Marks a `fetch` of this package. */
export function known<Send extends object>(fetch: Send, believes: Believes): Send {
  return Object.assign(fetch, { [mark]: believes });
}

const believesGlobal: Believes = (error, url) =>
  globalDispatchers().every(dialsOnly) &&
  rootCauses(error).every((cause) => isAbout(cause, url) && (isUndici8 || !isRefusedStream(cause)));

/** Whether an error of this `fetch` can prove that no connection to the API was made. */
export function isKnown(fetch: Fetch | undefined): boolean {
  return believesOf(fetch) !== undefined;
}

/** Whether an error that this `fetch` has thrown is about a connection to the API. */
export function isBelieved(fetch: Fetch | undefined, error: unknown, url: string): boolean {
  return believesOf(fetch)?.(error, url) ?? false;
}

/** @param fetch `undefined` for the global one */
function believesOf(fetch: Fetch | undefined): Believes | undefined {
  if (fetch === undefined || (fetch as unknown) === globalThis.fetch) return believesGlobal;
  const believes = (fetch as { [mark]?: Believes })[mark];
  // A recorder that sends with the global `fetch` is marked with it.
  return (believes as unknown) === globalThis.fetch ? believesGlobal : believes;
}

/** Whether an error names no other place than the URL's, or that of the environment's proxy. */
function isAbout(cause: unknown, url: string): boolean {
  const { port, hostname, host = hostname, message } = Object(cause) as Record<string, unknown>;
  // undici's error has the place in its text only.
  const attempted = /attempted address(?:es)?: (?:.*:)?(\d+)/.exec(String(message))?.[1];
  const ports = port ?? attempted;
  return [url, ...proxies()].some((known) => {
    const place = new URL(known);
    return (
      (ports === undefined || String(ports) === (place.port || defaultPorts[place.protocol])) &&
      (typeof host !== "string" || host === place.hostname.replace(/^\[|\]$/g, ""))
    );
  });
}

/** Whether the undici in this Node tells a stream that the server refused from one that was lost. */
const isUndici8 = Number.parseInt(globalThis.process?.versions?.["undici"] ?? "0", 10) >= 8;

const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

function proxies(): string[] {
  const names = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
  try {
    const { env } = globalThis.process;
    return names.flatMap((name) => (env[name] && URL.canParse(env[name]) ? [env[name]] : []));
  } catch {
    // A browser has no environment, and Deno throws for a variable that the program may not read.
    return [];
  }
}

/**
 * The dispatchers behind Node's `fetch`; none before its first request, and in other runtimes. undici 8 keeps a second one for
 * earlier versions, which wraps the first.
 */
function globalDispatchers(): unknown[] {
  const [first, second] = [1, 2].map(
    (version) =>
      (globalThis as { [slot: symbol]: unknown })[Symbol.for(`undici.globalDispatcher.${version}`)],
  );
  const isWrapper = second !== undefined && nameOfClass(first) === "Dispatcher1Wrapper";
  return [isWrapper ? undefined : first, second].filter((dispatcher) => dispatcher !== undefined);
}

const ownDispatchers = ["Agent", "ProxyAgent", "EnvHttpProxyAgent"];

/**
 * Whether a dispatcher of undici, of any copy, connects to the API or its proxy and does nothing else. A `RetryAgent` may fail
 * to connect after the first of its requests was executed; so may one that `compose` has changed.
 */
export function dialsOnly(dispatcher: unknown): boolean {
  const { dispatch, constructor: made } = dispatcher as Dispatching & {
    constructor: { prototype: Dispatching };
  };
  return ownDispatchers.includes(nameOfClass(dispatcher)) && dispatch === made.prototype.dispatch;
}

interface Dispatching {
  readonly dispatch: unknown;
}

function nameOfClass(value: unknown): string {
  return (value as object | undefined)?.constructor?.name ?? "";
}

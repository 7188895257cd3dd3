/**
 * Answers requests from a HAR recording.
 *
 * | a request                                                  | gets                                                          |
 * |------------------------------------------------------------|---------------------------------------------------------------|
 * | for a token                                                | a token of the mock's own: a recording has none               |
 * | with the method, path and organizations of recorded ones    | the first of them that is left; with the same query, if there is one |
 * | whose recorded ones have all been used, or that has none   | 501, and a violation                                          |
 *
 * The order is that in which the recorded requests were sent. A recorded failure is a failure again; one that the caller
 * gave up on stays silent until the caller gives up again.
 */
import { InputError } from "../index.js";
import type { FindRoute, Route } from "../validate/routes.js";
import { type Exchange, type Har, type RecordedError, type RecordedFailure, readEntry } from "./har.js";
import type { Outcome } from "./play.js";

interface Recorded extends Exchange {
  readonly route: Route;
  isUsed: boolean;
}

const organizationHeaders = ["requester-organization-id", "target-organization-id"];

export class Recording {
  readonly #exchanges: readonly Recorded[];

  /** @throws InputError for what is no HAR, and for a response that cannot be replayed */
  constructor(har: Har, findRoute: FindRoute) {
    const entries = (har as Har | undefined)?.log?.entries;
    if (!Array.isArray(entries)) {
      throw new InputError([
        'replay: pass a HAR, such as `JSON.parse(await readFile("session.har", "utf8"))`',
      ]);
    }
    const exchanges = inOrder(entries as unknown[])
      .map(readEntry)
      .filter((exchange) => exchange !== undefined)
      .map((exchange) => ({
        ...exchange,
        route: findRoute(exchange.method, exchange.url.pathname),
        isUsed: false,
      }));
    const ofApi = exchanges.filter(({ route }) => route.operation !== undefined);
    const problems = ofApi.flatMap(({ problem }) => (problem === undefined ? [] : [`replay: ${problem}`]));
    if (ofApi.length === 0) problems.push("replay: the recording has no request of an operation of the API");
    if (problems.length > 0) throw new InputError(problems);
    this.#exchanges = exchanges;
  }

  /** @returns what the recording has for a request, or a sentence that says that it has nothing */
  take(method: string, url: URL, headers: Readonly<Record<string, string>>, route: Route): Outcome | string {
    const alike = this.#exchanges.filter((each) => isAlike(each, { method, url, headers, route }));
    const left = alike.filter(({ isUsed }) => !isUsed);
    const query = queryOf(url);
    const found = left.find((each) => queryOf(each.url) === query) ?? left[0];
    if (found === undefined) {
      const place = `${method} ${route.path}`;
      return alike.length === 0
        ? `the recording has no response to ${place} for these organizations`
        : `the recording has no further response to ${place}: ${alike.length} of ${alike.length} have been used`;
    }
    found.isUsed = true;
    return toOutcome(found);
  }
}

/** In the order in which the requests were sent; a recorder may write down first what ended first. */
function inOrder(entries: readonly unknown[]): unknown[] {
  const timeOf = (entry: unknown) =>
    Date.parse(String((Object(entry) as { startedDateTime?: unknown }).startedDateTime));
  if (entries.some((entry) => Number.isNaN(timeOf(entry)))) return [...entries];
  return [...entries].sort((one, other) => timeOf(one) - timeOf(other));
}

function isAlike(
  recorded: Recorded,
  { method, url, headers, route }: Pick<Recorded, "method" | "url" | "headers" | "route">,
): boolean {
  if (recorded.method !== method || recorded.route.operation !== route.operation) return false;
  const [one, other] = [recorded.url.pathname.toLowerCase(), url.pathname.toLowerCase()];
  const isSamePlace =
    route.operation === undefined
      ? one.endsWith(other) || other.endsWith(one)
      : recorded.route.path.toLowerCase() === route.path.toLowerCase();
  // Some operations need no organizations, and someone may have taken the headers from the file.
  return (
    isSamePlace &&
    organizationHeaders.every(
      (name) =>
        recorded.headers[name] === undefined ||
        headers[name] === undefined ||
        recorded.headers[name].toLowerCase() === headers[name].toLowerCase(),
    )
  );
}

function queryOf({ searchParams }: URL): string {
  const sorted = new URLSearchParams(searchParams);
  sorted.sort();
  return sorted.toString();
}

function toOutcome({ answer, failure }: Recorded): Outcome {
  const nothing = { status: 500, headers: {}, body: undefined };
  if (failure === undefined) return { answer: answer ?? nothing, fault: undefined };
  return {
    answer: answer ?? nothing,
    fault: undefined,
    broken: {
      hasHead: answer !== undefined,
      error: failure.aborted ? undefined : toError(failure),
    },
  };
}

/** Errors of a recording that say nothing about the API, as those of a `fetch` that the client does not know. */
const unbelieved = new WeakSet<object>();

/** Whether the client may take an error of the mock for one about a connection to the API. */
export function isBelievable(error: unknown): boolean {
  return !unbelieved.has(Object(error) as object);
}

function toError({ error, believed }: RecordedFailure): Error {
  const made = rebuild(error);
  if (!believed) unbelieved.add(made);
  return made;
}

function rebuild({ name, message, cause, errors, ...details }: RecordedError): Error {
  const options = cause === undefined ? undefined : { cause: rebuild(cause) };
  const made =
    errors === undefined
      ? new (name === "TypeError" ? TypeError : Error)(message, options)
      : new AggregateError(errors.map(rebuild), message, options);
  if (made.name !== name) Object.defineProperty(made, "name", { value: name });
  return Object.assign(made, details);
}

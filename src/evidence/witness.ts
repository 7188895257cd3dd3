/**
 * Learns from exchanges that others have made, such as those of a recording or of a client in production. It sends nothing.
 *
 * | an exchange                                                     | is                                                        |
 * |-----------------------------------------------------------------|-----------------------------------------------------------|
 * | of an operation, with a JSON body or a success without a body    | judged                                                    |
 * | of an operation, whose body was not kept, or is cut off          | counted; its status shows the route                       |
 * | of an operation, answered with an example of openapi.yaml        | counted as one of a mock: it proves nothing               |
 * | answered by one of our mocks, as a header says                   | counted as one of a mock; so is whatever else its origin sent |
 * | below the base URL of the API, with JSON, but of no operation    | a route that the description lacks                        |
 * | anything else                                                    | not the API's: counted and left alone                     |
 *
 * The base URL is that of `servers`, and any other below which an operation other than the token request was answered with
 * JSON, with ids of the right form. Of two base URLs, one below the other, the shorter one counts.
 */

import { type Description, shippedDescription } from "../validate/description.js";
import { createRoutes, type FindRoute, type Route } from "../validate/routes.js";
import { shippedValidator } from "../validate/validator.js";
import { isSuccess, type ObservedRequest } from "./exchange.js";
import { judgeFacts } from "./fact-verdicts.js";
import { judgeMarks } from "./mark-verdicts.js";
import { isExample, isMockNote } from "./mock-answers.js";
import { Observer } from "./observer.js";
import { createReport, type EvidenceFile, type Report, withoutProof } from "./report.js";
import { count, type Discretion } from "./sighting.js";
import { type Node, type Operation, Spec } from "./spec.js";
import { takePart } from "./take-part.js";
import { describeUnknownRoute } from "./unknown-route.js";

/** An exchange as it was recorded. */
export interface RecordedExchange {
  readonly method: string;
  readonly url: URL;
  readonly status: number;
  /** Whether the response says that one of our mocks sent it. */
  readonly isMock: boolean;
  /** Whether the response says that it is JSON. */
  readonly isJson: boolean;
  /** Parses the body; `undefined` if it was not kept, or is cut off. */
  json(): unknown;
  readonly serverTime: number;
  readonly request?: ObservedRequest | undefined;
}

/** Something that differs from the description. It holds no value. */
export interface Difference {
  /** `undefined` for a route that the description lacks. */
  readonly operationId: string | undefined;
  /** The field, such as `response items[].email`; the route, if the description lacks it. */
  readonly at: string;
  /** Such as `type: null instead of string`. */
  readonly difference: string;
}

export interface WitnessOptions extends Discretion {
  /** How many values of a body are looked at. */
  readonly mostValues?: number;
  /** Whether every exchange is one of the API, whatever its base URL. */
  readonly isOnlyApi?: boolean;
}

/** What is known of one origin. */
interface Origin {
  readonly observer: Observer;
  readonly routes: Map<string, Record<string, number>>;
  readonly unjudged: { mock: number; withoutBody: number; cut: number };
  judged: number;
  isMock: boolean;
}

/** A server may be asked for any number of routes. */
const mostRoutes = 200;

export class Witness {
  /** Exchanges that are not the API's. */
  others = 0;
  readonly #spec: Spec;
  readonly #options: WitnessOptions;
  readonly #findRoute: FindRoute;
  readonly #operations: ReadonlyMap<string, Operation>;
  /** The base paths, by origin. */
  readonly #bases = new Map<string, Set<string>>();
  readonly #origins = new Map<string, Origin>();
  /** Of the exchange that is being judged. */
  #current: string | undefined;
  #found: Difference[] = [];

  constructor(options: WitnessOptions = {}, description: Description = shippedDescription()) {
    this.#spec = new Spec(description.document as unknown as Node);
    this.#options = options;
    this.#findRoute = createRoutes(description);
    this.#operations = new Map(this.#spec.operations.map((operation) => [operation.operationId, operation]));
    for (const { origin, pathname } of this.#spec.servers) this.#addBase(origin, pathname.replace(/\/$/, ""));
  }

  /** Learns from an exchange what the base URL is. */
  learnBase({ method, url, isJson }: RecordedExchange): void {
    const route = this.#findRoute(method, url.pathname);
    if (!isJson || route.operation === undefined || route.operation.operationId === "createAccessToken")
      return;
    const fits = route.operation.parameters.every(
      ({ name, in: place, schemaPointer }) =>
        place !== "path" ||
        shippedValidator().findProblems(schemaPointer, route.parameters[name]).length === 0,
    );
    if (fits) this.#addBase(url.origin, baseOf(url, route));
  }

  /** @returns what differs from the description in this exchange, each difference once */
  see(exchange: RecordedExchange): readonly Difference[] {
    const { method, url, status, isMock, isJson } = exchange;
    const route = this.#findRoute(method, url.pathname);
    const base = this.#findBase(url) ?? (this.#options.isOnlyApi ? baseOf(url, route) : undefined);
    const described = baseOf(url, route) === base ? route.operation : undefined;
    const operation = described && this.#operations.get(described.operationId);
    const isOfApi =
      base !== undefined &&
      status > 0 &&
      method !== "OPTIONS" &&
      (isJson ||
        (operation !== undefined && isSuccess(status) && !this.#spec.bodySchema(operation, "success")));
    if (!isOfApi) {
      this.others += 1;
      return [];
    }
    const origin = this.#originOf(url.origin);
    if (isMock) {
      origin.isMock = true;
      origin.unjudged.mock += 1;
      return [];
    }
    this.#found = [];
    if (operation === undefined) this.#noteRoute(origin, exchange, url.pathname.slice(base.length));
    else this.#judge(origin, operation, route.parameters, exchange);
    return this.#found;
  }

  /** What was learned, as `verify-spec` writes it. */
  evidence(): EvidenceFile {
    return {
      format: 2,
      reports: [...this.#origins].map(([origin, known]) => this.#report(origin, known)),
    };
  }

  #judge(
    { observer, unjudged }: Origin,
    operation: Operation,
    ids: Readonly<Record<string, string>>,
    exchange: RecordedExchange,
  ): void {
    const { status, isJson, serverTime, request } = exchange;
    this.#current = operation.operationId;
    const body = isJson ? exchange.json() : undefined;
    if (isSuccess(status) && isExample(this.#spec, operation, body)) {
      unjudged.mock += 1;
      return;
    }
    this.#originOf(exchange.url.origin).judged += 1;
    observer.countStatus(operation.operationId, status);
    const { part, isCut } = takePart(body, this.#options.mostValues ?? Number.POSITIVE_INFINITY);
    if (isCut) unjudged.cut += 1;
    if (isJson && body === undefined) unjudged.withoutBody += 1;
    if (isJson && part === undefined) return;
    observer.observe({ operation, ids, status, body: part, serverTime }, request);
  }

  #noteRoute({ routes }: Origin, { method, status }: RecordedExchange, path: string): void {
    const described = describeUnknownRoute(this.#spec, method, path, this.#options);
    const name = routes.has(described) || routes.size < mostRoutes ? described : "(others)";
    const statuses = routes.get(name) ?? {};
    routes.set(name, statuses);
    count(statuses, String(status));
    // What the server does not know either is no route.
    if (status !== 404 && status !== 405)
      this.#found.push({ operationId: undefined, at: name, difference: "unknown route" });
  }

  #report(origin: string, { observer, routes, unjudged, judged, isMock }: Origin): Report {
    const seen = this.#spec.operations.filter(({ operationId }) => observer.tallies.has(operationId));
    const [marks, facts] = [judgeMarks(observer, this.#spec.operations), judgeFacts(observer, seen)];
    const mock = isMock || (unjudged.mock > 0 && judged === 0);
    return createReport(observer, {
      origin,
      mock,
      names: this.#options.names === true,
      marks: mock ? withoutProof(marks, isMockNote) : marks,
      facts: mock ? withoutProof(facts, isMockNote) : facts,
      routes: Object.fromEntries(routes),
      unjudged: { ...unjudged },
    });
  }

  #originOf(name: string): Origin {
    const known = this.#origins.get(name);
    if (known !== undefined) return known;
    const origin: Origin = {
      observer: new Observer(this.#spec, this.#options, (at, difference) => this.#note(at, difference)),
      routes: new Map(),
      unjudged: { mock: 0, withoutBody: 0, cut: 0 },
      judged: 0,
      isMock: false,
    };
    this.#origins.set(name, origin);
    return origin;
  }

  #note(where: string, difference: string): void {
    // An error is one of every operation.
    const at = where.replace(/^(\(every operation\)|\S+) /, "");
    if (this.#found.some((found) => found.at === at && found.difference === difference)) return;
    this.#found.push({ operationId: this.#current, at, difference });
  }

  #addBase(origin: string, path: string): void {
    const bases = this.#bases.get(origin) ?? new Set();
    this.#bases.set(origin, bases.add(path));
  }

  /** The base path of an address; `undefined` if it is not the API's. */
  #findBase({ origin, pathname }: URL): string | undefined {
    const bases = [...(this.#bases.get(origin) ?? [])].filter((base) => pathname.startsWith(`${base}/`));
    const [shortest] = bases.sort((one, other) => one.length - other.length);
    return shortest;
  }
}

function baseOf({ pathname }: URL, { path }: Route): string {
  return pathname.slice(0, pathname.length - path.length);
}

/**
 * Judges one exchange after the other, and keeps what they say about each fact and each mark. It keeps no value.
 *
 * | in an exchange                          | is compared with                                                              |
 * |-----------------------------------------|-------------------------------------------------------------------------------|
 * | the status                              | it is only counted                                                            |
 * | the body of a success                   | its schema: kind, fields, types, null, enums, limits; the id that was asked for |
 * | the body of a 4xx                       | the schema of errors                                                          |
 * | query, path and JSON body of a request  | their schemas, if the server accepted the request: a refused one may be wrong |
 *
 * What lists do with paging, order and filters takes requests that are made for it: `verify-spec` sends them.
 */
import { BodyWalk, type OnDifference } from "./body-walk.js";
import { isSuccess, itemsOf, type ObservedExchange, type ObservedRequest } from "./exchange.js";
import { hasSameId } from "./identity.js";
import { judgeRequest } from "./request-parts.js";
import { count, type Discretion } from "./sighting.js";
import type { Operation, Spec } from "./spec.js";

/** Errors look alike whatever the operation. */
export const everyOperation = "(every operation)";

/** What was counted of an operation. */
export interface Tally {
  /** How often the server responded with which status. */
  readonly statuses: Record<string, number>;
  /** The most items that one response had. */
  items: number;
  /** Records that had the id that was asked for, and records that had another. */
  readonly ids: { same: number; other: number };
}

export class Observer {
  /** By `operationId`, or by what a request without one was for. */
  readonly tallies = new Map<string, Tally>();
  readonly received: BodyWalk;
  readonly sent: BodyWalk;
  readonly spec: Spec;
  readonly #onDifference: OnDifference;

  /** @param onDifference called with every difference, also with one that was seen before */
  constructor(spec: Spec, discretion: Discretion = {}, onDifference: OnDifference = () => undefined) {
    this.spec = spec;
    this.#onDifference = onDifference;
    this.received = new BodyWalk(spec, discretion, onDifference);
    this.sent = new BodyWalk(spec, discretion, onDifference);
  }

  /** @param name an `operationId`, or what a request without one was for */
  countStatus(name: string, status: number | undefined): void {
    count(this.#tally(name).statuses, String(status ?? "no response"));
  }

  /** Judges the body of a response, and the request that the server accepted. The status is counted apart. */
  observe(exchange: ObservedExchange, request?: ObservedRequest): void {
    const { operation, ids, status, body, serverTime } = exchange;
    if (operation === undefined || status === undefined) return;
    const { operationId } = operation;
    if (!isSuccess(status)) {
      const schema = status >= 400 && status <= 499 ? this.spec.bodySchema(operation, "error") : undefined;
      if (schema) this.received.walkBody(`${everyOperation} error`, schema, body, serverTime);
      return;
    }
    const schema = this.spec.bodySchema(operation, "success");
    if (schema) this.received.walkBody(`${operationId} response`, schema, body, serverTime);
    this.#compareId(operation, ids, body);
    const tally = this.#tally(operationId);
    tally.items = Math.max(tally.items, itemsOf(exchange).length);
    if (request !== undefined) judgeRequest(this.sent, this.spec, operation, ids, request);
  }

  #compareId({ operationId }: Operation, ids: ObservedExchange["ids"], body: unknown): void {
    const isSame = hasSameId(operationId, ids, body);
    if (isSame === undefined) return;
    this.#tally(operationId).ids[isSame ? "same" : "other"] += 1;
    if (!isSame) this.#onDifference(`${operationId} response`, "another id than the one that was asked for");
  }

  #tally(name: string): Tally {
    const known = this.tallies.get(name);
    if (known !== undefined) return known;
    const tally: Tally = {
      statuses: Object.create(null) as Record<string, number>,
      items: 0,
      ids: { same: 0, other: 0 },
    };
    this.tallies.set(name, tally);
    return tally;
  }
}

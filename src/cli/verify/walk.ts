/** Sends the requests of the plan, one after the other, and keeps the responses only until they are judged. */

import { isSuccess, itemsOf } from "../../evidence/exchange.js";
import type { Node, Operation, Spec } from "../../evidence/spec.js";
import { isMyCreditAppError, type MyCreditApp } from "../../index.js";
import { parseJson } from "./get-only.js";
import { isOdd } from "./paging.js";
import { filters, type IdSource, type Read, reads, unknownId, unknownRoute } from "./plan.js";
import {
  filterVariants,
  isAboutSame,
  type ProbeExchange,
  pagingVariants,
  type Query,
  readVariant,
  seenValues,
  type Variant,
} from "./requests.js";

/** Receives a line for each request, without any id. */
export type Announce = (line: string, outcome: string) => void;

const mostFailures = 3;

/** A request to send. */
interface Sent {
  readonly operation?: Operation;
  readonly read?: Read | undefined;
  readonly purpose: ProbeExchange["purpose"];
  readonly path: string;
  readonly query?: Query;
  readonly shown?: Query | undefined;
  readonly ids?: Readonly<Record<string, string>>;
}

export class Walk {
  readonly exchanges: ProbeExchange[] = [];
  readonly #spec: Spec;
  readonly #client: MyCreditApp;
  readonly #announce: Announce;
  readonly #signal: AbortSignal | undefined;
  #failures = 0;

  /** @param signal ends the run */
  constructor(spec: Spec, client: MyCreditApp, announce: Announce, signal?: AbortSignal) {
    this.#spec = spec;
    this.#client = client;
    this.#announce = announce;
    this.#signal = signal;
  }

  /** @throws the error of a token request that failed, of the third request in a row that got no response, or of an abort */
  async run(): Promise<void> {
    await this.#send({ purpose: "unknown route", path: unknownRoute });
    for (const read of reads) await this.#read(read);
    const single = operationOf(this.#spec, "getCreditApplication");
    const path = fill(single.path, { credit_application_id: unknownId });
    await this.#send({ operation: single, purpose: "unknown id", path });
    for (const operationId of new Set(reads.map((read) => read.operationId))) await this.#probe(operationId);
  }

  async #read(read: Read): Promise<void> {
    const operation = operationOf(this.#spec, read.operationId);
    for (const ids of this.#idsOf(read)) {
      const path = fill(operation.path, ids);
      await this.#send({ operation, read, ids, path, ...readVariant(this.#spec, operation) });
    }
  }

  /** Tries paging and filters on the longest of the lists that were read. */
  async #probe(operationId: string): Promise<void> {
    const [longest] = this.exchanges
      .filter(
        ({ operation, purpose, status }) =>
          operation?.operationId === operationId && purpose === "read" && isSuccess(status),
      )
      .sort((one, other) => itemsOf(other).length - itemsOf(one).length);
    if (longest?.operation === undefined) return;
    const { operation, read, ids } = longest;
    const items = itemsOf(longest);
    const path = fill(operation.path, ids);
    const send = (variant: Variant) => this.#send({ operation, read, ids, path, ...variant });
    const total = (longest.body as { total_items?: unknown } | undefined)?.total_items;
    const end =
      typeof total === "number" && Number.isSafeInteger(total) ? Math.max(total, items.length) : items.length;
    for (const variant of pagingVariants(this.#spec, operation, end)) await send(variant);
    if (this.exchanges.some((answer) => isAboutSame(answer, longest) && isOdd(longest, answer)))
      await send({ purpose: "again", query: longest.query });
    for (const filter of filters.filter((each) => each.operationId === operationId && items.length > 0))
      for (const variant of filterVariants(this.#spec, operation, filter, seenValues(filter, items)))
        await send(variant);
  }

  async #send({ operation, read, purpose, path, query = [], shown = query, ids = {} }: Sent): Promise<void> {
    const search = new URLSearchParams(query.map(([name, value]) => [name, value])).toString();
    const line = describeRequest(operation?.path ?? path, shown);
    const asked = { operation, read, purpose, query, ids };
    try {
      const init = this.#signal === undefined ? {} : { signal: this.#signal };
      const response = await this.#scopeOf(read, ids).fetch(search === "" ? path : `${path}?${search}`, init);
      const body = parseJson(await response.text());
      const serverTime = Date.parse(response.headers.get("date") ?? "") || Date.now();
      this.exchanges.push({ ...asked, status: response.status, body, serverTime });
      this.#announce(line, String(response.status));
      this.#failures = 0;
    } catch (error) {
      if (!isMyCreditAppError(error) || error.operationId === "createAccessToken") throw error;
      this.#failures += 1;
      if (["authentication_failed", "aborted"].includes(error.code) || this.#failures === mostFailures)
        throw error;
      this.exchanges.push({ ...asked, status: undefined, body: undefined, serverTime: Date.now() });
      this.#announce(line, error.code);
    }
  }

  #scopeOf(read: Read | undefined, ids: Readonly<Record<string, string>>): Pick<MyCreditApp, "fetch"> {
    const { org_id: organization = "", target = "" } = ids;
    if (read?.as === "host") return this.#client.asHostOf(organization);
    return read?.as === "guest" ? this.#client.asGuestOf(target) : this.#client;
  }

  /** A set of ids for each time that a read is sent: none if a list that would provide an id is empty. */
  #idsOf(read: Read): Record<string, string>[] {
    const own = this.#client.organizationId;
    let sets: Record<string, string>[] = [{}];
    for (const [name, source] of Object.entries(read.ids ?? {})) {
      const values = source === "own" ? [own] : this.#idsFrom(source);
      sets = sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value })));
    }
    if (read.as === undefined) return sets;
    const addressed = read.as === "host" ? "org_id" : "target";
    return sets.filter((set) => isOtherUuid(set[addressed], own));
  }

  #idsFrom({ list, field, most }: Exclude<IdSource, "own">): string[] {
    const ids = this.exchanges
      .filter(
        ({ operation, purpose, status, read }) =>
          operation?.operationId === list &&
          purpose === "read" &&
          isSuccess(status) &&
          read?.as === undefined,
      )
      .flatMap((exchange) => itemsOf(exchange).map((item) => (Object(item) as Node)[field]))
      .filter((id): id is string => typeof id === "string" && /^[\w-]+$/.test(id));
    return [...new Set(ids)].slice(0, most);
  }
}

/** The requests that would be sent, without sending them: `{…}` stands for what a response would tell. */
export function describePlan(spec: Spec): string[] {
  const single = operationOf(spec, "getCreditApplication");
  const probes = (operationId: string) => {
    const operation = operationOf(spec, operationId);
    const variants = [
      ...pagingVariants(spec, operation, "{total}"),
      ...filters
        .filter((filter) => filter.operationId === operationId)
        .flatMap((filter) => filterVariants(spec, operation, filter, undefined)),
    ];
    return variants.map(({ query }) => describeRequest(operation.path, query));
  };
  return [
    describeRequest(unknownRoute, []),
    ...reads.map(({ operationId }) => {
      const operation = operationOf(spec, operationId);
      return describeRequest(operation.path, readVariant(spec, operation).query);
    }),
    describeRequest(single.path, []),
    ...[...new Set(reads.map(({ operationId }) => operationId))].flatMap(probes),
  ];
}

export function describeRequest(path: string, query: Query): string {
  const search = query.map(([name, value]) => `${name}=${value.replaceAll(" ", "+")}`).join("&");
  return `GET ${path}${search === "" ? "" : `?${search}`}`;
}

export function operationOf(spec: Spec, operationId: string): Operation {
  return spec.operations.find((operation) => operation.operationId === operationId) as Operation;
}

function fill(template: string, ids: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(ids[name] ?? ""));
}

function isOtherUuid(id: string | undefined, own: string): boolean {
  return (
    id !== undefined &&
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) &&
    id.toLowerCase() !== own.toLowerCase()
  );
}

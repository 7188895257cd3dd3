/** Sends the requests of the plan, one after the other, and keeps the responses only until they are judged. */
import { isMyCreditAppError, type MyCreditApp } from "../../index.js";
import { parseJson } from "./get-only.js";
import { type Filter, filters, type IdSource, type Read, reads, unknownId, unknownRoute } from "./plan.js";
import { filterVariants, type Purpose, pagingVariants, type Query, readVariant } from "./requests.js";
import type { Node, Operation, Spec } from "./spec.js";

/** A request and its response. It is never written to a file as it is. */
export interface Exchange {
  readonly operation: Operation | undefined;
  readonly read: Read | undefined;
  readonly purpose: Purpose | "unknown route" | "unknown id";
  readonly query: Query;
  /** The ids that the request is about; requests about the same list share it. */
  readonly key: string;
  /** `undefined` if no response came. */
  readonly status: number | undefined;
  readonly body: unknown;
  readonly serverTime: number;
}

/** Receives a line for each request, without any id. */
export type Announce = (line: string, outcome: string) => void;

const mostFailures = 3;

export class Walk {
  readonly exchanges: Exchange[] = [];
  readonly #spec: Spec;
  readonly #client: MyCreditApp;
  readonly #announce: Announce;
  readonly #signal: AbortSignal | undefined;
  #failures = 0;

  /** @param signal ends the run at the request under way */
  constructor(spec: Spec, client: MyCreditApp, announce: Announce, signal?: AbortSignal) {
    this.#spec = spec;
    this.#client = client;
    this.#announce = announce;
    this.#signal = signal;
  }

  /** @throws the error of a token request that failed, of the third request in a row that got no response, or of an abort */
  async run(): Promise<void> {
    await this.#send(undefined, undefined, "unknown route", unknownRoute, [], "");
    for (const read of reads) await this.#read(read);
    const single = operationOf(this.#spec, "getCreditApplication");
    await this.#send(
      single,
      undefined,
      "unknown id",
      fill(single.path, { credit_application_id: unknownId }),
      [],
      "",
    );
    for (const operationId of new Set(reads.map((read) => read.operationId))) await this.#probe(operationId);
  }

  async #read(read: Read): Promise<void> {
    const operation = operationOf(this.#spec, read.operationId);
    for (const ids of this.#idsOf(read)) {
      const { query } = readVariant(this.#spec, operation);
      await this.#send(operation, read, "read", fill(operation.path, ids), query, JSON.stringify(ids));
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
    const { operation, read, key } = longest;
    const items = itemsOf(longest);
    const path = fill(operation.path, JSON.parse(key || "{}") as Record<string, string>);
    const total = (longest.body as { total_items?: unknown } | undefined)?.total_items;
    const end =
      typeof total === "number" && Number.isSafeInteger(total) ? Math.max(total, items.length) : items.length;
    const variants = [
      ...pagingVariants(this.#spec, operation, end),
      ...filters
        .filter((filter) => filter.operationId === operationId && items.length > 0)
        .flatMap((filter) => filterVariants(this.#spec, operation, filter, seenValues(filter, items))),
    ];
    for (const { purpose, query } of variants) await this.#send(operation, read, purpose, path, query, key);
  }

  async #send(
    operation: Operation | undefined,
    read: Read | undefined,
    purpose: Exchange["purpose"],
    path: string,
    query: Query,
    key: string,
  ): Promise<void> {
    const search = new URLSearchParams(query.map(([name, value]) => [name, value])).toString();
    // The length of a list is not shown.
    const shown = query.map(
      ([name, value]) => [name, purpose === "beyond" && name === "offset" ? "{total}" : value] as const,
    );
    const line = describeRequest(operation?.path ?? path, shown);
    const ids = JSON.parse(key || "{}") as Record<string, string>;
    const scope = this.#scopeOf(read, ids);
    try {
      const response = await scope.fetch(search === "" ? path : `${path}?${search}`, {
        signal: this.#signal ?? null,
      });
      const body = parseJson(await response.text());
      const serverTime = Date.parse(response.headers.get("date") ?? "") || Date.now();
      this.exchanges.push({
        operation,
        read,
        purpose,
        query,
        key,
        status: response.status,
        body,
        serverTime,
      });
      this.#announce(line, String(response.status));
      this.#failures = 0;
    } catch (error) {
      if (!isMyCreditAppError(error) || error.operationId === "createAccessToken") throw error;
      this.#failures += 1;
      if (
        this.#signal?.aborted === true ||
        error.code === "authentication_failed" ||
        this.#failures === mostFailures
      )
        throw error;
      const nothing = { status: undefined, body: undefined, serverTime: Date.now() };
      this.exchanges.push({ operation, read, purpose, query, key, ...nothing });
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

/** The items of a list, plain or paged; none of anything else. */
export function itemsOf({ body }: Pick<Exchange, "body">): unknown[] {
  if (Array.isArray(body)) return body;
  const items = (Object(body) as Node)["items"];
  return Array.isArray(items) ? items : [];
}

export function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status <= 299;
}

export function seenValues({ field }: Pick<Filter, "field">, items: readonly unknown[]): string[] {
  return items.map((item) => String((Object(item) as Node)[field]));
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

/** The requests for one list or record, with `{…}` in place of what only a response can tell. */

import type { ObservedExchange } from "../../evidence/exchange.js";
import type { Node, Operation, Parameter, Spec } from "../../evidence/spec.js";
import { earlyDate, type Filter, largestLimit, lateDate, type Read, textThatNothingHolds } from "./plan.js";

export type Query = readonly (readonly [name: string, value: string])[];

/** What a request is for; for a filter, also which of its requests it is. */
export type Purpose =
  | ("read" | "one" | "next" | "beyond" | "unpaged" | "cap" | "again")
  | `filter ${string} ${number}`;

export interface Variant {
  readonly purpose: Purpose;
  readonly query: Query;
  /** The query as it is announced, if the one that is sent holds data. */
  readonly shown?: Query;
}

/** The query without which a server may refuse the request: the required filters, with every value that they can have. */
export function requiredQuery(spec: Spec, operation: Operation): Query {
  return spec
    .parametersOf(operation)
    .filter(({ place, required, name }) => place === "query" && required && !isPaging(name))
    .flatMap((parameter) => valuesOf(spec, parameter).map((value) => [parameter.name, value] as const));
}

export function isPaged(spec: Spec, operation: Operation): boolean {
  return spec.parametersOf(operation).some(({ name }) => name === "limit");
}

export function readVariant(spec: Spec, operation: Operation): Variant {
  const query = requiredQuery(spec, operation);
  return {
    purpose: "read",
    query: isPaged(spec, operation) ? [...query, ...paging(largestLimit, 0)] : query,
  };
}

/** @param total how many items the list has, if it was read; otherwise `{total}` */
export function pagingVariants(spec: Spec, operation: Operation, total: number | "{total}"): Variant[] {
  if (!isPaged(spec, operation)) return [];
  const query = requiredQuery(spec, operation);
  return [
    { purpose: "one", query: [...query, ...paging(1, 0)] },
    { purpose: "next", query: [...query, ...paging(2, 1)] },
    {
      purpose: "beyond",
      query: [...query, ...paging(largestLimit, total)],
      shown: [...query, ...paging(largestLimit, "{total}")],
    },
    { purpose: "unpaged", query },
    { purpose: "cap", query: [...query, ...paging(largestLimit + 1, 0)] },
  ];
}

/** @param seen the values of the filter's field in the items, if they were read */
export function filterVariants(
  spec: Spec,
  operation: Operation,
  filter: Filter,
  seen: readonly string[] | undefined,
): Variant[] {
  const base = readVariant(spec, operation).query.filter(([name]) => name !== filter.parameter);
  const by: Query = filter.kind === "order" ? [["order_by", filter.field]] : [];
  const queryOf = (values: readonly string[]): Query => [
    ...base,
    ...by,
    ...values.map((value) => [filter.parameter, value] as const),
  ];
  const make = (values: readonly string[], index: number): Variant => ({
    purpose: `filter ${filter.parameter} ${index}`,
    query: queryOf(values),
    ...(filter.kind === "text" && index > 0 && { shown: queryOf([placeholder(filter)]) }),
  });
  return choicesOf(spec, operation, filter, seen).map(make);
}

function choicesOf(
  spec: Spec,
  operation: Operation,
  { kind, parameter, field }: Filter,
  seen: readonly string[] | undefined,
): string[][] {
  switch (kind) {
    case "text": {
      if (seen === undefined) return [[textThatNothingHolds], [placeholder({ field })]];
      const held = seen.find((value) => value !== "null" && value !== "undefined");
      return [[textThatNothingHolds], ...(held === undefined ? [] : [[held]])];
    }
    case "from":
      return [[lateDate], [earlyDate]];
    case "to":
      return [[earlyDate], [lateDate]];
    case "flag":
      return [["true"], ["false"]];
    case "order":
      return [["asc"], ["desc"]];
    case "values":
    case "value": {
      if (seen === undefined) {
        const [one, other] = [placeholder({ field }), `{another ${field}}`];
        return kind === "value" ? [[other], [one]] : [[one, other], [other, one], [other]];
      }
      const written = spec.parametersOf(operation).find(({ name }) => name === parameter) as Parameter;
      const listed = valuesOf(spec, written);
      const present = listed.filter((value) => seen.includes(value));
      const absent = listed.filter((value) => !seen.includes(value));
      const [one, other = absent[0]] = present;
      if (one === undefined) return [];
      const single = absent[0] ?? other ?? one;
      if (kind === "value") return [[single], [one]];
      return other === undefined ? [[one]] : [[one, other], [other, one], [single]];
    }
  }
}

function placeholder({ field }: Pick<Filter, "field">): string {
  return `{a ${field}}`;
}

/** The values that an enum lists; for an array, those of its elements. */
function valuesOf(spec: Spec, { schema }: Pick<Parameter, "schema">): string[] {
  const node = spec.follow((schema["items"] as Node | undefined) ?? schema);
  const own = ((node["enum"] ?? node["x-extensible-enum"] ?? []) as unknown[]).map(String);
  const parts = ((node["anyOf"] ?? []) as Node[]).map((part) => spec.follow(part));
  return [...own, ...parts.flatMap((part) => valuesOf(spec, { schema: part }))];
}

function paging(limit: number, offset: number | string): Query {
  return [
    ["limit", String(limit)],
    ["offset", String(offset)],
  ];
}

function isPaging(name: string): boolean {
  return name === "limit" || name === "offset";
}

/** A request of a run, and its response. The ids are those that the request is about; requests about the same list share them. */
export interface ProbeExchange extends ObservedExchange {
  readonly read: Read | undefined;
  readonly purpose: Purpose | "unknown route" | "unknown id";
  readonly query: Query;
}

/** Whether two requests are about the same list or record. */
export function isAboutSame(one: ProbeExchange, other: ProbeExchange): boolean {
  return one.operation === other.operation && JSON.stringify(one.ids) === JSON.stringify(other.ids);
}

export function seenValues({ field }: Pick<Filter, "field">, items: readonly unknown[]): string[] {
  return items.map((item) => String((Object(item) as Node)[field]));
}

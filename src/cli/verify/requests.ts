/** The requests for one list or record, with `{…}` in place of what only a response can tell. */
import type { Filter } from "./plan.js";
import { largestLimit, textThatNothingHolds } from "./plan.js";
import type { Operation, Parameter, Spec } from "./spec.js";

export type Query = readonly (readonly [name: string, value: string])[];

/** What a request is for; for a filter, also which of its requests it is. */
export type Purpose = "read" | "one" | "beyond" | "unpaged" | "cap" | `filter ${string} ${number}`;

export interface Variant {
  readonly purpose: Purpose;
  readonly query: Query;
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
    { purpose: "beyond", query: [...query, ...paging(largestLimit, total)] },
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
  const make = (values: readonly string[], index: number): Variant => ({
    purpose: `filter ${filter.parameter} ${index}`,
    query: [...base, ...by, ...values.map((value) => [filter.parameter, value] as const)],
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
    case "text":
      return [[textThatNothingHolds]];
    case "from":
      return [["9998-12-31"]];
    case "to":
      return [["1002-01-01"]];
    case "flag":
      return [["true"], ["false"]];
    case "order":
      return [["asc"], ["desc"]];
    case "values":
    case "value": {
      if (seen === undefined) {
        const [one, other] = [`{a ${field}}`, `{another ${field}}`];
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

/** The values that an enum lists; for an array, those of its elements. */
function valuesOf(spec: Spec, { schema }: Parameter): string[] {
  const items = schema["items"] as typeof schema | undefined;
  const node = spec.follow(items ?? schema);
  return ((node["enum"] ?? node["x-extensible-enum"] ?? []) as unknown[]).map(String);
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

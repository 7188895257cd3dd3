/**
 * Judges each `x-inferred` by the responses.
 *
 * | it is on                                 | confirmed if                        | contradicted if                             |
 * |------------------------------------------|-------------------------------------|---------------------------------------------|
 * | a GET operation                          | the server responds                 | it does not know the route (routes.ts)      |
 * | `limit`, `offset`                        | a list follows it                   | a list does not (paging.ts)                 |
 * | a filter                                 | the items follow it                 | they do not, or the server refuses it       |
 * | the rule for `org_id`                    | the server responds                 | it refuses each such request, and no other  |
 * | a schema of a response                   | a value fits                        | one does not, or has a field that is unknown |
 * | a schema, and the reason says null        | null was seen                       | a value does not fit                         |
 * | anything else                             | never: see `unreachable`            |                                              |
 */

import { type Exchange, isSuccess } from "./exchange.js";
import { judgeFilter } from "./filter-verdict.js";
import type { Observer } from "./observer.js";
import type { PagingVerdicts } from "./paging.js";
import { filters } from "./plan.js";
import { describeOutcomes } from "./routes.js";
import type { Sighting } from "./sighting.js";
import type { Mark, Node, Operation, Spec } from "./spec.js";
import type { Verdict } from "./verdict.js";

export interface MarkVerdict extends Verdict, Mark {
  /** Why no GET request can show anything about it. */
  readonly unreachable?: string;
}

export interface Evidence {
  readonly spec: Spec;
  readonly exchanges: readonly Exchange[];
  readonly observer: Observer;
  readonly routes: ReadonlyMap<Operation, Verdict>;
  readonly paging: ReadonlyMap<Operation, PagingVerdicts>;
  readonly isMock: boolean;
}

export function judgeMarks(evidence: Evidence): MarkVerdict[] {
  const reachable = reachablePointers(evidence.spec);
  return evidence.spec.marks.map((mark): MarkVerdict => {
    const unreachable = whyUnreachable(evidence.spec, mark, reachable);
    if (unreachable !== undefined) return { ...mark, verdict: "not reached", note: unreachable, unreachable };
    return { ...mark, ...judge(evidence, mark) };
  });
}

/** Why no GET request can contradict a mark; `undefined` if one can. */
export function whyUnreachable(
  spec: Spec,
  { pointer }: Mark,
  reachable = reachablePointers(spec),
): string | undefined {
  if (pointer.endsWith("/externalDocs")) return "the title of a documentation page is in no traffic";
  if (reachable.has(pointer)) return undefined;
  const users = usersOf(spec, pointer);
  if (users.length > 0) {
    const isName = users.every(({ place, name }) => place === "path" && name !== "org_id");
    return isName ? "the name of a path parameter is in no traffic" : undefined;
  }
  if (spec.operations.some((operation) => operation.method === "get" && operation.pointer === pointer))
    return undefined;
  return "it takes a request other than GET";
}

function judge(evidence: Evidence, mark: Mark): Verdict {
  const { spec, routes, observer } = evidence;
  const operation = spec.operations.find(({ pointer }) => pointer === mark.pointer);
  const route = operation && routes.get(operation);
  if (route !== undefined) return route;
  const users = usersOf(spec, mark.pointer);
  if (users.length === 0) return judgeSchema(mark, observer.marks.get(mark.pointer));
  if (users.every(({ place }) => place === "path"))
    return judgeOrganization(
      evidence,
      users.map((user) => user.operation),
    );
  return combine(users.map((user) => judgeParameter(evidence, user)));
}

interface User {
  readonly operation: Operation;
  readonly name: string;
  readonly place: string;
}

/** The GET operations that have the parameter. */
function usersOf(spec: Spec, pointer: string): User[] {
  return spec.operations
    .filter(({ method }) => method === "get")
    .flatMap((operation) =>
      spec
        .parametersOf(operation)
        .filter(({ pointers }) => pointers.includes(pointer))
        .map(({ name, place }) => ({ operation, name, place })),
    );
}

function judgeParameter(evidence: Evidence, { operation, name }: User): Verdict {
  const paging = evidence.paging.get(operation);
  if (name === "limit" && paging?.limit)
    return combine([paging.limit, ...(paging.cap?.verdict === "contradicted" ? [paging.cap] : [])]);
  if (name === "offset" && paging?.offset) return paging.offset;
  const filter = filters.find(
    (each) => each.operationId === operation.operationId && each.parameter === name,
  );
  if (filter === undefined) return { verdict: "not reached", note: "no request was tried" };
  return judgeFilter(filter, evidence.exchanges);
}

/**
 * Whether the server responds if `org_id` follows the rule: one successful operation is enough. A server that refuses
 * everything of this organization says nothing about the rule, as the credentials may lack the rights.
 */
function judgeOrganization({ spec, exchanges }: Evidence, operations: readonly Operation[]): Verdict {
  const own = exchanges.filter(
    ({ operation, purpose, read }) =>
      operation !== undefined &&
      operations.includes(operation) &&
      purpose === "read" &&
      read?.as === undefined &&
      read?.mayBeMissing === undefined,
  );
  if (own.some(({ status }) => isSuccess(status)))
    return { verdict: "confirmed", note: "the server answers" };
  const refused = own.some(({ status }) => status !== undefined && [400, 403, 404, 422].includes(status));
  const hasRights = exchanges.some(
    ({ operation, status }) => isSuccess(status) && operation && spec.namesOrganizations(operation),
  );
  if (refused && hasRights) return { verdict: "contradicted", note: describeOutcomes(own) };
  return {
    verdict: "not reached",
    note: own.length === 0 ? "no list named an organization" : describeOutcomes(own),
  };
}

/** Combines the verdicts of several operations on one mark: one operation that contradicts it is enough. */
function combine(verdicts: readonly Verdict[]): Verdict {
  const first = (wanted: Verdict["verdict"]) => verdicts.find(({ verdict }) => verdict === wanted);
  return first("contradicted") ?? first("confirmed") ?? (verdicts[0] as Verdict);
}

function judgeSchema({ reason }: Mark, sighting: Sighting | undefined): Verdict {
  if (sighting === undefined) return { verdict: "not reached", note: "no answer has it" };
  const { values, absent, types, differences, unknownFields } = sighting;
  const found = [
    ...Object.keys(differences),
    ...Object.keys(unknownFields).map((name) => `unknown field: ${name}`),
  ];
  if (found.length > 0) return { verdict: "contradicted", note: found.slice(0, 5).join("; ") };
  const nulls = types["null"] ?? 0;
  const seen = `${values} values, ${nulls} of them null, absent ${absent} times`;
  const isAboutNull = /^null\b|\bnull is\b|can be null/i.test(reason);
  if (isAboutNull) return { verdict: nulls > 0 ? "confirmed" : "not reached", note: seen };
  return { verdict: values > nulls ? "confirmed" : "not reached", note: seen };
}

/** Every schema that the response to a GET, an error or a token response can show. */
function reachablePointers(spec: Spec): Set<string> {
  const reachable = new Set<string>();
  const walk = (node: Node): void => {
    const pointer = spec.pointerOf(node);
    if (pointer === undefined || reachable.has(pointer)) return;
    reachable.add(pointer);
    const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => (node[keyword] ?? []) as Node[]);
    const inside = Object.values((node["properties"] ?? {}) as Record<string, Node>);
    const others = [spec.follow(node), ...(node["items"] ? [node["items"] as Node] : [])];
    for (const next of [...parts, ...inside, ...others]) walk(next);
  };
  for (const operation of spec.operations) {
    if (operation.method !== "get" && operation.operationId !== "createAccessToken") continue;
    for (const kind of ["success", "error"] as const) {
      const schema = spec.bodySchema(operation, kind);
      if (schema) walk(schema);
    }
  }
  return reachable;
}

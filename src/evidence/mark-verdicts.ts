/**
 * Judges each `x-inferred` by what was observed.
 *
 * | it is on                                 | confirmed if                        | contradicted if                             |
 * |------------------------------------------|-------------------------------------|---------------------------------------------|
 * | an operation                             | the server responds                 | it does not know the route                  |
 * | `limit`, `offset`                        | a probe shows it                    | a probe shows that a list does not follow it |
 * | a filter                                 | a probe shows it                    | a probe shows that the items do not follow it, or that the server refuses it |
 * | the rule for `org_id`                    | a probe shows it                    | the server refuses each such request, and no other |
 * | a schema of a response                   | a value fits                        | one does not, or has a field that is unknown |
 * | a schema, and the reason says null        | null was seen                       | a value does not fit                         |
 * | a part of a request                       | never                               | the server accepts a value that does not fit |
 * | anything else                             | never: see `unreachable`            |                                              |
 */

import { judgeRoute, sentNote } from "./fact-verdicts.js";
import type { Observer } from "./observer.js";
import type { Sighting } from "./sighting.js";
import type { Mark, Node, Operation, Spec } from "./spec.js";
import type { Probes, Verdict } from "./verdict.js";

export interface MarkVerdict extends Verdict, Mark {
  /** Why the requests cannot show anything about it. */
  readonly unreachable?: string;
}

/** @param operations those that were looked at */
export function judgeMarks(
  observer: Observer,
  operations: readonly Operation[],
  probes: Probes = {},
): MarkVerdict[] {
  const { spec } = observer;
  const reachable = reachablePointers(spec, operations);
  return spec.marks.map((mark): MarkVerdict => {
    const unreachable = whyUnreachable(spec, mark, operations, reachable);
    if (unreachable !== undefined) return { ...mark, verdict: "not reached", note: unreachable, unreachable };
    return { ...mark, ...judge(observer, operations, probes, mark) };
  });
}

/** Why the requests for these operations cannot contradict a mark; `undefined` if they can. */
export function whyUnreachable(
  spec: Spec,
  { pointer }: Mark,
  operations: readonly Operation[],
  reachable = reachablePointers(spec, operations),
): string | undefined {
  if (pointer.endsWith("/externalDocs")) return "the title of a documentation page is in no traffic";
  if (reachable.has(pointer)) return undefined;
  const users = usersOf(spec, operations, pointer);
  if (users.length > 0) {
    const isName = users.every(({ place, name }) => place === "path" && name !== "org_id");
    return isName ? "the name of a path parameter is in no traffic" : undefined;
  }
  if (operations.some((operation) => operation.pointer === pointer)) return undefined;
  return operations.length < spec.operations.length
    ? "it takes a request other than GET"
    : "it is in no path, query or JSON body";
}

function judge(observer: Observer, operations: readonly Operation[], probes: Probes, mark: Mark): Verdict {
  const { spec, received, sent } = observer;
  const operation = operations.find(({ pointer }) => pointer === mark.pointer);
  if (operation !== undefined) return judgeRoute(observer, operation, probes);
  const sentVerdict = judgeSent(mark, sent.marks.get(mark.pointer));
  const users = usersOf(spec, operations, mark.pointer);
  if (users.length === 0) {
    const verdict = judgeSchema(mark, received.marks.get(mark.pointer));
    return verdict.verdict === "not reached" && sentVerdict ? sentVerdict : combine([verdict, sentVerdict]);
  }
  const probed = users.every(({ place }) => place === "path")
    ? probes.organization?.(users.map(({ operation }) => operation))
    : combine(users.map((user) => judgeParameter(probes, user)));
  return combine([probed ?? { verdict: "not reached", note: "no request was tried" }, sentVerdict]);
}

/** An accepted request can contradict a mark, and confirms none. */
function judgeSent(mark: Mark, sighting: Sighting | undefined): Verdict | undefined {
  if (sighting === undefined) return undefined;
  const verdict = judgeSchema(mark, sighting);
  return verdict.verdict === "confirmed" ? { verdict: "not reached", note: sentNote } : verdict;
}

interface User {
  readonly operation: Operation;
  readonly name: string;
  readonly place: string;
}

/** The operations that have the parameter. */
function usersOf(spec: Spec, operations: readonly Operation[], pointer: string): User[] {
  return operations.flatMap((operation) =>
    spec
      .parametersOf(operation)
      .filter(({ pointers }) => pointers.includes(pointer))
      .map(({ name, place }) => ({ operation, name, place })),
  );
}

function judgeParameter(probes: Probes, { operation, name }: User): Verdict {
  const paging = probes.paging?.(operation);
  if (name === "limit" && paging?.limit)
    return combine([paging.limit, paging.cap?.verdict === "contradicted" ? paging.cap : undefined]);
  if (name === "offset" && paging?.offset) return paging.offset;
  return probes.filter?.(operation, name) ?? { verdict: "not reached", note: "no request was tried" };
}

/** Combines the verdicts of several operations on one mark: one operation that contradicts it is enough. */
function combine(given: readonly (Verdict | undefined)[]): Verdict {
  const verdicts = given.filter((each) => each !== undefined);
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

/** Every schema that the bodies of these operations, an error or a token response can show. */
function reachablePointers(spec: Spec, operations: readonly Operation[]): Set<string> {
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
    const isLookedAt = operations.includes(operation);
    if (!isLookedAt && operation.operationId !== "createAccessToken") continue;
    const bodies = (["success", "error"] as const).map((kind) => spec.bodySchema(operation, kind));
    for (const schema of [...bodies, isLookedAt ? spec.requestSchema(operation) : undefined])
      if (schema) walk(schema);
  }
  return reachable;
}

/** Judges, by the responses, each fact that traffic can show, whether a page states it or not. */
import type { OperationId } from "../../../generated/operations.js";
import { type Exchange, isSuccess } from "./exchange.js";
import { judgeIdentity, repeatedIds } from "./identity.js";
import type { Evidence } from "./mark-verdicts.js";
import type { Sighting } from "./sighting.js";
import type { Node, Spec } from "./spec.js";
import type { Verdict } from "./verdict.js";

export type FactKind =
  | "path"
  | "status"
  | "id"
  | "limit"
  | "offset"
  | "cap"
  | "total"
  | "field"
  | "type"
  | "required"
  | "null"
  | "values"
  | "time zone";

export interface FactVerdict extends Verdict {
  /** The operation, by its `operationId`, or a text that stands for all of them. */
  readonly operation: string;
  /** The field, such as `response items[].id`; empty for the operation itself. */
  readonly at: string;
  readonly fact: FactKind;
}

/** Errors look alike whatever the operation. */
export const everyOperation = "(every operation)";

export function judgeFacts(evidence: Evidence): FactVerdict[] {
  const { spec, exchanges, routes, paging, observer } = evidence;
  const facts: FactVerdict[] = [];
  for (const [operation, route] of routes) {
    const of = { operation: operation.operationId, at: "" };
    facts.push({ ...of, fact: "path", ...route });
    facts.push({
      ...of,
      fact: "status",
      ...judgeStatus(exchanges.filter((each) => each.operation === operation)),
    });
    for (const [fact, verdict] of Object.entries(paging.get(operation) ?? {}) as [FactKind, Verdict][])
      facts.push({ ...of, fact, ...verdict });
    const own = exchanges.filter((each) => each.operation === operation);
    const repeated = repeatedIds[operation.operationId as OperationId];
    if (repeated)
      facts.push({ ...of, at: `response ${repeated.field}`, fact: "id", ...judgeIdentity(operation, own) });
    const schema = spec.bodySchema(operation, "success");
    if (schema) facts.push(...judgeFields(evidence, operation.operationId, "response", schema));
  }
  const token = spec.operations.find(({ operationId }) => operationId === "createAccessToken");
  const [tokenSchema, errorSchema] = (["success", "error"] as const).map(
    (kind) => token && spec.bodySchema(token, kind),
  );
  if (tokenSchema) facts.push(...judgeFields(evidence, "createAccessToken", "response", tokenSchema));
  if (errorSchema) facts.push(...judgeFields(evidence, everyOperation, "error", errorSchema));
  facts.push({ operation: everyOperation, at: "", fact: "time zone", ...observer.timeZone.verdict });
  return facts;
}

/** `openapi.yaml` describes every success as 200, as no page names a status. */
function judgeStatus(exchanges: readonly Exchange[]): Verdict {
  const successes = exchanges.flatMap(({ status }) => (isSuccess(status) ? [status] : []));
  const other = successes.find((status) => status !== 200);
  if (other !== undefined) return { verdict: "contradicted", note: `a success was answered with ${other}` };
  return successes.length > 0
    ? { verdict: "confirmed", note: "200" }
    : { verdict: "not reached", note: "no success was seen" };
}

function judgeFields(
  { spec, observer }: Evidence,
  operation: string,
  place: string,
  schema: Node,
): FactVerdict[] {
  const fields = new Map<string, Set<FactKind>>();
  describe(spec, schema, `${place} `, fields);
  return [...fields].flatMap(([at, kinds]) => {
    const sighting = observer.fields.get(`${operation} ${at}`.trimEnd());
    return [...kinds].map((fact) => ({
      operation,
      at: at.trimEnd(),
      fact,
      ...judgeField(fact, at, sighting),
    }));
  });
}

function judgeField(fact: FactKind, at: string, sighting: Sighting | undefined): Verdict {
  if (sighting === undefined) return { verdict: "not reached", note: "no answer has it" };
  const { values, absent, types, differences, enumValues } = sighting;
  const nulls = types["null"] ?? 0;
  const missing = `missing: ${at.split(/[ .]/).at(-1)}`;
  const isMine: Partial<Record<FactKind, (difference: string) => boolean>> = {
    required: (difference) => difference === missing,
    values: (difference) => difference.startsWith("unlisted:"),
    type: (difference) => !/^(missing|unlisted):/.test(difference),
  };
  const found = Object.keys(differences).filter((difference) => isMine[fact]?.(difference));
  if (found.length > 0) return { verdict: "contradicted", note: found.slice(0, 5).join("; ") };
  const isSeen =
    {
      null: nulls > 0,
      values: Object.keys(enumValues).length > 0,
      type: values > nulls,
    }[fact as string] ?? values > 0;
  return {
    verdict: isSeen ? "confirmed" : "not reached",
    note: `${values} values, ${nulls} null, absent ${absent} times`,
  };
}

/** The facts of a schema, per field. */
function describe(spec: Spec, node: Node, at: string, fields: Map<string, Set<FactKind>>): void {
  const add = (place: string, kind: FactKind) => {
    const kinds = fields.get(place) ?? new Set();
    fields.set(place, kinds.add(kind));
  };
  const types = [node["type"] ?? []].flat();
  if (types.some((type) => type !== "null")) add(at, "type");
  if (types.includes("null")) add(at, "null");
  if (node["enum"] !== undefined || node["x-extensible-enum"] !== undefined) add(at, "values");
  for (const part of ["allOf", "anyOf", "oneOf"].flatMap((keyword) => (node[keyword] ?? []) as Node[])) {
    if (part["type"] === "null") add(at, "null");
    else describe(spec, part, at, fields);
  }
  if (node["$ref"] !== undefined) describe(spec, spec.follow(node), at, fields);
  if (node["items"] !== undefined) describe(spec, node["items"] as Node, `${at}[]`, fields);
  const inside = at.endsWith(" ") ? at : `${at}.`;
  for (const [name, property] of Object.entries((node["properties"] ?? {}) as Record<string, Node>)) {
    add(`${inside}${name}`, "field");
    describe(spec, property, `${inside}${name}`, fields);
  }
  for (const name of (node["required"] ?? []) as string[]) add(`${inside}${name}`, "required");
}

/** Judges each fact that traffic can show, whether a page states it or not. */
import type { OperationId } from "../../generated/operations.js";
import { isSuccess } from "./exchange.js";
import { judgeIdentity, repeatedIds } from "./identity.js";
import { everyOperation, type Observer } from "./observer.js";
import type { Sighting } from "./sighting.js";
import type { Node, Operation, Spec } from "./spec.js";
import type { Probes, Verdict } from "./verdict.js";

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
  /** Where it is in the description, as a JSON Pointer. */
  readonly pointer: string;
}

/** @param operations whose facts are judged; those of the token and of errors always are */
export function judgeFacts(
  observer: Observer,
  operations: readonly Operation[],
  probes: Probes = {},
): FactVerdict[] {
  const { spec, received, sent, tallies } = observer;
  const facts: FactVerdict[] = [];
  for (const operation of operations) {
    const { operationId, pointer } = operation;
    const of = { operation: operationId, at: "", pointer };
    const tally = tallies.get(operationId);
    facts.push({ ...of, fact: "path", ...judgeRoute(observer, operation, probes) });
    facts.push({ ...of, fact: "status", ...judgeStatus(statusesOf(observer, operation)) });
    for (const [fact, verdict] of Object.entries(probes.paging?.(operation) ?? {}) as [FactKind, Verdict][])
      facts.push({ ...of, fact, ...verdict });
    const repeated = repeatedIds[operationId as OperationId];
    if (repeated) {
      const found = judgeIdentity(tally?.ids ?? { same: 0, other: 0 });
      facts.push({ ...of, at: `response ${repeated.field}`, fact: "id", ...found });
    }
    const schema = spec.bodySchema(operation, "success");
    if (schema && operationId !== "createAccessToken")
      facts.push(...judgeFields(spec, received.fields, operationId, "response ", schema));
    facts.push(...judgeRequestFields(spec, sent.fields, operation));
  }
  const token = spec.operations.find(({ operationId }) => operationId === "createAccessToken");
  const [tokenSchema, errorSchema] = (["success", "error"] as const).map(
    (kind) => token && spec.bodySchema(token, kind),
  );
  if (tokenSchema)
    facts.push(...judgeFields(spec, received.fields, "createAccessToken", "response ", tokenSchema));
  if (errorSchema) facts.push(...judgeFields(spec, received.fields, everyOperation, "error ", errorSchema));
  const ofZone = { operation: everyOperation, at: "", pointer: "/components/schemas/Timestamp" };
  facts.push({ ...ofZone, fact: "time zone", ...received.timeZone.verdict });
  return facts;
}

/** Without a probe, a success shows a route, and 405 shows that it is another. A 404 may be about the record. */
export function judgeRoute(observer: Observer, operation: Operation, probes: Probes): Verdict {
  const probed = probes.route?.(operation);
  if (probed !== undefined) return probed;
  const statuses = statusesOf(observer, operation);
  const success = statuses.find(isSuccess);
  if (success !== undefined) return { verdict: "confirmed", note: `answered with ${success}` };
  if (statuses.includes(405)) return { verdict: "contradicted", note: "answered with 405" };
  const seen = statuses.length === 0 ? "no response came" : `answered with ${statuses.join(", ")}`;
  return { verdict: "not reached", note: seen };
}

function statusesOf({ tallies }: Observer, { operationId }: Operation): number[] {
  return Object.keys(tallies.get(operationId)?.statuses ?? {}).map(Number);
}

/** `openapi.yaml` describes every success as 200, as no page names a status. */
function judgeStatus(statuses: readonly number[]): Verdict {
  const successes = statuses.filter(isSuccess);
  const other = successes.find((status) => status !== 200);
  if (other !== undefined) return { verdict: "contradicted", note: `a success was answered with ${other}` };
  return successes.length > 0
    ? { verdict: "confirmed", note: "200" }
    : { verdict: "not reached", note: "no success was seen" };
}

/** An accepted request can contradict a fact. It confirms none, as a server may ignore what it does not know. */
function judgeRequestFields(
  spec: Spec,
  fields: ReadonlyMap<string, Sighting>,
  operation: Operation,
): FactVerdict[] {
  const body = spec.requestSchema(operation);
  const parts: [place: string, schema: Node][] = spec
    .parametersOf(operation)
    .map(({ name, place, written }): [string, Node] => [`${place} ${name}`, written]);
  if (body !== undefined) parts.push(["body ", body]);
  const { operationId } = operation;
  const required = spec
    .parametersOf(operation)
    .filter((parameter) => parameter.required)
    .flatMap(({ name, place, pointers }): FactVerdict[] => {
      const at = `${place} ${name}`;
      const sighting = fields.get(`${operationId} ${at}`);
      if (sighting === undefined) return [];
      const verdict = judgeField("required", at, sighting);
      return [
        { operation: operationId, at, fact: "required", pointer: pointers.at(-1) as string, ...verdict },
      ];
    });
  const isSeen = (place: string) =>
    [...fields.keys()].some((at) => at.startsWith(`${operationId} ${place.trimEnd()}`));
  const ofSchemas = parts
    .filter(([place]) => isSeen(place))
    .flatMap(([place, schema]) => judgeFields(spec, fields, operationId, place, schema));
  return [...required, ...ofSchemas].map((fact) =>
    fact.verdict === "confirmed" ? { ...fact, verdict: "not reached", note: sentNote } : fact,
  );
}

export const sentNote = "it was in accepted requests only, and a server may ignore what it does not know";

function judgeFields(
  spec: Spec,
  sightings: ReadonlyMap<string, Sighting>,
  operation: string,
  place: string,
  schema: Node,
): FactVerdict[] {
  const fields = new Map<string, Described>();
  describe(spec, schema, place, fields);
  return [...fields].flatMap(([at, { kinds, pointer }]) => {
    const sighting = sightings.get(`${operation} ${at}`.trimEnd());
    return [...kinds].map((fact) => ({
      operation,
      at: at.trimEnd(),
      fact,
      pointer,
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

interface Described {
  readonly kinds: Set<FactKind>;
  readonly pointer: string;
}

/** The facts of a schema, per field. */
function describe(spec: Spec, node: Node, at: string, fields: Map<string, Described>): void {
  const add = (place: string, kind: FactKind, holder = node) => {
    const known = fields.get(place) ?? { kinds: new Set(), pointer: spec.pointerOf(holder) as string };
    known.kinds.add(kind);
    fields.set(place, known);
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
    add(`${inside}${name}`, "field", property);
    describe(spec, property, `${inside}${name}`, fields);
  }
  for (const name of (node["required"] ?? []) as string[]) add(`${inside}${name}`, "required");
}

/** Compares what a request held with the description of its parameters and its body. */
import type { BodyWalk } from "./body-walk.js";
import type { ObservedExchange, ObservedRequest } from "./exchange.js";
import type { Node, Operation, Spec } from "./spec.js";

export function judgeRequest(
  walk: BodyWalk,
  spec: Spec,
  operation: Operation,
  ids: ObservedExchange["ids"],
  { query, body }: ObservedRequest,
): void {
  const parameters = spec.parametersOf(operation);
  for (const parameter of parameters) {
    const { name, place } = parameter;
    // Which headers a request has is up to what stands before the API, such as the back end of a portal.
    if (place !== "path" && place !== "query") continue;
    const at = `${operation.operationId} ${place} ${name}`;
    const given = place === "query" ? query.getAll(name) : ids[name] === undefined ? [] : [ids[name]];
    if (given.length === 0) walk.noteAbsent(at, parameter);
    else walk.walkParameter(at, parameter, coerce(spec, parameter.schema, given));
  }
  const known = new Set(parameters.filter(({ place }) => place === "query").map(({ name }) => name));
  const unknown = [...new Set(query.keys())].filter((name) => !known.has(name));
  walk.noteUnknown(`${operation.operationId} query`, Object.fromEntries(unknown.map((name) => [name, ""])));
  const schema = spec.requestSchema(operation);
  if (schema !== undefined && body !== undefined)
    walk.walkBody(`${operation.operationId} body`, schema, body);
}

/** The value that the text of a parameter stands for. */
function coerce(spec: Spec, schema: Node, given: readonly string[]): unknown {
  const types = typesOf(spec, schema);
  const items = schema["items"] as Node | undefined;
  if (types.includes("array") && items !== undefined) {
    return given.map((value) => coerce(spec, spec.follow(items), [value]));
  }
  if (given.length > 1) return given;
  const text = given[0] as string;
  const isNumber = types.includes("integer") || types.includes("number");
  if (isNumber && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

function typesOf(spec: Spec, schema: Node): unknown[] {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => (schema[keyword] ?? []) as Node[]);
  return [...[schema["type"] ?? []].flat(), ...parts.flatMap((part) => typesOf(spec, spec.follow(part)))];
}

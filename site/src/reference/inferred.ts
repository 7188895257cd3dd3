/** The parts of an operation or a type that no page of the vendor states, and the reasons to include them. */

import type { DocumentedApi, DocumentedOperation, DocumentedSchema } from "../../../scripts/docs/openapi.js";
import { bodyOf, parametersOf, schemaName, successOf } from "../../../scripts/docs/openapi.js";
import { resolve } from "../../../scripts/generate/openapi-document.js";
import { clean } from "./fields.js";

export interface Assumption {
  /** `limit`, or `items[].status`; empty for the whole. */
  where: string;
  reason: string;
}

export function assumptionsOfOperation(
  document: DocumentedApi,
  operation: DocumentedOperation,
): Assumption[] {
  const parameters = parametersOf(document, operation).flatMap((parameter) => {
    const own = (parameter as { "x-inferred"?: string })["x-inferred"];
    const assumed = own === undefined ? [] : [{ where: parameter.name, reason: clean(own) }];
    return [...assumed, ...assumptionsOfSchema(document, parameter.schema, parameter.name)];
  });
  const body = bodyOf(document, operation)?.[1].schema;
  const answer = successOf(document, operation)?.schema;
  return grouped([
    ...(operation["x-inferred"] === undefined ? [] : [{ where: "", reason: clean(operation["x-inferred"]) }]),
    ...parameters,
    ...(body ? assumptionsOfSchema(document, body, "") : []),
    ...(answer ? assumptionsOfSchema(document, answer, "") : []),
  ]);
}

export function assumptionsOfType(document: DocumentedApi, name: string): Assumption[] {
  return grouped(assumptionsOfSchema(document, { $ref: `#/components/schemas/${name}` }, ""));
}

function assumptionsOfSchema(
  document: DocumentedApi,
  schema: DocumentedSchema,
  where: string,
  above: readonly string[] = [],
): Assumption[] {
  const name = schemaName(schema);
  if (name !== undefined && above.includes(name)) return [];
  const inside = name === undefined ? above : [...above, name];
  const resolved = resolve(document, schema) as DocumentedSchema;
  const own = resolved["x-inferred"];
  const part = (node: DocumentedSchema, suffix: string) =>
    assumptionsOfSchema(document, node, suffix === "" ? where : join(where, suffix), inside);
  return [
    ...(own === undefined ? [] : [{ where, reason: clean(own) }]),
    ...[...(resolved.allOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.anyOf ?? [])].flatMap((node) =>
      part(node, ""),
    ),
    ...(resolved.items ? part(resolved.items, "[]") : []),
    ...Object.entries(resolved.properties ?? {}).flatMap(([property, node]) => part(node, property)),
  ];
}

function join(where: string, suffix: string): string {
  return suffix === "[]" || where === "" ? where + suffix : `${where}.${suffix}`;
}

/** Groups them into one entry for each reason, however many fields it applies to. */
function grouped(assumptions: readonly Assumption[]): Assumption[] {
  const places = new Map<string, Set<string>>();
  for (const { where, reason } of assumptions) {
    const found = places.get(reason) ?? new Set();
    places.set(reason, found.add(where.replace(/^\[\]\.?/, "")));
  }
  return [...places].map(([reason, where]) => ({
    reason,
    where: [...where].filter((place) => place !== "").join(", "),
  }));
}

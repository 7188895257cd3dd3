/**
 * How a route that the description lacks is written down.
 *
 * | a segment of the path                       | is written as                                             |
 * |---------------------------------------------|-----------------------------------------------------------|
 * | a word that a path of the description has    | itself                                                    |
 * | a UUID, a number                             | `{uuid}`, `{number}`                                      |
 * | anything else                                | its form: `(7 characters of a-z)`. With `names`, itself   |
 *
 * A path that the description has with another method is written as the description writes it. The query is left out.
 */
import { type Discretion, describeText, printable } from "./sighting.js";
import type { Spec } from "./spec.js";

/** @param path below the base path, as it was sent */
export function describeUnknownRoute(
  spec: Spec,
  method: string,
  path: string,
  { names = false }: Discretion,
): string {
  const verb = /^[A-Z]{1,12}$/.test(method) ? method : "(a method)";
  const template = spec.operations.find((operation) => isOf(operation.path, path));
  if (template !== undefined) return `${verb} ${template.path}`;
  const words = new Set(spec.operations.flatMap((operation) => operation.path.split("/")));
  const segments = path.split("/").map((segment) => {
    if (segment === "" || (words.has(segment) && !segment.startsWith("{"))) return segment;
    if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(segment)) return "{uuid}";
    if (/^\d+$/.test(segment)) return "{number}";
    return names ? printable(segment) : `(${describeText(segment)})`;
  });
  return `${verb} ${segments.join("/")}`;
}

function isOf(template: string, path: string): boolean {
  const [wanted, given] = [template.split("/"), path.split("/")];
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) =>
      segment.startsWith("{") ? given[index] !== "" : segment === given[index],
    )
  );
}

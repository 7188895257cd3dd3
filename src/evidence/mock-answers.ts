/** Whether a response comes from a mock, which repeats openapi.yaml and so proves nothing about it. */
import type { Operation, Spec } from "./spec.js";

export const isMockNote = "the server answers as a mock does, which proves nothing";

/** The header that our mocks add to every response. */
export const mockHeader = "x-mycreditapp-mock";

/** Whether a body is an example of openapi.yaml, word for word. */
export function isExample(spec: Spec, operation: Operation, body: unknown): boolean {
  return spec.examplesOf(operation).some((example) => isEqual(example, body));
}

function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        isEqual((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}

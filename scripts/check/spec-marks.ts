/**
 * What an `x-inferred` covers.
 *
 * | an `x-inferred` on              | covers                                                                            |
 * |---------------------------------|-----------------------------------------------------------------------------------|
 * | an operation, a path            | method and path, and everything inside the operation                              |
 * | a parameter, a field, a schema  | everything in it                                                                  |
 * | an object                       | its fields, their types, and which of them it requires                            |
 * | an object, reason names "null"  | also that its fields can be null                                                  |
 * | an object, it names "limits"    | also limits, lists of values, defaults and media types of its fields              |
 * | any of them, beside a `$ref`    | the same for the target of the reference                                          |
 *
 * An inner reference without a mark beside it is not followed: its target needs its own mark.
 */
import type { Keyword } from "./spec-facts.js";

export type Node = Record<string, unknown>;

/** A mark that covers some part of the document. */
export interface Mark {
  readonly reason: string;
  /** Whether it is on that part itself, or on an object around it. */
  readonly near: boolean;
}

const names: Partial<Record<Keyword, RegExp>> = {
  nullable: /\bnull\b/i,
  default: /\blimits\b/i,
  closed: /\blimits\b/i,
  open: /\blimits\b/i,
  minimum: /\blimits\b/i,
  maximum: /\blimits\b/i,
  minLength: /\blimits\b/i,
  maxLength: /\blimits\b/i,
  minItems: /\blimits\b/i,
  maxItems: /\blimits\b/i,
  mediaTypes: /\blimits\b/i,
};

export function covers(mark: Mark | undefined, keyword: Keyword): boolean {
  if (mark === undefined) return false;
  return mark.near || (names[keyword]?.test(mark.reason) ?? true);
}

/** The mark on a part of the document, otherwise the mark that covers it from further out. */
export function markOn(node: Node, outer?: Mark): Mark | undefined {
  const reason = node["x-inferred"];
  return reason === undefined ? outer : { reason: String(reason), near: true };
}

/** The mark as it covers the fields of the object that it is on. */
export function markOnFields(mark: Mark | undefined): Mark | undefined {
  return mark && { ...mark, near: false };
}

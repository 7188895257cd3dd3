/**
 * What an `x-inferred` covers.
 *
 * | an `x-inferred` on              | covers                                                                            |
 * |---------------------------------|-----------------------------------------------------------------------------------|
 * | an operation, a path            | method and path, and what is written inside the operation                         |
 * | a parameter, a field, a schema  | what is written there                                                             |
 * | an object                       | which fields it has, their types, and which it requires                           |
 * | an object, reason names "null"  | that its fields can be null, too                                                  |
 * | an object, it names "limits"    | limits, lists of values, defaults and media types of its fields, too              |
 * | any of them, beside a `$ref`    | the same of what the reference stands for                                         |
 *
 * A reference that stands inside without a mark beside it is not followed: its target wants a mark of its own.
 */
import type { Keyword } from "./spec-facts.js";

export type Node = Record<string, unknown>;

/** A mark that reaches to some part of the document. */
export interface Mark {
  readonly reason: string;
  /** Whether it stands on that very part, or on an object around it. */
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

/** The mark on a part of the document, else the one that reaches to it from further out. */
export function markOn(node: Node, outer?: Mark): Mark | undefined {
  const reason = node["x-inferred"];
  return reason === undefined ? outer : { reason: String(reason), near: true };
}

/** The mark as it reaches to the fields of the object that it stands on. */
export function markOnFields(mark: Mark | undefined): Mark | undefined {
  return mark && { ...mark, near: false };
}

/**
 * Calls a route that the table of operations may lack. The table is partly inferred, and this is for when it is wrong: no
 * rule of the table applies, except what keeps a value within its segment of the path.
 */

import { type OperationId, operations } from "../../generated/operations.js";
import { InputError } from "../errors/errors.js";
import { describe, type Problem, problemAt, problemOf } from "../errors/problem.js";
import { definedOf, isPlainObject, isWellFormed } from "../errors/shape.js";
import { hasDotSegment } from "./address.js";
import { ApiCall } from "./api-call.js";
import type { CallRow } from "./call.js";
import { callOptionNames } from "./option-rules.js";
import type { CallOptions, LooseInput, NamedRow } from "./types.js";
import { halfACharacter, isScalar, segmentProblem } from "./writable.js";

type QueryValue = string | number | boolean;

/** What `client.request` sends to a route that `openapi.yaml` does not have. */
export interface RequestInput {
  /** A value for each `{name}` of the route. */
  readonly path?: Readonly<Record<string, string | number>> | undefined;
  /** Query parameters. An array is sent as one parameter for each entry. */
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>> | undefined;
  /** Sent as JSON, or as a form if it is a `FormData`. */
  readonly body?: unknown;
}

const routePattern = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (\/[^\s?#\\]*)$/;

/** Calls a route such as `POST /organizations/{org_id}/new-thing`. */
export function callRoute(
  callRow: CallRow,
  route: string,
  input: RequestInput | undefined,
  options: CallOptions | undefined,
): ApiCall<unknown> {
  const failWith = (error: unknown) => {
    const failed = Promise.reject(error);
    return new ApiCall(() => failed, "request");
  };
  const [, method = "", path = ""] = (typeof route === "string" && routePattern.exec(route)) || [];
  const operationId = operationIdOf(method, path);
  const given = input ?? {};
  const problems = [...checkRoute(route, path), ...checkRequestInput(method, path, given)];
  if (problems.length > 0) return failWith(new InputError(problems, { operationId }, "request"));
  const row: NamedRow = {
    operationId,
    label: route,
    method: method as NamedRow["method"],
    path,
    isMadeOnTheSpot: true,
    answers: operationId === undefined ? "any" : operations[operationId].answers,
  };
  return callRow(row, withoutUndefined(given), options);
}

function checkRoute(route: unknown, path: string): string[] {
  if (path === "" || path.startsWith("//")) {
    const got = typeof route === "string" ? JSON.stringify(route.slice(0, 100)) : describe(route);
    return [
      `the route must be a method and a path that begins with "/", such as "GET /organizations/{org_id}/new-thing"; query parameters go into \`query\`; got ${got}`,
    ];
  }
  return hasDotSegment(path)
    ? ['the route has a segment "." or "..", which would lead elsewhere; write the path it leads to']
    : [];
}

function checkRequestInput(method: string, path: string, input: RequestInput): Problem[] {
  if (!isPlainObject(input as unknown))
    return [
      problemOf(`the input must be an object with \`path\`, \`query\` and \`body\`; got ${describe(input)}`),
    ];
  const unknown = Object.keys(input).filter((name) => !["path", "query", "body"].includes(name));
  const groups = (["path", "query"] as const).filter(
    (name) => input[name] !== undefined && !isPlainObject(input[name]),
  );
  if (groups.length > 0)
    return groups.map((name) => problemAt([name], `must be a plain object; got ${describe(input[name])}`));
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([template]) => template.slice(1, -1));
  const values: Readonly<Record<string, unknown>> = input.path ?? {};
  return [
    ...unknown.map(checkMember),
    ...(input.body !== undefined && ["GET", "HEAD"].includes(method)
      ? [problemAt(["body"], `is not sent with a ${method}; leave it out, or pass it in \`query\``)]
      : []),
    ...names.flatMap((name) => checkSegment(name, Object.hasOwn(values, name) ? values[name] : undefined)),
    ...Object.keys(values)
      .filter((name) => !names.includes(name))
      .map((name) =>
        problemAt(["path", name], `has no place in the route; write {${name}} where it belongs`),
      ),
    ...Object.entries(input.query ?? {}).flatMap(([name, value]) => checkQueryValue(name, value)),
  ];
}

/** The problem with a member that belongs in the call options, or nowhere. */
function checkMember(name: string): Problem {
  return problemOf(
    callOptionNames.includes(name)
      ? `\`${name}\` is a call option: pass it as the next argument`
      : `the input has an unknown member \`${name}\`; known: path, query, body`,
  );
}

/** A value must stay one segment of the path, whatever it holds. */
function checkSegment(name: string, value: unknown): Problem[] {
  const at = ["path", name];
  if (!/^[\w.-]+$/.test(name))
    return [problemOf(`the route has {${name}}, which is not a name; write a name such as {org_id}`)];
  if (value === undefined || value === null || value === "")
    return [problemAt(at, `is required; pass a value for {${name}} in \`path\``)];
  const problem = segmentProblem(value);
  return problem === undefined ? [] : [problemAt(at, problem)];
}

function checkQueryValue(name: string, value: unknown): Problem[] {
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  if ([name, ...entries].some((text) => typeof text === "string" && !isWellFormed(text)))
    return [problemAt(["query"], halfACharacter)];
  if (entries.length === 0)
    return [problemAt(["query", name], "must have at least 1 entry; leave it out to ask for all")];
  const isSendable = (entry: unknown) => entry === undefined || isScalar(entry);
  return entries.every(isSendable) && !(Array.isArray(value) && entries.includes(undefined))
    ? []
    : [
        problemAt(
          ["query", name],
          `must be a string, a number, a boolean or an array of these; got ${describe(value)}`,
        ),
      ];
}

function withoutUndefined({ path = {}, query = {}, body }: RequestInput): LooseInput {
  return definedOf({ path, query: definedOf(query), body }) as LooseInput;
}

/** The operation of a route, if `openapi.yaml` has it: for errors and events. */
function operationIdOf(method: string, path: string): OperationId | undefined {
  const found = Object.entries(operations).find(([, row]) => row.method === method && row.path === path);
  return found?.[0] as OperationId | undefined;
}

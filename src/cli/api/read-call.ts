/**
 * Turns the words and the flags of `api` into a call.
 *
 * | words          | the call                                                                                      |
 * |----------------|-----------------------------------------------------------------------------------------------|
 * | an operationId | is a method of the client, which checks the input against openapi.yaml                        |
 * | METHOD PATH    | is `client.request`, which sends the input as it is, also to a route that openapi.yaml lacks  |
 */
import { readFileSync } from "node:fs";
import type { MyCreditApp, RequestInput } from "../../index.js";
import type { InputRule, InputRules } from "../../operation-row.js";
import { didYouMean } from "../../validate/messages.js";
import type { FlagValues } from "../flags.js";
import { findOperation, type ListedOperation, operationIds } from "./operations.js";

/** What `client`, `client.asGuestOf(…)` and `client.asHostOf(…)` have in common. */
export type AnyScope = Pick<MyCreditApp, "request">;

/** A call that can be started. */
export interface PlannedCall {
  readonly isWrite: boolean;
  /** The scope in which it is made. */
  scopeOf(client: MyCreditApp): AnyScope;
  /** Starts it. A list is not sent before it is awaited or iterated. */
  start(scope: AnyScope): PromiseLike<unknown>;
}

/** @returns the call, or what is wrong with the command line */
export function readCall(words: readonly string[], values: FlagValues): PlannedCall | readonly string[] {
  const problems: string[] = [];
  const [first = "", path] = words;
  const scopeOf = readScope(values, problems);
  const isOperation = path === undefined && !/^[A-Z]+$/.test(first);
  const call = isOperation
    ? readOperation(first, values, problems)
    : readRoute(first.toUpperCase(), path, values, problems);
  return problems.length > 0 || call === undefined ? problems : { scopeOf, ...call };
}

function readScope(values: FlagValues, problems: string[]): PlannedCall["scopeOf"] {
  const { "as-guest-of": host, "as-host-of": guest } = values;
  if (host !== undefined && guest !== undefined)
    problems.push("`--as-guest-of` and `--as-host-of` exclude each other; pass one of them");
  if (host !== undefined) return (client) => client.asGuestOf(String(host));
  return (client) => (guest === undefined ? client : client.asHostOf(String(guest)));
}

type Started = Pick<PlannedCall, "isWrite" | "start">;

function readRoute(
  method: string,
  path: string | undefined,
  values: FlagValues,
  problems: string[],
): Started | undefined {
  if (path === undefined) {
    problems.push(`a path is missing: api ${method} /resources/currencies`);
    return undefined;
  }
  for (const flag of ["all", "file"])
    if (values[flag] !== undefined)
      problems.push(
        `\`--${flag}\` needs an operation in place of a method and a path; \`operations\` lists them`,
      );
  const query = [...group(readPairs("query", values, problems))].map(([name, all]) => [
    name,
    all.length > 1 ? all : all[0],
  ]);
  const body = readBody(values, problems);
  const input = {
    path: Object.fromEntries(readPairs("path", values, problems)),
    query: Object.fromEntries(query),
    ...(body !== undefined && { body }),
  } as RequestInput;
  return {
    isWrite: isWrite(method),
    start: (scope) => scope.request(`${method} ${path}`, input),
  };
}

function readOperation(word: string, values: FlagValues, problems: string[]): Started | undefined {
  const found = findOperation(word);
  if (found === undefined) {
    problems.push(
      `unknown operation \`${word}\`${didYouMean(word, operationIds)}; \`operations\` lists them`,
    );
    return undefined;
  }
  const { row, method, isList } = found;
  if (method === undefined) {
    problems.push(`${word} is the client's own request; the command \`token\` prints an access token`);
    return undefined;
  }
  if (values["all"] === true && !isList) problems.push(`\`--all\` is for lists, and ${word} is no list`);
  const input: unknown[] = [
    ...readPath(found, values, problems),
    ...readInputBody(found, values, problems),
    ...(row.query ? [readQuery(row.query, values, problems)] : []),
  ];
  if (!row.query && values["query"] !== undefined) problems.push(`${word} takes no \`--query\``);
  return { isWrite: isWrite(row.method), start: (scope) => callMethod(scope, method, input) };
}

function isWrite(method: string): boolean {
  return method !== "GET" && method !== "HEAD";
}

function callMethod(
  scope: AnyScope,
  method: readonly string[],
  input: readonly unknown[],
): PromiseLike<unknown> {
  type Group = Record<string, unknown>;
  const owner = method
    .slice(0, -1)
    .reduce((holder, name) => holder[name] as Group, scope as unknown as Group);
  const called = owner[method.at(-1) as string] as (...input: readonly unknown[]) => PromiseLike<unknown>;
  return called.apply(owner, [...input]);
}

/** The values of the path, in the order of the route, as every method takes them. */
function readPath({ operationId, row }: ListedOperation, values: FlagValues, problems: string[]): string[] {
  const given = new Map(readPairs("path", values, problems));
  const names = [...row.path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  for (const name of given.keys())
    if (!names.includes(name))
      problems.push(`\`--path ${name}\`: ${operationId} has no {${name}}${didYouMean(name, names)}`);
  return names.map((name) => {
    const value = given.get(name);
    if (value === undefined) problems.push(`a value is missing: --path ${name}=VALUE`);
    return value ?? "";
  });
}

function readQuery(rules: InputRules, values: FlagValues, problems: string[]): Record<string, unknown> {
  const given = group(readPairs("query", values, problems));
  return Object.fromEntries(
    [...given].map(([name, all]) => {
      const type = rules[name]?.type;
      if (type === "array") return [name, all];
      if (all.length > 1)
        problems.push(`\`--query ${name}\` is given ${all.length} times; it takes one value`);
      return [name, toType(type, all[0] ?? "")];
    }),
  );
}

/** A value that is not of its type stays a text, which the client refuses with a sentence. */
function toType(type: InputRule["type"] | undefined, text: string): unknown {
  const isNumber = type === "integer" || type === "number";
  if (isNumber && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** The body as an argument; none if the operation takes none. */
function readInputBody(
  { operationId, row }: ListedOperation,
  values: FlagValues,
  problems: string[],
): unknown[] {
  const fileField = Object.entries(row.body ?? {}).find(([, { type }]) => type === "file")?.[0];
  const { file } = values;
  if (file !== undefined && fileField === undefined) problems.push(`${operationId} takes no \`--file\``);
  const body = readBody(values, problems);
  if (row.body === undefined) {
    if (body !== undefined) problems.push(`${operationId} takes no \`--body\``);
    return [];
  }
  const upload = fileField === undefined || file === undefined ? {} : { [fileField]: { path: file } };
  return [typeof body === "object" || body === undefined ? { ...body, ...upload } : body];
}

/** The body of `--body`; `undefined` if there is none. */
function readBody(values: FlagValues, problems: string[]): unknown {
  const given = (values["body"] ?? []) as readonly string[];
  const file = given.find((each) => each.startsWith("@"))?.slice(1);
  if (file !== undefined) {
    if (given.length > 1) problems.push("`--body @FILE` is the whole body; leave out the other `--body`");
    return readJsonFile(file, problems);
  }
  const fields = given.flatMap((each): [string, unknown][] => {
    const [, name = "", sign, text = ""] = /^([^=:]+)(:?=)(.*)$/s.exec(each) ?? [];
    if (sign === undefined) problems.push(`\`--body ${each}\` must be NAME=TEXT, NAME:=JSON or @FILE`);
    return [[name, sign === ":=" ? readJson(text, `\`--body ${name}:=\``, problems) : text]];
  });
  return given.length === 0 ? undefined : Object.fromEntries(fields);
}

function readJsonFile(file: string, problems: string[]): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    problems.push(`\`--body @${file}\` cannot be read: ${(error as NodeJS.ErrnoException).code}`);
    return undefined;
  }
  return readJson(text, `\`--body @${file}\``, problems);
}

/** Its own words, as those of `JSON.parse` show a part of the text. */
function readJson(text: string, what: string, problems: string[]): unknown {
  try {
    return JSON.parse(text);
  } catch {
    problems.push(`${what} must be JSON, such as 12, true, "text" or ["a", "b"]`);
    return undefined;
  }
}

/** The values of a flag that is NAME=VALUE. */
function readPairs(flag: "path" | "query", values: FlagValues, problems: string[]): [string, string][] {
  return ((values[flag] ?? []) as readonly string[]).flatMap((each): [string, string][] => {
    const [, name, value = ""] = /^([^=]+)=(.*)$/s.exec(each) ?? [];
    if (name === undefined) problems.push(`\`--${flag} ${each}\` must be NAME=VALUE`);
    return name === undefined ? [] : [[name, value]];
  });
}

function group(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return groups;
}

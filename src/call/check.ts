/** Finds everything that is wrong with a call before anything is sent. */

import type { OperationId } from "../../generated/operations.js";
import { describe, nearMiss, type Problem, problemAt, problemOf, show } from "../errors/problem.js";
import { isForm, isPlainObject, isSignal } from "../errors/shape.js";
import { longestTimeoutMs } from "../session/deadline.js";
import { checkHeaders } from "../session/headers.js";
import { checkExtra, checkInput } from "./input.js";
import { checkJson } from "./json.js";
import type { CallOptions, CallScope, ListOptions, LooseInput, NamedRow, Scenario } from "./types.js";

/** @returns each problem, with how to fix it */
export function findProblems(
  row: NamedRow,
  scope: CallScope,
  input: LooseInput,
  options: CallOptions | undefined,
): Problem[] {
  const isUpload = row.mediaType === "multipart/form-data";
  const problems: Problem[] = checkScenario(row, scope.scenario);
  if (!row.isMadeOnTheSpot) {
    checkInput(problems, "path", row.pathParameters, orNothing(input.path));
    checkInput(problems, "query", row.query, orNothing(input.query));
  }
  if (row.body) checkInput(problems, isUpload ? "form" : "body", row.body, input.body);
  const isJson = input.body !== undefined && !isUpload && !isOwnForm(row, input.body);
  if (isJson && (row.body === undefined || isPlainObject(input.body))) addJsonProblems(problems, input.body);
  problems.push(...(input.problems ?? []), ...checkOptions(row, options, isUpload));
  return problems;
}

/** Only `undefined` counts as left out: `null` is refused. */
function orNothing(values: unknown): unknown {
  return values === undefined ? {} : values;
}

/** Whether the body is a form that the caller of `client.request` built. */
function isOwnForm(row: NamedRow, body: unknown): boolean {
  return row.isMadeOnTheSpot === true && isForm(body);
}

/** Adds the problems of the JSON body, except in fields that a rule has refused already. */
function addJsonProblems(problems: Problem[], body: unknown): void {
  const refused = problems.filter(({ pointer }) => pointer !== "").map(({ pointer }) => `${pointer}/`);
  const found = checkJson(body).filter(
    ({ pointer }) => !refused.some((start) => `${pointer}/`.startsWith(start)),
  );
  problems.push(...found);
}

function checkOptions(row: NamedRow, options: CallOptions | undefined, isUpload: boolean): Problem[] {
  if (options === undefined) return [];
  if (!isPlainObject(options)) return [optionsProblem(options)];
  const { headers, query, form } = options as CallOptions;
  return [
    ...(headers === undefined ? [] : checkHeaders(headers)),
    ...(query === undefined ? [] : checkExtra("query", query, row.query)),
    ...(form === undefined || !isUpload ? [] : checkExtra("form", form, row.body)),
    ...checkCallOptions(options, isUpload ? [...callOptionNames, "form"] : callOptionNames, {
      ...row.query,
      ...row.body,
    }),
  ];
}

export const callOptionNames = ["signal", "timeout", "maxRetries", "headers", "query"];

/** The problem with options that are not a plain object. */
export function optionsProblem(options: unknown): Problem {
  return problemAt(["options"], `must be a plain object; got ${describe(options)}`);
}

/**
 * Checks the settings that a client, a call and a wait have in common.
 *
 * @param known the names of all allowed options; by default, every name is allowed
 * @param fields the query and the body of the call: an option of the same name is in the wrong argument
 */
export function checkCallOptions(
  options: Pick<ListOptions, "signal" | "timeout" | "maxRetries" | "concurrency"> & {
    attemptTimeout?: number | undefined;
    maxConcurrency?: number | undefined;
  },
  known: readonly string[] = Object.keys(options),
  fields: object = {},
): Problem[] {
  const { signal, maxRetries } = options;
  const problems: Problem[] = Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) =>
      Object.hasOwn(fields, name)
        ? problemAt(["options", name], "is not an option; pass it in the argument before the options")
        : unknownOption(name, known),
    );
  const refuse = (name: string, what: string) => problems.push(problemAt(["options", name], what));
  if (signal !== undefined && !isSignal(signal))
    refuse("signal", `must be an AbortSignal; got ${describe(signal)}`);
  for (const name of ["timeout", "attemptTimeout"] as const) {
    const value = options[name];
    if (value === undefined || (Number.isFinite(value) && value >= 1 && value <= longestTimeoutMs)) continue;
    refuse(
      name,
      `must be a number of milliseconds from 1 to ${longestTimeoutMs} (24.8 days); got ${show(value)}`,
    );
  }
  if (maxRetries !== undefined && !(Number.isSafeInteger(maxRetries) && maxRetries >= 0)) {
    refuse("maxRetries", `must be a whole number from 0 on; got ${show(maxRetries)}`);
  }
  for (const name of ["concurrency", "maxConcurrency"] as const) {
    const value = options[name];
    if (value === undefined || (Number.isSafeInteger(value) && value > 0)) continue;
    refuse(name, `must be a whole number from 1 on; got ${show(value)}`);
  }
  return problems;
}

/** The problem with an unknown option; it names the option that was probably meant. */
export function unknownOption(name: string, known: readonly string[]): Problem {
  const meant = nearMiss(name, known);
  const advice = meant === undefined ? `known: ${known.join(", ")}` : `did you mean \`${meant}\`?`;
  return problemOf(`unknown option \`${name}\`; ${advice}`, ["options", name]);
}

/** The object on which each scenario is called. */
const clientOf: Readonly<Record<Scenario, string>> = {
  self: "client",
  guest: "client.asGuestOf(hostId)",
  host: "client.asHostOf(guestId)",
};

/** The methods of the operations that not every scenario allows. */
const methods: { readonly [Id in OperationId]?: string } = {
  requestOrganizationAnalytics: "analytics.request",
  listOrganizationMetrics: "metrics.list",
  uploadFinancialFile: "financialFiles.upload",
  getFinancialFile: "financialFiles.get",
  deleteFinancialFile: "financialFiles.delete",
  updateHostConnection: "hostConnections.update",
  getGuestConnection: "guestConnections.get",
  notifyGuestDisconnection: "guestConnections.notifyDisconnection",
  listGuestInvitations: "guestInvitations.list",
  getGuestInvitation: "guestInvitations.get",
  finalizeCreditApplication: "creditApplications.finalize",
  uploadTradeProfile: "creditApplications.uploadTradeProfile",
};

/** The problem if the documentation does not allow a call in this scenario. It names the method to call instead. */
export function checkScenario({ operationId, scenarios, label }: NamedRow, scenario: Scenario): Problem[] {
  if (!scenarios || scenarios.includes(scenario)) return [];
  const method = methods[operationId as OperationId] ?? label;
  // `client` first, as it is the shortest.
  const allowed = [...scenarios].sort((one, other) => clientOf[one].length - clientOf[other].length);
  const calls = allowed.map((each) => `\`${clientOf[each]}.${method}(…)\``).join(" or ");
  return [problemOf(`the documentation does not allow this on \`${clientOf[scenario]}\`; call ${calls}`)];
}

/** The pause between two reads of a record. */
export function checkInterval({ interval }: { readonly interval?: unknown }): Problem[] {
  const isInterval = typeof interval === "number" && interval > 0 && interval <= longestTimeoutMs;
  if (interval === undefined || isInterval) return [];
  const wanted = `must be a number of milliseconds above 0, up to ${longestTimeoutMs} (24.8 days)`;
  return [problemAt(["options", "interval"], `${wanted}; got ${show(interval)}`)];
}

/** Finds everything that is wrong with a call before anything is sent. */

import type { OperationId } from "../../generated/operations.js";
import { type Problem, problemOf } from "../errors/problem.js";
import { isForm, isPlainObject } from "../errors/shape.js";
import { checkHeaders } from "../session/headers.js";
import { checkExtra, checkInput } from "./input.js";
import { checkJson } from "./json.js";
import { checkOptions } from "./option-rules.js";
import type { CallOptions, CallScope, LooseInput, NamedRow, Scenario } from "./types.js";

/** @returns each problem, with how to fix it */
export function findProblems(
  row: NamedRow,
  scope: CallScope,
  input: LooseInput,
  options: CallOptions | undefined,
): Problem[] {
  const isUpload = row.mediaType === "multipart/form-data";
  const { operationId, scenarios, label, method, path } = row;
  const { scenario, requesterOrganizationId } = scope;
  const problems: Problem[] = checkScenario(
    scenarios,
    scenario,
    methods[operationId as OperationId] ?? label,
  );
  if (!row.isMadeOnTheSpot) {
    // Only `undefined` counts as left out: `null` is refused.
    checkInput(problems, "path", row.pathParameters, input.path === undefined ? {} : input.path);
    checkInput(problems, "query", row.query, input.query === undefined ? {} : input.query);
    if (operationId === "requestOrganizationAnalytics" && scenario === "self")
      problems.push(...checkNotOwn("organizationId", input.path?.["org_id"], requesterOrganizationId));
  }
  if (row.body) checkInput(problems, isUpload ? "form" : "body", row.body, input.body, `${method} ${path}`);
  const isJson = input.body !== undefined && !isUpload && !isOwnForm(row, input.body);
  if (isJson && (row.body === undefined || isPlainObject(input.body))) addJsonProblems(problems, input.body);
  if (input.problems !== undefined) problems.push(...input.problems);
  if (options !== undefined) problems.push(...checkCallOptions(row, options, isUpload));
  return problems;
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

function checkCallOptions(row: NamedRow, options: CallOptions, isUpload: boolean): Problem[] {
  const known = isUpload ? [...callOptionNames, "form"] : callOptionNames;
  const problems = checkOptions(options, known, { ...row.query, ...row.body });
  if (!isPlainObject(options)) return problems;
  const { headers, query, form } = options as CallOptions;
  return [
    ...(headers === undefined ? [] : checkHeaders(headers)),
    ...(query === undefined ? [] : checkExtra("query", query, row.query)),
    ...(form === undefined || !isUpload ? [] : checkExtra("form", form, row.body)),
    ...problems,
  ];
}

export const callOptionNames = ["signal", "timeout", "maxRetries", "headers", "query"];

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

/** The problem if the documentation does not allow a method in this scenario. It names what to call instead. */
export function checkScenario(
  scenarios: readonly Scenario[] | undefined,
  scenario: Scenario,
  method: string,
): Problem[] {
  if (!scenarios || scenarios.includes(scenario)) return [];
  // `client` first, as it is the shortest.
  const allowed = [...scenarios].sort((one, other) => clientOf[one].length - clientOf[other].length);
  const calls = allowed.map((each) => `\`${clientOf[each]}.${method}(…)\``).join(" or ");
  const given = clientOf[scenario];
  return [problemOf(`the vendor's documentation does not allow this on \`${given}\`; call ${calls}`)];
}

/** The problem if an organization would ask itself to run its analytics. */
export function checkNotOwn(argument: string, id: unknown, ownId: string): Problem[] {
  if (typeof id !== "string" || id.toLowerCase() !== ownId.toLowerCase()) return [];
  const problem = `\`${argument}\` is your own organization, which cannot ask itself; run its analytics with \`analytics.create\``;
  return [problemOf(problem, ["path", argument])];
}

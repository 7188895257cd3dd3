/** In which scenario a method can be called, and what to call instead. */

import type { OperationId } from "../../generated/operations.js";
import { type Problem, problemOf } from "../errors/problem.js";
import type { NamedRow, Scenario } from "./types.js";

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

/** The method that calls an operation, for the message that refuses it. */
export function methodOf({ operationId, label }: NamedRow): string {
  return methods[operationId as OperationId] ?? label;
}

/** The problem with a method that the documentation does not allow in this scenario. It names what to call instead. */
export function scenarioProblem(scenarios: readonly Scenario[], scenario: Scenario, method: string): Problem {
  // `client` first, as it is the shortest.
  const allowed = [...scenarios].sort((one, other) => clientOf[one].length - clientOf[other].length);
  const calls = allowed.map((each) => `\`${clientOf[each]}.${method}(…)\``).join(" or ");
  const given = clientOf[scenario];
  return problemOf(`the vendor's documentation does not allow this on \`${given}\`; call ${calls}`);
}

/** The problem with an organization that would ask itself to run its analytics. */
export function askingItself(argument: string): Problem {
  const problem = `\`${argument}\` is your own organization, which cannot ask itself; run its analytics with \`analytics.create\``;
  return problemOf(problem, ["path", argument]);
}

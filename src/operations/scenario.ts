import type { OperationId } from "../../generated/operations.js";
import { type Problem, problemOf } from "../errors/problem.js";
import type { Scenario } from "./call-types.js";
import type { NamedRow } from "./row.js";

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
  return [problemOf(`the documentation does not allow this as ${scenario}; call ${calls}`)];
}

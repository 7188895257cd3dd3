/**
 * The scenario of a request, and whether the documentation's table allows it.
 *
 * | requester and target                                                       | scenario      |
 * |----------------------------------------------------------------------------|---------------|
 * | the same organization                                                      | Self          |
 * | the guest of the examples calls, or the host of the examples is the target | Guest         |
 * | the guest of the examples is the target                                    | Host          |
 * | any other two organizations                                                | Guest or Host |
 *
 * The host of the examples can be a guest of a third organization, as it is in the documentation's own sample requests.
 *
 * An operation without a table allows every scenario.
 */
import { guestId, hostId } from "../../examples/operations.js";
import { type OperationId, type OperationRow, operations } from "../../generated/operations.js";
import type { Scenario } from "../index.js";

/** The scenarios that a request may be in: more than one if the organizations do not tell. */
export function scenariosOf(requester: string | undefined, target: string | undefined): Scenario[] {
  if (requester === undefined || target === undefined) return ["guest", "host", "self"];
  const [from, to] = [requester.toLowerCase(), target.toLowerCase()];
  if (from === to) return ["self"];
  if (from === guestId || to === hostId) return ["guest"];
  if (to === guestId) return ["host"];
  return ["guest", "host"];
}

/** A sentence for a request in a scenario that the table does not allow. */
export function findForbiddenScenario(
  operationId: OperationId,
  headers: Readonly<Record<string, string>>,
): string | undefined {
  const { scenarios: allowed }: OperationRow = operations[operationId];
  if (allowed === undefined) return undefined;
  const possible = scenariosOf(headers["requester-organization-id"], headers["target-organization-id"]);
  if (possible.some((scenario) => allowed.includes(scenario))) return undefined;
  return `The documentation does not allow ${operationId} as ${nameAll(possible)}. Allowed as ${nameAll(allowed)}.`;
}

function nameAll(scenarios: readonly Scenario[]): string {
  return scenarios.map((scenario) => scenario.charAt(0).toUpperCase() + scenario.slice(1)).join(" or ");
}

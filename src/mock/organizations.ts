/**
 * The rules about the organizations that a request names.
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
 * | a request                                                                                         | is             |
 * |---------------------------------------------------------------------------------------------------|----------------|
 * | in a scenario that the documentation's table does not allow                                       | refused (403)  |
 * | whose `org_id` is not its target, where the description says that it must be                      | refused (403)  |
 * | for data that belongs to the host, neither of one's own organization that names a guest, nor of a host that names oneself | noted, as the rule is inferred |
 *
 * An operation without a table allows every scenario. A request whose headers are missing or wrong is refused for these.
 */
import { guestId, hostId } from "../../examples/operations.js";
import { operations } from "../../generated/operations.js";
import type { Scenario } from "../index.js";
import type { Route } from "../validate/routes.js";
import type { MockViolation } from "./requests.js";

/** The scenarios that a request may be in: more than one if the organizations do not tell. */
export function scenariosOf(requester: string, target: string): Scenario[] {
  const [from, to] = [requester.toLowerCase(), target.toLowerCase()];
  if (from === to) return ["self"];
  if (from === guestId || to === hostId) return ["guest"];
  if (to === guestId) return ["host"];
  return ["guest", "host"];
}

/** What is wrong with the organizations of a request. */
export function checkOrganizations(
  { operation, parameters }: Route,
  headers: Readonly<Record<string, string>>,
): MockViolation[] {
  const requester = headers["requester-organization-id"]?.toLowerCase();
  const target = headers["target-organization-id"]?.toLowerCase();
  if (operation === undefined || requester === undefined || target === undefined) return [];
  const violations: MockViolation[] = [];
  const { scenarios: allowed } = operations[operation.operationId];
  const possible = scenariosOf(requester, target);
  const isAllowed = allowed === undefined || possible.some((scenario) => allowed.includes(scenario));
  if (!isAllowed) {
    violations.push({
      location: ["request"],
      message: `The documentation does not allow ${operation.operationId} as ${nameAll(possible)}. Allowed as ${nameAll(allowed)}.`,
      code: "scenario",
      severity: "error",
    });
  }
  for (const { name, component } of operation.parameters) {
    const organization = parameters[name]?.toLowerCase();
    if (component === "OrganizationId" && organization !== target) {
      violations.push({
        location: ["request", "path", name],
        message: `must equal Target-Organization-ID, which is ${target}; got ${organization}`,
        code: "target",
        severity: "error",
      });
    }
    const isSelf = requester === target;
    if (isAllowed && component === "HostOwnedOrganizationId" && (organization === requester) === isSelf) {
      violations.push({
        location: ["request", "path", name],
        message: isSelf
          ? "is your own organization; as a host, name the guest (inferred: the mock responds as if it were right)"
          : "is not your own organization; as a guest, call your host and name yourself; as a host, call your own organization and name the guest (inferred: the mock responds as if it were right)",
        code: "organization",
        severity: "warning",
      });
    }
  }
  return violations;
}

function nameAll(scenarios: readonly Scenario[]): string {
  return scenarios.map((scenario) => scenario.charAt(0).toUpperCase() + scenario.slice(1)).join(" or ");
}

/** What the requests of a run show beyond each exchange: routes, paging, filters, the rule for `org_id`. */
import { isSuccess } from "../../evidence/exchange.js";
import type { Operation, Spec } from "../../evidence/spec.js";
import type { PagingVerdicts, Probes, Verdict } from "../../evidence/verdict.js";
import { judgeFilter } from "./filter-verdict.js";
import { judgePaging } from "./paging.js";
import { filters } from "./plan.js";
import type { ProbeExchange } from "./requests.js";
import { describeOutcomes, judgeRoute } from "./routes.js";

export function judgeProbes(spec: Spec, exchanges: readonly ProbeExchange[]): Required<Probes> {
  const gets = spec.operations.filter(({ method }) => method === "get");
  const hostOwned = gets.filter((operation) => isHostOwned(spec, operation));
  const isRefused = !exchanges.some(
    ({ operation, status, read }) =>
      operation !== undefined && hostOwned.includes(operation) && isSuccess(status) && read?.as === undefined,
  );
  const routes = new Map(
    gets.map((operation) => [
      operation,
      judgeRoute(operation, exchanges, isRefused && hostOwned.includes(operation)),
    ]),
  );
  const paging = new Map<Operation, PagingVerdicts>();
  for (const operation of gets) {
    const verdicts = judgePaging(spec, operation, exchanges);
    if (verdicts !== undefined) paging.set(operation, verdicts);
  }
  return {
    route: (operation) => routes.get(operation),
    paging: (operation) => paging.get(operation),
    filter: ({ operationId }, name) => {
      const filter = filters.find((each) => each.operationId === operationId && each.parameter === name);
      return filter === undefined
        ? { verdict: "not reached", note: "no request was tried" }
        : judgeFilter(filter, exchanges);
    },
    organization: (operations) => judgeOrganization(spec, exchanges, operations),
  };
}

/**
 * Whether the server responds if `org_id` follows the rule: one successful operation is enough. A server that refuses
 * everything of this organization says nothing about the rule, as the credentials may lack the rights.
 */
function judgeOrganization(
  spec: Spec,
  exchanges: readonly ProbeExchange[],
  operations: readonly Operation[],
): Verdict {
  const own = exchanges.filter(
    ({ operation, purpose, read }) =>
      operation !== undefined &&
      operations.includes(operation) &&
      purpose === "read" &&
      read?.as === undefined &&
      read?.mayBeMissing === undefined,
  );
  if (own.some(({ status }) => isSuccess(status)))
    return { verdict: "confirmed", note: "the server answers" };
  const refused = own.some(({ status }) => status !== undefined && [400, 403, 404, 422].includes(status));
  const hasRights = exchanges.some(
    ({ operation, status }) => isSuccess(status) && operation && spec.namesOrganizations(operation),
  );
  if (refused && hasRights) return { verdict: "contradicted", note: describeOutcomes(own) };
  return {
    verdict: "not reached",
    note: own.length === 0 ? "no list named an organization" : describeOutcomes(own),
  };
}

function isHostOwned(spec: Spec, operation: Operation): boolean {
  return spec
    .parametersOf(operation)
    .some(({ pointers }) => pointers.includes("/components/parameters/HostOwnedOrganizationId"));
}

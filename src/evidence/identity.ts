/** Whether a record is the one that was asked for. */
import type { OperationId } from "../../generated/operations.js";
import type { ObservedExchange } from "./exchange.js";
import type { Verdict } from "./verdict.js";

/** The path parameter that names a record, and the field in which the response repeats it. */
export const repeatedIds: Readonly<
  Partial<Record<OperationId, { readonly parameter: string; readonly field: string }>>
> = {
  getCurrency: { parameter: "currency_code", field: "code" },
  getOrganization: { parameter: "org_id", field: "id" },
  getFinancialFile: { parameter: "file_id", field: "id" },
  getHostConnection: { parameter: "host_org_id", field: "host_organization_id" },
  getGuestConnection: { parameter: "guest_org_id", field: "guest_organization_id" },
  getGuestInvitation: { parameter: "guest_invitation_id", field: "id" },
  getCreditApplication: { parameter: "credit_application_id", field: "id" },
};

/** Compares the id that was asked for with the one in the response; `undefined` if one of them is missing. */
export function hasSameId(
  operationId: string,
  ids: ObservedExchange["ids"],
  body: unknown,
): boolean | undefined {
  const repeated = repeatedIds[operationId as OperationId];
  if (repeated === undefined) return undefined;
  const [asked, answered] = [
    ids[repeated.parameter],
    (Object(body) as Record<string, unknown>)[repeated.field],
  ];
  if (asked === undefined || answered === undefined || answered === null) return undefined;
  return asked.toLowerCase() === String(answered).toLowerCase();
}

/** @param found how many records had the id that was asked for, and how many had another */
export function judgeIdentity(found: { readonly same: number; readonly other: number }): Verdict {
  if (found.other > 0)
    return { verdict: "contradicted", note: "the answer has another id than the one that was asked for" };
  return found.same > 0
    ? { verdict: "confirmed", note: "the answer has the id that was asked for" }
    : { verdict: "not reached", note: "no answer has it" };
}

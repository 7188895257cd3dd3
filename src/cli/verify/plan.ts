/**
 * The reads, in order, and where their ids come from. Everything else about a request (path, parameters, paging) follows
 * from the description.
 */
import type { OperationId } from "../../../generated/operations.js";

/** `own`: the organization of the client. A list: the values of that field in its first items. */
export type IdSource = "own" | { readonly list: OperationId; readonly field: string; readonly most: number };

export interface Read {
  readonly operationId: OperationId;
  /** By path parameter; `target` is the addressed organization. */
  readonly ids?: Readonly<Record<string, IdSource>>;
  /** The scenario, if it is not Self. As host, the target is `org_id`; as guest, it is the id called `target`. */
  readonly as?: "host" | "guest";
  /** Whether a 404 is a valid response, as the thing to read may not have been calculated yet. */
  readonly mayBeMissing?: true;
}

const guest = { list: "listGuestConnections", field: "guest_organization_id", most: 2 } as const;
const host = { list: "listHostConnections", field: "host_organization_id", most: 1 } as const;
const record = { list: "listPrivateRecords", field: "id", most: 2 } as const;
const idOf = (list: OperationId, most = 1) => ({ list, field: "id", most }) as const;

const readsInOneName: readonly Read[] = [
  { operationId: "listCurrencies" },
  { operationId: "getCurrency", ids: { currency_code: { list: "listCurrencies", field: "code", most: 1 } } },
  { operationId: "listMetricWeights" },
  { operationId: "listRiskRanges" },
  { operationId: "getOrganization", ids: { org_id: "own" } },
  { operationId: "listFinancialFiles", ids: { org_id: "own" } },
  { operationId: "getFinancialFile", ids: { org_id: "own", file_id: idOf("listFinancialFiles") } },
  { operationId: "listHostConnections" },
  { operationId: "getHostConnection", ids: { host_org_id: host } },
  { operationId: "listGuestConnections" },
  { operationId: "getGuestConnection", ids: { guest_org_id: guest } },
  { operationId: "listGuestInvitations" },
  { operationId: "getGuestInvitation", ids: { guest_invitation_id: idOf("listGuestInvitations") } },
  { operationId: "listCreditApplications" },
  {
    operationId: "getCreditApplication",
    ids: { credit_application_id: idOf("listCreditApplications", 5) },
  },
  { operationId: "listPrivateRecords" },
  { operationId: "listPrivateRecordAnalytics", ids: { record_id: record } },
  { operationId: "listPrivateRecordMetrics", ids: { record_id: record } },
  { operationId: "getPrivateRecordScore", ids: { record_id: record }, mayBeMissing: true },
  { operationId: "getPrivateRecordSummary", ids: { record_id: record }, mayBeMissing: true },
  { operationId: "listPrivateRecordDocuments", ids: { record_id: record } },
  { operationId: "listPrivateRecordFinancialFiles", ids: { record_id: record } },
  { operationId: "getOrganization", ids: { org_id: guest }, as: "host" },
  { operationId: "listFinancialFiles", ids: { org_id: guest }, as: "host" },
  { operationId: "listOrganizationAnalytics", ids: { org_id: guest } },
  { operationId: "listOrganizationDocuments", ids: { org_id: guest } },
  { operationId: "listDocumentRequests", ids: { org_id: guest } },
  { operationId: "listOrganizationMetrics", ids: { org_id: guest } },
  { operationId: "listOrganizationLoans", ids: { org_id: guest } },
  { operationId: "listOrganizationMetricAdvice", ids: { org_id: guest } },
  { operationId: "getOrganizationAnalyticsSummary", ids: { org_id: guest }, mayBeMissing: true },
];

/** A guest reads its own data through its host. */
const hostOwned = [
  "listOrganizationAnalytics",
  "listOrganizationDocuments",
  "listDocumentRequests",
  "listOrganizationMetrics",
  "listOrganizationLoans",
  "listOrganizationMetricAdvice",
] as const;
export const reads: readonly Read[] = [
  ...readsInOneName,
  ...hostOwned.map(
    (operationId): Read => ({ operationId, ids: { org_id: "own", target: host }, as: "guest" }),
  ),
];

/**
 * How the responses show that the server knows a filter by its name.
 *
 * | kind          | requests                                             | the server does not know it if                     |
 * |---------------|------------------------------------------------------|----------------------------------------------------|
 * | `values`      | two values, in both orders; one value                 | items have another value, or the order matters     |
 * | `value`       | one value that no item has, one that some have        | items have another value                           |
 * | `flag`        | true, false                                          | items have the other value                         |
 * | `text`        | a text that no item holds, one that an item holds     | there are items; there are none                    |
 * | `from`, `to`  | a day that is later or earlier than all, in both orders | there are items where all are ruled out          |
 * | `order`       | `asc`, `desc`, by a field                             | the items are in another order                     |
 *
 * For every kind: the server does not know it if it refuses the parameter, or if it leaves out items that have what is asked
 * for. `field` is the field of an item that the filter is about.
 */
export interface Filter {
  readonly operationId: OperationId;
  readonly parameter: string;
  readonly kind: "values" | "value" | "flag" | "text" | "from" | "to" | "order";
  readonly field: string;
}

const filter = (
  operationId: OperationId,
  parameter: string,
  kind: Filter["kind"],
  field = parameter,
): Filter => ({ operationId, parameter, kind, field });

/** The filters whose name, options or form is inferred. */
export const filters: readonly Filter[] = [
  filter("listOrganizationAnalytics", "statuses", "values", "status"),
  filter("listOrganizationDocuments", "document_types", "values", "document_type"),
  filter("listOrganizationMetricAdvice", "metric_type", "value"),
  filter("listPrivateRecordAnalytics", "statuses", "values", "status"),
  filter("listPrivateRecordMetrics", "date_from", "from", "period"),
  filter("listPrivateRecordMetrics", "date_to", "to", "period"),
  filter("listPrivateRecordMetrics", "metric_type", "value"),
  filter("listPrivateRecordMetrics", "metric_section_type", "value"),
  filter("listPrivateRecordFinancialFiles", "statuses", "values", "status"),
  filter("listHostConnections", "statuses", "values", "status"),
  filter("listGuestInvitations", "statuses", "values", "status"),
  filter("listGuestInvitations", "search_text", "text", "email"),
  filter("listGuestInvitations", "expired", "flag"),
  filter("listGuestInvitations", "archived", "flag"),
  filter("listGuestInvitations", "order_dir", "order", "email"),
  filter("listCreditApplications", "credit_application_types", "values", "credit_application_type"),
  filter("listCreditApplications", "credit_application_statuses", "values", "status"),
];

/** Days that no date of the API is after, or before. */
export const lateDate = "9998-12-31";
export const earlyDate = "1002-01-01";
export const textThatNothingHolds = "zzqx no such thing qxzz";
export const largestLimit = 100;
/** A path that the API cannot have, and an id that nothing has, to learn how the server refuses each. */
export const unknownRoute = "/mycreditapp-verify-spec-no-such-route";
export const unknownId = "00000000-0000-4000-8000-000000000000";

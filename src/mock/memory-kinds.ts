/**
 * What a mock with `remember: true` keeps, and which operation does what to it.
 *
 * | a kind of record that                     | starts with                                                                   |
 * |-------------------------------------------|-------------------------------------------------------------------------------|
 * | an operation of the API creates           | nothing                                                                       |
 * | no operation creates                      | its examples, with the organizations of the request in place of the examples' |
 * | the server makes (documents of a file)    | nothing: script their list                                                    |
 * | is a connection                           | the connection of the example, so that a host need not begin as its guest     |
 *
 * An operation that is not listed here responds with its example: a token, a currency, a metric, a score.
 */
import type { OperationId } from "../../generated/operations.js";

/** A record, with the fields of all responses that show it. */
export type Fields = Record<string, unknown>;

export type Kind =
  | "organization"
  | "run"
  | "action"
  | "document"
  | "documentRequest"
  | "file"
  | "issue"
  | "privateRecord"
  | "privateRecordRun"
  | "privateRecordDocument"
  | "privateRecordFile"
  | "hostConnection"
  | "guestConnection"
  | "invitation"
  | "application";

export interface KindRow {
  /** What a message calls one. */
  readonly noun: string;
  /** The field that has the id in the path of its operations. */
  readonly idField: string;
  /** The parameter of the path that has this id. Every other parameter says whose record it is. */
  readonly idParameter: string | undefined;
  /** The operations whose first example a new record is made of; a later one wins. */
  readonly examples: readonly OperationId[];
  /** The organization that the target of a request is. */
  readonly target: "host" | "guest";
  /** What an organization has at the start: one record for each of these lists of operations and the item of a list. */
  readonly seeds: readonly Seed[];
}

interface Seed {
  readonly examples: readonly (readonly [operationId: OperationId, example?: string])[];
  /** Which item of an example that is a list. */
  readonly item: number;
}

const own = { idField: "id", target: "host", seeds: [] } as const;

export const kinds: Readonly<Record<Kind, KindRow>> = {
  organization: {
    ...own,
    noun: "organization",
    idParameter: "org_id",
    target: "guest",
    examples: ["getOrganization"],
    // One for each id that is asked for: see `Memory`.
  },
  run: {
    ...own,
    noun: "analytics run",
    idParameter: undefined,
    examples: ["listOrganizationAnalytics", "createOrganizationAnalytics"],
  },
  action: {
    ...own,
    noun: "analytics request",
    idParameter: undefined,
    examples: ["requestOrganizationAnalytics"],
  },
  document: { ...own, noun: "document", idParameter: undefined, examples: [] },
  documentRequest: {
    ...own,
    noun: "document request",
    idParameter: "request_id",
    examples: ["listDocumentRequests"],
    seeds: [{ examples: [["listDocumentRequests"]], item: 0 }],
  },
  file: {
    ...own,
    noun: "financial file",
    idParameter: "file_id",
    target: "guest",
    examples: ["uploadFinancialFile"],
  },
  issue: {
    ...own,
    noun: "issue",
    idParameter: undefined,
    target: "guest",
    examples: ["createFinancialFileIssue"],
  },
  privateRecord: {
    ...own,
    noun: "private record",
    idParameter: "record_id",
    examples: ["updatePrivateRecord", "listPrivateRecords"],
    seeds: [
      { examples: [["updatePrivateRecord", "profile"], ["listPrivateRecords"]], item: 0 },
      { examples: [["updatePrivateRecord", "name_only"], ["listPrivateRecords"]], item: 1 },
    ],
  },
  privateRecordRun: {
    ...own,
    noun: "analytics run",
    idParameter: undefined,
    examples: ["listPrivateRecordAnalytics", "createPrivateRecordAnalytics"],
  },
  privateRecordDocument: { ...own, noun: "document", idParameter: undefined, examples: [] },
  privateRecordFile: {
    ...own,
    noun: "financial file",
    idParameter: undefined,
    examples: ["uploadPrivateRecordFinancialFile"],
  },
  hostConnection: {
    ...own,
    noun: "connection with the host",
    idField: "host_organization_id",
    idParameter: "host_org_id",
    target: "guest",
    examples: ["createHostConnection"],
    seeds: [{ examples: [["createHostConnection"]], item: 0 }],
  },
  guestConnection: {
    ...own,
    noun: "connection with the guest",
    idField: "guest_organization_id",
    idParameter: "guest_org_id",
    examples: ["getGuestConnection"],
    seeds: [{ examples: [["getGuestConnection"]], item: 0 }],
  },
  invitation: {
    ...own,
    noun: "invitation",
    idParameter: "guest_invitation_id",
    examples: ["createGuestInvitation"],
  },
  application: {
    ...own,
    noun: "credit application",
    idParameter: "credit_application_id",
    examples: ["getCreditApplication"],
    seeds: [
      {
        examples: [["resubmitCreditApplication"], ["listCreditApplications"], ["getCreditApplication"]],
        item: 0,
      },
      { examples: [["updateFactoringApplication"]], item: 0 },
    ],
  },
};

/** What an operation does to the records of its kind. */
export interface Act {
  readonly does: "create" | "list" | "get" | "update" | "delete" | "check";
  readonly kind: Kind;
  /** The record that the request is about and that must be there, if it is of another kind. */
  readonly within?: Kind;
}

const act = (does: Act["does"], kind: Kind, within?: Kind): Act => ({
  does,
  kind,
  ...(within !== undefined && { within }),
});

export const acts: Readonly<Partial<Record<OperationId, Act>>> = {
  getOrganization: act("get", "organization"),
  updateOrganization: act("update", "organization"),
  createOrganizationAnalytics: act("create", "run"),
  listOrganizationAnalytics: act("list", "run"),
  requestOrganizationAnalytics: act("create", "action"),
  listOrganizationDocuments: act("list", "document"),
  listDocumentRequests: act("list", "documentRequest"),
  cancelDocumentRequest: act("update", "documentRequest"),
  uploadFinancialFile: act("create", "file"),
  listFinancialFiles: act("list", "file"),
  getFinancialFile: act("get", "file"),
  deleteFinancialFile: act("delete", "file"),
  createFinancialFileIssue: act("create", "issue", "file"),
  listPrivateRecords: act("list", "privateRecord"),
  updatePrivateRecord: act("update", "privateRecord"),
  createPrivateRecordAnalytics: act("create", "privateRecordRun", "privateRecord"),
  listPrivateRecordAnalytics: act("list", "privateRecordRun", "privateRecord"),
  listPrivateRecordDocuments: act("list", "privateRecordDocument", "privateRecord"),
  uploadPrivateRecordFinancialFile: act("create", "privateRecordFile", "privateRecord"),
  listPrivateRecordFinancialFiles: act("list", "privateRecordFile", "privateRecord"),
  listHostConnections: act("list", "hostConnection"),
  createHostConnection: act("create", "hostConnection"),
  getHostConnection: act("get", "hostConnection"),
  updateHostConnection: act("update", "hostConnection"),
  listGuestConnections: act("list", "guestConnection"),
  getGuestConnection: act("get", "guestConnection"),
  updateGuestConnection: act("update", "guestConnection"),
  notifyGuestDisconnection: act("check", "guestConnection"),
  listGuestInvitations: act("list", "invitation"),
  createGuestInvitation: act("create", "invitation"),
  getGuestInvitation: act("get", "invitation"),
  listCreditApplications: act("list", "application"),
  getCreditApplication: act("get", "application"),
  rejectCreditApplication: act("update", "application"),
  resubmitCreditApplication: act("update", "application"),
  finalizeCreditApplication: act("update", "application"),
  uploadTradeProfile: act("update", "application"),
  updateFactoringApplication: act("update", "application"),
  confirmAdditionalDocuments: act("check", "application"),
};

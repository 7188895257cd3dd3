// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { components, operations } from "./schema.js";

/** Date and time in the form of RFC 3339, usually without a time zone. Which zone applies then is not documented. */
export type Timestamp = components["schemas"]["Timestamp"];

/** A `Timestamp`, or null where there is none. */
export type NullableTimestamp = components["schemas"]["NullableTimestamp"];

/** Total number of matching items, across all pages. */
export type TotalItems = components["schemas"]["TotalItems"];

/** Sort direction: ascending or descending. */
export type OrderDirection = components["schemas"]["OrderDirection"];

/** A currency and how its amounts are written. */
export type Currency = components["schemas"]["Currency"];

/** The weight of a metric in the total score. */
export type MetricWeight = components["schemas"]["MetricWeight"];

/** A risk category and the scores that it covers. */
export type RiskRange = components["schemas"]["RiskRange"];

/** The profile of an organization. */
export type Organization = components["schemas"]["Organization"];

/** Status of an organization. Known value: `active`; there may be others. */
export type OrganizationStatus = components["schemas"]["OrganizationStatus"];

/** The new profile of an organization. */
export type OrganizationUpdate = components["schemas"]["OrganizationUpdate"];

/** Status of an analytics run. A run is not finished while it is `in_progress` or `processing`, and ends with `success` or `failed`. */
export type AnalyticsStatus = components["schemas"]["AnalyticsStatus"];

/** One run of analytics. */
export type AnalyticsRun = components["schemas"]["AnalyticsRun"];

/** One run of analytics in the history. */
export type AnalyticsHistoryItem = components["schemas"]["AnalyticsHistoryItem"];

/** A page of analytics runs. */
export type AnalyticsHistoryList = components["schemas"]["AnalyticsHistoryList"];

/** A request that one side of a connection makes of the other. */
export type ConnectionAction = components["schemas"]["ConnectionAction"];

/** Type of a connection action: a request to run analytics. */
export type ConnectionActionType = components["schemas"]["ConnectionActionType"];

/** Status of a connection action: `active` while the request is open, `resolved` once it has been handled. */
export type ConnectionActionStatus = components["schemas"]["ConnectionActionStatus"];

/** Kind of financial document. Known value: `balance_sheet`; there may be others. */
export type FinancialDocumentType = components["schemas"]["FinancialDocumentType"];

/** A financial statement extracted from a file. */
export type FinancialDocument = components["schemas"]["FinancialDocument"];

/** A page of documents. */
export type FinancialDocumentList = components["schemas"]["FinancialDocumentList"];

/** A host's request for additional financial documents from a guest. */
export type DocumentRequest = components["schemas"]["DocumentRequest"];

/** Status of a document request. Known value: `pending`; there may be others. */
export type DocumentRequestStatus = components["schemas"]["DocumentRequestStatus"];

/** A kind of document and the period it should cover. */
export type DocumentRequestItem = components["schemas"]["DocumentRequestItem"];

/** Length of the period of a requested document. Known value: `month`; there may be others. Metrics use other names, such as `quarterly`. */
export type DocumentPeriodType = components["schemas"]["DocumentPeriodType"];

/** A page of document requests. */
export type DocumentRequestList = components["schemas"]["DocumentRequestList"];

/** Length of the period that a metric covers. */
export type MetricPeriodType = components["schemas"]["MetricPeriodType"];

/** Length of the period that a metric of an organization covers. `monthly` may no longer be in use. */
export type OrganizationMetricPeriodType = components["schemas"]["OrganizationMetricPeriodType"];

/** Form of a metric's value. Known value: `real`; there may be others. */
export type MetricValueType = components["schemas"]["MetricValueType"];

/** Section that a metric belongs to. */
export type MetricSectionType = components["schemas"]["MetricSectionType"];

/** What a metric measures. The names are abbreviated: `dscr` is the debt service coverage ratio, `iscr` the interest service coverage ratio, `roace` the return on average capital employed, `cpltd` the current portion of long-term debt, `fcf` the free cash flow, `nwc` the net working capital. */
export type MetricType = components["schemas"]["MetricType"];

/** What a metric of an organization measures. The values of `MetricType`, followed by eleven older ones from `free_cashflow_margin` on, which may no longer be in use. */
export type OrganizationMetricType = components["schemas"]["OrganizationMetricType"];

/** A financial metric of an organization for one period. */
export type OrganizationMetric = components["schemas"]["OrganizationMetric"];

/** All matching metrics. */
export type OrganizationMetricList = components["schemas"]["OrganizationMetricList"];

/** A financial metric of a private record for one period. */
export type PrivateRecordMetric = components["schemas"]["PrivateRecordMetric"];

/** All matching metrics. */
export type PrivateRecordMetricList = components["schemas"]["PrivateRecordMetricList"];

/** What an organization owes on a date. */
export type Loan = components["schemas"]["Loan"];

/** All matching loans. */
export type LoanList = components["schemas"]["LoanList"];

/** Written advice on one metric. */
export type MetricAdvice = components["schemas"]["MetricAdvice"];

/** All matching advice. */
export type MetricAdviceList = components["schemas"]["MetricAdviceList"];

/** A written summary of analytics. */
export type AnalyticsSummary = components["schemas"]["AnalyticsSummary"];

/** Processing status of a file. Processing ends with `valid`, `invalid` or `failed`. */
export type FinancialFileStatus = components["schemas"]["FinancialFileStatus"];

/** Fields that you can sort financial files by. */
export type FinancialFileOrderField = components["schemas"]["FinancialFileOrderField"];

/** A financial file of an organization. */
export type FinancialFile = components["schemas"]["FinancialFile"];

/** A page of files. */
export type FinancialFileList = components["schemas"]["FinancialFileList"];

/** An issue to report. */
export type FinancialFileIssueCreate = components["schemas"]["FinancialFileIssueCreate"];

/** An issue with a financial file. */
export type FinancialFileIssue = components["schemas"]["FinancialFileIssue"];

/** Fields that you can search private records in. */
export type PrivateRecordSearchField = components["schemas"]["PrivateRecordSearchField"];

/** Fields that you can sort private records by. */
export type PrivateRecordOrderField = components["schemas"]["PrivateRecordOrderField"];

/** A private record in brief. */
export type PrivateRecord = components["schemas"]["PrivateRecord"];

/** A page of private records. */
export type PrivateRecordList = components["schemas"]["PrivateRecordList"];

/** A private record with its complete profile. */
export type PrivateRecordDetails = components["schemas"]["PrivateRecordDetails"];

/** The new profile of a private record. */
export type PrivateRecordUpdate = components["schemas"]["PrivateRecordUpdate"];

/** The score of a private record. */
export type PrivateRecordScore = components["schemas"]["PrivateRecordScore"];

/** A financial file of a private record. */
export type PrivateRecordFinancialFile = components["schemas"]["PrivateRecordFinancialFile"];

/** A page of files. */
export type PrivateRecordFinancialFileList = components["schemas"]["PrivateRecordFinancialFileList"];

/** Whether the two organizations are connected. */
export type ConnectionStatus = components["schemas"]["ConnectionStatus"];

/** Type of the action that is open on a connection, or null where none is. `documents_update_request` may no longer be in use. */
export type ActiveActionType = components["schemas"]["ActiveActionType"];

/** Fields that you can search host connections in. */
export type HostConnectionSearchField = components["schemas"]["HostConnectionSearchField"];

/** Fields that you can sort host connections by. */
export type HostConnectionOrderField = components["schemas"]["HostConnectionOrderField"];

/** A connection with a host. */
export type HostConnection = components["schemas"]["HostConnection"];

/** A page of connections. */
export type HostConnectionList = components["schemas"]["HostConnectionList"];

/** The host to connect with. */
export type HostConnectionCreate = components["schemas"]["HostConnectionCreate"];

/** The change to a connection with a host. Fields other than `status` may be allowed; they are not documented. */
export type HostConnectionUpdate = components["schemas"]["HostConnectionUpdate"];

/** A connection with a guest. */
export type GuestConnection = components["schemas"]["GuestConnection"];

/** A page of connections. */
export type GuestConnectionList = components["schemas"]["GuestConnectionList"];

/** The change to a connection with a guest. */
export type GuestConnectionUpdate = components["schemas"]["GuestConnectionUpdate"];

/** Status of an invitation: `sent` until the guest or the system accepts it. */
export type GuestInvitationStatus = components["schemas"]["GuestInvitationStatus"];

/** Fields that you can sort invitations by. */
export type GuestInvitationOrderField = components["schemas"]["GuestInvitationOrderField"];

/** An invitation to become a guest. */
export type GuestInvitation = components["schemas"]["GuestInvitation"];

/** A page of invitations. */
export type GuestInvitationList = components["schemas"]["GuestInvitationList"];

/** The invitation to send. */
export type GuestInvitationCreate = components["schemas"]["GuestInvitationCreate"];

/** Type of a credit application. */
export type CreditApplicationType = components["schemas"]["CreditApplicationType"];

/** Status of a credit application. The values that start with `sign_document_` follow the signing of a document. */
export type CreditApplicationStatus = components["schemas"]["CreditApplicationStatus"];

/** The status of a credit application. */
export type CreditApplicationState = components["schemas"]["CreditApplicationState"];

/** An organization as a credit application names it. */
export type OrganizationReference = components["schemas"]["OrganizationReference"];

/** Proposed amount and terms. */
export type CreditApplicationProposal = components["schemas"]["CreditApplicationProposal"];

/** A credit application in brief. */
export type CreditApplication = components["schemas"]["CreditApplication"];

/** A page of credit applications. */
export type CreditApplicationList = components["schemas"]["CreditApplicationList"];

/** A credit application in full. */
export type CreditApplicationDetails = components["schemas"]["CreditApplicationDetails"];

/** The contents of an application for credit terms. */
export type CreditTermsData = components["schemas"]["CreditTermsData"];

/** The requested credit and the guest's business. */
export type CreditTermsDetails = components["schemas"]["CreditTermsDetails"];

/** Direction of trade. Known value: `import`; there may be others. */
export type TradeType = components["schemas"]["TradeType"];

/** How a guest trades. */
export type TradeProfile = components["schemas"]["TradeProfile"];

/** An uploaded trade profile. */
export type TradeProfileDocument = components["schemas"]["TradeProfileDocument"];

/** An uploaded trade profile. */
export type TradeProfileFile = components["schemas"]["TradeProfileFile"];

/** A security that the guest offers. */
export type SecurityCompliance = components["schemas"]["SecurityCompliance"];

/** A security to offer. */
export type SecurityComplianceInput = components["schemas"]["SecurityComplianceInput"];

/** What the guest wants from factoring. Known value: `sell_invoices`; there may be others. */
export type FactoringGoal = components["schemas"]["FactoringGoal"];

/** The new contents of a factoring application. */
export type FactoringApplicationUpdate = components["schemas"]["FactoringApplicationUpdate"];

/** Goal, amount and counterparty of factoring. */
export type FactoringDetails = components["schemas"]["FactoringDetails"];

/** Type of a financial analysis. Known value: `full`; there may be others. */
export type FinancialAnalysisType = components["schemas"]["FinancialAnalysisType"];

/** Kind of document that a credit application needs. Known value: `year_end_financial`; there may be others. */
export type ApplicationDocumentType = components["schemas"]["ApplicationDocumentType"];

/** The additional documents that a credit application needs. */
export type AdditionalDocuments = components["schemas"]["AdditionalDocuments"];

/** List an organization's analytics runs: what can be asked for. */
export interface ListOrganizationAnalyticsQuery extends NonNullable<operations["listOrganizationAnalytics"]["parameters"]["query"]> {}

/** List an organization's documents: what can be asked for. */
export interface ListOrganizationDocumentsQuery extends NonNullable<operations["listOrganizationDocuments"]["parameters"]["query"]> {}

/** List document requests: what can be asked for. */
export interface ListDocumentRequestsQuery extends NonNullable<operations["listDocumentRequests"]["parameters"]["query"]> {}

/** List an organization's metrics: what can be asked for. */
export interface ListOrganizationMetricsQuery extends NonNullable<operations["listOrganizationMetrics"]["parameters"]["query"]> {}

/** List an organization's loans: what can be asked for. */
export interface ListOrganizationLoansQuery extends NonNullable<operations["listOrganizationLoans"]["parameters"]["query"]> {}

/** List advice on an organization's metrics: what can be asked for. */
export interface ListOrganizationMetricAdviceQuery extends NonNullable<operations["listOrganizationMetricAdvice"]["parameters"]["query"]> {}

/** List an organization's financial files: what can be asked for. */
export interface ListFinancialFilesQuery extends NonNullable<operations["listFinancialFiles"]["parameters"]["query"]> {}

/** List private records: what can be asked for. */
export interface ListPrivateRecordsQuery extends Omit<NonNullable<operations["listPrivateRecords"]["parameters"]["query"]>, "limit" | "offset"> {
  /** Maximum number of items to return. Default: 100. */
  limit?: number;
  /** Number of items to skip. Default: 0. */
  offset?: number;
}

/** List a private record's analytics runs: what can be asked for. */
export interface ListPrivateRecordAnalyticsQuery extends NonNullable<operations["listPrivateRecordAnalytics"]["parameters"]["query"]> {}

/** List a private record's metrics: what can be asked for. */
export interface ListPrivateRecordMetricsQuery extends NonNullable<operations["listPrivateRecordMetrics"]["parameters"]["query"]> {}

/** List a private record's documents: what can be asked for. */
export interface ListPrivateRecordDocumentsQuery extends NonNullable<operations["listPrivateRecordDocuments"]["parameters"]["query"]> {}

/** List a private record's financial files: what can be asked for. */
export interface ListPrivateRecordFinancialFilesQuery extends Omit<NonNullable<operations["listPrivateRecordFinancialFiles"]["parameters"]["query"]>, "limit" | "offset"> {
  /** Maximum number of items to return. Default: 100. */
  limit?: number;
  /** Number of items to skip. Default: 0. */
  offset?: number;
}

/** List connections with hosts: what can be asked for. */
export interface ListHostConnectionsQuery extends NonNullable<operations["listHostConnections"]["parameters"]["query"]> {}

/** List connections with guests: what can be asked for. */
export interface ListGuestConnectionsQuery extends NonNullable<operations["listGuestConnections"]["parameters"]["query"]> {}

/** List guest invitations: what can be asked for. */
export interface ListGuestInvitationsQuery extends NonNullable<operations["listGuestInvitations"]["parameters"]["query"]> {}

/** List credit applications: what can be asked for. */
export interface ListCreditApplicationsQuery extends NonNullable<operations["listCreditApplications"]["parameters"]["query"]> {}

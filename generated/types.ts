// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { components, operations } from "./schema.js";

/** A point in time in the form of RFC 3339, except that the zone is usually missing. The pages do not say which zone is meant then. */
export type Timestamp = components["schemas"]["Timestamp"];

/** How many items match in all, on this page and on every other. */
export type TotalItems = components["schemas"]["TotalItems"];

/** Ascending or descending. */
export type OrderDirection = components["schemas"]["OrderDirection"];

/** A currency and how its amounts are written. */
export type Currency = components["schemas"]["Currency"];

/** Who a company is, where it is, and under which numbers its registries know it. */
export type CompanyProfile = components["schemas"]["CompanyProfile"];

/** An organization on the platform. */
export type Organization = components["schemas"]["Organization"];

/** The states of an organization. One of them was seen. */
export type OrganizationStatus = components["schemas"]["OrganizationStatus"];

/** The profile of an organization as it should be. */
export type OrganizationUpdate = components["schemas"]["OrganizationUpdate"];

/** By their names, a run is under way while `in_progress` or `processing`; `success` and `failed` end it. */
export type AnalyticsStatus = components["schemas"]["AnalyticsStatus"];

/** One run of analytics. */
export type AnalyticsRun = components["schemas"]["AnalyticsRun"];

/** A page of runs of analytics. */
export type AnalyticsHistory = components["schemas"]["AnalyticsHistory"];

/** Something that one side of a connection asks of the other. */
export type ConnectionAction = components["schemas"]["ConnectionAction"];

/** The kinds of request that one organization can make of another. `documents_update_request` stands in older copies of the pages only, as the active action of a connection. */
export type ConnectionActionType = components["schemas"]["ConnectionActionType"];

/** An `active` request is open; a `resolved` one is settled. */
export type ConnectionActionStatus = components["schemas"]["ConnectionActionStatus"];

/** The kinds of financial document. One of them was seen. */
export type DocumentType = components["schemas"]["DocumentType"];

/** A financial statement that was read out of a file. */
export type FinancialDocument = components["schemas"]["FinancialDocument"];

/** A page of financial documents. */
export type FinancialDocumentList = components["schemas"]["FinancialDocumentList"];

/** A host's request that a guest upload further financial documents. */
export type DocumentRequest = components["schemas"]["DocumentRequest"];

/** The states of a request for documents. One of them was seen. */
export type DocumentRequestStatus = components["schemas"]["DocumentRequestStatus"];

/** One kind of document for one period. */
export type DocumentRequestItem = components["schemas"]["DocumentRequestItem"];

/** The lengths of a period for which documents are asked. One of them was seen; note that metrics call theirs `monthly`. */
export type DocumentPeriodType = components["schemas"]["DocumentPeriodType"];

/** A page of requests for documents. */
export type DocumentRequestList = components["schemas"]["DocumentRequestList"];

/** The length of the period that a metric covers. `monthly` is missing from the newest pages. */
export type MetricPeriodType = components["schemas"]["MetricPeriodType"];

/** How the value of a metric is to be read. One value was seen. */
export type MetricValueType = components["schemas"]["MetricValueType"];

/** The sections in which a metric can stand. One of them was seen. */
export type MetricSectionType = components["schemas"]["MetricSectionType"];

/** What a metric measures. The last eleven values, from `free_cashflow_margin` on, are missing from the newest lists; the sample of the advice on metrics still shows one of them. */
export type MetricType = components["schemas"]["MetricType"];

/** One financial metric for one period. */
export type Metric = components["schemas"]["Metric"];

/** All metrics that match. */
export type MetricList = components["schemas"]["MetricList"];

/** A loan of an organization, by date. */
export type Loan = components["schemas"]["Loan"];

/** All loans that match. */
export type LoanList = components["schemas"]["LoanList"];

/** Advice in words on one metric. */
export type MetricAdvise = components["schemas"]["MetricAdvise"];

/** All advice that matches. */
export type MetricAdviseList = components["schemas"]["MetricAdviseList"];

/** Analytics in words. */
export type AnalyticsSummary = components["schemas"]["AnalyticsSummary"];

/** The states of a file. No page says which of them are final; by their names `valid`, `invalid` and `failed` are. */
export type FinancialFileStatus = components["schemas"]["FinancialFileStatus"];

/** The fields by which financial files can be sorted. */
export type FinancialFileOrderField = components["schemas"]["FinancialFileOrderField"];

/** A financial file as stored. */
export type FinancialFile = components["schemas"]["FinancialFile"];

/** A page of financial files. */
export type FinancialFileList = components["schemas"]["FinancialFileList"];

/** What is wrong with a financial file. */
export type FinancialFileIssueCreate = components["schemas"]["FinancialFileIssueCreate"];

/** An issue with a financial file as stored. */
export type FinancialFileIssue = components["schemas"]["FinancialFileIssue"];

/** The fields in which private records can be searched. */
export type PrivateRecordSearchField = components["schemas"]["PrivateRecordSearchField"];

/** The fields by which private records can be sorted. */
export type PrivateRecordOrderField = components["schemas"]["PrivateRecordOrderField"];

/** A private record in brief. */
export type PrivateRecord = components["schemas"]["PrivateRecord"];

/** A page of private records. */
export type PrivateRecordList = components["schemas"]["PrivateRecordList"];

/** A private record with its whole company profile. */
export type PrivateRecordDetails = components["schemas"]["PrivateRecordDetails"];

/** The score of a private record. */
export type PrivateRecordScore = components["schemas"]["PrivateRecordScore"];

/** Whether the two organizations are connected. */
export type ConnectionStatus = components["schemas"]["ConnectionStatus"];

/** The fields in which connections with hosts can be searched. */
export type HostConnectionSearchField = components["schemas"]["HostConnectionSearchField"];

/** The fields by which connections with hosts can be sorted. */
export type HostConnectionOrderField = components["schemas"]["HostConnectionOrderField"];

/** A connection, seen from the guest. */
export type HostConnection = components["schemas"]["HostConnection"];

/** A page of connections with hosts. */
export type HostConnectionList = components["schemas"]["HostConnectionList"];

/** The host to connect with. */
export type HostConnectionCreate = components["schemas"]["HostConnectionCreate"];

/** What should change about a connection with a host. The page speaks of other fields that may be changed, and names none. */
export type HostConnectionUpdate = components["schemas"]["HostConnectionUpdate"];

/** A connection, seen from the host. */
export type GuestConnection = components["schemas"]["GuestConnection"];

/** A page of connections with guests. */
export type GuestConnectionList = components["schemas"]["GuestConnectionList"];

/** What should change about a connection with a guest. */
export type GuestConnectionUpdate = components["schemas"]["GuestConnectionUpdate"];

/** An invitation is `sent` until the guest, or the platform in its place, accepts it. */
export type GuestInvitationStatus = components["schemas"]["GuestInvitationStatus"];

/** The fields by which invitations can be sorted. */
export type GuestInvitationOrderField = components["schemas"]["GuestInvitationOrderField"];

/** An invitation to become a guest. */
export type GuestInvitation = components["schemas"]["GuestInvitation"];

/** A page of invitations. */
export type GuestInvitationList = components["schemas"]["GuestInvitationList"];

/** Whom to invite, and until when. */
export type GuestInvitationCreate = components["schemas"]["GuestInvitationCreate"];

/** What is applied for. */
export type CreditApplicationType = components["schemas"]["CreditApplicationType"];

/** How far an application is. The values from `sign_document_created` on follow the signing of a document; older copies of the pages lack them. */
export type CreditApplicationStatus = components["schemas"]["CreditApplicationStatus"];

/** Where a credit application stands. */
export type CreditApplicationState = components["schemas"]["CreditApplicationState"];

/** An organization, as far as an application names it. */
export type OrganizationReference = components["schemas"]["OrganizationReference"];

/** The amount and the terms that were proposed. */
export type CreditApplicationProposal = components["schemas"]["CreditApplicationProposal"];

/** A credit application in brief. */
export type CreditApplicationListItem = components["schemas"]["CreditApplicationListItem"];

/** A page of credit applications. */
export type CreditApplicationList = components["schemas"]["CreditApplicationList"];

/** A credit application whole. */
export type CreditApplication = components["schemas"]["CreditApplication"];

/** What an application for credit terms states. */
export type CreditTermsData = components["schemas"]["CreditTermsData"];

/** The credit that is applied for, and the business behind it. */
export type CreditTermsDetails = components["schemas"]["CreditTermsDetails"];

/** The directions of trade. One of them was seen. */
export type TradeType = components["schemas"]["TradeType"];

/** How a guest trades. */
export type TradeProfile = components["schemas"]["TradeProfile"];

/** The file that describes a guest's trade, by its name. */
export type TradeProfileDocument = components["schemas"]["TradeProfileDocument"];

/** A trade profile as stored. */
export type TradeProfileFile = components["schemas"]["TradeProfileFile"];

/** A security that backs a credit. */
export type SecurityCompliance = components["schemas"]["SecurityCompliance"];

/** What a guest wants from factoring. One value was seen. */
export type FactoringGoal = components["schemas"]["FactoringGoal"];

/** What an application for factoring asks for. */
export type FactoringApplicationUpdate = components["schemas"]["FactoringApplicationUpdate"];

/** The goal, the amount and the counterparty of factoring. */
export type FactoringDetails = components["schemas"]["FactoringDetails"];

/** The types of a financial analysis. One value was seen. */
export type FinancialAnalysisType = components["schemas"]["FinancialAnalysisType"];

/** The kinds of financial document that an analysis can ask for. One of them was seen. */
export type FinancialDocumentKind = components["schemas"]["FinancialDocumentKind"];

/** The additional documents that a credit application needs. */
export type AdditionalDocuments = components["schemas"]["AdditionalDocuments"];

/** List the analytics of an organization: what can be asked for. */
export interface ListOrganizationAnalyticsQuery extends NonNullable<operations["listOrganizationAnalytics"]["parameters"]["query"]> {}

/** List the documents of an organization: what can be asked for. */
export interface ListOrganizationDocumentsQuery extends NonNullable<operations["listOrganizationDocuments"]["parameters"]["query"]> {}

/** List the requests for documents: what can be asked for. */
export interface ListDocumentRequestsQuery extends NonNullable<operations["listDocumentRequests"]["parameters"]["query"]> {}

/** List the metrics of an organization: what can be asked for. */
export interface ListOrganizationMetricsQuery extends NonNullable<operations["listOrganizationMetrics"]["parameters"]["query"]> {}

/** List the loans of an organization: what can be asked for. */
export interface ListOrganizationLoansQuery extends NonNullable<operations["listOrganizationLoans"]["parameters"]["query"]> {}

/** List the advice on an organization's metrics: what can be asked for. */
export interface ListOrganizationMetricAdvisesQuery extends NonNullable<operations["listOrganizationMetricAdvises"]["parameters"]["query"]> {}

/** List the financial files of an organization: what can be asked for. */
export interface ListFinancialFilesQuery extends NonNullable<operations["listFinancialFiles"]["parameters"]["query"]> {}

/** List private records: what can be asked for. */
export interface ListPrivateRecordsQuery extends Omit<NonNullable<operations["listPrivateRecords"]["parameters"]["query"]>, "limit" | "offset"> {
  /** How many items to return at the most. Default: 100. */
  limit?: number;
  /** How many items to skip. Default: 0. */
  offset?: number;
}

/** List the analytics of a private record: what can be asked for. */
export interface ListPrivateRecordAnalyticsQuery extends NonNullable<operations["listPrivateRecordAnalytics"]["parameters"]["query"]> {}

/** List the metrics of a private record: what can be asked for. */
export interface ListPrivateRecordMetricsQuery extends NonNullable<operations["listPrivateRecordMetrics"]["parameters"]["query"]> {}

/** List the documents of a private record: what can be asked for. */
export interface ListPrivateRecordDocumentsQuery extends NonNullable<operations["listPrivateRecordDocuments"]["parameters"]["query"]> {}

/** List the financial files of a private record: what can be asked for. */
export interface ListPrivateRecordFinancialFilesQuery extends Omit<NonNullable<operations["listPrivateRecordFinancialFiles"]["parameters"]["query"]>, "limit" | "offset"> {
  /** How many items to return at the most. Default: 100. */
  limit?: number;
  /** How many items to skip. Default: 0. */
  offset?: number;
}

/** List the connections with hosts: what can be asked for. */
export interface ListHostConnectionsQuery extends NonNullable<operations["listHostConnections"]["parameters"]["query"]> {}

/** List the connections with guests: what can be asked for. */
export interface ListGuestConnectionsQuery extends NonNullable<operations["listGuestConnections"]["parameters"]["query"]> {}

/** List the invitations of guests: what can be asked for. */
export interface ListGuestInvitationsQuery extends NonNullable<operations["listGuestInvitations"]["parameters"]["query"]> {}

/** List credit applications: what can be asked for. */
export interface ListCreditApplicationsQuery extends NonNullable<operations["listCreditApplications"]["parameters"]["query"]> {}

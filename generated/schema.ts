// Written by `npm run generate` from openapi.yaml. Do not edit.

import type {
    Timestamp,
    TotalItems,
    OrderDirection,
    Currency,
    CompanyProfile,
    CompanyProfileInput,
    Organization,
    OrganizationStatus,
    OrganizationUpdate,
    AnalyticsStatus,
    AnalyticsStatusInput,
    AnalyticsRun,
    AnalyticsHistory,
    ConnectionAction,
    ConnectionActionType,
    ConnectionActionStatus,
    DocumentType,
    FinancialDocument,
    FinancialDocumentList,
    DocumentRequest,
    DocumentRequestStatus,
    DocumentRequestItem,
    DocumentPeriodType,
    DocumentRequestList,
    MetricPeriodType,
    MetricPeriodTypeInput,
    MetricValueType,
    MetricSectionType,
    MetricType,
    MetricTypeInput,
    Metric,
    MetricList,
    Loan,
    LoanList,
    MetricAdvise,
    MetricAdviseList,
    AnalyticsSummary,
    FinancialFileStatus,
    FinancialFileStatusInput,
    FinancialFileOrderField,
    FinancialFile,
    FinancialFileList,
    FinancialFileIssueCreate,
    FinancialFileIssueCreateInput,
    FinancialFileIssue,
    PrivateRecordSearchField,
    PrivateRecordOrderField,
    PrivateRecord,
    PrivateRecordList,
    PrivateRecordDetails,
    PrivateRecordScore,
    ConnectionStatus,
    HostConnectionSearchField,
    HostConnectionOrderField,
    HostConnection,
    HostConnectionList,
    HostConnectionCreate,
    HostConnectionUpdate,
    GuestConnection,
    GuestConnectionList,
    GuestConnectionUpdate,
    GuestInvitationStatus,
    GuestInvitationOrderField,
    GuestInvitation,
    GuestInvitationList,
    GuestInvitationCreate,
    CreditApplicationType,
    CreditApplicationStatus,
    CreditApplicationState,
    OrganizationReference,
    CreditApplicationProposal,
    CreditApplicationListItem,
    CreditApplicationList,
    CreditApplication,
    CreditTermsData,
    CreditTermsDetails,
    TradeType,
    TradeProfile,
    TradeProfileDocument,
    TradeProfileFile,
    SecurityCompliance,
    FactoringGoal,
    FactoringApplicationUpdate,
    FactoringDetails,
    FinancialAnalysisType,
    FinancialDocumentKind,
    AdditionalDocuments,
    ListOrganizationAnalyticsQuery,
    ListOrganizationDocumentsQuery,
    ListDocumentRequestsQuery,
    ListOrganizationMetricsQuery,
    ListOrganizationLoansQuery,
    ListOrganizationMetricAdvisesQuery,
    ListFinancialFilesQuery,
    ListPrivateRecordAnalyticsQuery,
    ListPrivateRecordMetricsQuery,
    ListPrivateRecordDocumentsQuery,
    ListHostConnectionsQuery,
    ListGuestConnectionsQuery,
    ListGuestInvitationsQuery,
    ListCreditApplicationsQuery,
} from "./types.js";

/** The credentials of an API client. */
interface ClientCredentials {
    /**
     * Identifies the API client. It was issued when the client was registered.
     * @example 5gtyhu78ujmlko90iikmjunbh
     * @example 1example23456789abcdefghijk
     */
    client_id: string;
    /**
     * The secret of that API client. It is shown once, when the client is made.
     *
     * Format: password
     * @example abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=
     */
    client_secret: string;
}
/** An access token and how long it works. */
interface AccessToken {
    /**
     * The bearer token for all other operations. Treat it as opaque and keep it secret.
     * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
     */
    access_token: string;
    /**
     * How many seconds the token works.
     * @example 3600
     * @example 7200
     */
    expires_in: number;
}
/** A financial file on its way to the platform. */
interface FinancialFileUpload {
    /**
     * The currency of the figures in the file, by its ISO 4217 code.
     * @example USD
     */
    currency: string;
    /**
     * The file itself, with its name and its media type.
     *
     * Format: binary
     */
    file: Blob;
}
/** A trade profile on its way to the platform. */
interface TradeProfileUpload {
    /**
     * The file itself, with its name and its media type.
     *
     * Format: binary
     */
    uploading_file: Blob;
}
/** The body of an error. */
interface Error {
    /** What went wrong. */
    detail: ErrorDetail[] | string;
}
/** One problem. */
interface ErrorDetail {
    /** Where the problem is, from the outside in, such as `body`, then the name of a field. May be empty. */
    loc?: (string | number)[];
    /**
     * The problem in a sentence, for people.
     * @example Unsupported CRUD operation!
     */
    msg?: string;
    /**
     * The class of the problem.
     * @example request
     */
    type?: string;
    /**
     * The problem in a word, for programs.
     * @example unsupported_crud_operation
     */
    code?: string;
}
export interface paths {
    "/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an access token
         *
         * Exchanges the id and the secret of an API client for a JWT that authorizes every other operation. The token
         * works for `expires_in` seconds; ask for a new one before that time is over. API clients are made in the
         * MyCreditApp Portal, under Settings, API Clients, and their secret is shown once.
         *
         * The body is JSON. Unlike the client credentials grant of RFC 6749, it has no `grant_type` and no `scope`.
         */
        post: operations["createAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the currencies
         *
         * Returns every currency that the platform knows, as a bare array in one piece. Use it to offer a choice, and to
         * format amounts: `decimal_digits` and `symbol_native` say how.
         *
         * It needs a token, but no organization headers, which makes it a good first call with new credentials.
         */
        get: operations["listCurrencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/currencies/{currency_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a currency
         *
         * Returns one currency by its ISO 4217 code. Like the list, it needs a token but no organization headers.
         */
        get: operations["getCurrency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an organization
         *
         * Returns the profile of the organization named by `org_id`: who it is, where it is, and the ids under which its
         * registries know it.
         */
        get: operations["getOrganization"];
        /**
         * Update an organization
         *
         * Writes the profile of the organization named by `org_id` and returns it as it is now. The page does not say what
         * becomes of a field that is left out; HTTP lets a PUT replace the whole, so send every field that should stay.
         */
        put: operations["updateOrganization"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the analytics of an organization
         *
         * Returns the runs of analytics of the organization named by `org_id`, with their lists of statements. Use it to
         * follow a run that was started, or to see when figures were last made.
         */
        get: operations["listOrganizationAnalytics"];
        put?: never;
        /**
         * Run analytics of an organization
         *
         * Starts analytics over the financial files of the organization named by `org_id`. The run goes on after the
         * answer: read the history until its `status` is `success` or `failed`, then read the metrics. No request body is
         * sent.
         */
        post: operations["createOrganizationAnalytics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/analytics/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a guest to run analytics
         *
         * Asks the guest organization named by `org_id` to run analytics on its financial files. Use it when a decision
         * needs fresher figures than the ones at hand.
         *
         * The answer is a connection action. It stays `active` while the request is open and becomes `resolved` once it
         * is settled. No request body is sent.
         */
        post: operations["requestOrganizationAnalytics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the documents of an organization
         *
         * Returns the financial documents that were read out of the files of the organization named by `org_id`.
         */
        get: operations["listOrganizationDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/documents/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the requests for documents
         *
         * Returns the requests by which a host asks the organization named by `org_id` to upload further financial
         * documents, each with the list of documents and periods that are asked for.
         */
        get: operations["listDocumentRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/documents/requests/{request_id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a request for documents
         *
         * Takes back a request for further financial documents, and returns it as it is now. No request body is sent.
         */
        post: operations["cancelDocumentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the metrics of an organization
         *
         * Returns the financial metrics that analytics calculated for the organization named by `org_id`, in one piece. Narrow them by type, by length of period and by date.
         */
        get: operations["listOrganizationMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/metrics/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the loans of an organization
         *
         * Returns the loans of the organization named by `org_id`, each with its date, in one piece.
         */
        get: operations["listOrganizationLoans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/metrics/advises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the advice on an organization's metrics
         *
         * Returns a piece of advice in words for metrics of the organization named by `org_id`. Each points to its metric
         * by `metric_id`.
         */
        get: operations["listOrganizationMetricAdvises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/metrics/summaries/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the summary of an organization's analytics
         *
         * Returns the latest analytics of the organization named by `org_id` in words: strengths, weaknesses, risks, and
         * the whole in a few sentences.
         */
        get: operations["getOrganizationAnalyticsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/financial-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the financial files of an organization
         *
         * Returns the financial files of the organization named by `org_id`, each with the state of its processing.
         */
        get: operations["listFinancialFiles"];
        put?: never;
        /**
         * Upload a financial file
         *
         * Uploads one file with financial statements of the organization named by `org_id`, together with the currency of
         * its figures. Returns the file as stored; it is processed afterwards, so read it again until its `status` is
         * `valid`, `invalid` or `failed`.
         *
         * A file may have 20 971 520 bytes, and be a PDF or an archive (ZIP, RAR, 7z).
         */
        post: operations["uploadFinancialFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/financial-files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a financial file
         *
         * Returns one financial file of the organization named by `org_id` with the state of its processing. It is what to
         * ask again after an upload, until `status` is `valid`, `invalid` or `failed`; `file_message` then says why.
         */
        get: operations["getFinancialFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{org_id}/financial-files/{file_id}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report an issue with a financial file
         *
         * Reports what is wrong with a financial file.
         */
        post: operations["createFinancialFileIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List private records
         *
         * Returns private records with their latest score, sorted by `order_by`, a page at a time. Search them by name or
         * email, or ask for the archived ones only.
         */
        get: operations["listPrivateRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a private record
         *
         * Writes the company profile of a private record and returns the record as it is now. The page does not say what
         * becomes of a field that is left out; HTTP lets a PUT replace the whole, so send every field that should stay.
         * Whether the record is archived, and its currency, cannot be changed here.
         */
        put: operations["updatePrivateRecord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the analytics of a private record
         *
         * Returns the runs of analytics of a private record, with their lists of statements. Use it to follow a run that was
         * started, or to see when figures were last made. The page goes on with a parameter whose name begins with `o`, and
         * is cut there.
         */
        get: operations["listPrivateRecordAnalytics"];
        put?: never;
        /**
         * Run analytics of a private record
         *
         * Starts analytics over the financial files of a private record. The run goes on after the answer: read the
         * history until its `status` is `success` or `failed`, then read the metrics, the score and the summary. No
         * request body is sent.
         */
        post: operations["createPrivateRecordAnalytics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the metrics of a private record
         *
         * Returns the financial metrics that analytics calculated for a private record, in one piece. Each names the section in which it stands. The page lists `quarterly` and `yearly` only, and the first
         * 38 of the metric types.
         */
        get: operations["listPrivateRecordMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/metrics/scores/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the score of a private record
         *
         * Returns the score of a private record, calculated from the latest metrics there are.
         */
        get: operations["getPrivateRecordScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/metrics/summaries/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the summary of a private record's analytics
         *
         * Returns the latest analytics of a private record in words: strengths, weaknesses, risks, and the whole in a few
         * sentences.
         */
        get: operations["getPrivateRecordSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the documents of a private record
         *
         * Returns the financial documents that were read out of the files of a private record.
         */
        get: operations["listPrivateRecordDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/private-records/{record_id}/financial-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the financial files of a private record
         *
         * Returns the financial files of a private record, the latest upload first unless asked otherwise, a page at a
         * time. It is also how to follow the processing of a file, for a private record's file has no page of its own.
         */
        get: operations["listPrivateRecordFinancialFiles"];
        put?: never;
        /**
         * Upload a financial file of a private record
         *
         * Uploads one file with financial statements of a private record, together with the currency of its figures.
         * Returns the file as stored; it is processed afterwards, so list the files until its `status` is `valid`,
         * `invalid` or `failed`.
         */
        post: operations["uploadPrivateRecordFinancialFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/host-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the connections with hosts
         *
         * Returns the connections in which this organization is the guest, sorted by `order_by`. `statuses` must be
         * given. A host that waits for analytics shows in `active_action_type`.
         */
        get: operations["listHostConnections"];
        put?: never;
        /**
         * Connect with a host
         *
         * Makes this organization a guest of a host, with the token from the host's invitation where there is one.
         * Returns the connection.
         */
        post: operations["createHostConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/host-connections/{host_org_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the connection with a host
         *
         * Returns the connection between this organization and one of its hosts. While the host waits for
         * analytics, `active_action_type` says so.
         */
        get: operations["getHostConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the connection with a host
         *
         * Changes the status of a connection with a host, so that the guest leaves it or comes back, and returns the
         * connection as it is now.
         */
        patch: operations["updateHostConnection"];
        trace?: never;
    };
    "/guest-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the connections with guests
         *
         * Returns the connections in which this organization is the host, each with the guest's score and whether
         * the guest still owes an answer.
         */
        get: operations["listGuestConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guest-connections/{guest_org_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the connection with a guest
         *
         * Returns the connection between this organization and one of its guests, with the guest's score. While the
         * guest still owes an answer to a request for analytics, `active_action_type` says so.
         */
        get: operations["getGuestConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Archive the connection with a guest
         *
         * Archives a connection with a guest, or takes it out of the archive, and returns it as it is now.
         */
        patch: operations["updateGuestConnection"];
        trace?: never;
    };
    "/guest-connections/{guest_org_id}/disconnection-notification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notify a guest of its disconnection
         *
         * Sends the guest organization a notification that it is being disconnected. Neither the request nor a success
         * has a body.
         */
        post: operations["notifyGuestDisconnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guest-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations of guests
         *
         * Returns the invitations that this organization has sent, with what became of each. Narrow them by state,
         * by the guest's email, or to those that are expired or archived.
         */
        get: operations["listGuestInvitations"];
        put?: never;
        /**
         * Invite a guest
         *
         * Sends an invitation to an email address, open until `expired_at`. Returns the invitation, with the token that
         * the guest connects with. The connection exists once the guest has accepted and has created its organization.
         */
        post: operations["createGuestInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guest-invitations/{guest_invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invitation
         *
         * Returns one invitation of a guest: whether it is still open, and when it was accepted.
         */
        get: operations["getGuestInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credit applications
         *
         * Returns credit applications in brief, each with an organization. Narrow them by the owner
         * (`forwarder_id`) or the guest (`shipper_id`), by type, and by status.
         */
        get: operations["listCreditApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a credit application
         *
         * Returns one credit application whole: both organizations, what is applied for, the trade profile, and the amount
         * and terms that were proposed.
         */
        get: operations["getCreditApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}/statuses/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a credit application
         *
         * Turns a credit application down and returns its new state. No request body is sent.
         */
        post: operations["rejectCreditApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}/statuses/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resubmit a credit application
         *
         * Hands a credit application in again, and returns its new state. No request body is sent.
         */
        post: operations["resubmitCreditApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}/statuses/finalize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finalize a credit application
         *
         * Brings a credit application with all of its approvals to its end, and returns its new state.
         */
        post: operations["finalizeCreditApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/credit-terms/{credit_application_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload the trade profile of a credit terms application
         *
         * Uploads the file that describes the guest's trade, for an application for credit terms. The page names no limit
         * of its size.
         */
        post: operations["uploadTradeProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/factoring/{credit_application_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update a factoring application
         *
         * Writes what an application for factoring asks for: the goal, the amount, the counterparty, and the customers and
         * suppliers concerned. Returns the state of the application.
         */
        put: operations["updateFactoringApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-applications/{credit_application_id}/additional-documents/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that additional documents were sent
         *
         * Confirms that the additional documents for a credit application were sent. Returns what was asked for. No request
         * body is sent.
         */
        post: operations["confirmAdditionalDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export type $defs = Record<string, never>;
export interface components {
    schemas: {
        Timestamp: Timestamp;
        TotalItems: TotalItems;
        OrderDirection: OrderDirection;
        ClientCredentials: ClientCredentials;
        AccessToken: AccessToken;
        Currency: Currency;
        CompanyProfile: CompanyProfile;
        Organization: Organization;
        OrganizationStatus: OrganizationStatus;
        OrganizationUpdate: OrganizationUpdate;
        AnalyticsStatus: AnalyticsStatus;
        AnalyticsRun: AnalyticsRun;
        AnalyticsHistory: AnalyticsHistory;
        ConnectionAction: ConnectionAction;
        ConnectionActionType: ConnectionActionType;
        ConnectionActionStatus: ConnectionActionStatus;
        DocumentType: DocumentType;
        FinancialDocument: FinancialDocument;
        FinancialDocumentList: FinancialDocumentList;
        DocumentRequest: DocumentRequest;
        DocumentRequestStatus: DocumentRequestStatus;
        DocumentRequestItem: DocumentRequestItem;
        DocumentPeriodType: DocumentPeriodType;
        DocumentRequestList: DocumentRequestList;
        MetricPeriodType: MetricPeriodType;
        MetricValueType: MetricValueType;
        MetricSectionType: MetricSectionType;
        MetricType: MetricType;
        Metric: Metric;
        MetricList: MetricList;
        Loan: Loan;
        LoanList: LoanList;
        MetricAdvise: MetricAdvise;
        MetricAdviseList: MetricAdviseList;
        AnalyticsSummary: AnalyticsSummary;
        FinancialFileStatus: FinancialFileStatus;
        FinancialFileOrderField: FinancialFileOrderField;
        FinancialFile: FinancialFile;
        FinancialFileList: FinancialFileList;
        FinancialFileUpload: FinancialFileUpload;
        FinancialFileIssueCreate: FinancialFileIssueCreate;
        FinancialFileIssue: FinancialFileIssue;
        PrivateRecordSearchField: PrivateRecordSearchField;
        PrivateRecordOrderField: PrivateRecordOrderField;
        PrivateRecord: PrivateRecord;
        PrivateRecordList: PrivateRecordList;
        PrivateRecordDetails: PrivateRecordDetails;
        PrivateRecordScore: PrivateRecordScore;
        ConnectionStatus: ConnectionStatus;
        HostConnectionSearchField: HostConnectionSearchField;
        HostConnectionOrderField: HostConnectionOrderField;
        HostConnection: HostConnection;
        HostConnectionList: HostConnectionList;
        HostConnectionCreate: HostConnectionCreate;
        HostConnectionUpdate: HostConnectionUpdate;
        GuestConnection: GuestConnection;
        GuestConnectionList: GuestConnectionList;
        GuestConnectionUpdate: GuestConnectionUpdate;
        GuestInvitationStatus: GuestInvitationStatus;
        GuestInvitationOrderField: GuestInvitationOrderField;
        GuestInvitation: GuestInvitation;
        GuestInvitationList: GuestInvitationList;
        GuestInvitationCreate: GuestInvitationCreate;
        CreditApplicationType: CreditApplicationType;
        CreditApplicationStatus: CreditApplicationStatus;
        CreditApplicationState: CreditApplicationState;
        OrganizationReference: OrganizationReference;
        CreditApplicationProposal: CreditApplicationProposal;
        CreditApplicationListItem: CreditApplicationListItem;
        CreditApplicationList: CreditApplicationList;
        CreditApplication: CreditApplication;
        CreditTermsData: CreditTermsData;
        CreditTermsDetails: CreditTermsDetails;
        TradeType: TradeType;
        TradeProfile: TradeProfile;
        TradeProfileDocument: TradeProfileDocument;
        TradeProfileUpload: TradeProfileUpload;
        TradeProfileFile: TradeProfileFile;
        SecurityCompliance: SecurityCompliance;
        FactoringGoal: FactoringGoal;
        FactoringApplicationUpdate: FactoringApplicationUpdate;
        FactoringDetails: FactoringDetails;
        FinancialAnalysisType: FinancialAnalysisType;
        FinancialDocumentKind: FinancialDocumentKind;
        AdditionalDocuments: AdditionalDocuments;
        Error: Error;
        ErrorDetail: ErrorDetail;
    };
    responses: {
        /** The call failed; the status code says how. `detail` is a sentence, or a list with an entry for each problem. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
    };
    parameters: {
        /**
         * The organization that makes the call: always the one that owns the API client. The server authorizes the call
         * by it.
         * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
         */
        RequesterOrganizationId: string;
        /**
         * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
         * resources. Different, it reaches for those of a third party, which takes a connection with that organization
         * and the authorization for the operation.
         * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
         */
        TargetOrganizationId: string;
        /**
         * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
         * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
         * asks.
         * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
         */
        OrganizationId: string;
        /**
         * The private record.
         * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
         */
        PrivateRecordId: string;
        /**
         * The credit application.
         * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
         */
        CreditApplicationId: string;
        /**
         * The financial file, by the `id` that its upload returned.
         * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
         */
        FinancialFileId: string;
        /**
         * The organization that is the host in the connection.
         * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
         */
        HostOrganizationId: string;
        /**
         * The organization that is the guest in the connection.
         * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
         */
        GuestOrganizationId: string;
        /**
         * The invitation, by the `id` that creating it returned.
         * @example d290f1ee-6c54-4b01-90e6-d701748f0851
         */
        GuestInvitationId: string;
        /**
         * The request for documents, by its `id` in the list of requests. The page does not show its type.
         * @example 5b8e2f04-9c3d-4b17-a6f5-0e7d1c2b3a49
         */
        DocumentRequestId: string;
        /**
         * The currency, by its ISO 4217 code of three letters.
         * @example USD
         */
        CurrencyCode: string;
        /**
         * How many items to return at the most.
         * @example 100
         */
        Limit: number;
        /**
         * How many items to skip.
         * @example 0
         */
        Offset: number;
        /**
         * How many items to return at the most.
         * @example 100
         */
        InferredLimit: number;
        /**
         * How many items to skip.
         * @example 0
         */
        InferredOffset: number;
        /**
         * Only what is archived (`true`), or only what is not (`false`).
         * @example false
         */
        ArchivedFilter: boolean;
        /** The direction in which `order_by` sorts. */
        OrderDirectionAscending: OrderDirection;
        /**
         * Only runs in one of these states.
         * @example [
         *   "success"
         * ]
         */
        AnalyticsStatuses: AnalyticsStatusInput[];
        /**
         * Only documents that were read out of this financial file.
         * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
         */
        FileIdFilter: string;
        /**
         * Only figures over periods of this length.
         * @example quarterly
         */
        MetricPeriodTypeFilter: MetricPeriodTypeInput;
        /**
         * Only this metric.
         * @example current_ratio
         */
        MetricTypeFilter: MetricTypeInput;
        /**
         * The first day that counts; it is included.
         * @example 2025-01-01
         */
        DateFrom: string;
        /**
         * The last day that counts; it is included.
         * @example 2025-12-31
         */
        DateTo: string;
    };
    requestBodies: {
        /** The file, and the currency of its figures. */
        FinancialFileUpload: {
            content: {
                "multipart/form-data": FinancialFileUpload;
            };
        };
    };
    headers: never;
    pathItems: never;
}
export interface operations {
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The credentials of the API client. */
        requestBody: {
            content: {
                "application/json": ClientCredentials;
            };
        };
        responses: {
            /** The token and its lifetime. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AccessToken;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listCurrencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All currencies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Currency[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCurrency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The currency, by its ISO 4217 code of three letters.
                 * @example USD
                 */
                currency_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The currency. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Currency;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Organization;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        /** The profile as it should be. */
        requestBody: {
            content: {
                "application/json": OrganizationUpdate;
            };
        };
        responses: {
            /** The organization after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Organization;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createOrganizationAnalytics: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The run that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsRun;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrganizationAnalytics: {
        parameters: {
            query?: ListOrganizationAnalyticsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsHistory;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    requestOrganizationAnalytics: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The connection action that carries the request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConnectionAction;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrganizationDocuments: {
        parameters: {
            query?: ListOrganizationDocumentsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of documents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialDocumentList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDocumentRequests: {
        parameters: {
            query?: ListDocumentRequestsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentRequestList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    cancelDocumentRequest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
                /**
                 * The request for documents, by its `id` in the list of requests. The page does not show its type.
                 * @example 5b8e2f04-9c3d-4b17-a6f5-0e7d1c2b3a49
                 */
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The request after the cancellation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentRequest;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrganizationMetrics: {
        parameters: {
            query?: ListOrganizationMetricsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All metrics that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MetricList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrganizationLoans: {
        parameters: {
            query?: ListOrganizationLoansQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All loans that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LoanList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOrganizationMetricAdvises: {
        parameters: {
            query?: ListOrganizationMetricAdvisesQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All advice that matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MetricAdviseList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getOrganizationAnalyticsSummary: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The current summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsSummary;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    uploadFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FinancialFileUpload"];
        responses: {
            /** The file as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialFile;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listFinancialFiles: {
        parameters: {
            query?: ListFinancialFilesQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialFileList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The financial file, by the `id` that its upload returned.
                 * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
                 */
                file_id: string;
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialFile;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createFinancialFileIssue: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The financial file, by the `id` that its upload returned.
                 * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
                 */
                file_id: string;
                /**
                 * The organization whose data is read or changed. It must equal `Target-Organization-ID`, except for documents,
                 * document requests, analytics and metrics. Those belong to the host, and what the id means there depends on who
                 * asks.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                org_id: string;
            };
            cookie?: never;
        };
        /** What is wrong. */
        requestBody: {
            content: {
                "application/json": FinancialFileIssueCreateInput;
            };
        };
        responses: {
            /** The issue as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialFileIssue;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecords: {
        parameters: {
            query: {
                /** The field in which `search_text` is looked for. */
                search_field?: PrivateRecordSearchField;
                /**
                 * What to look for in `search_field`. Three characters at the least.
                 * @example Example Corp
                 */
                search_text?: string;
                /**
                 * Only what is archived (`true`), or only what is not (`false`).
                 * @example false
                 */
                archived?: boolean;
                /** The field by which the list is sorted. */
                order_by?: PrivateRecordOrderField;
                /** The direction in which `order_by` sorts. */
                order_dir?: OrderDirection;
                /**
                 * How many items to return at the most.
                 * @example 100
                 */
                limit: number;
                /**
                 * How many items to skip.
                 * @example 0
                 */
                offset: number;
            };
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of private records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PrivateRecordList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updatePrivateRecord: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: string;
            };
            cookie?: never;
        };
        /** The profile as it should be. */
        requestBody: {
            content: {
                "application/json": CompanyProfileInput;
            };
        };
        responses: {
            /** The record after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PrivateRecordDetails;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createPrivateRecordAnalytics: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The run that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsRun;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecordAnalytics: {
        parameters: {
            query?: ListPrivateRecordAnalyticsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsHistory;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecordMetrics: {
        parameters: {
            query?: ListPrivateRecordMetricsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All metrics that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MetricList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getPrivateRecordScore: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The current score. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PrivateRecordScore;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getPrivateRecordSummary: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The current summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsSummary;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecordDocuments: {
        parameters: {
            query?: ListPrivateRecordDocumentsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of documents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialDocumentList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    uploadPrivateRecordFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FinancialFileUpload"];
        responses: {
            /** The file as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialFile;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listPrivateRecordFinancialFiles: {
        parameters: {
            query: {
                /**
                 * Only files in one of these states.
                 * @example [
                 *   "valid"
                 * ]
                 */
                statuses?: FinancialFileStatusInput[];
                /** The field by which the list is sorted. */
                order_by?: FinancialFileOrderField;
                /** The direction in which `order_by` sorts. Here the default is descending. */
                order_dir?: OrderDirection;
                /**
                 * How many items to return at the most.
                 * @example 100
                 */
                limit: number;
                /**
                 * How many items to skip.
                 * @example 0
                 */
                offset: number;
            };
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The private record.
                 * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
                 */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialFileList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listHostConnections: {
        parameters: {
            query: ListHostConnectionsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": HostConnectionList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createHostConnection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        /** The host, and the invitation that it sent. */
        requestBody: {
            content: {
                "application/json": HostConnectionCreate;
            };
        };
        responses: {
            /** The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": HostConnection;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getHostConnection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization that is the host in the connection.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                host_org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": HostConnection;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateHostConnection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization that is the host in the connection.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                host_org_id: string;
            };
            cookie?: never;
        };
        /** What should change. */
        requestBody: {
            content: {
                "application/json": HostConnectionUpdate;
            };
        };
        responses: {
            /** The connection after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": HostConnection;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listGuestConnections: {
        parameters: {
            query?: ListGuestConnectionsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GuestConnectionList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getGuestConnection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization that is the guest in the connection.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                guest_org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GuestConnection;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateGuestConnection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization that is the guest in the connection.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                guest_org_id: string;
            };
            cookie?: never;
        };
        /** Whether the connection should be archived. */
        requestBody: {
            content: {
                "application/json": GuestConnectionUpdate;
            };
        };
        responses: {
            /** The connection after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GuestConnection;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    notifyGuestDisconnection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The organization that is the guest in the connection.
                 * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
                 */
                guest_org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The notification was sent. The page shows no body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listGuestInvitations: {
        parameters: {
            query?: ListGuestInvitationsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of invitations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GuestInvitationList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createGuestInvitation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        /** Whom to invite, and until when. */
        requestBody: {
            content: {
                "application/json": GuestInvitationCreate;
            };
        };
        responses: {
            /** The invitation as sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GuestInvitation;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getGuestInvitation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The invitation, by the `id` that creating it returned.
                 * @example d290f1ee-6c54-4b01-90e6-d701748f0851
                 */
                guest_invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GuestInvitation;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listCreditApplications: {
        parameters: {
            query?: ListCreditApplicationsQuery;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationList;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplication;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    rejectCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The state after the rejection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationState;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    resubmitCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The state after the resubmission. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationState;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    finalizeCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The state after the conclusion. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationState;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    uploadTradeProfile: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: string;
            };
            cookie?: never;
        };
        /** The file. */
        requestBody: {
            content: {
                "multipart/form-data": TradeProfileUpload;
            };
        };
        responses: {
            /** The file as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TradeProfileFile;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateFactoringApplication: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: string;
            };
            cookie?: never;
        };
        /** The application as it should be. */
        requestBody: {
            content: {
                "application/json": FactoringApplicationUpdate;
            };
        };
        responses: {
            /** The state of the application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationState;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    confirmAdditionalDocuments: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The organization that makes the call: always the one that owns the API client. The server authorizes the call
                 * by it.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Requester-Organization-ID": string;
                /**
                 * The organization at which the call is directed. Equal to the requester, the call concerns the requester's own
                 * resources. Different, it reaches for those of a third party, which takes a connection with that organization
                 * and the authorization for the operation.
                 * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
                 */
                "Target-Organization-ID": string;
            };
            path: {
                /**
                 * The credit application.
                 * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
                 */
                credit_application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** What was asked for, and whether it was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AdditionalDocuments;
                };
            };
            default: components["responses"]["Error"];
        };
    };
}

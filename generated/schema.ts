// Written by `npm run generate` from openapi.yaml. Do not edit.

import type {
    Timestamp,
    NullableTimestamp,
    TotalItems,
    OrderDirection,
    Currency,
    MetricWeight,
    RiskRange,
    Organization,
    OrganizationStatus,
    OrganizationUpdate,
    AnalyticsStatus,
    AnalyticsRun,
    AnalyticsHistoryItem,
    AnalyticsHistoryList,
    ConnectionAction,
    ConnectionActionType,
    ConnectionActionStatus,
    FinancialDocumentType,
    FinancialDocument,
    FinancialDocumentList,
    DocumentRequest,
    DocumentRequestStatus,
    DocumentRequestItem,
    DocumentPeriodType,
    DocumentRequestList,
    MetricPeriodType,
    OrganizationMetricPeriodType,
    OrganizationMetricPeriodTypeInput,
    MetricValueType,
    MetricSectionType,
    MetricType,
    OrganizationMetricType,
    OrganizationMetric,
    OrganizationMetricList,
    PrivateRecordMetric,
    PrivateRecordMetricList,
    Loan,
    LoanList,
    MetricAdvice,
    MetricAdviceList,
    AnalyticsSummary,
    FinancialFileStatus,
    FinancialFileStatusInput,
    FinancialFileOrderField,
    FinancialFile,
    FinancialFileList,
    FinancialFileIssueCreate,
    FinancialFileIssue,
    PrivateRecordSearchField,
    PrivateRecordOrderField,
    PrivateRecord,
    PrivateRecordList,
    PrivateRecordDetails,
    PrivateRecordUpdate,
    PrivateRecordScore,
    PrivateRecordFinancialFile,
    PrivateRecordFinancialFileList,
    ConnectionStatus,
    ActiveActionType,
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
    CreditApplication,
    CreditApplicationList,
    CreditApplicationDetails,
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
    ApplicationDocumentType,
    AdditionalDocuments,
    ListOrganizationAnalyticsQuery,
    ListOrganizationDocumentsQuery,
    ListDocumentRequestsQuery,
    ListOrganizationMetricsQuery,
    ListOrganizationLoansQuery,
    ListOrganizationMetricAdviceQuery,
    ListFinancialFilesQuery,
    ListPrivateRecordAnalyticsQuery,
    ListPrivateRecordMetricsQuery,
    ListPrivateRecordDocumentsQuery,
    ListHostConnectionsQuery,
    ListGuestConnectionsQuery,
    ListGuestInvitationsQuery,
    ListCreditApplicationsQuery,
} from "./types.js";

/** Credentials of an API client. */
export interface ClientCredentials {
    /**
     * Id of the API client, issued when the client was registered.
     * @example 5gtyhu78ujmlko90iikmjunbh
     * @example 1example23456789abcdefghijk
     */
    client_id: string;
    /**
     * Secret of the API client. The MyCreditApp Portal shows it once, when you create the client.
     *
     * Format: password
     * @example abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/=
     */
    client_secret: string;
}
/** An access token and its lifetime. */
export interface AccessToken {
    /**
     * Bearer token for all other operations. Treat it as opaque and keep it secret.
     * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
     */
    access_token: string;
    /**
     * Lifetime of the token in seconds.
     * @example 3600
     * @example 7200
     */
    expires_in: number;
}
/** A financial file to upload. */
export interface FinancialFileUpload {
    /**
     * Currency of the amounts in the file, as an ISO 4217 code.
     * @example USD
     */
    currency: string;
    /**
     * The file, with its name and media type. Maximum 20,971,520 bytes (20 MiB).
     *
     * Format: binary
     */
    file: Blob;
}
/** A financial file to upload. */
export interface PrivateRecordFinancialFileUpload {
    /**
     * Currency of the amounts in the file, as an ISO 4217 code.
     * @example USD
     */
    currency: string;
    /**
     * The file, with its name and media type. Maximum 20,971,520 bytes (20 MiB).
     *
     * Format: binary
     */
    file: Blob;
}
/** A trade profile to upload. */
export interface TradeProfileUpload {
    /**
     * The file, with its name and media type. A size limit is not documented.
     *
     * Format: binary
     */
    uploading_file: Blob;
}
/** The body of an error response. */
export interface ErrorBody {
    /** What went wrong: a list of problems, or a sentence. */
    detail: ErrorDetail[] | string;
}
/** One problem. */
export interface ErrorDetail {
    /** Path to the problem, from the outside in, such as `body` and the name of a field. It can be empty. */
    loc?: (string | number)[];
    /**
     * Description of the problem.
     * @example Unsupported CRUD operation!
     */
    msg?: string;
    /**
     * Class of the problem.
     * @example request
     */
    type?: string;
    /**
     * Machine-readable error code.
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
         * Exchanges the id and secret of an API client for an access token, a JWT that authorizes every other operation. The token is valid for `expires_in` seconds; request a new one before it expires. You create API clients in the MyCreditApp Portal under Settings, API Clients.
         *
         * The request is JSON. Unlike the client credentials grant of RFC 6749, it has no `grant_type` and no `scope`.
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
         * List currencies
         *
         * Returns all supported currencies as a plain, unpaginated array. Use it to offer a choice of currencies and to format amounts. They belong to no organization, so this is a good first call with new credentials.
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
         * Returns one currency by its ISO 4217 code.
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
    "/resources/weights/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List metric weights
         *
         * Returns the weight of each metric in the total score, as a plain, unpaginated array.
         */
        get: operations["listMetricWeights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/risk-ranges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List risk ranges
         *
         * Returns the default risk categories and the scores that each of them covers, as a plain, unpaginated array.
         */
        get: operations["listRiskRanges"];
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
         * Returns the profile of an organization: name, contact details, address, and its registration and tax numbers.
         */
        get: operations["getOrganization"];
        /**
         * Update an organization
         *
         * Replaces the profile of an organization and returns it. Whether omitted fields are kept or cleared is not documented, so send the complete profile.
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
         * List an organization's analytics runs
         *
         * Returns the analytics runs of an organization. Use it to follow a run or to see when analytics were last performed. The order of the runs is not documented.
         */
        get: operations["listOrganizationAnalytics"];
        put?: never;
        /**
         * Run an organization's analytics
         *
         * Starts analytics of an organization and returns the run. Poll `listOrganizationAnalytics` until its `status` is `success` or `failed`, then read the metrics. The request has no body.
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
         * Asks the guest named by `org_id` to run analytics. Returns a *connection action*. The request has no body. Allowed as Guest or Self.
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
         * List an organization's documents
         *
         * Returns the financial documents that were extracted from the files of an organization.
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
         * List document requests
         *
         * Returns the requests in which a host asks a guest to upload additional financial documents, each with the documents and periods that it asks for.
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
         * Cancel a document request
         *
         * Cancels a request for additional financial documents and returns it. The request has no body.
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
         * List an organization's metrics
         *
         * Returns the financial metrics that analytics calculated for an organization. Filter them by type, period and date. The list is not paginated. Allowed as Guest or Self.
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
         * List an organization's loans
         *
         * Returns the loans of an organization by date. The list is not paginated.
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
         * List advice on an organization's metrics
         *
         * Returns written advice on an organization's metrics; `metric_id` links it to its metric.
         */
        get: operations["listOrganizationMetricAdvice"];
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
         * Get an organization's analytics summary
         *
         * Returns the latest analytics of an organization as text: strengths, weaknesses, risks and an overall summary.
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
         * List an organization's financial files
         *
         * Returns the financial files of an organization with their processing status.
         */
        get: operations["listFinancialFiles"];
        put?: never;
        /**
         * Upload a financial file
         *
         * Uploads a financial file of an organization with the currency of its amounts, and returns the file. Poll `getFinancialFile` until its `status` is `valid`, `invalid` or `failed`.
         *
         * Maximum 20,971,520 bytes (20 MiB). PDF, ZIP, RAR or 7z. Allowed as Host or Self.
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
         * Returns one financial file of an organization with its processing status. Poll it after an upload until `status` is `valid`, `invalid` or `failed`; `file_message` may explain the result. Allowed as Host or Self.
         */
        get: operations["getFinancialFile"];
        put?: never;
        post?: never;
        /**
         * Delete a financial file
         *
         * Deletes a financial file of an organization permanently. The owner of the file and the organization that uploaded it can delete it. A successful response has no body. Allowed as Host or Self.
         */
        delete: operations["deleteFinancialFile"];
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
         * Reports an issue with a financial file and returns the issue.
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
         * Returns private records with their latest score, sorted by `order_by`. Search them by name or email address, or filter out archived ones.
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
         * Update a private record
         *
         * Replaces the profile of a private record and returns the record. Whether omitted fields are kept or cleared is not documented, so send the complete profile. You cannot change the currency here, or archive the record.
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
         * List a private record's analytics runs
         *
         * Returns the analytics runs of a private record. Use it to follow a run or to see when analytics were last performed. The order of the runs is not documented.
         */
        get: operations["listPrivateRecordAnalytics"];
        put?: never;
        /**
         * Run a private record's analytics
         *
         * Starts analytics of a private record and returns the run. Poll `listPrivateRecordAnalytics` until its `status` is `success` or `failed`, then read the metrics, the score and the summary. The request has no body.
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
         * List a private record's metrics
         *
         * Returns the financial metrics that analytics calculated for a private record, each with its section. Filter them by type, section, period and date. The documentation page is cut and shows no `limit` and `offset`.
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
         * Get a private record's score
         *
         * Returns the current score of a private record, calculated from the latest available metrics.
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
         * Get a private record's analytics summary
         *
         * Returns the latest analytics of a private record as text: strengths, weaknesses, risks and an overall summary.
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
         * List a private record's documents
         *
         * Returns the financial documents that were extracted from the files of a private record.
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
         * List a private record's financial files
         *
         * Returns the financial files of a private record with their processing status, the latest upload first by default. There is no operation that returns a single file of a private record.
         */
        get: operations["listPrivateRecordFinancialFiles"];
        put?: never;
        /**
         * Upload a private record's financial file
         *
         * Uploads a financial file of a private record with the currency of its amounts, and returns the file. Poll `listPrivateRecordFinancialFiles` until its `status` is `valid`, `invalid` or `failed`.
         *
         * Maximum 20,971,520 bytes (20 MiB). PDF, ZIP, RAR or 7z.
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
         * List connections with hosts
         *
         * Returns the connections in which your organization is the guest, sorted by `order_by`. You must pass `statuses`. `active_action_type` names the open action of a connection.
         */
        get: operations["listHostConnections"];
        put?: never;
        /**
         * Connect with a host
         *
         * Connects your organization to a host as its guest and returns the connection. Pass the token of the host's invitation, if you have one.
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
         * Returns the connection between your organization and one of its hosts. `active_action_type` names its open action.
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
         * Changes the status of a connection with a host and returns the connection. Allowed as Self.
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
         * List connections with guests
         *
         * Returns the connections in which your organization is the host, each with the guest's score. `active_action_type` names the open action of a connection.
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
         * Returns the connection between your organization and one of its guests, with the guest's score. `active_action_type` names its open action. Allowed as Self.
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
         * Archives a connection with a guest or restores it, and returns the connection.
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
         * Sends a disconnection notification to a guest. Neither the request nor a successful response has a body. Allowed as Self.
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
         * List guest invitations
         *
         * Returns the invitations that your organization has sent. Filter them by status and email address, or by whether they have expired or are archived. Allowed as Self.
         */
        get: operations["listGuestInvitations"];
        put?: never;
        /**
         * Invite a guest
         *
         * Sends an invitation to an email address and returns it. The guest connects with `invitation_token` before `expired_at`. The connection exists once the guest has accepted the invitation and has created its organization.
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
         * Get a guest invitation
         *
         * Returns one invitation with its status. Allowed as Self.
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
         * Returns credit applications in brief. Filter them by host (`forwarder_id`), guest (`shipper_id`), type and status.
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
         * Returns one credit application in full: both organizations, what the guest applies for, its trade profile, and the proposed amount and terms.
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
         * Rejects a credit application and returns its new status. The request has no body.
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
         * Resubmits a credit application and returns its new status. The request has no body.
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
         * Finalizes a credit application once all approvals are complete, and returns its new status. Allowed as Guest.
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
         * Upload a trade profile
         *
         * Uploads the trade profile for a credit terms application: a PDF, a Word or Excel document, or a ZIP, RAR or 7z archive. A size limit is not documented. Allowed as Guest.
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
         * Replaces the contents of a factoring application and returns its status. Whether omitted fields are kept or cleared is not documented, so send all of them.
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
         * Confirms that the additional documents for a credit application were sent, and returns the requested documents. The request has no body.
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
        NullableTimestamp: NullableTimestamp;
        TotalItems: TotalItems;
        OrderDirection: OrderDirection;
        ClientCredentials: ClientCredentials;
        AccessToken: AccessToken;
        Currency: Currency;
        MetricWeight: MetricWeight;
        RiskRange: RiskRange;
        Organization: Organization;
        OrganizationStatus: OrganizationStatus;
        OrganizationUpdate: OrganizationUpdate;
        AnalyticsStatus: AnalyticsStatus;
        AnalyticsRun: AnalyticsRun;
        AnalyticsHistoryItem: AnalyticsHistoryItem;
        AnalyticsHistoryList: AnalyticsHistoryList;
        ConnectionAction: ConnectionAction;
        ConnectionActionType: ConnectionActionType;
        ConnectionActionStatus: ConnectionActionStatus;
        FinancialDocumentType: FinancialDocumentType;
        FinancialDocument: FinancialDocument;
        FinancialDocumentList: FinancialDocumentList;
        DocumentRequest: DocumentRequest;
        DocumentRequestStatus: DocumentRequestStatus;
        DocumentRequestItem: DocumentRequestItem;
        DocumentPeriodType: DocumentPeriodType;
        DocumentRequestList: DocumentRequestList;
        MetricPeriodType: MetricPeriodType;
        OrganizationMetricPeriodType: OrganizationMetricPeriodType;
        MetricValueType: MetricValueType;
        MetricSectionType: MetricSectionType;
        MetricType: MetricType;
        OrganizationMetricType: OrganizationMetricType;
        OrganizationMetric: OrganizationMetric;
        OrganizationMetricList: OrganizationMetricList;
        PrivateRecordMetric: PrivateRecordMetric;
        PrivateRecordMetricList: PrivateRecordMetricList;
        Loan: Loan;
        LoanList: LoanList;
        MetricAdvice: MetricAdvice;
        MetricAdviceList: MetricAdviceList;
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
        PrivateRecordUpdate: PrivateRecordUpdate;
        PrivateRecordScore: PrivateRecordScore;
        PrivateRecordFinancialFile: PrivateRecordFinancialFile;
        PrivateRecordFinancialFileList: PrivateRecordFinancialFileList;
        PrivateRecordFinancialFileUpload: PrivateRecordFinancialFileUpload;
        ConnectionStatus: ConnectionStatus;
        ActiveActionType: ActiveActionType;
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
        CreditApplication: CreditApplication;
        CreditApplicationList: CreditApplicationList;
        CreditApplicationDetails: CreditApplicationDetails;
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
        ApplicationDocumentType: ApplicationDocumentType;
        AdditionalDocuments: AdditionalDocuments;
        ErrorBody: ErrorBody;
        ErrorDetail: ErrorDetail;
    };
    responses: {
        /** The request failed; the status code says how. `detail` is a sentence or a list with one entry for each problem. */
        ErrorResponse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
    };
    parameters: {
        /** Your organization: the one that owns the API client. The server authorizes the call by it. */
        HostAsRequester: string;
        /** Your organization: the one that owns the API client. The server authorizes the call by it. */
        GuestAsRequester: string;
        /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
        HostAsTarget: string;
        /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
        GuestAsTarget: string;
        /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
        OrganizationId: string;
        /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
        HostOwnedOrganizationId: string;
        /** The private record. */
        PrivateRecordId: string;
        /** The credit application. */
        CreditApplicationId: string;
        /** The credit application. */
        FactoringApplicationId: string;
        /** The financial file. */
        FinancialFileId: string;
        /** The host. */
        HostOrganizationId: string;
        /** The guest. */
        GuestOrganizationId: string;
        /** The invitation. */
        GuestInvitationId: string;
        /** The document request. */
        DocumentRequestId: string;
        /** ISO 4217 code of the currency. */
        CurrencyCode: string;
        /** Maximum number of items to return. */
        Limit: number;
        /**
         * Number of items to skip.
         * @example 0
         */
        Offset: number;
        /** Maximum number of items to return. */
        InferredLimit: number;
        /**
         * Number of items to skip.
         * @example 0
         */
        InferredOffset: number;
        /**
         * Only archived items (`true`) or only items that are not archived (`false`).
         * @example false
         */
        ArchivedFilter: boolean;
        /** Sort direction. */
        OrderDirectionAscending: OrderDirection;
        /** Start of the date range. */
        DateFrom: string;
        /** End of the date range. */
        DateTo: string;
        /** Only metrics with periods of this length. */
        OrganizationMetricPeriodTypeFilter: OrganizationMetricPeriodTypeInput;
    };
    requestBodies: never;
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
        /** Credentials of the API client. */
        requestBody: {
            content: {
                "application/json": ClientCredentials;
            };
        };
        responses: {
            /** The access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AccessToken;
                };
            };
            default: components["responses"]["ErrorResponse"];
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    getCurrency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** ISO 4217 code of the currency. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    listMetricWeights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All metric weights. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MetricWeight[];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listRiskRanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All risk ranges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RiskRange[];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: string;
            };
            cookie?: never;
        };
        /** The profile. */
        requestBody: {
            content: {
                "application/json": OrganizationUpdate;
            };
        };
        responses: {
            /** The updated organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Organization;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    createOrganizationAnalytics: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The new run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsRun;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationAnalytics: {
        parameters: {
            query?: ListOrganizationAnalyticsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
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
                    "application/json": AnalyticsHistoryList;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    requestOrganizationAnalytics: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The connection action. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConnectionAction;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationDocuments: {
        parameters: {
            query?: ListOrganizationDocumentsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    listDocumentRequests: {
        parameters: {
            query?: ListDocumentRequestsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of document requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentRequestList;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    cancelDocumentRequest: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
                org_id: string;
                /** The document request. */
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The canceled request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DocumentRequest;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationMetrics: {
        parameters: {
            query?: ListOrganizationMetricsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The matching metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OrganizationMetricList;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationLoans: {
        parameters: {
            query?: ListOrganizationLoansQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The matching loans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LoanList;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listOrganizationMetricAdvice: {
        parameters: {
            query?: ListOrganizationMetricAdviceQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The matching advice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MetricAdviceList;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getOrganizationAnalyticsSummary: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization that the data is about. As a host, pass the guest's id here, and address your own organization. As a guest, pass your own id here, and address your host. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The latest summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsSummary;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    uploadFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: string;
            };
            cookie?: never;
        };
        /** The file and the currency of its amounts. */
        requestBody: {
            content: {
                "multipart/form-data": FinancialFileUpload;
            };
        };
        responses: {
            /** The uploaded file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialFile;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listFinancialFiles: {
        parameters: {
            query?: ListFinancialFilesQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    getFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The financial file. */
                file_id: string;
                /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    deleteFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The financial file. */
                file_id: string;
                /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The file is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    createFinancialFileIssue: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The financial file. */
                file_id: string;
                /** The organization whose data you read or change. It must equal `Target-Organization-ID`. */
                org_id: string;
            };
            cookie?: never;
        };
        /** The issue. */
        requestBody: {
            content: {
                "application/json": FinancialFileIssueCreate;
            };
        };
        responses: {
            /** The new issue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FinancialFileIssue;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecords: {
        parameters: {
            query: {
                /** Field to search in. */
                search_field?: PrivateRecordSearchField;
                /** Text to search for in `search_field`. At least three characters. */
                search_text?: string;
                /**
                 * Only archived items (`true`) or only items that are not archived (`false`).
                 * @example false
                 */
                archived?: boolean;
                /** Field to sort by. */
                order_by?: PrivateRecordOrderField;
                /** Sort direction. */
                order_dir?: OrderDirection;
                /** Maximum number of items to return. */
                limit: number;
                /**
                 * Number of items to skip.
                 * @example 0
                 */
                offset: number;
            };
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    updatePrivateRecord: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The private record. */
                record_id: string;
            };
            cookie?: never;
        };
        /** The profile. */
        requestBody: {
            content: {
                "application/json": PrivateRecordUpdate;
            };
        };
        responses: {
            /** The updated record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PrivateRecordDetails;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    createPrivateRecordAnalytics: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The private record. */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The new run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsRun;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecordAnalytics: {
        parameters: {
            query?: ListPrivateRecordAnalyticsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The private record. */
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
                    "application/json": AnalyticsHistoryList;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecordMetrics: {
        parameters: {
            query?: ListPrivateRecordMetricsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The private record. */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The matching metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PrivateRecordMetricList;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getPrivateRecordScore: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The private record. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    getPrivateRecordSummary: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The private record. */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The latest summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AnalyticsSummary;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecordDocuments: {
        parameters: {
            query?: ListPrivateRecordDocumentsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The private record. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    uploadPrivateRecordFinancialFile: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The private record. */
                record_id: string;
            };
            cookie?: never;
        };
        /** The file and the currency of its amounts. */
        requestBody: {
            content: {
                "multipart/form-data": PrivateRecordFinancialFileUpload;
            };
        };
        responses: {
            /** The uploaded file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PrivateRecordFinancialFile;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listPrivateRecordFinancialFiles: {
        parameters: {
            query: {
                /** Only files with one of these statuses. */
                statuses?: FinancialFileStatusInput[];
                /** Field to sort by. */
                order_by?: FinancialFileOrderField;
                /** Sort direction, descending by default. */
                order_dir?: OrderDirection;
                /** Maximum number of items to return. */
                limit: number;
                /**
                 * Number of items to skip.
                 * @example 0
                 */
                offset: number;
            };
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The private record. */
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
                    "application/json": PrivateRecordFinancialFileList;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listHostConnections: {
        parameters: {
            query: ListHostConnectionsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    createHostConnection: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        /** The host and its invitation. */
        requestBody: {
            content: {
                "application/json": HostConnectionCreate;
            };
        };
        responses: {
            /** The new connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": HostConnection;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getHostConnection: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The host. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    updateHostConnection: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The host. */
                host_org_id: string;
            };
            cookie?: never;
        };
        /** The change. */
        requestBody: {
            content: {
                "application/json": HostConnectionUpdate;
            };
        };
        responses: {
            /** The updated connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": HostConnection;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listGuestConnections: {
        parameters: {
            query?: ListGuestConnectionsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    getGuestConnection: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The guest. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    updateGuestConnection: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The guest. */
                guest_org_id: string;
            };
            cookie?: never;
        };
        /** The change. */
        requestBody: {
            content: {
                "application/json": GuestConnectionUpdate;
            };
        };
        responses: {
            /** The updated connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GuestConnection;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    notifyGuestDisconnection: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The guest. */
                guest_org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The notification was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    listGuestInvitations: {
        parameters: {
            query?: ListGuestInvitationsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    createGuestInvitation: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        /** The invitation. */
        requestBody: {
            content: {
                "application/json": GuestInvitationCreate;
            };
        };
        responses: {
            /** The new invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GuestInvitation;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getGuestInvitation: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The invitation. */
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
            default: components["responses"]["ErrorResponse"];
        };
    };
    listCreditApplications: {
        parameters: {
            query?: ListCreditApplicationsQuery;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of credit applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationList;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    getCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The credit application. */
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
                    "application/json": CreditApplicationDetails;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    rejectCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The credit application. */
                credit_application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The rejected application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationState;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    resubmitCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The credit application. */
                credit_application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The resubmitted application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationState;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    finalizeCreditApplication: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The credit application. */
                credit_application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The finalized application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationState;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    uploadTradeProfile: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The credit application. */
                credit_application_id: string;
            };
            cookie?: never;
        };
        /** The trade profile. */
        requestBody: {
            content: {
                "multipart/form-data": TradeProfileUpload;
            };
        };
        responses: {
            /** The uploaded file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TradeProfileFile;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    updateFactoringApplication: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The credit application. */
                credit_application_id: string;
            };
            cookie?: never;
        };
        /** The complete contents. */
        requestBody: {
            content: {
                "application/json": FactoringApplicationUpdate;
            };
        };
        responses: {
            /** The status of the application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditApplicationState;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    confirmAdditionalDocuments: {
        parameters: {
            query?: never;
            header: {
                /** Your organization: the one that owns the API client. The server authorizes the call by it. */
                "Requester-Organization-ID": string;
                /** The organization that the call is addressed to. Send your own id for your own resources, or another organization's id for its resources, which requires a connection with it and permission for the operation. */
                "Target-Organization-ID": string;
            };
            path: {
                /** The credit application. */
                credit_application_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The requested documents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AdditionalDocuments;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
}
